import datetime as dt

import polars as pl
import pytest

import gender_plan as gp
from frames.drawn_cases import table_of
from frames.frame_kinds import EACH, MADE, rows_of
from frames.small_plans import AS_OF, PEOPLE, areas, at_least, indicator, place, plan, table
from gender_plan.frames import FrameProgress, InvalidAreasError, evaluate
from gender_plan.model import OverTime

TREE = areas(("40", None), ("01", "40"))
PARTS = gp.Indicator(
    id="2",
    unit=gp.Unit(of="percent"),
    parts=(gp.Part(id="a", targets=(at_least(1),)), gp.Part(id="b", targets=(at_least(1),))),
)
PLAN = plan(indicator("1"), PARTS, area=place("40", "Nghệ An"))


def told(found: FrameProgress) -> dict[str, tuple[int, tuple[str, ...]]]:
    """How many rows cannot be used by which column, with the examples."""
    return {one.column: (one.rows, one.examples) for one in found.unmatched}


def by(table_: pl.DataFrame) -> dict[str, tuple[int, tuple[str, ...]]]:
    """The same of a table."""
    return told(evaluate(PLAN, table_, as_of=AS_OF, areas=TREE))


FINE = ("1", None, "01", "2025", None, None, 40.0)
NAMES = "indicator part area period sex state value"


def test_a_table_that_is_understood_has_nothing_unmatched() -> None:
    """Rows of a known measure, area, period, sex and state are all used."""
    rows = [
        FINE,
        ("2", "a", "Nghệ An", "2025-H1", "nữ", "sơ bộ", 1.0),
        ("2", "b", None, " 2024 ", "MALE", "Final", 1.0),
        ("1", "", "nghe an", "2023", " ", "không thu thập", None),
    ]
    assert by(table(NAMES, *rows)) == {}


def test_strangers_are_counted_by_column_with_examples() -> None:
    """Each unknown text is counted with all its rows, and the first five of them are named."""
    odd = [f"9.{n}" for n in range(7)]
    rows = [
        FINE,
        *((id_, None, "01", "2025", None, None, 1.0) for id_ in odd for _ in range(2)),
        ("2", None, "01", "2025", None, None, 1.0),
        ("2", "c", "01", "2025", None, None, 1.0),
        ("1", None, "99", "2025", None, None, 1.0),
        ("1", None, "99", "2024", None, None, 1.0),
        ("1", None, "01", "2025-H3", None, None, 1.0),
        ("1", None, "01", "2025", "khác", None, 1.0),
        ("1", None, "01", "2025", None, "ước tính", 1.0),
    ]
    assert by(table(NAMES, *rows)) == {
        "indicator/part": (16, ("2", "2 c", "9.0", "9.1", "9.2")),
        "area": (2, ("99",)),
        "period": (1, ("2025-H3",)),
        "sex": (1, ("khác",)),
        "state": (1, ("ước tính",)),
    }


def test_what_is_unmatched_is_said_in_both_languages() -> None:
    """One sentence names the column, how many rows, and what stands there."""
    found = evaluate(
        PLAN, table(NAMES, FINE, ("1", None, "99", "2025", None, None, 1.0)), as_of=AS_OF, areas=TREE
    )
    (one,) = found.unmatched
    assert one.said.vi == "cột area: 1 dòng không dùng được ('99')"
    assert one.said.said("en") == "column area: 1 row cannot be used ('99')"


def test_strangers_have_no_say() -> None:
    """A row that is not understood in one column changes no verdict."""
    strange = [
        ("1", None, "01", "2025", "khác", None, 99.0),
        ("1", None, "01", "2025", None, "ước tính", 99.0),
        ("1", None, "01", "2025-H3", None, None, 99.0),
        ("1", "x", "01", "2025", None, None, 99.0),
    ]
    alone, among = (
        rows_of(evaluate(PLAN, table(NAMES, FINE, *more), as_of=AS_OF, areas=TREE).verdicts)
        for more in ([], strange)
    )
    assert sorted(map(str, alone)) == sorted(map(str, among))


def test_an_unknown_population_is_counted() -> None:
    """A group that no target is for, and that the indicator does not mean, is a stranger."""
    names = "indicator population period value"
    rows = [("1", "nam giới", "2025", 1.0), ("1", None, "2025", 1.0)]
    assert by(table(names, *rows)) == {"indicator/population": (1, ("1 nam giới",))}


def test_a_day_makes_up_for_a_period() -> None:
    """Where a row has a day, nobody asks which period it names."""
    names = "indicator period date value"
    day = dt.date(2025, 5, 1)
    rows = [("1", "lần 1", day, 1.0), ("1", "lần 2", None, 1.0), ("1", None, None, 1.0)]
    assert by(table(names, *rows)) == {
        "period": (1, ("lần 2",)),
        "period/date": (1, ("1",)),
    }


def test_rows_without_a_figure_are_counted() -> None:
    """No figure, half of a ratio, and what is no finite number: each is told, with whose row it is."""
    names = "indicator part area period state value numerator denominator"
    inf, nan = float("inf"), float("nan")
    rows = [
        ("1", None, "01", "2025", None, None, None, None),
        ("1", None, "01", "2024", None, inf, None, None),
        ("2", "a", None, "2024", None, nan, None, None),
        ("1", None, "01", "2023", "không thu thập", None, None, None),
        ("1", None, "01", "2022", None, None, 3, None),
        ("1", None, None, "2022", None, None, None, 0),
        ("1", None, "01", "2021", None, None, 3, 0),
        ("1", None, "01", "2025-H1", None, 30, 3, None),
    ]
    assert by(table(names, *rows)) == {
        "value": (3, ("1 01 2024", "1 01 2025", "2 a 2024")),
        "numerator/denominator": (2, ("1 01 2022", "1 2022")),
    }


def test_indicators_left_out_are_no_strangers() -> None:
    """Rows of an indicator that was left out are known to the plan, and named as left out."""
    other = indicator("3", over_time=OverTime.SUM)
    both = plan(indicator("1"), other, area=place("40"))
    rows = [FINE, ("3", None, None, "2025", None, None, 1.0), ("4", None, None, "2025", None, None, 1.0)]
    found = evaluate(both, table(NAMES, *rows), as_of=AS_OF, areas=TREE, leave_out=["3"])
    assert told(found) == {"indicator/part": (1, ("4",))}
    assert found.left_out == ("3",)


def test_rows_that_no_plan_is_for_are_counted() -> None:
    """Of several plans each row has to be in the area of one, and of an indicator of that one."""
    tree = areas(("VN", None), ("01", "VN"), ("02", "VN"), ("03", "VN"))
    plans = [
        plan(indicator("1"), area=place("01"), id_="a"),
        plan(indicator("1"), indicator("2"), area=place("02"), id_="b"),
    ]
    rows = [
        *(("1", code, "2025", 1.0) for code in ("01", "02", "03", "VN")),
        *(("2", code, "2025", 1.0) for code in ("01", "02")),
        ("1", None, "2025", 1.0),
    ]
    found = evaluate(plans, table("indicator area period value", *rows), as_of=AS_OF, areas=tree)
    assert told(found) == {
        "area": (3, ("", "03", "VN")),
        "indicator/area": (1, ("2 01",)),
    }


def test_unknown_columns_are_named() -> None:
    """A column that means nothing here is named and not read."""
    rows = table(NAMES, FINE).with_columns(ghi_chú=pl.lit("x"), Value=pl.lit(1))
    found = evaluate(PLAN, rows, as_of=AS_OF, areas=TREE)
    assert found.unknown_columns == ("ghi_chú", "Value")
    assert not found.unmatched


@pytest.mark.parametrize("kind", EACH)
def test_every_engine_counts_the_same(kind: str) -> None:
    """The counts do not depend on the engine."""
    values = [
        gp.ReportedValue(indicator="1", period="2025", value=40),
        gp.ReportedValue(indicator="1", period="2024"),
        gp.ReportedValue(indicator="1", period="2024-H3", value=1),
        gp.ReportedValue(indicator="9", area="99", date=dt.date(2025, 1, 1), value=1),
        gp.ReportedValue(indicator="1", value=1),
    ]
    found = evaluate(PLAN, MADE[kind](table_of(values)), as_of=AS_OF, areas=TREE)
    assert told(found) == {
        "indicator/part/population": (1, ("9",)),
        "area": (1, ("99",)),
        "period": (1, ("2024-H3",)),
        "period/date": (1, ("1",)),
        "value": (1, ("1 2024",)),
    }


def test_a_figure_beside_not_collected_is_told() -> None:
    """A row that says that nobody collects it, and has a figure, is not used in silence."""
    odd = by(table("indicator area period state value", ("1", "01", "2025", "not_collected", 5.0)))
    assert odd == {"state/value": (1, ("1 01 2025",))}


def test_a_plan_holds_in_its_own_area_only() -> None:
    """Of a table of the whole country, a province's plan judges nothing that lies elsewhere."""
    country = areas(("VN", None), ("40", "VN"), ("01", "40"), ("38", "VN"))
    rows = [("1", code, "2025", 40.0) for code in ("01", "38")]
    found = evaluate(PLAN, table("indicator area period value", *rows), as_of=AS_OF, areas=country)
    assert {row["area"] for row in rows_of(found.verdicts)} == {"40", "01"}
    assert told(found) == {"area": (1, ("38",))}
    assert "40" in gp.notebook.to_html(found)


def test_an_area_without_a_code_is_refused() -> None:
    """It could not report, and would be missing from what is expected."""
    with pytest.raises(
        InvalidAreasError, match=r"không có mã .*; hãy ghi mã của địa bàn, hoặc bỏ dòng này"
    ):
        evaluate(PLAN, table(NAMES, FINE), as_of=AS_OF, areas=areas(("40", None), ("", "40")))


def test_several_plans_need_an_area_table() -> None:
    """Nothing else tells which of them holds where."""
    with pytest.raises(InvalidAreasError, match="bảng địa bàn"):
        evaluate([PLAN, plan(area=place("38", "Thanh Hóa"))], table(NAMES, FINE), as_of=AS_OF)


# Figures that no share of a whole can be.


IMPOSSIBLE = (
    ("1", None, "01", "2025", None, 150.0, None, None),
    ("1", None, "01", "2024", None, -0.5, None, None),
    ("1", None, "40", "2024", None, None, 3, 2),
    ("2", "a", None, "2025", None, 50.0, 101, 100),
    ("1", None, "01", "2023", None, 100.0, None, None),
    ("1", None, "01", "2022", None, 0.0, 5, 5),
    ("3", None, "01", "2025", None, 1500.0, None, None),
    ("1", None, "99", "2025", None, 150.0, None, None),
    ("1", None, "40", "2025", "not_collected", 150.0, None, None),
)
IMPOSSIBLE_NAMES = "indicator part area period state value numerator denominator"
COUNTING = plan(indicator("1"), PARTS, indicator("3", unit=PEOPLE), area=place("40", "Nghệ An"))
SAID_OF_SHARES = {
    "area": (1, ("99",)),
    "indicator/value": (4, ("1 01 2024 -0.5", "1 01 2025 150", "1 40 2024 150", "2 a 2025 101")),
    "state/value": (1, ("1 40 2025",)),
}


@pytest.mark.parametrize("kind", EACH)
def test_impossible_shares_are_told_and_not_used(kind: str) -> None:
    """A share below 0 or above 100 is counted with its figure and left out, on every engine."""
    given = MADE[kind](table(IMPOSSIBLE_NAMES, *IMPOSSIBLE))
    found = evaluate(COUNTING, given, as_of=AS_OF, areas=TREE)
    assert told(found) == SAID_OF_SHARES
    figures = sorted((row["indicator"], row["of"].year, row["value"]) for row in rows_of(found.rows))
    assert figures == [("1", 2022, 100), ("1", 2023, 100), ("3", 2025, 1500)]


def test_impossible_shares_are_those_that_a_handful_of_values_refuses() -> None:
    """What ``check_values`` refuses against the plan is what whole columns leave out."""
    frame = table(IMPOSSIBLE_NAMES, *IMPOSSIBLE)
    checked = gp.check_values(frame.write_csv().encode(), COUNTING)
    lines = {p.span.line - 2 for p in checked.problems if p.code == "GP620" and p.span}
    assert lines == {0, 1, 2, 3, 7}


def test_impossible_shares_say_what_a_share_can_be() -> None:
    """The sentence tells the range."""
    frame = table(IMPOSSIBLE_NAMES, IMPOSSIBLE[0])
    (one,) = evaluate(COUNTING, frame, as_of=AS_OF, areas=TREE).unmatched
    assert one.said.vi == (
        "cột indicator/value: 1 dòng không dùng được ('1 01 2025 150'); tỷ lệ phần trăm của một tổng "
        "phải từ 0 đến 100"
    )
    assert one.said.said("en") == (
        "column indicator/value: 1 row cannot be used ('1 01 2025 150'); a percentage of a whole lies "
        "between 0 and 100"
    )


def test_of_several_plans_each_has_its_own_units() -> None:
    """What is a share in one province is a number of people in another."""
    tree = areas(("VN", None), ("01", "VN"), ("02", "VN"))
    plans = [
        plan(indicator("1"), area=place("01"), id_="a"),
        plan(indicator("1", unit=PEOPLE), area=place("02"), id_="b"),
    ]
    rows = [("1", code, "2025", 150.0) for code in ("01", "02")]
    found = evaluate(plans, table("indicator area period value", *rows), as_of=AS_OF, areas=tree)
    assert told(found) == {"indicator/value": (1, ("1 01 2025 150",))}
    assert [row["area"] for row in rows_of(found.rows)] == ["02"]
