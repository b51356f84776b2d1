"""One style for plan files; it changes no value and loses no comment."""

from collections import Counter

from gender_plan.errors import GenderPlanError, InvalidPlanError
from gender_plan.formatting.comments import attached
from gender_plan.formatting.layout import laid_out
from gender_plan.formatting.tree import Source, parsed
from gender_plan.problems import Problems
from gender_plan.reading import DEFAULT_LIMITS, composing, read_bytes
from gender_plan.reading.decoding import decoded
from gender_plan.reading.suspicions import suspected
from gender_plan.text import Text

_LOSS = Text(
    "tệp này không xếp lại được mà vẫn giữ nguyên nội dung và ghi chú, nên để nguyên",
    en="this file cannot be brought into style with its content and comments as they are; it was left",
)


def formatted(content: bytes) -> bytes:
    """The file in one style; it reads back as the same plan, and no comment is lost.

    Keys stand in the order of the model, and comments go with what they are about. How a value is
    written stays: quotes, digits, brackets. Raises InvalidPlanError for a file with an error, and
    GenderPlanError where something would be lost.
    """
    before = read_bytes(content)
    if not before.sound or before.plan is None:
        raise InvalidPlanError(Problems(before.problems))
    text = suspected(decoded(content, DEFAULT_LIMITS), DEFAULT_LIMITS, composing.Parser).text
    source = parsed(text.replace("\r\n", "\n").replace("\r", "\n"))
    new = laid_out(attached(source), source.block)
    if read_bytes(new.encode()).plan != before.plan or _comments(parsed(new)) != _comments(source):
        raise GenderPlanError(_LOSS)
    return new.encode()


def _comments(source: Source) -> Counter[str]:
    return Counter(comment.text for comment in source.comments())
