"""The calendar: every dated thing once, as all-day events that a later import replaces."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from icalendar import Calendar

import gender_plan as gp
from gender_plan import render
from gender_plan.targets import Every
from gender_plan.text import Text

DAY = dt.date(2020, 6, 1)
Planned = Callable[[str], gp.Plan]
ODD = 'x\r\nATTENDEE:mailto:y\r\nEND:VEVENT;,\\:" \x07 &'


def events(content: bytes) -> list[Any]:
    """The events, as a calendar program reads them."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def by_summary(content: bytes) -> dict[str, Any]:
    """The same by what they say."""
    return {str(event["SUMMARY"]): event for event in events(content)}


def test_everything_with_a_day_is_there_once(planned: Planned) -> None:
    """Reports, events and targets; what has no day is not."""
    found = by_summary(render.calendar(planned(""), DAY))
    assert set(found) == {
        "Tháng hành động",
        "Hạn nộp báo cáo 6 tháng đầu năm 2020",
        "Đến hạn chỉ tiêu 1.1",
    }


def test_events_take_whole_days_and_end_the_day_after(planned: Planned) -> None:
    """A date without a time is the same day everywhere."""
    found = by_summary(render.calendar(planned(""), DAY))
    month, report = found["Tháng hành động"], found["Hạn nộp báo cáo 6 tháng đầu năm 2020"]
    assert (month["DTSTART"].dt, month["DTEND"].dt) == (dt.date(2020, 6, 1), dt.date(2020, 7, 1))
    assert (report["DTSTART"].dt, report["DTEND"].dt) == (dt.date(2020, 6, 30), dt.date(2020, 7, 1))
    assert report["DTSTART"].params["VALUE"] == "DATE"


def test_each_reminds_a_week_and_a_day_before(planned: Planned) -> None:
    """With the days left in words."""
    for event in events(render.calendar(planned(""), DAY)):
        alarms = event.walk("VALARM")
        assert [alarm["TRIGGER"].dt for alarm in alarms] == [dt.timedelta(-7), dt.timedelta(-1)]
        assert alarms[0]["DESCRIPTION"] == f"Còn 7 ngày: {event['SUMMARY']}"


def test_the_description_says_who_and_by_which_clause(planned: Planned) -> None:
    """So that nobody has to look it up."""
    found = by_summary(render.calendar(planned(""), DAY))
    said = str(found["Hạn nộp báo cáo 6 tháng đầu năm 2020"]["DESCRIPTION"])
    assert said.startswith("Kế hoạch mẫu\nCơ quan: Sở Một; Sở Hai; Sở Ba; Sở Bốn; Các ngành khác.")
    assert "Gửi: Sở Một." in said
    assert "Điều khoản: III.3." in said


def test_the_same_plan_on_the_same_day_is_the_same_file(planned: Planned) -> None:
    """No clock and no chance in it."""
    assert render.calendar(planned(""), DAY) == render.calendar(planned(""), DAY)


def test_a_later_import_replaces_the_earlier_one(planned: Planned) -> None:
    """The same ids, a higher number; also where a day or a title has changed."""
    plan = planned("")
    rule = plan.reporting[0]
    moved = attrs.evolve(rule.periods[0], due=dt.date(2020, 7, 10))
    renamed = attrs.evolve(plan.events[0], title=Text("Tên khác"), starts=dt.date(2020, 6, 2))
    later = attrs.evolve(plan, reporting=(attrs.evolve(rule, periods=(moved,)),), events=(renamed,))
    before = {event["UID"]: event for event in events(render.calendar(plan, DAY))}
    after = {event["UID"]: event for event in events(render.calendar(later, DAY + dt.timedelta(1)))}
    assert set(before) == set(after)
    assert all(after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"] for uid in before)
    assert all(after[uid]["DTSTAMP"].dt > before[uid]["DTSTAMP"].dt for uid in before)


def test_every_time_that_an_event_recurs_is_an_event(planned: Planned) -> None:
    """With an id of its own that does not hang on its days."""
    plan = planned("")
    quarterly = attrs.evolve(plan.events[0], every=Every.QUARTER)
    found = events(render.calendar(attrs.evolve(plan, events=(quarterly,)), DAY))
    starts = [event["DTSTART"].dt for event in found if event["SUMMARY"] == "Tháng hành động"]
    assert [day.month for day in starts] == [6, 9, 12]
    assert len({event["UID"] for event in found}) == len(found)


def test_two_rules_with_one_period_are_two_events(planned: Planned) -> None:
    """Two ids, or the second would replace the first."""
    plan = planned("")
    twice = attrs.evolve(plan, reporting=plan.reporting * 2)
    found = events(render.calendar(twice, DAY))
    assert len({event["UID"] for event in found}) == len(found) == 4


def test_odd_words_add_nothing(planned: Planned) -> None:
    """A line break in a name begins no property; the words come back on one line."""
    plain, odd = events(render.calendar(planned(""), DAY)), events(render.calendar(planned(ODD), DAY))
    assert [sorted(event.keys()) for event in odd] == [sorted(event.keys()) for event in plain]
    wanted = 'x ATTENDEE:mailto:y END:VEVENT;,\\:" \ufffd &Tháng hành động'
    assert wanted in {str(event["SUMMARY"]) for event in odd}
    assert not any("ATTENDEE" in event for event in odd)


def test_lines_are_short_and_end_as_the_format_asks(planned: Planned) -> None:
    """At most 75 bytes, CR LF at the end of each."""
    content = render.calendar(planned("x" * 500), DAY)
    assert content.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_in_english_where_the_plan_has_it(planned: Planned) -> None:
    """The words of the calendar itself."""
    assert "Report due: first half of 2020" in by_summary(render.calendar(planned(""), DAY, "en"))


@pytest.mark.parametrize("name", gp.bundled_plans())
def test_the_calendar_of_every_bundled_plan(name: str) -> None:
    """As many events as there are things with a day."""
    plan = gp.load_plan(gp.bundled_plan(name))
    dated = [deadline for deadline in gp.due(plan, DAY) if deadline.day]
    found = events(render.calendar(plan, DAY))
    assert len(found) == len(dated) == len({event["UID"] for event in found})


def test_where_the_extra_is_missing_one_sentence_names_it(
    planned: Planned, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In both languages."""
    monkeypatch.setattr(render, "find_spec", lambda _: None)
    with pytest.raises(gp.MissingExtraError) as missing:
        render.calendar(planned(""), DAY)
    assert "gender-plan[calendar]" in missing.value.message("vi")
    assert "gender-plan[calendar]" in missing.value.message("en")
