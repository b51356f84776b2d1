"""What drafting a plan from its text costs, beside loading the file that a person made of it."""

from collections.abc import Callable
from pathlib import Path

from side_by_side import print_table, rounds_of

import gender_plan as gp
from gender_plan.drafting import draft_of, read_source, sheet

_TEXT = Path(__file__).parents[1] / "tests" / "nghe_an_2020.txt"


def main() -> None:
    """From the text of Nghệ An to its clauses, and on to YAML."""
    text = _TEXT.read_text(encoding="utf-8")
    draft = draft_of(text)
    base = "loading the plan made by hand"
    candidates: dict[str, Callable[[], object]] = {
        base: lambda: gp.load_plan(gp.bundled_plan("nghe_an_2020")),
        "reading the text": lambda: read_source(_TEXT),
        "drafting it": lambda: draft_of(text),
        "writing the draft as YAML": lambda: sheet(draft, _TEXT.name),
        "all of it": lambda: sheet(draft_of(read_source(_TEXT).text), _TEXT.name),
    }
    print_table("Drafting the text of Nghệ An", rounds_of(candidates, 20), base)


if __name__ == "__main__":
    main()
