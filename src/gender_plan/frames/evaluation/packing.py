"""Several small numbers in one: what a row is about, and which of several rows is taken.

One number is grouped and compared far faster than five, by every engine.
"""

from collections.abc import Sequence

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.days import DAYS

_BITS = 62
_SEXES = 3
_STATES = 4


@frozen(kw_only=True)
class Packing:
    """How many areas, periods and sources there are, and so how much room each number takes."""

    areas: int
    periods: int
    sources: int

    def thing(self, measure: nw.Expr, area: nw.Expr, of: nw.Expr, sex: nw.Expr) -> nw.Expr:
        """What a row is about: the measure, the area, the day it is for, and whose value it is."""
        return self.both(measure, area, of) * _SEXES + sex

    def both(self, measure: nw.Expr, area: nw.Expr, of: nw.Expr) -> nw.Expr:
        """The same, whoever's value it is."""
        return self.dated(self.pair(measure, area), of)

    def pair(self, number: nw.Expr, area: nw.Expr) -> nw.Expr:
        """A number, as that of a measure, and an area."""
        return number * self.areas + area

    def of_pair(self, pair: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
        """The number and the area of a pair."""
        return pair // self.areas, pair % self.areas

    @staticmethod
    def sex(thing: nw.Expr) -> nw.Expr:
        """Whose value it is."""
        return thing % _SEXES

    @staticmethod
    def of(thing: nw.Expr) -> nw.Expr:
        """The day that it is for."""
        return thing // _SEXES % DAYS

    def area(self, thing: nw.Expr) -> nw.Expr:
        """The area."""
        return thing // (_SEXES * DAYS) % self.areas

    def measure(self, thing: nw.Expr) -> nw.Expr:
        """The measure."""
        return thing // (_SEXES * DAYS) // self.areas

    @staticmethod
    def dated(number: nw.Expr, day: nw.Expr) -> nw.Expr:
        """A number, as that of a measure, and a day."""
        return number * DAYS + day

    @staticmethod
    def of_whom(both: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
        """The pair of a measure and an area, and the day."""
        return both // DAYS, both % DAYS

    @staticmethod
    def of_both(thing: nw.Expr) -> nw.Expr:
        """The same, whoever's value it is."""
        return thing // _SEXES

    def together(self, counts: Sequence[str]) -> Sequence[Sequence[str]]:
        """Counts of areas, as many in each group as one number holds."""
        most = _BITS // (self.areas + 1).bit_length()
        return [counts[at : at + most] for at in range(0, len(counts), most)]

    def counts(self, names: Sequence[str]) -> nw.Expr:
        """A group of counts as one number: the sum of such numbers has the sum of each."""
        found = nw.col(names[0])
        for at, name in enumerate(names[1:], start=1):
            found = found + nw.col(name) * (self.areas + 1) ** at
        return found

    def count(self, counts: nw.Expr, at: int) -> nw.Expr:
        """One of a group of counts, by its place."""
        room: int = self.areas + 1
        below: int = room**at
        return counts // below % room

    def precedence(self, known: nw.Expr, stated: nw.Expr, state: nw.Expr, *rest: nw.Expr) -> nw.Expr:
        """The greater, the sooner taken: known latest, final, of the longest period, in whole counts.

        ``rest``: the number of the period, whether it has whole counts, and the number of the source.
        """
        period, whole, source = rest
        order = (known * 2 + stated) * _STATES + state
        return ((order * self.periods + period) * 2 + whole) * self.sources + source

    def period(self, precedence: nw.Expr) -> nw.Expr:
        """The number of the period."""
        return precedence // (self.sources * 2) % self.periods

    def state(self, precedence: nw.Expr) -> nw.Expr:
        """The number of the state."""
        return precedence // (self.sources * 2 * self.periods) % _STATES

    def known(self, precedence: nw.Expr) -> nw.Expr:
        """Since which day it has been known."""
        return precedence // (self.sources * 4 * self.periods * _STATES)
