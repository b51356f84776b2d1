"""GP416: a step is to be reached that the scale does not have.

Sai / wrong::

    indicators:
      - id: "1"
        text: Mức độ thực hiện
        targets:
          - {rated: [chưa đạt, đạt, tốt], step: 4}  # GP416
      - id: "2"
        text: Xếp loại
        targets:
          - {rated: []}  # GP416

Đúng / right::

    indicators:
      - id: "1"
        text: Mức độ thực hiện
        targets:
          - {rated: [chưa đạt, đạt, tốt], step: 3}
      - id: "2"
        text: Xếp loại
        targets:
          - {rated: [chưa đạt, đạt]}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.measures import label, measures
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import Rated
from gender_plan.text import Text

_NO_STEPS = Text(
    "thang chưa có bậc nào; hãy ghi các bậc vào rated, bậc thấp nhất trước",
    en="the scale has no step; write its steps under rated, the lowest first",
)
_BEYOND = Text(
    "thang có {steps} bậc, không có bậc {step}; hãy ghi step từ 1 đến {steps}, hoặc bổ sung bậc còn "
    "thiếu vào rated",
    en="the scale has {steps} steps and no step {step}; write a step from 1 to {steps}, or add the "
    "missing steps to rated",
)


def check(plan: Plan) -> Iterator[Finding]:
    """Steps that nobody can reach, and scales without any."""
    for measure in measures(plan):
        for target in measure[1].targets:
            if not isinstance(target, Rated):
                continue
            if not target.rated:
                yield found(target, target.key, id=label(*measure), what=_NO_STEPS)
            elif target.step is not None and not 1 <= target.step <= len(target.rated):
                yield found(target, "step", id=label(*measure), what=_beyond(target))


def _beyond(target: Rated) -> Text:
    facts = {"steps": len(target.rated), "step": target.step}
    return Text(_BEYOND.vi.format_map(facts), en=_BEYOND.said("en").format_map(facts))


RULE = Rule(
    kind=error("GP416", vi="chỉ tiêu {id}: {what}", en="indicator {id}: {what}"),
    check=check,
)
