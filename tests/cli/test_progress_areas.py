"""``progress --areas`` says which areas have to report, also of a handful of values."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]
DAY = ("--as-of", "2021-12-31")


def states(result: Result) -> dict[str, str]:
    """The result of each indicator."""
    return {one["id"]: one["target_state"] for one in json.loads(result.stdout)["indicators"]}


def test_units_are_counted_where_it_is_said_which_there_are(
    typed: Typed, province: Path, values_of_areas: Path, areas: Path
) -> None:
    """What counts single units cannot be judged without their number (GP413), and is with the areas."""
    words = ("progress", province, "--values", values_of_areas, *DAY, "--format", "json")
    assert states(typed(*words)) == {"1.2": "met", "1.10": "met", "3": "not_measurable"}
    assert states(typed(*words, "--areas", areas)) == {"1.2": "met", "1.10": "met", "3": "met"}


def test_the_areas_that_report_are_the_lowest_ones_of_the_plan(
    typed: Typed, province: Path, values_of_areas: Path, areas: Path
) -> None:
    """Codes in the values become the names of the list; other provinces do not have to report."""
    words = ("progress", province, "--values", values_of_areas, "--areas", areas, *DAY)
    answer = json.loads(typed(*words, "--format", "json").stdout)
    (combined,) = answer["indicators"][0]["measures"][0]["combined"]
    assert combined["areas_reported"] == ["Xã A", "Xã B"]
    assert (combined["areas_missing"], combined["areas_stated"]) == (["Xã C"], True)
    assert "2/3 địa bàn, còn thiếu Xã C" in typed(*words, "--explain").stdout


def test_an_area_is_known_by_code_or_by_name(typed: Typed, province: Path, areas: Path) -> None:
    """A commune is known by name and by code; what is of the province is of the plan."""
    rows = "indicator,area,period,value\n3,Xã A,2021,3\n3,00002,2021,2\n3,Xã C,2021,1\n1.2,40,2021,51\n"
    words = ("progress", province, "--values", "-", "--areas", areas, *DAY, "--format", "json")
    result = typed(*words, stdin=rows)
    assert states(result) == {"1.2": "met", "1.10": "not_measurable", "3": "met"}


def test_names_that_several_areas_have_are_told_apart(typed: Typed, province: Path, areas: Path) -> None:
    """Of two communes with one name each keeps its code."""
    areas.write_text(areas.read_text(encoding="utf-8").replace("Xã B", "Xã A"), encoding="utf-8")
    rows = "indicator,area,period,value\n3,00001,2021,3\n3,00002,2021,2\n"
    words = ("progress", province, "--values", "-", "--areas", areas, *DAY, "--format", "json")
    answer = json.loads(typed(*words, stdin=rows).stdout)
    (combined,) = answer["indicators"][2]["measures"][0]["combined"]
    assert combined["areas_reported"] == ["Xã A (00001)", "Xã A (00002)"]


@pytest.mark.parametrize(
    ("table", "vi", "en"),
    [
        (
            "ma,parent\n1,\n",
            "thiếu cột 'code'; các cột cần có: code, parent (và name, level nếu có)",
            "the column 'code' is missing; it needs code and parent (and may have name and level)",
        ),
        ("code,parent\n", "bảng không có địa bàn nào", "it holds no area"),
        (
            "code,parent\n,1\n",
            "dòng 2 không có mã (code); hãy ghi mã của địa bàn, hoặc bỏ dòng này",
            "line 2 has no code; write the code of the area, or drop the line",
        ),
        ("code,parent\n1,\n1,\n", "mã '1' có nhiều lần", "the code '1' stands there more than once"),
        (
            "code,parent\n1,9\n",
            "địa bàn '1' thuộc '9', mà bảng không có mã này",
            "area '1' is part of '9', a code that is not there",
        ),
        ("code,parent\n1,2\n2,1\n", "địa bàn '1' thuộc về chính nó", "area '1' is part of itself"),
    ],
)
def test_a_list_of_areas_that_is_none_is_one_sentence(
    typed: Typed, areas: Path, table: str, vi: str, en: str
) -> None:
    """What is wrong with the areas is told with the file, and nothing is evaluated."""
    areas.write_text(table, encoding="utf-8")
    words = ("progress", "nghe_an_2020", "--areas", areas, *DAY)
    result = typed(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"lỗi: không đọc được bảng địa bàn {areas}: {vi}\n"
    assert typed(*words, "--lang", "en").stderr == f"error: the areas in {areas} cannot be read: {en}\n"


def test_a_list_of_areas_that_is_not_there_is_one_sentence(
    typed: Typed, province: Path, areas: Path
) -> None:
    """A missing file, a folder and a text of another encoding are told as what they are."""
    words = ("progress", province, *DAY, "--lang", "en", "--areas")
    assert typed(*words, "none.csv").stderr.endswith("cannot be read: there is no such file\n")
    assert typed(*words, areas.parent).stderr.endswith(
        "cannot be read: this is a folder; name a .csv file\n"
    )
    areas.write_bytes("code,parent\n".encode("utf-16"))
    told = typed(*words, areas)
    assert (told.exit_code, "UTF-16" in told.stderr) == (2, True)


def test_the_area_of_the_plan_has_to_be_among_them(typed: Typed, province: Path, areas: Path) -> None:
    """Where several areas are part of no other and none is the plan's, nobody knows whose it is."""
    areas.write_text("code,parent\n1,\n2,\n", encoding="utf-8")
    result = typed("progress", province, "--areas", areas, *DAY)
    assert result.exit_code == 2
    assert result.stderr == (
        "lỗi: bảng địa bàn không có “Tỉnh Lớn” là địa bàn của kế hoạch, và có 2 địa bàn không thuộc địa "
        "bàn nào\n"
    )
    english = typed("progress", province, "--areas", areas, *DAY, "--lang", "en").stderr
    assert english == (
        "error: the areas do not include “Tỉnh Lớn”, the area of the plan, and 2 of them are part of no "
        "other\n"
    )


def test_the_only_area_on_top_is_that_of_the_plan(typed: Typed, province: Path, areas: Path) -> None:
    """A list without the plan's own area by name is taken to be its own, where one holds all others."""
    areas.write_text("code;parent\nP;\n00001;P\n00002;P\n", encoding="utf-8")
    rows = "indicator,area,period,value\n3,00001,2021,3\n3,00002,2021,2\n"
    words = ("progress", province, "--values", "-", "--areas", areas, *DAY, "--format", "json")
    assert states(typed(*words, stdin=rows))["3"] == "met"
