"""What a workbook says it is: from its properties and its hidden sheet, held against the plan."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from gender_plan.forms import faults
from gender_plan.forms.form import Form
from gender_plan.forms.layout import FORM_VERSION, LISTS, PROPERTIES, Identity
from gender_plan.forms.making import Forms
from gender_plan.forms.opening import RefusedError
from gender_plan.forms.shown import compared
from gender_plan.text import closest, did_you_mean

_FIELDS = tuple(attribute.name for attribute in attrs.fields(Identity))


def identity_of(book: Any) -> Identity:  # noqa: ANN401
    """What a workbook knows about itself. Raises RefusedError where it says nothing, or two things."""
    stated, listed = _properties(book), _listed(book)
    for name in _FIELDS:
        one, other = stated.get(name), listed.get(name)
        if one and other and compared(one) != compared(other):
            raise RefusedError(faults.TWO_IDENTITIES, one=one, other=other)
    found = {**listed, **stated}
    if any(name not in found for name in _FIELDS):
        raise RefusedError(faults.NOT_OUR_FORM)
    return Identity(**{name: found[name] for name in _FIELDS})


def _properties(book: Any) -> dict[str, str]:  # noqa: ANN401
    by_name = {name: each for each, name in PROPERTIES.items()}
    pairs = ((by_name.get(each.name), each.value) for each in book.custom_doc_props.props)
    return {name: str(value) for name, value in pairs if name and value is not None}


def _listed(book: Any) -> dict[str, str]:  # noqa: ANN401
    if LISTS not in book.sheetnames:
        return {}
    rows = book[LISTS].iter_rows(max_row=len(_FIELDS), max_col=2, values_only=True)
    return {str(key): str(value) for key, value in rows if key in _FIELDS and value is not None}


def form_meant(identity: Identity, forms: Forms) -> Form:
    """The form of the plan that a workbook is. Raises RefusedError where it is none."""
    for kind, found, expected in (
        (faults.OTHER_VERSION, identity.version, FORM_VERSION),
        (faults.OTHER_PLAN, identity.plan, forms.plan.id),
    ):
        if compared(found) != compared(expected):
            raise RefusedError(kind, found=found, expected=expected)
    known = _forms(identity, forms)
    for agency, form in known.items():
        if compared(agency) == compared(identity.agency):
            return form
    meant = did_you_mean(closest(identity.agency, known))
    facts = {"vi": meant.vi, "en": meant.said("en")}
    raise RefusedError(faults.UNKNOWN_AGENCY, found=identity.agency, period=identity.period, **facts)


def _forms(identity: Identity, forms: Forms) -> Mapping[str, Form]:
    for period in _periods(forms):
        if compared(period) == compared(identity.period):
            return forms.of(period)
    listed = ", ".join(_periods(forms))
    raise RefusedError(faults.OTHER_PERIOD, found=identity.period, periods=listed)


def _periods(forms: Forms) -> Iterator[str]:
    yield from dict.fromkeys(period.id for period in forms.plan.report_periods)
