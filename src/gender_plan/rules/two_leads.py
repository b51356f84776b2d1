"""GP302: two agencies lead the same thing.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}, {id: so-y-te, name: Sở Y tế}]
    indicators:
      - id: "1"  # GP302
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 25}

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {indicators: ["1"]}}
      - {agency: so-y-te, role: lead, covers: {indicators: ["1"]}}

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}, {id: so-y-te, name: Sở Y tế}]
    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 25}

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {indicators: ["1"]}}
      - {agency: so-y-te, role: coordinate, covers: {indicators: ["1"]}}
"""

from collections.abc import Iterator

from gender_plan.model import Goal, Indicator, Plan, Task
from gender_plan.problems import warning
from gender_plan.responsibility import Gap, Responsibilities
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.text import Language


def ask(who: Responsibilities) -> Iterator[Finding]:
    """Each thing with several leads, with who they are."""
    for gap in who.gaps().several_leads:
        vi, en = _name(gap)
        yield found(gap.item, vi=vi, en=en, leads_vi=_leads(gap, "vi"), leads_en=_leads(gap, "en"))


def _leads(gap: Gap, language: Language) -> str:
    named = (f"{r.who.said(language)} ({', '.join(r.source)})" for r in gap.because)
    return ", ".join(dict.fromkeys(name.removesuffix(" ()") for name in named))


_NAMES = {
    Goal: ("mục tiêu", "goal"),
    Indicator: ("chỉ tiêu", "indicator"),
    Task: ("nhiệm vụ", "task"),
    Plan: ("kế hoạch", "plan"),
}


def _name(gap: Gap) -> tuple[str, str]:
    vi, en = _NAMES[type(gap.item)]
    return f"{vi} {gap.id}", f"{en} {gap.id}"


RULE = Rule(
    kind=warning(
        "GP302",
        vi="{vi} có nhiều cơ quan chủ trì: {leads_vi}; hãy xem lại văn bản",
        en="{en} has several leads: {leads_en}; look at the document again",
    ),
    needs=("goals", "indicators", "agencies"),
    ask=ask,
)
