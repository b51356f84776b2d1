"""What every candidate of the frames benchmark has to find, and whether two of them found the same."""

import datetime as dt
import math
from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import frozen

LEVELS = ("commune", "district", "province", "national")
STATES = ("lost_again", "met", "not_met", "not_measurable", "not_yet_due")
HALF_A_YEAR = 184
"""Days. A value from so long before its target was due does not tell that the target was missed."""

StateCount = tuple[str, str, str, int]
ProvinceValue = tuple[str, str, float | None, int | None, int | None]
Total = tuple[str, str, int, int, int, int]


@frozen(kw_only=True)
class Question:
    """A table, its areas, the national plan and its targets, and the day on which they are asked.

    ``of_provinces``: the plans of provinces that hold there in place of the national one.
    """

    table: Path
    areas: Path
    plan: Path
    targets: Path
    of_provinces: tuple[Path, ...]
    as_of: dt.date

    @classmethod
    def at(cls, folder: Path, as_of: dt.date, plans: int = 1) -> "Question":
        """The question put to a folder of the benchmark by so many of its plans together."""
        return cls(
            table=folder / "table.parquet",
            areas=folder / "areas.csv",
            plan=folder / "plan-0.yaml",
            targets=folder / "targets-0.csv",
            of_provinces=tuple(folder / f"plan-{number}.yaml" for number in range(1, plans)),
            as_of=as_of,
        )


@frozen(kw_only=True)
class Answer:
    """The agreed result: only whole rows count, of several for one thing the one reported last.

    ``states``: indicator, level, state and how many areas of that level are in it, where there are any.
    ``provinces``: of the last period seen, province, indicator, value, how many communes reported and
    how many should have. ``totals``: level, period, how many areas and indicators have a figure, their
    numerators, denominators and reports. What a candidate does not answer is None.

    A target is judged as the evaluator of the library judges it: a denominator of zero is a report that
    says nothing, and where it decides the target cannot be measured.
    """

    states: tuple[StateCount, ...] | None = None
    provinces: tuple[ProvinceValue, ...] | None = None
    totals: tuple[Total, ...] | None = None

    @classmethod
    def of(
        cls,
        *,
        states: Iterable[StateCount],
        provinces: Iterable[ProvinceValue],
        totals: Iterable[Total] | None = None,
    ) -> "Answer":
        """The rows of an engine as plain figures, in their order."""
        return cls(
            states=tuple(sorted((i, level, s, int(count)) for i, level, s, count in states)),
            provinces=tuple(sorted(map(_province, provinces), key=lambda row: row[:2])),
            totals=None if totals is None else tuple(sorted(map(_total, totals))),
        )


Candidate = Callable[[Question], Answer | None]


def differences(one: Answer, other: Answer) -> list[str]:
    """Where two answers differ: whole figures at all, values by more than 1e-9."""
    found = []
    for name in ("states", "totals"):
        left, right = getattr(one, name), getattr(other, name)
        if left is not None and right is not None and left != right:
            apart = sorted(set(left) ^ set(right))
            found.append(f"{name}: {len(apart)} rows, such as {apart[:4]}")
    if one.provinces is not None and other.provinces is not None:
        found += _values_apart(one.provinces, other.provinces)
    return found


def _values_apart(one: tuple[ProvinceValue, ...], other: tuple[ProvinceValue, ...]) -> list[str]:
    if len(one) != len(other):
        return [f"provinces: {len(one)} and {len(other)} rows"]
    apart = [(a, b) for a, b in zip(one, other, strict=True) if not _same(a, b)]
    return [f"provinces: {len(apart)} rows, such as {apart[:2]}"] if apart else []


def _same(one: ProvinceValue, other: ProvinceValue) -> bool:
    """Who does not say how many reported is not asked."""
    if one[:2] != other[:2] or any(
        a != b for a, b in zip(one[3:], other[3:], strict=True) if None not in {a, b}
    ):
        return False
    left, right = one[2], other[2]
    if left is None or right is None:
        return left is right
    return math.isclose(left, right, rel_tol=0, abs_tol=1e-9)


def _province(row: ProvinceValue) -> ProvinceValue:
    area, indicator, value, *reports = row
    known = None if value is None or math.isnan(value) else float(value)
    reporting, expected = (None if number is None else int(number) for number in reports)
    return area, indicator, known, reporting, expected


def _total(row: Total) -> Total:
    level, period, *figures = row
    cells, over, under, reporting = map(int, figures)
    return level, period, cells, over, under, reporting
