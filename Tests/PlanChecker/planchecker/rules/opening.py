"""Rooms are used while they are open."""

from ..report import at
from ..times import covers, weekly_windows

NAME = "opening"
SENTENCE = "a room is open for the whole of every meeting in it"


def check(context, report):
    for meeting in context.active_meetings():
        room = context.rooms.get(meeting.room)
        if room is None:
            continue
        report.fact()
        if room.opening and not covers(weekly_windows(room.opening, meeting.day, meeting.day + 1),
                                       meeting.start, meeting.end):
            report.breach(f"{at(meeting)}: room {room.id} is not open then",
                          meeting.pinned_room and meeting.pinned_times)
