"""A plan to plain data and to YAML text that reads back equal; files are replaced whole or not at all.

What is written is what ``reading`` reads; neither knows the other.
"""

import datetime as dt
import os
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import yaml

from gender_plan.model import Plan, plan_given
from gender_plan.provenance import Sourced
from gender_plan.replacing import write_whole
from gender_plan.text import Text, composed

_FORMAT = "gender-plan/1"
_WIDTH = 105
_SHORT = 60  # characters that a group on one line may hold
_PROVENANCE = frozenset(attribute.name for attribute in attrs.fields(Sourced))


def to_dict(plan: Plan) -> dict[str, Any]:
    """The plan as plain data, safe for JSON: figures and days as text, nothing that was left out.

    ``from_dict`` gives an equal plan back where ``validate`` finds no error in this one.
    """
    return {"format": _FORMAT, **_plain(plan_given(plan), str)}


def to_plain(value: Any) -> Any:  # noqa: ANN401  any value of the model
    """A part of a plan as plain data, in the way of ``to_dict``."""
    return _plain(value, str)


def dump_plan(plan: Plan) -> str:
    """The plan as YAML text in the order of the model, composed (NFC).

    ``load_plan`` gives an equal plan back where ``validate`` finds no error in this one.
    """
    data = {"format": _FORMAT, **_plain(plan_given(plan), _Bare)}
    text: str = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text


def write_plan(plan: Plan, path: str | os.PathLike[str], *, replace: bool = False) -> None:
    """Writes the YAML text of a plan to a file: afterwards there is the old file or the new one.

    Raises FileExistsError where there is a file already and ``replace`` is not set, and
    FileNotFoundError where there is no such folder.
    """
    target = Path(path)
    if not target.parent.is_dir():
        raise FileNotFoundError(2, "there is no such folder", str(target.parent))
    if target.exists() and not replace:
        raise FileExistsError(
            17, "there is a file already; pass replace=True to replace it", str(target)
        )
    write_whole(target, dump_plan(plan).encode())


class _Bare(str):
    """A figure, a day or a truth value: written without quotes."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Block style; a short group or list of plain values stays on one line."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401  PyYAML's signature
        del data
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        """Items of a list stand further in than their key."""
        del indentless
        super().increase_indent(flow, indentless=False)

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> Any:  # noqa: ANN401, FBT001
        node = super().represent_sequence(tag, sequence, flow_style)
        node.flow_style = _fits(node.value)
        return node

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> Any:  # noqa: ANN401, FBT001
        node = super().represent_mapping(tag, mapping, flow_style)
        node.flow_style = _fits([each for pair in node.value for each in pair])
        return node


def _fits(nodes: list[yaml.Node]) -> bool:
    """Whether values stand well side by side: nothing nested, nothing long, no text over lines."""
    values = [
        node.value for node in nodes if isinstance(node, yaml.ScalarNode) and "\n" not in node.value
    ]
    return len(values) == len(nodes) and sum(map(len, values)) <= _SHORT


def _bare(dumper: yaml.SafeDumper, text: _Bare) -> yaml.ScalarNode:
    node = dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="")
    # The resolver would quote text that looks like a figure; here it is one.
    node.tag = dumper.resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]
    return node


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Text that begins with an odd space is quoted, or it would read as a slip of the keyboard."""
    is_odd = text[:1].isspace() and not text[:1].isascii()
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if is_odd else None)


_Dumper.add_representer(_Bare, _bare)
_Dumper.add_representer(str, _text)


def _plain(value: Any, scalar: type[str]) -> Any:  # noqa: ANN401  any value of the model
    if isinstance(value, Text):
        languages = {"vi": _scalar(value.vi, scalar), "en": _scalar(value.en, scalar)}
        return languages["vi"] if value.en is None else languages
    if attrs.has(type(value)):
        return {
            key: _source(value, scalar) if name == "source" else _plain(getattr(value, name), scalar)
            for name, key, default in _fields(value.__class__)
            if getattr(value, name) != default
        }
    if isinstance(value, tuple):
        return [_plain(item, scalar) for item in value]
    return _scalar(value, scalar)


def _source(value: Any, scalar: type[str]) -> Any:  # noqa: ANN401
    """In YAML a single source needs no list."""
    source: tuple[str, ...] = value.source
    clauses = [composed(clause) for clause in source]
    return clauses[0] if scalar is _Bare and len(clauses) == 1 else clauses


def _scalar(value: Any, scalar: type[str]) -> Any:  # noqa: ANN401
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return value
    if isinstance(value, Decimal):
        return scalar(f"{value:f}")
    if isinstance(value, dt.date | int):
        return scalar(value)
    return composed(value) if isinstance(value, str) else value


@cache
def _fields(of: Any) -> tuple[tuple[str, str, Any], ...]:  # noqa: ANN401  any class of the model
    """Attribute, key and default of each field; where a statement comes from stands last."""
    own = [a for a in attrs.fields(of) if a.name not in _PROVENANCE]
    last = [a for a in attrs.fields(of) if a.name in _PROVENANCE]
    return tuple((a.name, a.name.removesuffix("_"), a.default) for a in (*own, *last))
