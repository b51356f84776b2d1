"""What each file of a table holds before its rows are read: its columns, and what its folders say."""

import csv
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from attrs import evolve, frozen

from gender_plan.frames.evaluation.distincts import COLUMNS
from gender_plan.frames.files.found import CSV, PARQUET, TableFiles, fault
from gender_plan.text import Text

_SEPARATORS = (",", ";", "\t")
_LONGEST = 1_000_000
UNNAMED = "\x1f"
"""What the names of columns begin with that have none in the file."""
_NONE_IN_FOLDER = "__HIVE_DEFAULT_PARTITION__"
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")

NO_PARQUET = Text(
    "không đọc được tệp “{}”: không phải tệp Parquet hoặc tệp đã hỏng",
    en="the file “{}” cannot be read: it is no Parquet file, or it is damaged",
)
NO_HEADER = Text(
    "tệp “{}”: dòng đầu phải ghi tên các cột", en="the file “{}”: the first line must name the columns"
)
NOT_UTF_8 = Text(
    "tệp “{}” không phải chữ UTF-8; hãy lưu lại thành CSV UTF-8",
    en="the file “{}” is not text in UTF-8; save it as CSV UTF-8",
)
OLD_LINES = Text(
    "tệp “{}” xuống dòng theo kiểu máy Mac cũ; hãy lưu lại thành CSV UTF-8",
    en="the lines of the file “{}” end as on an old Mac; save it as CSV UTF-8",
)
REPEATED_COLUMN = Text(
    "tệp “{}”: cột '{}' xuất hiện nhiều lần; hãy giữ một cột",
    en="the file “{}”: the column '{}' stands here more than once; keep one",
)


@frozen(kw_only=True)
class Batch:
    """Files of a table that are read in the same way.

    ``columns``: what their columns are called in the files; ``separator``: between the cells of CSV;
    ``folders``: the columns that stand in the names of their folders, such as «period=2023»; ``zones``:
    the columns of moments in a time zone, which some engines do not know of.
    """

    form: str
    columns: tuple[str, ...]
    separator: str = ""
    folders: tuple[tuple[str, str | None], ...] = ()
    zones: tuple[tuple[str, str], ...] = ()
    paths: tuple[Path, ...] = ()

    @cached_property
    def known(self) -> Mapping[str, str]:
        """The columns of reported values among its own, and what they are called in the files."""
        return {name.strip(): name for name in self.columns if name.strip() in COLUMNS}


def batches_of(files: TableFiles) -> tuple[Batch, ...]:
    """The files by what they hold. Raises TableFileError for one that cannot be read."""
    found: dict[Batch, list[Path]] = {}
    for path in files.paths:
        batch = _csv(path) if files.form == CSV else _parquet(path)
        _check_names(path, batch.columns)
        found.setdefault(batch, []).append(path)
    return tuple(evolve(batch, paths=tuple(paths)) for batch, paths in found.items())


def _csv(path: Path) -> Batch:
    columns, separator = header(path)
    return Batch(form=CSV, columns=columns, separator=separator, folders=_folders(path, columns))


def _parquet(path: Path) -> Batch:
    schema = _schema(path)
    zones = ((name, getattr(type_, "time_zone", None)) for name, type_ in schema.items())
    return Batch(
        form=PARQUET,
        columns=tuple(schema),
        folders=_folders(path, schema),
        zones=tuple((name, zone) for name, zone in zones if zone is not None),
    )


def unknown_columns(batches: Iterable[Batch]) -> tuple[str, ...]:
    """The columns that mean nothing in a table of reported values."""
    named = (name for batch in batches for name in batch.columns if not name.startswith(UNNAMED))
    names = map(str.strip, named)
    return tuple(dict.fromkeys(name for name in names if name not in COLUMNS))


def _schema(path: Path) -> Mapping[str, Any]:
    """The columns of a Parquet file with their types of Polars."""
    import polars as pl  # noqa: PLC0415  imported when used

    try:
        return pl.read_parquet_schema(path)
    except (pl.exceptions.PolarsError, OSError) as failure:
        raise fault(NO_PARQUET, path) from failure


def header(path: Path) -> tuple[tuple[str, ...], str]:
    """The names of the columns of a CSV file, and what stands between its cells.

    A column without a name goes by its number, behind ``UNNAMED``. Raises TableFileError.
    """
    with path.open("rb") as file:
        line = file.readline(_LONGEST)
    if line.startswith(_OTHER_ENCODINGS) or b"\0" in line:
        raise fault(NOT_UTF_8, path)
    try:
        text = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as failure:
        raise fault(NOT_UTF_8, path) from failure
    if "\r" in text:
        raise fault(OLD_LINES, path)
    separator = max(_SEPARATORS, key=text.count)
    names = tuple(next(csv.reader([text], delimiter=separator), []))
    if not any(name.strip() for name in names):
        raise fault(NO_HEADER, path)
    return tuple(n if n.strip() else f"{UNNAMED}{at}" for at, n in enumerate(names, 1)), separator


def _check_names(path: Path, columns: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in map(str.strip, columns):
        if name in seen:
            raise fault(REPEATED_COLUMN, path, name)
        seen.add(name)


def _folders(path: Path, columns: Iterable[str]) -> tuple[tuple[str, str | None], ...]:
    """What the names of folders say, as engines write tables that are split by a column."""
    own = {name.strip() for name in columns}
    pairs = (piece.partition("=") for piece in path.parts[:-1] if "=" in piece)
    return tuple(
        (name, None if value == _NONE_IN_FOLDER else unquote(value))
        for name, _, value in pairs
        if name in COLUMNS and name not in own
    )
