"""A draft as YAML text: what is certain as data, the line of each item and every doubt as comments."""

import re
from collections.abc import Iterator, Mapping, Sequence

from gender_plan.drafting.clauses import Clause
from gender_plan.drafting.drafted import Draft
from gender_plan.drafting.notes import Doubt
from gender_plan.provenance import Sourced
from gender_plan.writing import dump_plan

_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_ITEM = re.compile(r"^  - ", re.MULTILINE)
_WIDTH = 100
_LONGEST = 700
_TELLING = 40  # letters of a name by which its line is found
_ABSENT: Mapping[str, str] = {
    "title": "# title: chưa thấy tên kế hoạch (dòng “KẾ HOẠCH …”); hãy ghi vào đây",
    "level": "# level: chưa rõ cơ quan ban hành; ghi province, district, commune, sector hoặc school",
    "period": "# period: chưa thấy năm trong tên kế hoạch; ghi {starts: 2021-01-01, ends: 2025-12-31}",
}
_HEAD = """\
# Bản nháp đọc từ {name}: {coverage}.
#
# - Điều đọc được chắc chắn nằm ở đây, kèm điều khoản (source) và dòng trong văn bản.
# - “CÒN NGHI NGỜ” là câu cần người đọc lại rồi tự ghi; “CHƯA ĐỌC” ở cuối là điều khoản chưa đọc được gì.
# - Không có gì được đoán: điều văn bản không nêu thì để trống. Sửa xong, chạy: gender-plan check TỆP
"""


def sheet(draft: Draft, name: str) -> str:
    """The YAML text of a draft; ``name``: what the document is called in its first line."""
    coverage = draft.coverage.said()
    pieces = [_HEAD.format(name=_plain(name), coverage=coverage.vi), ""]
    waiting = list(draft.doubts)
    clauses = {clause.id: clause for clause in reversed(draft.clauses)}
    for key, text in _sections(dump_plan(draft.plan)):
        if key in draft.absent:
            pieces.append(f"{_ABSENT[key]}\n")
            continue
        items = getattr(draft.plan, key, None)
        is_list = isinstance(items, tuple) and items and isinstance(items[0], Sourced)
        pieces.append(
            _with_lines(text, items, clauses) if is_list and isinstance(items, tuple) else text
        )
        own = [each for each in waiting if each.section == key]
        waiting = [each for each in waiting if each.section != key]
        pieces += map(_doubt, own)
        pieces += ["\n"] if is_list else []
    pieces += map(_doubt, waiting)
    pieces += _unread(draft)
    return "".join(pieces)


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Each top-level key with its lines."""
    starts = [found.start() for found in _KEY.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start : text.index(":", start)], text[start:end]


def _with_lines(text: str, items: Sequence[Sourced], clauses: Mapping[str, Clause]) -> str:
    """The lines of the document above each item."""
    numbered = iter(items)

    def told(found: re.Match[str]) -> str:
        item = next(numbered, None)
        cited = [clauses[id_] for id_ in (item.source if item else ()) if id_ in clauses]
        places = [f"{_plain(clause.id)} (dòng {_line(item, clause)})" for clause in cited]
        shown = ", ".join(places[:6]) + (" …" if len(places) > 6 else "")  # noqa: PLR2004  a line's length
        return f"  # {shown}\n{found[0]}" if shown else found[0]

    return _ITEM.sub(told, text)


def _line(item: object, clause: Clause) -> int:
    """The line of the clause on which the item is named; where it is not, that on which it begins."""
    names = (str(getattr(item, name, None) or "\n") for name in ("number", "name", "text", "title"))
    wanted = [name[:_TELLING] for name in names]
    named = (p.line for p in clause.paragraphs if any(name in p.text for name in wanted))
    return next(named, clause.line)


def _doubt(doubt: Doubt) -> str:
    head = f"# CÒN NGHI NGỜ, {doubt.section}, {doubt.clause} (dòng {doubt.line}): {doubt.reason.vi}"
    return f"{_plain(head)}\n{_comment(doubt.words)}"


def _unread(draft: Draft) -> Iterator[str]:
    for clause in draft.unread:
        yield f"# CHƯA ĐỌC, {_plain(clause.id)} (dòng {clause.line}):\n{_comment(clause.text)}"


def _comment(words: str) -> str:
    """Words as comment lines, long ones broken between words; the very long are cut, and say so."""
    shown = _plain(words)
    shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]} […]"
    lines: list[str] = []
    for word in f"“{shown}”".split(" "):
        if lines and len(lines[-1]) + len(word) < _WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "".join(f"#   {line}\n" for line in lines)


def _plain(words: str) -> str:
    """Words on one line, without what YAML or a terminal might act upon."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())
