"""What orders, firsts and lasts of programmes bind: the meetings planned for a requirement."""

from fractions import Fraction

from .kinds.each import listed as each_listed
from .kinds.units import share_of
from .programmes import Selection
from .requirements import cases, cases_by_person, is_series, items


def conditioned(context, has):
    """The cases whose requirement has a condition."""
    return (case for case, _ in cases(context) if has(case.requirement))


def bound_items(context, case):
    """(planned item, certain) of everything that fits a requirement; certain: planned for this requirement, since
    it is named on it or fits no other."""
    others = cases_by_person(context)[case.participant.id]
    for item in case.fitting():
        if item.done:
            continue
        if item.listed:
            certain = case.requirement.name in item.listed
        else:
            certain = not any(other.requirement.fits(item.activity, case.participant)
                              for name, other in others.items()
                              if name != case.requirement.name and other.requirement.kind != "start")
        yield item, certain


def planned_for(context, case):
    """(item, certain), without what lies in no window of the requirement and only counts for others."""
    inside = {id(item) for item in case.counted()}
    return [(item, certain and id(item) in inside) for item, certain in bound_items(context, case)]


def met_moments(case):
    """(settled, lenient) moment at which a requirement is met, None when it never is."""
    return _met(case, case.counted()), _met(case, case.fitting())


def _met(case, found):
    requirement = case.requirement
    found = sorted(found, key=lambda item: item.end)
    if requirement.kind == "hours":
        return _reached(found, requirement.at_least, lambda item: item.minutes / 60)
    if requirement.kind in ("once", "each", "buddy", "start"):
        finished = {}
        sums = {}
        for item in found:
            name = item.activity.id
            sums[name] = sums.get(name, 0) + item.meetings
            total = item.activity.meetings_total if is_series(item.activity) else None
            if item.passed or sums[name] >= (share_of(item.activity) * total if total else 1):
                finished.setdefault(name, item.end)
        if requirement.kind == "each":
            asked = each_listed(case)
            return max(finished[a] for a in asked) if asked and asked <= finished.keys() else None
        return min(finished.values(), default=None)
    if requirement.kind == "themes":
        themes = {}
        for item in found:
            themes.setdefault(item.activity.theme, item.end)
        ends = sorted(themes.values())
        needed = int(requirement.at_least)
        return ends[needed - 1] if len(ends) >= needed > 0 else None
    return _reached(found, requirement.at_least, lambda item: item.meetings)


def _reached(found, needed, amount):
    total = Fraction(0)
    for item in found:
        total += amount(item)
        if total >= needed:
            return item.end
    return None


def reference(context, case, value):
    """`programme`, a selection, or the id of a requirement as (label, fits)."""
    if value == "programme":
        programme = case.requirement.programme
        return f"programme {programme.id}", lambda a: programme.fits(a, case.participant)
    if isinstance(value, dict):
        selection = Selection(value.get("of") if isinstance(value.get("of"), dict) else value)
        return "the selection", selection.fits
    other = other_case(context, case, value)
    if other is None:
        return str(value), lambda a: False
    return other.requirement.name, lambda a: other.requirement.fits(a, case.participant)


def other_case(context, case, name):
    """The case of another requirement of the same programme (or PROGRAMME/ID), or None."""
    known = cases_by_person(context)[case.participant.id]
    return known.get(f"{case.requirement.programme.id}/{name}") or known.get(str(name))


def selected(context, case, fits):
    """Every item of the person that a test of activities lets through, in order of time."""
    found = []
    for listing in items(context, case.participant.id).values():
        if fits(listing[0].activity):
            found.extend(listing)
    return sorted(found, key=lambda item: item.start)
