"""What a rule is: a code, a sentence in both languages, and a check over the whole plan."""

from collections.abc import Callable, Iterator
from typing import Any

from attrs import field, frozen

from gender_plan.model import Plan
from gender_plan.problems import ProblemKind
from gender_plan.responsibility import Responsibilities

Path = tuple[str | int, ...]


@frozen(kw_only=True)
class Finding:
    """One thing that a rule found.

    ``subject`` is the object of the plan at fault and ``at`` the way from it to the faulty field
    (``("alongside", 2)``). ``facts`` fill the sentences; ``hint`` is the corrected text.
    """

    subject: Any
    at: Path = ()
    hint: str | None = None
    facts: dict[str, object] = field(factory=dict)


@frozen(kw_only=True)
class Rule:
    """A check over a whole plan.

    ``needs`` names the sections that must be whole: while one of them is broken or was never seen the
    rule does not run, so that it cannot mislead. Everything else it looks at entry by entry.
    A rule either looks at the plan (``check``) or asks who answers for what (``ask``); with neither
    or both it raises ValueError.

    >>> from gender_plan.problems import warning
    >>> def check(plan):
    ...     if not plan.funding:
    ...         yield found(plan)
    >>> no_funding = Rule(
    ...     kind=warning("X001", vi="kế hoạch không nêu kinh phí", en="no funding is stated"),
    ...     needs=("funding",),
    ...     check=check,
    ... )
    """

    kind: ProblemKind
    needs: tuple[str, ...] = ()
    check: Callable[[Plan], Iterator[Finding]] | None = None
    ask: Callable[[Responsibilities], Iterator[Finding]] | None = None

    def __attrs_post_init__(self) -> None:
        if (self.check is None) == (self.ask is None):
            raise ValueError(f"rule {self.code}: give either check or ask")

    @property
    def code(self) -> str:
        """The code of what it finds."""
        return self.kind.code


def found(subject: object, *at: str | int, hint: str | None = None, **facts: object) -> Finding:
    """A finding in few words."""
    return Finding(subject=subject, at=at, hint=hint, facts=facts)
