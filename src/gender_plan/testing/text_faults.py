"""Ways to spoil the text of a sound plan file, each with the one code that then appears (GP0xx)."""

from collections.abc import Callable

Spoil = Callable[[str], bytes]


def _instead(of: str, by: str) -> Spoil:
    """The first occurrence of some text replaced."""
    return lambda text: text.replace(of, by, 1).encode()


def _appended(tail: str) -> Spoil:
    return lambda text: f"{text}{tail}".encode()


def _first(head: str) -> Spoil:
    return lambda text: f"{head}{text}".encode()


def _bytes_in_front(head: bytes) -> Spoil:
    return lambda text: head + text.encode()


_LEVEL = "\nlevel: "
_DEEP = "[" * 20 + "]" * 20

# Every plan that is written has these lines, and has no section «funding».
TEXT_FAULTS: tuple[tuple[str, Spoil], ...] = (
    ("GP003", lambda text: text.encode("utf-16")),
    ("GP004", _bytes_in_front(b"PK\x03\x04")),
    ("GP005", lambda text: text.encode() + b"# M\xf2c\n"),
    ("GP006", _appended("# a\x08b\n")),
    ("GP007", _appended("# a\u202eb\n")),
    ("GP008", _appended("# a\u200bb\n")),
    ("GP009", _appended("# a\ue001b\n")),
    ("GP010", _instead(_LEVEL, "\nlevel:\u00a0")),
    ("GP011", _instead(_LEVEL, "\nlevel：")),
    ("GP012", _appended("funding:\n\t- {text: a}\n")),
    ("GP013", _instead(_LEVEL, "\nlevel ")),
    ("GP014", _instead(_LEVEL, "\nlevel: %")),
    ("GP015", _appended('funding: [{text: "a}]\n')),
    ("GP016", _appended('funding: [{text: "D:\\Ke hoach"}]\n')),
    ("GP017", _appended("funding: [{text: a}\n")),
    ("GP018", _appended("funding:\n    - {text: a}\n  - {text: b}\n")),
    ("GP020", _instead(_LEVEL, "\nlevel: &a ")),
    ("GP021", _appended("<<: {}\n")),
    ("GP022", _instead(_LEVEL, "\nlevel: !!str ")),
    ("GP023", _first("%YAML 1.1\n---\n")),
    ("GP024", _appended("---\nformat: gender-plan/1\n")),
    ("GP025", _appended(f"funding: {_DEEP}\n")),
    ("GP027", _appended("level: province\n")),
    ("GP028", lambda text: b"# " + text[:0].encode() + b"\n"),
    ("GP029", lambda text: b"- " + text.splitlines()[0].encode() + b"\n"),
    ("GP030", _appended('"": 1\n')),
    ("GP031", _first("<<<<<<< HEAD\n")),
    ("GP033", _appended("funding:\n- text: Mục # 3\n")),
    ("GP034", _appended("funding:\n- text: Mục: ba\n")),
    ("GP043", _appended("funding:\n- text: “Mục ba”\n")),
    ("GP045", _appended("funding:\n– text: a\n- text: b\n")),
    ("GP044", _bytes_in_front(b"\x7fELF\x02\0\x8c")),
)
