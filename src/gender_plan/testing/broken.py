"""Plan files with exactly one thing wrong, and the code that says so."""

from collections.abc import Callable, Mapping

from attrs import frozen
from hypothesis import strategies as st

from gender_plan.model import Plan
from gender_plan.testing.clean import clean_plans
from gender_plan.testing.rule_faults import RULE_FAULTS
from gender_plan.testing.shape_faults import SHAPE_FAULTS
from gender_plan.testing.text_faults import TEXT_FAULTS
from gender_plan.writing import dump_plan

_FORMAT_LINE = "format: gender-plan/1\n"


@frozen(kw_only=True)
class BrokenPlan:
    """The bytes of a plan file, and the code of the one problem that ``check_plan`` finds in it."""

    content: bytes
    code: str


def broken_plans(code: str | None = None) -> st.SearchStrategy[BrokenPlan]:
    """Files of clean plans with one thing wrong in each: any one, or the one with this code."""
    codes = st.sampled_from(BROKEN_CODES) if code is None else st.just(code)
    return st.builds(_broken, clean_plans(), codes)


def _broken(plan: Plan, code: str) -> BrokenPlan:
    return BrokenPlan(content=_SPOILT[code](plan), code=code)


def _spoilt_text(spoil: Callable[[str], bytes]) -> Callable[[Plan], bytes]:
    return lambda plan: spoil(dump_plan(plan))


def _with_lines(lines: str) -> Callable[[Plan], bytes]:
    return lambda plan: f"{dump_plan(plan)}{lines}".encode()


def _spoilt_plan(spoil: Callable[[Plan], Plan]) -> Callable[[Plan], bytes]:
    return lambda plan: dump_plan(spoil(plan)).encode()


_SPOILT: Mapping[str, Callable[[Plan], bytes]] = {
    **{code: _spoilt_text(spoil) for code, spoil in TEXT_FAULTS},
    **{code: _with_lines(lines) for code, lines in SHAPE_FAULTS},
    "GP114": lambda plan: dump_plan(plan).removeprefix(_FORMAT_LINE).encode(),
    **{code: _spoilt_plan(spoil) for code, spoil in RULE_FAULTS},
}
BROKEN_CODES = tuple(sorted(_SPOILT))
