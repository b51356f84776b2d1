"""One style for plan files: order of the model, one indentation; comments and quotes stay."""

import io
import re
from collections import Counter
from collections.abc import Iterable
from importlib.util import find_spec
from typing import Any, get_args

import attrs

from gender_plan.errors import GenderPlanError, InvalidPlanError, MissingExtraError
from gender_plan.model import Plan
from gender_plan.problems import Problems
from gender_plan.provenance import Sourced, Unknown
from gender_plan.reading import read_bytes
from gender_plan.reading.structuring import written
from gender_plan.targets import TARGET_KINDS, Target
from gender_plan.text import Text

_LOSS = Text(
    "tệp này không xếp lại được mà vẫn giữ nguyên nội dung và ghi chú, nên để nguyên",
    en="this file cannot be brought into style with its content and comments as they are; it was left",
)
_COMMENT = re.compile(r"(?:^|\s)#.*$", re.MULTILINE)
_LAST = [attribute.name for attribute in attrs.fields(Sourced)]


def formatted(content: bytes) -> bytes:
    """The file in one style; it reads back as the same plan, and no comment is lost.

    Keys stand in the order of the model, except where a comment stands among them: whom it is about
    cannot be known, so that such a group keeps its order. Raises InvalidPlanError for a file with an
    error, GenderPlanError where something would be lost, MissingExtraError without ruamel.yaml.
    """
    before = read_bytes(content)
    if not before.sound or before.plan is None:
        raise InvalidPlanError(Problems(before.problems))
    text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8").replace("\r\n", "\n")
    new = _written(_ordered(_loaded(text), Plan))
    after = read_bytes(new.encode())
    if after.plan != before.plan or _comments(new) != _comments(text):
        raise GenderPlanError(_LOSS)
    return new.encode()


def _comments(text: str) -> Counter[str]:
    return Counter(found.strip() for found in _COMMENT.findall(text))


def _yaml() -> Any:  # noqa: ANN401  ruamel.yaml may be missing
    if find_spec("ruamel") is None or find_spec("ruamel.yaml") is None:
        raise MissingExtraError("edit")
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.resolver import VersionedResolver  # noqa: PLC0415

    class AllText(VersionedResolver):
        """Every value stays the text that it is."""

        versioned_resolver: dict[str, Any] = {}  # noqa: RUF012  the name and type are ruamel's

    yaml = YAML()
    yaml.Resolver = AllText
    yaml.preserve_quotes = True
    yaml.width = 10**6  # a line that somebody broke stays broken, no other is
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _loaded(text: str) -> Any:  # noqa: ANN401
    return _yaml().load(text)


def _written(data: Any) -> str:  # noqa: ANN401
    out = io.StringIO()
    _yaml().dump(data, out)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _ordered(data: Any, of: Any) -> Any:  # noqa: ANN401
    """The same data, its keys in order; changed in place, because comments hang on it."""
    if isinstance(data, dict):
        of = _kind(data, of)
        types = {written(a.name): a.type for a in attrs.fields(of)} if of else {}
        for key, value in data.items():
            _ordered(value, _class_in(types.get(key)))
        if of and not _has_comment(data):
            rank = {key: n for n, key in enumerate(_keys(of))}
            ordered: Any = data
            for key in sorted(data, key=lambda key: rank.get(key, -1)):
                ordered.move_to_end(key)
    elif isinstance(data, list):
        for item in data:
            _ordered(item, of)
    return data


def _kind(data: dict[str, Any], of: Any) -> Any:  # noqa: ANN401
    """The class of a mapping; that of a target is named by a key of its own."""
    if of is Target:
        of = next((kind for kind in TARGET_KINDS if kind.key in data), None)
    if of:
        attrs.resolve_types(of)
    return Unknown if of and list(data) == ["unknown"] else of


def _keys(of: Any) -> Iterable[str]:  # noqa: ANN401
    """The order of the keys: a target's kind first, where a statement comes from last."""
    names = [a.name for a in attrs.fields(of)]
    first = [n for n in names if issubclass(of, Target) and n == of.key]
    own = [n for n in names if n not in _LAST and n not in first]
    return [written(n) for n in (*first, *own, *(n for n in names if n in _LAST))]


def _class_in(of: Any) -> Any:  # noqa: ANN401
    """The class of the model in a type such as ``tuple[Goal, ...]`` or ``Unit | None``."""
    if isinstance(of, type) and attrs.has(of):
        return of
    found = (_class_in(each) for each in get_args(of))
    return next((each for each in found if each is not None and each is not Unknown), None)


def _has_comment(data: Any) -> bool:  # noqa: ANN401
    own = getattr(data, "ca", None)
    if own is not None and (own.items or own.comment or own.end):
        return True
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return any(map(_has_comment, inner))
