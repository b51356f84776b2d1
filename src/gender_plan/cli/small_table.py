"""``progress`` by a handful of values: exact to the last digit, each verdict explained."""

from attrs import evolve, frozen

import gender_plan as gp
from gender_plan.cli.area_list import AreaList, area_list
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.output import ExitCode
from gender_plan.cli.progress_options import Asked
from gender_plan.cli.shown import Shown
from gender_plan.cli.sources import STANDARD_INPUT, checked_values, sound_plan
from gender_plan.cli.wording import day_or_today, problem_data
from gender_plan.methods import METHODS
from gender_plan.progress import IndicatorProgress, PlanProgress
from gender_plan.text import Text

_TWICE_STANDARD_INPUT = Text(
    "kế hoạch và bảng số liệu không thể cùng đọc từ dữ liệu vào chuẩn (-)",
    en="the plan and the values cannot both come from standard input (-)",
)
LEFT_OUT = Text("các dòng có lỗi không được dùng", en="rows with errors were not used")


@frozen(kw_only=True)
class SmallTable:
    """The question, put to a handful of values or to none."""

    asked: Asked

    def answer(self) -> ExitCode:
        """Evaluates the plan and tells what was asked for; leaves with what the values deserve."""
        asked = self.asked
        if (asked.plan, *asked.values) == (STANDARD_INPUT, STANDARD_INPUT):
            raise MisuseError(_TWICE_STANDARD_INPUT)
        plan = sound_plan(asked.plan)
        # Raises where there is none, before anything is read.
        wanted = asked.wanted(plan)
        areas = area_list(asked.areas).of_plan(plan) if asked.areas else None
        values = self._values(plan, areas)
        day = day_or_today(asked.as_of)
        method = next(method for method in METHODS if method.name == asked.method)
        progress = gp.ProgressEvaluator(plan, method=method).evaluate(
            values.values,
            day,
            as_known_on=asked.as_known_on,
            areas=areas.labels if areas else None,
        )
        self._tell(progress, progress.indicator(wanted) if wanted else None, values.problems)
        return self._exit_code(values.problems)

    def _values(self, plan: gp.Plan, areas: AreaList | None) -> gp.CheckedValues:
        if not self.asked.values:
            return gp.CheckedValues(values=(), problems=gp.Problems())
        output = self.asked.output
        checked = checked_values(self.asked.values[0], plan)
        if checked.problems.errors and not checked.values:
            raise gp.InvalidValuesError(checked.problems)
        for problem in checked.problems:
            output.remark(problem.snippet(output.language))
        if checked.problems.errors:
            output.remark(output.say(LEFT_OUT))
        return evolve(checked, values=tuple(areas.relabelled(checked.values))) if areas else checked

    def _tell(
        self, progress: PlanProgress, wanted: IndicatorProgress | None, problems: gp.Problems
    ) -> None:
        asked, output = self.asked, self.asked.output
        shown = Shown(progress=progress, output=output, parts=asked.all_parts, explain=asked.explain)
        if output.is_json:
            told = [problem_data(problem, output.language) for problem in problems]
            found = progress.indicators if wanted is None else [wanted]
            output.data({**shown.data(found), "problems": told})
        elif wanted is None:
            shown.whole()
        else:
            shown.one(wanted)

    def _exit_code(self, problems: gp.Problems) -> ExitCode:
        failed = problems if self.asked.strict else problems.errors
        return ExitCode.FINDINGS if failed else ExitCode.FINE
