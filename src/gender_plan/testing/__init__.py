"""Hypothesis strategies for the tests of whoever embeds the library: plans, values and broken plans.

::

    from hypothesis import given
    from gender_plan.testing import plans

    @given(plans())
    def test_my_page_shows_every_plan(plan): ...
"""

from importlib.util import find_spec

from gender_plan.errors import MissingExtraError

if find_spec("hypothesis") is None:
    raise MissingExtraError("testing")

from gender_plan.testing.broken import BrokenPlan, broken_plans
from gender_plan.testing.clean import clean_plans
from gender_plan.testing.plans import plans
from gender_plan.testing.values import reported_values

__all__ = ["BrokenPlan", "broken_plans", "clean_plans", "plans", "reported_values"]
