"""Where a plan names something by its id, so that rules can ask whether it is there."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.rule import Finding, Path, Rule, found
from gender_plan.text import closest

Reference = tuple[object, Path, str]
References = Callable[[Plan], Iterator[Reference]]

_LOOKS = 20_000  # comparisons of one word with another, about a second of them


def each(holder: object, *at: str, ids: Iterable[str]) -> Iterator[Reference]:
    """The references in one list of ids."""
    for index, id_ in enumerate(ids):
        yield holder, (*at, index), id_


def one(holder: object, at: str, id_: str | None) -> Iterator[Reference]:
    """The reference in one field, if it is filled."""
    if id_ is not None:
        yield holder, (at,), id_


def covered(plan: Plan, what: str) -> Iterator[Reference]:
    """The references of all assignments to one kind of thing."""
    for assignment in plan.assignments:
        ids = getattr(assignment.covers, what)
        if ids:
            yield from each(assignment, "covers", what, ids=ids)


def suggestions(known: Mapping[str, object], named: Iterable[str]) -> dict[str, str | None]:
    """What each unknown id was probably meant to be; after many of them nobody is helped by more."""
    unknown = dict.fromkeys(id_ for id_ in named if id_ not in known)
    enough = _LOOKS // max(1, len(known))
    return {id_: closest(id_, known) if number < enough else None for number, id_ in enumerate(unknown)}


def agency_references(plan: Plan) -> Iterator[Reference]:
    """Every place that names an agency."""
    for assignment in plan.assignments:
        yield from one(assignment, "agency", assignment.agency)
        yield from each(assignment, "alongside", ids=assignment.alongside)
    for agency in plan.agencies:
        if agency.members or agency.successors:
            yield from each(agency, "members", ids=agency.members)
            yield from each(agency, "successors", ids=agency.successors)
    for rule in plan.reporting:
        yield from one(rule, "collector", rule.collector)
        yield from each(rule, "reporters", ids=rule.reporters)
        yield from each(rule, "forwards_to", ids=rule.forwards_to)
    for recipient in plan.recipients:
        yield from one(recipient, "agency", recipient.agency)


def reference_rule(  # noqa: PLR0913  a table row in all but form
    code: str,
    vi: str,
    en: str,
    *,
    needs: tuple[str, ...],
    known: Callable[[Plan], Iterable[str]],
    references: References,
) -> Rule:
    """A rule that every reference of one kind finds its thing."""

    def check(plan: Plan) -> Iterator[Finding]:
        ids = dict.fromkeys(known(plan))
        meant = suggestions(ids, (id_ for _, _, id_ in references(plan)))
        for holder, at, id_ in references(plan):
            if id_ in meant:
                near = meant[id_]
                yield found(
                    holder,
                    *at,
                    hint=near,
                    id=id_,
                    vi=f"; có phải '{near}'?" if near else "",
                    en=f"; did you mean '{near}'?" if near else "",
                )

    sentence = error(
        code, vi=f"không có {vi} nào mã '{{id}}'{{vi}}", en=f"no {en} is called '{{id}}'{{en}}"
    )
    return Rule(kind=sentence, needs=needs, check=check)
