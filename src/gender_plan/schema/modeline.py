"""The comment that tells an editor which schema a file follows."""

SCHEMA_FILE = "gender-plan.schema.json"
_MARK = "# yaml-language-server: $schema="
MODELINE = f"{_MARK}{SCHEMA_FILE}\n"


def with_modeline(text: str) -> str:
    """The text of a plan file with the comment in front; one that is there already stays as it is."""
    is_there = any(line.startswith(_MARK) for line in text.splitlines()[:5])
    return text if is_there else MODELINE + text
