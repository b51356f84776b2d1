"""A plan names an agency of the register by its id, and says itself what is otherwise here."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import gender_plan as gp
from gender_plan import agencies
from gender_plan.schema import json_schema

VALIDATOR = Draft202012Validator(json_schema())


def _data(*items: object) -> dict[str, Any]:
    return {
        "format": "gender-plan/1",
        "id": "a",
        "title": "Kế hoạch",
        "level": "province",
        "period": {"starts": "2021-01-01", "ends": "2025-12-31"},
        "indicators": [{"id": "1.1", "text": "Lao động nữ"}],
        "agencies": list(items),
        "assignments": [{"agency": "so-ldtbxh", "role": "lead", "covers": {"indicators": ["1.1"]}}],
    }


def _read(*items: object) -> tuple[gp.Agency, ...]:
    return gp.from_dict(_data(*items), rules=()).agencies


def test_the_id_alone_is_enough() -> None:
    """Name, abbreviation, spellings, kind, days and successors come from the register."""
    labour, home = _read({"register": "so-ldtbxh"})
    assert labour == agencies.find("so-ldtbxh")
    assert home == agencies.find("so-noi-vu")


def test_what_the_plan_says_stands() -> None:
    """Each key it has, also its own id; the rest comes from the register."""
    (own,) = _read({"id": "snv", "register": "so-noi-vu", "name": "Sở Nội vụ tỉnh", "kind": "office"})
    assert (own.id, str(own.name), own.kind) == ("snv", "Sở Nội vụ tỉnh", gp.AgencyKind.OFFICE)


def test_its_own_clause_replaces_the_origin_of_the_register() -> None:
    """An agency that the document names is no fact from outside."""
    (own,) = _read({"register": "so-xay-dung", "source": "III.2"})
    assert (own.source, own.outside, own.unverified) == (("III.2",), None, False)
    (taken,) = _read({"register": "so-xay-dung"})
    assert taken.unverified


@pytest.mark.parametrize(
    "home",
    [
        {"id": "snv", "register": "so-noi-vu"},
        {"id": "snv", "name": "SỞ NỘI VỤ"},
        {"id": "snv", "name": {"vi": "Sở Nội vụ", "en": "Home Affairs"}},
    ],
    ids=["by the register", "by its name", "by its name in two languages"],
)
def test_successors_are_those_of_the_plan(home: dict[str, Any]) -> None:
    """Whoever took over and is in the plan already, under whatever id, is not entered twice."""
    labour, own = _read({"register": "so-ldtbxh"}, home)
    assert labour.successors == (own.id,) == ("snv",)


def test_successors_of_successors_come_along() -> None:
    """Until nobody is known to have followed; none twice."""
    found = _read({"register": "phong-ldtbxh"}, {"register": "so-nnptnt"}, {"register": "so-tnmt"})
    assert [agency.id for agency in found] == [
        "phong-ldtbxh",
        "so-nnptnt",
        "so-tnmt",
        "phong-noi-vu",
        "so-nnmt",
        "phong-vhxh",
    ]


def test_successors_of_its_own_keep_the_others_out() -> None:
    """A plan that says who took over, or that nobody did, is not told otherwise."""
    (labour,) = _read({"register": "so-ldtbxh", "successors": []})
    assert labour.successors == ()


def test_who_holds_it_today_has_an_answer_that_says_how_sure_it_is() -> None:
    """The name is printed, the day on which the department ended is only recalled."""
    plan = gp.from_dict(_data({"register": "so-ldtbxh", "source": "III.2"}))
    now = gp.Responsibilities(plan, dt.date(2026, 1, 1)).for_indicator("1.1")
    assert [agency.id for agency in now.leads] == ["so-noi-vu"]
    assert now.because[0].unverified
    then = gp.Responsibilities(plan, dt.date(2024, 1, 1)).for_indicator("1.1")
    assert [agency.id for agency in then.leads] == ["so-ldtbxh"]
    assert not then.because[0].unverified


def test_such_a_plan_has_no_error_and_no_warning_more() -> None:
    """Those who came along are no agencies without a duty, and no names stand twice."""
    named = gp.validate(gp.from_dict(_data({"register": "so-ldtbxh"})))
    alone = gp.validate(gp.from_dict(_data({"id": "so-ldtbxh", "name": "Sở LĐTBXH"})))
    assert [problem.code for problem in named] == [problem.code for problem in alone]


def test_what_is_written_holds_everything() -> None:
    """The file that is written needs no register, so that a later one changes nothing in it."""
    plan = gp.from_dict(_data({"register": "so-ldtbxh"}))
    text = gp.dump_plan(plan)
    assert "register" not in text
    assert gp.load_plan(text.encode()) == plan


def test_an_id_that_is_not_there_is_told_at_its_place() -> None:
    """With the one that was meant; that name and id are missing is not told as well."""
    text = gp.dump_plan(gp.from_dict(_data({"id": "so-ldtbxh", "name": "Sở"}))).replace(
        "agencies:\n", "agencies:\n  - {register: so-noi-vo}\n"
    )
    (problem,) = gp.check_plan(text.encode(), name="a.yaml").problems.errors
    assert problem.message("vi") == (
        "sổ cơ quan kèm theo thư viện không có mã 'so-noi-vo'; có phải 'so-noi-vu'?"
    )
    assert problem.message("en") == (
        "the register of agencies that comes with the library has no id 'so-noi-vo'; "
        "did you mean 'so-noi-vu'?"
    )
    assert text.splitlines()[(problem.line or 0) - 1][(problem.column or 0) - 1 :] == "so-noi-vo}"


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("so-ldtbxh"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
_KEYS = st.sampled_from(["register", "id", "name", "successors", "valid", "aliases", "outside", "rác"])


@given(st.lists(st.dictionaries(_KEYS, _ANYTHING) | _ANYTHING, max_size=4) | _ANYTHING)
def test_whatever_stands_there_ends_in_a_plan_or_in_problems(items: Any) -> None:  # noqa: ANN401
    """And what the loader takes the schema takes too."""
    data = {**_data(), "agencies": items, "assignments": []}
    try:
        gp.from_dict(data, rules=())
    except gp.InvalidPlanError:
        return
    assert VALIDATOR.is_valid(data)


@given(st.sampled_from([agency.id for agency in agencies.register().agencies]))
def test_the_schema_knows_the_ids_of_the_register(id_: str) -> None:
    """An editor offers them, and complains of any other; name and id are not asked for then."""
    assert VALIDATOR.is_valid({**_data({"register": id_}), "assignments": []})
    assert not VALIDATOR.is_valid({**_data({"register": f"{id_}-x"}), "assignments": []})
    assert not VALIDATOR.is_valid({**_data({"id": id_}), "assignments": []})
