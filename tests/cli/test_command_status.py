"""``status`` says who has reported, by the ledger; ``record`` adds a decision to it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from gender_plan.ledger import COLUMNS, EntryKind, Ledger

Typed = Callable[..., Result]


def record(typed: Typed, plan: Path, kind: str, on: str, *more: str) -> Result:
    """Records something about the one department that has to report."""
    what = ("--agency", "Sở Y tế", "--period", "2021", "--kind", kind, "--on", on)
    return typed("record", plan, *what, *more)


def status(typed: Typed, plan: Path, as_of: str, *more: str) -> dict[str, object]:
    """The state of every report, by agency."""
    result = typed("status", plan, "--as-of", as_of, "--format", "json", *more)
    return {row["agency"]["id"]: row["state"] for row in json.loads(result.stdout)["reports"]}


def test_the_reports_stand_in_one_table(typed: Typed, plan: Path) -> None:
    """Every expected report with its day and state, then the sentence that sums them up."""
    record(typed, plan, "excused", "2021-11-05")
    result = typed("status", plan, "--as-of", "1/12/2021", "--period", "2021")
    lines = result.stdout.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines[1] == "Tính đến ngày 01/12/2021:"
    assert [[cell.strip() for cell in line.split("│")[1:-1]] for line in lines if "Sở" in line] == [
        ["Sở Lao động - Thương binh và", "2021", "30/11/2021", "quá hạn, chưa nộp", "", "1"],
        ["Sở Nội vụ", "2021", "30/11/2021", "quá hạn, chưa nộp", "", "1"],
        ["Sở Y tế", "2021", "30/11/2021", "được miễn", "05/11/2021", ""],
    ]
    assert "đã nộp 0/2 (0,0 %) báo cáo phải nộp" in " ".join(lines)


def test_the_state_follows_what_was_recorded(typed: Typed, plan: Path) -> None:
    """Nothing, then nil, sent back, withdrawn, and closed: each is seen from its day on."""
    assert status(typed, plan, "2021-11-30")["so-y-te"] == "awaited"
    record(typed, plan, "nil", "2021-11-30")
    record(typed, plan, "sent-back", "2021-12-02")
    record(typed, plan, "withdrawn", "2021-12-05")
    seen = [status(typed, plan, f"2021-12-0{day}")["so-y-te"] for day in (1, 2, 5)]
    assert seen == ["nil", "sent_back", "late_open"]
    closed = status(typed, plan, "2021-12-05", "--closed-on", "5/12/2021")
    assert closed["so-y-te"] == "missing"


def test_json_has_the_counts_and_the_rates_with_what_they_are_of(typed: Typed, plan: Path) -> None:
    """A program gets every state, also those that nobody is in, and numerator and denominator."""
    record(typed, plan, "nil", "2021-11-30")
    result = typed("status", plan, "--as-of", "2021-12-01", "--format", "json", "--lang", "en")
    answer = json.loads(result.stdout)
    (period,) = answer["periods"]
    assert period["counts"] == {
        **dict.fromkeys(("awaited", "excused", "late", "missing", "received", "sent_back"), 0),
        "undated": 0,
        "late_open": 2,
        "nil": 1,
    }
    assert period["in_time"] == {
        "numerator": 1,
        "denominator": 3,
        "share": "33.33333333333333333333333333",
    }
    assert (answer["command"], answer["as_of"], answer["problems"]) == ("status", "2021-12-01", [])
    assert "Department of Health: reported on 30 November 2021" in answer["reports"][2]["because"]


def test_the_ledger_lies_beside_the_plan_unless_named(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """Both commands mean the same file; another one can be named."""
    record(typed, plan, "nil", "2021-11-30")
    assert (plan.parent / "mau.so-lieu.csv").exists()
    other = tmp_path / "khác.csv"
    record(typed, plan, "excused", "2021-11-30", "--ledger", str(other))
    assert status(typed, plan, "2021-12-01", "--ledger", str(other))["so-y-te"] == "excused"
    assert status(typed, plan, "2021-12-01")["so-y-te"] == "nil"


def test_without_a_ledger_nobody_has_reported(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """That is said beside the answer; a ledger that was named has to be there."""
    result = typed("status", plan, "--as-of", "2021-12-01")
    assert result.exit_code == 0
    assert "coi như chưa ai báo cáo" in result.stderr
    other = tmp_path / "x.csv"
    named = typed("status", plan, "--ledger", other)
    assert (named.exit_code, named.stdout) == (2, "")
    assert named.stderr == (
        f"lỗi: không có sổ số liệu “{other}”; hãy sửa đường dẫn sau --ledger, hoặc lập sổ: "
        f"gender-plan collect BIỂU --plan {plan} --ledger {other}; xem gender-plan status --help\n"
    )
    assert (
        f"there is no ledger “{other}”; correct the path after --ledger, or begin one: "
        f"gender-plan collect FORMS --plan {plan} --ledger {other};"
    ) in typed("status", plan, "--ledger", other, "--lang", "en").stderr


def test_strict_fails_where_somebody_is_overdue(typed: Typed, plan: Path) -> None:
    """An overdue report is an answer, and with ``--strict`` a finding."""
    assert typed("status", plan, "--as-of", "2021-12-01").exit_code == 0
    assert typed("status", plan, "--as-of", "2021-12-01", "--strict").exit_code == 1
    assert typed("status", plan, "--as-of", "2021-11-30", "--strict").exit_code == 0


def test_a_broken_row_is_told_and_the_rest_is_used(typed: Typed, plan: Path) -> None:
    """The row stands with its place on stderr, the others count, and the exit code is 1."""
    record(typed, plan, "nil", "2021-11-30")
    ledger = plan.parent / "mau.so-lieu.csv"
    with ledger.open("a", encoding="utf-8", newline="") as file:
        file.write("nil,tinh-mau,so-y-te\r\n")
    result = typed("status", plan, "--as-of", "2021-12-01", "--format", "json")
    answer = json.loads(result.stdout)
    assert result.exit_code == 1
    assert f"{ledger}:3:1: lỗi GP652" in result.stderr
    assert answer["problems"][0]["code"] == "GP652"
    assert answer["reports"][2]["state"] == "nil"


def test_a_ledger_that_cannot_be_read_is_not_added_to(typed: Typed, plan: Path) -> None:
    """The problem is told at its place; the file stays as it was."""
    ledger = plan.parent / "mau.so-lieu.csv"
    ledger.write_text("một,hai\r\n", "utf-8")
    result = record(typed, plan, "nil", "2021-11-30")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{ledger}:1:1: lỗi GP650" in result.stderr
    assert "chưa ghi thêm gì" in result.stderr
    assert ledger.read_text("utf-8") == "một,hai\n"


def test_what_belongs_to_another_plan_is_not_counted(typed: Typed, plan: Path) -> None:
    """The ledger of another plan is a slip that is told, not an answer."""
    row = ["nil", "khac", "so-y-te", "2021", "2021-11-01", *[""] * 16]
    ledger = plan.parent / "mau.so-lieu.csv"
    ledger.write_text(f"{','.join(COLUMNS)}\n{','.join(row)}\n", "utf-8")
    result = typed("status", plan, "--as-of", "2021-12-01")
    assert "1 dòng của kế hoạch khác" in result.stderr
    assert status(typed, plan, "2021-12-01")["so-y-te"] == "late_open"


def test_a_decision_is_recorded_once(typed: Typed, plan: Path) -> None:
    """It says what was recorded and where; a second time it says that nothing was added."""
    first = record(typed, plan, "excused", "5/11/2021", "--note", 'bão, "=cmd"')
    again = record(typed, plan, "excused", "2021-11-05", "--note", 'bão, "=cmd"')
    assert "Sở Y tế, kỳ 2021: được miễn báo cáo ngày 05/11/2021." in " ".join(first.stdout.split())
    assert "không ghi thêm" in " ".join(again.stdout.split())
    (entry,) = Ledger.read(plan.parent / "mau.so-lieu.csv").entries
    assert (entry.kind, entry.agency, entry.plan) == (EntryKind.EXCUSED, "so-y-te", "tinh-mau")
    assert (entry.note, str(entry.received_on)) == ('bão, "=cmd"', "2021-11-05")


def test_a_decision_about_who_owes_nothing_is_recorded_with_a_word(typed: Typed, tmp_path: Path) -> None:
    """The Women's Union may say that there is nothing to report, though nobody demands it."""
    what = ("--agency", "hoi-lhpn-tinh", "--period", "2020-H1", "--kind", "nil", "--on", "2020-06-30")
    result = typed("record", "nghe_an_2020", *what, "--ledger", tmp_path / "x.csv", "--format", "json")
    assert json.loads(result.stdout)["new"] == 1
    assert "không phải báo cáo kỳ 2020-H1; vẫn ghi" in " ".join(result.stderr.split())


SLIPS = (
    (("--agency", "Sở Y tế", "--period", "2021"), "thiếu tùy chọn --kind"),
    (("--period", "2021", "--kind", "nil"), "thiếu tùy chọn --agency"),
    (("--agency", "Sở Y tế", "--period", "2022", "--kind", "nil"), "có phải '2021'?"),
    (("--agency", "Sở Y", "--period", "2021", "--kind", "nil"), "không có cơ quan nào tên là 'Sở Y'"),
    (("--agency", "Sở Y tế", "--period", "2021", "--kind", "late"), "--kind: không có “late”"),
)


@pytest.mark.parametrize(("words", "said"), SLIPS)
def test_a_slip_records_nothing(typed: Typed, plan: Path, words: tuple[str, ...], said: str) -> None:
    """What was mistyped is told in a sentence, and no ledger is begun."""
    result = typed("record", plan, *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert list(plan.parent.iterdir()) == [plan]


def test_a_plan_from_standard_input_needs_a_ledger_by_name(typed: Typed, plan: Path) -> None:
    """It lies nowhere, so nothing lies beside it."""
    result = typed("status", "-", stdin=plan.read_bytes())
    assert result.exit_code == 2
    assert "--ledger" in result.stderr
