"""One line of a file repaired where the loader complains of it, as its own correction says.

A repair is given what stands before the marked stretch, the stretch, what stands behind it, and the
loader's correction; it gives the whole line, or nothing where two things may be meant.
"""

import re
from collections.abc import Callable, Mapping

Repair = Callable[[str, str, str, str], str | None]

_PAIRS = ("“”", "‘’", "””", '""', "''")
_COMMA = re.compile(r"-?\d+,\d+", re.ASCII)
_THOUSANDS = re.compile(r"-?\d{1,3},\d{3}", re.ASCII)
_DAY_FIRST = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\D+\d{4}", re.ASCII)
_MONTHS = 12


def _bare(marked: str) -> str:
    """What stands between a pair of quotes, of whatever kind; other text as it is."""
    is_pair = len(marked) > 1 and marked[0] + marked[-1] in _PAIRS
    return marked[1:-1] if is_pair else marked


def _space(before: str, marked: str, after: str, hint: str) -> str:
    del hint
    return f"{before}{' ' * len(marked)}{after}"


def _colon(before: str, marked: str, after: str, hint: str) -> str:
    """Full-width, or without the space behind it."""
    del marked, hint
    return f"{before}: {after.lstrip()}"


def _hyphen(before: str, marked: str, after: str, hint: str) -> str:
    """A dash of Word, or one without the space behind it."""
    del marked, hint
    return f"{before}- {after.lstrip()}"


def _figure(before: str, marked: str, after: str, hint: str) -> str | None:
    """A decimal comma; «1,234» may be a thousand."""
    bare = _bare(marked)
    comma = _COMMA.fullmatch(bare) and not _THOUSANDS.fullmatch(bare)
    is_certain = hint == bare or (comma and hint == bare.replace(",", "."))
    return f"{before}{hint}{after}" if hint and is_certain else None


def _day(before: str, marked: str, after: str, hint: str) -> str | None:
    """A day before its month; a month before its day is for a person to read."""
    found = _DAY_FIRST.fullmatch(_bare(marked))
    is_certain = hint and found and int(found[2]) <= _MONTHS
    return f"{before}{hint}{after}" if is_certain else None


def _quotes(before: str, marked: str, after: str, hint: str) -> str | None:
    """Curly quotes around what would be right in straight ones."""
    is_certain = hint and marked != hint and _bare(marked) == hint
    return f'{before}"{hint}"{after}' if is_certain else None


def _said(before: str, marked: str, after: str, hint: str) -> str | None:
    """What is said in one way only: true for «có», percent for «phần trăm», 2015 for «năm 2015»."""
    del marked
    return f"{before}{hint}{after}" if hint else None


def _split_figure(before: str, marked: str, after: str, hint: str) -> str | None:
    """``at_least: 35,5`` between brackets, where the comma has split the figure."""
    line = before + marked
    figure = hint.rpartition(" ")[2]
    split = figure.replace(".", ",")
    if not figure or _THOUSANDS.fullmatch(split) or not line.endswith(split):
        return None
    return line[: len(line) - len(split)] + figure + after


def _cut(before: str, marked: str, after: str, hint: str) -> str | None:
    """``name: "Sở Y tế, Dân số"`` between braces, where the comma has cut the text."""
    quoted = hint.partition(": ")[2]
    rest = marked + after
    return (
        f"{before}{quoted}{rest.removeprefix(quoted[1:-1])}" if rest.startswith(quoted[1:-1]) else None
    )


REPAIRS: Mapping[str, Repair] = {
    "GP010": _space,
    "GP011": _colon,
    "GP037": _colon,
    "GP042": _hyphen,
    "GP045": _hyphen,
    "GP107": _figure,
    "GP108": _day,
    "GP109": _said,
    "GP110": _quotes,
    "GP111": _quotes,
    "GP119": _split_figure,
    "GP121": _said,
    "GP122": _cut,
    "GP123": _said,
}
"""The repair for each complaint that leaves no doubt about what was meant."""
