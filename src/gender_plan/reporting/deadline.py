"""One thing that is due, as data and as a sentence."""

import datetime as dt
from enum import StrEnum

from attrs import frozen

from gender_plan.model import Agency
from gender_plan.periods import day_said
from gender_plan.provenance import Sourced
from gender_plan.responsibility.saying import evidence
from gender_plan.text import Language, Text


class DeadlineKind(StrEnum):
    """What falls due."""

    REPORT = "report"
    EVENT = "event"
    REVIEW = "review"
    TARGET = "target"
    TASK = "task"


class DeadlineState(StrEnum):
    """Where a deadline stands on a day; the day itself is still in time.

    ``open``: an event of several days that has begun. ``undated``: the document sets no day.
    """

    PAST = "past"
    TODAY = "today"
    OPEN = "open"
    AHEAD = "ahead"
    UNDATED = "undated"


@frozen(kw_only=True)
class Deadline(Sourced):
    """One thing that is due, or one occurrence of an event.

    ``day`` is the last day in time, ``starts`` the first day of an event. ``days`` counts from the day
    asked about to ``day``, or to ``starts`` while an event is ahead; it is negative once past.
    ``agencies`` are those who have to act: reporters, leads, those who carry it out. A report goes to
    the ``collectors`` and on to ``forwards_to``. ``indicators`` are those whose targets fall due.
    """

    kind: DeadlineKind
    id: str
    title: Text
    starts: dt.date | None = None
    day: dt.date | None = None
    state: DeadlineState
    days: int | None = None
    agencies: tuple[Agency, ...] = ()
    collectors: tuple[Agency, ...] = ()
    forwards_to: tuple[Agency, ...] = ()
    indicators: tuple[str, ...] = ()

    def said(self, language: Language = "vi") -> str:
        """The deadline as a sentence: «30/06/2020: nộp báo cáo … (III.3), còn 12 ngày»."""
        when, what = self._when(language), self._what(language)
        return f"{when}: {what}{evidence(self, language)}{self._left(language)}"

    def _when(self, language: Language) -> str:
        if self.day is None:
            return _NO_DAY.said(language)
        days = dict.fromkeys((self.starts or self.day, self.day))
        return " – ".join(day_said(day, language) for day in days)

    def _what(self, language: Language) -> str:
        words = _WHAT[self.kind].said(language)
        what = words.format(id=self.id, title=self.title.said(language))
        names = ", ".join(agency.name.said(language) for agency in self.collectors)
        return what + (_TO.said(language).format(names) if names else "")

    def _left(self, language: Language) -> str:
        if self.days is None:
            return ""
        count = abs(self.days)
        is_last = self.state is DeadlineState.OPEN and not count
        words = _LAST_DAY if is_last else _LEFT[self.state]
        return words.said(language).format(count, "day" if count == 1 else "days")


_NO_DAY = Text("chưa ấn định ngày", en="no date set")
_TO = Text(" về {}", en=", to be sent to {}")
_WHAT = {
    DeadlineKind.REPORT: Text("nộp báo cáo kỳ {id}", en="report for {id} due"),
    DeadlineKind.EVENT: Text("{title}", en="{title}"),
    DeadlineKind.REVIEW: Text("{title}", en="{title}"),
    DeadlineKind.TARGET: Text("đến hạn thực hiện {title}", en="{title} due"),
    DeadlineKind.TASK: Text("hạn hoàn thành nhiệm vụ {id}: {title}", en="task {id} due: {title}"),
}
_LEFT = {
    DeadlineState.PAST: Text(", đã qua {} ngày", en=", {} {} ago"),
    DeadlineState.TODAY: Text(", đúng hôm nay", en=", today"),
    DeadlineState.OPEN: Text(", đang diễn ra, còn {} ngày", en=", under way, {} {} left"),
    DeadlineState.AHEAD: Text(", còn {} ngày", en=", {} {} left"),
}
_LAST_DAY = Text(", đang diễn ra, hôm nay là ngày cuối", en=", under way, today is the last day")
