"""What came in or was decided for one report, and where that report stands on a day."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from gender_plan.periods import day_said
from gender_plan.reporting.expected import ExpectedReport
from gender_plan.text import Language, Text, figure


class SubmissionKind(StrEnum):
    """What came in, or was decided, for one agency and period."""

    REPORT = "report"
    NIL = "nil"
    EXCUSED = "excused"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"


@frozen(kw_only=True)
class Submission:
    """One of these on a day; of several the later one counts."""

    agency: str
    period: str
    kind: SubmissionKind
    received_on: dt.date


class ReportState(StrEnum):
    """Where an expected report stands on a day; the due day itself is still in time.

    ``LATE``: it came after its day, be it only to say that there is nothing to report. ``LATE_OPEN``:
    its day has passed and it may still come. ``MISSING``: it never came, and the collecting is closed.
    ``AWAITED``: not yet due. ``UNDATED``: no day is set and nothing came.
    """

    RECEIVED = "received"
    NIL = "nil"
    LATE = "late"
    LATE_OPEN = "late_open"
    MISSING = "missing"
    EXCUSED = "excused"
    SENT_BACK = "sent_back"
    AWAITED = "awaited"
    UNDATED = "undated"


CAME = frozenset({ReportState.RECEIVED, ReportState.NIL, ReportState.LATE})
"""The states of a report that came and counts."""

IN_TIME = frozenset({ReportState.RECEIVED, ReportState.NIL})
"""The states of a report that came in time, or for which no day is set."""


@frozen(kw_only=True)
class Standing:
    """One expected report and where it stands.

    ``received_on``: when it came, or when the decision was made that the state is about; a correction
    does not make it later. ``days_late``: after its day, None where not late. ``kind``: the last thing
    that came in or was decided; None where there is nothing.
    """

    expected: ExpectedReport
    state: ReportState
    received_on: dt.date | None = None
    days_late: int | None = None
    kind: SubmissionKind | None = None

    @property
    def is_due(self) -> bool:
        """Whether its day has passed with nobody excused, or it came already."""
        is_overdue = self.state is ReportState.SENT_BACK and self.days_late is not None
        return is_overdue or self.state in _DUE_STATES

    @property
    def is_nobody(self) -> bool:
        """Whether nothing came from a group that the plan does not take apart: nobody is late."""
        return self.expected.is_open and self.kind is None

    def because(self, language: Language = "vi") -> str:
        """The state as a sentence: «Sở Nội vụ: nộp ngày 28/6/2020, đúng hạn (hạn nộp 30/6/2020).»."""
        words = self._words
        days = self.days_late or 0
        said = words.said(language).format(
            on=day_said(self.received_on, language) if self.received_on else "",
            days=days if language == "vi" else f"{days} day{'s' * (days != 1)}",
            in_time=self._in_time(language),
        )
        name = self.expected.agency.name.said(language)
        return f"{name}: {said}{self._due(language)}."

    @property
    def _words(self) -> Text:
        if self.is_nobody:
            return _GROUP
        is_nil = self.kind is SubmissionKind.NIL
        return _NIL_LATE if is_nil and self.state is ReportState.LATE else _SENTENCES[self.state]

    def _in_time(self, language: Language) -> str:
        return _IN_TIME_SAID.said(language) if self.expected.due else ""

    def _due(self, language: Language) -> str:
        due = self.expected.due
        return _DUE.said(language).format(day_said(due, language)) if due else ""


@frozen(kw_only=True)
class Rate:
    """So many of so many; the share is None of none."""

    numerator: int
    denominator: int

    @property
    def share(self) -> Decimal | None:
        """The share in percent, exact to the digits of a Decimal."""
        return Decimal(self.numerator * 100) / self.denominator if self.denominator else None

    def said(self, language: Language = "vi") -> str:
        """The rate with what it is of: «35/38 (92,1 %)»; «0/0» has no share."""
        of = f"{self.numerator}/{self.denominator}"
        if self.share is None:
            return of
        rounded = figure(self.share.quantize(Decimal("0.1")), language)
        return f"{of} ({rounded}{' ' * (language == 'vi')}%)"


_DUE_STATES = CAME | {ReportState.LATE_OPEN, ReportState.MISSING}
_IN_TIME_SAID = Text(", đúng hạn", en=", in time")
_DUE = Text(" (hạn nộp {})", en=" (due {})")
_GROUP = Text(
    "nhóm mà văn bản không liệt kê thành viên; chưa có báo cáo nào mang tên nhóm",
    en="a group whose members the document does not list; no report came under its name",
)
_NIL_LATE = Text(
    "ngày {on} báo cáo không phát sinh, trễ {days} ngày",
    en="reported on {on} that there is nothing to report, {days} late",
)
_SENTENCES: Mapping[ReportState, Text] = {
    ReportState.RECEIVED: Text("nộp ngày {on}{in_time}", en="reported on {on}{in_time}"),
    ReportState.NIL: Text(
        "ngày {on} báo cáo không phát sinh{in_time}",
        en="reported on {on} that there is nothing to report{in_time}",
    ),
    ReportState.LATE: Text("nộp ngày {on}, trễ {days} ngày", en="reported on {on}, {days} late"),
    ReportState.LATE_OPEN: Text("chưa nộp, đã quá hạn {days} ngày", en="not reported, {days} overdue"),
    ReportState.MISSING: Text(
        "không báo cáo; việc thu báo cáo đã kết thúc",
        en="did not report, and the collecting is closed",
    ),
    ReportState.EXCUSED: Text("được miễn báo cáo, ghi nhận ngày {on}", en="excused on {on}"),
    ReportState.SENT_BACK: Text(
        "báo cáo bị trả lại ngày {on}, chưa nộp lại",
        en="the report was sent back on {on} and has not come again",
    ),
    ReportState.AWAITED: Text("chưa nộp, chưa quá hạn", en="not reported, not yet overdue"),
    ReportState.UNDATED: Text(
        "chưa nộp; văn bản không ấn định hạn nộp", en="not reported; the document sets no day"
    ),
}
