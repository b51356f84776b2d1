import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import gender_plan as gp
from frames.frame_kinds import rows_of
from frames.small_plans import AS_OF, END, PEOPLE, at_least, indicator, plan, table
from gender_plan.frames import evaluate
from gender_plan.frames.evaluation.evaluating import NotOnFramesError
from gender_plan.model import OverAreas, OverTime
from gender_plan.targets import (
    Change,
    ChangeBy,
    Condition,
    Done,
    EachSexAtLeast,
    Every,
    Parity,
    Rated,
    ShareOfUnits,
)

NAMES = "indicator period value"
TABLE = table(NAMES, ("1", "2025", 40.0), ("2", "2025", 40.0))
WORDS = gp.Text("bằng lời")
SUM = OverAreas.SUM
PER_YEAR = ChangeBy(change_by=Change(points=Decimal(2), per=Every.YEAR))
SINCE_2019 = ChangeBy(change_by=Change(percent=Decimal(5), base=2019), by=END)
YES, STEPS = Done(done=True, by=END), Rated(rated=(WORDS, WORDS), by=END)
EACH, ALIKE = EachSexAtLeast(each_sex_at_least=Decimal(40), by=END), Parity(parity=True, by=END)
THIRTY, FIFTY = (
    ShareOfUnits(share_of_units=Decimal(60), meeting=Condition(at_least=Decimal(n)), by=END)
    for n in (30, 50)
)
MILESTONE = evolve(THIRTY, by=dt.date(2023, 12, 31))

ADDS_UP = (
    "cộng dồn qua thời gian (over_time: {})",
    "its values add up over time (over_time: {})",
)
NEEDS_EARLIER = (
    "so với một số liệu trước đó chứ không phải giá trị gốc",
    "it changes from an earlier value and not from the baseline",
)
SUMS_OF_SEXES = (
    "cộng số liệu các địa bàn của từng giới",
    "it adds up the values of women and of men over areas",
)
SUMS_OF_STEPS = (
    "cộng câu trả lời có hoặc không, hoặc bậc, của các địa bàn",
    "it adds up answers of yes or no, or steps, of areas",
)
SEVERAL_CONDITIONS = (
    "các mục tiêu đặt điều kiện khác nhau cho từng đơn vị",
    "its targets put different conditions to each unit",
)
OPEN_START = (
    "lặp lại mà kế hoạch không ghi bắt đầu từ khi nào",
    "it recurs and the plan does not say since when",
)
CASES: dict[str, tuple[gp.Indicator, tuple[str, ...]]] = {
    **{
        rule: (indicator("1", over_time=rule), tuple(text.format(rule) for text in ADDS_UP))
        for rule in (OverTime.SUM, OverTime.MEAN, OverTime.MAX)
    },
    "so much a year": (indicator("1", PER_YEAR), NEEDS_EARLIER),
    "since a year before the baseline": (indicator("1", SINCE_2019), NEEDS_EARLIER),
    "each sex": (indicator("1", EACH, over_areas=SUM, unit=PEOPLE), SUMS_OF_SEXES),
    "parity": (indicator("1", ALIKE, over_areas=SUM, unit=PEOPLE), SUMS_OF_SEXES),
    "yes or no": (indicator("1", YES, over_areas=SUM, unit=PEOPLE), SUMS_OF_STEPS),
    "steps": (indicator("1", STEPS, over_areas=SUM, unit=PEOPLE), SUMS_OF_STEPS),
    "two conditions": (indicator("1", THIRTY, FIFTY), SEVERAL_CONDITIONS),
    "two milestones": (indicator("1", MILESTONE, FIFTY), SEVERAL_CONDITIONS),
}


def refused(one: gp.Plan) -> NotOnFramesError:
    """What is said where a plan is refused."""
    with pytest.raises(NotOnFramesError) as found:
        evaluate(one, TABLE, as_of=AS_OF)
    return found.value


def said(*listed: tuple[str, str]) -> tuple[str, str]:
    """The sentence about the indicators listed, in both languages."""
    vi, en = ("; ".join(texts) for texts in zip(*listed, strict=True))
    return (
        (
            f"bảng lớn chưa đánh giá được chỉ tiêu sau: {vi}. Hãy đánh giá bằng ProgressEvaluator, "
            "hoặc bỏ qua bằng leave_out=[…]"
        ),
        (
            f"large tables cannot evaluate these indicators: {en}. Evaluate them by ProgressEvaluator, "
            "or leave them out by leave_out=[…]"
        ),
    )


@pytest.mark.parametrize("name", CASES)
def test_what_whole_columns_cannot_do_is_refused_with_the_reason(name: str) -> None:
    """The indicator is named with the reason before anything is computed; the others are not."""
    one, (vi, en) = CASES[name]
    found = refused(plan(one, indicator("2")))
    assert found.indicators == ("1",)
    assert (found.message("vi"), found.message("en")) == said((f"1 ({vi})", f"1 ({en})"))


def test_a_target_that_recurs_from_nobody_knows_when_is_refused() -> None:
    """Where neither target nor plan says since when, the first value would have to tell."""
    one = evolve(
        plan(indicator("1", evolve(at_least(30), every=Every.YEAR))), period=gp.Period(ends=END)
    )
    found = refused(one)
    vi, en = OPEN_START
    assert (found.message("vi"), found.message("en")) == said((f"1 ({vi})", f"1 ({en})"))


def test_a_denominator_of_another_indicator_is_not_looked_up() -> None:
    """A numerator alone, which elsewhere takes the figure of another indicator, is told as unused."""
    one = plan(indicator("1", share_of="2"), indicator("2", unit=PEOPLE))
    names = "indicator period value numerator denominator"
    rows = [("1", "2025", None, 40, None), ("1", "2024", None, 20, 50), ("2", "2025", 100, None, None)]
    found = evaluate(one, table(names, *rows), as_of=AS_OF)
    assert [(two.column, two.rows, two.examples) for two in found.unmatched] == [
        ("numerator/denominator", 1, ("1 2025",))
    ]
    assert [row["value"] for row in rows_of(found.verdicts) if row["indicator"] == "1"] == [40]


def test_every_refused_indicator_is_listed_once_with_all_reasons() -> None:
    """Two parts with one reason are one line; two reasons are two."""
    parts = tuple(gp.Part(id=id_, targets=(PER_YEAR,)) for id_ in "ab")
    both = indicator("1", PER_YEAR, over_time=OverTime.SUM)
    found = refused(plan(both, indicator("2"), gp.Indicator(id="3", parts=parts)))
    assert found.indicators == ("1", "3")
    adds, needs = tuple(text.format("sum") for text in ADDS_UP), NEEDS_EARLIER
    lines = [
        tuple(f"{id_} ({text})" for text in texts)
        for id_, texts in (("1", adds), ("1", needs), ("3", needs))
    ]
    assert (found.message("vi"), found.message("en")) == said(*((vi, en) for vi, en in lines))


def test_what_is_left_out_is_named_and_has_no_verdict() -> None:
    """The others are evaluated as if it did not exist; a goal counts them alone."""
    goal = gp.Goal(id="1", title=WORDS, indicators=(CASES["parity"][0], indicator("2")))
    one = evolve(plan(), goals=(goal,))
    found = evaluate(one, TABLE, as_of=AS_OF, leave_out=refused(one).indicators)
    assert found.left_out == ("1",)
    assert {row["indicator"] for row in rows_of(found.verdicts)} == {"2"}
    assert [row["indicators"] for row in rows_of(found.goals)] == [1]
    with pytest.raises(NotOnFramesError):
        evaluate(one, TABLE, as_of=AS_OF, leave_out=["2"])


def test_a_refusal_depends_on_the_day() -> None:
    """What is not judged on the day is no obstacle: a later target may ask for more."""
    late = evolve(SINCE_2019, by=END)
    one = plan(indicator("1", evolve(at_least(30), by=dt.date(2022, 12, 31)), late))
    found = evaluate(one, TABLE, as_of=dt.date(2023, 1, 1))
    assert {row["target_state"] for row in rows_of(found.verdicts)} == {"not_measurable"}
    assert refused(one).indicators == ("1",)


# What was known when.

REPORTS = table(
    "indicator period value reported_on",
    ("1", "2024", 20.0, dt.date(2025, 1, 10)),
    ("1", "2024", 40.0, dt.date(2025, 6, 1)),
    ("1", "2025", 10.0, dt.date(2026, 1, 10)),
    ("2", "2024", 50.0, None),
)


@pytest.mark.parametrize(
    ("known", "value"),
    [
        (dt.date(2025, 1, 9), None),
        (dt.date(2025, 1, 10), 20.0),
        (dt.date(2025, 5, 31), 20.0),
        (dt.date(2025, 6, 1), 40.0),
        (dt.date(2026, 1, 9), 40.0),
        (dt.date(2026, 1, 10), 10.0),
        (None, 10.0),
    ],
)
def test_nothing_is_known_before_it_was_reported(known: dt.date | None, value: float | None) -> None:
    """As known on a day, a correction or a value that was reported later is not there at all."""
    one = plan(indicator("1"), indicator("2"))
    found = evaluate(one, REPORTS, as_of=AS_OF, as_known_on=known)
    assert {row["value"] for row in rows_of(found.verdicts) if row["indicator"] == "1"} == {value}
    since = REPORTS["reported_on"].fill_null(dt.date(2024, 12, 31))
    sooner = evaluate(one, REPORTS.filter(since <= (known or dt.date.max)), as_of=AS_OF)
    assert sorted(map(str, rows_of(found.rows))) == sorted(map(str, rows_of(sooner.rows)))


def test_a_value_without_a_day_of_report_is_known_at_the_end_of_its_period() -> None:
    """Nobody knows the figure of a year before the year is over, unless it was reported."""
    one = plan(indicator("2"))
    for known, value in ((dt.date(2024, 12, 30), None), (dt.date(2024, 12, 31), 50.0)):
        found = evaluate(one, REPORTS, as_of=AS_OF, as_known_on=known)
        assert [row["value"] for row in rows_of(found.verdicts)] == [value]


def test_a_day_is_no_moment_and_no_text() -> None:
    """The day of the evaluation has to be a day."""
    wrong: tuple[Any, ...] = (dt.datetime(2025, 1, 1, tzinfo=dt.UTC), "2025-01-01")
    for one in wrong:
        with pytest.raises(TypeError, match="as_of"):
            evaluate(plan(indicator()), TABLE, as_of=one)
