"""`firstOf`: before everything else of the programme or a selection."""

from ..folder import is_empty
from ..orders import conditioned, planned_for, reference, selected
from ..report import at

NAME = "order-first"
SENTENCE = "what is `firstOf` comes before every other meeting of the programme or selection"


def check(context, report):
    for case in conditioned(context, lambda requirement: not is_empty(requirement.raw.get("firstOf"))):
        label, fits = reference(context, case, case.requirement.raw["firstOf"])
        fitting = case.fitting()
        if any(item.done for item in fitting):
            continue
        mine = planned_for(context, case)
        own = {id(item) for item in fitting}
        others = [item for item in selected(context, case, fits) if id(item) not in own]
        report.fact()
        if any(item.done for item in others):
            continue  # what was done before stands
        if not others:
            continue
        first = others[0]
        if not mine:
            report.warn(f"{case.participant.id} {case.requirement.name} is not planned, {at(first.meeting)} of "
                        f"{label} is")
            continue
        item, certain = min(mine, key=lambda pair: pair[0].start)
        if first.start < item.start:
            report.found(certain, f"{case.participant.id} {case.requirement.name}: {at(item.meeting)} is the first of "
                                  f"{label}, {at(first.meeting)} comes before it")
