"""How many units meet a condition, and what the ones that are not known could do to the share."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from gender_plan.targets.condition import Condition
from gender_plan.targets.observed import NO_VALUE, UnitValue
from gender_plan.text import Text

NO_TOTAL = Text(
    "không rõ có tất cả bao nhiêu đơn vị nên chưa biết số liệu đã đủ hay chưa",
    en="how many units there are is not known, so nobody can say whether all are in",
)
NO_UNITS = Text("không áp dụng: không có đơn vị nào", en="not applicable: there are no units")
_TOO_MANY = Text(
    "có số liệu của {} đơn vị trong khi chỉ có {} đơn vị", en="{} units have values, of only {}"
)
_SO_FAR = Text("mới có số liệu của {}/{} đơn vị", en="values are known for {} of {} units")
_TOO_FEW = Text(
    "mới có số liệu của {}/{} đơn vị, chưa đủ để kết luận",
    en="values are known for {} of {} units, too few to decide",
)
_NEITHER = Text(
    "số liệu của đơn vị {} phải là 1 (đạt) hoặc 0 (chưa đạt)",
    en="the value of unit {} has to be 1 for yes or 0 for no",
)


@frozen(kw_only=True)
class UnitCount:
    """Units that are known, those of them that meet the condition, and how many there are in all."""

    met: int
    known: int
    total: int

    @property
    def missing(self) -> int:
        """How many are not known."""
        return self.total - self.known

    @property
    def least(self) -> Fraction:
        """The share in per cent if none of the missing ones meets the condition."""
        return Fraction(100 * self.met, self.total)

    @property
    def possible(self) -> Iterator[Fraction]:
        """Every share there may be once the missing ones are known."""
        return (Fraction(100 * (self.met + n), self.total) for n in range(self.missing + 1))

    @property
    def so_far(self) -> Text:
        """Of how many units something is known."""
        return _filled(_SO_FAR, self.known, self.total)

    @property
    def too_few(self) -> Text:
        """That too few are known to decide."""
        return _filled(_TOO_FEW, self.known, self.total)


def counted(units: Sequence[UnitValue], total: int | None, meeting: Condition) -> UnitCount | Text:
    """The count, or why there is none."""
    known = [unit for unit in units if unit.value is not None]
    if not known:
        return NO_VALUE
    if total is None:
        return NO_TOTAL
    if len(known) > total:
        return _filled(_TOO_MANY, len(known), total) if total else NO_UNITS
    odd = (unit.unit for unit in known if unit.value is not None and not meeting.can_judge(unit.value))
    neither = next(odd, None)
    if neither is not None:
        return _filled(_NEITHER, neither)
    met = sum(1 for unit in known if unit.value is not None and meeting.met_by(unit.value))
    return UnitCount(met=met, known=len(known), total=total)


def _filled(text: Text, *pieces: object) -> Text:
    return Text(text.vi.format(*pieces), en=text.said("en").format(*pieces))
