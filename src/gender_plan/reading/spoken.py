"""What people type where the format wants a key or a group: Vietnamese words, a bare value."""

import re
from collections.abc import Collection

from gender_plan.text import folded

_KEYS: dict[str, tuple[str, ...]] = {
    "bao cao": ("reporting",),
    "can cu": ("legal_bases",),
    "cap": ("level",),
    "chi tieu": ("indicators",),
    "chieu": ("direction",),
    "chieu mong muon": ("direction",),
    "co quan": ("agency", "agencies"),
    "dat": ("reach",),
    "don vi": ("unit",),
    "don vi tinh": ("unit",),
    "duoi": ("below",),
    "giai doan": ("period",),
    "han": ("due", "by"),
    "han nop": ("due",),
    "it nhat": ("at_least",),
    "khoang": ("about",),
    "khong duoi": ("at_least",),
    "khong qua": ("at_most",),
    "ky": ("periods", "period"),
    "loai": ("kind",),
    "ma": ("id",),
    "muc tieu": ("goals", "title", "targets"),
    "muc phai dat": ("targets",),
    "ngay": ("date",),
    "ngay ban hanh": ("issued",),
    "nhiem vu": ("tasks",),
    "noi dung": ("text",),
    "phan cong": ("assignments",),
    "so": ("number",),
    "so hieu": ("number", "id"),
    "ten": ("name", "title"),
    "thoi gian": ("period",),
    "toi da": ("at_most",),
    "toi thieu": ("at_least",),
    "tren": ("above",),
    "vai tro": ("role",),
}
"""What a key is called in Vietnamese, without accents, and the keys that may be meant."""

_GROUPS = {"area": "name", "baseline": "value", "unit": "of"}
"""Where a bare value stands for a group, and the key under which the value belongs."""

_STATED = re.compile(r"(\D*?)\s*(\d{1,9}(?:[.,]\d{1,2})?)\s*%?\s*(trở lên)?\.?")
_LARGE = 60


def spoken_key(key: str, usable: Collection[str]) -> str | None:
    """The key that is called so in Vietnamese, among those that may stand here."""
    meant = _KEYS.get(folded(key), ())
    return next((each for each in meant if each in usable), None)


def split_key(key: str, usable: Collection[str]) -> str | None:
    """``reach: 60`` for «reach:60», where no ordinary space follows the colon."""
    name, colon, value = key.partition(":")
    is_meant = colon and name in usable and value.strip()
    return f"{name}: {value.strip()}" if is_meant else None


def as_group(name: object, value: object) -> str | None:
    """A bare value as the group that the key wants: ``{of: ca, per: 1.000 trẻ}`` for «ca/1.000 trẻ»."""
    key = _GROUPS.get(name) if isinstance(name, str) else None
    text = "" if isinstance(value, dict | list | bool) else str(value).strip()
    if key is None or not text or len(text) > _LARGE or set(text) & set("{}[],:\"'#"):
        return None
    if key != "of":
        return f"{{{key}: {text}}}"
    if folded(text.replace("%", "phan tram")) in ("phan tram", "percent"):
        return "{of: percent}"
    of, _, per = (part.strip() for part in text.partition("/"))
    return f"{{of: {of}, per: {per}}}" if per else f"{{of: {of}}}"


def as_target(value: object, kinds: Collection[str]) -> str | None:
    """A figure in words as a target: ``{reach: 60}`` for «đạt 60%»; nothing where more is said."""
    found = _STATED.fullmatch(value.strip()) if isinstance(value, str) and len(value) < _LARGE else None
    if found is None:
        return None
    word, number, upwards = found.groups()
    key = "at_least" if upwards else spoken_key(word.removeprefix("đạt ") or "đạt", kinds)
    return f"{{{key}: {number.replace(',', '.')}}}" if key in kinds else None
