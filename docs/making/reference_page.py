"""The page of every key of a plan file, from the schema that editors get."""

from collections.abc import Iterator, Mapping
from typing import Any

from made import MADE
from value_words import words_of_value

from gender_plan.schema import json_schema
from gender_plan.targets import TARGET_KINDS

Schema = Mapping[str, Any]

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
*Every key of a plan file; the meanings are in Vietnamese, in English they are on [format.md](format.md).*

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
    "Mỗi con số có đúng một khóa nói loại, trong bảng sau; mỗi loại được xét thế nào: [verdicts.md](verdicts.md).",
    "",
    "| khóa nói loại | giá trị | nghĩa | khóa riêng đi kèm |",
    "|---|---|---|---|",
)
_SHARED = "Loại nào cũng có thể có thêm:"


def reference_page() -> str:
    """The page: one part for each class of the model, in the order of the headings."""
    schema = json_schema()
    found = {"Plan": schema, **schema["definitions"]}
    kinds = {kind.__name__ for kind in TARGET_KINDS}
    unnamed = found.keys() - kinds - HEADINGS.keys()
    assert not unnamed, f"no heading for {sorted(unnamed)}"  # noqa: S101  a new class wants its name
    lines = [MADE, _TITLE, "", _INTRO, "", *_table(found["Plan"], _EVERYWHERE)]
    for name, heading in HEADINGS.items():
        lines += ["", f"## {heading}", ""]
        lines += _target(found) if name == "Target" else _part(found[name])
    return "\n".join([*lines, ""])


def _part(of: Schema) -> Iterator[str]:
    """What a class is, and its keys."""
    mapping = next((each for each in of.get("anyOf", ()) if "properties" in each), of)
    told = of.get("description")
    if told:
        yield from (told, "")
    own = [key for key in mapping["properties"] if key not in _EVERYWHERE]
    yield from _table(mapping, own)
    if len(own) < len(mapping["properties"]):
        yield from ("", f"… {_ALSO}.")


def _target(found: Mapping[str, Schema]) -> Iterator[str]:
    """The kinds of target by their keys, and the keys that all of them share."""
    kinds = {kind.key: found[kind.__name__] for kind in TARGET_KINDS}
    shared = set.intersection(*(set(kind["properties"]) for kind in kinds.values()))
    yield from (found["Target"]["description"], "", *_KINDS)
    companions: dict[str, Schema] = {}
    for key, kind in kinds.items():
        own = {name: each for name, each in kind["properties"].items() if name not in {*shared, key}}
        companions |= own
        names = ", ".join(f"`{name}`" for name in own)
        yield f"| `{key}` {_cells(kind['properties'][key])} {names} |"
    first = next(iter(kinds.values()))
    common = [key for key in first["properties"] if key in shared and key not in _EVERYWHERE]
    yield from ("", "Khóa riêng của một số loại:", "", *_table({"properties": companions}, companions))
    yield from ("", _SHARED, "", *_table(first, common), "", f"… {_ALSO}.")


def _table(of: Schema, keys: Any) -> Iterator[str]:  # noqa: ANN401  any iterable of keys
    required = of.get("required", ())
    yield from _HEAD
    for key in keys:
        shown = f"**`{key}`**" if key in required else f"`{key}`"
        yield f"| {shown} {_cells(of['properties'][key])}"


def _cells(value: Schema) -> str:
    """What a key takes and what it means, with the examples."""
    examples = ", ".join(f"`{_written(each)}`" for each in value.get("examples", ()))
    meaning = f"{value['description']} Ví dụ: {examples}." if examples else value["description"]
    return f"| {words_of_value(value, HEADINGS)} | {_escaped(meaning)} |"


def _written(example: object) -> str:
    return str(example).replace("|", "\\|")


def _escaped(words: str) -> str:
    return words.replace("|", "\\|")
