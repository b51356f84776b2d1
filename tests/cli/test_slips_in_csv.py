"""What people slip into CSV files is read, told or refused alike, whichever engine reads it."""

import datetime as dt
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import gender_plan as gp
from gender_plan.frames import evaluate
from gender_plan.frames.files.engines import ENGINES, EngineName
from gender_plan.frames.files.found import TableFileError, files_of
from gender_plan.frames.files.opening import opened
from gender_plan.frames.files.writing import in_polars

HERE: tuple[EngineName, ...] = tuple(name for name in ENGINES if name != "spark")
PLAN = gp.load_plan(b"""
format: gender-plan/1
id: tinh-lon
title: K\xe1\xba\xbf ho\xe1\xba\xa1ch
level: province
period: {starts: 2016-01-01, ends: 2025-12-31}
indicators:
  - id: "1.1"
    unit: {of: percent}
    targets: [{at_least: 50, by: 2020}]
""")
SHOWN = ("indicator", "area", "period", "date", "value")
HEAD = "indicator,area,period,value\n"
ROW = "1.1,01,2020,36\n"
FIRST, SECOND = ("1.1", "01", "2020", 36.0), ("1.1", "02", "2020", 37.0)
AMBIGUOUS = "cột value: 2 ô có dạng “1,234”, có thể là 1234 hoặc số lẻ; hãy viết 1234 hoặc 1.2340"
NO_DAY = "cột date: 2 ô không phải ngày, như “2020-13-01”; hãy viết năm-tháng-ngày như 2020-06-30"
NO_FIGURE = "cột value: 2 ô không phải con số, như “-”; nếu chưa có số liệu, hãy để ô trống"


def both(path: Path) -> list[tuple[Any, ...]]:
    """What each engine makes of a file: its rows, and all that is said against it."""
    return [_by(engine, path) for engine in HERE]


def _by(engine: EngineName, path: Path) -> tuple[Any, ...]:
    with opened(files_of([str(path)]), engine) as found:
        unmatched = evaluate(PLAN, found.frame, as_of=dt.date(2020, 12, 31)).unmatched
        told = [one.said.vi for one in found.survey.refused]
        told += [one.said.vi for one in unmatched]
        frame = in_polars(found.frame).select(pl.col(pl.String).replace("", None), pl.exclude(pl.String))
        names = [
            name for name in ("indicator", "area", "period", "date", "value") if name in frame.columns
        ]
        return set(frame.select(names).rows()), told, found.unknown_columns


READ: dict[str, tuple[str, set[Any], list[str]]] = {
    "decimal comma": (HEAD + '1.1,01,2020,"36,0"\n', {FIRST}, []),
    "semicolons": (HEAD.replace(",", ";") + "1.1;01;2020;36,0\n", {FIRST}, []),
    "byte order mark": ("\ufeff" + HEAD + ROW, {FIRST}, []),
    "lines of Windows": ((HEAD + ROW + "1.1,02,2020,37\n").replace("\n", "\r\n"), {FIRST, SECOND}, []),
    "blank lines": (HEAD + "\n" + ROW + "\n,,,\n\n1.1,02,2020,37", {FIRST, SECOND}, []),
    "columns without a name": ("indicator,,area,period,value,,\n1.1,x,01,2020,36,,\n", {FIRST}, []),
    "cells too many that are blank": (
        HEAD + "1.1,01,2020,36,,\n" + "1.1,02,2020,37\n",
        {FIRST, SECOND},
        [],
    ),
    "blank signs": (HEAD + "1.1,01,2020,\u00a036\u202f\n", {FIRST}, []),
    "quoted lines": (
        HEAD + ROW + '1.1,"X\u00e3\nA",2020,1\n',
        {FIRST, ("1.1", "X\u00e3\nA", "2020", 1.0)},
        [],
    ),
    "cells missing at the end": (
        HEAD + ROW + "1.1,02,2020\n",
        {FIRST, ("1.1", "02", "2020", None)},
        ["cột value: 1 dòng không dùng được ('1.1 02 2020')"],
    ),
    "empty texts": (
        HEAD + ROW + '1.1,01,"",3\n"",01,2020,3\n1.1,02,2020,""\n',
        {FIRST, ("1.1", "01", None, 3.0), (None, "01", "2020", 3.0), ("1.1", "02", "2020", None)},
        [
            "cột indicator: 1 dòng không dùng được ('')",
            "cột period/date: 1 dòng không dùng được ('1.1 01')",
            "cột value: 1 dòng không dùng được ('1.1 02 2020')",
        ],
    ),
    "thousands": (HEAD + ROW + '1.1,01,2020,1.234\n1.1,02,2020,"1,234"\n', {FIRST}, [AMBIGUOUS]),
    "days": (
        "indicator,date,value\n1.1,30/6/2020,5\n1.1,2020-13-01,5\n1.1,2020-06-30,5\n",
        {("1.1", dt.date(2020, 6, 30), 5.0)},
        [NO_DAY],
    ),
    "words": (HEAD + ROW + "1.1,02,2020,NA\n1.1,03,2020,-\n", {FIRST}, [NO_FIGURE]),
}


@pytest.mark.parametrize("slip", READ)
def test_what_can_be_read_is_read_alike(slip: str, tmp_path: Path) -> None:
    """The rows, and what is said against others, are the same on every engine, and counted."""
    text, rows, told = READ[slip]
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode())
    assert both(path) == [(rows, told, ())] * len(HERE)


_CURE_VI = "hãy lưu lại thành CSV UTF-8"
_EXCEL_VI = f"{_CURE_VI} (trong Excel: Lưu thành, CSV UTF-8)"
_EXCEL_EN = "save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8)"
_CELLS_VI = 'số có dấu phẩy thập phân phải đặt trong ngoặc kép, như "35,5"'
_CELLS_EN = 'a figure with a decimal comma stands in quotes, such as "35,5"'
REFUSED: dict[str, tuple[bytes, str, str]] = {
    "western": (
        (HEAD + ROW * 2000 + "1.1,X\u00e3,2020,36\n").encode("latin-1"),
        f"tệp “{{}}”, dòng 2002: không phải chữ UTF-8; {_EXCEL_VI}",
        f"the file “{{}}”, line 2002: this is not text in UTF-8; {_EXCEL_EN}",
    ),
    "two bytes a letter": (
        (HEAD + ROW).encode("utf-16"),
        f"tệp “{{}}” không phải chữ UTF-8; {_CURE_VI}",
        "the file “{}” is not text in UTF-8; save it as CSV UTF-8",
    ),
    "two bytes a letter without a mark": (
        (HEAD + ROW).encode("utf-16-le"),
        f"tệp “{{}}” không phải chữ UTF-8; {_CURE_VI}",
        "the file “{}” is not text in UTF-8; save it as CSV UTF-8",
    ),
    "lines of an old Mac": (
        (HEAD + ROW).replace("\n", "\r").encode(),
        f"tệp “{{}}” xuống dòng theo kiểu máy Mac cũ; {_CURE_VI}",
        "the lines of the file “{}” end as on an old Mac; save it as CSV UTF-8",
    ),
    "decimal comma without quotes": (
        (HEAD + ROW + "1.1,02,2020,35,5\n").encode(),
        f"tệp “{{}}”, dòng 3: có 5 ô mà dòng đầu chỉ có 4 cột; {_CELLS_VI}",
        f"the file “{{}}”, line 3: 5 cells under 4 columns; {_CELLS_EN}",
    ),
    "a quote that is not closed": (
        (HEAD + ROW + '1.1,"02,2020,35\n' + ROW).encode(),
        "tệp “{}”, dòng 3: dấu ngoặc kép không khớp; hãy đóng ngoặc, hoặc bỏ ngoặc",
        "the file “{}”, line 3: the quotes do not match; close them, or leave them out",
    ),
}


@pytest.mark.parametrize("engine", HERE)
@pytest.mark.parametrize("slip", REFUSED)
def test_what_cannot_be_read_is_refused_alike(slip: str, engine: EngineName, tmp_path: Path) -> None:
    """The file is named, the line where there is one, and what to do."""
    content, vi, en = REFUSED[slip]
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(TableFileError) as refusal:
        _by(engine, path)
    assert (refusal.value.message("vi"), refusal.value.message("en")) == (
        vi.format(path),
        en.format(path),
    )


@pytest.mark.parametrize("engine", HERE)
def test_moments_in_a_file_are_of_the_day_on_which_they_were_written(
    engine: EngineName, tmp_path: Path
) -> None:
    """Midnight in Hà Nội is kept in UTC by Parquet, and read as that of Hà Nội."""
    days = pl.Series([dt.datetime(2020, 6, 30)]).dt.replace_time_zone("Asia/Ho_Chi_Minh")  # noqa: DTZ001
    frame = pl.DataFrame({"indicator": ["1.1"], "value": [36.0]}).with_columns(date=days)
    frame.write_parquet(tmp_path / "a.parquet")
    rows, told, _ = _by(engine, tmp_path / "a.parquet")
    assert (rows, told) == ({("1.1", dt.date(2020, 6, 30), 36.0)}, [])
