"""Reported values: a CSV table is read row by row, and nothing is guessed or dropped in silence."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan import text
from gender_plan.reading import matching

HEAD = "indicator,part,period,date,sex,value,numerator,denominator,state,reported_on,source\n"


def _plan() -> gp.Plan:
    return gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))


def _codes(table: str, plan: gp.Plan | None = None) -> list[tuple[str, int | None, int | None]]:
    found = gp.check_values(table.encode(), plan).problems
    return [(p.code, p.line, p.column) for p in found]


@pytest.mark.parametrize(
    ("written", "figure"),
    [
        ("35.5", "35.5"),
        ('"35,5"', "35.5"),
        ('"35,5%"', "35.5"),
        ("35 %", "35"),
        ("-1", "-1"),
        ("0.355", "0.355"),
        ('"1.234,5"', "1234.5"),
        ("1.234.567", "1234567"),
        ("true", "1"),
        ("không", "0"),
        ("007", "7"),
    ],
)
def test_figures_are_read_as_people_write_them(written: str, figure: str) -> None:
    """Both decimal marks are read where only one reading is possible; every digit is kept."""
    (value,) = gp.load_values(f"indicator,period,value\n1.1,2023,{written}\n".encode())
    assert value.value == Decimal(figure)


@pytest.mark.parametrize("written", ["1.234", '"1,234"', "12.500"])
def test_a_figure_with_two_readings_is_asked_back(written: str) -> None:
    """«1.234» may be a thousand or a decimal; no one guesses."""
    table = f"indicator,period,value\n1.1,2023,{written}\n"
    assert [code for code, _, _ in _codes(table)] == ["GP609"]


@pytest.mark.parametrize("written", ["N/A", "1e3", "NaN", "٣٥", "1_000", "=1+1", "#DIV/0!", "--1"])
def test_what_is_no_figure_is_refused_at_its_cell(written: str) -> None:
    """A cell that holds no figure is named with its line and column."""
    assert _codes(f"indicator,period,value\n1.1,2023,{written}\n") == [("GP608", 2, 10)]


def test_every_problem_of_a_row_comes_at_once() -> None:
    """One row with four faults has four problems, and the good row beside it is read."""
    table = HEAD + "1.1,,20x,06/30/2020,x,1.234,,,,,\n2.1,,2023,,,50.9,,,final,30/6/2024,GSO\n"
    checked = gp.check_values(table.encode())
    assert [p.code for p in checked.problems] == ["GP611", "GP610", "GP612", "GP609"]
    assert checked.problems[1].hint == "2020-06-30"
    (value,) = checked.values
    assert value.reported_on == dt.date(2024, 6, 30)
    assert value.state is gp.ValueState.FINAL


def test_empty_is_missing_and_zero_is_zero() -> None:
    """An empty cell is no value at all; a zero is a value."""
    assert _codes("indicator,period,value\n1.1,2023,\n") == [("GP607", 2, 1)]
    (value,) = gp.load_values(b"indicator,period,value\n1.1,2023,0\n")
    assert value.value == 0


@pytest.mark.parametrize("word", ["not_collected", "không thu thập", "Không thu thập"])
def test_a_figure_that_was_not_collected_needs_no_cell(word: str) -> None:
    """It is a row of its own, which is neither empty nor zero."""
    (value,) = gp.load_values(f"indicator,period,value,state\n1.1,2023,,{word}\n".encode(), _plan())
    assert (value.value, value.state) == (None, gp.ValueState.NOT_COLLECTED)


@pytest.mark.parametrize(("cells", "column"), [("0,,", 10), (",1,", 11), (",,3", 12)])
def test_a_figure_beside_not_collected_is_a_contradiction(cells: str, column: int) -> None:
    """One of the two is wrong, and nobody guesses which."""
    head = "indicator,period,value,numerator,denominator,state\n"
    table = f"{head}1.1,2023,{cells},not_collected\n"
    assert _codes(table) == [("GP621", 2, column)]
    (problem,) = gp.check_values(table.encode()).problems
    assert "ghi không thu thập" in problem.message("vi")
    assert "says that it was not collected" in problem.message("en")


def test_a_zero_denominator_is_questioned_not_divided() -> None:
    """Nobody to count is «does not apply», and the row stays."""
    checked = gp.check_values(b"indicator,period,numerator,denominator\n1.1,2023,0,0\n")
    assert [p.code for p in checked.problems] == ["GP616"]
    assert checked.values[0].denominator == 0


def test_rows_that_match_nothing_in_the_plan_are_told() -> None:
    """An unknown indicator or part, and a row that does not say which part, are each named."""
    table = "indicator,part,period,value\n2.9,,2023,50\n3.2,c,2023,50\n3.2,,2023,50\n1.1,,2023,0.35\n"
    checked = gp.check_values(table.encode(), _plan())
    assert [p.code for p in checked.problems] == ["GP613", "GP614", "GP618", "GP617"]
    assert checked.problems[0].message("en") == "the plan has no indicator '2.9'"


@pytest.mark.parametrize(
    ("cells", "column"),
    [("100.01,,", 10), ("-0.5,,", 10), (",31,30", 11), (",-1,30", 11), (f",{'9' * 30},3", 11)],
)
def test_a_share_outside_the_whole_is_an_error(cells: str, column: int) -> None:
    """No share is below zero or above 100 %, however it is given; 0 and 100 are shares."""
    head = "indicator,period,value,numerator,denominator\n"
    assert _codes(f"{head}1.1,2023,{cells}\n", _plan()) == [("GP620", 2, column)]
    assert _codes(f"{head}1.1,2023,100,30,30\n1.1,2024,0,0,30\n", _plan()) == []


def test_another_unit_has_no_such_bounds() -> None:
    """Bounds belong to shares alone: a ratio of boys to girls is above 100."""
    assert _codes("indicator,period,value\n4.1,2023,111.5\n", _plan()) == []


def test_a_share_that_cannot_be_is_said_in_both_languages() -> None:
    """With the figure as each language writes it."""
    (problem,) = gp.check_values(b"indicator,period,value\n1.1,2023,135.5\n", _plan()).problems
    assert problem.message("vi").endswith("135,5% nằm ngoài 0–100")
    assert problem.message("en").endswith("135.5% lies outside 0–100")


def test_unknown_indicators_are_each_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table for another plan is told row by row, and meant ids are sought once for each id."""
    asked: list[str] = []

    def closest(word: str, candidates: Iterable[str]) -> str | None:
        asked.append(word)
        return text.closest(word, candidates)

    monkeypatch.setattr(matching, "closest", closest)
    rows = "".join(f"1.{n % 10}x,{2020 + n % 7},50\n" for n in range(1_000))
    found = gp.check_values(f"indicator,period,value\n{rows}".encode(), _plan()).problems
    assert [p.code for p in found] == ["GP613"] * 1_000
    assert sorted(asked) == [f"1.{n}x" for n in range(10)]
    assert found[1].hint == "1.1"


def test_a_table_of_another_plan_is_not_searched_without_end() -> None:
    """After so many unknown ids no more suggestions are sought; every row is told all the same."""
    rows = "".join(f"1.1x{n},2023,50\n" for n in range(100))
    found = gp.check_values(f"indicator,period,value\n{rows}".encode(), _plan()).problems
    assert [p.code for p in found] == ["GP613"] * 100
    assert found[-1].hint is None


def test_a_day_that_no_calendar_has_says_why() -> None:
    """June has thirty days."""
    table = HEAD + "1.1,,2023,31/6/2023,,50,,,,,\n"
    (problem,) = gp.check_values(table.encode()).problems
    assert problem.message("vi") == "cột date: “31/6/2023” không phải ngày; tháng 6/2023 chỉ có 30 ngày"
    assert problem.message("en") == "column date: “31/6/2023” is not a date; June 2023 has only 30 days"


def test_figures_without_end_are_no_figures() -> None:
    """A cell full of digits is refused, not computed with."""
    digits = ".".join(["123"] * 300)
    assert _codes(f"indicator,period,value\n1.1,2023,{digits}\n", _plan()) == [("GP608", 2, 10)]


def test_a_value_that_is_not_its_numerator_over_its_denominator_is_questioned() -> None:
    """46.67 is 14 of 30; 50 is not."""
    table = "indicator,period,value,numerator,denominator\n1.1,2022,46.67,14,30\n1.1,2023,50,14,30\n"
    assert _codes(table, _plan()) == [("GP619", 3, 10)]


def test_the_same_row_with_another_figure_is_questioned() -> None:
    """Two figures for one indicator, period and source are both kept and one is questioned."""
    checked = gp.check_values(b"indicator,period,value,source\n1.1,2023,46,x\n1.1,2023,47,x\n")
    assert [(p.code, p.line) for p in checked.problems] == [("GP615", 3)]
    assert len(checked.values) == 2


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", "GP601"),
        ("indicator,period,valu\n", "GP602"),
        ("indicator,indicator,value\n", "GP603"),
        ("period,value\n2023,1\n", "GP604"),
        ('indicator,period,value\n1.1,2023,"3\n', "GP605"),
        ("indicator,period,value\n1.1,2023,35,5\n", "GP606"),
    ],
)
def test_a_table_that_cannot_be_told_apart_says_why(table: str, expected: str) -> None:
    """Header and row faults have codes of their own."""
    assert expected in {code for code, _, _ in _codes(table)}


def test_semicolons_a_bom_and_windows_line_ends_are_read() -> None:
    """A table saved by a Vietnamese Excel reads like any other."""
    text = "indicator;period;value\r\n1.1;2023;35,5\r\n"
    (value,) = gp.load_values(b"\xef\xbb\xbf" + text.encode())
    assert value.value == Decimal("35.5")


def test_load_values_raises_with_every_problem() -> None:
    """A program gets one exception that carries them all."""
    with pytest.raises(gp.InvalidValuesError) as invalid:
        gp.load_values(b"indicator,period,value\n1.1,20x,x\n")
    assert [p.code for p in invalid.value.problems] == ["GP611", "GP608"]
    assert "GP611" in str(invalid.value)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    """A missing values file is a problem in words, not a traceback."""
    (problem,) = gp.check_values(tmp_path / "không có.csv").problems
    assert problem.code == "GP002"
    assert problem.message("vi") == "không đọc được tệp: không có tệp này; hãy kiểm tra lại đường dẫn"


@given(st.binary(max_size=300))
def test_any_bytes_end_in_values_or_problems(content: bytes) -> None:
    """Whatever is given, nothing else is raised, and every place lies inside the file."""
    checked = gp.check_values(HEAD.encode() + content, None)
    lines = (
        (HEAD.encode() + content).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    )
    count = lines.count("\n") + 1
    assert all(p.line is None or 1 <= p.line <= count for p in checked.problems)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["1.1", "2.1", "3.1"]),
            st.sampled_from(["2021", "2022-H1", "2023-Q3", "2024-07"]),
            st.decimals(-(10**6), 10**6, allow_nan=False, allow_infinity=False, places=4),
        ),
        max_size=8,
    )
)
def test_written_values_are_read_back(rows: list[tuple[str, str, Decimal]]) -> None:
    """A table of plain figures gives the same values in the same order."""
    table = "indicator,period,value\n" + "".join(f"{i},{p},{v}\n" for i, p, v in rows)
    read = [(v.indicator, v.period, v.value) for v in gp.check_values(table.encode()).values]
    assert read == rows
