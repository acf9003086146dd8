"""A ride fits the meeting and the person."""

from ..fields import DAY, WEEKDAY_NAMES, show_clock, show_date, weekday
from ..report import at

NAME = "ride"
SENTENCE = "a ride fits in times, neighbourhood, place, weekday and dates"


def check(context, report):
    for row in context.away_rows():
        if row.mode != "ride":
            continue
        report.fact()
        ride = context.rides.get(row.ride)
        label = f"{row.person} at {at(row.meeting)} with ride {row.ride or '(none)'}"
        if ride is None or row.ride_times is None:
            report.breach(f"{label}: there is no such ride")
            continue
        depart, arrive, leaves, _ = row.ride_times
        day = depart // DAY
        lives = context.neighbourhood(row.person, row.meeting.day)
        if ride.from_neighbourhood != lives:
            report.breach(f"{label}: starts in {ride.from_neighbourhood}, the person lives in {lives}")
        if ride.to_location != row.meeting.row.location and not row.earlier and not row.later:
            report.breach(f"{label}: goes to {ride.to_location}, the meeting is at {row.meeting.row.location}")
        if ride.weekdays and weekday(day) not in ride.weekdays:
            names = "|".join(WEEKDAY_NAMES[d] for d in ride.weekdays)
            report.breach(f"{label}: drives on {names}, the meeting is on {WEEKDAY_NAMES[weekday(day)]}")
        if ride.from_ is not None and day < ride.from_ or ride.until is not None and day > ride.until:
            report.breach(f"{label}: does not drive on {show_date(day)}")
        if arrive > row.meeting.start:
            report.breach(f"{label}: arrives at {show_clock(arrive)}, after the start {show_clock(row.meeting.start)}")
        elif arrive > row.meeting.start - (row.meeting.activity.early_minutes or 0):
            report.warn(f"{label}: arrives at {show_clock(arrive)}, {row.meeting.activity.early_minutes} minutes "
                        f"before the start {show_clock(row.meeting.start)} are asked for")
        if leaves < row.meeting.end:
            report.breach(f"{label}: returns at {show_clock(leaves)}, before the end {show_clock(row.meeting.end)}")
