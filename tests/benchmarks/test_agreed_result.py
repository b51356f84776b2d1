"""What the frames benchmark makes and agrees on, against the evaluator of the library itself."""

import csv
import datetime as dt
import importlib
import itertools
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import gender_plan as gp

_FOLDER = Path(__file__).parents[2] / "benchmarks"
_BY_HAND = ("arrays", "polars_tuned", "polars_obvious", "duckdb_tuned", "duckdb_obvious", "pandas_usual")
_DAYS = (dt.date(2025, 1, 31), dt.date(2021, 12, 31), dt.date(2020, 7, 20))
_RANKS = ("provisional", None, "final")

for _needed in ("polars", "duckdb", "pandas", "pyarrow"):
    pytest.importorskip(_needed)


@pytest.fixture(autouse=True)
def _scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The benchmarks are scripts, which find one another in their own folder."""
    monkeypatch.syspath_prepend(str(_FOLDER))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty-four communes, six indicators, ten half-years."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(_FOLDER))
        table = importlib.import_module("national_table")
        shape = table.Shape(communes=24, indicators=6, periods=10)
        made: Path = table.prepared(shape, tmp_path_factory.mktemp("national"))
    return made


@pytest.mark.parametrize("as_of", _DAYS, ids=str)
@pytest.mark.parametrize("name", _BY_HAND)
def test_each_by_hand_finds_what_the_evaluator_finds(name: str, as_of: dt.date, folder: Path) -> None:
    """Every hand-written candidate counts the states that the evaluator gives area by area."""
    question = importlib.import_module("agreed").Question.at(folder, as_of)
    found = importlib.import_module(f"by_hand.{name}").answer(question)
    assert dict(Counter({row[:3]: row[3] for row in found.states})) == _evaluated(question)


@pytest.mark.parametrize("as_of", _DAYS, ids=str)
def test_all_by_hand_agree_on_values_and_totals(as_of: dt.date, folder: Path) -> None:
    """The hand-written candidates find the same values of provinces and the same totals."""
    agreed = importlib.import_module("agreed")
    question = agreed.Question.at(folder, as_of)
    answers = [importlib.import_module(f"by_hand.{name}").answer(question) for name in _BY_HAND]
    assert [agreed.differences(answers[0], other) for other in answers] == [[] for _ in answers]
    assert answers[0].provinces
    assert answers[0].totals


@pytest.mark.parametrize("engine", ["polars", pytest.param("duckdb", marks=pytest.mark.slow)])
@pytest.mark.parametrize("as_of", _DAYS, ids=str)
def test_the_library_agrees_with_what_is_written_by_hand(
    as_of: dt.date, engine: str, folder: Path
) -> None:
    """States and the values of provinces are the same, with all that was known on the day."""
    agreed, by_library = (importlib.import_module(name) for name in ("agreed", "by_library"))
    question = agreed.Question.at(folder, as_of)
    found = getattr(by_library, f"by_{engine}")(question)
    by_hand = importlib.import_module("by_hand.arrays").answer(question)
    assert found.states
    assert found.provinces
    assert not agreed.differences(by_hand, found)


@pytest.mark.parametrize(
    "name", ["duckdb_obvious", pytest.param("spark_sql", marks=[pytest.mark.slow, pytest.mark.spark])]
)
def test_a_process_of_its_own_prints_what_it_found(name: str, folder: Path) -> None:
    """A candidate run by itself tells the same answer, its seconds and its memory."""
    agreed, one_run = (importlib.import_module(name) for name in ("agreed", "one_run"))
    command = [sys.executable, str(_FOLDER / "one_run.py"), name, str(folder)]
    done = subprocess.run(  # noqa: S603  this very interpreter, on a file of ours
        [*command, f"--as-of={_DAYS[0]}", "--calls=2"], check=True, capture_output=True, text=True
    )
    found = one_run.Run.from_json(done.stdout.splitlines()[-1])
    by_arrays = importlib.import_module("by_hand.arrays").answer(agreed.Question.at(folder, _DAYS[0]))
    assert len(found.seconds) == 2
    assert found.megabytes > 20
    assert found.answer.totals
    assert not agreed.differences(found.answer, by_arrays)


def test_who_is_not_there_says_so() -> None:
    """A candidate that cannot be asked gives a reason instead of an answer."""
    one_run = importlib.import_module("one_run")
    run = one_run.Run.from_json(
        json.dumps({"not_available": "no such module", "answer": None, "seconds": []})
    )
    assert run.not_available == "no such module"
    assert run.answer is None


def test_a_disagreement_is_told() -> None:
    """An answer that differs in a count, a value or a total is not the same answer."""
    agreed = importlib.import_module("agreed")
    one = agreed.Answer(
        states=(("1.1", "commune", "met", 3),),
        provinces=(("01", "1.1", 35.5, 2, 3),),
        totals=(("commune", "2024-H2", 1, 2, 3, 1),),
    )
    others = (
        agreed.Answer(states=(("1.1", "commune", "met", 2),)),
        agreed.Answer(provinces=(("01", "1.1", 35.500_001, 2, 3),)),
        agreed.Answer(provinces=(("01", "1.1", None, 2, 3),)),
        agreed.Answer(provinces=(("01", "1.1", 35.5, 1, 3),)),
        agreed.Answer(totals=(("commune", "2024-H2", 1, 2, 4, 1),)),
    )
    assert [len(agreed.differences(one, other)) for other in others] == [1] * len(others)
    assert not agreed.differences(one, agreed.Answer(provinces=(("01", "1.1", 35.5, None, None),)))


def test_the_table_is_the_same_every_time(folder: Path, tmp_path: Path) -> None:
    """Made again, the table, the areas, the plan and its targets have the same bytes."""
    table = importlib.import_module("national_table")
    again = table.prepared(table.Shape(communes=24, indicators=6, periods=10), tmp_path)
    made = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {path.name: path.read_bytes() for path in again.iterdir()} == made


def _evaluated(question: Any) -> dict[tuple[str, str, str], int]:  # noqa: ANN401  a type of a script
    """Each area's sums are put to the evaluator as the values of the whole."""
    evaluator = gp.ProgressEvaluator(gp.load_plan(question.plan))
    with question.areas.open(encoding="utf-8") as file:
        levels = {row["code"]: row["level"] for row in csv.DictReader(file)}
    sums = _sums(question)
    counts: Counter[tuple[str, str, str]] = Counter()
    for area, level in levels.items():
        values = [
            gp.ReportedValue(
                indicator=indicator, period=period, numerator=Decimal(over), denominator=Decimal(under)
            )
            for (code, indicator, period), (over, under) in sums.items()
            if code == area
        ]
        for found in evaluator.evaluate(values, as_of=question.as_of).indicators:
            counts[found.id, level, found.target_state.value] += 1
    return dict(counts)


def _sums(question: Any) -> dict[tuple[str, str, str], tuple[int, int]]:  # noqa: ANN401  likewise
    """Numerators and denominators by area of every level, indicator and period, in plain Python."""
    with question.areas.open(encoding="utf-8") as file:
        parents = {row["code"]: row["parent"] for row in csv.DictReader(file)}
    sums: defaultdict[tuple[str, str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for row in _counted(question):
        area = row["area"]
        while area:
            over, under = sums[area, row["indicator"], row["period"]]
            key = area, row["indicator"], row["period"]
            sums[key] = over + row["numerator"], under + row["denominator"]
            area = parents[area]
    return sums


def _counted(question: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  likewise
    """The row that counts for each commune, indicator and period."""
    rows = importlib.import_module("pyarrow.parquet").read_table(question.table).to_pylist()
    seen = [r for r in rows if r["sex"] is None and r["reported_on"] <= question.as_of]
    ended = [r for r in seen if _ends(r["period"]) <= question.as_of]

    def thing(row: dict[str, Any]) -> tuple[str, str, str]:
        return row["area"], row["indicator"], row["period"]

    for _, same in itertools.groupby(sorted(ended, key=thing), key=thing):
        yield max(same, key=lambda row: (row["reported_on"], _RANKS.index(row["state"])))


def _ends(period: str) -> dt.date:
    return dt.date(int(period[:4]), *((6, 30) if period.endswith("H1") else (12, 31)))
