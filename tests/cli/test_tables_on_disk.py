"""The files of a large table, and the file its results are written to: whole, or not at all."""

import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

import polars as pl
import pytest
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st
from narwhals.exceptions import NarwhalsError

import gender_plan as gp
from gender_plan.frames.files import opening, writing
from gender_plan.frames.files.engines import EngineName
from gender_plan.frames.files.found import TableFileError, files_of
from gender_plan.frames.files.opening import OpenedTable, engine_for, opened
from gender_plan.frames.files.writing import write_table

Typed = Callable[..., Result]

DAY = ("--as-of", "2021-12-31")
ENGINES: tuple[EngineName, ...] = ("polars", "duckdb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for a table."""
    path = tmp_path / "so-lieu"
    path.mkdir()
    return path


@pytest.fixture
def question(province: Path, values_of_areas: Path, areas: Path) -> tuple[object, ...]:
    """The question about all communes."""
    values = ("--values", values_of_areas, "--areas", areas)
    return ("progress", province, *values, "--by", "commune", *DAY)


def cells(found: OpenedTable, *names: str) -> set[tuple[object, ...]]:
    """The cells of some columns of an open table."""
    return set(writing.in_polars(found.frame).select(names).rows())


@pytest.mark.parametrize("engine", ENGINES)
def test_all_files_of_a_folder_are_one_table(folder: Path, engine: str) -> None:
    """Files further down, with other columns or another separator, are read; hidden ones are not."""
    (folder / "a.csv").write_text(
        "\ufeffindicator,area ,value,note,period\n1.1,00001,35.5,x,2021\n", encoding="utf-8"
    )
    (folder / "b").mkdir()
    (folder / "b" / "b.CSV").write_text(
        "area;value;indicator;date\n00002;1.234.567;1.10;2021-06-30\n", encoding="utf-8"
    )
    (folder / "_done.csv").write_text("", encoding="utf-8")
    (folder / "about.txt").write_text("", encoding="utf-8")
    with opened(files_of([str(folder)]), engine) as found:  # type: ignore[arg-type]  # the parameter
        assert cells(found, "indicator", "area", "value") == {
            ("1.1", "00001", 35.5),
            ("1.10", "00002", 1234567.0),
        }
        assert (found.survey.rows, found.unknown_columns) == (2, ("note",))


@pytest.mark.parametrize("engine", ENGINES)
def test_what_the_names_of_folders_say_is_a_column(folder: Path, engine: str) -> None:
    """A table that is split by period and area has these columns; codes keep their zeros."""
    for area in ("00001", "00002", "__HIVE_DEFAULT_PARTITION__"):
        path = folder / "period=2021-H1" / f"area={area}"
        path.mkdir(parents=True)
        pl.DataFrame({"indicator": ["1.1"], "value": [1.5]}).write_parquet(path / "part.parquet")
    with opened(files_of([str(folder)]), engine) as found:  # type: ignore[arg-type]  # the parameter
        assert cells(found, "period", "area", "value") == {
            ("2021-H1", "00001", 1.5),
            ("2021-H1", "00002", 1.5),
            ("2021-H1", None, 1.5),
        }


@pytest.mark.parametrize("engine", ENGINES)
def test_names_of_files_stand_for_themselves(folder: Path, engine: str) -> None:
    """A file whose name looks like a pattern or holds a quote is that file."""
    for name in ("a[1].csv", "a'b.csv", "a1.csv"):
        text = f"indicator,period,value\n{name},2021,1\n"
        (folder / name).write_text(text, encoding="utf-8")
    names = [str(folder / "a[1].csv"), str(folder / "a'b.csv")]
    with opened(files_of(names), engine) as found:  # type: ignore[arg-type]  # the parameter
        assert cells(found, "indicator") == {("a[1].csv",), ("a'b.csv",)}


def as_values(figures: Iterable[str], column: str) -> bytes:
    """A small table with a row for each figure."""
    under = ",denominator" if column == "numerator" else ""
    rows = "".join(f'{n},2021,"{text}"{",7" if under else ""}\n' for n, text in enumerate(figures))
    return f"indicator,period,{column}{under}\n{rows}".encode()


WRITTEN = st.one_of(
    st.from_regex(r"-?[0-9]{1,5}([.,][0-9]{1,4})?( ?%)?", fullmatch=True),
    st.from_regex(r"-?[0-9]{1,3}(\.[0-9]{3}){1,3}(,[0-9]{1,3})?", fullmatch=True),
    st.from_regex(r"-?[0-9]{1,3}(,[0-9]{3}){1,3}(\.[0-9]{1,3})?", fullmatch=True),
    st.sampled_from(
        ["", " ", "có", "KHÔNG", "true", "abc", "1e5", "nan", "inf", "-", ".5", "5.", "٣", "+1"]
    ),
)


@settings(deadline=None, max_examples=50)
@given(
    figures=st.lists(WRITTEN, min_size=1, max_size=20), column=st.sampled_from(["value", "numerator"])
)
def test_figures_are_read_as_in_a_handful_of_values(
    tmp_path_factory: pytest.TempPathFactory, figures: list[str], column: str
) -> None:
    """What the exact reader reads is read, and what it refuses is refused, cell by cell."""
    path = tmp_path_factory.mktemp("figures") / "a.csv"
    path.write_bytes(as_values(figures, column))
    exact = {row.indicator: getattr(row, column) for row in gp.check_values(path.read_bytes()).values}
    with opened(files_of([str(path)]), "polars") as found:
        read = {id_: figure for id_, figure in cells(found, "indicator", column) if figure is not None}
    assert read == {id_: float(figure) for id_, figure in exact.items() if figure is not None}


NO_TABLE = "“{0}/a.txt” không phải là tệp .parquet hoặc .csv; bảng số liệu lớn chỉ đọc được hai loại này"


@pytest.mark.parametrize(
    ("names", "vi", "en"),
    [
        (
            ("none.csv",),
            "không có tệp hoặc thư mục “{0}/none.csv”",
            "there is no file or folder “{0}/none.csv”",
        ),
        (("*.parquet",), "không có tệp nào khớp với “{0}/*.parquet”", "no file matches “{0}/*.parquet”"),
        (
            ("",),
            "thư mục “{0}/” không có tệp .parquet hoặc .csv nào",
            "the folder “{0}/” holds no .parquet or .csv file",
        ),
        (
            ("a.txt",),
            NO_TABLE,
            "“{0}/a.txt” is no .parquet or .csv file; large tables are read from these two",
        ),
    ],
)
def test_a_table_that_is_not_there_is_one_sentence(
    typed: Typed, folder: Path, names: tuple[str, ...], vi: str, en: str
) -> None:
    """A missing file, a pattern without a match, an empty folder and another form are told."""
    (folder / "a.txt").write_text("", encoding="utf-8")
    values = [word for name in names for word in ("--values", f"{folder}/{name}")]
    words = ("progress", "nghe_an_2020", *values, "--engine", "polars", *DAY)
    result = typed(*words)
    told = vi.format(folder).replace(f"{folder}/”", f"{folder}”")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"lỗi: {told}\n")
    english = en.format(folder).replace(f"{folder}/”", f"{folder}”")
    assert typed(*words, "--lang", "en").stderr == f"error: {english}\n"


@pytest.mark.parametrize(
    ("name", "content", "vi", "en"),
    [
        (
            "a.parquet",
            b"PAR1",
            "không đọc được tệp “{}”: không phải tệp Parquet hoặc tệp đã hỏng",
            "the file “{}” cannot be read: it is no Parquet file, or it is damaged",
        ),
        (
            "a.csv",
            b"",
            "tệp “{}”: dòng đầu phải ghi tên các cột",
            "the file “{}”: the first line must name the columns",
        ),
        (
            "a.csv",
            "indicator\n".encode("utf-16"),
            "tệp “{}” không phải chữ UTF-8; hãy lưu lại thành CSV UTF-8",
            "the file “{}” is not text in UTF-8; save it as CSV UTF-8",
        ),
        (
            "a.csv",
            b"value,value \n",
            "tệp “{}”: cột 'value' xuất hiện nhiều lần; hãy giữ một cột",
            "the file “{}”: the column 'value' stands here more than once; keep one",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(
    folder: Path, name: str, content: bytes, vi: str, en: str
) -> None:
    """Each fault of a file is told with its name, before an engine sees it."""
    path = folder / name
    path.write_bytes(content)
    with pytest.raises(TableFileError) as raised, opened(files_of([str(path)]), "polars"):
        pass
    assert raised.value.message("vi") == vi.format(path)
    assert raised.value.message("en") == en.format(path)


def test_two_kinds_of_files_are_not_mixed(folder: Path) -> None:
    """A folder of both kinds is refused, for it may hold the same table twice."""
    for name in ("a.csv", "b.parquet"):
        (folder / name).write_bytes(b"")
    with pytest.raises(TableFileError, match=r"cả tệp \.parquet lẫn tệp \.csv"):
        files_of([str(folder)])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    "content", [b"indicator,period,value\n1.1,2021,35,5\n", b"indicator,period,value\n1.1,\xc4\xe3,1\n"]
)
def test_what_an_engine_finds_in_a_file_is_one_sentence(
    typed: Typed, folder: Path, engine: str, content: bytes
) -> None:
    """Too many cells, and bytes that are no text, stop the evaluation without a traceback."""
    (folder / "a.csv").write_bytes(content)
    words = ("progress", "nghe_an_2020", "--values", folder, "--engine", engine, *DAY)
    result = typed(*words)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith(f"lỗi: tệp “{folder / 'a.csv'}”, dòng 2: ")
    english = typed(*words, "--lang", "en").stderr
    assert english.startswith(f"error: the file “{folder / 'a.csv'}”, line 2: ")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_damaged_file_is_one_sentence(folder: Path, engine: EngineName) -> None:
    """Where nobody knows better, it is said what the engine says."""
    path = folder / "a.parquet"
    pl.DataFrame({"indicator": ["1.1"] * 9, "period": ["2020"] * 9, "value": ["1"] * 9}).write_parquet(
        path
    )
    content = path.read_bytes()
    path.write_bytes(content[:4] + b"\xff" * 60 + content[64:])
    with pytest.raises(TableFileError) as raised, opened(files_of([str(path)]), engine):
        pass
    assert raised.value.message("vi").startswith(f"không đọc được bảng số liệu bằng {engine}: ")
    assert raised.value.message("en").startswith(f"the table cannot be read by {engine}: ")


def test_files_larger_than_a_share_of_the_memory_are_left_to_duckdb(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Polars is the default; where the memory is small, or not known, it depends."""
    (folder / "a.csv").write_bytes(b"x" * 100)
    files = files_of([str(folder)])
    for memory, engine in ((801, "polars"), (799, "duckdb"), (None, "polars")):
        monkeypatch.setattr(opening, "memory", lambda known=memory: known)
        assert engine_for(files) == engine


@pytest.mark.parametrize(
    ("engine", "ending"),
    [
        ("polars", "parquet"),
        ("polars", "csv"),
        ("polars", "xlsx"),
        ("duckdb", "parquet"),
        pytest.param("duckdb", "csv", marks=pytest.mark.slow),
        pytest.param("duckdb", "xlsx", marks=pytest.mark.slow),
    ],
)
def test_results_are_written_in_the_form_of_the_name(
    typed: Typed, question: tuple[object, ...], tmp_path: Path, engine: str, ending: str
) -> None:
    """The file holds every row in order, codes with their zeros, and stderr says how many."""
    out = tmp_path / f"ket-qua.{ending}"
    result = typed(*question, "--engine", engine, "--out", out)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (0, f"Đã ghi 6 dòng vào {out}.")
    assert codes(out) == ["00001", "00001", "00002", "00002", "00003", "00003"]
    assert not [path for path in out.parent.iterdir() if path.name.startswith(".")]


def codes(path: Path) -> list[str | None]:
    """The areas in a file of results."""
    if path.suffix == ".xlsx":
        return [row["area"] for row in sheet(path)]
    read = pl.read_parquet(path) if path.suffix == ".parquet" else pl.read_csv(path, infer_schema=False)
    return read["area"].to_list()


def sheet(path: Path) -> list[dict[str, str | None]]:
    """The rows of an Excel file, whose first one holds the names."""
    mark = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        texts = [
            "".join(node.text or "" for node in text.iter(f"{mark}t"))
            for text in ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314  written just now
        ]
        rows = ET.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(f"{mark}row")  # noqa: S314
        found = []
        for row in rows:
            assert not list(row.iter(f"{mark}f")), "a formula"
            known = [(cell.get("t"), cell.findtext(f"{mark}v")) for cell in row]
            found.append([texts[int(v)] if kind == "s" and v else v for kind, v in known])
    return [dict(zip(map(str, found[0]), row, strict=False)) for row in found[1:]]


def test_what_looks_like_a_formula_or_a_link_stays_text(folder: Path) -> None:
    """Names that begin with «=» or «http» are written as they are; the names of columns stay in view."""
    path = folder / "a.xlsx"
    names = ["=1+1", "http://a.vn", "@x", "00001", None]
    write_table(pl.DataFrame({"name": names, "value": [1.5, None, 3.0, 4.0, 5.0]}), path)
    assert [row["name"] for row in sheet(path)] == names
    with zipfile.ZipFile(path) as book:
        shown = book.read("xl/worksheets/sheet1.xml").decode()
        assert 'state="frozen"' in shown
        assert "<b/>" in book.read("xl/styles.xml").decode()
        assert not [name for name in book.namelist() if "rels" in name and "hyperlink" in name]


def test_more_rows_than_excel_holds_are_not_cut(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not fit is told, and nothing is written."""
    monkeypatch.setattr(writing, "_MOST_IN_EXCEL", 2)
    with pytest.raises(writing.TableNotWrittenError, match=r"hãy ghi ra \.parquet hoặc \.csv"):
        write_table(pl.DataFrame({"a": [1, 2, 3]}), folder / "a.xlsx")
    assert not list(folder.iterdir())


def test_a_file_that_is_there_is_replaced_only_by_force(
    typed: Typed, question: tuple[object, ...], tmp_path: Path
) -> None:
    """Without ``--force`` the old file stays, and nothing is read."""
    out = tmp_path / "ket-qua.csv"
    out.write_text("cũ", encoding="utf-8")
    words = (*question, "--out", out)
    result = typed(*words)
    assert (result.exit_code, result.stdout, out.read_text("utf-8")) == (2, "", "cũ")
    assert result.stderr == f"lỗi: đã có tệp “{out}”, nên không ghi đè; thêm --force để ghi đè\n"
    assert typed(*words, "--lang", "en").stderr == (
        f"error: there is a file “{out}” already; it is not replaced; add --force to replace it\n"
    )
    forced = typed(*words, "--force", "--lang", "en")
    assert (forced.exit_code, forced.stderr.splitlines()[-1]) == (0, f"Rows written: 6, to {out}.")
    assert len(codes(out)) == 6


@pytest.mark.parametrize(
    ("name", "vi", "en"),
    [
        (
            "a.ods",
            "không ghi được bảng vào “{}”; hãy đặt tên tệp kết thúc bằng .parquet, .csv hoặc .xlsx",
            "a table cannot be written to “{}”; let the name end in .parquet, .csv or .xlsx",
        ),
        (
            "no/a.csv",
            "không có thư mục “{}”; hãy tạo thư mục này trước",
            "there is no folder “{}”; make it first",
        ),
        (
            "so-lieu.csv",
            "“{}” là một thư mục; hãy nêu tên tệp để ghi",
            "“{}” is a folder; name a file to write",
        ),
    ],
)
def test_what_cannot_be_written_is_told_before_anything_is_read(
    typed: Typed, tmp_path: Path, name: str, vi: str, en: str
) -> None:
    """Another ending, a missing folder and a folder of that name are one sentence."""
    (tmp_path / "so-lieu.csv").mkdir()
    out = tmp_path / name
    words = ("progress", "nghe_an_2020", "--values", "khong-co.parquet", "--out", out, *DAY)
    said = out.parent if name.startswith("no/") else out
    result = typed(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"lỗi: {vi.format(said)}\n")
    assert typed(*words, "--lang", "en").stderr == f"error: {en.format(said)}\n"


def test_excel_needs_its_package(typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without XlsxWriter the extra is named, before anything is read."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    words = ("progress", "nghe_an_2020", "--values", "a.parquet", "--out", tmp_path / "a.xlsx")
    result = typed(*words)
    assert (result.exit_code, "gender-plan[excel]" in result.stderr) == (2, True)


@pytest.mark.parametrize("ending", ["parquet", "csv", "xlsx"])
def test_a_failure_leaves_the_old_file(folder: Path, ending: str) -> None:
    """Where writing breaks off, the old file is there to the last byte, and nothing beside it."""
    path = folder / f"a.{ending}"
    path.write_bytes(b"old")
    broken = pl.LazyFrame({"a": ["1", "x"]}).with_columns(pl.col("a").cast(pl.Int64))
    with pytest.raises((pl.exceptions.PolarsError, NarwhalsError)):
        write_table(broken, path, replace=True)
    assert (path.read_bytes(), [found.name for found in folder.iterdir()]) == (b"old", [path.name])
