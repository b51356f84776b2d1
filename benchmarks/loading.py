"""What loading and checking a plan costs beside PyYAML's own loader, and how it grows."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import yaml
from side_by_side import print_table, rounds_of

import gender_plan as gp
from gender_plan.reading import read_bytes
from gender_plan.targets import AtLeast

CSafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def large_plan(indicators: int) -> bytes:
    """A plan with goals of twenty indicators, each with two targets, an agency and an assignment."""
    goals = tuple(
        _goal(number, min(20, indicators - 20 * number)) for number in range(-(-indicators // 20))
    )
    agencies = tuple(
        gp.Agency(id=f"so-{n}", name=gp.Text(f"Sở số {n} tỉnh Nghệ An")) for n in range(len(goals))
    )
    assignments = tuple(
        gp.Assignment(
            agency=agency.id,
            role=gp.Role.LEAD,
            verb="Chủ trì, phối hợp",
            covers=gp.Covers(indicators=tuple(i.id for i in goal.indicators)),
            source=(f"III.2.{goal.id}",),
        )
        for agency, goal in zip(agencies, goals, strict=True)
    )
    plan = gp.Plan(
        id="ke-hoach-lon",
        title=gp.Text("Kế hoạch thử tốc độ"),
        level=gp.Level.PROVINCE,
        period=gp.Period(starts=dt.date(2021, 1, 1), ends=dt.date(2030, 12, 31)),
        goals=goals,
        agencies=agencies,
        assignments=assignments,
    )
    return gp.dump_plan(plan).encode()


def _goal(number: int, indicators: int) -> gp.Goal:
    goal = str(number + 1)
    return gp.Goal(
        id=goal,
        title=gp.Text(f"Mục tiêu số {goal} về bình đẳng giới"),
        indicators=tuple(_indicator(f"{goal}.{n + 1}") for n in range(indicators)),
    )


def _indicator(id_: str) -> gp.Indicator:
    return gp.Indicator(
        id=id_,
        text=gp.Text(f"Tỷ lệ nữ tham gia cấp ủy theo chỉ tiêu {id_}"),
        unit=gp.Unit(of="percent"),
        direction=gp.targets.Direction.INCREASE,
        targets=(
            AtLeast(at_least=Decimal("25.5"), by=dt.date(2025, 12, 31)),
            AtLeast(at_least=Decimal("30.5"), by=dt.date(2030, 12, 31)),
        ),
        source=("II.1",),
    )


def _bare(text: bytes) -> Callable[[], object]:
    return lambda: yaml.load(text, Loader=CSafeLoader)  # noqa: S506  the bare loader is the yardstick


def main() -> None:
    """The real plan, then plans of growing size."""
    real = gp.bundled_plan("nghe_an_2020").read_bytes()
    base = "yaml.load(…, Loader=yaml.CSafeLoader)"
    candidates: dict[str, Callable[[], object]] = {
        base: _bare(real),
        "read: positions, types": lambda: read_bytes(real),
        "check_plan: positions, types, rules": lambda: gp.check_plan(real),
    }
    size = f"Nghệ An 2020, {len(real) // 1024} KiB"
    print_table(f"Loading and checking {size}", rounds_of(candidates, 60), base)
    growth: dict[str, Callable[[], object]] = {}
    for indicators in (250, 500, 1000, 2000):
        text = large_plan(indicators)
        growth[f"yaml.load, {indicators} indicators"] = _bare(text)
        growth[f"check_plan, {indicators} indicators, {len(text) // 1024} KiB"] = (
            lambda text=text: gp.check_plan(text)  # type: ignore[misc]
        )
    first = next(name for name in growth if name.startswith("check_plan"))
    print_table("Growth with the number of indicators", rounds_of(growth, 7), first)


if __name__ == "__main__":
    main()
