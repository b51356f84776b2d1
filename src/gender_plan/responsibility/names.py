"""The agency that people mean by a name: found exactly or not at all."""

from collections.abc import Sequence

from gender_plan.errors import UnknownIdError
from gender_plan.model import Agency
from gender_plan.text import Text, closest, did_you_mean, folded

_PLAN = Text("kế hoạch", en="the plan")


def find_agency(agencies: Sequence[Agency], words: str, whose: Text = _PLAN) -> Agency:
    """The agency with this id, or else with this name, short name or alias, compared folded.

    ``whose`` agencies they are, a message says. Raises UnknownIdError where none or several are called
    so.
    """
    by_id = {agency.id: agency for agency in reversed(agencies)}
    if words in by_id:
        return by_id[words]
    wanted = folded(words)
    hits = [agency for agency in by_id.values() if wanted and wanted in map(folded, agency.spellings)]
    if len(hits) == 1:
        return hits[0]
    raise _several(words, hits[::-1]) if hits else _none(words, agencies, whose)


def _several(words: str, hits: Sequence[Agency]) -> UnknownIdError:
    ids = ", ".join(f"'{agency.id}'" for agency in hits)
    return UnknownIdError(
        Text(
            f"có {len(hits)} cơ quan cùng mang tên '{words}'; hãy dùng một trong các mã {ids}",
            en=f"{len(hits)} agencies are called '{words}'; use one of the ids {ids}",
        )
    )


def _none(words: str, agencies: Sequence[Agency], whose: Text) -> UnknownIdError:
    names = [name for agency in agencies for name in (agency.id, *agency.spellings)]
    meant = did_you_mean(closest(words, names))
    return UnknownIdError(
        Text(
            f"{whose.vi} không có cơ quan nào tên là '{words}'{meant.vi}",
            en=f"no agency of {whose.said('en')} is called '{words}'{meant.said('en')}",
        )
    )
