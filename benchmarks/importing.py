"""What ``import gender_plan`` costs beside attrs, cattrs and yaml alone, in fresh processes."""

import subprocess
import sys

from side_by_side import print_table, rounds_of

_BASE = "import attrs, cattrs, yaml"
_STATEMENTS = (
    "pass",
    _BASE,
    "import gender_plan",
    "import gender_plan as gp; gp.Plan",
    "import gender_plan as gp; gp.load_plan",
    "import gender_plan as gp; gp.load_plan(gp.bundled_plan('nghe_an_2020'))",
)


def _run(statement: str) -> None:
    subprocess.run([sys.executable, "-c", statement], check=True)


def main() -> None:
    """Whole processes, in turn."""
    candidates = {statement: (lambda s=statement: _run(s)) for statement in _STATEMENTS}
    print_table("Importing, whole processes", rounds_of(candidates, 15), _BASE)


if __name__ == "__main__":
    main()
