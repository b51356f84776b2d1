"""The plan as a whole: plain immutable data, looked up by id."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from attrs import frozen

from gender_plan.errors import NotListedError, UnknownIdError
from gender_plan.model.agency import Agency
from gender_plan.model.assignment import Assignment
from gender_plan.model.document import Document
from gender_plan.model.goal import Goal, Indicator
from gender_plan.model.reporting import Event, Reporting, ReportPeriod, Review
from gender_plan.model.task import Task
from gender_plan.provenance import Sourced, Unknown
from gender_plan.text import Text, closest, did_you_mean


class Level(StrEnum):
    """The level of government, or of the body, that a plan belongs to."""

    NATIONAL = "national"
    SECTOR = "sector"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    SCHOOL = "school"
    AGENCY = "agency"


@frozen(kw_only=True)
class Period:
    """The days a plan runs, both included; the start is open for plans that only say «đến năm …»."""

    starts: dt.date | None = None
    ends: dt.date


@frozen(kw_only=True)
class Area(Sourced):
    """A place (địa bàn); ``id`` is its code where there is one."""

    id: str | None = None
    name: Text
    level: Level | None = None
    parent: str | None = None


@frozen(kw_only=True)
class Stage(Sourced):
    """A stage (giai đoạn) of a longer plan."""

    id: str
    title: Text | None = None
    starts: dt.date | None = None
    ends: dt.date | None = None


@frozen(kw_only=True)
class Parent(Sourced):
    """The plan that this one carries out: its id where it is one of ours, and its document."""

    plan: str | None = None
    title: Text | None = None
    document: str | None = None


@frozen(kw_only=True)
class Declared(Sourced):
    """How many goals and indicators the document says it has."""

    goals: int | None = None
    indicators: int | None = None


@frozen(kw_only=True)
class Statement(Sourced):
    """A purpose or a requirement, in words."""

    text: Text


@frozen(kw_only=True)
class Funding(Sourced):
    """A source of money; amounts are rarely stated."""

    text: Text
    amount: Decimal | Unknown | None = None
    currency: str | None = None


@frozen(kw_only=True)
class Recipient(Sourced):
    """A line of «Nơi nhận» as printed, with the agency where it is one of the plan's."""

    name: Text
    agency: str | None = None


@frozen(kw_only=True)
class Missing(Sourced):
    """An annex that the document mentions and does not contain."""

    title: Text
    text: Text | None = None


Item = TypeVar("Item", Agency, Document, Event, Goal, Indicator, Review, Stage, Task)


@frozen(kw_only=True)
class Plan(Sourced):
    """A gender-equality plan.

    ``indicators`` are those that hang on no goal. ``missing`` lists annexes the document lacks;
    ``not_seen`` names the sections of this file whose part of the document nobody has seen, so that
    an empty section is not mistaken for «none».
    """

    id: str
    title: Text
    level: Level
    area: Area | None = None
    period: Period
    stages: tuple[Stage, ...] = ()
    document: Document | None = None
    legal_bases: tuple[Document, ...] = ()
    documents: tuple[Document, ...] = ()
    parent: Parent | None = None
    purposes: tuple[Statement, ...] = ()
    requirements: tuple[Statement, ...] = ()
    declared: Declared | None = None
    goals: tuple[Goal, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    tasks: tuple[Task, ...] = ()
    agencies: tuple[Agency, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    reporting: tuple[Reporting, ...] = ()
    events: tuple[Event, ...] = ()
    reviews: tuple[Review, ...] = ()
    funding: tuple[Funding, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    missing: tuple[Missing, ...] = ()
    not_seen: tuple[str, ...] = ()

    @property
    def all_indicators(self) -> Iterator[tuple[Goal | None, Indicator]]:
        """Every indicator with its goal, in the order of the document."""
        for goal in self.goals:
            for indicator in goal.indicators:
                yield goal, indicator
        for indicator in self.indicators:
            yield None, indicator

    @cached_property
    def report_periods(self) -> tuple[ReportPeriod, ...]:
        """The periods of all reporting rules, the one due first first."""
        periods = (period for rule in self.reporting for period in rule.periods)
        return tuple(sorted(periods, key=lambda p: (p.due or p.ends, p.id)))

    @cached_property
    def _goals(self) -> Mapping[str, Goal]:
        return _by_id(self.goals)

    @cached_property
    def _indicators(self) -> Mapping[str, tuple[Goal | None, Indicator]]:
        pairs: dict[str, tuple[Goal | None, Indicator]] = {}
        for goal, indicator in self.all_indicators:
            pairs.setdefault(indicator.id, (goal, indicator))
        return pairs

    @cached_property
    def _agencies(self) -> Mapping[str, Agency]:
        return _by_id(self.agencies)

    @cached_property
    def _tasks(self) -> Mapping[str, Task]:
        return _by_id(self.tasks)

    def goal(self, id: str) -> Goal:  # noqa: A002  the word of the YAML
        """The goal with this id. Raises UnknownIdError."""
        return _found(self._goals, id, _GOAL)

    def agency(self, id: str) -> Agency:  # noqa: A002
        """The agency with this id. Raises UnknownIdError."""
        return _found(self._agencies, id, _AGENCY)

    def task(self, id: str) -> Task:  # noqa: A002
        """The task with this id. Raises UnknownIdError."""
        return _found(self._tasks, id, _TASK)

    def indicator(self, id: str) -> Indicator:  # noqa: A002
        """The indicator with this id.

        Raises NotListedError where its goal does not list indicators, else UnknownIdError.
        """
        return self._pair(id)[1]

    def goal_of(self, indicator: str) -> Goal | None:
        """The goal that an indicator stands under. Raises like ``indicator``."""
        return self._pair(indicator)[0]

    def _pair(self, indicator: str) -> tuple[Goal | None, Indicator]:
        if indicator not in self._indicators:
            goal = self._goals.get(indicator.partition(".")[0])
            if goal is not None and goal.not_listed is not None:
                raise _not_listed(indicator, goal)
        return _found(self._indicators, indicator, _INDICATOR)


_GOAL = Text("mục tiêu", en="goal")
_INDICATOR = Text("chỉ tiêu", en="indicator")
_AGENCY = Text("cơ quan", en="agency")
_TASK = Text("nhiệm vụ", en="task")

_Value = TypeVar("_Value")


def _by_id(items: Iterable[Item]) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for item in items:
        if item.id is not None:
            found.setdefault(item.id, item)
    return found


def _found(items: Mapping[str, _Value], key: str, what: Text) -> _Value:
    try:
        return items[key]
    except KeyError:
        raise _unknown(items, key, what) from None


def _unknown(items: Iterable[str], key: str, what: Text) -> UnknownIdError:
    meant = did_you_mean(closest(key, items))
    return UnknownIdError(
        Text(
            f"kế hoạch không có {what.vi} '{key}'{meant.vi}",
            en=f"the plan has no {what.said('en')} '{key}'{meant.said('en')}",
        )
    )


def _not_listed(indicator: str, goal: Goal) -> NotListedError:
    where = goal.not_listed or Text("")
    return NotListedError(
        Text(
            f"kế hoạch không liệt kê chỉ tiêu '{indicator}': các chỉ tiêu của mục tiêu {goal.id} "
            f"nằm ở {where.vi}; hãy hỏi mục tiêu {goal.id}",
            en=f"the plan does not list indicator '{indicator}': the indicators of goal {goal.id} "
            f"stand in {where.said('en')}; ask for goal {goal.id} instead",
        )
    )
