"""How files are read: encodings, separators, inline tables, dates, what is refused."""

import os
import tempfile
import unittest

import support
from planchecker import fields
from planchecker.folder import Folder, decode, separator
from town import FILES, write_town


def problems(files):
    with tempfile.TemporaryDirectory() as directory:
        for name, data in files.items():
            path = os.path.join(directory, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as stream:
                stream.write(data if isinstance(data, bytes) else data.encode("utf-8"))
        return Folder(directory)


class ReadingTests(unittest.TestCase):
    def test_utf8WithAndWithoutMarkAndWindows1252AreRead(self):
        self.assertEqual(decode("é".encode("utf-8")), "é")
        self.assertEqual(decode(b"\xef\xbb\xbf" + "é".encode("utf-8")), "é")
        self.assertEqual(decode("€é".encode("cp1252")), "€é")

    def test_aMarkBeforeOtherBytesIsAnError(self):
        with self.assertRaises(UnicodeDecodeError):
            decode(b"\xef\xbb\xbf\xe9")

    def test_separatorIsWhatTheHeaderHasMostOf(self):
        self.assertEqual(separator("id;name,nl;kind\n"), ";")
        self.assertEqual(separator('"a;b",c\n'), ",")
        self.assertEqual(separator("a\tb\n"), "\t")

    def test_semicolonsDutchDatesAndDecimalCommasAreRead(self):
        folder = problems({"municipality.yaml": "name: X\n",
                           "homes.csv": "participant;from;neighbourhood;lat;lon\r\np;31-01-2027;a;52,5;4,"
                                        "25\r\n;;;;\r\n"})
        row, = folder.input["homes"]
        self.assertEqual((fields.show_date(row.from_), row.lat, row.lon), ("2027-01-31", 52.5, 4.25))
        self.assertEqual(folder.problems, [])

    def test_inlineTablesWithListsAndBarsAreRead(self):
        folder = problems({"municipality.yaml":
                           "rooms: [{id: r, location: l, name: R, capacity: 9, features: [a, b], opening: 'ma "
                           "22:00-06:00'}]\n"
                           "travelTimes: [{from: a, to: b, mode: bus, minutes: 20, first: 06:30, last: 23:00}]\n"})
        room, = folder.input["rooms"]
        self.assertEqual((room.features, room.opening), (["a", "b"], [(0, 1320, 1800)]))
        travel, = folder.input["travel"]
        self.assertEqual((travel.first, travel.last), (390, 1380))

    def test_unknownColumnsMissingOnesAndBadValuesAreNamed(self):
        folder = problems({"municipality.yaml": "name: X\n", "pools.csv": "id,kind,colour,amount\nBad,k,red,many\n"})
        self.assertEqual(folder.problems, [
            "pools.csv:1: colour: is no column of this table", "pools.csv:1: location: is required and missing",
            "pools.csv:2: id: 'Bad' is not an id", "pools.csv:2: amount: 'many' is not a number",
            "pools.csv:2: location: is required and empty"])

    def test_aFolderWithoutSettingsIsRefused(self):
        with tempfile.TemporaryDirectory() as directory, self.assertRaises(FileNotFoundError):
            Folder(directory)

    def test_theTownInWindows1252WithSemicolonsIsTheSame(self):
        with tempfile.TemporaryDirectory() as directory:
            write_town(directory)
            path = os.path.join(directory, "rooms.csv")
            with open(path, "wb") as stream:
                stream.write(FILES["rooms.csv"].replace(",", ";").replace("One", "Één").encode("cp1252"))
            self.assertEqual(Folder(directory).input["rooms"][0].name, "Één")


class FieldTests(unittest.TestCase):
    def test_anEndBeforeItsStartIsOnTheNextDay(self):
        self.assertEqual(fields.parse_span("22:00-06:00"), (1320, 1800))

    def test_weekdaysInBothLanguages(self):
        self.assertEqual([fields.parse_weekday(d) for d in ("mo", "ma", "tu", "di", "su", "zo")], [0, 0, 1, 1, 6, 6])

    def test_yesAndNoInAllForms(self):
        self.assertEqual([fields.parse_yes_no(v) for v in "yes ja true 1 no nee false 0".split()],
                         [True] * 4 + [False] * 4)

    def test_impossibleDatesAndTimesAreRefused(self):
        for parse, value in ((fields.parse_date, "2027-02-29"), (fields.parse_date, "27-1-1"),
                             (fields.parse_clock, "24:01"), (fields.parse_clock, "9"),
                             (fields.parse_weekday, "xx"), (fields.parse_yes_no, "perhaps")):
            with self.subTest(value), self.assertRaises(fields.FieldError):
                parse(value)

    def test_monthsAreAddedToTheLastDay(self):
        day = fields.add_months(fields.parse_date("2027-01-31"), 1)
        self.assertEqual(fields.show_date(day), "2027-02-28")
        self.assertEqual(fields.show_date(fields.add_months(fields.parse_date("2024-02-29"), 36)), "2027-02-28")


if __name__ == "__main__":
    unittest.main()
