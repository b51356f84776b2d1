"""What is due: the day, what, from whom, and how far away it is."""

from collections.abc import Iterable, Sequence

from gender_plan.model import Agency
from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.shortening import more
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.phrases import CLAUSE, DUE, clause, listed, span
from gender_plan.reporting import Deadline, DeadlineKind, DeadlineState
from gender_plan.text import Text

_HEADS = (
    DUE,
    Text("Việc", en="What"),
    Text("Cơ quan", en="Agencies"),
    CLAUSE,
    Text("Còn lại", en="Left"),
)
_CAPTION = Text("Việc đến hạn", en="What is due")
_NO_DAY = Text("chưa ấn định", en="no date set")
_TASK = Text("Nhiệm vụ {}: {}", en="Task {}: {}")
_TO = Text("{}; gửi {}", en="{}; to {}")
_LAST_DAY = Text("đang diễn ra, hôm nay là ngày cuối", en="under way, today is the last day")
_LEFT = {
    DeadlineState.PAST: Text("đã qua {} ngày", en="{} {} ago"),
    DeadlineState.TODAY: Text("hôm nay", en="today"),
    DeadlineState.OPEN: Text("đang diễn ra, còn {} ngày", en="under way, {} {} left"),
    DeadlineState.AHEAD: Text("còn {} ngày", en="in {} {}"),
    DeadlineState.UNDATED: Text("", en=""),
}
_AGENCIES = 6


def deadline_page(deadline: Deadline, manner: Manner) -> Page:
    """One thing that is due."""
    return deadlines_page((deadline,), manner)


def deadlines_page(deadlines: Sequence[Deadline], manner: Manner) -> Page:
    """Everything that is due, one a row."""
    caption = manner.say(_CAPTION)
    table = manner.table(caption, _HEADS, deadlines, lambda each: _row(each, manner), nouns.DEADLINES)
    return manner.page("", table)


def _row(deadline: Deadline, manner: Manner) -> Iterable[Words]:
    return (
        span(deadline.starts or deadline.day, deadline.day, manner) or manner.say(_NO_DAY),
        _what(deadline, manner),
        _names(deadline.agencies, manner),
        clause(deadline, manner),
        _left(deadline, manner),
    )


def _what(deadline: Deadline, manner: Manner) -> str:
    title = deadline.title.said(manner.language)
    if deadline.kind is DeadlineKind.TASK:
        return manner.say(_TASK, deadline.id, title)
    capital = f"{title[:1].upper()}{title[1:]}"
    to = _names(deadline.collectors, manner)
    return manner.say(_TO, capital, to) if to else capital


def _names(agencies: Sequence[Agency], manner: Manner) -> str:
    """The first agencies by name, then how many others."""
    names = [agency.name.said(manner.language) for agency in agencies[:_AGENCIES]]
    rest = more(len(agencies) - len(names), nouns.AGENCIES, manner.language)
    return listed((*names, rest))


def _left(deadline: Deadline, manner: Manner) -> str:
    days = abs(deadline.days or 0)
    if deadline.state is DeadlineState.OPEN and not days:
        return manner.say(_LAST_DAY)
    return manner.say(_LEFT[deadline.state], days, "day" if days == 1 else "days")
