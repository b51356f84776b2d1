"""The plan as a whole: looked up by id, counted by state, honest about what it does not list."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from gender_plan.errors import NotListedError, UnknownIdError
from gender_plan.model import (
    Declared,
    Goal,
    Indicator,
    Level,
    Part,
    Period,
    Plan,
    ReportedValue,
    Unit,
)
from gender_plan.progress import (
    DataState,
    Movement,
    PaceClass,
    PlanProgress,
    ProgressEvaluator,
    TargetState,
)
from gender_plan.provenance import Confidence, Outside
from gender_plan.targets import AtLeast, NotStated
from gender_plan.text import Text

AS_OF = dt.date(2020, 12, 31)
UNSTATED = (NotStated(not_stated=Text("Phụ lục 1", en="annex 1")),)
PLAN = Plan(
    id="nghe-an-2020",
    title=Text("Kế hoạch năm 2020"),
    level=Level.PROVINCE,
    period=Period(starts=dt.date(2020, 1, 1), ends=AS_OF),
    declared=Declared(goals=7, indicators=24),
    goals=(
        Goal(
            id="2",
            indicators=(
                Indicator(id="2.1", targets=UNSTATED),
                Indicator(
                    id="2.2",
                    unit=Unit(of="percent"),
                    targets=(AtLeast(at_least=Decimal(30)),),
                    outside=Outside(from_=Text("nhớ lại"), confidence=Confidence.RECALLED),
                ),
            ),
        ),
        Goal(id="3", not_listed=Text("Phụ lục 1", en="annex 1")),
        Goal(id="4"),
        Goal(id="6", indicators=(Indicator(id="6.1", targets=UNSTATED),)),
    ),
    indicators=(
        Indicator(id="khac", parts=(Part(id="a", targets=UNSTATED), Part(id="b", targets=UNSTATED))),
    ),
)


def evaluated(*values: ReportedValue) -> PlanProgress:
    """The progress of this plan at the end of its year."""
    return ProgressEvaluator(PLAN).evaluate(values, as_of=AS_OF)


def test_indicators_and_goals_are_looked_up_by_id() -> None:
    """Indicators under goals and beside them, and the goals, in the order of the document."""
    progress = evaluated()
    assert [found.id for found in progress.indicators] == ["2.1", "2.2", "6.1", "khac"]
    assert [found.id for found in progress.goals] == ["2", "3", "4", "6"]
    assert progress.indicator("2.2").goal is PLAN.goals[0]
    assert progress.indicator("khac").goal is None
    assert progress.goal("2").indicators == progress.indicators[:2]


def test_an_unknown_id_is_refused_as_the_plan_refuses_it() -> None:
    """Asking for what the plan does not hold raises, with a pointer where it is not listed."""
    progress = evaluated()
    with pytest.raises(UnknownIdError, match=r"'9\.9'"):
        progress.indicator("9.9")
    with pytest.raises(NotListedError, match="hãy hỏi mục tiêu 3"):
        progress.indicator("3.1")
    with pytest.raises(UnknownIdError, match="'9'"):
        progress.goal("9")
    with pytest.raises(UnknownIdError, match="không có phần 'c'"):
        progress.indicator("khac").part("c")


def test_counts_are_by_state_and_complete() -> None:
    """Every state is counted, also where there is none; nothing is averaged."""
    counts = evaluated(ReportedValue(indicator="2.2", period="2020", value=Decimal(31))).counts
    assert counts == {
        TargetState.MET: 1,
        TargetState.PARTLY_MET: 0,
        TargetState.NOT_MET: 0,
        TargetState.LOST_AGAIN: 0,
        TargetState.NOT_YET_DUE: 0,
        TargetState.NOT_MEASURABLE: 0,
        TargetState.NOT_STATED: 3,
    }


def test_a_goal_whose_indicators_are_not_listed_says_so() -> None:
    """No indicators are invented for it, and it is not counted as having none."""
    goal = evaluated().goal("3")
    assert (goal.indicators, goal.not_listed) == ((), Text("Phụ lục 1", en="annex 1"))
    assert goal.because() == "Mục tiêu 3: văn bản không liệt kê chỉ tiêu (Phụ lục 1)."
    assert goal.because("en") == "Goal 3: the document does not list its indicators (annex 1)."


@pytest.mark.parametrize(
    ("goal", "vi", "en"),
    [
        (
            "2",
            "Mục tiêu 2: 2 chỉ tiêu, trong đó 1 đạt, 1 chưa nêu con số (1 chưa kiểm chứng).",
            "Goal 2: 2 indicators, of which 1 met, 1 not stated (1 unverified).",
        ),
        ("4", "Mục tiêu 4: không có chỉ tiêu nào.", "Goal 4: no indicators."),
        ("6", "Mục tiêu 6: 1 chỉ tiêu, 1 chưa nêu con số.", "Goal 6: 1 indicator, 1 not stated."),
    ],
)
def test_a_goal_is_said_in_counts(goal: str, vi: str, en: str) -> None:
    """A goal speaks in counts, as the plans themselves do."""
    progress = evaluated(ReportedValue(indicator="2.2", period="2020", value=Decimal(31)))
    assert (progress.goal(goal).because(), progress.goal(goal).because("en")) == (vi, en)


def test_the_plan_is_said_in_counts_with_what_it_does_not_list() -> None:
    """The counts, the goals whose indicators stand elsewhere, and the number the document speaks of."""
    progress = evaluated()
    assert progress.because() == (
        "Đến ngày 31/12/2020: 4 chỉ tiêu, trong đó 1 chưa đánh giá được, 3 chưa nêu con số (1 chưa kiểm"
        " chứng). Văn bản không liệt kê chỉ tiêu của mục tiêu 3. Văn bản ghi có 24 chỉ tiêu."
    )
    assert progress.because("en") == (
        "As of 31 December 2020: 4 indicators, of which 1 not measurable, 3 not stated (1 unverified)."
        " The document does not list the indicators of goal 3. The document speaks of 24 indicators."
    )


def test_several_goals_that_are_not_listed_are_named_together() -> None:
    """Two goals whose indicators stand elsewhere are named in one sentence."""
    plan = evolve(PLAN, goals=(*PLAN.goals, Goal(id="5", not_listed=Text("Phụ lục 1"))))
    progress = ProgressEvaluator(plan).evaluate([], AS_OF)
    assert "Văn bản không liệt kê chỉ tiêu của các mục tiêu 3, 5." in progress.because()
    assert "The document does not list the indicators of goals 3, 5." in progress.because("en")


def test_the_terms_of_the_evaluation_stand_in_it() -> None:
    """Day, method, limits and tolerances are part of the answer."""
    progress = evaluated()
    assert (progress.as_of, progress.method, progress.stale_after) == (AS_OF, "planned_path", 366)
    assert progress.limits is not None
    assert progress.flat_within == 0


def test_an_indicator_of_several_parts_has_no_single_figure() -> None:
    """What is only known of one measure is None where there are several; the words still combine."""
    found = evaluated().indicator("khac")
    assert (found.sole, found.target, found.due, found.value) == (None, None, None, None)
    assert (found.movement, found.pace) == (None, None)
    assert found.target_state is TargetState.NOT_STATED
    assert (found.since_baseline, found.since_previous) == (Movement.UNKNOWN, Movement.UNKNOWN)
    assert (found.pace_class, found.data_state) == (PaceClass.NOT_ASSESSABLE, DataState.MISSING)
    assert found.part("b").measure.part is not None
    assert str(found.reason) == "phần a: Phụ lục 1; phần b: Phụ lục 1"
