"""Damages to times, seasons, series and what was published before."""

import datetime

from ..fields import DAY, show_clock, show_date
from ..rules.freeze import forced
from .copy import meetings


def meeting_agreement(copy, context):
    for meeting in meetings(context, lambda m: m.group in context.groups):
        copy.set("plan/groups", meeting.group, until=show_date(meeting.day - 1), **{"from": ""})
        return f"{meeting.group} ends before {meeting.id}"
    return None


def meeting_length(copy, context):
    for meeting in meetings(context):
        copy.set("plan/meetings", meeting.id, end=show_clock(meeting.end + 5))
        return f"{meeting.id} lasts five minutes more"
    return None


def daypart(copy, context):
    for meeting in meetings(context, lambda m: m.activity.dayparts):
        copy.move(meeting, meeting.day * DAY + 180)
        return f"{meeting.id} moves to 03:00"
    return None


def start_grid(copy, context):
    for meeting in meetings(context):
        copy.move(meeting, meeting.start + 7)
        return f"{meeting.id} starts seven minutes later"
    return None


def earliest_latest(copy, context):
    for meeting in meetings(context):
        copy.set("activities", meeting.activity.id, earliest="23:45")
        return f"{meeting.activity.id} starts at 23:45 at the earliest"
    return None


def daylight(copy, context):
    for meeting in meetings(context, lambda m: m.place is not None and not m.at_home):
        copy.set("activities", meeting.activity.id, daylight="yes")
        copy.move(meeting, meeting.day * DAY + 60)
        return f"{meeting.id} moves to 01:00 and needs daylight"
    return None


def season(copy, context):
    for meeting in meetings(context):
        days = [datetime.date.fromordinal(meeting.day + n).strftime("%m-%d") for n in (2, 3)]
        copy.set("activities", meeting.activity.id, season_from=days[0], season_to=days[1])
        return f"{meeting.activity.id} has a season of two days after {meeting.id}"
    return None


def closed_day(copy, context):
    for meeting in meetings(context):
        copy.add("calendars/mutant", **{"from": show_date(meeting.day), "until": show_date(meeting.day),
                                        "kind": "closed", "title": "closed by the mutation", "region": ""})
        return f"{show_date(meeting.day)} is closed"
    return None


def meetings_per_week(copy, context):
    for meeting in meetings(context, lambda m: m.group):
        copy.set("activities", meeting.activity.id, meetings_per_week=0)
        return f"{meeting.activity.id} may not meet at all"
    return None


def meetings_total(copy, context):
    for meeting in meetings(context, lambda m: m.group in context.groups and m.activity.enrolment != "individual"):
        count = len(context.group_meetings[meeting.group])
        if count > 1:
            copy.set("activities", meeting.activity.id, meetings_total=count - 1)
            return f"{meeting.activity.id} has one meeting less than {meeting.group}"
    return None


def tentative_funding(copy, context):
    for meeting in meetings(context, lambda m: m.status == "confirmed"
                            and (not m.rows or any(r.status == "confirmed" for r in m.rows))):
        copy.set("activities", meeting.activity.id, funded_until=show_date(meeting.day - 1))
        return f"{meeting.activity.id} is funded until the day before {meeting.id}"
    return None


def freeze(copy, context):
    today, days = context.settings.today, context.settings.freeze_days
    for old in context.folder.previous["meetings"]:
        new = context.meetings.get(old.id)
        if old.status == "cancelled" or not today <= old.date < today + days or new is None or not new.active:
            continue
        if old.start + 60 < DAY and not forced(context, old):
            copy.row("plan/previous/meetings", id=old.id).update(
                start=show_clock(new.row.start + 30), end=show_clock(new.row.end + 30))
            changed = [m for m in context.folder.previous["meetings"] if m.id == old.id][0]
            changed.start, changed.end, keep = new.row.start + 30, new.row.end + 30, (changed.start, changed.end)
            excused = forced(context, changed)
            changed.start, changed.end = keep
            if not excused:
                return f"{old.id} was published half an hour later"
    return None


def previous(copy, context):
    for old in context.folder.previous["meetings"]:
        if old.id in context.meetings:
            copy.row("plan/previous/meetings", id=old.id)["sequence"] = "99"
            return f"{old.id} had the sequence 99"
    return None


def past(copy, context):
    for meeting in context.active_meetings():
        if context.settings.today is not None and meeting.day >= context.settings.today:
            copy.move(meeting, meeting.start - (meeting.day - context.settings.today + 7) * DAY)
            return f"{meeting.id} moves to a week before the publication"
    return None


def pinned_groups(copy, context):
    for name in sorted(context.group_meetings):
        given = context.input_groups.get(name)
        if given is not None and given.pinned and given.times:
            meeting = context.group_meetings[name][0]
            copy.move(meeting, meeting.start + 60)
            return f"{meeting.id} of the pinned group {name} moves by an hour"
    return None


MUTATIONS = {"meeting-agreement": meeting_agreement, "meeting-length": meeting_length, "daypart": daypart,
             "start-grid": start_grid, "earliest-latest": earliest_latest, "daylight": daylight, "season": season,
             "closed-day": closed_day, "meetings-per-week": meetings_per_week, "meetings-total": meetings_total,
             "tentative-funding": tentative_funding, "freeze": freeze, "past": past, "previous": previous,
             "pinned-groups": pinned_groups}
