"""The lines of a file in one style: keys in the order of the model, two spaces a level."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

import attrs
import yaml

from gender_plan.formatting.tree import Block, Entry, Leaf
from gender_plan.model import Plan
from gender_plan.provenance import Sourced, Unknown
from gender_plan.reading.structuring import written
from gender_plan.targets import TARGET_KINDS, Target

_STEP = 2
_WIDTH = 100
_LAST = [attribute.name for attribute in attrs.fields(Sourced)]
_NO_KEYS: Mapping[str, Any] = {}


def laid_out(head: list[str], block: Block) -> str:
    """The text of a file."""
    return "\n".join((*head, *_block(block, 0, Plan))).strip("\n") + "\n"


def _block(block: Block, indent: int, of: Any) -> Iterator[str]:  # noqa: ANN401  a class of the model
    keys = _keys(of, [entry.name for entry in block.entries])
    rank = {name: n for n, name in enumerate(keys)}
    for entry in sorted(block.entries, key=lambda entry: rank.get(entry.name, -1)):
        yield from _own_lines(entry.before, indent)
        if entry.key:
            yield from _pair(entry, indent, keys.get(entry.name))
        else:
            yield from _item(entry, indent, of)
    yield from _own_lines(block.after, indent)


def _own_lines(comments: Iterable[str], indent: int) -> Iterator[str]:
    """Comments, with at most one empty line between them."""
    last = None
    for comment in comments:
        if comment or last != comment:
            yield f"{' ' * indent}{comment}" if comment else ""
        last = comment


def _pair(entry: Entry, indent: int, of: Any) -> Iterator[str]:  # noqa: ANN401
    head = f"{' ' * indent}{entry.key}:"
    if isinstance(entry.value, Leaf):
        yield from _with_comment(head, _leaf(entry, indent, len(head) + 1, of), entry.beside)
    else:
        yield from _with_comment(head, "", entry.beside)
        yield from _block(entry.value, indent + _STEP, of)


def _item(entry: Entry, indent: int, of: Any) -> Iterator[str]:  # noqa: ANN401
    """An item; the first line of its block stands beside the dash, unless a comment does."""
    dash = f"{' ' * indent}-"
    if isinstance(entry.value, Leaf):
        yield from _with_comment(dash, _leaf(entry, indent, len(dash) + 1, of), entry.beside)
        return
    first, *rest = _block(entry.value, indent + _STEP, of)
    if entry.beside or first.lstrip(" ")[:1] in {"", "#"}:
        yield f"{dash} {entry.beside}".rstrip()
        yield first
    else:
        yield f"{dash} {first.lstrip(' ')}"
    yield from rest


def _with_comment(head: str, value: str, comment: str) -> Iterator[str]:
    words = f"{head} {value}" if value else head
    yield from (f"{words}  {comment}" if comment else words).split("\n")


def _leaf(entry: Entry, indent: int, column: int, of: Any) -> str:  # noqa: ANN401
    """A value; in brackets on one line where that fits, else its further lines move with it."""
    leaf: Any = entry.value
    moved = _moved(leaf.raw, indent - entry.column)
    if isinstance(leaf.node, yaml.ScalarNode) or leaf.has_comment():
        return moved
    if any("\n" in leaf.text_of(scalar) for scalar in leaf.scalars()):
        return moved
    flat = _flat(leaf, leaf.node, of)
    return moved if "\n" in moved and column + len(flat) > _WIDTH else flat


def _moved(raw: str, by: int) -> str:
    first, *rest = raw.split("\n")
    if by > 0:
        rest = [f"{' ' * by}{line}" if line else line for line in rest]
    else:
        rest = [line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in rest]
    return "\n".join((first, *rest))


def _flat(leaf: Leaf, node: Any, of: Any) -> str:  # noqa: ANN401
    """A value in brackets on one line."""
    if isinstance(node, yaml.ScalarNode):
        return leaf.text_of(node)
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(_flat(leaf, item, of) for item in node.value)}]"
    keys = _keys(of, [key.value for key, _ in node.value])
    rank = {name: n for n, name in enumerate(keys)}
    pairs = sorted(node.value, key=lambda pair: rank.get(pair[0].value, -1))
    said = (f"{leaf.text_of(k)}: {_flat(leaf, v, keys.get(k.value))}" for k, v in pairs)
    return "{" + ", ".join(said) + "}"


def _keys(of: Any, names: list[str]) -> Mapping[str, Any]:  # noqa: ANN401
    """The keys of a class in their order, each with the class of what stands there.

    The class of a target is named by a key of its own; {unknown: …} may stand at many keys.
    """
    if of is Target:
        of = next((kind for kind in TARGET_KINDS if kind.key in names), None)
    return _NO_KEYS if of is None or names == ["unknown"] else _keys_of(of)


@cache
def _keys_of(of: Any) -> Mapping[str, Any]:  # noqa: ANN401
    """A target's kind first; where a statement comes from last."""
    attrs.resolve_types(of)
    types = {a.name: _class_in(a.type) for a in attrs.fields(of)}
    first = [name for name in types if issubclass(of, Target) and name == of.key]
    own = [name for name in types if name not in _LAST and name not in first]
    last = [name for name in types if name in _LAST]
    return {written(name): types[name] for name in (*first, *own, *last)}


def _class_in(of: Any) -> Any:  # noqa: ANN401
    """The class of the model in a type such as ``tuple[Goal, ...]`` or ``Unit | None``."""
    if of is not Unknown and isinstance(of, type) and attrs.has(of):
        return of
    return next(filter(None, map(_class_in, get_args(of))), None)
