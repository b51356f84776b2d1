"""The files a command is about: by path, from standard input, or those that come with the library."""

import sys
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve

import gender_plan as gp
from gender_plan.cli.misuse import MisuseError
from gender_plan.errors import UnknownIdError
from gender_plan.ledger import beside
from gender_plan.reading import DEFAULT_LIMITS
from gender_plan.text import LANGUAGES, Text, closest, folded

STANDARD_INPUT = "-"

_PLAN_MEANT = Text(
    "không có tệp này; có phải kế hoạch kèm theo thư viện '{}'?",
    en="there is no such file; did you mean '{}', which comes with the library?",
)
_VALUES_MEANT = Text(
    "không có tệp này; có phải số liệu kèm theo thư viện '{}'?",
    en="there is no such file; did you mean '{}', which comes with the library?",
)

_WHICH_LEDGER = Text(
    "kế hoạch đọc từ dữ liệu vào chuẩn (-) thì phải nêu sổ số liệu: --ledger TỆP",
    en="for a plan from standard input (-), name the ledger: --ledger FILE",
)


def checked_plan(name: str) -> gp.Checked:
    """What is wrong with a plan: a file, ``-``, or a plan that comes with the library."""
    if name == STANDARD_INPUT:
        return gp.check_plan(_standard_input(), name=name)
    bundled = _bundled(name)
    checked = gp.check_plan(gp.bundled_plan(bundled) if bundled else name)
    problems = _suggesting(checked.problems, name, gp.bundled_plans(), _PLAN_MEANT)
    return evolve(checked, problems=problems)


def sound_plan(name: str) -> gp.Plan:
    """A plan without errors. Raises InvalidPlanError."""
    checked = checked_plan(name)
    if checked.plan is None or checked.problems.errors:
        raise gp.InvalidPlanError(checked.problems)
    return checked.plan


def checked_values(name: str, plan: gp.Plan) -> gp.CheckedValues:
    """The values in a table, and what is wrong with it."""
    if name == STANDARD_INPUT:
        return gp.check_values(_standard_input(), plan, name=name)
    checked = gp.check_values(values_file(name), plan)
    problems = _suggesting(
        checked.problems, name, filter(_has_values, gp.bundled_plans()), _VALUES_MEANT
    )
    return evolve(checked, problems=problems)


def values_file(name: str) -> str:
    """The file that a name of values means: one that comes with the library, or the path itself.

    Raises UnknownIdError where none come with that plan.
    """
    bundled = _bundled(name)
    return str(gp.bundled_values(bundled)) if bundled else name


def ledger_file(plan: str, given: str | None) -> Path:
    """The ledger that was named, else the one beside the plan; here for a plan of the library.

    Raises MisuseError where the plan comes from standard input and no ledger was named.
    """
    if given is not None:
        return Path(given)
    if plan == STANDARD_INPUT:
        raise MisuseError(_WHICH_LEDGER)
    bundled = _bundled(plan)
    return Path(beside(gp.bundled_plan(bundled)).name) if bundled else beside(plan)


def is_unreadable(problem: gp.Problem) -> bool:
    """Whether a problem says that there was nothing to read at all."""
    return problem.code == _UNREADABLE


_UNREADABLE = "GP002"


def _bundled(name: str) -> str | None:
    """The bundled plan of this name, however it is spelt, unless there is a file called so."""
    known = {folded(plan): plan for plan in gp.bundled_plans()}.get(folded(name))
    is_file = known is not None and Path(name).exists() and not Path(name).is_dir()
    return None if is_file else known


def _has_values(plan: str) -> bool:
    try:
        return gp.bundled_values(plan).is_file()
    except UnknownIdError:
        return False


def _suggesting(problems: gp.Problems, name: str, known: Iterable[str], words: Text) -> gp.Problems:
    """The problems; where there is no such file, with the bundled one that was probably meant."""
    near = closest(Path(name).stem, known) if any(map(is_unreadable, problems)) else None
    if near is None or Path(name).exists():
        return problems
    facts: dict[str, str] = {language: words.said(language).format(near) for language in LANGUAGES}
    return evolve(problems, items=tuple(evolve(problem, facts=facts) for problem in problems))


def _standard_input() -> bytes:
    """At most one byte more than the limit: enough to know."""
    return sys.stdin.buffer.read(DEFAULT_LIMITS.size + 1)
