"""Windows of programmes are kept."""

from ..fields import show_date
from ..orders import bound_items, conditioned
from ..report import at

NAME = "window"
SENTENCE = "what is planned for a requirement lies in its window, once that has not passed"


def check(context, report):
    for case in conditioned(context, lambda requirement: requirement.within is not None):
        if case.window is None or case.undated:
            continue
        first, last = case.window
        if last is not None and last < case.today:
            continue
        for item, listed in bound_items(context, case):
            if not listed or case.requirement.kind == "start":
                continue
            report.fact()
            if (first is None or item.day >= first) and (last is None or item.day <= last):
                continue
            # A group may meet before or after; an appointment for one requirement alone may not.
            hard = not item.group and len(item.listed) == 1
            bounds = f"{show_date(first) if first else '…'} to {show_date(last) if last else '…'}"
            report.found(hard, f"{case.participant.id} {case.requirement.name}: {at(item.meeting)} lies outside the "
                               f"window {bounds}")
