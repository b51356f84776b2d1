"""What a plan may also leave out; each such strategy is built once, because building costs most."""

from functools import cache, lru_cache
from typing import Any

from hypothesis import strategies as st


@cache
def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """What the strategy gives, or None."""
    return st.none() | strategy


@lru_cache(maxsize=1_000)
def one_of(values: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401  an enumeration or a tuple
    """One of some values."""
    return st.sampled_from(values)


@lru_cache(maxsize=1_000)
def some_of(values: tuple[Any, ...], max_size: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of some values, each at most once; none where there are none."""
    return few(one_of(values), max_size, unique=True) if values else st.just(())


@lru_cache(maxsize=1_000)
def few(
    strategy: st.SearchStrategy[Any], max_size: int = 2, *, unique: bool = False
) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of what the strategy gives."""
    return st.lists(strategy, unique=unique, max_size=max_size).map(tuple)
