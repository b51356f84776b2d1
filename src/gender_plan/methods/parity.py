"""Parity as Statistics Canada reads it: values are first reflected to one side of it."""

from decimal import Decimal

from attrs import evolve

from gender_plan.methods.growth import kept, ratio_of
from gender_plan.methods.pace import Figures, Journey, Point
from gender_plan.methods.planned_path import TOO_FEW
from gender_plan.text import Text

NOT_PARITY = Text(
    "mục tiêu ngang bằng phải là 50 (tỷ trọng) hoặc 1 (tỷ số)",
    en="a target of parity has to be 50 (of a share) or 1 (of a ratio)",
)
NO_RATIO = Text(
    "tỷ số giữa nữ và nam phải lớn hơn 0", en="the ratio of women to men has to be greater than 0"
)
REFLECTED = Text(
    "số liệu được lấy đối xứng về một phía của mức ngang bằng trước khi tính",
    en="values are reflected to one side of parity before anything is computed",
)
HALF, ONE = Decimal(50), Decimal(1)
EVEN_FROM, EVEN_TO = Decimal("0.97"), Decimal("1.03")


def share(value: Decimal) -> Decimal:
    """``50 + |y - 50|``: a share of 30 is as far from parity as one of 70."""
    return HALF + abs(value - HALF)


def ratio(value: Decimal) -> Decimal:
    """``max(y, 1 / y)`` of a ratio above zero; anything from 0.97 to 1.03 is 1."""
    if EVEN_FROM <= value <= EVEN_TO:
        return ONE
    return value if value >= 1 else ratio_of(ONE, value)


def reflected(journey: Journey) -> Journey | Text:
    """The journey on one side of parity, down to it; as it is where it has no target of parity.

    >>> import datetime as dt
    >>> ends = ((2015, 30), (2030, 50))
    >>> path = tuple(Point(day=dt.date(year, 12, 31), value=Decimal(y)) for year, y in ends)
    >>> latest = Point(day=dt.date(2023, 12, 31), value=Decimal(40))
    >>> found = reflected(Journey(path=path, latest=latest, figures=Figures.PARITY_SHARE))
    >>> [str(point.value) for point in (*found.path, found.latest)], found.rises
    (['70', '50', '60'], False)
    """
    mirrors = {Figures.PARITY_SHARE: (share, HALF), Figures.PARITY_RATIO: (ratio, ONE)}
    if journey.figures not in mirrors:
        return journey
    mirror, even = mirrors[journey.figures]
    if len(journey.path) < 2:  # noqa: PLR2004  a start and parity
        return journey.no_target or TOO_FEW
    if journey.path[-1].value != even:
        return NOT_PARITY
    ends = (journey.path[0], journey.path[-1], journey.latest)
    if mirror is ratio and any(point.value <= 0 for point in ends):
        return NO_RATIO
    start, aim, latest = (Point(day=p.day, value=kept(mirror(p.value))) for p in ends)
    return evolve(journey, path=(start, aim), latest=latest, rises=False, beyond=None)
