"""A meeting has a room when it needs one, and the room is at its place."""

from ..report import at

NAME = "room-needed"
SENTENCE = "a meeting has a room of its location, unless the activity needs none or the location has no rooms"


def check(context, report):
    for meeting in context.active_meetings():
        report.fact()
        if meeting.room:
            room = context.rooms.get(meeting.room)
            if room is not None and room.location != meeting.row.location:
                report.breach(f"{at(meeting)}: room {room.id} is at {room.location}", meeting.pinned_room)
            continue
        if meeting.online or meeting.at_home or "none" in meeting.activity.room_features:
            continue
        if context.rooms_at.get(meeting.row.location):
            report.breach(f"{at(meeting)} has no room, {meeting.activity.id} needs one and the location has rooms")
