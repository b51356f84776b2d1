"""``due`` lists what is past, due today, under way, ahead and undated, as of a day."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from gender_plan.periods import day_said

Typed = Callable[..., Result]

DUE = """\
Kế hoạch mẫu
Tính đến ngày 01/7/2021:
┌──────────────┬───────────────────────────┬──────────────────────────┬────────────┬───────────────┐
│ Hạn          │ Việc                      │ Cơ quan                  │ Điều khoản │ Còn lại       │
├──────────────┼───────────────────────────┼──────────────────────────┼────────────┼───────────────┤
│ 30/6/2021    │ Nhiệm vụ II.1.đ: Tập huấn │ Sở Y tế                  │ II.1.đ     │ đã qua 1 ngày │
│              │ cán bộ                    │                          │            │               │
│ 30/11/2021   │ Báo cáo kỳ 2021; gửi Sở   │ Sở Y tế                  │ IV         │ còn 152 ngày  │
│              │ Lao động - Thương binh và │                          │            │               │
│              │ Xã hội                    │                          │            │               │
│ 31/12/2025   │ Chỉ tiêu 1.1, 2           │ Sở Lao động - Thương     │ I.1.a, I.3 │ còn 1644 ngày │
│              │                           │ binh và Xã hội; Sở Y tế  │            │               │
│ chưa ấn định │ Tổng kết                  │                          │ V          │               │
└──────────────┴───────────────────────────┴──────────────────────────┴────────────┴───────────────┘
"""
WITHIN = """\
Sample plan
As of 29 June 2021:
┌─────────────┬──────────────────────────────┬──────────────────────┬────────┬──────────┐
│ Due         │ What                         │ Agencies             │ Clause │ Left     │
├─────────────┼──────────────────────────────┼──────────────────────┼────────┼──────────┤
│ 2021-06-30  │ Task II.1.đ: Train officials │ Department of Health │ II.1.đ │ in 1 day │
│ no date set │ Final review                 │                      │ V      │          │
└─────────────┴──────────────────────────────┴──────────────────────┴────────┴──────────┘
"""


@pytest.mark.parametrize("day", ["2021-07-01", "01/7/2021", "1/7/2021"])
def test_everything_due_stands_in_one_table(typed: Typed, plan: Path, day: str) -> None:
    """What is past, ahead and undated stands by day, and the day may be written in two ways."""
    result = typed("due", plan, "--as-of", day)
    assert (result.exit_code, result.stdout, result.stderr) == (0, DUE, "")


def test_within_keeps_what_is_near_and_what_has_no_date(typed: Typed, plan: Path) -> None:
    """``--within`` keeps what falls due in so many days; what has no date stays."""
    result = typed("due", plan, "--as-of", "2021-06-29", "--within", "1", "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, WITHIN)


def test_nothing_due_is_said(typed: Typed, plan: Path) -> None:
    """An empty answer is a sentence, not an empty table."""
    text = plan.read_text(encoding="utf-8").partition("reviews:")[0]
    result = typed("due", "-", "--as-of", "2026-01-01", "--within", "5", stdin=text)
    assert result.stdout.splitlines()[-1] == "Không có việc nào có hạn."


def test_today_is_the_default_and_said_on_stderr(typed: Typed, plan: Path) -> None:
    """Without a day the answer is that of today, and stderr says which day that is."""
    before = dt.datetime.now().astimezone().date()
    result = typed("due", plan)
    after = dt.datetime.now().astimezone().date()
    assert result.exit_code == 0
    assert result.stderr in {f"tính đến ngày {day_said(day)} (hôm nay)\n" for day in (before, after)}
    assert "(today)" in typed("due", plan, "--lang", "en").stderr


def test_an_event_of_several_days_is_under_way_until_its_last(typed: Typed) -> None:
    """The month of action of Nghệ An's plan is under way in June, and its last day is told so."""
    under_way = typed("due", "nghe_an_2020", "--as-of", "2020-06-01").stdout
    assert "│ đang diễn ra, │" in under_way
    assert "│ còn 29 ngày   │" in under_way
    last = typed("due", "nghe_an_2020", "--as-of", "2020-06-30").stdout
    assert "│ ngày cuối " in last
    assert "│ hôm nay " in last


def test_json_holds_days_as_dates(typed: Typed, plan: Path) -> None:
    """JSON gives each deadline with its day, its state, who has to act and the clause."""
    result = typed("due", plan, "--as-of", "2021-07-01", "--format", "json")
    answer = json.loads(result.stdout)
    assert (answer["command"], answer["as_of"]) == ("due", "2021-07-01")
    states = [(found["id"], found["day"], found["state"]) for found in answer["deadlines"]]
    assert states == [
        ("II.1.đ", "2021-06-30", "past"),
        ("2021", "2021-11-30", "ahead"),
        ("2025-12-31", "2025-12-31", "ahead"),
        ("tong-ket", None, "undated"),
    ]
    report = answer["deadlines"][1]
    assert (report["kind"], report["days"], report["source"]) == ("report", 152, ["IV"])
    assert report["agencies"] == [{"id": "so-y-te", "name": "Sở Y tế"}]
    assert [agency["id"] for agency in report["collectors"]] == ["so-ldtbxh"]


def test_a_broken_plan_has_no_deadlines(typed: Typed) -> None:
    """What is no plan leaves with 2 and nothing on stdout."""
    result = typed("due", "-", "--as-of", "2021-07-01", stdin="a: 1\n")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "lỗi GP" in result.stderr
