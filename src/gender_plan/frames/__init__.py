"""Plans and progress as tables: the evaluation of tables of any size, and the small results as frames.

``evaluate`` judges whole columns on the engine that the table lives in; ``tables`` gives a plan, and
``table`` the results of ``ProgressEvaluator``, as tidy frames. They need the extra ``frames``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from gender_plan.errors import MissingExtraError

if TYPE_CHECKING:
    from gender_plan.frames.evaluation.areas import InvalidAreasError
    from gender_plan.frames.evaluation.distincts import InvalidTableError
    from gender_plan.frames.evaluation.entering import UnknownFrameError
    from gender_plan.frames.evaluation.evaluate import evaluate
    from gender_plan.frames.evaluation.evaluating import NotOnFramesError
    from gender_plan.frames.evaluation.results import FrameProgress
    from gender_plan.frames.tidy.plan_tables import tables
    from gender_plan.frames.tidy.progress_table import table

_MODULES = {
    "FrameProgress": "evaluation.results",
    "InvalidAreasError": "evaluation.areas",
    "InvalidTableError": "evaluation.distincts",
    "NotOnFramesError": "evaluation.evaluating",
    "UnknownFrameError": "evaluation.entering",
    "evaluate": "evaluation.evaluate",
    "table": "tidy.progress_table",
    "tables": "tidy.plan_tables",
}

_NEEDED = {"narwhals", "polars", "pyarrow"}

__all__ = [
    "FrameProgress",
    "InvalidAreasError",
    "InvalidTableError",
    "NotOnFramesError",
    "UnknownFrameError",
    "evaluate",
    "table",
    "tables",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  whatever is asked for
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        module = import_module(f"{__name__}.{_MODULES[name]}")
    except ModuleNotFoundError as missing:
        if missing.name not in _NEEDED:
            raise
        raise MissingExtraError("frames") from missing
    return getattr(module, name)
