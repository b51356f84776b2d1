"""A table as it is let in: its known columns, each there once and of one kind, moments as they show."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen
from narwhals.exceptions import DuplicateError

from gender_plan.errors import GenderPlanError
from gender_plan.frames.evaluation.days import as_shown
from gender_plan.frames.evaluation.entering import opened
from gender_plan.frames.evaluation.pandas_columns import MixedColumnError, of_one_kind
from gender_plan.text import Text

Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]

REPEATED = Text(
    "{}: cột '{}' xuất hiện nhiều lần; hãy giữ một cột",
    en="{}: the column '{}' stands here more than once; keep one",
)
MIXED = Text(
    "{}: cột '{}' trộn {} và {} (như {} và {}); {}",
    en="{}: the column '{}' mixes {} and {} (such as {} and {}); {}",
)
NO_KIND = Text("{}: cột '{}' chứa {}; {}", en="{}: the column '{}' holds {}; {}")
_AS_TEXT = Text(
    "hãy đổi cả cột thành chữ, hoặc đọc tệp với dtype={{'{}': str}}",
    en="make the whole column text, or read the file with dtype={{'{}': str}}",
)
_AS_FIGURES = Text(
    "hãy viết mọi ô là số như 35.5, ô chưa có số liệu để trống",
    en="let every cell be a number such as 35.5, and leave empty what is not known",
)
_AS_DAYS = Text(
    "hãy viết mọi ô là ngày như datetime.date(2025, 12, 31)",
    en="let every cell be a day such as datetime.date(2025, 12, 31)",
)


@frozen(kw_only=True)
class Gate:
    """What a kind of table has to be.

    ``called``: what it is called; ``no_frame``: what is said of something that is no frame; ``texts``,
    ``figures``, ``days``: its columns, all others are unknown; ``fault``: raised for a column that
    cannot be let in.
    """

    called: Text
    no_frame: Text
    texts: Sequence[str]
    figures: Sequence[str] = ()
    days: Sequence[str] = ()
    fault: type[GenderPlanError]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are known."""
        return (*self.texts, *self.figures, *self.days)

    def refusal(self, text: Text, *pieces: object) -> GenderPlanError:
        """What is raised, which begins with what the table is called."""
        return self.fault(
            Text(
                text.vi.format(self.called.vi, *_in(pieces, "vi")),
                en=text.said("en").format(self.called.said("en"), *_in(pieces, "en")),
            )
        )


def _in(pieces: Iterable[object], language: Any) -> list[object]:  # noqa: ANN401
    return [piece.said(language) if isinstance(piece, Text) else piece for piece in pieces]


def admitted(table: Any, gate: Gate) -> tuple[Frame, tuple[str, ...]]:  # noqa: ANN401  of any kind
    """The known columns of a table, and the names of the others.

    A moment in some time zone is the day and hour that the table shows. Raises UnknownFrameError, and
    what the gate says.
    """
    try:
        frame = opened(table, gate.no_frame)
        names = _names(frame)
    except DuplicateError as failure:
        raise _repeated(table, gate) from failure
    _check_once(names, gate)
    known = [name for name in gate.columns if name in names]
    if not known:
        return frame, tuple(names)
    chosen: Any = frame.select(known)
    if chosen.implementation.is_pandas():
        chosen = nw.from_native(_of_one_kind(chosen.to_native(), gate))
    schema = chosen.collect_schema()
    shown: Frame = chosen.with_columns(
        as_shown(nw.col(name), schema[name]) for name in gate.days if name in schema
    )
    return shown, tuple(name for name in names if name not in gate.columns)


def _names(frame: Frame) -> list[str]:
    """As the engine has them: of columns with one name narwhals keeps the last."""
    if frame.implementation.is_duckdb() or frame.implementation.is_pyspark():
        return list(frame.to_native().columns)
    return frame.collect_schema().names()


def _check_once(names: Iterable[object], gate: Gate) -> None:
    twice = next((name for name, times in Counter(names).items() if times > 1), None)
    if twice is not None:
        raise gate.refusal(REPEATED, twice)


def _repeated(table: Any, gate: Gate) -> GenderPlanError:  # noqa: ANN401
    """Which column it is, where narwhals does not open the table."""
    names: Any = getattr(table, "column_names", None) or getattr(table, "columns", ())
    twice = next((name for name, times in Counter(names).items() if times > 1), "?")
    return gate.refusal(REPEATED, twice)


def _of_one_kind(frame: Any, gate: Gate) -> Any:  # noqa: ANN401  a frame of pandas
    try:
        return of_one_kind(frame)
    except MixedColumnError as mixed:
        cure = _cure(mixed.column, gate)
        if len(mixed.kinds) > 1:
            raise gate.refusal(MIXED, mixed.column, *mixed.kinds, *mixed.examples, cure) from mixed
        raise gate.refusal(NO_KIND, mixed.column, *mixed.kinds, cure) from mixed


def _cure(column: str, gate: Gate) -> Text:
    if column in gate.texts:
        return Text(_AS_TEXT.vi.format(column), en=_AS_TEXT.said("en").format(column))
    return _AS_FIGURES if column in gate.figures else _AS_DAYS
