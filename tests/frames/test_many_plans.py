import datetime as dt
from collections import Counter
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from frames.both_answers import evaluated
from frames.drawn_cases import indicators, table_of, values
from frames.frame_kinds import rows_of
from frames.how_often import few_or_many, tried
from frames.small_plans import AS_OF, PEOPLE, areas, at_least, indicator, place, plan, table
from gender_plan.frames import FrameProgress, InvalidAreasError, evaluate
from gender_plan.frames.evaluation.on_polars import Polars
from gender_plan.model import OverAreas

PROVINCES = ("01", "02", "03")
DISTRICTS = ("001", "002")
TREE = areas(
    ("VN", None),
    *((province, "VN") for province in PROVINCES),
    *((province + district, province) for province in PROVINCES for district in DISTRICTS),
)
NAMES = "indicator area period value"
RESULTS = ("verdicts", "indicators", "goals", "plans", "rows")


def own_plan(code: str, *indicators_: gp.Indicator) -> gp.Plan:
    """The plan of a province."""
    return plan(*indicators_, area=place(code), id_=f"ke-hoach-{code}")


def tree_of(code: str) -> pl.DataFrame:
    """A province and its districts alone."""
    inside = TREE.filter(pl.col("code").str.starts_with(code))
    root = pl.when(pl.col("code") == code).then(None).otherwise("parent")
    return inside.with_columns(parent=root)


def of_province(found: FrameProgress, name: str, code: str) -> Counter[tuple[tuple[str, Any], ...]]:
    """The rows of one result that are of one plan, whatever their order; the level is not compared."""
    mine = (row for row in rows_of(getattr(found, name)) if row["plan"] == f"ke-hoach-{code}")
    return Counter(tuple((key, row[key]) for key in row if key != "level") for row in mine)


# Each by its own.


def test_each_area_is_judged_by_the_plan_of_its_province() -> None:
    """The same figure meets the target of one province and not that of another."""
    plans = [
        own_plan(code, indicator("1", at_least(aim)))
        for code, aim in zip(PROVINCES, (10, 50, 30), strict=True)
    ]
    rows = [("1", code, "2025", 30.0) for code in (*PROVINCES, "01001", "02001")]
    found = evaluate(plans, table(NAMES, *rows), as_of=AS_OF, areas=TREE)
    said = {(row["plan"], row["area"]): row["target_state"] for row in rows_of(found.verdicts)}
    assert said["ke-hoach-01", "01"] == said["ke-hoach-01", "01001"] == "met"
    assert said["ke-hoach-02", "02"] == said["ke-hoach-02", "02001"] == "not_met"
    assert said["ke-hoach-03", "03"] == "met"
    assert {plan_id[-2:] for plan_id, _ in said} == set(PROVINCES)
    assert all(area.startswith(plan_id[-2:]) for plan_id, area in said)
    assert not found.unmatched


def test_a_plan_of_a_district_goes_before_that_of_its_province() -> None:
    """The nearest plan at or above an area holds; what is no part of any plan has no verdict."""
    plans = [
        own_plan("01", indicator("1", at_least(50))),
        own_plan("01002", indicator("1", at_least(10))),
    ]
    rows = [("1", code, "2025", 30.0) for code in ("01001", "01002")]
    found = evaluate(plans, table(NAMES, *rows), as_of=AS_OF, areas=TREE)
    said = {(row["plan"], row["area"]): row["target_state"] for row in rows_of(found.verdicts)}
    assert said["ke-hoach-01", "01001"] == "not_met"
    assert said["ke-hoach-01002", "01002"] == "met"
    assert ("ke-hoach-01", "01002") not in said


def said_of(*plans: gp.Plan, tree: pl.DataFrame | None = TREE) -> tuple[str, str]:
    """What is said of plans that cannot be evaluated together."""
    with pytest.raises(InvalidAreasError) as refused:
        evaluate(plans, table(NAMES, ("1", "01", "2025", 1.0)), as_of=AS_OF, areas=tree)
    return refused.value.message("vi"), refused.value.message("en")


def test_two_plans_for_one_area_are_refused() -> None:
    """Nobody can say which of them holds, and neither is dropped in silence."""
    one, other = (evolve(own_plan("01", indicator("1")), id=id_) for id_ in ("a", "b"))
    assert said_of(one, own_plan("02", indicator("1")), other) == (
        "hai kế hoạch 'a' và 'b' cùng một địa bàn; mỗi lần đánh giá chỉ một kế hoạch cho một địa bàn",
        "the plans 'a' and 'b' are for one area; evaluate one plan an area at a time",
    )


def test_of_several_plans_each_has_to_name_its_area() -> None:
    """A plan that names none, or one that is not listed, would hold everywhere or nowhere."""
    unnamed = plan(indicator("1"), id_="b")
    for strange in (unnamed, evolve(unnamed, area=place("99"))):
        assert said_of(own_plan("01", indicator("1")), strange) == (
            "bảng địa bàn không có địa bàn của kế hoạch 'b'; ghi area trong kế hoạch bằng một mã của bảng",  # noqa: E501  one sentence
            "the area table does not have the area of plan 'b'; name it by a code of the table",
        )


def test_no_plan_is_refused() -> None:
    """Without a plan there is nothing to evaluate by."""
    assert said_of() == ("chưa có kế hoạch nào để đánh giá", "there is no plan to be evaluated")


def test_the_goals_of_each_plan_are_counted_apart() -> None:
    """A province counts the indicators of its own plan only, which may have other ones."""
    one, two = indicator("1", at_least(10)), indicator("2", at_least(10))
    plans = [own_plan("01", one), own_plan("02", one, two)]
    rows = [(id_, code, "2025", 30.0) for code in ("01", "02") for id_ in "12"]
    found = evaluate(plans, table(NAMES, *rows), as_of=AS_OF, areas=TREE)
    counted = {(row["plan"], row["target_state"]): row["indicators"] for row in rows_of(found.plans)}
    assert counted == {("ke-hoach-01", "met"): 1, ("ke-hoach-02", "met"): 2}
    assert sum(one.rows for one in found.unmatched) == 1


@st.composite
def countries(draw: st.DrawFn) -> tuple[list[gp.Plan], tuple[gp.ReportedValue, ...]]:
    """A plan of each of three provinces, and values of all in one table."""
    years = gp.Period(starts=dt.date(2018, 1, 1), ends=dt.date(2022, 12, 31))
    plans, rows = [], []
    for code in PROVINCES:
        found = [draw(indicators(f"1.{n}")) for n in range(draw(st.integers(1, 2)))]
        one = evolve(own_plan(code, *found), period=years)
        plans.append(one)
        level = st.sampled_from([code, *(code + district for district in DISTRICTS)])
        moved = (evolve(row, area=draw(level)) for row in draw(values(one, most=6)))
        things = {evolve(row, value=None, numerator=None, denominator=None): row for row in moved}
        rows += [row for row in things.values() if row.period != "dot-1"]
    return plans, tuple(rows)


@few_or_many(5)
def test_together_they_are_what_each_is_alone(examples: int | None) -> None:
    """Three plans over one table answer as each of them does over the rows of its own province."""

    @tried(examples)
    @given(drawn=countries(), as_of=st.sampled_from([dt.date(2020, 12, 31), dt.date(2023, 6, 30)]))
    def same(drawn: tuple[list[gp.Plan], tuple[gp.ReportedValue, ...]], as_of: dt.date) -> None:
        plans, rows = drawn
        together = evaluated(plans, table_of(rows), as_of=as_of, areas=TREE)
        for one in plans:
            code = one.area.id if one.area and one.area.id else ""
            own = table_of(row for row in rows if (row.area or "").startswith(code))
            known = {indicator.id for _, indicator in one.all_indicators}
            without = [id_ for id_ in together.left_out if id_ in known]
            alone = evaluate(one, own, as_of=as_of, areas=tree_of(code), leave_out=without)
            for name in RESULTS:
                assert of_province(together, name, code) == of_province(alone, name, code)

    same()


# As many operations for many as for few.


class Counting:
    """How much the engine was told to do."""

    def __init__(self) -> None:
        self.done: Counter[str] = Counter()

    def heard(self, what: str, *frames: nw.LazyFrame[Any]) -> None:
        """Counts a step, and the operations in the frames that it computes."""
        self.done[what] += 1
        for frame in frames:
            query: pl.LazyFrame = frame.to_native()
            self.done["operations"] += len(query.explain(optimized=False).splitlines())


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    """Counts what Polars is told to do."""
    counted = Counting()
    for name in ("kept", "latest", "given_back"):
        told = getattr(Polars, name)

        def heard(self: Polars, *given_: Any, _told: Any = told, _name: str = name) -> Any:  # noqa: ANN401
            counted.heard(_name, *(one for one in given_ if isinstance(one, nw.LazyFrame)))
            return _told(self, *given_)

        monkeypatch.setattr(Polars, name, heard)
    return counted


def country(provinces: int, districts: int) -> tuple[list[gp.Plan], pl.DataFrame, pl.DataFrame]:
    """So many provinces with so many districts each, with a plan and values for all of them."""
    codes = [f"{n:03}" for n in range(provinces)]
    tree = [
        ("VN", None),
        *((code, "VN") for code in codes),
        *((f"{code}{n:03}", code) for code in codes for n in range(districts)),
    ]
    one = indicator("1", at_least(10), over_areas=OverAreas.SUM, unit=PEOPLE)
    plans = [own_plan(code, one, indicator("2", at_least(50))) for code in codes]
    rows = [
        (id_, f"{code}{n:03}", "2025", float(n))
        for code in codes
        for n in range(districts)
        for id_ in "12"
    ]
    return plans, table(NAMES, *rows), areas(*tree)


def test_the_work_for_the_engine_does_not_grow_with_plans_and_areas(counting: Counting) -> None:
    """Forty plans and a thousand areas take the very steps that two plans and six areas take."""
    told = []
    for provinces, districts in ((2, 2), (40, 25)):
        plans, values_, tree = country(provinces, districts)
        found = evaluate(plans, values_, as_of=AS_OF, areas=tree)
        counted = {name: len(rows_of(getattr(found, name))) for name in RESULTS}
        assert counted["indicators"] == provinces * 2 * (districts + 1)
        told.append(dict(counting.done))
        counting.done.clear()
    assert told[0]["operations"] > 10
    assert told[0] == told[1]


def test_a_plan_without_indicators() -> None:
    """Where nothing is asked, nothing is said."""
    found = evaluate(plan(), table(NAMES), as_of=AS_OF)
    assert {name: rows_of(getattr(found, name)) for name in RESULTS} == {name: [] for name in RESULTS}
