"""GP215: ``not_seen`` names something that is no section of a plan file.

Sai / wrong::

    not_seen: [assigments]  # GP215

Đúng / right::

    not_seen: [assignments]
"""

from collections.abc import Iterator

import attrs

from gender_plan.model import Plan
from gender_plan.rules.references import Reference, each, reference_rule


def _references(plan: Plan) -> Iterator[Reference]:
    return each(plan, "not_seen", ids=plan.not_seen)


RULE = reference_rule(
    "GP215",
    "mục của tệp",
    "section of the file",
    needs=(),
    known=lambda plan: (attribute.name for attribute in attrs.fields(type(plan))),
    references=_references,
)
