"""The progress of an indicator: the verdict in words, and where it has several parts, each of them."""

from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.measure_progress import measure_blocks
from gender_plan.notebook.things.phrases import INDICATOR, PART, titled
from gender_plan.notebook.things.verdict import HEADS, measure_row
from gender_plan.progress import IndicatorProgress
from gender_plan.progress.telling.naming import name_within
from gender_plan.text import Text

_CAPTION = Text("Theo từng phần", en="By part")


def indicator_progress_page(found: IndicatorProgress, manner: Manner) -> Page:
    """The verdict with what it rests on."""
    title = titled(INDICATOR, found.id, found.indicator.text, manner)
    because = found.because(manner.language)
    if found.sole:
        return manner.page(title, because, *measure_blocks(found.sole, manner))
    table = manner.table(
        manner.say(_CAPTION),
        (PART, *HEADS[1:]),
        found.measures,
        lambda each: measure_row(name_within(each.measure, manner.language), each, manner),
        nouns.PARTS,
    )
    return manner.page(title, because, table)
