"""`once`: one meeting, or series, of any of the activities."""

from fractions import Fraction

from ..requirements import Figures
from .units import both

UNIT = "once"


def figures(case):
    asked = Fraction(1)
    for whole_series in (True, False):
        for counting, dueing in case.readings():
            done, planned, again = both(case, counting, whole_series)
            is_done = Fraction(1 if done else 0)
            due = case.due(asked, is_done, **dueing)
            yield Figures(asked, due, Fraction(1 if planned and not done else 0), is_done)
            yield Figures(asked, due, Fraction(1 if planned or again else 0), is_done)
            # Every meeting of it a unit, also those that only another requirement counts.
            yield Figures(asked, due, Fraction(len(planned | again)), Fraction(len(done)))
