"""``due`` lists what is past, due today, under way, ahead and undated, as of a day."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from gender_plan.periods import day_said
from gender_plan.text import Text

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


@pytest.mark.parametrize("day", ["2021-07-01", "01/7/2021", "1/7/2021", "01.7.2021", "1-7-2021"])
def test_everything_due_stands_in_one_table(typed: Typed, plan: Path, day: str) -> None:
    """What is past, ahead and undated stands by day, and the day may be written as people write it."""
    result = typed("due", plan, "--as-of", day)
    assert (result.exit_code, result.stdout, result.stderr) == (0, DUE, "")


def test_within_keeps_what_is_near_and_what_has_no_date(typed: Typed, plan: Path) -> None:
    """``--within`` keeps what falls due in so many days; what has no date stays."""
    result = typed("due", plan, "--as-of", "2021-06-29", "--within", "1", "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, WITHIN)


@pytest.mark.parametrize(
    ("day", "days", "said"),
    [
        (
            "2027-06-01",
            "5",
            Text(
                "Trong 5 ngày tới (đến 06/6/2027) không có việc nào đến hạn.",
                en="Nothing falls due in the next 5 days (until 6 June 2027).",
            ),
        ),
        (
            "2027-06-01",
            "1",
            Text(
                "Trong 1 ngày tới (đến 02/6/2027) không có việc nào đến hạn.",
                en="Nothing falls due in the next day (until 2 June 2027).",
            ),
        ),
        (
            "2027-06-01",
            "0",
            Text("Ngày 01/6/2027 không có việc nào đến hạn.", en="Nothing falls due on 1 June 2027."),
        ),
        (
            "9999-12-01",
            "99999",
            Text(
                "Trong 99999 ngày tới (đến 31/12/9999) không có việc nào đến hạn.",
                en="Nothing falls due in the next 99999 days (until 31 December 9999).",
            ),
        ),
    ],
)
def test_nothing_due_so_soon_is_said(typed: Typed, plan: Path, day: str, days: str, said: Text) -> None:
    """Where nothing is due within the days asked for, a sentence says which days these are."""
    words = ("due", "-", "--as-of", day, "--within", days)
    text = plan.read_text(encoding="utf-8")
    dated = text.partition("reviews:")[0]
    assert typed(*words, stdin=dated).stdout.splitlines()[-1] == said.vi
    assert typed(*words, "--lang", "en", stdin=dated).stdout.splitlines()[-1] == said.en
    undated = typed(*words, stdin=text).stdout
    assert f"\n{said.vi}\n" in undated
    assert "│ chưa ấn định │ Tổng kết │" in undated


def test_a_plan_without_any_deadline_is_told_so(typed: Typed, plan: Path) -> None:
    """An empty answer is a sentence, not an empty table."""
    text = plan.read_text(encoding="utf-8").partition("tasks:")[0].replace(", by: 2025", "")
    result = typed("due", "-", "--as-of", "2026-01-01", stdin=text)
    assert result.stdout.splitlines()[-1] == "Kế hoạch không có việc nào có hạn."
    english = typed("due", "-", "--as-of", "2026-01-01", "--lang", "en", stdin=text)
    assert english.stdout.splitlines()[-1] == "Nothing in the plan has a due day."


def test_today_is_the_default_and_said_once(typed: Typed, plan: Path) -> None:
    """Without a day the answer is that of today, and its heading alone says which day that is."""
    before = dt.datetime.now().astimezone().date()
    result = typed("due", plan)
    after = dt.datetime.now().astimezone().date()
    assert (result.exit_code, result.stderr) == (0, "")
    headings = {f"Tính đến ngày {day_said(day)}:" for day in (before, after)}
    assert result.stdout.splitlines()[1] in headings


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
    assert (answer["command"], answer["as_of"], answer["within"]) == ("due", "2021-07-01", None)
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


def test_json_repeats_within_how_many_days(typed: Typed, plan: Path) -> None:
    """JSON says what it was narrowed to."""
    words = ("--as-of", "2021-07-01", "--within", "5", "--format", "json")
    answer = json.loads(typed("due", plan, *words).stdout)
    assert answer["within"] == 5
    assert [found["id"] for found in answer["deadlines"]] == ["tong-ket"]


def test_a_broken_plan_has_no_deadlines(typed: Typed) -> None:
    """What is no plan leaves with 2 and nothing on stdout."""
    result = typed("due", "-", "--as-of", "2021-07-01", stdin="a: 1\n")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "lỗi GP" in result.stderr
