"""Whatever is typed wrongly is told in one sentence, in Vietnamese or in English, and leaves with 2."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gender_plan.cli.application import COMMANDS
from gender_plan.cli.language import language_of
from gender_plan.cli.output import ExitCode

Typed = Callable[..., Result]

SEE_VI, SEE_EN = "xem gender-plan due --help", "see gender-plan due --help"
BAD_DAY_VI = (
    "--as-of: “tháng 6” không phải là một ngày; hãy viết năm-tháng-ngày như 2020-06-30 hoặc "
    "ngày/tháng/năm như 30/6/2020; xem gender-plan due --help"
)
BAD_DAY_EN = (
    "--as-of: “tháng 6” is not a date; write year-month-day such as 2020-06-30 or day/month/year "
    "such as 30/6/2020; see gender-plan due --help"
)
BAD_COUNT_VI = (
    "--within: “-3” không phải là số ngày; hãy viết một số nguyên như 30; xem gender-plan due --help"
)
BAD_COUNT_EN = (
    "--within: “-3” is not a number of days; write a whole number such as 30; see gender-plan due --help"
)
NO_COMMAND_EN = (
    "there is no command “xyzzy”; there is: demo, new, draft, check, explain, "
    "schema, fmt, fix, who, agency, due, progress, diff, against, form, collect, status, "
    "record, report; see gender-plan --help"
)
HELP = """\
Cách dùng: gender-plan [TÙY CHỌN] LỆNH [THAM SỐ]...

  Hỏi một kế hoạch bình đẳng giới: đúng chưa, ai chịu trách nhiệm, đến hạn gì,
  làm tới đâu.

Tùy chọn:
  --lang [vi|en]  Ngôn ngữ; mặc định: vi.
  --debug         Khi chương trình gặp lỗi của chính nó, in cả vết lỗi.
  --version       In phiên bản rồi thôi.
  --help          In hướng dẫn này rồi thôi.

Lệnh:
  demo      Xem nhanh thư viện làm được gì.
  new       Viết khung cho một kế hoạch mới.
  draft     Đọc văn bản Word thành bản nháp YAML.
  check     Tìm mọi lỗi trong tệp kế hoạch.
  explain   Một mã lỗi nghĩa là gì, sai và đúng ra sao.
  schema    In JSON Schema cho trình soạn thảo.
  fmt       Xếp tệp kế hoạch theo một kiểu, giữ ghi chú.
  fix       Sửa những lỗi chắc chắn của tệp.
  who       Ai chịu trách nhiệm, theo điều khoản nào.
  agency    Một cơ quan tên gì, ai kế tục.
  due       Việc gì đến hạn, ngày nào, do ai.
  progress  Kế hoạch làm tới đâu.
  diff      Hai kế hoạch khác nhau ở đâu.
  against   So với kế hoạch quốc gia ra sao.
  form      Làm biểu báo cáo cho từng cơ quan.
  collect   Thu các biểu đã điền vào sổ số liệu.
  status    Ai đã báo cáo, ai trễ, ai chưa nộp.
  record    Ghi một quyết định về báo cáo vào sổ.
  report    Viết báo cáo tổng hợp của một kỳ.
"""
CLICKS_ENGLISH = (
    "Usage:",
    "Options:",
    "Commands:",
    "[OPTIONS]",
    "COMMAND",
    "Show this",
    "[required]",
    "Show the",
    "Error:",
    "Try '",
    "Invalid",
    "No such",
    "Missing",
    "Got unexpected",
)


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        (
            ("chek",),
            "không có lệnh “chek”; có phải 'check'?",
            "there is no command “chek”; did you mean 'check'?",
        ),
        (
            ("xyzzy",),
            (
                "không có lệnh “xyzzy”; các lệnh: demo, new, draft, check, explain, "
                "schema, fmt, fix, who, agency, due, progress, diff, against, form, "
                "collect, status, record, report; xem gender-plan --help"
            ),
            NO_COMMAND_EN,
        ),
        (
            ("check", "--strickt", "a"),
            "không có tùy chọn --strickt; có phải '--strict'?",
            "there is no option --strickt; did you mean '--strict'?",
        ),
        (
            ("check", "--xyzzy", "a"),
            "không có tùy chọn --xyzzy; xem gender-plan check --help",
            "there is no option --xyzzy; see gender-plan check --help",
        ),
        (
            ("--xyzzy",),
            "không có tùy chọn --xyzzy; xem gender-plan --help",
            "there is no option --xyzzy; see gender-plan --help",
        ),
        (
            ("check",),
            "thiếu tham số TỆP; xem gender-plan check --help",
            "the argument FILE is missing; see gender-plan check --help",
        ),
        (
            ("who",),
            "thiếu tham số KẾ-HOẠCH; xem gender-plan who --help",
            "the argument PLAN is missing; see gender-plan who --help",
        ),
        (
            ("due", "nghe_an_2020", "2.1"),
            "thừa tham số “2.1”; xem gender-plan due --help",
            "there is an argument too many: “2.1”; see gender-plan due --help",
        ),
        (
            ("check", "a", "--format"),
            "sau tùy chọn --format phải có giá trị; xem gender-plan check --help",
            "the option --format needs a value; see gender-plan check --help",
        ),
        (
            ("check", "a", "--strict=yes"),
            "tùy chọn --strict không nhận giá trị; xem gender-plan check --help",
            "the option --strict takes no value; see gender-plan check --help",
        ),
        (
            ("check", "a", "--format", "xml"),
            "--format: không có “xml”; hãy chọn một trong: text, json; xem gender-plan check --help",
            "--format: there is no “xml”; choose one of: text, json; see gender-plan check --help",
        ),
        (("due", "nghe_an_2020", "--as-of", "tháng 6"), BAD_DAY_VI, BAD_DAY_EN),
        (
            ("due", "nghe_an_2020", "--as-of", "31/6/2027"),
            f"--as-of: không có ngày “31/6/2027”: tháng 6/2027 chỉ có 30 ngày; {SEE_VI}",
            f"--as-of: there is no day “31/6/2027”: June 2027 has only 30 days; {SEE_EN}",
        ),
        (
            ("due", "nghe_an_2020", "--as-of", "2027-02-29"),
            f"--as-of: không có ngày “2027-02-29”: tháng 2/2027 chỉ có 28 ngày; {SEE_VI}",
            f"--as-of: there is no day “2027-02-29”: February 2027 has only 28 days; {SEE_EN}",
        ),
        (
            ("due", "nghe_an_2020", "--as-of", "12/31/2020"),
            f"--as-of: không có ngày “12/31/2020”: một năm chỉ có 12 tháng; {SEE_VI}",
            f"--as-of: there is no day “12/31/2020”: a year has only 12 months; {SEE_EN}",
        ),
        (
            ("due", "nghe_an_2020", "--within", "-3"),
            BAD_COUNT_VI,
            BAD_COUNT_EN,
        ),
    ],
)
def test_a_slip_is_one_sentence(typed: Typed, words: tuple[str, ...], vi: str, en: str) -> None:
    """Each slip is told in one sentence on stderr, in the language asked for."""
    result = typed(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"lỗi: {vi}\n")
    english = typed("--lang", "en", *words)
    assert (english.exit_code, english.stdout, english.stderr) == (2, "", f"error: {en}\n")


def test_an_unknown_language_is_told_in_vietnamese(typed: Typed) -> None:
    """A language that is not known is a slip like any other."""
    result = typed("check", "a", "--lang", "fr")
    assert result.exit_code == 2
    assert result.stderr == (
        "lỗi: --lang: không có “fr”; hãy chọn một trong: vi, en; xem gender-plan check --help\n"
    )


@pytest.mark.parametrize(
    "day",
    [
        "",
        "2020",
        "2020-06",
        "30.6-2020",
        "2020.06.30",
        "0000-01-01",
        "0/6/2020",
        "30/0/2020",
        "30/6/20",
        "hôm nay",
        "٣٠/٦/٢٠٢٠",
    ],
)
def test_only_a_day_is_a_day(typed: Typed, day: str) -> None:
    """Anything else is refused with what to write, also digits of other scripts."""
    result = typed("due", "nghe_an_2020", "--as-of", day)
    assert result.exit_code == 2
    assert f"“{day}” không phải là một ngày" in result.stderr


def test_help_is_vietnamese_by_default(typed: Typed) -> None:
    """``--help`` goes to stdout, in Vietnamese from head to foot."""
    result = typed("--help")
    assert (result.exit_code, result.stdout, result.stderr) == (0, HELP, "")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_has_no_words_of_another_language(typed: Typed, command: str) -> None:
    """No English of click's is left in Vietnamese help, and no Vietnamese in English help."""
    words = [command] if command else []
    vietnamese = typed(*words, "--help").stdout
    assert [phrase for phrase in CLICKS_ENGLISH if phrase in vietnamese] == []
    english = typed(*words, "--help", "--lang", "en").stdout
    own = re.sub("“.*?”|II.2.đ.1", "", english)
    assert own.isascii()
    assert english.startswith(f"Usage: gender-plan {command}".rstrip())


def test_without_a_command_the_help_is_shown_and_nothing_done(typed: Typed) -> None:
    """Without a command the help goes to stderr and the program leaves with 2."""
    result = typed()
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", HELP)
    assert typed("--lang", "en").stderr.startswith("Usage: gender-plan [OPTIONS] COMMAND")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_says_what_its_exit_codes_mean(typed: Typed, command: str) -> None:
    """At the foot of the help each exit code is explained, in the language asked for."""
    _, heading, foot = typed(command, "--help").stdout.partition("\nMã kết thúc:\n")
    assert heading
    assert re.findall(r"^  (\d+) ", foot, re.MULTILINE) == [str(int(code)) for code in ExitCode]
    assert "\nExit codes:\n" in typed(command, "--help", "--lang", "en").stdout


def test_the_version_is_printed(typed: Typed) -> None:
    """``--version`` names the program and its version."""
    result = typed("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("gender-plan ")


@pytest.mark.parametrize(
    ("args", "language"),
    [
        ([], "vi"),
        (["--lang", "en", "check"], "en"),
        (["check", "x", "--lang=en"], "en"),
        (["check", "--lang", "en", "--lang", "vi"], "vi"),
        (["check", "--lang", "vi", "--lang=en"], "en"),
        (["check", "--lang"], "vi"),
        (["check", "--lang", "fr"], "vi"),
        (["check", "--", "--lang", "en"], "vi"),
        (["who", "x", "a --lang en"], "vi"),
    ],
)
def test_the_language_is_the_last_one_named(args: list[str], language: str) -> None:
    """The language may stand anywhere, as the last one that is known; after «--» it is a file."""
    assert language_of(args) == language


def test_the_locale_has_no_say(typed: Typed) -> None:
    """The language is never taken from the environment."""
    for locale in ("en_US.UTF-8", "C", "fr_FR.UTF-8"):
        result = typed("check", env={"LANG": locale, "LC_ALL": locale, "LANGUAGE": locale})
        assert result.stderr.startswith("lỗi: thiếu tham số TỆP")


def test_the_language_holds_before_and_after_the_command(typed: Typed, plan: Path) -> None:
    """``--lang`` before the command and after it say the same."""
    after = typed("who", plan, "1.1", "--lang", "en").stdout
    assert typed("--lang", "en", "who", plan, "1.1").stdout == after
    assert after.startswith("Indicator 1.1: Women in work\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    *COMMANDS,
                    "nghe_an_2020",
                    "2.1",
                    "--as-of",
                    "1/6/2020",
                    "--format",
                    "json",
                    "--lang",
                    "en",
                    "--",
                    "-",
                    "--strict",
                    "--help",
                ]
            ),
            st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
        ),
        max_size=5,
    )
)
def test_no_words_whatever_make_a_traceback(typed: Typed, words: list[str]) -> None:
    """Any words at all end with 0, 1 or 2, and never with a fault of the program itself."""
    result = typed(*words)
    assert result.exit_code in {0, 1, 2}
    assert "Traceback" not in result.stderr
    assert "lỗi: chương trình gặp lỗi" not in result.stderr
    assert "error: the program itself failed" not in result.stderr
