"""Report periods: what each covers and when its report is due."""

from collections.abc import Iterable, Sequence

from gender_plan.model import ReportPeriod
from gender_plan.notebook.blocks import Page, Table
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.phrases import CLAUSE, clause, span
from gender_plan.periods import day_said
from gender_plan.text import Text

_HEADS = (
    Text("Kỳ báo cáo", en="Report period"),
    Text("Từ ngày – đến ngày", en="From – to"),
    Text("Hạn nộp", en="Due"),
    CLAUSE,
)
_CAPTION = Text("Kỳ báo cáo", en="Report periods")
_NO_DAY = Text("văn bản chưa ấn định", en="no date set")


def period_page(period: ReportPeriod, manner: Manner) -> Page:
    """One report period."""
    return periods_page((period,), manner)


def periods_page(periods: Sequence[ReportPeriod], manner: Manner) -> Page:
    """Several report periods, one a row."""
    return manner.page("", periods_table(_CAPTION, periods, manner))


def periods_table(caption: Text, periods: Sequence[ReportPeriod], manner: Manner) -> Table:
    """A row for each report period."""
    said = manner.say(caption)
    return manner.table(said, _HEADS, periods, lambda each: _row(each, manner), nouns.PERIODS)


def _row(period: ReportPeriod, manner: Manner) -> Iterable[Words]:
    due = day_said(period.due, manner.language) if period.due else manner.say(_NO_DAY)
    return period.id, span(period.starts, period.ends, manner), due, clause(period, manner)
