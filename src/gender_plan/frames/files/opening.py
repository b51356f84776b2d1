"""Opens the files of a table on an engine: one lazy frame, typed, of the rows that can be read."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.distincts import COLUMNS, NO_COLUMN, InvalidTableError, prepared
from gender_plan.frames.files.batches import Batch, batches_of, unknown_columns
from gender_plan.frames.files.cells import Survey, has_texts, surveyed, typed, without_refused
from gender_plan.frames.files.diagnosing import fault_in
from gender_plan.frames.files.engines import EngineName, Running, first_line, started
from gender_plan.frames.files.found import CSV, TableFiles, fault
from gender_plan.text import Text

Frame = nw.LazyFrame[Any]

SHARE_OF_MEMORY = 8
"""Files that take more than this part of the memory, one eighth, are left to DuckDB."""

BAD_DATA = Text(
    "không đọc được bảng số liệu bằng {}: {}",
    en="the table cannot be read by {}: {}",
)


@frozen(kw_only=True)
class OpenedTable:
    """A table that is open on an engine.

    ``frame``: the rows that can be read, of the kind of the engine; ``survey``: what the files hold;
    ``unknown_columns``: those that are not read.
    """

    frame: Any
    survey: Survey
    unknown_columns: tuple[str, ...]


@contextmanager
def opened(files: TableFiles, engine: EngineName, *, master: str = "local[*]") -> Iterator[OpenedTable]:
    """The table in some files, for as long as its engine runs; what is made of it lives as long.

    Raises TableFileError, also for what an engine finds in the files later on; MissingExtraError;
    InvalidTableError.
    """
    with started(engine, master) as running, _told(files, engine):
        batches = batches_of(files)
        frame = _read(files, batches, running)
        survey = surveyed(frame)
        kept = [name for name in frame.collect_schema().names() if name in COLUMNS]
        yield OpenedTable(
            frame=without_refused(frame, survey.refused).select(*kept).to_native(),
            survey=survey,
            unknown_columns=unknown_columns(batches),
        )


def _read(files: TableFiles, batches: Sequence[Batch], running: Running) -> Frame:
    """All rows, typed; where cells at the end of rows are in an engine's way, in its slower manner."""
    frame = _whole([_normal(batch, running) for batch in batches])
    # Raises where a column is missing, before anything is read.
    prepared(frame)
    if not has_texts(frame):
        return frame
    try:
        # Text is read once: engines would read it again for each question that is put to them.
        kept: Frame = nw.from_native(running.keep(frame.to_native()))
    except _faults():
        slower = running.carefully()
        if slower is None or files.form != CSV or fault_in(files):
            raise
        return _read(files, batches, slower)
    return kept


def engine_for(files: TableFiles) -> EngineName:
    """Polars; DuckDB, where it is installed, for files too large to be held in memory with ease."""
    is_large = files.size * SHARE_OF_MEMORY > (memory() or sys.maxsize)
    return "duckdb" if is_large and find_spec("duckdb") else "polars"


def memory() -> int | None:
    """How many bytes of memory this machine has, where the system tells."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None


def _normal(batch: Batch, running: Running) -> Frame:
    """The known columns of a batch, each of its type, by their usual names."""
    if not batch.known:
        raise InvalidTableError(
            Text(NO_COLUMN.vi.format("indicator"), en=NO_COLUMN.said("en").format("indicator"))
        )
    frame = nw.from_native(running.read(batch))
    picked = frame.select(nw.col(raw).alias(name) for name, raw in batch.known.items())
    if batch.form == CSV:
        picked = picked.filter(
            nw.any_horizontal(*(~nw.col(name).is_null() for name in batch.known), ignore_nulls=False)
        )
    folders = {name: nw.lit(value, nw.String) for name, value in batch.folders}
    return typed(picked.select(*batch.known, **folders))


def _whole(frames: Sequence[Frame]) -> Frame:
    """One frame of all; what a file does not have is missing in its rows."""
    if len(frames) == 1:
        return frames[0]
    types: dict[str, Any] = {}
    for frame in frames:
        types |= frame.collect_schema()
    return nw.concat([_widened(frame, types) for frame in frames], how="vertical")


def _widened(frame: Frame, types: Mapping[str, Any]) -> Frame:
    own = frame.collect_schema().names()
    missing = {name: nw.lit(None, type_) for name, type_ in types.items()}
    return frame.select((nw.col(name) if name in own else missing[name].alias(name)) for name in types)


@contextmanager
def _told(files: TableFiles, engine: EngineName) -> Iterator[None]:
    """Whatever an engine finds wrong with the files becomes one sentence."""
    try:
        yield
    except _faults() as failure:
        known = fault_in(files) if files.form == CSV else None
        raise known or fault(BAD_DATA, engine, first_line(failure)) from failure


def _faults() -> tuple[type[Exception], ...]:
    """The exceptions of the engines that are running."""
    found = (getattr(sys.modules[module], name) for module, name in _FAULTS if module in sys.modules)
    return tuple(found)


_FAULTS = (
    ("narwhals.exceptions", "NarwhalsError"),
    ("polars.exceptions", "PolarsError"),
    ("duckdb", "Error"),
    ("pyspark.errors", "PySparkException"),
    ("py4j.protocol", "Py4JError"),
)
