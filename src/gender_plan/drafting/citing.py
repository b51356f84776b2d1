"""The documents that a text cites: kind, number, date, issuer and title as printed."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from gender_plan.drafting.agencies import list_at_start
from gender_plan.drafting.agency_phrases import AGENCY_HEADS
from gender_plan.drafting.clauses import OPENINGS, Clause
from gender_plan.drafting.phrases import DOCUMENT_KINDS, STATE_ISSUERS, TITLE_STARTS
from gender_plan.drafting.wording import any_of, capitalised, id_of, likeness
from gender_plan.model import Document
from gender_plan.text import Text

_PROPOSAL = "Tờ trình"
_KIND = any_of(DOCUMENT_KINDS)
_DATE = r"ngày (?P<day>\d{1,2})(?:[/.-]| tháng )(?P<month>\d{1,2})(?:[/.-]| năm )(?P<year>\d{4})"
_NUMBERED = re.compile(
    rf"(?P<kind>{_KIND})(?: số:?)? ?(?P<number>\d{{1,5}}(?:/\d{{4}})?[-/][\w&Đ./-]{{1,40}}[\w&])"
)
_WHEN = re.compile(rf",? ?(?:{_DATE}|(?P<d>\d{{1,2}}) tháng (?P<m>\d{{1,2}}) năm (?P<y>\d{{4}}))")
_BY = re.compile(r",? ?của (?=\w)")
_ISSUED_BY = re.compile(rf"(?:{any_of(STATE_ISSUERS)})(?!\w)")
_TITLE = re.compile(rf",? ?(?P<title>(?:{any_of(TITLE_STARTS)}) [^;.\n]{{3,400}})")
_NEXT = re.compile(
    rf"(?:,|;| và) (?:{_KIND}) (?:số )?\d|, (?:Ủy ban nhân dân|UBND) "
    r"|, (?=(?:Theo|Căn cứ|Xét|Thực hiện|Trên cơ sở) )"
    rf"|, (?=(?:{any_of(AGENCY_HEADS)}) [^,;]{{2,80}} (?:ban hành|xây dựng) )"
)
_NAME_PIECE = r"[^.;:“”\"\n]"
_UNNUMBERED = re.compile(
    rf"(?P<quoted>(?:Đề án|Chương trình|Dự án|Kế hoạch) [“\"][^“”\"\n]{{5,200}}[”\";])"
    rf"|(?P<law>(?:Bộ luật|Luật) (?:Phòng, )?[^\W\d_]+(?: [^\W\d_]+){{0,7}}?(?: năm \d{{4}})?)"
    r"(?=[,;.:)]| ngày| số| và các| và văn bản| như| đã|$)"
    rf"|(?P<staged>(?:(?:Đề án|đề án|Kế hoạch hành động|kế hoạch hành động)|"
    r"(?:Chương trình|Chiến lược)(?![^.;:“”\"\n]{0,180} (?:trên địa bàn|tỉnh|thành phố|huyện|xã) ))"
    rf"(?! liên quan| có liên quan| của tỉnh) {_NAME_PIECE}{{5,180}}? giai đoạn \d{{4}} ?[-–] ?\d{{4}})",
    re.MULTILINE,
)


_DATE_GROUPS = (("year", "y"), ("month", "m"), ("day", "d"))


@frozen(kw_only=True)
class Citation:
    """A document where it is cited: its clause, and from where to where in the clause's words."""

    document: Document
    clause: str
    start: int
    end: int


def proposals_in(clause: Clause) -> tuple[Citation, ...]:
    """The papers that proposed the plan, which are no basis of it."""
    return tuple(each for each in _all_in(clause) if each.document.kind == _PROPOSAL)


def cited_in(clause: Clause) -> tuple[Citation, ...]:
    """Every document that a clause cites, in its order, but for the proposal of the plan itself."""
    found = _all_in(clause)
    is_head = clause.path[0] in OPENINGS
    return tuple(each for each in found if not (is_head and each.document.kind == _PROPOSAL))


def _all_in(clause: Clause) -> tuple[Citation, ...]:
    text = clause.text
    found = [_numbered(each, text, clause.id) for each in _NUMBERED.finditer(text)]
    covered = [(each.start, each.end) for each in found]
    for each in _UNNUMBERED.finditer(text):
        # The lines of the title name programmes too; they are no citation.
        if clause.path[0] in OPENINGS and not each["law"]:
            continue
        if not any(start <= each.start() < end for start, end in covered):
            found.append(_unnumbered(each, clause))
    return tuple(sorted(found, key=lambda citation: citation.start))


def _numbered(found: re.Match[str], text: str, clause: str) -> Citation:
    """Date and issuer stand behind the number, in either order."""
    place, issued, issuer = found.end(), None, None
    for _ in range(2):
        if issued is None and (when := _WHEN.match(text, place)):
            issued, place = _day(when), when.end()
        if issuer is None and (by := _BY.match(text, place)):
            issuer, place = _issuer(text, by.end())
    title, end = _title(text, place)
    document = Document(
        kind=found["kind"],
        number=found["number"],
        issued=issued,
        issuer=issuer,
        title=Text(title) if title else None,
        source=(clause,),
    )
    return Citation(document=document, clause=clause, start=found.start(), end=end)


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        year, month, day = (found[long] or found[short] for long, short in _DATE_GROUPS)
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _issuer(text: str, place: int) -> tuple[str | None, int]:
    window = text[place : place + 160]
    state = _ISSUED_BY.match(window)
    if state:
        return state[0], place + state.end()
    dated = re.search(r" ngày \d", window)
    names, _ = list_at_start(window[: dated.start()] if dated else window)
    if not names:
        return None, place
    return names[0], place + window.index(names[0]) + len(names[0])


def _title(text: str, place: int) -> tuple[str | None, int]:
    found = _TITLE.match(text, place)
    if not found:
        return None, place
    title = found["title"]
    following = _NEXT.search(title)
    title = (title[: following.start()] if following else title).strip(" ,")
    return capitalised(title), found.start("title") + len(title)


def _unnumbered(found: re.Match[str], clause: Clause) -> Citation:
    words = found[0].strip(" ;")
    kind = (
        next(
            kind
            for kind in sorted(DOCUMENT_KINDS, key=len, reverse=True)
            if words.casefold().startswith(kind.casefold())
        )
        if not words.startswith("Dự")
        else "Dự án"
    )
    if found["quoted"]:
        words = words[len(kind) :].strip(' “”"')
    when = _WHEN.match(clause.text, found.end()) if found["law"] else None
    document = Document(
        kind=kind,
        title=Text(capitalised(words)),
        issued=_day(when) if when else None,
        source=(clause.id,),
    )
    return Citation(document=document, clause=clause.id, start=found.start(), end=found.end())


def named(words: str, clause: str) -> Document | None:
    """The document whose name is all of these words, as the object of a duty: «Đề án giảm thiểu …»."""
    kind = next(
        (
            k
            for k in sorted(DOCUMENT_KINDS, key=len, reverse=True)
            if words.casefold().startswith(f"{k.casefold()} ")
        ),
        None,
    )
    is_name = words[:1].isupper() or words.startswith("đề án ")
    if kind is None or not is_name or len(words) > _LONGEST_NAME or words.startswith("Kế hoạch này"):
        return None
    return Document(kind=kind, title=Text(capitalised(words)), source=(clause,))


class Library:
    """The documents met so far, each once: by kind and number, or else by name."""

    def __init__(self) -> None:
        self._found: dict[str, Document] = {}
        self._ids: set[str] = set()
        self._long: dict[str, list[str]] = {}

    def enter(self, document: Document) -> str:
        """Enters what one place says of a document; what an earlier place did not say is filled in."""
        key = self._key(document)
        known = self._found.get(key)
        self._found[key] = _filled(known, document) if known else evolve(document, id=self._id(document))
        if known is None and len(key) > _LONG_NAME:
            self._long.setdefault(key[:_LONG_NAME], []).append(key)
        return str(self._found[key].id)

    def split(self) -> tuple[tuple[Document, ...], tuple[Document, ...]]:
        """Those the opening rests on, and all others."""
        bases = tuple(d for d in self._found.values() if d.source and d.source[0] in OPENINGS)
        return bases, tuple(d for d in self._found.values() if d not in bases)

    def _key(self, document: Document) -> str:
        if document.number:
            return f"{document.kind} {likeness(str(document.number))}"
        name = likeness(str(document.title)).removeprefix(likeness(document.kind or "")).strip()
        whole = f"{likeness(document.kind or '')} {name}"
        alike = self._long.get(whole[:_LONG_NAME], ())[:_MOST_ALIKE]
        longer = (key for key in alike if len(whole) > _LONG_NAME and key.startswith(f"{whole} "))
        return next(longer, whole)

    def _id(self, document: Document) -> str:
        wanted = _id(document)
        numbered = (f"{wanted}-{n}" for n in range(2, len(self._ids) + 3))
        free = wanted if wanted not in self._ids else next(n for n in numbered if n not in self._ids)
        self._ids.add(free)
        return free


_LONG_NAME = 45
_MOST_ALIKE = 50  # names that begin alike and are compared
_LONGEST_NAME = 250


def _id(document: Document) -> str:
    prefix = DOCUMENT_KINDS.get(document.kind or "", id_of(document.kind or "") or "van-ban")
    if not document.number:
        return id_of(f"{document.title}") or prefix
    pieces = id_of(str(document.number)).split("-")
    return "-".join((prefix, *(piece for piece in pieces if piece != prefix)))


def _filled(known: Document, again: Document) -> Document:
    source = tuple(dict.fromkeys((*known.source, *again.source)))
    return evolve(
        known,
        issued=known.issued or again.issued,
        issuer=known.issuer or again.issuer,
        title=known.title or again.title,
        source=source,
    )


def all_cited(
    clauses: Iterable[Clause], library: Library
) -> Mapping[str, tuple[tuple[str, int, int], ...]]:
    """Every document of a text entered; for each clause the ids, and where in its words they stand."""
    return {
        clause.id: tuple((library.enter(c.document), c.start, c.end) for c in cited_in(clause))
        for clause in clauses
    }
