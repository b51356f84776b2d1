import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
import pytest
from hypothesis import given

import gender_plan as gp
from gender_plan.frames.tidy.backends import BACKENDS, Backend
from gender_plan.frames.tidy.columns import PROVENANCE, Column, Dtype, Layout
from gender_plan.frames.tidy.plan_tables import _TABLES, PLAN_LAYOUTS, tables
from gender_plan.frames.tidy.progress_layout import PROGRESS_LAYOUT
from gender_plan.responsibility import Duties
from gender_plan.targets import ChangeBy, Rated, Target, Within
from gender_plan.testing import plans

ROOT = Path(__file__).parents[2]
FILES = sorted((*ROOT.glob("plans/*.yaml"), *ROOT.glob("examples/*.yaml")))
EMPTY = gp.Plan(
    id="trong",
    title=gp.Text("Kế hoạch chưa có gì"),
    level=gp.Level.PROVINCE,
    period=gp.Period(ends=gp.load_plan(FILES[0]).period.ends),
)
Rows = list[dict[str, Any]]

each_backend = pytest.mark.parametrize("backend", BACKENDS)
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def schema(frame: Any) -> dict[str, str]:  # noqa: ANN401  a frame of any of three libraries
    """The columns of a frame in their order, with their types under the names of narwhals."""
    return {name: str(dtype) for name, dtype in nw.from_native(frame, eager_only=True).schema.items()}


def cells(frame: Any) -> Rows:  # noqa: ANN401
    """The rows of a frame as plain values; whatever is missing is None."""
    rows: Rows = nw.from_native(frame, eager_only=True).to_arrow().to_pylist()
    return rows


def rows_of(plan: gp.Plan, *, exact: bool = True) -> dict[str, Rows]:
    """All tables of a plan as plain values."""
    return {name: cells(frame) for name, frame in tables(plan, exact=exact).items()}


def documented(layout: Layout, *, exact: bool = False) -> dict[str, str]:
    """The columns that a table is said to have."""
    return {name: str(dtype) for name, dtype in layout.dtypes(exact=exact).items()}


def assert_as_documented(plan: gp.Plan, backend: Backend) -> None:
    """Every table has exactly the columns and types of its layout, in their order."""
    for exact in (False, True):
        found = tables(plan, backend, exact=exact)
        assert list(found) == [layout.name for layout in PLAN_LAYOUTS]
        for layout in PLAN_LAYOUTS:
            has = schema(found[layout.name])
            assert list(has.items()) == list(documented(layout, exact=exact).items())


def figures_of(target: Target) -> tuple[Decimal, ...]:
    """The figures that a target names, read straight from the one key of its kind."""
    match target:
        case Within(within=given):
            return given
        case ChangeBy(change_by=change):
            given_ = change.points if change.percent is None else change.percent
            return tuple(sorted(given_)) if isinstance(given_, tuple) else (given_ or Decimal(0),)
        case Rated():
            return (Decimal(target.step or len(target.rated)),)
        case _:
            given = getattr(target, target.key)
            return (given,) if isinstance(given, Decimal) else ()


def stated_figures(plan: gp.Plan) -> list[tuple[Decimal | None, Decimal | None]]:
    """The first and the last figure of every target, in the order of the document."""
    named = [figures_of(target) for _, found in plan.all_indicators for target in found.all_targets]
    return [(given[0], given[-1]) if given else (None, None) for given in named]


# What a frame looks like.


@each_backend
@each_file
def test_every_plan_gives_the_documented_columns(path: Path, backend: Backend) -> None:
    """Each plan that comes along gives frames with exactly the documented columns and types."""
    assert_as_documented(gp.load_plan(path), backend)


@each_backend
def test_an_empty_plan_keeps_its_types(backend: Backend) -> None:
    """Tables without a row have the same columns and types as any other."""
    assert_as_documented(EMPTY, backend)
    assert all(not cells(frame) for frame in tables(EMPTY, backend).values())


@given(plans())
def test_any_plan_gives_the_same_documented_tables(plan: gp.Plan) -> None:
    """Whatever a plan holds, every backend has the documented columns and the very same rows."""
    for backend in BACKENDS:
        assert_as_documented(plan, backend)
    polars, pandas, pyarrow = ([*map(cells, tables(plan, b).values())] for b in BACKENDS)
    assert polars == pandas == pyarrow


@given(plans())
def test_rows_fill_every_column_and_no_other(plan: gp.Plan) -> None:
    """What a row says and what a table has columns for is the same."""
    for layout, rows in _TABLES:
        assert all(row.keys() == set(layout.names) for row in rows(plan))


@each_file
def test_rows_stand_in_the_order_of_the_document(path: Path) -> None:
    """Goals, indicators with their parts, agencies and tasks keep their order; periods that of due."""
    plan = gp.load_plan(path)
    found = rows_of(plan)
    assert [row["goal"] for row in found["goals"]] == [goal.id for goal in plan.goals]
    assert [(row["indicator"], row["part"]) for row in found["indicators"]] == [
        (indicator.id, part)
        for _, indicator in plan.all_indicators
        for part in (None, *(part.id for part in indicator.parts))
    ]
    assert [row["agency"] for row in found["agencies"]] == [agency.id for agency in plan.agencies]
    assert [row["task"] for row in found["tasks"]] == [task.id for task in plan.tasks]
    assert [row["period"] for row in found["periods"]] == [p.id for p in plan.report_periods]


# What the figures are.


@given(plans())
def test_figures_are_the_decimals(plan: gp.Plan) -> None:
    """Figures equal the Decimals within a billionth, and with ``exact`` they are their very text."""
    near, exact = (rows_of(plan, exact=exact)["targets"] for exact in (False, True))
    for row, text, pair in zip(near, exact, stated_figures(plan), strict=True):
        for name, figure in zip(("target_low", "target_high"), pair, strict=True):
            assert text[name] == (None if figure is None else str(figure))
            expected = None if figure is None else pytest.approx(float(figure), rel=1e-9, abs=1e-9)
            assert row[name] == expected


def test_what_is_not_stated_is_missing_and_never_zero() -> None:
    """No target of Nghệ An has a figure, and each says where the document points instead."""
    found = rows_of(gp.load_plan(gp.bundled_plan("nghe_an_2020")))
    assert [len(found[name]) for name in ("goals", "indicators", "targets")] == [7, 18, 18]
    for row in found["targets"]:
        assert (row["target_kind"], row["target_low"], row["target_high"]) == ("not_stated", None, None)
        assert row["target_vi"] == "chưa nêu (Phụ lục 1)"
    assert {row["baseline"] for row in found["indicators"]} == {None}
    assert [row["goal"] for row in found["goals"] if row["not_listed_vi"]] == ["3", "4", "5"]


def test_versions_of_a_target_stand_in_rows_of_their_own() -> None:
    """The amended figure of 6.2.b and the one before it differ in force and in confidence."""
    found = rows_of(gp.load_plan(gp.bundled_plan("vn_strategy_2011_2020")), exact=False)["targets"]
    versions = [row for row in found if (row["indicator"], row["part"]) == ("6.2", "b")]
    amended = [row["amended_by"] for row in versions if row["amended_by"]]
    assert amended
    assert len({row["in_force_starts"] for row in versions}) > 1
    assert [row["target"] for row in versions] == list(range(1, len(versions) + 1))
    assert {row["confidence"] for row in found} <= {None, *map(str, gp.Confidence)}


def test_ranges_changes_and_shares_say_how_they_are_read() -> None:
    """A range, a change and a share of units tell their ends, what they count, and which end counts."""
    plan = gp.load_plan(
        """
        format: gender-plan/1
        id: vi-du
        title: Ví dụ
        level: province
        period: {starts: 2021-01-01, ends: 2030-12-31}
        indicators:
          - id: "1"
            unit: {of: percent}
            targets:
              - {within: [35, 40], bound: at_least}
              - {change_by: {percent: [-3, -2], per: year}}
              - {change_by: {points: 5, base: 2020}}
              - {share_of_units: 60, units: 21}
              - {parity: true, tolerance: 1.5}
        """.encode()
    )
    found = rows_of(plan)["targets"]
    names = ("target_low", "target_high", "bound", "change_in", "change_base", "change_per", "units")
    assert [tuple(row[name] for name in names) for row in found] == [
        ("35", "40", "at_least", None, None, None, None),
        ("-3", "-2", "at_least", "percent", None, "year", None),
        ("5", "5", "at_least", "points", 2020, None, None),
        ("60", "60", "at_least", None, None, None, 21),
        (None, None, None, None, None, None, None),
    ]
    assert found[4]["tolerance"] == "1.5"
    assert found[0]["target_en"] == "35–40 % (read as at least 35)"


# How the tables hang together.


@given(plans())
def test_tables_join_by_their_ids(plan: gp.Plan) -> None:
    """Each id in a table is found in the table that it points to."""
    found = rows_of(plan)

    def ids(table: str, *names: str) -> set[Any]:
        return {tuple(row[name] for name in names) for row in found[table]}

    assert ids("targets", "indicator", "part") <= ids("indicators", "indicator", "part")
    assert ids("indicators", "goal") <= ids("goals", "goal") | {(None,)}
    assert ids("tasks", "goal") <= ids("goals", "goal") | {(None,)}
    assert ids("duties", "agency") <= ids("agencies", "agency")
    assert ids("duties", "assignment") <= ids("assignments", "assignment")
    assert ids("assignments", "agency") <= ids("agencies", "agency") | {(None,)}
    for kind in ("goal", "indicator", "task"):
        named = {(row["item"],) for row in found["duties"] if row["item_kind"] == kind}
        assert named <= ids(f"{kind}s", kind)
    assert len(ids("targets", "indicator", "part", "target")) == len(found["targets"])


@given(plans())
def test_every_statement_of_a_plan_has_a_row(plan: gp.Plan) -> None:
    """No target, no assignment and no part is lost on the way, whatever it covers."""
    found = rows_of(plan)
    assert len(found["targets"]) == sum(len(i.all_targets) for _, i in plan.all_indicators)
    numbers = dict.fromkeys(row["assignment"] for row in found["assignments"])
    assert list(numbers) == list(range(1, len(plan.assignments) + 1))


ASKED: dict[str, Callable[[Duties], tuple[str, ...]]] = {
    "goal": lambda duties: duties.goals,
    "indicator": lambda duties: duties.indicators,
    "task": lambda duties: duties.tasks,
    "event": lambda duties: duties.events,
}


def assert_duties_are_the_answers(plan: gp.Plan) -> None:
    """The table and ``Responsibilities`` name the same items for each agency, and the same roles."""
    who, found = gp.Responsibilities(plan), rows_of(plan)["duties"]
    for agency in plan.agencies:
        mine = [row for row in found if row["agency"] == agency.id]
        duties = who.for_agency(agency.id)
        for kind, listed in ASKED.items():
            items = {row["item"] for row in mine if row["item_kind"] == kind}
            assert items == set(listed(duties))
        assert {(row["assignment"], row["role"]) for row in mine} == {
            (1 + _place(plan, duty.assignment), str(duty.role)) for duty in duties.duties
        }
    for _, indicator in plan.all_indicators:
        direct = {
            (row["agency"], row["role"])
            for row in found
            if (row["item_kind"], row["item"]) == ("indicator", indicator.id)
            and "group" not in (row["through"] or "").split(" | ")
        }
        because = who.for_indicator(indicator.id).because
        assert direct == {(r.agency.id, str(r.role)) for r in because if r.agency}


def _place(plan: gp.Plan, assignment: gp.Assignment) -> int:
    return next(n for n, one in enumerate(plan.assignments) if one is assignment)


@given(plans())
def test_duties_are_the_answers_of_responsibilities(plan: gp.Plan) -> None:
    """For any plan, each agency has the items and roles that ``Responsibilities`` gives it."""
    assert_duties_are_the_answers(plan)


@each_file
def test_duties_of_the_plans_are_the_answers(path: Path) -> None:
    """So have those of the plans that come along."""
    assert_duties_are_the_answers(gp.load_plan(path))


def test_the_three_indicators_that_nobody_leads_are_found_by_a_filter() -> None:
    """In the duties of Nghệ An 1.1, 1.5 and 2.2 have no lead; 2.1 has one, by III.2.1.a."""
    found = rows_of(gp.load_plan(gp.bundled_plan("nghe_an_2020")))
    leads = {
        row["item"]: (row["agency"], row["source"])
        for row in found["duties"]
        if row["item_kind"] == "indicator" and row["role"] == "lead"
    }
    everything = {row["indicator"] for row in found["indicators"]}
    assert everything - leads.keys() == {"1.1", "1.5", "2.2"}
    assert leads["2.1"] == ("so-ldtbxh", "III.2.1.a")


# What goes wrong.


@pytest.mark.parametrize(
    ("backend", "vi", "en"),
    [
        ("polar", "; có phải 'polars'?", "; did you mean 'polars'?"),
        ("spark", "", ""),
    ],
)
def test_an_unknown_backend_is_refused_in_both_languages(backend: Any, vi: str, en: str) -> None:  # noqa: ANN401
    """It is named with those that there are, and with the one that was probably meant."""
    with pytest.raises(gp.GenderPlanError) as refused:
        tables(EMPTY, backend)
    known = "polars, pandas, pyarrow"
    assert refused.value.message("vi") == f"không có loại bảng '{backend}', chỉ có {known}{vi}"
    assert refused.value.message("en") == f"there are no frames of '{backend}', only of {known}{en}"


@pytest.mark.parametrize("package", ["narwhals.stable.v2", "polars"])
def test_a_missing_extra_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its packages one sentence in either language names the extra."""
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(gp.MissingExtraError) as missing:
        tables(EMPTY)
    assert "gender-plan[frames]" in missing.value.message("vi")
    assert "gender-plan[frames]" in missing.value.message("en")


def test_pandas_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """No extra brings pandas along, so the command that is told installs it besides."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(gp.MissingExtraError) as missing:
        tables(EMPTY, "pandas")
    assert missing.value.message("en").endswith('run pip install "gender-plan[frames]" pandas.')


def run(code: str) -> str:
    """What some code prints in a fresh interpreter."""
    done = subprocess.run(  # noqa: S603  this very interpreter
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=ROOT
    )
    return done.stdout


@pytest.mark.parametrize(
    ("backend", "absent"), [("polars", "pandas pyarrow"), ("pyarrow", "pandas polars")]
)
def test_a_backend_needs_no_other(backend: str, absent: str) -> None:
    """Tables of polars are made where neither pandas nor pyarrow is installed, and so on."""
    code = f"""
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name in {absent.split()}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
import gender_plan as gp
from gender_plan.frames.tidy.plan_tables import tables
print(len(tables(gp.load_plan(gp.bundled_plan("nghe_an_2020")), "{backend}")["goals"]))
"""
    assert run(code) == "7\n"


def test_importing_the_tables_loads_no_frame_library() -> None:
    """Only a table that is asked for loads the library it is made with."""
    code = (
        "import sys; import gender_plan.frames.tidy.plan_tables, gender_plan.frames.tidy.progress_table; "  # noqa: E501  one line of code
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    assert not set(run(code).split()) & {"narwhals", "polars", "pandas", "pyarrow", "numpy"}


# What is written about them.


@pytest.mark.parametrize("layout", [*PLAN_LAYOUTS, PROGRESS_LAYOUT], ids=lambda layout: layout.name)
def test_every_column_says_what_it_means(layout: Layout) -> None:
    """Each column of a table has a name of its own and a meaning in both languages."""
    assert len(set(layout.names)) == len(layout.names)
    for column in layout.columns:
        assert re.fullmatch(r"[a-z][a-z_]*", column.name)
        assert column.vi
        assert column.en
        assert column.vi != column.en


_HEAD = "| cột | kiểu | nghĩa | meaning |\n|---|---|---|---|"


def section(layout: Layout) -> str:
    """What the page has to say of a table; the columns of provenance are described once for all."""
    traced = layout.columns[-len(PROVENANCE) :] == PROVENANCE
    own = layout.columns[: -len(PROVENANCE)] if traced else layout.columns
    rest = ["| … | | các cột căn cứ | *the columns of provenance* |"] if traced else []
    vi, en = layout.about.vi, layout.about.said("en")
    about = f"{vi[0].upper()}{vi[1:]}.\n\n*{en[0].upper()}{en[1:]}.*\n"
    return "\n".join((f"## `{layout.name}`\n", about, _HEAD, *_lines(own), *rest))


def _lines(columns: Iterable[Column]) -> Iterator[str]:
    """A line for each column; the English of words stands in the line of the Vietnamese."""
    for column in columns:
        if not column.name.endswith("_en"):
            names = {column.name: None, re.sub("_vi$", "_en", column.name): None}
            named = ", ".join(f"`{name}`" for name in names)
            yield f"| {named} | {column.dtype} | {column.vi} | *{column.en}* |"


def test_the_page_describes_every_table_and_column() -> None:
    """The page of the tables and the layouts say the same, word for word."""
    page = (ROOT / "docs" / "frames_tables.md").read_text("utf-8")
    sections = [*map(section, [*PLAN_LAYOUTS, PROGRESS_LAYOUT])]
    provenance = "\n".join((_HEAD, *_lines(PROVENANCE)))
    for part in (*sections, provenance):
        assert f"\n{part}\n" in page
    told = re.findall(r"^## `(\w+)`", page, re.MULTILINE)
    assert told == [layout.name for layout in (*PLAN_LAYOUTS, PROGRESS_LAYOUT)]
    assert {str(dtype) for dtype in Dtype} <= set(re.findall(r"\w+", page))
