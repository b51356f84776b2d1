"""Whom the words of a clause are about: the agencies that it opens with, or the heading above it."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from gender_plan.agencies import named
from gender_plan.drafting.agencies import Directory, heading, holders_in, is_list
from gender_plan.drafting.clauses import ENDS, Clause
from gender_plan.drafting.phrases import CLOSINGS, DUTY_HEADS, REPORT_HEADS
from gender_plan.drafting.sentences import ROLE
from gender_plan.model import Mandate

_INLINE = re.compile(r"(?P<who>[^:.]{3,200}?):\s*(?P<what>\S.*)", re.DOTALL)
_SAME_LINE = re.compile(
    r",? (?:là cơ quan|chủ trì|phối hợp|làm đầu mối|có trách nhiệm|chịu trách nhiệm|tham gia)(?!\w)"
)
_ASIDE = re.compile(r" ?\([^()\n]{1,120}\)")
_BEARING = re.compile(r",? (?:có|chịu) (?:trách nhiệm|nhiệm vụ)(?: như sau| sau đây)?\s*:?$")
_LONGEST_LIST = 700  # letters before the verb in which a list of holders is looked for


@frozen(kw_only=True)
class Holder:
    """Whom the clauses below a heading are about: posts and the ids of agencies."""

    path: tuple[str, ...]
    agencies: tuple[tuple[str | None, str], ...]
    mandate: Mandate


@frozen(kw_only=True)
class Held:
    """A clause with whoever holds it, and its words without their names.

    ``is_given``: it stands where duties are given. ``closing``: its paragraphs that end the document
    and are about everybody.
    """

    clause: Clause
    holder: Holder | None = None
    words: str
    closing: tuple[str, ...] = ()
    is_given: bool = False


def held_in(clauses: Sequence[Clause], directory: Directory) -> Iterator[Held]:
    """Every clause of a text in its order."""
    holders: list[Holder] = []
    section: tuple[str, ...] | None = None
    for clause in clauses:
        holders = [holder for holder in holders if clause.stands_under(holder.path)]
        section = _section(clause, section)
        is_given = section is not None and clause.path[0] not in ENDS
        if is_given and not holders and clause.head.casefold().startswith(REPORT_HEADS):
            is_given = False
        opened, words = _opened(clause, directory) if is_given else (None, "")
        holders += [opened] if opened else []
        holder = holders[-1] if holders else None
        own, closing = _closing(words if opened else clause.text) if holder else (clause.text, ())
        yield Held(clause=clause, holder=holder, words=own, closing=closing, is_given=is_given)


def _section(clause: Clause, section: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """The section in which duties are given, where the clause stands in it."""
    if section is not None and clause.stands_under(section):
        return section
    head = clause.head.casefold().strip(" :.")
    opens = not clause.is_leaf and any(word in head[:60] for word in DUTY_HEADS)
    is_article = clause.path[0].startswith("Điều ") and not clause.path[1:]
    given = is_article and (clause.head.startswith("Giao ") or _same_line(clause.head) is not None)
    return clause.path if opens or given else None


def _closing(words: str) -> tuple[str, tuple[str, ...]]:
    """The words up to «Trên đây là Kế hoạch …», and what closes the document behind them."""
    lines = words.split("\n")
    end = next((n for n, line in enumerate(lines) if line.startswith(CLOSINGS)), len(lines))
    return "\n".join(lines[:end]), tuple(lines[end:])


def _opened(clause: Clause, directory: Directory) -> tuple[Holder | None, str]:
    """The agencies that a clause opens with, and its words without them."""
    asked, rest = heading(clause.text)
    who: tuple[tuple[str | None, str], ...] = ()
    words = ""
    line, _, below = rest.partition("\n")
    inline = _INLINE.fullmatch(rest)
    same = _same_line(line)
    alone = _BEARING.sub("", _ASIDE.sub("", line))
    is_head = line.rstrip().endswith(":") or bool(below) or not clause.is_leaf
    if is_head and is_list(alone) and holders_in(alone):
        who, words = holders_in(alone), below
    elif inline and _goes_on(inline["what"]):
        return None, ""
    elif inline and holders_in(_ASIDE.sub("", inline["who"])):
        who, words = holders_in(_ASIDE.sub("", inline["who"])), inline["what"]
    elif same:
        who, words = holders_in(_ASIDE.sub("", line[:same])), rest[same:].lstrip(", ")
    if not who or any(ROLE.search(name) for _, name in who):
        return None, ""
    holder = Holder(
        path=clause.path,
        agencies=tuple((post, directory.id_for(name, clause.id)) for post, name in who),
        mandate=Mandate.REQUESTED if asked else Mandate.ASSIGNED,
    )
    return holder, words


def _goes_on(words: str) -> bool:
    """«Giám đốc các sở: Nội vụ, Y tế …»: the list of agencies goes on behind the colon."""
    return named(f"Sở {words.partition(',')[0].strip(' .')}") is not None


def _same_line(line: str) -> int | None:
    """Where in «Sở A chủ trì …» the duty begins; None where no agency stands before it."""
    _, rest = heading(line)
    found = _SAME_LINE.search(rest[:_LONGEST_LIST])
    return found.start() if found and holders_in(_ASIDE.sub("", rest[: found.start()])) else None
