"""The words of an answer about responsibility: roles, what is covered, and where it is written."""

from collections.abc import Mapping

from gender_plan.model import Agency, Assignment, Covers, Mandate, Plan, Role
from gender_plan.provenance import Sourced
from gender_plan.text import Language, Text

# In Vietnamese; in English of several; of one.
_VERBS = {
    Role.LEAD: ("chủ trì", "lead", "leads"),
    Role.COORDINATE: ("phối hợp", "coordinate", "coordinates"),
    Role.CARRY_OUT: ("thực hiện", "carry out", "carries out"),
    Role.TAKE_PART: ("tham gia", "take part", "takes part"),
}
_COVERED = (
    ("stages", Text("giai đoạn", en="stage")),
    ("goals", Text("mục tiêu", en="goal")),
    ("indicators", Text("chỉ tiêu", en="indicator")),
    ("parts", Text("phần", en="part")),
    ("tasks", Text("nhiệm vụ", en="task")),
    ("documents", Text("văn bản", en="document")),
    ("events", Text("sự kiện", en="event")),
)
_WHOLE_PLAN = Text("toàn bộ kế hoạch", en="the whole plan")
_INFERRED = Text("suy ra", en="inferred")
_OUTSIDE = Text("ngoài văn bản", en="outside the document")
_UNVERIFIED = Text("chưa kiểm chứng", en="unverified")


def role_said(
    role: Role, assignment: Assignment, language: Language, agency: Agency | None = None
) -> str:
    """The role as a verb, of a group in the plural; a body outside the issuer's command is asked."""
    vi, several, one = _VERBS[role]
    is_asked = assignment.mandate is Mandate.REQUESTED
    if language == "vi":
        return f"được đề nghị {vi}" if is_asked else vi
    is_group = agency is not None and agency.is_group
    if is_asked:
        return f"{'are' if is_group else 'is'} asked to {several}"
    return several if is_group else one


def covers_said(covers: Covers, called: Mapping[str, Text], language: Language) -> str:
    """What an assignment is about: «chỉ tiêu 1.2, 1.3; mục tiêu 3».

    ``called`` holds what people call documents and events, whose ids are only ours.
    """
    said = [_WHOLE_PLAN.said(language)] if covers.plan else []
    for kind, word in _COVERED:
        ids: tuple[str, ...] = getattr(covers, kind)
        if ids:
            names = (called.get(f"{kind} {id_}", Text(id_)).said(language) for id_ in ids)
            said.append(f"{word.said(language)} {', '.join(names)}")
    if covers.duty:
        said.append(_unstopped(covers.duty, language))
    return "; ".join(said)


def calling(plan: Plan) -> dict[str, Text]:
    """What people call the documents and events of a plan."""
    own = (plan.document,) if plan.document else ()
    documents = (*plan.documents, *plan.legal_bases, *own)
    called = {f"documents {d.id}": Text(d.label) for d in documents if d.id}
    return called | {f"events {event.id}": event.title for event in reversed(plan.events)}


def _unstopped(words: Text, language: Language) -> str:
    return words.said(language).rstrip(" .")


def evidence(statement: Sourced, language: Language, *, unverified: bool = False) -> str:
    """Where a statement is written, in brackets with a space before; empty where nothing says so."""
    said = [", ".join(statement.source)] if statement.source else []
    if statement.derived:
        said.append(f"{_INFERRED.said(language)}: {_unstopped(statement.derived, language)}")
    if statement.outside:
        said.append(f"{_OUTSIDE.said(language)}: {_unstopped(statement.outside.from_, language)}")
    if unverified or statement.unverified:
        said.append(_UNVERIFIED.said(language))
    return f" ({'; '.join(said)})" if said else ""
