"""What stands on a form, as plain data: what one agency owes for a period, and how it is to answer."""

from enum import StrEnum

from attrs import frozen

from gender_plan.forms.layout import DENOMINATOR, FIGURES, MEN, NUMERATOR, VALUE, WOMEN, Identity
from gender_plan.model import ReportPeriod, Unit
from gender_plan.periods import day_said, period_said

_NO_DAY = "văn bản không ấn định ngày"


class Answering(StrEnum):
    """What sort of figure is asked for.

    ``SHARE``: per cent of a whole, 0 to 100. ``AMOUNT``: never below zero. ``YES_NO``: done or not.
    ``ANY``: the plan does not say what the figure counts.
    """

    SHARE = "share"
    AMOUNT = "amount"
    YES_NO = "yes_no"
    ANY = "any"


_CELLS = {
    Answering.SHARE: FIGURES,
    Answering.AMOUNT: (VALUE, WOMEN, MEN),
    Answering.YES_NO: (VALUE,),
    Answering.ANY: FIGURES,
}


@frozen(kw_only=True)
class MeasureRow:
    """One measure: what it is, what is aimed at, what was known, and how it is to be answered.

    ``population``: the group or place for which it is asked. ``goal``: the heading under which it
    stands. ``takes_whole``: where the denominator is the figure of another indicator, the numerator
    is enough.
    """

    id: str
    indicator: str
    part: str | None = None
    population: str | None = None
    goal: str = ""
    number: str
    words: str
    unit: str = ""
    target: str = ""
    last: str = ""
    answering: Answering
    takes_whole: bool = False
    measured_in: Unit | None = None

    @property
    def wanted(self) -> tuple[str, ...]:
        """The columns of figures that are open on this row."""
        return _CELLS[self.answering]

    @property
    def has_ratio(self) -> bool:
        """Whether a numerator and a denominator may stand for the value."""
        return {NUMERATOR, DENOMINATOR} <= set(self.wanted)


@frozen(kw_only=True)
class TaskRow:
    """A task; or a duty in words or the result of a goal, whose ``task`` is then made up for it."""

    id: str
    task: str
    number: str = ""
    words: str
    due: str = ""


@frozen(kw_only=True)
class Form:
    """Everything on the form of one agency. ``area``: the place for which it reports, if it is one."""

    identity: Identity
    period: ReportPeriod
    title: str
    agency: str
    area: str | None = None
    collectors: tuple[str, ...] = ()
    measures: tuple[MeasureRow, ...] = ()
    tasks: tuple[TaskRow, ...] = ()

    @property
    def period_said(self) -> str:
        """The period in words, with its days as far as the plan knows them."""
        try:
            said = period_said(self.period.id)
        except ValueError:
            said = self.period.id
        starts, ends = self.period.starts, day_said(self.period.ends)
        return f"{said} (từ {day_said(starts)} đến {ends})" if starts else f"{said} (đến {ends})"

    @property
    def due_said(self) -> str:
        """The day on which the report is due."""
        return day_said(self.period.due) if self.period.due else _NO_DAY
