"""What is composed of stock phrases is drafted as it was composed; any text at all ends quickly."""

import datetime as dt
import sys
import time
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan import targets
from gender_plan.drafting import Draft, draft_of, sheet
from gender_plan.drafting.agency_phrases import AGENCY_HEADS
from gender_plan.drafting.due_days import due_days_in
from gender_plan.drafting.phrases import ROLES, VERBS
from gender_plan.drafting.promises import targets_in
from gender_plan.drafting.target_phrases import TARGET_WORDS
from gender_plan.model import Mandate, Role

TEXT = (Path(__file__).parent / "ke_hoach_mau.txt").read_text(encoding="utf-8")
AGENCIES = (
    "Sở Y tế",
    "Sở Kế hoạch và Đầu tư",
    "Công an tỉnh",
    "Ban Tổ chức Tỉnh ủy",
    "Sở Văn hóa, Thể thao và Du lịch",
)
NUMBERS = st.lists(st.integers(1, 12), min_size=1, max_size=6, unique=True)
WAYS = (
    ("Chủ trì, phối hợp với {} tổ chức triển khai thực hiện", Role.LEAD),
    ("Chủ trì phối hợp với {} triển khai thực hiện", Role.LEAD),
    ("Chủ trì và phối hợp với {} thực hiện", Role.LEAD),
    ("Phối hợp với {} triển khai thực hiện", Role.COORDINATE),
    ("Phối hợp chặt chẽ với {} thực hiện", Role.COORDINATE),
)


@pytest.fixture(scope="module")
def composed() -> Draft:
    """A made-up province whose plan has every usual section."""
    return draft_of(TEXT)


def test_a_plan_of_goals_with_figures_is_read_whole(composed: Draft) -> None:
    """Top, goals, targets, assignments and reports of a plan of five years."""
    plan = composed.plan
    assert (plan.id, composed.absent, composed.doubts, composed.unread) == (
        "mau-son-2021-2025",
        (),
        (),
        (),
    )
    assert plan.document is not None
    assert (plan.document.number, str(plan.document.issued)) == ("12/KH-UBND", "2021-04-05")
    assert [(d.number, d.issuer) for d in plan.legal_bases] == [("28/NQ-CP", "Chính phủ")]
    said = {i.id: [t.said("vi") for t in i.targets] for _, i in plan.all_indicators}
    assert said == {
        "1.1": [
            (
                "ít nhất 60 % số cơ quan quản lý nhà nước, chính quyền địa phương các cấp "
                "có lãnh đạo chủ chốt là nữ"
            )
        ],
        "2.1": ["đạt 50", "khoảng 60"],
        "2.2": ["dưới 30"],
        "2.3": ["ít nhất 27", "ít nhất 30"],
        "3.1": ["đạt 1,7"],
        "3.2": ["không quá 111"],
        "3.3": ["đạt 100"],
    }
    assert [p.id for p in plan.report_periods][:3] == ["2021-H1", "2021", "2022-H1"]
    assert len(plan.report_periods) == 10


def test_who_is_given_what_without_letters_or_colons(composed: Draft) -> None:
    """A post, a request, «Sở Y tế chủ trì …» on one line, a whole goal by «các chỉ tiêu thuộc»."""
    found = {
        each.source[0]: (each.agency, each.role, each.covers.goals, each.covers.indicators)
        for each in composed.plan.assignments
    }
    assert found["III.1.b"] == ("so-ldtbxh", Role.LEAD, ("3",), ("2.1", "2.2"))
    assert found["III.2"] == ("so-noi-vu", Role.LEAD, (), ("1.1",))
    assert found["III.3"] == ("so-y-te", Role.LEAD, ("3",), ())
    post, asked = (
        next(a for a in composed.plan.assignments if a.source == (c,)) for c in ("III.2", "III.4")
    )
    assert (str(post.post), asked.mandate) == ("Giám đốc", Mandate.REQUESTED)
    assert next(a for a in composed.plan.assignments if a.source == ("III.1.a",)).covers.plan


@given(
    way=st.sampled_from(WAYS),
    agencies=st.lists(st.sampled_from(AGENCIES), min_size=2, max_size=4, unique=True),
    goal=st.integers(1, 9),
    numbers=NUMBERS,
    joint=st.sampled_from((", ", ",")),
    mark=st.sampled_from(("a) ", "đ) ", "- ", "")),
)
def test_an_assignment_is_drafted_as_it_was_composed(  # noqa: PLR0913, PLR0917  what it is composed of
    way: tuple[str, Role], agencies: list[str], goal: int, numbers: list[int], joint: str, mark: str
) -> None:
    """Agency, role, companions and indicators; «phối hợp» alone is never a lead."""
    holder, *others = agencies
    listed = joint.join(map(str, numbers[:-1])) + " và " * (len(numbers) > 1) + str(numbers[-1])
    duty = (
        way[0].format(", ".join(others)) + f" chỉ tiêu {listed} thuộc mục tiêu {goal} tại biểu phụ lục."
    )
    plan = draft_of(f"I. TỔ CHỨC THỰC HIỆN\n1. {holder}:\n{mark}{duty}\n").plan
    (made,) = plan.assignments
    names = {agency.id: str(agency.name) for agency in plan.agencies}
    assert (names[str(made.agency)], made.role) == (holder, way[1])
    assert [names[each] for each in made.alongside] == others
    assert made.covers.indicators == tuple(f"{goal}.{number}" for number in numbers)


@given(
    kind=st.sampled_from([pair for pair in TARGET_WORDS if pair[0] not in ("đạt từ", "đạt khoảng")]),
    figure=st.decimals(1, 99, places=1),
    year=st.integers(2020, 2045),
    first=st.booleans(),
    strive=st.booleans(),
)
def test_a_target_is_drafted_as_it_was_composed(
    kind: tuple[str, str],
    figure: Decimal,
    year: int,
    first: bool,  # noqa: FBT001  drawn
    strive: bool,  # noqa: FBT001  drawn
) -> None:
    """Each comparison of the table, with the year before or behind, a decimal comma, «phấn đấu»."""
    said = f"{kind[0]} {str(figure).replace('.', ',')}%"
    when = f"đến năm {year}"
    words = f"{when}, tỷ lệ nữ {said}" if first else f"tỷ lệ nữ {said} {when}"
    (target,) = targets_in(f"Phấn đấu {words}" if strive else words, "I.1").targets
    assert (target.key, getattr(target, target.key)) == (kind[1], figure)
    assert target.by is not None
    assert (target.by.year, target.strive) == (year, strive)


YEARS = st.lists(st.integers(2021, 2045), min_size=1, max_size=3, unique=True).map(sorted)
FIGURE = st.decimals(1, 99, places=1)
UNIT_NAMES = ("cơ quan, đơn vị", "xã, phường, thị trấn", "doanh nghiệp")
CONDITIONS = ("có lãnh đạo chủ chốt là nữ", "được tập huấn", "bố trí đủ cán bộ")


def _printed(figure: Decimal) -> str:
    return str(figure).replace(".", ",")


@given(years=YEARS, figures=st.data(), joint=st.sampled_from((" và ", ", ", "; ")), behind=st.booleans())
def test_milestones_are_drafted_as_they_were_composed(
    years: list[int],
    figures: st.DataObject,
    joint: str,
    behind: bool,  # noqa: FBT001  drawn
) -> None:
    """As many targets as years, each figure with its own year, before it or behind it."""
    values = [figures.draw(FIGURE) for _ in years]
    pairs = list(zip(values, years, strict=True))
    pieces = [
        f"đạt {_printed(v)}% vào năm {y}" if behind else f"đến năm {y} đạt {_printed(v)}%"
        for v, y in pairs
    ]
    read = targets_in(f"Phấn đấu {joint.join(pieces)}", "I")
    found = [(target.figure, target.by and target.by.year) for target in read.targets]
    assert (found, read.parts, read.reason) == (pairs, (), None)
    assert all(target.strive for target in read.targets)


@given(
    share=st.integers(1, 100),
    units=st.sampled_from(UNIT_NAMES),
    condition=st.sampled_from(CONDITIONS),
    more=st.booleans(),
    year=st.integers(2021, 2045),
)
def test_a_share_of_units_is_drafted_as_it_was_composed(
    share: int,
    units: str,
    condition: str,
    more: bool,  # noqa: FBT001  drawn
    year: int,
) -> None:
    """«60% trở lên các cơ quan có …»: the share, the units and what each has to have."""
    words = f"{share}%{' trở lên' if more else ' các'} {units} {condition} vào năm {year}"
    (target,) = targets_in(words, "I").targets
    assert isinstance(target, targets.ShareOfUnits)
    assert target.meeting is not None
    assert (int(target.share_of_units), str(target.of_units), str(target.meeting.text)) == (
        share,
        units,
        condition,
    )
    assert target.by == dt.date(year, 12, 31)


@given(
    way=st.sampled_from((("tăng thêm", 1), ("giảm", -1))),
    figure=FIGURE,
    unit=st.sampled_from(("%", " điểm phần trăm")),
    base=st.integers(2010, 2020),
    year=st.integers(2021, 2045),
)
def test_a_change_is_drafted_as_it_was_composed(
    way: tuple[str, int], figure: Decimal, unit: str, base: int, year: int
) -> None:
    """By how much, which way, against which year, until when; points are never per cent."""
    words = f"số vụ bạo lực {way[0]} {_printed(figure)}{unit} so với năm {base} vào năm {year}"
    (target,) = targets_in(words, "I").targets
    assert isinstance(target, targets.ChangeBy)
    change = target.change_by
    assert (change.points if "điểm" in unit else change.percent) == figure * way[1]
    assert (change.base, target.by) == (base, dt.date(year, 12, 31))


@given(
    half=st.tuples(st.integers(1, 28), st.integers(5, 7)),
    year=st.tuples(st.integers(1, 28), st.integers(10, 12)),
    way=st.sampled_from(
        (
            "định kỳ 6 tháng (trước ngày {}) và hằng năm (trước ngày {})",
            "trước ngày {} và {} hằng năm",
            "báo cáo 6 tháng trước ngày {}, báo cáo năm trước ngày {}",
            "6 tháng (vào {}), cả năm (vào {})",
        )
    ),
)
def test_report_days_are_drafted_as_they_were_composed(
    half: tuple[int, int], year: tuple[int, int], way: str
) -> None:
    """The half-year's day and the year's, in every usual wording."""
    words = way.format(f"{half[0]}/{half[1]}", f"{year[0]:02}/{year[1]}")
    found = [(day.kind, day.day, day.month) for day in due_days_in(f"gửi báo cáo {words}")]
    assert found == [("half", *half), ("year", *year)]


@given(
    years=YEARS,
    rows=st.lists(
        st.tuples(
            st.text("abcdegh", min_size=12, max_size=20), st.lists(FIGURE, min_size=3, max_size=3)
        ),
        min_size=1,
        max_size=5,
        unique_by=lambda row: row[0],
    ),
    lead=st.sampled_from(AGENCIES),
)
def test_a_table_is_drafted_as_it_was_composed(
    years: Sequence[int], rows: Sequence[tuple[str, Sequence[Decimal]]], lead: str
) -> None:
    """Every cell with a figure is a target of its row, for the year of its column, under that lead."""
    lines = ["| TT | Chỉ tiêu | ĐVT | " + " | ".join(f"Năm {y}" for y in years) + " | Cơ quan chủ trì"]
    for number, (name, values) in enumerate(rows, start=1):
        cells = [_printed(value) for value in values[: len(years)]]
        lines.append(f"| {number} | {name} | % | " + " | ".join(cells) + f" | {lead}")
    plan = draft_of("PHỤ LỤC 1\n" + "\n".join(lines)).plan
    found = {
        str(i.text): [(t.figure, t.by and t.by.year) for t in i.targets] for _, i in plan.all_indicators
    }
    assert found == {name: list(zip(values, years, strict=False)) for name, values in rows}
    assert [(a.role, len(a.covers.indicators)) for a in plan.assignments] == [(Role.LEAD, 1)] * len(rows)
    assert [str(agency.name) for agency in plan.agencies] == [lead]


HOSTILE = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.sampled_from(
            [
                *[words for words, _ in ROLES], *VERBS, *AGENCY_HEADS, "I. ", "1. ", "a) ", "- ",
                "\n", "\n\n", ", ",
                ";",                 ".", ":", "“", "”", "chỉ tiêu 1,3 và 5 thuộc mục tiêu 2",
                "Mục tiêu 1: ", "- Chỉ tiêu 1: ",
                "đạt 60%",                 "năm 2025", "số 1/QĐ-TTg", "Quyết định",
                "ngày 31/02/2020", "Nơi nhận:", "KẾ HOẠCH",
                "giai đoạn 2021-2025",                 "từ 15/11-15/12", "Tháng hành động",
                "bình đẳng giới",
                "định kỳ 6 tháng (vào 30/6) gửi báo cáo về Sở Y tế",
                "# x", "{a: b", "| TT | Chỉ tiêu | 2025 |", "| 1 | a | 5 |", "A. ", "Phần I", "Điều 1. ",
                "TM. ỦY BAN", "giảm 5%", "100% các xã có", "mỗi huyện có ít nhất hai", "2/3 số",
                "\x00", "\x85", "\u2028", "’", "\t", "99999999999999999999",
            ]
        ),
        max_size=60,
    ).map(" ".join),
)  # fmt: skip


@settings(max_examples=150, deadline=2000)
@given(words=HOSTILE)
def test_any_text_gives_a_draft_that_can_be_read(words: str) -> None:
    """No exception; the YAML has no error but what the text does not state, and reads back equal."""
    draft = draft_of(words)
    checked = gp.check_plan(sheet(draft, "x").encode(), name="x")
    assert {p.code for p in checked.problems.errors} <= ({"GP103", "GP102"} if draft.absent else set())
    assert draft.absent or checked.plan == draft.plan
    coverage = draft.coverage
    counted = coverage.read + coverage.doubtful + coverage.unread + coverage.headings
    assert counted == coverage.clauses


PIECES = (
    "chủ trì phối hợp với Sở Y tế, ", "Quyết định số 1/QĐ ", "Đề án giai đoạn ", "chỉ tiêu 1, ",
    "các ", "1,",
    "Luật a ", "“", "từ 15/11-", "- Chỉ tiêu 1: đạt 1%\n", "I. a\n1. a\na) a\n- a\n", "Tháng hành động ",
    "báo cáo ", "vướng mắc ", "- đạt 60% vào năm 2025\n", "60% các xã có ", "mỗi xã có ít nhất ",
    "giảm 5% so với năm 2020; ", "| TT | Chỉ tiêu | 2021 |\n| 1 | a | 5 |\n", "trước ngày 10/6 và ",
    "sơ kết ",
    "Giám đốc Sở Y tế; ", "từ từ ", "đạt đạt ", "Cơ quan chủ trì: Sở A\n", "năm 2020 ", "5 5 5 ",
    "1.000.000",
)  # fmt: skip


def _calls(text: str) -> int:
    """How many calls it takes to draft a text; the machine's speed has no part in it."""
    count = 0

    def counted(_frame: object, event: str, _: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        draft_of(text)
    finally:
        sys.setprofile(None)
    return count


def _repeated(piece: str, letters: int, head: str) -> str:
    return head + piece * (letters // len(piece))


HEADS = ("III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế:\n", "II. CÁC MỤC TIÊU CỤ THỂ\n")


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("head", HEADS)
def test_twice_the_text_is_at_most_twice_the_work(piece: str, head: str) -> None:
    """Of any stock phrase repeated: the steps grow with the text and not with its square."""
    once, twice = (_calls(_repeated(piece, letters, head)) for letters in (6_000, 12_000))
    assert twice <= 2.3 * once + 2_000


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("head", HEADS)
def test_a_million_letters_end(piece: str, head: str) -> None:
    """Within a minute and a half, whatever is repeated."""
    started = time.perf_counter()
    draft_of(_repeated(piece, 1_000_000, head))
    assert time.perf_counter() - started < 90


def test_either_way_of_writing_the_tone_and_capitals_in_the_title() -> None:
    """«Uỷ ban» is «Ủy ban»; a title in capitals becomes a sentence; a standing agency leads."""
    plan = draft_of(
        "KẾ HOẠCH HÀNH ĐỘNG\nvề bình đẳng giới giai đoạn 2016 - 2020\n"
        "Căn cứ Luật Bình đẳng giới;\nUỷ ban nhân dân tỉnh ban hành Kế hoạch:\n"
        "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: là cơ quan thường trực, chủ trì, phối hợp với "
        ""
        "Uỷ ban nhân dân các huyện thực hiện mục tiêu 2.\n"
        "2. Các sở, ban, ngành; UBND các huyện: xây dựng kế hoạch.\n"
    ).plan
    assert str(plan.title) == "Kế hoạch hành động về bình đẳng giới giai đoạn 2016 - 2020"
    assert [str(d.title) for d in plan.legal_bases] == ["Luật Bình đẳng giới"]
    assert [(a.agency, a.role, a.alongside) for a in plan.assignments] == [
        ("so-y-te", Role.LEAD, ("ubnd-cap-huyen",)),
        ("cac-so-ban-nganh", Role.CARRY_OUT, ()),
        ("ubnd-cap-huyen", Role.CARRY_OUT, ()),
    ]
