"""Rules run over whole sections only, and a caller's own rule is as good as ours."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import gender_plan as gp
from gender_plan.problems import warning
from gender_plan.rules import Finding, Rule, found

FINE = (Path(__file__).parents[1] / "reading" / "cases" / "fine.yaml").read_text("utf-8")


def _short_names(plan: gp.Plan) -> Iterator[Finding]:
    for agency in plan.agencies:
        if len(agency.name.vi) < 9:
            yield found(agency, "name", name=agency.name, hint="Sở Y tế tỉnh Nghệ An")


OWN = Rule(
    kind=warning("XY001", vi="tên “{name}” quá ngắn", en="the name “{name}” is too short"),
    needs=("agencies",),
    check=_short_names,
)


def test_a_rule_of_the_caller_speaks_like_ours() -> None:
    """It has line, column and both languages, and is told apart by its own code."""
    (problem,) = gp.check_plan(FINE.encode(), rules=(OWN,), name="thu.yaml").problems
    assert (problem.code, problem.place) == ("XY001", "thu.yaml:21:25")
    assert problem.message("vi") == "tên “Sở Y tế” quá ngắn; hãy viết Sở Y tế tỉnh Nghệ An"
    assert problem.message("en") == "the name “Sở Y tế” is too short; write Sở Y tế tỉnh Nghệ An"
    assert (
        "21 |   - {id: so-y-te, name: Sở Y tế}\n   |                         ^^^^^^^"
        in problem.snippet()
    )


def test_a_rule_of_the_caller_may_stand_beside_ours() -> None:
    """Given after our rules it adds its findings to theirs; a plan made in Python has paths."""
    plan = gp.load_plan(FINE.encode())
    found_ = gp.validate(plan, (*gp.rules.RULES, OWN))
    assert [(p.code, p.path, p.span) for p in found_] == [("XY001", ("agencies", 1, "name"), None)]


def test_a_rule_of_the_caller_and_ours_speak_together_of_one_file() -> None:
    """Given after our rules to ``check_plan``, each finding has its line and column, in file order."""
    text = FINE.replace("- agency: so-y-te", "- agency: so-y-tee").replace("title: Mục", "titel: Mục")
    rules = (*gp.rules.RULES, OWN)
    checked = gp.check_plan(text.encode(), rules=rules, name="thu.yaml")
    assert [problem.line_of_text("en") for problem in checked.problems] == [
        "thu.yaml:10:5: error GP101: unknown key 'titel'; did you mean 'title'?",
        "thu.yaml:21:25: warning XY001: the name “Sở Y tế” is too short; write Sở Y tế tỉnh Nghệ An",
        "thu.yaml:24:13: error GP201: no agency is called 'so-y-tee'; did you mean 'so-y-te'?",
    ]
    assert set(checked.not_run) == {rule.code for rule in gp.rules.RULES if "goals" in rule.needs}


def test_a_rule_of_the_caller_that_needs_a_broken_section_does_not_run() -> None:
    """It is named as not run, like ours."""
    checked = gp.check_plan(FINE.replace("agencies:", "agencies: 5\n_:").encode(), rules=(OWN,))
    assert checked.not_run == ("XY001",)


def test_an_error_of_the_callers_rule_refuses_the_plan() -> None:
    """``load_plan`` raises for it, as for an error of ours."""
    strict = Rule(
        kind=gp.rules.RULES[0].kind, check=lambda plan: iter([found(plan, id="x", vi="", en="")])
    )
    with pytest.raises(gp.InvalidPlanError):
        gp.load_plan(FINE.encode(), rules=(strict,))


@pytest.mark.parametrize("section", ["goals", "agencies", "assignments", "reporting", "period"])
def test_what_needs_a_broken_section_does_not_run(section: str) -> None:
    """Exactly the rules that need the section are named as not run, and only the fault is told."""
    broken = re.sub(rf"^{section}:.*\n(?: .*\n)*", f"{section}: 5\n", FINE, flags=re.MULTILINE)
    checked = gp.check_plan(broken.encode())
    assert set(checked.not_run) == {rule.code for rule in gp.rules.RULES if section in rule.needs}
    (problem,) = checked.problems
    assert problem.path == (section,)
    assert checked.plan is None


@pytest.mark.parametrize("section", ["goals", "agencies", "assignments", "reporting"])
def test_what_needs_a_section_that_nobody_has_seen_does_not_run(section: str) -> None:
    """An empty section whose part of the document nobody has seen is not mistaken for «none»."""
    unseen = f"{FINE}not_seen: [{section}]\n".encode()
    checked = gp.check_plan(unseen)
    assert set(checked.not_run) == {rule.code for rule in gp.rules.RULES if section in rule.needs}
    assert not checked.problems


def test_one_broken_item_does_not_silence_the_others() -> None:
    """Beside a goal that cannot be read, an unknown agency elsewhere is still told."""
    text = FINE.replace('id: "1"\n', 'id: "1, 2"\n').replace("agency: so-y-te", "agency: so-y-the")
    codes = [p.code for p in gp.check_plan(text.encode()).problems]
    assert codes == ["GP111", "GP201"]


def test_positions_survive_the_items_that_were_left_out() -> None:
    """The place of a finding is its place in the file, also behind items that could not be read."""
    text = FINE.replace("{id: so-noi-vu, name: Sở Nội vụ}", "{id: so-noi-vu}").replace(
        "name: Sở Y tế", "name: Sở Y tế, members: [so-y-te]"
    )
    places = [(p.code, p.line, p.column) for p in gp.check_plan(text.encode()).problems]
    assert places == [("GP102", 20, 5), ("GP211", 21, 43)]


def test_no_rule_runs_on_what_cannot_be_read() -> None:
    """After a syntax error every rule is named as not run."""
    checked = gp.check_plan(b"a: [")
    assert set(checked.not_run) == {rule.code for rule in gp.rules.RULES}


def test_a_misspelt_agency_is_told_once() -> None:
    """The agency that was meant is not called idle because its name was misspelt."""
    text = FINE.replace("- agency: so-y-te", "- agency: so-y-tee")
    assert [p.code for p in gp.check_plan(text.encode()).problems] == ["GP201"]
