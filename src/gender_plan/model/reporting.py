"""Who reports to whom and when: reporting rules, periods, events and reviews."""

import datetime as dt

from attrs import frozen

from gender_plan.provenance import Sourced
from gender_plan.targets import Every
from gender_plan.text import Text


@frozen(kw_only=True)
class ReportPeriod(Sourced):
    """A period and the day its report is due, which may come before the period ends.

    ``due`` is absent where the document sets no date («theo quy định»).
    """

    id: str
    starts: dt.date | None = None
    ends: dt.date
    due: dt.date | None = None


@frozen(kw_only=True)
class Reporting(Sourced):
    """A reporting rule: who collects (đầu mối, tổng hợp), who reports, and to whom it goes on."""

    collector: str | None = None
    reporters: tuple[str, ...] = ()
    forwards_to: tuple[str, ...] = ()
    periods: tuple[ReportPeriod, ...] = ()
    content: Text | None = None


@frozen(kw_only=True)
class Event(Sourced):
    """A dated event (sự kiện, đợt cao điểm); ``every: year`` repeats it on the same days."""

    id: str
    title: Text
    starts: dt.date
    ends: dt.date | None = None
    every: Every | None = None


@frozen(kw_only=True)
class Review(Sourced):
    """A review (sơ kết, tổng kết), apart from the periodic reports."""

    id: str
    title: Text
    by: dt.date | None = None
