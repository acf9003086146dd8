"""People who are together share groups."""

NAME = "together"
SENTENCE = "two who are together share a group of every activity in which both are enrolled"


def pairs(context, relation):
    """The rows of together.csv with a relation."""
    return [row for row in context.folder.input["together"] if row.relation == relation]


def check(context, report):
    for row in pairs(context, "together"):
        groups = []
        for person in (row.a, row.b):
            mine = {}
            for enrolment in context.enrolments_of_person.get(person, ()):
                if enrolment.answer != "declined" and context.group_meetings.get(enrolment.group):
                    activity = context.groups[enrolment.group].activity if enrolment.group in context.groups else ""
                    mine.setdefault(activity, set()).add(enrolment.group)
            groups.append(mine)
        report.fact()
        for activity in groups[0].keys() & groups[1].keys():
            a, b = groups[0][activity], groups[1][activity]
            if a != b:
                pinned = all((p, g) in context.input_enrolments and context.input_enrolments[p, g].pinned
                             for p, gs in ((row.a, a), (row.b, b)) for g in gs)
                report.found(not a & b, f"{row.a} and {row.b} are together, in {activity} they are enrolled in "
                                        f"{', '.join(sorted(a))} and {', '.join(sorted(b))}", pinned)
