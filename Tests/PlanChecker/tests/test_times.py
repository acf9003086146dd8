"""Windows and blocks that repeat by week, also past midnight."""

import types
import unittest

import support  # noqa: F401
from planchecker.fields import DAY, parse_date
from planchecker.times import Block, covers, merge, missing_part, weekly_windows


def block(**values):
    row = dict(from_=None, until=None, weekdays=[], start=None, end=None, every_weeks=None, first_week_of=None)
    row.update(values)
    return Block(types.SimpleNamespace(**row))


MONDAY = parse_date("2027-06-28")


class BlockTests(unittest.TestCase):
    def test_withoutTimesTheWholeDayIsBlocked(self):
        one = block(from_=MONDAY, until=MONDAY)
        self.assertEqual(one.hit(MONDAY * DAY, MONDAY * DAY + 1), (MONDAY * DAY, MONDAY * DAY + DAY))
        self.assertIsNone(one.hit((MONDAY + 1) * DAY, (MONDAY + 1) * DAY + 60))
        self.assertIsNone(one.hit(MONDAY * DAY - 60, MONDAY * DAY))

    def test_nightWorkReachesIntoTheNextMorning(self):
        one = block(weekdays=[0], start=1320, end=360)
        self.assertIsNotNone(one.hit((MONDAY + 1) * DAY + 300, (MONDAY + 1) * DAY + 400))
        self.assertIsNone(one.hit((MONDAY + 1) * DAY + 360, (MONDAY + 1) * DAY + 400))
        self.assertIsNone(one.hit(MONDAY * DAY + 300, MONDAY * DAY + 400))

    def test_everySecondWeekCountsFromTheWeekOfItsFirstDate(self):
        one = block(weekdays=[0], every_weeks=2, first_week_of=MONDAY + 3)
        held = [week for week in range(-2, 5) if one.holds_day(MONDAY + 7 * week)]
        self.assertEqual(held, [0, 2, 4])

    def test_theLastDayOfABlockIsIncluded(self):
        one = block(from_=MONDAY, until=MONDAY + 2)
        self.assertEqual([one.holds_day(MONDAY + n) for n in (-1, 0, 2, 3)], [False, True, True, False])


class WindowTests(unittest.TestCase):
    def test_windowsThatTouchAreOne(self):
        windows = [(0, 510, 720), (0, 720, 1020)]
        self.assertTrue(covers(weekly_windows(windows, MONDAY, MONDAY), MONDAY * DAY + 600, MONDAY * DAY + 900))

    def test_aWindowPastMidnightHoldsTheNextMorning(self):
        windows = [(0, 1320, 1800)]
        tuesday = MONDAY + 1
        self.assertTrue(covers(weekly_windows(windows, tuesday, tuesday), tuesday * DAY + 60, tuesday * DAY + 360))

    def test_theFirstHoleIsFound(self):
        self.assertEqual(missing_part(merge([(0, 10), (12, 20)]), 0, 20), (10, 12))
        self.assertEqual(missing_part([(5, 9)], 0, 9), (0, 5))
        self.assertEqual(missing_part([(0, 5)], 0, 9), (5, 9))
        self.assertIsNone(missing_part([(0, 9)], 1, 9))


if __name__ == "__main__":
    unittest.main()
