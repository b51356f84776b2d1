"""What a file still asks of a person beside its problems: certain repairs, notes that a draft left."""

import re
from pathlib import Path

import gender_plan as gp
from gender_plan.formatting import repaired
from gender_plan.formatting.line_repairs import REPAIRS
from gender_plan.reading import DEFAULT_LIMITS

_WHOLE_FILE = frozenset({"GP003", "GP008", "GP012"})
_NOTE = re.compile(r"\s*# (?:CÒN NGHI NGỜ|CHƯA ĐỌC), ")


def repairable(name: str, checked: gp.Checked) -> bool:
    """Whether ``fix`` would change an erroneous file; asked only where a problem is of its kinds."""
    codes = {problem.code for problem in checked.problems.errors}
    if not codes & (_WHOLE_FILE | REPAIRS.keys()):
        return False
    content = _content(name)
    return repaired(content) != content


def notes_of_draft(name: str) -> tuple[int, ...]:
    """The lines in which a draft says what it doubted or could not read."""
    lines = _content(name).decode("utf-8", "replace").splitlines()
    return tuple(n for n, line in enumerate(lines, 1) if _NOTE.match(line))


def _content(name: str) -> bytes:
    """What a file holds; nothing for standard input, a bundled plan, a file too large to be read."""
    path = Path(name)
    is_readable = path.is_file() and path.stat().st_size <= DEFAULT_LIMITS.size
    return path.read_bytes() if is_readable else b""
