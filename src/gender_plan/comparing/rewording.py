"""Long words in few: the beginning of a text, and of two texts the piece in which they differ."""

from gender_plan.text import Language, Text

_LONG = 90
_AROUND = 4


def brief(text: str, longest: int = _LONG) -> str:
    """The text, or where it is long what it begins with.

    >>> brief("Thông tin, tuyên truyền về bình đẳng giới", longest=27)
    'Thông tin, tuyên truyền (…)'
    """
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return f"{(cut.rpartition(' ')[0] or cut).rstrip(' ,;:(.')} (…)"


def reworded(before: str, after: str) -> tuple[str, str]:
    """Two texts; of long ones only where they differ, with a few words around.

    >>> one = "Hoàn thành các chỉ tiêu bình đẳng giới của tỉnh đến năm {}; tạo tiền đề cho giai đoạn sau"
    >>> reworded(one.format(2020), one.format(2026))
    ('… của tỉnh đến năm 2020; tạo tiền đề cho …', '… của tỉnh đến năm 2026; tạo tiền đề cho …')
    """
    one, other = before.split(" "), after.split(" ")
    if max(len(before), len(after)) <= _LONG:
        return before, after
    shortest = min(len(one), len(other))
    start = next((n for n in range(shortest) if one[n] != other[n]), shortest)
    rest = shortest - start
    end = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    return _cut(one, start, end), _cut(other, start, end)


def both_said(before: Text, after: Text, language: Language) -> tuple[str, str]:
    """Two texts in a language; in Vietnamese where only that differs; of long ones few words."""
    one, other = before.said(language), after.said(language)
    return reworded(before.vi, after.vi) if one == other else reworded(one, other)


def _cut(words: list[str], start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(words), len(words) - end + _AROUND)
    pieces = ("… " if first else "", " ".join(words[first:last]), " …" if last < len(words) else "")
    return "".join(pieces)
