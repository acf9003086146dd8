"""No meeting at a location that is blocked."""

from .room_block import check_kind

NAME = "location-block"
SENTENCE = "no meeting is at a location during a block of the location"


def check(context, report):
    check_kind(context, report, "location", lambda m: "" if m.at_home else m.row.location)
