"""The options that several commands share, and how dates and numbers are read from them."""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import click

from gender_plan.cli.language import OPTION as LANGUAGE_OPTION
from gender_plan.cli.misuse import MisuseError
from gender_plan.periods import period_said
from gender_plan.text import LANGUAGES, Language, Text

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_AS_WRITTEN = re.compile(r"(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d{4})", re.ASCII)
_MONTHS = 12

DEBUG = "--debug"
FORMAT = "--format"
FORMATS = ("text", "json")

_DATE = Text("NGÀY", en="DATE")
_DAYS = Text("SỐ-NGÀY", en="DAYS")
_PLAN = Text("KẾ-HOẠCH", en="PLAN")
_FILE = Text("TỆP", en="FILE")
_PERIOD = Text("KỲ", en="PERIOD")

_LEDGER = Text(
    "Sổ số liệu (CSV); mặc định: tệp .so-lieu.csv cạnh kế hoạch.",
    en="The ledger (CSV); default: the .so-lieu.csv file beside the plan.",
)
_AS_OF = Text(
    "Trả lời như vào ngày này: 2020-06-30 hoặc 30/6/2020.",
    en="Answer as of this day: 2020-06-30 or 30/6/2020.",
)
_AS_KNOWN_ON = Text(
    "Chỉ dùng số liệu đã báo cáo đến hết ngày này; không có thì dùng mọi số liệu.",
    en="Use only what had been reported by this day; without it, everything.",
)
_TODAY = Text(" Mặc định: hôm nay.", en=" Default: today.")
_WITHIN = Text("Chỉ lấy việc đến hạn trong chừng này ngày tới.", en="Only what is due in so many days.")
_FORMAT = Text("Dạng kết quả; mặc định: text.", en="The form of the answer; default: text.")
_LANG = Text("Ngôn ngữ; mặc định: vi.", en="The language; default: vi.")
_DEBUG = Text(
    "Khi chương trình gặp lỗi của chính nó, in cả vết lỗi.",
    en="Print the traceback when the program itself fails.",
)
_STRICT = Text("Coi cảnh báo như lỗi.", en="Take warnings for errors.")


def plan_argument(language: Language) -> click.Argument:
    """The plan: a file, ``-`` for standard input, or the name of a plan that comes with the library."""
    return click.Argument(["plan"], metavar=_PLAN.said(language))


def as_of_option(language: Language, *, today: bool) -> click.Option:
    """``--as-of``; where it falls back on today, its help says so."""
    help_ = _AS_OF.said(language) + (_TODAY.said(language) if today else "")
    return _option("--as-of", language, help_, metavar=_DATE, read=read_day)


def as_known_on_option(language: Language) -> click.Option:
    """``--as-known-on``: what was reported after this day is not seen."""
    help_ = _AS_KNOWN_ON.said(language)
    return _option("--as-known-on", language, help_, metavar=_DATE, read=read_day)


def within_option(language: Language) -> click.Option:
    """``--within``: a number of days."""
    return _option("--within", language, _WITHIN.said(language), metavar=_DAYS, read=read_count)


def ledger_option(language: Language) -> click.Option:
    """``--ledger``: the table of what came in."""
    return click.Option(["--ledger"], metavar=_FILE.said(language), help=_LEDGER.said(language))


def period_option(language: Language, help_: Text, *, required: bool = False) -> click.Option:
    """``--period``: the id of a report period of the plan."""
    return click.Option(
        ["--period"], metavar=_PERIOD.said(language), help=help_.said(language), required=required
    )


def day_option(name: str, language: Language, help_: Text) -> click.Option:
    """A day under another name than ``--as-of``."""
    return _option(name, language, help_.said(language), metavar=_DATE, read=read_day)


def strict_option(language: Language) -> click.Option:
    """``--strict``: warnings count as errors."""
    return click.Option(["--strict"], is_flag=True, help=_STRICT.said(language))


def format_option(
    language: Language, formats: tuple[str, ...] = FORMATS, help_: Text = _FORMAT
) -> click.Option:
    """``--format``: text for people, JSON for programs, and what else a command knows.

    Where a command has no text, there is no default.
    """
    return choice(FORMAT, formats, "text" if "text" in formats else None, help_.said(language))


def everywhere(language: Language) -> list[click.Parameter]:
    """What may stand before and after the name of a command; ``run`` reads it off beforehand."""
    lang = choice(LANGUAGE_OPTION, LANGUAGES, language, _LANG.said(language))
    debug = click.Option([DEBUG], is_flag=True, help=_DEBUG.said(language))
    lang.expose_value = debug.expose_value = False
    return [lang, debug]


def read_day(option: str, words: str) -> dt.date:
    """A day as people here write it: year-month-day, or day/month/year with «/», «.» or «-»."""
    found = _ISO.fullmatch(words.strip()) or _AS_WRITTEN.fullmatch(words.strip())
    year, month, day = (int(found[part]) for part in ("year", "month", "day")) if found else (0, 0, 0)
    if not (year and month and day):
        raise _no_date(option, words)
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise _no_such_day(option, words, year, month) from None


def _no_such_day(option: str, words: str, year: int, month: int) -> MisuseError:
    """What the calendar lacks: the month, or that many days in it."""
    if month > _MONTHS:
        why = Text("một năm chỉ có 12 tháng", en="a year has only 12 months")
    else:
        days, code = calendar.monthrange(year, month)[1], f"{year:04}-{month:02}"
        why = Text(
            f"{period_said(code)} chỉ có {days} ngày",
            en=f"{period_said(code, 'en')} has only {days} days",
        )
    return MisuseError(
        Text(
            f"{option}: không có ngày “{words}”: {why.vi}",
            en=f"{option}: there is no day “{words}”: {why.said('en')}",
        )
    )


def _no_date(option: str, words: str) -> MisuseError:
    return MisuseError(
        Text(
            f"{option}: “{words}” không phải là một ngày; hãy viết năm-tháng-ngày như 2020-06-30 "
            "hoặc ngày/tháng/năm như 30/6/2020",
            en=f"{option}: “{words}” is not a date; write year-month-day such as 2020-06-30 "
            "or day/month/year such as 30/6/2020",
        )
    )


def read_count(option: str, words: str) -> int:
    """A whole number of at least zero."""
    if words.isascii() and words.isdecimal() and len(words) <= len(str(dt.date.max.toordinal())):
        return int(words)
    raise MisuseError(
        Text(
            f"{option}: “{words}” không phải là số ngày; hãy viết một số nguyên như 30",
            en=f"{option}: “{words}” is not a number of days; write a whole number such as 30",
        )
    )


def _option(
    name: str, language: Language, help_: str, *, metavar: Text, read: Callable[[str, str], Any]
) -> click.Option:
    return click.Option([name], metavar=metavar.said(language), help=help_, callback=_reading(read))


def choice(name: str, among: tuple[str, ...], default: str | None, help_: str) -> click.Option:
    """An option that takes one of a few words."""

    def read(option: str, word: str) -> str:
        if word in among:
            return word
        listed = ", ".join(among)
        raise MisuseError(
            Text(
                f"{option}: không có “{word}”; hãy chọn một trong: {listed}",
                en=f"{option}: there is no “{word}”; choose one of: {listed}",
            )
        )

    metavar = f"[{'|'.join(among)}]"
    return click.Option([name], default=default, metavar=metavar, help=help_, callback=_reading(read))


def _reading(read: Callable[[str, str], Any]) -> Callable[[click.Context, click.Parameter, Any], Any]:
    def convert(ctx: click.Context, param: click.Parameter, words: str | None) -> Any:  # noqa: ANN401
        if words is None or ctx.resilient_parsing:
            return None
        try:
            return read(param.opts[0], words)
        except MisuseError as fault:
            raise MisuseError(fault.text, ctx) from None

    return convert
