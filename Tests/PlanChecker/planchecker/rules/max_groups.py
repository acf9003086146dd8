"""Groups of an activity that run at the same time."""

from collections import defaultdict

from ..fields import show_date

NAME = "max-groups"
SENTENCE = "no more groups of an activity run at the same time than max_groups"


def check(context, report):
    by_activity = defaultdict(list)
    for group_id, meetings in context.group_meetings.items():
        by_activity[meetings[0].activity.id].append((group_id, meetings))
    for activity_id, groups in sorted(by_activity.items()):
        limit = context.activities[activity_id].max_groups
        if limit is None:
            continue
        report.fact()
        running = [(meetings[0].day, meetings[-1].day, group_id) for group_id, meetings in groups]
        most, day, names = _most(running)
        pinned = all(meetings[0].pinned for _, meetings in groups)
        if most > limit:
            report.breach(_sentence(activity_id, most, day, names, limit), pinned)
            continue
        planned = [(_or(context.groups.get(g), "from_", first), _or(context.groups.get(g), "until", last), g)
                   for first, last, g in running]
        most, day, names = _most(planned)
        if most > limit:
            report.warn(_sentence(activity_id, most, day, names, limit), pinned)


def _or(group, name, otherwise):
    value = getattr(group, name, None) if group is not None else None
    return otherwise if value is None else value


def _most(spans):
    best = (0, None, ())
    for day in {first for first, _, _ in spans}:
        names = [name for first, last, name in spans if first <= day <= last]
        if len(names) > best[0]:
            best = len(names), day, names
    return best


def _sentence(activity, most, day, names, limit):
    return (f"{most} groups of {activity} run on {show_date(day)} ({', '.join(sorted(names))}), max_groups is {limit}")
