"""Reported values from a CSV table: one row a value; empty is missing, never zero."""

import datetime as dt
import re
from collections.abc import Callable, Container, Iterator
from decimal import Decimal
from typing import Any

import attrs
from attrs import frozen

from gender_plan.model import Plan, ReportedValue, Sex, ValueState
from gender_plan.model.reported import ALSO_WRITTEN
from gender_plan.periods import period_days
from gender_plan.problems import Problem, Severity, in_file_order
from gender_plan.reading import days, row_faults
from gender_plan.reading.decoding import decoded
from gender_plan.reading.limits import DEFAULT_LIMITS, Limits
from gender_plan.reading.matching import matched
from gender_plan.reading.misfit import Misfit
from gender_plan.reading.rows import Row, table
from gender_plan.text import Text

COLUMNS = tuple(attribute.name for attribute in attrs.fields(ReportedValue))
_FIGURES = ("value", "numerator", "denominator")
_GROUPED = re.compile(r"-?\d{1,3}(?P<mark>[.,])\d{3}", re.ASCII)
_THOUSANDS = re.compile(
    r"-?\d{1,3}([.,]\d{3}){2,}|-?\d{1,3}(\.\d{3})+,\d+|-?\d{1,3}(,\d{3})+\.\d+", re.ASCII
)
_SIMPLE = re.compile(r"-?\d{1,30}([.,]\d{1,30})?\s*%?", re.ASCII)
_LONG = 60
_YES_NO = {"true": "1", "false": "0", "có": "1", "không": "0"}
_WORDS: dict[str, type[Sex | ValueState]] = {"sex": Sex, "state": ValueState}
_WRITE_A_DAY = Text("viết 2020-06-30 hoặc 30/6/2020", en="write 2020-06-30 or 30/6/2020")


@frozen(kw_only=True)
class ReadValues:
    """The rows in which nothing is wrong, and everything that is wrong with the others."""

    values: tuple[ReportedValue, ...]
    problems: tuple[Problem, ...]


class _BadCellError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read_values(content: bytes, plan: Plan | None = None, limits: Limits = DEFAULT_LIMITS) -> ReadValues:
    """The values in the bytes of a CSV file; against a plan, rows that match nothing are told too."""
    text = decoded(content, limits)
    if not text.text and text.problems:
        return ReadValues(values=(), problems=text.problems)
    found = table(text, COLUMNS, required=("indicator",))
    problems = [*text.problems, *found.problems]
    shares = frozenset(i.id for _, i in plan.all_indicators if i.share_of) if plan else frozenset()
    read: list[tuple[Row, ReportedValue]] = []
    for row in found.rows:
        value, wrong = _value(row, shares)
        problems += wrong
        if value is not None:
            read.append((row, value))
    problems += _suspicions(read)
    if plan is not None:
        problems += matched(read, plan)
    faulty = {p.span.line for p in problems if p.severity is Severity.ERROR and p.span}
    values = tuple(value for row, value in read if row.line not in faulty)
    return ReadValues(values=values, problems=in_file_order(problems))


def _value(row: Row, shares: Container[str]) -> tuple[ReportedValue | None, list[Problem]]:
    """``shares``: the indicators whose denominator is the figure of another one."""
    cells: dict[str, Any] = {}
    wrong: list[Problem] = []
    for column, written in row.cells.items():
        try:
            cells[column] = _READERS.get(column, _as_written)(row, column, written)
        except _BadCellError as bad:
            wrong.append(bad.problem)
    has_whole = cells.get("indicator") in shares and "population" not in cells
    enough = {"numerator"} if has_whole else {"numerator", "denominator"}
    wrong += _gaps(row, enough, is_collected=cells.get("state") is not ValueState.NOT_COLLECTED)
    return (None, wrong) if wrong else (ReportedValue(**cells), wrong)


def _gaps(row: Row, enough: set[str], *, is_collected: bool) -> Iterator[Problem]:
    """What a row lacks; ``enough``: the columns that do in place of a value."""
    has = row.cells.keys()
    if "indicator" not in has:
        yield row.problem(row_faults.NO_CELL, "indicator")
    if not has & {"period", "date"}:
        yield row.problem(row_faults.NO_CELL, "period (date)")
    if not is_collected:
        filled = [column for column in _FIGURES if column in has]
        yield from (row.problem(row_faults.NOT_COLLECTED, column) for column in filled)
    elif "value" not in has and not enough <= has:
        yield row.problem(row_faults.NO_CELL, "value (numerator, denominator)")


def _as_written(row: Row, column: str, written: str) -> str:
    del row, column
    return written


def _figure(row: Row, column: str, written: str) -> Decimal:
    text = _YES_NO.get(written.lower(), written) if column == "value" else written
    if _GROUPED.fullmatch(text) and not text.lstrip("-").startswith("0"):
        plain = text.replace(".", "").replace(",", "")
        decimal = f"{text.replace(',', '.')}0"
        facts = {"text": written, "thousands": plain, "decimal": decimal}
        raise _BadCellError(row.problem(row_faults.AMBIGUOUS_VALUE, column, **facts))
    if len(text) <= _LONG and _THOUSANDS.fullmatch(text):
        return Decimal(_without_thousands(text))
    if _SIMPLE.fullmatch(text):
        return Decimal(text.rstrip("% ").replace(",", "."))
    raise _BadCellError(row.problem(row_faults.NOT_A_VALUE, column, text=written))


def _without_thousands(text: str) -> str:
    """The last mark is the decimal one where it differs from the first."""
    first = next(mark for mark in text if mark in ".,")
    return text.replace(first, "").replace(",", ".")


def _day(row: Row, column: str, written: str) -> dt.date:
    try:
        return days.day(written)
    except Misfit as misfit:
        if misfit.hint and not days.is_month_first(written):
            return dt.date.fromisoformat(misfit.hint)
        why = days.why_none(written) or _WRITE_A_DAY
        facts = {"text": written, "vi": why.vi, "en": why.said("en"), "hint": misfit.hint}
        raise _BadCellError(row.problem(row_faults.BAD_DAY, column, **facts)) from None


def _period(row: Row, column: str, written: str) -> str:
    try:
        period_days(written)
    except ValueError:
        raise _BadCellError(row.problem(row_faults.BAD_PERIOD, column, text=written)) from None
    return written


def _word(row: Row, column: str, written: str) -> Sex | ValueState:
    words = _WORDS[column]
    plain = ALSO_WRITTEN.get(written.lower(), written.lower())
    try:
        return words(plain)
    except ValueError:
        listed = ", ".join(words)
        raise _BadCellError(
            row.problem(row_faults.BAD_WORD, column, text=written, words=listed)
        ) from None


_READERS: dict[str, Callable[[Row, str, str], Any]] = {
    **dict.fromkeys(_FIGURES, _figure),
    **dict.fromkeys(("date", "reported_on"), _day),
    **dict.fromkeys(_WORDS, _word),
    "period": _period,
}


def _suspicions(read: list[tuple[Row, ReportedValue]]) -> Iterator[Problem]:
    first: dict[ReportedValue, tuple[Row, ReportedValue]] = {}
    for row, value in read:
        if value.denominator == 0:
            yield row.problem(row_faults.ZERO_DENOMINATOR, "denominator")
        same = attrs.evolve(value, value=None, numerator=None, denominator=None, state=None)
        earlier, other = first.setdefault(same, (row, value))
        if other != value:
            yield row.problem(row_faults.REPEATED_VALUE, "value", line=earlier.line)
