"""GP214: the document mentions annexes that it does not contain.

Sai / wrong::

    missing: [{title: Phụ lục 1, source: II.1.d}]  # GP214

Đúng / right::

    missing: []
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """All missing annexes in one warning."""
    if plan.missing:
        named = (f"{annex.title} ({', '.join(annex.source)})" for annex in plan.missing)
        yield found(plan, "missing", annexes=", ".join(n.removesuffix(" ()") for n in named))


RULE = Rule(
    kind=warning(
        "GP214",
        vi="văn bản nhắc tới nhưng không kèm theo: {annexes}",
        en="the document mentions and does not contain: {annexes}",
    ),
    check=check,
)
