"""A draft as YAML text: what is certain as data, the line of each item and every doubt as comments."""

import re
from collections.abc import Iterator, Mapping, Sequence

from gender_plan.drafting.clauses import Clause
from gender_plan.drafting.drafted import Draft
from gender_plan.drafting.notes import Doubt
from gender_plan.model import Goal
from gender_plan.provenance import Sourced
from gender_plan.schema import with_modeline
from gender_plan.writing import dump_plan

_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_ITEM = re.compile(r"^  - ", re.MULTILINE)
_WIDTH = 100
_LONGEST = 700
_FEW = 6  # clauses that are named above an item
_INDICATOR_INDENT = 6
_TELLING = 40  # letters of a name by which its line is found
_ABSENT: Mapping[str, str] = {
    "title": "# title: chưa thấy tên kế hoạch (dòng “KẾ HOẠCH …”); hãy ghi vào đây",
    "level": "# level: chưa rõ cơ quan ban hành; ghi province, district, commune, sector hoặc school",
    "period": "# period: chưa thấy năm trong tên kế hoạch; ghi {starts: 2021-01-01, ends: 2025-12-31}",
}
_HEAD = """\
# Bản nháp do gender-plan draft đọc từ {name}, không có gì được đoán.
# {coverage}.
#
# - Điều đọc được nằm ở đây, kèm điều khoản (source) và dòng; điều văn bản không nêu thì để trống.
# - “CÒN NGHI NGỜ”: câu cần người đọc lại, nằm ngay trên mục đã ghi theo câu ấy, hoặc ở cuối phần của nó.
# - “CHƯA ĐỌC” ở cuối tệp: điều khoản chưa đọc được gì.
#
# Việc tiếp theo: đối chiếu từng chỗ “CÒN NGHI NGỜ” và “CHƯA ĐỌC” với văn bản, sửa, xóa dòng ghi chú ấy;
# rồi chạy gender-plan check TỆP và sửa theo từng thông báo (gender-plan explain MÃ nói rõ hơn).
"""
_NESTED = re.compile(r"^ {4,}- \{?id: '?(?P<id>\d{1,3}(?:\.\d{1,3})?)'?(?=[,\n}])", re.MULTILINE)


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
        beside = _Beside(clauses, [each for each in waiting if each.item and key in _OF_INDICATORS])
        pieces.append(beside.added(key, text, items) if is_list and isinstance(items, tuple) else text)
        own = [each for each in waiting if each.section == key and each not in beside.told]
        waiting = [each for each in waiting if each not in own and each not in beside.told]
        pieces += map(_doubt, own)
        pieces += ["\n"] if is_list else []
    pieces += map(_doubt, waiting)
    pieces += _unread(draft)
    return with_modeline("".join(pieces))


_OF_INDICATORS = ("goals", "indicators")


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Each top-level key with its lines."""
    starts = [found.start() for found in _KEY.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start : text.index(":", start)], text[start:end]


class _Beside:
    """The comments above items: where each stands in the document, and what is doubtful of it."""

    def __init__(self, clauses: Mapping[str, Clause], doubts: Sequence[Doubt]) -> None:
        self._clauses = clauses
        self._doubts = doubts
        self.told: list[Doubt] = []

    def added(self, key: str, text: str, items: Sequence[Sourced]) -> str:
        """The lines of a section with their comments."""
        numbered = iter(items)
        text = _ITEM.sub(lambda found: self._above(next(numbered, None), "  ") + found[0], text)
        if key != "goals":
            return text
        inner = {each.id: each for goal in items if isinstance(goal, Goal) for each in goal.indicators}
        return _NESTED.sub(lambda found: self._nested(found, inner), text)

    def _nested(self, found: re.Match[str], inner: Mapping[str, Sourced]) -> str:
        item = inner.get(found["id"])
        indent = " " * (len(found[0]) - len(found[0].lstrip()))
        is_indicator = item is not None and len(indent) == _INDICATOR_INDENT
        return (self._above(item, indent) if is_indicator else "") + found[0]

    def _above(self, item: Sourced | None, indent: str) -> str:
        cited = [self._clauses[id_] for id_ in (item.source if item else ()) if id_ in self._clauses]
        places = [f"{_plain(clause.id)} (dòng {_line(item, clause)})" for clause in cited]
        shown = ", ".join(places[:_FEW]) + (" …" if len(places) > _FEW else "")
        own = [each for each in self._doubts if each.item == getattr(item, "id", None)]
        self.told += own
        comments = (f"# {shown}\n" if shown else "") + "".join(map(_doubt, own))
        return "".join(f"{indent}{line}\n" for line in comments.splitlines())


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
