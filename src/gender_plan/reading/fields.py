"""How fields are read whose name says more than their type: ids, years, first and last days."""

import re
from collections.abc import Callable
from typing import Any

from attrs import frozen

from gender_plan import model
from gender_plan.reading import days, scalars, shape_faults
from gender_plan.reading.misfit import Misfit, filled, shown
from gender_plan.text import folded

_QUOTES = scalars.QUOTES


def read_of(of: type, name: str) -> scalars.Read | None:
    """The reader of a field, where its name decides; None where its type does."""
    return _IDS.get(of, _NUMBER) if name == "id" else _BY_NAME.get(name)


@frozen
class IdLike:
    """A reader of ids of one form; ``repair`` makes a likely id out of something else."""

    pattern: str
    vi: str
    en: str
    repair: Callable[[str], str]

    def __call__(self, value: Any) -> str:  # noqa: ANN401
        """The id, if it has the form."""
        written = filled(value, shape_faults.NOT_AN_ID, vi=self.vi, en=self.en)
        if self._fits(written):
            return written
        meant = self.repair(written.strip(_QUOTES))
        hint = meant if self._fits(meant) else None
        raise Misfit(shape_faults.NOT_AN_ID, hint, text=shown(written), vi=self.vi, en=self.en)

    def _fits(self, written: str) -> bool:
        return re.fullmatch(self.pattern, written, re.ASCII) is not None


@frozen
class OnlyTrue:
    """A reader of a key that is there or is not."""

    key: str

    def __call__(self, value: Any) -> bool:  # noqa: ANN401
        """True, and nothing else."""
        if scalars.yes_no(value):
            return True
        raise Misfit(shape_faults.MUST_BE_TRUE, key=self.key)


def unit(value: Any) -> str:  # noqa: ANN401
    """What a figure counts; only one way to write «percent» is one."""
    written = filled(value, shape_faults.NOT_TEXT)
    if written != "percent" and _PERCENT.fullmatch(folded(written.replace("%", " percent "))):
        raise Misfit(shape_faults.NOT_PERCENT, "percent", text=shown(written))
    return written


_PERCENT = re.compile(r"(?:t[iy] le )?(?:phan tram|per ?cent(?:s|age)?|pct)")
_SLUG = IdLike(
    r"[a-z0-9]+(-[a-z0-9]+)*",
    "viết chữ thường không dấu, nối bằng dấu gạch, như so-noi-vu",
    "write lower-case letters without accents joined by hyphens, such as so-noi-vu",
    repair=lambda text: folded(text).replace(" ", "-"),
)
_NUMBER = IdLike(
    rf"[^\s,;:\[\]{{}}{_QUOTES}]{{1,60}}",
    "viết số hiệu liền nhau, không dấu cách, dấu phẩy hay ngoặc, như 2.3",
    "write the number without spaces, commas or quotes, such as 2.3",
    repair=lambda text: "".join(text.replace(",", ".").split()),
)
_PERIOD = IdLike(
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
    "of": unit,
    "done": OnlyTrue("done"),
    "parity": OnlyTrue("parity"),
}
