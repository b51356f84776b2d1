"""``who`` finds events and tasks by id or by what their titles say, and never guesses between two."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]


@pytest.fixture
def with_events(plan: Path) -> str:
    """The plan with two events whose titles begin alike."""
    events = (
        "events:\n"
        "  - {id: thang, title: {vi: Tháng hành động vì bình đẳng giới, en: Action month}, "
        "starts: 2021-11-15, source: VI}\n"
        "  - {id: gia-dinh, title: Tháng hành động về gia đình, starts: 2021-06-01, source: VI}\n"
        "assignments:\n"
        "  - {agency: so-y-te, role: lead, covers: {events: [thang]}, source: III.5}\n"
    )
    return plan.read_text(encoding="utf-8").replace("assignments:\n", events)


@pytest.mark.parametrize(
    "words",
    [
        "thang",
        "sự kiện thang",
        "event thang",
        "Tháng hành động vì bình đẳng giới",
        "THANG HANH DONG VI BINH DANG GIOI",
        "vì bình đẳng giới",
        "action month",
    ],
)
def test_an_event_is_found_by_id_or_title(typed: Typed, with_events: str, words: str) -> None:
    """An event answers to its id, its title and what only its title holds, in either language."""
    result = typed("who", "-", words, stdin=with_events)
    assert result.stdout.splitlines() == [
        "Sự kiện thang: Tháng hành động vì bình đẳng giới",
        "- Sở Y tế chủ trì (III.5)",
    ]


def test_an_event_of_which_nobody_is_named_says_so(typed: Typed, with_events: str) -> None:
    """Nobody named for an event is an answer."""
    assert typed("who", "-", "gia-dinh", stdin=with_events).stdout.splitlines() == [
        "Sự kiện gia-dinh: Tháng hành động về gia đình",
        "- văn bản không nêu cơ quan chủ trì",
    ]


def test_words_that_several_titles_hold_are_not_guessed(typed: Typed, with_events: str) -> None:
    """Of two events whose titles begin alike, both ids are told and neither is taken."""
    result = typed("who", "-", "tháng hành động", stdin=with_events)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "lỗi: “tháng hành động” có ở 2 nơi: sự kiện 'thang', sự kiện 'gia-dinh'; hãy hỏi bằng mã\n"
    )
    english = typed("who", "-", "tháng hành động", "--lang", "en", stdin=with_events)
    assert english.stderr == (
        "error: “tháng hành động” is found in 2 places: event 'thang', event 'gia-dinh'; ask by id\n"
    )


@pytest.mark.parametrize("words", ["tập huấn cán bộ", "nhiệm vụ tập huấn", "Train officials"])
def test_a_task_is_found_by_its_words(typed: Typed, plan: Path, words: str) -> None:
    """A task answers to its wording, or to a piece of it that nothing else holds."""
    assert typed("who", plan, words).stdout.startswith("Nhiệm vụ II.1.đ: Tập huấn cán bộ\n")


def test_json_of_an_event_names_it(typed: Typed, with_events: str) -> None:
    """An event's answer has its kind, its id and its title, and who is named for it."""
    result = typed("who", "-", "thang", "--format", "json", stdin=with_events)
    answer = json.loads(result.stdout)
    assert answer["subject"] == {
        "kind": "event",
        "id": "thang",
        "text": "Tháng hành động vì bình đẳng giới",
    }
    assert answer["leads"] == ["so-y-te"]


def test_an_agency_is_told_the_events_it_answers_for(typed: Typed, with_events: str) -> None:
    """What all the duties of an agency come to includes events."""
    last = typed("who", "-", "so-y-te", stdin=with_events).stdout.splitlines()[-1]
    assert last.endswith("; sự kiện thang.")
