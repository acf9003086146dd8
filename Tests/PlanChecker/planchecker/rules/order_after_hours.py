"""`afterHours`: after so many hours of a selection."""

from fractions import Fraction

from ..fields import show_number
from ..orders import conditioned, planned_for, reference, selected
from ..programmes import number
from ..report import at

NAME = "order-after-hours"
SENTENCE = "what is planned `afterHours` has that many hours of the selection before it"


def check(context, report):
    for case in conditioned(context, lambda requirement: isinstance(requirement.raw.get("afterHours"), dict)):
        condition = case.requirement.raw["afterHours"]
        asked = number(condition.get("atLeast"), Fraction(0))
        _, fits = reference(context, case, condition)
        found = selected(context, case, fits)
        for item, certain in planned_for(context, case):
            report.fact()
            before = sum(other.minutes for other in found if other is not item and other.end <= item.start) / 60
            if before < asked:
                report.found(certain, f"{case.participant.id} {case.requirement.name}: {at(item.meeting)} has "
                                      f"{show_number(before)} hours before it, {show_number(asked)} are asked for")
