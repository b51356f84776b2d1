"""``check`` prints every problem with its line, sums up in words, and leaves with what was found."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]

WARNED = "đạt: không có lỗi, 3 cảnh báo"


@pytest.fixture
def broken(plan: Path, tmp_path: Path) -> Path:
    """A plan in which an agency is misspelt and a key is unknown."""
    path = tmp_path / "hong.yaml"
    text = plan.read_text(encoding="utf-8")
    text = text.replace("{agency: so-y-te, role: carry_out", "{agency: so-y-tee, role: carry_out")
    path.write_text(text.replace("level: province", "level: province\nghi_chu: thừa"), encoding="utf-8")
    return path


def test_warnings_are_printed_with_their_lines_and_pass(typed: Typed, plan: Path) -> None:
    """A plan with warnings passes: each is on stdout with its snippet, and stderr stays empty."""
    result = typed("check", plan)
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert result.stderr == ""
    assert lines[0:4] == [
        f"{plan}:19:9: cảnh báo GP301: văn bản không nêu cơ quan chủ trì chỉ tiêu 1.2; "
        + lines[0].partition("chỉ tiêu 1.2; ")[2],
        "   |",
        '19 |       - id: "1.2"',
        "   |         ^^",
    ]
    assert lines[-1] == WARNED


def test_warnings_fail_where_asked_to_be_strict(typed: Typed, plan: Path) -> None:
    """``--strict`` takes warnings for errors."""
    result = typed("check", plan, "--strict")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == "không đạt: không có lỗi, 3 cảnh báo"


def test_errors_are_findings(typed: Typed, broken: Path) -> None:
    """A plan with errors leaves with 1, and the last line says how many and which rules did not run."""
    result = typed("check", broken)
    assert result.exit_code == 1
    assert f"{broken}:5:1: lỗi GP101: khóa lạ 'ghi_chu'" in result.stdout
    assert "lỗi GP201" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("không đạt: 2 lỗi, ")


def test_the_last_line_names_the_rules_that_did_not_run(typed: Typed, plan: Path) -> None:
    """Where a section is broken, the rules that need it are counted and named."""
    text = plan.read_text(encoding="utf-8")
    cut = text.replace("role: lead, covers: {goals", "role: led, covers: {goals")
    last = typed("check", "-", stdin=cut).stdout.splitlines()[-1]
    count, codes = re.findall(
        r"; (\d+) quy tắc chưa kiểm tra được vì phần liên quan còn lỗi \((GP.*)\); sửa xong hãy", last
    )[0]
    assert int(count) == len(codes.split(", ")) > 1
    english = typed("check", "-", "--lang", "en", stdin=cut).stdout.splitlines()[-1]
    assert english.endswith(
        f"; {count} rules could not be checked because what they need is in error ({codes}); "
        "correct it and run this again"
    )


def test_where_the_yaml_stops_the_rest_is_said_to_be_unread(typed: Typed, plan: Path) -> None:
    """Where no rule could run because the YAML cannot be read on, the last line says just that."""
    text = plan.read_text(encoding="utf-8")
    torn = text.replace("title: {vi: Kế hoạch mẫu,", 'title: {vi: "Kế hoạch mẫu,')
    last = typed("check", "-", stdin=torn).stdout.splitlines()[-1]
    assert last.endswith("; sửa xong hãy chạy lại: phần sau chỗ hỏng chưa được đọc")
    assert "GP" not in last
    english = typed("check", "-", "--lang", "en", stdin=torn).stdout.splitlines()[-1]
    assert english.endswith("; correct it and run this again: what follows has not been read")


def test_what_nobody_has_seen_is_not_called_broken(typed: Typed) -> None:
    """Rules about a part of the document that nobody has seen wait for it, and no error is blamed."""
    last = typed("check", "vn_strategy_2021_2030").stdout.splitlines()[-1]
    assert last.startswith("đạt: không có lỗi, ")
    assert "quy tắc chưa kiểm tra vì tệp chưa có phần liên quan của văn bản (GP201, " in last
    assert "còn lỗi" not in last


def test_a_file_that_is_not_there_cannot_be_checked(typed: Typed, plan: Path) -> None:
    """A file that cannot be read leaves with 2, also beside one that can."""
    result = typed("check", plan, "khong-co.yaml")
    assert result.exit_code == 2
    assert (
        "khong-co.yaml: lỗi GP002: không đọc được tệp: không có tệp này; hãy kiểm tra lại đường dẫn"
        in result.stdout
    )
    assert result.stdout.splitlines()[-1] == "không đạt: 2 tệp, 1 lỗi, 3 cảnh báo"


def test_no_name_is_no_file(typed: Typed) -> None:
    """An empty name is told as what it is, not as the folder one is in."""
    result = typed("check", "")
    assert result.exit_code == 2
    assert result.stdout.startswith("lỗi GP002: không đọc được tệp: chưa nêu tên tệp\n")
    assert "no file is named" in typed("check", "", "--lang", "en").stdout


def test_a_folder_cannot_be_checked(typed: Typed, tmp_path: Path) -> None:
    """A folder is not a file."""
    result = typed("check", tmp_path, "--lang", "en")
    assert result.exit_code == 2
    assert "this is a folder; name the .yaml file in it" in result.stdout


def test_standard_input_is_read(typed: Typed, plan: Path) -> None:
    """``-`` reads the plan from standard input, and its problems stand at «-»."""
    result = typed("check", "-", stdin=plan.read_bytes())
    assert result.exit_code == 0
    assert result.stdout.startswith("-:19:9: cảnh báo GP301: ")
    assert result.stdout.splitlines()[-1] == WARNED


def test_a_plan_that_comes_with_the_library_is_found_by_name(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bundled plan is known by its name, unless a file of that name lies in the folder."""
    monkeypatch.chdir(tmp_path)
    result = typed("check", "nghe_an_2020")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1].startswith("đạt: không có lỗi, ")
    (tmp_path / "nghe_an_2020").write_text("format: gender-plan/1\n", encoding="utf-8")
    assert typed("check", "nghe_an_2020").exit_code == 1


@pytest.mark.parametrize("name", ["nghe-an-2020", "Nghe_An_2020", "NGHE-AN-2020", "Nghệ An 2020"])
def test_a_bundled_plan_is_found_however_its_name_is_spelt(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Dashes, capitals and accents make no other plan of it, nor does a folder of that name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).mkdir()
    assert typed("check", name).exit_code == 0


@pytest.mark.parametrize(
    "name", ["nghe_an_2021", "nghe-an", "nghean2020.yaml", "plans/nghe_an_2020.yml"]
)
def test_a_bundled_plan_is_suggested_where_a_file_is_missing(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A name that is nearly that of a bundled plan gets it as a suggestion, never as an answer."""
    monkeypatch.chdir(tmp_path)
    result = typed("check", name)
    assert result.exit_code == 2
    assert result.stdout.splitlines()[0] == (
        f"{name}: lỗi GP002: không đọc được tệp: không có tệp này; "
        "có phải kế hoạch kèm theo thư viện 'nghe_an_2020'?"
    )
    assert "did you mean 'nghe_an_2020', which comes with the library?" in (
        typed("check", name, "--lang", "en").stdout
    )


def test_the_sum_is_also_in_english(typed: Typed, plan: Path, broken: Path) -> None:
    """English counts with plurals."""
    assert (
        typed("check", plan, "--lang", "en").stdout.splitlines()[-1] == "passed: no errors, 3 warnings"
    )
    last = typed("check", broken, "--lang=en").stdout.splitlines()[-1]
    assert last.startswith("failed: 2 errors, ")


def test_json_holds_every_problem_with_its_place(typed: Typed, plan: Path, broken: Path) -> None:
    """JSON has a version, and for each problem the code, the place and the sentence."""
    result = typed("check", plan, broken, "--format", "json")
    answer = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (answer["schema_version"], answer["command"], answer["language"]) == (1, "check", "vi")
    assert (answer["errors"], answer["passed"]) == (2, False)
    assert [file["file"] for file in answer["files"]] == [str(plan), str(broken)]
    assert [file["plan"] for file in answer["files"]] == ["tinh-mau", None]
    unknown_key = next(p for p in answer["files"][1]["problems"] if p["code"] == "GP101")
    assert unknown_key["severity"] == "error"
    assert (unknown_key["line"], unknown_key["column"], unknown_key["length"]) == (5, 1, 7)
    assert unknown_key["excerpt"] == "ghi_chu: thừa"
    assert unknown_key["path"] == ["ghi_chu"]
    assert "ghi_chu" in unknown_key["message"]


def test_json_is_vietnamese_as_it_is_and_sorted(typed: Typed, plan: Path) -> None:
    """JSON keeps Vietnamese letters and the same order of keys every time."""
    first, second = (typed("check", plan, "--format", "json").stdout for _ in range(2))
    assert first == second
    assert "văn bản" in first
    pairs = json.loads(first, object_pairs_hook=lambda found: [key for key, _ in found])
    assert pairs == sorted(pairs)
