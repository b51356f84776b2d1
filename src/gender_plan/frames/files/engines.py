"""The engines that files can be opened on: each reads them natively, every column of CSV as text."""

import glob
import importlib
import os
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Literal, Protocol, get_args

from attrs import evolve, frozen

from gender_plan.errors import MissingExtraError
from gender_plan.frames.files.batches import Batch
from gender_plan.frames.files.found import CSV, fault
from gender_plan.text import Text

EngineName = Literal["polars", "duckdb", "spark"]
ENGINES: tuple[EngineName, ...] = get_args(EngineName)

_PACKAGES: Mapping[EngineName, tuple[str, str]] = {
    "polars": ("polars", "frames"),
    "duckdb": ("duckdb", "duckdb"),
    "spark": ("pyspark", "spark"),
}
NO_SPARK = Text(
    "không khởi động được Spark ({}); Spark cần Java 17 trở lên, và địa chỉ phải là nơi Spark đang chạy",
    en="Spark does not start ({}); it needs Java 17 or newer, and an address at which Spark runs",
)


class Running(Protocol):
    """An engine that runs."""

    def read(self, batch: Batch) -> Any:  # noqa: ANN401  a frame of the engine
        """The rows of some files, lazily; every column of CSV as text."""
        ...

    def keep(self, frame: Any) -> Any:  # noqa: ANN401
        """A frame computed once, be it larger than the memory."""
        ...

    def carefully(self) -> "Running | None":
        """The same engine in a way that minds no blank cells at the end of rows, missing or too many.

        None where it has no such way. Only for files in which nothing else is wrong.
        """
        ...


@contextmanager
def started(engine: EngineName, master: str) -> Iterator[Running]:
    """An engine, for as long as it is needed.

    ``master``: where Spark runs. Raises MissingExtraError, and TableFileError if Spark does not start.
    """
    for name in dict.fromkeys(("polars", engine)):
        package, extra = _PACKAGES[name]
        try:
            importlib.import_module(package)
        except ImportError as missing:
            raise MissingExtraError(extra) from missing
    with _STARTING[engine](master) as running:
        yield running


@contextmanager
def _polars(master: str) -> Iterator[Running]:
    """Polars; what it keeps lies in a folder that is removed afterwards."""
    del master
    with tempfile.TemporaryDirectory(prefix="gender-plan-") as folder:
        yield _Polars(folder=Path(folder))


@frozen(kw_only=True)
class _Polars:
    folder: Path
    careful: bool = False

    def read(self, batch: Batch) -> Any:  # noqa: ANN401  a frame of the engine
        import polars as pl  # noqa: PLC0415  imported when used

        paths = list(batch.paths)
        if batch.form != CSV:
            return pl.scan_parquet(paths, glob=False, hive_partitioning=False)
        return pl.scan_csv(
            paths,
            separator=batch.separator,
            infer_schema=False,
            truncate_ragged_lines=self.careful,
            glob=False,
        )

    def keep(self, frame: Any) -> Any:  # noqa: ANN401
        import polars as pl  # noqa: PLC0415  imported when used

        path = self.folder / "kept.parquet"
        frame.sink_parquet(path, compression="lz4")
        return pl.scan_parquet(path, glob=False)

    def carefully(self) -> "_Polars | None":
        return None if self.careful else evolve(self, careful=True)


@contextmanager
def _duckdb(master: str) -> Iterator[Running]:
    """DuckDB in memory; what does not fit there goes to a folder that is removed afterwards."""
    del master
    import duckdb  # noqa: PLC0415  imported when used

    with tempfile.TemporaryDirectory(prefix="gender-plan-") as folder:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "temp_directory": folder,
            "preserve_insertion_order": "false",
        }
        with duckdb.connect(config=settings) as connection:
            connection.execute("SET TimeZone = 'UTC'")
            yield _DuckDB(connection=connection)


@frozen(kw_only=True)
class _DuckDB:
    connection: Any
    careful: bool = False

    def read(self, batch: Batch) -> Any:  # noqa: ANN401  a frame of the engine
        return self.connection.sql(_query(batch, careful=self.careful))

    def keep(self, frame: Any) -> Any:  # noqa: ANN401
        frame.query("given", "CREATE TEMP TABLE gender_plan_read AS FROM given")
        return self.connection.table("gender_plan_read")

    def carefully(self) -> "_DuckDB | None":
        return None if self.careful else evolve(self, careful=True)


def _query(batch: Batch, *, careful: bool) -> str:
    paths = ", ".join(_quoted(glob.escape(str(path))) for path in batch.paths)
    if batch.form != CSV:
        # It takes every moment for one of its own zone; the file knows in which it was written.
        zones = ((_name(name), _quoted(zone)) for name, zone in batch.zones)
        shown = (f"timezone({zone}, {name}) AS {name}" for name, zone in zones)
        replaced = f"SELECT * REPLACE ({', '.join(shown)}) " if batch.zones else ""
        return f"{replaced}FROM read_parquet([{paths}], hive_partitioning=false)"
    columns = ", ".join(f"{_quoted(name)}: 'VARCHAR'" for name in batch.columns)
    return (
        f"FROM read_csv([{paths}], auto_detect=false, header=true, delim={_quoted(batch.separator)}, "
        f"quote='\"', escape='\"', columns={{{columns}}}, hive_partitioning=false"
        f"{', null_padding=true, parallel=false' if careful else ''})"
    )


def _name(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@contextmanager
def _spark(master: str) -> Iterator[Running]:
    import pyspark.errors  # noqa: PLC0415  imported when used
    from pyspark.sql import SparkSession  # noqa: PLC0415

    builder = SparkSession.builder.appName("gender-plan").master(master)
    for name, setting in _SETTINGS.items():
        builder = builder.config(name, setting)
    with _without_chatter():
        try:
            session = builder.getOrCreate()
        except (pyspark.errors.PySparkException, OSError, RuntimeError) as failure:
            raise fault(NO_SPARK, first_line(failure)) from failure
    session.sparkContext.setLogLevel("OFF")
    try:
        with warnings.catch_warnings():
            # It warns of versions of other packages that nothing here uses.
            warnings.filterwarnings("ignore", category=FutureWarning, module="pyspark")
            yield _Spark(session=session)
    finally:
        session.stop()


@contextmanager
def _without_chatter() -> Iterator[None]:
    """Without what Java says at its start, and in a pipe mixes with what is told to people."""
    sys.stderr.flush()
    kept, nowhere = os.dup(_STDERR), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STDERR)
    try:
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nowhere)


_STDERR = 2


_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
}


@frozen(kw_only=True)
class _Spark:
    session: Any

    def read(self, batch: Batch) -> Any:  # noqa: ANN401  a frame of the engine
        paths = [_address(path) for path in batch.paths]
        if batch.form != CSV:
            return _in_their_zones(self.session.read.parquet(*paths), batch.zones)
        schema = ", ".join(f"`{name.replace('`', '``')}` string" for name in batch.columns)
        return self.session.read.csv(
            paths,
            schema=schema,
            sep=batch.separator,
            header=True,
            quote='"',
            escape='"',
            mode="FAILFAST",
        )

    def keep(self, frame: Any) -> Any:  # noqa: ANN401
        return frame.persist()

    def carefully(self) -> None:
        """It has no other way."""


def _in_their_zones(frame: Any, zones: Sequence[tuple[str, str]]) -> Any:  # noqa: ANN401  of Spark
    """Moments as their own clock shows them; the session has that of UTC."""
    from pyspark.sql import functions as sql  # noqa: PLC0415  imported when used

    shown = {name: sql.from_utc_timestamp(sql.col(f"`{name}`"), zone) for name, zone in zones}
    return frame.withColumns(shown) if shown else frame


def _address(path: Path) -> str:
    """The address of a file on this machine, in which nothing stands for several files."""
    escaped = "".join(f"\\{mark}" if mark in "*?[]{}\\" else mark for mark in str(path.resolve()))
    return f"file://{escaped}"


_STARTING: Mapping[EngineName, Callable[[str], AbstractContextManager[Running]]] = {
    "polars": _polars,
    "duckdb": _duckdb,
    "spark": _spark,
}


def first_line(failure: BaseException) -> str:
    """What an engine says of its failure, as far as its first line."""
    said: Sequence[str] = str(failure).strip().splitlines()
    return said[0] if said else type(failure).__name__
