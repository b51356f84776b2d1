"""``due --format ics``: the deadlines and events as a calendar with reminders."""

import datetime as dt

import click

import gender_plan as gp
from gender_plan import render
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import check_out, write_out
from gender_plan.cli.sources import sound_plan
from gender_plan.text import Text

_UNDATED = Text(
    "không có trong lịch vì văn bản không ấn định ngày: {}",
    en="not in the calendar, for the document sets no day: {}",
)
_WRITTEN = Text("đã ghi lịch vào {}", en="the calendar is in {}")


def write_calendar(
    output: Output, plan: str, as_of: dt.date, out: str | None, *, force: bool
) -> ExitCode:
    """Writes the calendar to a file or to stdout, and says what could not be in it."""
    path = check_out(out, force=force) if out else None
    asked = sound_plan(plan)
    content = render.calendar(asked, as_of, output.language)
    if path is None:
        click.echo(content, nl=False)
    else:
        write_out(path, content)
        output.remark(output.say(_WRITTEN, path))
    left_out = [one.title.said(output.language) for one in gp.reporting.undated(asked, as_of)]
    if left_out:
        output.remark(output.say(_UNDATED, "; ".join(left_out)))
    return ExitCode.FINE
