"""GP306: an assignment names neither an agency nor a post.

Sai / wrong::

    assignments:
      - {role: lead, covers: {plan: true}}  # GP306

Đúng / right::

    assignments:
      - {post: Giám đốc Sở Nội vụ, role: lead, covers: {plan: true}}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Assignments to nobody."""
    for assignment in plan.assignments:
        if assignment.agency is None and assignment.post is None:
            yield found(assignment)


RULE = Rule(
    kind=error(
        "GP306",
        vi="phân công chưa nêu ai; hãy ghi agency (mã cơ quan) hoặc post (chức danh)",
        en="the assignment names nobody; write agency (its id) or post (an office-holder)",
    ),
    check=check,
)
