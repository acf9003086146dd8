"""`gap`: no longer than atMostWeeks without a meeting; missing adds up the weeks too many of all gaps."""

from ..fields import week
from ..programmes import number
from ..requirements import Figures
from .weeks import bounds, too_many

UNIT = "weeks"


def figures(case, from_today=(True,)):
    used = {week(item.day) for item in case.fitting()}
    at_most = int(number(case.requirement.raw.get("atMostWeeks"), 0))
    for looking in from_today:
        for first, last in bounds(case, looking):
            total, longest = too_many(first, last, used, at_most)
            yield Figures(None, None, None, None, 0 if case.undated else total)
            yield Figures(None, None, None, None, longest)
