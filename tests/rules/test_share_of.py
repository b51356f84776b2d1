"""An indicator may be a share of another one, never of one that is not there nor of itself."""

import json
from collections.abc import Mapping

import pytest
from hypothesis import Phase, find, given, settings

import gender_plan as gp
from gender_plan.testing import clean_plans, plans

_HEAD = """\
format: gender-plan/1
id: tinh-mau
title: Kế hoạch mẫu
level: province
period: {ends: 2025-12-31}
indicators:
"""
_PERCENT = {"of": "percent"}


def _found(share_of: Mapping[str, str | None]) -> list[gp.Problem]:
    """What is said of indicators of which each is a share of another one."""
    lines = (
        f'  - {{id: "{id_}", text: Lao động nữ, targets: [{{at_least: 5}}]'
        + (f', share_of: "{whole}"}}\n' if whole else "}\n")
        for id_, whole in share_of.items()
    )
    problems = gp.check_plan("".join((_HEAD, *lines)).encode()).problems
    return [problem for problem in problems if problem.code.startswith("GP2")]


def test_a_share_of_nothing_that_is_there() -> None:
    """The id is told as unknown, with the one that was probably meant."""
    (problem,) = _found({"1.10": None, "1.2": "1.11"})
    assert problem.path == ("indicators", 1, "share_of")
    assert problem.code == "GP203"
    assert problem.message("vi") == "không có chỉ tiêu nào mã '1.11'; có phải '1.10'?"
    assert problem.message("en") == "no indicator is called '1.11'; did you mean '1.10'?"


def test_a_share_of_itself() -> None:
    """It is told at its key, in both languages."""
    (problem,) = _found({"1.1": None, "1.2": "1.2"})
    assert problem.path == ("indicators", 1, "share_of")
    assert problem.line_of_text("vi").endswith(
        "lỗi GP216: chỉ tiêu '1.2' là tỷ lệ của chính nó, trực tiếp hoặc qua chỉ tiêu khác; hãy ghi "
        "chỉ tiêu của cả tổng, hoặc bỏ share_of"
    )
    assert problem.line_of_text("en").endswith(
        "error GP216: indicator '1.2' is a share of itself, directly or through another; write the "
        "indicator of the whole, or drop share_of"
    )


@pytest.mark.parametrize(
    ("share_of", "at_fault"),
    [
        ({"1": "2", "2": "1"}, {0, 1}),
        ({"1": "2", "2": "3", "3": "1", "4": "1"}, {0, 1, 2}),
        ({"4": "1", "1": "2", "2": "1", "3": None}, {1, 2}),
        ({"1": "2", "2": "3", "3": None, "4": "3"}, set()),
        ({"1": "9", "2": "2"}, {1}),
    ],
)
def test_a_share_of_itself_round_about(share_of: dict[str, str | None], at_fault: set[int]) -> None:
    """All that lie on the circle are told, and none that only leads into it or has an end."""
    circling = [problem for problem in _found(share_of) if problem.code == "GP216"]
    assert {problem.path[1] for problem in circling} == at_fault
    assert len(circling) == len(at_fault)


def _of_measured(*units: Mapping[str, str] | None) -> list[gp.Problem]:
    """What is said of indicators with these units, of which each is a share of the next one."""
    lines = (
        f'  - {{id: "{place}", text: Lao động nữ, targets: [{{at_least: 5}}], share_of: "{place + 1}"'
        + (f", unit: {json.dumps(unit, ensure_ascii=False)}}}\n" if unit else "}\n")
        for place, unit in enumerate(units)
    )
    whole = f'  - {{id: "{len(units)}", text: Lao động, targets: [{{at_least: 5}}]}}\n'
    problems = gp.check_plan("".join((_HEAD, *lines, whole)).encode()).problems
    return [problem for problem in problems if problem.code == "GP419"]


def test_a_share_of_a_percentage() -> None:
    """It is told at its key, in both languages, with what to write instead; a warning stops nobody."""
    (problem,) = _of_measured(_PERCENT, _PERCENT)
    assert problem.path == ("indicators", 0, "share_of")
    assert problem.line_of_text("vi").endswith(
        "cảnh báo GP419: chỉ tiêu 0: chỉ tiêu '1' nêu ở share_of tính bằng phần trăm hoặc tỷ suất, "
        "không phải số lượng, nên không làm mẫu số được; hãy ghi chỉ tiêu đếm cả tổng, hoặc bỏ share_of"
    )
    assert problem.line_of_text("en").endswith(
        "warning GP419: indicator 0: indicator '1' in share_of is a percentage or a rate, not a count, "
        "and can never be the denominator; write the indicator that counts the whole, or drop share_of"
    )


@pytest.mark.parametrize(
    ("unit", "is_told"),
    [
        (_PERCENT, True),
        ({"of": "tin", "per": "xã"}, True),
        ({"of": "tin", "per": "xã", "in": "month"}, True),
        ({"of": "người"}, False),
        ({"of": "tin", "in": "month"}, False),
        (None, False),
    ],
)
def test_only_a_count_can_be_the_denominator(unit: Mapping[str, str] | None, *, is_told: bool) -> None:
    """A rate no more than a percentage; where no unit is stated nobody knows, and nothing is said."""
    assert len(_of_measured(_PERCENT, unit)) == is_told


def test_a_percentage_of_itself_is_told_as_that_alone() -> None:
    """One fault, one problem."""
    line = (
        '  - {id: "1", text: Lao động, targets: [{at_least: 5}], unit: {of: percent}, share_of: "1"}\n'
    )
    found = [p.code for p in gp.check_plan(f"{_HEAD}{line}".encode()).problems]
    assert "GP216" in found
    assert "GP419" not in found


@given(clean_plans())
def test_clean_plans_name_only_what_they_have(plan: gp.Plan) -> None:
    """Shares in a clean plan are shares of another indicator of the plan."""
    ids = {indicator.id for _, indicator in plan.all_indicators}
    assert all(i.share_of is None or i.share_of in ids - {i.id} for _, i in plan.all_indicators)


@pytest.mark.slow
def test_shares_of_others_are_drawn() -> None:
    """In plans of every sort and in clean ones there are some, within a goal and across goals."""
    often = settings(max_examples=5_000, derandomize=True, database=None, phases=(Phase.generate,))
    for drawn in (plans(), clean_plans()):
        find(drawn, lambda plan: any(i.share_of for _, i in plan.all_indicators), settings=often)
    find(clean_plans(), _is_across_goals, settings=often)


def _is_across_goals(plan: gp.Plan) -> bool:
    by_goal = {i.id: goal.id for goal in plan.goals for i in goal.indicators}
    shares = ((i, i.share_of) for _, i in plan.all_indicators if i.share_of)
    return any(by_goal[i.id] != by_goal[whole] for i, whole in shares)
