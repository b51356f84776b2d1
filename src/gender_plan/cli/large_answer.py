"""The answer for many areas on its way out: the summary to stderr, the rows to stdout."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import frozen

import gender_plan as gp
from gender_plan.cli.large_shown import LargeShown
from gender_plan.cli.large_summary import LargeSummary
from gender_plan.cli.output import Output
from gender_plan.cli.wording import as_of_said, day_data, plan_data
from gender_plan.progress.tallying import Caveats, Counts, counts_said
from gender_plan.text import Text, figure

_COUNTS = Text("{}: {}.", en="{}: {}.")
_WRITTEN = Text("Đã ghi {} dòng vào {}.", en="Rows written: {}, to {}.")


@frozen(kw_only=True)
class LargeAnswer:
    """What came of a question to a large table; the engine may be gone.

    ``level``: of the areas that were asked for, None for the plan's own; ``out``: where the rows were
    written; ``csv``: the rows as such, where wanted; ``top``: what the plan's own area is called.
    """

    output: Output
    plan: gp.Plan
    as_of: dt.date
    as_known_on: dt.date | None
    level: str | None
    out: Path | None
    shown: LargeShown
    csv: str
    top: str
    counts: Counts
    summary: LargeSummary

    def tell(self) -> None:
        """The summary to stderr, the rows to stdout."""
        output = self.output
        self.summary.tell(output)
        counts = counts_said(self.counts, Caveats(), output.language)
        output.remark(output.say(_COUNTS, self.top, counts))
        if self.out is not None:
            count = figure(Decimal(self.shown.total), output.language)
            output.remark(output.say(_WRITTEN, count, self.out))
        if output.is_json:
            output.data(self._data())
        elif output.format == "csv":
            output.verbatim(self.csv)
        else:
            output.paragraph(self.plan.title.said(output.language))
            output.paragraph(as_of_said(self.as_of, output.language))
            self.shown.table()

    def _data(self) -> dict[str, Any]:
        language = self.output.language
        return {
            "plan": plan_data(self.plan, language),
            "as_of": day_data(self.as_of),
            "as_known_on": day_data(self.as_known_on),
            "level": self.level,
            "counts": {str(state): count for state, count in self.counts.items()},
            "rows": list(self.shown.data()),
            "out": str(self.out) if self.out is not None else None,
            **self.summary.data(language),
        }
