"""Requirements named by enrolments and appointments are those of the people, and the activity counts for them."""

from ..requirements import cases_by_person

NAME = "listed-requirements"
SENTENCE = "a requirement named by an enrolment or appointment is one of the person's, and the activity fits it"


def check(context, report):
    by_person = cases_by_person(context)
    for row in context.folder.plan["enrolments"]:
        group = context.groups.get(row.group)
        activity = context.activities.get(group.activity if group else row.activity)
        for name in row.requirements:
            label = f"the enrolment of {row.participant} in {row.group}"
            _one(report, by_person, row.participant, name, activity, label)
    for meeting in context.active_meetings():
        for name in meeting.row.requirements if not meeting.group else ():
            for row in meeting.rows:
                if not row.helper:
                    _one(report, by_person, row.person, name, meeting.activity, f"{meeting.id} with {row.person}")


def _one(report, by_person, person, name, activity, label):
    report.fact()
    case = by_person.get(person, {}).get(name)
    if case is None:
        report.breach(f"{label} names {name}, which is no requirement of {person}")
    elif activity is not None and not case.requirement.fits(activity, case.participant):
        if case.requirement.kind == "buddy" and activity.kind == "buddy":
            return
        report.breach(f"{label} names {name}, for which {activity.id} does not count")
