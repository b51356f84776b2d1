"""GP413: single units have to be counted, and nobody says how many there are.

Sai / wrong::

    indicators:
      - id: "1"
        text: Các xã có ít nhất 2 tin, bài mỗi tháng
        unit: {of: tin, in: month}
        targets:
          - {share_of_units: 100, of_units: xã, meeting: {at_least: 2}, every: month}  # GP413

Đúng / right::

    indicators:
      - id: "1"
        text: Các xã có ít nhất 2 tin, bài mỗi tháng
        unit: {of: tin, in: month}
        targets:
          - {share_of_units: 100, of_units: xã, units: 20, meeting: {at_least: 2}, every: month}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import Measure, told_by_goal
from gender_plan.rules.rule import Finding, Rule
from gender_plan.targets import ShareOfUnits


def check(plan: Plan) -> Iterator[Finding]:
    """Goal by goal, shares of units that no reported share can stand for, without a number of units."""
    return told_by_goal(plan, _uncounted)


def _uncounted(measure: Measure) -> list[ShareOfUnits]:
    shares = (target for target in measure[1].targets if isinstance(target, ShareOfUnits))
    return [share for share in shares if share.units is None and _needs_each_unit(share)]


def _needs_each_unit(share: ShareOfUnits) -> bool:
    """Where a unit only says yes or no, the share itself may be reported as well."""
    return share.meeting is not None and share.meeting.has_figure


RULE = Rule(
    kind=warning(
        "GP413",
        vi="chỉ tiêu {ids}: phải đếm từng đơn vị mà không nêu có bao nhiêu đơn vị; nếu văn bản có nêu, "
        "hãy thêm units, không thì khi đánh giá phải cho biết những đơn vị nào phải báo cáo",
        en="indicator(s) {ids}: single units have to be counted and nothing says how many there are; if "
        "the document does, add units, else say at evaluation which units have to report",
    ),
    check=check,
)
