"""Which ways of travelling someone has on a date: their own, and those a finished series unlocks."""


class Unlock:
    """A mode that becomes usable on a day; `passed` when done.csv says so."""

    __slots__ = ("mode", "since", "passed", "source")

    def __init__(self, mode, since, passed, source):
        self.mode, self.since, self.passed, self.source = mode, since, passed, source


def unlocks(context, person):
    """Every unlock of a person, from done.csv and from the plan."""
    cache = context.__dict__.setdefault("_unlocks", {})
    if person not in cache:
        cache[person] = list(_find(context, person))
    return cache[person]


def _find(context, person):
    unlocking = context.__dict__.setdefault(
        "_unlocking", {a.id: a for a in context.activities.values() if a.unlocks})
    if not unlocking:
        return
    done = [row for row in context.done.get(person, ()) if row.activity in unlocking]
    attended, series = {}, set()
    for row in context.rows_of.get(person, ()):
        if row.meeting.activity.id in unlocking and not row.helper:
            key = (row.meeting.activity.id, row.meeting.group)
            attended.setdefault(key, []).append(row.meeting)
            series.add(row.meeting.activity.id)
    for activity_id in series | {row.activity for row in done}:
        activity = unlocking[activity_id]
        mine = [row for row in done if row.activity == activity_id]
        failed = [row.date for row in mine if row.result == "failed"]
        passed = [row.date for row in mine if row.result == "passed"]
        share = activity.min_share if activity.min_share is not None else 0.8
        for mode in activity.unlocks:
            for date in passed:
                yield Unlock(mode, date + 1, True, f"{activity_id}, passed")
            if failed and not passed:
                continue
            present = sum(row.meetings or 1 for row in mine if row.result in ("present", ""))
            if present and activity.meetings_total and present >= share * activity.meetings_total - 1e-9:
                last = max(row.date for row in mine if row.result in ("present", ""))
                yield Unlock(mode, last + 1, bool(passed), f"{activity_id}, done")
            for (name, group), meetings in attended.items():
                if name != activity_id:
                    continue
                whole = context.group_meetings[group] if group else meetings
                total = len(whole)
                if not group and activity.meetings_total:
                    total = activity.meetings_total
                before = sum(row.meetings or 1 for row in mine if row.result in ("present", "passed", "")
                             and row.date < meetings[0].day)
                dates = {m.day for m in whole}
                absent = sum(1 for row in mine if row.result in ("absent", "excused") and row.date in dates)
                if len(meetings) + before - absent >= share * total - 1e-9:
                    yield Unlock(mode, whole[-1].day + 1, bool(passed), f"{activity_id}, {group or 'appointments'}")


def usable(context, person, mode, day):
    """`yes`, `tentative` or `no`: whether someone has a mode on a day."""
    participant = context.participants[person]
    if mode in participant.modes:
        return "yes"
    found = [unlock for unlock in unlocks(context, person) if unlock.mode == mode and unlock.since <= day]
    if not found:
        return "no"
    return "yes" if any(unlock.passed for unlock in found) else "tentative"


def fastest(context, person, meeting):
    """The mode with the shortest way from home among those usable and in reach, or None."""
    home, best = context.home(person, meeting.day), None
    place = meeting.place
    if home is None or place is None:
        return None
    for mode in context.travel.modes:
        way = context.travel.way(home, place, mode)
        if way.reachable_at_all and mode in context.participants[person].modes:
            if best is None or way.minutes < best[0]:
                best = (way.minutes, mode)
    return best[1] if best else None
