"""`lastOf`: after everything else of the programme or a selection."""

from ..folder import is_empty
from ..orders import conditioned, planned_for, reference, selected
from ..report import at

NAME = "order-last"
SENTENCE = "what is `lastOf` comes after every other meeting of the programme or selection"


def check(context, report):
    for case in conditioned(context, lambda requirement: not is_empty(requirement.raw.get("lastOf"))):
        label, fits = reference(context, case, case.requirement.raw["lastOf"])
        mine = planned_for(context, case)
        if not mine:
            continue
        report.fact()
        own = {id(item) for item in case.fitting()}
        others = [item for item in selected(context, case, fits) if id(item) not in own and not item.done]
        if not others:
            continue
        last = others[-1]
        item, certain = max(mine, key=lambda pair: pair[0].start)
        if last.start > item.start:
            report.found(certain, f"{case.participant.id} {case.requirement.name}: {at(item.meeting)} is the last of "
                                  f"{label}, {at(last.meeting)} comes after it")
