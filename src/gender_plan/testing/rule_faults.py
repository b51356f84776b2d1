"""Ways to spoil a clean plan so that one rule, and no other, finds something (GP2xx to GP5xx)."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from attrs import evolve

from gender_plan.model import (
    Agency,
    Assignment,
    Baseline,
    Covers,
    Declared,
    Document,
    Event,
    Indicator,
    Missing,
    Plan,
    Recipient,
    ReportPeriod,
    Role,
    Stage,
    Unit,
)
from gender_plan.targets import (
    About,
    AtLeast,
    Change,
    ChangeBy,
    Condition,
    Direction,
    EachSexAtLeast,
    Rated,
    Reach,
    ShareOfUnits,
    Target,
    Within,
)
from gender_plan.text import Text, to_fill

Spoil = Callable[[Plan], Plan]

_WORDS = Text("một điều")


def _also(section: str, *more: object) -> Spoil:
    """More items in one section."""

    def spoil(plan: Plan) -> Plan:
        changed: dict[str, Any] = {section: (*getattr(plan, section), *more)}
        return evolve(plan, **changed)

    return spoil


def _covering(**covers: Any) -> Spoil:  # noqa: ANN401  the fields of Covers
    """One more assignment, to the first agency."""

    def spoil(plan: Plan) -> Plan:
        asked = Assignment(agency=plan.agencies[0].id, role=Role.TAKE_PART, covers=Covers(**covers))
        return _also("assignments", asked)(plan)

    return spoil


def _with_goal(**changes: Any) -> Spoil:  # noqa: ANN401  the fields of Goal
    """The first goal changed."""
    return lambda plan: evolve(plan, goals=(evolve(plan.goals[0], **changes), *plan.goals[1:]))


def _with_indicator(**changes: Any) -> Spoil:  # noqa: ANN401  the fields of Indicator
    """The first indicator changed."""

    def spoil(plan: Plan) -> Plan:
        first, *others = plan.goals[0].indicators
        return _with_goal(indicators=(evolve(first, **changes), *others))(plan)

    return spoil


def _aiming(*targets: Target, baseline: int | None = None, date: dt.date | None = None) -> Spoil:
    """The first indicator, a share that is wanted to rise, with these targets instead of its own."""
    start = None if baseline is None else Baseline(value=Decimal(baseline), date=date)
    return _with_indicator(
        targets=targets, direction=Direction.INCREASE, baseline=start, unit=Unit(of="percent")
    )


def _at_least(figure: str, **when: Any) -> Target:  # noqa: ANN401  the fields of Target
    return AtLeast(at_least=Decimal(figure), **when)


def _by_first_agency(role: Role) -> Spoil:
    return lambda plan: _also("assignments", _on_goal(plan.agencies[0].id, role))(plan)


def _by_second_agency(role: Role) -> Spoil:
    return lambda plan: _also("assignments", _on_goal(plan.agencies[1].id, role))(plan)


def _on_goal(agency: str, role: Role) -> Assignment:
    return Assignment(agency=agency, role=role, covers=Covers(goals=("1",)))


def _twin(plan: Plan) -> Plan:
    """An agency whose name is that of the first but for accents; it is sent a copy."""
    name = Text(plan.agencies[0].name.vi.upper().replace("Ụ", "U"))
    twin = Agency(id="trung-ten", name=name)
    return evolve(
        plan,
        agencies=(*plan.agencies, twin),
        recipients=(Recipient(name=name, agency=twin.id),),
    )


def _own_member(plan: Plan) -> Plan:
    first = evolve(plan.agencies[0], members=(plan.agencies[0].id,))
    return evolve(plan, agencies=(first, *plan.agencies[1:]))


def _misnumbered(plan: Plan) -> Plan:
    first = evolve(plan.goals[0].indicators[0], id="99.1")
    goal = evolve(plan.goals[0], indicators=(*plan.goals[0].indicators, first))
    return evolve(plan, goals=(goal, *plan.goals[1:]), declared=None)


def _share_of_percentage(plan: Plan) -> Plan:
    """The first indicator a share of one more, which is in percent."""
    first = plan.goals[0].indicators[0]
    share = Indicator(id="1.9", text=_WORDS, unit=Unit(of="percent"), targets=(_at_least("60"),))
    indicators = (evolve(first, share_of=share.id), *plan.goals[0].indicators[1:], share)
    return evolve(_with_goal(indicators=indicators)(plan), declared=None)


def _unled(plan: Plan) -> Plan:
    loose: Indicator = evolve(plan.goals[0].indicators[0], id="x")
    return evolve(plan, indicators=(loose,), declared=None)


def _with_period(**changes: Any) -> Spoil:  # noqa: ANN401  the fields of ReportPeriod
    """The first report period changed."""

    def spoil(plan: Plan) -> Plan:
        rule = plan.reporting[0]
        periods = (evolve(rule.periods[0], **changes), *rule.periods[1:])
        return evolve(plan, reporting=(evolve(rule, periods=periods),))

    return spoil


def _late_event(plan: Plan) -> Plan:
    year = plan.period.ends.year
    first, last = dt.date(year, 11, 15), dt.date(year, 12, 15)
    return evolve(plan, events=(Event(id="thang-hanh-dong", title=_WORDS, starts=first, ends=last),))


def _far_period(plan: Plan) -> Plan:
    year = plan.period.ends.year + 5
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    later = ReportPeriod(id=str(year), starts=first, ends=last, due=last)
    rule = plan.reporting[0]
    return evolve(plan, reporting=(evolve(rule, periods=(*rule.periods, later)),))


_BACKWARDS = Stage(id="1", starts=dt.date(2025, 1, 1), ends=dt.date(2021, 1, 1))

RULE_FAULTS: tuple[tuple[str, Spoil], ...] = (
    (
        "GP201",
        _also(
            "assignments", Assignment(agency="khong-co", role=Role.TAKE_PART, covers=Covers(plan=True))
        ),
    ),
    ("GP202", _covering(goals=("99",))),
    ("GP203", _covering(indicators=("99.9",))),
    ("GP204", _covering(tasks=("IX.9",))),
    ("GP205", _covering(documents=("khong-co",))),
    ("GP206", _covering(events=("khong-co",))),
    ("GP207", _with_goal(stage="9")),
    ("GP208", _covering(parts=("1.1.z",))),
    ("GP209", _also("documents", Document(id="kh-755"))),
    ("GP210", _twin),
    ("GP211", _own_member),
    ("GP212", _misnumbered),
    ("GP213", _also("documents", Document(kind="Kế hoạch", number="06/QĐ-UBND"))),
    ("GP214", _also("missing", Missing(title=_WORDS))),
    ("GP215", _also("not_seen", "goal")),
    ("GP216", _with_indicator(share_of="1.1")),
    ("GP217", lambda plan: evolve(plan, title=Text(to_fill("tên kế hoạch")))),
    ("GP301", _unled),
    ("GP302", _by_second_agency(Role.LEAD)),
    ("GP303", _also("agencies", Agency(id="khong-viec", name=_WORDS))),
    ("GP304", _by_first_agency(Role.COORDINATE)),
    ("GP305", _covering()),
    ("GP306", _also("assignments", Assignment(role=Role.LEAD, covers=Covers(duty=_WORDS)))),
    ("GP401", _with_indicator(text=None)),
    ("GP402", lambda plan: evolve(plan, declared=Declared(goals=99))),
    ("GP403", _aiming(_at_least("40"), baseline=50)),
    ("GP404", _aiming(_at_least("250"))),
    ("GP405", _aiming(_at_least("0.35"))),
    ("GP406", _aiming(_at_least("1.234"))),
    ("GP407", _aiming(About(about=Decimal(60)))),
    ("GP408", _aiming(_at_least("60", by=dt.date(2050, 1, 1)))),
    ("GP409", _aiming(_at_least("60"), _at_least("70"))),
    ("GP410", _aiming(Within(within=(Decimal(7), Decimal(3))))),
    (
        "GP411",
        _with_indicator(targets=(Reach(reach=Decimal(60)),), direction=None, baseline=None),
    ),
    ("GP412", _aiming(EachSexAtLeast(each_sex_at_least=Decimal(60)))),
    (
        "GP413",
        _aiming(ShareOfUnits(share_of_units=Decimal(60), meeting=Condition(at_least=Decimal(2)))),
    ),
    (
        "GP414",
        _aiming(
            ChangeBy(change_by=Change(percent=Decimal(-80), base=2015)),
            baseline=40,
            date=dt.date(2016, 12, 31),
        ),
    ),
    ("GP415", _with_indicator(unit=Unit(of="tin", in_="tháng"))),
    ("GP416", _aiming(Rated(rated=(_WORDS,), step=2))),
    ("GP417", _aiming(About(about=Decimal(60), tolerance=Decimal(-1)))),
    ("GP418", _aiming(ShareOfUnits(share_of_units=Decimal(60), units=0))),
    ("GP419", _share_of_percentage),
    ("GP501", lambda plan: evolve(plan, reporting=())),
    ("GP502", _also("stages", _BACKWARDS)),
    ("GP503", _far_period),
    ("GP504", _with_period(due=None)),
    ("GP505", _late_event),
)
