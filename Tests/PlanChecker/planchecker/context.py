"""The inputs and the plan of a folder, linked: what every rule looks at."""

from collections import defaultdict

from . import linking
from .fields import DAY
from .settings import Settings
from .times import Block
from .travel import Place, Travel

CHILD_BANDS = ("0-1", "2-3", "4-7", "8-12")  # under 13


class Meeting:
    """A meeting of the plan with its activity, place and attendance; `start` and `end` are moments."""

    __slots__ = ("id", "row", "day", "start", "end", "activity", "group", "place", "room", "staff", "status", "active",
                 "online", "at_home", "rows", "pinned", "pinned_times", "pinned_room", "pinned_staff")

    @property
    def hours(self):
        return (self.end - self.start) / 60

    @property
    def count(self):
        """People who attend as participants."""
        return sum(1 for row in self.rows if not row.helper)


class Attendance:
    """A row of attending.csv; `leave` and `back` bound the absence by the row's own minutes."""

    __slots__ = ("person", "meeting", "status", "mode", "before", "after", "ride", "early", "helper", "synthetic",
                 "pinned", "earlier", "later", "leave", "back", "ride_times")

    @property
    def away(self):
        """Whether the person leaves home for it; who helps at somebody's home does."""
        if self.meeting.online:
            return False
        return not self.meeting.at_home or self.helper and self.mode != "home"

    @property
    def id(self):
        return self.person


class Context:
    """Everything a rule needs, indexed by id, person and date."""

    def __init__(self, folder):
        self.folder = folder
        self.settings = Settings(folder.settings, folder.summary)
        self.travel = Travel(folder.settings, folder.input["travel"])
        self.unknown = []  # sentences about ids that do not exist
        self._index_inputs(folder.input)
        self._index_plan(folder.plan)
        linking.link(self)

    # Inputs

    def _by_id(self, name, table):
        found = {}
        for row in table:
            if row.id in found:
                self.unknown.append(f"{name}: id {row.id} stands there twice")
            found[row.id] = row
        return found

    def _index_inputs(self, tables):
        for name in ("locations", "rooms", "organisations", "staff", "participants", "children", "childcare",
                     "activities", "pools", "rides"):
            setattr(self, name, self._by_id(name + ".csv", tables[name]))
        self.input_groups = self._by_id("groups.csv", tables["groups"])
        self.input_enrolments = {(row.participant, row.group): row for row in tables["enrolments"]}
        self.enrolled_before = defaultdict(list)
        for row in tables["enrolments"]:
            self.enrolled_before[row.participant].append(row)
        self.blocks = defaultdict(list)
        for row in tables["blocks"]:
            if row.kind == "busy":
                self.blocks[row.subject_kind, row.subject].append(Block(row))
        self.care, self.done, self.homes = defaultdict(list), defaultdict(list), defaultdict(list)
        for row in tables["care"]:
            self.care[row.child].append(row)
        for row in tables["done"]:
            self.done[row.participant].append(row)
        self.places = {row.id: Place(row.id, row.lat, row.lon, row.id, row.neighbourhood, row.id)
                       for row in self.locations.values()}
        for row in self.participants.values():
            place = Place(("home", row.id, 0), row.lat, row.lon, "", row.neighbourhood, "home")
            self.homes[row.id].append((0, place))
        for row in sorted(tables["homes"], key=lambda row: row.from_ or 0):
            place = Place(("home", row.participant, row.from_), row.lat, row.lon, "", row.neighbourhood, "home")
            self.homes[row.participant].append((row.from_, place))
        self.young_children = defaultdict(list)
        for child in self.children.values():
            if child.age_band in CHILD_BANDS:
                for parent in child.parents:
                    self.young_children[parent].append(child)
        self.helper_of = {row.id: row.participant for row in self.staff.values() if row.participant}
        self.rooms_at = defaultdict(list)
        for room in self.rooms.values():
            self.rooms_at[room.location].append(room)
        self.closed_days, self.school_holidays = {}, set()
        for row in self.folder.calendar:
            if row.region and row.region != self.settings.region or row.from_ is None:
                continue
            days = range(row.from_, (row.until if row.until is not None else row.from_) + 1)
            if row.kind == "closed":
                self.closed_days.update((day, row.title) for day in days)
            elif row.kind == "school-holiday":
                self.school_holidays.update(days)

    def home(self, person, day):
        """Where someone lives on a day."""
        found = None
        for since, place in self.homes[person]:
            if found is None or since <= day:
                found = place
        return found

    def neighbourhood(self, person, day):
        home = self.home(person, day)
        return home.neighbourhood if home else ""

    # Plan

    def _index_plan(self, plan):
        self.groups = self._by_id("plan/groups.csv", plan["groups"])
        self.meetings, self.group_meetings, self.staffing = {}, defaultdict(list), defaultdict(list)
        for row in plan["meetings"]:
            self._add_meeting(row)
        for meeting in self.meetings.values():
            if meeting.active and meeting.group:
                self.group_meetings[meeting.group].append(meeting)
        for meetings in self.group_meetings.values():
            meetings.sort(key=lambda m: m.start)
        self.enrolments, self.enrolments_of_group = defaultdict(list), defaultdict(list)
        self.enrolments_of_person = defaultdict(list)
        for row in plan["enrolments"]:
            self.enrolments[row.participant, row.group].append(row)
            self.enrolments_of_person[row.participant].append(row)
            self.enrolments_of_group[row.group].append(row)
        self.rows_of, self.by_staff, self.by_room = defaultdict(list), defaultdict(list), defaultdict(list)
        for row in plan["attending"]:
            self._add_attendance(row)
        for row in plan["staffing"]:
            self.staffing[row.meeting].append(row)
        for meeting in self.meetings.values():
            if not meeting.active:
                continue
            if meeting.room:
                self.by_room[meeting.room].append(meeting)
            people = dict.fromkeys(meeting.staff)
            people.update(dict.fromkeys(row.staff for row in self.staffing[meeting.id]))
            for staff in people:
                self.by_staff[staff].append(meeting)
            self._place_of(meeting)
        for listing in (*self.by_room.values(), *self.by_staff.values()):
            listing.sort(key=lambda m: (m.start, m.end))
        self.care_rows = defaultdict(list)  # (meeting, parent) -> rows of plan/care.csv
        for row in plan["care"]:
            self.care_rows[row.meeting, row.parent].append(row)

    def _add_meeting(self, row):
        if row.id in self.meetings:
            self.unknown.append(f"plan/meetings.csv: id {row.id} stands there twice")
        activity = self.activities.get(row.activity)
        if activity is None or row.date is None or row.start is None or row.end is None:
            self.unknown.append(f"plan/meetings.csv: {row.id} has the activity {row.activity or 'none'} which does "
                                "not exist" if activity is None else f"plan/meetings.csv: {row.id} has no date or time")
            return
        meeting = Meeting()
        meeting.id, meeting.row, meeting.day, meeting.activity = row.id, row, row.date, activity
        meeting.start = row.date * DAY + row.start
        meeting.end = row.date * DAY + row.end + (DAY if row.end < row.start else 0)
        meeting.group, meeting.room, meeting.staff, meeting.status = row.group, row.room, row.staff, row.status
        meeting.active = row.status != "cancelled"
        meeting.at_home = row.location == "home"
        meeting.online = bool(activity.online) and not meeting.at_home
        meeting.rows, meeting.place = [], None
        given = self.input_groups.get(row.group) if row.group else None
        meeting.pinned = bool(given and given.pinned)
        meeting.pinned_times = meeting.pinned and bool(given.times)
        meeting.pinned_room = meeting.pinned and bool(given.room)
        meeting.pinned_staff = meeting.pinned and bool(given.staff)
        self.meetings[row.id] = meeting

    def _place_of(self, meeting):
        if meeting.activity.online and not meeting.at_home:
            # A place for an activity that may be online: the meeting is online when its people attend it so.
            meeting.online = meeting.row.location in ("", "online") or any(row.mode == "online" for row in meeting.rows)
        if meeting.at_home:
            helpers = {self.helper_of.get(staff) for staff in meeting.staff}
            people = [row.person for row in meeting.rows if row.person not in helpers]
            meeting.place = self.home(people[0], meeting.day) if people else None
        else:
            meeting.place = self.places.get(meeting.row.location)

    def _add_attendance(self, row):
        meeting = self.meetings.get(row.meeting)
        if meeting is None or row.participant not in self.participants:
            missing = f"the meeting {row.meeting}" if meeting is None else f"the participant {row.participant}"
            self.unknown.append(f"plan/attending.csv: {row.participant} at {row.meeting}: {missing} does not exist")
            return
        if not meeting.active:
            return
        attendance = self.attendance(row.participant, meeting)
        attendance.status, attendance.mode, attendance.ride = row.status, row.mode, row.ride
        attendance.before, attendance.after = row.minutes_before or 0, row.minutes_after or 0
        attendance.early = row.early_minutes or 0
        meeting.rows.append(attendance)
        self.rows_of[row.participant].append(attendance)

    def attendance(self, person, meeting):
        """A bare attendance of a person at a meeting."""
        row = Attendance()
        row.person, row.meeting, row.status, row.mode, row.ride = person, meeting, "confirmed", "", ""
        row.before = row.after = row.early = 0
        row.helper = row.synthetic = False
        row.earlier = row.later = row.ride_times = None
        row.leave, row.back = meeting.start, meeting.end
        given = self.input_enrolments.get((person, meeting.group))
        row.pinned = bool(given and given.pinned and meeting.pinned_times)
        return row

    # Questions many rules ask

    def active_meetings(self):
        """Every meeting that is not cancelled."""
        return (meeting for meeting in self.meetings.values() if meeting.active)

    def people(self):
        """(participant, rows in order of time) of everybody who attends something."""
        return ((self.participants[person], rows) for person, rows in self.rows_of.items()
                if person in self.participants)

    def away_rows(self):
        """Every attendance for which someone leaves home."""
        return (row for rows in self.rows_of.values() for row in rows if row.away)
