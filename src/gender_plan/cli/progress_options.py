"""What can be typed after ``progress``."""

import datetime as dt
from pathlib import Path

import click
from attrs import frozen

import gender_plan as gp
from gender_plan.cli.options import (
    as_known_on_option,
    as_of_option,
    choice,
    plan_argument,
    strict_option,
)
from gender_plan.cli.output import Output
from gender_plan.cli.sources import STANDARD_INPUT, values_file
from gender_plan.cli.subjects import Kind, subject_among
from gender_plan.frames.files.found import PARQUET, is_pattern
from gender_plan.methods import METHODS
from gender_plan.reading import DEFAULT_LIMITS
from gender_plan.text import Language, Text

AUTO = "auto"
_ENGINES = (AUTO, "polars", "duckdb", "spark")
_MEGABYTES = DEFAULT_LIMITS.size // 1024**2

_VALUES = Text("TỆP", en="FILE")
_VALUES_HELP = Text(
    "Bảng số liệu; không có thì coi như chưa ai báo cáo. Bảng lớn: tệp .parquet, .csv, thư mục hoặc mẫu "
    "tên như 'so-lieu/*.parquet'; có thể ghi nhiều lần. --format csv và --out luôn tính như bảng lớn.",
    en="The table of values; without it, as if nobody had reported. Large tables: .parquet, .csv, a "
    "folder or a pattern such as 'data/*.parquet'; may be given several times. "
    "--format csv and --out always go the way of large tables.",
)
_INDICATOR = Text("MÃ", en="ID")
_INDICATOR_HELP = Text("Chỉ một chỉ tiêu, kèm lời giải thích.", en="One indicator only, explained.")
_METHOD_HELP = Text(
    "Phương pháp đánh giá tiến độ; mặc định: planned_path.",
    en="The method that judges the pace; default: planned_path.",
)
_PARTS_HELP = Text("Cả từng phần của chỉ tiêu nhiều phần.", en="The parts of indicators, too.")
_EXPLAIN_HELP = Text("Giải thích từng kết quả bằng lời.", en="Explain every result in words.")
_AREAS_HELP = Text(
    "Các địa bàn phải báo cáo (CSV): code, parent, và name, level nếu có.",
    en="The areas that have to report (CSV): code, parent, and name and level if there are any.",
)
_ENGINE_HELP = Text(
    "Đánh giá cả cột bằng công cụ này; auto: polars, hoặc duckdb khi tệp lớn hơn một phần tám bộ nhớ. "
    f"Số liệu .parquet, thư mục, nhiều tệp hoặc tệp hơn {_MEGABYTES} MB thì luôn được đánh giá như vậy.",
    en="Evaluate whole columns by this engine; auto: polars, or duckdb for files larger than an eighth "
    f"of the memory. Always so for .parquet, folders, several files, and files over {_MEGABYTES} MB.",
)
_MASTER = Text("ĐỊA-CHỈ", en="ADDRESS")
_MASTER_HELP = Text("Nơi Spark chạy; mặc định: local[*].", en="Where Spark runs; default: local[*].")
_LEVEL = Text("CẤP", en="LEVEL")
_BY_HELP = Text(
    "Kết quả của từng địa bàn cấp này, như trong cột level; không có thì của địa bàn cả kế hoạch.",
    en="The results of each area of this level, as the column level has it; without it, of the plan's "
    "own area.",
)
_LEAVE_OUT = Text("MÃ,MÃ", en="ID,ID")
_LEAVE_OUT_HELP = Text("Không đánh giá các chỉ tiêu này.", en="Do not evaluate these indicators.")
_OUT_HELP = Text(
    "Ghi kết quả vào tệp .parquet, .csv hoặc .xlsx.",
    en="Write the results to a .parquet, .csv or .xlsx file.",
)
_FORCE_HELP = Text("Ghi đè lên tệp đã có.", en="Replace a file that is there already.")


def params(language: Language) -> list[click.Parameter]:
    """The parameters of the command, in the order of its help."""
    methods = tuple(method.name for method in METHODS)
    return [
        plan_argument(language),
        _values_option(language),
        as_of_option(language, today=True),
        as_known_on_option(language),
        _named("--indicator", _INDICATOR, _INDICATOR_HELP, language),
        choice("--method", methods, METHODS[0].name, _METHOD_HELP.said(language)),
        click.Option(["--all-parts"], is_flag=True, help=_PARTS_HELP.said(language)),
        click.Option(["--explain"], is_flag=True, help=_EXPLAIN_HELP.said(language)),
        _named("--areas", _VALUES, _AREAS_HELP, language),
        _named("--by", _LEVEL, _BY_HELP, language),
        _named("--leave-out", _LEAVE_OUT, _LEAVE_OUT_HELP, language),
        choice("--engine", _ENGINES, None, _ENGINE_HELP.said(language)),
        _named("--master", _MASTER, _MASTER_HELP, language),
        _named("--out", _VALUES, _OUT_HELP, language),
        click.Option(["--force"], is_flag=True, help=_FORCE_HELP.said(language)),
        strict_option(language),
    ]


def _values_option(language: Language) -> click.Option:
    return click.Option(
        ["--values"], metavar=_VALUES.said(language), help=_VALUES_HELP.said(language), multiple=True
    )


def _named(name: str, metavar: Text, help_: Text, language: Language) -> click.Option:
    return click.Option([name], metavar=metavar.said(language), help=help_.said(language))


@frozen(kw_only=True)
class Asked:
    """What was typed."""

    output: Output
    plan: str
    values: tuple[str, ...]
    as_of: dt.date | None
    as_known_on: dt.date | None
    indicator: str | None
    method: str
    all_parts: bool
    explain: bool
    areas: str | None
    by: str | None
    leave_out: str | None
    engine: str | None
    master: str | None
    out: str | None
    force: bool
    strict: bool

    @property
    def is_large(self) -> bool:
        """Whether whole columns are to be evaluated: it was asked for, or the table is large."""
        options = (self.engine, self.master, self.by, self.leave_out, self.out)
        asked_for = any(option is not None for option in options) or self.output.format == "csv"
        return asked_for or len(self.values) > 1 or any(map(_is_large, self.values))

    def wanted(self, plan: gp.Plan) -> str | None:
        """The id of the one indicator that was asked for. Raises UnknownIdError."""
        if self.indicator is None:
            return None
        return subject_among(plan, self.indicator, (Kind.INDICATOR,)).id


def _is_large(name: str) -> bool:
    if name in {"", STANDARD_INPUT}:
        return False
    path = Path(values_file(name))
    if is_pattern(name) or path.is_dir() or path.suffix.lower() == PARQUET:
        return True
    return path.is_file() and path.stat().st_size > DEFAULT_LIMITS.size
