"""What asking who leads an indicator costs, beside a bare look-up in a dict."""

from collections.abc import Callable

from side_by_side import print_table, rounds_of

import gender_plan as gp

_TIMES = 1000


def main() -> None:
    """A thousand questions about one indicator, the first answer, and the index."""
    plan = gp.load_plan(gp.bundled_plan("nghe_an_2020"))
    who = gp.Responsibilities(plan)
    ready = {("indicator", "2.3"): who.for_indicator("2.3")}
    base = f"a dict get, {_TIMES} times"

    def get() -> None:
        for _ in range(_TIMES):
            ready["indicator", "2.3"]

    def ask() -> None:
        for _ in range(_TIMES):
            who.for_indicator("2.3")

    candidates: dict[str, Callable[[], object]] = {
        base: get,
        f"for_indicator, {_TIMES} times": ask,
        "the index and one first answer": lambda: gp.Responsibilities(plan).for_indicator("2.3"),
        "the index and every answer (gaps)": lambda: gp.Responsibilities(plan).gaps(),
    }
    print_table("Looking up who is responsible", rounds_of(candidates, 200), base)


if __name__ == "__main__":
    main()
