"""`PROGRAMME/start`: the first meeting of any requirement within the days that the programme gives."""

from fractions import Fraction

from ..requirements import Figures

UNIT = "once"


def figures(case):
    asked = Fraction(1)
    for counting, dueing in case.readings():
        items = case.counted(**counting)
        done = Fraction(1 if any(item.done for item in items) else 0)
        planned = Fraction(1 if any(not item.done for item in items) else 0)
        due = case.due(asked, done, **dueing)
        yield Figures(asked, due, planned if not done else Fraction(0), done)
        yield Figures(asked, due, planned, done)
