"""GP406: a figure such as 1.234 can be read as one thousand or as one and a bit.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 1.234}  # GP406

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 1234}
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import figures, label, measures, shares_of_units
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Figures with one to three digits before the point and exactly three after it."""
    for measure in measures(plan):
        for holder, at, value in chain(figures(measure[1]), shares_of_units(measure[1])):
            if _is_ambiguous(value):
                thousands = str(value).replace(".", "")
                yield found(holder, *at, id=label(*measure), text=value, thousands=thousands)


def _is_ambiguous(value: Decimal) -> bool:
    return value.as_tuple().exponent == -3 and 1 <= abs(value) < 1000  # noqa: PLR2004  three digits


RULE = Rule(
    kind=warning(
        "GP406",
        vi="chỉ tiêu {id}: “{text}” là {thousands} hay số lẻ? dấu chấm ở đây là dấu thập phân; "
        "hàng nghìn thì viết {thousands}",
        en="indicator {id}: is “{text}” {thousands} or a decimal? the point is a decimal point; for "
        "thousands write {thousands}",
    ),
    check=check,
)
