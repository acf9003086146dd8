"""Pinned enrolments stay."""

NAME = "pinned-enrolments"
SENTENCE = "who is pinned to a group is enrolled in it"


def check(context, report):
    start = context.settings.horizon_start
    for (person, group), row in context.input_enrolments.items():
        if not row.pinned or row.until is not None and start is not None and row.until < start:
            continue
        if group not in context.groups and not context.group_meetings.get(group):
            given = context.input_groups.get(group)
            if given is not None and given.until is not None and start is not None and given.until < start:
                continue
        report.fact()
        if not context.enrolments.get((person, group)):
            report.breach(f"{person} is pinned to {group} and not enrolled in it")
