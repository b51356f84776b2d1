"""Polars reads, numpy does the rest: a cell for each period, indicator and commune, no searching."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import polars as pl
from agreed import HALF_A_YEAR, LEVELS, Answer, Question
from attrs import frozen
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_BITS = 20
_FIGURE = 2**_BITS
_FIRST_YEAR = 1950
_HALVES = tuple(f"{_FIRST_YEAR + n // 2}-H{n % 2 + 1}" for n in range(200))
_RANKS = ("provisional", "unstated", "final")


@frozen(kw_only=True)
class _Places:
    """Communes in the order of their districts, those in the order of their provinces.

    ``position``: by code, the place of a commune. ``starts``: of each level above the communes, where
    its areas begin among those of the level below.
    """

    position: Ints
    starts: dict[str, Ints]
    provinces: tuple[str, ...]
    expected: tuple[int, ...]
    numbers: dict[str, int]


@frozen(kw_only=True)
class _Targets:
    """The target to judge of each indicator: its limits, its day, and whether that has passed."""

    indicators: tuple[str, ...]
    low: Floats
    high: Floats
    days: tuple[dt.date, ...]
    due: tuple[bool, ...]


def answer(question: Question) -> Answer:
    """The agreed result."""
    places = _places(question)
    targets = _targets(question)
    cube, first = _cube(question, places, targets)
    totals: list[tuple[str, str, int, int, int, int]] = []
    met = {
        level: np.zeros((len(targets.indicators), places.numbers[level]), np.int64) for level in LEVELS
    }
    failed = {level: np.zeros_like(bits) for level, bits in met.items()}
    seen = {level: np.zeros_like(bits) for level, bits in met.items()}
    for period, block in enumerate(cube):
        for level, over, under, came in _climbing(block, places):
            value = np.divide(100 * over, under, where=under > 0, out=np.full(over.shape, np.nan))
            ok = (value >= targets.low[:, None]) & (value <= targets.high[:, None])
            met[level] |= ok.astype(np.int64) << period
            failed[level] |= (~ok & (under > 0)).astype(np.int64) << period
            seen[level] |= (came > 0).astype(np.int64) << period
            figures = int((came > 0).sum()), int(over.sum()), int(under.sum()), int(came.sum())
            totals.append((level, _HALVES[first + period], *figures))
            if level == "province":
                last = value, came
    ends = [_ends(code) for code in _HALVES[first : first + len(cube)]]
    states = [
        (indicator, level, state, number)
        for level in LEVELS
        for indicator, state, number in _states(met[level], failed[level], seen[level], targets, ends)
    ]
    return Answer.of(states=states, provinces=_provinces(*last, places, targets), totals=totals)


def _places(question: Question) -> _Places:
    areas = pl.read_csv(question.areas, infer_schema=False)
    parent = dict(areas.select("code", "parent").iter_rows())
    by_level = {level: areas.filter(pl.col("level") == level)["code"].to_list() for level in LEVELS}

    def line(code: str) -> tuple[str, ...]:
        above = parent[code]
        return (code,) if above is None else (*line(above), code)

    order = {level: sorted(codes, key=line) for level, codes in by_level.items()}
    position = np.zeros(max(map(int, order["commune"])) + 1, np.int64)
    position[[int(code) for code in order["commune"]]] = np.arange(len(order["commune"]))
    starts = {}
    for below, level in pairwise(LEVELS):
        first = {parent[code]: number for number, code in reversed([*enumerate(order[below])])}
        starts[level] = np.array([first[code] for code in order[level]])
    districts = np.add.reduceat(np.ones(len(order["commune"]), np.int64), starts["district"])
    return _Places(
        position=position,
        starts=starts,
        provinces=tuple(order["province"]),
        expected=tuple(np.add.reduceat(districts, starts["province"]).tolist()),
        numbers={level: len(codes) for level, codes in order.items()},
    )


def _targets(question: Question) -> _Targets:
    kinds = {"indicator": pl.String, "by": pl.Date, "low": pl.Float64, "high": pl.Float64}
    rows = pl.read_csv(question.targets, schema=kinds).rows()
    ids = tuple(dict.fromkeys(id_ for id_, *_ in rows))
    judged = []
    for indicator in ids:
        mine = sorted((by, low, high) for id_, by, low, high in rows if id_ == indicator)
        judged.append(next((row for row in reversed(mine) if row[0] <= question.as_of), mine[0]))
    days, low, high = zip(*judged, strict=True)
    return _Targets(
        indicators=ids,
        low=np.array(low),
        high=np.array(high),
        days=days,
        due=tuple(day <= question.as_of for day in days),
    )


def _cube(question: Question, places: _Places, targets: _Targets) -> tuple[Ints, int]:
    """For each period, indicator and commune the row reported last, packed, or 0; the first period.

    The greatest packed number is that of the row reported last, then of the final one.
    """
    last = _HALVES.index(_last_ended(question.as_of))
    rank = pl.col("state").cast(pl.Enum(_RANKS)).to_physical().cast(pl.Int64).fill_null(1)
    order = pl.col("reported_on").to_physical().cast(pl.Int64) * len(_RANKS) + rank
    rows = (
        pl.scan_parquet(question.table)
        .filter(
            pl.col("sex").is_null(),
            pl.col("reported_on") <= question.as_of,
            pl.col("period") <= _HALVES[last],
        )
        .select(
            period=pl.col("period").cast(pl.Enum(_HALVES)).to_physical(),
            indicator=pl.col("indicator").cast(pl.Enum(targets.indicators)).to_physical(),
            area=pl.col("area").cast(pl.Int32),
            packed=(order * _FIGURE + pl.col("denominator")) * _FIGURE + pl.col("numerator"),
        )
        .collect(engine="streaming")
    )
    periods = rows["period"].to_numpy()
    first = int(periods.min())
    shape = (int(periods.max()) - first + 1, len(targets.indicators), places.numbers["commune"])
    cell = periods.astype(np.int64) - first
    cell = cell * shape[1] + rows["indicator"].to_numpy()
    cell = cell * shape[2] + places.position[rows["area"].to_numpy()]
    cube = np.zeros(shape, np.int64)
    np.maximum.at(cube.reshape(-1), cell, rows["packed"].to_numpy())
    return cube, first


def _last_ended(as_of: dt.date) -> str:
    """The latest half-year that has ended by that day."""
    return next(code for code in reversed(_HALVES) if _ends(code) <= as_of)


def _climbing(block: Ints, places: _Places) -> Iterator[tuple[str, Ints, Ints, Ints]]:
    """Numerators, denominators and how many communes reported, level by level."""
    came = (block > 0).astype(np.int64)
    over = block & _FIGURE - 1
    under = block >> _BITS & _FIGURE - 1
    for level in LEVELS:
        if level != "commune":
            starts = places.starts[level]
            over, under, came = (np.add.reduceat(each, starts, axis=1) for each in (over, under, came))
        yield level, over, under, came


def _states(
    met: Ints, failed: Ints, seen: Ints, targets: _Targets, ends: Sequence[dt.date]
) -> Iterator[tuple[str, str, int]]:
    """A bit for each period: the greater of two such numbers has the later one."""
    for number, indicator in enumerate(targets.indicators):
        good, bad, any_ = met[number], failed[number], seen[number]
        now_good, now_bad = good > any_ - good, bad > any_ - bad
        if targets.due[number]:
            decisive = _decisive(good, bad, any_, ends, targets.days[number])
            found = {
                "not_measurable": decisive == 0,
                "not_met": decisive < 0,
                "met": (decisive > 0) & ~now_bad,
                "lost_again": (decisive > 0) & now_bad,
            }
        else:
            found = {
                "not_measurable": ~now_good & ~now_bad,
                "met": now_good,
                "lost_again": now_bad & (good > 0),
                "not_yet_due": now_bad & (good == 0),
            }
        yield from ((indicator, state, int(each.sum())) for state, each in found.items() if each.any())


def _decisive(good: Ints, bad: Ints, any_: Ints, ends: Sequence[dt.date], due: dt.date) -> Ints:
    """1 where what decides meets the target, -1 where it fails, 0 where nothing decides."""
    before = sum(1 << n for n, day in enumerate(ends) if day <= due)
    near = sum(1 << n for n, day in enumerate(ends) if 0 <= (due - day).days < HALF_A_YEAR)
    last_good = (good & before) > ((any_ - good) & before)
    last_bad = (bad & before) > ((any_ - bad) & before)
    in_time = last_good | (any_ & near != 0)
    return np.where(in_time, last_good.astype(np.int64) - last_bad, 0)


def _ends(code: str) -> dt.date:
    year = int(code[:4])
    return dt.date(year, 6, 30) if code.endswith("1") else dt.date(year, 12, 31)


def _provinces(
    value: Floats, came: Ints, places: _Places, targets: _Targets
) -> Iterator[tuple[str, str, float | None, int, int]]:
    for i, indicator in enumerate(targets.indicators):
        for p, (province, expected) in enumerate(zip(places.provinces, places.expected, strict=True)):
            if came[i, p]:
                yield province, indicator, float(value[i, p]), int(came[i, p]), expected
