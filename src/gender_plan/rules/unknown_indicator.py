"""GP203: an indicator is named that the plan does not list.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]
    indicators: [{id: "1.1", text: Tỷ lệ nữ cấp ủy, targets: [{at_least: 25}]}]

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {indicators: ["1.2"]}}  # GP203

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]
    indicators: [{id: "1.1", text: Tỷ lệ nữ cấp ủy, targets: [{at_least: 25}]}]

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {indicators: ["1.1"]}}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.rules.references import Named, covered, reference_rule


def _named(plan: Plan) -> Iterator[Named]:
    yield from covered(plan, "indicators")
    for _, indicator in plan.all_indicators:
        yield indicator, ("share_of",), indicator.share_of


RULE = reference_rule(
    "GP203",
    "chỉ tiêu",
    "indicator",
    needs=("goals", "indicators"),
    known=lambda plan: (indicator.id for _, indicator in plan.all_indicators),
    named=_named,
)
