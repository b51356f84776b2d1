"""What is told beside the results of a large table: what was read, what was not used, and the counts."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from attrs import frozen

from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.small_table import LEFT_OUT
from gender_plan.frames.evaluation.distincts import COLUMNS
from gender_plan.frames.evaluation.unmatched import Unmatched
from gender_plan.frames.files.opening import OpenedTable
from gender_plan.text import LANGUAGES, Language, Text, closest, did_you_mean, figure

_READ = Text(
    "Đã đọc {rows} dòng ({files} tệp), đánh giá bằng {engine}.",
    en="Rows read: {rows} (files: {files}), evaluated by {engine}.",
)
_AREAS = Text("Địa bàn: {}.", en="Areas: {}.")
_AREAS_SEEN = Text(
    "Không có --areas nên chỉ tính những địa bàn có số liệu: {}.",
    en="Without --areas only those areas count that have values: {}.",
)
_UNKNOWN_COLUMN = Text("cột lạ '{}' không được đọc{}", en="the unknown column '{}' is not read{}")
_SKIPPED = Text("Không đánh giá: {}.", en="Not evaluated: {}.")
_AREA = "area"


@frozen(kw_only=True)
class LargeSummary:
    """What was read and used.

    ``levels``: how many areas of each level were to report; None where nobody said which;
    ``areas``: how many have values then.
    """

    files: int
    engine: str
    table: OpenedTable
    unmatched: tuple[Unmatched, ...]
    left_out: tuple[str, ...]
    levels: Mapping[str, int] | None
    areas: int

    def tell(self, output: Output) -> None:
        """Everything, a line each, beside the answer."""
        for line in self._lines(output.language):
            output.remark(line)

    def data(self, language: Language) -> dict[str, Any]:
        """The same as JSON."""
        survey = self.table.survey
        return {
            "engine": self.engine,
            "files": self.files,
            "rows_read": survey.rows,
            "areas": self.areas,
            "areas_stated": self.levels is not None,
            "left_out": list(self.left_out),
            "unknown_columns": list(self.table.unknown_columns),
            "refused": [
                {
                    "column": one.column,
                    "cells": one.cells,
                    "example": one.example,
                    "said": one.said.said(language),
                }
                for one in survey.refused
            ],
            "unmatched": [
                {
                    "column": one.column,
                    "rows": one.rows,
                    "examples": list(one.examples),
                    "said": one.said.said(language),
                }
                for one in self.unmatched
            ],
        }

    def exit_code(self, *, strict: bool) -> ExitCode:
        """Rows that are in error are findings; those of other areas and columns too many, if strict."""
        other_areas = [one for one in self.unmatched if one.column == _AREA]
        wrong = bool(self.table.survey.refused) or len(self.unmatched) > len(other_areas)
        odd = bool(other_areas or self.table.unknown_columns)
        return ExitCode.FINDINGS if wrong or (strict and odd) else ExitCode.FINE

    def _lines(self, language: Language) -> Iterator[str]:
        rows = _count(self.table.survey.rows, language)
        yield _READ.said(language).format(rows=rows, files=self.files, engine=self.engine)
        yield from self._areas(language)
        for name in self.table.unknown_columns:
            yield _unknown(name).said(language)
        yield from (one.said.said(language) for one in self.table.survey.refused)
        if self.table.survey.refused:
            yield LEFT_OUT.said(language)
        yield from (one.said.said(language) for one in self.unmatched)
        if self.left_out:
            yield _SKIPPED.said(language).format(", ".join(self.left_out))

    def _areas(self, language: Language) -> Iterator[str]:
        if self.levels is not None:
            counted = (f"{_count(number, language)} {level}" for level, number in self.levels.items())
            yield _AREAS.said(language).format(", ".join(counted))
        elif self.areas:
            yield _AREAS_SEEN.said(language).format(_count(self.areas, language))


def _unknown(name: str) -> Text:
    meant = did_you_mean(closest(name, COLUMNS))
    vi, en = (_UNKNOWN_COLUMN.said(each).format(name, meant.said(each)) for each in LANGUAGES)
    return Text(vi, en=en)


def _count(number: int, language: Language) -> str:
    return figure(Decimal(number), language)
