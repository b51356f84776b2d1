"""GP301: the document names no lead for an indicator, or for a goal without indicators.

Sai / wrong::

    indicators:
      - id: "1"  # GP301
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 25}
    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    assignments:
      - {agency: so-noi-vu, role: coordinate, covers: {indicators: ["1"]}}

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 25}
    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {indicators: ["1"]}}
"""

from collections.abc import Iterable, Iterator

from gender_plan.problems import warning
from gender_plan.responsibility import Gap, Responsibilities
from gender_plan.rules.measures import by_goal, place_of
from gender_plan.rules.rule import Finding, Rule, found


def ask(who: Responsibilities) -> Iterator[Finding]:
    """Indicators without lead, goal by goal, and goals without lead that list none."""
    gaps = who.gaps()
    without = {id(gap.item): gap for gap in (*gaps.indicators_without_lead, *gaps.goals_without_lead)}
    for goal, indicators in by_goal(who.plan):
        open_ones = [without[id(i)] for i in indicators if id(i) in without]
        if open_ones:
            ids = ", ".join(gap.id for gap in open_ones)
            names = f"chỉ tiêu {ids}", f"indicator(s) {ids}"
            yield _finding(
                *place_of([gap.item for gap in open_ones], goal, who.plan), names=names, gaps=open_ones
            )
        if goal is not None and id(goal) in without:
            names = f"mục tiêu {goal.id}", f"goal {goal.id}"
            yield _finding(goal, names=names, gaps=[without[id(goal)]])


def _finding(subject: object, *at: str, names: tuple[str, str], gaps: Iterable[Gap]) -> Finding:
    agencies = {r.agency.id: r.agency.name for gap in gaps for r in gap.because if r.agency}
    vi_names = ", ".join(name.vi for name in agencies.values())
    en_names = ", ".join(name.said("en") for name in agencies.values())
    return found(
        subject,
        *at,
        item_vi=names[0],
        item_en=names[1],
        named_vi=f"; có nêu tên nhưng không chủ trì: {vi_names}" if agencies else "",
        named_en=f"; named without leading: {en_names}" if agencies else "",
    )


RULE = Rule(
    kind=warning(
        "GP301",
        vi="văn bản không nêu cơ quan chủ trì {item_vi}{named_vi}",
        en="the document names no lead for {item_en}{named_en}",
    ),
    needs=("goals", "indicators", "agencies", "assignments"),
    ask=ask,
)
