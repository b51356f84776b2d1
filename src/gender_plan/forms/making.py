"""The forms of a plan: made from the reports that are owed, the plan, and what was known before."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import field, frozen

from gender_plan.forms.form import Answering, Form, MeasureRow, TaskRow
from gender_plan.forms.last_values import LastValues
from gender_plan.forms.layout import (
    FORM_VERSION,
    Identity,
)
from gender_plan.model import Agency, AgencyKind, Goal, Plan, ReportedValue, ReportPeriod
from gender_plan.periods import day_said
from gender_plan.progress.measures import Measure, measures_of
from gender_plan.progress.states import TargetState
from gender_plan.progress.telling.wording import target_said, unit_said
from gender_plan.progress.verdict import TargetVerdict
from gender_plan.reporting.acting import acting
from gender_plan.reporting.expected import ExpectedReport, expected
from gender_plan.reporting.unnumbered import duty_id, goal_result_id
from gender_plan.responsibility import Responsibilities
from gender_plan.targets import Done, Qualitative, Target
from gender_plan.text import Text
from gender_plan.writing import to_dict

_NOT_STATED = "(văn bản không nêu nội dung)"
_UNLISTED = "các chỉ tiêu nằm ở {}; ghi số liệu của từng chỉ tiêu vào cột kết quả"


def plan_fingerprint(plan: Plan) -> str:
    """What tells one state of a plan from another; comments and layout of its file do not count."""
    data = json.dumps(to_dict(plan), ensure_ascii=True, sort_keys=True)
    return _digest(data, 16)


def reporting_area(plan: Plan, agency: Agency) -> str | None:
    """The place for which an agency reports: its own name for a district or commune, else None."""
    upwards = {each for rule in plan.reporting for each in (rule.collector, *rule.forwards_to)}
    is_local = agency.kind is AgencyKind.PEOPLES_COMMITTEE and agency.id not in upwards
    return agency.name.vi if is_local else None


@frozen
class Forms:
    """The forms of a plan; those of one period are worked out once."""

    plan: Plan
    values: Sequence[ReportedValue] = ()
    _made: dict[str, dict[str, Form]] = field(factory=dict, init=False, eq=False, repr=False)

    @cached_property
    def fingerprint(self) -> str:
        """That of the plan."""
        return plan_fingerprint(self.plan)

    @cached_property
    def _last(self) -> LastValues:
        return LastValues(self.values)

    def of(self, period: str) -> dict[str, Form]:
        """The forms for a period by agency, one for each report that is owed. Raises UnknownIdError."""
        if period not in self._made:
            owed = expected(self.plan, period)
            self._made[period] = {report.agency.id: self.form_of(report) for report in owed}
        return self._made[period]

    def form_of(self, report: ExpectedReport) -> Form:
        """The form for one report."""
        plan, agency = self.plan, report.agency
        area = reporting_area(plan, agency)
        return Form(
            identity=Identity(
                plan=plan.id,
                fingerprint=self.fingerprint,
                period=report.period.id,
                agency=agency.id,
                version=FORM_VERSION,
            ),
            period=report.period,
            title=plan.title.vi,
            agency=agency.name.vi,
            area=area,
            collectors=tuple(collector.name.vi for collector in report.collectors),
            measures=tuple(
                self._measure_row(measure, report.period, area)
                for measure in _measures(plan, report.indicators)
            ),
            tasks=(
                *self._task_rows(report.tasks),
                *map(_duty_row, report.duties),
                *self._goal_rows(report),
            ),
        )

    def _measure_row(self, measure: Measure, period: ReportPeriod, area: str | None) -> MeasureRow:
        indicator, part, scope = measure.indicator, measure.part, measure.scope
        goal = self.plan.goal_of(indicator.id)
        title = f": {goal.title.vi}" if goal and goal.title else ""
        unit = measure.unit
        return MeasureRow(
            id=_row_id("m", indicator.id, part.id if part else "", scope.vi if scope else ""),
            indicator=indicator.id,
            part=part.id if part else None,
            population=scope.vi if scope else None,
            goal=f"Mục tiêu {goal.label or goal.id}{title}" if goal else "",
            number=f"{indicator.label or indicator.id}{f'.{part.label or part.id}' if part else ''}",
            words=_words(measure),
            unit=unit_said(unit),
            target=_targets_said(measure, period),
            last=self._last.said(measure, area, period.ends),
            answering=_answering(measure),
            takes_whole=indicator.share_of is not None and scope is None,
            measured_in=unit,
        )

    def _task_rows(self, ids: Iterable[str]) -> Iterator[TaskRow]:
        for task in map(self.plan.task, ids):
            due = day_said(task.by) if task.by else ""
            yield TaskRow(
                id=_row_id("t", task.id), task=task.id, number=task.id, words=task.text.vi, due=due
            )

    @cached_property
    def _unlisted(self) -> tuple[tuple[Goal, frozenset[str]], ...]:
        """The goals whose indicators the document does not list, and who has to act for each."""
        who = Responsibilities(self.plan)
        goals = (goal for goal in self.plan.goals if goal.not_listed and not goal.indicators)
        return tuple(
            (goal, frozenset(agency.id for agency in acting(who.for_goal(goal.id)))) for goal in goals
        )

    def _goal_rows(self, report: ExpectedReport) -> Iterator[TaskRow]:
        asked = {report.agency.id, *(group.id for group in report.groups)}
        for goal, agencies in self._unlisted:
            if agencies & asked:
                yield _goal_row(goal)


def _goal_row(goal: Goal) -> TaskRow:
    title = f": {goal.title.vi}" if goal.title else ""
    where = goal.not_listed.vi if goal.not_listed else ""
    words = f"Kết quả thực hiện mục tiêu {goal.label or goal.id}{title} ({_UNLISTED.format(where)})"
    return TaskRow(id=_row_id("g", goal.id), task=goal_result_id(goal), words=words)


def _duty_row(duty: Text) -> TaskRow:
    return TaskRow(id=_row_id("d", duty.vi), task=duty_id(duty), words=duty.vi)


def _measures(plan: Plan, ids: Iterable[str]) -> Iterator[Measure]:
    for id_ in dict.fromkeys(ids):
        yield from measures_of(plan.indicator(id_))


def _words(measure: Measure) -> str:
    """«Nạn nhân được hỗ trợ: nạn nhân bạo lực (được phát hiện)»."""
    part = measure.part
    named = (measure.indicator.text, part.text if part else None)
    condition = (part or measure.indicator).condition
    said = ": ".join(text.vi for text in named if text) or _NOT_STATED
    marks = "; ".join(text.vi for text in (condition, measure.scope) if text)
    return f"{said} ({marks})" if marks else said


def _answering(measure: Measure) -> Answering:
    if measure.targets and all(isinstance(target, Done | Qualitative) for target in measure.targets):
        return Answering.YES_NO
    if measure.unit is None:
        return Answering.ANY
    return Answering.SHARE if measure.unit.is_share else Answering.AMOUNT


def _targets_said(measure: Measure, period: ReportPeriod) -> str:
    unit = unit_said(measure.unit)
    return "; ".join(_target_said(target, unit) for target in _aimed_at(measure.targets, period))


def _target_said(target: Target, unit: str) -> str:
    verdict = TargetVerdict(state=TargetState.NOT_YET_DUE, target=target, due=target.by)
    return target_said(verdict, unit).removeprefix("mục tiêu ")


def _aimed_at(targets: Iterable[Target], period: ReportPeriod) -> Iterator[Target]:
    """Those in force when the period ends: the next one due, or the last; and all without a due day."""
    in_force = [t for t in targets if t.in_force is None or t.in_force.on(period.ends)]
    days = sorted({target.by for target in in_force if target.by and not target.every})
    first = period.starts or dt.date.min
    day = next((day for day in days if day >= first), days[-1] if days else None)
    return (target for target in in_force if target.every or target.by in {None, day})


def _row_id(kind: str, *pieces: str) -> str:
    return f"{kind}-{_digest(json.dumps(pieces), 12)}"


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:length]
