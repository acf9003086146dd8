"""`recurring`: at least one every atMostWeeks; missing is the weeks too many."""

from . import gap

UNIT = "weeks"


def figures(case):
    return gap.figures(case, (False, True))
