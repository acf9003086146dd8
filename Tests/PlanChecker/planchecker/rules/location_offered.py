"""A meeting is at a place its activity is given at."""

from ..report import at

NAME = "location"
SENTENCE = "a meeting is at one of its activity's locations; at home has the location home"


def check(context, report):
    for meeting in context.active_meetings():
        report.fact()
        place, offered = meeting.row.location, meeting.activity.locations
        if meeting.online:
            continue
        if not place:
            report.breach(f"{meeting.id} has no location")
        elif offered and place not in offered:
            report.breach(f"{at(meeting)}: {meeting.activity.id} is given at {', '.join(offered)}", meeting.pinned_room)
        elif place == "home" and "home" not in offered:
            report.breach(f"{at(meeting)}: {meeting.activity.id} is not given at home")
