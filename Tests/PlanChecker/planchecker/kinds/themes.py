"""`themes`: different themes with a meeting inside the window."""

from fractions import Fraction

from ..requirements import Figures

UNIT = "once"


def figures(case):
    asked = case.requirement.at_least
    for counting, dueing in case.readings():
        items = case.counted(**counting)
        done = {item.activity.theme for item in items if item.done}
        planned = {item.activity.theme for item in items if not item.done}
        due = case.due(asked, Fraction(len(done)), **dueing)
        yield Figures(asked, due, Fraction(len(planned - done)), Fraction(len(done)))
        yield Figures(asked, due, Fraction(len(planned)), Fraction(len(done)))
