"""``progress``: how far every indicator of a plan is, by the values that were reported."""

from importlib.util import find_spec
from typing import Any

import click

from gender_plan.cli.options import FORMATS
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.progress_options import Asked, params
from gender_plan.cli.small_table import SmallTable
from gender_plan.cli.usage import Command
from gender_plan.errors import MissingExtraError
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Kế hoạch làm tới đâu, theo số liệu đã báo cáo. "
    "Mỗi chỉ tiêu: đạt hay chưa, chuyển biến hướng nào, có kịp không, số liệu tốt tới mức nào; đếm theo "
    "kết quả, không lấy trung bình. KẾ-HOẠCH và bảng số liệu (CSV) là đường dẫn, - (dữ liệu vào chuẩn) "
    "hoặc tên một kế hoạch kèm theo thư viện. Bảng lớn, tới hàng triệu dòng của nhiều địa bàn, được "
    "đánh giá cả cột một lúc.",
    en="How far the plan is, by the reported values. "
    "Each indicator: met or not, moving which way, fast enough, on how good data; counted by result, "
    "never averaged. PLAN and the table of values (CSV) are a path, - (standard input) or the name of a "
    "plan that comes with the library. Large tables, up to millions of rows of many areas, are "
    "evaluated whole columns at a time.",
)
_NEEDED = ("narwhals", "polars", "pyarrow")


def command(language: Language) -> click.Command:
    """The command ``progress``."""
    return Command(
        "progress",
        language,
        about=_ABOUT,
        params=params(language),
        answer=_answer,
        formats=(*FORMATS, "csv"),
    )


def _answer(output: Output, **given: Any) -> ExitCode:  # noqa: ANN401  what the parameters read
    asked = Asked(output=output, **given)
    if not asked.is_large:
        return SmallTable(asked=asked).answer()
    if not all(map(find_spec, _NEEDED)):
        raise MissingExtraError("frames")
    # Frames are slow to import, and a handful of values does without them.
    from gender_plan.cli.large_table import LargeTable  # noqa: PLC0415

    return LargeTable(asked=asked).answer()
