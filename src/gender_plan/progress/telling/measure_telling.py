"""Tells about one measure in one language: its figures with unit and time, the way people write them."""

from decimal import Decimal

from attrs import frozen

from gender_plan.periods import day_said
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.telling.wording import unit_said, when_said
from gender_plan.progress.verdict import MeasureVerdict, TargetVerdict
from gender_plan.targets import Observed
from gender_plan.targets.target import legible, rounded, with_unit
from gender_plan.text import Language, Text, figure

_STATED_PLACES = 6
_PUBLISHED = Text("công bố ngày {}", en="published {}")
_REPORTED = Text("báo cáo ngày {}", en="reported {}")


@frozen(kw_only=True)
class Telling:
    """The verdict on one measure, about to be told in a language."""

    found: MeasureVerdict
    language: Language

    @property
    def unit(self) -> str:
        """The unit of its figures."""
        return unit_said(self.found.measure.unit, self.language)

    def say(self, text: Text, *pieces: object) -> str:
        """A phrase with its gaps filled."""
        return text.said(self.language).format(*pieces)

    def plain(self, value: Decimal) -> str:
        """A figure with its unit: «26,22 %»."""
        return with_unit(legible(value), self.language, self.unit)

    def stated(self, value: Decimal) -> str:
        """A figure that the document states, as it is stated unless it was computed from others."""
        exponent = value.as_tuple().exponent
        computed = not isinstance(exponent, int) or exponent < -_STATED_PLACES
        shown = legible(value) if computed else value.normalize()
        return with_unit(shown, self.language, self.unit)

    def seen(self, seen: Observed, verdict: TargetVerdict) -> str:
        """What was seen, in the words of the target that was judged."""
        if verdict.target is None:
            return "" if seen.value is None else self.plain(seen.value)
        return verdict.target.seen_said(seen, self.found.direction, self.language, self.unit)

    def when(self, observation: Observation) -> str:
        """When it was observed: «năm 2023»."""
        return when_said(observation.day, observation.period, self.language)

    def dated(self, observation: Observation | None, verdict: TargetVerdict) -> str:
        """An observation with its counts and time, «46,67 % (14/30, năm 2023)», or nothing."""
        said = self.seen(observation.seen, verdict) if observation else ""
        if observation is None or not said:
            return ""
        known = (self.counts(observation), self.when(observation), self.published(observation))
        added = ", ".join(piece for piece in known if piece)
        return f"{said[:-1]}; {added})" if said.endswith(")") else f"{said} ({added})"

    def published(self, observation: Observation) -> str:
        """When its figures were published, «công bố ngày 15/7/2021», unless on their own day."""
        day = observation.published_on
        if day is None or (day == observation.day and observation.period is None):
            return ""
        word = _PUBLISHED if observation.sources else _REPORTED
        return self.say(word, day_said(day, self.language))

    def counts(self, observation: Observation) -> str:
        """The numerator and denominator of a share, «14/30», where both are known."""
        unit = self.found.measure.unit
        if observation.counts is None or unit is None or not unit.is_share:
            return ""
        return "/".join(figure(rounded(count), self.language) for count in observation.counts)
