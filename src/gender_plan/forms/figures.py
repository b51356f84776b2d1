"""A figure as people write it into a cell: tolerant where it is clear, strict where it is a guess."""

import re
from decimal import Decimal

from attrs import frozen

from gender_plan.forms import faults
from gender_plan.problems import ProblemKind

_GROUPED = re.compile(r"-?\d{1,3}[.,]\d{3}", re.ASCII)
_THOUSANDS = re.compile(
    r"-?\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,}|(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+)", re.ASCII
)
_SIMPLE = re.compile(r"-?\d{1,30}([.,]\d{1,30})?", re.ASCII)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_PERCENT = re.compile(r"\s*[%％]$")
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_LONGEST = 60
_HUGE = Decimal(10) ** 24
_DIGITS = 15  # as many as Excel keeps


@frozen
class Misread(Exception):  # noqa: N818  not an error of the program: it becomes a problem
    """What is wrong with what stands in a cell."""

    kind: ProblemKind
    facts: dict[str, object]


@frozen
class Read:
    """A figure, and whether it was written with a per cent sign; then it is in per cent."""

    value: Decimal
    has_percent: bool = False


def from_words(written: str) -> Read:
    """A figure that stands in its cell as text. Raises Misread.

    >>> from_words("35,5 %").value, from_words("1.234.567").value
    (Decimal('35.5'), Decimal('1234567'))
    """
    text = written.strip().strip("\u00a0\u202f")
    has_percent = bool(_PERCENT.search(text))
    text = _PERCENT.sub("", text).replace("−", "-")
    if _GROUPED.fullmatch(text) and not text.lstrip("-").startswith("0"):
        plain, places = re.sub("[.,]", "", text), re.sub("[.,]", ",", text)
        raise Misread(
            faults.AMBIGUOUS, {"text": written.strip(), "thousands": plain, "decimal": f"{places}0"}
        )
    if len(text) <= _LONGEST and _THOUSANDS.fullmatch(text):
        first = next(mark for mark in text if mark in ".,")
        return Read(Decimal(text.replace(first, "").replace(",", ".")), has_percent)
    if _SIMPLE.fullmatch(text):
        return Read(Decimal(text.replace(",", ".")), has_percent)
    raise Misread(faults.NOT_A_FIGURE, {"text": short(written)})


def from_number(value: float, number_format: str) -> Read:
    """A figure that stands in its cell as a number; a format in per cent says that it is a hundredth."""
    # Excel keeps 15 digits; what a float has beyond them was never typed.
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_DIGITS}g}")
    if not exact.is_finite() or abs(exact) >= _HUGE:
        raise Misread(faults.NOT_A_FIGURE, {"text": f"{value}"})
    has_percent = "%" in _QUOTED.sub("", number_format or "")
    return Read(plain(exact * 100 if has_percent else exact), has_percent)


def plain(value: Decimal) -> Decimal:
    """The figure without idle zeros or a power of ten.

    >>> plain(Decimal("35.50")), plain(Decimal("1E+3"))
    (Decimal('35.5'), Decimal('1000'))
    """
    short_ = value.normalize()
    return short_.quantize(Decimal(1)) if short_ == short_.to_integral_value() else short_


def short(text: str) -> str:
    """Words for a message: on one line, and not the whole of a long text."""
    line = _SPACES.sub(" ", text).strip()
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
