"""Between two turning days the same targets are judged; where one recurs, nothing is promised."""

import datetime as dt
from bisect import bisect_right

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.model import Period
from gender_plan.progress.due import consider, recurs, turning_days
from gender_plan.targets import AtLeast, InForce, Target
from gender_plan.testing.targets import targets

DAYS = st.dates(dt.date(2018, 1, 1), dt.date(2024, 12, 31))
PERIOD = Period(starts=dt.date(2018, 1, 1), ends=dt.date(2023, 12, 31))
VERSIONS = st.builds(InForce, starts=st.none() | DAYS, ends=st.none() | DAYS)
AMENDED = st.builds(AtLeast, at_least=st.just(30), by=st.none() | DAYS, in_force=st.none() | VERSIONS)


@given(st.lists(AMENDED, max_size=4), DAYS, DAYS)
def test_nothing_changes_between_turning_days(
    listed: list[Target], one: dt.date, other: dt.date
) -> None:
    """Two days of one time have the same targets to judge."""
    turns = turning_days(listed, PERIOD)
    assert turns is not None
    early, late = sorted((one, other))
    late = min([late, *(turn - dt.timedelta(days=1) for turn in turns if turn > early)])
    assert bisect_right(turns, early) == bisect_right(turns, late)
    then, later = (consider(listed, PERIOD, day) for day in (early, late))
    assert then == later
    assert then.to_judge(early) == later.to_judge(late)


@given(targets(share=True), DAYS)
def test_what_recurs_may_change_any_day(drawn: Target, since: dt.date) -> None:
    """A target with a beginning recurs, and has no turning days."""
    recurring = evolve(drawn, since=since)
    assert recurs(recurring)
    assert turning_days([recurring], PERIOD) is None
