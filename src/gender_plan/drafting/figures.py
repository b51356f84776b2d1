"""The targets that the wording of an indicator states: figure, comparison and year."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import frozen

from gender_plan import targets as kinds
from gender_plan.drafting.phrases import EACH_SEX, LOWER_IS_BETTER, OR_MORE, STRIVING, TARGET_WORDS
from gender_plan.drafting.wording import any_of
from gender_plan.model import Unit
from gender_plan.targets import Direction, Target
from gender_plan.text import Text

_NUMBER = r"\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,4})?|\d{1,6}(?:,\d{1,4})?"
_PERCENT = r"(?: ?%| phần trăm)"
_BOYS = r" (?:bé trai|trẻ em trai|nam) ?/ ?100 (?:bé gái|trẻ em gái|nữ)"
_FIGURE = re.compile(
    rf"(?P<words>(?:(?:{any_of(word for word, _ in TARGET_WORDS)}|từ|giảm|tăng) ){{0,3}})"
    rf"(?P<low>{_NUMBER})(?P<low_unit>{_PERCENT})?"
    rf"(?: ?(?:-|–|đến) ?(?P<high>{_NUMBER}))?"
    rf"(?P<unit>{_PERCENT}| lần|{_BOYS})?(?P<more> {any_of(OR_MORE)})?",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?P<since>từ (?:sau )?)?(?:đến |vào |tới |trong )?(?:cuối |hết )?"
    r"năm (?P<year>20\d{2})(?P<on> trở đi)?",
    re.IGNORECASE,
)
_KINDS: Mapping[str, Callable[..., Target]] = {
    "at_least": kinds.AtLeast, "at_most": kinds.AtMost, "above": kinds.Above, "below": kinds.Below,
    "reach": kinds.Reach, "about": kinds.About,
}  # fmt: skip
_KIND_OF = dict(TARGET_WORDS)
_BASE = re.compile(r" so với năm \d{4}", re.IGNORECASE)
_COMPLEX = re.compile(
    r"(?:mỗi|từng) (?:năm|tháng|quý|huyện|xã|đơn vị|cơ quan)|(?:hằng|hàng) (?:năm|tháng|quý)"
    r"|bình quân|trong đó"
    r"|ngang bằng|so với (?!nam)|duy trì",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"(?:giảm|tăng)(?: thêm)? $", re.IGNORECASE)

_UNITS = {
    "%": Unit(of="percent"),
    "lần": Unit(of="times"),
    "/": Unit(of="boys", per="100 girls"),
}

NOT_READ = Text(
    "có con số nhưng chưa đọc được thành mức phấn đấu",
    en="it has figures that make no target for certain",
)
COMPOUND = Text(
    "câu có điều kiện khác (mỗi, hằng năm, bình quân, so với …) nên mức cần người đọc lại",
    en="the sentence has further conditions (each, yearly, on average, against …): read it yourself",
)
NO_YEAR = Text("có mức mà không có năm bên cạnh", en="a figure without a year beside it")


@frozen(kw_only=True)
class Read:
    """What the wording of an indicator yields; ``reason``: why nothing is certain."""

    targets: tuple[Target, ...] = ()
    unit: Unit | None = None
    direction: Direction | None = None
    reason: Text | None = None


def targets_in(text: str, clause: str) -> Read:
    """The targets of an indicator by its wording; none where any of it is uncertain.

    >>> read = targets_in("Đến năm 2025 đạt 60% và đến năm 2030 đạt trên 75% các cơ quan", "II.1")
    >>> [target.said() for target in read.targets], [target.by.year for target in read.targets]
    (['đạt 60', 'trên 75'], [2025, 2030])
    """
    years = [found for found in _YEAR.finditer(text) if not _BASE.search(text[: found.end()][-24:])]
    spans = [(found.start(), found.end()) for found in years]
    found = [
        each for each in _FIGURE.finditer(text) if _is_target(each, text) and not _inside(each, spans)
    ]
    if not found:
        return Read(reason=NOT_READ if any(ch.isdigit() for ch in _YEAR.sub("", text)) else None)
    if _COMPLEX.search(text) and not any(word in text.casefold() for word in EACH_SEX):
        return Read(reason=COMPOUND)
    if any(
        _CHANGE.search(each["words"]) or _CHANGE.search(text[: each.start()][-12:]) for each in found
    ):
        return Read(reason=COMPOUND)
    if len(years) not in (0, len(found)):
        return Read(reason=NOT_READ)
    if not years:
        return Read(reason=NO_YEAR)
    return _read(text, found, years, clause)


def _inside(found: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= found.start("low") < end for start, end in spans)


def _is_target(found: re.Match[str], text: str) -> bool:
    """A figure with a unit counts; «dưới 15 tuổi», «24 tháng» and «1 con» do not."""
    before = text[: found.start()][-1:]
    return bool(found["unit"] or found["low_unit"]) and not (before.isdigit() or before in (",", "."))


def _read(
    text: str, found: Sequence[re.Match[str]], years: Sequence[re.Match[str]], clause: str
) -> Read:
    made: list[Target] = []
    kind = None
    for each, year in zip(found, years, strict=True):
        kind = _kind(each, text) or kind or "reach"
        made.append(_target(kind, each, year, text, clause))
    units = {(each["unit"] or each["low_unit"] or "").strip() for each in found}
    said = " ".join(each["words"] for each in found).casefold()
    low = any(word in said for word in LOWER_IS_BETTER) or text.casefold().startswith("giảm ")
    high = text.casefold().startswith(("tăng ", "nâng ")) or "lên" in said.split()
    unit = _unit(units)
    direction = Direction.DECREASE if low else Direction.INCREASE if high else None
    return Read(targets=tuple(made), unit=unit, direction=direction) if unit else Read(reason=NOT_READ)


def _unit(units: set[str]) -> Unit | None:
    """The one unit of all figures; figures of different units make no indicator for certain."""
    said = {"lần" if unit == "lần" else "/" if "/" in unit else "%" for unit in units}
    return _UNITS[said.pop()] if len(said) == 1 else None


def _kind(found: re.Match[str], text: str) -> str | None:
    if any(word in text.casefold() for word in EACH_SEX):
        return "each_sex"
    if found["more"]:
        return "at_least"
    if found["high"]:
        return "within"
    words = found["words"].casefold().split()
    for start in range(len(words)):
        kind = _KIND_OF.get(" ".join(words[start:]))
        if kind:
            return kind
    return None


def _target(kind: str, found: re.Match[str], year: re.Match[str], text: str, clause: str) -> Target:
    shared: dict[str, Any] = {
        "strive": any(word in text[: found.start()][-60:].casefold() for word in STRIVING),
        "as_printed": found[0].strip(),
        "source": (clause,),
    }
    if year["since"] and year["on"]:
        shared["since"] = dt.date(int(year["year"]), 1, 1)
    else:
        shared["by"] = dt.date(int(year["year"]), 12, 31)
    low = _decimal(found["low"])
    if kind == "within":
        return kinds.Within(within=(low, _decimal(found["high"] or found["low"])), **shared)
    if kind == "each_sex":
        return kinds.EachSexAtLeast(each_sex_at_least=low, **shared)
    return _KINDS[kind](**shared, **{kind: low})


def _decimal(figure: str) -> Decimal:
    return Decimal(figure.replace(".", "").replace(",", "."))
