"""GP414: a change is measured from one year and the baseline is of another.

Sai / wrong::

    indicators:
      - id: "1"
        text: Sản phẩm mang định kiến giới
        baseline: {value: 40, date: 2016-12-31}
        targets:
          - {change_by: {percent: -80, base: 2015}, by: 2020}  # GP414

Đúng / right::

    indicators:
      - id: "1"
        text: Sản phẩm mang định kiến giới
        baseline: {value: 40, date: 2015-12-31}
        targets:
          - {change_by: {percent: -80, base: 2015}, by: 2020}
"""

import datetime as dt
from collections.abc import Iterator

from gender_plan.model import Measured, Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import label, measures
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import ChangeBy


def check(plan: Plan) -> Iterator[Finding]:
    """Changes against a year that only a reported value could still give."""
    for measure in measures(plan):
        year = _year(measure[1])
        for target in measure[1].targets if year is not None else ():
            base = target.change_by.base if isinstance(target, ChangeBy) else None
            if isinstance(base, int) and base != year:
                yield found(target, "change_by", "base", id=label(*measure), base=base, year=year)


def _year(measured: Measured) -> int | None:
    day = measured.baseline.date if measured.baseline else None
    return day.year if isinstance(day, dt.date) else None


RULE = Rule(
    kind=warning(
        "GP414",
        vi="chỉ tiêu {id}: so với năm {base} mà giá trị gốc là của năm {year}; hãy đối chiếu với "
        "văn bản, nếu đúng như vậy thì phải có số liệu năm {base} mới đánh giá được",
        en="indicator {id}: the change is against {base} and the baseline is of {year}; compare with "
        "the document, and if both are right, nobody can judge without a value of {base}",
    ),
    check=check,
)
