"""Plain data from a program: as exact, as bounded and as well told as a file."""

import contextlib
import copy
import datetime as dt
import math
import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.testing import clean_plans

Data = dict[str, Any]
Spoil = Callable[[Data], None]
Pick = Callable[[int], int]


@pytest.fixture
def data(fine: str) -> Data:
    """A small plan as plain data."""
    return gp.to_dict(gp.load_plan(fine.encode()))


def _problems(data: object) -> gp.Problems:
    with pytest.raises(gp.InvalidPlanError) as invalid:
        gp.from_dict(data)
    return invalid.value.problems


def _indicator(data: Data) -> Data:
    first: Data = data["goals"][0]["indicators"][0]
    return first


def test_a_float_is_refused_with_its_path(data: Data) -> None:
    """0.1 + 0.2 is not 0.3: the whole text says where the float stands and what to give instead."""
    _indicator(data)["baseline"]["value"] = 35.5
    (problem,) = _problems(data)
    assert problem.snippet("vi") == (
        "goals[0].indicators[0].baseline.value: lỗi GP120: 35.5 là số dấu phẩy động; hãy đưa số dưới "
        "dạng chữ hoặc Decimal để không mất chữ số"
    )
    assert problem.snippet("en") == (
        "goals[0].indicators[0].baseline.value: error GP120: 35.5 is a binary float; give the figure as "
        "text or Decimal so that no digit is lost"
    )


@pytest.mark.parametrize("figure", [35.0, 0.1 + 0.2, math.inf, -math.inf, math.nan])
def test_no_float_is_a_figure(data: Data, figure: float) -> None:
    """Not even one that looks whole."""
    _indicator(data)["targets"] = [{"at_least": figure}, {"within": [1, figure]}]
    assert [(p.code, p.path[-2:]) for p in _problems(data)] == [
        ("GP120", (0, "at_least")),
        ("GP120", ("within", 1)),
    ]


def test_exact_python_values_are_taken_as_they_are(data: Data) -> None:
    """Days, whole numbers and decimals need not be turned into text first."""
    plan = gp.from_dict(copy.deepcopy(data))
    data["period"] = {"starts": dt.date(2020, 1, 1), "ends": dt.date(2020, 12, 31)}
    data["declared"] = {"goals": 1, "indicators": 2}
    _indicator(data)["baseline"]["value"] = Decimal(20)
    _indicator(data)["targets"][0]["at_least"] = 25
    assert gp.from_dict(data) == plan


def test_a_year_as_a_number_is_a_year(data: Data) -> None:
    """JSON has whole numbers: ``by: 2027`` is the end of that year, as in a file."""
    _indicator(data)["targets"] = [{"at_least": 25, "by": 2027, "since": 2021}]
    (target,) = gp.from_dict(data).goals[0].indicators[0].targets
    assert (target.since, target.by) == (dt.date(2021, 1, 1), dt.date(2027, 12, 31))


@pytest.mark.parametrize("year", [27, 0, -1, 20270630, 10**400, True])
def test_a_number_that_is_no_year_is_no_day(data: Data, year: int) -> None:
    """Only four digits are a year."""
    _indicator(data)["targets"][0]["by"] = year
    assert [p.code for p in _problems(data)] == ["GP108"]


def test_a_number_for_an_id_is_given_back_as_text(data: Data) -> None:
    """``1`` and ``"1"`` look alike to a person: the correction shows the quotes."""
    _indicator(data)["id"] = 1
    (problem,) = _problems(data)
    assert problem.message("vi") == 'phải là một đoạn chữ, không phải 1; hãy viết "1"'
    assert problem.message("en") == 'must be text, not 1; write "1"'


@pytest.mark.parametrize("value", [1.1, Decimal("1.10"), 10**400])
def test_a_figure_for_an_id_may_have_lost_digits(data: Data, value: object) -> None:
    """1.1 may have been 1.10: no correction is guessed."""
    _indicator(data)["id"] = value
    assert [(p.code, p.hint) for p in _problems(data)] == [("GP106", None)]


def test_nothing_is_said_of_lines_where_there_are_none(data: Data) -> None:
    """A list, a group and the format are asked for in words that fit data without a file."""
    del data["format"]
    data["level"] = ["province"]
    data["agencies"] = "Sở Y tế"
    data["period"] = "2020"
    data["funding"] = ["không"]
    problems = _problems(data)
    assert {p.code for p in problems} == {"GP104", "GP105", "GP110", "GP114"}
    for problem in problems:
        assert not re.search("dòng|tệp|gạch|“- ”", problem.message("vi"))
        assert not re.search("line|file|dash|“- ”", problem.message("en"))


def _cut_title(data: Data) -> None:
    del data["title"]


def _name_hidden(data: Data) -> None:
    data["agencies"][1]["name"] = "Sở Y\u200b tế"


def _long_name(data: Data) -> None:
    data["agencies"][1]["name"] = "a" * 10_000


def _day_of_a_clock(data: Data) -> None:
    data["period"]["ends"] = dt.datetime(2020, 12, 31, tzinfo=dt.UTC)


def _circle(data: Data) -> None:
    data["funding"] = [data]


def _endless(data: Data) -> None:
    nested: list[Any] = []
    for _ in range(100_000):
        nested = [nested]
    data["funding"] = nested


def _key_is_a_number(data: Data) -> None:
    data["agencies"][1][5] = "a"


def _unknown_agency(data: Data) -> None:
    data["assignments"][1]["agency"] = "so-y-t"


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (_cut_title, ("GP102", "")),
        (_name_hidden, ("GP008", "agencies[1].name")),
        (_long_name, ("GP116", "agencies[1].name")),
        (_day_of_a_clock, ("GP108", "period.ends")),
        (_key_is_a_number, ("GP030", "agencies[1]")),
        (_unknown_agency, ("GP201", "assignments[1].agency")),
    ],
)
def test_a_fault_has_its_code_and_path(data: Data, spoil: Spoil, expected: tuple[str, str]) -> None:
    """What a file could not hold, and what it could hold wrongly, is told by path; nothing else is."""
    spoil(data)
    assert [(p.code, p.place) for p in _problems(data)] == [expected]


@pytest.mark.parametrize("spoil", [_circle, _endless])
def test_data_without_end_ends_in_a_problem(data: Data, spoil: Spoil) -> None:
    """A circle or a hundred thousand levels are refused at the limit, not followed."""
    spoil(data)
    assert "GP025" in {p.code for p in _problems(data)}


@pytest.mark.parametrize("data", [None, [], "format: gender-plan/1", 5, b"", {}])
def test_what_is_no_plan_at_all(data: object) -> None:
    """A list, a text or nothing in place of a plan is a problem, never another exception."""
    assert _problems(data)


def test_two_keys_that_are_one_once_composed(data: Data) -> None:
    """There are no lines in plain data, so the sentence speaks of none."""
    data["agencies"][1] |= {unicodedata.normalize("NFD", "ghi chú"): "a", "ghi chú": "b"}
    (repeated,) = (p for p in _problems(data) if p.code == "GP027")
    assert repeated.path[:2] == ("agencies", 1)
    assert "dòng" not in repeated.message("vi")
    assert "line" not in repeated.message("en")


def test_the_data_of_the_caller_is_left_alone(data: Data) -> None:
    """Neither reading nor refusing changes what was given."""
    broken = {**copy.deepcopy(data), "goal": [], "title": "  a\u0301 "}
    for given_ in (data, broken):
        before = copy.deepcopy(given_)
        with contextlib.suppress(gp.InvalidPlanError):
            gp.from_dict(given_)
        assert given_ == before


_WORDS = st.sampled_from(
    ("id", "title", "goals", "indicators", "targets", "vi", "at_least", "within", "by", "ends", "x", "5")
)
_ODD = (None, True, 0, -1, 10**400, 0.5, math.nan, math.inf, Decimal("NaN"), dt.date.max, b"a", "", "\0")
_LEAVES = st.sampled_from(_ODD) | st.text(max_size=4) | _WORDS
_ANYTHING = st.recursive(
    _LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner)
        | st.dictionaries(_WORDS | st.sampled_from((5, None, "", "a\u200b")), inner, max_size=4)
    ),
    max_leaves=5,
)


@given(_ANYTHING)
def test_any_data_ends_in_problems(data: object) -> None:
    """Whatever a program hands over, nothing but InvalidPlanError comes out."""
    assert _problems(data).errors


@given(clean_plans(), st.data())
def test_a_plan_with_anything_put_somewhere_in_it(plan: gp.Plan, draw: st.DataObject) -> None:
    """One value replaced by anything: a plan, or problems in both languages at places in the data."""
    data = gp.to_dict(plan)
    _replace_one(data, draw.draw(_ANYTHING), lambda most: draw.draw(st.integers(0, most)))
    try:
        gp.from_dict(data)
    except gp.InvalidPlanError as invalid:
        for problem in invalid.problems:
            _assert_in(data, problem.path)
            assert problem.message("vi")
            assert problem.message("en")


def _replace_one(data: Data, value: object, pick: Pick) -> None:
    """Down at random, and there the value instead of what stood there."""
    holder: Any = data
    while True:
        steps = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        step = steps[pick(len(steps) - 1)]
        if not isinstance(holder[step], dict | list) or not holder[step] or not pick(3):
            holder[step] = value
            return
        holder = holder[step]


def _assert_in(data: Data, path: tuple[str | int, ...]) -> None:
    at: Any = data
    for step in path:
        is_key = isinstance(at, dict) and step in {str(key) for key in at}
        assert is_key or (isinstance(at, list | tuple) and step in range(len(at))), path
        at = next(v for k, v in at.items() if str(k) == step) if isinstance(at, dict) else at[step]
