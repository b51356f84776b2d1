"""What checking a file found: whether there is a plan or a table, and its problems."""

from gender_plan.loading import Checked, CheckedValues
from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.problems import found, not_run, snippets
from gender_plan.text import Text

_NO_PLAN = Text("Tệp chưa đọc được thành kế hoạch.", en="The file could not be read as a plan.")
_ROWS = Text("Đọc được {}.", en="What could be read: {}.")


def checked_page(checked: Checked, manner: Manner) -> Page:
    """The title of the plan, if there is one, and the problems of its file."""
    problems = checked.problems
    title = checked.plan.title if checked.plan else _NO_PLAN
    return manner.page(
        title, found(problems, manner), *snippets(problems, manner), not_run(problems, manner)
    )


def checked_values_page(checked: CheckedValues, manner: Manner) -> Page:
    """How many values could be read, and the problems of their table."""
    read = manner.say(_ROWS, manner.count(len(checked.values), nouns.VALUES))
    problems = checked.problems
    return manner.page(read, found(problems, manner), *snippets(problems, manner))
