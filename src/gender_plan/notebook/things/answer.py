"""An answer to «who is responsible?»: everyone named, in which role, through what, by which clause."""

from collections.abc import Iterable, Sequence

from gender_plan.model import Role
from gender_plan.notebook.blocks import Page, Table
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.phrases import AGENCY, CLAUSE, ROLE, THROUGH, clause, listed
from gender_plan.responsibility import Reason, Responsibility
from gender_plan.responsibility.saying import role_said
from gender_plan.text import Text

_CAPTION = Text("Ai chịu trách nhiệm", en="Who is responsible")
_NOBODY = Text("Không thấy phân công nào.", en="No assignment is known.")
_NO_LEAD = Text("Không thấy cơ quan nào được giao chủ trì.", en="Nobody is known to lead.")
_HEADS = (AGENCY, ROLE, THROUGH, CLAUSE)


def answer_page(answer: Responsibility, manner: Manner) -> Page:
    """Everyone in an answer, those who lead first; and that nobody leads, if so."""
    if not answer.because:
        return manner.page(_CAPTION, manner.say(_NOBODY))
    led = any(reason.role is Role.LEAD for reason in answer.because)
    return manner.page("", None if led else manner.say(_NO_LEAD), reasons_table(answer.because, manner))


def reason_page(reason: Reason, manner: Manner) -> Page:
    """One person or body in an answer, and why it is there."""
    return manner.page("", reason.said(manner.language))


def reasons_table(reasons: Sequence[Reason], manner: Manner) -> Table:
    """A row for each reason, those who lead first."""
    in_order = sorted(reasons, key=lambda reason: list(Role).index(reason.role))
    caption = manner.say(_CAPTION)
    return manner.table(
        caption, _HEADS, in_order, lambda each: reason_row(each, manner), nouns.ASSIGNMENTS
    )


def reason_row(reason: Reason, manner: Manner) -> Iterable[Words]:
    """Who, as what, through what, and where it is written."""
    language = manner.language
    agency = None if reason.post else reason.agency
    return (
        reason.who,
        role_said(reason.role, reason.assignment, language, agency),
        listed(step.said(language) for step in reason.through),
        clause(reason.assignment, manner, unverified=reason.unverified),
    )
