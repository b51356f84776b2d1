"""What Excel itself holds answers to, and what it says where one is refused."""

from collections.abc import Iterable
from typing import Any

from gender_plan.forms.form import Answering
from gender_plan.forms.layout import DENOMINATOR, NUMERATOR

_HUGE = 10**15
_HINT = "Gõ 35,5 cho 35,5%; không gõ dấu %."
_REFUSED = "Chưa nhận giá trị này"


def list_of(source: str, words: Iterable[str]) -> dict[str, Any]:
    """One of a few words, or nothing."""
    return {
        "validate": "list",
        "source": source,
        "error_title": _REFUSED,
        "error_message": f"Hãy chọn một trong: {', '.join(words)}; hoặc để trống.",
    }


def number(column: str, answering: Answering) -> dict[str, Any]:
    """A figure within the bounds of its cell."""
    if column == DENOMINATOR:
        return _rule(">", 0, "Mẫu số phải là số lớn hơn 0.", "Tổng số dùng làm mẫu số.")
    if column == NUMERATOR:
        return _rule(">=", 0, "Tử số phải là số không âm.", "Không lớn hơn mẫu số.")
    return _BY_KIND[answering]


def _rule(criteria: str, bound: int, message: str, hint: str = "") -> dict[str, Any]:
    return {"validate": "decimal", "criteria": criteria, "value": bound, **_said(message, hint)}


def _between(low: int, high: int, message: str, hint: str = "") -> dict[str, Any]:
    bounds = {"minimum": low, "maximum": high}
    return {"validate": "decimal", "criteria": "between", **bounds, **_said(message, hint)}


def _said(message: str, hint: str) -> dict[str, Any]:
    said = {"error_title": _REFUSED, "error_message": f"{message} Chưa có số liệu thì để trống."}
    return {**said, "input_message": hint} if hint else said


_BY_KIND = {
    Answering.SHARE: _between(0, 100, "Tỷ lệ phải là số từ 0 đến 100 (gõ 35,5 cho 35,5%).", _HINT),
    Answering.AMOUNT: _rule(">=", 0, "Giá trị phải là số không âm."),
    Answering.ANY: _between(-_HUGE, _HUGE, "Giá trị phải là một con số, không kèm chữ."),
}
