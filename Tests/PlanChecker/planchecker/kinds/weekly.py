"""`weekly`: so many meetings or hours a week in at least a share of the weeks between fromWeek and toWeek."""

import math
from collections import defaultdict
from fractions import Fraction

from ..fields import week, week_start
from ..programmes import number
from ..requirements import Figures
from .weeks import first_whole, last_whole

UNIT = "weeks"


def _enough(case, raw, items):
    """The weeks that have enough."""
    sums = defaultdict(Fraction)
    hours, meetings = number(raw.get("hours")), number(raw.get("meetings"), Fraction(1))
    for item in items:
        sums[week(item.day)] += item.minutes / 60 if hours is not None else item.meetings
    return {number for number, amount in sums.items() if amount >= (hours if hours is not None else meetings)}


def figures(case):
    raw = case.requirement.raw
    share = number(raw.get("share"), Fraction(1))
    items = case.fitting()
    enough = _enough(case, raw, items)
    done_enough = _enough(case, raw, [item for item in items if item.done])
    begin = week(case.start) + int(number(raw.get("fromWeek"), 1)) - 1
    given_end = number(raw.get("toWeek"))
    end_of_horizon = last_whole(case.horizon_end)
    end = week(case.start) + int(given_end) - 1 if given_end is not None else end_of_horizon
    for today in dict.fromkeys((week(case.today), first_whole(case.today), week(case.horizon_start), begin)):
        first = max(begin, today)
        inside = range(first, min(end, end_of_horizon) + 1)
        whole = range(first, end + 1)
        past = len(done_enough & set(range(begin, first)))
        asked = Fraction(math.ceil(share * len(whole)))
        for done in (Fraction(0), Fraction(len(done_enough & set(inside))), Fraction(past)):
            planned = Fraction(len(enough & set(inside)))
            if done and done != past:
                planned -= done
            yield Figures(asked, _due(case, asked, done, first, end, end_of_horizon), planned, done)
            due = Fraction(math.ceil(share * len(inside))) + (done if done == past else 0)
            yield Figures(asked, due, planned, done)


def _due(case, asked, done, first, end, end_of_horizon):
    if end <= end_of_horizon:
        return asked
    begin, last = max(case.today, week_start(first)), week_start(end) + 6
    inside = case.horizon_end - begin + 1
    return done + math.ceil(max(Fraction(0), asked - done) * max(0, inside) / (last - begin + 1))
