"""In a running notebook everything shows itself; outside of one nothing happens at all."""

import importlib
import subprocess
import sys

import polars as pl
import pytest
from IPython.core.formatters import DisplayFormatter

import gender_plan as gp
from gender_plan.notebook import LIMIT, show, show_in
from gender_plan.notebook.registering import register, shown_classes


@pytest.fixture
def formatter() -> DisplayFormatter:
    """A notebook's way of showing things, told how to show ours in Vietnamese."""
    made = DisplayFormatter()
    made.active_types = ["text/html", "text/plain"]
    tell(made, "vi")
    return made


def tell(formatter: DisplayFormatter, language: str, limit: int | None = LIMIT) -> None:
    """Does what ``show_in`` does in a running notebook."""
    forms = formatter.formatters
    register(forms["text/html"], forms["text/plain"], language, limit)  # type: ignore[arg-type]


def shown(formatter: DisplayFormatter, thing: object) -> dict[str, str]:
    """What the notebook makes of a thing, by form."""
    return dict(formatter.format(thing)[0])  # type: ignore[no-untyped-call]  # IPython's


def run(code: str) -> str:
    """What some code prints in a fresh interpreter."""
    done = subprocess.run(  # noqa: S603  this very interpreter
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


@pytest.mark.parametrize("name", list(shown_classes()))
def test_every_class_is_found_where_it_is_named(name: str) -> None:
    """Classes are named, not imported; each name leads to a class of that name."""
    module, _, class_name = name.rpartition(".")
    found = getattr(importlib.import_module(module), class_name)
    assert (found.__module__, found.__name__) == (module, class_name)


def test_a_plan_shows_itself(formatter: DisplayFormatter, plan: gp.Plan) -> None:
    """As HTML, with a plain text beside it that is short."""
    data = shown(formatter, plan)
    assert data["text/html"].startswith('<div lang="vi"')
    assert data["text/plain"].splitlines()[0] == "Kế hoạch A & B"


def test_the_language_can_be_changed_after_something_was_shown(
    formatter: DisplayFormatter, plan: gp.Plan
) -> None:
    """Telling the notebook again replaces what it was told, also for classes already seen."""
    assert "Chính trị" in shown(formatter, plan)["text/html"]
    tell(formatter, "en", limit=0)
    data = shown(formatter, plan)
    assert '<div lang="en"' in data["text/html"]
    assert "… and 1 more goal" in data["text/html"]
    assert data["text/plain"].splitlines()[0] == "Plan A & B"


def test_inside_of_something_else_it_is_told_in_brief(
    formatter: DisplayFormatter, who: gp.Responsibilities
) -> None:
    """A tuple of agencies stays on a line, and a tuple has no HTML."""
    leads = who.for_indicator("2.1").leads
    assert shown(formatter, leads) == {"text/plain": "(Agency(id='so-ldtbxh', …),)"}
    assert shown(formatter, who.for_goal("3").because[:1]) == {"text/plain": "(Reason(…),)"}


def test_the_progress_of_a_large_table_follows_the_language_of_the_notebook(
    formatter: DisplayFormatter, strategy: gp.PlanProgress
) -> None:
    """Its sentence, its headings and its words are those that the notebook was told to use."""
    table = pl.DataFrame({"indicator": ["2.2"], "period": ["2023"], "value": [26.22]})
    found = gp.frames.evaluate(strategy.plan, table, as_of=strategy.as_of)
    vi = shown(formatter, found)
    assert "1 dòng số liệu." in vi["text/html"]
    assert "Kết quả" in vi["text/html"]
    assert "đạt" in vi["text/plain"]
    tell(formatter, "en")
    en = shown(formatter, found)
    assert "1 row of values." in en["text/html"]
    assert "Result" in en["text/html"]
    assert "chưa" not in en["text/html"]
    assert "not measurable" in en["text/plain"]


def test_every_kind_of_target_shows_itself(
    formatter: DisplayFormatter, strategy: gp.PlanProgress
) -> None:
    """A target is shown whatever its kind, though only what all share is named."""
    target = strategy.plan.indicator("2.2").targets[0]
    assert "dưới 30" in shown(formatter, target)["text/html"]


def test_the_model_knows_of_no_notebook(plan: gp.Plan) -> None:
    """Nothing in the model draws itself."""
    assert not hasattr(plan, "_repr_html_")


def test_several_things_can_be_shown(who: gp.Responsibilities) -> None:
    """What ``due`` or ``report_periods`` gives shows itself through ``show``, in any notebook."""
    found = show(who.plan.report_periods, "en", limit=1)
    assert found._repr_html_() == found.html
    assert repr(found) == found.text
    assert "… and 1 more report period" in found.text


def test_without_a_notebook_nothing_happens() -> None:
    """Without IPython, importing the library does not even load its notebook."""
    code = (
        "import sys, gender_plan\n"
        "print({'IPython', 'gender_plan.notebook', 'gender_plan.model'} & sys.modules.keys())"
    )
    assert run(code) == "set()\n"


def test_asking_for_a_language_without_a_notebook_is_no_mistake() -> None:
    """A notebook that was saved as a script still runs."""
    show_in("en")
    show_in("vi")


def test_something_else_that_is_called_ipython_does_no_harm() -> None:
    """The import goes well where IPython is there, but no notebook runs or it is not IPython at all."""
    for there in ("import IPython", "import sys, types; sys.modules['IPython'] = types.ModuleType('x')"):
        assert run(f"{there}\nimport gender_plan\nprint('fine')") == "fine\n"


def test_importing_the_library_in_a_notebook_is_enough_and_light() -> None:
    """The import tells the running shell, and loads neither the model nor the readers of files."""
    code = (
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "shell = InteractiveShell.instance()\n"
        "import sys, gender_plan as gp\n"
        "print('gender_plan.model' in sys.modules, 'yaml' in sys.modules)\n"
        "shell.display_formatter.active_types = ['text/html', 'text/plain']\n"
        "plan = gp.load_plan(gp.bundled_plan('nghe_an_2020'))\n"
        "print(shell.display_formatter.format(plan)[0]['text/html'][:14])\n"
        "from gender_plan import notebook\n"
        "notebook.show_in('en')\n"
        "print(shell.display_formatter.format(plan)[0]['text/html'][:14])\n"
    )
    assert run(code).splitlines() == ["False False", '<div lang="vi"', '<div lang="en"']


def test_nothing_is_drawn_with_pandas() -> None:
    """Showing progress loads no library of frames, charts or terminals."""
    code = (
        "import sys, datetime as dt, gender_plan as gp\n"
        "from gender_plan.notebook import to_html\n"
        "plan = gp.load_plan(gp.bundled_plan('vn_strategy_2021_2030'))\n"
        "progress = gp.ProgressEvaluator(plan).evaluate((), as_of=dt.date(2023, 12, 31))\n"
        "assert '<table' in to_html(progress)\n"
        "edges = {'pandas', 'polars', 'narwhals', 'altair', 'IPython', 'rich', 'click'}\n"
        "print(edges & sys.modules.keys())"
    )
    assert run(code) == "set()\n"
