"""Units of `once` and `each`: a meeting, or a whole series when the activity is one."""

from fractions import Fraction

from ..requirements import is_series


def share_of(activity):
    """The least share of a series' meetings."""
    return Fraction(str(activity.min_share)) if activity.min_share is not None else Fraction(4, 5)


def total_of(case, activity, items):
    """How many meetings a series has: as its activity says, else as the group meets."""
    if activity.meetings_total:
        return activity.meetings_total
    return 1  # a series without an end counts with its first meeting


def units(case, items, whole_series=True):
    """Activity → "done" or "planned" for what has a unit among the items."""
    by_activity = {}
    for item in items:
        by_activity.setdefault(item.activity.id, []).append(item)
    found = {}
    for activity_id, listing in by_activity.items():
        activity = listing[0].activity
        done = [item for item in listing if item.done]
        planned = [item for item in listing if not item.done]
        if whole_series and is_series(activity):
            needed = share_of(activity) * total_of(case, activity, listing)
            if any(item.passed for item in done) or done and sum(i.meetings for i in done) >= needed:
                found[activity_id] = "done"
            elif planned and sum(i.meetings for i in listing) >= needed:
                found[activity_id] = "planned"
        elif done:
            found[activity_id] = "done"
        elif planned:
            found[activity_id] = "planned"
    return found


def both(case, counting, whole_series):
    """(done, planned) sets of activities, and planned ones that done has too."""
    items = case.counted(**counting)
    found = units(case, items, whole_series)
    done = {a for a, how in found.items() if how == "done"}
    planned = {a for a, how in found.items() if how == "planned"}
    again = {item.activity.id for item in items if not item.done} & done
    return done, planned, again
