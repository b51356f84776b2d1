"""The deadlines and events of a plan as an iCalendar file that any calendar program takes."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event

from gender_plan.model import Plan
from gender_plan.periods import period_said
from gender_plan.render.printable import one_line, printable
from gender_plan.reporting import Deadline, DeadlineKind, due
from gender_plan.text import Language, Text

_PRODUCT = "-//gender-plan//report deadlines//VI"
_REMINDED = (7, 1)
_DAY = dt.timedelta(days=1)
_FIRST_DAY = dt.date(2000, 1, 1)
_KINDS = {
    DeadlineKind.REPORT: Text("Hạn nộp báo cáo {}", en="Report due: {}"),
    DeadlineKind.EVENT: Text("{}", en="{}"),
    DeadlineKind.REVIEW: Text("{}", en="{}"),
    DeadlineKind.TARGET: Text("Đến hạn {}", en="Due: {}"),
    DeadlineKind.TASK: Text("Hạn hoàn thành nhiệm vụ {}", en="Task due: {}"),
}
_CLAUSE = Text("Điều khoản: {}.", en="Clause: {}.")
_WHO = Text("Cơ quan: {}.", en="Agencies: {}.")
_COLLECTED_BY = Text("Gửi: {}.", en="To: {}.")
_INFERRED = Text("Suy ra: {}", en="Inferred: {}")
_OUTSIDE = Text("Ngoài văn bản: {}.", en="Outside the document: {}.")
_UNVERIFIED = Text("Chưa kiểm chứng.", en="Unverified.")
_REMINDER = Text("Còn {} ngày: {}", en="In {} days: {}")


def as_calendar(plan: Plan, as_of: dt.date, language: Language) -> bytes:
    """Everything that has a day. The same plan on the same day gives the same bytes."""
    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", one_line(plan.title.said(language)))
    seen: Counter[str] = Counter()
    for deadline in due(plan, as_of):
        if deadline.day is not None:
            calendar.add_component(_event(_Dated(plan, deadline, as_of, language), seen))
    made: bytes = calendar.to_ical()
    return made


class _Dated:
    """One deadline, about to be written."""

    def __init__(self, plan: Plan, deadline: Deadline, as_of: dt.date, language: Language) -> None:
        self.plan, self.deadline, self.as_of, self.language = plan, deadline, as_of, language

    @property
    def starts(self) -> dt.date:
        return self.deadline.starts or self.deadline.day or self.as_of

    @property
    def ends(self) -> dt.date:
        """The day after the last one, as the format counts."""
        last = max(self.deadline.day or self.starts, self.starts)
        return last + _DAY if last < dt.date.max else last

    @property
    def key(self) -> str:
        """What it is, whatever its days: an occurrence of an event by its year."""
        parts = [self.plan.id, str(self.deadline.kind), self.deadline.id]
        if self.deadline.kind is DeadlineKind.EVENT:
            parts.append(str(self.starts.year))
        return "/".join(parts)

    @property
    def summary(self) -> str:
        what = self.deadline
        words = what.title.said(self.language)
        if what.kind is DeadlineKind.REPORT:
            words = _period(what.id, self.language)
        elif what.kind is DeadlineKind.TASK:
            words = f"{what.id}: {words}"
        return one_line(_KINDS[what.kind].said(self.language).format(words))

    @property
    def description(self) -> str:
        return printable("\n".join(self._told()))

    def _told(self) -> Iterator[str]:
        what, language = self.deadline, self.language
        yield self.plan.title.said(language)
        for words, agencies in ((_WHO, what.agencies), (_COLLECTED_BY, what.collectors)):
            if agencies:
                names = "; ".join(agency.name.said(language) for agency in agencies)
                yield words.said(language).format(names)
        if what.source:
            yield _CLAUSE.said(language).format(", ".join(what.source))
        if what.derived:
            yield _INFERRED.said(language).format(what.derived.said(language))
        if what.outside:
            yield _OUTSIDE.said(language).format(what.outside.from_.said(language))
        if what.unverified:
            yield _UNVERIFIED.said(language)


def _period(code: str, language: Language) -> str:
    try:
        return period_said(code, language)
    except ValueError:
        return code


def _event(dated: _Dated, seen: Counter[str]) -> Event:
    event, key = Event(), dated.key
    seen[key] += 1
    # Their own names may hold anything; what is made of them has no letter that a program minds.
    event.add("UID", f"{uuid5(NAMESPACE_URL, f'{key}/{seen[key]}')}@gender-plan")
    event.add("DTSTAMP", dt.datetime.combine(dated.as_of, dt.time(), dt.UTC))
    # Whoever imports it again takes what was made on the later day.
    event.add("SEQUENCE", max(0, (dated.as_of - _FIRST_DAY).days))
    event.add("DTSTART", dated.starts)
    event.add("DTEND", dated.ends)
    event.add("SUMMARY", dated.summary)
    event.add("DESCRIPTION", dated.description)
    event.add("CATEGORIES", [str(dated.deadline.kind)])
    event.add("TRANSP", "TRANSPARENT")
    for days in _REMINDED:
        event.add_component(_alarm(days, dated))
    return event


def _alarm(days: int, dated: _Dated) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("TRIGGER", dt.timedelta(days=-days))
    alarm.add("DESCRIPTION", _REMINDER.said(dated.language).format(days, dated.summary))
    return alarm
