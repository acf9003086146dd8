"""Reads a data folder: CSV files in the encodings and separators of the specification, YAML, inline tables."""

import csv
import io
import os
import re
import sys

import yaml

from . import schema
from .fields import FieldError

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\Z")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar stays text: 09:00 is no number of base 60


def decode(data):
    """Text of UTF-8, UTF-8 with BOM or Windows-1252 bytes."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def separator(text):
    """Comma, semicolon or tab: what the header has most of."""
    header = text.split("\n", 1)[0]
    bare = re.sub(r'"[^"]*"', "", header)
    return max(",;\t", key=bare.count)


def csv_rows(path):
    """The header of a CSV file and an iterator of (line, fields); empty rows are left out."""
    with open(path, "rb") as stream:
        text = decode(stream.read())
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True)
    header = [name.strip() for name in next(reader, [])]
    return header, ((reader.line_num, row) for row in reader if any(row))


def load_yaml(path):
    """A YAML document whose scalars are all text."""
    with open(path, "rb") as stream:
        return yaml.load(decode(stream.read()), Loader=_LOADER)


def is_empty(value):
    """Whether a YAML value means *not given*."""
    return value is None or isinstance(value, str) and value.strip() in ("", "~", "null")


def record_class(name, columns):
    """A class with one slot a column."""
    slots = [schema.attribute(column) for column in columns]
    if name == "activities":
        slots.append("titles")
    return type(name.capitalize(), (), {"__slots__": tuple(slots)})


class Table:
    """Turns fields of text into records of one table."""

    def __init__(self, name, columns, required=(), problems=None, label=None):
        self.name, self.columns, self.required = name, columns, required
        self.problems = problems if problems is not None else []
        self.label = label or name + ".csv"
        self.type = record_class(name, columns)
        self.attributes = {column: schema.attribute(column) for column in columns}
        self.ids = {column for column, kind in columns.items() if kind == schema.ID}
        self.records = []

    def _complain(self, line, column, text):
        self.problems.append(f"{self.label}:{line}: {column}: {text}")

    def read_csv(self, path):
        """Appends the records of a CSV file."""
        header, rows = csv_rows(path)
        setters = []
        for index, column in enumerate(header):
            if not column:
                continue
            if column in self.columns or self._is_title(column):
                setters.append((index, column))
            else:
                self._complain(1, column, "is no column of this table")
        for column in self.required:
            if column not in header:
                self._complain(1, column, "is required and missing")
        converters = [(index, column, self._converter(column)) for index, column in setters]
        empty = {schema.attribute(c): self._empty(kind) for c, kind in self.columns.items()}
        for line, row in rows:
            self._append(line, [(c, convert, row[i] if i < len(row) else "") for i, c, convert in converters], empty)

    def read_entries(self, entries):
        """Appends the records of a list of YAML mappings."""
        empty = {schema.attribute(c): self._empty(kind) for c, kind in self.columns.items()}
        for number, entry in enumerate(entries or [], 1):
            values = []
            for column, value in entry.items():
                if column not in self.columns and not self._is_title(column):
                    self._complain(number, column, "is no column of this table")
                    continue
                if isinstance(value, list):
                    value = "|".join(str(item) for item in value)
                values.append((column, self._converter(column), "" if is_empty(value) else str(value)))
            self._append(number, values, empty)

    def _is_title(self, column):
        return self.name == "activities" and column.startswith("title_")

    @staticmethod
    def _empty(kind):
        if kind in (schema.TEXT, schema.ID):
            return ""
        return [] if kind in (schema.LIST, schema.DAY_NAMES, schema.WEEKLY) else None

    def _converter(self, column):
        kind = self.columns.get(column, schema.TEXT)
        if kind == schema.LIST:
            return schema.f.parse_list
        return None if kind in (schema.TEXT, schema.ID) else kind

    def _append(self, line, values, empty):
        record, attributes, whole = self.type(), self.attributes, True
        for name, value in empty.items():
            setattr(record, name, value if value is None or value == "" else [])
        if self.name == "activities":
            record.titles = {}
        given, broken = set(), set()
        for column, convert, text in values:
            text = text.strip()
            if not text:
                continue
            given.add(column)
            if self._is_title(column):
                record.titles[column[6:]] = text
                continue
            try:
                setattr(record, attributes[column], sys.intern(text) if convert is None else convert(text))
            except FieldError as error:
                self._complain(line, column, str(error))
                given.discard(column)
                broken.add(column)
            if column in self.ids and not _ID.match(text):
                self._complain(line, column, f"{text!r} is not an id")
        for column in self.required:
            if column not in given:
                if column not in broken:
                    self._complain(line, column, "is required and empty")
                whole = False
        if whole:  # what cannot be read is named, and no rule looks at it
            self.records.append(record)


class Folder:
    """Every table of an exported folder, as records; `problems` says what could not be read."""

    def __init__(self, path):
        self.path, self.problems, self.rows_read = path, [], 0
        settings = os.path.join(path, "municipality.yaml")
        if not os.path.exists(settings):
            raise FileNotFoundError(f"{settings} is missing: {path} is no exported folder")
        self.settings = load_yaml(settings) or {}
        self.input = {name: self._input_table(name) for name in schema.INPUT}
        self.calendar = self._calendar()
        self.programmes = self._programmes()
        self.plan_path = os.path.join(path, "plan")
        self.plan = {name: self._plan_table(self.plan_path, name, "plan/") for name in schema.PLAN}
        self.summary = self._optional_yaml(os.path.join(self.plan_path, "summary.yaml"))
        previous = os.path.join(self.plan_path, "previous")
        self.has_previous = os.path.isdir(previous)
        self.previous = {name: self._plan_table(previous, name, "plan/previous/")
                         for name in ("meetings", "attending", "enrolments")}
        self.previous_summary = self._optional_yaml(os.path.join(previous, "summary.yaml"))

    @staticmethod
    def _optional_yaml(path):
        return (load_yaml(path) or {}) if os.path.exists(path) else {}

    def _read(self, table, path):
        if not os.path.exists(path):
            return
        try:
            table.read_csv(path)
        except (csv.Error, UnicodeDecodeError) as error:
            self.problems.append(f"{table.label}: {error}")

    def _input_table(self, name):
        table = Table(name, schema.INPUT[name], schema.REQUIRED[name].split(), self.problems)
        self._read(table, os.path.join(self.path, name + ".csv"))
        for key in (name, *(k for k, v in schema.INLINE.items() if v == name)):
            if key in self.settings and (key != "travel" or isinstance(self.settings[key], list)):
                table.read_entries(self.settings[key])
        self.rows_read += len(table.records)
        return table.records

    def _plan_table(self, directory, name, prefix):
        table = Table(name, schema.PLAN[name], schema.PLAN_REQUIRED[name].split(), self.problems,
                      prefix + name + ".csv")
        self._read(table, os.path.join(directory, name + ".csv"))
        self.rows_read += len(table.records)
        return table.records

    def _calendar(self):
        table = Table("calendar", schema.CALENDAR, ("from", "until", "kind"), self.problems, "calendars")
        directory = os.path.join(self.path, "calendars")
        if os.path.isdir(directory):
            for name in sorted(os.listdir(directory)):
                if name.endswith(".csv"):
                    table.label = "calendars/" + name
                    self._read(table, os.path.join(directory, name))
        inline = self.settings.get("calendars")
        if isinstance(inline, list):
            table.label = "municipality.yaml: calendars"
            rows = []
            for entry in inline:  # rows themselves, or calendars that hold rows
                nested = next((entry[k] for k in ("rows", "days", "entries") if isinstance(entry.get(k), list)), None)
                rows.extend([entry] if nested is None else nested)
            table.read_entries([{k: v for k, v in row.items() if k != "id"} for row in rows])
        return table.records

    def _programmes(self):
        found = {}
        for entry in self.settings.get("programmes") or []:
            if isinstance(entry, dict):
                found[entry["id"]] = entry
        directory = os.path.join(self.path, "programmes")
        if os.path.isdir(directory):
            for name in sorted(os.listdir(directory)):
                if name.endswith((".yaml", ".yml")):
                    entry = load_yaml(os.path.join(directory, name))
                    found.setdefault(entry["id"], entry)
        return found
