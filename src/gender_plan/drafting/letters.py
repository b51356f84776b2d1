"""Text typed in the fonts of the years before Unicode: TCVN3 (.VnTime) is converted, VNI is refused."""

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
_UNICODE_ONLY = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_VNI = re.compile(r"[aeouyAEOUY][ùøûõïéèëêáàåäãâúüýæöò]|[öôñÖÔÑ][ùøûõï]|ñ[aeiouö]", re.IGNORECASE)
_FEWEST = 12  # tell-tale letters in a text; fewer may be a slip or a quotation
_IS_VNI = Text(
    "văn bản gõ bằng phông VNI cũ, chưa đọc được; hãy đổi sang Unicode "
    "(trong Unikey: Ctrl+Shift+F6, nguồn VNI Windows, đích Unicode), lưu lại rồi chạy lại",
    en="the text is typed in an old VNI font and cannot be read; convert it to Unicode "
    "(Unikey: Ctrl+Shift+F6, from VNI Windows to Unicode), save it and run this again",
)
_IS_MIXED = Text(
    "văn bản lẫn phông TCVN3 (.VnTime) với Unicode, không chuyển được cho chắc; "
    "hãy đổi hết sang Unicode (trong Unikey: Ctrl+Shift+F6, nguồn TCVN3 (ABC), đích Unicode) "
    "rồi chạy lại",
    en="the text mixes TCVN3 (.VnTime) letters with Unicode and cannot be converted for certain; "
    "convert all of it to Unicode (Unikey: Ctrl+Shift+F6, from TCVN3 (ABC) to Unicode) "
    "and run this again",
)


def in_unicode(text: str) -> tuple[str, bool]:
    """The text in Unicode, and whether it had to be converted.

    Raises GenderPlanError for VNI, and where old letters and Unicode are mixed.

    >>> in_unicode("KÕ ho¹ch thùc hiÖn b×nh ®¼ng giíi vµ ho¹t ®éng v× sù tiÕn bé phô n÷ ®­îc giao")[0]
    'Kế hoạch thực hiện bình đẳng giới và hoạt động vì sự tiến bộ phụ nữ được giao'
    """
    text = composed(text)
    tells = sum(character in _TELLS_TCVN3 for character in text)
    modern = len(_UNICODE_ONLY.findall(text))
    # Of TCVN3 more than each twentieth letter is one of these; of other text next to none.
    if tells * 40 > len(text):
        if modern > tells // 10:
            raise GenderPlanError(_IS_MIXED)
        return composed("".join(_TCVN3.get(character, character) for character in text)), True
    if modern < _FEWEST and len(_VNI.findall(text)) > max(_FEWEST, len(text) // 25):
        raise GenderPlanError(_IS_VNI)
    return text, False
