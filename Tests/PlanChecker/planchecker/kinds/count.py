"""`count`: meetings attended."""

from . import totals

UNIT = "meetings"


def figures(case):
    return totals.figures(case, lambda items: sum(item.meetings for item in items), [case.requirement.at_least])
