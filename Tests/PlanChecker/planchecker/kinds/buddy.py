"""`buddy`: a buddy for a purpose, once."""

from fractions import Fraction

from ..programmes import number
from ..requirements import Figures

UNIT = "once"


def _items(case, counting):
    purpose = case.requirement.raw.get("purpose")
    of = case.requirement.of
    if of.activities or of.kinds or of.themes or of.counts_for:
        found = case.counted(**counting)
    else:  # no selection: the activities of kind buddy
        from ..requirements import items
        found = [item for listing in items(case.context, case.participant.id).values() for item in listing
                 if item.activity.kind == "buddy"]
    return [item for item in found if not purpose or not item.activity.purpose or item.activity.purpose == purpose]


def figures(case):
    asked = Fraction(1)
    trial = number(case.requirement.raw.get("trialMeetings"), Fraction(1))
    for needed in (Fraction(1), trial):
        for counting, dueing in case.readings():
            items = _items(case, counting)
            done = sum(item.meetings for item in items if item.done)
            all_of = sum(item.meetings for item in items)
            is_done = Fraction(1 if done >= needed else 0)
            is_planned = Fraction(1 if all_of >= needed and all_of > done else 0)
            due = case.due(asked, is_done, **dueing)
            yield Figures(asked, due, is_planned if not is_done else Fraction(0), is_done)
            yield Figures(asked, due, is_planned, is_done)
