"""A national table of reported values as Parquet, with its areas and plan: the same bytes every time."""

import datetime as dt
import shutil
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
from agreed import Question
from attrs import frozen
from national_plan import indicator_ids, national_plan, provincial_plan, rises, write_plan, write_targets
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

AS_OF = dt.date(2025, 1, 31)
_SEED = 20_240_308
_LAST_YEAR = 2024
_FULL = 10_000_000
_SCHEMA = pa.schema(
    [
        ("indicator", pa.string()),
        ("area", pa.string()),
        ("period", pa.string()),
        ("sex", pa.string()),
        ("numerator", pa.int64()),
        ("denominator", pa.int64()),
        ("state", pa.string()),
        ("reported_on", pa.date32()),
    ]
)
_SEXES = pa.array([None, "female", "male"])
_STATES = pa.array(["provisional", None, "final"])
_MISSING = 0.01  # of the communes, and of the units of the others
_ZERO, _CORRECTED, _CORRECTED_AT_ONCE = 0.01, 0.01, 0.1
_FOUNDED, _MERGED = 0.02, 0.01


@frozen(kw_only=True)
class Shape:
    """How many communes, indicators and half-years the table has, and how many plans ask it.

    The first plan is national, each further one that of a province.
    """

    communes: int = 11_000
    indicators: int = 24
    periods: int = 20
    plans: int = 1

    @property
    def provinces(self) -> int:
        """63, fewer only where there are few communes."""
        return max(1, min(63, self.communes // 10))

    @property
    def districts(self) -> int:
        """705 for the whole country."""
        return max(self.provinces, self.communes * 705 // 11_000)

    @property
    def name(self) -> str:
        """What tells it from other tables."""
        return f"communes-{self.communes}-indicators-{self.indicators}-periods-{self.periods}"

    @classmethod
    def of_rows(cls, rows: int) -> "Shape":
        """About so many rows: below ten million fewer communes, above more periods."""
        per_commune = 950
        if rows < _FULL:
            return cls(communes=max(20, rows // per_commune))
        return cls(periods=max(20, round(rows / 520_000)))


def prepared(shape: Shape, data: Path) -> Path:
    """The folder with the files of a shape, made where they are not there yet."""
    folder = data / shape.name
    if not folder.exists():
        begun = data / f"{shape.name}.begun"
        shutil.rmtree(begun, ignore_errors=True)
        begun.mkdir(parents=True)
        question = Question.at(begun, AS_OF)
        _write_areas(shape, question.areas)
        _write_table(shape, question.table)
        begun.rename(folder)
    question = Question.at(folder, AS_OF, shape.plans)
    if not question.targets.exists():
        plan = national_plan(shape.indicators)
        question.plan.unlink(missing_ok=True)
        write_plan(plan, question.plan)
        write_targets(plan, question.targets)
    for number, path in enumerate(question.of_provinces, start=1):
        path.unlink(missing_ok=True)
        write_plan(provincial_plan(shape.indicators, number), path)
    return folder


def period_codes(periods: int) -> tuple[str, ...]:
    """So many half-years, the last of them the second one of 2024."""
    last = _LAST_YEAR * 2 + 1
    return tuple(f"{n // 2}-H{n % 2 + 1}" for n in range(last - periods + 1, last + 1))


def commune_codes(communes: int) -> tuple[str, ...]:
    """Codes of five digits with gaps, as the statistical office has them."""
    return tuple(f"{n * 2 + n // 7 + 1:05}" for n in range(communes))


def _write_areas(shape: Shape, path: Path) -> None:
    """Communes are spread unevenly over districts, and districts over provinces, without gaps."""
    random = np.random.default_rng([_SEED, 1])
    district_of = _spread(random, shape.communes, shape.districts)
    province_of = _spread(random, shape.districts, shape.provinces)
    provinces = [f"{n + 1:02}" for n in range(shape.provinces)]
    districts = [f"{n + 1:03}" for n in range(shape.districts)]
    communes = commune_codes(shape.communes)
    columns: dict[str, list[str | None]] = {"code": [], "name": [], "level": [], "parent": []}
    for level, word, codes, parents in (
        ("national", "Việt Nam", ["VN"], [None]),
        ("province", "Tỉnh số", provinces, ["VN"] * shape.provinces),
        ("district", "Huyện số", districts, [provinces[number] for number in province_of]),
        ("commune", "Xã số", communes, [districts[number] for number in district_of]),
    ):
        columns["code"] += codes
        columns["name"] += [word if level == "national" else f"{word} {code}" for code in codes]
        columns["level"] += [level] * len(codes)
        columns["parent"] += parents
    pyarrow.csv.write_csv(pa.table(columns), path)


def _spread(random: np.random.Generator, many: int, few: int) -> Ints:
    """For each of many its one of few: each has at least one."""
    extra = np.sort(random.integers(0, few, many - few))
    return np.sort(np.concatenate([np.arange(few), extra])).astype(np.int64)


@frozen(kw_only=True)
class _Standing:
    """What holds for a commune and an indicator through all periods."""

    population: Ints
    offset: Floats
    first: Ints
    last: Ints


def _standing(shape: Shape) -> _Standing:
    """Some communes begin to report later, some cease: they were merged, or founded."""
    random = np.random.default_rng([_SEED, 2])
    size = (shape.communes, shape.indicators)
    offset = random.normal(0, 7, (shape.communes, 1)) + random.normal(0, 4, size)
    first = np.where(
        random.random(shape.communes) < _FOUNDED, random.integers(2016, 2024, shape.communes), 0
    )
    last = np.where(
        random.random(shape.communes) < _MERGED, random.integers(2016, 2024, shape.communes), 9999
    )
    return _Standing(
        population=np.clip(np.exp(random.normal(5.5, 1.2, size)), 5, 50_000).astype(np.int64),
        offset=offset,
        first=first,
        last=last,
    )


def _write_table(shape: Shape, path: Path) -> None:
    """A row group for each period, in the order of the periods."""
    standing = _standing(shape)
    with pq.ParquetWriter(path, _SCHEMA, compression="zstd") as writer:
        for code in period_codes(shape.periods):
            writer.write_table(_of_period(shape, standing, code))


def _of_period(shape: Shape, standing: _Standing, code: str) -> pa.Table:
    year, half = int(code[:4]), int(code[-1])
    random = np.random.default_rng([_SEED, 3, year, half])
    values = _values(shape, standing, random, year + half / 2)
    kept = _reported(shape, standing, random, year)
    commune, indicator, sex = np.nonzero(kept)
    ends = np.datetime64(f"{year}-06-30" if half == 1 else f"{year}-12-31").astype(np.int64)
    delays = random.integers(1, 60, shape.communes)
    rows = {
        "indicator": indicator,
        "area": commune,
        "sex": sex,
        "numerator": values[0][kept],
        "denominator": values[1][kept],
        "state": np.digitize(random.random(commune.size), (0.3, 0.45)),
        "reported_on": ends + delays[commune],
    }
    return _table(shape, code, _with_corrections(random, rows))


def _values(
    shape: Shape, standing: _Standing, random: np.random.Generator, time: float
) -> tuple[Ints, Ints]:
    """Numerators and denominators of each commune and indicator: the whole, women, men.

    The shares of the country move over thirty years past the figures of the targets, with a swing of
    some years on which targets are lost again.
    """
    size = (shape.communes, shape.indicators)
    number = np.arange(shape.indicators)
    swing = 2.5 * np.sin(time / 1.7 + number)
    rising = 41 + (time - 2020) * 0.7 + swing
    share = np.where([rises(int(n)) for n in number], rising, 95 - rising)
    share = np.clip(share + standing.offset + random.normal(0, 2, size), 0.5, 99.5) / 100
    whole = np.where(
        random.random(size) < _ZERO,
        0,
        np.maximum(1, standing.population * random.uniform(0.9, 1.1, size)),
    ).astype(np.int64)
    having = random.binomial(whole, share)
    women = (whole * random.uniform(0.45, 0.55, size)).astype(np.int64)
    women_having = random.hypergeometric(having, whole - having, women)
    over = np.stack([having, women_having, having - women_having], axis=-1)
    under = np.stack([whole, women, whole - women], axis=-1)
    return over, under


def _reported(shape: Shape, standing: _Standing, random: np.random.Generator, year: int) -> Flags:
    """Which rows there are; every second indicator is also told apart by sex."""
    communes = (standing.first <= year) & (year <= standing.last)
    communes &= random.random(shape.communes) >= _MISSING
    units = communes[:, None] & (random.random((shape.communes, shape.indicators)) >= _MISSING)
    by_sex = np.ones((shape.indicators, len(_SEXES)), np.bool_)
    by_sex[1::2, 1:] = False
    found: Flags = units[:, :, None] & by_sex[None, :, :]
    return found


def _with_corrections(random: np.random.Generator, rows: dict[str, Ints]) -> dict[str, Ints]:
    """One row in a hundred is there twice: corrected later, or on the same day in another state."""
    several = rows["area"].size
    chosen = np.flatnonzero(random.random(several) < _CORRECTED)
    later = np.where(
        random.random(chosen.size) < _CORRECTED_AT_ONCE, 0, random.integers(5, 400, chosen.size)
    )
    again = {name: column[chosen] for name, column in rows.items()}
    again["numerator"] = random.binomial(again["denominator"], 0.45)
    other = (again["state"] + 1 + random.integers(0, 2, chosen.size)) % len(_STATES)
    again["state"] = np.where(later == 0, other, len(_STATES) - 1)
    again["reported_on"] = again["reported_on"] + later
    return {name: np.concatenate([column, again[name]]) for name, column in rows.items()}


def _table(shape: Shape, code: str, rows: dict[str, Ints]) -> pa.Table:
    many = rows["area"].size
    columns = {
        "indicator": _texts(pa.array(indicator_ids(shape.indicators)), rows["indicator"]),
        "area": _texts(pa.array(commune_codes(shape.communes)), rows["area"]),
        "period": pa.repeat(code, many),
        "sex": _texts(_SEXES, rows["sex"]),
        "numerator": pa.array(rows["numerator"]),
        "denominator": pa.array(rows["denominator"]),
        "state": _texts(_STATES, rows["state"]),
        "reported_on": pa.array(rows["reported_on"].astype(np.int32)).cast(pa.date32()),
    }
    return pa.table(columns, schema=_SCHEMA)


def _texts(words: pa.Array, numbers: Ints) -> pa.Array:
    return words.take(pa.array(numbers))
