"""What holds of every plan and of every sequence of bytes."""

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal
from random import Random

import attrs
import pytest
from attrs import evolve
from hypothesis import Phase, assume, find, given, settings
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.problems import in_file_order
from gender_plan.targets import TARGET_KINDS, About, Change, Condition, Target
from gender_plan.testing import BrokenPlan, broken_plans, clean_plans, plans
from gender_plan.testing.broken import BROKEN_CODES
from gender_plan.testing.clean_indicators import clean_indicators
from gender_plan.testing.targets import targets

_ABOUT_BYTES = {"GP003", "GP004", "GP005", "GP044"}
_ABOUT_QUOTES = {"GP035", "GP043"}
_NOT_THE_SAME_DECOMPOSED = {"GP010", "GP028"}


def _codes(checked: gp.Checked) -> list[str]:
    return sorted(problem.code for problem in checked.problems)


@given(plans())
def test_a_plan_comes_back_equal_from_its_text(plan: gp.Plan) -> None:
    """What is written reads back equal, every digit and every space of it."""
    assert gp.load_plan(gp.dump_plan(plan).encode()) == plan


@given(plans())
def test_writing_what_was_read_writes_the_same(plan: gp.Plan) -> None:
    """A second writing changes no character."""
    text = gp.dump_plan(plan)
    assert gp.dump_plan(gp.load_plan(text.encode())) == text


@given(plans())
def test_a_plan_comes_back_equal_through_json(plan: gp.Plan) -> None:
    """Plain data is safe for JSON, with and without exact decimals."""
    text = json.dumps(gp.to_dict(plan), ensure_ascii=False)
    assert gp.from_dict(json.loads(text)) == plan
    assert gp.from_dict(json.loads(text, parse_float=Decimal)) == plan


@given(plans())
def test_a_file_is_checked_as_the_plan_is(plan: gp.Plan) -> None:
    """Rules find the same in a file as in the plan itself; the file adds places and nothing else."""
    checked = gp.check_plan(gp.dump_plan(plan).encode())
    told = (p for p in checked.problems if p.code not in _ABOUT_QUOTES)
    from_text = [(p.code, p.path, p.message("en")) for p in told]
    from_plan = [(p.code, p.path, p.message("en")) for p in gp.validate(plan)]
    assert sorted(from_text, key=str) == sorted(from_plan, key=str)
    assert all(problem.span for problem in checked.problems)
    assert checked.not_run == gp.validate(plan).not_run


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_end_in_a_plan_or_in_problems(content: bytes) -> None:
    """No other exception; every place inside the file; sorted; the same twice."""
    _assert_well_told(content)


_MARKS = "[]{},:-#|>?%*&!\"'\\ế\n\t\u00a0\ufeff"
_BITS = st.sampled_from(
    (
        *_MARKS,
        "&a",
        "*a",
        "!!x ",
        "---",
        "...",
        "<<: ",
        "goals:",
        "id: ",
        "35,5",
        "a: ",
        "- ",
        ": ",
        " #",
        "? ",
        "  ",
    )
)


@given(st.lists(_BITS, max_size=40).map("".join))
def test_any_marks_of_yaml_end_in_problems(text: str) -> None:
    """What looks like YAML is told as well as noise is."""
    _assert_well_told(text.encode())


@given(clean_plans(), st.data())
def test_a_plan_with_marks_strewn_in_is_well_told(plan: gp.Plan, data: st.DataObject) -> None:
    """A mark anywhere in a sound file ends in a plan or in problems."""
    text = gp.dump_plan(plan)
    at = data.draw(st.integers(0, len(text)))
    _assert_well_told(f"{text[:at]}{data.draw(_BITS)}{text[at:]}".encode())


def _assert_well_told(content: bytes) -> None:
    checked = gp.check_plan(content)
    assert (checked.plan is None) <= bool(checked.problems.errors)
    lines = re.split(r"\r\n|\r|\n", content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    for problem in checked.problems:
        assert problem.span is not None
        assert 1 <= problem.span.line <= len(lines)
        line = lines[problem.span.line - 1]
        assert 1 <= problem.span.column <= len(line) + 1
        assert problem.span.length == 1 or problem.span.column + problem.span.length <= len(line) + 1
        assert problem.message("vi")
        assert problem.message("en")
    assert tuple(checked.problems) == in_file_order(checked.problems)
    assert gp.check_plan(content) == checked


@pytest.mark.parametrize("code", BROKEN_CODES)
def test_breaking_one_thing_raises_that_code(code: str) -> None:
    """Each broken plan has the one problem it was broken for."""

    @settings(max_examples=settings().max_examples // 10)
    @given(broken_plans(code))
    def check(broken: BrokenPlan) -> None:
        assert [problem.code for problem in gp.check_plan(broken.content).problems] == [code]

    check()


@given(clean_plans())
def test_nothing_is_found_in_a_clean_plan(plan: gp.Plan) -> None:
    """There is no false alarm to begin with."""
    assert not gp.check_plan(gp.dump_plan(plan).encode()).problems


_PERIOD = gp.Period(starts=dt.date(2016, 1, 1), ends=dt.date(2020, 12, 31))
_DRAWN = {
    "plans": st.tuples(targets(share=True) | targets(share=False)),
    "clean plans": clean_indicators("1.1", _PERIOD).map(lambda indicator: indicator.targets),
}
# Without it a warning says that nobody can judge.
_NEVER_LEFT_OUT = {"clean plans": {(About, "tolerance", False)}}


@pytest.mark.slow
@pytest.mark.parametrize("name", _DRAWN)
def test_every_field_of_every_kind_of_target_is_drawn(name: str) -> None:
    """No kind is left aside, nor one of its own fields: each is given, and left out if it may be."""
    missing = _every_field() - _NEVER_LEFT_OUT.get(name, set())

    def is_complete(some: Iterable[Target]) -> bool:
        missing.difference_update(*map(_given_fields, some))
        return not missing

    often = settings(max_examples=20_000, derandomize=True, database=None, phases=(Phase.generate,))
    find(_DRAWN[name], is_complete, settings=often)


def _every_field() -> set[tuple[type, str, bool]]:
    """The fields that are not the same in all kinds, as given and, where they may be, as left out."""
    owners = (*TARGET_KINDS, Change, Condition)
    own = [(owner, field) for owner in owners for field in attrs.fields(owner) if _is_own(field)]
    left_out = {(owner, field.name, False) for owner, field in own if field.default is None}
    return {(owner, field.name, True) for owner, field in own} | left_out


def _given_fields(thing: Target | Change | Condition) -> Iterator[tuple[type, str, bool]]:
    for field in attrs.fields(type(thing)):
        value = getattr(thing, field.name)
        yield type(thing), field.name, value is not None
        if isinstance(value, Change | Condition):
            yield from _given_fields(value)


def _is_own(field: "attrs.Attribute[object]") -> bool:
    return field.name not in {shared.name for shared in attrs.fields(Target)}


@given(plans())
def test_a_file_reads_the_same_however_it_was_saved(plan: gp.Plan) -> None:
    """Decomposed accents, a byte order mark and Windows line ends change nothing in the plan."""
    text = gp.dump_plan(plan)
    for variant in _variants(text).values():
        assert gp.load_plan(variant) == plan


def _variants(text: str) -> dict[str, bytes]:
    return {
        "decomposed": unicodedata.normalize("NFD", text).encode(),
        "marked": b"\xef\xbb\xbf" + text.encode(),
        "windows": text.replace("\n", "\r\n").encode(),
        "all": b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode(),
    }


@given(broken_plans())
def test_places_count_characters_of_the_file_as_saved(broken: BrokenPlan) -> None:
    """However a broken file was saved, its fault stands at the same character of the same line."""
    assume(broken.code not in _ABOUT_BYTES | _NOT_THE_SAME_DECOMPOSED)
    text = broken.content.decode()
    (problem,) = gp.check_plan(broken.content).problems
    assert problem.span is not None
    before = text.split("\n")[problem.span.line - 1][: problem.span.column - 1]
    columns = {
        "decomposed": len(unicodedata.normalize("NFD", before)) + 1,
        "marked": problem.span.column,
        "windows": problem.span.column,
        "all": len(unicodedata.normalize("NFD", before)) + 1,
    }
    for name, variant in _variants(text).items():
        (same,) = gp.check_plan(variant).problems
        assert (same.code, same.line, same.column) == (problem.code, problem.line, columns[name]), name


@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_assignments_does_not_matter(plan: gp.Plan, random: Random) -> None:
    """Assignments in another order yield the same findings."""
    shuffled = list(plan.assignments)
    random.shuffle(shuffled)
    other = evolve(plan, assignments=tuple(shuffled))
    assert _told(other) == _told(plan)


def _told(plan: gp.Plan) -> list[tuple[str, str]]:
    """Codes and words; the letters in the order of the alphabet, because lists follow the plan."""
    return sorted((p.code, "".join(sorted(p.message("en")))) for p in gp.validate(plan))


@given(plans())
def test_what_agencies_are_called_does_not_matter(plan: gp.Plan) -> None:
    """Other ids for all agencies yield findings of the same codes."""
    renamed = _renamed(plan)
    assert [p.code for p in gp.validate(renamed)] == [p.code for p in gp.validate(plan)]


def _renamed(plan: gp.Plan) -> gp.Plan:
    def new(id_: str | None) -> str | None:
        return id_ and f"x-{id_}"

    def all_new(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(f"x-{id_}" for id_ in ids)

    return evolve(
        plan,
        agencies=tuple(
            evolve(a, id=f"x-{a.id}", members=all_new(a.members), successors=all_new(a.successors))
            for a in plan.agencies
        ),
        assignments=tuple(
            evolve(a, agency=new(a.agency), alongside=all_new(a.alongside)) for a in plan.assignments
        ),
        reporting=tuple(
            evolve(
                r,
                collector=new(r.collector),
                reporters=all_new(r.reporters),
                forwards_to=all_new(r.forwards_to),
            )
            for r in plan.reporting
        ),
        recipients=tuple(evolve(r, agency=new(r.agency)) for r in plan.recipients),
    )
