"""``due --format ics`` gives the deadlines as a calendar."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result
from icalendar import Calendar

Typed = Callable[..., Result]
DAY = ("--as-of", "2021-07-01")


def test_the_calendar_is_printed_to_the_letter(typed: Typed, plan: Path) -> None:
    """What has no day is told on stderr."""
    result = typed("due", plan, *DAY, "--format", "ics")
    assert result.exit_code == 0
    events = Calendar.from_ical(result.stdout_bytes).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == [
        "Hạn hoàn thành nhiệm vụ II.1.đ: Tập huấn cán bộ",
        "Hạn nộp báo cáo năm 2021",
        "Đến hạn chỉ tiêu 1.1, 2",
    ]
    assert result.stdout_bytes.endswith(b"END:VCALENDAR\r\n")
    assert result.stderr == "không có trong lịch vì văn bản không ấn định ngày: Tổng kết\n"


def test_the_ending_of_the_file_says_the_form(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """The file is whole and is not replaced unasked."""
    out = tmp_path / "han-nop.ics"
    result = typed("due", plan, *DAY, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"đã ghi lịch vào {out}" in result.stderr
    assert Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert "--force" in typed("due", plan, *DAY, "--out", out).stderr
    assert typed("due", plan, *DAY, "--out", out, "--force").exit_code == 0


def test_a_table_goes_to_no_file(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """``--out`` is for the calendar."""
    result = typed("due", plan, *DAY, "--out", tmp_path / "a.txt")
    assert result.exit_code == 2
    assert "--out chỉ dùng cho lịch" in result.stderr
