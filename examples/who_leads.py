"""Who leads what in Nghệ An's plan for 2020, by which clause, and what the document leaves open."""

import gender_plan as gp


def main() -> None:
    """A line for each indicator, then the gaps."""
    plan = gp.load_plan(gp.bundled_plan("nghe_an_2020"))
    who = gp.Responsibilities(plan)
    for _, indicator in plan.all_indicators:
        answer = who.for_indicator(indicator.id)
        leads = ", ".join(str(agency.name) for agency in answer.leads)
        clauses = ", ".join(dict.fromkeys(c for reason in answer.because for c in reason.source))
        print(f"{indicator.id}  {leads or '(văn bản không nêu)'}  [{clauses}]")
    for gap in who.gaps().indicators_without_lead:
        print(f"Chưa có cơ quan chủ trì: {gap.id}")


if __name__ == "__main__":
    main()
