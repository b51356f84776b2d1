"""What the register holds, in words: kinds of bodies, days, successions, and how sure each is."""

from collections.abc import Mapping

from gender_plan.model import AgencyKind, Valid
from gender_plan.periods import day_said
from gender_plan.provenance import Confidence, Sourced
from gender_plan.text import Language, Text

KINDS: Mapping[AgencyKind, Text] = {
    AgencyKind.MINISTRY: Text("bộ", en="ministry"),
    AgencyKind.DEPARTMENT: Text("sở", en="department"),
    AgencyKind.PEOPLES_COMMITTEE: Text("ủy ban nhân dân", en="people's committee"),
    AgencyKind.PEOPLES_COUNCIL: Text("hội đồng nhân dân", en="people's council"),
    AgencyKind.PARTY: Text("cơ quan đảng", en="party body"),
    AgencyKind.MASS_ORGANISATION: Text("đoàn thể", en="mass organisation"),
    AgencyKind.COMMITTEE: Text("ủy ban, ban chỉ đạo", en="committee"),
    AgencyKind.BOARD: Text("ban", en="board"),
    AgencyKind.OFFICE: Text("văn phòng", en="office"),
    AgencyKind.POLICE: Text("công an", en="police"),
    AgencyKind.BANK: Text("ngân hàng", en="bank"),
    AgencyKind.MEDIA: Text("báo, đài", en="media"),
    AgencyKind.SCHOOL: Text("trường", en="school"),
    AgencyKind.ENTERPRISE: Text("doanh nghiệp", en="enterprise"),
    AgencyKind.GROUP: Text("nhóm cơ quan", en="group of agencies"),
}
"""What sort of body an agency is, in a word."""

SURE: Mapping[Confidence, Text] = {
    Confidence.SEEN: Text("đã thấy văn bản", en="seen in a document"),
    Confidence.PRESS: Text("theo báo chí", en="by the press"),
    Confidence.RECALLED: Text("chưa kiểm chứng", en="unverified"),
}
"""How sure a fact from outside the document is."""

_SINCE = Text("từ ngày {}", en="since {}")
_UNTIL = Text("đến hết ngày {}", en="to the end of {}")


def origin_said(fact: Sourced, language: Language = "vi") -> str:
    """How sure a fact of the register is, and where it is from; empty where nothing says so."""
    if fact.outside is None:
        return ""
    return f"{SURE[fact.outside.confidence].said(language)}: {fact.outside.from_.said(language)}"


def days_said(valid: Valid, language: Language = "vi") -> str:
    """Since when, until when: «đến hết ngày 28/02/2025»."""
    pieces = ((_SINCE, valid.starts), (_UNTIL, valid.ends))
    return ", ".join(
        words.said(language).format(day_said(day, language)) for words, day in pieces if day
    )
