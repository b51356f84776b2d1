"""``change_by``: a change against a base: «giảm 80% so với …», «mỗi năm giảm 2–3%»."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from attrs import frozen

from gender_plan.periods import day_said
from gender_plan.provenance import Unknown
from gender_plan.targets.bound import Bound
from gender_plan.targets.change import PER, STAYED, WAYS, Change
from gender_plan.targets.change_base import NO_DAY, NOT_LATER, base_of
from gender_plan.targets.figures import (
    apart,
    beside,
    decimal_of,
    legible,
    scaled,
    total,
    with_unit,
)
from gender_plan.targets.observed import Past
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Every, Observed, Target
from gender_plan.text import Language, Text

NO_AMOUNT = Text(
    "phải ghi đúng một cách tính mức thay đổi: percent hoặc points",
    en="exactly one way to count the change has to be given: percent or points",
)
ZERO_BASE = Text(
    "mốc so sánh bằng 0 nên không có phần trăm thay đổi",
    en="it is compared with 0, of which no change in per cent can be computed",
)


@frozen(kw_only=True)
class _Found:
    """A change that was seen, with its sign and in the target's own count, and its base."""

    change: Fraction
    base: Past


@frozen(kw_only=True)
class ChangeBy(Target):
    """A change relative to a base, which the document may leave unknown."""

    key: ClassVar[str] = "change_by"
    words: ClassVar[Text] = Text("thay đổi so với gốc", en="change against the base")

    change_by: Change

    @property
    def recurs_each(self) -> Every | None:
        """So much «mỗi năm», without a base year, has to be met each year."""
        return self.every or (self.change_by.per if self.change_by.base is None else None)

    def span(self, seen: Observed, direction: Direction | None) -> Span | Text | None:
        """The values so far from the baseline; None where another value is the base."""
        del direction
        if self.change_by.ends is None:
            return NO_AMOUNT
        found = None if self._takes_earlier(seen) else base_of(self.change_by, seen)
        if found is None or isinstance(found, Text):
            return found
        return self._span_from(found, seen.day)

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """No value, no amount, or nothing known that the value could be compared with."""
        del direction
        found = self._found(seen)
        return found if isinstance(found, Text) else None

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether it changed by as much, the way that is wanted."""
        del direction
        found = self._found(seen)
        return isinstance(found, _Found) and self.change_by.holds(found.change)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """More or less is better, by the wanted change; of a band, the nearer to it."""
        del direction
        change = self.change_by
        if change.counts is Bound.WITHIN:
            return self._nearness(seen)
        is_more = (change.way > 0) is change.counts.is_floor
        return seen.value if seen.value is None or is_more else seen.value.copy_negate()

    def aim(self, start: Decimal | None = None, start_day: dt.date | None = None) -> Decimal | None:
        """Where the change from the start leads, if the start is its base and it has one end."""
        change = self.change_by
        is_base = change.base is None or (start_day is not None and start_day.year == change.base)
        if start is None or not is_base or change.per is not None or not change.way:
            return None
        amount = change.counts.limit_of(change.size)
        signed = amount if change.way > 0 else amount.copy_negate()
        return total(start, scaled(start.copy_abs(), signed) if change.in_percent else signed)

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«giảm 80 % so với năm 2015», «giảm 2–3 % mỗi năm (hiểu là ít nhất 2 %)»."""
        return (
            self.words.said(language)
            if self.change_by.ends is None
            else self.change_by.said(language, unit)
        )

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """«22 % (giảm 45 % so với 40 % năm 2015)»: the value, and its change where it is known."""
        del direction
        if seen.value is None:
            return ""
        said, found = with_unit(legible(seen.value), language, unit), self._found(seen)
        if isinstance(found, Text):
            return said
        base = with_unit(legible(found.base.value), language, unit)
        against = _AGAINST.said(language).format(f"{base}{_when(found.base.day, language)}")
        return f"{said} ({self._change_said(found.change, language, unit)} {against})"

    def _takes_earlier(self, seen: Observed) -> bool:
        """Whether an earlier value may be the base: one of the base year, or of the period before."""
        change = self.change_by
        if isinstance(change.base, int):
            return seen.start_day is None or seen.start_day.year != change.base
        return change.base is None and change.per is not None

    def _span_from(self, base: Past, day: dt.date | None) -> Span | Text:
        if self.change_by.in_percent and base.value == 0:
            return ZERO_BASE
        periods = self._periods(base, day)
        if isinstance(periods, Text):
            return periods
        whole = Fraction(base.value)
        step = (abs(whole) / 100 if self.change_by.in_percent else Fraction(1)) * periods
        return self.change_by.span.moved(whole, step * (self.change_by.way or 1))

    def _found(self, seen: Observed) -> _Found | Text:
        if seen.value is None:
            return seen.gap or NO_AMOUNT
        if self.change_by.ends is None:
            return NO_AMOUNT
        base = base_of(self.change_by, seen)
        return base if isinstance(base, Text) else self._since(base, seen.value, seen.day)

    def _since(self, base: Past, value: Decimal, day: dt.date | None) -> _Found | Text:
        if self.change_by.in_percent and base.value == 0:
            return ZERO_BASE
        periods = self._periods(base, day)
        if isinstance(periods, Text):
            return periods
        change = (Fraction(value) - Fraction(base.value)) / periods
        if self.change_by.in_percent:
            change = change * 100 / abs(Fraction(base.value))
        return _Found(change=change, base=base)

    def _periods(self, base: Past, day: dt.date | None) -> int | Text:
        """Over how many periods the change is spread; one unless it is an average since a year."""
        change = self.change_by
        if change.per is None or change.base is None or isinstance(change.base, Unknown):
            return 1
        if day is None or base.day is None:
            return NO_DAY
        return max(change.per.between(base.day, day), 0) or NOT_LATER

    def _nearness(self, seen: Observed) -> Decimal | None:
        found = self._found(seen)
        if isinstance(found, Text):
            return None
        low, high = self.change_by.size
        change = decimal_of(found.change * (self.change_by.way or 1))
        return apart(change, min(max(change, low), high)).copy_negate()

    def _change_said(self, change: Fraction, language: Language, unit: str) -> str:
        """«giảm 45 %», with a word where rounding would carry it over the limit."""
        if not change:
            return STAYED.said(language)
        wanted, way = self.change_by, 1 if change > 0 else -1
        exact = decimal_of(abs(change))
        shown = legible(exact)
        crossed = wanted.holds(change) is not wanted.holds(way * Fraction(shown))
        per = wanted.per if wanted.base is not None else None
        pieces = (
            WAYS[way].said(language),
            beside(shown, exact, language) if crossed else "",
            wanted.amount_said(shown, language, unit),
            "" if per is None else _AVERAGE.said(language).format(PER[per].said(language)),
        )
        return " ".join(piece for piece in pieces if piece)


_AGAINST = Text("so với {}", en="from {}")
_AVERAGE = Text("bình quân {}", en="{} on average")
_IN_YEAR = Text(" năm {}", en=" in {}")
_ON_DAY = Text(" ngày {}", en=" on {}")


def _when(day: dt.date | None, language: Language) -> str:
    if day is None:
        return ""
    if (day.month, day.day) == (12, 31):
        return _IN_YEAR.said(language).format(day.year)
    return _ON_DAY.said(language).format(day_said(day, language))
