"""Documents: numbered, unnumbered, unknown."""

from functools import cache, lru_cache

from hypothesis import strategies as st

from gender_plan.model import Document
from gender_plan.testing.days import days
from gender_plan.testing.maybe import few, maybe, some_of
from gender_plan.testing.sourced import provenance, unknowns
from gender_plan.testing.words import slugs, texts, words

_KINDS = ("Kế hoạch", "Quyết định", "Nghị quyết", "Công văn", "Luật", "Đề án")
_NUMBERS = ("755/KH-UBND", "06/QĐ-UBND", "28/NQ-CP", "458/LĐTBXH-BĐG", "11-NQ/TW")
_NUMBER = maybe(st.sampled_from(_NUMBERS) | words() | unknowns())
_KIND = maybe(st.sampled_from(_KINDS) | words())
_ISSUED = maybe(days() | unknowns())
_ISSUER = maybe(words() | unknowns())


@lru_cache(maxsize=100)
@st.composite
def documents(draw: st.DrawFn, known: tuple[str, ...] = (), *, depth: int = 1) -> Document:
    """A document without id; ``known`` are the ids it may rest on."""
    inner = maybe(documents(depth=depth - 1)) if depth else st.none()
    return Document(
        number=draw(_NUMBER),
        title=draw(maybe(texts())),
        kind=draw(_KIND),
        issued=draw(_ISSUED),
        issuer=draw(_ISSUER),
        as_printed=draw(maybe(words())),
        proposal=draw(inner),
        attached_to=draw(inner),
        legal_bases=draw(some_of(known)),
        **draw(provenance()),
    )


@cache
def document_ids() -> st.SearchStrategy[tuple[str, ...]]:
    """The ids of the documents that a plan declares."""
    return few(slugs(), 3, unique=True)
