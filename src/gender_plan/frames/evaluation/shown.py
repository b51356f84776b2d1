"""What a notebook shows of an evaluation: a sentence, and a table of counts."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from gender_plan.progress.states import TargetState

_HEADS = ("Kế hoạch", "Địa bàn", "Kết quả", "Số chỉ tiêu")


def counts_as_html(sentence: str, rows: Iterable[Mapping[str, Any]]) -> str:
    """The sentence and a row for each plan, area and state, escaped."""
    heads = "".join(f"<th scope='col'>{escape(head)}</th>" for head in _HEADS)
    body = "".join(f"<tr>{''.join(map(_cell, _cells(row)))}</tr>" for row in rows)
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    return f"<div lang='vi'><p>{escape(sentence)}</p>{table}</div>"


def _cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    state = TargetState(row["target_state"]).said("vi")
    return row["plan"], row["area_name"] or row["area"], state, str(row["indicators"])


def _cell(text: str) -> str:
    return f"<td>{escape(text)}</td>"
