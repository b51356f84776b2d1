"""GP213: the word for a document and the symbol in its number disagree, as misprints do.

Sai / wrong::

    documents:
      - {number: 06/QĐ-UBND, kind: Kế hoạch}  # GP213

Đúng / right::

    documents:
      - {number: 06/QĐ-UBND, kind: Quyết định}
"""

import re
from collections.abc import Iterator

from gender_plan.model import Document, Plan
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.text import folded

_KINDS = {
    "QĐ": "Quyết định",
    "KH": "Kế hoạch",
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "KL": "Kết luận",
    "CTr": "Chương trình",
    "TTr": "Tờ trình",
}
_SYMBOL = re.compile(r"[\d\s/-]([^\W\d_]+)-")


def check(plan: Plan) -> Iterator[Finding]:
    """Documents whose number bears the symbol of another kind."""
    for document in _documents(plan):
        symbol = _symbol(document)
        meant = _KINDS.get(symbol or "")
        if meant and document.kind and folded(meant) not in folded(document.kind):
            yield found(
                document, "kind", kind=document.kind, number=document.number, symbol=symbol, meant=meant
            )


def _documents(plan: Plan) -> Iterator[Document]:
    own = (plan.document,) if plan.document else ()
    yield from (*own, *plan.legal_bases, *plan.documents)


def _symbol(document: Document) -> str | None:
    if not isinstance(document.number, str):
        return None
    match = _SYMBOL.search(document.number)
    return match[1] if match else None


RULE = Rule(
    kind=warning(
        "GP213",
        vi="văn bản số {number} gọi là “{kind}” nhưng ký hiệu {symbol} là của “{meant}”; "
        "hãy đối chiếu bản gốc",
        en="document {number} is called “{kind}” but the symbol {symbol} belongs to “{meant}”; "
        "compare with the original",
    ),
    check=check,
)
