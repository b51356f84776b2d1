"""From bytes to the whole text that a person sees, letter by letter, in both languages."""

import re
import string
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import gender_plan as gp
from gender_plan.forms import faults as form_faults
from gender_plan.ledger import faults as ledger_faults
from gender_plan.reading import faults, row_faults, shape_faults

Spoil = Callable[[str], bytes]


def instead(old: str, new: str) -> Spoil:
    """The file with one stretch of text replaced."""

    def spoil(text: str) -> bytes:
        assert old in text
        return text.replace(old, new, 1).encode()

    return spoil


def decomposed(text: str) -> str:
    """The text as a Mac writes it."""
    return unicodedata.normalize("NFD", text)


_AGENCY = "{id: so-y-te, name: Sở Y tế}"
_BASELINE = "baseline: {value: 20}"
_ITEMS = "{at_least: 25, by: 2020}"
_UNT = decomposed("""\
   |
18 |       - {id: "1.2", text: Tỷ lệ nữ lãnh đạo, unt: {of: percent}, targets: [{at_least: 35.5}]}
   |                                              ^^^""")

# What was done to a sound file, and what a person is then told, in Vietnamese and in English.
SEEN: tuple[tuple[str, Spoil, str, str], ...] = (
    (
        "tab",
        instead("    title: Mục", "\ttitle: Mục"),
        """\
thu.yaml:10:1: lỗi GP012: dùng phím Tab để thụt dòng; hãy thay bằng dấu cách
   |
10 | \ttitle: Mục tiêu một
   | ^""",
        """\
thu.yaml:10:1: error GP012: a Tab is used for indentation; use spaces
   |
10 | \ttitle: Mục tiêu một
   | ^""",
    ),
    (
        "missing_colon",
        instead("level: province", "level province"),
        """\
thu.yaml:5:1: lỗi GP013: dòng thiếu dấu hai chấm; hãy viết “khóa: giá trị”
  |
5 | level province
  | ^""",
        """\
thu.yaml:5:1: error GP013: the line lacks a colon; write “key: value”
  |
5 | level province
  | ^""",
    ),
    (
        "repeated_key",
        instead("reporting:", "assignments: []\nreporting:"),
        """\
thu.yaml:27:1: lỗi GP027: khóa 'assignments' đã có ở dòng 22; hãy giữ một trong hai
   |
27 | assignments: []
   | ^^^^^^^^^^^""",
        """\
thu.yaml:27:1: error GP027: the key 'assignments' already stands on line 22; keep one of the two
   |
27 | assignments: []
   | ^^^^^^^^^^^""",
    ),
    (
        "decimal_comma",
        instead(_BASELINE, "baseline:\n          value: 35,5"),
        """\
thu.yaml:17:18: lỗi GP107: “35,5” không phải con số; số lẻ viết dấu chấm thập phân, không có đơn vị; \
hãy viết 35.5
   |
17 |           value: 35,5
   |                  ^^^^""",
        """\
thu.yaml:17:18: error GP107: “35,5” is not a figure; write decimals with a point and no unit; \
write 35.5
   |
17 |           value: 35,5
   |                  ^^^^""",
    ),
    (
        "decimal_comma_in_braces",
        instead(_ITEMS, "{at_least: 35,5, by: 2020}"),
        """\
thu.yaml:17:33: lỗi GP119: dấu phẩy trong {…} hoặc […] tách số làm hai; số lẻ viết dấu chấm; \
hãy viết at_least: 35.5
   |
17 |         targets: [{at_least: 35,5, by: 2020}]
   |                                 ^""",
        """\
thu.yaml:17:33: error GP119: a comma inside {…} or […] splits the figure in two; write decimals with \
a point; write at_least: 35.5
   |
17 |         targets: [{at_least: 35,5, by: 2020}]
   |                                 ^""",
    ),
    (
        "comma_in_braces",
        instead(_AGENCY, "{id: so-y-te, name: Sở Y tế, trạm, kind: group}"),
        """\
thu.yaml:21:25: lỗi GP122: dấu phẩy trong {…} tách giá trị làm nhiều mảnh; hãy đặt cả giá trị trong \
ngoặc kép; hãy viết name: "Sở Y tế, trạm"
   |
21 |   - {id: so-y-te, name: Sở Y tế, trạm, kind: group}
   |                         ^^^^^^^^^^^^^""",
        """\
thu.yaml:21:25: error GP122: a comma inside {…} cuts the value in pieces; put the whole value in \
quotes; write name: "Sở Y tế, trạm"
   |
21 |   - {id: so-y-te, name: Sở Y tế, trạm, kind: group}
   |                         ^^^^^^^^^^^^^""",
    ),
    (
        "misspelt_kind",
        instead(_ITEMS, "{at_leest: 25, by: 2020}"),
        """\
thu.yaml:17:20: lỗi GP101: khóa lạ 'at_leest'; có phải 'at_least'?
   |
17 |         targets: [{at_leest: 25, by: 2020}]
   |                    ^^^^^^^^""",
        """\
thu.yaml:17:20: error GP101: unknown key 'at_leest'; did you mean 'at_least'?
   |
17 |         targets: [{at_leest: 25, by: 2020}]
   |                    ^^^^^^^^""",
    ),
    (
        "day_that_no_calendar_has",
        instead("due: 2020-11-30", "due: 2027-02-30"),
        """\
thu.yaml:31:65: lỗi GP108: “2027-02-30” không phải ngày; tháng 2/2027 chỉ có 28 ngày
   |
31 |       - {id: "2020", starts: 2020-01-01, ends: 2020-12-31, due: 2027-02-30}
   |                                                                 ^^^^^^^^^^""",
        """\
thu.yaml:31:65: error GP108: “2027-02-30” is not a date; February 2027 has only 28 days
   |
31 |       - {id: "2020", starts: 2020-01-01, ends: 2020-12-31, due: 2027-02-30}
   |                                                                 ^^^^^^^^^^""",
    ),
    (
        "percent_sign",
        instead("unit: {of: percent}", 'unit: {of: "%"}'),
        """\
thu.yaml:14:20: lỗi GP123: phần trăm chỉ có một cách viết, không phải “%”; hãy viết percent
   |
14 |         unit: {of: "%"}
   |                    ^^^""",
        """\
thu.yaml:14:20: error GP123: percent is written in one way only, not “%”; write percent
   |
14 |         unit: {of: "%"}
   |                    ^^^""",
    ),
    (
        "single_quote",
        instead("title: Kế hoạch năm 2020", "title: 'Kế hoạch năm 2020"),
        """\
thu.yaml:4:8: lỗi GP015: dấu ngoặc ' mở ở đây chưa được đóng trên dòng; hãy thêm ' vào cuối
  |
4 | title: 'Kế hoạch năm 2020
  |        ^""",
        """\
thu.yaml:4:8: error GP015: the quote ' opened here is not closed on its line; add ' at its end
  |
4 | title: 'Kế hoạch năm 2020
  |        ^""",
    ),
    (
        "one_refused_character",
        instead("title: Kế", "title:\u200b Kế"),
        """\
thu.yaml:4:7: lỗi GP008: ký tự vô hình U+200B ZERO WIDTH SPACE; hãy xóa
  |
4 | title:\u200b Kế hoạch năm 2020
  |       ^""",
        """\
thu.yaml:4:7: error GP008: invisible character U+200B ZERO WIDTH SPACE; delete it
  |
4 | title:\u200b Kế hoạch năm 2020
  |       ^""",
    ),
    (
        "two_refused_characters",
        instead("title: Kế", "title:\u200b\u200b Kế"),
        """\
thu.yaml:4:7: lỗi GP008: ký tự vô hình U+200B ZERO WIDTH SPACE (2 chỗ); hãy xóa
  |
4 | title:\u200b\u200b Kế hoạch năm 2020
  |       ^""",
        """\
thu.yaml:4:7: error GP008: invisible character U+200B ZERO WIDTH SPACE (2 times); delete it
  |
4 | title:\u200b\u200b Kế hoạch năm 2020
  |       ^""",
    ),
    (
        "vietnamese_day",
        instead("due: 2020-11-30", "due: 30/11/2020"),
        """\
thu.yaml:31:65: lỗi GP108: “30/11/2020” không phải ngày; viết năm-tháng-ngày như 2020-06-30; \
hãy viết 2020-11-30
   |
31 |       - {id: "2020", starts: 2020-01-01, ends: 2020-12-31, due: 30/11/2020}
   |                                                                 ^^^^^^^^^^""",
        """\
thu.yaml:31:65: error GP108: “30/11/2020” is not a date; write year-month-day, such as 2020-06-30; \
write 2020-11-30
   |
31 |       - {id: "2020", starts: 2020-01-01, ends: 2020-12-31, due: 30/11/2020}
   |                                                                 ^^^^^^^^^^""",
    ),
    (
        "unknown_key",
        instead("        text: Tỷ lệ nữ cấp ủy", "        txt: Tỷ lệ nữ cấp ủy"),
        """\
thu.yaml:13:9: lỗi GP101: khóa lạ 'txt'; có phải 'text'?
   |
13 |         txt: Tỷ lệ nữ cấp ủy
   |         ^^^""",
        """\
thu.yaml:13:9: error GP101: unknown key 'txt'; did you mean 'text'?
   |
13 |         txt: Tỷ lệ nữ cấp ủy
   |         ^^^""",
    ),
    (
        "unknown_key_behind_decomposed_letters",
        instead("Tỷ lệ nữ lãnh đạo, unit:", decomposed("Tỷ lệ nữ lãnh đạo, unt:")),
        "thu.yaml:18:53: lỗi GP101: khóa lạ 'unt'; có phải 'unit'?\n" + _UNT,
        "thu.yaml:18:53: error GP101: unknown key 'unt'; did you mean 'unit'?\n" + _UNT,
    ),
    (
        "unknown_key_in_wide_letters",
        instead(_AGENCY, "{id: so-y-te, name: Sở Y tế 部门, 部门: x}"),
        """\
thu.yaml:21:37: lỗi GP101: khóa lạ '部门'; các khóa được dùng: register, source, derived, outside, \
id, name, short_name, aliases, kind, members, valid, successors
   |
21 |   - {id: so-y-te, name: Sở Y tế 部门, 部门: x}
   |                                       ^^^^""",
        """\
thu.yaml:21:37: error GP101: unknown key '部门'; keys in use: register, source, derived, outside, \
id, name, short_name, aliases, kind, members, valid, successors
   |
21 |   - {id: so-y-te, name: Sở Y tế 部门, 部门: x}
   |                                       ^^^^""",
    ),
    (
        "unknown_agency",
        instead("agency: so-y-te", "agency: so-y-t"),
        """\
thu.yaml:24:13: lỗi GP201: không có cơ quan nào mã 'so-y-t'; có phải 'so-y-te'?
   |
24 |   - agency: so-y-t
   |             ^^^^^^""",
        """\
thu.yaml:24:13: error GP201: no agency is called 'so-y-t'; did you mean 'so-y-te'?
   |
24 |   - agency: so-y-t
   |             ^^^^^^""",
    ),
    (
        "anchor",
        instead("name: Sở Y tế", "name: &yte Sở Y tế"),
        """\
thu.yaml:21:25: lỗi GP020: “&yte” là bí danh, không được dùng; nếu là chữ, hãy đặt trong ngoặc kép, \
nếu không, hãy viết hẳn nội dung ra
   |
21 |   - {id: so-y-te, name: &yte Sở Y tế}
   |                         ^^^^""",
        """\
thu.yaml:21:25: error GP020: “&yte” is an anchor or alias, not used here; put text in quotes, \
else write it out
   |
21 |   - {id: so-y-te, name: &yte Sở Y tế}
   |                         ^^^^""",
    ),
    (
        "tag",
        instead("level: province", "level: !!python/name:os.system province"),
        """\
thu.yaml:5:8: lỗi GP022: thẻ “!!python/name:os.system” không được dùng; hãy bỏ thẻ, chỉ giữ giá trị; \
nếu là chữ, hãy đặt trong ngoặc kép
  |
5 | level: !!python/name:os.system province
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""",
        """\
thu.yaml:5:8: error GP022: the tag “!!python/name:os.system” is not used; drop it and keep the value; \
put text in quotes
  |
5 | level: !!python/name:os.system province
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""",
    ),
    (
        "second_document",
        instead("agencies:", "---\nagencies:"),
        """\
thu.yaml:19:1: lỗi GP024: tệp có hai văn bản (“---” lần thứ hai); mỗi kế hoạch để trong một tệp
   |
19 | ---
   | ^^^""",
        """\
thu.yaml:19:1: error GP024: a second document begins here (“---”); keep one plan in one file
   |
19 | ---
   | ^^^""",
    ),
    (
        "utf_16_without_mark",
        lambda text: text.encode("utf-16-le"),
        "thu.yaml:1:1: lỗi GP003: tệp lưu bằng UTF-16; hãy mở lại và lưu với mã UTF-8",
        "thu.yaml:1:1: error GP003: the file is saved as UTF-16; open it and save it as UTF-8",
    ),
    (
        "not_utf_8",
        lambda text: text.encode().replace("Mục tiêu".encode(), b"M\xf2c ti\xeau"),
        """\
thu.yaml:10:13: lỗi GP005: byte 0xf2 không phải UTF-8; hãy mở tệp bằng bảng mã cũ rồi lưu lại với mã \
UTF-8
   |
10 |     title: M\ufffd
   |             ^""",
        """\
thu.yaml:10:13: error GP005: byte 0xf2 is not UTF-8; open the file in its old encoding and save it as \
UTF-8
   |
10 |     title: M\ufffd
   |             ^""",
    ),
    (
        "odd_space",
        instead("level: province", "level:\u00a0province"),
        """\
thu.yaml:5:7: lỗi GP010: khoảng trắng lạ U+00A0 NO-BREAK SPACE, thường do chép từ Word; hãy thay bằng \
dấu cách thường
  |
5 | level:\u00a0province
  |       ^""",
        """\
thu.yaml:5:7: error GP010: odd space U+00A0 NO-BREAK SPACE, often pasted from Word; replace it by a \
normal space
  |
5 | level:\u00a0province
  |       ^""",
    ),
    (
        "other_format",
        instead("gender-plan/1", "gender-plan/2"),
        """\
thu.yaml:2:9: lỗi GP114: phải ghi phiên bản định dạng mà thư viện này đọc được; hãy viết \
format: gender-plan/1
  |
2 | format: gender-plan/2
  |         ^^^^^^^^^^^^^""",
        """\
thu.yaml:2:9: error GP114: the format version that this library reads must be named; write \
format: gender-plan/1
  |
2 | format: gender-plan/2
  |         ^^^^^^^^^^^^^""",
    ),
    (
        "missing_key",
        instead(_AGENCY, "{id: so-y-te}"),
        """\
thu.yaml:21:5: lỗi GP102: thiếu khóa 'name'
   |
21 |   - {id: so-y-te}
   |     ^""",
        """\
thu.yaml:21:5: error GP102: the key 'name' is missing
   |
21 |   - {id: so-y-te}
   |     ^""",
    ),
)


@pytest.mark.parametrize(("spoil", "vi", "en"), [row[1:] for row in SEEN], ids=[row[0] for row in SEEN])
def test_what_a_person_sees(spoil: Spoil, vi: str, en: str, fine: str) -> None:
    """Place, severity, code, sentence, correction, the line itself and the mark under the fault."""
    (problem,) = gp.check_plan(spoil(fine), name="thu.yaml").problems
    assert problem.snippet("vi") == vi
    assert problem.snippet("en") == en


def test_a_key_repeated_in_other_unicode_names_both_lines(fine: str) -> None:
    """To a person both keys look the same: the second is marked where it stands, the first is named."""
    text = f"{fine}{decomposed('ghi chú')}: a\nghi chú: b\n"
    problems = gp.check_plan(text.encode(), name="thu.yaml").problems
    (repeated,) = (problem for problem in problems if problem.code == "GP027")
    assert repeated.snippet() == (
        "thu.yaml:33:1: lỗi GP027: khóa 'ghi chú' đã có ở dòng 32; hãy giữ một trong hai\n"
        "   |\n33 | ghi chú: b\n   | ^^^^^^^"
    )


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("Sở Y tế, trạm, xã", 'name: "Sở Y tế, trạm, xã"'),
        ('"Sở Y tế", trạm', 'name: "Sở Y tế, trạm"'),
        ('Sở "Y tế", trạm', "name: 'Sở \"Y tế\", trạm'"),
        ("Sở Y tế,\n    trạm", 'name: "Sở Y tế, trạm"'),
        ("Sở 3,5 sao", 'name: "Sở 3,5 sao"'),
        (decomposed("Sở Y tế, trạm"), 'name: "Sở Y tế, trạm"'),
    ],
)
def test_a_value_cut_by_commas_is_given_back_whole(written: str, whole: str, fine: str) -> None:
    """However many commas there are: one problem, and a correction that reads as it was meant."""
    text = fine.replace(_AGENCY, f"{{id: so-y-te, name: {written}}}")
    (problem,) = gp.check_plan(text.encode()).problems
    assert (problem.code, problem.hint) == ("GP122", whole)
    mended = fine.replace(_AGENCY, f"{{id: so-y-te, {whole}}}")
    assert not gp.check_plan(mended.encode()).problems


def test_the_correction_is_said_where_there_is_one(cases: tuple[Path, ...]) -> None:
    """A correction that is known is told as one, not left to be picked out of a list or an example."""
    hidden = [
        (path.stem, problem.message())
        for path in cases
        for problem in gp.check_plan(path).problems
        if problem.hint
        if f"có phải '{problem.hint}'" not in problem.message()
        and not problem.message().endswith(f"hãy viết {problem.hint}")
    ]
    assert hidden == []


def _kinds() -> Iterator[gp.ProblemKind]:
    for module in (faults, shape_faults, row_faults, ledger_faults, form_faults):
        yield from (kind for kind in vars(module).values() if isinstance(kind, gp.ProblemKind))
    yield from (rule.kind for rule in gp.rules.RULES)


KINDS = tuple(_kinds())
every_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])


def test_no_code_is_used_twice() -> None:
    """Whoever looks up a code finds one meaning."""
    codes = [kind.code for kind in KINDS]
    assert sorted(codes) == sorted(set(codes))
    assert all(re.fullmatch(r"GP[0-7]\d\d", code) for code in codes)


def _fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def _is_of(field: str, language: str) -> bool:
    return field == language or field.endswith(f"_{language}")


def _fact(field: str) -> str:
    """What a field is about, whichever language it is in: ``start`` and ``start_en`` are one."""
    return re.sub(r"(?:^|_)(?:vi|en)$", "", field)


@every_kind
def test_both_languages_say_the_same_facts(kind: gp.ProblemKind) -> None:
    """The same facts in both, those that are words themselves each in its language."""
    vi, en = _fields(kind.vi), _fields(kind.en)
    assert not any(_is_of(field, "en") for field in vi)
    assert not any(_is_of(field, "vi") for field in en)
    assert {_fact(field) for field in vi} == {_fact(field) for field in en}


_JARGON = re.compile(
    r"\b(?:mappings?|scalars?|tokens?|nodes?|anchors?|alias(?:es)?|sequences?|strings?|integers?|int|"
    r"float|boolean|bool|null|none|key|tag|block|flow|parser?|indent(?:ation)?|directive|dict|schema)\b",
    re.IGNORECASE,
)


def _own_words(sentence: str) -> str:
    """Without the facts, and without what stands in quotes to be written as it is."""
    return re.sub(r"\{\w+\}|%\w+|“[^”]*”|'[^']*'", "", sentence)


@every_kind
def test_a_vietnamese_sentence_is_vietnamese(kind: gp.ProblemKind) -> None:
    """An official who has never heard of YAML reads no word of its trade; the English is English."""
    assert not _JARGON.search(_own_words(kind.vi))
    assert re.search(r"[à-ỹđ]", kind.vi, re.IGNORECASE)
    assert not re.search(r"[ạ-ỹđ]", _own_words(kind.en), re.IGNORECASE)


@every_kind
def test_a_sentence_is_composed_and_fits_after_its_code(kind: gp.ProblemKind) -> None:
    """NFC throughout; no capital, no full stop, no line end, no space too many."""
    for sentence in (kind.vi, kind.en):
        assert unicodedata.is_normalized("NFC", sentence)
        assert not sentence.endswith((".", " ", ";"))
        assert not re.search(r"\s\s|[\r\n\t]", sentence)
        assert sentence[0] == sentence[0].lower() or sentence.startswith("YAML")


@every_kind
def test_ids_and_keys_stand_in_straight_quotes(kind: gp.ProblemKind) -> None:
    """What is typed as it is stands in '…' or in none; “…” is for words of people and of documents."""
    for sentence in (kind.vi, kind.en):
        assert not re.search(r"“\{(?:ids?|keys?|columns?)\}", sentence)
        assert not re.search(r"'\{(?:names?|titles?|words?|kinds?)\}", sentence)


def test_every_problem_of_every_case_can_be_said(cases: tuple[Path, ...]) -> None:
    """With their facts filled in, the sentences hold no leftover field and no word of the trade."""
    for path in cases:
        for problem in gp.check_plan(path).problems:
            for language in ("vi", "en"):
                assert not re.search(r"\{\w+\}|None|Refused", problem.message(language)), path.stem
            if problem.code not in {"GP101", "GP105"}:  # they list the keys of the format
                assert not _JARGON.search(_own_words(problem.message("vi"))), path.stem
