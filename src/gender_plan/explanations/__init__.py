"""Why each thing that can be wrong matters, and how it looks wrong and right: words beside the codes.

The sentence of a problem says what is wrong; these say why anybody should care. They are data only, so
that they can be printed, tested and published without a plan.
"""

import ast
import re
import textwrap
from functools import cache
from importlib.resources import files

from gender_plan.explanations.explanation import Explanation, Explanations, Snippet
from gender_plan.explanations.of_files import CHARACTERS, YAML
from gender_plan.explanations.of_form_cells import CELLS
from gender_plan.explanations.of_forms import FORMS
from gender_plan.explanations.of_rules import WHY
from gender_plan.explanations.of_shapes import SHAPES
from gender_plan.explanations.of_values import LEDGER, VALUES

_TABLES: tuple[Explanations, ...] = (CHARACTERS, YAML, SHAPES, VALUES, LEDGER, FORMS, CELLS)
_EXAMPLE = re.compile(r"^(Sai|Đúng) / \w+::\n\n((?:    .*\n|\n)+)", re.MULTILINE)

__all__ = ["Explanation", "Snippet", "explanations"]


@cache
def explanations() -> Explanations:
    """Every explanation by its code, in the order of the codes."""
    found = {code: each for table in _TABLES for code, each in table.items()}
    for code, (wrong, right) in _rule_examples().items():
        found[code] = Explanation(WHY[code], wrong, right)
    return dict(sorted(found.items()))


def _rule_examples() -> dict[str, tuple[str, str]]:
    """What each rule's own file shows, wrong and right; read from there, so that it is said once.

    The text of the files is read, because ``python -OO`` leaves no docstrings.
    """
    found = {}
    for file in files("gender_plan.rules").iterdir():
        if not file.name.endswith(".py"):
            continue
        doc = ast.get_docstring(ast.parse(file.read_text("utf-8")), clean=False) or ""
        shown = {heading: textwrap.dedent(text) for heading, text in _EXAMPLE.findall(f"{doc}\n")}
        if shown:
            found[doc[:5]] = (_tidy(shown["Sai"]), _tidy(shown["Đúng"]))
    return found


def _tidy(example: str) -> str:
    return re.sub(r"\n{2,}", "\n", example).strip("\n")
