"""The figures of a wording: each with the words before it, its unit and what follows it."""

import re
from collections.abc import Mapping
from decimal import Decimal

from attrs import evolve, frozen

from gender_plan.drafting.numerals import COUNT, FRACTION, NUMBER, SPOKEN, decimal_of, percent_of
from gender_plan.drafting.target_phrases import (
    BOYS,
    CASES,
    CHANGE_MODIFIERS,
    COUNTED,
    FALLS,
    GIRLS,
    LANDING,
    OR_LESS,
    OR_MORE,
    POINTS,
    RATE_OF,
    RISES,
    SIGNS,
    TARGET_WORDS,
    TIMES_BY_NAME,
    UNITS,
)
from gender_plan.drafting.wording import any_of
from gender_plan.model import Unit

_WORDS = any_of(
    [word for word, _ in TARGET_WORDS]
    + [*RISES, *FALLS, *CHANGE_MODIFIERS, *LANDING, "từ", "là", "ở mức"]
)
_PERCENT = r" ?%| phần trăm"
_PER = r" ?/ ?1(?:\.?000|0\.?000|00\.?000)"
_UNIT = (
    rf"(?P<points> (?:{any_of(POINTS)}))|(?P<percent>{_PERCENT})(?P<after_percent> điểm(?: phần trăm)?)?"
    rf"|(?P<boys> (?:{any_of(BOYS)})(?: ?/ ?| trên | so với )100 (?:{any_of(GIRLS)}))"
    rf"|(?P<mille> ?‰)|(?P<rate>(?: (?:{any_of(CASES)}))?{_PER})(?P<whom> (?:{any_of(RATE_OF)}))?"
    rf"|(?P<times> lần)(?! ?(?:/|mỗi|một|trong|hằng|hàng))|(?P<counted> (?:{any_of(COUNTED)})(?!\w))"
    rf"(?P<each> ?/ ?(?:{any_of(('năm', 'quý', 'tháng', 'xã', 'huyện', 'đơn vị', 'tỉnh', 'trường'))}))?"
)
_OUT_OF = rf"(?<!ngày )\d{{1,4}}/\d{{1,4}}(?= (?:{any_of(UNITS)})(?!\w))"
_FIGURE = re.compile(
    rf"(?<![\w,./])(?P<words>(?:(?:{_WORDS}) ){{0,4}})"
    rf"(?P<sign>(?:{any_of(SIGNS)}) ?)?"
    rf"(?:(?P<fraction>{FRACTION}|{_OUT_OF})(?= )|(?P<low>{COUNT}){SPOKEN}"
    rf"(?:(?:{_PERCENT})? ?(?:-|–|đến|tới) ?(?P<high>{NUMBER}))?(?:{_UNIT}))"
    rf"(?P<more> (?:{any_of(OR_MORE)}))?(?P<less> (?:{any_of(OR_LESS)}))?",
    re.IGNORECASE,
)
_BY_NAME = re.compile(rf"(?P<name>{any_of(TIMES_BY_NAME)})(?!\w)", re.IGNORECASE)
_TIME = {"năm": "year", "quý": "quarter", "tháng": "month"}
_KIND_OF = dict(TARGET_WORDS)
_IN_PERCENT = Unit(of="percent")


@frozen(kw_only=True)
class Figure:
    """A figure that has a unit, as printed and as read; ``value`` None: a fraction without an end."""

    start: int
    end: int
    printed: str
    words: str
    value: Decimal | None
    high: Decimal | None = None
    unit: Unit
    in_points: bool = False
    more: bool = False
    less: bool = False
    sign: str = ""

    @property
    def kind(self) -> str | None:
        """The kind of target that the words right before it make, or None."""
        if self.sign:
            return SIGNS[self.sign]
        if self.more:
            return "at_least"
        if self.less:
            return "at_most"
        words = self.words.split()
        named = (_KIND_OF.get(" ".join(words[start:])) for start in range(len(words)))
        return next((kind for kind in named if kind), None)

    @property
    def way(self) -> int:
        """1 or -1 where it says by how much something rises or falls; 0 where it says how much it is."""
        if any(word in self.words.split() for word in LANDING):
            return 0
        starts = ((1, RISES), (-1, FALLS))
        return next((way for way, words in starts if self.words.startswith(words)), 0)

    @property
    def is_worded(self) -> bool:
        """Whether a comparison stands with it, so that a count is more than a description."""
        return bool(self.kind or self.way)


def figures_in(text: str) -> tuple[Figure, ...]:
    """Every figure with a unit; «dưới 15 tuổi», «24 tháng» and «năm 2025» have none."""
    found = _of_the_same([_figure(each) for each in _FIGURE.finditer(text)])
    named = [
        Figure(
            start=each.start(),
            end=each.end(),
            printed=each[0],
            words="gấp",
            value=Decimal(TIMES_BY_NAME[each[0].casefold()]),
            unit=Unit(of="times"),
        )
        for each in _BY_NAME.finditer(text)
    ]
    kept = [each for each in found if each.unit.of in {"percent", "boys", "times"} or _counts(each)]
    return tuple(sorted((*kept, *named), key=lambda figure: figure.start))


def _of_the_same(figures: list[Figure]) -> list[Figure]:
    """«42/100.000 trẻ sinh sống … và dưới 42/100.000»: the second is of the same."""
    whole = {f.unit.per.partition(" ")[0]: f.unit for f in reversed(figures) if f.unit.per}
    whole |= {
        f.unit.per.partition(" ")[0]: f.unit
        for f in reversed(figures)
        if f.unit.per and " " in f.unit.per
    }
    return [evolve(f, unit=whole.get(f.unit.per or "", f.unit)) for f in figures]


def _counts(figure: Figure) -> bool:
    return figure.is_worded or figure.unit.per is not None


def _figure(found: re.Match[str]) -> Figure:
    groups = found.groupdict()
    fraction = groups["fraction"]
    low = percent_of(fraction) if fraction else decimal_of(groups["low"])
    return Figure(
        start=found.start(),
        end=found.end(),
        printed=found[0].strip(),
        words=" ".join(groups["words"].casefold().split()),
        value=low,
        high=decimal_of(groups["high"]) if groups["high"] else None,
        unit=_IN_PERCENT if fraction else _unit(groups),
        in_points=bool(groups["points"] or groups["after_percent"]),
        more=bool(groups["more"]),
        less=bool(groups["less"]),
        sign=(groups["sign"] or "").strip(),
    )


def _unit(groups: Mapping[str, str | None]) -> Unit:
    """The unit by the group of the expression that matched."""
    if groups["boys"]:
        return Unit(of="boys", per="100 girls")
    if groups["times"]:
        return Unit(of="times")
    if groups["mille"]:
        return Unit(of="ca", per="1.000")
    if groups["rate"]:
        per, whom = groups["rate"].partition("/")[2].strip(), (groups["whom"] or "").strip()
        return Unit(of="ca", per=f"{per} {whom}".strip())
    if groups["counted"]:
        each = (groups["each"] or "").strip(" /")
        time = _TIME.get(each.casefold())
        return Unit(
            of=groups["counted"].strip().casefold(), per=None if time or not each else each, in_=time
        )
    return _IN_PERCENT
