"""No more participants in a room than it holds."""

from ..report import at

NAME = "room-capacity"
SENTENCE = "no more participants attend than the room holds"


def check(context, report):
    for meeting in context.active_meetings():
        room = context.rooms.get(meeting.room)
        if room is None or room.capacity is None:
            continue
        report.fact()
        if meeting.count > room.capacity:
            pinned = meeting.pinned_room and all(row.pinned for row in meeting.rows)
            report.breach(f"{at(meeting)} has {meeting.count} participants, room {room.id} holds {room.capacity}",
                          pinned)
