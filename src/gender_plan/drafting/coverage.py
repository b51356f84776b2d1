"""What became of each clause: read, doubtful, unread, or only a heading."""

import re
from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen

from gender_plan.drafting.clauses import ENDS, OPENINGS, Clause, Mark
from gender_plan.drafting.phrases import (
    FUNDING_HEADS,
    PURPOSE_HEADS,
    REPORT_HEADS,
    REQUIREMENT_HEADS,
)
from gender_plan.text import Text

_IN_FORCE = re.compile(
    r"^Ban hành kèm theo|có hiệu lực (?:thi hành )?(?:kể )?từ ngày"
    r"|chịu trách nhiệm thi hành Quyết định này$"
)


class State(StrEnum):
    """What became of a clause; each has exactly one."""

    READ = "read"
    DOUBTFUL = "doubtful"
    UNREAD = "unread"
    HEADING = "heading"


@frozen(kw_only=True)
class Coverage:
    """Of so many clauses, how many were read, are doubtful, were not read, and only head others.

    ``headings``: headings, the letterhead, «Nơi nhận» and who signs: they promise nothing.
    """

    clauses: int
    read: int
    doubtful: int
    unread: int
    headings: int

    def said(self) -> Text:
        """In one line."""
        return Text(
            f"{self.clauses} điều khoản: {self.read} đọc được, {self.doubtful} còn nghi ngờ, "
            f"{self.unread} chưa đọc, {self.headings} chỉ là đề mục",
            en=f"{self.clauses} clauses: {self.read} read, {self.doubtful} doubtful, "
            f"{self.unread} unread, {self.headings} only headings",
        )


def is_headed(clause: Clause, heads: Iterable[str]) -> bool:
    """Whether a clause opens with one of these words."""
    return clause.head.casefold().strip(" :.").startswith(tuple(heads))


def state_of(clause: Clause, told: set[str], doubtful: set[str]) -> State:
    """The state of a clause, by the clauses that something comes from and those in doubt."""
    if clause.id in doubtful:
        return State.DOUBTFUL
    if clause.id in told:
        return State.READ
    return State.HEADING if _is_heading(clause) else State.UNREAD


def _is_heading(clause: Clause) -> bool:
    """Whether a clause promises nothing of its own."""
    if clause.path[0] in (*OPENINGS, *ENDS):
        return True
    if clause.mark is Mark.TABLE:
        return False
    if clause.text.isupper():
        return True
    headings = (*PURPOSE_HEADS, *REQUIREMENT_HEADS, *REPORT_HEADS, *FUNDING_HEADS)
    is_named = is_headed(clause, headings) and clause.mark <= Mark.NUMBER
    return not clause.is_leaf or is_named or bool(_IN_FORCE.search(clause.head))
