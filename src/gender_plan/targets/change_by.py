"""``change_by``: a change against a base: «giảm 80% so với …», «mỗi năm giảm 2–3%»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.provenance import Unknown
from gender_plan.targets.target import NOT_JUDGED, Direction, Every, Observed, Target
from gender_plan.text import Language, Text, figure

Amount = Decimal | tuple[Decimal, Decimal]


@frozen(kw_only=True)
class Change:
    """How much: ``percent`` of the base or ``points``, one figure or a range; fewer is negative.

    ``base`` is the year it is measured from; ``unknown`` where the document does not say.
    """

    percent: Amount | None = None
    points: Amount | None = None
    base: int | Unknown | None = None
    per: Every | None = None


@frozen(kw_only=True)
class ChangeBy(Target):
    """A change relative to a base, which the document may leave unknown."""

    key: ClassVar[str] = "change_by"
    words: ClassVar[Text] = Text("thay đổi so với gốc", en="change against the base")

    change_by: Change

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """Always: the kind can be stated, and is not judged yet."""
        del seen, direction
        return NOT_JUDGED

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«giảm 80 % so với năm 2015», «giảm 2–3 % mỗi năm»."""
        del unit
        change = self.change_by
        amount, sign = (change.points, _POINTS) if change.percent is None else (change.percent, _PERCENT)
        if amount is None:
            return self.words.said(language)
        pieces = (_amount(amount, sign, language), _per(change, language), _base(change, language))
        return " ".join(piece for piece in pieces if piece)


_PERCENT = Text("%", en="%")
_POINTS = Text("điểm", en="points")
_UP, _DOWN = Text("tăng", en="up"), Text("giảm", en="down")
_AGAINST = Text("so với năm {}", en="against {}")
_UNKNOWN = Text("so với gốc không rõ ({})", en="against an unknown base ({})")
_PER = {
    Every.YEAR: Text("mỗi năm", en="a year"),
    Every.HALF_YEAR: Text("mỗi 6 tháng", en="a half-year"),
    Every.QUARTER: Text("mỗi quý", en="a quarter"),
    Every.MONTH: Text("mỗi tháng", en="a month"),
}


def _amount(amount: Amount, sign: Text, language: Language) -> str:
    ends = sorted(amount if isinstance(amount, tuple) else (amount,), key=abs)
    way = _DOWN if ends[-1] < 0 else _UP
    figures = "–".join(figure(abs(end), language) for end in ends)
    return f"{way.said(language)} {figures} {sign.said(language)}"


def _per(change: Change, language: Language) -> str:
    return "" if change.per is None else _PER[change.per].said(language)


def _base(change: Change, language: Language) -> str:
    if change.base is None:
        return ""
    if isinstance(change.base, Unknown):
        return _UNKNOWN.said(language).format(change.base.unknown.said(language))
    return _AGAINST.said(language).format(change.base)
