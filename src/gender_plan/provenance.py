"""Where a statement comes from: a clause of the document, an inference, or somewhere else."""

from enum import StrEnum

from attrs import frozen

from gender_plan.text import Text


class Confidence(StrEnum):
    """How sure a fact from outside the document is."""

    SEEN = "seen"
    PRESS = "press"
    RECALLED = "recalled"


@frozen(kw_only=True)
class Outside:
    """A fact that the document itself does not state: where it is from and how sure it is.

    In YAML the attribute ``from_`` is written ``from``.
    """

    from_: Text
    confidence: Confidence


@frozen(kw_only=True)
class Unknown:
    """The document has this slot and its content is not known; neither «none» nor zero."""

    unknown: Text


@frozen(kw_only=True)
class Sourced:
    """What every statement carries.

    ``source`` holds clause paths as printed (``III.2.2.b``); ``derived`` the reason where the
    statement is inferred; ``outside`` its origin where the document does not state it at all.
    """

    source: tuple[str, ...] = ()
    derived: Text | None = None
    outside: Outside | None = None

    @property
    def unverified(self) -> bool:
        """Whether it rests on something that was only recalled, not seen."""
        return self.outside is not None and self.outside.confidence is Confidence.RECALLED
