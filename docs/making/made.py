"""What stands at the top of a page that is made, so that nobody edits it by hand."""

from gender_plan.text import Language, Text

MADE = "<!-- made of the library: python docs/making/remake.py -->\n"


def opening(title: Text, intro: Text, other: Text, language: Language) -> list[str]:
    """The first lines of a page in one language, with the way to the other."""
    return [MADE, f"# {title.said(language)}", "", intro.said(language), "", other.said(language), ""]
