"""A national plan of so many indicators for the frames benchmark, and its targets as a small table."""

import csv
import datetime as dt
import math
from decimal import Decimal
from pathlib import Path

from attrs import evolve

import gender_plan as gp
from gender_plan.targets import Above, AtLeast, AtMost, Below, Direction, Target, Within

# By which years the two targets of an indicator are due, in turn: both past, one past, none yet.
_DUE_YEARS = ((2015, 2020), (2020, 2025), (2024, 2030), (2025, 2030))
_KINDS = ("at_least", "above", "at_most", "below", "within")
_PER_GOAL = 5
_STARTS, _ENDS = dt.date(2011, 1, 1), dt.date(2030, 12, 31)


def indicator_ids(indicators: int) -> tuple[str, ...]:
    """The dotted ids, five indicators to a goal: 1.1 … 1.5, 2.1 … and so on."""
    return tuple(f"{n // _PER_GOAL + 1}.{n % _PER_GOAL + 1}" for n in range(indicators))


def rises(number: int) -> bool:
    """Whether the indicator of that place should rise (or keep within a band) rather than fall."""
    return _KINDS[number % len(_KINDS)] not in {"at_most", "below"}


def national_plan(indicators: int, variant: int = 0) -> gp.Plan:
    """The plan; a variant asks the same of slightly other figures."""
    ids = indicator_ids(indicators)
    goals = tuple(
        gp.Goal(
            id=str(goal + 1),
            title=gp.Text(f"Mục tiêu số {goal + 1} về bình đẳng giới"),
            indicators=tuple(
                _indicator(ids[n], n, variant)
                for n in range(goal * _PER_GOAL, min(indicators, (goal + 1) * _PER_GOAL))
            ),
        )
        for goal in range(math.ceil(indicators / _PER_GOAL))
    )
    return gp.Plan(
        id=f"quoc-gia-{variant}",
        title=gp.Text("Kế hoạch quốc gia về bình đẳng giới để đo tốc độ"),
        level=gp.Level.NATIONAL,
        area=gp.Area(id="VN", name=gp.Text("Việt Nam")),
        period=gp.Period(starts=_STARTS, ends=_ENDS),
        goals=goals,
    )


def provincial_plan(indicators: int, number: int) -> gp.Plan:
    """The plan of the province with that number, which asks the same of slightly other figures."""
    name = gp.Text(f"Tỉnh số {number:02}")
    return evolve(
        national_plan(indicators, number),
        id=f"tinh-{number:02}",
        level=gp.Level.PROVINCE,
        area=gp.Area(id=f"{number:02}", name=name),
    )


def write_plan(plan: gp.Plan, path: Path) -> None:
    """The plan as YAML, which has to load as the very same plan."""
    gp.write_plan(plan, path)
    if gp.load_plan(path) != plan:
        raise ValueError(f"{path} does not load as it was written")


def write_targets(plan: gp.Plan, path: Path) -> None:
    """A row for each target: the indicator, the day, and the lowest and the highest value that meet it.

    «Above 35» begins at the float next to 35, which compares as the wording does: a quotient that is
    rounded once never steps over the figure.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("indicator", "by", "low", "high"))
        for _, indicator in plan.all_indicators:
            for target in indicator.targets:
                if not isinstance(target.by, dt.date):
                    raise TypeError(f"a target of {indicator.id} names no day")
                table.writerow((indicator.id, target.by.isoformat(), *map(repr, _limits(target))))


def _indicator(id_: str, number: int, variant: int) -> gp.Indicator:
    first, second = _DUE_YEARS[number % len(_DUE_YEARS)]
    up = rises(number)
    start = Decimal(25) if up else Decimal(70)
    return gp.Indicator(
        id=id_,
        text=gp.Text(f"Tỷ lệ nữ theo chỉ tiêu {id_}"),
        unit=gp.Unit(of="percent"),
        direction=Direction.INCREASE if up else Direction.DECREASE,
        baseline=gp.Baseline(value=start, date=dt.date(2010, 12, 31)),
        over_areas=gp.OverAreas.RATIO_OF_SUMS,
        targets=(
            _target(number, dt.date(first, 12, 31), 0, variant),
            _target(number, dt.date(second, 12, 31), 1, variant),
        ),
    )


def _target(number: int, by: dt.date, step: int, variant: int) -> Target:
    """The first figure is met by most areas in its year, the second one by about half of them."""
    shift = Decimal(variant) / 4 + Decimal(number % 4) / 2
    low = Decimal(38) + 6 * step + shift
    high = Decimal(57) - 6 * step - shift
    found: dict[str, Target] = {
        "at_least": AtLeast(at_least=low, by=by),
        "above": Above(above=low, by=by),
        "at_most": AtMost(at_most=high, by=by),
        "below": Below(below=high, by=by),
        "within": Within(within=(low, low + 10), by=by),
    }
    return found[_KINDS[number % len(_KINDS)]]


def _limits(target: Target) -> tuple[float, float]:
    match target:
        case AtLeast():
            return float(target.at_least), math.inf
        case Above():
            return math.nextafter(float(target.above), math.inf), math.inf
        case AtMost():
            return -math.inf, float(target.at_most)
        case Below():
            return -math.inf, math.nextafter(float(target.below), -math.inf)
        case Within():
            return float(target.within[0]), float(target.within[1])
        case _:
            raise TypeError(f"a target of kind {target.key} has no limits")
