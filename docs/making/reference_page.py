"""The page of every key of a plan file, from the model and the words that editors show."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, get_args

import attrs
from made import MADE
from value_words import words_of_type

from gender_plan.model import Plan
from gender_plan.reading import FORMAT
from gender_plan.reading.fields import read_of
from gender_plan.reading.structuring import written
from gender_plan.schema.words import ABOUT, words_of
from gender_plan.targets import TARGET_KINDS, Target

HEADINGS: Mapping[str, str] = {
    "Plan": "Kế hoạch",
    "Area": "Địa bàn",
    "Period": "Thời gian của kế hoạch",
    "Stage": "Giai đoạn",
    "Document": "Văn bản",
    "Parent": "Kế hoạch cấp trên",
    "Statement": "Mục đích và yêu cầu",
    "Declared": "Số lượng văn bản tự nêu",
    "Goal": "Mục tiêu",
    "Indicator": "Chỉ tiêu",
    "Unit": "Đơn vị tính",
    "Baseline": "Giá trị gốc",
    "Target": "Con số phải đạt",
    "InForce": "Hiệu lực của con số",
    "Change": "Mức thay đổi",
    "Condition": "Điều kiện của từng đơn vị",
    "Part": "Phần của chỉ tiêu",
    "Counterpart": "Chỉ tiêu cấp trên tương ứng",
    "Task": "Nhiệm vụ và giải pháp",
    "Agency": "Cơ quan",
    "Valid": "Thời gian tồn tại của cơ quan",
    "Assignment": "Phân công",
    "Covers": "Phạm vi của phân công",
    "Reporting": "Chế độ báo cáo",
    "ReportPeriod": "Kỳ báo cáo",
    "Event": "Sự kiện và đợt cao điểm",
    "Review": "Sơ kết và tổng kết",
    "Funding": "Kinh phí",
    "Recipient": "Nơi nhận",
    "Missing": "Phụ lục không kèm theo",
    "Outside": "Lấy từ ngoài văn bản",
    "Unknown": "Có mà chưa rõ",
    "Text": "Lời văn hai thứ tiếng",
}
"""What each class of the model is called, in the order of the page."""

_EVERYWHERE = ("source", "derived", "outside")
_TITLE = "# Mọi khóa của tệp kế hoạch"
_INTRO = """
*Every key of a plan file, with its meaning in Vietnamese;
the guide [format.md](format.md) has both languages.*

Trang này được lập từ chính thư viện: đủ mọi khóa mà tệp kế hoạch nhận, đúng những lời mà trình soạn thảo
hiện ra khi gõ. Viết thế nào, chọn khóa nào cho câu nào của văn bản: xem [format.md](format.md).
Khóa in **đậm** là bắt buộc. Chữ nào cũng viết được bằng tiếng Việt, hoặc
[cả hai thứ tiếng](#lời-văn-hai-thứ-tiếng).

## Nguồn của mỗi mục

Ba khóa này dùng được ở mọi mục có dòng «cùng với khóa về nguồn».
""".strip()
_ALSO = "cùng với [khóa về nguồn](#nguồn-của-mỗi-mục)"
_HEAD = ("| khóa | giá trị | nghĩa |", "|---|---|---|")
_KINDS = (
    "Trong bảng sau là các khóa nói loại; mỗi loại được xét thế nào: [verdicts.md](verdicts.md).",
    "",
    "| khóa nói loại | giá trị | nghĩa | khóa riêng đi kèm |",
    "|---|---|---|---|",
)
_SHARED = "Loại nào cũng có thể có thêm:"


def reference_page() -> str:
    """The page: one part for each class of the model, in the order of the headings."""
    found = {of.__name__: of for of in _classes()}
    unnamed = found.keys() - {kind.__name__ for kind in TARGET_KINDS} - HEADINGS.keys()
    assert not unnamed, f"no heading for {sorted(unnamed)}"  # noqa: S101  a new class wants its name
    lines = [MADE, _TITLE, "", _INTRO, "", *_HEAD, *_rows(Plan, _EVERYWHERE)]
    for name, heading in HEADINGS.items():
        lines += ["", f"## {heading}", ""]
        lines += _target() if name == "Target" else _part(found[name])
    return "\n".join([*lines, ""])


def _classes() -> Collection[type]:
    """The plan's class and all that it holds."""
    found: dict[type, None] = {}
    ahead: list[Any] = [Plan, *TARGET_KINDS]
    while ahead:
        of = ahead.pop()
        ahead += get_args(of)
        if isinstance(of, type) and attrs.has(of) and of not in found:
            found[of] = None
            attrs.resolve_types(of)
            ahead += [attribute.type for attribute in attrs.fields(of)]
    return found.keys()


def _part(of: type) -> Iterator[str]:
    """What a class is, and its keys."""
    if of.__name__ in ABOUT:
        yield from (ABOUT[of.__name__], "")
    yield from _HEAD
    if of is Plan:
        yield f"| **`format`** | `{FORMAT}` | {_meaning(Plan, 'format')} |"
    yield from _rows(of, [key for key in _keys(of) if key not in _EVERYWHERE])
    if not set(_EVERYWHERE).isdisjoint(_keys(of)):
        yield from ("", f"… {_ALSO}.")


def _target() -> Iterator[str]:
    """The kinds of target by their keys, and the keys that all of them share."""
    shared = _keys(Target)
    yield from (ABOUT["Target"], "", *_KINDS)
    for kind in TARGET_KINDS:
        names = ", ".join(f"`{key}`" for key in _keys(kind) if key not in {*shared, kind.key})
        row = next(_rows(kind, [kind.key])).replace("**", "")
        yield f"{row} {names} |"
    yield from ("", "Khóa riêng của một số loại:", "", *_HEAD, *_of_some_kinds())
    common = [key for key in shared if key not in _EVERYWHERE]
    yield from ("", _SHARED, "", *_HEAD, *_rows(Target, common), "", f"… {_ALSO}.")


def _of_some_kinds() -> Iterator[str]:
    told: set[str] = set()
    for kind in TARGET_KINDS:
        own = [key for key in _keys(kind) if key not in {*_keys(Target), kind.key, *told}]
        told.update(own)
        yield from _rows(kind, own)


def _keys(of: type) -> list[str]:
    return [written(attribute.name) for attribute in attrs.fields(of)]


def _rows(of: type, keys: Collection[str]) -> Iterator[str]:
    """A line for each of these keys: what it takes, and what it means."""
    for attribute in attrs.fields(of):
        key = written(attribute.name)
        if key in keys:
            shown = f"**`{key}`**" if attribute.default is attrs.NOTHING else f"`{key}`"
            yield f"| {shown} | {_taken(of, attribute)} | {_meaning(of, key)} |"


def _taken(of: type, attribute: Any) -> str:  # noqa: ANN401  attrs.Attribute of any type
    if attribute.name == "source":
        return "chữ hoặc danh sách: chữ"
    return words_of_type(attribute.type, read_of(of, attribute.name), HEADINGS)


def _meaning(of: type, key: str) -> str:
    """What a key means, with the examples."""
    words = words_of(of, key)
    examples = ", ".join(f"`{example}`" for example in words.get("examples", ()))
    return f"{words['description']} Ví dụ: {examples}." if examples else str(words["description"])
