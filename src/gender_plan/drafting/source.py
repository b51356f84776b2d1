"""The text of a plan as it lies on disk: plain text, or a Word file whose numbering is written out."""

import io
import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

from attrs import frozen

from gender_plan.drafting.letters import in_unicode
from gender_plan.errors import GenderPlanError, MissingExtraError
from gender_plan.text import Text

OLD_FONT = "TCVN3/VNI"
_MAGIC = 8  # bytes by which a kind of file is told
_LARGEST = 30_000_000
_LONGEST = 3_000_000
_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")
_WORD = b"PK\x03\x04"
_LARGEST_UNPACKED = 200_000_000
_SAVE_AS = Text(
    "hãy mở bằng Word, chọn Lưu thành .docx rồi chạy lại",
    en="open it in Word, save it as .docx and run this again",
)
_REFUSED: Mapping[bytes, Text] = {
    b"\xd0\xcf\x11\xe0": Text(
        f"“{{}}” là tệp Word kiểu cũ (.doc) hoặc có đặt mật khẩu; {_SAVE_AS.vi}",
        en=f"“{{}}” is an old Word file (.doc), or has a password; {_SAVE_AS.en}",
    ),
    b"{\\rtf": Text(f"“{{}}” là tệp RTF; {_SAVE_AS.vi}", en=f"“{{}}” is an RTF file; {_SAVE_AS.en}"),
    b"<html": Text(
        f"“{{}}” là trang web (HTML); {_SAVE_AS.vi}", en=f"“{{}}” is a web page; {_SAVE_AS.en}"
    ),
    b"<!doc": Text(
        f"“{{}}” là trang web (HTML); {_SAVE_AS.vi}", en=f"“{{}}” is a web page; {_SAVE_AS.en}"
    ),
    b"%pdf": Text(
        "“{}” là tệp PDF; hãy dùng tệp Word, hoặc chép chữ sang tệp .txt",
        en="“{}” is a PDF; take the Word file, or copy its text to a .txt file",
    ),
}
_OPEN_DOCUMENT = Text(
    f"“{{}}” là tệp OpenDocument (.odt); {_SAVE_AS.vi}",
    en=f"“{{}}” is an OpenDocument file (.odt); {_SAVE_AS.en}",
)
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
    """The words of a document, and the old encoding that they were converted from, or None."""

    text: str
    converted: str | None


def read_source(path: str | os.PathLike[str]) -> Source:
    """The text of a file. Raises GenderPlanError where it has none that can be read, and OSError."""
    file = Path(path)
    if file.stat().st_size > _LARGEST:
        raise GenderPlanError(_filled(_TOO_LARGE, file))
    return source_in(file.read_bytes(), file.name)


def source_in(content: bytes, name: str) -> Source:
    """The text in the bytes of a file of this name. Raises GenderPlanError."""
    start = content.lstrip()[:_MAGIC].lower()
    for magic, words in _REFUSED.items():
        if start.startswith(magic):
            raise GenderPlanError(_filled(words, name))
    if content.startswith(_WORD):
        text, by_font = _word(content, name)
        converted: str | None = OLD_FONT if by_font else None
    else:
        text, converted = _plain(content, name), None
    if not text.strip():
        raise GenderPlanError(_filled(_EMPTY, name))
    if len(text) > _LONGEST:
        raise GenderPlanError(_filled(_TOO_LARGE, name))
    words_, encoding = in_unicode(text)
    return Source(text=words_, converted=encoding or converted)


def _plain(content: bytes, name: str) -> str:
    encoding = "utf-16" if content.startswith(_ENCODINGS) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        old = content.decode("latin-1")
    # The text files of old Word are bytes of TCVN3 or VNI; any others are none of ours.
    if b"\0" not in content and in_unicode(old)[1] is not None:
        return old
    raise GenderPlanError(_filled(_NO_TEXT, name))


def _word(content: bytes, name: str) -> tuple[str, bool]:
    """The lines of a Word file, and whether some were set in an old font."""
    if not find_spec("docx"):
        raise MissingExtraError("word")
    from gender_plan.drafting.word_file import WordFile  # noqa: PLC0415  python-docx is an extra

    try:
        with ZipFile(io.BytesIO(content)) as packed:
            is_too_large = sum(each.file_size for each in packed.infolist()) > _LARGEST_UNPACKED
            is_open_document = packed.namelist()[:1] == ["mimetype"]
        if not is_too_large and not is_open_document:
            file = WordFile(io.BytesIO(content))
            return "\n".join(file.lines()), file.converted
    except GenderPlanError:
        raise
    except Exception:  # noqa: BLE001  a broken archive fails in as many ways as there are bytes
        raise GenderPlanError(_filled(_BROKEN, name)) from None
    raise GenderPlanError(_filled(_TOO_LARGE if is_too_large else _OPEN_DOCUMENT, name))


def _filled(words: Text, name: object) -> Text:
    return Text(words.vi.format(name), en=words.said("en").format(name))
