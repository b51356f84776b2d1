"""What must hold of a whole plan: one small file for each rule."""

from collections.abc import Iterable

from gender_plan.model import Plan
from gender_plan.problems import Problems, error, warning
from gender_plan.rules import (
    about_without_tolerance,
    agency_without_duty,
    ambiguous_thousands,
    band_upside_down,
    baseline_already_meets,
    baseline_of_another_year,
    covers_nothing,
    declared_counts,
    each_sex_above_half,
    ends_before_it_starts,
    event_past_report,
    fraction_for_percent,
    group_in_itself,
    indicator_outside_goal,
    kind_and_symbol,
    lead_and_coordinate,
    missing_annex,
    no_due_day,
    no_lead,
    no_report_period,
    nobody_assigned,
    not_stated,
    period_outside_plan,
    reach_without_direction,
    repeated_id,
    same_name,
    share_out_of_range,
    target_outside_period,
    two_leads,
    two_targets_one_day,
    units_not_counted,
    unknown_agency,
    unknown_document,
    unknown_event,
    unknown_goal,
    unknown_indicator,
    unknown_part,
    unknown_section,
    unknown_stage,
    unknown_task,
)
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.rules.running import Locate, run

RULES: tuple[Rule, ...] = (
    unknown_agency.RULE,
    unknown_goal.RULE,
    unknown_indicator.RULE,
    unknown_task.RULE,
    unknown_document.RULE,
    unknown_event.RULE,
    unknown_stage.RULE,
    unknown_part.RULE,
    repeated_id.RULE,
    same_name.RULE,
    group_in_itself.RULE,
    indicator_outside_goal.RULE,
    kind_and_symbol.RULE,
    missing_annex.RULE,
    unknown_section.RULE,
    no_lead.RULE,
    two_leads.RULE,
    agency_without_duty.RULE,
    lead_and_coordinate.RULE,
    covers_nothing.RULE,
    nobody_assigned.RULE,
    not_stated.RULE,
    declared_counts.RULE,
    baseline_already_meets.RULE,
    share_out_of_range.RULE,
    fraction_for_percent.RULE,
    ambiguous_thousands.RULE,
    about_without_tolerance.RULE,
    target_outside_period.RULE,
    two_targets_one_day.RULE,
    band_upside_down.RULE,
    reach_without_direction.RULE,
    each_sex_above_half.RULE,
    units_not_counted.RULE,
    baseline_of_another_year.RULE,
    no_report_period.RULE,
    ends_before_it_starts.RULE,
    period_outside_plan.RULE,
    no_due_day.RULE,
    event_past_report.RULE,
)


def validate(plan: Plan, rules: Iterable[Rule] = RULES) -> Problems:
    """Everything the rules find in a plan; never raises for what the plan says."""
    return run(plan, rules)


__all__ = ["RULES", "Finding", "Locate", "Rule", "error", "found", "run", "validate", "warning"]
