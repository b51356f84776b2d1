"""How a report begins and ends: who issues it, on what it rests, to whom it goes, who signs."""

import datetime as dt

from gender_plan.model import Document, Recipient
from gender_plan.periods import day_said
from gender_plan.render.content import Head, Paragraph
from gender_plan.render.known import Known, lowered
from gender_plan.text import folded

_NUMBER = "Số:       /BC-…"
_DATE = "…, ngày … tháng … năm …"
_GAP = "…"
_KIND = "BÁO CÁO"
_SIGNATORY = ("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", "(Chữ ký, dấu)", "Họ và tên")
# A body that is only called by its level takes the name of its area: «Ủy ban nhân dân tỉnh Nghệ An».
_LEVELS = ("tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran")


def head(known: Known) -> Head:
    """The heading block; number and date stay open for the clerk."""
    place = known.plan.area.name.vi if known.plan.area else _GAP
    superior, issuer = _bodies(known)
    return Head(
        superior=superior.upper(),
        issuer=issuer.upper(),
        place=place,
        number=_NUMBER,
        date=_DATE.replace(_GAP, place, 1),
        kind=_KIND,
        title=f"Kết quả {known.period_words} thực hiện {_named(known)}",
        period=known.period_words,
    )


def opening(known: Known) -> tuple[Paragraph, ...]:
    """On what the report rests, and what it is about."""
    bases = [f"Căn cứ {document_said(base)}" for base in known.plan.legal_bases]
    if known.plan.document and isinstance(known.plan.document.number, str):
        bases.append(f"Căn cứ {document_said(known.plan.document, known.plan.title.vi)}")
    ends = [";"] * (len(bases) - 1) + ["."]
    lines = (Paragraph(text=base + end, is_base=True) for base, end in zip(bases, ends, strict=False))
    return (*lines, Paragraph(text=_about(known)))


def closing(known: Known) -> str:
    """The last sentence, with the mark that ends every official document."""
    return (
        f"Trên đây là kết quả {known.period_words} thực hiện {_named(known)}; "
        f"{_bodies(known)[1]} báo cáo theo quy định./."
    )


def attached(known: Known) -> str:
    """What the annex says of the report that it belongs to."""
    issuer = _bodies(known)[1]
    return f"(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm … của {issuer})"


def signatory() -> tuple[str, ...]:
    """What whoever signs fills in."""
    return _SIGNATORY


def recipients(known: Known) -> tuple[str, ...]:
    """«Nơi nhận»: to whom the rule sends it on, then those of the plan; the last line ends in a stop."""
    of_plan = known.plan.recipients
    there = {recipient.agency for recipient in of_plan}
    names = [a.short_name or a.name.vi for a in known.forwarded_to if a.id not in there]
    lines = list(dict.fromkeys((*names, *map(_line, of_plan))))
    return tuple(
        f"- {line}{'.' if number == len(lines) else ';'}" for number, line in enumerate(lines, start=1)
    )


def document_said(document: Document, title: str | None = None) -> str:
    """A document as it is cited: kind, number, day, issuer, what it is about."""
    number = document.number if isinstance(document.number, str) else None
    issued = document.issued if isinstance(document.issued, dt.date) else None
    issuer = document.issuer if isinstance(document.issuer, str) else None
    about = title or (document.title.vi if document.title else None)
    pieces = (
        document.kind if document.kind and number else None,
        f"số {number}" if number else None,
        f"ngày {day_said(issued)}" if issued else None,
        f"của {issuer}" if issuer else None,
        lowered(about) if about else None,
    )
    return " ".join(piece for piece in pieces if piece) or document.label


def _about(known: Known) -> str:
    issuer = _bodies(known)[1]
    return (
        f"{issuer} tổng hợp, báo cáo kết quả {known.period_words} thực hiện {_named(known)}, theo báo "
        f"cáo và số liệu nhận được đến hết ngày {known.day_words}, như sau:"
    )


def _named(known: Known) -> str:
    """The plan inside a sentence, called a plan also where its title does not begin so."""
    title = known.plan.title.vi.strip()
    kinds = ("ke hoach", "chuong trinh", "chien luoc", "de an", "quyet dinh")
    is_named = folded(title).startswith(kinds)
    return title if is_named else f"Kế hoạch “{title}”"


def _bodies(known: Known) -> tuple[str, str]:
    """The body above, where there is one, and the one that issues: the collector, else the issuer."""
    document = known.plan.document
    stated = document.issuer if document and isinstance(document.issuer, str) else ""
    above = _with_area(stated, known)
    collector = known.collector
    if collector is None:
        return "", above or _GAP
    name = collector.name.vi
    return ("" if folded(name) == folded(stated) else above), _with_area(name, known)


def _with_area(name: str, known: Known) -> str:
    area = known.plan.area.name.vi if known.plan.area else ""
    is_bare = folded(name).startswith("uy ban nhan dan") and folded(name).endswith(_LEVELS)
    return f"{name} {area}".strip() if is_bare else name


def _line(recipient: Recipient) -> str:
    return recipient.name.vi.strip().rstrip(";.").rstrip()
