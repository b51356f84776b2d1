"""``demo``: a short tour of the two plans that come with the library, without files or network."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import groupby

import click
from attrs import frozen

import gender_plan as gp
from gender_plan.cli.answers import sentences
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.shown import Shown
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import words_said
from gender_plan.problems import Problem
from gender_plan.progress import DataState
from gender_plan.reporting import DeadlineState
from gender_plan.responsibility import Responsibilities
from gender_plan.text import Language, Text

PROVINCE, COUNTRY = "nghe_an_2020", "vn_strategy_2021_2030"
MIDYEAR, YEARS_END = dt.date(2020, 6, 1), dt.date(2023, 12, 31)

_ABOUT = Text(
    "Xem nhanh thư viện làm được gì, trên hai kế hoạch kèm theo. "
    "Mỗi bước có lệnh để tự chạy lại. Không ghi tệp nào, không dùng mạng.",
    en="See what the library does, on the two plans that come with it. "
    "Every step shows its command. No file is written and no network used.",
)
_GOAL = Text("mục tiêu {} ({}): {}", en="goal {} ({}): {}")
_INDICATORS = Text("{} chỉ tiêu", en="{} indicators")
_NOT_LISTED = Text("không liệt kê: {}", en="not listed: {}")
_SIZE = Text(
    "Văn bản ghi {} mục tiêu, {} chỉ tiêu; tệp liệt kê được {} chỉ tiêu.",
    en="The document speaks of {} goals and {} indicators; the file lists {} indicators.",
)
_UNDATED = Text(
    "Ngoài ra có {} việc văn bản chưa ấn định ngày.", en="Besides, {} without a date in the document."
)
_OPEN = ("GP214", "GP301", "GP401", "GP402")
_ALL_WARNINGS = Text("Lệnh này in đủ {} cảnh báo.", en="The command prints all {} warnings.")
_LIKEWISE = Text("{} (và {} cảnh báo cùng loại)", en="{} (and {} more of this kind)")
_PUBLISHED = Text(
    "Các chỉ tiêu đã có số liệu công bố:", en="The indicators for which figures were published:"
)
_NEXT = Text(
    "Kiểm tra kế hoạch của bạn: gender-plan check ke-hoach.yaml",
    en="Check a plan of your own: gender-plan check my-plan.yaml --lang en",
)


def command(language: Language) -> click.Command:
    """The command ``demo``."""
    return Command("demo", language, about=_ABOUT, params=[], answer=_demo)


@frozen
class _Step:
    """A question, the command that answers it, and what the tour shows of the answer."""

    asks: Text
    command: str
    tell: Callable[["_Tour", Output], None]

    def typed(self, language: Language) -> str:
        """The command as it is typed for a language."""
        return self.command if language == "vi" else f"{self.command} --lang {language}"


@frozen
class _Tour:
    """The plans that are shown."""

    @cached_property
    def checked(self) -> gp.Checked:
        return gp.check_plan(gp.bundled_plan(PROVINCE))

    @cached_property
    def province(self) -> gp.Plan:
        return gp.load_plan(gp.bundled_plan(PROVINCE))

    @cached_property
    def progress(self) -> gp.PlanProgress:
        country = gp.load_plan(gp.bundled_plan(COUNTRY))
        values = gp.load_values(gp.bundled_values(COUNTRY), country)
        return gp.ProgressEvaluator(country).evaluate(values, YEARS_END)


def _demo(output: Output) -> ExitCode:
    if output.is_json:
        steps = [
            {"asks": step.asks.said(output.language), "command": step.typed(output.language)}
            for step in _STEPS
        ]
        output.data({"steps": steps})
        return ExitCode.FINE
    tour = _Tour()
    for number, step in enumerate(_STEPS, start=1):
        output.line(f"{number}. {step.asks.said(output.language)}", bold=True)
        output.line(f"   $ {step.typed(output.language)}")
        step.tell(tour, output)
        output.line()
    output.line(_NEXT.said(output.language))
    return ExitCode.FINE


def _tell_goals(tour: _Tour, output: Output) -> None:
    plan, declared = tour.province, tour.province.declared
    output.paragraph(plan.title.said(output.language))
    if declared:
        listed = sum(1 for _ in plan.all_indicators)
        output.paragraph(output.say(_SIZE, declared.goals, declared.indicators, listed))
    output.items(_goal(goal, output) for goal in plan.goals)


def _goal(goal: gp.Goal, output: Output) -> str:
    listed = output.say(_INDICATORS, len(goal.indicators))
    if goal.not_listed:
        listed = output.say(_NOT_LISTED, goal.not_listed.said(output.language))
    return output.say(_GOAL, goal.id, listed, words_said(goal, output.language))


def _tell_lead(indicator: str) -> Callable[[_Tour, Output], None]:
    def tell(tour: _Tour, output: Output) -> None:
        plan = tour.province
        answer = Responsibilities(plan).for_indicator(indicator)
        output.items(sentences(plan, plan.indicator(indicator), answer, output.language))

    return tell


def _tell_deadlines(tour: _Tour, output: Output) -> None:
    deadlines = gp.due(tour.province, MIDYEAR)
    dated = [found for found in deadlines if found.state is not DeadlineState.UNDATED]
    output.items(deadline.said(output.language) for deadline in dated)
    output.paragraph(output.say(_UNDATED, len(deadlines) - len(dated)))


def _tell_open(tour: _Tour, output: Output) -> None:
    output.items(_warnings(tour, output))
    output.paragraph(output.say(_ALL_WARNINGS, len(tour.checked.problems)))


def _warnings(tour: _Tour, output: Output) -> Iterator[str]:
    by_code = sorted(tour.checked.problems, key=_code)
    left_open = (problem for problem in by_code if problem.code in _OPEN)
    for code, problems in groupby(left_open, key=_code):
        first, *others = (problem.message(output.language) for problem in problems)
        yield f"{code}: {output.say(_LIKEWISE, first, len(others)) if others else first}"


def _code(problem: Problem) -> str:
    return problem.code


def _tell_progress(tour: _Tour, output: Output) -> None:
    progress, none = tour.progress, DataState.MISSING
    output.paragraph(progress.because(output.language))
    output.paragraph(output.say(_PUBLISHED))
    published = [found for found in progress.indicators if found.data_state is not none]
    Shown(progress=progress, output=output).table(published)
    output.items(progress.indicator(id_).because(output.language) for id_ in ("2.2", "2.3"))


_STEPS = (
    _Step(
        Text("Kế hoạch nói gì?", en="What does the plan say?"),
        f"gender-plan who {PROVINCE}",
        _tell_goals,
    ),
    _Step(
        Text("Ai chủ trì chỉ tiêu 2.1, theo điều nào?", en="Who leads indicator 2.1, by which clause?"),
        f"gender-plan who {PROVINCE} 2.1",
        _tell_lead("2.1"),
    ),
    _Step(
        Text("Còn chỉ tiêu 2.2?", en="And indicator 2.2?"),
        f"gender-plan who {PROVINCE} 2.2",
        _tell_lead("2.2"),
    ),
    _Step(
        Text("Ngày 01/6/2020, việc gì sắp đến hạn?", en="On 1 June 2020, what is due?"),
        f"gender-plan due {PROVINCE} --as-of {MIDYEAR}",
        _tell_deadlines,
    ),
    _Step(
        Text("Văn bản để ngỏ những gì?", en="What does the document leave open?"),
        f"gender-plan check {PROVINCE}",
        _tell_open,
    ),
    _Step(
        Text("Chiến lược quốc gia làm tới đâu?", en="How far has the national strategy come?"),
        f"gender-plan progress {COUNTRY} --values {COUNTRY} --as-of {YEARS_END}",
        _tell_progress,
    ),
)
