"""Problems: the place of each in its file, with the line and a mark under the fault."""

from collections.abc import Iterable, Sequence

from gender_plan.notebook.blocks import Block, Excerpt, Page, Paragraph
from gender_plan.notebook.manner import Manner
from gender_plan.notebook.things import nouns
from gender_plan.problems import Problem, Problems, Severity
from gender_plan.text import Text

_NOTHING = Text("Không thấy lỗi hay cảnh báo nào.", en="No errors and no warnings.")
_NOT_RUN = Text(
    "{} quy tắc chưa kiểm tra được vì phần liên quan còn lỗi hoặc chưa có ({}).",
    en="{} rules could not be checked: what they need is in error or not there yet ({}).",
)


def problems_page(problems: Problems, manner: Manner) -> Page:
    """How many there are, then each with its snippet, and which rules could not run."""
    return manner.page(found(problems, manner), *snippets(problems, manner), not_run(problems, manner))


def several_page(problems: Sequence[Problem], manner: Manner) -> Page:
    """Some of the problems of a file."""
    return problems_page(Problems(tuple(problems)), manner)


def problem_page(problem: Problem, manner: Manner) -> Page:
    """One problem with its snippet."""
    return manner.page("", Excerpt(problem.snippet(manner.language)))


def found(problems: Problems, manner: Manner) -> str:
    """How many errors and warnings there are."""
    severe = sum(problem.severity is Severity.ERROR for problem in problems)
    pairs = ((severe, nouns.ERRORS), (len(problems) - severe, nouns.WARNINGS))
    said = ", ".join(manner.count(number, noun) for number, noun in pairs if number)
    return said or manner.say(_NOTHING)


def snippets(problems: Iterable[Problem], manner: Manner) -> Iterable[Block]:
    """The problems as they are shown under a command, as far as they are shown."""
    shown, rest = manner.first(problems, nouns.PROBLEMS)
    yield from (Excerpt(problem.snippet(manner.language)) for problem in shown)
    yield from [Paragraph(rest)] if rest else []


def not_run(problems: Problems, manner: Manner) -> str | None:
    """Which rules had no say."""
    codes = problems.not_run
    return manner.say(_NOT_RUN, len(codes), ", ".join(codes)) if codes else None
