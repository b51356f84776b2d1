"""What a command would change in a file, as people who compare texts read it."""

import difflib
import unicodedata


def unified(old: bytes, new: bytes, name: str) -> str:
    """The lines that differ, with three around them; empty where no line does."""
    lines = difflib.unified_diff(_lines(old), _lines(new), name, name, lineterm="")
    return "\n".join(shown(line) if line.startswith("-") else line for line in lines)


def shown(text: str) -> str:
    r"""The text with the signs named that look like others or like nothing.

    >>> shown("level:\u00a0province\u200b")
    'level:⟦U+00A0⟧province⟦U+200B⟧'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"⟦U+{ord(sign):04X}⟧" if _is_odd(sign) else sign for sign in text)


def _is_odd(sign: str) -> bool:
    category = unicodedata.category(sign)
    return sign != " " and (category in {"Zs", "Mn"} or category.startswith("C"))


def _lines(content: bytes) -> list[str]:
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return content.decode(encoding, "replace").splitlines()
