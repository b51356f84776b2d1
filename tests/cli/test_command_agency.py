"""``agency`` tells of an agency of the register, by any spelling: names, days, successors, how sure."""

import json
from collections.abc import Callable

from click.testing import Result

Typed = Callable[..., Result]


def test_an_agency_is_told_with_who_took_over(typed: Typed) -> None:
    """One fact a line, each with how sure it is and where it is from."""
    result = typed("agency", "Sở", "TN&MT", "--as-of", "2026-01-01")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "Sở Tài nguyên và Môi trường (so-tnmt)\n"
        "- Loại: sở\n"
        "- Tên gọi khác: Sở TN&MT; Sở TNMT; Sở TN-MT\n"
        "- Tồn tại: đến hết ngày 28/02/2025 (chưa kiểm chứng: nhớ lại)\n"
        "- Cơ quan kế tục: Sở Nông nghiệp và Môi trường (chưa kiểm chứng: nhớ lại)\n"
        "- Tên (chưa kiểm chứng: nhớ lại)\n"
        "Ngày 01/01/2026: Sở Nông nghiệp và Môi trường (chưa kiểm chứng).\n"
    )


def test_an_agency_is_told_in_english(typed: Typed) -> None:
    """Also whom it took over from, and in what where it is not everything."""
    result = typed("agency", "so khcn", "--as-of", "2026-01-01", "--lang", "en")
    assert result.stdout == (
        "Department of Science and Technology (so-khcn)\n"
        "- Kind: department\n"
        "- Also called: Sở KH&CN; Sở KHCN; Sở KH-CN; SKHCN\n"
        "- Took over from (for post, telecommunications, digital affairs): Department of Information "
        "and\n"
        "  Communications (unverified: recalled)\n"
        "- Name (seen in a document: plan 1133/KH-SKHCN of Khánh Hòa)\n"
        "On 1 January 2026: Department of Science and Technology.\n"
    )


def test_an_agency_as_json(typed: Typed) -> None:
    """Everything the register holds, and who holds its duties on the day."""
    answer = json.loads(typed("agency", "Sở LĐTBXH", "--as-of", "2026-01-01", "--format", "json").stdout)
    assert answer["agency"]["id"] == "so-ldtbxh"
    assert answer["agency"]["valid"]["ends"] == "2025-02-28"
    after = [each["to"] for each in answer["successions"]]
    assert after == ["so-noi-vu", "so-gddt", "so-y-te", "so-nnmt"]
    assert answer["holders"] == [{"id": "so-noi-vu", "name": "Sở Nội vụ"}]
    assert answer["unverified"] is True
    assert json.loads(typed("agency", "SKHCN", "--format", "json").stdout)["holders"] is None


def test_the_whole_register_is_listed(typed: Typed) -> None:
    """Without a name: every agency with its days and who took over."""
    shown = typed("agency").stdout
    assert "│ ubnd-cap-huyen" in shown
    listed = json.loads(typed("agency", "--format", "json").stdout)["agencies"]
    assert [each["agency"]["id"] for each in listed][:2] == ["bo-ldtbxh", "bo-noi-vu"]


def test_a_name_that_is_not_there_gets_a_suggestion(typed: Typed) -> None:
    """Exit code 2 and one sentence."""
    result = typed("agency", "Sở", "Nội", "vu.")
    assert result.exit_code == 0
    result = typed("agency", "Sở", "Nội", "vị", "trí")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "lỗi: sổ cơ quan không có cơ quan nào tên là 'Sở Nội vị trí'; có phải 'Sở Nội vụ'?\n"
    )


def test_its_help_says_what_it_is_for(typed: Typed) -> None:
    """In both languages."""
    assert "Một cơ quan trong sổ kèm theo thư viện" in typed("agency", "--help").stdout
    assert "An agency of the register" in typed("agency", "--help", "--lang", "en").stdout


def test_a_successor_without_a_day_leaves_the_answer_open(typed: Typed) -> None:
    """The register knows who took over from the Party board, and not since when."""
    asked = ("agency", "Ban Tuyên giáo Tỉnh ủy", "--as-of", "2026-01-01")
    assert " ".join(typed(*asked).stdout.split()).endswith(
        "Ngày 01/01/2026: Ban Tuyên giáo Tỉnh ủy "
        "(chưa kiểm chứng: không rõ cơ quan kế tục làm thay từ ngày nào)."
    )
    assert " ".join(typed(*asked, "--lang", "en").stdout.split()).endswith(
        "(unverified: it is not known on which day the next one took over)."
    )
    assert json.loads(typed(*asked, "--format", "json").stdout)["unverified"] is True
