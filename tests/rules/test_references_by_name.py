"""What people write who know a thing by its name and not by its id."""

import pytest

import gender_plan as gp

PLAN = """\
format: gender-plan/1
id: tinh-mau
title: Kế hoạch mẫu
level: province
period: {{ends: 2025-12-31}}
goals:
  - id: "1"
    title: Việc làm
    indicators: [{{id: "1.1", text: Lao động nữ, targets: [{{at_least: 50}}]}}]
agencies:
  - {{id: ubnd-xa, name: Ủy ban nhân dân các xã, short_name: UBND xã}}
assignments:
  - {{agency: ubnd-xa, role: lead, covers: {{plan: true}}}}
  - {assignment}
"""


@pytest.mark.parametrize(
    ("assignment", "meant"),
    [
        ("{agency: Ủy ban nhân dân các xã, role: lead, covers: {plan: true}}", "ubnd-xa"),
        ("{agency: uy ban nhan dan cac xa, role: lead, covers: {plan: true}}", "ubnd-xa"),
        ("{agency: UBND xã, role: lead, covers: {plan: true}}", "ubnd-xa"),
        ('{agency: ubnd-xa, role: lead, covers: {goals: ["Mục tiêu 1"]}}', "1"),
        ('{agency: ubnd-xa, role: lead, covers: {indicators: ["chỉ tiêu 1.1"]}}', "1.1"),
    ],
)
def test_a_name_leads_to_its_id(assignment: str, meant: str) -> None:
    """An agency's name, or the word before a number, is told with the id that belongs there."""
    problems = gp.check_plan(PLAN.format(assignment=assignment).encode()).problems
    (unknown,) = problems.errors
    assert unknown.hint == meant
    assert f"có phải '{meant}'?" in unknown.message()
