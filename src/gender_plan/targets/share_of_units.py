"""``share_of_units``: so many units meet a condition: «60% cơ quan có lãnh đạo nữ», «100% số xã»."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.bound import Bound
from gender_plan.targets.condition import Condition
from gender_plan.targets.figures import apart, beside, decimal_of, rounded, with_unit
from gender_plan.targets.span import Decider, Span
from gender_plan.targets.target import NO_VALUE, Direction, Observed, Target
from gender_plan.targets.unit_count import UnitCount, counted
from gender_plan.text import Language, Text, figure

ONLY_WHOLE = Text(
    "mới có số liệu chung; mục tiêu phải xét từng đơn vị",
    en="only a value for the whole is known; the target asks about each unit",
)
_ALL = 100
_UNITS = Text("đơn vị", en="units")
_SHARE = Text("{} {} số {}", en="{} {} of {}")


@frozen(kw_only=True)
class ShareOfUnits(Target):
    """So many per cent of the units meet a condition; it is counted, never an average of their values.

    ``meeting``: what each unit has to have; left out, each reports 1 or 0. ``units``: how many there
    are, where the document says so; ``of_units``: what they are called. ``bound``: at least, unless it
    says otherwise. «Mỗi xã ít nhất 2 buổi»: 100 per cent of the communes with at least 2.
    """

    key: ClassVar[str] = "share_of_units"
    words: ClassVar[Text] = Text("tỷ lệ đơn vị", en="share of units")

    share_of_units: Decimal
    meeting: Condition | None = None
    of_units: Text | None = None
    units: int | None = None
    bound: Bound | None = None

    @property
    def figure(self) -> Decimal:
        """The share."""
        return self.share_of_units

    def span(self, seen: Observed, direction: Direction | None) -> Span:
        """The share, or what keeps to it."""
        del seen, direction
        return self._bound.span((self.share_of_units, self.share_of_units), Decider.UNITS)

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """Too few units are known to decide; or none, and no share of them was reported either."""
        del direction
        if not seen.units:
            return self._obstacle_of_whole(seen)
        found = self._counted(seen)
        if isinstance(found, Text):
            return found
        decided = {self._holds(share) for share in found.possible}
        return None if len(decided) == 1 else found.too_few

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether enough units meet the condition, whatever the missing ones may have."""
        del direction
        if not seen.units:
            return seen.value is not None and self._holds(Fraction(seen.value))
        found = self._counted(seen)
        return isinstance(found, UnitCount) and all(self._holds(share) for share in found.possible)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The more units, the better, where all of them are known; of a ceiling, the fewer."""
        del direction
        share = self._share(seen)
        if share is None:
            return None
        if self._bound is Bound.WITHIN:
            return apart(share, self.share_of_units).copy_negate()
        return share if self._bound.is_floor else share.copy_negate()

    def aim(self, start: Decimal | None = None, start_day: dt.date | None = None) -> Decimal | None:
        """The share, where the indicator's own values are such shares."""
        del start, start_day
        return self.share_of_units if self._is_plain else None

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«ít nhất 60 % số cơ quan», «100 % số xã đạt ít nhất 2 buổi»."""
        names = (self.of_units or _UNITS).said(language)
        share = with_unit(self.share_of_units, language, "%")
        said = _SHARE.said(language).format(self._word(language), share, names).lstrip()
        meeting = self.meeting.said(language, unit) if self.meeting else ""
        return f"{said} {meeting}".rstrip()

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """«15/21 xã (71,43 %)», counting the unknown ones as not met; of a reported share, the share."""
        if not seen.units:
            return super().seen_said(seen, direction, language, unit)
        found = self._counted(seen)
        if isinstance(found, Text):
            return ""
        names = (self.of_units or _UNITS).said(language)
        said = f"{figure(Decimal(found.met), language)}/{figure(Decimal(found.total), language)} {names}"
        still = f"; {found.so_far.said(language)}" if found.missing else ""
        return f"{said} ({self._share_said(found.least, language)}{still})"

    @property
    def _bound(self) -> Bound:
        return self.bound or Bound.AT_LEAST

    @property
    def _is_plain(self) -> bool:
        return self.meeting is None or not self.meeting.has_figure

    def _word(self, language: Language) -> str:
        """None before «100 % số xã»: all of them are meant."""
        is_plain = self.bound is None and self.share_of_units == _ALL
        is_plain = is_plain or self._bound is Bound.WITHIN
        return "" if is_plain else self._bound.words.said(language)

    def _holds(self, share: Fraction) -> bool:
        return self._bound.holds(share, (self.share_of_units, self.share_of_units))

    def _obstacle_of_whole(self, seen: Observed) -> Text | None:
        if seen.value is None:
            return seen.gap or NO_VALUE
        return None if self._is_plain else ONLY_WHOLE

    def _counted(self, seen: Observed) -> UnitCount | Text:
        expected = self.units if seen.units_expected is None else seen.units_expected
        return counted(seen.units, expected, self.meeting or Condition())

    def _share(self, seen: Observed) -> Decimal | None:
        if not seen.units:
            return seen.value if self._is_plain else None
        found = self._counted(seen)
        if isinstance(found, Text) or found.missing:
            return None
        return decimal_of(found.least)

    def _share_said(self, share: Fraction, language: Language) -> str:
        exact = decimal_of(share)
        shown = rounded(exact)
        said = with_unit(shown, language, "%")
        same_side = self._holds(share) is self._holds(Fraction(shown))
        return said if same_side else f"{beside(shown, exact, language)} {said}"
