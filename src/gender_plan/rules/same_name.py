"""GP210: two agencies have names that are equal but for accents, dashes or «&».

Sai / wrong::

    agencies:
      - {id: so-noi-vu, name: Sở Nội vụ}
      - {id: snv, name: SỞ NỘI VU}  # GP210

Đúng / right::

    agencies:
      - {id: so-noi-vu, name: Sở Nội vụ, aliases: [SỞ NỘI VU]}
"""

from collections.abc import Iterator

from gender_plan.model import Agency, Plan
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.text import folded


def check(plan: Plan) -> Iterator[Finding]:
    """Agencies of which a spelling already belongs to another."""
    owners: dict[str, Agency] = {}
    for agency in plan.agencies:
        taken = None
        for spelling in agency.spellings:
            owner = owners.setdefault(folded(spelling), agency)
            if taken is None and owner is not agency:
                taken = owner
        if taken is not None:
            yield found(agency, "name", name=agency.name, id=taken.id, other=taken.name)


RULE = Rule(
    kind=warning(
        "GP210",
        vi="tên “{name}” trùng (khi bỏ dấu) với cơ quan '{id}' “{other}”; nếu là một, hãy gộp lại",
        en="the name “{name}” equals that of '{id}' “{other}” once accents are set aside; "
        "if they are one, merge them",
    ),
    check=check,
)
