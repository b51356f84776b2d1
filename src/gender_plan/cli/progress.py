"""``progress``: how far every indicator of a plan is, by the values that were reported."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import attrs
import click
from attrs import frozen

import gender_plan as gp
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.options import (
    as_known_on_option,
    as_of_option,
    choice,
    plan_argument,
    strict_option,
)
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.sources import STANDARD_INPUT, checked_values, sound_plan
from gender_plan.cli.subjects import Kind, subject_among
from gender_plan.cli.usage import Command
from gender_plan.cli.verdicts import TITLES, indicator_data, rows
from gender_plan.cli.wording import (
    as_of_said,
    day_data,
    day_or_today,
    item_data,
    item_said,
    plan_data,
    problem_data,
    text_data,
)
from gender_plan.methods import METHODS
from gender_plan.progress import (
    GoalProgress,
    IndicatorProgress,
    PlanProgress,
    UnusedValue,
)
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Kế hoạch làm tới đâu, theo số liệu đã báo cáo. "
    "Mỗi chỉ tiêu: đạt hay chưa, chuyển biến hướng nào, có kịp không, số liệu tốt tới mức nào; đếm theo "
    "kết quả, không lấy trung bình. KẾ-HOẠCH và bảng số liệu (CSV) là đường dẫn, - (dữ liệu vào chuẩn) "
    "hoặc tên một kế hoạch kèm theo thư viện.",
    en="How far the plan is, by the reported values. "
    "Each indicator: met or not, moving which way, fast enough, on how good data; counted by result, "
    "never averaged. PLAN and the table of values (CSV) are a path, - (standard input) or the name of a "
    "plan that comes with the library.",
)
_VALUES = Text("TỆP", en="FILE")
_VALUES_HELP = Text(
    "Bảng số liệu; không có thì coi như chưa ai báo cáo.",
    en="The table of values; without it, as if nobody had reported.",
)
_INDICATOR = Text("MÃ", en="ID")
_INDICATOR_HELP = Text("Chỉ một chỉ tiêu, kèm lời giải thích.", en="One indicator only, explained.")
_METHOD_HELP = Text(
    "Phương pháp đánh giá tiến độ; mặc định: planned_path.",
    en="The method that judges the pace; default: planned_path.",
)
_PARTS_HELP = Text("Cả từng phần của chỉ tiêu nhiều phần.", en="The parts of indicators, too.")
_EXPLAIN_HELP = Text("Giải thích từng kết quả bằng lời.", en="Explain every result in words.")
_NO_GOAL = Text("Chỉ tiêu không thuộc mục tiêu nào", en="Indicators under no goal")
_UNUSED = Text("Số liệu không dùng tới: {}.", en="Values not used: {}.")
_TWICE_STANDARD_INPUT = Text(
    "kế hoạch và bảng số liệu không thể cùng đọc từ dữ liệu vào chuẩn (-)",
    en="the plan and the values cannot both come from standard input (-)",
)
_LEFT_OUT = Text("các dòng có lỗi không được dùng", en="rows with errors were not used")


def command(language: Language) -> click.Command:
    """The command ``progress``."""
    values = click.Option(["--values"], metavar=_VALUES.said(language), help=_VALUES_HELP.said(language))
    indicator = click.Option(
        ["--indicator"], metavar=_INDICATOR.said(language), help=_INDICATOR_HELP.said(language)
    )
    params = [
        plan_argument(language),
        values,
        as_of_option(language, today=True),
        as_known_on_option(language),
        indicator,
        _method_option(language),
        click.Option(["--all-parts"], is_flag=True, help=_PARTS_HELP.said(language)),
        click.Option(["--explain"], is_flag=True, help=_EXPLAIN_HELP.said(language)),
        strict_option(language),
    ]
    return Command("progress", language, about=_ABOUT, params=params, answer=_answer)


def _method_option(language: Language) -> click.Option:
    names = tuple(method.name for method in METHODS)
    return choice("--method", names, METHODS[0].name, _METHOD_HELP.said(language))


def _answer(output: Output, **given: Any) -> ExitCode:  # noqa: ANN401  what the parameters read
    return _Question(output=output, **given).answer()


@frozen(kw_only=True)
class _Question:
    """What was typed."""

    output: Output
    plan: str
    values: str | None
    as_of: dt.date | None
    as_known_on: dt.date | None
    indicator: str | None
    method: str
    all_parts: bool
    explain: bool
    strict: bool

    def answer(self) -> ExitCode:
        """Evaluates the plan and tells what was asked for; leaves with what the values deserve."""
        if self.plan == self.values == STANDARD_INPUT:
            raise MisuseError(_TWICE_STANDARD_INPUT)
        plan = sound_plan(self.plan)
        # Raises where there is none, before anything is read.
        wanted = self._wanted(plan)
        values = self._values(plan)
        day = day_or_today(self.as_of)
        method = next(method for method in METHODS if method.name == self.method)
        progress = gp.ProgressEvaluator(plan, method=method).evaluate(
            values.values, day, as_known_on=self.as_known_on
        )
        self._tell(progress, progress.indicator(wanted) if wanted else None, values.problems)
        return self._exit_code(values.problems)

    def _wanted(self, plan: gp.Plan) -> str | None:
        if self.indicator is None:
            return None
        return subject_among(plan, self.indicator, (Kind.INDICATOR,)).id

    def _values(self, plan: gp.Plan) -> gp.CheckedValues:
        if self.values is None:
            return gp.CheckedValues(values=(), problems=gp.Problems())
        checked = checked_values(self.values, plan)
        if checked.problems.errors and not checked.values:
            raise gp.InvalidValuesError(checked.problems)
        for problem in checked.problems:
            self.output.remark(problem.snippet(self.output.language))
        if checked.problems.errors:
            self.output.remark(self.output.say(_LEFT_OUT))
        return checked

    def _tell(
        self, progress: PlanProgress, wanted: IndicatorProgress | None, problems: gp.Problems
    ) -> None:
        shown = Shown(progress=progress, output=self.output, parts=self.all_parts, explain=self.explain)
        if self.output.is_json:
            told = [problem_data(problem, self.output.language) for problem in problems]
            found = progress.indicators if wanted is None else [wanted]
            self.output.data({**shown.data(found), "problems": told})
        elif wanted is None:
            shown.whole()
        else:
            shown.one(wanted)

    def _exit_code(self, problems: gp.Problems) -> ExitCode:
        failed = problems if self.strict else problems.errors
        return ExitCode.FINDINGS if failed else ExitCode.FINE


@frozen(kw_only=True)
class Shown:
    """The progress of a plan on its way out: ``parts`` and ``explain`` say how much of it."""

    progress: PlanProgress
    output: Output
    parts: bool = False
    explain: bool = False

    def whole(self) -> None:
        """Every goal with its table and counts, then the plan as a whole."""
        self.output.paragraph(self.progress.plan.title.said(self.output.language))
        self.output.paragraph(as_of_said(self.progress.as_of, self.output.language))
        for goal in self.progress.goals:
            self._goal(goal)
        alone = [found for found in self.progress.indicators if found.goal is None]
        if alone:
            self._titled(self.output.say(_NO_GOAL), alone)
        self.output.line()
        self.output.paragraph(self.progress.because(self.output.language))
        self._tell_unused(self.progress.unused)

    def one(self, wanted: IndicatorProgress) -> None:
        """One indicator with its row and its explanation."""
        self.output.paragraph(as_of_said(self.progress.as_of, self.output.language))
        self.wordings([wanted])
        self.table([wanted])
        self.output.items([wanted.because(self.output.language)])
        self._tell_unused([u for u in self.progress.unused if u.value.indicator == wanted.id])

    def table(self, wanted: Iterable[IndicatorProgress]) -> None:
        """A row for each indicator, and for each part where they are wanted."""
        language = self.output.language
        shown = (row for found in wanted for row in rows(found, language, parts=self.parts))
        self.output.table(TITLES, shown)

    def data(self, wanted: Iterable[IndicatorProgress]) -> dict[str, Any]:
        """The same as JSON."""
        progress, language = self.progress, self.output.language
        return {
            "plan": plan_data(progress.plan, language),
            "as_of": day_data(progress.as_of),
            "as_known_on": day_data(progress.as_known_on),
            "method": progress.method,
            "stale_after": progress.stale_after,
            "counts": _counts_data(progress),
            "unverified": progress.unverified,
            "goals": [_goal_data(goal, language) for goal in progress.goals],
            "indicators": [indicator_data(found, language) for found in wanted],
            "unused": [_unused_data(unused, language) for unused in progress.unused],
            "because": progress.because(language),
        }

    def _goal(self, goal: GoalProgress) -> None:
        self._titled(item_said(goal.goal, self.output.language), goal.indicators)
        self.output.paragraph(goal.because(self.output.language))

    def _titled(self, title: str, wanted: Sequence[IndicatorProgress]) -> None:
        self.output.line()
        self.output.paragraph(title)
        self.wordings(wanted)
        if wanted:
            self.table(wanted)
        if self.explain:
            self.output.items(found.because(self.output.language) for found in wanted)

    def wordings(self, wanted: Iterable[IndicatorProgress]) -> None:
        """What each indicator is about, where the document says so."""
        for found in wanted:
            if found.indicator.text:
                self.output.paragraph(f"{found.id}: {found.indicator.text.said(self.output.language)}")

    def _tell_unused(self, unused: Iterable[UnusedValue]) -> None:
        reasons = Counter(value.reason.said(self.output.language) for value in unused)
        said = "; ".join(f"{count} ({reason})" for reason, count in reasons.items())
        if said:
            self.output.paragraph(self.output.say(_UNUSED, said))


def _counts_data(found: GoalProgress | PlanProgress) -> dict[str, int]:
    return {str(state): count for state, count in found.counts.items()}


def _goal_data(goal: GoalProgress, language: Language) -> dict[str, Any]:
    return {
        **item_data(goal.goal, language),
        "not_listed": text_data(goal.not_listed, language),
        "counts": _counts_data(goal),
        "unverified": goal.unverified,
        "because": goal.because(language),
    }


def _unused_data(unused: UnusedValue, language: Language) -> dict[str, Any]:
    row = attrs.asdict(unused.value)
    known = {name: str(cell) for name, cell in row.items() if cell is not None}
    return {"row": known, "reason": unused.reason.said(language)}
