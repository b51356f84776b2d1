"""Telling a running notebook how to show what is ours, in which language; nothing heavy is imported."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from gender_plan.text import Language

LIMIT = 20
"""How many rows of a table are shown unless somebody asks for more."""

# Named, not imported: IPython finds the class once there is an object of it.
_SHOWN = {
    "gender_plan.frames.evaluation.results": "FrameProgress",
    "gender_plan.frames.evaluation.unmatched": "Unmatched",
    "gender_plan.loading": "Checked CheckedValues",
    "gender_plan.model.agency": "Agency",
    "gender_plan.model.assignment": "Assignment",
    "gender_plan.model.document": "Document",
    "gender_plan.model.goal": "Baseline Counterpart Goal Indicator Part",
    "gender_plan.model.plan": ("Area Declared Funding Missing Parent Plan Recipient Stage Statement"),
    "gender_plan.model.reporting": "Event Reporting ReportPeriod Review",
    "gender_plan.model.task": "Task",
    "gender_plan.problems": "Problem Problems",
    "gender_plan.progress.evaluator": "ProgressEvaluator",
    "gender_plan.progress.firmness": "Firmness",
    "gender_plan.progress.measure_progress": "MeasureProgress",
    "gender_plan.progress.results": "GoalProgress IndicatorProgress PlanProgress",
    "gender_plan.progress.scoring": "Score",
    "gender_plan.reporting.deadline": "Deadline",
    "gender_plan.responsibility.answers": "Duties Duty Reason Responsibility",
    "gender_plan.responsibility.gaps": "Gap Gaps",
    "gender_plan.responsibility.responsibilities": "Responsibilities",
    "gender_plan.targets.target": "Target",
}


class Formatter(Protocol):
    """The part of a formatter of IPython that is used here."""

    def for_type(self, typ: str, func: Callable[..., Any]) -> Any:  # noqa: ANN401
        """Says how a class is shown that goes by this name."""
        ...

    def pop(self, typ: str, default: Any) -> Any:  # noqa: ANN401
        """Forgets how it was shown."""
        ...


class Printer(Protocol):
    """The part of IPython's printer of plain text that is used here."""

    stack: list[int]

    def text(self, obj: str) -> None:
        """Prints a text."""
        ...


def show_in(language: "Language" = "vi", limit: int | None = LIMIT) -> None:
    """From now on everything is shown in this language, with at most so many rows in a table.

    Outside of a running notebook there is nobody to tell, and nothing happens.
    """
    running = getattr(sys.modules.get("IPython"), "get_ipython", None)
    shell = running() if running else None
    if shell is not None:
        formatters = shell.display_formatter.formatters
        register(formatters["text/html"], formatters["text/plain"], language, limit)


def register(html: Formatter, plain: Formatter, language: "Language", limit: int | None) -> None:
    """Tells both formatters how to show each class, in place of what they were told before."""
    for name in shown_classes():
        # IPython goes on with the function it used last, unless it is made to forget it.
        html.pop(name, None)
        plain.pop(name, None)
        html.for_type(name, partial(_html, language=language, limit=limit))
        plain.for_type(name, partial(_plain, language=language, limit=limit))


def shown_classes() -> Iterator[str]:
    """The full names of the classes that show themselves."""
    for module, names in _SHOWN.items():
        for name in names.split():
            yield f"{module}.{name}"


def _html(thing: object, *, language: "Language", limit: int | None) -> str:
    from gender_plan.notebook import to_html  # noqa: PLC0415  loaded when something is shown

    return to_html(thing, language, limit)


def _plain(
    thing: object,
    printer: Printer,
    cycle: bool,  # noqa: FBT001  as IPython calls it
    *,
    language: "Language",
    limit: int | None,
) -> None:
    from gender_plan.notebook import to_text  # noqa: PLC0415  loaded when something is shown

    if cycle or len(printer.stack) > 1:
        printer.text(_in_brief(thing))
    else:
        printer.text(to_text(thing, language, limit))


def _in_brief(thing: object) -> str:
    """What stands for it inside of something else: «Agency(id='so-noi-vu', …)»."""
    known = getattr(thing, "id", None)
    return f"{type(thing).__name__}({f'id={known!r}, ' if known else ''}…)"
