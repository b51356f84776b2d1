"""The plan of Nghệ An for 2020 says what its document says: every clause, and nothing else."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import gender_plan as gp
from gender_plan.model import AgencyKind, Document, Mandate, Plan, Role
from gender_plan.provenance import Confidence, Sourced
from gender_plan.targets import NotStated
from gender_plan.text import composed, folded

PLAN = Path(__file__).parents[1] / "plans" / "nghe_an_2020.yaml"
SOURCE = Path(__file__).with_name("nghe_an_2020.txt")

OPENING, RECIPIENTS = "Mở đầu", "Nơi nhận"
PART = re.compile(r"(I{1,3})\. ")
NUMBER = re.compile(r"(\d+)\.(?: ?(\d+)\.)? ")  # «2. 1.» is printed for 2.1
LETTER = re.compile(r"([a-zđ])\) ")
DASH = re.compile(r"- ")

# Who answers for what, and through which clause: read off the document by hand.
RESPONSIBLE = {
    **dict.fromkeys(("2.1", "2.3", "2.5", "7.4", "7.5"), (Role.LEAD, "so-ldtbxh", "III.2.1.a")),
    **dict.fromkeys(("1.1", "1.5"), (Role.COORDINATE, "so-noi-vu", "III.2.2.b")),
    **dict.fromkeys(("1.2", "1.3", "1.4", "7.3"), (Role.LEAD, "so-noi-vu", "III.2.2.b")),
    "2.2": (Role.COORDINATE, "so-khdt", "III.2.3"),
    "2.4": (Role.LEAD, "nhcsxh-tinh", "III.2.4"),
    "3": (Role.LEAD, "so-gddt", "III.2.5"),
    "4": (Role.LEAD, "so-y-te", "III.2.6.b"),
    "5": (Role.LEAD, "so-tttt", "III.2.7.a"),
    **dict.fromkeys(("6.1", "6.2"), (Role.LEAD, "so-vhtt", "III.2.8.a")),
    "6.3": (Role.LEAD, "cong-an-tinh", "III.2.9.a"),
    **dict.fromkeys(("7.1", "7.2"), (Role.LEAD, "so-tu-phap", "III.2.10.a")),
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The plan as the file in the repository has it."""
    return gp.load_plan(PLAN)


@pytest.fixture(scope="module")
def clauses() -> dict[str, str]:
    """The document's clauses: their paths and their words, children apart."""
    return read_clauses(SOURCE.read_text(encoding="utf-8"))


def read_clauses(document: str) -> dict[str, str]:
    """Each clause path with its words; a paragraph without a mark belongs to the clause before it."""
    words: dict[str, str] = {}
    place = Place(part=OPENING)
    for line in document.splitlines():
        paragraph = " ".join(composed(line).split())
        place = place.after(paragraph)
        words[place.path] = f"{words.get(place.path, '')} {paragraph}".strip()
    return words


@attrs.frozen(kw_only=True)
class Place:
    """Where in the document a paragraph stands."""

    part: str
    number: str = ""
    letter: str = ""
    dash: int = 0

    @property
    def path(self) -> str:
        """The path of the clause, such as «II.2.b.3»."""
        steps = (self.part, self.number, self.letter, str(self.dash or ""))
        return ".".join(step for step in steps if step)

    def after(self, paragraph: str) -> "Place":
        """Where the next paragraph stands."""
        if self.part == RECIPIENTS or paragraph.startswith(RECIPIENTS):
            return Place(part=RECIPIENTS)
        if found := PART.match(paragraph):
            return Place(part=found[1])
        if found := NUMBER.match(paragraph):
            return Place(part=self.part, number=".".join(filter(None, found.groups())))
        if found := LETTER.match(paragraph):
            return attrs.evolve(self, letter=found[1], dash=0)
        return attrs.evolve(self, dash=self.dash + 1) if DASH.match(paragraph) else self


def sources_in(value: object) -> Iterator[Sourced]:
    """Everything in a value that can say where it comes from."""
    kind = type(value)
    if isinstance(value, tuple):
        for item in value:
            yield from sources_in(item)
    elif attrs.has(kind):
        if isinstance(value, Sourced):
            yield value
        for field in attrs.fields(kind):
            yield from sources_in(getattr(value, field.name))


def cited(*values: object) -> set[str]:
    """The clauses that values cite."""
    return {path for value in values for item in sources_in(value) for path in item.source}


def to_be_cited(clauses: dict[str, str]) -> set[str]:
    """The clauses that say something themselves: all but the numbered heads of other clauses."""
    heads = {path for path in clauses if any(other.startswith(f"{path}.") for other in clauses)}
    return {path for path in clauses if path not in heads or path.rpartition(".")[2].isalpha()} - {
        "I",
        "II",
        "III",
        OPENING,
        RECIPIENTS,
    }


def ways_to_write(day: dt.date) -> set[str]:
    """A day as the document may print it, with and without leading zeros."""
    days, months = {f"{day.day}", f"{day.day:02}"}, {f"{day.month}", f"{day.month:02}"}
    return {f"{d}/{m}/{day.year}" for d in days for m in months}


def documents(plan: Plan) -> tuple[Document, ...]:
    """All that the plan rests on or cites."""
    return plan.legal_bases + plan.documents


def test_the_copy_of_the_document_has_all_its_clauses(clauses: dict[str, str]) -> None:
    """The reader of the document finds its 3 parts and 91 clauses, so no test below is empty."""
    found = to_be_cited(clauses)
    assert Counter(path.partition(".")[0] for path in found) == {"I": 2, "II": 55, "III": 34}
    assert {"II.1.f", "II.2.d", "II.2.đ", "II.2.e.10", "III.2.1.đ", "III.2.18", "III.3"} <= found
    assert clauses["III.2.1"] == "2. 1. Sở Lao động - Thương binh và Xã hội:"


def test_every_clause_is_carried(plan: Plan, clauses: dict[str, str]) -> None:
    """Every clause, lettered point and dash is cited by what the plan says.

    Agencies, documents and annexes do not count: they only say where a name appears.
    """
    said = cited(
        plan.purposes, plan.requirements, plan.tasks, plan.funding, plan.assignments, plan.reporting
    )
    said |= {path for goal in plan.goals for path in goal.source}
    assert sorted(to_be_cited(clauses) - said) == []


def test_every_citation_exists(plan: Plan, clauses: dict[str, str]) -> None:
    """No source names a clause that the document does not have."""
    assert sorted(cited(plan) - set(clauses)) == []


def test_the_goals_are_the_printed_ones(plan: Plan, clauses: dict[str, str]) -> None:
    """There are 7 goals, each with the title that its clause prints."""
    assert [goal.id for goal in plan.goals] == ["1", "2", "3", "4", "5", "6", "7"]
    assert [goal.source for goal in plan.goals] == [(f"II.2.{label}",) for label in "abcdđeg"]
    for goal in plan.goals:
        head = clauses[goal.source[0]]
        assert f"mục tiêu {goal.id}:" in head
        assert str(goal.title).casefold() in head.casefold()


def test_only_named_indicators_are_listed(plan: Plan) -> None:
    """The 18 indicators that a clause names are listed, and goals 3, 4 and 5 point to the annex."""
    named = [indicator.id for _, indicator in plan.all_indicators]
    assert named == (
        "1.1 1.2 1.3 1.4 1.5 2.1 2.2 2.3 2.4 2.5 6.1 6.2 6.3 7.1 7.2 7.3 7.4 7.5".split()  # noqa: SIM905
    )
    annex = {goal.id: str(goal.not_listed) for goal in plan.goals if goal.not_listed}
    assert annex == dict.fromkeys(("3", "4", "5"), "Phụ lục 1")
    assert plan.declared is not None
    assert (plan.declared.goals, plan.declared.indicators) == (7, 24)
    assert [str(annex.title) for annex in plan.missing] == ["Phụ lục 1", "Phụ lục 2"]


def test_an_indicator_is_cited_where_it_is_assigned(plan: Plan) -> None:
    """The clause that names an indicator is the one that makes somebody responsible for it."""
    for _, indicator in plan.all_indicators:
        assert indicator.source == (RESPONSIBLE[indicator.id][2],)


def test_no_figure_is_invented(plan: Plan) -> None:
    """No indicator has wording, unit, baseline or figure, for the annex is not in the document."""
    for _, indicator in plan.all_indicators:
        assert [type(target) for target in indicator.targets] == [NotStated]
        assert (indicator.text, indicator.unit, indicator.baseline, indicator.direction) == (None,) * 4
    assert all(money.amount is None for money in plan.funding)


def test_every_dash_is_a_task(plan: Plan) -> None:
    """Goals 1 to 7 have 6, 6, 5, 4, 3, 10 and 7 tasks, and 7 tasks belong to no goal."""
    counts = Counter(task.goal for task in plan.tasks)
    assert counts == {None: 7, "1": 6, "2": 6, "3": 5, "4": 4, "5": 3, "6": 10, "7": 7}
    assert all(task.source == (task.id,) for task in plan.tasks)
    for task in plan.tasks:
        goal = plan.goal(task.goal) if task.goal else None
        assert task.id.rpartition(".")[0] == (goal.source[0] if goal else "II.1")


def test_who_answers_for_what(plan: Plan) -> None:
    """Indicators and goals are assigned exactly as the document assigns them."""
    found = [
        (item, (a.role, a.agency, a.source[0]))
        for a in plan.assignments
        for item in (*a.covers.indicators, *a.covers.goals)
    ]
    assert len(found) == len(RESPONSIBLE)
    assert dict(found) == RESPONSIBLE


def test_three_indicators_have_no_lead(plan: Plan) -> None:
    """Nobody is made the lead of 1.1, 1.5 and 2.2."""
    led = {i for a in plan.assignments if a.role is Role.LEAD for i in a.covers.indicators}
    assert [i.id for _, i in plan.all_indicators if i.id not in led] == ["1.1", "1.5", "2.2"]


def test_a_lead_is_worded_as_one(plan: Plan) -> None:
    """A verb with «chủ trì» is a lead, and no other verb is, least of all «phối hợp»."""
    for assignment in plan.assignments:
        verb = str(assignment.verb).casefold()
        assert (assignment.role is Role.LEAD) is verb.startswith("chủ trì")
        if verb.startswith(("phối hợp", "làm đầu mối phối hợp")):
            assert assignment.role is Role.COORDINATE


def test_every_chu_tri_is_a_lead(plan: Plan, clauses: dict[str, str]) -> None:
    """Every «chủ trì» that the assignments of the document print is carried by one lead."""
    printed = Counter({c: len(re.findall("chủ trì", w.casefold())) for c, w in clauses.items()})
    leads = Counter(a.source[0] for a in plan.assignments if a.role is Role.LEAD)
    assert +leads == +Counter({c: n for c, n in printed.items() if c.startswith("III.2.")})


def test_assignments_keep_the_printed_words(plan: Plan, clauses: dict[str, str]) -> None:
    """Verb, agency and companions of an assignment stand in the clause it cites."""
    for assignment in plan.assignments:
        (path,) = assignment.source
        number = ".".join(path.split(".")[:3])
        words = folded(clauses[path])
        assert assignment.verb is not None
        assert assignment.verb in clauses[path]
        assert assignment.agency is not None
        assert folded(plan.agency(assignment.agency).name.vi) in folded(clauses[number])
        for companion in assignment.alongside:
            assert any(folded(name) in words for name in plan.agency(companion).spellings)


def test_a_request_is_no_order(plan: Plan) -> None:
    """Clause III.2.18 asks three bodies to take part, and no other clause asks."""
    asked = [a for a in plan.assignments if a.mandate is Mandate.REQUESTED]
    assert [a.agency for a in asked] == ["ubmttq-tinh", "hoi-lhpn-tinh", "cac-to-chuc-chinh-tri-xa-hoi"]
    assert {(a.role, a.source) for a in asked} == {(Role.TAKE_PART, ("III.2.18",))}


def test_reports_are_due_twice(plan: Plan) -> None:
    """The half-year's report is due on 30/6, the year's on 30/11, and the periods are inferred."""
    periods = [(p.id, p.starts, p.ends, p.due) for p in plan.report_periods]
    start, half, end = dt.date(2020, 1, 1), dt.date(2020, 6, 30), dt.date(2020, 12, 31)
    assert periods == [
        ("2020-H1", start, half, half),
        ("2020", start, end, dt.date(2020, 11, 30)),
    ]
    assert all(p.derived is not None for p in plan.report_periods)
    rule = plan.reporting[0]
    assert rule.collector == "so-ldtbxh"
    assert rule.reporters == ("cac-so-ban-nganh", "ubnd-cap-huyen")
    assert rule.forwards_to == ("ubnd-tinh", "ubqg-vstbpn", "bo-ldtbxh")


def test_events_and_reviews(plan: Plan) -> None:
    """The action month and the family-violence month are dated, the two reviews are not."""
    assert {e.id: (e.starts, e.ends, e.every) for e in plan.events} == {
        "thang-hanh-dong-2020": (dt.date(2020, 11, 15), dt.date(2020, 12, 15), None),
        "thang-hanh-dong-bao-luc-gia-dinh": (dt.date(2020, 6, 1), dt.date(2020, 6, 30), "year"),
    }
    assert all(event.derived is not None for event in plan.events)
    assert [review.by for review in plan.reviews] == [None, None]


def test_districts_come_from_outside(plan: Plan) -> None:
    """The group of districts has 21 members, each of them recalled; their count is from the press."""
    group = plan.agency("ubnd-cap-huyen")
    assert group.outside is not None
    assert group.outside.confidence is Confidence.PRESS
    assert len(set(group.members)) == 21
    assert all(plan.agency(member).unverified for member in group.members)


def test_agencies_bear_printed_names(plan: Plan, clauses: dict[str, str]) -> None:
    """Every Vietnamese name of an agency stands in the document, districts apart."""
    document = folded(" ".join(clauses.values()))
    districts = set(plan.agency("ubnd-cap-huyen").members)
    made_up = {
        name
        for agency in plan.agencies
        if agency.id not in districts
        for name in (agency.name.vi, agency.short_name, *agency.aliases)
        if name and folded(name) not in document
    }
    assert made_up == {"Ban Tuyên giáo Tỉnh ủy"}  # printed «Ban Tuyên giáo, Ban Tổ chức Tỉnh ủy»


def test_open_groups_stay_open(plan: Plan) -> None:
    """Only the districts are listed one by one; no other group has members."""
    groups = [agency for agency in plan.agencies if agency.kind is AgencyKind.GROUP]
    assert [group.id for group in groups if group.members] == ["ubnd-cap-huyen"]


def test_documents_keep_number_and_date(plan: Plan, clauses: dict[str, str]) -> None:
    """A document's number stands in every clause it cites, and its date behind the number."""
    for document in documents(plan):
        if not isinstance(document.number, str):
            assert document.issued is None
            continue
        words = " ".join(clauses[path] for path in document.source)
        assert all(document.number in clauses[path] for path in document.source)
        after = re.findall(rf"{re.escape(document.number)}[^;\d]{{0,80}}?ngày ([\d/]+)", words)
        assert isinstance(document.issued, dt.date)
        assert after
        assert set(after) <= ways_to_write(document.issued)


def test_documents_keep_printed_titles(plan: Plan, clauses: dict[str, str]) -> None:
    """A document's title and what is quoted as printed stand in a clause it cites."""
    for document in documents(plan):
        words = [folded(clauses[path]) for path in document.source]
        assert any(folded(str(document.title)) in text for text in words)
        if document.as_printed:
            assert any(document.as_printed in clauses[path] for path in document.source)


def test_recipients_are_the_printed_lines(plan: Plan, clauses: dict[str, str]) -> None:
    """The lines of «Nơi nhận» are all there, in their order, and nothing else."""
    lines = [str(recipient.name) for recipient in plan.recipients]
    once = list(dict.fromkeys(lines))
    printed = clauses[RECIPIENTS].removeprefix(f"{RECIPIENTS}:").replace(";", "").removesuffix(".")
    assert printed == "".join(f" - {line}" for line in once)


def test_what_is_outside_says_so(plan: Plan) -> None:
    """Only the districts come from outside the document; all else cites it or says it is inferred."""
    members = {plan.agency(member) for member in plan.agency("ubnd-cap-huyen").members}
    assert {item for item in sources_in(plan) if item.unverified} == members
    bare = [
        item
        for item in sources_in(plan)
        if not (item.source or item.derived or item.outside) and not isinstance(item, NotStated)
    ]
    assert bare == []
