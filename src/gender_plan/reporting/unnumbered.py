"""Ids for what is answered in words and has no number: duties, and goals without indicators."""

import hashlib

from gender_plan.model import Goal, Plan
from gender_plan.reporting.answering import in_words
from gender_plan.responsibility.saying import calling
from gender_plan.text import Text

_LENGTH = 10


def duty_id(duty: Text) -> str:
    """What stands for a duty in words: the same as long as its words are.

    >>> duty_id(Text("Bố trí kinh phí"))
    'duty-c81b684332'
    """
    return f"duty-{hashlib.sha256(duty.vi.encode('utf-8', 'backslashreplace')).hexdigest()[:_LENGTH]}"


def goal_result_id(goal: Goal) -> str:
    """What stands for the result of a goal whose indicators the document does not list: «goal-3»."""
    return f"goal-{goal.id}"


def duties(plan: Plan) -> dict[str, Text]:
    """The words of every duty of a plan, by what stands for it."""
    called = calling(plan)
    given = (in_words(assignment, called) for assignment in plan.assignments)
    return {duty_id(words): words for words in given if words}
