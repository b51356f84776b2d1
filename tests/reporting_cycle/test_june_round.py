"""The June 2020 round of Nghệ An, from the plan file alone to the reports, by what people type."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from icalendar import Calendar

import gender_plan as gp
from gender_plan.ledger import Ledger
from reporting_cycle.office import PERIOD, Answers, Office, fill
from reporting_cycle.read_back import ReadBack, read_back

NOT_TAKEN_APART = {"cac-so-ban-nganh", "cac-so-ban-nganh-khac"}
"""Groups whose members the plan does not list: nobody fills in their form."""
EXCUSED, NIL, FAULTY, CORRECTED = "bao-nghe-an", "so-tai-chinh", "so-vhtt", "so-noi-vu"
LATE, MISSING = {"so-y-te", "ubnd-huyen-ky-son"}, "ubnd-huyen-tuong-duong"

ROUTINE = "Đã triển khai theo kế hoạch"
DONE: Mapping[str, str | None] = {
    NIL: None,
    FAULTY: "Đã phát 3.000 tờ rơi",
    "so-gddt": "Đã mở 12 lớp tập huấn cho 640 giáo viên & cán bộ quản lý",
    "ubnd-huyen-ky-son": "Tuyên truyền ở 21/21 xã, thị trấn",
}
"""What each has done for its tasks, in its own words; else the routine ones."""
ANSWERS: Mapping[str, Answers] = {
    CORRECTED: {
        "1.1": {"Giá trị": "25,5", "Tình trạng số liệu": "sơ bộ"},
        "1.2": {"Giá trị": 31.25, "Nữ": 31.25, "Nguồn số liệu": "Báo cáo của Sở"},
    },
    FAULTY: {"6.1": {"Giá trị": "=1+1"}, "6.2": {"Giá trị": "khoảng 12"}},
    "ban-to-chuc-tinh-uy": {"1.5": {"Giá trị": 21.4}},
    "nhcsxh-tinh": {"2.4": {"Giá trị": "48,2"}},
}
IN_A_DISTRICT: Answers = {"2.2": {"Giá trị": 30.5}}
CORRECTION: Answers = {"1.1": {"Giá trị": "27,5", "Tình trạng số liệu": "chính thức"}}


def test_the_june_round(office: Office) -> None:
    """Forms out, answers in, one faulty, late, corrected, excused or missing, and four reports."""
    agencies = forms_go_out(office)
    assert "được miễn báo cáo ngày 25/6/2020" in office.record(
        EXCUSED, "excused", "2020-06-25", "Công văn xin miễn"
    )
    most_answer_in_time(office, agencies)
    the_others_are_chased(office)
    office.record(FAULTY, "sent-back", "2020-07-02", "Hai chỉ tiêu chưa có số liệu")
    two_come_late_and_one_is_corrected(office)
    everybody_stands_where_they_should(office)
    who_has_not_come_when_it_is_closed_is_missing(office)
    verdict = verdict_of(office, "1.1")
    for ending in ("md", "docx", "html", "xlsx"):
        the_report_tells_it(report(office, ending), verdict)
    the_calendar_reminds(office)


def forms_go_out(office: Office) -> set[str]:
    """One form for each of the forty that owe a report."""
    out = office.form("").parent
    made = office.data(0, "form", office.plan, "--period", PERIOD, "--out", out)
    agencies = {path.stem.removeprefix(f"{PERIOD}_") for path in out.glob("*.xlsx")}
    assert len(agencies) == len(made["forms"]) == 40
    assert agencies >= NOT_TAKEN_APART | LATE | {EXCUSED, NIL, FAULTY, CORRECTED, MISSING}
    return agencies


def answer(office: Office, agency: str, into: str, answers: Answers | None = None) -> Path:
    """An agency fills in its form."""
    own = answers or ANSWERS.get(agency, IN_A_DISTRICT if agency.startswith("ubnd-") else {})
    done = DONE.get(agency, ROUTINE)
    return fill(office.form(agency), office.folder / into, own, done, nil=agency == NIL)


def most_answer_in_time(office: Office, agencies: set[str]) -> None:
    """On the last day is in time; what cannot be read is told at its cell, and the rest is taken."""
    for agency in agencies - NOT_TAKEN_APART - LATE - {EXCUSED, MISSING}:
        answer(office, agency, "dung-han")
    found = office.collect(1, "2020-06-30", office.folder / "dung-han")
    outcomes = {file["agency"]: file["outcome"] for file in found["files"]}
    assert len(outcomes) == 34
    assert {outcome for agency, outcome in outcomes.items() if agency != NIL} == {"taken"}
    assert outcomes[NIL] == "nil"
    problems = [p for file in found["files"] for p in file["problems"]]
    assert [(p["code"], p["cell"]) for p in problems] == [
        ("GP730", "Chỉ tiêu!G6"),
        ("GP734", "Chỉ tiêu!G7"),
    ]
    assert all(p["file"].endswith(f"{PERIOD}_{FAULTY}.xlsx") for p in problems)


def the_others_are_chased(office: Office) -> None:
    """The day after, three are overdue, and a script that asks strictly is told so."""
    found = office.status("2020-07-01", "--strict", code=1)
    overdue = {r["agency"]["id"] for r in found["reports"] if r["state"] == "late_open"}
    assert overdue == LATE | {MISSING} | NOT_TAKEN_APART
    assert {r["agency"]["id"] for r in found["reports"] if r["is_open"]} == NOT_TAKEN_APART
    assert found["periods"][0]["counts"]["late_open"] == 3


def two_come_late_and_one_is_corrected(office: Office) -> None:
    """Each late by three days; collected once more, nothing is added."""
    late = [answer(office, agency, "nop-tre") for agency in sorted(LATE)]
    again = answer(office, CORRECTED, "dinh-chinh", CORRECTION)
    found = office.collect(0, "2020-07-03", *late, again)
    assert [file["outcome"] for file in found["files"]] == ["taken"] * 3
    written = office.ledger.read_bytes()
    once_more = office.collect(0, "2020-07-04", office.folder / "nop-tre", again)
    assert once_more["new_rows"] == 0
    assert office.ledger.read_bytes() == written


def everybody_stands_where_they_should(office: Office) -> None:
    """Exact counts, each rate with its denominator, the same in words."""
    found = office.status("2020-07-05")
    (period,) = found["periods"]
    assert {state: count for state, count in period["counts"].items() if count} == {
        "received": 32,
        "nil": 1,
        "late": 2,
        "late_open": 1,
        "sent_back": 1,
        "excused": 1,
    }
    rates = {name: period[name] for name in ("came", "came_of_due", "in_time")}
    fractions = {name: (r["numerator"], r["denominator"]) for name, r in rates.items()}
    assert fractions == {"came": (35, 37), "came_of_due": (35, 37), "in_time": (33, 37)}
    assert period["open_groups"] == len(NOT_TAKEN_APART)
    states = {r["agency"]["id"]: (r["state"], r["days_late"]) for r in found["reports"]}
    assert [states[agency] for agency in (*sorted(LATE), MISSING)] == [
        ("late", 3),
        ("late", 3),
        ("late_open", 5),
    ]
    text = office.ask(0, "status", office.plan, "--period", PERIOD, "--as-of", "2020-07-05")
    said = " ".join(text.split())
    assert "đã nộp 35/37 (94,6 %) báo cáo phải nộp; đúng hạn 33/37 (89,2 %)" in said
    rest = "2 nộp trễ hạn, 1 quá hạn chưa nộp, 1 bị trả lại, chưa nộp lại, 1 được miễn."
    assert rest in said


def who_has_not_come_when_it_is_closed_is_missing(office: Office) -> None:
    """Until then a report may still come."""
    (period,) = office.status("2020-07-05", "--closed-on", "2020-07-04")["periods"]
    assert (period["counts"]["missing"], period["counts"]["late_open"]) == (1, 0)


def verdict_of(office: Office, indicator: str) -> str:
    """The sentence of an indicator by what is in the ledger."""
    day = dt.date(2020, 7, 5)
    values = Ledger.read(office.ledger).until(day).values()
    progress = gp.ProgressEvaluator(gp.load_plan(office.plan)).evaluate(values, as_of=day)
    sentence = progress.indicator(indicator).because("vi")
    assert "27,5" in sentence
    return sentence


def report(office: Office, ending: str) -> ReadBack:
    """The consolidated report in a format, read back."""
    path = office.folder / f"bao-cao.{ending}"
    asked = ("--period", PERIOD, "--as-of", "2020-07-05", "--out", path)
    assert office.ask(0, "report", office.plan, *asked) == ""
    return read_back(path)


def the_report_tells_it(found: ReadBack, verdict: str) -> None:
    """The corrected figure, its verdict, who did not report, and what was done."""
    assert "27,5" in found.row("1.1")
    assert "31,25" in found.row("1.2")
    assert verdict in found.text
    assert "Quá hạn, chưa nộp (1): UBND huyện Tương Dương" in found.text
    assert "quá hạn, chưa nộp" in found.row_of("UBND huyện Tương Dương")
    assert "trả lại, chờ nộp lại" in found.row_of("Sở Văn hóa và Thể thao")
    assert f"Sở Giáo dục và Đào tạo: “{DONE['so-gddt']}”" in found.text
    assert f"“{DONE['ubnd-huyen-ky-son']}”" in found.text
    assert str(DONE[FAULTY]) not in found.text, "what was sent back is not reported"
    assert found.text.count("./.") == 1


def the_calendar_reminds(office: Office) -> None:
    """The deadline of the round stands in it, and a later calendar replaces this one."""
    first, later = (calendar(office, day) for day in ("2020-06-01", "2020-07-05"))
    june = first["Hạn nộp báo cáo 6 tháng đầu năm 2020"]
    assert june["DTSTART"].dt == dt.date(2020, 6, 30)
    assert [alarm["TRIGGER"].dt.days for alarm in june.walk("VALARM")] == [-7, -1]
    assert first["Hạn nộp báo cáo năm 2020"]["DTSTART"].dt == dt.date(2020, 11, 30)
    for said, event in later.items():
        assert event["UID"] == first[said]["UID"]
        assert event["SEQUENCE"] > first[said]["SEQUENCE"]


def calendar(office: Office, day: str) -> dict[str, Any]:
    """The events of a calendar written on a day, by what they say."""
    path = office.folder / f"{day}.ics"
    assert office.ask(0, "due", office.plan, "--as-of", day, "--out", path) == ""
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(event["SUMMARY"]): event for event in events}
