"""The consolidated report as data: what is known, attributed; what is not, said; nothing invented."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest

import gender_plan as gp
from gender_plan import render
from gender_plan.ledger import Entry, EntryKind
from gender_plan.render import ConsolidatedReport
from gender_plan.render.content import Heading, Listing, Paragraph
from gender_plan.reporting import compliance, expected
from gender_plan.reporting.unnumbered import duty_id
from gender_plan.text import Text

DAY = dt.date(2020, 7, 5)
Planned = Callable[[str], gp.Plan]


def empty(plan: gp.Plan, period: str = "2020-H1", **more: object) -> ConsolidatedReport:
    """The report of a plan of which nothing came in."""
    given: dict[str, object] = {"entries": (), **more}
    return render.consolidated(
        plan,
        period,
        compliance=compliance(plan, (), DAY),
        progress=gp.ProgressEvaluator(plan).evaluate((), as_of=DAY),
        as_of=DAY,
        **given,  # type: ignore[arg-type]  # the entries
    )


def said(report: ConsolidatedReport) -> str:
    """Everything in the sections, one sentence a line."""
    lines: list[str] = []
    for section in report.sections:
        lines.append(section.title)
        for block in section.blocks:
            if isinstance(block, Paragraph | Heading):
                lines.append(block.text)
            elif isinstance(block, Listing):
                lines += [f"{item.label} {item.text}".strip() for item in block.items]
    return "\n".join(lines)


def test_the_heading_is_that_of_the_collector_under_the_issuer(report: ConsolidatedReport) -> None:
    """The body above takes the name of its area; number and date stay open for the clerk."""
    head = report.head
    assert (head.superior, head.issuer) == ("ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", "SỞ MỘT")
    assert head.number == "Số:       /BC-…"
    assert head.date == "Nghệ An, ngày … tháng … năm …"
    assert head.title == "Kết quả 6 tháng đầu năm 2020 thực hiện Kế hoạch mẫu"


def test_the_legal_bases_are_cited_as_the_plan_has_them(report: ConsolidatedReport) -> None:
    """Kind, number, day, issuer and title; a plan without a number is no basis."""
    bases = [paragraph.text for paragraph in report.opening if paragraph.is_base]
    assert bases == [
        "Căn cứ Công văn số 458/LĐTBXH-BĐG ngày 12/02/2020 của Bộ LĐTBXH về hướng dẫn công tác."
    ]


def test_every_indicator_has_its_verdict_in_its_own_words(
    report: ConsolidatedReport, planned: Planned
) -> None:
    """The sentence is the one that the evaluation gives."""
    text = said(report)
    assert "Tỷ lệ nữ. Chỉ tiêu 1.1 chưa đến hạn: 35,5 % (1.420/4.000, 6 tháng đầu năm 2020" in text
    assert "Mục tiêu 2: văn bản không liệt kê chỉ tiêu (Phụ lục 1)." in text
    assert all(indicator.id in text for _, indicator in planned("").all_indicators)


def test_what_was_done_stands_in_the_words_of_the_agency(report: ConsolidatedReport) -> None:
    """Under its name and between quotation marks, the last word of each agency only."""
    text = said(report)
    assert "Sở Hai: “Đã mở 03 lớp\nĐã in 100 tờ rơi”" in text
    assert "02 lớp" not in text


def test_rates_show_what_they_are_of(report: ConsolidatedReport) -> None:
    """The excused and open groups are in no rate, and the report says so."""
    text = said(report)
    assert "đã nộp 2/3 (66,7 %)" in text
    assert "Không tính 1 nhóm" in text
    assert "Nộp trễ hạn (1): Sở Hai (3 ngày)." in text
    assert "Quá hạn, chưa nộp (1): Sở Ba (5 ngày)." in text
    assert "Được miễn (1): Sở Bốn." in text


def test_what_is_missing_is_named_with_the_reason(report: ConsolidatedReport) -> None:
    """Indicators without value or lead, goals not listed, annexes, open groups, silent tasks."""
    text = said(report).partition("III. ")[2]
    for line in (
        "Chỉ tiêu chưa có số liệu: 1.2.",
        "Mục tiêu 2: văn bản không liệt kê chỉ tiêu (Phụ lục 1).",
        "Văn bản nhắc đến nhưng không kèm theo: Phụ lục 1 (Biểu chỉ tiêu).",
        "Nhóm phải báo cáo mà văn bản không liệt kê thành viên: Các ngành khác.",
        "Chỉ tiêu không có cơ quan chủ trì: 1.2.",
        "Nhiệm vụ chưa có cơ quan nào báo cáo kết quả: II.2.",
    ):
        assert line in text


def test_the_annex_tells_unknown_from_none(report: ConsolidatedReport) -> None:
    """A figure that nobody reported is not there; it is neither zero nor a dash."""
    first, second = report.annex.records
    assert (first["value"], first["numerator"], first["denominator"]) == ("35,5", "1.420", "4.000")
    assert first["baseline"] == "20,5 (31/12/2019)"
    assert first["target"] == "ít nhất 40 % (hạn 31/12/2020)"
    assert (first["women"], first["men"]) == ("", "")
    assert first["lead"] == "Sở Một"
    assert (second["value"], second["lead"]) == ("chưa có", "(văn bản không nêu)")


def test_it_ends_as_official_documents_do(report: ConsolidatedReport) -> None:
    """The mark after the last sentence, the recipients once each, the last with a stop."""
    assert report.closing.endswith("báo cáo theo quy định./.")
    assert report.recipients == ("- Bộ LĐTBXH;", "- Sở Một;", "- Lưu: VT.")


def test_before_anything_came_in_the_report_says_so(planned: Planned) -> None:
    """No figure, no task; still everybody who owes a report, and no closing figure invented."""
    report = empty(planned(""))
    text = said(report)
    assert "Chưa cơ quan nào báo cáo kết quả thực hiện nhiệm vụ trong kỳ." in text
    assert "đã nộp 0/4 (0,0 %)" in text
    assert {row["value"] for row in report.annex.records} == {"chưa có"}
    assert not [figure for figure in report.figures if figure.name.startswith("indicator")]


def test_without_collector_area_and_issuer_there_are_gaps_not_guesses(planned: Planned) -> None:
    """Where the plan names nobody, the heading has a gap."""
    plan = planned("")
    bare = attrs.evolve(
        plan,
        area=None,
        document=None,
        reporting=tuple(attrs.evolve(rule, collector=None) for rule in plan.reporting),
    )
    head = empty(bare).head
    assert (head.superior, head.issuer, head.place) == ("", "…", "…")
    assert head.date == "…, ngày … tháng … năm …"


def test_an_agency_and_a_task_that_the_plan_does_not_know_are_not_lost(planned: Planned) -> None:
    """What came in is told also where it matches nothing."""
    entry = Entry(
        kind=EntryKind.TASK,
        plan="mau",
        agency="la",
        period="2020-H1",
        received_on=DAY,
        task="IX",
        done="Đã làm",
        note="Thiếu kinh phí",
    )
    text = said(empty(planned(""), entries=[entry]))
    assert "Nhiệm vụ IX (kế hoạch không có nhiệm vụ này)" in text
    assert "la: “Đã làm\nGhi chú: Thiếu kinh phí”" in text


def test_what_was_done_in_another_period_is_not_in_this_report(planned: Planned) -> None:
    """A ledger holds all periods."""
    entry = Entry(
        kind=EntryKind.TASK,
        plan="mau",
        agency="so-hai",
        period="2020",
        received_on=DAY,
        task="II.1",
        done="Cả năm",
    )
    assert "Cả năm" not in said(empty(planned(""), entries=[entry]))


def test_a_period_that_the_plan_does_not_have_is_refused(planned: Planned) -> None:
    """With the one that was probably meant, in both languages."""
    with pytest.raises(gp.UnknownIdError) as refused:
        empty(planned(""), "2020-H2")
    assert "có phải '2020-H1'?" in refused.value.message("vi")
    assert "did you mean '2020-H1'?" in refused.value.message("en")


def test_a_period_whose_id_is_no_code_is_called_by_it(planned: Planned) -> None:
    """Some plans have terms of their own."""
    plan = planned("")
    rule = attrs.evolve(
        plan.reporting[0],
        periods=(attrs.evolve(plan.reporting[0].periods[0], id="dot-1"),),
    )
    assert empty(attrs.evolve(plan, reporting=(rule,)), "dot-1").head.period == "kỳ dot-1"


def test_a_title_that_names_no_plan_is_called_one(planned: Planned) -> None:
    """«Bình đẳng giới năm 2020» alone would make no sentence."""
    report = empty(attrs.evolve(planned(""), title=Text("Bình đẳng giới năm 2020")))
    assert report.head.title.endswith("thực hiện Kế hoạch “Bình đẳng giới năm 2020”")


def test_the_real_plan_invents_nothing() -> None:
    """No figure of the report of the 2020 plan, of which nothing came in, is not in the plan."""
    plan = gp.load_plan(gp.bundled_plan("nghe_an_2020"))
    report = empty(plan)
    assert report.head.superior == "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"
    assert report.head.issuer == "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"
    assert len(report.annex.rows) == 18
    assert not any(re.search(r"\d", row["value"]) for row in report.annex.records)
    assert report.recipients[-1] == "- Lưu: VT, KGVX (D)."


def test_agencies_that_contradict_one_another_are_named() -> None:
    """The later figure is no correction of somebody else's: both are told, with who reported them."""
    plan = gp.load_plan("plans/nghe_an_2020.yaml")
    entries = [
        Entry(
            kind=EntryKind.VALUE,
            plan=plan.id,
            agency=agency,
            period="2020-H1",
            received_on=day,
            indicator="1.1",
            value=value,
        )
        for agency, day, value in (
            ("so-noi-vu", dt.date(2020, 6, 30), Decimal("27.5")),
            ("ban-to-chuc-tinh-uy", dt.date(2020, 7, 6), Decimal(12)),
        )
    ]
    text = said(empty(plan, entries=entries))
    assert (
        "Chỉ tiêu 1.1, các cơ quan báo cáo khác nhau: Sở Nội vụ: 27,5; Ban Tổ chức Tỉnh ủy: 12." in text
    )
    alike = [attrs.evolve(entry, value=Decimal(12)) for entry in entries]
    assert "báo cáo khác nhau" not in said(empty(plan, entries=alike))


def test_what_was_done_for_duties_and_goals_without_numbers_is_told_in_its_place() -> None:
    """A duty under its words after the tasks, the result of a goal under the goal; no id of ours."""
    plan = gp.load_plan("plans/nghe_an_2020.yaml")
    owed = next(one for one in expected(plan, "2020-H1") if one.agency.id == "so-tai-chinh")

    def did(task: str, done: str) -> Entry:
        return Entry(
            kind=EntryKind.TASK,
            plan=plan.id,
            agency="so-tai-chinh",
            period="2020-H1",
            received_on=dt.date(2020, 6, 30),
            task=task,
            done=done,
        )

    of_goal = did("goal-3", "Đã thẩm định 02 dự toán")
    lines = said(
        empty(plan, entries=[did(duty_id(owed.duties[0]), "Đã bố trí 120 triệu đồng"), of_goal])
    )
    goal, tasks = lines.index("Mục tiêu 3: "), lines.index("2. Kết quả thực hiện nhiệm vụ")
    told = lines.index("Sở Tài chính: “Đã thẩm định 02 dự toán”")
    assert goal < told < lines.index("Mục tiêu 4: ") < tasks
    duty = f"Việc được giao: {owed.duties[0].vi.rstrip('.')}\nSở Tài chính: “Đã bố trí 120 triệu đồng”"
    assert tasks < lines.index(duty) < lines.index("II. CHẤP HÀNH")
    assert not re.search(r"duty-|goal-|không có nhiệm vụ này", lines)
    alone = said(empty(plan, entries=[of_goal]))
    assert "“Đã thẩm định 02 dự toán”" in alone
    assert "Chưa cơ quan nào báo cáo kết quả thực hiện nhiệm vụ trong kỳ." in alone
