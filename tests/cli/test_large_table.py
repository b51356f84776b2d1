"""``progress`` by a table of any size: what is shown of which areas, in which form, and what is told."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import Result

Typed = Callable[..., Result]

DAY = ("--as-of", "2021-12-31")
PROVINCE_VI = """\
Kế hoạch tỉnh
Tính đến ngày 31/12/2021
┌──────────┬────────────┬────────────┬─────────┬────────────┬─────────────┬──────────┬─────────────┐
│          │            │            │         │            │             │ Đã báo   │ Trong       │
│ Chỉ tiêu │ Địa bàn    │ Số liệu    │ Kết quả │ Tiến độ    │ Dữ liệu     │ cáo      │ khoảng      │
├──────────┼────────────┼────────────┼─────────┼────────────┼─────────────┼──────────┼─────────────┤
│ 1.2      │ Tỉnh Lớn   │ 50 %       │ đạt     │ đúng lộ    │ chính thức  │ 2/3      │ 0 – 100 %   │
│          │ (40)       │ 31/12/2021 │         │ trình      │ hoặc không  │          │             │
│          │            │            │         │            │ ghi rõ      │          │             │
│ 1.10.a   │ Tỉnh Lớn   │ 35,5 %     │ đạt     │ chưa rõ    │ sơ bộ       │          │             │
│          │ (40)       │ 31/12/2021 │         │            │             │          │             │
│ 3        │ Tỉnh Lớn   │            │ đạt     │ chưa rõ    │ chính thức  │ 3/3      │             │
│          │ (40)       │            │         │            │ hoặc không  │          │             │
│          │            │            │         │            │ ghi rõ      │          │             │
└──────────┴────────────┴────────────┴─────────┴────────────┴─────────────┴──────────┴─────────────┘
"""
TOLD_VI = """\
Đã đọc 6 dòng (1 tệp), đánh giá bằng polars.
Địa bàn: 1 province, 2 district, 3 commune.
Tỉnh Lớn: cả 3 chỉ tiêu đều đạt.
"""
COMMUNES_EN = """\
Provincial plan
As of 31 December 2021
┌───────────┬──────────────┬────────────┬────────────────┬──────────┬─────────────────────┐
│ Indicator │ Area         │ Value      │ Result         │ Pace     │ Data                │
├───────────┼──────────────┼────────────┼────────────────┼──────────┼─────────────────────┤
│ 1.2       │ Xã A (00001) │ 45 %       │ not yet due    │ on track │ final or not stated │
│           │              │ 2021-12-31 │                │          │                     │
│ 3         │ Xã A (00001) │ 3          │ not measurable │ unknown  │ final or not stated │
│           │              │ 2021-12-31 │                │          │                     │
│ 1.2       │ Xã B (00002) │ 55 %       │ met            │ on track │ final or not stated │
│           │              │ 2021-12-31 │                │          │                     │
│ 3         │ Xã B (00002) │ 1          │ not measurable │ unknown  │ final or not stated │
│           │              │ 2021-12-31 │                │          │                     │
│ 1.2       │ Xã C (00003) │            │ not measurable │ unknown  │ none                │
│ 3         │ Xã C (00003) │ 2          │ not measurable │ unknown  │ final or not stated │
│           │              │ 2021-12-31 │                │          │                     │
└───────────┴──────────────┴────────────┴────────────────┴──────────┴─────────────────────┘
"""
TOLD_EN = """\
Rows read: 6 (files: 1), evaluated by duckdb.
Areas: 1 province, 2 district, 3 commune.
Tỉnh Lớn: all 3 indicators met.
"""


@pytest.fixture
def words(province: Path, values_of_areas: Path, areas: Path) -> tuple[object, ...]:
    """The question about a province with districts and communes."""
    return ("progress", province, "--values", values_of_areas, "--areas", areas, *DAY)


def test_the_plans_own_area_is_shown(typed: Typed, words: tuple[object, ...]) -> None:
    """The rows stand on stdout in the order of the plan, the summary on stderr."""
    result = typed(*words, "--engine", "polars")
    assert (result.exit_code, result.stdout, result.stderr) == (0, PROVINCE_VI, TOLD_VI)


def test_every_area_of_a_level_is_shown(typed: Typed, words: tuple[object, ...]) -> None:
    """``--by`` shows a row for each indicator in each area of the level, in the order of the list."""
    result = typed(*words, "--engine", "duckdb", "--by", "commune", "--lang", "en")
    assert (result.exit_code, result.stdout, result.stderr) == (0, COMMUNES_EN, TOLD_EN)


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_every_engine_says_the_same(typed: Typed, words: tuple[object, ...], engine: str) -> None:
    """The rows of the districts as CSV are those of the default engine; codes keep their zeros."""
    rows = typed(*words, "--engine", engine, "--by", "district", "--format", "csv").stdout
    assert [row["area"] for row in csv.DictReader(io.StringIO(rows))] == ["01", "01", "02", "02"]
    assert rows == typed(*words, "--by", "district", "--format", "csv").stdout


def test_the_name_of_a_level_is_found_however_it_is_written(
    typed: Typed, words: tuple[object, ...], areas: Path
) -> None:
    """Accents and capitals do not matter; an unknown level is told with the known and the near one."""
    areas.write_text(areas.read_text(encoding="utf-8").replace("district", "Huyện"), encoding="utf-8")
    answer = json.loads(typed(*words, "--by", "huyen", "--format", "json").stdout)
    assert (answer["level"], len(answer["rows"])) == ("Huyện", 4)
    wrong = typed(*words, "--by", "comune")
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert wrong.stderr == (
        "lỗi: --by: bảng địa bàn không có cấp “comune”; các cấp: province, Huyện, commune; có phải "
        "'commune'?\n"
    )
    assert typed(*words, "--by", "comune", "--lang", "en").stderr == (
        "error: --by: the areas have no level “comune”; levels: province, Huyện, commune; did you mean "
        "'commune'?\n"
    )


def test_json_holds_every_row_and_what_was_read(typed: Typed, words: tuple[object, ...]) -> None:
    """JSON has figures and days as text, the counts of the plan's own area, and the summary."""
    result = typed(*words, "--by", "district", "--indicator", "1.2", "--format", "json")
    answer = json.loads(result.stdout)
    first, second = answer.pop("rows")
    assert answer == {
        "areas": 5,
        "areas_stated": True,
        "as_known_on": None,
        "as_of": "2021-12-31",
        "command": "progress",
        "counts": {
            **dict.fromkeys(
                ("partly_met", "not_met", "lost_again", "not_yet_due", "not_measurable", "not_stated"), 0
            ),
            "met": 1,
        },
        "engine": "polars",
        "files": 1,
        "language": "vi",
        "left_out": [],
        "level": "district",
        "out": None,
        "plan": {"id": "tinh-lon", "title": "Kế hoạch tỉnh"},
        "refused": [],
        "rows_read": 6,
        "schema_version": 1,
        "unknown_columns": [],
        "unmatched": [],
    }
    names = ("indicator", "area", "area_name", "target_state", "value", "day", "reported", "expected")
    assert [first[name] for name in names] == [
        *("1.2", "01", "Huyện Một", "met", "50", "2021-12-31", 2, 2),
    ]
    assert (second["area"], second["value"], second["data_state"]) == ("02", None, "missing")


def test_long_tables_are_cut_and_say_so(typed: Typed, province: Path, tmp_path: Path) -> None:
    """Of more than a hundred rows the first are shown, with how many there are; JSON has them all."""
    codes = [f"{n:05}" for n in range(1, 61)]
    areas = "code,parent,level\n40,,tỉnh\n" + "".join(f"{code},40,xã\n" for code in codes)
    (tmp_path / "xa.csv").write_text(areas, encoding="utf-8")
    rows = "".join(f"{id_},{code},2021,51\n" for id_ in ("1.2", "3") for code in codes)
    (tmp_path / "so.csv").write_text(f"indicator,area,period,value\n{rows}", encoding="utf-8")
    words = ("progress", province, "--values", tmp_path / "so.csv", "--areas", tmp_path / "xa.csv")
    result = typed(*words, *DAY, "--by", "xa")
    assert result.stdout.count("│ 00001") == 2
    assert result.stdout.endswith(
        "Còn 20 dòng nữa; dùng --out ket-qua.parquet (.csv, .xlsx) để lấy đủ 120 dòng.\n"
    )
    english = typed(*words, *DAY, "--by", "xa", "--lang", "en").stdout
    assert english.endswith("Rows not shown: 20; use --out results.parquet (.csv, .xlsx) for all 120.\n")
    assert len(json.loads(typed(*words, *DAY, "--by", "xa", "--format", "json").stdout)["rows"]) == 120


def test_rows_that_cannot_be_used_are_told_and_are_findings(
    typed: Typed, words: tuple[object, ...], values_of_areas: Path
) -> None:
    """Unclear figures, days that are none and rows that match nothing are counted, with an example."""
    rows = (
        "indicator,area,period,date,valeu,value\n"
        "1.2,00001,2021,,,1.234\n"
        "1.2,00002,2021,,,abc\n"
        "1.2,00003,,2021-02-30,,50\n"
        "9.9,00001,2021,,,50\n"
        "1.2,00002,2021,,,55\n"
    )
    values_of_areas.write_text(rows, encoding="utf-8")
    result = typed(*words, "--engine", "polars")
    assert result.exit_code == 1
    assert result.stderr == (
        "Đã đọc 5 dòng (1 tệp), đánh giá bằng polars.\n"
        "Địa bàn: 1 province, 2 district, 3 commune.\n"
        "cột lạ 'valeu' không được đọc; có phải 'value'?\n"
        "cột value: 1 ô có dạng “1.234”, có thể là 1234 hoặc số lẻ; hãy viết 1234 hoặc 1.2340\n"
        "cột value: 1 ô không phải con số, như “abc”; nếu chưa có số liệu, hãy để ô trống\n"
        "cột date: 1 ô không phải ngày, như “2021-02-30”; hãy viết năm-tháng-ngày như 2020-06-30\n"
        "các dòng có lỗi không được dùng\n"
        "cột indicator: 1 dòng không dùng được ('9.9')\n"
        "Tỉnh Lớn: cả 3 chỉ tiêu đều chưa đánh giá được.\n"
    )
    english = typed(*words, "--engine", "polars", "--lang", "en")
    assert english.stderr == (
        "Rows read: 5 (files: 1), evaluated by polars.\n"
        "Areas: 1 province, 2 district, 3 commune.\n"
        "the unknown column 'valeu' is not read; did you mean 'value'?\n"
        "column value: cells such as “1.234” (1) may be 1234 or a decimal; write 1234 or 1.2340\n"
        "column value: cells such as “abc” (1) are no figure; leave a cell empty where nothing is "
        "known\n"
        "column date: cells such as “2021-02-30” (1) are no day; write year-month-day such as "
        "2020-06-30\n"
        "rows with errors were not used\n"
        "column indicator: 1 row cannot be used ('9.9')\n"
        "Tỉnh Lớn: all 3 indicators not measurable.\n"
    )
    told = typed(*words, "--engine", "duckdb", "--format", "json").stdout
    answer = json.loads(told)
    assert "refused" in answer, told
    assert [(one["column"], one["cells"], one["example"]) for one in answer["refused"]] == [
        ("value", 1, "1.234"),
        ("value", 1, "abc"),
        ("date", 1, "2021-02-30"),
    ]
    assert [(one["column"], one["rows"], one["examples"]) for one in answer["unmatched"]] == [
        ("indicator", 1, ["9.9"])
    ]


def test_rows_of_other_areas_are_findings_for_the_strict(
    typed: Typed, words: tuple[object, ...], values_of_areas: Path
) -> None:
    """A table of the whole country is told to hold other areas, too; only ``--strict`` minds."""
    rows = "indicator,area,period,value\n1.2,09,2021,50\n1.2,40,2021,51\n"
    values_of_areas.write_text(rows, encoding="utf-8")
    result = typed(*words, "--engine", "auto")
    assert (result.exit_code, "cột area: 1 dòng không dùng được ('09')" in result.stderr) == (0, True)
    assert typed(*words, "--engine", "auto", "--strict").exit_code == 1


def test_without_areas_those_count_that_have_values(
    typed: Typed, province: Path, values_of_areas: Path
) -> None:
    """Where nobody says which areas there are, that is told, and only the whole can be asked for."""
    words = ("progress", province, "--values", values_of_areas, *DAY)
    result = typed(*words, "--engine", "polars")
    assert result.exit_code == 0
    assert "Không có --areas nên chỉ tính những địa bàn có số liệu: 3.\n" in result.stderr
    english = typed(*words, "--engine", "polars", "--lang", "en").stderr
    assert "Without --areas only those areas count that have values: 3.\n" in english
    assert "│ 2/2 " in result.stdout


ADDING = """\
format: gender-plan/1
id: cong-don
title: Cộng dồn
level: province
period: {starts: 2021-01-01, ends: 2025-12-31}
indicators:
  - {id: "5.2", over_time: sum, targets: [{at_least: 50, by: 2025}], source: I.1}
  - {id: "6.1", targets: [{at_least: 50, by: 2025}], source: I.2}
source: I
"""


def test_what_whole_columns_cannot_do_is_left_out_by_name(
    typed: Typed, values: Path, tmp_path: Path
) -> None:
    """An indicator that needs more is refused with the reason and with what to type instead."""
    plan = tmp_path / "cong-don.yaml"
    plan.write_text(ADDING, encoding="utf-8")
    values.write_text("indicator,period,value\n5.2,2021,1\n6.1,2021,51\n", encoding="utf-8")
    words = ("progress", plan, "--values", values, *DAY, "--engine", "polars")
    result = typed(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "lỗi: bảng lớn chưa đánh giá được chỉ tiêu sau: 5.2 (cộng dồn qua thời gian (over_time: sum)). "
        "Hãy bỏ qua bằng --leave-out 5.2\n"
    )
    assert typed(*words, "--lang", "en").stderr == (
        "error: large tables cannot evaluate these indicators: 5.2 (its values add up over time "
        "(over_time: sum)). Leave them out by --leave-out 5.2\n"
    )
    without = typed(*words, "--leave-out", " 5.2,")
    assert (without.exit_code, "Không đánh giá: 5.2.\n" in without.stderr) == (0, True)
    assert "│ 6.1 " in without.stdout
    unknown = typed(*words, "--leave-out", "5.3", "--lang", "en")
    assert (unknown.exit_code, unknown.stderr) == (2, "error: the plan has no indicator “5.3”\n")


@pytest.mark.parametrize(
    ("more", "vi", "en"),
    [
        (
            ("--values", "-", "--engine", "auto"),
            "bảng số liệu lớn phải là tệp, không đọc được từ dữ liệu vào chuẩn (-)",
            "a large table has to be a file; it cannot come from standard input (-)",
        ),
        (
            ("--engine", "auto"),
            "thiếu --values: chưa có bảng số liệu nào để đánh giá",
            "--values is missing: there is no table to evaluate",
        ),
        (
            ("--values", "a.csv", "--by", "commune"),
            "--by cần --areas: chưa biết địa bàn nào thuộc cấp nào",
            "--by needs --areas: nothing says which area is of which level",
        ),
        (
            ("--values", "a.csv", "--engine", "polars", "--master", "local"),
            "--master chỉ dùng với --engine spark",
            "--master goes with --engine spark only",
        ),
        (
            ("--values", "a.csv", "--engine", "polars", "--method", "statcan"),
            "bảng lớn chỉ đánh giá được tiến độ bằng --method planned_path",
            "large tables know --method planned_path only",
        ),
        (
            ("--values", "a.csv", "--engine", "polars", "--explain"),
            "--explain không dùng được với bảng lớn; hãy xem từng chỉ tiêu bằng một tệp CSV nhỏ",
            "--explain does not go with large tables; look at single indicators by a small CSV file",
        ),
    ],
)
def test_options_that_do_not_go_together_are_one_sentence(
    typed: Typed, province: Path, more: tuple[str, ...], vi: str, en: str
) -> None:
    """What a large table does not know is told before anything is read."""
    result = typed("progress", province, *more)
    told = f"lỗi: {vi}; xem gender-plan progress --help\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", told)
    english = typed("progress", province, *more, "--lang", "en").stderr
    assert english == f"error: {en}; see gender-plan progress --help\n"


def test_a_column_that_is_missing_is_one_sentence(
    typed: Typed, words: tuple[object, ...], values_of_areas: Path
) -> None:
    """A table without indicators, without days or without figures is none."""
    values_of_areas.write_text("a,b\n1,2\n", encoding="utf-8")
    result = typed(*words, "--engine", "polars")
    assert result.exit_code == 2
    assert result.stderr.startswith("lỗi: bảng số liệu thiếu cột indicator; các cột cần có: ")
    values_of_areas.write_text("indicator,value\n1,2\n", encoding="utf-8")
    english = typed(*words, "--engine", "duckdb", "--lang", "en").stderr
    assert english.startswith("error: the table lacks the column period / date; it needs indicator, ")


@pytest.mark.parametrize(
    ("package", "engine", "extra"),
    [("narwhals", "auto", "frames"), ("polars", "polars", "frames"), ("duckdb", "duckdb", "duckdb")],
)
def test_a_missing_package_is_one_sentence(
    typed: Typed, words: tuple[object, ...], package: str, engine: str, extra: str
) -> None:
    """An engine that is not installed is told with the extra that brings it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(sys.modules, package, None)
        result = typed(*words, "--engine", engine)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"lỗi: Phần này cần gói bổ sung '{extra}': hãy chạy pip install \"gender-plan[{extra}]\".\n"
    )


def test_a_handful_of_values_is_not_evaluated_by_columns(
    typed: Typed, plan: Path, values: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small CSV file is evaluated exactly, also where frames are not installed."""
    for package in ("narwhals", "polars", "duckdb"):
        monkeypatch.setitem(sys.modules, package, None)
    result = typed("progress", plan, "--values", values, *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Mục tiêu 1: 2 chỉ tiêu" in result.stdout


def figures(answer: dict[str, Any], key: str) -> dict[tuple[str | None, ...], list[object]]:
    """What an answer says of each measure: states, the pace, the day it is due, and the value."""
    return {
        (row["indicator"], row["part"], row["scope"]): [
            *(row[name] for name in ("target_state", "data_state", key, "due")),
            None if row["value"] is None else pytest.approx(float(row["value"])),
        ]
        for row in answer["rows"]
    }


NOW, BEFORE = ("vn_strategy_2021_2030", "2023-12-31"), ("vn_strategy_2011_2020", "2020-12-31")


@pytest.mark.parametrize(
    ("name", "day", "engine"),
    [
        (*NOW, "polars"),
        (*NOW, "duckdb"),
        (*BEFORE, "polars"),
        pytest.param(*BEFORE, "duckdb", marks=pytest.mark.slow),
    ],
)
def test_columns_say_what_is_said_of_a_handful_of_values(
    typed: Typed, name: str, day: str, engine: str
) -> None:
    """Of the bundled strategies and their published values every engine says what Decimal says."""
    words = ("progress", name, "--values", name, "--as-of", day, "--format", "json")
    small, large = (json.loads(typed(*words, *more).stdout) for more in ((), ("--engine", engine)))
    rows = [
        {"indicator": indicator["id"], **measure}
        for indicator in small["indicators"]
        for measure in indicator["measures"]
    ]
    assert figures(large, "pace_class") == figures({"rows": rows}, "pace")
    assert large["counts"] == small["counts"]


@pytest.fixture
def parquet(values_of_areas: Path) -> Path:
    """The values of the communes as Parquet."""
    path = values_of_areas.with_suffix(".parquet")
    frame = pl.read_csv(values_of_areas, infer_schema=False)
    figures_ = pl.col("value", "numerator", "denominator").str.replace(",", ".").cast(pl.Float64)
    frame.with_columns(figures_).write_parquet(path)
    return path


def test_parquet_is_a_large_table_without_being_said_to_be(
    typed: Typed, province: Path, parquet: Path, areas: Path
) -> None:
    """No option is needed for Parquet, nor for a folder, a pattern or several files of it."""
    for named in ((parquet,), (parquet.parent / "*.parquet",), (parquet, "--values", parquet)):
        result = typed("progress", province, "--values", *named, "--areas", areas, *DAY)
        assert (result.exit_code, result.stdout, result.stderr) == (0, PROVINCE_VI, TOLD_VI)


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ((",state", ",final", ",final"), {"vi": "chính thức", "en": "final"}),
        ((",state", ",", ","), {"vi": "không ghi rõ", "en": "not stated"}),
        (("", "", ""), {"vi": "không ghi rõ", "en": "not stated"}),
    ],
)
def test_data_are_called_as_in_small_tables(
    typed: Typed, province: Path, tmp_path: Path, states: tuple[str, str, str], said: dict[str, str]
) -> None:
    """Final where every row says so, not stated where none does."""
    head, first, second = states
    rows = f"indicator,period,value{head}\n1.2,2021,50{first}\n1.2,2020,49{second}\n"
    (tmp_path / "so.csv").write_text(rows, encoding="utf-8")
    words = ("progress", province, "--values", tmp_path / "so.csv", "--indicator", "1.2", *DAY)
    for language, word in said.items():
        large = typed(*words, "--engine", "polars", "--lang", language).stdout
        small = typed(*words, "--lang", language).stdout
        assert f"│ {word}" in large
        assert f"│ {word}" in small


def test_what_is_written_names_the_plan(typed: Typed, words: tuple[object, ...], tmp_path: Path) -> None:
    """Results of several runs can be put together, and joined with the tables of the plans."""
    typed(*words, "--out", tmp_path / "ra.parquet")
    assert pl.read_parquet(tmp_path / "ra.parquet")["plan"].unique().to_list() == ["tinh-lon"]


def test_the_counts_are_of_what_was_asked_for(typed: Typed, words: tuple[object, ...]) -> None:
    """With one indicator, the sentence on stderr is about that one."""
    assert typed(*words, "--engine", "polars", "--indicator", "1.2").stderr.endswith(
        "Tỉnh Lớn: 1 chỉ tiêu, 1 đạt.\n"
    )
