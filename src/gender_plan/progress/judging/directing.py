"""Which way is an indicator wanted to move: stated, or inferred and then said to be inferred."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from gender_plan.progress.due import Due
from gender_plan.progress.measures import Measure
from gender_plan.targets import Direction
from gender_plan.text import Text

FROM_BASELINE = Text(
    "chiều mong muốn được suy ra từ giá trị gốc và mục tiêu",
    en="the wanted direction is inferred from the baseline and the target",
)
FROM_TARGETS = Text(
    "chiều mong muốn được suy ra từ các mốc mục tiêu",
    en="the wanted direction is inferred from the successive targets",
)


def direction_of(measure: Measure, dues: Sequence[Due]) -> tuple[Direction | None, Text | None]:
    """The stated direction; else inferred, with what it is inferred from; else None.

    Inferred from the baseline to the first figure, else from figures of two days or more that only
    rise or only fall.
    """
    if measure.direction is not None:
        return measure.direction, None
    aims = [
        (due, aim)
        for due in dues
        if (aim := due.target.aim(measure.start, measure.start_day)) is not None
    ]
    if measure.start is not None and aims and aims[0][1] != measure.start:
        return _way(measure.start, aims[0][1]), FROM_BASELINE
    dated = [(due.day, aim) for due, aim in aims if not due.assumed]
    ways = {_way(a, b) for (one, a), (other, b) in pairwise(dated) if one != other and a != b}
    return (ways.pop(), FROM_TARGETS) if len(ways) == 1 else (None, None)


def _way(first: Decimal, second: Decimal) -> Direction:
    return Direction.INCREASE if second > first else Direction.DECREASE
