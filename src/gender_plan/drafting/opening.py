"""What the opening of a plan says: its title, years, number, day, issuer, level and place."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from attrs import evolve, frozen

from gender_plan.drafting.agency_phrases import ISSUER_HEADS, LEVELS, PLACE_KINDS, PROPER_NAMES
from gender_plan.drafting.citing import cited_in, proposals_in
from gender_plan.drafting.clauses import ENDS, OPENING, OPENINGS, Clause, Paragraph
from gender_plan.drafting.phrases import DOCUMENT_KINDS, TITLE_KINDS
from gender_plan.drafting.wording import any_of, id_of, likeness
from gender_plan.model import Area, Document, Level, Period
from gender_plan.provenance import Unknown
from gender_plan.text import Text, folded

_BASIS = re.compile(
    rf"(?:[-–] ?)?(?:Căn cứ |Xét (?:đề nghị|Tờ trình)|Theo đề nghị|"
    rf"(?:Thực hiện|Theo|Trên cơ sở|Triển khai) (?:{any_of(DOCUMENT_KINDS)}) (?:số )?\d)"
)
_UNDER_TITLE = re.compile(r"\((?:Kèm theo|Ban hành kèm theo|kèm theo|ban hành kèm theo)", re.IGNORECASE)
_LONGEST_LINE = 260
_TITLE_LINES = 6
_STAGE = re.compile(
    r"(?:giai đoạn|thời kỳ|các năm|từ năm) (20\d{2}) ?(?:-|–|đến)(?: năm)? ?(20\d{2})", re.IGNORECASE
)
_YEAR = re.compile(r"(?:trong )?năm (20\d{2})(?! ?[-–])", re.IGNORECASE)
_HALF = re.compile(r"(?:6|06|sáu) tháng (đầu|cuối) năm", re.IGNORECASE)
_SPANS = {"": ((1, 1), (12, 31)), "đầu": ((1, 1), (6, 30)), "cuối": ((7, 1), (12, 31))}
_SCHOOL = re.compile(r"năm học (20\d{2}) ?[-–] ?(20\d{2})", re.IGNORECASE)
_UNTIL = re.compile(r"đến (?:hết )?năm (20\d{2})", re.IGNORECASE)
_NUMBER = re.compile(r"Số:? ?(\d{1,5} ?/[\wĐ/&.-]{2,30}[\w])")
_DATED = re.compile(r", ngày (\d{1,2}) tháng (\d{1,2}) năm (20\d{2})")
_MOTTO = re.compile(r"CỘNG H[ÒO][ÀA] XÃ HỘI|Độc lập|[-_=*—– ]+$")
_PLACES = any_of(kind for kinds in PLACE_KINDS.values() for kind in kinds)
_ISSUER = re.compile(
    rf"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s(?:{_PLACES})"
    rf"(?: [^\W\d_a-zđ][^\W\d_]*(?: [^\W\d_a-zđ][^\W\d_]*){{0,3}})?(?![^\W\d_])"
    rf"|(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\s(?:{_PLACES.upper()})"
    rf"(?:[ \t][^\W\d_a-zđ]+){{0,4}}"
)
_HEAD_LINE = re.compile(rf"(?:{any_of(head.upper() for head in ISSUER_HEADS)})(?!\w)[^\d.;:]{{0,80}}")
_PLACE = re.compile(rf"(?<!\w)({_PLACES}) ((?:[^\W\d_a-zđ][^\W\d_]*)(?: [^\W\d_a-zđ][^\W\d_]*){{0,3}})")
_SAID_SO = re.compile(
    r"(?:ban hành|xây dựng) (Kế hoạch [^.:;\n]{10,250}?)"
    r"(?=,? (?:với (?:các|những) nội dung|cụ thể|như sau|\(sau đây)|[.:;\n])"
)
_NO_NUMBER = Text("văn bản đọc được không in số", en="the text that was read prints no number")
_NO_DAY = Text(
    "văn bản đọc được không in ngày ban hành", en="the text that was read prints no day of issue"
)
_OF_DECISION = "Quyết định"


@frozen(kw_only=True)
class Opening:
    """What stands at the top; None where it was not found."""

    title: str | None
    period: Period | None
    level: Level | None
    area: Area | None
    document: Document

    @property
    def id(self) -> str:
        """The plan's id: the place, or whoever issues it, and the years."""
        issuer = self.document.issuer if isinstance(self.document.issuer, str) else ""
        place = id_of(str(self.area.name)) if self.area else id_of(issuer) or "ke-hoach"
        ends = str(self.period.ends.year) if self.period else ""
        starts = str(self.period.starts.year) if self.period and self.period.starts else ends
        return "-".join(filter(None, (place, starts, "" if starts == ends else ends)))


def opening_of(clauses: Sequence[Clause]) -> Opening:
    """The top of the text, and what only the rest of it says: the place."""
    heads = [clause for clause in clauses if clause.path[0] in OPENINGS]
    first = heads[0].paragraphs if heads else ()
    own = heads[-1].paragraphs if heads else ()
    kind, title = _title(own) or _said_so(own) or (None, None)
    issuer = _issuer(first)
    level = _level(issuer) if issuer else None
    area = _area(clauses, level, issuer)
    title = _with_names(title, area) if title else None
    document = _document(heads, kind, _as_elsewhere(issuer, clauses) if issuer else None)
    return Opening(title=title, period=_period(title or ""), level=level, area=area, document=document)


def _document(heads: Sequence[Clause], kind: str | None, issuer: str | None) -> Document:
    """The plan's own paper; where a decision stands before it, the plan is attached to that."""
    text = "\n".join(clause.text for clause in heads[:1])
    number, dated = _NUMBER.search(text), _DATED.search(text)
    numbered = Document(
        number=number[1].replace(" ", "") if number else Unknown(unknown=_NO_NUMBER),
        issued=(_day(dated) if dated else None) or Unknown(unknown=_NO_DAY),
        issuer=issuer,
        source=(heads[0].id if heads else OPENING,),
    )
    proposal = next((cited.document for head in heads for cited in proposals_in(head)), None)
    is_decided = len(heads) > 1 and number is not None and "QĐ" in number[1]
    if not is_decided:
        above = next((_attached(head) for head in heads if _attached(head)), None)
        return evolve(numbered, kind=kind, proposal=proposal, attached_to=above)
    decision = evolve(numbered, kind=_OF_DECISION, proposal=proposal)
    return Document(kind=kind, issuer=issuer, attached_to=decision, source=(heads[-1].id,))


def _attached(head: Clause) -> Document | None:
    """«(Kèm theo Quyết định số …)» under the title."""
    under = [p for p in head.paragraphs if _UNDER_TITLE.match(p.text)]
    cited = cited_in(evolve(head, paragraphs=tuple(under))) if under else ()
    return next((each.document for each in cited if each.document.kind == _OF_DECISION), None)


def _title(paragraphs: Sequence[Paragraph]) -> tuple[str, str] | None:
    """From the line «KẾ HOẠCH» to the first that states a basis: the kind of paper, and the title."""
    for start, paragraph in enumerate(paragraphs):
        key = folded(paragraph.text[:_LONGEST_LINE])
        kind = next((k for k in TITLE_KINDS if f"{key} ".startswith(f"{folded(k)} ")), None)
        if kind and len(paragraph.text) <= _LONGEST_LINE:
            return kind, _joined(paragraphs[start : start + _TITLE_LINES], kind)
    return None


def _joined(paragraphs: Sequence[Paragraph], kind: str) -> str:
    lines: list[str] = []
    for paragraph in paragraphs:
        is_over = len(paragraph.text) > _LONGEST_LINE or (lines and _BASIS.match(paragraph.text))
        if is_over or _UNDER_TITLE.match(paragraph.text) or set(paragraph.text) <= set("-_–—=* "):
            break
        lines.append(_in_small(paragraph.text))
    tail = " ".join(lines)[len(kind) :].strip(" :")
    return f"{kind} {tail[:1].lower()}{tail[1:]}".strip()


def _in_small(line: str) -> str:
    """Capitals as small letters; «HÀNH ĐỘNG của …» has both."""
    capitals = sum(c.isupper() for c in line)
    return line.lower() if capitals * 2 > sum(c.isalpha() for c in line) else line


def _said_so(paragraphs: Sequence[Paragraph]) -> tuple[str, str] | None:
    """«… ban hành Kế hoạch … như sau:», where no title stands above."""
    for paragraph in paragraphs:
        found = _SAID_SO.search(paragraph.text)
        if found:
            return TITLE_KINDS[0], found[1].strip(" ,")
    return None


def _with_names(title: str, area: Area | None) -> str:
    """Names have their capitals again, which a title in capitals does not show."""
    for name in (*PROPER_NAMES, *((str(area.name),) if area else ())):
        title = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, title, flags=re.IGNORECASE)
    return title


def _issuer(paragraphs: Sequence[Paragraph]) -> str | None:
    """Whoever stands at the top left; else the people's committee that the opening names."""
    lines = [p.text for p in paragraphs if not _MOTTO.match(p.text)]
    text = "\n".join(lines)
    named = [found[0] for line in lines[:_TITLE_LINES] if (found := _HEAD_LINE.fullmatch(line))]
    committee = _ISSUER.search(text)
    if named and not (committee and committee.start() > text.index(named[-1])):
        return _in_names(named[-1])
    return _in_names(committee[0]) if committee else None


def _in_names(issuer: str) -> str:
    """«UỶ BAN NHÂN DÂN TỈNH MẪU SƠN» as «Uỷ ban nhân dân tỉnh Mẫu Sơn»; other capitals stay."""
    words = " ".join(issuer.split())
    found = re.fullmatch(rf"(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND) ({_PLACES.upper()})(.*)", words)
    if not found:
        return words
    body = found[1] if found[1] == "UBND" else f"{found[1][0]}{found[1][1:].lower()}"
    return f"{body} {found[2].lower()}{found[3].title()}"


def _as_elsewhere(issuer: str, clauses: Sequence[Clause]) -> str:
    """A name in capitals as the text has it elsewhere, where it does."""
    if not issuer.isupper():
        return issuer
    for clause in clauses:
        at = clause.text.lower().find(issuer.lower())
        found = clause.text[at : at + len(issuer)] if at >= 0 else ""
        if found and not found.isupper():
            return found
    return issuer


def _period(title: str) -> Period | None:
    school, stage, year, until = (each.search(title) for each in (_SCHOOL, _STAGE, _YEAR, _UNTIL))
    if school:
        return None  # its first and last day are set each year and are not guessed
    if stage and stage[1] <= stage[2]:
        return Period(starts=dt.date(int(stage[1]), 1, 1), ends=dt.date(int(stage[2]), 12, 31))
    if until:
        return Period(ends=dt.date(int(until[1]), 12, 31))
    if year:
        half = _HALF.search(title)
        starts, ends = _SPANS[half[1].casefold() if half else ""]
        return Period(starts=dt.date(int(year[1]), *starts), ends=dt.date(int(year[1]), *ends))
    return None


def _level(issuer: str) -> Level | None:
    called = f"{likeness(issuer)} "
    known = (*LEVELS, *ISSUER_HEADS.items())
    return next((level for words, level in known if called.startswith(f"{likeness(words)} ")), None)


def _area(clauses: Sequence[Clause], level: Level | None, issuer: str | None) -> Area | None:
    """The place of that level that the text names most often; else the one in its head."""
    wanted = PLACE_KINDS.get(level.value) if level else None
    if not wanted:
        return None
    named: Counter[str] = Counter()
    first: dict[str, str] = {}
    for clause in clauses:
        if clause.path[0] in ENDS:
            continue
        for found in _PLACE.finditer(clause.text):
            if found[1] in wanted and not found[2].isupper():
                named[found[2]] += 1
                first.setdefault(found[2], clause.id)
    head = _PLACE.search(issuer or "")
    if head:
        return Area(name=Text(head[2]), level=level, source=(first.get(head[2], OPENING),))
    if not named:
        return None
    name, _ = named.most_common(1)[0]
    return Area(name=Text(name), level=level, source=(first[name],))


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
