"""Text typed in the fonts of the years before Unicode: TCVN3 (.VnTime) and VNI become Unicode."""

import re

from gender_plan.errors import GenderPlanError
from gender_plan.text import Text, composed

_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_TELLS_TCVN3 = frozenset("®¬\u00ad¸µ¹¶¾¼½©ª¨¦")
_TONES = dict(zip("øùûõï", ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
_HAT, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_HATTED = dict(zip("âáàåãä", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_BREVED = dict(zip("êéèúüë", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_ALONE = {"ñ": "đ", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ô": "ơ", "ö": "ư"}
_VNI_PAIR = re.compile(
    r"(?P<base>[aeouyAEOUYôöÔÖ])(?P<mark>[øùûõïâáàåãäêéèúüëØÙÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|(?P<alone>[ñìíæóòîôöÑÌÍÆÓÒÎÔÖ])"
)
_UNICODE_ONLY = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_VNI = re.compile(r"[aeouyAEOUY][ùøûõïéèëêáàåäãâúüýæöò]|[öôñÖÔÑ][ùøûõï]|ñ[aeiouö]", re.IGNORECASE)
_FEWEST = 12  # tell-tale letters in a text; fewer may be a slip or a quotation
_CAPITAL_WORD = 2  # ASCII capitals of a word that make all of it capitals
_IS_MIXED = Text(
    "văn bản lẫn phông {0} cũ với Unicode, không chuyển được cho chắc; "
    "hãy đổi hết sang Unicode (trong Unikey: Ctrl+Shift+F6, nguồn {1}, đích Unicode) rồi chạy lại",
    en="the text mixes letters of old {0} fonts with Unicode and cannot be converted for certain; "
    "convert all of it to Unicode (Unikey: Ctrl+Shift+F6, from {1} to Unicode) and run this again",
)
TCVN3, VNI = "TCVN3", "VNI"
_IN_UNIKEY = {TCVN3: "TCVN3 (ABC)", VNI: "VNI Windows"}


def in_unicode(text: str) -> tuple[str, str | None]:
    """The text in Unicode, and the old encoding that it had, or None.

    Raises GenderPlanError where old letters and Unicode are mixed.

    >>> in_unicode("KÕ ho¹ch thùc hiÖn b×nh ®¼ng giíi vµ ho¹t ®éng v× sù tiÕn bé phô n÷ ®­îc giao")
    ('Kế hoạch thực hiện bình đẳng giới và hoạt động vì sự tiến bộ phụ nữ được giao', 'TCVN3')
    """
    text = composed(text)
    tells = sum(character in _TELLS_TCVN3 for character in text)
    modern = len(_UNICODE_ONLY.findall(text))
    # Of TCVN3 more than each twentieth letter is one of these; of other text next to none.
    if tells * 40 > len(text):
        if modern > tells // 10:
            raise GenderPlanError(_mixed(TCVN3))
        return from_tcvn3(text), TCVN3
    pairs = len(_VNI.findall(text))
    if pairs > max(_FEWEST, len(text) // 25):
        if modern > pairs // 10:
            raise GenderPlanError(_mixed(VNI))
        return from_vni(text), VNI
    return text, None


def in_font(text: str, font: str | None) -> tuple[str, bool]:
    """The words of a stretch of a Word file by the font that it is set in, and whether they changed.

    >>> in_font("kÕ ho¹ch", ".VnTimeH"), in_font("Keá hoaïch", "VNI-Times"), in_font("Kế", ".VnTime")
    (('KẾ HOẠCH', True), ('Kế hoạch', True), ('Kế', False))
    """
    name = (font or "").casefold()
    if _UNICODE_ONLY.search(text):
        return text, False
    if name.startswith(".vn"):
        made = from_tcvn3(text)
        return (made.upper() if name.endswith("h") else made), made != text or name.endswith("h")
    if name.startswith("vni"):
        made = from_vni(text)
        return made, made != text
    return text, False


def from_tcvn3(text: str) -> str:
    """TCVN3 as Unicode; what stands in capitals but for its old letters is capitals throughout.

    >>> from_tcvn3("KÕ HO¹CH cña UBND TØNH"), from_tcvn3("KÕ ho¹ch")
    ('KẾ HOẠCH của UBND TỈNH', 'Kế hoạch')
    """
    return "\n".join(_capitals(line) for line in text.split("\n"))


def _capitals(line: str) -> str:
    """«KÕ HO¹CH» is all capitals; «KÕ ho¹ch» is not, and alone «KÕ» cannot tell."""
    words = re.split(r"(\s+)", line)
    made = [composed("".join(_TCVN3.get(letter, letter) for letter in word)) for word in words]
    sure = [_capitals_in(word) >= _CAPITAL_WORD for word in words]
    near = [any(sure[max(0, n - 2) : n + 3]) for n in range(len(words))]
    return "".join(
        said.upper() if sure[n] or (near[n] and _capitals_in(words[n]) > 0) else said
        for n, said in enumerate(made)
    )


def _capitals_in(word: str) -> int:
    """How many ASCII capitals a word has; none where it has a small one as well."""
    letters = [c for c in word if c.isascii() and c.isalpha()]
    return len(letters) if all(c.isupper() for c in letters) else 0


def from_vni(text: str) -> str:
    """VNI as Unicode.

    >>> from_vni("Keá hoaïch thöïc hieän bình ñaúng giôùi vaø vì söï tieán boä phuï nöõ")
    'Kế hoạch thực hiện bình đẳng giới và vì sự tiến bộ phụ nữ'
    """
    return composed(_VNI_PAIR.sub(_vni_letter, text))


def _vni_letter(found: re.Match[str]) -> str:
    alone = found["alone"]
    if alone:
        made = _ALONE[alone.lower()]
        return made.upper() if alone.isupper() else made
    base, mark = found["base"], found["mark"].lower()
    plain = {"ô": "o", "ö": "u"}.get(base.lower(), base.lower())
    horn = _HORN if base.lower() in "ôö" else ""
    if mark in _TONES:
        made = plain + horn + _TONES[mark]
    elif mark in _HATTED and plain in "aeo" and not horn:
        made = plain + _HAT + _HATTED[mark]
    elif mark in _BREVED and plain == "a":
        made = plain + _BREVE + _BREVED[mark]
    else:
        return f"{_kept(base)}{_kept(found['mark'])}"
    made = composed(made)
    return made.upper() if base.isupper() else made


def _kept(letter: str) -> str:
    made = _ALONE.get(letter.lower(), letter)
    return made.upper() if letter.isupper() else made


def _mixed(encoding: str) -> Text:
    name = _IN_UNIKEY[encoding]
    return Text(_IS_MIXED.vi.format(encoding, name), en=_IS_MIXED.said("en").format(encoding, name))
