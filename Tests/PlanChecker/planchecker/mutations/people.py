"""Damages to staff, blocks, ceilings and relations."""

from ..fields import show_date, week
from ..needs import base_role, needs
from .copy import attendances, block, meetings


def _staffed(context, test=lambda meeting: True):
    return meetings(context, lambda m: m.staff and all(s in context.staff for s in m.staff) and test(m))


def staff_overlap(copy, context):
    for name in sorted(context.by_staff):
        mine = [m for m in context.by_staff[name] if not m.pinned]
        if len(mine) > 1 and name in context.staff:
            copy.move(mine[1], mine[0].start)
            return f"{mine[1].id} moves onto {mine[0].id} for {name}"
    return None


def staff_roles(copy, context):
    for meeting in _staffed(context):
        for row in context.staffing[meeting.id]:
            role = base_role(row.role)
            for other in sorted(context.staff):
                if other not in meeting.staff and role not in context.staff[other].roles and role not in (
                        "own-client-supporter",):
                    copy.row("plan/staffing", meeting=meeting.id, staff=row.staff)["staff"] = other
                    names = [other if s == row.staff else s for s in meeting.staff]
                    copy.set("plan/meetings", meeting.id, staff="|".join(names))
                    return f"{other} is {role} at {meeting.id}"
    return None


def staff_needs(copy, context):
    for meeting in _staffed(context):
        asked = {base_role(role) for role, amount, _ in needs(meeting) if amount}
        for row in context.staffing[meeting.id]:
            if base_role(row.role) in asked:
                copy.remove("plan/staffing", meeting=meeting.id, staff=row.staff)
                copy.set("plan/meetings", meeting.id, staff="|".join(s for s in meeting.staff if s != row.staff))
                return f"{meeting.id} is without {row.staff}"
    return None


def _hours(copy, context, column, period):
    for meeting in _staffed(context):
        name = meeting.staff[0]
        hours = sum(m.hours for m in context.by_staff[name] if period(m) == period(meeting))
        copy.set("staff", name, **{column: hours - 0.25})
        return f"{column} of {name} is a quarter too short for {meeting.id}"
    return None


def staff_hours_week(copy, context):
    return _hours(copy, context, "max_hours_week", lambda m: week(m.day))


def staff_hours_day(copy, context):
    return _hours(copy, context, "max_hours_day", lambda m: m.day)


def staff_available(copy, context):
    for meeting in _staffed(context):
        copy.set("staff", meeting.staff[0], available="su 03:00-03:05")
        return f"{meeting.staff[0]} is hardly available"
    return None


def staff_block(copy, context):
    meeting = next(_staffed(context), None)
    return meeting and block(copy, "staff", meeting.staff[0], meeting)


def staffing(copy, context):
    for meeting in _staffed(context):
        copy.set("plan/meetings", meeting.id, staff="|".join(meeting.staff[1:]))
        return f"{meeting.id} does not name {meeting.staff[0]}"
    return None


def busy(copy, context):
    row = next(attendances(context), None)
    return row and block(copy, "participant", row.person, row.meeting)


def available(copy, context):
    for row in attendances(context):
        copy.set("participants", row.person, available="su 03:00-03:05")
        return f"{row.person} is hardly available"
    return None


def ceiling_week(copy, context):
    for row in attendances(context):
        number = week(row.meeting.day)
        hours = sum(r.meeting.hours for r in context.rows_of[row.person] if week(r.meeting.day) == number)
        copy.set("participants", row.person, max_hours_week=hours - 0.25)
        return f"{row.person} has a quarter of an hour too much in the week of {row.meeting.id}"
    return None


def _ceiling(copy, context, key, value):
    for row in attendances(context, lambda r: context.participants[r.person].stage in context.settings.ceilings):
        if key == "freeWeekdays" and (row.meeting.day + 6) % 7 > 4:
            continue
        stage = str(context.participants[row.person].stage)
        copy.document("municipality.yaml")["ceilings"][stage][key] = value
        return f"{key} of stage {stage} is {value}"
    return None


def activities_per_day(copy, context):
    return _ceiling(copy, context, "activitiesPerDay", "0")


def free_weekdays(copy, context):
    return _ceiling(copy, context, "freeWeekdays", "5")


def ramp_up(copy, context):
    if not context.rows_of:
        return None
    copy.document("municipality.yaml")["rampUp"] = {"hoursPerWeekStep": "0.001", "everyWeeks": "2"}
    return "everybody starts with seconds"


def audience(copy, context):
    for row in attendances(context, lambda r: not r.helper and context.participants[r.person].level):
        copy.set("activities", row.meeting.activity.id, levels="no-such-level")
        return f"{row.meeting.activity.id} is for nobody's level"
    return None


def women_only(copy, context):
    for row in attendances(context, lambda r: not r.helper and not r.meeting.activity.women_only):
        copy.set("participants", row.person, women_only=row.meeting.activity.kind)
        return f"{row.person} wants {row.meeting.activity.kind} women-only"
    return None


def settled(copy, context):
    for row in attendances(context):
        copy.set("participants", row.person, settled=show_date(row.meeting.day + 1))
        return f"{row.person} settles after {row.meeting.id}"
    return None


def _pair(context):
    for meeting in meetings(context):
        people = sorted(row.person for row in meeting.rows if not row.helper and not row.pinned)
        if len(people) > 1:
            return people[:2], meeting
    return None, None


def _relation(relation):
    def change(copy, context):
        people, meeting = _pair(context)
        if people is None:
            return None
        copy.add("together", a=people[0], b=people[1], relation=relation)
        return f"{people[0]} and {people[1]} are {relation}, both at {meeting.id}"
    return change


def together(copy, context):
    by_activity = {}
    for row in context.folder.plan["enrolments"]:
        if not context.group_meetings.get(row.group) or row.answer == "declined":
            continue
        given = context.input_enrolments.get((row.participant, row.group))
        if given is None or not given.pinned:
            by_activity.setdefault(row.activity, []).append(row)
    for rows in by_activity.values():
        for a in rows:
            mine = {r.group for r in rows if r.participant == a.participant}
            for b in rows:
                theirs = {r.group for r in rows if r.participant == b.participant}
                if a.participant != b.participant and not mine & theirs:
                    copy.add("together", a=a.participant, b=b.participant, relation="together")
                    return f"{a.participant} and {b.participant} are together, in {a.group} and {b.group}"
    for activity, rows in by_activity.items():  # one group only: enrol one of a pair in a group of their own
        if len(rows) > 1:
            group = copy.row("plan/groups", id=rows[0].group)
            copy.add("plan/groups", **{**group, "id": "mutant-group"})
            for meeting in context.group_meetings[rows[0].group][:1]:
                copy.add("plan/meetings", **{**copy.row("plan/meetings", id=meeting.id), "id": "mutant-1",
                                             "group": "mutant-group"})
            copy.row("plan/enrolments", participant=rows[0].participant, group=rows[0].group)["group"] = "mutant-group"
            copy.add("together", a=rows[0].participant, b=rows[1].participant, relation="together")
            return f"{rows[0].participant} leaves the group of {rows[1].participant}"
    return None


def buddy(copy, context):
    for person in sorted(context.rows_of):
        rows = [r for r in context.rows_of[person] if r.meeting.activity.kind == "buddy" and r.meeting.staff]
        if not rows:
            continue
        first = rows[0].meeting
        other = next((s for s in sorted(context.staff) if s not in first.staff), None)
        if other:
            copy.add("plan/meetings", **{**copy.row("plan/meetings", id=first.id), "id": "mutant-1", "staff": other})
            copy.add("plan/attending", **{**copy.attendance(rows[0]), "meeting": "mutant-1"})
            return f"{person} has {other} as a second buddy"
    return None


def held_pairs(copy, context):
    for person, given in sorted(context.enrolled_before.items()):
        for row in context.rows_of.get(person, ()):
            group = context.input_groups.get(row.meeting.group)
            if group is not None and not group.times and row.meeting.activity.enrolment == "individual":
                if any(enrolment.group == group.id and enrolment.answer in ("", "accepted") for enrolment in given):
                    copy.row("plan/meetings", id=row.meeting.id)["group"] = ""
                    return f"{row.meeting.id} of {person} is no longer in {group.id}"
    return None


MUTATIONS = {"staff-overlap": staff_overlap, "staff-roles": staff_roles, "staff-needs": staff_needs,
             "staff-hours-week": staff_hours_week, "staff-hours-day": staff_hours_day,
             "staff-available": staff_available, "staff-block": staff_block, "staffing": staffing, "busy": busy,
             "available": available, "ceiling-week": ceiling_week, "activities-per-day": activities_per_day,
             "free-weekdays": free_weekdays, "ramp-up": ramp_up, "audience": audience, "women-only": women_only,
             "settled": settled, "apart": _relation("apart"), "separate-plans": _relation("separate-plans"),
             "not-at-the-same-time": _relation("not-at-the-same-time"), "together": together, "buddy": buddy,
             "held-pairs": held_pairs}
