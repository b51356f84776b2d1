"""GP211: a group is its own member, or an agency its own successor, directly or round about.

Sai / wrong::

    agencies:
      - {id: cac-so, name: Các sở, kind: group, members: [cac-ban]}  # GP211
      - {id: cac-ban, name: Các ban, kind: group, members: [cac-so]}  # GP211

Đúng / right::

    agencies:
      - {id: cac-so, name: Các sở, kind: group, members: [cac-ban]}
      - {id: cac-ban, name: Các ban, kind: group}
"""

from collections.abc import Iterator, Mapping

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Agencies that lead back to themselves."""
    for field in ("members", "successors"):
        following = {agency.id: getattr(agency, field) for agency in plan.agencies}
        for agency in plan.agencies:
            if following[agency.id] and agency.id in _reached(agency.id, following):
                yield found(agency, field, id=agency.id)


def _reached(start: str, following: Mapping[str, tuple[str, ...]]) -> set[str]:
    reached: set[str] = set()
    ahead = list(following.get(start, ()))
    while ahead:
        id_ = ahead.pop()
        if id_ not in reached:
            reached.add(id_)
            ahead += following.get(id_, ())
    return reached


RULE = Rule(
    kind=error(
        "GP211",
        vi="'{id}' chứa chính nó, trực tiếp hoặc qua cơ quan khác; hãy bỏ mắt xích thừa",
        en="'{id}' contains itself, directly or through another; remove the link that is too many",
    ),
    check=check,
)
