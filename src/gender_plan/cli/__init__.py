"""The command line ``gender-plan``: answers as text or JSON; needs the extra ``cli``."""

import io
import sys
from importlib.util import find_spec

from gender_plan.cli.language import language_of
from gender_plan.errors import MissingExtraError

_EXTRA = ("click", "rich")


def main() -> None:
    """The console entry: runs the command that was typed and leaves with its exit code."""
    _write_utf8()
    if not all(map(find_spec, _EXTRA)):
        missing = MissingExtraError("cli").message(language_of(sys.argv[1:]))
        sys.stderr.write(f"{missing}\n")
        sys.exit(2)
    from gender_plan.cli.application import run  # noqa: PLC0415  click may be missing

    sys.exit(run())


def _write_utf8() -> None:
    """A Windows console of an old code page cannot print «Tỷ lệ» otherwise."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
