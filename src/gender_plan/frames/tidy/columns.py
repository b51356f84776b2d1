"""What the columns of a table are called, hold and mean; every frame is built from such a layout."""

from enum import StrEnum

from attrs import frozen

from gender_plan.text import Text


class Dtype(StrEnum):
    """What a column holds, under its name in narwhals; a figure is Float64, or with ``exact`` text."""

    TEXT = "String"
    FIGURE = "Float64"
    DAY = "Date"
    YES_NO = "Boolean"
    COUNT = "Int64"


@frozen
class Column:
    """A column: its name, what it holds, and what that means in Vietnamese and in English."""

    name: str
    dtype: Dtype
    vi: str
    en: str

    @property
    def meaning(self) -> Text:
        """What it means."""
        return Text(self.vi, en=self.en)


@frozen(kw_only=True)
class Layout:
    """The layout of a table: its name, what it is about, and its columns in their order."""

    name: str
    about: Text
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def dtypes(self, *, exact: bool = False) -> dict[str, Dtype]:
        """What each column holds; with ``exact`` the figures are text, every digit of them kept."""
        return {
            column.name: Dtype.TEXT if exact and column.dtype is Dtype.FIGURE else column.dtype
            for column in self.columns
        }


def in_both_languages(name: str, vi: str, en: str) -> tuple[Column, Column]:
    """The two columns of words that may have English beside them."""
    return (
        Column(f"{name}_vi", Dtype.TEXT, vi, en),
        Column(f"{name}_en", Dtype.TEXT, f"{vi}, bằng tiếng Anh", f"{en}, in English"),
    )


PROVENANCE: tuple[Column, ...] = (
    Column("source", Dtype.TEXT, "các điều khoản, như in trong văn bản", "the clauses, as printed"),
    *in_both_languages("derived", "lý do, nếu do suy ra", "the reason, where it is inferred"),
    *in_both_languages(
        "outside", "lấy từ đâu, nếu văn bản không nêu", "where it is from, if not from the document"
    ),
    Column(
        "confidence",
        Dtype.TEXT,
        "mức tin cậy của nguồn ngoài văn bản: seen, press, recalled",
        "how sure that other source is: seen, press, recalled",
    ),
    Column(
        "unverified",
        Dtype.YES_NO,
        "có dựa vào điều chỉ ghi theo trí nhớ hay không",
        "whether it rests on something that was only recalled",
    ),
)
"""Where a row comes from; the last columns of every table of a plan."""
