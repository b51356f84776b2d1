"""The published methods, on the examples and the edge cases of their publications."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from gender_plan.methods import (
    METHODS,
    EscapCsi,
    Eustat,
    Figures,
    Journey,
    Method,
    Pace,
    PaceClass,
    PaceLimits,
    PlannedPath,
    Point,
    StatCan,
    Unsd2023,
)
from gender_plan.methods.escap_csi import NO_CLASSES, NOT_FOR_YES_NO
from gender_plan.methods.eustat import CALLED_WORSE, LIMIT_PENDING
from gender_plan.methods.growth import (
    FROM_ZERO,
    GROWTH_OF_GROWTH,
    MIXED_SIGNS,
    NO_DIRECTION,
    NO_PARITY,
    NO_WAY,
    NO_YEARS_TO_GO,
    ONE_YEAR,
    WIDE,
    YES_OR_NO,
    kept,
)
from gender_plan.methods.growth_ratio import DOWN_BY_DEFAULT, START_STANDS_IN, TARGET_STANDS_IN
from gender_plan.methods.parity import NO_RATIO, NOT_PARITY, REFLECTED
from gender_plan.methods.planned_path import BEYOND_BAND, NO_WAY_TO_GO, TOO_FEW
from gender_plan.methods.statcan import LIMIT_ASIDE
from gender_plan.methods.unsd_2023 import NEAR_ENOUGH, NO_VALUE_BY_TARGET_YEAR, TARGET_YEAR_PASSED
from gender_plan.text import Text

D = Decimal
STATCAN, EUSTAT, UNSD, CSI, PATH = StatCan(), Eustat(), Unsd2023(), EscapCsi(), PlannedPath()
GROWTH_METHODS = (STATCAN, EUSTAT, UNSD)


def point(year: int, value: str | int) -> Point:
    """A value at the end of a year."""
    return Point(day=dt.date(year, 12, 31), value=D(value))


def way(  # noqa: PLR0913  each case names only what it is about
    first: str | int,
    last: str | int,
    target: str | int | None = None,
    *,
    years: tuple[int, int, int] = (2015, 2023, 2030),
    rises: bool | None = None,
    figures: Figures = Figures.PLAIN,
) -> Journey:
    """A journey from a first value over the latest one to a target, if there is one."""
    start, now, end = years
    aims = () if target is None else (point(end, target),)
    return Journey(
        path=(point(start, first), *aims), latest=point(now, last), rises=rises, figures=figures
    )


def ratio(method: Method, journey: Journey, places: int = 2) -> Decimal:
    """The ratio that a method classes, rounded."""
    found = method.pace(journey).ratio
    assert found is not None
    return round(found, places)


def own(pace: Pace) -> str | None:
    """The method's own word."""
    return pace.own_class.said("en") if pace.own_class else None


PARLIAMENT = way("25.3", "30.6", 50)
ADVISORIES = way(103, 29, 0)
CARS = way("0.37", "9.53", 60, years=(2015, 2025, 2030))


def test_every_published_method_is_found_by_its_name() -> None:
    """The names are those of the design, each once, and every title speaks both languages."""
    names = [method.name for method in METHODS]
    assert names == ["planned_path", "statcan", "eustat", "unsd_2023", "escap_csi"]
    assert all(method.title.vi and method.title.en for method in METHODS)


def test_canadas_parliament() -> None:
    """Growth ratios of 0.52 on women's share and 0.35 on men's or the reflected one; additive 0.40."""
    men = way("74.7", "69.4", 50)
    reflected = evolve(PARLIAMENT, figures=Figures.PARITY_SHARE)
    assert [ratio(STATCAN, one) for one in (PARLIAMENT, men, reflected)] == [
        D("0.52"),
        D("0.35"),
        D("0.35"),
    ]
    assert STATCAN.pace(reflected).ratio == STATCAN.pace(men).ratio
    assert STATCAN.pace(reflected).notes == (REFLECTED,)
    assert [ratio(PATH, one) for one in (PARLIAMENT, men)] == [D("0.40"), D("0.40")]
    assert own(STATCAN.pace(reflected)) == "limited progress"


@pytest.mark.parametrize(("target", "expected"), [("0.1", "0.40"), ("0.01", "0.32"), ("0", "0.27")])
def test_drinking_water_advisories(target: str, expected: str) -> None:
    """103 to 29 towards 0: the growth ratio hangs on the stand-in; only the published one is our own."""
    found = STATCAN.pace(way(103, 29, target))
    assert found.ratio is not None
    assert round(found.ratio, 2) == D(expected)
    assert own(found) == "limited progress"
    assert found.notes == ((TARGET_STANDS_IN,) if target == "0" else ())


def test_zero_emission_cars() -> None:
    """0.37 % to 9.53 % towards 60 % in 10 of 15 years: growth ratio 0.9504, additive pace 0.23."""
    assert ratio(STATCAN, CARS, 4) == D("0.9504")
    assert STATCAN.pace(CARS).pace_class is PaceClass.ON_TRACK
    assert own(EUSTAT.pace(CARS)) == "significant progress"
    assert ratio(PATH, CARS) == D("0.23")


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        (STATCAN, {"95": "on track", "94.999": "progress made but acceleration needed"}),
        (STATCAN, {"60": "progress made but acceleration needed", "59.999": "limited progress"}),
        (STATCAN, {"0": "limited progress", "-0.001": "deterioration"}),
        (EUSTAT, {"95.001": "significant progress", "95": "moderate progress"}),
        (EUSTAT, {"60.001": "moderate progress", "60": "moderate deterioration"}),
        (EUSTAT, {"0": "moderate deterioration", "-0.001": "significant deterioration"}),
        (UNSD, {"95": "target met or on track to be met"}),
        (UNSD, {"94.999": "fair progress, but acceleration needed"}),
        (UNSD, {"10": "fair progress, but acceleration needed", "9.999": "stagnation or regression"}),
    ],
)
def test_limits_belong_where_the_publication_puts_them(method: Method, expected: dict[str, str]) -> None:
    """A limit belongs to the upper class; with Eustat 0.95 and 0.60 belong to the lower one."""
    # With one year for both rates, and for UNSD in the target year itself, the ratios are plain ones.
    years = (2015, 2030, 2030) if method is UNSD else (2015, 2016, 2016)
    for percent, word in expected.items():
        journey = way(300, str(300 + D(percent) * 3), 600, years=years)
        assert own(method.pace(journey)) == word


@pytest.mark.parametrize(
    ("first", "last", "seen"), [("100", "121", 2), ("1000", "1331", 3), ("3", "7", 9)]
)
def test_whoever_needs_as_much_as_was_seen_has_ratio_one(first: str, last: str, seen: int) -> None:
    """A target that the present growth meets exactly in its year has ratio one, whatever the root."""
    target = kept(WIDE.divide(WIDE.multiply(D(last), D(last)), D(first)))
    found = STATCAN.pace(way(first, last, str(target), years=(2015, 2015 + seen, 2015 + 2 * seen)))
    assert found.ratio is not None
    assert abs(found.ratio - 1) < D("1e-25")


@pytest.mark.parametrize(
    ("method", "percent", "score"),
    [
        (STATCAN, "-70", "-5"),
        (STATCAN, "-60", "-5"),
        (STATCAN, "0", "-2.5"),
        (STATCAN, "60", "0"),
        (STATCAN, "95", "2.5"),
        (EUSTAT, "-60", "-5"),
        (EUSTAT, "30", "-1.25"),
        (EUSTAT, "60", "0"),
        (EUSTAT, "95", "2.5"),
    ],
)
def test_scores_of_the_ratio(method: Method, percent: str, score: str) -> None:
    """Straight lines through -0.6: -5, 0.6: 0 and 1.3: 5, level beyond."""
    found = method.pace(way(300, str(300 + D(percent) * 3), 600, years=(2015, 2016, 2016)))
    assert found.score == D(score)


@pytest.mark.parametrize(
    ("method", "percent", "word", "score"),
    [
        (STATCAN, "1.5", "on track", "2.5"),
        (STATCAN, "1.499", "progress made but acceleration needed", "2.4975"),
        (STATCAN, "0.5", "progress made but acceleration needed", "0"),
        (STATCAN, "0", "limited progress", "-2.5"),
        (STATCAN, "-0.001", "deterioration", "-2.50125"),
        (STATCAN, "-2", "deterioration", "-5"),
        (STATCAN, "9", "on track", "5"),
        (EUSTAT, "1.001", "significant progress", "2.5025"),
        (EUSTAT, "1", "moderate progress", "2.5"),
        (EUSTAT, "0.1", "no progress", "0.25"),
        (EUSTAT, "-0.1", "no progress", "-0.25"),
        (EUSTAT, "-0.101", "moderate deterioration", "-0.2525"),
        (EUSTAT, "-1", "moderate deterioration", "-2.5"),
        (EUSTAT, "-1.001", "significant deterioration", "-2.5025"),
        (EUSTAT, "3", "significant progress", "5"),
        (UNSD, "2", "target met or on track to be met", "3"),
        (UNSD, "1.999", "fair progress, but acceleration needed", "2"),
        (UNSD, "0.5", "fair progress, but acceleration needed", "2"),
        (UNSD, "0.499", "stagnation or regression", "1"),
    ],
)
@pytest.mark.parametrize("rises", [True, False])
def test_growth_without_a_target(
    method: Method, percent: str, word: str, score: str, *, rises: bool
) -> None:
    """Yearly growth in the wanted direction is classed and scored; a wanted decrease is its mirror."""
    last = 1000 + 10 * D(percent) * (1 if rises else -1)
    found = method.pace(way(1000, str(last), rises=rises, years=(2015, 2016, 2030)))
    assert (own(found), found.score, found.ratio) == (word, D(score), None)


@pytest.mark.parametrize(
    ("first", "limit", "rises", "factor"),
    [
        (90, 100, True, "0.3736"),  # 1 - 0.9 ** 4.44
        (50, 100, True, "0.9539"),
        (100, 100, True, "0"),
        (11, 10, False, "0.3736"),  # 1 - (9 / 10) ** 4.44
        (20, 10, False, "1"),
        (5, 0, False, "1"),
        (-90, -100, False, "0.3736"),
    ],
)
def test_a_natural_limit_lowers_the_limits_for_growth(
    first: int, limit: int, *, rises: bool, factor: str
) -> None:
    """The nearer the start is to the limit, the less growth is asked for; equally from both sides."""
    found = STATCAN.pace(evolve(way(first, first, rises=rises), limit=D(limit)))
    assert found.factor is not None
    assert round(found.factor, 4) == D(factor)
    assert found.notes == ()


def test_whoever_holds_a_natural_limit_is_on_track() -> None:
    """At the limit, holding it scores 5; falling from it is a deterioration as any other."""
    held = STATCAN.pace(evolve(way(100, 100, rises=True), limit=D(100)))
    lost = STATCAN.pace(evolve(way(100, 99, rises=True, years=(2015, 2016, 2030)), limit=D(100)))
    assert (own(held), held.score) == ("on track", D(5))
    assert (own(lost), lost.score) == ("deterioration", D("-3.75"))


def test_near_a_limit_less_growth_is_enough() -> None:
    """From 90 to 90.6 % in a year is little, but much of what is possible; the limits stay as given."""
    journey = way(90, "90.6", rises=True, years=(2015, 2016, 2030))
    near = STATCAN.pace(evolve(journey, limit=D(100)))
    assert own(STATCAN.pace(journey)) == "progress made but acceleration needed"
    assert own(near) == "on track"
    assert near.limits == STATCAN.limits


@pytest.mark.parametrize(("limit", "rises"), [(100, False), (80, True), (-100, True)])
def test_a_limit_the_other_way_is_not_considered(limit: int, *, rises: bool) -> None:
    """Only a limit in the wanted direction counts, and the result says that one was left aside."""
    found = STATCAN.pace(evolve(way(90, 91, rises=rises), limit=D(limit)))
    assert (found.factor, found.notes) == (None, (LIMIT_ASIDE,))


# --- the edge cases, row by row -------------------------------------------------------------------


@pytest.mark.parametrize("method", METHODS, ids=lambda m: m.name)
def test_a_wanted_decrease_is_read_right(method: Method) -> None:
    """Falling towards a lower target is progress, rising is none."""
    good, bad = (method.pace(way(40, last, 20)) for last in (30, 50))
    figures = [pace.score if method.name == CSI.name else pace.ratio for pace in (bad, good)]
    assert figures[0] is not None
    assert figures[1] is not None
    assert figures[0] < 0 < figures[1]
    assert (bad.pace_class is PaceClass.MOVING_AWAY) is (method.name != CSI.name)


@pytest.mark.parametrize(
    ("method", "reason"), [(STATCAN, NO_WAY), (EUSTAT, NO_WAY), (UNSD, NO_WAY), (CSI, NO_WAY_TO_GO)]
)
def test_a_start_at_the_target_has_no_ratio(method: Method, reason: Text) -> None:
    """Nothing is divided by zero: no class where the target is missed, met where it is reached."""
    missed, held = (method.pace(way(50, last, 50, rises=True)) for last in (49, 50))
    assert (missed.pace_class, missed.reason) == (PaceClass.NOT_ASSESSABLE, reason)
    assert (held.pace_class is PaceClass.ON_TRACK) is (method is not CSI)


def test_a_target_of_zero() -> None:
    """Statistics Canada and Eustat put 0.001 for it and say so; the others need nothing."""
    for method in (STATCAN, EUSTAT):
        assert TARGET_STANDS_IN in method.pace(ADVISORIES).notes
    assert ratio(UNSD, ADVISORIES) == D("0.91")
    assert UNSD.pace(ADVISORIES).notes == ()
    assert UNSD.pace(ADVISORIES).score == 2
    assert round(CSI.pace(ADVISORIES).score or 0, 2) == D("7.18")


def test_a_start_of_zero() -> None:
    """Statistics Canada and Eustat put 0.001 for it and say so; UNSD has no growth; ESCAP one way."""
    journey = way(0, 10, 40)
    for method in (STATCAN, EUSTAT):
        found = method.pace(journey)
        assert found.notes[0] == START_STANDS_IN
        assert found.ratio == method.pace(way("0.001", 10, 40)).ratio
    assert UNSD.pace(journey).reason == FROM_ZERO
    assert own(UNSD.pace(way(0, 40, 40))) == "target met or on track to be met"
    assert CSI.pace(journey).score == D("2.5")


@pytest.mark.parametrize("journey", [way(-5, 5, 10), way(5, -5, 10), way(-5, -3, 10)])
def test_mixed_signs(journey: Journey) -> None:
    """Growth needs one sign; the additive methods do not."""
    for method in (STATCAN, EUSTAT):
        assert method.pace(journey).reason == MIXED_SIGNS
    assert CSI.pace(journey).score is not None
    if journey.path[0].value * journey.latest.value < 0:
        assert UNSD.pace(journey).reason == MIXED_SIGNS


def test_values_below_zero_turn_the_direction_round() -> None:
    """From -40 to -30 towards -20 is what from 40 to 30 towards 20 is."""
    below, above = STATCAN.pace(way(-40, -30, -20)), STATCAN.pace(way(40, 30, 20))
    assert (below.ratio, below.score, own(below)) == (above.ratio, above.score, own(above))


def test_a_value_of_zero_is_a_loss_of_all() -> None:
    """A latest value of 0 has a growth of -100 % and no mixed sign."""
    found = STATCAN.pace(way(10, 0, 20))
    assert (found.growth, own(found), found.score) == (D(-1), "deterioration", D(-5))
    assert own(UNSD.pace(way(10, 0, 20))) == "stagnation or regression"


def test_overshoot() -> None:
    """Past the target is achieved with the best score; the index of ESCAP goes over 10."""
    journey = way(20, 60, 50)
    assert (own(STATCAN.pace(journey)), STATCAN.pace(journey).score) == ("target achieved", D(5))
    assert (own(EUSTAT.pace(journey)), EUSTAT.pace(journey).score) == ("significant progress", D(5))
    assert UNSD.pace(journey).score == 3
    assert (CSI.pace(journey).score or 0) > 10


def test_met_and_worsening_is_met_for_the_growth_methods() -> None:
    """They say achieved whatever the trend; ESCAP's index goes below 0."""
    journey = way(60, 55, 50, rises=True)
    assert own(STATCAN.pace(journey)) == "target achieved"
    assert [method.pace(journey).score for method in (STATCAN, EUSTAT, UNSD)] == [5, 5, 3]
    assert (CSI.pace(journey).score or 0) < 0


@pytest.mark.parametrize("method", [STATCAN, EUSTAT, UNSD, CSI], ids=lambda m: m.name)
def test_one_year_is_not_enough(method: Method) -> None:
    """Two values of one calendar year are no two years, even where the target is met."""
    start = Point(day=dt.date(2015, 1, 1), value=D(20))
    journey = Journey(path=(start, point(2030, 50)), latest=point(2015, 60))
    assert method.pace(journey).reason == ONE_YEAR


@pytest.mark.parametrize("method", [STATCAN, EUSTAT, UNSD, CSI], ids=lambda m: m.name)
def test_interim_targets_have_no_say(method: Method) -> None:
    """Only the start and the last target count."""
    plain = way(20, 30, 50)
    bent = evolve(plain, path=(plain.path[0], point(2020, 49), plain.path[1]))
    assert evolve(method.pace(bent), path=plain.path) == method.pace(plain)


@pytest.mark.parametrize("method", [STATCAN, EUSTAT, UNSD, CSI], ids=lambda m: m.name)
def test_days_count_as_their_calendar_year(method: Method) -> None:
    """A value of June is one of its year."""
    plain = way(20, 30, 50)
    june = evolve(plain, latest=evolve(plain.latest, day=dt.date(2023, 6, 30)))
    assert evolve(method.pace(june), latest=plain.latest) == method.pace(plain)


@pytest.mark.parametrize("method", [STATCAN, EUSTAT, CSI], ids=lambda m: m.name)
def test_a_target_due_in_the_year_of_the_start(method: Method) -> None:
    """Without a year to go there is no growth needed and no time that could have gone."""
    start = Point(day=dt.date(2015, 1, 1), value=D(20))
    journey = Journey(path=(start, point(2015, 50)), latest=point(2016, 30))
    assert method.pace(journey).reason == NO_YEARS_TO_GO


def test_once_the_target_year_has_passed_unsd_looks_back() -> None:
    """The last value up to the target year is assessed; without one there is nothing to assess."""
    late = way(100, 300, 200, years=(2015, 2024, 2020))
    earlier = (point(2018, 130), point(2020, 150), point(2022, 250))
    found = UNSD.pace(evolve(late, earlier=earlier))
    assert (found.ratio, found.latest, found.notes) == (D("0.5"), earlier[1], (TARGET_YEAR_PASSED,))
    assert UNSD.pace(late).reason == NO_VALUE_BY_TARGET_YEAR


@pytest.mark.parametrize(
    ("first", "last", "target", "near"),
    [(80, 99, 100, True), (80, "98.9", 100, False), (5, 1, 0, True), (80, 89, 90, False)],
)
def test_within_a_point_of_all_or_nothing(
    first: int, last: str | int, target: int, *, near: bool
) -> None:
    """99 % of a target of 100 % and 1 % of one of 0 % count as met; only for percentages."""
    journey = way(first, last, target, figures=Figures.PERCENT, years=(2015, 2029, 2030))
    assert (NEAR_ENOUGH in UNSD.pace(journey).notes) is near
    assert NEAR_ENOUGH not in UNSD.pace(evolve(journey, figures=Figures.PLAIN)).notes


@pytest.mark.parametrize(
    ("method", "value", "word", "score"),
    [
        (STATCAN, 1, "target achieved", None),
        (STATCAN, 0, "target not achieved", None),
        (EUSTAT, 1, "significant progress", 5),
        (EUSTAT, 0, "significant deterioration", -5),
        (UNSD, 1, "target met or on track to be met", 3),
        (UNSD, 0, "stagnation or regression", 1),
    ],
)
def test_yes_or_no(method: Method, value: int, word: str, score: int | None) -> None:
    """The published class of a yes or a no is kept; a no is no pace of ours."""
    found = method.pace(Journey(path=(), latest=point(2023, value), figures=Figures.YES_NO))
    assert (own(found), found.score) == (word, score)
    expected = (PaceClass.ON_TRACK, None) if value else (PaceClass.NOT_ASSESSABLE, YES_OR_NO)
    assert (found.pace_class, found.reason) == expected


def test_parity_is_reflected() -> None:
    """Shares around 50 and ratios around 1 fall to it from one side; 0.97 to 1.03 is parity."""
    above, below = (
        STATCAN.pace(way(first, last, 50, figures=Figures.PARITY_SHARE))
        for first, last in ((30, 40), (70, 60))
    )
    assert (above.ratio, own(above)) == (below.ratio, own(below))
    ratios = Figures.PARITY_RATIO
    double, half = (
        STATCAN.pace(way(first, last, 1, figures=ratios))
        for first, last in ((2, "1.25"), ("0.5", "0.8"))
    )
    assert double.ratio == half.ratio
    assert own(STATCAN.pace(way(2, "0.97", 1, figures=ratios))) == "target achieved"
    assert own(STATCAN.pace(way(2, "0.969", 1, figures=ratios))) != "target achieved"
    assert STATCAN.pace(way(2, 0, 1, figures=ratios)).reason == NO_RATIO
    assert STATCAN.pace(way(30, 40, 45, figures=Figures.PARITY_SHARE)).reason == NOT_PARITY
    assert CSI.pace(way(30, 60, 50, figures=Figures.PARITY_SHARE)).score == 5


@pytest.mark.parametrize(
    ("method", "journey", "reason"),
    [
        *((m, way(2, 3, 5, figures=Figures.GROWTH_RATE), GROWTH_OF_GROWTH) for m in GROWTH_METHODS),
        *((m, evolve(way(20, 60, 50), beyond=Fraction(50)), BEYOND_BAND) for m in GROWTH_METHODS),
        (EUSTAT, way(30, 40, 50, figures=Figures.PARITY_SHARE), NO_PARITY),
        (UNSD, way(2, "1.5", 1, figures=Figures.PARITY_RATIO), NO_PARITY),
        (UNSD, way(2, 3), NO_DIRECTION),
        (EUSTAT, evolve(way(90, 91, rises=True), limit=D(100)), LIMIT_PENDING),
        (CSI, way(20, 30, rises=True), TOO_FEW),
        (CSI, way(20, 30, 50), NO_CLASSES),
        (CSI, Journey(path=(), latest=point(2023, 1), figures=Figures.YES_NO), NOT_FOR_YES_NO),
    ],
)
def test_what_a_publication_leaves_open_is_not_assessable(
    method: Method, journey: Journey, reason: Text
) -> None:
    """No number is put in place of what nobody has said; the reason speaks both languages."""
    found = method.pace(journey)
    assert (found.pace_class, found.reason) == (PaceClass.NOT_ASSESSABLE, reason)
    assert reason.vi
    assert reason.en


def test_a_direction_that_nobody_states_is_down_by_default() -> None:
    """Statistics Canada's program takes a decrease where nothing tells the direction, and we say so."""
    assert STATCAN.pace(way(100, 90)).notes == (DOWN_BY_DEFAULT,)
    assert own(STATCAN.pace(way(100, 110))) == "deterioration"
    assert STATCAN.pace(way(100, 110, 200)).notes == ()


def test_eustat_says_when_its_word_misleads() -> None:
    """A series that goes the right way and is called a deterioration carries a note."""
    assert CALLED_WORSE in EUSTAT.pace(way(100, 110, 200)).notes
    assert CALLED_WORSE not in EUSTAT.pace(way(100, 100, 200)).notes


@pytest.mark.parametrize("method", [STATCAN, EUSTAT, UNSD, CSI], ids=lambda m: m.name)
def test_limits_are_data_of_the_call(method: Method) -> None:
    """Other limits, another class; the result repeats them, with the method's own for growth."""
    easy = PaceLimits(on_track=D("0.2"), behind=D("0.1"))
    found = method.pace(PARLIAMENT, easy)
    assert found.pace_class is PaceClass.ON_TRACK
    assert found.limits is not None
    assert (found.limits.on_track, found.limits.behind) == (D("0.2"), D("0.1"))
    assert found.limits.growth == (method.limits.growth if method.limits else None)


def test_limits_for_growth_are_data_of_the_call() -> None:
    """Without a target it is the limits for growth that decide."""
    easy = PaceLimits(growth=PaceLimits(on_track=D("0.001"), behind=D(0)))
    journey = way(100, "100.2", rises=True, years=(2015, 2016, 2030))
    assert own(STATCAN.pace(journey, easy)) == "on track"
    assert own(STATCAN.pace(journey)) == "limited progress"


def test_a_ratio_is_told_with_the_digits_that_keep_its_class() -> None:
    """0.9496 is not told as 0.95, which would be another class."""
    found = STATCAN.pace(way(300, str(300 + 3 * D("94.96")), 600, years=(2015, 2016, 2016)))
    assert found.told is not None
    assert "0,9496" in found.told.vi
    assert "0.9496" in found.told.said("en")


def test_what_a_method_says_can_stand_in_a_report() -> None:
    """The clause names the method, its own word and its figure, in both languages."""
    ratio_told = "(tốc độ thay đổi mỗi năm bằng 0,52 lần tốc độ cần có; ngưỡng {})"
    expected: dict[Method, str] = {
        STATCAN: (
            "theo phương pháp của Cơ quan Thống kê Canada: tiến bộ hạn chế "
            f"{ratio_told.format('0,95 và 0,6')}"
        ),
        EUSTAT: (
            "theo phương pháp của Eustat, Viện Thống kê xứ Basque: suy giảm vừa phải "
            f"{ratio_told.format('trên 0,95 và trên 0,6')}"
        ),
        UNSD: (
            "theo phương pháp của Cơ quan Thống kê Liên hợp quốc, năm 2023: tiến bộ khá nhưng cần đẩy "
            "nhanh (với đà này, đến hạn đi được 0,44 quãng đường cần đi; ngưỡng 0,95 và 0,1)"
        ),
        CSI: (
            "chỉ số hiện trạng của ESCAP: 2,15 điểm, thời gian đã qua ứng với 5,33 điểm, "
            "mục tiêu là 10 điểm"
        ),
    }
    assert {method: str(method.pace(PARLIAMENT).told) for method in expected} == expected
