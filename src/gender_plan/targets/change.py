"""How much something is to change, and against what: the figures of ``change_by`` and their words."""

from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from gender_plan.provenance import Unknown
from gender_plan.targets.bound import Bound, Range
from gender_plan.targets.every import Every
from gender_plan.targets.figures import points_said, with_unit
from gender_plan.targets.span import Span
from gender_plan.text import Language, Text, figure

Amount = Decimal | tuple[Decimal, Decimal]


@frozen(kw_only=True)
class Change:
    """How much: ``percent`` of the base or ``points``, one figure or a range; fewer is negative.

    ``base``: the year it is measured from; left out, the baseline of the indicator, or with ``per``
    the value one such period earlier; ``unknown`` where the document names no base and none may be
    taken. ``per``: so much in each such period; with a base year, on average since then.
    ``bound``: a plain figure counts as a floor of the change, and so does the near end of a range,
    unless this says otherwise.
    """

    percent: Amount | None = None
    points: Amount | None = None
    base: int | Unknown | None = None
    per: Every | None = None
    bound: Bound | None = None

    @property
    def in_percent(self) -> bool:
        """Whether it is a share of the base and not a difference."""
        return self.percent is not None

    @property
    def ends(self) -> Range | None:
        """The least and the greatest change with their signs; None unless one way to count is given."""
        if (self.percent is None) is (self.points is None):
            return None
        amount = self.points if self.percent is None else self.percent
        low, high = amount if isinstance(amount, tuple) else (amount, amount)
        return None if low is None or high is None else (min(low, high), max(low, high))

    @property
    def way(self) -> int:
        """1 for a rise, -1 for a fall, 0 where it is to stay, or may go either way."""
        low, high = self.ends or (Decimal(0), Decimal(0))
        return int(low >= 0 and high > 0) - int(high <= 0 and low < 0)

    @property
    def size(self) -> Range:
        """The ends without their sign; where it may go either way, as they are."""
        low, high = self.ends or (Decimal(0), Decimal(0))
        return (high.copy_negate(), low.copy_negate()) if self.way < 0 else (low, high)

    @property
    def counts(self) -> Bound:
        """Which end counts; a change that may go either way is a band."""
        return (self.bound or Bound.AT_LEAST) if self.way else Bound.WITHIN

    @property
    def span(self) -> Span:
        """The changes that are wanted, without their sign."""
        return self.counts.span(self.size)

    def holds(self, change: Fraction) -> bool:
        """Whether a change, with its sign, is the one that is wanted."""
        return self.counts.holds(change * (self.way or 1), self.size)

    def amount_said(self, amount: Decimal, language: Language = "vi", unit: str = "") -> str:
        """«80 %» of the base, or «10 điểm phần trăm»."""
        if self.in_percent:
            return with_unit(amount, language, "%")
        return points_said(amount, language, unit)

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«giảm 80 % so với năm 2015», «giảm 2–3 % mỗi năm (hiểu là ít nhất 2 %)»."""
        pieces = (
            self._how_much(language, unit),
            "" if self.per is None else PER[self.per].said(language),
            self._against(language),
            self._reading(language, unit),
        )
        return " ".join(piece for piece in pieces if piece)

    def _how_much(self, language: Language, unit: str) -> str:
        low, high = self.size
        if not self.way and low == high:
            return STAYED.said(language)
        way = WAYS[self.way].said(language)
        if low == high:
            bound = self._word(language)
            return " ".join(p for p in (way, bound, self.amount_said(high, language, unit)) if p)
        within = Bound.WITHIN.words.said(language) if self.counts is Bound.WITHIN else ""
        ends = f"{figure(low, language)}–{self.amount_said(high, language, unit)}"
        return " ".join(piece for piece in (way, within, ends) if piece)

    def _word(self, language: Language) -> str:
        if self.bound is None:
            return ""
        return (_EXACTLY if self.bound is Bound.WITHIN else self.bound.words).said(language)

    def _against(self, language: Language) -> str:
        if self.base is None:
            return ""
        if isinstance(self.base, Unknown):
            return _UNKNOWN.said(language).format(self.base.unknown.said(language))
        return _AGAINST.said(language).format(self.base)

    def _reading(self, language: Language, unit: str) -> str:
        """How a range is read that is no band."""
        if self.size[0] == self.size[1] or self.counts is Bound.WITHIN:
            return ""
        limit = self.amount_said(self.counts.limit_of(self.size), language, unit)
        return _READ_AS.said(language).format(self.counts.words.said(language), limit)


STAYED = Text("không đổi", en="unchanged")
WAYS = {1: Text("tăng", en="up"), -1: Text("giảm", en="down"), 0: Text("thay đổi", en="a change")}
PER = {
    Every.YEAR: Text("mỗi năm", en="a year"),
    Every.HALF_YEAR: Text("mỗi 6 tháng", en="a half-year"),
    Every.QUARTER: Text("mỗi quý", en="a quarter"),
    Every.MONTH: Text("mỗi tháng", en="a month"),
}
_EXACTLY = Text("đúng", en="exactly")
_AGAINST = Text("so với năm {}", en="against {}")
_UNKNOWN = Text("so với gốc không rõ ({})", en="against an unknown base ({})")
_READ_AS = Text("(hiểu là {} {})", en="(read as {} {})")
