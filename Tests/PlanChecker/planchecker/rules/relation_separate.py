"""People with separate plans never meet."""

from .relation_apart import never_meet

NAME = "separate-plans"
SENTENCE = "two with separate plans never attend the same meeting, and nobody is told of the other's"


def check(context, report):
    never_meet(context, report, "separate-plans")
