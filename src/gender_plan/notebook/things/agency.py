"""An agency: its names, what sort of body it is, who is in it and who came after it."""

from collections.abc import Iterable, Iterator, Sequence

from gender_plan.agencies import KINDS
from gender_plan.model import Agency, AgencyKind
from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.phrases import AGENCY, CLAUSE, clause, listed, span
from gender_plan.text import Text

_ID = Text("Mã", en="Id")
_KIND = Text("Loại", en="Kind")
_CAPTION = Text("Các cơ quan", en="Agencies")
_OPEN = Text("không liệt kê (nhóm mở)", en="not listed (an open group)")


def agency_page(agency: Agency, manner: Manner) -> Page:
    """What the plan says of an agency."""
    name = agency.name.said(manner.language)
    return manner.page("", manner.facts(name, _facts(agency, manner)))


def agencies_page(agencies: Sequence[Agency], manner: Manner) -> Page:
    """Several agencies, one a row."""
    heads = (_ID, AGENCY, _KIND, CLAUSE)
    caption = manner.say(_CAPTION)
    table = manner.table(caption, heads, agencies, lambda each: _row(each, manner), nouns.AGENCIES)
    return manner.page("", table)


def _facts(agency: Agency, manner: Manner) -> Iterator[tuple[Text, Words]]:
    members = ", ".join(agency.members)
    if agency.kind is AgencyKind.GROUP and not members:
        members = manner.say(_OPEN)
    yield _ID, agency.id
    yield Text("Tên gọi khác", en="Also called"), listed((agency.short_name or "", *agency.aliases))
    yield _KIND, KINDS[agency.kind] if agency.kind else None
    yield Text("Thành viên", en="Members"), members
    valid = span(agency.valid.starts, agency.valid.ends, manner) if agency.valid else ""
    yield Text("Tồn tại", en="Exists"), valid
    yield Text("Cơ quan tiếp nhận nhiệm vụ", en="Successors"), ", ".join(agency.successors)
    yield CLAUSE, clause(agency, manner)


def _row(agency: Agency, manner: Manner) -> Iterable[Words]:
    kind = KINDS[agency.kind] if agency.kind else None
    return agency.id, agency.name, kind, clause(agency, manner)
