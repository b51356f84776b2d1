"""Who is given what: the sentences of duty below the agencies that they are about."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from gender_plan.drafting.agencies import Directory, is_odd_name
from gender_plan.drafting.citing import Library, named
from gender_plan.drafting.clauses import Clause
from gender_plan.drafting.holding import Holder, held_in
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
from gender_plan.drafting.sentences import ROLE, VERB, Sentence, companions_of, sentences_of
from gender_plan.drafting.timing import is_about_reports
from gender_plan.drafting.wording import capitalised, likeness
from gender_plan.model import Assignment, Covers, Role
from gender_plan.text import Text

_WHOLE_OBJECT = re.compile(r"(?:việc )?(?:thực hiện |triển khai thực hiện )?(?P<name>\S.*)", re.DOTALL)
_MAKING = re.compile(r"xây dựng|lập|ban hành", re.IGNORECASE)
_EITHER = re.compile(r"chủ trì (?:hoặc|hay) phối hợp", re.IGNORECASE)
_FOCAL = re.compile(r"(?:là |làm )?(?:cơ quan |đơn vị )?đầu mối", re.IGNORECASE)
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
_ODD_NAME = Text(
    "chưa rõ tên cơ quan phối hợp dừng ở đâu nên chưa ghi cơ quan ấy",
    en="where the name of a companion ends is not clear, so that agency is left out",
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


def task_key(words: str) -> str:
    """By what a duty is recognised as a task said before: its first words."""
    return " ".join(likeness(words[:200]).split()[:_TASK_WORDS])


def duties_of(
    clauses: Sequence[Clause], known: Known
) -> tuple[tuple[Assignment, ...], tuple[Doubt, ...]]:
    """Every assignment of a text, in its order, and what of it is not certain."""
    made: list[Assignment] = []
    doubts: list[Doubt] = []
    for held in held_in(clauses, known.directory):
        if held.holder is None:
            doubts += _not_clear(held.clause) if held.is_given else ()
            continue
        for sentence in sentences_of(held.words, held.clause.text.find(held.words)):
            duty = _without_reports(sentence)
            if duty is not None:
                given, unsure = _assigned(duty, held.holder, held.clause, known)
                made += given
                doubts += unsure
    return tuple(made), tuple(doubts)


def _without_reports(sentence: Sentence) -> Sentence | None:
    """A duty without what it says on which days reports are due, which is a rule and no duty."""
    if sentence.role is not None or not is_about_reports(sentence.words):
        return sentence
    left = [piece.strip() for piece in sentence.words.split(";") if not is_about_reports(piece)]
    return evolve(sentence, words="; ".join(left)) if left else None


def _not_clear(clause: Clause) -> Iterator[Doubt]:
    if clause.is_leaf and ROLE.search(clause.head):
        yield doubt("assignments", clause, clause.head, _UNCLEAR_AGENCY)


def _assigned(
    sentence: Sentence, holder: Holder, clause: Clause, known: Known
) -> tuple[list[Assignment], list[Doubt]]:
    names, verb, rest = companions_of(sentence)
    is_odd = has_unread_number(rest) or _has_second_role(rest)
    items = Covers() if is_odd else Covers(indicators=indicators_in(rest), goals=goals_in(rest))
    by_words = not (items.indicators or items.goals)
    doing = "" if sentence.role else verb
    covers = _covers(sentence, doing, rest, clause, known) if by_words else items
    unsure = [doubt("assignments", clause, sentence.words, _UNCLEAR_OBJECT)] if is_odd else []
    if _EITHER.search(sentence.words):
        return [], [doubt("assignments", clause, sentence.words, _LEAD_OR_NOT)]
    if sentence.role is None and _FOCAL.match(sentence.words) and _is_of_items(covers):
        unsure.append(doubt("assignments", clause, sentence.words, _FOCAL_POINT))
    odd = [name for name in names if is_odd_name(name)]
    unsure += [doubt("assignments", clause, sentence.words, _ODD_NAME)] if odd else []
    names = tuple(name for name in names if name not in odd)
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


def _has_second_role(rest: str) -> bool:
    """«… chỉ tiêu 1 mục tiêu 2, phối hợp thực hiện chỉ tiêu 2 mục tiêu 2»: which role is for which."""
    other = ROLE.search(rest)
    return other is not None and bool(
        indicators_in(rest[other.end() :]) or goals_in(rest[other.end() :])
    )


def _is_of_items(covers: Covers) -> bool:
    return covers.plan or bool(covers.goals or covers.indicators)


def _covers(sentence: Sentence, doing: str, rest: str, clause: Clause, known: Known) -> Covers:
    """What a duty without numbers is about."""
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
