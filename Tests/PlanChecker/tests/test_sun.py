"""Sunrise and sunset against known times."""

import unittest

import support  # noqa: F401
from planchecker.fields import parse_date
from planchecker.sun import daylight, utc_offset


def clock(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


class SunTests(unittest.TestCase):
    def test_deBiltAgreesWithKnownTimes(self):
        # Times for De Bilt as the usual tables give them, noted from memory: two minutes of tolerance.
        for date, rise, fall in (("2027-01-01", "08:48", "16:38"), ("2027-06-21", "05:18", "22:03"),
                                 ("2027-12-21", "08:45", "16:30")):
            with self.subTest(date):
                up, down = daylight(parse_date(date), 52.1, 5.18)
                self.assertAlmostEqual(up, clock(rise), delta=2)
                self.assertAlmostEqual(down, clock(fall), delta=2)

    def test_clockChangesMoveTheSun(self):
        before, after = parse_date("2027-10-30"), parse_date("2027-10-31")
        self.assertEqual((utc_offset(before), utc_offset(after)), (120, 60))
        self.assertAlmostEqual(daylight(before, 52.1, 5.18)[1] - daylight(after, 52.1, 5.18)[1], 62, delta=1.5)

    def test_theDayIsTwelveHoursAtTheEquinox(self):
        up, down = daylight(parse_date("2027-03-20"), 52.1, 5.18)
        self.assertAlmostEqual(down - up, 728, delta=4)


if __name__ == "__main__":
    unittest.main()
