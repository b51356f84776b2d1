"""``agency``: an agency of the register by any spelling: its names, its days, and who took over."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

import click

from gender_plan import agencies
from gender_plan.cli.options import as_of_option
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import day_data
from gender_plan.model import Agency, Succession
from gender_plan.periods import day_said
from gender_plan.provenance import Sourced
from gender_plan.text import Language, Text
from gender_plan.writing import to_plain

_ABOUT = Text(
    "Một cơ quan trong sổ kèm theo thư viện: tên chính thức, viết tắt, loại, tồn tại từ ngày nào đến "
    "ngày nào, cơ quan nào kế tục, mỗi điều lấy từ đâu và chắc tới đâu. TÊN viết cách nào cũng được "
    "(“Sở LĐ-TB&XH”), hoặc là mã (so-ldtbxh). Không nêu TÊN thì liệt kê cả sổ. Có --as-of thì nói "
    "ngày ấy ai làm việc của cơ quan này.",
    en="An agency of the register that comes with the library: its official name, abbreviations, kind, "
    "since when and until when, and who took over, each with where it is from and how sure it is. NAME "
    "in any spelling (“Sở LĐ-TB&XH”), or an id (so-ldtbxh). Without one: the whole register. With "
    "--as-of: who does its work on that day.",
)
_NAME = Text("TÊN", en="NAME")
_KIND = Text("Loại: {}", en="Kind: {}")
_ALSO = Text("Tên gọi khác: {}", en="Also called: {}")
_EXISTS = Text("Tồn tại", en="There")
_AFTER = Text("Cơ quan kế tục", en="Taken over by")
_BEFORE = Text("Kế tục của", en="Took over from")
_ABOUT_FIELD = Text("{} (về {})", en="{} (for {})")
_NAMED = Text("Tên ({})", en="Name ({})")
_ON = Text("Ngày {}: {}", en="On {}: {}")
_UNVERIFIED = Text("chưa kiểm chứng", en="unverified")
_NO_LAST_DAY = Text(
    "chưa kiểm chứng: không rõ cơ quan kế tục làm thay từ ngày nào",
    en="unverified: it is not known on which day the next one took over",
)
_NOBODY = Text("không rõ ai kế tục", en="nobody is known to have taken over")
_TITLES = (
    Text("Mã", en="Id"),
    Text("Tên", en="Name"),
    Text("Tồn tại", en="There"),
    Text("Kế tục", en="Taken over by"),
)


def command(language: Language) -> click.Command:
    """The command ``agency``."""
    # Several words without quotes, «Sở Nội vụ», are one name.
    name = click.Argument(["name"], nargs=-1, metavar=f"[{_NAME.said(language)}]")
    params = [name, as_of_option(language, today=False)]
    return Command("agency", language, about=_ABOUT, params=params, answer=_agency)


def _agency(output: Output, *, name: Sequence[str], as_of: dt.date | None) -> ExitCode:
    if not name:
        _tell_all(output)
        return ExitCode.FINE
    found = agencies.find(" ".join(name))
    holders = agencies.holders(found.id, as_of) if as_of else ()
    if output.is_json:
        output.data(
            {**_data(found, output.language), **_on_data(found, as_of, holders, output.language)}
        )
    else:
        output.paragraph(f"{found.name.said(output.language)} ({found.id})")
        output.items(_facts(found, output))
        if as_of:
            output.paragraph(_on_said(found, as_of, holders, output))
    return ExitCode.FINE


def _tell_all(output: Output) -> None:
    everything = agencies.register().agencies
    if output.is_json:
        output.data({"agencies": [_data(agency, output.language) for agency in everything]})
        return
    names = {agency.id: agency.name.said(output.language) for agency in everything}
    output.table(_TITLES, (_row(agency, names, output.language) for agency in everything))


def _row(agency: Agency, names: dict[str, str], language: Language) -> tuple[str, ...]:
    days = agencies.days_said(agency.valid, language) if agency.valid else ""
    after = ", ".join(names[id_] for id_ in agency.successors)
    return agency.id, agency.name.said(language), days, after


def _facts(agency: Agency, output: Output) -> Iterator[str]:
    """One fact a line, with how sure it is and where it is from."""
    language = output.language
    if agency.kind:
        yield output.say(_KIND, agencies.KINDS[agency.kind].said(language))
    also = [name for name in (agency.short_name, *agency.aliases) if name]
    if also:
        yield output.say(_ALSO, "; ".join(also))
    if agency.valid:
        yield _with_origin(
            output.say(_EXISTS), agencies.days_said(agency.valid, language), agency.valid, language
        )
    names = {each.id: each.name.said(language) for each in agencies.register().agencies}
    for each in agencies.successions(agency.id):
        yield _with_origin(_about(_AFTER, each, language), names[each.to], each, language)
    for each in agencies.predecessors(agency.id):
        yield _with_origin(_about(_BEFORE, each, language), names[each.agency], each, language)
    yield output.say(_NAMED, agencies.origin_said(agency, language))


def _about(head: Text, succession: Succession, language: Language) -> str:
    """«Cơ quan kế tục (về trẻ em)»: in what, where it is not everything."""
    said, about = head.said(language), succession.about
    return _ABOUT_FIELD.said(language).format(said, about.said(language)) if about else said


def _with_origin(head: str, said: str, fact: Sourced, language: Language) -> str:
    return f"{head}: {said} ({agencies.origin_said(fact, language)})"


def _on_said(agency: Agency, day: dt.date, holders: Sequence[Agency], output: Output) -> str:
    names = ", ".join(each.name.said(output.language) for each in holders)
    said = output.say(_ON, day_said(day, output.language), names or output.say(_NOBODY))
    if any(map(_has_no_last_day, holders)):
        return f"{said} ({output.say(_NO_LAST_DAY)})."
    return f"{said} ({output.say(_UNVERIFIED)})." if _is_unverified(agency, holders) else f"{said}."


def _is_unverified(agency: Agency, holders: Sequence[Agency]) -> bool:
    """Whether the answer rests on a day that was only recalled, or that the register does not know."""
    if agency in holders:
        return _has_no_last_day(agency)
    days = agency.valid
    return any(map(_has_no_last_day, holders)) or (days is not None and days.unverified)


def _has_no_last_day(agency: Agency) -> bool:
    """Whether another one took over, on a day that the register does not know."""
    return bool(agency.successors) and (agency.valid is None or agency.valid.ends is None)


def _data(agency: Agency, language: Language) -> dict[str, Any]:
    return {
        "agency": {"id": agency.id, "name": agency.name.said(language), **_plain(agency)},
        "successions": [_succession_data(each, language) for each in agencies.successions(agency.id)],
        "predecessors": [_succession_data(each, language) for each in agencies.predecessors(agency.id)],
    }


def _plain(agency: Agency) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(agency)
    return {key: value for key, value in plain.items() if key not in {"id", "name"}}


def _succession_data(succession: Succession, language: Language) -> dict[str, Any]:
    return {**to_plain(succession), "origin": agencies.origin_said(succession, language)}


def _on_data(
    agency: Agency, day: dt.date | None, holders: Sequence[Agency], language: Language
) -> dict[str, Any]:
    on = [{"id": each.id, "name": each.name.said(language)} for each in holders]
    unverified = _is_unverified(agency, holders) if day else None
    return {"as_of": day_data(day), "holders": on if day else None, "unverified": unverified}
