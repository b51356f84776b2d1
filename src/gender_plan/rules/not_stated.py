"""GP401: indicators of which the document gives no wording, no figure, or neither; said once a goal.

Sai / wrong::

    goals:
      - id: "1"
        indicators:
          - {id: "1.1", targets: [{not_stated: Phụ lục 1}]}  # GP401

Đúng / right::

    goals:
      - id: "1"
        indicators:
          - {id: "1.1", text: Tỷ lệ nữ cấp ủy, targets: [{at_least: 25}]}
"""

from collections.abc import Iterable, Iterator
from typing import TypeGuard

from gender_plan.model import Indicator, Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import by_goal, place_of
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import NotStated, Target
from gender_plan.text import Text, places_to_fill

_WHAT = {
    (True, True): Text("nội dung và con số", en="neither the wording nor the figure"),
    (True, False): Text("nội dung", en="no wording"),
    (False, True): Text("con số", en="no figure"),
}


def check(plan: Plan) -> Iterator[Finding]:
    """Goal by goal, the indicators that lack the same thing."""
    for goal, indicators in by_goal(plan):
        lacking: dict[tuple[bool, bool], list[Indicator]] = {}
        for indicator in indicators:
            lacking.setdefault((_no_wording(indicator), _no_figure(indicator)), []).append(indicator)
        for lack, what in _WHAT.items():
            if lack in lacking:
                yield _finding(*place_of(lacking[lack], goal, plan), lacking=lacking[lack], what=what)


def _finding(subject: object, *at: str, lacking: Iterable[Indicator], what: Text) -> Finding:
    ids = ", ".join([indicator.id for indicator in lacking])
    where = [t.not_stated for i in lacking for t in i.all_targets if _is_unstated(t)]
    return found(
        subject,
        *at,
        ids=ids,
        vi=what.vi + _pointer([text.vi for text in where]),
        en=what.said("en") + _pointer([text.said("en") for text in where]),
    )


def _pointer(names: Iterable[str]) -> str:
    named = ", ".join(dict.fromkeys(names))
    return f" ({named})" if named else ""


def _no_wording(indicator: Indicator) -> bool:
    return indicator.text is None and not any(part.text for part in indicator.parts)


def _no_figure(indicator: Indicator) -> bool:
    return all(_is_unstated(target) for target in indicator.all_targets)


def _is_open(target: Target) -> bool:
    """Whether nobody has decided it yet, which another rule says."""
    return isinstance(target, NotStated) and bool(places_to_fill(target.not_stated.vi))


def _is_unstated(target: Target) -> TypeGuard[NotStated]:
    return isinstance(target, NotStated) and not _is_open(target)


RULE = Rule(
    kind=warning(
        "GP401",
        vi="chỉ tiêu {ids}: văn bản không nêu {vi}",
        en="indicator(s) {ids}: the document states {en}",
    ),
    needs=("goals", "indicators"),
    check=check,
)
