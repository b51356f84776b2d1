"""``who``: who answers for something in a plan; what an agency has to do; what is left open."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import click

from gender_plan.cli.answers import answer_data, goal_data, tell_answer
from gender_plan.cli.duties import duties_data, tell_duties
from gender_plan.cli.options import as_of_option, plan_argument
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.overview import overview_data, tell_overview
from gender_plan.cli.sources import sound_plan
from gender_plan.cli.subjects import Kind, Subject, items_of, subject_in
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import Item, day_data, item_data, plan_data
from gender_plan.model import Goal
from gender_plan.responsibility import Responsibilities, Responsibility
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Ai chịu trách nhiệm, theo điều khoản nào. "
    "ĐỐI-TƯỢNG là một chỉ tiêu (2.1), một mục tiêu (3 hoặc “mục tiêu 3”), một nhiệm vụ (II.2.đ.1), một "
    "sự kiện (mã hoặc tên) hay một cơ quan (mã hoặc tên, như “Sở Nội vụ”). Không nêu thì liệt kê cả kế "
    "hoạch và những chỗ văn bản để ngỏ. KẾ-HOẠCH là đường dẫn, - (dữ liệu vào chuẩn) hoặc tên một kế "
    "hoạch kèm theo thư viện.",
    en="Who answers for what, and by which clause. "
    "SUBJECT is an indicator (2.1), a goal (3 or “goal 3”), a task (II.2.đ.1), an event (its id or "
    "its title) or an agency (its id or its name, such as “Sở Nội vụ”). Without one: the whole plan, "
    "and what the document leaves open. "
    "PLAN is a path, - (standard input) or the name of a plan that comes with the library.",
)
_SUBJECT = Text("ĐỐI-TƯỢNG", en="SUBJECT")
_ALSO = Text(
    "'{id}' ở đây là {meant}; kế hoạch còn có {other} {id}: muốn hỏi thì viết “{other} {id}”",
    en="'{id}' here is the {meant}; the plan also has the {other} {id}: for that write “{other} {id}”",
)


def command(language: Language) -> click.Command:
    """The command ``who``."""
    # Several words without quotes, «mục tiêu 3», are one subject.
    subject = click.Argument(["subject"], nargs=-1, metavar=f"[{_SUBJECT.said(language)}]")
    params = [plan_argument(language), subject, as_of_option(language, today=False)]
    return Command("who", language, about=_ABOUT, params=params, answer=_who)


def _who(output: Output, *, plan: str, subject: Sequence[str], as_of: dt.date | None) -> ExitCode:
    who = Responsibilities(sound_plan(plan), as_of)
    if subject:
        _answer_about(who, subject_in(who.plan, " ".join(subject)), output)
    else:
        _answer_overall(who, output)
    return ExitCode.FINE


def _answer_overall(who: Responsibilities, output: Output) -> None:
    if output.is_json:
        output.data({**_head(who, output), "subject": None, **overview_data(who, output.language)})
    else:
        tell_overview(who, output)


def _answer_about(who: Responsibilities, subject: Subject, output: Output) -> None:
    for other in subject.also:
        output.remark(_also(subject, other, output))
    if subject.kind is Kind.AGENCY:
        _answer_agency(who, subject, output)
    else:
        _answer_item(who, subject, output)


def _answer_agency(who: Responsibilities, subject: Subject, output: Output) -> None:
    duties = who.for_agency(subject.id)
    if output.is_json:
        name = duties.agency.name.said(output.language)
        about = {"kind": str(subject.kind), "id": subject.id, "name": name}
        data = duties_data(duties, output.language)
        output.data({**_head(who, output), "subject": about, **data})
    else:
        tell_duties(duties, output)


def _answer_item(who: Responsibilities, subject: Subject, output: Output) -> None:
    item, answer = _item(who, subject)
    if not output.is_json:
        tell_answer(who, item, answer, output)
        return
    language = output.language
    about = {"kind": str(subject.kind), **item_data(item, language)}
    of_goal = goal_data(who, item, language) if isinstance(item, Goal) else None
    data = of_goal or answer_data(answer, language)
    output.data({**_head(who, output), "subject": about, **data})


def _item(who: Responsibilities, subject: Subject) -> tuple[Item, Responsibility]:
    answers: dict[Kind, Callable[[str], Responsibility]] = {
        Kind.GOAL: who.for_goal,
        Kind.INDICATOR: who.for_indicator,
        Kind.TASK: who.for_task,
        Kind.EVENT: who.for_event,
    }
    item = next(item for item in items_of(who.plan, subject.kind) if item.id == subject.id)
    return item, answers[subject.kind](subject.id)


def _head(who: Responsibilities, output: Output) -> dict[str, Any]:
    return {"plan": plan_data(who.plan, output.language), "as_of": day_data(who.as_of)}


def _also(subject: Subject, other: Kind, output: Output) -> str:
    meant, word = (kind.word.said(output.language) for kind in (subject.kind, other))
    return _ALSO.said(output.language).format(id=subject.id, meant=meant, other=word)
