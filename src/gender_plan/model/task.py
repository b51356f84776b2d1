"""What is to be done: tasks and solutions (nhiệm vụ, giải pháp)."""

import datetime as dt

from attrs import frozen

from gender_plan.provenance import Sourced
from gender_plan.text import Text


@frozen(kw_only=True)
class Task(Sourced):
    """A task under its clause (``II.2.đ.1``), summarised; for one goal or for the whole plan.

    ``documents`` holds the ids of the documents it cites.
    """

    id: str
    text: Text
    goal: str | None = None
    starts: dt.date | None = None
    by: dt.date | None = None
    documents: tuple[str, ...] = ()
