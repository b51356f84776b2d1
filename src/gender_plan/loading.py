"""The front door for files: ``load_plan`` raises, ``check_plan`` returns; both see all at once."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen

from gender_plan.errors import InvalidPlanError, InvalidValuesError, UnknownIdError
from gender_plan.model import Plan, ReportedValue
from gender_plan.problems import Problem, Problems, in_file_order
from gender_plan.reading import DEFAULT_LIMITS, Limits, Read, faults, read_bytes, read_data, read_values
from gender_plan.rules import RULES, Rule, run
from gender_plan.text import Text, closest

Source = str | os.PathLike[str] | bytes


@frozen(kw_only=True)
class Checked:
    """What ``check_plan`` found.

    ``plan`` is None only where errors of text or shape keep it from being read whole; ``not_run`` holds
    the codes of the rules that could not run, because what they need is broken or was never seen.
    """

    plan: Plan | None
    problems: Problems

    @property
    def not_run(self) -> tuple[str, ...]:
        """The codes of the rules that could not run."""
        return self.problems.not_run


def check_plan(
    source: Source,
    *,
    rules: Iterable[Rule] = RULES,
    limits: Limits = DEFAULT_LIMITS,
    name: str | None = None,
) -> Checked:
    """Everything that is wrong with a plan file, at once; never raises for what the file holds.

    ``source`` is a path, or the bytes of a file; ``name`` is what problems call it.
    """
    file = name or (None if isinstance(source, bytes) else os.fspath(source))
    content = source if isinstance(source, bytes) else _content(source, limits, ".yaml")
    if isinstance(content, Problem):
        return Checked(plan=None, problems=Problems((evolve(content, file=file),)))
    return _checked(read_bytes(content, limits), rules, file)


def load_plan(
    source: Source,
    *,
    rules: Iterable[Rule] = RULES,
    limits: Limits = DEFAULT_LIMITS,
    name: str | None = None,
) -> Plan:
    """The plan in a file. Warnings are not in the way; ask ``check_plan`` or ``validate`` for them.

    Raises InvalidPlanError, whose ``problems`` hold everything that is wrong.
    """
    return _sound(check_plan(source, rules=rules, limits=limits, name=name))


def from_dict(data: object, *, rules: Iterable[Rule] = RULES) -> Plan:
    """The plan in plain data, as ``to_dict`` gives it: figures and days as text.

    Raises InvalidPlanError; its problems have a path (``goals[0].title``) instead of a line.
    """
    return _sound(_checked(read_data(data), rules, None))


@frozen(kw_only=True)
class CheckedValues:
    """What ``check_values`` found: the rows that could be read, and everything that was wrong."""

    values: tuple[ReportedValue, ...]
    problems: Problems


def check_values(
    source: Source,
    plan: Plan | None = None,
    *,
    limits: Limits = DEFAULT_LIMITS,
    name: str | None = None,
) -> CheckedValues:
    """The reported values in a CSV table, with everything that is wrong; never raises for content.

    Columns: indicator, part, area, period, date, population, sex, value, numerator, denominator,
    state, reported_on, source; required are ``indicator``, a period or a date, and a value or numerator
    and denominator, unless the state is ``not_collected``. Empty is missing, never zero. With a plan,
    rows that match nothing in it are told too, and a numerator is enough for an indicator that is a
    share of another one.
    """
    file = name or (None if isinstance(source, bytes) else os.fspath(source))
    content = source if isinstance(source, bytes) else _content(source, limits, ".csv")
    if isinstance(content, Problem):
        return CheckedValues(values=(), problems=Problems((evolve(content, file=file),)))
    read = read_values(content, plan, limits)
    placed = tuple(evolve(problem, file=file) for problem in read.problems)
    return CheckedValues(values=read.values, problems=Problems(placed))


def load_values(
    source: Source,
    plan: Plan | None = None,
    *,
    limits: Limits = DEFAULT_LIMITS,
    name: str | None = None,
) -> tuple[ReportedValue, ...]:
    """The reported values in a CSV table, in the order of its rows.

    Raises InvalidValuesError, whose ``problems`` hold everything that is wrong.
    """
    checked = check_values(source, plan, limits=limits, name=name)
    if checked.problems.errors:
        raise InvalidValuesError(checked.problems)
    return checked.values


def bundled_plans() -> dict[str, Path]:
    """The plans that come with the library, by file name without its ending."""
    return {path.stem: path for path in sorted(_bundle().glob("*.yaml"))}


def bundled_plan(name: str) -> Path:
    """The path of a plan that comes with the library, such as ``nghe_an_2020``.

    Raises UnknownIdError.
    """
    plans = bundled_plans()
    if name in plans:
        return plans[name]
    near = closest(name, plans) or ", ".join(plans)
    raise UnknownIdError(
        Text(
            f"thư viện không kèm kế hoạch '{name}'; hiện có: {near}",
            en=f"no plan '{name}' comes with the library; there is: {near}",
        )
    )


def bundled_values(name: str) -> Path:
    """The path of the reported values that come with a bundled plan.

    Raises UnknownIdError.
    """
    path = bundled_plan(name).parent / "values" / f"{name}.csv"
    if path.is_file():
        return path
    raise UnknownIdError(
        Text(
            f"thư viện không kèm số liệu cho kế hoạch '{name}'",
            en=f"no values come with the plan '{name}'",
        )
    )


def _bundle() -> Path:
    """Beside the code where the library is installed, at the top of the repository otherwise."""
    inside = Path(__file__).parent / "plans"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "plans"


def _sound(checked: Checked) -> Plan:
    if checked.plan is None or checked.problems.errors:
        raise InvalidPlanError(checked.problems)
    return checked.plan


def _checked(read: Read, rules: Iterable[Rule], file: str | None) -> Checked:
    if read.plan is None:
        found = Problems(not_run=tuple(sorted({rule.code for rule in rules})))
    else:
        found = run(read.plan, rules, broken=read.broken, locate=read.locate)
    placed = (evolve(problem, file=file) for problem in (*read.problems, *found))
    problems = Problems(in_file_order(placed), found.not_run)
    return Checked(plan=read.plan if read.sound else None, problems=problems)


def _content(path: str | os.PathLike[str], limits: Limits, ending: str) -> bytes | Problem:
    """At most one byte more than the limit: enough to know, never enough to hurt."""
    if not os.fspath(path):
        return _unreadable("chưa nêu tên tệp", "no file is named")
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode) and not Path(path).is_dir():
            return _unreadable("không phải là tệp thường", "it is not a regular file")
        with Path(path).open("rb") as file:
            return file.read(limits.size + 1)
    except (OSError, ValueError) as failure:
        vi, en = _REASONS.get(type(failure), _OTHER_REASON)
        return _unreadable(vi.format(ending=ending), en.format(ending=ending))


_REASONS: dict[type[Exception], tuple[str, str]] = {
    FileNotFoundError: (
        "không có tệp này; hãy kiểm tra lại đường dẫn",
        "there is no such file; check the path",
    ),
    IsADirectoryError: (
        "đây là một thư mục; hãy chỉ đúng tệp {ending}",
        "this is a folder; name the {ending} file in it",
    ),
    PermissionError: (
        "không có quyền đọc, hoặc chương trình khác đang giữ tệp; hãy đóng tệp rồi thử lại",
        "you may not read it, or another program holds it; close it and try again",
    ),
}
_OTHER_REASON = ("hệ thống không cho đọc", "the system refuses to read it")


def _unreadable(vi: str, en: str) -> Problem:
    return Problem(kind=faults.UNREADABLE, facts={"vi": vi, "en": en})
