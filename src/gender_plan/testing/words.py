"""Words as they stand in plans: Vietnamese, composed, with every mark that YAML might trip over."""

import unicodedata
from functools import cache

from hypothesis import strategies as st

from gender_plan.testing.maybe import few, maybe, one_of
from gender_plan.text import Text

_BARE = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in _BARE for tone in _TONES)
_LETTERS = _VOWELS + _VOWELS.upper() + "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX"
_MARKS = "&\"'“”‘’«»:;#,.!?%@*|>-–_=~`\\/()[]{}<+$^"
_ALPHABET = _LETTERS + "0123456789" + _MARKS + "      \n\t\u00a0"
_PHRASES = (
    "Sở Lao động - Thương binh & Xã hội",
    "Tỷ lệ nữ tham gia cấp ủy: nhiệm kỳ 2020 – 2025",
    "Tháng hành động vì bình đẳng giới",
    'gọi là "nạn nhân" # theo luật',
    "chỉ tiêu 1,3 và 5",
    "Phụ lục 1",
    "công nghiệp hoá, hiện đại hóa",
    "null",
    "true",
    "2020-06-30",
    "1.10",
    "~",
    "- a",
    "it's {so} [on]",
    "hai dòng\ncủa một đoạn\n\ncòn nữa",
    "  có dấu cách hai đầu ",
)
_ENGLISH = ("Department of Home Affairs", "women's share: at least 40%", "Annex 1", "no")


@cache
def words() -> st.SearchStrategy[str]:
    """Some words, never empty: common phrases, and any letters and marks in any order."""
    anything = st.text(_ALPHABET, min_size=1, max_size=40).filter(lambda text: not text.isspace())
    return st.sampled_from(_PHRASES) | anything


@cache
def plain_words() -> st.SearchStrategy[str]:
    """Words that nobody would look at twice: letters and single spaces."""
    syllable = st.text(_LETTERS, min_size=1, max_size=6)
    return st.lists(syllable, min_size=1, max_size=5).map(" ".join)


@cache
def plain_texts() -> st.SearchStrategy[Text]:
    """Plain words in Vietnamese, with or without English."""
    return st.builds(Text, plain_words(), en=maybe(st.just("in English")))


@cache
def texts() -> st.SearchStrategy[Text]:
    """Words in Vietnamese, with or without English."""
    return st.builds(Text, words(), en=maybe(one_of(_ENGLISH)))


@cache
def slugs() -> st.SearchStrategy[str]:
    """Ids such as ``so-noi-vu``."""
    part = st.text("abcdeghiklmnopqrstuvxy0123456789", min_size=1, max_size=6)
    return st.lists(part, min_size=1, max_size=3).map("-".join)


@cache
def numbers() -> st.SearchStrategy[str]:
    """Ids as documents number things: ``2.10``, ``II.2.đ``, ``1a``."""
    step = st.integers(1, 20).map(str) | st.sampled_from(("I", "II", "IV", "a", "b", "đ", "e"))
    return st.lists(step, min_size=1, max_size=3).map(".".join)


@cache
def clauses() -> st.SearchStrategy[tuple[str, ...]]:
    """Clauses as sources: mostly one."""
    return few(numbers() | words())
