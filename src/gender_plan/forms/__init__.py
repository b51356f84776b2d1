"""Forms that agencies fill in: made of what they owe, and read back."""

from gender_plan.forms.collecting import Collected, Collecting, Outcome, collect
from gender_plan.forms.form import Form
from gender_plan.forms.layout import FORM_VERSION
from gender_plan.forms.making import Forms
from gender_plan.forms.opening import FormLimits
from gender_plan.forms.reading import ReadForm, read_form
from gender_plan.forms.workbook import workbook, write_forms

__all__ = [
    "FORM_VERSION",
    "Collected",
    "Collecting",
    "Form",
    "FormLimits",
    "Forms",
    "Outcome",
    "ReadForm",
    "collect",
    "read_form",
    "workbook",
    "write_forms",
]
