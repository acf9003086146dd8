"""`each`: one meeting, or series, of every activity that is listed."""

from fractions import Fraction

from ..requirements import Figures
from .units import both

UNIT = "once"


def listed(case):
    """The activities asked for: those listed, and all of a kind, theme or purpose of counting that is listed."""
    of = case.requirement.of
    if of.activities and not (of.kinds or of.themes or of.counts_for):
        return set(of.activities)
    return set(of.activities) | {a.id for a in case.context.activities.values() if of.fits(a)}


def figures(case):
    asked = Fraction(len(listed(case)))
    for whole_series in (True, False):
        for counting, dueing in case.readings():
            done, planned, again = both(case, counting, whole_series)
            due = case.due(asked, Fraction(len(done)), **dueing)
            yield Figures(asked, due, Fraction(len(planned)), Fraction(len(done)))
            yield Figures(asked, due, Fraction(len(planned | again)), Fraction(len(done)))
