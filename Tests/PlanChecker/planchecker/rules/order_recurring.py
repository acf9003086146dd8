"""`recurring`: one at most every everyWeeks."""

from ..fields import week
from ..folder import is_empty
from ..orders import conditioned, planned_for
from ..programmes import number
from ..report import at

NAME = "order-recurring"
SENTENCE = "a recurring requirement has one meeting at most every everyWeeks"


def check(context, report):
    for case in conditioned(context, lambda requirement: requirement.kind == "recurring"
                            and not is_empty(requirement.raw.get("everyWeeks"))):
        every = int(number(case.requirement.raw["everyWeeks"]))
        mine = planned_for(context, case)
        report.fact(len(mine))
        for (a, certain_a), (b, certain_b) in zip(mine, mine[1:]):
            by_week, by_day = week(b.day) - week(a.day) < every, b.day - a.day < 7 * every
            if by_week or by_day:
                report.found(certain_a and certain_b and by_week and by_day,
                             f"{case.participant.id} {case.requirement.name}: {at(a.meeting)} and {at(b.meeting)} are "
                             f"{b.day - a.day} days apart, one is allowed every {every} weeks")
