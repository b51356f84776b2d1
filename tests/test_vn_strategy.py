"""The national strategy 2021-2030, its published values and the two example plans say what is known."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import gender_plan as gp
from gender_plan.model import Indicator, Part, Plan, ReportedValue
from gender_plan.problems import Severity
from gender_plan.provenance import Confidence, Sourced, Unknown
from gender_plan.targets import Change, ChangeBy, Direction, Target, Within

ROOT = Path(__file__).parents[1]
STRATEGY = ROOT / "plans" / "vn_strategy_2021_2030.yaml"
VALUES = ROOT / "plans" / "values" / "vn_strategy_2021_2030.csv"
AN_GIANG = ROOT / "examples" / "an_giang_2016_2020.yaml"
QUANG_BINH = ROOT / "examples" / "quang_binh_2021_2025.yaml"

SEEN, PRESS, RECALLED = Confidence.SEEN, Confidence.PRESS, Confidence.RECALLED
SINCE_2025 = "since 2025"

# The table of the resolution: address, kind, figure, when, how sure.
FIGURES = (
    ("1.1", "reach", "60", "2025", SEEN),
    ("1.1", "reach", "75", "2030", SEEN),
    ("2.1", "reach", "50", "2025", SEEN),
    ("2.1", "about", "60", "2030", SEEN),
    ("2.2", "below", "30", "2025", SEEN),
    ("2.2", "below", "25", "2030", SEEN),
    ("2.3", "at_least", "27", "2025", SEEN),
    ("2.3", "at_least", "30", "2030", SEEN),
    ("3.1", "reach", "1.7", "2025", PRESS),
    ("3.1", "reach", "1.4", "2030", PRESS),
    ("3.2.a", "reach", "80", "2025", PRESS),
    ("3.2.a", "reach", "90", "2030", PRESS),
    ("3.2.b", "reach", "50", "2025", PRESS),
    ("3.2.b", "reach", "70", "2030", PRESS),
    ("3.3", "equal_to", "100", SINCE_2025, PRESS),
    ("3.4", "reach", "70", "2025", PRESS),
    ("3.4", "reach", "100", "2030", PRESS),
    ("4.1", "reach", "111", "2025", PRESS),
    ("4.1", "reach", "109", "2030", PRESS),
    ("4.2", "reach", "42", "2025", PRESS),
    ("4.2", "below", "42", "2030", PRESS),
    ("4.3", "at_most", "18", "2025", RECALLED),
    ("4.3", "below", "18", "2030", RECALLED),
    ("4.4", "reach", "40", "2025", PRESS),
    ("4.4", "reach", "70", "2030", PRESS),
    ("5.1", "done", None, SINCE_2025, PRESS),
    ("5.2.a", "above", "90", "2025", PRESS),
    ("5.2.a", "about", "99", "2030", PRESS),
    ("5.2.b", "about", "85", "2025", RECALLED),
    ("5.2.b", "about", "90", "2030", RECALLED),
    ("5.3", "above", "30", "2025", RECALLED),
    ("5.3", "at_least", "40", "2030", RECALLED),
    ("5.4.a", "at_least", "50", SINCE_2025, PRESS),
    ("5.4.b", "reach", "30", "2025", PRESS),
    ("5.4.b", "reach", "35", "2030", PRESS),
    ("6.1", "reach", "60", "2025", PRESS),
    ("6.1", "reach", "80", "2030", PRESS),
    ("6.2", "equal_to", "100", "2025", RECALLED),
    ("6.2", "equal_to", "100", "2030", RECALLED),
    ("6.3", "equal_to", "100", "2025", RECALLED),
    ("6.3", "equal_to", "100", "2030", RECALLED),
    ("6.4", "equal_to", "100", "2025", RECALLED),
    ("6.4", "equal_to", "100", "2030", RECALLED),
)

# Whose very existence and wording is only recalled: all others were seen somewhere.
RECALLED_MEASURES = {"4.3", "5.2.b", "5.3", "6.2", "6.3", "6.4"}

Row = tuple[str, str, Decimal | None, str, Confidence | None]


@pytest.fixture(scope="module")
def strategy() -> Plan:
    """The strategy as the file in the repository has it."""
    return gp.load_plan(STRATEGY)


@pytest.fixture(scope="module")
def values() -> tuple[ReportedValue, ...]:
    """The published values that go with it."""
    return gp.load_values(VALUES)


def measures(plan: Plan) -> Iterator[tuple[str, Indicator | Part]]:
    """Every indicator and part with its address."""
    for _, indicator in plan.all_indicators:
        yield indicator.id, indicator
        for part in indicator.parts:
            yield f"{indicator.id}.{part.id}", part


def when(target: Target) -> str:
    """The year by whose end, or from whose start, a target holds; any other day as it is."""
    if target.since is not None:
        whole_year = target.since == dt.date(target.since.year, 1, 1) and target.by is None
        return f"since {target.since.year if whole_year else target.since}"
    if target.by is None:
        return "no year"
    return str(target.by.year if target.by == dt.date(target.by.year, 12, 31) else target.by)


def rows(plan: Plan) -> Iterator[Row]:
    """The targets of a plan as rows of a table."""
    for address, measure in measures(plan):
        for target in measure.targets:
            sure = target.outside.confidence if target.outside else None
            yield address, target.key, target.figure, when(target), sure


def statements(plan: Plan) -> Iterator[tuple[str, Sourced]]:
    """Everything a plan states, down to each target, with a name for it."""
    yield "plan", plan
    for name, one in (("document", plan.document), ("declared", plan.declared), ("parent", plan.parent)):
        if one is not None:
            yield name, one
    for listed in (*plan.legal_bases, *plan.purposes, *plan.goals):
        yield type(listed).__name__, listed
    for address, measure in measures(plan):
        yield address, measure
        if measure.baseline is not None:
            yield f"{address} baseline", measure.baseline
        for number, target in enumerate(measure.targets):
            yield f"{address} target {number}", target


def test_goals_and_indicators_are_as_many_as_declared(strategy: Plan) -> None:
    """Six goals have 1 + 3 + 4 + 4 + 4 + 4 = 20 indicators, which is what the resolution declares."""
    assert [len(goal.indicators) for goal in strategy.goals] == [1, 3, 4, 4, 4, 4]
    assert strategy.declared is not None
    assert (strategy.declared.goals, strategy.declared.indicators) == (6, 20)
    expected = [
        f"{goal}.{n}" for goal, count in enumerate((1, 3, 4, 4, 4, 4), 1) for n in range(1, count + 1)
    ]
    assert [indicator.id for _, indicator in strategy.all_indicators] == expected


def test_every_figure_of_the_resolution_stands_in_the_file_and_no_other(strategy: Plan) -> None:
    """Kind, figure, year and confidence of every target are those of the table."""
    table = [(a, kind, Decimal(f) if f else None, due, sure) for a, kind, f, due, sure in FIGURES]
    assert list(rows(strategy)) == table


def test_only_what_was_merely_recalled_is_marked_recalled(strategy: Plan) -> None:
    """A measure, a figure or a baseline is unverified exactly where nobody has seen it."""
    assert {
        address for address, measure in measures(strategy) if measure.unverified
    } == RECALLED_MEASURES
    assert not any(goal.unverified for goal in strategy.goals)
    baselines = {a: m.baseline for a, m in measures(strategy) if m.baseline is not None}
    assert list(baselines) == ["4.3"]
    assert baselines["4.3"].value == Decimal(23)
    assert isinstance(baselines["4.3"].date, Unknown)
    assert baselines["4.3"].unverified


@pytest.mark.parametrize("path", [STRATEGY, AN_GIANG, QUANG_BINH], ids=lambda path: path.stem)
def test_everything_says_where_it_is_from(path: Path) -> None:
    """No statement of a plan that was put together from elsewhere lacks its origin."""
    unsourced = [name for name, said in statements(gp.load_plan(path)) if said.outside is None]
    assert unsourced == []


def test_no_printed_wording_is_claimed(strategy: Plan) -> None:
    """The wording is ours, so nothing passes as printed."""
    assert not [a for a, m in measures(strategy) if m.label or any(t.as_printed for t in m.targets)]


def test_clauses_stand_only_where_their_printing_was_seen(strategy: Plan) -> None:
    """Goals 1 to 3 are I.2.a to I.2.c with a dash for each indicator; the rest has no clause."""
    clauses = {i.id: i.source for _, i in strategy.all_indicators if i.source}
    assert clauses == {
        "1.1": ("I.2.a",),
        **{f"2.{n}": (f"I.2.b.{n}",) for n in range(1, 4)},
        **{f"3.{n}": (f"I.2.c.{n}",) for n in range(1, 5)},
    }
    assert [goal.source for goal in strategy.goals] == [("I.2.a",), ("I.2.b",), ("I.2.c",), (), (), ()]


def test_only_the_awareness_of_the_population_is_striven_for(strategy: Plan) -> None:
    """«Phấn đấu» stands before the two figures of 6.1 and was seen nowhere else."""
    assert {a for a, m in measures(strategy) if any(t.strive for t in m.targets)} == {"6.1"}


def test_every_indicator_has_words_in_both_languages_and_a_direction(strategy: Plan) -> None:
    """A reader of either language learns what is measured and which way it should go."""
    wordless = [a for a, m in measures(strategy) if m.text is None or not m.text.vi or not m.text.en]
    assert wordless == []
    assert [a for a, m in measures(strategy) if m.direction is None] == []
    falling = {a for a, m in measures(strategy) if m.direction is Direction.DECREASE}
    assert falling == {"2.2", "3.1", "4.1", "4.2", "4.3"}


def test_sections_nobody_has_seen_are_named(strategy: Plan) -> None:
    """Empty sections are declared unseen, and a section declared unseen is empty."""
    assert {"tasks", "agencies", "assignments", "reporting"} <= set(strategy.not_seen)
    assert [name for name in strategy.not_seen if getattr(strategy, name)] == []


def test_every_value_has_a_source_and_an_indicator(
    strategy: Plan, values: tuple[ReportedValue, ...]
) -> None:
    """Each row says where it was published and measures something the strategy has."""
    known = {indicator.id for _, indicator in strategy.all_indicators}
    assert [value for value in values if not value.source] == []
    assert {value.indicator for value in values} <= known
    assert all("(báo chí" in (value.source or "") for value in values)


def test_values_are_those_published(values: tuple[ReportedValue, ...]) -> None:
    """Counts stay counts, and what is derived or incomplete is provisional."""
    counted = {
        (v.indicator, v.period): (v.numerator, v.denominator) for v in values if v.numerator is not None
    }
    assert counted == {
        ("1.1", "2021-H1"): (Decimal(13), Decimal(29)),
        ("1.1", "2022"): (Decimal(15), Decimal(30)),
        ("1.1", "2023"): (Decimal(14), Decimal(30)),
        ("3.1", "2023"): (Decimal("16.13"), Decimal("8.75")),
        ("3.1", "2024"): (Decimal("15.5"), Decimal("8.6")),
    }
    plain = {(v.indicator, v.period): str(v.value) for v in values if v.value is not None}
    assert plain == {
        ("1.1", "2021"): "46.6",
        ("2.1", "2023"): "50.9",
        ("2.2", "2023"): "26.22",
        ("2.3", "2020"): "28.2",
        ("3.1", "2024"): "1.8",
        ("3.3", "2023"): "100",
        ("4.1", "2022"): "113.7",
        ("4.1", "2023"): "111.8",
    }
    assert len(values) == len(counted.keys() | plain.keys())
    provisional = {(v.indicator, v.period) for v in values if v.state is not None}
    assert provisional == {("1.1", "2021"), ("4.1", "2022"), ("4.1", "2023")}
    assert {str(v.state) for v in values if v.state is not None} == {"provisional"}


def test_the_day_of_a_publication_is_kept_where_it_is_known(values: tuple[ReportedValue, ...]) -> None:
    """What was published in May 2024 for 2023 was not known in 2023; a value without a day says none."""
    known = {(v.indicator, v.period): str(v.reported_on) for v in values if v.reported_on is not None}
    assert known == {
        ("1.1", "2021-H1"): "2021-09-06",
        ("1.1", "2023"): "2024-05-21",
        ("2.1", "2023"): "2024-05-22",
        ("2.2", "2023"): "2024-05-22",
        ("2.3", "2020"): "2024-05-22",
        ("3.3", "2023"): "2024-05-22",
    }


def test_values_of_the_first_indicator_say_what_they_leave_out(
    values: tuple[ReportedValue, ...],
) -> None:
    """The published shares count central bodies only, while the indicator covers all levels."""
    first = [value.source or "" for value in values if value.indicator == "1.1"]
    assert len(first) == 4
    assert all("không tính chính quyền địa phương" in source for source in first)


@pytest.mark.parametrize("path", [STRATEGY, AN_GIANG, QUANG_BINH], ids=lambda path: path.stem)
def test_plans_are_sound(path: Path) -> None:
    """Each plan loads without an error; warnings are for a person to look at."""
    checked = gp.check_plan(path)
    assert [str(p) for p in checked.problems if p.severity is Severity.ERROR] == []
    assert checked.plan is not None


def test_an_giang_has_no_goals_and_says_what_it_does_not_know() -> None:
    """Its indicators stand under the plan; year, base and number stay unknown where nobody saw them."""
    plan = gp.load_plan(AN_GIANG)
    assert plan.goals == ()
    assert "goals" in plan.not_seen
    assert plan.document is not None
    assert isinstance(plan.document.number, Unknown)
    assert [row[:4] for row in rows(plan)] == [
        ("1", "at_least", Decimal(25), "2020"),
        ("2", "at_least", Decimal(35), "2020"),
        ("3", "at_least", Decimal(50), "2020"),
        ("4", "reach", Decimal(85), "no year"),
        ("5", "within", None, "2020"),
        ("6", "at_most", Decimal(105), "2020"),
        ("7", "change_by", None, "2016"),
        ("7", "change_by", None, "2020"),
        ("8.a", "reach", Decimal(50), "2020"),
        ("8.b", "reach", Decimal(85), "2020"),
        ("9", "qualitative", None, "2020"),
    ]
    assert [i.id for i in plan.indicators if any(t.strive for t in i.targets)] == ["1", "2"]
    (band,) = plan.indicator("5").targets
    assert isinstance(band, Within)
    assert band.within == (Decimal(35), Decimal(40))
    assert [(c.percent, type(c.base)) for c in cuts(plan.indicator("7"))] == [
        (Decimal(-60), Unknown),
        (Decimal(-80), Unknown),
    ]


def cuts(indicator: Indicator) -> Iterator[Change]:
    """The changes that an indicator is to make."""
    return (target.change_by for target in indicator.targets if isinstance(target, ChangeBy))


def test_quang_binh_follows_the_strategy_without_borrowing_from_it(strategy: Plan) -> None:
    """Five indicators are known; each names its counterpart and states its own figure."""
    plan = gp.load_plan(QUANG_BINH)
    assert [row[:4] for row in rows(plan)] == [
        ("1.1", "reach", Decimal(60), "2025"),
        ("2.1", "reach", Decimal(50), "2025"),
        ("2.2", "below", Decimal(30), "2025"),
        ("2.3", "at_least", Decimal(27), "2025"),
        ("3.1", "reach", Decimal("1.7"), "2025"),
    ]
    assert [i.id for _, i in plan.all_indicators if any(t.strive for t in i.targets)] == ["1.1"]
    assert [goal.label for goal in plan.goals] == ["a", "b", "c"]
    assert [i.label for _, i in plan.all_indicators] == [None, "1", "2", "3", "1"]
    assert plan.document is not None
    assert plan.document.issued == dt.date(2021, 7, 2)
    assert [basis.number for basis in plan.legal_bases] == ["28/NQ-CP"]
    for _, indicator in plan.all_indicators:
        (counterpart,) = indicator.corresponds_to
        assert counterpart.plan == strategy.id
        assert strategy.indicator(counterpart.indicator).direction is indicator.direction
