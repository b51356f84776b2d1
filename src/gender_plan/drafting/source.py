"""The text of a plan as it lies on disk: plain text, or a Word file whose numbering is written out."""

import io
import os
from importlib.util import find_spec
from pathlib import Path

from attrs import frozen

from gender_plan.drafting.letters import in_unicode
from gender_plan.errors import GenderPlanError, MissingExtraError
from gender_plan.text import Text

_LARGEST = 30_000_000
_LONGEST = 3_000_000
_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")
_WORD = b"PK\x03\x04"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF"
_REFUSED = {
    _OLD_WORD: Text(
        "“{}” là tệp Word kiểu cũ (.doc); hãy mở bằng Word, chọn Lưu thành .docx rồi chạy lại",
        en="“{}” is an old Word file (.doc); open it in Word, save it as .docx and run this again",
    ),
    _PDF: Text(
        "“{}” là tệp PDF; hãy dùng tệp Word, hoặc chép chữ sang tệp .txt",
        en="“{}” is a PDF; take the Word file, or copy its text to a .txt file",
    ),
}
_TOO_LARGE = Text(
    "“{}” quá lớn: văn bản kế hoạch không dài tới vậy", en="“{}” is too large for the text of a plan"
)
_NO_TEXT = Text(
    "“{}” không phải văn bản UTF-8, UTF-16 hay Word (.docx)",
    en="“{}” is no text in UTF-8 or UTF-16 and no Word file",
)
_EMPTY = Text("“{}” không có chữ nào", en="“{}” has no words in it")
_BROKEN = Text("“{}” không mở được như một tệp Word", en="“{}” cannot be opened as a Word file")


@frozen(kw_only=True)
class Source:
    """The words of a document, and whether they were converted from TCVN3."""

    text: str
    converted: bool


def read_source(path: str | os.PathLike[str]) -> Source:
    """The text of a file. Raises GenderPlanError where it has none that can be read, and OSError."""
    file = Path(path)
    if file.stat().st_size > _LARGEST:
        raise GenderPlanError(_filled(_TOO_LARGE, file))
    return source_in(file.read_bytes(), file.name)


def source_in(content: bytes, name: str) -> Source:
    """The text in the bytes of a file of this name. Raises GenderPlanError."""
    for magic, words in _REFUSED.items():
        if content.startswith(magic):
            raise GenderPlanError(_filled(words, name))
    text = _word(content, name) if content.startswith(_WORD) else _plain(content, name)
    if not text.strip():
        raise GenderPlanError(_filled(_EMPTY, name))
    if len(text) > _LONGEST:
        raise GenderPlanError(_filled(_TOO_LARGE, name))
    words_, converted = in_unicode(text)
    return Source(text=words_, converted=converted)


def _plain(content: bytes, name: str) -> str:
    encoding = "utf-16" if content.startswith(_ENCODINGS) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise GenderPlanError(_filled(_NO_TEXT, name)) from None


def _word(content: bytes, name: str) -> str:
    if not find_spec("docx"):
        raise MissingExtraError("word")
    from gender_plan.drafting.word_file import lines_of  # noqa: PLC0415  python-docx is an extra

    try:
        return "\n".join(lines_of(io.BytesIO(content)))
    except GenderPlanError:
        raise
    except Exception:  # noqa: BLE001  a broken archive fails in as many ways as there are bytes
        raise GenderPlanError(_filled(_BROKEN, name)) from None


def _filled(words: Text, name: object) -> Text:
    return Text(words.vi.format(name), en=words.said("en").format(name))
