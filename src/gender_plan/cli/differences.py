"""What a command would change in a file, as people who compare texts read it."""

import difflib


def unified(old: bytes, new: bytes, name: str) -> str:
    """The lines that differ, with three around them; empty where no line does."""
    before, after = (text.decode("utf-8-sig", "replace").splitlines() for text in (old, new))
    return "\n".join(difflib.unified_diff(before, after, name, name, lineterm=""))
