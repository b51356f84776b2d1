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

from gender_plan.problems import warning
from gender_plan.responsibility import Responsibilities
from gender_plan.rules.rule import Finding, Rule, found


def ask(who: Responsibilities) -> Iterator[Finding]:
    """Agencies that no assignment, group, reporting rule or recipient mentions."""
    for agency in who.gaps().agencies_without_duty:
        yield found(agency, "id", id=agency.id, name=agency.name)


RULE = Rule(
    kind=warning(
        "GP303",
        vi="'{id}' ({name}) có trong danh mục nhưng không được giao hay nhắc tới ở đâu",
        en="'{id}' ({name}) is declared and mentioned nowhere else",
    ),
    needs=("agencies", "assignments", "reporting", "recipients"),
    ask=ask,
)
