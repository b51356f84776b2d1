"""Sound and broken files, mutated at random: always a plan or problems, each at a place in the file."""

import random
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import gender_plan as gp
from gender_plan.problems import in_file_order

Mutation = Callable[[random.Random, bytes], bytes]
_TOKENS = (
    b": ",
    b"- ",
    b"\n",
    b"  ",
    b"\t",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b'"',
    b"'",
    b"#",
    b" #",
    b"&a",
)
_MORE_TOKENS = (
    b"*a",
    b"!!x ",
    b"|",
    b">",
    b"? ",
    b"%",
    b"---\n",
    b"<<: ",
    b"\\",
    b"\xc2\xa0",
    b"\xff",
    b"\0",
)


def _byte(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _token(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + chance.choice(_TOKENS + _MORE_TOKENS) + content[at:]


def _cut(chance: random.Random, content: bytes) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + content[start + chance.randrange(1, 30) :]


def _line(chance: random.Random, content: bytes) -> bytes:
    lines = content.splitlines(keepends=True)
    lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
    return b"".join(lines)


def _words(chance: random.Random, content: bytes) -> bytes:
    words = re.split(rb"(\w+)", content)
    at, other = (2 * chance.randrange(len(words) // 2) + 1 for _ in range(2))
    words[at], words[other] = words[other], words[at]
    return b"".join(words)


_MUTATIONS: tuple[Mutation, ...] = (_byte, _token, _cut, _line, _words)


def _mutated(chance: random.Random, content: bytes) -> bytes:
    for _ in range(chance.randrange(1, 4)):
        content = chance.choice(_MUTATIONS)(chance, content) or b"a"
    return content


def _assert_well_told(content: bytes) -> None:
    try:
        checked = gp.check_plan(content)
    except Exception as leak:  # noqa: BLE001  whatever it is, it must not come out
        pytest.fail(f"{leak!r} for {content!r}")
    lines = re.split(r"\r\n|\r|\n", content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    for problem in checked.problems:
        span = problem.span
        assert span is not None, content
        assert span.line <= len(lines), content
        assert span.column <= len(lines[span.line - 1]) + 1, content
        assert problem.snippet("vi"), content
    assert tuple(checked.problems) == in_file_order(checked.problems)
    assert gp.check_plan(content).problems == checked.problems, content


def _fuzz(seeds: Sequence[bytes], seconds: float, seed: int) -> int:
    chance, count = random.Random(seed), 0  # noqa: S311  not a secret: the same files every time
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        _assert_well_told(_mutated(chance, chance.choice(seeds)))
        count += 1
    return count


def test_mutated_cases(cases: tuple[Path, ...]) -> None:
    """Every bad file, mutated for a few seconds."""
    assert _fuzz([path.read_bytes() for path in cases], 5, seed=1) > 100


def test_mutated_real_plan() -> None:
    """The real plan, mutated for a few seconds."""
    assert _fuzz([gp.bundled_plan("nghe_an_2020").read_bytes()], 5, seed=2) > 10


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3, 7))
def test_mutated_for_long(cases: tuple[Path, ...], seed: int) -> None:
    """The same for a minute each, from other beginnings."""
    real = [path.read_bytes() for path in gp.bundled_plans().values()]
    assert _fuzz([*(path.read_bytes() for path in cases), *real], 60, seed)
