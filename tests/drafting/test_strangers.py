"""Composed plans of other shapes, driven through the program: what a stranger expects comes out."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gender_plan as gp
from drafting.ministry import ministry_file
from gender_plan.cli.application import run
from gender_plan.drafting import Draft, State, draft_of, sheet, source_in

TEXTS = Path(__file__).parent / "texts"
PROVINCE = "tinh_thanh_giang_2021_2030.txt"
DISTRICT = "huyen_ha_lam_2024.txt"


@pytest.fixture(scope="module")
def province() -> Draft:
    """Ten years, six goals, two milestones, a decision with articles in front."""
    return draft_of((TEXTS / PROVINCE).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def district() -> Draft:
    """One year, dashes only, no goals."""
    return draft_of((TEXTS / DISTRICT).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def ministry() -> Draft:
    """A Word file with automatic numbers and an annex table."""
    return draft_of(source_in(ministry_file(), "bo.docx").text)


def _figures(draft: Draft) -> dict[str, list[str]]:
    """For each indicator and part its targets: figure and year."""
    found = {}
    for _, indicator in draft.plan.all_indicators:
        measured = ((indicator.id, indicator), *((f"{indicator.id}.{p.id}", p) for p in indicator.parts))
        for id_, each in measured:
            found[id_] = [f"{t.key} {t.figure} {t.by.year if t.by else t.since}" for t in each.targets]
    return found


def test_every_figure_of_the_province_is_there(province: Draft) -> None:
    """Six goals, each milestone with its year, two populations as parts."""
    assert [goal.id for goal in province.plan.goals] == ["1", "2", "3", "4", "5", "6"]
    assert _figures(province) == {
        "1.1": ["share_of_units 60 2025", "share_of_units 75 2030"],
        "2.1": ["reach 50 2025", "about 60 2030"],
        "2.2": ["below 30 2025", "below 25 2030"],
        "2.3": ["at_least 27 2025", "at_least 30 2030"],
        "3.1": ["reach 1.7 2025", "reach 1.4 2030"],
        "3.2": [],
        "3.2.a": ["reach 80 2025", "reach 90 2030"],
        "3.2.b": ["reach 50 2025", "reach 70 2030"],
        "3.3": ["reach 100 2025-01-01"],
        "3.4": ["share_of_units 70 2025", "share_of_units 100 2030"],
        "4.1": ["reach 111 2025", "reach 109 2030"],
        "4.2": ["reach 18 2025", "below 18 2030"],
        "5.1": [],
        "5.2": ["at_least 50 2025-01-01"],
        "6.1": ["reach 60 2025", "reach 80 2030"],
        "6.2": ["share_of_units 100 2025-01-01"],
        "6.3": ["share_of_units 100 None"],
    }


def test_who_leads_in_the_province(province: Draft) -> None:
    """Every goal that the text gives to somebody has that lead, and «phối hợp» made none."""
    who = gp.Responsibilities(province.plan)
    leads = {
        id_: [agency.id for agency in who.for_indicator(id_).leads]
        for id_ in ("1.1", "2.1", "2.3", "3.1", "3.3", "4.1", "5.1")
    }
    assert leads == {
        "1.1": ["so-noi-vu"],
        "2.1": ["so-ldtbxh"],
        "2.3": ["so-khdt"],
        "3.1": ["so-ldtbxh"],
        "3.3": ["so-ldtbxh"],
        "4.1": ["so-y-te"],
        "5.1": ["so-gddt", "so-tttt"],
    }
    assert [agency.id for agency in who.for_indicator("3.3").coordinators] == [
        "so-khdt",
        "cac-co-quan-lien-quan",
        "cong-an-tinh",
        "so-ldtbxh",
    ]


def test_the_papers_of_the_province(province: Draft) -> None:
    """The decision, its proposal, the bases with their days; reviews, reports, the month of action."""
    plan = province.plan
    decision = plan.document.attached_to if plan.document else None
    assert decision is not None
    assert (decision.number, str(decision.issued)) == ("88/QĐ-UBND", "2021-05-12")
    assert [(base.label, str(base.issued)) for base in plan.legal_bases] == [
        ("Luật Tổ chức chính quyền địa phương", "2015-06-19"),
        ("Luật Bình đẳng giới", "2006-11-29"),
        ("28/NQ-CP", "2021-03-03"),
    ]
    assert [review.id for review in plan.reviews] == ["so-ket-2025", "tong-ket-2030"]
    assert [(p.id, str(p.due)) for p in plan.report_periods][:2] == [
        ("2021-H1", "2021-06-10"),
        ("2021", "2021-12-10"),
    ]
    assert [(event.every, str(event.starts)) for event in plan.events] == [("year", "2021-11-15")]


def test_what_is_left_of_the_province_is_said(province: Draft) -> None:
    """One indicator without a figure; nothing is unread."""
    assert [(each.item, each.line) for each in province.doubts] == [("5.1", 41)]
    assert province.unread == ()


def test_a_district_with_dashes_only(district: Draft) -> None:
    """Indicators without goals, due at the end of the year, and duties by office."""
    assert _figures(district) == {
        "1": ["share_of_units 60 2024"],
        "2": ["at_least 20 2024"],
        "3": ["change_by None 2024"],
        "4": ["change_by None 2024"],
        "5": ["share_of_units 100 2024"],
        "6": ["at_most 112 2024"],
        "7": ["at_least 1500 2024"],
        "8": [],
        "9": [],
    }
    assert [(a.agency, a.role.value, a.mandate.value) for a in district.plan.assignments] == [
        ("phong-ldtbxh", "lead", "assigned"),
        ("phong-noi-vu", "coordinate", "assigned"),
        ("cong-an-huyen", "lead", "assigned"),
        ("phong-tai-chinh-ke-hoach", "carry_out", "assigned"),
        ("ubnd-cap-xa", "carry_out", "assigned"),
        ("uy-ban-mttq-viet-nam-huyen", "carry_out", "requested"),
    ]
    assert [str(p.due) for p in district.plan.report_periods] == ["2024-06-05", "2024-12-05"]
    assert [str(each.name) for each in district.plan.recipients] == [
        "Sở LĐTBXH",
        "Các phòng, ban, ngành huyện",
        "UBND các xã, thị trấn",
        "Lưu: VT",
    ]
    assert [(each.line, each.words) for each in district.doubts] == [
        (20, "2/3 số cán bộ nữ được tập huấn."),
        (21, "Nâng cao chất lượng cuộc sống của phụ nữ."),
    ]


def test_the_annex_of_a_ministry_becomes_indicators(ministry: Draft) -> None:
    """Baseline, a figure for each year, unit, lead and companions from the columns of the table."""
    assert _figures(ministry) == {
        "1.1": ["reach 50 2023", "at_least 60 2025"],
        "1.2": ["within None 2023", "above 40 2025"],
        "2.1": ["reach 1500 2023", "reach 2000 2025"],
        "2.2": ["below 5 2025"],
    }
    first = ministry.plan.indicator("1.1")
    assert first.baseline is not None
    assert (str(first.baseline.value), str(first.baseline.date)) == ("41.5", "2020-12-31")
    assert [i.unit and i.unit.of for _, i in ministry.plan.all_indicators] == [
        "percent",
        "percent",
        "lượt người",
        "percent",
    ]
    given = [a for a in ministry.plan.assignments if a.covers.indicators]
    assert [(a.agency, a.role.value, a.covers.indicators, a.alongside) for a in given] == [
        ("vu-to-chuc-can-bo", "lead", ("1.1",), ("cac-don-vi-thuoc-bo",)),
        ("vu-to-chuc-can-bo", "lead", ("1.2",), ("vu-phap-che", "van-phong-bo")),
        ("hoc-vien-thuy-van", "lead", ("2.1",), ()),
    ]


def test_what_a_table_does_not_say_for_certain_is_listed(ministry: Draft) -> None:
    """A cell in words, one that names no agency, a column without a place: each with its line."""
    assert [(each.line, each.words) for each in ministry.doubts] == [
        (34, "Mục tiêu 2023: theo tình hình"),
        (34, "Chuyên viên phụ trách"),
        (29, "Nguồn số liệu"),
    ]
    assert [clause.id for clause in ministry.unread] == ["I"]


def test_numbers_that_word_makes_are_the_clauses_of_a_ministry(ministry: Draft) -> None:
    """None of them stands in the text of the file."""
    assert [clause.id for clause in ministry.clauses] == [
        "Mở đầu", "I", "II", "II.1", "II.1.a", "II.1.b", "II.2", "II.3", "II.4", "Nơi nhận", "Ký tên",
        "Ký tên", "Phụ lục", "Phụ lục.Bảng 1",
    ]  # fmt: skip
    (rule,) = ministry.plan.reporting
    assert (rule.collector, rule.forwards_to) == ("vu-to-chuc-can-bo", ("bo-truong",))


def _run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    """The exit code of a command, and what it prints."""
    capsys.readouterr()
    code = run([str(word) for word in words])
    return int(code), capsys.readouterr().out


@pytest.fixture
def files(tmp_path: Path) -> Callable[[str], Path]:
    """The file of each plan, as a stranger has it."""

    def of(name: str) -> Path:
        file = tmp_path / name
        file.write_bytes(ministry_file() if name.endswith(".docx") else (TEXTS / name).read_bytes())
        return file

    return of


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        (PROVINCE, {"GP302": 2, "GP401": 1, "GP407": 1, "GP411": 1, "GP413": 1, "GP505": 1}),
        (DISTRICT, {"GP401": 1, "GP413": 1, "GP505": 1}),
        ("bo.docx", {}),
    ],
)
def test_the_draft_of_each_is_a_sound_plan(
    files: Callable[[str], Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    codes: dict[str, int],
) -> None:
    """``draft`` then ``check``: no error, and the warnings say what the document leaves open."""
    out = tmp_path / "nhap.yaml"
    assert _run(capsys, "draft", files(name), "--out", out) == (0, "")
    assert out.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=")
    code, told = _run(capsys, "check", out, "--format", "json")
    assert code == 0
    assert Counter(_codes(json.loads(told))) == Counter(codes)


def _codes(told: dict[str, Any]) -> list[str]:
    return [problem["code"] for file in told["files"] for problem in file["problems"]]


def test_a_doubt_stands_above_the_item_that_was_read_with_it(province: Draft) -> None:
    """With its sentence, indented like the item."""
    lines = sheet(province, PROVINCE).splitlines()
    at = lines.index("      - id: '5.1'")
    assert lines[at - 3 : at] == [
        "      # A.II.5.1 (dòng 41)",
        (
            "      # CÒN NGHI NGỜ, goals, A.II.5.1 (dòng 41): không có con số; nếu là chỉ tiêu "
            "định tính thì ghi qualitative"
        ),
        "      #   “Nội dung về giới, bình đẳng giới được đưa vào chương trình giáo dục.”",
    ]


@pytest.mark.parametrize("shape", ["province", "district", "ministry"])
def test_every_clause_is_in_exactly_one_state(shape: str, request: pytest.FixtureRequest) -> None:
    """Read, doubtful, unread or a heading; the counts are those of the states."""
    draft: Draft = request.getfixturevalue(shape)
    _assert_counted(draft)
    assert draft.coverage.read > draft.coverage.unread + draft.coverage.doubtful


def _assert_counted(draft: Draft) -> None:
    coverage, states = draft.coverage, Counter(draft.states)
    assert len(draft.states) == len(draft.clauses) == coverage.clauses
    assert (coverage.read, coverage.doubtful, coverage.unread, coverage.headings) == (
        states[State.READ],
        states[State.DOUBTFUL],
        states[State.UNREAD],
        states[State.HEADING],
    )
    assert coverage.read + coverage.doubtful + coverage.unread + coverage.headings == coverage.clauses
    doubtful = {each.clause for each in draft.doubts}
    for clause, state in zip(draft.clauses, draft.states, strict=True):
        assert (clause.id in doubtful) is (state is State.DOUBTFUL)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_clauses_in_any_order_are_counted_once_each(data: st.DataObject) -> None:
    """Lines of the composed plans shuffled, repeated, left out."""
    lines = [
        line for name in (PROVINCE, DISTRICT) for line in (TEXTS / name).read_text("utf-8").splitlines()
    ]
    chosen = data.draw(st.lists(st.sampled_from(lines), max_size=40))
    _assert_counted(draft_of("\n".join(chosen)))
