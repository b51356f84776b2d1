"""The wording of an indicator as its targets: how much, by when, how often, against what."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from gender_plan import targets as kinds
from gender_plan.drafting.figures import Figure, figures_in
from gender_plan.drafting.making import NO_YEAR, NOT_READ, Making, Read, shared_by
from gender_plan.drafting.shares import share_in
from gender_plan.drafting.target_phrases import (
    EQUAL_SEXES,
    FALLS,
    GRADES,
    INNER,
    LANDING,
    RANKS,
    RISES,
    UNITS,
)
from gender_plan.drafting.wording import any_of
from gender_plan.drafting.years import Base, When, bases_in, oftens_in, whens_in
from gender_plan.model import Baseline, Unit
from gender_plan.targets import Direction
from gender_plan.text import Text

_LONGEST = 3_000  # characters of one wording that are read
_FEW = 3  # words: what is left of a milestone that has no subject of its own
_SEGMENT = re.compile(r"[;\n]|\.(?=\s+[^\W\d_a-zđ])")
_FROM_TO = re.compile(r"từ (?:mức )?$", re.IGNORECASE)
_LANDS = re.compile(r"[^\d;]{0,40}?(?:lên|xuống|xuống còn) ?$", re.IGNORECASE)
_INNER = re.compile(rf",? ?\(?(?:{any_of(INNER)})", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w/])\d")
_NO_FIGURE = re.compile(
    r"(?:từ )?\d{1,3}(?: ?(?:[-–]|đến) ?(?:dưới )?\d{1,3})? (?:tuổi|giờ|tháng|ngày|năm)|"
    r"số \d{1,5}/[^ ]*|ngày \d{1,2}(?:/| tháng )\d{1,2}(?:(?:/| năm )20\d{2})?",
    re.IGNORECASE,
)
_PER = re.compile(rf"/ ?(?:{any_of(UNITS)})(?!\w)", re.IGNORECASE)
_EMPTY_WORDS = re.compile(
    r"(?<!\w)(?:và|đến|vào|năm|phấn đấu|đạt|là|tỷ lệ này|tỷ lệ|con số này|chỉ tiêu|cuối|hết|lên|duy trì|"
    r"giai đoạn|của|các|số|tiếp tục|tăng|giảm|mỗi|hằng|hàng)(?!\w)",
    re.IGNORECASE,
)
_RANK = re.compile(
    rf"(?:{any_of(RANKS)})(?: thứ| từ)? (?P<rank>\d{{1,2}})(?!\d)(?P<more> trở lên)?", re.IGNORECASE
)
_GRADE = re.compile(
    rf"(?:{any_of(GRADES)}) [^\W\d][^.;,\d]{{1,40}}?(?= vào| đến| trong|[.;,]|$)", re.IGNORECASE
)

COMPOUND = Text(
    "câu còn điều kiện khác (trong đó, bình quân, hằng năm …) nên người cần đọc lại",
    en="the sentence has further conditions (of which, on average, yearly …): read it yourself",
)
OTHER_NUMBERS = Text(
    "câu còn con số khác chưa đọc được nên người cần đọc lại",
    en="the sentence has further figures that were not read: read it yourself",
)
A_FRACTION = Text(
    "có phân số không đổi được đúng ra số thập phân; hãy tự ghi con số",
    en="a fraction that is no exact decimal figure; write the figure yourself",
)
A_RANK = Text("thứ hạng: hiểu là số càng nhỏ càng tốt", en="a rank: read as the smaller the better")


def targets_in(text: str, clause: str, ends: dt.date | None = None) -> Read:
    """The targets of an indicator by its wording. ``ends``: the day of what has no year beside it.

    >>> read = targets_in("Đến năm 2025 đạt 60% và đến năm 2030 đạt trên 75% các cơ quan", "II.1")
    >>> [target.said() for target in read.targets], [target.by.year for target in read.targets]
    (['đạt 60', 'trên 75'], [2025, 2030])
    """
    whole = text[:_LONGEST]
    main, inner = _main(whole)
    pieces = [piece for piece in _SEGMENT.split(main) if piece.strip()]
    reads = [(piece.strip(" ,."), _one(piece, clause, ends)) for piece in pieces]
    telling = [(piece, read) for piece, read in reads if read.targets or read.reason]
    read = _joined(telling)
    if not telling and any(ch.isdigit() for ch in _without_years(whole)):
        return evolve(read, reason=NOT_READ)
    return evolve(read, reason=read.reason or COMPOUND) if _has_figure(inner) else read


def _main(text: str) -> tuple[str, str]:
    """What stands before «trong đó …», and that."""
    found = _INNER.search(text)
    return (text[: found.start()], text[found.start() :]) if found else (text, "")


def _has_figure(text: str) -> bool:
    return bool(figures_in(text))


def _without_years(text: str) -> str:
    return re.sub(r"(?:19|20)\d{2}|\d{1,3}(?: ?[-–] ?\d{1,3})? tuổi", "", text)


def _joined(telling: Sequence[tuple[str, Read]]) -> Read:
    """One indicator of several milestones, or one of several parts."""
    if not telling:
        return Read()
    groups: list[tuple[str, Read]] = []
    for piece, read in telling:
        if groups and _are_one(groups[-1], (piece, read)):
            name, first = groups[-1]
            groups[-1] = (f"{name}; {piece}", _both(first, read))
        else:
            groups.append((piece, read))
    if len(groups) == 1:
        return groups[0][1]
    if all(read.targets and not read.parts for _, read in groups):
        reason = next((read.reason for _, read in groups if read.reason), None)
        return Read(parts=tuple(groups), reason=reason)
    return Read(reason=next((r.reason for _, r in groups if r.reason), NOT_READ))


def _both(first: Read, second: Read) -> Read:
    strives = any(target.strive for target in first.targets)
    further = (evolve(target, strive=target.strive or strives) for target in second.targets)
    return evolve(
        first,
        targets=(*first.targets, *further),
        direction=first.direction or second.direction,
        reason=first.reason or second.reason,
    )


def _are_one(first: tuple[str, Read], second: tuple[str, Read]) -> bool:
    """«…; đến năm 2030 đạt 75%»: one of the two is a milestone that has no subject of its own."""
    days = [{(target.by, target.since) for target in read.targets} for _, read in (first, second)]
    if days[0] & days[1]:
        return False
    return first[1].unit == second[1].unit and any(_is_bare(piece) for piece, _ in (first, second))


def _is_bare(piece: str) -> bool:
    rest = piece
    spans = [(found.start, found.end) for found in figures_in(piece)]
    spans += [(found.start, found.end) for found in whens_in(piece, ())]
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + " " + rest[end:]
    left = _EMPTY_WORDS.sub(" ", rest).replace(",", " ").split()
    return len(left) <= _FEW


def _one(text: str, clause: str, ends: dt.date | None) -> Read:
    """What one sentence yields."""
    bases = bases_in(text)
    figures, baseline = _with_baseline(figures_in(text), text, bases, clause)
    share = share_in(text, figures)
    if share is not None:
        figures = tuple(f for f in figures if not share.start < f.start < share.end)
        figures = figures if share.figure else ()
    whens = whens_in(text, bases)
    if any(words in text.casefold() for words in EQUAL_SEXES):
        return _equal(text, clause, whens[0] if len(whens) == 1 else None, ends)
    if any(figure.value is None for figure in figures):
        return Read(reason=A_FRACTION)
    if share is None and not figures:
        return _ranked(text, clause, whens, ends)
    paired = _paired(len(figures) or 1, whens)
    if paired is None or any(_may_be_change(figure, text, bases) for figure in figures):
        return Read(reason=NOT_READ)
    made = Making(text=text, clause=clause, bases=bases, oftens=oftens_in(text), ends=ends)
    read = made.share(share, figures, paired) if share else made.figures(figures, paired)
    doubled = share is not None and " có " in str(share.meeting.text)
    reason = read.reason or (COMPOUND if doubled else None)
    reason = reason or (OTHER_NUMBERS if _has_other_numbers(text) else None)
    return evolve(read, baseline=baseline, reason=reason)


def _may_be_change(figure: Figure, text: str, bases: Sequence[Base]) -> bool:
    """«Tăng tỷ lệ … thêm 2% so với năm 2023»: by how much, though no such word stands before it."""
    words = figure.words.split()
    if figure.way or any(word in words for word in LANDING):
        return False
    moves = text.casefold().strip(" -").startswith((*RISES, *FALLS))
    return "thêm" in words or (moves and bool(bases) and figure.unit.is_share)


def _has_other_numbers(text: str) -> bool:
    """Whether words hold a figure that is no part of what was read, or count by something besides."""
    bases = bases_in(text)
    spans = [(figure.start, figure.end) for figure in figures_in(text)]
    spans += [(base.start, base.end) for base in bases]
    spans += [(when.start, when.end) for when in whens_in(text, bases)]
    spans += [(often.start, often.end) for often in oftens_in(text)]
    left = "".join(
        " " if any(start <= place < end for start, end in spans) else letter
        for place, letter in enumerate(text)
    )
    counts = any(not figure.unit.is_share and not figure.unit.per for figure in figures_in(text))
    return bool(_NUMBER.search(_NO_FIGURE.sub(" ", left)) or (counts and _PER.search(left)))


def _with_baseline(
    figures: tuple[Figure, ...], text: str, bases: Sequence[Base], clause: str
) -> tuple[tuple[Figure, ...], Baseline | None]:
    """«tăng từ 25% lên 30%»: the first is where it starts."""
    if len(figures) < 2 or "từ" not in figures[0].words.split():  # noqa: PLR2004  a start and an end
        return figures, None
    first, second = figures[:2]
    lands = second.words.startswith(("lên", "xuống")) or _LANDS.fullmatch(text[first.end : second.start])
    if not lands or first.value is None or first.high is not None:
        return figures, None
    year = bases[0].year if bases else None
    date = dt.date(year, 12, 31) if year else None
    return figures[1:], Baseline(value=first.value, date=date, source=(clause,))


def _paired(count: int, whens: Sequence[When]) -> tuple[When | None, ...] | None:
    """For each figure its time, None where the sentence has none; None where they do not pair."""
    if not whens:
        return (None,) if count == 1 else None
    if len(whens) == count:
        return tuple(whens)
    spans = [when for when in whens if when.since and when.by]
    if count == 1 and len(spans) == 1 and len(whens) == 2:  # noqa: PLR2004  a stretch and a day
        return tuple(when for when in whens if when is not spans[0])
    return None


def _ranked(text: str, clause: str, whens: Sequence[When], ends: dt.date | None) -> Read:
    """A rank or a grade, which has no unit."""
    rank, grade = _RANK.search(text), _GRADE.search(text)
    if (not rank and not grade) or len(whens) > 1:
        digits = _without_years(text)
        return Read(reason=NOT_READ if any(ch.isdigit() for ch in digits) else None)
    shared = shared_by(text, clause, whens[0] if whens else None, ends)
    if rank:
        target = kinds.AtMost(at_most=Decimal(rank["rank"]), as_printed=rank[0], **shared)
        return Read(targets=(target,), unit=Unit(of="hạng"), direction=Direction.DECREASE, reason=A_RANK)
    said = grade[0].strip() if grade else ""
    return Read(targets=(kinds.Qualitative(qualitative=Text(said), as_printed=said, **shared),))


def _equal(text: str, clause: str, when: When | None, ends: dt.date | None) -> Read:
    """«ngang bằng với nam», which has no figure of its own."""
    target = kinds.Parity(parity=True, **shared_by(text, clause, when, ends))
    return Read(
        targets=(target,),
        unit=Unit(of="percent"),
        reason=COMPOUND if figures_in(text) else (None if when or ends else NO_YEAR),
    )
