"""GP201: an agency is named that the plan does not declare.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    assignments:
      - {agency: so-noi-vo, role: lead, covers: {plan: true}}  # GP201

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {plan: true}}
"""

import re

from gender_plan.rules.references import agency_names, agency_references, reference_rule
from gender_plan.text import Text, folded


def _declare(written: str) -> Text:
    """An agency that the plan does not list yet, as it is to be listed; it may be named in words."""
    id_ = "-".join(re.findall(r"[a-z0-9]+", folded(written)))
    if id_ == written or not id_:
        return Text("; hãy khai báo cơ quan này ở agencies", en="; declare it in agencies")
    name = f'"{written}"' if set(written) & set(",:[]{}#") else written
    listed = f"{{id: {id_}, name: {name}}}"
    return Text(
        f"; hãy khai báo ở agencies: {listed}, rồi ghi mã {id_} ở đây",
        en=f"; declare it in agencies: {listed}, and write {id_} here",
    )


RULE = reference_rule(
    "GP201",
    "cơ quan",
    "agency",
    needs=("agencies",),
    known=lambda plan: (agency.id for agency in plan.agencies),
    named=agency_references,
    names=agency_names,
    cure=_declare,
)
