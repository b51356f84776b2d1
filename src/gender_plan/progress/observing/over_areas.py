"""How the values of several areas combine: through numerators and denominators, sum, mean, share."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from attrs import field, frozen

from gender_plan.model import OverAreas
from gender_plan.progress.observing.coverage import Bounds, exactly, sum_of
from gender_plan.progress.observing.over_time import Tally
from gender_plan.progress.observing.rows import NOT_APPLICABLE, Counts
from gender_plan.targets import Condition
from gender_plan.text import Text

NEEDS_COUNTS = Text(
    "tỷ lệ của các địa bàn chỉ gộp được từ tử số và mẫu số; không lấy bình quân các tỷ lệ",
    en="shares of several areas combine through numerators and denominators only; they are not averaged",
)
NO_SUM_OF_SHARES = Text(
    "không cộng được tỷ lệ phần trăm của các địa bàn", en="percentages of several areas cannot be added"
)
NOT_YES_OR_NO = Text(
    "để tính tỷ lệ đơn vị đạt, mỗi đơn vị phải ghi 1 (đạt) hoặc 0 (không đạt)",
    en="for the share of units that meet the condition each unit has to say 1 (it does) or 0",
)

Tallies = Mapping[str, Tally]


@frozen(kw_only=True)
class Joint:
    """What several areas make together: the figure, what it can become, and which areas are in it.

    ``counts``: the sums of numerators and denominators, where the figure is their ratio. ``reason``:
    why there is no figure.
    """

    figure: Decimal | None = None
    bounds: Bounds = field(factory=Bounds)
    areas: tuple[str, ...] = ()
    counts: Counts | None = None
    reason: Text | None = None


@frozen(kw_only=True)
class Whole:
    """What several areas are part of.

    ``missing``: how many more there should be, each within the ``extent``. ``scale``: of a ratio, 100
    for a share. ``condition``: what a unit has to have so that it counts.
    """

    missing: int
    extent: Bounds
    scale: Decimal
    condition: Condition

    def joint(self, rule: OverAreas | None, tallies: Tallies) -> Joint:
        """The areas together; without a rule, each of them stays by itself."""
        if rule is None:
            return Joint(areas=tuple(tallies))
        return _RULES[rule](tallies, self)


def _ratio(tallies: Tallies, whole: Whole) -> Joint:
    """What is missing has a denominator that nobody knows, so the whole can lie anywhere."""
    counted = {area: one.counts for area, one in tallies.items() if one.counts}
    if not counted:
        return Joint(areas=tuple(tallies), reason=NEEDS_COUNTS)
    applicable = [counts for counts in counted.values() if counts[1]]
    if not applicable:
        return Joint(areas=tuple(counted), reason=NOT_APPLICABLE)
    over = sum((n for n, _ in applicable), Decimal(0))
    under = sum((d for _, d in applicable), Decimal(0))
    figure = over * whole.scale / under
    open_ = whole.missing or len(counted) < len(tallies) or any(tallies[a].missing for a in counted)
    bounds = whole.extent if open_ else exactly(figure)
    return Joint(figure=figure, bounds=bounds, areas=tuple(counted), counts=(over, under))


def _sum(tallies: Tallies, whole: Whole) -> Joint:
    if whole.scale != 1:
        return Joint(areas=tuple(tallies), reason=NO_SUM_OF_SHARES)
    known = _applicable(tallies)
    if not known:
        return Joint(areas=tuple(tallies), reason=NOT_APPLICABLE)
    total = sum((figure for figure, _ in known), Decimal(0))
    bounds = sum_of([*(bounds for _, bounds in known), *[whole.extent] * whole.missing])
    return Joint(figure=total, bounds=bounds, areas=tuple(tallies))


def _mean(tallies: Tallies, whole: Whole) -> Joint:
    """Every area weighs the same; one to which nothing applies is left out."""
    known = _applicable(tallies)
    if not known:
        return Joint(areas=tuple(tallies), reason=NOT_APPLICABLE)
    total = sum((figure for figure, _ in known), Decimal(0))
    bounds = sum_of([*(bounds for _, bounds in known), *[whole.extent] * whole.missing])
    return Joint(
        figure=total / len(known),
        bounds=bounds.shared_by(len(known) + whole.missing),
        areas=tuple(tallies),
    )


def _share(tallies: Tallies, whole: Whole) -> Joint:
    """Of the units that say whether they meet the condition, the share of those that do."""
    clear = {area: one for area, one in tallies.items() if _is_clear(one, whole.condition)}
    known = [one.figure for one in clear.values() if one.figure is not None]
    if not known:
        return Joint(areas=tuple(tallies), reason=NOT_APPLICABLE if clear else NOT_YES_OR_NO)
    if whole.scale == 1 and whole.condition.has_figure:
        # The unit is that of a single unit's own figure: a share has no place in it.
        return Joint(areas=tuple(clear))
    yes = sum(whole.condition.met_by(figure) for figure in known)
    unclear = len(tallies) - len(clear) + whole.missing
    low, high = (n * whole.scale / (len(known) + unclear) for n in (yes, yes + unclear))
    bounds = Bounds(low=low, high=high)
    return Joint(figure=yes * whole.scale / len(known), bounds=bounds, areas=tuple(clear))


def _is_clear(one: Tally, condition: Condition) -> bool:
    return one.figure is None or condition.can_judge(one.figure)


def _applicable(tallies: Tallies) -> list[tuple[Decimal, Bounds]]:
    return [(one.figure, one.bounds) for one in tallies.values() if one.figure is not None]


_RULES: Mapping[OverAreas, Callable[[Tallies, Whole], Joint]] = {
    OverAreas.RATIO_OF_SUMS: _ratio,
    OverAreas.SUM: _sum,
    OverAreas.MEAN: _mean,
    OverAreas.SHARE_OF_UNITS: _share,
}
