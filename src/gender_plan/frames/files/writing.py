"""Writes frames to files, in the form that the ending of the name says; whole or not at all."""

import importlib
from collections.abc import Callable, Mapping
from os.path import lexists
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.errors import GenderPlanError, MissingExtraError
from gender_plan.replacing import replacing
from gender_plan.text import Text

_MOST_IN_EXCEL = 1_048_575

UNKNOWN_FORM = Text(
    "không ghi được bảng vào “{}”; hãy đặt tên tệp kết thúc bằng .parquet, .csv hoặc .xlsx",
    en="a table cannot be written to “{}”; let the name end in .parquet, .csv or .xlsx",
)
NO_FOLDER = Text(
    "không có thư mục “{}”; hãy tạo thư mục này trước", en="there is no folder “{}”; make it first"
)
IS_FOLDER = Text(
    "“{}” là một thư mục; hãy nêu tên tệp để ghi", en="“{}” is a folder; name a file to write"
)
THERE_ALREADY = Text(
    "đã có tệp “{}”, nên không ghi đè", en="there is a file “{}” already; it is not replaced"
)
TOO_LONG = Text(
    "bảng có {} dòng, mà tệp Excel chỉ chứa được {}; hãy ghi ra .parquet hoặc .csv",
    en="the table has {} rows, and an Excel file holds {}; write it as .parquet or .csv",
)


class TableNotWrittenError(GenderPlanError, ValueError):
    """A table cannot be written to a file of that name or that form."""


class TableExistsError(TableNotWrittenError, FileExistsError):
    """There is such a file already, and it was not said that it may be replaced."""


def check_target(path: Path, *, replace: bool) -> None:
    """Raises TableNotWrittenError or MissingExtraError where a table could not be written to a path."""
    form = path.suffix.lower()
    if form not in _FORMS:
        raise _not_written(UNKNOWN_FORM, path)
    if form == _EXCEL:
        try:
            importlib.import_module("xlsxwriter")
        except ImportError as missing:
            raise MissingExtraError("excel") from missing
    if not path.parent.is_dir():
        raise _not_written(NO_FOLDER, path.parent)
    if path.is_dir():
        raise _not_written(IS_FOLDER, path)
    if lexists(path) and not replace:
        raise TableExistsError(_filled(THERE_ALREADY, path))


def write_table(frame: Any, path: Path, *, replace: bool = False) -> None:  # noqa: ANN401  of any engine
    """Writes a frame of Polars, DuckDB or Spark: afterwards there is the old file or the new one.

    Polars and DuckDB write Parquet and CSV without holding the whole frame in memory. Raises like
    ``check_target``.
    """
    check_target(path, replace=replace)
    with replacing(path) as begun:
        _FORMS[path.suffix.lower()](frame, begun)


def _parquet(frame: Any, path: Path) -> None:  # noqa: ANN401
    if _is_duckdb(frame):
        frame.write_parquet(str(path), compression="zstd")
    else:
        _lazy(frame).sink_parquet(path, compression="zstd")


def _csv(frame: Any, path: Path) -> None:  # noqa: ANN401
    if _is_duckdb(frame):
        frame.write_csv(str(path), header=True)
    else:
        _lazy(frame).sink_csv(path)


def _excel(frame: Any, path: Path) -> None:  # noqa: ANN401
    import xlsxwriter  # noqa: PLC0415  imported when used

    found = in_polars(frame)
    if found.height > _MOST_IN_EXCEL:
        raise _not_written(TOO_LONG, found.height, _MOST_IN_EXCEL)
    # A name that begins with «=» or «http» is a name.
    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}
    with xlsxwriter.Workbook(path, as_text) as book:
        found.write_excel(
            book, header_format={"bold": True}, freeze_panes=(1, 0), autofit=found.height < _AUTOFIT
        )


_AUTOFIT = 10_000
_EXCEL = ".xlsx"
_FORMS: Mapping[str, Callable[[Any, Path], None]] = {
    ".parquet": _parquet,
    ".csv": _csv,
    _EXCEL: _excel,
}


def in_polars(frame: Any) -> Any:  # noqa: ANN401
    """A frame of any engine, computed, as one of Polars."""
    found = nw.from_native(frame)
    if isinstance(found, nw.LazyFrame):
        found = found.collect("polars")
    return found.to_polars()


def _lazy(frame: Any) -> Any:  # noqa: ANN401
    """A frame that Polars can write as it goes; what Spark computed comes here first."""
    native = nw.from_native(frame)
    is_polars = native.implementation.is_polars()
    return native.lazy().to_native() if is_polars else in_polars(frame).lazy()


def _is_duckdb(frame: Any) -> bool:  # noqa: ANN401
    return bool(nw.from_native(frame).implementation.is_duckdb())


def _not_written(text: Text, *pieces: object) -> TableNotWrittenError:
    return TableNotWrittenError(_filled(text, *pieces))


def _filled(text: Text, *pieces: object) -> Text:
    return Text(text.vi.format(*pieces), en=text.said("en").format(*pieces))
