"""Where a plan names something by its id, so that rules can ask whether it is there."""

from collections.abc import Callable, Iterable, Iterator

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.rule import Finding, Path, Rule, found
from gender_plan.text import closest

Reference = tuple[object, Path, str]
References = Callable[[Plan], Iterator[Reference]]


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
        ids = frozenset(known(plan))
        for holder, at, id_ in references(plan):
            if id_ not in ids:
                near = closest(id_, ids)
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
