"""Of the shape of a file the schema and the loader say the same, whatever stands where.

What is beyond a schema is listed at ``gender_plan.schema``; nothing of that is drawn here.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.testing import plans
from schema.as_an_editor import complaints, seen

_HEAD = """\
format: gender-plan/1
id: thu
title: Kế hoạch thử
level: province
period: {starts: 2019-01-01, ends: 2030-12-31}
"""
_WORDS = (
    "x",
    " ",
    "",
    "Sơ Kết",
    "so-noi-vu",
    "-x",
    "1.1",
    "1 1",
    "1,1",
    "2020",
    "1800",
    "2020-H1",
    "2020-H3",
    "2020-Q4",
    "2020-13",
    "2020-06-30",
    "2020-02-30",
    "2024-02-29",
    "2100-02-29",
    "2000-02-29",
    "2023-04-31",
    "30/6/2020",
    "năm 2020",
    "35,5",
    "35.5",
    "-0.10",
    "1 000",
    "1_000",
    "1.234",
    "50%",
    "%",
    "percent",
    "phần trăm",
    "Tỷ lệ phần trăm",
    "người",
    "true",
    "false",
    "yes",
    "lead",
    "leed",
    "year",
    "increase",
    "at_least",
    "province",
)
_NUMBERS = (0, 1, -1, 5, 12, 1899, 2020, 2200, 10**9, 35.5, -0.25)
_OTHERS: tuple[Any, ...] = (
    None,
    True,
    False,
    [],
    ["x"],
    [1, 2],
    [1, 2, 3],
    ["x", None],
    {},
    {"vi": "x"},
    {"vi": "x", "en": "y"},
    {"en": "y"},
    {"unknown": "x"},
    {"at_least": 1},
    {"at_least": 1, "above": 2},
    {"by": 2020},
    {"of": "percent"},
    {"starts": "2020-01-01", "ends": 2020},
    {"percent": [1, 2]},
)
_VALUES: st.SearchStrategy[Any] = st.sampled_from((*_WORDS, *_NUMBERS, *_OTHERS)).map(deepcopy)
_KEYS = st.sampled_from(
    ("x", "id", "text", "source", "by", "goals", "unknown", "at_least", "title", "en")
)


def shape_errors(text: str) -> list[str]:
    """What the loader has against the shape of a file."""
    problems = gp.check_plan(text.encode()).problems
    return [f"{p.code} {p.message('en')}" for p in problems if "GP100" <= p.code < "GP200"]


def same_verdict(text: str) -> bool:
    """Whether both take a file, or both refuse it."""
    return bool(shape_errors(text)) is bool(complaints(seen(text)))


def _containers(data: Any) -> Iterator[dict[str, Any] | list[Any]]:  # noqa: ANN401
    if isinstance(data, dict | list):
        yield data
        for each in data.values() if isinstance(data, dict) else data:
            yield from _containers(each)


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """The text of a plan with a few things in it changed, dropped or added."""
    data = gp.to_dict(draw(plans()))
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.sampled_from(list(_containers(data))))
        if isinstance(place, list):
            _change_list(draw, place)
        else:
            _change_mapping(draw, place)
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def _change_list(draw: st.DrawFn, place: list[Any]) -> None:
    if draw(st.booleans()) and place:
        place[draw(st.integers(0, len(place) - 1))] = draw(_VALUES)
    else:
        place.append(draw(_VALUES))


def _change_mapping(draw: st.DrawFn, place: dict[str, Any]) -> None:
    key = draw(st.sampled_from(list(place))) if place else "x"
    match draw(st.sampled_from(("drop", "replace", "replace", "add"))):
        case "drop":
            place.pop(key, None)
        case "replace":
            place[key] = draw(_VALUES)
        case _:
            place[draw(_KEYS)] = draw(_VALUES)


@given(spoilt())
def test_a_spoilt_plan_is_refused_by_both_or_by_neither(text: str) -> None:
    """A key dropped, added or given another value: the two never differ about it."""
    told, seen_wrong = shape_errors(text), complaints(seen(text))
    assert bool(told) is bool(seen_wrong), (told, seen_wrong)


_PLACES = (
    "title: {}",
    "funding: [{{text: a, amount: {}}}]",
    "reviews: [{{id: a, title: a, by: {}}}]",
    "reviews: [{{id: {}, title: a}}]",
    "documents: [{{id: a, issued: {}}}]",
    "declared: {{goals: {}}}",
    "source: {}",
    "recipients: [{}]",
    "agencies: [{{id: a, name: a, kind: {}}}]",
    "indicators: [{{id: {}, text: a}}]",
    "indicators: [{{id: a, unit: {{of: {}}}}}]",
    "indicators: [{{id: a, baseline: {{value: {}}}}}]",
    "indicators: [{{id: a, targets: [{{within: {}}}]}}]",
    "indicators: [{{id: a, targets: [{{at_least: 1, strive: {}}}]}}]",
    "indicators: [{{id: a, targets: [{{at_least: 1, every: {}}}]}}]",
    "indicators: [{{id: a, targets: [{{done: {}}}]}}]",
    "indicators: [{{id: a, targets: [{{change_by: {{percent: 5, base: {}}}}}]}}]",
    "indicators: [{{id: a, targets: [{{rated: [a, b], step: {}}}]}}]",
    "indicators: [{{id: a, targets: [{}]}}]",
    "indicators: [{}]",
    "reporting: [{{periods: [{{id: {}}}]}}]",
)


@pytest.mark.parametrize("place", _PLACES)
def test_every_kind_of_value_in_every_kind_of_place(place: str) -> None:
    """All values against all readers, in quotes and bare: nothing is left to chance."""
    wrong = []
    for value in (*_WORDS, *_NUMBERS, *_OTHERS):
        flow = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=1000)
        text = f"{_head_without(place)}{place.format(flow.splitlines()[0])}\n"
        if not same_verdict(text):
            wrong.append((value, shape_errors(text), complaints(seen(text))[:1]))
    assert not wrong


@pytest.mark.parametrize("bare", ["1e3", "+5", "5."])
def test_how_a_bare_number_is_spelt_is_beyond_a_schema(bare: str) -> None:
    """To an editor these are numbers like others; the loader reads them letter by letter."""
    text = f"{_HEAD}funding: [{{text: a, amount: {bare}}}]\n"
    assert shape_errors(text)
    assert not complaints(seen(text))


def _head_without(place: str) -> str:
    key = place.partition(":")[0]
    return "".join(f"{line}\n" for line in _HEAD.splitlines() if not line.startswith(f"{key}:"))
