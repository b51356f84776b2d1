"""What each row of a table says: its figure, and both halves of its ratio."""

from functools import reduce
from operator import or_
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.codes import SILENT, Codes
from gender_plan.frames.evaluation.distincts import FIGURES
from gender_plan.frames.evaluation.exactness import snapped
from gender_plan.frames.evaluation.flagging import flag

_WHOLE = 100
_OVER, _UNDER, _VALUE = nw.col("numerator"), nw.col("denominator"), nw.col("value")
_SILENT = nw.col("state") == SILENT


def with_figures(frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """The figure of each row, and both halves of its ratio; of a zero denominator there is no figure."""
    given = codes.found.columns
    absent = [name for name in FIGURES if name not in given]
    frame = frame.with_columns(nw.lit(None, nw.Float64).alias(name) for name in absent)
    frame = _with_values(frame, codes) if "value" in given else _with_ratios(frame, codes)
    return frame.rename({"numerator": "over", "denominator": "under"})


def _with_ratios(frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """Of rows that hold nothing but ratios; one that is silent needs no figure."""
    speaks = ~_OVER.is_null() & ~_UNDER.is_null()
    frame = frame.filter(speaks | _SILENT if codes.has_silence else speaks)
    ratio = nw.when(_UNDER != 0).then(_quotient(codes))
    frame = frame.with_columns(figure=ratio, whole=flag(_is_whole(codes)))
    return _possible(frame, codes, nw.col("figure"))


def _with_values(frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """Of rows with a value or a ratio: of percentages the ratio of whole counts goes first."""
    both = ~_OVER.is_null() & ~_UNDER.is_null()
    nothing = ((_UNDER == 0) & ~(_OVER.is_null() & _VALUE.is_null())).fill_null(value=False)
    ratio = nw.when(both & (_UNDER != 0)).then(_quotient(codes))
    whole = both & _is_whole(codes)
    stated = nw.when(~_VALUE.is_null() & ~(whole & (_scale(codes) != 1))).then(_VALUE).otherwise(ratio)
    frame = frame.with_columns(whole=flag(whole), figure=nw.when(~nothing & ~_SILENT).then(stated))
    frame = frame.filter(~nw.col("figure").is_null() | nothing | _SILENT)
    frame = _possible(frame, codes, _VALUE, ratio)
    return frame.with_columns(
        numerator=nw.when(both).then(_OVER), denominator=nw.when(both).then(_UNDER)
    )


def _scale(codes: Codes) -> nw.Expr:
    return nw.col("scale") if codes.only_scale is None else nw.lit(codes.only_scale, nw.Int64)


def _quotient(codes: Codes) -> nw.Expr:
    quotient = _OVER * _scale(codes) / _UNDER
    return snapped(quotient, _OVER, _UNDER) if codes.found.broken else quotient


def _is_whole(codes: Codes) -> nw.Expr:
    """Whether both counts are whole numbers, which is known beforehand if all are."""
    if not codes.found.broken:
        return nw.lit(value=True)
    return (_OVER.round(0) == _OVER) & (_UNDER.round(0) == _UNDER)


def _possible(frame: nw.LazyFrame[Any], codes: Codes, *figures: nw.Expr) -> nw.LazyFrame[Any]:
    """Without the rows whose percentage of a whole cannot be."""
    if codes.only_scale == 1:
        return frame
    return frame.filter(~(is_impossible(*figures) & (_scale(codes) != 1) & ~_SILENT))


def is_impossible(*figures: nw.Expr) -> nw.Expr:
    """Whether a figure is none that a percentage of a whole could be."""
    outside = ((figure < 0) | (figure > _WHOLE) for figure in figures)
    return reduce(or_, outside).fill_null(value=False)
