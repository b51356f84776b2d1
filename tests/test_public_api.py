"""The public surface is a list: the package, its stub and the design agree on it."""

import ast
import pickle
from pathlib import Path

import attrs
import pytest

import gender_plan as gp
from gender_plan.frames import NotOnFramesError
from gender_plan.text import Text

ROOT = Path(gp.__file__).parent
FIXED = [
    "load_plan",
    "check_plan",
    "load_values",
    "check_values",
    "validate",
    "to_dict",
    "from_dict",
    "dump_plan",
    "write_plan",
    "Plan",
    "Goal",
    "Indicator",
    "Agency",
    "Assignment",
    "ReportPeriod",
    "ProgressEvaluator",
    "Responsibilities",
    "PlanProgress",
    "GoalProgress",
    "IndicatorProgress",
    "TargetState",
    "DataState",
    "ReportedValue",
    "Task",
    "Document",
    "Role",
    "Event",
    "Review",
    "Stage",
    "Area",
    "Reporting",
    "Target",
    "Problem",
    "Problems",
    "Severity",
    "GenderPlanError",
    "InvalidPlanError",
    "rules",
    "targets",
    "methods",
]


def _stubbed() -> set[str]:
    tree = ast.parse((ROOT / "__init__.pyi").read_text("utf-8"))
    imports = (node for node in tree.body if isinstance(node, ast.ImportFrom))
    return {alias.asname or alias.name for node in imports for alias in node.names}


def test_the_stub_and_the_package_name_the_same_things() -> None:
    """What type checkers are told is what the package gives."""
    assert _stubbed() == set(gp.__all__)


@pytest.mark.parametrize("name", sorted(gp.__all__))
def test_every_public_name_is_there_and_documented(name: str) -> None:
    """Each public name can be had from the package and says what it is."""
    assert getattr(gp, name).__doc__


def test_files_can_be_handled_as_the_program_does() -> None:
    """What ``schema``, ``fmt``, ``fix`` and ``explain`` do is there for programs as well."""
    text = gp.bundled_plan("nghe_an_2020").read_bytes()
    assert gp.schema.json_schema()["required"][0] == "format"
    assert gp.load_plan(gp.formatting.formatted(text)) == gp.load_plan(text)
    assert gp.formatting.repaired(text) == text
    assert gp.explanations.explanations()["GP201"].wrong


def test_the_fixed_names_of_the_design_are_public() -> None:
    """No name that other people's programs rely on is missing."""
    assert not set(FIXED) - set(gp.__all__)


def test_an_unknown_name_is_refused() -> None:
    """A name that does not exist raises AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="no_such_name"):
        gp.no_such_name  # type: ignore[attr-defined]  # noqa: B018


def test_dir_lists_the_public_names() -> None:
    """Completion in a notebook offers exactly the public names."""
    assert dir(gp) == sorted(gp.__all__)


def test_a_plan_can_be_hashed_copied_and_pickled() -> None:
    """A plan is a value: equal ones hash alike and survive pickling."""
    plan = gp.load_plan(gp.bundled_plan("nghe_an_2020"))
    again = pickle.loads(pickle.dumps(plan))  # noqa: S301  our own bytes
    assert again == plan
    assert hash(again) == hash(plan)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        plan.id = "khac"  # type: ignore[misc]


def test_exceptions_have_one_root_and_speak_both_languages() -> None:
    """Whoever catches GenderPlanError catches all, and each says what to do in both languages."""
    with pytest.raises(gp.GenderPlanError) as unknown:
        gp.load_plan(gp.bundled_plan("nghe_an_2020")).agency("so-noi-vo")
    assert unknown.value.message("vi") == "kế hoạch không có cơ quan 'so-noi-vo'; có phải 'so-noi-vu'?"
    assert unknown.value.message("en") == "the plan has no agency 'so-noi-vo'; did you mean 'so-noi-vu'?"


def test_an_indicator_of_an_unlisted_goal_points_to_the_goal() -> None:
    """Asking for 3.1 where goal 3 lists none says where to look and whom to ask."""
    plan = gp.load_plan(gp.bundled_plan("nghe_an_2020"))
    with pytest.raises(gp.NotListedError) as missing:
        gp.Responsibilities(plan).for_indicator("3.1")
    assert missing.value.message("vi") == (
        "kế hoạch không liệt kê chỉ tiêu '3.1': các chỉ tiêu của mục tiêu 3 nằm ở Phụ lục 1; "
        "hãy hỏi mục tiêu 3"
    )


def test_bundled_plans_are_found_and_an_unknown_one_is_named() -> None:
    """The plans that come along load without error; another name gets a suggestion."""
    for path in gp.bundled_plans().values():
        assert not gp.check_plan(path).problems.errors
    with pytest.raises(gp.UnknownIdError, match="nghe_an_2020"):
        gp.bundled_plan("nghe_an_2021")


@pytest.mark.parametrize(
    "error",
    [
        gp.GenderPlanError(Text("một", en="one")),
        gp.UnknownIdError(Text("hai", en="two")),
        gp.MissingExtraError("excel"),
        NotOnFramesError(Text("ba", en="three"), ("1.1",)),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_error_comes_through_another_process(error: gp.GenderPlanError) -> None:
    """With its message in both languages and whatever else it holds."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


def test_invalid_plans_can_be_pickled() -> None:
    """An exception that crosses processes keeps its problems."""
    with pytest.raises(gp.InvalidPlanError) as invalid:
        gp.load_plan(b"a: 1\n")
    again = pickle.loads(pickle.dumps(invalid.value))  # noqa: S301  our own bytes
    assert [p.code for p in again.problems] == [p.code for p in invalid.value.problems]
