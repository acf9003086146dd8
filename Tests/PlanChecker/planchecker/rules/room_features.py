"""A room has what the activity needs."""

from ..report import at

NAME = "room-features"
SENTENCE = "a room has every feature its activity asks for"


def check(context, report):
    for meeting in context.active_meetings():
        room = context.rooms.get(meeting.room)
        if room is None:
            continue
        report.fact()
        lacking = [f for f in meeting.activity.room_features if f != "none" and f not in room.features]
        if lacking:
            report.breach(f"{at(meeting)}: room {room.id} lacks {', '.join(lacking)} for {meeting.activity.id}",
                          meeting.pinned_room)
