"""Ids are unique and what is referred to exists."""

NAME = "ids"
SENTENCE = "ids stand once in a file and every id that is referred to exists"


def check(context, report):
    for sentence in context.unknown:
        report.fact()
        report.breach(sentence)
    plan = context.folder.plan
    known_groups = context.groups
    for row in plan["groups"]:
        _known(report, context.activities, row.activity, f"plan/groups.csv: {row.id}: activity")
        _known(report, context.rooms, row.room, f"plan/groups.csv: {row.id}: room")
        for staff in row.staff:
            _known(report, context.staff, staff, f"plan/groups.csv: {row.id}: staff")
    for row in plan["meetings"]:
        _known(report, known_groups, row.group, f"plan/meetings.csv: {row.id}: group")
        _known(report, context.rooms, row.room, f"plan/meetings.csv: {row.id}: room")
        if row.location not in ("home", "online"):
            _known(report, context.locations, row.location, f"plan/meetings.csv: {row.id}: location")
        for staff in row.staff:
            _known(report, context.staff, staff, f"plan/meetings.csv: {row.id}: staff")
    for row in plan["enrolments"]:
        label = f"plan/enrolments.csv: {row.participant} in {row.group}"
        _known(report, context.participants, row.participant, f"{label}: participant")
        _known(report, known_groups, row.group, f"{label}: group")
        _known(report, context.activities, row.activity, f"{label}: activity")
    seen = set()
    for row in plan["attending"]:
        report.fact()
        key = (row.participant, row.meeting)
        if key in seen:
            report.breach(f"plan/attending.csv: {row.participant} stands twice at {row.meeting}")
        seen.add(key)
        if row.mode == "ride":
            _known(report, context.rides, row.ride or "none", f"plan/attending.csv: {row.participant} at "
                                                              f"{row.meeting}: ride")
    for row in plan["care"]:
        label = f"plan/care.csv: {row.child} at {row.meeting}"
        _known(report, context.children, row.child, f"{label}: child")
        _known(report, context.meetings, row.meeting, f"{label}: meeting")
        _known(report, context.participants, row.parent, f"{label}: parent")
        if row.cover == "place":
            _known(report, context.childcare, row.by or "none", f"{label}: childcare place")
        if row.cover == "partner":
            _known(report, context.participants, row.by or "none", f"{label}: partner")
    for row in plan["staffing"]:
        _known(report, context.staff, row.staff, f"plan/staffing.csv: {row.staff} at {row.meeting}: staff")
        _known(report, context.meetings, row.meeting, f"plan/staffing.csv: {row.staff} at {row.meeting}: meeting")
    for row in plan["pools"]:
        _known(report, context.pools, row.pool, f"plan/pools.csv: {row.pool} at {row.meeting}: pool")
        _known(report, context.meetings, row.meeting, f"plan/pools.csv: {row.pool} at {row.meeting}: meeting")
    for participant in context.participants.values():
        for name in participant.programme:
            if name != "none":
                _known(report, context.folder.programmes, name, f"participants.csv: {participant.id}: programme")


def _known(report, table, name, label):
    if not name:
        return
    report.fact()
    if name not in table:
        report.breach(f"{label} {name} does not exist")
