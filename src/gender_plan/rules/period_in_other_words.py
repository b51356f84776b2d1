"""GP415: a unit names a stretch of time in other words than those that are understood.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tin, bài về bình đẳng giới
        unit: {of: tin, in: tháng}  # GP415
        targets: [{at_least: 2}]
      - id: "2"
        text: Buổi nói chuyện
        unit: {of: buổi, in: half_year}  # GP415
        targets: [{at_least: 2}]

Đúng / right::

    indicators:
      - id: "1"
        text: Tin, bài về bình đẳng giới
        unit: {of: tin, in: month}
        targets: [{at_least: 2}]
      - id: "2"
        text: Buổi nói chuyện
        unit: {of: buổi, in: half-year}
        targets: [{at_least: 2}]
"""

import re
from collections.abc import Iterator

from gender_plan.model import Plan, Unit
from gender_plan.problems import warning
from gender_plan.rules.measures import label, measures
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import Every
from gender_plan.text import composed, folded

_UNDERSTOOD = frozenset(Every)
_NOT_WORD = re.compile(r"[\W_]+")
_STRETCHES = {
    Every.MONTH: ("tháng", "month", "months", "monthly"),
    Every.QUARTER: ("quý", "quí", "3 tháng", "ba tháng", "quarter", "quarters", "quarterly"),
    Every.HALF_YEAR: ("nửa năm", "6 tháng", "sáu tháng", "half year", "half a year", "half yearly"),
    Every.YEAR: ("năm", "12 tháng", "year", "years", "yearly", "annual", "annually"),
}
_BEFORE = ("trong", "mỗi", "một", "1", "hằng", "hàng", "từng", "theo", "in", "per", "each", "every", "a")


def check(plan: Plan) -> Iterator[Finding]:
    """Stretches of time by which no value would combine, because nobody understands the word."""
    for measure in measures(plan):
        unit = measure[1].unit
        meant = _meant(unit) if unit else None
        if unit and meant:
            hint = f"in: {meant}"
            yield found(measure[1], "unit", "in", hint=hint, id=label(*measure), word=unit.in_)


def _meant(unit: Unit) -> Every | None:
    """The period behind the word; None where it is understood, or is no period of the calendar."""
    if unit.in_ is None or unit.in_ in _UNDERSTOOD:
        return None
    words = _NOT_WORD.sub(" ", composed(unit.in_).casefold()).split()
    while len(words) > 1 and words[0] in _LEADING:
        words.pop(0)
    return _WORDS.get(" ".join(words))


# With all their accents or with none: «quy» is typed for «quý», but «quỹ» is a fund.
_WORDS = {form: every for every, said in _STRETCHES.items() for w in said for form in (w, folded(w))}
_LEADING = frozenset(form for word in _BEFORE for form in (word, folded(word)))

RULE = Rule(
    kind=warning(
        "GP415",
        vi="chỉ tiêu {id}: “{word}” không được hiểu là kỳ nên số liệu không gộp theo kỳ ấy",
        en="indicator {id}: “{word}” is not understood as a period, so values do not combine by it",
    ),
    check=check,
)
