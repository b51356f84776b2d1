"""Drafting the text of Nghệ An comes to what a person wrote; every difference has its reason."""

from collections.abc import Callable, Mapping
from pathlib import Path

import gender_plan as gp
from gender_plan.drafting import Draft, sheet
from gender_plan.drafting.wording import likeness
from gender_plan.model import Assignment, Plan

# Agencies that a person took to be one and the text words differently; the draft never merges them.
WORDED_APART = {
    "cac-ban-nganh-doan-the-lien-quan": "cac-so-ban-nganh-doan-the-lien-quan",
    "cac-so-ban-nganh-doan-the-cap-tinh-lien-quan": "cac-so-ban-nganh-doan-the-lien-quan",
    "cac-ban-nganh-lien-quan": "cac-nganh-lien-quan",
    "cac-co-quan-don-vi-co-lien-quan": "cac-co-quan-lien-quan",
    "cac-co-quan-don-vi-lien-quan": "cac-co-quan-lien-quan",
    "cac-co-quan-ban-nganh": "cac-so-ban-nganh",
    "cac-co-quan-don-vi": "cac-so-ban-nganh",
}
# The same agencies under ids that a person chose shorter.
CALLED_OTHERWISE = {
    "cac-so-ban-nganh-co-quan-don-vi": "cac-so-ban-nganh",
    "cac-so-ban-nganh-co-quan-don-vi-khac": "cac-so-ban-nganh-khac",
    "cac-to-chuc-chinh-tri-to-chuc-chinh-tri-xa-hoi": "cac-to-chuc-chinh-tri-xa-hoi",
    "dai-phat-thanh-truyen-hinh-nghe-an": "dai-ptth",
}
SAME = {**WORDED_APART, **CALLED_OTHERWISE}


def _agency(id_: str | None) -> str | None:
    return SAME.get(id_ or "", id_)


def _assignment(plan: Plan, each: Assignment, agency: Callable[[str | None], str | None]) -> object:
    """All that has to be equal: documents and events by what they are and not by their ids."""
    documents = {str(d.id): d for d in (*plan.legal_bases, *plan.documents)}
    events = {event.id: event.starts for event in plan.events}
    covers = each.covers
    return (
        each.source,
        agency(each.agency),
        each.role,
        each.mandate,
        tuple(agency(other) for other in each.alongside),
        (covers.plan, covers.goals, covers.indicators, covers.tasks),
        tuple(_called(documents[id_].number, str(documents[id_].title)) for id_ in covers.documents),
        tuple(events[id_] for id_ in covers.events),
        covers.duty is not None,
    )


def _called(number: object, title: str) -> str:
    return number if isinstance(number, str) else likeness(title).partition(" tren dia ban")[0]


def test_every_assignment_is_the_same(draft: Draft, by_hand: Plan) -> None:
    """Agency, role, mandate, companions and object of all of them, in their order."""
    drafted = [_assignment(draft.plan, each, _agency) for each in draft.plan.assignments]
    assert drafted == [_assignment(by_hand, each, lambda id_: id_) for each in by_hand.assignments]


def test_names_of_agencies_tell_the_listed_differences(draft: Draft, by_hand: Plan) -> None:
    """The tables above hold exactly the ids that differ, and each stands for the same name."""
    spelt: Mapping[str, str] = {likeness(s): a.id for a in by_hand.agencies for s in a.spellings}
    differing = {}
    for agency in draft.plan.agencies:
        meant = {spelt[likeness(s)] for s in agency.spellings if likeness(s) in spelt} or {agency.id}
        if agency.id not in meant:
            differing[agency.id] = meant.pop()
    assert differing == SAME


def test_goals_and_named_indicators_are_the_same(draft: Draft, by_hand: Plan) -> None:
    """Titles, clauses, indicators without a figure, and where those that are not listed stand."""

    def said(plan: Plan) -> object:
        return [
            (
                g.id,
                str(g.title),
                g.source,
                str(g.not_listed),
                [(i.id, i.targets, i.source) for i in g.indicators],
            )
            for g in plan.goals
        ]

    assert said(draft.plan) == said(by_hand)
    assert draft.plan.declared == by_hand.declared
    assert [str(each.title) for each in draft.plan.missing] == [
        str(each.title) for each in by_hand.missing
    ]


def test_every_task_is_there_for_the_same_goal(draft: Draft, by_hand: Plan) -> None:
    """A person shortened the words; clauses and goals are the same."""
    assert [(t.id, t.goal) for t in draft.plan.tasks] == [(t.id, t.goal) for t in by_hand.tasks]


def test_reports_are_due_on_the_same_days_by_the_same_way(draft: Draft, by_hand: Plan) -> None:
    """Periods, due days, who reports, who collects, to whom it goes on."""

    def said(plan: Plan) -> object:
        return [
            (
                _agency(rule.collector),
                [_agency(each) for each in rule.reporters],
                [_agency(each) for each in rule.forwards_to],
                [(p.id, p.starts, p.ends, p.due) for p in rule.periods],
                rule.source,
            )
            for rule in plan.reporting
        ]

    assert said(draft.plan) == said(by_hand)


def test_events_are_on_the_same_days(draft: Draft, by_hand: Plan) -> None:
    """With every clause that mentions them."""

    def said(plan: Plan) -> object:
        return [(str(e.title), e.starts, e.ends, e.every, sorted(e.source)) for e in plan.events]

    assert said(draft.plan) == said(by_hand)


def test_numbered_documents_are_the_same(draft: Draft, by_hand: Plan) -> None:
    """Kind, number, day, issuer and clauses."""

    def said(plan: Plan) -> object:
        return {
            d.id: (d.kind, d.number, d.issued, likeness(str(d.issuer)), d.source)
            for d in (*plan.legal_bases, *plan.documents)
            if isinstance(d.number, str)
        }

    assert said(draft.plan) == said(by_hand)
    assert [d.id for d in draft.plan.legal_bases] == [d.id for d in by_hand.legal_bases]


def test_reviews_are_left_to_a_person(draft: Draft, by_hand: Plan) -> None:
    """The text sets no day for them: each mention is a doubt at the clause a person cites."""
    assert not draft.plan.reviews
    cited = {clause for review in by_hand.reviews for clause in review.source}
    assert {each.clause for each in draft.doubts if each.section == "reviews"} == cited
    assert {each.section for each in draft.doubts} == {"reviews"}


def test_the_sheet_is_a_sound_plan(draft: Draft, tmp_path: Path) -> None:
    """What is written reads back equal, without an error, and says how much was read."""
    file = tmp_path / "nhap.yaml"
    file.write_text(sheet(draft, "nghe_an_2020.txt"), encoding="utf-8")
    checked = gp.check_plan(file)
    assert not checked.problems.errors
    assert checked.plan == draft.plan
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[3] == "# 107 điều khoản: 97 đọc được, 4 còn nghi ngờ, 0 chưa đọc, 6 chỉ là đề mục."
    assert "  # III.2.1.a (dòng 109)" in lines
