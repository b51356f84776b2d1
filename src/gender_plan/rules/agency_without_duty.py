"""GP303: an agency is declared and nobody asks anything of it.

Sai / wrong::

    agencies:
      - {id: so-noi-vu, name: Sở Nội vụ}  # GP303
    assignments: []

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    assignments:
      - {agency: so-noi-vu, role: carry_out, covers: {plan: true}}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.responsibility import Responsibilities
from gender_plan.rules.references import agency_names, agency_references, suggestions, unknown
from gender_plan.rules.rule import Finding, Rule, found


def ask(who: Responsibilities) -> Iterator[Finding]:
    """Agencies that no assignment, group, reporting rule or recipient mentions, not even misspelt."""
    without = who.gaps().agencies_without_duty
    meant = _misspelt(who.plan) if without else set()
    for agency in without:
        if agency.id not in meant:
            yield found(agency, "id", id=agency.id, vi=agency.name.vi, en=agency.name.said("en"))


def _misspelt(plan: Plan) -> set[str | None]:
    known = {agency.id: agency for agency in plan.agencies}
    misspelt = tuple(unknown(known, agency_references(plan)))
    return set(suggestions(known, misspelt, agency_names(plan)).values()) if misspelt else set()


RULE = Rule(
    kind=warning(
        "GP303",
        vi="'{id}' ({vi}) có trong danh mục nhưng không được giao hay nhắc tới ở đâu",
        en="'{id}' ({en}) is declared and mentioned nowhere else",
    ),
    needs=("agencies", "assignments", "reporting", "recipients"),
    ask=ask,
)
