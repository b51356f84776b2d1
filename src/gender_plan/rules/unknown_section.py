"""GP215: ``not_seen`` names something that is no section of a plan file.

Sai / wrong::

    not_seen: [assigments]  # GP215

Đúng / right::

    not_seen: [assignments]
"""

from collections.abc import Iterator

import attrs

from gender_plan.model import Plan
from gender_plan.rules.references import Named, reference_rule


def _named(plan: Plan) -> Iterator[Named]:
    yield plan, ("not_seen",), plan.not_seen


RULE = reference_rule(
    "GP215",
    "mục của tệp",
    "section of the file",
    needs=(),
    known=lambda plan: (attribute.name for attribute in attrs.fields(type(plan))),
    named=_named,
)
