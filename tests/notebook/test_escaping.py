"""No text of a plan becomes part of the page: whatever it holds, it stays text."""

import datetime as dt
from html.parser import HTMLParser
from typing import Any, TypeVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.notebook import to_html, to_text
from gender_plan.testing import plans, reported_values
from gender_plan.text import Text

TAGS = {
    "br", "caption", "div", "li", "p", "pre", "span", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"aria-label", "colspan", "lang", "role", "scope", "style"}
POISON = "</td></table></pre></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'><!--&lt;"
Thing = TypeVar("Thing")


class Drawn(HTMLParser):
    """What stands in a piece of HTML: the tags in their order, the attributes, the text.

    Raises AssertionError where a tag closes another one than the last that was opened.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An opening tag with its attributes."""
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """It closes the last one that is open."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Text, as a reader sees it."""
        self.text += data

    def handle_comment(self, data: str) -> None:
        """A comment is no text."""
        self.tags.append(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        """Nor is a declaration."""
        self.tags.append(f"<!{decl}")

    def handle_pi(self, data: str) -> None:
        """Nor is an instruction."""
        self.tags.append(f"<?{data}")


FREE = {"aliases", "as_printed", "issuer", "label", "number", "short_name", "source", "verb"}


def poisoned(thing: Thing, poison: str = POISON) -> Thing:
    """The same thing, with the poison at the end of everything in it that is free text."""
    return _poisoned(thing, poison, "")  # type: ignore[no-any-return]


def _poisoned(thing: Any, poison: str, name: str) -> Any:  # noqa: ANN401  any value of the model
    if isinstance(thing, Text):
        return Text(thing.vi + poison, en=thing.en and thing.en + poison)
    if isinstance(thing, str) and name in FREE:
        return thing + poison
    if isinstance(thing, tuple):
        return tuple(_poisoned(each, poison, name) for each in thing)
    if not attrs.has(type(thing)):
        return thing
    fields = (a.name for a in attrs.fields(type(thing)) if a.init)
    return attrs.evolve(thing, **{f: _poisoned(getattr(thing, f), poison, f) for f in fields})


def shown_of(plan: gp.Plan) -> list[object]:
    """What a notebook may show of a plan without values."""
    who = gp.Responsibilities(plan)
    answers = [who.for_goal(goal.id) for goal in plan.goals]
    duties = [who.for_agency(agency.id) for agency in plan.agencies]
    indicators = [indicator for _, indicator in plan.all_indicators]
    day = plan.period.ends
    single = [plan, who, who.gaps(), gp.due(plan, day), plan.report_periods]
    return [*single, *plan.goals, *indicators, *plan.agencies, *plan.tasks, *answers, *duties]


def assert_harmless(thing: object) -> Drawn:
    """It parses, and holds no tag and no attribute but ours."""
    html = to_html(thing)
    drawn = Drawn(html)
    assert set(drawn.tags) <= TAGS
    assert {name for name, _ in drawn.attributes} <= ATTRIBUTES
    assert not [value for name, value in drawn.attributes if name == "style" and "url" in value]
    return drawn


def _tags(drawn: Drawn) -> list[str]:
    """Without the ends of lines: where a long text is cut short, lines of it go."""
    return [tag for tag in drawn.tags if tag != "br"]


@given(plans())
def test_tags_in_the_words_of_a_plan_are_no_tags(plan: gp.Plan) -> None:
    """The same plan with scripts in all its words has the very same tags, and shows the scripts."""
    bad = poisoned(plan)
    assert_harmless(gp.validate(bad))
    for thing, worse in zip(shown_of(plan), shown_of(bad), strict=True):
        assert _tags(assert_harmless(worse)) == _tags(assert_harmless(thing))
    assert "<script>alert(1)</script>" in Drawn(to_html(bad)).text


@given(st.data())
def test_whatever_was_reported_is_text(data: st.DataObject) -> None:
    """Of the progress of every plan by every values, every page parses and has only tags of ours."""
    plan = poisoned(data.draw(plans()), "<b>")
    values = data.draw(reported_values(plan))
    sourced = [attrs.evolve(value, source=POISON, area=value.area and POISON) for value in values]
    progress = gp.ProgressEvaluator(plan).evaluate(sourced, as_of=plan.period.ends)
    measures = [measure for found in progress.indicators for measure in found.measures]
    for thing in (progress, *progress.goals, *progress.indicators, *measures):
        assert_harmless(thing)


def test_a_file_that_is_shown_with_its_problems_is_text() -> None:
    """The lines of a broken file stand in the page as they stand in the file."""
    checked = gp.check_plan(f"id: {POISON!r}\nxyz: 1\n".encode())
    assert "<script>alert(1)</script>" in assert_harmless(checked).text


@pytest.mark.parametrize("sign", ["\x1b", "\x00", "\u202e", "\u2066", "\x9b", "\ud800"])
def test_signs_that_act_are_made_visible(sign: str) -> None:
    """Neither a terminal nor a page is turned about by what a name holds."""
    agency = gp.Agency(id="a", name=Text(f"Sở {sign}Nội vụ"))
    for shown in (to_html(agency), to_text(agency)):
        assert sign not in shown
        assert "Sở \ufffdNội vụ" in shown
        assert shown.encode()


def test_a_page_that_is_drawn_needs_nothing_from_elsewhere(strategy: gp.PlanProgress) -> None:
    """No script, no link, no picture, no style sheet."""
    drawn = assert_harmless(strategy)
    assert strategy.as_of == dt.date(2023, 12, 31)
    assert not {"script", "link", "img", "style", "iframe", "a"} & set(drawn.tags)
