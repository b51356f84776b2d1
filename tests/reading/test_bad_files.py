"""Every fault that people make is found where they made it, and nothing else is said."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

import gender_plan as gp
from gender_plan.reading import composing, faults, shape_faults

Expected = tuple[int, int, str]
Spoil = Callable[[str], bytes]


Marked = Callable[[str], list[Expected]]
Placed = Callable[[gp.Problems], list[Expected]]


def test_a_file_says_exactly_its_fault(case: Path, marked: Marked, placed: Placed) -> None:
    """Code, line and column of every problem are those marked in the file, and there is no other."""
    text = case.read_text("utf-8")
    assert placed(gp.check_plan(case).problems) == marked(text), text


def instead(old: str, new: str) -> Spoil:
    """The file with one stretch of text replaced."""

    def spoil(text: str) -> bytes:
        assert old in text
        return text.replace(old, new, 1).encode()

    return spoil


def in_front(head: bytes) -> Spoil:
    """The file with bytes in front of it."""
    return lambda text: head + text.encode()


def titled(title: str) -> Spoil:
    """The file typed without Vietnamese letters, but for its title."""

    def spoil(text: str) -> bytes:
        plain = unicodedata.normalize("NFD", text).encode("ascii", "ignore")
        return plain.replace(b"Ke hoach nam 2020", title.encode())

    return spoil


def whole(content: bytes) -> Spoil:
    """Another file altogether."""
    return lambda _: content


_NAME = "name: Sở Y tế"

# What no line of a file can hold, or no editor would leave alone; columns count characters.
UNHOLDABLE: tuple[tuple[str, Spoil, list[Expected]], ...] = (
    # --- the file
    ("too_large", lambda text: text.encode() + b"#" * 4 * 1024**2, [(1, 1, "GP001")]),
    ("utf_16_little_endian", lambda text: text.encode("utf-16"), [(1, 1, "GP003")]),
    ("utf_16_big_endian", lambda text: b"\xfe\xff" + text.encode("utf-16-be"), [(1, 1, "GP003")]),
    ("utf_16_without_mark", whole("format: gender-plan/1\n".encode("utf-16-le")), [(1, 1, "GP003")]),
    ("utf_32", lambda text: text.encode("utf-32"), [(1, 1, "GP003")]),
    ("xlsx_renamed", in_front(b"PK\x03\x04"), [(1, 1, "GP004")]),
    ("xls_renamed", in_front(b"\xd0\xcf\x11\xe0\xa1\xb1"), [(1, 1, "GP004")]),
    ("pdf_renamed", in_front(b"%PDF-1.7\n"), [(1, 1, "GP004")]),
    ("rtf_renamed", in_front(b"{\\rtf1"), [(1, 1, "GP004")]),
    ("utf_16_of_vietnamese_without_mark", whole("# ếộ ảữ\n".encode("utf-16-le") * 9), [(1, 1, "GP003")]),
    ("program", whole(b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x03\0>\0\xf0\x8c"), [(1, 1, "GP044")]),
    ("picture", whole(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\2\0"), [(1, 1, "GP044")]),
    (
        "windows_1258",
        lambda text: text.encode().replace("Mục tiêu".encode(), b"M\xf2c ti\xeau"),
        [(10, 13, "GP005")],
    ),
    ("empty", whole(b""), [(1, 1, "GP028")]),
    ("only_a_byte_order_mark", whole(b"\xef\xbb\xbf"), [(1, 1, "GP028")]),
    ("only_comments", whole(b"# gender-plan\n\n#\n"), [(1, 1, "GP028")]),
    ("only_a_document_mark", whole(b"---\n"), [(1, 1, "GP028")]),
    ("only_null", whole(b"null\n"), [(1, 1, "GP028")]),
    ("byte_order_mark", in_front(b"\xef\xbb\xbf"), []),
    ("byte_order_mark_within", in_front("# \ufeff\n".encode()), [(1, 3, "GP008")]),
    ("windows_line_ends", lambda text: text.replace("\n", "\r\n").encode(), []),
    ("mixed_line_ends", lambda text: text.replace("\n", "\r\n", 9).encode(), []),
    ("old_line_ends", lambda text: text.replace("\n", "\r").encode(), []),
    ("no_last_line_end", lambda text: text.rstrip().encode(), []),
    # --- characters
    ("nul", instead(_NAME, "name: Sở\0Y tế"), [(21, 27, "GP006")]),
    ("backspace", instead(_NAME, "name: Sở\b Y tế"), [(21, 27, "GP006")]),
    ("escape_sequence", instead(_NAME, "name: \x1b[31mSở Y tế"), [(21, 25, "GP006")]),
    ("next_line", instead(_NAME, "name: Sở\x85Y tế"), [(21, 27, "GP006")]),
    ("right_to_left", instead(_NAME, "name: Sở \u202eếtY"), [(21, 28, "GP007")]),
    ("zero_width_in_key", instead("agencies:", "agencies\u200b:"), [(19, 9, "GP008")]),
    ("zero_width_in_id", instead("{id: so-y-te", "{id: so-\u200by-te"), [(21, 13, "GP008")]),
    ("soft_hyphen", instead(_NAME, "name: Sở Y\u00adtế"), [(21, 29, "GP008")]),
    ("line_separator", instead(_NAME, "name: Sở\u2028Y tế"), [(21, 27, "GP008")]),
    ("invisible_letter", instead(_NAME, "name: Sở\U000e0041 Y tế"), [(21, 27, "GP008")]),
    ("private_use", instead(_NAME, "name: Sở \ue001Y tế"), [(21, 28, "GP009")]),
    ("noncharacter", instead(_NAME, "name: Sở \ufdd0Y tế"), [(21, 28, "GP009")]),
    ("noncharacter_far_away", instead(_NAME, "name: Sở \U0001fffeY tế"), [(21, 28, "GP009")]),
    ("replacement_character", instead(_NAME, "name: S\ufffd Y t\ufffd"), [(21, 26, "GP009")]),
    ("escaped_control_character", instead(_NAME, r'name: "\x1b[31mSở Y tế"'), [(21, 25, "GP006")]),
    ("escaped_direction", instead(_NAME, r'name: "Sở \u202eếtY"'), [(21, 25, "GP007")]),
    ("escaped_half_of_a_pair", instead(_NAME, r'name: "Sở \ud83d Y tế"'), [(21, 29, "GP016")]),
    ("escaped_beyond_unicode", instead(_NAME, r'name: "Sở \U00110000 Y tế"'), [(21, 29, "GP016")]),
    ("tcvn3", titled("KÕ ho¹ch b×nh ®¼ng giíi, tû lÖ n÷ l·nh ®¹o"), [(4, 12, "GP032")]),
    ("vni", titled("Keá hoaïch bình ñaúng giôùi, tyû leä nöõ"), [(4, 9, "GP032")]),
    ("other_european_letters", titled("Plan « égalité » — où, là, déjà, Ångström, año, São"), []),
    # --- spaces
    ("odd_space_after_colon", instead("title: Mục", "title:\u00a0Mục"), [(10, 11, "GP010")]),
    ("odd_space_as_indentation", instead("    title:", "\u00a0\u00a0\u00a0 title:"), [(10, 1, "GP010")]),
    ("wide_space_after_dash", instead("  - {id: so-y-te", "  -\u3000{id: so-y-te"), [(21, 4, "GP010")]),
    ("odd_space_in_prose", instead("title: Mục tiêu", "title: Mục\u00a0tiêu"), []),
    ("odd_space_in_long_text", instead(_NAME, 'name: "Sở\n      ghi:\u00a0Y tế"'), []),
    ("wide_colon", instead("title: Mục", "title：Mục"), [(10, 10, "GP011")]),
    ("tab_as_indentation", instead("    title:", "\ttitle:"), [(10, 1, "GP012")]),
    ("tab_before_item", instead("  - {id: so-y-te", "\t- {id: so-y-te"), [(21, 1, "GP012")]),
    ("tab_after_colon", instead("title: Mục", "title:\tMục"), []),
    ("tab_at_end_of_line", instead("level: province", "level: province\t"), []),
    ("tab_before_comment", instead("level: province", "level: province\t# cấp tỉnh"), []),
    # --- YAML
    ("yaml_directive", in_front(b"%YAML 1.1\n---\n"), [(1, 1, "GP023")]),
    ("tag_directive", in_front(b"%TAG ! tag:example.org:\n---\n"), [(1, 1, "GP023")]),
    ("unknown_directive", in_front(b"%FOO bar\n---\n"), [(1, 1, "GP023")]),
    ("first_document_mark", in_front(b"---\n"), []),
    ("unclosed_single_quote", instead(_NAME, "name: 'Sở Y tế"), [(21, 25, "GP015")]),
    ("brackets_without_end", whole(b"a: " + b"[" * 100_000), [(1, 19, "GP025")]),
    ("dashes_without_end", whole(b"a:\n " + b"- " * 100_000), [(2, 32, "GP025")]),
    (
        "list_of_tight_dashes",
        instead("targets: [{at_least: 25, by: 2020}]", "targets:\n          -a\n          -b"),
        [(18, 11, "GP104")],
    ),
)


@pytest.mark.parametrize(
    ("spoil", "expected"), [row[1:] for row in UNHOLDABLE], ids=[row[0] for row in UNHOLDABLE]
)
def test_what_no_line_can_hold(
    spoil: Spoil, expected: list[Expected], fine: str, placed: Placed
) -> None:
    """Bytes, encodings, invisible characters, tabs, endless brackets: code and place, nothing else."""
    assert placed(gp.check_plan(spoil(fine)).problems) == expected


def test_too_many_nodes(fine: str, placed: Placed) -> None:
    """A file with more keys and values than the limit is refused where the limit is passed."""
    checked = gp.check_plan(fine.encode(), limits=gp.Limits(nodes=10))
    assert placed(checked.problems) == [(6, 9, "GP026")]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """No file, a folder, a name that no system takes: a problem without a line, never an exception."""
    for path in (tmp_path / "không có.yaml", tmp_path, Path("a\0b")):
        checked = gp.check_plan(path)
        assert [p.code for p in checked.problems] == ["GP002"]
        assert checked.plan is None


def test_a_complaint_that_nobody_has_foreseen(fine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a parser may say some day is passed on in its own words, at its own place."""

    class Puzzled(yaml.SafeLoader):
        """A parser that refuses the fifth line in new words."""

        def get_event(self) -> Any:  # noqa: ANN401  PyYAML's signature
            event = super().get_event()  # type: ignore[no-untyped-call]
            if event.start_mark.line == 4:
                raise yaml.MarkedYAMLError(problem="odd province", problem_mark=event.start_mark)
            return event

    monkeypatch.setattr(composing, "Parser", Puzzled)
    (problem,) = gp.check_plan(fine.encode()).problems
    assert (problem.code, problem.line, problem.column) == ("GP019", 5, 1)
    assert "odd province" in problem.message("vi")
    assert "odd province" in problem.message("en")


def test_every_code_has_an_example(cases: tuple[Path, ...]) -> None:
    """A code of text or shape that no case shows is a promise nobody has tried."""
    kinds = (*vars(faults).values(), *vars(shape_faults).values())
    codes = {kind.code for kind in kinds if isinstance(kind, gp.ProblemKind)}
    shown = set(re.findall(r"GP\d{3}", "".join(path.read_text("utf-8") for path in cases)))
    shown |= {code for _, _, expected in UNHOLDABLE for _, _, code in expected}
    shown |= {"GP002", "GP019", "GP026"}  # the tests above
    shown |= {"GP120"}  # a float cannot stand in a file; see test_plain_data.py
    assert shown >= codes
