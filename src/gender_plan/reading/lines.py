"""Where the lines of a text begin: from offsets to lines and columns, in characters as saved."""

import re
from bisect import bisect_right
from functools import cached_property

from attrs import frozen

from gender_plan.problems import Span

_END = re.compile("\n")
_ANY_END = re.compile("\r\n|\r|\n")
_SHOWN = 2_000  # no screen shows more of a line


@frozen
class Lines:
    """The lines of a text, whatever its line ends; found when first asked for."""

    text: str

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset at which each line begins."""
        ends = _ANY_END if "\r" in self.text else _END
        return (0, *[end.end() for end in ends.finditer(self.text)])

    def number(self, offset: int) -> int:
        """The number of the line in which an offset lies, from 1."""
        return bisect_right(self.starts, min(offset, len(self.text)))

    def line(self, number: int) -> str:
        """A line by its number, without its end."""
        begin = self.starts[number - 1]
        stop = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[begin:stop].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        """The stretch from one offset to another, as far as it lies on the first line."""
        start = min(start, len(self.text))
        number = self.number(start)
        begin, (length, excerpt) = self.starts[number - 1], self._shown(number)
        reach = max(1, min(end, begin + length) - start)
        return Span(line=number, column=start - begin + 1, length=reach, excerpt=excerpt)

    def _shown(self, number: int) -> tuple[int, str]:
        """How long a line is, and the line, but for one too long to be shown; each is cut out once."""
        if number not in self._cut:
            line = self.line(number)
            self._cut[number] = (len(line), line if len(line) <= _SHOWN else "")
        return self._cut[number]

    @cached_property
    def _cut(self) -> dict[int, tuple[int, str]]:
        return {}
