"""A folder whose tables can be changed row by row and written back."""

import csv
import os

import yaml

from .. import schema
from ..fields import DAY, show_clock, show_date
from ..folder import csv_rows, load_yaml


class Copy:
    """Tables as lists of dictionaries of text; what was touched is written by `save`."""

    def __init__(self, path):
        self.path, self.tables, self.documents = path, {}, {}

    def table(self, name):
        """The rows of `plan/meetings`, `rooms` and so on, also of those inline in municipality.yaml."""
        if name in self.tables:
            return self.tables[name]
        path = os.path.join(self.path, name + ".csv")
        rows = []
        if os.path.exists(path):
            header, found = csv_rows(path)
            rows = [dict(zip(header, [*row, *[""] * (len(header) - len(row))])) for _, row in found]
        settings = self.document("municipality.yaml")
        for key in (name, *(k for k, v in schema.INLINE.items() if v == name)):
            if isinstance(settings.get(key), list):
                for entry in settings.pop(key):
                    rows.append({k: "|".join(v) if isinstance(v, list) else v or "" for k, v in entry.items()})
        self.tables[name] = rows
        return rows

    def document(self, name):
        """A YAML file as nested lists and dictionaries of text."""
        if name not in self.documents:
            path = os.path.join(self.path, name)
            self.documents[name] = (load_yaml(path) or {}) if os.path.exists(path) else {}
        return self.documents[name]

    def programme(self, programme_id):
        """The document of a programme."""
        directory = os.path.join(self.path, "programmes")
        for name in sorted(os.listdir(directory)) if os.path.isdir(directory) else ():
            document = self.document("programmes/" + name)
            if document.get("id") == programme_id:
                return document
        for entry in self.document("municipality.yaml").get("programmes") or []:
            if entry.get("id") == programme_id:
                return entry
        return {}

    def requirement(self, requirement):
        """The entry of a requirement in its programme."""
        entries = self.programme(requirement.programme.id).get("requirements") or []
        return next(entry for entry in entries if str(entry.get("id")) == requirement.id)

    def row(self, name, **keys):
        """The first row with these values."""
        return next((row for row in self.table(name) if all(row.get(k, "") == v for k, v in keys.items())), None)

    def remove(self, name, **keys):
        """Removes every row with these values."""
        rows = self.table(name)
        rows[:] = [row for row in rows if not all(row.get(k, "") == v for k, v in keys.items())]

    def add(self, name, **values):
        """Adds a row."""
        self.table(name).append({k: str(v) for k, v in values.items()})

    def set(self, name, row_id, **values):
        """Changes the row with an id."""
        row = self.row(name, id=row_id)
        row.update({k: str(v) for k, v in values.items()})
        return row

    def move(self, meeting, start, end=None):
        """Moves a meeting to another moment."""
        end = start + meeting.end - meeting.start if end is None else end
        self.set("plan/meetings", meeting.id, date=show_date(start // DAY), start=show_clock(start),
                 end=show_clock(end))

    def attendance(self, row):
        """The row of attending.csv of an attendance."""
        return self.row("plan/attending", participant=row.person, meeting=row.meeting.id)

    def save(self):
        """Writes everything that was touched."""
        for name, rows in self.tables.items():
            path = os.path.join(self.path, name + ".csv")
            header = list(dict.fromkeys(key for row in rows for key in row))
            if not header and os.path.exists(path):
                header = csv_rows(path)[0]
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, header, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        for name, document in self.documents.items():
            with open(os.path.join(self.path, name), "w", encoding="utf-8") as stream:
                yaml.safe_dump(document, stream, allow_unicode=True, sort_keys=False)


def attendances(context, test=lambda row: True):
    """Attendances in order of person and time, not those made up for helpers, not pinned ones."""
    for person in sorted(context.rows_of):
        for row in context.rows_of[person]:
            if not row.synthetic and not row.pinned and test(row):
                yield row


def meetings(context, test=lambda meeting: True):
    """Meetings in order of id that are neither cancelled nor pinned."""
    for name in sorted(context.meetings):
        meeting = context.meetings[name]
        if meeting.active and not meeting.pinned and test(meeting):
            yield meeting


def same_day(context):
    """(earlier, later) attendances of one person on one day."""
    for person in sorted(context.rows_of):
        rows = context.rows_of[person]
        for a, b in zip(rows, rows[1:]):
            if a.meeting.day == b.meeting.day and not (a.synthetic or b.synthetic or a.pinned or b.pinned):
                yield a, b


def block(copy, kind, subject, meeting):
    """Blocks a subject for the whole time of a meeting."""
    copy.add("blocks", subject_kind=kind, subject=subject, kind="busy", **{"from": show_date(meeting.day),
             "until": show_date(meeting.day), "start": show_clock(meeting.start), "end": show_clock(meeting.end)})
    return f"{kind} {subject} is busy during {meeting.id}"
