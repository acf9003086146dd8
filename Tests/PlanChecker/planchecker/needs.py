"""What staff_needs of an activity ask for: `role:1` a meeting, `role:1/2` one for every two who attend."""

import math
from fractions import Fraction


def base_role(role):
    """`interpreter` of `interpreter@ar`; the own client supporter may stand there by the role they have."""
    base = role.split("@")[0]
    return "own-client-supporter" if base == "client-supporter" else base


def needs(meeting):
    """(role, amount) of every need at a meeting; `role:1/2` is one for every two who attend, rounded up."""
    found = []
    for need in meeting.activity.staff_needs:
        role, _, amount = need.partition(":")
        if "/" in amount:
            people, per = amount.split("/")
            found.append((role, math.ceil(Fraction(int(people), int(per)) * meeting.count), True))
        else:
            found.append((role, int(amount or 1), False))
    return found


def interpreter_languages(context, meeting):
    """(all of them, languages) that the interpreter of a meeting must speak."""
    listed = meeting.activity.contact_languages
    if len(listed) == 1 and meeting.group:
        return True, set(listed)
    spoken = {context.participants[row.person].language for row in meeting.rows if not row.helper}
    return not meeting.group, spoken
