"""Which files a table consists of: a file, a folder, a pattern, or several of them."""

import glob
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from attrs import frozen

from gender_plan.errors import GenderPlanError
from gender_plan.text import Text

PARQUET, CSV = ".parquet", ".csv"
FORMS = (PARQUET, CSV)
_WILD = "*?["

NOTHING_THERE = Text("không có tệp hoặc thư mục “{}”", en="there is no file or folder “{}”")
NO_MATCH = Text("không có tệp nào khớp với “{}”", en="no file matches “{}”")
EMPTY_FOLDER = Text(
    "thư mục “{}” không có tệp .parquet hoặc .csv nào",
    en="the folder “{}” holds no .parquet or .csv file",
)
UNKNOWN_FORM = Text(
    "“{}” không phải là tệp .parquet hoặc .csv; bảng số liệu lớn chỉ đọc được hai loại này",
    en="“{}” is no .parquet or .csv file; large tables are read from these two",
)
BOTH_FORMS = Text(
    "có cả tệp .parquet lẫn tệp .csv (“{}”, “{}”); mỗi lần chỉ đọc được một loại",
    en="there are .parquet files as well as .csv files (“{}”, “{}”); only one kind is read at a time",
)


class TableFileError(GenderPlanError, ValueError):
    """A table on disk cannot be found or read."""


def fault(text: Text, *pieces: object) -> TableFileError:
    """The error that a phrase says, its gaps filled."""
    return TableFileError(Text(text.vi.format(*pieces), en=text.said("en").format(*pieces)))


@frozen(kw_only=True)
class TableFiles:
    """The files of a table, all of one form, ``.parquet`` or ``.csv``, in the order of their names."""

    paths: tuple[Path, ...]
    form: str

    @cached_property
    def size(self) -> int:
        """How many bytes they take on disk."""
        return sum(path.stat().st_size for path in self.paths)


def is_pattern(name: str) -> bool:
    """Whether a name stands for all files that match it, rather than for a file called so."""
    return any(mark in name for mark in _WILD) and not Path(name).exists()


def files_of(names: Iterable[str]) -> TableFiles:
    """The files that are named, those in the folders that are named, and those that match a pattern.

    In folders, also in those further down, names that begin with a dot or an underscore are passed over.
    Raises TableFileError.
    """
    paths = tuple(dict.fromkeys(path for name in names for path in _paths(name)))
    by_form = {path.suffix.lower(): path for path in reversed(paths)}
    if len(by_form) > 1:
        raise fault(BOTH_FORMS, by_form[PARQUET], by_form[CSV])
    return TableFiles(paths=paths, form=next(iter(by_form)))


def _paths(name: str) -> Iterator[Path]:
    if is_pattern(name):
        matching = [Path(found) for found in sorted(_matching(name))]
        if not matching:
            raise fault(NO_MATCH, name)
        for path in matching:
            yield from _below(path) if path.is_dir() else [_table(path)]
    elif Path(name).is_dir():
        yield from _below(Path(name))
    elif Path(name).is_file():
        yield _table(Path(name))
    else:
        raise fault(NOTHING_THERE, name)


def _matching(pattern: str) -> Iterable[str]:
    # Path.glob takes no absolute pattern.
    return glob.glob(pattern, recursive=True)  # noqa: PTH207


def _table(path: Path) -> Path:
    if path.suffix.lower() not in FORMS:
        raise fault(UNKNOWN_FORM, path)
    return path


def _below(folder: Path) -> Iterator[Path]:
    found = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in FORMS and path.is_file() and not _is_hidden(path, folder)
    ]
    if not found:
        raise fault(EMPTY_FOLDER, folder)
    yield from found


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(piece.startswith((".", "_")) for piece in path.relative_to(folder).parts)
