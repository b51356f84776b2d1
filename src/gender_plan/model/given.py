"""What is given as a plan has to be one: no path is read behind the caller's back."""

import os

from attrs import Attribute

from gender_plan.errors import NotAPlanError
from gender_plan.model.plan import Plan
from gender_plan.text import Text

_LONG = 60
_PATH = Text(
    "cần một kế hoạch (Plan), không phải {0} ({1}); hãy đọc tệp trước: load_plan({0})",
    en="a plan is needed, not {0} ({1}); read the file first: load_plan({0})",
)
_CONTENT = Text(
    "cần một kế hoạch (Plan), không phải nội dung tệp ({1}); hãy đọc trước bằng load_plan",
    en="a plan is needed, not the content of a file ({1}); read it first by load_plan",
)
_OTHER = Text(
    "cần một kế hoạch (Plan) như load_plan trả về, không phải {1}",
    en="a plan is needed, as load_plan gives it, not {1}",
)


def plan_given(thing: object) -> Plan:
    """The plan that was given. Raises NotAPlanError, which says how to come to one."""
    if isinstance(thing, Plan):
        return thing
    words = _words(thing)
    shown, kind = repr(os.fspath(thing)) if words is _PATH else "", type(thing).__name__  # type: ignore[call-overload]
    raise NotAPlanError(Text(words.vi.format(shown, kind), en=words.said("en").format(shown, kind)))


def is_plan(instance: object, attribute: "Attribute[Plan]", thing: object) -> None:
    """Validates an attribute that holds a plan. Raises NotAPlanError."""
    del instance, attribute
    plan_given(thing)


def _words(thing: object) -> Text:
    if not isinstance(thing, str | bytes | os.PathLike):
        return _OTHER
    is_name = not isinstance(thing, bytes) and len(path := str(thing)) <= _LONG and "\n" not in path
    return _PATH if is_name else _CONTENT
