"""What drafting says beside the plan: what it is not sure of, and which line says so."""

from attrs import frozen

from gender_plan.drafting.clauses import Clause
from gender_plan.text import Text


@frozen(kw_only=True)
class Doubt:
    """Something that was read without certainty, or seen and left out, with the words of the text.

    ``section``: the section of the plan that it belongs to, as in YAML; ``item``: the id of the
    indicator in it that was read with this doubt.
    """

    section: str
    clause: str
    line: int
    words: str
    reason: Text
    item: str | None = None


def doubt(section: str, clause: Clause, words: str, reason: Text, *, item: str | None = None) -> Doubt:
    """A doubt about words of a clause, at the line where they stand."""
    start = words.strip()[:40]
    line = next((p.line for p in clause.paragraphs if start and start in p.text), clause.line)
    return Doubt(
        section=section,
        clause=clause.id,
        line=line,
        words=words.strip(),
        reason=reason,
        item=item,
    )
