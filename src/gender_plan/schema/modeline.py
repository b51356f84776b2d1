"""The comment that tells an editor which schema a file follows."""

SCHEMA_FILE = "gender-plan.schema.json"
"""What the file of the schema is called, beside the plans that point to it."""

_BESIDE = f"./{SCHEMA_FILE}"
_MARKS = ("# yaml-language-server: $schema=", "# $schema: ")
_LOOKED_AT = 5


def modeline(schema: str = _BESIDE) -> str:
    """The two comment lines by which editors find the schema, at a path relative to the plan.

    The first is read by whatever runs yaml-language-server, such as VS Code; the second by JetBrains.

    >>> print(modeline(), end="")
    # yaml-language-server: $schema=./gender-plan.schema.json
    # $schema: ./gender-plan.schema.json
    """
    return "".join(f"{mark}{schema}\n" for mark in _MARKS)


def with_modeline(text: str, schema: str = _BESIDE) -> str:
    """The text of a plan file with these lines in front; where one of them is, the text stays."""
    is_there = any(line.startswith(_MARKS) for line in text.splitlines()[:_LOOKED_AT])
    return text if is_there else modeline(schema) + text
