"""How fields are read whose name says more than their type: ids, years, first and last days."""

import re
from collections.abc import Callable
from typing import Any

from gender_plan import model
from gender_plan.reading import days, scalars, shape_faults
from gender_plan.reading.misfit import Misfit, filled, shown
from gender_plan.text import folded

_QUOTES = "“”\"'‘’"


def read_of(of: type, name: str) -> scalars.Read | None:
    """The reader of a field, where its name decides; None where its type does."""
    return _IDS.get(of, _NUMBER) if name == "id" else _BY_NAME.get(name)


def _id_like(pattern: str, vi: str, en: str, *, repair: Callable[[str], str]) -> scalars.Read:
    """A reader of ids of one form; ``repair`` makes a likely id out of something else."""
    form = re.compile(pattern, re.ASCII)

    def read(value: Any) -> str:  # noqa: ANN401
        written = filled(value, shape_faults.NOT_AN_ID, vi=vi, en=en)
        if form.fullmatch(written):
            return written
        meant = repair(written.strip(_QUOTES))
        hint = meant if form.fullmatch(meant) else None
        raise Misfit(shape_faults.NOT_AN_ID, hint, text=shown(written), vi=vi, en=en)

    return read


def _only_true(key: str) -> scalars.Read:
    """A reader of a key that is there or is not."""

    def read(value: Any) -> bool:  # noqa: ANN401
        if scalars.yes_no(value):
            return True
        raise Misfit(shape_faults.MUST_BE_TRUE, key=key)

    return read


def _unit(value: Any) -> str:  # noqa: ANN401
    """What a figure counts; only one way to write «percent» is one."""
    written = filled(value, shape_faults.NOT_TEXT)
    if written != "percent" and _PERCENT.fullmatch(folded(written.replace("%", " percent "))):
        raise Misfit(shape_faults.NOT_PERCENT, "percent", text=shown(written))
    return written


_PERCENT = re.compile(r"(?:t[iy] le )?(?:phan tram|per ?cent(?:s|age)?|pct)")
_SLUG = _id_like(
    r"[a-z0-9]+(-[a-z0-9]+)*",
    "viết chữ thường không dấu, nối bằng dấu gạch, như so-noi-vu",
    "write lower-case letters without accents joined by hyphens, such as so-noi-vu",
    repair=lambda text: folded(text).replace(" ", "-"),
)
_NUMBER = _id_like(
    rf"[^\s,;:\[\]{{}}{_QUOTES}]{{1,60}}",
    "viết số hiệu liền nhau, không dấu cách, dấu phẩy hay ngoặc, như 2.3",
    "write the number without spaces, commas or quotes, such as 2.3",
    repair=lambda text: "".join(text.replace(",", ".").split()),
)
_PERIOD = _id_like(
    r"(?:19|20|21)\d\d(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?",
    "viết 2020, 2020-H1, 2020-Q3 hoặc 2020-07",
    "write 2020, 2020-H1, 2020-Q3 or 2020-07",
    repair=lambda text: text.upper().replace("S", "H").replace("/", "-"),
)
# The letters of clauses (đ) and of parts are Vietnamese text: only spaces and list marks are refused.
_IDS: dict[type, scalars.Read] = {
    model.Plan: _SLUG,
    model.Agency: _SLUG,
    model.Document: _SLUG,
    model.Event: _SLUG,
    model.Review: _SLUG,
    model.ReportPeriod: _PERIOD,
}

# A field of one name means one thing everywhere.
_BY_NAME: dict[str, scalars.Read] = {
    "base": days.year,
    "by": days.last_day,
    "ends": days.last_day,
    "starts": days.first_day,
    "since": days.first_day,
    "of": _unit,
    "done": _only_true("done"),
    "parity": _only_true("parity"),
}
