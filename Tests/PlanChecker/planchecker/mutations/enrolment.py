"""Damages to groups and enrolments."""

from .copy import attendances, meetings


def reading(copy, context):
    for meeting in meetings(context):
        copy.set("plan/meetings", meeting.id, date="2027-13-40")
        return f"{meeting.id} has no date that exists"
    return None


def ids(copy, context):
    for row in attendances(context):
        copy.attendance(row)["participant"] = "mutant-nobody"
        return f"mutant-nobody attends {row.meeting.id}"
    return None


def group_max(copy, context):
    for meeting in meetings(context, lambda m: m.count > 0):
        copy.set("activities", meeting.activity.id, group_min=0, group_max=meeting.count - 1)
        return f"{meeting.activity.id} is for {meeting.count - 1} at most"
    return None


def group_min(copy, context):
    for meeting in meetings(context, lambda m: m.group and m.activity.enrolment != "open"):
        copy.set("activities", meeting.activity.id, group_min=999, group_max="")
        return f"{meeting.activity.id} is for 999 at least"
    return None


def max_groups(copy, context):
    for meeting in meetings(context, lambda m: m.group):
        copy.set("activities", meeting.activity.id, max_groups=0)
        return f"{meeting.activity.id} may have no group"
    return None


def _grouped(context):
    return attendances(context, lambda r: not r.helper and r.meeting.group and r.meeting.activity.enrolment != "open"
                       and context.enrolments.get((r.person, r.meeting.group)))


def enrolment(copy, context):
    for row in _grouped(context):
        copy.remove("plan/enrolments", participant=row.person, group=row.meeting.group)
        return f"{row.person} is not enrolled in {row.meeting.group}"
    return None


def min_share(copy, context):
    for row in _grouped(context):
        names = {m.id for m in context.group_meetings[row.meeting.group]}
        rows = copy.table("plan/attending")
        rows[:] = [r for r in rows if not (r["participant"] == row.person and r["meeting"] in names)]
        return f"{row.person} attends nothing of {row.meeting.group}"
    return None


def declined(copy, context):
    for row in _grouped(context):
        for entry in copy.table("plan/enrolments"):
            if (entry["participant"], entry["group"]) == (row.person, row.meeting.group):
                entry["answer"] = "declined"
        return f"{row.person} declined {row.meeting.group}"
    return None


def tentative_may(copy, context):
    for row in _grouped(context):
        given = context.input_enrolments.get((row.person, row.meeting.group))
        if given is not None and given.answer == "accepted":
            continue
        copy.set("activities", row.meeting.activity.id, mandatory="may")
        copy.attendance(row)["status"] = "confirmed"
        copy.set("plan/meetings", row.meeting.id, status="confirmed")
        for entry in copy.table("plan/enrolments"):
            if (entry["participant"], entry["group"]) == (row.person, row.meeting.group):
                entry["answer"] = "proposed"
        return f"{row.person} is confirmed at {row.meeting.id} and has not accepted {row.meeting.group}"
    return None


def pinned_enrolments(copy, context):
    for (person, group), row in sorted(context.input_enrolments.items()):
        if row.pinned and context.enrolments.get((person, group)):
            copy.remove("plan/enrolments", participant=person, group=group)
            return f"{person} loses the pinned place in {group}"
    return None


def listed_requirements(copy, context):
    for row in context.folder.plan["enrolments"]:
        copy.row("plan/enrolments", participant=row.participant, group=row.group)["requirements"] = "mutant/none"
        return f"the enrolment of {row.participant} in {row.group} names mutant/none"
    return None


MUTATIONS = {"reading": reading, "ids": ids, "group-max": group_max, "group-min": group_min, "max-groups": max_groups,
             "enrolment": enrolment, "min-share": min_share, "declined": declined, "tentative-may": tentative_may,
             "pinned-enrolments": pinned_enrolments, "listed-requirements": listed_requirements}
