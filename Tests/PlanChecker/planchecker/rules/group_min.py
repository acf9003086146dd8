"""At least group_min different people over a group's life."""

NAME = "group-min"
SENTENCE = "a group has at least group_min different people over its life (not where anyone may come)"


def check(context, report):
    history = {}
    for row in context.input_enrolments.values():
        if row.answer != "declined":
            history.setdefault(row.group, set()).add(row.participant)
    for group_id, meetings in context.group_meetings.items():
        activity = meetings[0].activity
        if activity.group_min is None or activity.enrolment == "open":
            continue
        report.fact()
        attend = {row.person for meeting in meetings for row in meeting.rows if not row.helper}
        enrolled = {row.participant for row in context.enrolments_of_group[group_id] if row.answer != "declined"}
        people = attend | enrolled
        if len(people) < activity.group_min:
            lenient = people | history.get(group_id, set())
            report.found(len(lenient) < activity.group_min, f"group {group_id} has {len(people)} different people over "
                         f"its life, group_min of {activity.id} is {activity.group_min}", meetings[0].pinned)
