"""Where a report stands, in words and as one letter for narrow places."""

from collections.abc import Mapping

from gender_plan.reporting.compliance import ReportState
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
