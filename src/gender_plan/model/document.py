"""The texts a plan rests on or cites, with number, date and issuer as printed."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from gender_plan.provenance import Sourced, Unknown
from gender_plan.text import Text


@frozen(kw_only=True)
class Document(Sourced):
    """A decision, letter, resolution, plan …; its number is free text and may be unknown.

    ``kind`` is the word as printed («Quyết định»), also where the symbol in the number disagrees.
    ``proposal`` and ``attached_to`` belong to a plan's own document: the paper that proposed it, and
    the decision it is attached to. ``legal_bases`` holds the ids of documents it rests on in turn.
    """

    id: str | None = None
    number: str | Unknown | None = None
    title: Text | None = None
    kind: str | None = None
    issued: dt.date | Unknown | None = None
    issuer: str | Unknown | None = None
    as_printed: str | None = None
    proposal: Document | None = None
    attached_to: Document | None = None
    legal_bases: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What people call it: its number, else its title, else its id."""
        if isinstance(self.number, str):
            return self.number
        return str(self.title or self.as_printed or self.id or "")
