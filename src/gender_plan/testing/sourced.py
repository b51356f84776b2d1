"""Where statements come from: clauses, inferences, other documents."""

from functools import cache
from typing import Any

from hypothesis import strategies as st

from gender_plan.provenance import Confidence, Outside, Unknown
from gender_plan.testing.maybe import maybe
from gender_plan.testing.words import clauses, texts


@cache
def provenance() -> st.SearchStrategy[dict[str, Any]]:
    """The three arguments that every statement takes; most statements just name a clause."""
    outside = st.builds(Outside, from_=texts(), confidence=st.sampled_from(Confidence))
    full = st.fixed_dictionaries(
        {"source": clauses(), "derived": maybe(texts()), "outside": maybe(outside)}
    )
    return clauses().map(lambda source: {"source": source}) | full


@cache
def unknowns() -> st.SearchStrategy[Unknown]:
    """Something that the document has and nobody has seen."""
    return st.builds(Unknown, unknown=texts())
