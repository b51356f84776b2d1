"""The page of every problem code with its cure, from the explanations of the library."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from made import opening

from gender_plan.cli.explain import outline, problem_kinds
from gender_plan.explanations import Snippet, explanations
from gender_plan.problems import ProblemKind
from gender_plan.text import Language, Text

GROUPS: Mapping[str, Text] = {
    "GP00": Text("Ký tự và cách lưu tệp", en="Characters and how a file is saved"),
    "GP013": Text("Cách viết trong tệp", en="How things are written in a file"),
    "GP1": Text("Khóa và giá trị", en="Keys and values"),
    "GP2": Text("Mã và điều được nhắc tới", en="Ids and what they refer to"),
    "GP3": Text("Phân công", en="Assignments"),
    "GP4": Text("Chỉ tiêu và con số", en="Indicators and figures"),
    "GP5": Text("Thời gian, báo cáo", en="Time and reports"),
    "GP60": Text("Bảng số liệu", en="Tables of values"),
    "GP65": Text("Sổ số liệu", en="The ledger"),
    "GP70": Text("Biểu báo cáo: cả tệp", en="Forms: the file"),
    "GP73": Text("Biểu báo cáo: từng ô", en="Forms: the cells"),
}
"""What stands above the first code that begins so."""

_TITLE = Text("Mọi mã lỗi và cách sửa", en="Every problem code and its cure")
_INTRO = Text(
    "Mỗi lỗi, cảnh báo mà `check`, `collect` và các lệnh khác in ra đều có một mã. Trang này nêu "
    "từng mã: vì sao cần sửa, viết thế nào là sai, thế nào là đúng. Gõ `gender-plan explain "
    "GP201` để đọc đúng những điều này ngay trên màn hình.\n\n**Lỗi** phải sửa thì tệp mới dùng "
    "được. **Cảnh báo** là chỗ người phụ trách cần xem lại; tệp vẫn dùng được. Trong câu mẫu, «…» "
    "là chỗ chương trình ghi nội dung thật của tệp. Ký tự không nhìn thấy được ghi bằng mã của "
    "nó, như `[U+00A0]`.",
    en="Every error and warning that `check`, `collect` and the other commands print has a code. "
    "This page says of each why it matters, and how it looks wrong and right. `gender-plan "
    "explain GP201 --lang en` prints the very same.\n\n**Errors** have to be mended before a "
    "file is used. **Warnings** are for a person to look at; the file can be used. A “…” in a "
    "sentence stands for what is in the file. Characters that do not show are written by their "
    "number, such as `[U+00A0]`.",
)
_OTHER = Text("English: [problems.md](problems.md)", en="Tiếng Việt: [problems.vi.md](problems.vi.md)")
_WHY = Text("Vì sao", en="Why")
_WRONG = Text("Sai", en="Wrong")
_RIGHT = Text("Đúng", en="Right")
_LANGUAGES = {"GP6": "csv", "GP7": "text"}
_CALL = re.compile(r"gender[-_]plan[ .]")
"""A snippet that is a command or a call, no piece of a file."""
_UNSEEN = {"Cc", "Cf", "Co", "Zs"}


def problems_page(language: Language) -> str:
    """The page in one language."""
    lines = opening(_TITLE, _INTRO, _OTHER, language)
    above = dict(GROUPS)
    for kind in problem_kinds().values():
        for start in [start for start in above if kind.code.startswith(start)]:
            lines += [f"## {above.pop(start).said(language)}", ""]
        lines += _entry(kind, language)
    return "\n".join(lines)


def _entry(kind: ProblemKind, language: Language) -> Iterator[str]:
    found = explanations()[kind.code]
    yield from (f"### {kind.code}", "")
    yield from (
        f"**{kind.severity.said(language).capitalize()}:** {_escaped(outline(kind, language))}",
        "",
    )
    yield from (f"*{_WHY.said(language)}:* {_escaped(found.why.said(language))}", "")
    for heading, snippet in ((_WRONG, found.wrong), (_RIGHT, found.right)):
        yield from _example(kind.code, heading.said(language), snippet, language)


def _example(code: str, heading: str, snippet: Snippet, language: Language) -> Iterator[str]:
    if isinstance(snippet, Text):
        yield from (f"*{heading}:* {_escaped(snippet.said(language))}", "")
        return
    kind = next((name for start, name in _LANGUAGES.items() if code.startswith(start)), "yaml")
    kind = "text" if _CALL.match(snippet) else kind
    yield from (f"*{heading}:*", "", f"```{kind}", *_visible(snippet).splitlines(), "```", "")


def _visible(snippet: str) -> str:
    """The snippet with each character that nobody could see written by its number."""
    return "".join(_seen(letter) for letter in snippet)


def _seen(letter: str) -> str:
    is_seen = letter in " \n" or unicodedata.category(letter) not in _UNSEEN
    return letter if is_seen else f"[U+{ord(letter):04X}]"


def _escaped(words: str) -> str:
    """Words of a sentence, none of which is a mark of Markdown."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>{}#" else letter for letter in words)
