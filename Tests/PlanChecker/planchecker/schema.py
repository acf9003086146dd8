"""The columns of every table of the data folder and how each is read."""

from . import fields as f

TEXT, LIST = "text", "list"
ID = "id"


def _list_of(parse):
    return lambda value: [parse(item) for item in f.parse_list(value)]


def _weekly_list(value):
    return [f.parse_weekly(item) for item in f.parse_list(value)]


DATE, CLOCK, NUMBER, INTEGER, YES = f.parse_date, f.parse_clock, f.parse_number, f.parse_integer, f.parse_yes_no
DAY_NAME, DAY_NAMES, WEEKLY, SEASON = f.parse_weekday, _list_of(f.parse_weekday), _weekly_list, f.parse_month_day

INPUT = {
    "locations": dict(id=ID, name=TEXT, neighbourhood=TEXT, lat=NUMBER, lon=NUMBER, kind=TEXT, step_free=YES),
    "rooms": dict(id=ID, location=TEXT, name=TEXT, capacity=INTEGER, features=LIST, opening=WEEKLY),
    "organisations": dict(id=ID, name=TEXT, kind=TEXT, contact=TEXT),
    "staff": dict(id=ID, organisation=TEXT, roles=LIST, lat=NUMBER, lon=NUMBER, modes=LIST, languages=LIST,
                  available=WEEKLY, max_hours_week=NUMBER, max_hours_day=NUMBER, first_name=TEXT, participant=TEXT),
    "participants": dict(
        id=ID, first_name=TEXT, neighbourhood=TEXT, lat=NUMBER, lon=NUMBER, language=TEXT, age_band=TEXT, sex=TEXT,
        route=TEXT, law=TEXT, level=TEXT, stage=INTEGER, settled=DATE, duo_notice=DATE, registered=DATE,
        pip_date=DATE, guidance_end=DATE, participation_hours_due=NUMBER, modes=LIST, goals=LIST, talents=LIST,
        wishes=LIST, tags=LIST, women_only=LIST, available=WEEKLY, max_hours_week=NUMBER, partner=TEXT,
        client_supporter=TEXT, programme=LIST, reach_by=LIST, discreet=YES),
    "homes": {"participant": TEXT, "from": DATE, "neighbourhood": TEXT, "lat": NUMBER, "lon": NUMBER},
    "children": dict(id=ID, parents=LIST, age_band=TEXT),
    "care": dict(child=TEXT, weekday=DAY_NAME, start=CLOCK, end=CLOCK, kind=TEXT, school_weeks_only=YES),
    "childcare": dict(id=ID, location=TEXT, age_bands=LIST, weekday=DAY_NAME, start=CLOCK, end=CLOCK, places=INTEGER,
                      school_weeks_only=YES),
    "blocks": {"subject_kind": TEXT, "subject": TEXT, "kind": TEXT, "from": DATE, "until": DATE,
               "weekdays": DAY_NAMES, "start": CLOCK, "end": CLOCK, "every_weeks": INTEGER, "first_week_of": DATE,
               "note": TEXT},
    "activities": dict(
        id=ID, kind=TEXT, theme=TEXT, organisation=TEXT, minutes=INTEGER, meetings_per_week=INTEGER,
        meetings_total=INTEGER, group_min=INTEGER, group_max=INTEGER, max_groups=INTEGER, min_share=NUMBER,
        levels=LIST, routes=LIST, stages=LIST, contact_languages=LIST, women_only=YES, enrolment=TEXT, mandatory=TEXT,
        purpose=TEXT, locations=LIST, room_features=LIST, staff_needs=LIST, dayparts=LIST, earliest=CLOCK,
        latest=CLOCK, early_minutes=INTEGER, alone_that_day=YES, daylight=YES, season_from=SEASON, season_to=SEASON,
        online=YES, childcare_on_site=INTEGER, pool=LIST, unlocks=LIST, counts_for=LIST, together_by=LIST,
        talents=LIST, funded_until=DATE, cost=NUMBER, link=TEXT),
    "groups": {"id": ID, "activity": TEXT, "from": DATE, "until": DATE, "times": WEEKLY, "room": TEXT, "staff": LIST,
               "pinned": YES},
    "enrolments": dict(participant=TEXT, group=TEXT, since=DATE, until=DATE, pinned=YES, answer=TEXT),
    "done": dict(participant=TEXT, activity=TEXT, date=DATE, meetings=NUMBER, minutes=NUMBER, how=TEXT, result=TEXT),
    "pools": dict(id=ID, kind=TEXT, location=TEXT, amount=INTEGER),
    "rides": {"id": ID, "driver": TEXT, "from_neighbourhood": TEXT, "to_location": TEXT, "weekdays": DAY_NAMES,
              "depart": CLOCK, "arrive": CLOCK, "return": CLOCK, "home": CLOCK, "seats": INTEGER, "from": DATE,
              "until": DATE},
    "together": dict(a=TEXT, b=TEXT, relation=TEXT),
    "travel": {"from": TEXT, "to": TEXT, "mode": TEXT, "minutes": NUMBER, "first": CLOCK, "last": CLOCK},
}

CALENDAR = {"from": DATE, "until": DATE, "kind": TEXT, "title": TEXT, "region": TEXT}

PLAN = {
    "groups": {"id": ID, "activity": TEXT, "from": DATE, "until": DATE, "times": WEEKLY, "room": TEXT, "staff": LIST,
               "size": INTEGER, "open": YES},
    "meetings": dict(id=ID, group=TEXT, requirements=LIST, activity=TEXT, date=DATE, start=CLOCK, end=CLOCK,
                     location=TEXT, room=TEXT, staff=LIST, status=TEXT, sequence=INTEGER),
    "enrolments": {"participant": TEXT, "group": TEXT, "activity": TEXT, "requirements": LIST, "from": DATE,
                   "until": DATE, "answer": TEXT},
    "attending": dict(participant=TEXT, meeting=TEXT, status=TEXT, mode=TEXT, minutes_before=INTEGER,
                      minutes_after=INTEGER, ride=TEXT, early_minutes=INTEGER),
    "care": {"child": TEXT, "meeting": TEXT, "parent": TEXT, "cover": TEXT, "by": TEXT, "from": CLOCK,
             "until": CLOCK},
    "staffing": dict(staff=TEXT, meeting=TEXT, role=TEXT),
    "pools": dict(pool=TEXT, meeting=TEXT, amount=INTEGER),
    "requirements": dict(participant=TEXT, requirement=TEXT, priority=TEXT, start=DATE, unit=TEXT, due=NUMBER,
                         planned=NUMBER, done=NUMBER, missing=NUMBER, status=TEXT),
    "unplaced": dict(participant=TEXT, requirement=TEXT, missing=NUMBER, reasons=LIST, repair=LIST),
    "tell": dict(subject_kind=TEXT, subject=TEXT, reach_by=TEXT, language=TEXT, meeting=TEXT, change=TEXT,
                 before=TEXT, after=TEXT, text=TEXT),
}

REQUIRED = {
    "locations": "id name lat lon", "rooms": "id location name capacity", "organisations": "id name kind",
    "staff": "id organisation roles", "participants": "id neighbourhood lat lon language settled modes",
    "homes": "participant from neighbourhood lat lon", "children": "id parents age_band",
    "care": "child weekday start end kind", "childcare": "id location age_bands weekday start end places",
    "blocks": "subject_kind subject kind", "activities": "id kind theme organisation minutes",
    "groups": "id activity", "enrolments": "participant group", "done": "participant activity date",
    "pools": "id kind location amount",
    "rides": "id driver from_neighbourhood to_location weekdays depart arrive return home seats",
    "together": "a b relation", "travel": "from to mode minutes",
}

PLAN_REQUIRED = {
    "groups": "id activity", "meetings": "id activity date start end status", "enrolments": "participant group",
    "attending": "participant meeting status mode", "care": "child meeting parent cover",
    "staffing": "staff meeting role", "pools": "pool meeting amount",
    "requirements": "participant requirement priority unit due planned done missing status",
    "unplaced": "participant requirement missing reasons", "tell": "subject_kind subject change",
}

# What may stand in a column of the plan.
VALUES = {
    ("meetings", "status"): ("confirmed", "tentative", "cancelled"),
    ("attending", "status"): ("confirmed", "tentative"),
    ("attending", "mode"): ("walk", "bicycle", "bus", "car", "ride", "home", "online"),
    ("enrolments", "answer"): ("proposed", "accepted", "declined", ""),
    ("care", "cover"): ("care", "place", "partner", "on-site"),
    ("requirements", "unit"): ("meetings", "hours", "once", "weeks"),
    ("requirements", "status"): ("met", "on-track", "short"),
    ("tell", "change"): ("added", "moved", "cancelled", "room", "staff", "group"),
}

# YAML key of an inline table whose name is not the file's.
INLINE = {"travelTimes": "travel"}


def attribute(column):
    """The attribute of a column: Python's reserved words get an underscore."""
    return column + "_" if column in ("from", "return") else column
