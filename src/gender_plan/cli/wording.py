"""Words that several commands print: items, clauses, and how JSON names plans and agencies."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from gender_plan.model import Agency, Event, Goal, Indicator, Plan, Task
from gender_plan.periods import day_said
from gender_plan.problems import Problem
from gender_plan.provenance import Sourced
from gender_plan.text import Language, Text

Item = Goal | Indicator | Task | Event
"""What somebody can be made responsible for and asked about."""

NOT_STATED = Text("chưa nêu", en="not stated")
_AS_OF = Text("Tính đến ngày {}", en="As of {}")
_NO_WORDING = Text("văn bản không nêu nội dung", en="the document does not give its wording")
_UNVERIFIED = Text("chưa kiểm chứng", en="unverified")
_INFERRED = Text("suy ra", en="inferred")
_OUTSIDE = Text("ngoài văn bản", en="outside the document")
_ITEMS: dict[type[Item], Text] = {
    Goal: Text("Mục tiêu {}", en="Goal {}"),
    Indicator: Text("Chỉ tiêu {}", en="Indicator {}"),
    Task: Text("Nhiệm vụ {}", en="Task {}"),
    Event: Text("Sự kiện {}", en="Event {}"),
}


def words_of(item: Item) -> Text | None:
    """The wording of an item, where the document has it."""
    return item.title if isinstance(item, Goal | Event) else item.text


def item_said(item: Item, language: Language) -> str:
    """An item with its wording where the document has it: «Mục tiêu 3: Nâng cao chất lượng …»."""
    name, words = _ITEMS[type(item)].said(language).format(item.id), words_of(item)
    return f"{name}: {words.said(language)}" if words else f"{name} ({_NO_WORDING.said(language)})"


def words_said(item: Goal | Indicator, language: Language) -> str:
    """The wording of a goal or an indicator, or that it is not stated."""
    return (words_of(item) or NOT_STATED).said(language)


def as_of_said(day: dt.date, language: Language) -> str:
    """«Tính đến ngày 23/11/2026»."""
    return _AS_OF.said(language).format(day_said(day, language))


def day_or_today(day: dt.date | None) -> dt.date:
    """The day that was asked about, else today; every answer says which day it is for."""
    # The only clock of the whole library; «today» is the day on the wall of whoever asks.
    return day or dt.datetime.now().astimezone().date()


def day_in_table(day: dt.date, language: Language) -> str:
    """A day in few letters: «30/6/2020», «2020-06-30»."""
    return day_said(day) if language == "vi" else day.isoformat()


def clause_said(statement: Sourced, language: Language, *, unverified: bool = False) -> str:
    """Where it is written, and a word where it is inferred, from elsewhere or unverified."""
    marks = (
        (", ".join(statement.source), bool(statement.source)),
        (_INFERRED.said(language), statement.derived is not None),
        (_OUTSIDE.said(language), statement.outside is not None and not statement.source),
        (_UNVERIFIED.said(language), unverified or statement.unverified),
    )
    return "; ".join(mark for mark, holds in marks if holds)


def plan_data(plan: Plan, language: Language) -> dict[str, Any]:
    """The plan, as every JSON answer names it."""
    return {"id": plan.id, "title": plan.title.said(language)}


def item_data(item: Item, language: Language) -> dict[str, Any]:
    """An item by its id and wording."""
    return {"id": item.id, "text": text_data(words_of(item), language)}


def agencies_data(agencies: Iterable[Agency], language: Language) -> list[dict[str, str]]:
    """Agencies, as every JSON answer names them."""
    return [{"id": agency.id, "name": agency.name.said(language)} for agency in agencies]


def day_data(day: dt.date | None) -> str | None:
    """A day, as every JSON answer writes it."""
    return day.isoformat() if day else None


def text_data(text: Text | None, language: Language) -> str | None:
    """Words, as every JSON answer writes them."""
    return text.said(language) if text else None


def problem_data(problem: Problem, language: Language) -> dict[str, Any]:
    """A problem, as every JSON answer writes it."""
    span = problem.span
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message(language),
        "hint": problem.hint,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "cell": problem.cell,
        "length": span.length if span else None,
        "excerpt": span.excerpt if span else None,
        "path": list(problem.path),
    }
