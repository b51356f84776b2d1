"""``progress`` by a table of any size: for the plan's own area, or for every area of a level below."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import polars as pl
from attrs import frozen

import gender_plan as gp
from gender_plan.cli.area_list import AreaList, area_list
from gender_plan.cli.large_answer import LargeAnswer
from gender_plan.cli.large_results import LargeResults
from gender_plan.cli.large_shown import MOST, LargeShown
from gender_plan.cli.large_summary import LargeSummary
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.output import ExitCode
from gender_plan.cli.progress_options import Asked
from gender_plan.cli.sources import STANDARD_INPUT, sound_plan, values_file
from gender_plan.cli.subjects import Kind, subject_among
from gender_plan.cli.wording import day_or_today
from gender_plan.cli.working import Working, working
from gender_plan.errors import GenderPlanError
from gender_plan.frames.evaluation.evaluate import evaluate
from gender_plan.frames.evaluation.evaluating import NotOnFramesError
from gender_plan.frames.evaluation.results import FrameProgress
from gender_plan.frames.files.engines import ENGINES, EngineName
from gender_plan.frames.files.found import TableFiles, files_of
from gender_plan.frames.files.opening import OpenedTable, engine_for, opened
from gender_plan.frames.files.writing import TableExistsError, check_target, in_polars, write_table
from gender_plan.methods import METHODS
from gender_plan.text import LANGUAGES, Text, figure

_MEGABYTE = 1_000_000
_LOCAL = "local[*]"

_NO_VALUES = Text(
    "thiếu --values: chưa có bảng số liệu nào để đánh giá",
    en="--values is missing: there is no table to evaluate",
)
_STANDARD_INPUT = Text(
    "bảng số liệu lớn phải là tệp, không đọc được từ dữ liệu vào chuẩn (-)",
    en="a large table has to be a file; it cannot come from standard input (-)",
)
_OTHER_METHOD = Text(
    "bảng lớn chỉ đánh giá được tiến độ bằng --method {}", en="large tables know --method {} only"
)
_NO_EXPLANATION = Text(
    "--explain không dùng được với bảng lớn; hãy xem từng chỉ tiêu bằng một tệp CSV nhỏ",
    en="--explain does not go with large tables; look at single indicators by a small CSV file",
)
_BY_WITHOUT_AREAS = Text(
    "--by cần --areas: chưa biết địa bàn nào thuộc cấp nào",
    en="--by needs --areas: nothing says which area is of which level",
)
_MASTER_WITHOUT_SPARK = Text(
    "--master chỉ dùng với --engine spark", en="--master goes with --engine spark only"
)
_SEE_FORCE = Text("{}; thêm --force để ghi đè", en="{}; add --force to replace it")
_LEAVE_OUT = Text("{}. Hãy bỏ qua bằng --leave-out {}", en="{}. Leave them out by --leave-out {}")
_READING = Text("Đang đọc {} tệp ({} MB) bằng {}…", en="Reading {} files ({} MB) by {}…")
_JUDGING = Text("Đang đánh giá {} dòng bằng {}…", en="Evaluating {} rows by {}…")
_WRITING = Text("Đang ghi {}…", en="Writing {}…")


@frozen(kw_only=True)
class LargeTable:
    """The question, put to a table of any size."""

    asked: Asked

    def answer(self) -> ExitCode:
        """Evaluates the table, writes and tells what was asked for."""
        _check(self.asked)
        course = _course(self.asked)
        with working() as now:
            answer = course.run(now)
        answer.tell()
        return answer.summary.exit_code(strict=self.asked.strict)


def _check(asked: Asked) -> None:
    """Raises MisuseError for options that do not go together, before anything is read."""
    default = METHODS[0].name
    refusals = (
        (not asked.values, _NO_VALUES),
        (STANDARD_INPUT in asked.values, _STANDARD_INPUT),
        (asked.method != default, _filled(_OTHER_METHOD, default)),
        (asked.explain, _NO_EXPLANATION),
        (asked.by is not None and asked.areas is None, _BY_WITHOUT_AREAS),
        (asked.master is not None and asked.engine != "spark", _MASTER_WITHOUT_SPARK),
    )
    for refused, why in refusals:
        if refused:
            raise MisuseError(why)


def _course(asked: Asked) -> "_Course":
    """Everything that can be found wrong without reading the table is found here."""
    plan = sound_plan(asked.plan)
    areas = area_list(asked.areas).of_plan(plan) if asked.areas else None
    out = Path(asked.out) if asked.out is not None else None
    if out is not None:
        _check_target(out, replace=asked.force)
    files = files_of(map(values_file, asked.values))
    return _Course(
        asked=asked,
        plan=plan,
        as_of=day_or_today(asked.as_of),
        indicator=asked.wanted(plan),
        left_out=_ids(plan, asked.leave_out or ""),
        areas=areas,
        level=areas.level(asked.by) if areas and asked.by is not None else None,
        out=out,
        files=files,
        engine=next((name for name in ENGINES if name == asked.engine), engine_for(files)),
    )


def _check_target(out: Path, *, replace: bool) -> None:
    try:
        check_target(out, replace=replace)
    except TableExistsError as fault:
        vi, en = (_SEE_FORCE.said(each).format(fault.message(each)) for each in LANGUAGES)
        raise GenderPlanError(Text(vi, en=en)) from None


def _ids(plan: gp.Plan, words: str) -> tuple[str, ...]:
    """The indicators that are named, with commas between them. Raises UnknownIdError."""
    named = (word.strip() for word in words.split(","))
    return tuple(subject_among(plan, word, (Kind.INDICATOR,)).id for word in named if word)


@frozen(kw_only=True)
class _Course:
    """What was asked for, as it was understood."""

    asked: Asked
    plan: gp.Plan
    as_of: dt.date
    indicator: str | None
    left_out: tuple[str, ...]
    areas: AreaList | None
    level: str | None
    out: Path | None
    files: TableFiles
    engine: EngineName

    def run(self, now: Working) -> LargeAnswer:
        """Reads, evaluates and writes."""
        size = max(1, round(self.files.size / _MEGABYTE))
        now.step(self._say(_READING, len(self.files.paths), size, self.engine))
        with opened(self.files, self.engine, master=self.asked.master or _LOCAL) as table:
            now.step(self._say(_JUDGING, table.survey.rows, self.engine))
            results = LargeResults(
                plan=self.plan,
                found=self._evaluated(table),
                level=self.level,
                indicator=self.indicator,
            )
            answer = self._answer(table, results)
            if self.out is not None:
                now.step(self._say(_WRITING, self.out))
                write_table(results.frame, self.out, replace=self.asked.force)
        return answer

    def _evaluated(self, table: OpenedTable) -> FrameProgress:
        try:
            return evaluate(
                self.plan,
                table.frame,
                as_of=self.as_of,
                as_known_on=self.asked.as_known_on,
                areas=_frame(self.areas),
                leave_out=self.left_out,
            )
        except NotOnFramesError as fault:
            ids = ",".join((*self.left_out, *fault.indicators))
            # What the library advises to its callers is not what is typed here.
            vi, en = (_without_advice(fault.message(each)) for each in LANGUAGES)
            told = Text(_LEAVE_OUT.vi.format(vi, ids), en=_LEAVE_OUT.said("en").format(en, ids))
            raise GenderPlanError(told) from None

    def _answer(self, table: OpenedTable, results: LargeResults) -> LargeAnswer:
        is_text, is_csv = self.asked.output.format == "text", self.asked.output.format == "csv"
        rows, total = results.first(MOST if is_text else 0 if is_csv else None)
        return LargeAnswer(
            output=self.asked.output,
            plan=self.plan,
            as_of=self.as_of,
            as_known_on=self.asked.as_known_on,
            level=self.level,
            out=self.out,
            shown=LargeShown(
                output=self.asked.output,
                measures=results.measures,
                not_provisional=results.not_provisional,
                rows=rows,
                total=total,
            ),
            csv=in_polars(results.frame).write_csv() if is_csv else "",
            top=results.top.name or results.top.code,
            counts=results.counts,
            summary=LargeSummary(
                files=len(self.files.paths),
                engine=self.engine,
                table=table,
                unmatched=results.found.unmatched,
                left_out=self.left_out,
                levels=results.levels if self.areas else None,
                areas=sum(results.levels.values()) - 1,
            ),
        )

    def _say(self, text: Text, *pieces: object) -> str:
        language = self.asked.output.language
        figures = (figure(Decimal(p), language) if isinstance(p, int) else p for p in pieces)
        return self.asked.output.say(text, *figures)


def _frame(areas: AreaList | None) -> pl.DataFrame | None:
    if areas is None:
        return None
    names = ("code", "parent", "name", "level")
    columns = {name: [getattr(area, name) for area in areas.areas] for name in names}
    return pl.DataFrame(columns, schema=dict.fromkeys(names, pl.String))


def _without_advice(sentence: str) -> str:
    """The first of two sentences."""
    return sentence.rpartition(". ")[0]


def _filled(text: Text, *pieces: object) -> Text:
    return Text(text.vi.format(*pieces), en=text.said("en").format(*pieces))
