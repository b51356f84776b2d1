"""What is too long to show: cut, and told how much was left out."""

from decimal import Decimal

from gender_plan.text import Language, Noun, Text, figure

_MORE = Text("… và {} {} nữa", en="… and {} more {}")
_CHARACTERS = Text("{}… (còn {} ký tự)", en="{}… ({} more characters)")


def more(number: int, noun: Noun, language: Language) -> str:
    """How many were left out, «… và 37 chỉ tiêu nữa»; nothing where none was."""
    if number <= 0:
        return ""
    return _MORE.said(language).format(_number(number, language), noun.of(number, language))


def cut(text: str, most: int, language: Language) -> str:
    """The text, or its beginning with the number of characters that follow.

    >>> cut("Tỷ lệ nữ tham gia cấp ủy", 12, "vi")
    'Tỷ lệ nữ… (còn 16 ký tự)'
    """
    if len(text) <= most:
        return text
    begun = text[:most]
    kept = begun[: begun.rfind(" ")] if " " in begun.strip() else begun
    left = _number(len(text) - len(kept), language)
    return _CHARACTERS.said(language).format(kept.rstrip(), left)


def _number(number: int, language: Language) -> str:
    return figure(Decimal(number), language)
