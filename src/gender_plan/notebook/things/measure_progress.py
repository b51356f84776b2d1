"""The progress of one measure: the four parts of its verdict, and every value it was judged by."""

from collections.abc import Iterable, Iterator

from gender_plan.notebook.blocks import Page, Table
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.phrases import AIM, NOT_STATED, baseline, listed
from gender_plan.notebook.things.verdict import aim_said, data_said, movement_said, value_cell
from gender_plan.progress import MeasureProgress, Observation
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.progress.telling.naming import full_name
from gender_plan.text import Text

_VERDICT = Text("Kết luận", en="Verdict")
_VALUES = Text("Số liệu qua các kỳ", en="Values over time")
_HEADS = (
    Text("Thời điểm", en="When"),
    Text("Số liệu", en="Value"),
    Text("Nguồn", en="Source"),
)
_RESULT = Text("Kết quả", en="Result")
_MOVEMENT = Text("Chuyển biến", en="Movement")
_PACE = Text("Tiến độ", en="Pace")
_METHOD = Text("phương pháp {}", en="method {}")
_DATA = Text("Dữ liệu", en="Data")
_BASELINE = Text("Giá trị gốc", en="Baseline")


def measure_progress_page(found: MeasureProgress, manner: Manner) -> Page:
    """The verdict on a measure with what it rests on."""
    name = full_name(found.measure, manner.language)
    return manner.page(name, found.because(manner.language), *measure_blocks(found, manner))


def measure_blocks(found: MeasureProgress, manner: Manner) -> Iterator[Table]:
    """The parts of the verdict, then the values, the latest first."""
    yield manner.facts(manner.say(_VERDICT), _parts(found, manner))
    if found.observations:
        latest_first = found.observations[::-1]
        yield manner.table(
            manner.say(_VALUES),
            _HEADS,
            latest_first,
            lambda each: _row(each, found, manner),
            nouns.VALUES,
        )


def _parts(found: MeasureProgress, manner: Manner) -> Iterator[tuple[Text, Words]]:
    yield AIM, aim_said(found, manner)
    yield _HEADS[1], value_cell(found, manner)
    yield _BASELINE, baseline(found.measure.baseline, found.measure.unit, manner)
    state = found.target_state.said(manner.language)
    yield _RESULT, listed((state, found.reason.said(manner.language) if found.reason else ""))
    yield _MOVEMENT, movement_said(found, manner)
    yield _PACE, _pace(found, manner)
    yield _DATA, data_said(found, manner)


def _pace(found: MeasureProgress, manner: Manner) -> str:
    """The class of the pace, the method, and why there is none."""
    pace, language = found.pace, manner.language
    own = pace.own_class.said(language) if pace.own_class else ""
    method = manner.say(_METHOD, pace.method) if pace.method else ""
    reason = pace.reason.said(language) if pace.reason else ""
    return listed((own or pace.pace_class.said(language), method, reason))


def _row(observation: Observation, found: MeasureProgress, manner: Manner) -> Iterable[Words]:
    tell = Telling(found=found, language=manner.language)
    said = tell.seen(observation.seen, found.verdict)
    if not said and observation.reason:
        said = observation.reason.said(manner.language)
    source = listed(observation.sources) or manner.say(NOT_STATED)
    return tell.when(observation), said, source
