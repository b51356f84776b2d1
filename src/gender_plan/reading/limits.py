"""How much a file may hold before reading stops; the caller can set every limit."""

from attrs import frozen


@frozen(kw_only=True)
class Limits:
    """Bounds on the work a file can cause; the defaults let a plan of 2,000 indicators through.

    ``size`` in bytes, ``depth`` in levels of nesting, ``nodes`` in keys and values, ``text`` and
    ``name`` in characters of one value and one name.
    """

    size: int = 4 * 1024 * 1024
    depth: int = 16
    nodes: int = 400_000
    text: int = 20_000
    name: int = 500


DEFAULT_LIMITS = Limits()
