"""How fields are read whose name says more than their type: ids, years, first and last days."""

import re
from collections.abc import Callable
from typing import Any

from gender_plan import model
from gender_plan.reading import scalars, shape_faults
from gender_plan.reading.misfit import Misfit, shown
from gender_plan.text import folded


def read_of(of: type, name: str) -> scalars.Read | None:
    """The reader of a field, where its name decides; None where its type does."""
    return _IDS.get(of, _NUMBER) if name == "id" else _BY_NAME.get(name)


def _id_like(pattern: str, vi: str, en: str, *, repair: Callable[[str], str]) -> scalars.Read:
    """A reader of ids of one form; ``repair`` makes a likely id out of something else."""
    form = re.compile(pattern, re.ASCII)

    def read(value: Any) -> str:  # noqa: ANN401
        written = scalars.filled(value, shape_faults.NOT_AN_ID, vi=vi, en=en)
        if form.fullmatch(written):
            return written
        meant = repair(written)
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


_SLUG = _id_like(
    r"[a-z0-9]+(-[a-z0-9]+)*",
    "viết chữ thường không dấu, nối bằng dấu gạch, như so-noi-vu",
    "write lower-case letters without accents joined by hyphens, such as so-noi-vu",
    repair=lambda text: folded(text).replace(" ", "-"),
)
_NUMBER = _id_like(
    r"[^\s,;:\[\]{}]{1,60}",
    "viết số hiệu liền nhau, không dấu cách, không dấu phẩy, như 2.3",
    "write the number without spaces or commas, such as 2.3",
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
    "base": scalars.year,
    "by": scalars.last_day,
    "ends": scalars.last_day,
    "starts": scalars.first_day,
    "since": scalars.first_day,
    "done": _only_true("done"),
    "parity": _only_true("parity"),
}
