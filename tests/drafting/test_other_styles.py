"""Shapes of other provinces' plans, of made-up figures: what is certain is true, else doubted."""

import pytest

from gender_plan.drafting import Draft, State, draft_of
from gender_plan.model import Level, Reporting, Role

_TITLE = "KẾ HOẠCH\nVề bình đẳng giới năm 2024\n"
_DUTIES = f"{_TITLE}IV. TỔ CHỨC THỰC HIỆN\n"
_AIMS = f"{_TITLE}II. CÁC MỤC TIÊU CỤ THỂ\n"


def _given(draft: Draft) -> list[tuple[object, ...]]:
    return [
        (a.agency, a.role.value, a.covers.goals, a.covers.indicators) for a in draft.plan.assignments
    ]


# A sentence of a duty: the items it is certain to be about, and whether a doubt stands beside it.
ITEMS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], int], ...] = (
    ("chủ trì thực hiện chỉ tiêu 1 Mục tiêu 3", (), ("3.1",), 0),
    ("chủ trì thực hiện chỉ tiêu 1, 2 Mục tiêu 3", (), ("3.1", "3.2"), 0),
    ("chủ trì thực hiện Chỉ tiêu 1 - Mục tiêu 3", (), ("3.1",), 0),
    ("chủ trì thực hiện các chỉ tiêu 1, 2 (Mục tiêu 4)", (), ("4.1", "4.2"), 0),
    (
        "chủ trì thực hiện các chỉ tiêu của Mục tiêu 2; Chỉ tiêu 2 của Mục tiêu 3",
        ("2",),
        ("3.2",),
        False,
    ),
    ("chủ trì thực hiện chỉ tiêu 1, mục tiêu 3", (), (), 1),
    ("chủ trì thực hiện chỉ tiêu 3 mục tiêu 1, 2", (), (), 1),
    ("chủ trì thực hiện mục tiêu 3 của Chiến lược quốc gia", (), (), 1),
    ("phối hợp với cơ quan chủ trì thực hiện mục tiêu 3", (), (), 1),
    ("chủ trì thực hiện các chỉ tiêu 2a, 2b và mục tiêu 3", (), (), 1),
    ("chủ trì thực hiện chỉ tiêu 1 mục tiêu 2, phối hợp thực hiện chỉ tiêu 2 mục tiêu 2", (), (), 1),
)


@pytest.mark.parametrize(("words", "goals", "indicators", "doubts"), ITEMS)
def test_a_sentence_gives_items_only_where_all_its_numbers_are_clear(
    words: str, goals: tuple[str, ...], indicators: tuple[str, ...], doubts: int
) -> None:
    """One number that may mean two things, and none of the sentence's items goes in as certain."""
    draft = draft_of(f"{_DUTIES}1. Sở Y tế: {words}.")
    role = "lead" if words.startswith("chủ trì") else "coordinate"
    assert _given(draft) == [("so-y-te", role, goals, indicators)]
    assert len(draft.doubts) == doubts


def test_coordination_behind_a_semicolon_is_no_lead() -> None:
    """«…; phối hợp các đơn vị thực hiện chỉ tiêu 2.4», also without «với»."""
    words = "chủ trì thực hiện chỉ tiêu 2.3; phối hợp các đơn vị liên quan thực hiện chỉ tiêu 2.4"
    assert _given(draft_of(f"{_DUTIES}1. Sở Y tế {words}.")) == [
        ("so-y-te", "lead", (), ("2.3",)),
        ("so-y-te", "coordinate", (), ("2.4",)),
    ]


# A heading that stands alone above its duty, and the agencies that get it.
HEADINGS: tuple[tuple[str, list[str]], ...] = (
    ("1. Sở Nội vụ\nTham mưu công tác cán bộ nữ.", ["so-noi-vu"]),
    ("1. Sở Nội vụ (Cơ quan thường trực)\nTham mưu công tác cán bộ nữ.", ["so-noi-vu"]),
    ("1. Trạm Y tế xã; các trường học\nTham mưu công tác cán bộ nữ.",
     ["tram-y-te-xa", "cac-truong-hoc"]),
    ("1. Đề nghị UB MTTQ Việt Nam xã\nTham mưu công tác cán bộ nữ.", ["ub-mttq-viet-nam-xa"]),
    ("1. Các sở, ngành\na) Sở Nội vụ\n- Tham mưu công tác cán bộ nữ.", ["so-noi-vu"]),
    ("1. Các sở, ngành\na) Sở Nội vụ: Tham mưu công tác cán bộ nữ.", ["so-noi-vu"]),
    ("1. Sở Nội vụ có trách nhiệm:\na) Tham mưu công tác cán bộ nữ.", ["so-noi-vu"]),
    ("1. Giám đốc các Sở: Nội vụ, Y tế\nTham mưu công tác cán bộ nữ.", []),
    ("1. Tổ chức bộ máy\nTham mưu công tác cán bộ nữ.", []),
    ("1. Báo cáo kết quả\nTham mưu công tác cán bộ nữ.", []),
)  # fmt: skip


@pytest.mark.parametrize(("words", "agencies"), HEADINGS)
def test_a_heading_alone_names_whose_the_words_below_are(words: str, agencies: list[str]) -> None:
    """On a line of its own, in brackets more about it, or below the heading of a group."""
    plan = draft_of(_DUTIES + words).plan
    assert [a.agency for a in plan.assignments] == agencies
    assert all(a.covers.duty == plan.assignments[0].covers.duty for a in plan.assignments)


def test_what_closes_the_document_is_nobodys_duty() -> None:
    """«Trên đây là …» behind the last dash of an agency is about everybody."""
    plan = draft_of(
        f"{_DUTIES}1. Sở Nội vụ\n- Tham mưu.\nTrên đây là Kế hoạch năm 2024. Đề nghị các sở thực hiện.\n"
    ).plan
    assert [str(a.covers.duty) for a in plan.assignments] == ["Tham mưu"]


def test_a_companion_whose_name_runs_on_is_a_doubt() -> None:
    """A verb that no table holds is not taken into a name."""
    words = "Phối hợp với Sở Dầu khí xóa bỏ dần khuôn mẫu về giới trong các nhà máy thuộc tỉnh"
    draft = draft_of(f"{_DUTIES}1. Sở Y tế: {words}.")
    assert [a.alongside for a in draft.plan.assignments] == [()]
    assert "dừng ở đâu" in draft.doubts[0].reason.vi


def _hop(rule: Reporting) -> tuple[object, ...]:
    days = tuple(f"{period.id} {period.due}" for period in rule.periods)
    return rule.reporters, rule.collector, rule.forwards_to, days


# Duties with reports, and the rules: who reports, to whom, on to whom, periods with their days.
REPORTS: tuple[tuple[str, list[tuple[object, ...]]], ...] = (
    (("1. UBND các xã: Lập kế hoạch; báo cáo định kỳ 6 tháng (trước ngày 10/6) và hằng năm (trước ngày "
     "10/12) về UBND tỉnh (qua Sở Nội vụ)."),
     [(("ubnd-cap-xa",), "so-noi-vu", ("ubnd-tinh",), ("2024-H1 2024-06-10", "2024 2024-12-10"))]),
    (("1. UBND các xã\nBáo cáo kết quả 6 tháng trước ngày 25/5/2024 và năm trước ngày 25/11/2024 về "
     "Sở Nội vụ để tổng hợp."),
     [(("ubnd-cap-xa",), "so-noi-vu", (), ("2024-H1 2024-05-25", "2024 2024-11-25"))]),
    (("1. UBND các xã\n- Định kỳ 6 tháng (trước ngày 05/6), năm (trước ngày 05/12) báo cáo kết quả thực "
     "hiện gửi Sở Nội vụ tổng hợp."),
     [(("ubnd-cap-xa",), "so-noi-vu", (), ("2024-H1 2024-06-05", "2024 2024-12-05"))]),
    ("1. Sở Nội vụ\n- Tổng hợp, báo cáo UBND tỉnh và Bộ Nội vụ trước ngày 15/12 hằng năm; tổ chức.",
     [(("so-noi-vu",), "ubnd-tinh", ("bo-noi-vu",), ("2024 2024-12-15",))]),
)  # fmt: skip


@pytest.mark.parametrize(("words", "rules"), REPORTS)
def test_whoever_a_clause_is_about_is_who_reports(words: str, rules: list[tuple[object, ...]]) -> None:
    """Unless the sentence names somebody else; «(qua A)» collects and passes on."""
    draft = draft_of(_DUTIES + words)
    assert [_hop(rule) for rule in draft.plan.reporting] == rules
    assert "reporting" not in {each.section for each in draft.doubts}


def test_a_collectors_own_report_joins_the_rule_and_its_day_is_a_doubt() -> None:
    """A period has one day, that on which the first step is due."""
    draft = draft_of(
        f"{_DUTIES}1. Sở Nội vụ\n- Tổng hợp báo cáo UBND tỉnh trước ngày 15/12 hằng năm.\n"
        "2. UBND các xã\n- Báo cáo năm trước ngày 01/12 về Sở Nội vụ.\n"
    )
    assert [_hop(rule) for rule in draft.plan.reporting] == [
        (("ubnd-cap-xa",), "so-noi-vu", ("ubnd-tinh",), ("2024 2024-12-01",))
    ]
    assert [(each.section, each.clause) for each in draft.doubts] == [("reporting", "IV.1.1")]


def test_a_report_without_its_period_is_a_doubt() -> None:
    """«trước ngày 20/11» alone may be of any period."""
    draft = draft_of(f"{_DUTIES}1. Các bản\nBáo cáo kết quả về UBND xã trước ngày 20/11/2024.")
    assert not draft.plan.reporting
    assert [each.section for each in draft.doubts] == ["reporting"]


# The wording of an indicator, its targets (kind and figure), and whether a person has to look.
WORDINGS: tuple[tuple[str, list[tuple[str, str]], int], ...] = (
    ("Tử vong mẹ giảm còn 42/100.000 trẻ sinh sống vào năm 2025 và xuống dưới 42/100.000 vào năm 2030",
     [("reach", "42"), ("below", "42")], 0),
    (("Tỷ suất sinh giảm từ 23 ca sinh/1.000 phụ nữ xuống 18 ca sinh/1.000 vào năm 2025 và dưới 18 ca "
     "sinh/1.000 phụ nữ vào năm 2030"), [("reach", "18"), ("below", "18")], 0),
    ("12/12 xã, thị trấn có câu lạc bộ vào năm 2025", [("share_of_units", "100")], 0),
    ("Tỷ lệ nữ đảng viên mới đạt ≥ 50% vào năm 2025", [("at_least", "50")], 0),
    ("Tỷ lệ xã có ít nhất 01 mô hình đạt 12/12 xã, thị trấn", [], 1),
    ("80% đơn vị có tỷ lệ nữ từ 30% trở lên có lãnh đạo là nữ", [("share_of_units", "80")], 1),
    ("Tăng tỷ lệ nữ làm chủ doanh nghiệp thêm 2% so với năm 2023", [], 1),
    ("Tỷ lệ nữ cấp ủy đạt 15% cấp tỉnh, 20% cấp huyện", [], 1),
    ("Tối thiểu 02 buổi truyền thông/bản/năm", [("at_least", "2")], 1),
    ("Mỗi huyện tổ chức tối thiểu 02 cuộc, mỗi xã 01 cuộc", [("share_of_units", "100")], 1),
    ("Xây mới 03 mô hình, nâng tổng số lên 21 mô hình", [("reach", "21")], 1),
    ("Tỷ lệ nữ đại biểu nhiệm kỳ 2026 - 2031 đạt 35%", [("reach", "35")], 1),
)  # fmt: skip


@pytest.mark.parametrize(("words", "targets", "doubts"), WORDINGS)
def test_a_wording_with_a_figure_left_over_is_doubted(
    words: str, targets: list[tuple[str, str]], doubts: int
) -> None:
    """What is read stands; what may be read in two ways does not, or has its doubt beside it."""
    draft = draft_of(f"{_AIMS}1. Mục tiêu 1: A\n- Chỉ tiêu 1: {words}.")
    ((_, indicator),) = draft.plan.all_indicators
    assert [(target.key, str(target.figure)) for target in indicator.targets] == targets
    assert len(draft.doubts) == doubts


def test_two_figures_for_one_day_are_two_things() -> None:
    """«A đạt từ 15% trở lên; B đạt trên 30%» are parts and no milestones."""
    words = "Tỷ lệ nữ cấp ủy đạt từ 15% trở lên; tỷ lệ nữ đại biểu đạt trên 30%"
    draft = draft_of(f"{_AIMS}1. Mục tiêu 1: A\n- Chỉ tiêu 1: {words}.")
    ((_, indicator),) = draft.plan.all_indicators
    assert [len(part.targets) for part in indicator.parts] == [1, 1]


def test_words_in_a_list_of_figures_keep_their_number() -> None:
    """An aim without a figure is an indicator with a doubt, so that those behind it count on."""
    draft = draft_of(f"{_AIMS}- Nữ đạt 25%.\n- Không có tảo hôn.\n- Nữ khác đạt 30%.")
    assert [indicator.id for _, indicator in draft.plan.all_indicators] == ["1", "2", "3"]
    assert [each.item for each in draft.doubts] == ["2"]


def test_a_goal_without_the_word_has_the_number_it_stands_under() -> None:
    """«2. Lĩnh vực kinh tế» is goal 2 also where the first has no indicators below it."""
    plan = draft_of(f"{_AIMS}1. Chính trị: đạt 5%.\n2. Lĩnh vực kinh tế\na) Nữ đạt 36%.").plan
    assert [goal.id for goal in plan.goals] == ["2"]


def test_requirements_are_no_purposes() -> None:
    """Under «MỤC ĐÍCH, YÊU CẦU» each heading has its own, also behind a colon in its line."""
    plan = draft_of(
        f"{_TITLE}I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích: Thu hẹp khoảng cách.\n2. Yêu cầu\nThiết thực.\n"
    ).plan
    assert [str(each.text) for each in plan.purposes] == ["Thu hẹp khoảng cách."]
    assert [str(each.text) for each in plan.requirements] == ["Thiết thực."]


def test_a_duty_that_speaks_of_tasks_is_no_task() -> None:
    """«Theo chức năng, nhiệm vụ …» under the duties."""
    plan = draft_of(f"{_DUTIES}1. Các phòng: Theo chức năng, nhiệm vụ phối hợp thực hiện.").plan
    assert not plan.tasks
    assert [a.role for a in plan.assignments] == [Role.COORDINATE]


def test_a_dash_that_begins_with_reports_is_not_taken_for_a_heading() -> None:
    """It is a duty, and is counted as read."""
    draft = draft_of(f"{_DUTIES}1. Sở Nội vụ\n- Báo cáo Bộ trưởng theo định kỳ.\n- Theo dõi.")
    assert draft.states[-2:] == (State.READ, State.READ)
    assert len(draft.plan.assignments) == 2


def test_the_month_of_action_is_named_without_its_days() -> None:
    """«hằng năm» and a bracket end its name; «hằng năm từ …» repeats it."""
    name = "Tháng hành động vì bình đẳng giới"
    for words in ("hằng năm từ ngày 15/11 đến ngày 15/12", "(từ 15/11 - 15/12/2024)"):
        (event,) = draft_of(f"{_TITLE}III. NHIỆM VỤ\n1. Tổ chức {name} {words}.").plan.events
        assert (str(event.title), str(event.starts)) == (name, "2024-11-15")
        assert (event.every is not None) is words.startswith("hằng")


def test_a_plan_of_half_a_year_has_that_half() -> None:
    """«6 tháng cuối năm 2025», of a commune."""
    plan = draft_of(
        "UBND XÃ ĐÔNG VÍ\nSố: 1/KH-UBND\nKẾ HOẠCH\nBình đẳng giới 6 tháng cuối năm 2025\nI. CHỈ TIÊU\n"
    ).plan
    assert (str(plan.period.starts), str(plan.period.ends)) == ("2025-07-01", "2025-12-31")
    assert plan.level is Level.COMMUNE


def test_the_title_of_a_basis_ends_where_the_next_begins() -> None:
    """Bases that commas part; a law whose name has a comma keeps it."""
    plan = draft_of(
        "UBND TỈNH MẪU SƠN\nKẾ HOẠCH\nVề bình đẳng giới năm 2024\n"
        "Căn cứ Nghị quyết số 2/NQ-CP ngày 03/3/2021 của Chính phủ ban hành Chiến lược,\n"
        "Theo đề nghị của Giám đốc Sở Nội vụ,\n"
        "Căn cứ Luật Phòng, chống bạo lực gia đình ngày 14/11/2022;\nI. MỤC TIÊU\n"
    ).plan
    assert [str(base.title) for base in plan.legal_bases] == [
        "Ban hành Chiến lược",
        "Luật Phòng, chống bạo lực gia đình",
    ]


def test_who_and_when_below_a_task_tell_of_it_and_are_no_tasks() -> None:
    """«Đơn vị chủ trì», «Thời gian thực hiện» on lines of their own: one task, who leads, who helps."""
    draft = draft_of(
        f"{_TITLE}II. NHIỆM VỤ TRỌNG TÂM\n1. Tổ chức lớp tập huấn cho cán bộ.\n"
        "- Đơn vị chủ trì: Sở Nội vụ.\n- Đơn vị phối hợp: Hội Liên hiệp Phụ nữ tỉnh.\n"
        "- Thời gian thực hiện: Tháng 6 - 9/2024.\n2. Biên soạn tài liệu tuyên truyền.\n"
    )
    assert [task.id for task in draft.plan.tasks] == ["II.1", "II.2"]
    assert draft.plan.tasks[0].text.vi == "Tổ chức lớp tập huấn cho cán bộ."
    given = [(a.agency, a.role, a.covers.tasks) for a in draft.plan.assignments]
    assert given == [
        ("so-noi-vu", Role.LEAD, ("II.1",)),
        ("hoi-lhpn-tinh", Role.COORDINATE, ("II.1",)),
    ]
    assert [clause.id for clause in draft.unread] == ["II.1.3"]
