"""GP217: a place of a frame that nobody has filled in yet; said once for each goal, agency and so on.

Sai / wrong::

    agencies:
      - {id: so-noi-vu, name: "(điền: tên cơ quan đầu mối)"}  # GP217

Đúng / right::

    agencies:
      - {id: so-noi-vu, name: Sở Nội vụ}
"""

from collections.abc import Iterable, Iterator
from typing import Any

from gender_plan.model import Agency, Area, Document, Goal, Indicator, Measured, Plan
from gender_plan.problems import warning
from gender_plan.provenance import Unknown
from gender_plan.rules.rule import Finding, Path, Rule, found
from gender_plan.targets import NotStated
from gender_plan.text import Text, places_to_fill

Place = tuple[Path, str]
_WHOLE = Text(
    "; chỗ nào nằm trong {unknown: …} hay {not_stated: …} thì thay cả ngoặc",
    en="; where it stands in {unknown: …} or {not_stated: …}, replace the braces as well",
)


def check(plan: Plan) -> Iterator[Finding]:
    """What is still open, item by item in the order of the file."""
    yield from _finding(plan, _places(plan, "title"))
    if plan.area:
        yield from _finding(plan.area, _places(plan.area, "name"))
    if plan.document:
        yield from _finding(plan.document, _places(plan.document, "number", "issued", "issuer"))
    for goal in plan.goals:
        yield from _finding(goal, _places(goal, "title"), goal.indicators, ("indicators",))
    for indicator in plan.indicators:
        yield from _finding(indicator, _in_indicator(indicator))
    for agency in plan.agencies:
        yield from _finding(agency, _places(agency, "name"))


def _finding(
    subject: Plan | Area | Document | Goal | Indicator | Agency,
    own: Iterable[Place],
    indicators: Iterable[Indicator] = (),
    at: Path = (),
) -> Iterator[Finding]:
    """What is open in an item, then in its indicators: those that lack the same stand together."""
    places = list(own)
    needed = list(dict.fromkeys(what for _, what in places))
    lacking: dict[str, list[str]] = {}
    for n, indicator in enumerate(indicators):
        inner = list(_in_indicator(indicator))
        places += [((*at, n, *path), what) for path, what in inner]
        for what in dict.fromkeys(what for _, what in inner):
            lacking.setdefault(what, []).append(indicator.id)
    if places:
        vi = [*needed, *(f"{what} (chỉ tiêu {', '.join(ids)})" for what, ids in lacking.items())]
        en = [*needed, *(f"{what} (indicator {', '.join(ids)})" for what, ids in lacking.items())]
        whole = _WHOLE if any(_is_wrapped(subject, path) for path, _ in places) else Text("", en="")
        facts = {"whole_vi": whole.vi, "whole_en": whole.said("en")}
        yield found(subject, *places[0][0], vi="; ".join(vi), en="; ".join(en), **facts)


def _in_indicator(indicator: Indicator) -> Iterator[Place]:
    yield from _places(indicator, "text")
    yield from _in_measured(indicator, ())
    for n, part in enumerate(indicator.parts):
        yield from _in_measured(part, ("parts", n))


def _in_measured(measured: Measured, at: Path) -> Iterator[Place]:
    if measured.baseline:
        yield from (((*at, "baseline", *p), what) for p, what in _places(measured.baseline, "value"))
    for n, target in enumerate(measured.targets):
        if isinstance(target, NotStated):
            places = _places(target, "not_stated")
            yield from (((*at, "targets", n, *path), what) for path, what in places)


def _places(item: object, *names: str) -> Iterator[Place]:
    for name in names:
        yield from (((name,), what) for what in places_to_fill(_said(getattr(item, name))))


def _is_wrapped(subject: object, path: Path) -> bool:
    """Whether the place stands in braces that say that nothing is known or stated."""
    is_unknown = len(path) == 1 and isinstance(getattr(subject, str(path[0])), Unknown)
    return is_unknown or path[-1] == "not_stated" or "baseline" in path


def _said(value: Any) -> str:  # noqa: ANN401  text, in one language or two, or why it is unknown
    if isinstance(value, Unknown):
        value = value.unknown
    if isinstance(value, Text):
        value = value.vi
    return value if isinstance(value, str) else ""


RULE = Rule(
    kind=warning(
        "GP217",
        vi="còn phải điền: {vi}; hãy thay chỗ ghi “(điền: …)” bằng điều văn bản nêu{whole_vi}",
        en="still to be filled in: {en}; replace “(điền: …)” by what the document states{whole_en}",
    ),
    check=check,
)
