"""How a combined figure came about: by which rule, of how much, and what the missing could change."""

from collections.abc import Iterator

from gender_plan.model import OverAreas, OverTime, Sex
from gender_plan.progress.observing.combination import Combination
from gender_plan.progress.observing.coverage import Bounds, Coverage
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.progress.telling.wording import listed, runs_said
from gender_plan.progress.verdict import TargetVerdict
from gender_plan.targets import ShareOfUnits
from gender_plan.text import Text

_TIME = {
    OverTime.SUM: Text("cộng dồn {}", en="added up over {}"),
    OverTime.MEAN: Text("bình quân theo thời gian của {}", en="mean over time of {}"),
    OverTime.MAX: Text("cao nhất trong {}", en="highest of {}"),
}
_AREAS = {
    OverAreas.RATIO_OF_SUMS: Text(
        "tính từ tổng tử số và tổng mẫu số của {}", en="summed numerators over denominators of {}"
    ),
    OverAreas.SUM: Text("tổng của {}", en="sum of {}"),
    OverAreas.MEAN: Text(
        "bình quân giản đơn của {}, không theo quy mô", en="plain mean of {}, whatever their size"
    ),
    OverAreas.SHARE_OF_UNITS: Text("tỷ lệ đơn vị đạt trong {}", en="share that meets it among {}"),
}
_ALONE = Text("số liệu của {}", en="values of {}")
_PERIODS = Text("{} kỳ", en="{} periods")
_PERIOD = Text("{} kỳ", en="{} period")
_OF = Text("{}/{} địa bàn", en="{} of {} areas")
_SEEN = Text(
    "{} địa bàn (không rõ còn địa bàn nào phải báo cáo)",
    en="{} areas (which others have to report is not known)",
)
_CARRIED = Text("{} lấy số liệu trước đó", en="an earlier value stands in for {}")
_BEHIND = Text("{} chưa có số liệu kỳ cuối", en="nothing yet for the last period from {}")
_MISSING = Text("còn thiếu {}", en="missing: {}")
_SEXES = {Sex.FEMALE: Text("nữ: {}", en="women: {}"), Sex.MALE: Text("nam: {}", en="men: {}")}
_OTHER_AREAS = Text("và {} địa bàn khác", en="and {} other areas")
_COULD = Text(
    "phần còn thiếu có thể làm thay đổi kết quả", en="what is missing could change the verdict"
)
_COULD_NOT = Text(
    "phần còn thiếu không làm thay đổi được kết quả", en="what is missing cannot change the verdict"
)
_BETWEEN = Text(" (từ {} đến {})", en=" (from {} to {})")
_AT_LEAST = Text(" (ít nhất {})", en=" (at least {})")


def combination_clauses(tell: Telling, verdict: TargetVerdict) -> list[str]:
    """How the figures of the deciding, else the latest, observation came about; then what is open."""
    seen = verdict.observed or tell.found.data.latest
    if seen is None or not seen.combined:
        return []
    units = verdict.target.units if isinstance(verdict.target, ShareOfUnits) else None
    said = [_with_sex(tell, one, units, refused=seen.reason is not None) for one in seen.combined]
    return [piece for piece in (*said, *_effect(tell, verdict, seen)) if piece]


def _with_sex(tell: Telling, one: Combination, units: int | None, *, refused: bool) -> str:
    said = ", ".join(_pieces(tell, one, units, refused=refused))
    return tell.say(_SEXES[one.sex], said) if said and one.sex else said


def _pieces(tell: Telling, one: Combination, units: int | None, *, refused: bool) -> Iterator[str]:
    """The rule is named where it was followed; the value of a single period needs no word."""
    coverage = one.coverage
    if one.over_time is not None and (coverage.periods > 1 or coverage.missing_periods):
        periods = _PERIOD if coverage.periods == 1 else _PERIODS
        yield tell.say(_TIME[one.over_time], tell.say(periods, coverage.periods))
    if coverage.expected:
        rule = _ALONE if one.over_areas is None or refused else _AREAS[one.over_areas]
        yield tell.say(rule, _of_areas(tell, coverage, units))
    if coverage.carried:
        stands_in = _CARRIED if one.over_time in {None, OverTime.LAST} else _BEHIND
        yield tell.say(stands_in, _names(tell, coverage.carried))
    if coverage.missing:
        yield tell.say(_MISSING, _names(tell, coverage.missing))
    if coverage.missing_periods:
        codes = runs_said(coverage.missing_periods, tell.language)
        yield tell.say(_MISSING, listed(codes, tell.language))


def _of_areas(tell: Telling, coverage: Coverage, units: int | None) -> str:
    """Of how many: those named by the caller, else the number that the document states."""
    if units is not None and not coverage.stated:
        return tell.say(_OF, coverage.present, max(units, coverage.expected))
    if not coverage.stated and not coverage.missing:
        return tell.say(_SEEN, coverage.present)
    return tell.say(_OF, coverage.present, coverage.expected)


def _names(tell: Telling, areas: tuple[str, ...]) -> str:
    return listed(areas, tell.language, others=_OTHER_AREAS)


def _effect(tell: Telling, verdict: TargetVerdict, seen: Observation) -> Iterator[str]:
    if verdict.could_change is None:
        return
    if not verdict.could_change:
        yield tell.say(_COULD_NOT)
        return
    day = verdict.due or seen.of
    wholes = [one.bounds_by(max(day, seen.of)) for one in seen.combined if one.sex is None]
    yield tell.say(_COULD) + "".join(_range(tell, bounds) for bounds in wholes)


def _range(tell: Telling, bounds: Bounds) -> str:
    if bounds.low is None:
        return ""
    low = tell.plain(bounds.low)
    if bounds.high is None:
        return tell.say(_AT_LEAST, low) if bounds.low else ""
    return tell.say(_BETWEEN, low, tell.plain(bounds.high))
