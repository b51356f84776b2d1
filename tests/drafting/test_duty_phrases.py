"""Each stock phrase of a duty, a heading, a report and an opening, and what is drafted from it."""

import pytest

from gender_plan.drafting import draft_of
from gender_plan.model import Assignment, Level, Mandate, Plan, Role

_DUTIES = "IV. TỔ CHỨC THỰC HIỆN\n"
_FIVE_YEARS = "KẾ HOẠCH\nVề bình đẳng giới giai đoạn 2021 - 2022\n"


def _brief(each: Assignment) -> tuple[object, ...]:
    covers = each.covers
    what = "plan" if covers.plan else ",".join((*covers.goals, *covers.indicators)) or "duty"
    return each.agency, each.role.value, what, each.alongside


# A sentence below «TỔ CHỨC THỰC HIỆN» and its assignments: agency, role, object, companions.
DUTIES: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (("1. Sở Y tế chủ trì, phối hợp với Công an tỉnh và các sở, ngành liên quan triển khai thực hiện "
     "chỉ tiêu 1,3 và 5 thuộc mục tiêu 2 và chỉ tiêu 4, 5 thuộc mục tiêu 7."),
     (("so-y-te", "lead", "2.1,2.3,2.5,7.4,7.5", ("cong-an-tinh", "cac-so-nganh-lien-quan")),)),
    ("1. Sở Y tế: Chủ trì phối hợp với Công an tỉnh triển khai thực hiện mục tiêu 4 ở biểu phụ lục.",
     (("so-y-te", "lead", "4", ("cong-an-tinh",)),)),
    ("1. Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện các chỉ tiêu 1 - 3 thuộc mục tiêu 4.",
     (("so-y-te", "lead", "4.1,4.2,4.3", ("cong-an-tinh",)),)),
    ("1. Giao Giám đốc Sở Y tế chủ trì thực hiện chỉ tiêu 2 của mục tiêu 4.", (("so-y-te", "lead",
                                                                                "4.2", ()),)),
    ("1. Sở Y tế có trách nhiệm chủ trì thực hiện Kế hoạch này.", (("so-y-te", "lead", "plan", ()),)),
    ("1. Sở Y tế là cơ quan đầu mối, chủ trì, phối hợp với Công an tỉnh tổ chức thực hiện Kế hoạch này.",
     (("so-y-te", "lead", "plan", ("cong-an-tinh",)),)),
    ("1. Sở Y tế là cơ quan thường trực, chủ trì thực hiện Kế hoạch này.", (("so-y-te", "lead", "plan",
                                                                             ()),)),
    ("1. Sở Y tế: Làm đầu mối phối hợp với các cơ quan thực hiện mục tiêu 4.",
     (("so-y-te", "coordinate", "4", ("cac-co-quan",)),)),
    ("1. Sở Y tế: Phối hợp với Công an tỉnh triển khai thực hiện chỉ tiêu 3 thuộc mục tiêu 3.",
     (("so-y-te", "coordinate", "3.3", ("cong-an-tinh",)),)),
    ("1. Sở Y tế: Tăng cường phối hợp với Công an tỉnh thực hiện mục tiêu 3.",
     (("so-y-te", "coordinate", "3", ("cong-an-tinh",)),)),
    ("1. Sở Y tế: Theo dõi, đôn đốc, tổng hợp kết quả thực hiện.", (("so-y-te", "carry_out", "duty",
                                                                     ()),)),
    ("1. Sở Y tế: Trong phạm vi chức năng, nhiệm vụ của mình, tham gia giám sát.",
     (("so-y-te", "take_part", "duty", ()),)),
    ("1. Các sở, ban, ngành, cơ quan, đơn vị khác: Xây dựng kế hoạch.",
     (("cac-so-ban-nganh-co-quan-don-vi-khac", "carry_out", "duty", ()),)),
    ("1. UBND các huyện, thành phố, thị xã: Bố trí kinh phí.", (("ubnd-cap-huyen", "carry_out", "duty",
                                                                 ()),)),
    ("1. Ủy ban nhân dân các xã, phường: Bố trí kinh phí.", (("ubnd-cap-xa", "carry_out", "duty", ()),)),
    ("1. Đồng chủ trì: Sở Y tế.", ()),
)  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), DUTIES)
def test_a_stock_duty_is_drafted(words: str, expected: tuple[tuple[object, ...], ...]) -> None:
    """Agency, role, object and companions; «phối hợp» alone is never a lead."""
    assert tuple(map(_brief, draft_of(_DUTIES + words).plan.assignments)) == expected


def test_a_request_a_post_and_an_article_keep_their_form() -> None:
    """«Đề nghị» asks; each post of an article stands with the agency it is of."""
    plan = draft_of(
        "Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ; Thủ trưởng các sở, ngành; "
        "Chủ tịch UBND các huyện, thị xã chịu trách nhiệm thi hành Quyết định này.\n"
        + _DUTIES
        + "1. Đề nghị Ủy ban MTTQ Việt Nam tỉnh, Hội LHPN tỉnh: Tham gia giám sát.\n"
    ).plan
    assert [(str(a.post), a.agency) for a in plan.assignments[:4]] == [
        ("Chánh Văn phòng", "van-phong-ubnd-tinh"),
        ("Giám đốc", "so-noi-vu"),
        ("Thủ trưởng", "cac-so-nganh"),
        ("Chủ tịch", "ubnd-cap-huyen"),
    ]
    assert [a.mandate for a in plan.assignments[4:]] == [Mandate.REQUESTED] * 2


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("1. Sở Y tế: Chủ trì hoặc phối hợp thực hiện mục tiêu 4.", "chủ trì hoặc phối hợp"),
        ("1. Sở Y tế: Là cơ quan đầu mối triển khai thực hiện mục tiêu 4.", "chưa hẳn là chủ trì"),
        ("1. Sở Y tế: Chủ trì thực hiện các chỉ tiêu về y tế số 4a.", "chưa đọc được"),
        ("1. Chủ trì, phối hợp thực hiện mục tiêu 4.", "chưa rõ cơ quan nào"),
    ],
)
def test_a_duty_that_is_not_clear_is_a_doubt_with_its_sentence(words: str, reason: str) -> None:
    """It names no lead, and the sentence stands beside the reason."""
    draft = draft_of(_DUTIES + words)
    (doubt,) = draft.doubts
    assert reason in doubt.reason.vi
    assert doubt.words.rstrip(".") in words
    leads = [each for each in draft.plan.assignments if each.role is Role.LEAD]
    assert not leads or reason == "chưa đọc được"


# A sentence about reports, and for the first year: period and day.
REPORTS = (
    ("định kỳ 6 tháng (vào 30/6) và cả năm (vào 30/11) gửi báo cáo", {"2021-H1": "06-30",
                                                                      "2021": "11-30"}),
    ("định kỳ 6 tháng (trước 15/6), năm (trước 15/12) gửi báo cáo", {"2021-H1": "06-15",
                                                                     "2021": "12-15"}),
    ("gửi báo cáo trước ngày 10/6 và 10/12 hằng năm", {"2021-H1": "06-10", "2021": "12-10"}),
    ("gửi báo cáo 6 tháng trước ngày 05 tháng 6, báo cáo năm trước ngày 05 tháng 12",
     {"2021-H1": "06-05", "2021": "12-05"}),
    ("gửi báo cáo trước ngày 15/6 (báo cáo 6 tháng) và trước ngày 15/11 (báo cáo năm)",
     {"2021-H1": "06-15", "2021": "11-15"}),
    ("gửi báo cáo chậm nhất ngày 30/11 hàng năm", {"2021": "11-30"}),
    ("gửi báo cáo quý trước ngày 20 của tháng cuối quý",
     {"2021-Q1": "03-20", "2021-Q2": "06-20", "2021-Q3": "09-20", "2021-Q4": "12-20"}),
)  # fmt: skip


@pytest.mark.parametrize(("words", "due"), REPORTS)
def test_a_stock_sentence_about_reports_is_drafted(words: str, due: dict[str, str]) -> None:
    """Periods, days, who reports, who collects and to whom it goes on."""
    plan = draft_of(
        f"{_FIVE_YEARS}I. BÁO CÁO\n1. Các sở, ngành {words} về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh."
    ).plan
    (rule,) = plan.reporting
    first = {p.id: f"{p.due:%m-%d}" for p in rule.periods if p.due and p.due.year == 2021}
    assert (first, len(rule.periods)) == (due, 2 * len(due))
    assert (rule.collector, rule.reporters, rule.forwards_to) == (
        "so-noi-vu",
        ("cac-so-nganh",),
        ("ubnd-tinh",),
    )


def test_report_days_that_do_not_fit_their_period_are_a_doubt() -> None:
    """A half-year's report due in November was misread or misprinted; nobody guesses."""
    words = "1. Các sở, ngành gửi báo cáo 6 tháng trước ngày 15/11 về Sở Nội vụ."
    draft = draft_of(f"{_FIVE_YEARS}I. BÁO CÁO\n{words}")
    assert draft.plan.reporting == ()
    assert [(each.section, each.line) for each in draft.doubts] == [("reporting", 4)]


def test_a_report_of_the_year_may_be_due_in_the_next() -> None:
    """«năm sau» moves the day by a year."""
    plan = draft_of(
        f"{_FIVE_YEARS}I. BÁO CÁO\n1. Sở Y tế gửi báo cáo năm trước ngày 15/01 năm sau về Sở Nội vụ."
    ).plan
    assert [str(p.due) for p in plan.report_periods] == ["2022-01-15", "2023-01-15"]


# A head of goals and indicators, and the ids that are drafted.
HEADS = (
    ("Mục tiêu 1: A\n- Chỉ tiêu 1: đạt 5% vào năm 2025", ["1.1"]),
    ("a) Mục tiêu 1: A\n- Chỉ tiêu: đạt 5% vào năm 2025", ["1.1"]),
    ("2.1. Mục tiêu 1: A\n+ Chỉ tiêu 1: đạt 5% vào năm 2025\n+ Chỉ tiêu 2: đạt 6% vào năm 2025",
     ["1.1", "1.2"]),
    ("* Mục tiêu 1: A\n- Chỉ tiêu 1.1: đạt 5% vào năm 2025", ["1.1"]),
    ("1. Mục tiêu 1\n- Chỉ tiêu số 1: đạt 5% vào năm 2025", ["1.1"]),
    ("1. MỤC TIÊU 1: CHÍNH TRỊ\nChỉ tiêu 1: đạt 5% vào năm 2025\nChỉ tiêu 2: đạt 6% vào năm 2025",
     ["1.1", "1.2"]),
    ("1. Trong lĩnh vực chính trị\n- Đạt 5% vào 2025\n2. Trong lĩnh vực y tế\n- Đạt 6% vào 2025",
     ["1.1", "2.1"]),
    ("- Tỷ lệ nữ đạt 5% vào năm 2025\n- Tỷ lệ khác đạt 6% vào năm 2025", ["1", "2"]),
    ("a) Mục tiêu 1 về chính trị\n- Đến 2025 đạt 5% cơ quan\nđ) Mục tiêu 2 về y tế\n- Đạt 6% vào 2025",
     ["1.1", "2.1"]),
)  # fmt: skip


@pytest.mark.parametrize(("words", "ids"), HEADS)
def test_goals_and_indicators_have_many_heads(words: str, ids: list[str]) -> None:
    """With «Mục tiêu», «Chỉ tiêu», numbered or not, or with nothing but a dash where aims are listed."""
    plan = draft_of(f"II. CÁC MỤC TIÊU CỤ THỂ\n{words}\n").plan
    assert [indicator.id for _, indicator in plan.all_indicators] == ids
    assert all(indicator.targets for _, indicator in plan.all_indicators)


def test_a_later_stage_adds_to_the_indicator_of_the_first() -> None:
    """Numbers begin anew under «Giai đoạn …»; the figure is due at the end of its stage."""
    plan = draft_of(
        "II. CÁC MỤC TIÊU CỤ THỂ\n"
        "a) Giai đoạn 2021 - 2025\n- Mục tiêu 1: Chính trị\n+ Chỉ tiêu 1: Tỷ lệ nữ lãnh đạo đạt 60%\n"
        "b) Giai đoạn 2026 - 2030\n- Mục tiêu 1: Chính trị\n+ Chỉ tiêu 1: Tỷ lệ nữ lãnh đạo đạt 75%\n"
    ).plan
    (indicator,) = [each for _, each in plan.all_indicators]
    assert [stage.id for stage in plan.stages] == ["2021-2025", "2026-2030"]
    assert [(str(t.figure), str(t.by)) for t in indicator.targets] == [
        ("60", "2025-12-31"),
        ("75", "2030-12-31"),
    ]


def test_a_line_that_names_who_leads_is_about_the_item_above() -> None:
    """«Cơ quan chủ trì: A; cơ quan phối hợp: B» below an indicator and below a task."""
    draft = draft_of(
        "II. CÁC MỤC TIÊU CỤ THỂ\n1. Mục tiêu 1: A\na) Chỉ tiêu 1: đạt 5% vào năm 2025\n"
        "- Cơ quan chủ trì: Sở Y tế\n- Cơ quan phối hợp: Sở Nội vụ\n"
        "III. NHIỆM VỤ\n1. Tập huấn cán bộ.\nĐơn vị chủ trì: Sở Nội vụ\n"
    )
    assert [
        (a.agency, a.role.value, a.covers.indicators, a.covers.tasks) for a in draft.plan.assignments
    ] == [
        ("so-y-te", "lead", ("1.1",), ()),
        ("so-noi-vu", "coordinate", ("1.1",), ()),
        ("so-noi-vu", "lead", (), ("III.1",)),
    ]
    assert not draft.doubts


def test_reviews_that_name_their_year_are_read() -> None:
    """«sơ kết giữa kỳ vào năm 2025, tổng kết vào năm 2030»."""
    plan = draft_of(
        _DUTIES + "1. Sở Y tế: Tổ chức sơ kết giữa kỳ vào năm 2025, tổng kết vào năm 2030."
    ).plan
    assert [(review.id, str(review.by)) for review in plan.reviews] == [
        ("so-ket-giua-ky-2025", "2025-12-31"),
        ("tong-ket-2030", "2030-12-31"),
    ]


# The lines above the title, the level, the issuer and the id.
OPENINGS = (
    ("ỦY BAN NHÂN DÂN\nTỈNH MẪU SƠN", Level.PROVINCE, "Ủy ban nhân dân tỉnh Mẫu Sơn", "mau-son-2024"),
    ("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH MẪU SƠN\tĐộc lập - Tự do - Hạnh phúc",
     Level.PROVINCE, "Ủy ban nhân dân tỉnh Mẫu Sơn", "mau-son-2024"),
    ("UBND HUYỆN HẠ LÂM", Level.DISTRICT, "UBND huyện Hạ Lâm", "ha-lam-2024"),
    ("UBND XÃ ĐÔNG VÍ", Level.COMMUNE, "UBND xã Đông Ví", "dong-vi-2024"),
    ("BỘ THỦY VĂN", Level.SECTOR, "BỘ THỦY VĂN", "bo-thuy-van-2024"),
    ("UBND TỈNH MẪU SƠN\nSỞ THỦY VĂN", Level.AGENCY, "SỞ THỦY VĂN", "so-thuy-van-2024"),
    ("TRƯỜNG THPT VÍ DỤ", Level.SCHOOL, "TRƯỜNG THPT VÍ DỤ", "truong-thpt-vi-du-2024"),
    ("CHÍNH PHỦ", Level.NATIONAL, "CHÍNH PHỦ", "chinh-phu-2024"),
)  # fmt: skip


@pytest.mark.parametrize(("lines", "level", "issuer", "id_"), OPENINGS)
def test_who_issues_a_plan_gives_its_level(lines: str, level: Level, issuer: str, id_: str) -> None:
    """From the nation to a school, in one column or two."""
    plan = draft_of(f"{lines}\nSố: 12/KH\nKẾ HOẠCH\nVề bình đẳng giới năm 2024\nI. MỤC TIÊU\n").plan
    assert plan.document is not None
    assert (plan.level, plan.document.issuer, plan.id) == (level, issuer, id_)


def test_a_plan_without_a_title_line_is_named_by_its_first_sentence() -> None:
    """«… ban hành Kế hoạch … như sau:»."""
    plan = draft_of(
        "UBND TỈNH MẪU SƠN\nCăn cứ Luật Bình đẳng giới ngày 29/11/2006;\n"
        "UBND tỉnh ban hành Kế hoạch thực hiện công tác bình đẳng giới năm 2024, cụ thể như sau:\n"
        "I. MỤC TIÊU\n"
    ).plan
    assert str(plan.title) == "Kế hoạch thực hiện công tác bình đẳng giới năm 2024"
    assert [str(base.issued) for base in plan.legal_bases] == ["2006-11-29"]


def test_lines_that_were_wrapped_are_one_paragraph() -> None:
    """As text copied from a PDF is; page numbers are left out, and lines keep their first number."""
    draft = draft_of(
        "II. CÁC MỤC TIÊU CỤ THỂ\n- Tỷ lệ nữ tham gia cấp ủy\nđạt 25% vào năm\n2025.\n\n"
        "12\n- Tỷ lệ khác,\n"
        "Đạt 30% vào năm 2025.\n"
    )
    found = [(str(i.text), [str(t.figure) for t in i.targets]) for _, i in draft.plan.all_indicators]
    assert found == [
        ("Tỷ lệ nữ tham gia cấp ủy đạt 25% vào năm 2025", ["25"]),
        ("Tỷ lệ khác, Đạt 30% vào năm 2025", ["30"]),
    ]
    assert [clause.line for clause in draft.clauses] == [1, 2, 7]


def test_one_label_for_two_clauses_is_a_doubt() -> None:
    """Nobody can tell which of the two a source means."""
    draft = draft_of("I. NHIỆM VỤ\n1. Tập huấn cán bộ.\n1. Truyền thông.\n")
    assert [(each.section, each.line) for each in draft.doubts] == [("source", 3)]


def _ids(plan: Plan) -> list[str]:
    return [str(document.id) for document in (*plan.legal_bases, *plan.documents)]


def test_a_decision_carries_the_plan_and_names_its_proposal() -> None:
    """The plan is attached to it; the proposal is no basis, and neither is the decision itself."""
    plan = draft_of(
        "UBND TỈNH MẪU SƠN\nSố: 5/QĐ-UBND\nMẫu Sơn, ngày 02 tháng 3 năm 2024\nQUYẾT ĐỊNH\n"
        "Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;\n"
        "Theo đề nghị của Sở Nội vụ tại Tờ trình số 7/TTr-SNV ngày 01/3/2024.\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch về bình đẳng giới năm 2024.\n"
        "Nơi nhận:\n- Lưu: VT.\n"
        "KẾ HOẠCH\nVề bình đẳng giới năm 2024\n"
        "(Kèm theo Quyết định số 5/QĐ-UBND ngày 02/3/2024 của UBND tỉnh)\n"
        "I. MỤC TIÊU\n"
    ).plan
    decision = plan.document.attached_to if plan.document else None
    assert decision is not None
    assert decision.proposal is not None
    assert (decision.number, str(decision.issued)) == ("5/QĐ-UBND", "2024-03-02")
    assert (decision.proposal.number, str(decision.proposal.issued)) == ("7/TTr-SNV", "2024-03-01")
    assert _ids(plan) == ["luat-binh-dang-gioi"]
