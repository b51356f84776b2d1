"""``progress`` as JSON holds every verdict, every figure as text, and what is wrong with the values."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]


def test_json_holds_the_four_verdicts_and_exact_figures(typed: Typed, plan: Path, values: Path) -> None:
    """JSON has a row for each indicator, with figures as text and what each verdict rests on."""
    result = typed("progress", plan, "--values", values, "--as-of", "2021-12-31", "--format", "json")
    answer = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (answer["command"], answer["as_of"], answer["method"]) == (
        "progress",
        "2021-12-31",
        "planned_path",
    )
    assert {state: count for state, count in answer["counts"].items() if count} == {
        "not_yet_due": 1,
        "not_measurable": 1,
        "not_stated": 1,
    }
    first, _, compound = answer["indicators"]
    assert (first["id"], first["goal"], first["target_state"]) == ("1.1", "1", "not_yet_due")
    assert (first["since_baseline"], first["pace"], first["data_state"]) == (
        "towards",
        "on_track",
        "final",
    )
    measure = first["measures"][0]
    assert (measure["value"], measure["value_period"]) == ("43", "2021")
    assert (measure["due"], measure["target_kind"]) == ("2025-12-31", "at_least")
    assert (measure["target_figures"], measure["unit"]) == (
        ["50"],
        {"of": "percent", "per": None, "in": None},
    )
    assert measure["baseline"] == {"value": "40", "date": "2020-12-31", "unknown": None}
    assert Decimal(measure["pace_ratio"]) > 1
    assert measure["value_sources"] == ["Niên giám 2021"]
    assert [part["part"] for part in compound["measures"]] == ["a", "b"]
    assert [goal["id"] for goal in answer["goals"]] == ["1", "2"]


def test_json_of_one_indicator_holds_that_one(typed: Typed, plan: Path, values: Path) -> None:
    """``--indicator`` narrows the rows, not the counts; values that were not used are listed."""
    words = ("--values", values, "--as-of", "2021-06-30", "--indicator", "2", "--format", "json")
    answer = json.loads(typed("progress", plan, *words).stdout)
    assert [found["id"] for found in answer["indicators"]] == ["2"]
    assert sum(answer["counts"].values()) == 3
    assert answer["unused"][0]["row"] == {
        "indicator": "1.1",
        "period": "2021",
        "value": "43",
        "state": "final",
        "source": "Niên giám 2021",
    }


@pytest.mark.parametrize(
    ("target", "figures"),
    [
        ("within: [45, 55]", ["45", "55"]),
        ("change_by: {percent: -80, base: 2015}", ["-80"]),
        ("change_by: {points: [2, 3], per: year}", ["2", "3"]),
        ("done: true", []),
        ("qualitative: tốt hơn", []),
    ],
)
def test_json_holds_the_figures_of_every_kind_of_target(
    typed: Typed, plan: Path, target: str, figures: list[str]
) -> None:
    """A band has two figures, a change those of the change, and a target in words none."""
    text = plan.read_text(encoding="utf-8").replace("at_least: 50", target)
    words = ("--as-of", "2021-12-31", "--format", "json", "--indicator", "1.1")
    answer = json.loads(typed("progress", "-", *words, stdin=text).stdout)
    assert answer["indicators"][0]["measures"][0]["target_figures"] == figures


def test_json_says_what_is_unknown_of_a_baseline(typed: Typed, plan: Path) -> None:
    """A baseline whose value or day the document leaves blank says so, and none is none."""
    text = plan.read_text(encoding="utf-8").replace(
        "{value: 40, date: 2020-12-31", "{value: {unknown: để trống}, date: {unknown: không ghi}"
    )
    words = ("--as-of", "2021-12-31", "--format", "json")
    first, second, _ = json.loads(typed("progress", "-", *words, stdin=text).stdout)["indicators"]
    assert first["measures"][0]["baseline"] == {
        "value": None,
        "date": None,
        "unknown": "để trống; không ghi",
    }
    assert (second["measures"][0]["baseline"], second["measures"][0]["unit"]) == (None, None)


def test_json_lists_what_is_wrong_with_the_values(typed: Typed, plan: Path) -> None:
    """What is wrong with the rows stands beside the answer, and where no row is left, in its stead."""
    words = ("progress", plan, "--values", "-", "--as-of", "2021-12-31", "--format", "json")
    some = typed(*words, stdin="indicator,period,value\n1.1,2021,43\n9.9,2021,5\n")
    answer = json.loads(some.stdout)
    assert (some.exit_code, [p["code"] for p in answer["problems"]]) == (1, ["GP613"])
    assert answer["indicators"]
    none = typed(*words, stdin="indicator,period,value\n1.1,2021,abc\n")
    answer = json.loads(none.stdout)
    assert (none.exit_code, [p["code"] for p in answer["problems"]]) == (1, ["GP608"])
    assert answer["error"]["en"].startswith("no row of the table of values could be read")
    assert "indicators" not in answer


@pytest.mark.parametrize(
    ("days", "published"),
    [
        (("2022-01-15", "2022-01-15"), "2022-01-15"),
        (("2022-01-15", "2022-02-01"), None),
        (("2022-01-15", ""), None),
        (("", ""), None),
    ],
)
def test_json_names_the_day_on_which_the_value_was_published(
    typed: Typed, plan: Path, days: tuple[str, str], published: str | None
) -> None:
    """Of several rows only a day that they share; a day that nobody stated is none."""
    text = plan.read_text(encoding="utf-8").replace("at_least: 50", "each_sex_at_least: 40")
    women, men = days
    rows = (
        "indicator,period,sex,value,reported_on\n"
        f"1.1,2021,female,43,{women}\n"
        f"1.1,2021,male,57,{men}\n"
    )  # fmt: skip
    values = plan.with_name("values.csv")
    values.write_text(rows, encoding="utf-8")
    words = ("--values", values, "--as-of", "2022-12-31", "--format", "json")
    first, second, _ = json.loads(typed("progress", "-", *words, stdin=text).stdout)["indicators"]
    (measure,), (unseen,) = first["measures"], second["measures"]
    assert (measure["women"], measure["men"]) == ("43", "57")
    assert measure["value_published"] == published
    assert unseen["value_published"] is None


def test_what_was_reported_later_is_not_seen(typed: Typed, plan: Path) -> None:
    """``--as-known-on`` asks what was known on a day, and JSON repeats it."""
    rows = (
        "indicator,period,value,reported_on\n"
        "1.1,2021,43,2022-01-15\n"
        "1.1,2021,44,2022-06-01\n"
    )  # fmt: skip
    words = ("progress", plan, "--values", "-", "--as-of", "2021-12-31", "--format", "json")

    def known(*day: str) -> tuple[str | None, str | None]:
        answer = json.loads(typed(*words, *day, stdin=rows).stdout)
        (measure,) = answer["indicators"][0]["measures"]
        assert measure["combined"] == []
        return answer["as_known_on"], measure["value"]

    assert known("--as-known-on", "2022-02-01") == ("2022-02-01", "43")
    assert known() == (None, "44")
