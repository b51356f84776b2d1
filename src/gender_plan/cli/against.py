"""``against``: how a local plan stands to the national one, indicator by indicator."""

from collections.abc import Iterator
from typing import Any

import click

from gender_plan.cli.diff import two_plans
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import item_data, item_said, plan_data, text_data
from gender_plan.comparing import Against, Comparison, Followed, Relation, against
from gender_plan.comparing.wording import target_said, targets_said
from gender_plan.model import Indicator, Part
from gender_plan.targets import Target
from gender_plan.text import Language, Text
from gender_plan.writing import to_plain

_ABOUT = Text(
    "Kế hoạch địa phương so với kế hoạch quốc gia: từng chỉ tiêu lấy nguyên, chặt hơn, nhẹ hơn, muộn "
    "hơn, thiếu. Chỉ tiêu chỉ được ghép theo `corresponds_to`, không bao giờ theo số thứ tự. Mỗi "
    "KẾ-HOẠCH là đường dẫn, - (dữ liệu vào chuẩn) hoặc tên một kế hoạch kèm theo thư viện.",
    en="A local plan against the national one: each indicator taken over, stricter, looser, later, "
    "missing. Indicators are matched by `corresponds_to` alone, never by number. Each PLAN is a path, "
    "- (standard input) or the name of a plan that comes with the library.",
)
_LOCAL = Text("KẾ-HOẠCH-ĐỊA-PHƯƠNG", en="LOCAL-PLAN")
_NATIONAL = Text("KẾ-HOẠCH-QUỐC-GIA", en="NATIONAL-PLAN")
_TITLES = (
    Text("Chỉ tiêu quốc gia", en="National indicator"),
    Text("Quốc gia", en="National target"),
    Text("Địa phương", en="Local target"),
    Text("So sánh", en="How it stands"),
)
_RELATIONS = {
    Relation.TAKEN_OVER: Text("lấy nguyên", en="taken over"),
    Relation.STRICTER: Text("chặt hơn", en="stricter"),
    Relation.LOOSER: Text("nhẹ hơn", en="looser"),
    Relation.LATER: Text("muộn hơn", en="later"),
    Relation.EARLIER: Text("sớm hơn", en="earlier"),
    Relation.OTHER_UNIT: Text("đơn vị tính khác", en="other unit"),
    Relation.OTHER_MEANING: Text("nội dung khác", en="other meaning"),
    Relation.NOT_COMPARABLE: Text("không so sánh được", en="not comparable"),
    Relation.MISSING: Text("không có", en="missing"),
}
_COUNT = Text("{} chỉ tiêu quốc gia: {}.", en="{} national indicators: {}.")
_PLAN_WITH_ID = Text("chỉ tiêu {}: {}", en="indicator {}: {}")
_PART = Text("phần {}: {}", en="part {}: {}")
_ADDED = Text("Kế hoạch này thêm {} chỉ tiêu:", en="This plan adds {} indicators:")
_ASTRAY = Text(
    "Chỉ tiêu {} ghi ứng với chỉ tiêu {} mà kế hoạch quốc gia không có.",
    en="Indicator {} says it follows indicator {}, which the national plan does not have.",
)
_NO_LINK = Text(
    "Chưa so sánh được: không chỉ tiêu nào của kế hoạch này ghi nó ứng với chỉ tiêu nào của {}. Ở mỗi "
    "chỉ tiêu lấy từ kế hoạch quốc gia, hãy thêm `corresponds_to: [{{plan: {}, indicator: '2.1'}}]` với "
    "số của chỉ tiêu quốc gia; không ghép theo số vì cùng một số thường là hai chỉ tiêu khác nhau.",
    en="Nothing can be compared: no indicator of this plan says which indicator of {} it follows. To "
    "each one that was taken from the national plan, add "
    "`corresponds_to: [{{plan: {}, indicator: '2.1'}}]` with the number of the national one; "
    "nothing is matched by number, because one number often means two things.",
)
_SEVERAL = Text(
    "Chỉ tiêu có nhiều phần, nhiều mốc thì có thể được tính ở nhiều loại.",
    en="An indicator with several parts or dates may count more than once.",
)
_UNVERIFIED = Text("chưa kiểm chứng", en="unverified")


def command(language: Language) -> click.Command:
    """The command ``against``."""
    params = [
        click.Argument(["local"], metavar=_LOCAL.said(language)),
        click.Argument(["national"], metavar=_NATIONAL.said(language)),
    ]
    return Command("against", language, about=_ABOUT, params=params, answer=_against)


def _against(output: Output, *, local: str, national: str) -> ExitCode:
    found = against(*two_plans(local, national))
    if output.is_json:
        output.data(_data(found, output.language))
    else:
        _tell(found, output)
    return ExitCode.FINE


def _tell(found: Against, output: Output) -> None:
    output.paragraph(found.local.title.said(output.language))
    output.paragraph(found.national.title.said(output.language))
    if _is_unlinked(found):
        output.paragraph(output.say(_NO_LINK, found.national.id, found.national.id))
        _tell_open(found, output)
        return
    output.table(_TITLES, (row for one in found.followed for row in _rows(one, output)))
    counts = [(len(found.of_relation(relation)), words) for relation, words in _RELATIONS.items()]
    said = ", ".join(f"{output.say(words)} {count}" for count, words in counts if count)
    output.paragraph(output.say(_COUNT, len(found.followed), said))
    if sum(count for count, _ in counts) > len(found.followed):
        output.paragraph(output.say(_SEVERAL))
    if found.added:
        output.paragraph(output.say(_ADDED, len(found.added)))
        output.items(item_said(indicator, output.language) for indicator in found.added)
    for indicator, follows in found.astray:
        output.paragraph(output.say(_ASTRAY, indicator.id, follows.indicator))
    _tell_open(found, output)


def _tell_open(found: Against, output: Output) -> None:
    for point in found.open:
        said = output.say(point)
        output.paragraph(f"{said[:1].upper()}{said[1:]}.")


def _is_unlinked(found: Against) -> bool:
    """Whether no indicator says what it follows, so that a table could only say «missing»."""
    return not found.astray and all(one.relations == (Relation.MISSING,) for one in found.followed)


def _rows(one: Followed, output: Output) -> Iterator[tuple[str, ...]]:
    """A row for each comparison; the national indicator stands in the first of them."""
    name = item_said(one.indicator, output.language)
    before = ""
    for comparison in one.comparisons:
        theirs = _national(comparison, one.indicator, output)
        ours = ""
        if comparison.indicator is not None:
            said = _local(comparison, comparison.indicator, output)
            ours = output.say(_PLAN_WITH_ID, comparison.indicator.id, said).rstrip(": ")
        yield name, "" if theirs == before else theirs, ours, _said(comparison, output.language)
        name, before = "", theirs


def _national(comparison: Comparison, indicator: Indicator, output: Output) -> str:
    """The national target that was compared; where there was none, all of the indicator."""
    if comparison.national_target is None and comparison.national_part is None:
        return _all_said(indicator, output)
    return _measured(comparison.national_part, comparison.national_target, indicator, output)


def _local(comparison: Comparison, indicator: Indicator, output: Output) -> str:
    """The local target that was compared; where none could be, all of the indicator."""
    if comparison.target is None and comparison.part is None and comparison.national_part is None:
        return _all_said(indicator, output)
    return _measured(comparison.part, comparison.target, indicator, output)


def _all_said(indicator: Indicator, output: Output) -> str:
    """The targets of an indicator and of its parts."""
    own = targets_said(indicator.targets, indicator.unit, output.language)
    parts = (_part_said(part, indicator, output) for part in indicator.parts)
    return "; ".join(said for said in (own, *parts) if said)


def _part_said(part: Part, indicator: Indicator, output: Output) -> str:
    about = part.text or part.population
    name = f"{part.id} ({about.said(output.language)})" if about else part.id
    said = targets_said(part.targets, part.unit or indicator.unit, output.language)
    return output.say(_PART, name, said).rstrip(": ")


def _measured(part: Part | None, target: Target | None, indicator: Indicator, output: Output) -> str:
    unit = (part.unit if part else None) or indicator.unit
    said = target_said(target, unit, output.language) if target else ""
    return output.say(_PART, part.id, said).rstrip(": ") if part else said


def _said(comparison: Comparison, language: Language) -> str:
    """«chặt hơn, muộn hơn», the reason where there is one, and whether it is verified."""
    notes = [comparison.reason.said(language)] if comparison.reason else []
    notes += [_UNVERIFIED.said(language)] if comparison.unverified else []
    said = ", ".join(_RELATIONS[relation].said(language) for relation in comparison.relations)
    return f"{said} ({'; '.join(notes)})" if notes else said


def _data(found: Against, language: Language) -> dict[str, Any]:
    return {
        "local": plan_data(found.local, language),
        "national": plan_data(found.national, language),
        "indicators": [
            {
                **item_data(one.indicator, language),
                "relations": [str(relation) for relation in one.relations],
                "comparisons": [_comparison_data(c, language) for c in one.comparisons],
            }
            for one in found.followed
        ],
        "added": [item_data(indicator, language) for indicator in found.added],
        "astray": [{"indicator": i.id, "follows": c.indicator} for i, c in found.astray],
        "open": [point.said(language) for point in found.open],
    }


def _comparison_data(one: Comparison, language: Language) -> dict[str, Any]:
    return {
        "relations": [str(relation) for relation in one.relations],
        "reason": text_data(one.reason, language),
        "indicator": one.indicator.id if one.indicator else None,
        "part": one.part.id if one.part else None,
        "target": to_plain(one.target),
        "national_part": one.national_part.id if one.national_part else None,
        "national_target": to_plain(one.national_target),
        "unverified": one.unverified,
        "said": _said(one, language),
    }
