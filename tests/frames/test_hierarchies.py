import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import polars as pl
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from frames.both_answers import Answers, differences, evaluated, of_decimals, of_frames
from frames.drawn_cases import Case, indicators, table_of, values
from frames.frame_kinds import EACH, MADE, rows_of
from frames.how_often import few_or_many, tried
from frames.small_plans import AS_OF, PEOPLE, areas, indicator, place, plan, table
from gender_plan.frames import evaluate
from gender_plan.model import OverAreas, Sex
from gender_plan.targets import EachSexAtLeast

NATION = areas(
    ("VN", None),
    *(("P1", "VN"), ("P2", "VN")),
    *(("D1", "P1"), ("D2", "P1"), ("D3", "P2"), ("D4", "P2")),
)
COUNTRY = place("VN", "Việt Nam")
ROW = "indicator area period value numerator denominator"
Cells = tuple[str, str, str, float | None, int | None, int | None]


def counts(area: str, over: int, under: int, period: str = "2025") -> Cells:
    """A row of counts."""
    return ("1", area, period, None, over, under)


def figure(area: str, value: float, period: str = "2025") -> Cells:
    """A row of a figure."""
    return ("1", area, period, value, None, None)


def verdicts(one: gp.Indicator, *rows: Cells, of: pl.DataFrame = NATION) -> dict[str, dict[str, Any]]:
    """What is said of each area."""
    found = evaluate(plan(one, area=COUNTRY), table(ROW, *rows), as_of=AS_OF, areas=of)
    return {row["area"]: row for row in rows_of(found.verdicts)}


def told(found: dict[str, Any], *names: str) -> tuple[Any, ...]:
    """Some cells of a row."""
    return tuple(found[name] for name in names)


COVERED = ("value", "reported", "expected", "target_state")


# Level by level.


def test_ratios_are_those_of_sums_at_every_level() -> None:
    """Provinces and the nation divide the sums of districts; nobody takes a mean of shares."""
    one = indicator(over_areas=OverAreas.RATIO_OF_SUMS)
    rows = (counts("D1", 10, 100), counts("D2", 30, 50), counts("D3", 6, 50), counts("D4", 14, 20))
    found = verdicts(one, *rows)
    assert told(found["P1"], *COVERED) == (pytest.approx(4000 / 150), 2, 2, "not_met")
    assert told(found["P2"], *COVERED) == (pytest.approx(2000 / 70), 2, 2, "not_met")
    assert told(found["VN"], *COVERED) == (pytest.approx(6000 / 220), 4, 4, "not_met")
    assert told(found["D2"], *COVERED) == (60, None, None, "met")


def test_sums_means_and_shares_are_those_of_the_units() -> None:
    """The nation's mean is that of all districts and not of the means of provinces."""
    rows = (figure("D1", 10), figure("D2", 20), figure("D3", 60))
    found = {
        rule: verdicts(indicator(over_areas=rule, unit=PEOPLE), *rows)
        for rule in (OverAreas.SUM, OverAreas.MEAN)
    }
    assert told(found[OverAreas.SUM]["VN"], *COVERED) == (90, 3, 4, "met")
    assert told(found[OverAreas.SUM]["P1"], *COVERED) == (30, 2, 2, "met")
    assert told(found[OverAreas.MEAN]["VN"], *COVERED) == (30, 3, 4, "met")
    assert told(found[OverAreas.MEAN]["P2"], *COVERED) == (60, 1, 2, "met")
    answers = (figure("D1", 1), figure("D2", 0), figure("D3", 1))
    share = verdicts(indicator(over_areas=OverAreas.SHARE_OF_UNITS), *answers)
    assert told(share["VN"], "value", "low", "high") == (pytest.approx(200 / 3), 50, 75)
    assert told(share["P1"], "value", "low", "high") == (50, 50, 50)


def test_what_is_missing_bounds_the_figure() -> None:
    """Of a share whose districts are not all in, the whole can lie anywhere from 0 to 100."""
    one = indicator(over_areas=OverAreas.RATIO_OF_SUMS)
    found = verdicts(one, counts("D1", 10, 100), counts("D2", 30, 50), counts("D3", 6, 50))
    names = ("reported", "expected", "low", "high")
    assert told(found["P1"], *names) == (2, 2, pytest.approx(4000 / 150), pytest.approx(4000 / 150))
    assert told(found["P2"], *names) == (1, 2, 0, 100)
    assert told(found["VN"], *names) == (3, 4, 0, 100)


def test_an_area_keeps_its_own_value() -> None:
    """A province's own value beats that of its districts, which the nation adds up all the same."""
    one = indicator(over_areas=OverAreas.SUM, unit=PEOPLE)
    rows = (figure("D1", 10), figure("D2", 20), figure("D3", 5), figure("D4", 5), figure("P1", 99))
    found = verdicts(one, *rows)
    assert told(found["P1"], *COVERED) == (99, None, None, "met")
    assert told(found["P2"], *COVERED) == (10, 2, 2, "not_met")
    assert told(found["VN"], *COVERED) == (40, 4, 4, "met")


def test_the_nation_keeps_its_own_value() -> None:
    """What is stated for the nation for a year is not computed from below; other years still are."""
    one = indicator(over_areas=OverAreas.SUM, unit=PEOPLE)
    rows = (figure("D1", 10), figure("D2", 20), figure("VN", 7), figure("D1", 3, "2024"))
    found = evaluate(plan(one, area=COUNTRY), table(ROW, *rows), as_of=AS_OF, areas=NATION)
    of_nation = {row["of"].year: row for row in rows_of(found.rows) if row["area"] == "VN"}
    assert told(of_nation[2025], "value", "expected") == (7, None)
    assert told(of_nation[2024], "value", "expected") == (3, 4)


def test_units_are_the_deepest_that_report() -> None:
    """Where districts report one indicator and provinces another, each has units of its own."""
    one = indicator("1", over_areas=OverAreas.SUM, unit=PEOPLE)
    other = indicator("2", over_areas=OverAreas.SUM, unit=PEOPLE)
    rows = [figure("D1", 10), figure("P2", 50), ("2", "P1", "2025", 3.0, None, None)]
    found = evaluate(plan(one, other, area=COUNTRY), table(ROW, *rows), as_of=AS_OF, areas=NATION)
    said = {(row["indicator"], row["area"]): row for row in rows_of(found.verdicts)}
    assert told(said["1", "VN"], "value", "reported", "expected") == (10, 1, 4)
    assert told(said["1", "P2"], "value", "reported", "expected") == (50, None, None)
    assert told(said["2", "VN"], "value", "reported", "expected") == (3, 1, 2)
    assert ("2", "D1") not in said
    assert ("1", "D4") in said


def test_levels_of_unequal_depth() -> None:
    """An area without districts of its own is no unit where districts report."""
    uneven = areas(("VN", None), ("P1", "VN"), ("P2", "VN"), ("D1", "P1"))
    one = indicator(over_areas=OverAreas.SUM, unit=PEOPLE)
    found = verdicts(one, figure("D1", 4), figure("P2", 5), of=uneven)
    assert told(found["VN"], "value", "reported", "expected") == (4, 1, 1)
    assert told(found["P2"], "value", "reported", "expected") == (5, None, None)


def test_women_and_men_combine_apart() -> None:
    """Shares of women and of men are those of their own sums, and each has to reach the floor."""
    one = indicator(
        "1", EachSexAtLeast(each_sex_at_least=Decimal(40)), over_areas=OverAreas.RATIO_OF_SUMS
    )
    names = "indicator area period sex numerator denominator"
    rows = [
        ("1", "D1", "2025", "female", 30, 100),
        ("1", "D2", "2025", "nữ", 50, 100),
        ("1", "D1", "2025", "nam", 70, 100),
        ("1", "D2", "2025", "male", 50, 100),
    ]
    found = evaluate(plan(one, area=COUNTRY), table(names, *rows), as_of=AS_OF, areas=NATION)
    said = {row["area"]: row for row in rows_of(found.verdicts)}
    assert told(said["P1"], "women", "men", "target_state") == (40, 60, "met")
    assert told(said["D1"], "women", "men", "target_state") == (30, 70, "not_met")


# Against the Decimal evaluator.

_BELOW = {"VN": ("D1", "D2", "D3", "D4"), "P1": ("D1", "D2"), "P2": ("D3", "D4")}


@st.composite
def nations(draw: st.DrawFn) -> Case:
    """A plan of a nation, and values at all three levels; of each measure the first district has one."""
    found = tuple(draw(indicators(f"1.{n}")) for n in range(draw(st.integers(1, 3))))
    drawn = evolve(plan(*found, area=COUNTRY), period=gp.Period(starts=dt.date(2018, 1, 1), ends=AS_OF))
    rows: list[gp.ReportedValue] = []
    level = st.sampled_from(["D1", "D2", "D3", "D4", "D4", "P1", None])
    for row in draw(values(drawn)):
        moved = evolve(row, area=draw(level), date=None, period="2019" if row.date else row.period)
        if moved.period not in {"dot-1", "2020-Q5", "2020-H2", None}:
            rows.append(moved)
    sure = [
        gp.ReportedValue(
            indicator=one.id, part=part, area="D1", population=scope, period="2018", value=1
        )
        for one in found
        for part in (None, *(part.id for part in one.parts))
        for scope in (None, "phụ nữ nông thôn")
    ]
    own = {_thing(row): row for row in (*rows, *sure)}
    return drawn, tuple(own.values())


def _thing(row: gp.ReportedValue) -> tuple[object, ...]:
    names = (
        "indicator",
        "part",
        "area",
        "period",
        "population",
        "sex",
        "state",
        "reported_on",
        "source",
    )
    return tuple(str(getattr(row, name)).replace("rural women", "phụ nữ nông thôn") for name in names)


def by_decimals(case: Case, as_of: dt.date) -> Answers:
    """Every area by its own rows and those of the districts in it."""
    drawn, rows = case
    evaluator = gp.ProgressEvaluator(drawn)
    found: Answers = {}
    for area in NATION["code"]:
        below: Sequence[str] = _BELOW.get(area, ())
        home = None if area == "VN" else area
        own = [evolve(row, area=None) for row in rows if row.area == home]
        inside = [row for row in rows if row.area in below]
        found |= of_decimals(evaluator.evaluate([*own, *inside], as_of, areas=below or None), area)
    return found


@few_or_many(8)
def test_every_level_is_what_the_decimal_evaluator_makes_of_its_districts(examples: int | None) -> None:
    """Provinces and the nation are as if their districts had been put to them alone."""

    @tried(examples)
    @given(case=nations(), as_of=st.sampled_from([dt.date(2020, 12, 31), dt.date(2023, 6, 30)]))
    def same(case: Case, as_of: dt.date) -> None:
        found = evaluated(case[0], table_of(case[1]), as_of=as_of, areas=NATION)
        assert not differences(by_decimals(case, as_of), of_frames(found), found.left_out)

    same()


@pytest.mark.parametrize("kind", EACH)
def test_every_engine_climbs_the_levels(kind: str) -> None:
    """On every engine the districts make the provinces and the nation."""
    one = indicator(over_areas=OverAreas.RATIO_OF_SUMS)
    other = indicator("2", over_areas=OverAreas.SUM, unit=PEOPLE, over_time=gp.OverTime.LAST)
    rows = [
        *(counts(f"D{n}", n * 10, 100) for n in range(1, 5)),
        *(("2", f"D{n}", f"202{n}", float(n), None, None) for n in range(1, 5)),
    ]
    values_ = MADE[kind](table(ROW, *rows))
    found = evaluate(plan(one, other, area=COUNTRY), values_, as_of=AS_OF, areas=MADE[kind](NATION))
    said = {(row["indicator"], row["area"]): row for row in rows_of(found.verdicts)}
    assert [said["1", area]["value"] for area in ("VN", "P1", "P2", "D3")] == [25, 15, 35, 30]
    assert [said["2", area]["value"] for area in ("VN", "P1", "P2", "D3")] == [10, 3, 7, 3]
    assert [said["2", area]["reported"] for area in ("VN", "P1", "P2", "D3")] == [4, 2, 2, None]


# Area tables.


def said_of_areas(of: Any) -> tuple[str, str]:  # noqa: ANN401  a frame of any kind
    """What is said of an area table that cannot be read."""
    with pytest.raises(gp.GenderPlanError) as refused:
        evaluate(
            plan(indicator()), table("indicator period value", ("1", "2025", 1)), as_of=AS_OF, areas=of
        )
    return refused.value.message("vi"), refused.value.message("en")


def test_a_missing_column_is_named() -> None:
    """The table needs codes and what they are part of."""
    need_vi = "các cột cần có: code, parent (và name, level nếu có)"
    need_en = "it needs code and parent (and may have name and level)"
    for name, other in (("code", "parent"), ("parent", "code")):
        assert said_of_areas(pl.DataFrame({other: ["01"]})) == (
            f"bảng địa bàn thiếu cột '{name}'; {need_vi}",
            f"the area table lacks the column '{name}'; {need_en}",
        )


def test_a_repeated_code_is_named() -> None:
    """One code stands for one area."""
    assert said_of_areas(areas(("VN", None), ("01", "VN"), ("01", None))) == (
        "bảng địa bàn có mã '01' nhiều lần",
        "the area table has the code '01' more than once",
    )


def test_an_unknown_parent_is_named() -> None:
    """An area is part of one that is in the table."""
    assert said_of_areas(areas(("VN", None), ("01", "XX"))) == (
        "địa bàn '01' thuộc 'XX', mà bảng địa bàn không có mã này",
        "area '01' is part of 'XX', a code that the area table does not have",
    )


@pytest.mark.parametrize("rows", [[("01", "01")], [("01", "02"), ("02", "03"), ("03", "01")]])
def test_a_circle_is_named(rows: list[tuple[str, str | None]]) -> None:
    """No area is part of itself, be it by way of others."""
    assert said_of_areas(areas(*rows)) == (
        "địa bàn '01' thuộc về chính nó",
        "area '01' is part of itself",
    )


def test_a_plan_without_an_area_of_its_own_is_named() -> None:
    """Where no area is above all others, the plan has to name one that is listed."""
    assert said_of_areas(areas(("01", None), ("02", None))) == (
        (
            "bảng địa bàn không có địa bàn của kế hoạch 'ke-hoach'; ghi area trong kế hoạch "
            "bằng một mã của "
            "bảng"
        ),
        "the area table does not have the area of plan 'ke-hoach'; name it by a code of the table",
    )


def test_areas_without_parents_stand_side_by_side() -> None:
    """Where no area is part of another, each is judged by itself and nothing is combined."""
    one = indicator(over_areas=OverAreas.SUM, unit=PEOPLE)
    flat = areas(("01", None), ("02", ""))
    table_ = table(ROW, figure("01", 40), figure("02", 2))
    found = evaluate(plan(one, area=place("01")), table_, as_of=AS_OF, areas=flat)
    said = {row["area"]: told(row, "value", "target_state") for row in rows_of(found.verdicts)}
    assert said["01"] == (40, "met")


def test_levels_and_names_come_along() -> None:
    """The level is the word of the table, else how deep an area lies; the name is its code."""
    named = pl.DataFrame(
        {"code": ["VN", "01"], "parent": [None, "VN"], "name": ["Việt Nam", None], "level": ["nước", ""]}
    )
    one = indicator()
    found = evaluate(plan(one, area=COUNTRY), table(ROW, figure("01", 1)), as_of=AS_OF, areas=named)
    said = [told(row, "area", "area_name", "level") for row in rows_of(found.verdicts)]
    assert sorted(said) == [("01", "01", "1"), ("VN", "Việt Nam", "nước")]


def test_areas_are_found_by_code_and_by_name() -> None:
    """A row may name an area by its code or, however it is spelled, by a name that only one has."""
    named = pl.DataFrame(
        {
            "code": ["VN", "01", "02", "03"],
            "parent": [None, "VN", "VN", "VN"],
            "name": ["Việt Nam", "Hà Nội", "Châu Thành", "Châu Thành"],
        }
    )
    rows = (
        figure("01", 1),
        figure("hà  nội", 2, "2024"),
        figure("Châu Thành", 3),
        figure("việt nam", 4),
    )
    found = evaluate(plan(indicator(), area=COUNTRY), table(ROW, *rows), as_of=AS_OF, areas=named)
    seen = {(row["area"], row["value"]) for row in rows_of(found.rows)}
    assert seen == {("01", 1), ("01", 2), ("VN", 4)}
    assert [(one.column, one.rows, one.examples) for one in found.unmatched] == [
        ("area", 1, ("Châu Thành",))
    ]


def test_sexes_are_told_by_their_words_in_both_languages() -> None:
    """A table may say Nữ or female."""
    rows = [("1", "2025", "Nữ", 40.0), ("1", "2025", Sex.MALE, 60.0)]
    found = evaluate(plan(indicator()), table("indicator period sex value", *rows), as_of=AS_OF)
    assert [told(row, "women", "men") for row in rows_of(found.verdicts)] == [(40, 60)]
