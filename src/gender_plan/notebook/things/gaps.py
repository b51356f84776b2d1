"""What a plan leaves open about responsibility: each sort of gap with what it concerns."""

from collections.abc import Iterable, Iterator, Sequence

from gender_plan.model import Agency, Task
from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.answer import reasons_table
from gender_plan.notebook.things.leads import NOT_SEEN, assignments_seen
from gender_plan.responsibility import Gap, Gaps
from gender_plan.text import Text

_KINDS = (
    ("indicators_without_lead", Text("Chỉ tiêu không có cơ quan chủ trì", en="Indicators nobody leads")),
    ("goals_without_lead", Text("Mục tiêu không có cơ quan chủ trì", en="Goals nobody leads")),
    ("several_leads", Text("Có nhiều cơ quan cùng chủ trì", en="Items with several leads")),
    ("tasks_without_agency", Text("Nhiệm vụ không giao cho cơ quan nào", en="Tasks given to nobody")),
    ("agencies_without_duty", Text("Cơ quan không được giao việc gì", en="Agencies without a duty")),
)
_HEADS = (Text("Chỗ để ngỏ", en="What is open"), Text("Số", en="Count"), Text("Gồm", en="Which"))
_CAPTION = Text("Văn bản để ngỏ", en="The document leaves open")
_NOTHING = Text(
    "Văn bản không để ngỏ trách nhiệm nào.", en="The document leaves no responsibility open."
)
_Open = tuple[Text, Sequence[Gap | Task | Agency]]


def gaps_page(gaps: Gaps, manner: Manner) -> Page:
    """Every sort of gap that there is; where nobody has seen the assignments, that alone."""
    if not assignments_seen(gaps._plan):  # noqa: SLF001  the gaps have no other word of their plan
        return manner.page("", manner.say(NOT_SEEN))
    found = list(_open(gaps))
    if not found:
        return manner.page("", manner.say(_NOTHING))
    caption = manner.say(_CAPTION)
    table = manner.table(caption, _HEADS, found, lambda each: _row(each, manner), nouns.ITEMS)
    return manner.page("", table)


def gap_page(gap: Gap, manner: Manner) -> Page:
    """One item with what the document does say about it."""
    return manner.page(gap.id, reasons_table(gap.because, manner) if gap.because else None)


def _open(gaps: Gaps) -> Iterator[_Open]:
    for name, words in _KINDS:
        items = getattr(gaps, name)
        if items:
            yield words, items


def _row(each: _Open, manner: Manner) -> Iterable[Words]:
    words, items = each
    ids, rest = manner.first((item.id for item in items), nouns.ITEMS)
    return words, str(len(items)), f"{', '.join(ids)} {rest}".rstrip()
