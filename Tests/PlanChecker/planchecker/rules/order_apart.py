"""`everyDayApart`: so many days between meetings of a requirement."""

from ..folder import is_empty
from ..orders import conditioned, planned_for
from ..programmes import number
from ..report import at

NAME = "order-apart"
SENTENCE = "meetings of a requirement with `everyDayApart: n` are n days or more apart"


def check(context, report):
    for case in conditioned(context, lambda requirement: not is_empty(requirement.raw.get("everyDayApart"))):
        apart = int(number(case.requirement.raw["everyDayApart"]))
        mine = planned_for(context, case)
        report.fact(len(mine))
        for (a, certain_a), (b, certain_b) in zip(mine, mine[1:]):
            if b.day - a.day < apart:
                report.found(certain_a and certain_b, f"{case.participant.id} {case.requirement.name}: {at(a.meeting)} "
                             f"and {at(b.meeting)} are {b.day - a.day} days apart, asked is {apart}")
