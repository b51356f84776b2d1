"""The page about large tables shows the columns that there are, and says why a plan is refused."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest

import gender_plan as gp
from gender_plan.frames import FrameProgress, evaluate
from gender_plan.frames.evaluation import questions
from gender_plan.frames.evaluation.distincts import COLUMNS
from gender_plan.frames.evaluation.judged_targets import Why
from gender_plan.frames.evaluation.questions import Asked
from gender_plan.text import Text

PAGE = (Path(__file__).parents[2] / "docs" / "frames.md").read_text("utf-8")
HEAD = next(line for line in PAGE.splitlines() if line.startswith("| cột | kiểu | rows |"))
"""The first line of the table of the columns that come back."""
FRAMES = ("rows", "verdicts", "indicators", "goals", "plans")
VALUES = pl.DataFrame({"indicator": ["1.1"], "area": ["01"], "period": ["2023"], "value": [50]})

MADE: Mapping[str, Callable[[], Any]] = {
    "polars": lambda: VALUES,
    "polars_lazy": VALUES.lazy,
    "pyarrow": VALUES.to_arrow,
    "pandas": VALUES.to_pandas,
    "duckdb": lambda: duckdb.connect().from_arrow(VALUES.to_arrow()),
}
"""How a table of each kind is made; what is said of Spark is tested where Spark is."""
quick_and_slow = pytest.mark.parametrize(
    "kind", [pytest.param(kind, marks=pytest.mark.slow) if kind == "duckdb" else kind for kind in MADE]
)


def _rows_below(head: str) -> list[list[str]]:
    """The cells of the table of the page that begins with such a line."""
    _, _, rest = PAGE.partition(f"\n{head}\n")
    lines = rest.split("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def _documented(frame: str) -> dict[str, str]:
    """The columns of a frame with their types, in the order of the page."""
    place = [cell.strip() for cell in HEAD.strip("|").split("|")].index(frame)
    return {row[0].strip("`"): row[1] for row in _rows_below(HEAD) if row[place] == "•"}


@cache
def _found(kind: str) -> FrameProgress:
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    return evaluate(plan, MADE[kind](), as_of=dt.date(2023, 12, 31))


def _schema(frame: Any) -> dict[str, Any]:  # noqa: ANN401  a frame of any kind
    return dict(nw.from_native(frame).collect_schema())


@pytest.mark.parametrize("frame", FRAMES)
@quick_and_slow
def test_a_frame_has_the_columns_of_the_page(kind: str, frame: str) -> None:
    """Each result has the columns that the page gives it, in that order, each of its type."""
    schema = _schema(getattr(_found(kind), frame))
    found = [(name, str(type_)) for name, type_ in schema.items()]
    assert found == list(_documented(frame).items())


def test_the_columns_of_a_table_are_those_of_the_page() -> None:
    """The page names every column that is read, and no other."""
    told = [row[0].strip("`") for row in _rows_below("| cột | kiểu | nội dung | content |")]
    assert sorted(told) == sorted(COLUMNS)


def test_the_reasons_are_those_of_the_library() -> None:
    """Every word that may stand in ``reason`` is on the page, and no other."""
    told = [row[0].strip("`") for row in _rows_below("| `reason` | nghĩa | meaning |")]
    assert told == [str(why) for why in Why]


def test_the_states_are_those_of_the_library() -> None:
    """The words that stand in the results are those on the page."""
    rows = {row[0].strip("`"): row for row in _rows_below(HEAD)}
    assert set(re.findall(r"[a-z]+(?:_[a-z]+)+|met", rows["target_state"][7])) == {
        str(state) for state in gp.TargetState
    }


def test_every_refusal_has_its_reason_and_a_way_round() -> None:
    """Whatever the evaluation can say against an indicator stands on the page, in both languages."""
    names = vars(Asked)["refusals"].fget.__code__.co_names
    reasons = [found for name in names if isinstance(found := vars(questions).get(name), Text)]
    told = _rows_below("| lý do | reason | cách làm | a way round |")
    assert len(reasons) == len(told)
    for reason in reasons:
        row = next(row for row in told if row[0].startswith(reason.vi.partition(" (")[0]))
        assert row[1].startswith(reason.said("en").partition(" (")[0])
        assert row[2]
        assert row[3]
