"""Values that are written in Python: what is understood, and what is refused at once and clearly."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from gender_plan.model import Level, Period, Plan, ReportedValue, Sex, ValueState
from gender_plan.progress import ProgressEvaluator
from gender_plan.text import Text

PLAN = Plan(
    id="ke-hoach",
    title=Text("Kế hoạch"),
    level=Level.PROVINCE,
    period=Period(ends=dt.date(2030, 12, 31)),
)


@pytest.mark.parametrize("name", ["value", "numerator", "denominator"])
def test_a_whole_number_is_a_figure(name: str) -> None:
    """An int says its figure exactly, so it is taken as a Decimal."""
    given: dict[str, Any] = {name: 26}
    found = getattr(ReportedValue(indicator="2.2", **given), name)
    assert (found, type(found)) == (Decimal(26), Decimal)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("value", 35.5),
        ("value", "35.5"),
        ("numerator", True),
        ("denominator", "29"),
        ("date", "2025-12-31"),
        ("date", dt.datetime(2025, 12, 31, tzinfo=dt.UTC)),
        ("reported_on", "2025-12-31"),
        ("period", 2025),
        ("indicator", 2.2),
        ("area", 40),
    ],
)
def test_what_is_of_another_kind_is_refused_where_it_is_written(name: str, given: object) -> None:
    """One sentence names the field, says what it has to be, and shows what was given."""
    fields: dict[str, Any] = {"indicator": "2.2", name: given}
    with pytest.raises(TypeError, match=f"^'{name}' of a reported value has to be ") as refused:
        ReportedValue(**fields)
    assert repr(given) in str(refused.value)


def test_words_of_the_model_may_be_written_as_text() -> None:
    """Sex and state are understood by their words, and an unknown word is refused at once."""
    given: dict[str, Any] = {"sex": "female", "state": "final"}
    found = ReportedValue(indicator="2.2", **given)
    assert (found.sex, found.state) == (Sex.FEMALE, ValueState.FINAL)
    wrong: dict[str, Any] = {"sex": "nu"}
    with pytest.raises(ValueError, match="'nu'"):
        ReportedValue(indicator="2.2", **wrong)


@pytest.mark.parametrize("day", ["2027-12-31", dt.datetime(2027, 12, 31, tzinfo=dt.UTC), None, 2027])
def test_the_day_of_the_evaluation_has_to_be_a_day(day: Any) -> None:  # noqa: ANN401  what is refused
    """Anything else is refused in one sentence, before anything is computed."""
    with pytest.raises(TypeError, match=r"^'as_of' has to be a day, such as "):
        ProgressEvaluator(PLAN).evaluate([], day)


def test_the_day_of_knowledge_has_to_be_a_day() -> None:
    """The second axis of time is checked like the first."""
    day: Any = "2027-12-31"
    with pytest.raises(TypeError, match=r"^'as_known_on' has to be a day, such as "):
        ProgressEvaluator(PLAN).evaluate([], dt.date(2027, 12, 31), as_known_on=day)
