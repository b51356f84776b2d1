"""Frames of new plans: nothing in them is decided that nobody has decided."""

import datetime as dt

import pytest
from hypothesis import given

import gender_plan as gp
from gender_plan.model import Plan
from gender_plan.provenance import Unknown
from gender_plan.skeleton import LEVELS, blank, commented, from_national, next_plan
from gender_plan.skeleton.section_help import EXAMPLES
from gender_plan.targets import NotStated
from gender_plan.testing import clean_plans
from gender_plan.text import places_to_fill

TO_FILL_IN = {"GP217", "GP504"}
"""A place to fill in; no due day yet."""


def bundled(name: str) -> Plan:
    """A plan that comes with the library."""
    return gp.load_plan(gp.bundled_plan(name))


def read_back(text: str) -> Plan:
    """The plan in the text of a frame."""
    return gp.load_plan(text.encode())


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", [None, "Hà Giang", "Trường “A: #1” & B", "Đắk Lắk - [x]"])
def test_a_blank_frame_only_asks_to_be_filled_in(level: str, name: str | None) -> None:
    """It is a plan; the only warnings are of figures and due days that are still to come."""
    frame = blank(level, name, 2027)
    checked = gp.check_plan(commented(frame).encode())
    assert checked.plan == frame
    assert not checked.problems.errors
    assert {problem.code for problem in checked.problems} == TO_FILL_IN


def test_the_examples_in_the_comments_can_be_taken_as_they_are() -> None:
    """Without their comment signs they are sections that the loader takes."""
    frame = commented(blank("province", None, 2027))
    examples = [example.replace("{year}", "2027") for example in EXAMPLES.values()]
    assert all(f"# {line}" in frame for example in examples for line in example.splitlines())
    checked = gp.check_plan("\n".join((frame, *examples)).encode())
    assert checked.plan is not None
    assert not checked.problems.errors
    assert [task.id for task in checked.plan.tasks] == ["II.1.a"]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", [None, "Hà Giang"])
def test_check_names_every_place_to_fill_in(level: str, name: str | None) -> None:
    """Whatever stands in a frame as «(điền: …)» is told with its line, and nothing else is."""
    text = commented(blank(level, name, 2027)).partition("format:")[2]
    places = places_to_fill(text)
    told = [p for p in gp.check_plan(f"format:{text}".encode()).problems if p.code == "GP217"]
    assert places
    assert all(any(place in problem.message() for problem in told) for place in places)
    lines = f"format:{text}".splitlines()
    assert all("(điền: " in lines[(problem.line or 0) - 1] for problem in told)


def test_a_school_plans_for_a_school_year() -> None:
    """From September to August; the plan after it is for the next such year."""
    frame = blank("school", "Trường A", 2026)
    assert (frame.id, frame.title.vi.rpartition("năm ")[2]) == (
        "truong-a-2026-2027",
        "học 2026-2027, Trường A",
    )
    assert (frame.period.starts, frame.period.ends) == (dt.date(2026, 9, 1), dt.date(2027, 8, 31))
    assert [(p.id, p.ends) for p in frame.report_periods] == [
        ("2026-H2", dt.date(2026, 12, 31)),
        ("2027", dt.date(2027, 8, 31)),
    ]
    after = next_plan(frame)
    assert (after.id, after.title.vi.rpartition("năm ")[2]) == (
        "truong-a-2027-2028",
        "học 2027-2028, Trường A",
    )
    assert (after.period.starts, after.period.ends) == (dt.date(2027, 9, 1), dt.date(2028, 8, 31))


def test_a_national_figure_is_never_the_target_here() -> None:
    """Each indicator follows its own, and no target states a figure; its words name the national one."""
    national = bundled("vn_strategy_2021_2030")
    frame = from_national(national, "province", "Lào Cai", 2026)
    pairs = list(zip(frame.all_indicators, national.all_indicators, strict=True))
    assert len(pairs) == 20
    for (_, here), (_, there) in pairs:
        assert [(c.plan, c.indicator) for c in here.corresponds_to] == [(national.id, there.id)]
        assert all(isinstance(target, NotStated) for target in here.all_targets)
        assert here.all_targets
        assert here.baseline is None
    first = frame.indicator("1.1").targets[0]
    assert isinstance(first, NotStated)
    assert "đạt 60 % đến hết năm 2025; đạt 75 % đến hết năm 2030" in first.not_stated.vi


def test_what_was_only_recalled_stays_unverified() -> None:
    """A national figure from memory is marked where it is named."""
    national = bundled("vn_strategy_2011_2020")
    frame = from_national(national, "province", None, 2026)
    recalled = [i.id for _, i in national.all_indicators if any(t.unverified for t in i.targets)]
    assert recalled
    for id_ in recalled:
        said = [t.not_stated.vi for t in frame.indicator(id_).targets if isinstance(t, NotStated)]
        assert "chưa kiểm chứng" in said[0]


@pytest.mark.parametrize("name", ["vn_strategy_2011_2020", "vn_strategy_2021_2030"])
def test_a_frame_of_a_strategy_only_asks_to_be_filled_in(name: str) -> None:
    """It reads back as it was made, with the warnings of a frame."""
    frame = from_national(bundled(name), "province", None, 2027)
    checked = gp.check_plan(commented(frame).encode())
    assert checked.plan == frame
    assert {problem.code for problem in checked.problems} == TO_FILL_IN


def test_the_next_plan_has_its_days_a_year_later() -> None:
    """Period, reports and events move; ids stay, but those of report periods name their year."""
    old = bundled("nghe_an_2020")
    new = next_plan(old)
    assert (new.id, new.period.starts, new.period.ends) == (
        "nghe-an-2021",
        dt.date(2021, 1, 1),
        dt.date(2021, 12, 31),
    )
    assert new.title.vi.endswith("năm 2021")
    assert [(p.id, p.due) for p in new.report_periods] == [
        ("2021-H1", dt.date(2021, 6, 30)),
        ("2021", dt.date(2021, 11, 30)),
    ]
    assert [e.id for e in new.events] == [e.id for e in old.events]
    assert [e.starts.year for e in new.events] == [e.starts.year + 1 for e in old.events]
    assert [a.covers for a in new.assignments] == [a.covers for a in old.assignments]


def test_the_next_plan_leaves_out_what_only_the_old_document_says() -> None:
    """Its number, its clauses, its counts and its annexes."""
    new = next_plan(bundled("nghe_an_2020"))
    assert new.document is not None
    assert isinstance(new.document.number, Unknown)
    assert isinstance(new.document.issued, Unknown)
    assert new.declared is None
    assert not new.missing
    assert not any(a.source for a in new.assignments)
    assert not any(t.source for t in new.tasks)


def test_a_plan_of_five_years_is_followed_by_the_next_five() -> None:
    """Without a year it begins where the old one ended."""
    old = bundled("vn_strategy_2021_2030")
    assert next_plan(old).period.starts == dt.date(2031, 1, 1)
    assert next_plan(old, 2026).period.ends == dt.date(2035, 12, 31)


@given(clean_plans())
def test_whatever_the_old_plan_is_no_figure_of_it_is_a_target_of_the_next(old: Plan) -> None:
    """The frame is sound and reads back; each baseline asks for the result."""
    new = next_plan(old)
    assert read_back(commented(new)) == new
    for (_, was), (_, now) in zip(old.all_indicators, new.all_indicators, strict=True):
        assert now.id == was.id
        assert all(isinstance(target, NotStated) for target in now.all_targets)
        assert bool(now.targets) is bool(was.targets)
        assert (now.baseline is None) is (was.baseline is None)
        assert now.baseline is None or isinstance(now.baseline.value, Unknown)


def test_agencies_that_are_gone_are_told() -> None:
    """Above the agencies, with whoever took over."""
    old = gp.from_dict(
        {
            "format": "gender-plan/1",
            "id": "a-2025",
            "title": "Kế hoạch năm 2025",
            "level": "province",
            "period": {"starts": "2025-01-01", "ends": "2025-12-31"},
            "agencies": [
                {
                    "id": "so-ldtbxh",
                    "name": "Sở LĐTBXH",
                    "valid": {"ends": "2025-02-28"},
                    "successors": ["so-noi-vu"],
                },
                {"id": "so-noi-vu", "name": "Sở Nội vụ"},
            ],
        }
    )
    text = commented(next_plan(old))
    assert "# CẦN SỬA: Sở LĐTBXH chỉ tồn tại đến 28/02/2025; kế tục: Sở Nội vụ.\nagencies:" in text
