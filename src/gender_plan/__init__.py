"""Gender-equality plans as typed data that answer questions, each with its evidence.

Names are imported from their modules when they are first used, so that ``import gender_plan`` is light;
``__init__.pyi`` tells type checkers the same names. In a running notebook, it is told how to show ours.
"""

import sys
from importlib import import_module
from typing import Any

_MODULES = {
    "comparing": ("Against Difference against diff"),
    "errors": (
        "GenderPlanError InvalidLedgerError InvalidPlanError InvalidValuesError LedgerBusyError "
        "MissingExtraError NotListedError UnknownIdError"
    ),
    "loading": (
        "Checked CheckedValues bundled_plan bundled_plans bundled_values check_plan check_values "
        "from_dict load_plan load_values"
    ),
    "model": (
        "Agency AgencyKind Area Assignment Baseline Counterpart Covers Declared Document "
        "Event Funding Goal Indicator Level Mandate Missing OverAreas OverTime Parent "
        "Part Period Plan Recipient Register ReportPeriod ReportedValue Reporting Review Role Sex "
        "Stage Statement Succession Task Unit Valid ValueState"
    ),
    "problems": ("Problem ProblemKind Problems Severity Span"),
    "progress": (
        "DataState Firmness GoalProgress IndicatorProgress PlanProgress ProgressEvaluator Score "
        "TargetState firmness mean_score"
    ),
    "provenance": ("Confidence Outside Unknown"),
    "reading": ("Limits"),
    "reporting": ("Deadline due"),
    "responsibility": ("Responsibilities"),
    "rules": ("Rule validate"),
    "targets": ("Target"),
    "text": ("Text"),
    "writing": ("dump_plan to_dict write_plan"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}
_SUBMODULES = (
    "agencies",
    "charts",
    "comparing",
    "drafting",
    "explanations",
    "formatting",
    "forms",
    "frames",
    "ledger",
    "methods",
    "notebook",
    "render",
    "reporting",
    "rules",
    "schema",
    "skeleton",
    "targets",
)

__all__ = sorted((*_HOME, *_SUBMODULES))


def __getattr__(name: str) -> Any:  # noqa: ANN401  whatever the name stands for
    if name in _SUBMODULES:
        return import_module(f"{__name__}.{name}")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__


if "IPython" in sys.modules:
    import_module(f"{__name__}.notebook").show_in()
