"""Where a report stands, in words and as one letter for narrow places."""

from collections.abc import Mapping

from gender_plan.reporting.compliance import ReportState, Standing, SubmissionKind
from gender_plan.text import Text

STATES: Mapping[ReportState, Text] = {
    ReportState.RECEIVED: Text("đúng hạn", en="in time"),
    ReportState.NIL: Text("báo cáo không phát sinh", en="nothing to report"),
    ReportState.LATE: Text("nộp trễ hạn", en="late"),
    ReportState.SENT_BACK: Text("trả lại, chờ nộp lại", en="sent back"),
    ReportState.LATE_OPEN: Text("quá hạn, chưa nộp", en="overdue"),
    ReportState.MISSING: Text("không báo cáo", en="missing"),
    ReportState.EXCUSED: Text("được miễn", en="excused"),
    ReportState.AWAITED: Text("chưa đến hạn", en="not yet due"),
    ReportState.UNDATED: Text("không ấn định hạn", en="no date set"),
}
LETTERS: Mapping[ReportState, Text] = {
    ReportState.RECEIVED: Text("Đ", en="R"),
    ReportState.NIL: Text("K", en="N"),
    ReportState.LATE: Text("T", en="L"),
    ReportState.SENT_BACK: Text("L", en="B"),
    ReportState.LATE_OPEN: Text("Q", en="O"),
    ReportState.MISSING: Text("V", en="M"),
    ReportState.EXCUSED: Text("M", en="E"),
    ReportState.AWAITED: Text("C", en="A"),
    ReportState.UNDATED: Text("–", en="–"),
}
"""One letter each, different in either language."""

GROUP, GROUP_LETTER = Text("nhóm, không tính", en="a group, not counted"), Text("N", en="G")
"""The same for a group that the plan does not take apart and that nothing came from."""

_RECEIVED = Text("đã nộp", en="received")
_LATE_NIL = Text("nộp trễ hạn, không phát sinh", en="late, nothing to report")


def state_said(standing: Standing) -> Text:
    """Where one report stands: without a day nothing is in time, and a nil report may be late."""
    if standing.is_nobody:
        return GROUP
    if standing.state is ReportState.RECEIVED and not standing.expected.due:
        return _RECEIVED
    is_nil = standing.kind is SubmissionKind.NIL
    return _LATE_NIL if is_nil and standing.state is ReportState.LATE else STATES[standing.state]
