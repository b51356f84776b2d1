"""Who is given what: the headings that name agencies, and the sentences of duty below them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from gender_plan.drafting.agencies import Directory, heading, holders_in
from gender_plan.drafting.citing import Library, named
from gender_plan.drafting.clauses import ENDS, Clause
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.objects import (
    RELATED,
    events_in,
    goals_in,
    has_unread_number,
    indicators_in,
    is_event_alone,
    is_whole_plan,
)
from gender_plan.drafting.phrases import (
    DUTY_HEADS,
    REPORT_HEADS,
)
from gender_plan.drafting.sentences import ROLE, VERB, Sentence, companions_of, sentences_of
from gender_plan.drafting.timing import is_about_reports
from gender_plan.drafting.wording import capitalised, likeness
from gender_plan.model import Assignment, Covers, Mandate, Role
from gender_plan.text import Text

_INLINE = re.compile(r"(?P<who>[^:.]{3,200}?):\s*(?P<what>\S.*)", re.DOTALL)
_SAME_LINE = re.compile(
    r",? (?:là cơ quan|chủ trì|phối hợp|làm đầu mối|có trách nhiệm|chịu trách nhiệm|tham gia)(?!\w)"
)
_WHOLE_OBJECT = re.compile(r"(?:việc )?(?:thực hiện |triển khai thực hiện )?(?P<name>\S.*)", re.DOTALL)
_MAKING = re.compile(r"xây dựng|lập|ban hành", re.IGNORECASE)
_EITHER = re.compile(r"chủ trì (?:hoặc|hay) phối hợp", re.IGNORECASE)
_FOCAL = re.compile(r"(?:là |làm )?(?:cơ quan |đơn vị )?đầu mối", re.IGNORECASE)
_LONGEST_LIST = 700  # letters before the verb in which a list of holders is looked for
_TASK_WORDS = 9
_LEAD_OR_NOT = Text(
    "“chủ trì hoặc phối hợp”: chưa rõ vai trò nên chưa ghi",
    en="«leads or coordinates»: which of the two is not clear, so it is left out",
)
_FOCAL_POINT = Text(
    "“đầu mối” chưa hẳn là chủ trì; nếu là chủ trì thì ghi role: lead",
    en="a focal point need not be the lead; if it is, write role: lead",
)
_UNCLEAR_OBJECT = Text(
    "có số chỉ tiêu hoặc mục tiêu mà chưa đọc được",
    en="it numbers indicators or goals that could not be read",
)
_UNCLEAR_AGENCY = Text(
    "câu giao việc chưa rõ cơ quan nào", en="a duty, but of which agency is not clear"
)


@frozen(kw_only=True)
class Known:
    """What the rest of the text has yielded, to tell by what duties are about."""

    title: str | None
    directory: Directory
    library: Library
    cited: Mapping[str, tuple[tuple[str, int, int], ...]]
    events: tuple[tuple[str, str], ...]
    tasks: Mapping[str, str]


@frozen(kw_only=True)
class _Holder:
    """Whom the clauses below a heading are about."""

    path: tuple[str, ...]
    agencies: tuple[tuple[str | None, str], ...]
    mandate: Mandate


def task_key(words: str) -> str:
    """By what a duty is recognised as a task said before: its first words."""
    return " ".join(likeness(words[:200]).split()[:_TASK_WORDS])


def duties_of(
    clauses: Sequence[Clause], known: Known
) -> tuple[tuple[Assignment, ...], tuple[Doubt, ...]]:
    """Every assignment of a text, in its order, and what of it is not certain."""
    made: list[Assignment] = []
    doubts: list[Doubt] = []
    holder: _Holder | None = None
    section: tuple[str, ...] | None = None
    for clause in clauses:
        if holder is not None and not clause.stands_under(holder.path):
            holder = None
        section = _section(clause, section)
        if section is None or _is_of_reports(clause) or clause.path[0] in ENDS:
            continue
        if holder is None or not clause.stands_under(holder.path):
            holder, words = _opened(clause, known)
        else:
            words = clause.text
        if holder is None:
            doubts += _not_clear(clause)
            continue
        for sentence in sentences_of(words, clause.text.find(words)):
            if sentence.role is None and is_about_reports(sentence.words):
                continue
            given, unsure = _assigned(sentence, holder, clause, known)
            made += given
            doubts += unsure
    return tuple(made), tuple(doubts)


def _section(clause: Clause, section: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """The section in which duties are given, where the clause stands in it."""
    if section is not None and clause.stands_under(section):
        return section
    head = clause.head.casefold().strip(" :.")
    opens = not clause.is_leaf and any(word in head[:60] for word in DUTY_HEADS)
    is_article = clause.path[0].startswith("Điều ") and not clause.path[1:]
    given = is_article and (clause.head.startswith("Giao ") or _same_line(clause.head) is not None)
    return clause.path if opens or given else None


def _is_of_reports(clause: Clause) -> bool:
    return clause.head.casefold().startswith(REPORT_HEADS)


def _opened(clause: Clause, known: Known) -> tuple[_Holder | None, str]:
    """The agencies that a clause opens with, and its words without them."""
    asked, rest = heading(clause.text)
    who: tuple[tuple[str | None, str], ...] = ()
    words = ""
    lines = rest.partition("\n")
    inline = _INLINE.fullmatch(rest)
    same = _same_line(lines[0])
    if holders_in(lines[0]) and (lines[0].rstrip().endswith(":") or not clause.is_leaf):
        who, words = holders_in(lines[0]), lines[2]
    elif inline and holders_in(inline["who"]):
        who, words = holders_in(inline["who"]), inline["what"]
    elif same:
        who, words = holders_in(lines[0][:same]), rest[same:].lstrip(", ")
    if not who or any(ROLE.search(name) for _, name in who):
        return None, ""
    holder = _Holder(
        path=clause.path,
        agencies=tuple((post, known.directory.id_for(name, clause.id)) for post, name in who),
        mandate=Mandate.REQUESTED if asked else Mandate.ASSIGNED,
    )
    return holder, words


def _same_line(line: str) -> int | None:
    """Where in «Sở A chủ trì …» the duty begins; None where no agency stands before it."""
    _, rest = heading(line)
    found = _SAME_LINE.search(rest[:_LONGEST_LIST])
    return found.start() if found and holders_in(rest[: found.start()]) else None


def _not_clear(clause: Clause) -> Iterator[Doubt]:
    if clause.is_leaf and ROLE.search(clause.head):
        yield doubt("assignments", clause, clause.head, _UNCLEAR_AGENCY)


def _assigned(
    sentence: Sentence, holder: _Holder, clause: Clause, known: Known
) -> tuple[list[Assignment], list[Doubt]]:
    names, verb, rest = companions_of(sentence)
    covers = _covers(sentence, "" if sentence.role else verb, rest, clause, known)
    is_odd = has_unread_number(rest)
    unsure = [doubt("assignments", clause, sentence.words, _UNCLEAR_OBJECT)] if is_odd else []
    if _EITHER.search(sentence.words):
        return [], [doubt("assignments", clause, sentence.words, _LEAD_OR_NOT)]
    if sentence.role is None and _FOCAL.match(sentence.words) and _is_of_items(covers):
        unsure.append(doubt("assignments", clause, sentence.words, _FOCAL_POINT))
    alongside = tuple(dict.fromkeys(known.directory.id_for(name, clause.id) for name in names))
    given = [
        Assignment(
            agency=agency,
            post=Text(post) if post else None,
            role=sentence.role or Role.CARRY_OUT,
            verb=verb or None,
            covers=covers,
            alongside=tuple(each for each in alongside if each != agency),
            mandate=holder.mandate,
            source=(clause.id,),
        )
        for post, agency in holder.agencies
    ]
    return given, unsure


def _is_of_items(covers: Covers) -> bool:
    return covers.plan or bool(covers.goals or covers.indicators)


def _covers(sentence: Sentence, doing: str, rest: str, clause: Clause, known: Known) -> Covers:
    indicators, goals = indicators_in(rest), goals_in(rest)
    if indicators or goals:
        return Covers(indicators=indicators, goals=goals)
    verbs = VERB.match(rest)
    doing = f"{doing} {verbs[0] if verbs else ''}".strip()
    is_done = bool(doing) and not _MAKING.search(doing)
    thing = rest[verbs.end() :].strip(" ,") if verbs else rest
    task = known.tasks.get(
        task_key(RELATED.sub("", rest)), known.tasks.get(task_key(RELATED.sub("", thing)))
    )
    documents, alone = _documents(sentence, thing, clause, known) if is_done else ((), False)
    events = events_in(sentence.words, known.events)
    plan = is_whole_plan(sentence.words, known.title)
    needs_words = not (documents and alone) and not (events and is_event_alone(thing))
    return Covers(
        plan=plan,
        tasks=(task,) if task else (),
        documents=() if plan else documents,
        events=events,
        duty=Text(capitalised(sentence.words)) if needs_words or plan else None,
    )


def _documents(
    sentence: Sentence, thing: str, clause: Clause, known: Known
) -> tuple[tuple[str, ...], bool]:
    """The document that a duty is about, and whether it is about nothing besides."""
    first, _, more = thing.partition(";")
    found = _WHOLE_OBJECT.match(first.strip())
    name = found["name"].strip(" .;") if found else ""
    end = sentence.start + len(sentence.words) + 2
    direct = [d for d, start, _ in known.cited.get(clause.id, ()) if sentence.start <= start < end]
    object_ = named(name, clause.id)
    if object_ is None:
        return (), False
    if direct and (any(ch.isdigit() for ch in name[:40]) or name.startswith(("Luật", "Bộ luật"))):
        return (direct[0],), not more.strip()
    return (known.library.enter(object_),), not more.strip()
