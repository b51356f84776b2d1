"""Words as they stand in a cell: whole, and without characters that a workbook cannot hold."""

import re
import unicodedata

_LONGEST = 32_000
_UNFIT = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"\s+")


def shown(text: str) -> str:
    r"""The words as they are written into a cell; what no workbook holds is shown as «\ufffd».

    >>> shown("=cmd|' /C calc'!A0 \x07")
    "=cmd|' /C calc'!A0 \ufffd"
    """
    plain = _UNFIT.sub("\ufffd", text.replace("\r\n", "\n").replace("\t", " "))
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"


def compared(text: object) -> str:
    """What a cell has in common with what was written into it: spaces and composition are set aside."""
    words = unicodedata.normalize("NFC", shown("" if text is None else str(text)))
    return _SPACES.sub(" ", words).strip()
