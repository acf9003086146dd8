"""What counts for a requirement of a participant: meetings done and planned, windows, what is due."""

import math
from collections import defaultdict
from fractions import Fraction

from .fields import DAY, add_months, parse_integer
from .folder import is_empty
from .programmes import programmes_of

COUNTED = ("present", "passed", "")
DATES = {"settled": "settled", "notice": "duo_notice", "registered": "registered", "pip": "pip_date",
         "guidanceEnd": "guidance_end"}


class Item:
    """Meetings that count: a row of done.csv or an attended meeting of the plan."""

    __slots__ = ("day", "start", "end", "activity", "meetings", "minutes", "done", "passed", "online", "meeting",
                 "group", "listed")


class Figures:
    """A row of requirements.csv as recomputed; `asked` in full, `missing` may be free of the totals."""

    __slots__ = ("asked", "due", "planned", "done", "missing")

    def __init__(self, asked, due, planned, done, missing=None):
        self.asked, self.due, self.planned, self.done = asked, due, planned, done
        self.missing = max(0, due - done - planned) if missing is None else missing


def items(context, person):
    """Activity → items of a participant, in order of time."""
    cache = context.__dict__.setdefault("_items", {})
    found = cache.get(person)
    if found is None:
        found = cache[person] = _items(context, person)
    return found


def _items(context, person):
    found, rows = defaultdict(list), defaultdict(list)
    for row in context.done.get(person, ()):
        activity = context.activities.get(row.activity)
        if activity is None or row.date is None:
            continue
        rows[row.activity, row.date].append(row)
        if row.result not in COUNTED:
            continue
        item = Item()
        item.day, item.activity, item.done, item.meeting, item.group = row.date, activity, True, None, None
        item.start = item.end = row.date * DAY + 720
        item.meetings = Fraction(str(row.meetings)) if row.meetings is not None else Fraction(1)
        minutes = row.minutes if row.minutes is not None else (activity.minutes or 0) * float(item.meetings)
        item.minutes, item.passed, item.listed = Fraction(str(minutes)), row.result == "passed", ()
        item.online = row.how == "online"
        found[row.activity].append(item)
    for row in context.rows_of.get(person, ()):
        meeting = row.meeting
        if row.helper or (meeting.activity.id, meeting.day) in rows:
            continue
        item = Item()
        item.day, item.start, item.end, item.activity = meeting.day, meeting.start, meeting.end, meeting.activity
        item.meetings, item.minutes, item.done = Fraction(1), Fraction(meeting.end - meeting.start), False
        item.passed, item.online, item.meeting, item.group = False, meeting.online, meeting, meeting.group
        if meeting.group:
            item.listed = [name for e in context.enrolments.get((person, meeting.group), ()) for name in e.requirements]
        else:
            item.listed = meeting.row.requirements
        found[meeting.activity.id].append(item)
    for listing in found.values():
        listing.sort(key=lambda item: item.start)
    return found


class Case:
    """One requirement of one participant."""

    def __init__(self, context, participant, requirement, start):
        self.context, self.participant, self.requirement, self.start = context, participant, requirement, start
        settings = context.settings
        self.today, self.horizon_start, self.horizon_end = (settings.today, settings.horizon_start,
                                                            settings.horizon_end)
        self.window = self._window()
        self.undated = self.window == "undated"
        if self.undated:
            self.window = None

    def _window(self):
        """(first, last) with None where open; None without a window; "undated" when its date is not given."""
        within = self.requirement.within
        if within is None:
            return None
        if not is_empty(within.get("before")):
            last = self._date(str(within["before"]))
            if last is None:
                return "undated"
            first = self._shift(last, within, -1)
            return (None if first == last else first, last)
        first = self._date(str(within.get("from") or "start"))
        if first is None:
            return "undated"
        lengths = any(not is_empty(within.get(unit)) for unit in ("days", "weeks", "months", "years"))
        last = self._shift(first, within, 1) if lengths else None
        # What counts already before the window begins does not move its end.
        earlier = self._date(str(within.get("countsFrom"))) if not is_empty(within.get("countsFrom")) else None
        return (first if earlier is None else min(first, earlier)), last

    def _date(self, name):
        if name == "start":
            return self.start
        return getattr(self.participant, DATES.get(name, ""), None) if name in DATES else None

    @staticmethod
    def _shift(day, within, sign):
        def amount(unit):
            return 0 if is_empty(within.get(unit)) else parse_integer(str(within[unit]))
        months = amount("months") + 12 * amount("years")
        moved = add_months(day, sign * months) if months else day
        return moved + sign * (amount("days") + 7 * amount("weeks"))

    def fitting(self):
        """Every item that fits, whatever its date, in order of time."""
        found = []
        by_activity = items(self.context, self.participant.id)
        for listing in by_activity.values():
            if self.requirement.fits(listing[0].activity, self.participant):
                found.extend(listing)
        found.sort(key=lambda item: item.start)
        return found

    def counted(self, backlog=True, done_before=False):
        """The items inside the window; a window that has passed goes on as a backlog."""
        found = self.fitting()
        if self.window is None:
            return found
        first, last = self.window
        if backlog and last is not None and last < self.today:
            last = None
        return [item for item in found
                if (first is None or item.day >= first or done_before and item.done)
                and (last is None or item.day <= last)]

    def due(self, asked, done, cap=False, from_horizon=False, exclusive=False):
        """What is due of what is asked, after the formula of the description."""
        if self.undated:
            return Fraction(0)
        last = self.window[1] if self.window else None
        end = self.horizon_end - (1 if exclusive else 0)
        if last is None or last <= end:
            return asked
        begin = self.today if self.window[0] is None else max(self.today, self.window[0])
        left = last - begin + 1
        if left <= 0:
            return asked
        inside = end - (max(begin, self.horizon_start) if from_horizon else begin) + 1
        share = math.ceil(max(Fraction(0), asked - done) * max(0, inside) / left)
        due = done + share
        return min(due, asked) if cap else due

    def readings(self):
        """Keyword arguments of `counted` and of `due`, the settled reading first."""
        for backlog in (True, False):
            for done_before in (False, True):
                for cap in (False, True):
                    for from_horizon in (False, True):
                        for exclusive in (False, True):
                            yield (dict(backlog=backlog, done_before=done_before),
                                   dict(cap=cap, from_horizon=from_horizon, exclusive=exclusive))

    def asked_hours(self):
        """What is asked: `atLeast`, or the hours of participation agreed with the participant."""
        own = self.participant.participation_hours_due
        asked = [self.requirement.at_least]
        if own is not None and self.requirement.kind == "hours":
            asked.append(Fraction(str(own)))
        return asked

    def sub_case(self, requirement):
        """Another requirement of the same participant."""
        return Case(self.context, self.participant, requirement, self.start)


def programme_start(context, participant, programme):
    """(settled reading, others) of `start`: the first date in done.csv or in the version before of a meeting that
    fits any requirement, else `settled`."""
    counted, noted = [], []
    for row in context.done.get(participant.id, ()):
        activity = context.activities.get(row.activity)
        if activity is not None and row.date is not None and programme.fits(activity, participant):
            noted.append(row.date)
            if row.result in COUNTED:
                counted.append(row.date)
    for activity_id, day in previous_attended(context).get(participant.id, ()):
        activity = context.activities.get(activity_id)
        if activity is not None and programme.fits(activity, participant):
            counted.append(day)
            noted.append(day)
    settled = min(counted) if counted else participant.settled
    return settled, {min(noted) if noted else participant.settled}


def previous_attended(context):
    """Participant → (activity, day) of what they attended in the version before, help not counted."""
    if "_previous_attended" not in context.__dict__:
        meetings = {row.id: row for row in context.folder.previous["meetings"]
                    if row.status != "cancelled" and row.date is not None}
        found = defaultdict(list)
        for row in context.folder.previous["attending"]:
            meeting = meetings.get(row.meeting)
            if meeting is None:
                continue
            if any(context.helper_of.get(staff) == row.participant for staff in meeting.staff):
                continue
            found[row.participant].append((meeting.activity, meeting.date))
        context._previous_attended = found
    return context._previous_attended


def cases(context):
    """Every case of the municipality: (case, certain); cached, in order of participant and programme."""
    if "_cases" not in context.__dict__:
        context._cases = list(_cases(context))
    return context._cases


def _cases(context):
    claimed = {}
    for row in context.folder.plan["requirements"]:
        claimed.setdefault((row.participant, row.requirement.split("/")[0]), row.start)
    for participant in context.participants.values():
        certain, possible = programmes_of(context, participant)
        for programme, sure in [(p, True) for p in certain] + [(p, False) for p in possible]:
            start, others = programme_start(context, participant, programme)
            given = claimed.get((participant.id, programme.id))
            if given is not None and given != start and given in others:
                start = given
            for requirement in programme.all_requirements():
                yield Case(context, participant, requirement, start), sure


def cases_by_person(context):
    """Participant → name → case."""
    if "_cases_by_person" not in context.__dict__:
        found = defaultdict(dict)
        for case, _ in cases(context):
            found[case.participant.id][case.requirement.name] = case
        context._cases_by_person = found
    return context._cases_by_person


def is_series(activity):
    """Whether an activity is a series: several meetings that belong together."""
    if activity.meetings_total is not None:
        return activity.meetings_total > 1
    return bool(activity.meetings_per_week) and activity.enrolment not in ("open", "individual")
