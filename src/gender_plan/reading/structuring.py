"""Plain data to model objects: each field's type speaks for itself, and every misfit is told at once."""

import datetime as dt
import types
from collections.abc import Callable, Collection
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeGuard, TypeVar, Union, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from gender_plan import model
from gender_plan.provenance import Unknown
from gender_plan.reading import days, scalars, shape_faults
from gender_plan.reading.fields import read_of
from gender_plan.reading.misfit import AlreadyReported, Misfit, no_text
from gender_plan.reading.refused import Refused
from gender_plan.reading.spoken import as_target, split_key, spoken_key
from gender_plan.targets import TARGET_KINDS, Target
from gender_plan.text import Text, closest

Hook = Callable[[Any, Any], Any]
Whole = TypeVar("Whole")

LEAVES: dict[Any, scalars.Read] = {
    str: scalars.text,
    Decimal: scalars.figure,
    dt.date: days.day,
    bool: scalars.yes_no,
    int: scalars.count,
}
_MANY = 20  # after so many unknown keys in one place nobody needs a suggestion any more


def structure(data: Any, of: type[Whole]) -> Whole:  # noqa: ANN401  whatever stands in a file
    """The plan, or another whole of the model, in plain data. Raises what ``misfits`` explains."""
    whole: Whole = _hook(of)(data, of)
    return whole


def _hook(of: Any) -> Hook:  # noqa: ANN401  any type of the model
    return _built(of)


@cache
def _built(of: Any) -> Hook:  # noqa: ANN401
    """How a type is read; built once, on first use, so that importing the library stays light."""
    if of in LEAVES:
        return _as_hook(LEAVES[of])
    return next(factory for matches, factory in _FACTORIES if matches(of))(of)


def _is_enum(of: Any) -> bool:  # noqa: ANN401
    return isinstance(of, type) and issubclass(of, Enum)


def _is_union(of: Any) -> bool:  # noqa: ANN401
    return get_origin(of) in {Union, types.UnionType}


def _is_tuple(of: Any) -> bool:  # noqa: ANN401
    return get_origin(of) is tuple


def _as_hook(read: scalars.Read) -> Hook:
    return lambda value, _: read(value)


def written(name: str) -> str:
    """The key of an attribute: a trailing underscore only avoids a word of Python."""
    return name.removesuffix("_")


@cache
def keys_of(of: Any) -> tuple[str, ...]:  # noqa: ANN401  any class of the model
    """The keys that a mapping of this class may have."""
    return tuple(written(a.name) for a in attrs.fields(of))


def _mapping(of: Any) -> Hook:  # noqa: ANN401
    """An object of the model from a mapping; anything else is told what keys to write."""
    attrs.resolve_types(of)
    overrides: dict[str, Any] = {a.name: _override(of, a) for a in attrs.fields(of)}
    inner: Hook = make_dict_structure_fn(
        of,
        cattrs.Converter(),
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        **overrides,
    )

    def hook(value: Any, _: Any) -> Any:  # noqa: ANN401
        if type(value) is dict:
            return inner(value, of)
        if isinstance(value, Refused):
            raise AlreadyReported
        if value == "" or value is None:
            raise Misfit(shape_faults.NO_VALUE)
        raise Misfit(shape_faults.NOT_A_GROUP, keys=", ".join(keys_of(of)))

    return hook


def _override(of: Any, attribute: "attrs.Attribute[Any]") -> object:  # noqa: ANN401
    name = attribute.name
    read = read_of(of, name)
    if read and _is_union(attribute.type):
        hook = _union(attribute.type, _as_hook(read))
    elif read:
        hook = _as_hook(read)
    elif name == "source":
        hook = _one_or_many
    else:
        hook = _hook_of_field(of, attribute)
    return override(rename=written(name), struct_hook=hook)


def _hook_of_field(of: Any, attribute: "attrs.Attribute[Any]") -> Hook:  # noqa: ANN401
    """How a field is read; looked up when first used where a class may contain itself."""
    if of is not model.Document:
        return _hook(attribute.type)
    found: list[Hook] = []

    def hook(value: Any, _: Any) -> Any:  # noqa: ANN401
        if not found:
            found.append(_hook(attribute.type))
        return found[0](value, _)

    return hook


def _one_or_many(value: Any, _: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Most statements have one source; a list may be left out then."""
    if type(value) is str:
        return (scalars.text(value),)
    found: tuple[str, ...] = _hook(tuple[str, ...])(value, None)
    return found


def _union(of: Any, hook: Hook | None = None) -> Hook:  # noqa: ANN401
    """``X``, or an explicit «unknown», or a pair where a figure or a pair may stand."""
    kinds = [kind for kind in get_args(of) if kind is not type(None)]
    plain = [kind for kind in kinds if kind is not Unknown and not _is_tuple(kind)]
    hook = hook or _hook(plain[0])
    by_shape: dict[type, Hook] = {
        dict if k is Unknown else list: _hook(k) for k in kinds if k not in plain
    }
    if not by_shape:
        return hook

    def read(value: Any, _: Any) -> Any:  # noqa: ANN401
        return by_shape.get(type(value), hook)(value, plain[0])

    return read


def _tuple(of: Any) -> Hook:  # noqa: ANN401
    kinds = get_args(of)
    item = _hook(kinds[0])
    return _list_of(item) if kinds[-1] is Ellipsis else _pair_of(item, len(kinds))


def _is_text(value: Any) -> TypeGuard[str]:  # noqa: ANN401
    return type(value) is str and value > "!" and not value.isspace()


def _list_of(item: Hook) -> Hook:
    is_text = item is _built(str)

    def hook(value: Any, _: Any) -> tuple[Any, ...]:  # noqa: ANN401
        if is_text and type(value) is list and all(map(_is_text, value)):
            return tuple(value)
        if type(value) is not list:
            if isinstance(value, Refused):
                raise AlreadyReported
            raise Misfit(shape_faults.NO_VALUE if value in ("", None) else shape_faults.NOT_A_LIST)
        found, wrong = [], []
        for index, each in enumerate(value):
            try:
                found.append(item(each, None))
            except Exception as misfit:  # noqa: BLE001  collected, and told apart by misfits()
                misfit.add_note(IterableValidationNote("", index, None))
                wrong.append(misfit)
        if wrong:
            raise IterableValidationError("", wrong, list)
        return tuple(found)

    return hook


def _pair_of(item: Hook, length: int) -> Hook:
    many = _list_of(item)

    def hook(value: Any, of: Any) -> tuple[Any, ...]:  # noqa: ANN401
        found: tuple[Any, ...] = many(value, of)
        if len(found) == length:
            return found
        raise Misfit(shape_faults.NOT_A_PAIR, _joined_pair(value))

    return hook


def _joined_pair(values: list[Any]) -> str | None:
    """Three or four whole numbers where two belong are decimals split by their commas.

    Of three, only where one reading rises: «[35,5, 40]» is no [35, 5.40].
    """
    if len(values) not in {3, 4} or not all(type(v) is str and v.isdecimal() for v in values):
        return None
    first, second, third, *fourth = values
    if fourth:
        return f"[{first}.{second}, {third}.{fourth[0]}]"
    ways = ((f"{first}.{second}", third), (first, f"{second}.{third}"))
    rising = [f"[{low}, {high}]" for low, high in ways if Decimal(low) < Decimal(high)]
    return rising[0] if len(rising) == 1 else None


def _text(of: Any) -> Hook:  # noqa: ANN401
    """Words in Vietnamese, or a mapping of both languages."""
    both = _mapping(Text)

    def hook(value: Any, _: Any) -> Text:  # noqa: ANN401
        if type(value) is str:
            return Text(scalars.text(value))
        if type(value) is dict:
            vi, en = value.get("vi"), value.get("en")
            if len(value) == 2 and _is_text(vi) and _is_text(en):  # noqa: PLR2004
                return Text(vi, en=en)
            found: Text = both(value, of)
            return found
        raise no_text(value, shape_faults.NOT_TEXT)

    return hook


def _target(_: Any) -> Hook:  # noqa: ANN401
    """A target by the one key that names its kind."""
    kinds = {kind.key: kind for kind in TARGET_KINDS}
    hooks = {key: _hook(kind) for key, kind in kinds.items()}

    def hook(value: Any, _: Any) -> Target:  # noqa: ANN401
        if isinstance(value, Refused):
            raise AlreadyReported
        if type(value) is not dict:
            raise Misfit(shape_faults.NO_KIND, as_target(value, kinds), keys=", ".join(kinds))
        found = [key for key in value if key in kinds]
        if len(found) > 1:
            raise _two_kinds(found)
        if not found:
            raise _no_kind(value, kinds)
        target: Target = hooks[found[0]](value, None)
        return target

    return hook


def _two_kinds(found: list[str]) -> Exception:
    """Two figures, or a figure and the direction of its indicator."""
    cure = shape_faults.DIRECTION_APART if "direction" in found else shape_faults.TWO_TARGETS
    facts = {"vi": cure.vi, "en": cure.said("en")}
    return Misfit(shape_faults.TWO_KINDS, keys=", ".join(found), **facts)


def _no_kind(value: dict[Any, Any], names: Collection[str]) -> Exception:
    """No kind, unless an unknown key is a kind misspelt; the unknown keys are told either way."""
    missing = Misfit(shape_faults.NO_KIND, keys=", ".join(names))
    odd = [key for key in value if isinstance(key, str) and key not in keys_of(Target)]
    if not odd:
        return missing
    unknown = ForbiddenExtraKeysError("", Target, set(odd))
    if any(_is_meant(key, names) for key in odd[:_MANY]):
        return unknown
    return ClassValidationError("", [missing, unknown], Target)


def _is_meant(key: str, names: Collection[str]) -> bool:
    return any((closest(key, names), spoken_key(key, names), split_key(key, names)))


# The first that matches reads the type; none of the hooks is cattrs' own, which would coerce.
_FACTORIES: tuple[tuple[Callable[[Any], bool], Callable[[Any], Hook]], ...] = (
    (lambda of: of is Text, _text),
    (lambda of: of is Target, _target),
    (attrs.has, _mapping),
    (_is_enum, lambda of: _as_hook(scalars.word_of(of))),
    (_is_union, _union),
    (_is_tuple, _tuple),
)
