"""The words of a verdict, and how the states of several targets make one."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from gender_plan.text import Language, Text


class TargetState(StrEnum):
    """Whether a target is met, by its wording to the letter."""

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    LOST_AGAIN = "lost_again"
    NOT_YET_DUE = "not_yet_due"
    NOT_MEASURABLE = "not_measurable"
    NOT_STATED = "not_stated"

    def said(self, language: Language = "vi") -> str:
        """The state in words: «đạt một phần»."""
        return _STATES[self].said(language)


_STATES = {
    TargetState.MET: Text("đạt", en="met"),
    TargetState.PARTLY_MET: Text("đạt một phần", en="partly met"),
    TargetState.NOT_MET: Text("không đạt", en="not met"),
    TargetState.LOST_AGAIN: Text("từng đạt nhưng nay không còn đạt", en="met once and lost again"),
    TargetState.NOT_YET_DUE: Text("chưa đến hạn", en="not yet due"),
    TargetState.NOT_MEASURABLE: Text("chưa đánh giá được", en="not measurable"),
    TargetState.NOT_STATED: Text("chưa nêu con số", en="not stated"),
}


class Movement(StrEnum):
    """Which way a value moved, seen from what its target wants."""

    TOWARDS = "towards"
    AWAY = "away"
    FLAT = "flat"
    UNKNOWN = "unknown"

    def said(self, language: Language = "vi") -> str:
        """The movement in words: «đúng hướng»."""
        return _MOVEMENTS[self].said(language)


_MOVEMENTS = {
    Movement.TOWARDS: Text("chuyển biến đúng hướng", en="moved the wanted way"),
    Movement.AWAY: Text("chuyển biến ngược hướng", en="moved the wrong way"),
    Movement.FLAT: Text("không thay đổi", en="has not changed"),
    Movement.UNKNOWN: Text("chưa rõ chuyển biến", en="the movement is not known"),
}


class DataState(StrEnum):
    """How good the latest value is: missing before stale, stale before provisional and final."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    STALE = "stale"
    MISSING = "missing"

    def said(self, language: Language = "vi") -> str:
        """The state in words: «số liệu sơ bộ»."""
        return _DATA[self].said(language)


_DATA = {
    DataState.FINAL: Text("số liệu chính thức", en="final figures"),
    DataState.PROVISIONAL: Text("số liệu sơ bộ", en="provisional figures"),
    DataState.STALE: Text("số liệu đã cũ", en="stale figures"),
    DataState.MISSING: Text("chưa có số liệu", en="no value is known"),
}


_FAILED = {TargetState.NOT_MET, TargetState.LOST_AGAIN}
_SUCCEEDED = {TargetState.MET, TargetState.PARTLY_MET}
_OPEN = {TargetState.NOT_MEASURABLE, TargetState.NOT_STATED}


def combined(states: Iterable[TargetState]) -> TargetState:
    """The state of what has several parts: met only where all are met.

    A part that failed decides: «partly met» where another one is met, else «not met». Without a
    failure, a part that cannot be measured (or is not stated) keeps the whole from being measured;
    else some are met and others not yet due, which is partly met.
    """
    found = set(states)
    if len(found) == 1:
        return found.pop()
    if TargetState.PARTLY_MET in found:
        return TargetState.PARTLY_MET
    if found & _FAILED:
        return TargetState.PARTLY_MET if found & _SUCCEEDED else TargetState.NOT_MET
    if found & _OPEN:
        return TargetState.NOT_MEASURABLE
    return TargetState.PARTLY_MET if found & _SUCCEEDED else TargetState.NOT_YET_DUE


def worst(states: Collection[DataState]) -> DataState:
    """The state of the data of what has several parts: that of the weakest."""
    return max(states, key=list(DataState).index)


def agreed(movements: Iterable[Movement]) -> Movement:
    """The movement of what has several parts: known only where all move alike."""
    found = set(movements)
    return found.pop() if len(found) == 1 else Movement.UNKNOWN
