"""GP205: a document is named by an id that the plan does not declare.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    documents: [{id: kh-755, number: 755/KH-UBND}]
    assignments:
      - {agency: so-noi-vu, role: lead, covers: {documents: [kh-775]}}  # GP205

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    documents: [{id: kh-755, number: 755/KH-UBND}]
    assignments:
      - {agency: so-noi-vu, role: lead, covers: {documents: [kh-755]}}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.rules.references import Named, covered, reference_rule


def _named(plan: Plan) -> Iterator[Named]:
    yield from covered(plan, "documents")
    for task in plan.tasks:
        if task.documents:
            yield task, ("documents",), task.documents
    for document in (*plan.legal_bases, *plan.documents):
        if document.legal_bases:
            yield document, ("legal_bases",), document.legal_bases
    if plan.parent:
        yield plan.parent, ("document",), plan.parent.document


RULE = reference_rule(
    "GP205",
    "văn bản",
    "document",
    needs=("documents", "legal_bases"),
    known=lambda plan: (d.id for d in (*plan.legal_bases, *plan.documents) if d.id),
    named=_named,
)
