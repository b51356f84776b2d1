"""Where a plan names something by its id, so that rules can ask whether it is there."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.rule import Finding, Path, Rule, found
from gender_plan.text import Text, closest, did_you_mean, folded

Named = tuple[object, Path, str | tuple[str, ...] | None]
"""A field that names things: its holder, the way to it, and the id or ids in it."""

Reference = tuple[object, Path, str]
"""One id that is named: the holder, the way to it, and the id."""

Name = tuple[str, str]
"""What something is called, and its id."""
_LOOKS = 20_000  # comparisons of one word with another, about a second of them


def covered(plan: Plan, what: str) -> Iterator[Named]:
    """What all assignments name of one kind of thing."""
    for assignment in plan.assignments:
        ids = getattr(assignment.covers, what)
        if ids:
            yield assignment, ("covers", what), ids


def unknown(known: Mapping[str, object], named: Iterable[Named]) -> Iterator[Reference]:
    """The references to what is not known."""
    for holder, at, ids in named:
        if isinstance(ids, tuple):
            for index, id_ in enumerate(ids):
                if id_ not in known:
                    yield holder, (*at, index), id_
        elif ids is not None and ids not in known:
            yield holder, at, ids


def suggestions(
    known: Mapping[str, object], references: Iterable[Reference], names: Iterable[Name] = ()
) -> dict[str, str | None]:
    """What each unknown id was probably meant to be: the thing of that name, else the nearest id.

    After many of them nobody is helped by more.
    """
    by_name = {folded(name): id_ for name, id_ in names}
    misspelt = dict.fromkeys(id_ for _, _, id_ in references)
    enough = _LOOKS // max(1, len(known))
    return {
        id_: by_name.get(folded(id_)) or (closest(id_, known) if number < enough else None)
        for number, id_ in enumerate(misspelt)
    }


def agency_names(plan: Plan) -> Iterator[Name]:
    """Every way in which an agency's name is written, with its id."""
    for agency in plan.agencies:
        yield from ((name, agency.id) for name in agency.spellings)


def agency_references(plan: Plan) -> Iterator[Named]:
    """Every place that names an agency."""
    for assignment in plan.assignments:
        yield assignment, ("agency",), assignment.agency
        if assignment.alongside:
            yield assignment, ("alongside",), assignment.alongside
    for agency in plan.agencies:
        if agency.members or agency.successors:
            yield agency, ("members",), agency.members
            yield agency, ("successors",), agency.successors
    for rule in plan.reporting:
        yield rule, ("collector",), rule.collector
        yield rule, ("reporters",), rule.reporters
        yield rule, ("forwards_to",), rule.forwards_to
    for recipient in plan.recipients:
        yield recipient, ("agency",), recipient.agency


def reference_rule(  # noqa: PLR0913  a table row in all but form
    code: str,
    vi: str,
    en: str,
    *,
    needs: tuple[str, ...],
    known: Callable[[Plan], Iterable[str]],
    named: Callable[[Plan], Iterator[Named]],
    names: Callable[[Plan], Iterable[Name]] = lambda _: (),
    cure: Callable[[str], Text] = lambda _: Text("", en=""),
) -> Rule:
    """A rule that every reference of one kind finds its thing; «mục tiêu 1» is told to be «1».

    ``cure`` says what to do about an id that is near to no other.
    """

    def check(plan: Plan) -> Iterator[Finding]:
        ids = dict.fromkeys(known(plan))
        references = tuple(unknown(ids, named(plan)))
        if references:
            called = (*names(plan), *((f"{word} {id_}", id_) for id_ in ids for word in (vi, en)))
            yield from _findings(references, suggestions(ids, references, called), cure)

    sentence = error(
        code, vi=f"không có {vi} nào mã '{{id}}'{{vi}}", en=f"no {en} is called '{{id}}'{{en}}"
    )
    return Rule(kind=sentence, needs=needs, check=check)


def _findings(
    references: Iterable[Reference], meant: Mapping[str, str | None], cure: Callable[[str], Text]
) -> Iterator[Finding]:
    for holder, at, id_ in references:
        near = did_you_mean(meant[id_]) if meant[id_] else cure(id_)
        yield found(holder, *at, hint=meant[id_], id=id_, vi=near.vi, en=near.said("en"))
