"""The progress of a plan by a handful of values, goal by goal, as text and as JSON."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import attrs
from attrs import frozen

from gender_plan.cli.output import Output
from gender_plan.cli.verdicts import TITLES, indicator_data, rows
from gender_plan.cli.wording import (
    as_of_said,
    day_data,
    item_data,
    item_said,
    plan_data,
    text_data,
)
from gender_plan.progress import GoalProgress, IndicatorProgress, PlanProgress, UnusedValue
from gender_plan.text import Language, Text

_NO_GOAL = Text("Chỉ tiêu không thuộc mục tiêu nào", en="Indicators under no goal")
_UNUSED = Text("Số liệu không dùng tới: {}.", en="Values not used: {}.")


@frozen(kw_only=True)
class Shown:
    """The progress of a plan on its way out: ``parts`` and ``explain`` say how much of it."""

    progress: PlanProgress
    output: Output
    parts: bool = False
    explain: bool = False

    def whole(self) -> None:
        """Every goal with its table and counts, then the plan as a whole."""
        self.output.paragraph(self.progress.plan.title.said(self.output.language))
        self.output.paragraph(as_of_said(self.progress.as_of, self.output.language))
        for goal in self.progress.goals:
            self._goal(goal)
        alone = [found for found in self.progress.indicators if found.goal is None]
        if alone:
            self._titled(self.output.say(_NO_GOAL), alone)
        self.output.line()
        self.output.paragraph(self.progress.because(self.output.language))
        self._tell_unused(self.progress.unused)

    def one(self, wanted: IndicatorProgress) -> None:
        """One indicator with its row and its explanation."""
        self.output.paragraph(as_of_said(self.progress.as_of, self.output.language))
        self.wordings([wanted])
        self.table([wanted])
        self.output.items([wanted.because(self.output.language)])
        self._tell_unused([u for u in self.progress.unused if u.value.indicator == wanted.id])

    def table(self, wanted: Iterable[IndicatorProgress]) -> None:
        """A row for each indicator, and for each part where they are wanted."""
        language = self.output.language
        shown = (row for found in wanted for row in rows(found, language, parts=self.parts))
        self.output.table(TITLES, shown)

    def data(self, wanted: Iterable[IndicatorProgress]) -> dict[str, Any]:
        """The same as JSON."""
        progress, language = self.progress, self.output.language
        return {
            "plan": plan_data(progress.plan, language),
            "as_of": day_data(progress.as_of),
            "as_known_on": day_data(progress.as_known_on),
            "method": progress.method,
            "stale_after": progress.stale_after,
            "counts": _counts_data(progress),
            "unverified": progress.unverified,
            "goals": [_goal_data(goal, language) for goal in progress.goals],
            "indicators": [indicator_data(found, language) for found in wanted],
            "unused": [_unused_data(unused, language) for unused in progress.unused],
            "because": progress.because(language),
        }

    def _goal(self, goal: GoalProgress) -> None:
        self._titled(item_said(goal.goal, self.output.language), goal.indicators)
        self.output.paragraph(goal.because(self.output.language))

    def _titled(self, title: str, wanted: Sequence[IndicatorProgress]) -> None:
        self.output.line()
        self.output.paragraph(title)
        self.wordings(wanted)
        if wanted:
            self.table(wanted)
        if self.explain:
            self.output.items(found.because(self.output.language) for found in wanted)

    def wordings(self, wanted: Iterable[IndicatorProgress]) -> None:
        """What each indicator is about, where the document says so."""
        for found in wanted:
            if found.indicator.text:
                self.output.paragraph(f"{found.id}: {found.indicator.text.said(self.output.language)}")

    def _tell_unused(self, unused: Iterable[UnusedValue]) -> None:
        reasons = Counter(value.reason.said(self.output.language) for value in unused)
        said = "; ".join(f"{count} ({reason})" for reason, count in reasons.items())
        if said:
            self.output.paragraph(self.output.say(_UNUSED, said))


def _counts_data(found: GoalProgress | PlanProgress) -> dict[str, int]:
    return {str(state): count for state, count in found.counts.items()}


def _goal_data(goal: GoalProgress, language: Language) -> dict[str, Any]:
    return {
        **item_data(goal.goal, language),
        "not_listed": text_data(goal.not_listed, language),
        "counts": _counts_data(goal),
        "unverified": goal.unverified,
        "because": goal.because(language),
    }


def _unused_data(unused: UnusedValue, language: Language) -> dict[str, Any]:
    row = attrs.asdict(unused.value)
    known = {name: str(cell) for name, cell in row.items() if cell is not None}
    return {"row": known, "reason": unused.reason.said(language)}
