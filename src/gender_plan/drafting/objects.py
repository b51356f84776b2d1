"""What a duty is about, as its words say: indicators and goals by number, the whole plan, events."""

import re
from collections.abc import Sequence

from gender_plan.drafting.phrases import EVENT_SUBJECTS
from gender_plan.drafting.wording import any_of, likeness

_NUMBERS = r"\d{1,2}(?:\.\d{1,2})?(?: ?(?:,|;|và|-|–) ?\d{1,2}(?:\.\d{1,2})?){0,30}"
_OF = r",? (?:của |thuộc |trong |tại |ở |thuộc các )| (?:- |– )?| \("
_INDICATORS = re.compile(
    rf"(?:các )?chỉ tiêu (?:số )?({_NUMBERS})(?:{_OF})(?:các )?mục tiêu (?:số )?(\d{{1,2}})"
    r"(?! ?%|[.,]?\d| ?(?:,|;|và|-|–) ?\d)",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"(?:các )?chỉ tiêu (?:số )?((?:\d{1,2}\.\d{1,2}(?: ?(?:,|;|và) ?)?){1,30})", re.IGNORECASE
)
_GOALS = re.compile(
    rf"(?<!thuộc )(?<!của )(?:các )?mục tiêu (?:số )?({_NUMBERS})(?!\d| ?%|,\d)", re.IGNORECASE
)
_ALL_INDICATORS = re.compile(
    rf"các chỉ tiêu,? (?:của |thuộc )(?:các )?mục tiêu (?:số )?({_NUMBERS})", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?:chỉ tiêu|mục tiêu)[^.;:]{0,25}? \d", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"tiêu (?:số )?\d{1,2}(?:\.\d{1,2})? (?:của |thuộc |tại |trong |theo )"
    r"(?:Chiến lược|Chương trình|Nghị quyết|Đề án|Quyết định|Kế hoạch số|Bộ tiêu chí)"
)
_PIECE = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)(?: ?([-–]) ?(\d{1,2}))?")
_WHOLE = re.compile(
    r"(?:thực hiện|triển khai) (?:có hiệu quả )?(?:các )?"
    r"(?:kế hoạch này|mục tiêu, chỉ tiêu (?:bình đẳng giới|bđg|của kế hoạch|kế hoạch này))",
    re.IGNORECASE,
)
_NO_OBJECT = re.compile(r"(?:tại|ở|theo|trong) (?:các )?biểu,? phụ lục[^.;]{0,60}", re.IGNORECASE)
_EVENT = re.compile(r"tháng hành động[^.;”\"]{0,90}", re.IGNORECASE)
_TITLE_WORDS = 8


def indicators_in(words: str) -> tuple[str, ...]:
    """The indicators by number: «chỉ tiêu 1,3 và 5 thuộc mục tiêu 2» are 2.1, 2.3 and 2.5.

    So is «chỉ tiêu 1 mục tiêu 3»; «chỉ tiêu 1, mục tiêu 3» may be two things and is none.

    >>> indicators_in("chỉ tiêu 1,3 và 5 thuộc mục tiêu 2 và chỉ tiêu 4,5 thuộc mục tiêu 7")
    ('2.1', '2.3', '2.5', '7.4', '7.5')
    >>> indicators_in("chỉ tiêu 1 Mục tiêu 3"), indicators_in("chỉ tiêu 1, mục tiêu 3")
    (('3.1',), ())
    """
    found = [
        number if "." in number else f"{goal}.{number}"
        for numbers, goal in _INDICATORS.findall(words)
        for number in _each(numbers)
    ]
    found += [number for numbers in _DOTTED.findall(words) for number in _each(numbers)]
    return tuple(dict.fromkeys(found))


def goals_in(words: str) -> tuple[str, ...]:
    """The goals that are given whole.

    >>> goals_in("thực hiện mục tiêu 3 và chỉ tiêu 1 thuộc mục tiêu 2")
    ('3',)
    """
    rest = _INDICATORS.sub(" ", words)
    found = [*_ALL_INDICATORS.findall(rest), *_GOALS.findall(_ALL_INDICATORS.sub(" ", rest))]
    return tuple(dict.fromkeys(n for numbers in found for n in _each(numbers) if "." not in n))


def has_unread_number(words: str) -> bool:
    """Whether words number an item that neither of the above reads, or one of another paper."""
    if _ELSEWHERE.search(words):
        return True
    rest = words
    for read in (_INDICATORS, _DOTTED, _ALL_INDICATORS, _GOALS):
        rest = read.sub(" ", rest)
    return bool(_NUMBERED.search(rest))


def _each(numbers: str) -> tuple[str, ...]:
    """The numbers of a list; «1 - 4» are four."""
    found: list[str] = []
    for first, dash, last in _PIECE.findall(numbers):
        is_run = dash and first.isdecimal() and int(first) < int(last)
        found += (
            [str(n) for n in range(int(first), int(last) + 1)]
            if is_run
            else [first, *filter(None, [last])]
        )
    return tuple(str(int(n)) if n.isdecimal() else n for n in found)


def is_whole_plan(words: str, title: str | None) -> bool:
    """Whether it is about this plan as a whole: «Kế hoạch này», or the plan called by its title."""
    rest = _NO_OBJECT.sub(" ", words)
    if _WHOLE.search(rest):
        return True
    called = likeness(title or "").split()[:_TITLE_WORDS]
    if len(called) < _TITLE_WORDS:
        return False
    said, name = likeness(rest), " ".join(called)
    return any(f"{verb} {name}" in said for verb in ("thuc hien", "trien khai"))


def event_subject(words: str) -> str | None:
    """What the month of action that is mentioned is about."""
    for found in _EVENT.finditer(words):
        name = likeness(found[0])
        subject = next((s for s in EVENT_SUBJECTS if likeness(s) in name), None)
        if subject:
            return subject
    return None


def events_in(words: str, known: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The ids of the events that words mention, among the known ones: their subjects and ids."""
    mentioned = event_subject(words)
    return tuple(id_ for subject, id_ in known if subject == mentioned)


def is_event_alone(words: str) -> bool:
    """Whether words name an event and nothing besides."""
    clean = words.strip(' .;“”"')
    return bool(_EVENT.fullmatch(clean))


RELATED = re.compile(rf"^(?:{any_of(('việc ', 'các hoạt động '))})", re.IGNORECASE)
"""What may stand between a verb and the task it repeats."""
