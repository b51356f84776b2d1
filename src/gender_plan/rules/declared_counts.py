"""GP402: the document declares another number of goals or indicators than are listed.

Sai / wrong::

    declared: {goals: 1, indicators: 2}  # GP402
    goals:
      - id: "1"
        indicators: [{id: "1.1", text: Tỷ lệ nữ cấp ủy, targets: [{at_least: 25}]}]

Đúng / right::

    declared: {goals: 1, indicators: 1}
    goals:
      - id: "1"
        indicators: [{id: "1.1", text: Tỷ lệ nữ cấp ủy, targets: [{at_least: 25}]}]
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Counts that differ; goals whose indicators are not listed explain a shortfall."""
    declared = plan.declared
    if declared is None:
        return
    if declared.goals is not None and declared.goals != len(plan.goals):
        yield _finding(plan, "goals", ("mục tiêu", "goals"), declared.goals, len(plan.goals))
    listed = sum(1 for _ in plan.all_indicators)
    if declared.indicators is not None and declared.indicators != listed:
        yield _finding(plan, "indicators", ("chỉ tiêu", "indicators"), declared.indicators, listed)


def _finding(plan: Plan, key: str, what: tuple[str, str], said: int, listed: int) -> Finding:
    unlisted = [goal.id for goal in plan.goals if goal.not_listed] if key == "indicators" else []
    goals = ", ".join(unlisted)
    explains = goals and said > listed
    rest = said - listed
    return found(
        plan.declared,
        key,
        what_vi=what[0],
        what_en=what[1],
        said=said,
        listed=listed,
        vi=f"; {rest} chỉ tiêu chưa liệt kê, các mục tiêu {goals} không kê chỉ tiêu" if explains else "",
        en=f"; {rest} are not listed, goals {goals} list none" if explains else "",
    )


RULE = Rule(
    kind=warning(
        "GP402",
        vi="văn bản nêu {said} {what_vi}, ở đây liệt kê {listed}{vi}",
        en="the document declares {said} {what_en}, {listed} are listed here{en}",
    ),
    needs=("goals", "indicators"),
    check=check,
)
