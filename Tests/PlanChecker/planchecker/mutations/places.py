"""Damages to rooms, places, childcare and pools."""

from ..cover import all_covers
from .copy import block, meetings


def _with_room(context, test=lambda meeting: True):
    return meetings(context, lambda m: m.room in context.rooms and test(m))


def room_overlap(copy, context):
    seen = {}
    for meeting in _with_room(context):
        other = seen.setdefault(meeting.room, meeting)
        if other is not meeting:
            copy.move(meeting, other.start)
            return f"{meeting.id} moves onto {other.id} in {meeting.room}"
    for meeting in _with_room(context):
        copy.add("plan/meetings", **{**copy.row("plan/meetings", id=meeting.id), "id": "mutant-1"})
        return f"{meeting.id} stands twice"
    return None


def room_capacity(copy, context):
    for meeting in _with_room(context, lambda m: m.count > 0):
        copy.set("rooms", meeting.room, capacity=meeting.count - 1)
        return f"{meeting.room} holds {meeting.count - 1}"
    return None


def room_features(copy, context):
    for meeting in _with_room(context, lambda m: set(m.activity.room_features) - {"none"}):
        copy.set("rooms", meeting.room, features="")
        return f"{meeting.room} has no features"
    for meeting in _with_room(context):
        copy.set("activities", meeting.activity.id, room_features="a-feature-no-room-has")
        return f"{meeting.activity.id} asks for a feature that no room has"
    return None


def room_needed(copy, context):
    for meeting in _with_room(context, lambda m: "none" not in m.activity.room_features):
        copy.set("plan/meetings", meeting.id, room="")
        return f"{meeting.id} has no room"
    return None


def opening(copy, context):
    for meeting in _with_room(context):
        copy.set("rooms", meeting.room, opening="su 03:00-03:05")
        return f"{meeting.room} is hardly open"
    return None


def location(copy, context):
    for meeting in meetings(context, lambda m: m.activity.locations and not m.online and not m.at_home):
        for other in sorted(context.locations):
            if other not in meeting.activity.locations:
                copy.set("plan/meetings", meeting.id, location=other, room="")
                return f"{meeting.id} moves to {other}"
    return None


def room_block(copy, context):
    meeting = next(_with_room(context), None)
    return meeting and block(copy, "room", meeting.room, meeting)


def location_block(copy, context):
    meeting = next(meetings(context, lambda m: m.row.location in context.locations), None)
    return meeting and block(copy, "location", meeting.row.location, meeting)


def _covers(context, kind):
    for _, child, covers in all_covers(context):
        for cover in covers:
            if cover.row.cover == kind and not cover.attendance.pinned:
                yield child, cover


def cover(copy, context):
    for _, child, covers in all_covers(context):
        for one in covers:
            copy.remove("plan/care", child=child.id, meeting=one.attendance.meeting.id)
            return f"{child.id} has no cover for {one.attendance.meeting.id}"
    return None


def cover_care(copy, context):
    for child, one in _covers(context, "care"):
        copy.remove("care", child=child.id)
        return f"{child.id} is in no care any more"
    return None


def cover_place(copy, context):
    for child, one in _covers(context, "place"):
        copy.set("childcare", one.row.by, age_bands="13-17")
        return f"{one.row.by} is for others than {child.id}"
    return None


def cover_partner(copy, context):
    for child, one in _covers(context, "partner"):
        return block(copy, "participant", one.row.by, one.attendance.meeting)
    return None


def cover_on_site(copy, context):
    for child, one in _covers(context, "on-site"):
        copy.set("activities", one.attendance.meeting.activity.id, childcare_on_site=0)
        return f"{one.attendance.meeting.activity.id} has no places on site"
    return None


def childcare_places(copy, context):
    for child, one in _covers(context, "place"):
        copy.set("childcare", one.row.by, places=0)
        return f"{one.row.by} has no places"
    return None


def _pool_row(context):
    return next((row for row in context.folder.plan["pools"] if row.pool in context.pools and row.amount), None)


def pools(copy, context):
    row = _pool_row(context)
    if row is None:
        return None
    copy.set("pools", row.pool, amount=0)
    return f"{row.pool} is empty"


def pool_amounts(copy, context):
    row = _pool_row(context)
    if row is None:
        return None
    copy.remove("plan/pools", meeting=row.meeting)
    return f"{row.meeting} has nothing from the pools"


MUTATIONS = {"room-overlap": room_overlap, "room-capacity": room_capacity, "room-features": room_features,
             "room-needed": room_needed, "opening": opening, "location": location, "room-block": room_block,
             "location-block": location_block, "cover": cover, "cover-care": cover_care, "cover-place": cover_place,
             "cover-partner": cover_partner, "cover-on-site": cover_on_site, "childcare-places": childcare_places,
             "pools": pools, "pool-amounts": pool_amounts}
