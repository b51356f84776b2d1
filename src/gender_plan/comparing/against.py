"""A local plan against the national one: what it took over, where it departs, what it adds."""

import datetime as dt
from collections.abc import Iterator, Sequence

from attrs import frozen

from gender_plan.comparing.weighing import (
    NO_FIGURE,
    OURS,
    THEIRS,
    Relation,
    Weighed,
    meaning_differs,
    not_comparable,
    same_words,
    timed,
    weighed,
)
from gender_plan.model import Counterpart, Indicator, Measured, Part, Plan
from gender_plan.targets import Target
from gender_plan.text import Text, folded


@frozen(kw_only=True)
class Comparison:
    """A local indicator, or a part of it, beside the national one; with the two targets where there are.

    ``relations``: what is to be said of it, often two things («stricter, later»). ``unverified``: it
    rests on something that was only recalled.
    """

    relations: tuple[Relation, ...]
    reason: Text | None = None
    indicator: Indicator | None = None
    part: Part | None = None
    target: Target | None = None
    national_part: Part | None = None
    national_target: Target | None = None
    unverified: bool = False


@frozen(kw_only=True)
class Followed:
    """A national indicator and how the local plan answers it, or that it does not."""

    indicator: Indicator
    comparisons: tuple[Comparison, ...]

    @property
    def relations(self) -> tuple[Relation, ...]:
        """All that is to be said of it, each once, in the order of ``Relation``."""
        found = {relation for one in self.comparisons for relation in one.relations}
        return tuple(relation for relation in Relation if relation in found)


@frozen(kw_only=True)
class Against:
    """A local plan against a national one.

    ``added``: the local indicators that follow none of it. ``astray``: those that name an indicator
    which the national plan does not have. ``open``: why what is missing may only not be in the file.
    """

    local: Plan
    national: Plan
    followed: tuple[Followed, ...]
    added: tuple[Indicator, ...]
    astray: tuple[tuple[Indicator, Counterpart], ...]
    open: tuple[Text, ...]

    def of_relation(self, relation: Relation) -> tuple[Followed, ...]:
        """The national indicators of which this is to be said."""
        return tuple(one for one in self.followed if relation in one.relations)


def against(local: Plan, national: Plan) -> Against:
    """How a local plan stands to a national one, for each national indicator.

    Indicators belong together only where the local one says so (``corresponds_to``). Of an amended
    target, the version in force on the last day of the local plan counts; national targets that fall
    due outside the local plan's days are left aside.
    """
    pairs = [(i, c) for _, i in local.all_indicators for c in i.corresponds_to if c.plan == national.id]
    known = {indicator.id for _, indicator in national.all_indicators}
    following = {id(indicator) for indicator, _ in pairs}
    return Against(
        local=local,
        national=national,
        followed=tuple(
            _followed(theirs, [p for p in pairs if p[1].indicator == theirs.id], local)
            for _, theirs in national.all_indicators
        ),
        added=tuple(i for _, i in local.all_indicators if id(i) not in following),
        astray=tuple(pair for pair in pairs if pair[1].indicator not in known),
        open=tuple(_open_points(local)),
    )


def _followed(
    theirs: Indicator, pairs: Sequence[tuple[Indicator, Counterpart]], local: Plan
) -> Followed:
    found = [c for ours, follows in pairs for c in _Pair(ours, theirs, follows, local).comparisons()]
    return Followed(
        indicator=theirs,
        comparisons=tuple(found) or (Comparison(relations=(Relation.MISSING,)),),
    )


@frozen
class _Pair:
    """A local indicator and the national one that it follows."""

    ours: Indicator
    theirs: Indicator
    follows: Counterpart
    plan: Plan

    def comparisons(self) -> Iterator[Comparison]:
        """Of the whole, then of each part."""
        differs = meaning_differs(self.ours, self.theirs)
        if differs:
            yield self._said(Weighed(relation=Relation.OTHER_MEANING, reason=differs))
            return
        if self.ours.targets or self.theirs.targets or not (self.ours.parts or self.theirs.parts):
            yield from self._targets(None, None)
        yield from self._parts()

    def _parts(self) -> Iterator[Comparison]:
        for part in self.ours.parts:
            matched = _counterpart(part, self.theirs.parts)
            if matched is not None:
                yield from self._targets(part, matched)
            else:
                yield self._said(not_comparable(_OTHER_PARTS), part=part)

    def _targets(self, part: Part | None, other: Part | None) -> Iterator[Comparison]:
        theirs = self._in_force((other or self.theirs).targets)
        ours = self._in_force((part or self.ours).targets)
        if not theirs and (other is not None or not self.theirs.parts):
            yield self._said(not_comparable(NO_FIGURE[THEIRS]), part=part, other=other)
        elif not ours and (part is not None or not self.ours.parts):
            yield self._said(not_comparable(NO_FIGURE[OURS]), part=part, other=other)
        elif ours and not theirs:
            yield self._said(not_comparable(_PARTS_THERE), part=part, other=other)
        for target in ours if theirs else ():
            yield self._of_target(target, part, other, theirs)
        taken = {t.by for t in ours}
        for milestone in theirs if ours else ():
            if milestone.by is not None and milestone.by not in taken and self._is_within(milestone.by):
                yield self._said(_MISSED, part=part, other=other, national=milestone)

    def _of_target(
        self, target: Target, part: Part | None, other: Part | None, theirs: Sequence[Target]
    ) -> Comparison:
        here, there = self._measured(part, self.ours), self._measured(other, self.theirs)
        same = [t for t in theirs if _scope(t) == _scope(target)]
        if not same:
            return self._said(not_comparable(_OTHER_SCOPE), part=part, other=other, target=target)
        national = _nearest(target, same)
        found = weighed(target, here, national, there)
        if found.relation is not Relation.NOT_COMPARABLE and target.every is not national.every:
            found = not_comparable(_OTHER_RHYTHM)
        when = timed(target.by, national.by)
        if when is Relation.EARLIER and found.relation is Relation.LOOSER:
            # A step on the way says nothing of where the way leads.
            found, when = not_comparable(_STEP_ON_THE_WAY), None
        return self._said(found, when=when, part=part, other=other, target=target, national=national)

    def _said(  # noqa: PLR0913  what a comparison is made of, all by name
        self,
        found: Weighed,
        *,
        when: Relation | None = None,
        part: Part | None = None,
        other: Part | None = None,
        target: Target | None = None,
        national: Target | None = None,
    ) -> Comparison:
        rests_on = (self.ours, self.theirs, self.follows, part, other, target, national)
        alone = (Relation.OTHER_UNIT, Relation.OTHER_MEANING, Relation.NOT_COMPARABLE)
        keeps = found.relation in alone or when is None
        return Comparison(
            relations=(found.relation,) if keeps or when is None else (found.relation, when),
            reason=found.reason,
            indicator=self.ours,
            part=part,
            target=target,
            national_part=other,
            national_target=national,
            unverified=any(one is not None and one.unverified for one in rests_on),
        )

    def _in_force(self, targets: Sequence[Target]) -> list[Target]:
        day = self.plan.period.ends
        return [t for t in targets if t.in_force is None or t.in_force.on(day)]

    def _is_within(self, day: dt.date) -> bool:
        starts = self.plan.period.starts
        return (starts is None or starts <= day) and day <= self.plan.period.ends

    @staticmethod
    def _measured(part: Part | None, whole: Indicator) -> Measured:
        """A part with the unit, direction and baseline of its indicator where it has none."""
        if part is None:
            return whole
        return Part(
            id=part.id,
            unit=part.unit or whole.unit,
            direction=part.direction or whole.direction,
            baseline=part.baseline,
        )


def _nearest(target: Target, theirs: Sequence[Target]) -> Target:
    """The national target of the same day, else the next one after it, else the last one before it."""
    if target.by is None:
        return theirs[-1]
    day, dated = target.by, [t for t in theirs if t.by is not None]
    same = [t for t in dated if t.by == day]
    after = sorted((t for t in dated if t.by and t.by > day), key=_due)
    before = sorted((t for t in dated if t.by and t.by < day), key=_due)
    return (*same, *after, *before[::-1], *theirs)[0]


def _due(target: Target) -> dt.date:
    return target.by or dt.date.max


def _scope(target: Target) -> str:
    return folded(target.scope.vi) if target.scope else ""


def _counterpart(part: Part, others: Sequence[Part]) -> Part | None:
    """The one part that is plainly the same: by its wording, else by whom it is about."""
    possible = [other for other in others if _say_the_same(part, other, "population") is not False]
    for name in ("text", "population"):
        found = [other for other in possible if _say_the_same(part, other, name)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _say_the_same(one: Part, other: Part, name: str) -> bool | None:
    """Whether two parts have the same words there; None where one of them has none."""
    ours, theirs = getattr(one, name), getattr(other, name)
    return None if ours is None or theirs is None else same_words(ours, theirs)


def _open_points(local: Plan) -> Iterator[Text]:
    if {"goals", "indicators"} & set(local.not_seen):
        yield _NOT_SEEN
    unlisted = ", ".join(goal.id for goal in local.goals if goal.not_listed is not None)
    if unlisted:
        yield Text(_NOT_LISTED.vi.format(unlisted), en=_NOT_LISTED.said("en").format(unlisted))


_MISSED = Weighed(
    relation=Relation.MISSING,
    reason=Text("kế hoạch này không nêu mốc đó", en="this plan states nothing for that day"),
)
_PARTS_THERE = Text(
    "chỉ tiêu quốc gia chia nhiều phần, kế hoạch này thì gộp",
    en="the national indicator has parts, which this plan puts together",
)
_OTHER_PARTS = Text(
    "không rõ ứng với phần nào của chỉ tiêu quốc gia",
    en="it is not clear which part of the national indicator it follows",
)
_OTHER_SCOPE = Text(
    "hai bên nêu mức phải đạt cho phạm vi khác nhau", en="the two state targets for different places"
)
_OTHER_RHYTHM = Text(
    "hai bên xét theo chu kỳ khác nhau", en="one of them falls due more often than the other"
)
_STEP_ON_THE_WAY = Text(
    "mốc này đến hạn trước mốc quốc gia nên mức thấp hơn chưa nói lên điều gì",
    en="it falls due before the national target, so that being lower says nothing yet",
)
_NOT_SEEN = Text(
    "phần mục tiêu, chỉ tiêu của kế hoạch này chưa ai xem hết nên điều còn thiếu có thể chỉ là chưa xem",
    en="nobody has seen all goals and indicators of this plan; what is missing may only be unseen",
)
_NOT_LISTED = Text(
    "văn bản không liệt kê chỉ tiêu của mục tiêu {} nên điều còn thiếu có thể nằm ở đó",
    en="the document does not list the indicators of goal(s) {}; what is missing may stand there",
)
