"""`after`: after another requirement is met."""

from ..fields import show_moment
from ..folder import is_empty
from ..orders import conditioned, met_moments, other_case, planned_for
from ..report import at

NAME = "order-after"
SENTENCE = "what is `after` another requirement is planned after that one is met"


def check(context, report):
    for case in conditioned(context, lambda requirement: not is_empty(requirement.raw.get("after"))):
        other = other_case(context, case, case.requirement.raw["after"])
        if other is None:
            continue
        settled, lenient = met_moments(other)
        for item, certain in planned_for(context, case):
            report.fact()
            if settled is not None and item.start >= settled:
                continue
            hard = certain and (lenient is None or item.start < lenient)
            when = f"is met at {show_moment(settled)}" if settled is not None else "is not met"
            report.found(hard, f"{case.participant.id} {case.requirement.name}: {at(item.meeting)} comes before "
                               f"{other.requirement.name}, which {when}")
