"""``draft``: the official text of a plan to a YAML draft, with what is not certain marked."""

import sys
from typing import Any

import click

from gender_plan.cli.editor_schema import put_beside, tell_of_schema
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import check_out, force_option, out_option, write_out
from gender_plan.cli.usage import Command
from gender_plan.drafting import Doubt, Draft, Source, draft_of, read_source, sheet, source_in
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Đọc văn bản kế hoạch (.docx hoặc .txt) thành bản nháp YAML. "
    "Điều chắc chắn thì ghi, kèm điều khoản và dòng; điều còn nghi ngờ và điều chưa đọc được thì nêu ra "
    "để người đọc lại. Không đoán, không dùng mạng.",
    en="Turn the text of a plan (.docx or .txt) into a YAML draft. "
    "What is certain goes in, with its clause and line; what is doubtful or could not be read is listed "
    "for a person. Nothing is guessed, no network is used.",
)
_TEXT = Text("VĂN-BẢN", en="TEXT")
_OUT_HELP = Text(
    "Ghi bản nháp vào tệp này, thay vì in ra.", en="Write the draft to this file, not to the screen."
)
_WRITTEN = Text("đã ghi bản nháp vào {}", en="wrote the draft to {}")
_CONVERTED = Text(
    "văn bản gõ bằng phông {} cũ, đã chuyển sang Unicode; hãy xem lại chữ hoa",
    en="the text was typed in an old {} font and was converted to Unicode; look at its capitals again",
)
_DOUBT = Text("còn nghi ngờ, {} (dòng {}): {}", en="doubtful, {} (line {}): {}")
_UNREAD = Text("chưa đọc, {} (dòng {}): {}", en="unread, {} (line {}): {}")
_ABSENT = Text("chưa thấy trong văn bản: {}", en="not found in the text: {}")
_NO_FILE = Text(
    "không có tệp “{}”; hãy kiểm tra lại đường dẫn", en="there is no file “{}”; check its path"
)
_IS_FOLDER = Text(
    "“{}” là một thư mục; hãy nêu tệp văn bản", en="“{}” is a folder; name the file of the text"
)
_IS_PLAN = Text(
    "“{}” đã là tệp YAML; lệnh này đọc văn bản .docx hoặc .txt; kiểm tra thì dùng: gender-plan check {}",
    en="“{}” is a YAML file already; this reads .docx or .txt; to check it: gender-plan check {}",
)
_SHOWN = 80
_STANDARD_INPUT = "-"


def command(language: Language) -> click.Command:
    """The command ``draft``."""
    params = [
        click.Argument(["text"], metavar=_TEXT.said(language)),
        out_option(language, _OUT_HELP),
        force_option(language),
    ]
    return Command("draft", language, about=_ABOUT, params=params, answer=_draft)


def _draft(output: Output, *, text: str, out: str | None, force: bool) -> ExitCode:
    if text.lower().endswith((".yaml", ".yml")):
        raise MisuseError(
            Text(_IS_PLAN.vi.format(text, text), en=_IS_PLAN.said("en").format(text, text))
        )
    path = check_out(out, force=force) if out is not None else None
    source = _source(text)
    draft = draft_of(source.text)
    yaml = sheet(draft, text.replace("\\", "/").rpartition("/")[2])
    if path is not None:
        write_out(path, yaml.encode())
        put_beside(path, output)
    if output.is_json:
        output.data(_data(draft, source, yaml if path is None else None, output.language))
        return ExitCode.FINE
    if path is None:
        output.verbatim(yaml)
    _tell(draft, source, output)
    if path is None:
        tell_of_schema(output)
    else:
        output.remark(output.say(_WRITTEN, path))
    return ExitCode.FINE


def _source(name: str) -> Source:
    if name == _STANDARD_INPUT:
        return source_in(sys.stdin.buffer.read(), name)
    try:
        return read_source(name)
    except FileNotFoundError:
        raise MisuseError(_filled(_NO_FILE, name)) from None
    except IsADirectoryError:
        raise MisuseError(_filled(_IS_FOLDER, name)) from None


def _tell(draft: Draft, source: Source, output: Output) -> None:
    """Beside the draft: how much of the text was read, and what a person has to look at."""
    if source.converted:
        output.remark(output.say(_CONVERTED, source.converted))
    for doubt in draft.doubts:
        output.remark(output.say(_DOUBT, doubt.clause, doubt.line, doubt.reason.said(output.language)))
    for clause in draft.unread:
        output.remark(output.say(_UNREAD, clause.id, clause.line, _short(clause.head)))
    if draft.absent:
        output.remark(output.say(_ABSENT, ", ".join(draft.absent)))
    output.remark(draft.coverage.said().said(output.language))


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} …"


def _data(draft: Draft, source: Source, yaml: str | None, language: Language) -> dict[str, Any]:
    coverage = draft.coverage
    return {
        "yaml": yaml,
        "converted": source.converted,
        "coverage": {
            "clauses": coverage.clauses,
            "read": coverage.read,
            "doubtful": coverage.doubtful,
            "unread": coverage.unread,
            "headings": coverage.headings,
            "said": coverage.said().said(language),
        },
        "absent": list(draft.absent),
        "doubts": [_doubt_data(doubt, language) for doubt in draft.doubts],
        "unread": [{"clause": each.id, "line": each.line, "text": each.text} for each in draft.unread],
    }


def _doubt_data(doubt: Doubt, language: Language) -> dict[str, Any]:
    return {
        "section": doubt.section,
        "clause": doubt.clause,
        "line": doubt.line,
        "text": doubt.words,
        "reason": doubt.reason.said(language),
    }


def _filled(words: Text, name: str) -> Text:
    return Text(words.vi.format(name), en=words.said("en").format(name))
