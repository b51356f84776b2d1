"""«giảm 80% so với năm 2015», «mỗi năm tăng 2–3%»: by how much, against what, how often."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from gender_plan.drafting.figures import Figure
from gender_plan.drafting.numerals import factor_of
from gender_plan.drafting.target_phrases import SHARE_WORDS
from gender_plan.drafting.years import Base
from gender_plan.provenance import Unknown
from gender_plan.targets import Bound, Change, Every
from gender_plan.text import Text

_BOUNDS: Mapping[str, Bound] = {
    "ít nhất": Bound.AT_LEAST, "tối thiểu": Bound.AT_LEAST, "trên": Bound.ABOVE,
    "không quá": Bound.AT_MOST, "tối đa": Bound.AT_MOST,
}  # fmt: skip
_NO_BASE = Unknown(unknown=Text("văn bản không nêu so với năm nào"))
_ALL = 100

POINTS_OR_PERCENT = Text(
    "“tăng, giảm …%” của một tỷ lệ: có thể là điểm phần trăm; nếu vậy hãy đổi percent thành points",
    en="«up, down …%» of a share may mean points; if so, write points for percent",
)
TIMES = Text(
    "“tăng, giảm … lần” đã đổi ra phần trăm; hãy xem có đúng ý văn bản không",
    en="«up, down … times» was turned into per cent; see whether the document means that",
)
ABOUT = Text(
    "thay đổi “khoảng …”: không ghi được mức dung sai; hãy xem lại",
    en="a change of «about …»: no tolerance is stated; look at it again",
)


def change_of(
    figure: Figure, text: str, bases: Sequence[Base], often: Every | None
) -> tuple[Change, Text | None]:
    """The change that a figure after «tăng», «giảm» says, and why it is not certain."""
    ends, why = _amount(figure)
    low, high = sorted(end * figure.way for end in ends)
    amount = (low, high) if low != high else low
    base = _base(bases, often)
    in_points = figure.in_points or not (figure.unit.is_share or figure.unit.of == "times")
    if not in_points and figure.unit.is_share and any(w in text.casefold() for w in SHARE_WORDS):
        why = why or POINTS_OR_PERCENT
    if "khoảng" in figure.words:
        why = why or ABOUT
    bound = next((bound for word, bound in _BOUNDS.items() if word in figure.words), None)
    if figure.more:
        bound = Bound.AT_LEAST
    change = Change(
        percent=None if in_points else amount,
        points=amount if in_points else None,
        base=base,
        per=often,
        bound=bound,
    )
    return change, why


def _amount(figure: Figure) -> tuple[tuple[Decimal, Decimal], Text | None]:
    value = figure.value or Decimal(0)
    if figure.unit.of != "times":
        return (value, value if figure.high is None else figure.high), None
    if figure.way < 0:
        fall = factor_of(value) or Decimal(0)
        return (fall, fall), TIMES
    rise = (value - 1) * _ALL
    return (rise, rise), None if figure.words.startswith("gấp") else TIMES


def _base(bases: Sequence[Base], often: Every | None) -> int | Unknown | None:
    if bases:
        said = Unknown(unknown=Text(f"văn bản chỉ ghi “{bases[0].words}”"))
        return bases[0].year if bases[0].year is not None else said
    return None if often else _NO_BASE
