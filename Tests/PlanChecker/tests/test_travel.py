"""Ways, chained meetings, buses and rides in the town."""

import types
import unittest

import support
from planchecker.travel import Place, Travel

from support import breaches, warnings

ATTENDING, MEETINGS, CARE = "plan/attending.csv", "plan/meetings.csv", "plan/care.csv"


def row(start, end, mode, minutes, first=None, last=None):
    return types.SimpleNamespace(from_=start, to=end, mode=mode, minutes=minutes, first=first, last=last)


class WayTests(unittest.TestCase):
    home = Place("home", 52.0, 4.0, "", "west", "home")
    near = Place("near", 52.0, 4.02, "near", "east", "near")

    def test_lineTimesDetourOverSpeedPlusFixedMinutesRoundedUp(self):
        travel = Travel({}, [])
        # 0.02° of longitude at 52° is 1.3692 km, with the detour 1.7799 km.
        self.assertAlmostEqual(travel.way(self.home, self.near, "walk").kilometres, 1.780, places=2)
        self.assertEqual([travel.way(self.home, self.near, mode).minutes for mode in ("walk", "bicycle", "bus", "car")],
                         [25, 10, 15, 10])

    def test_maxKmLimitsLineTimesDetour(self):
        travel = Travel({"travel": {"walk": {"maxKm": "1.7"}}}, [])
        self.assertFalse(travel.way(self.home, self.near, "walk").reachable)
        self.assertTrue(travel.way(self.home, self.near, "bicycle").reachable)

    def test_aRowHoldsInBothDirectionsUnlessTheOtherHasItsOwn(self):
        travel = Travel({}, [row("west", "east", "bus", 33), row("west", "near", "car", 7), row("near",
                "west", "car", 9)])
        self.assertEqual(travel.way(self.near, self.home, "bus").minutes, 33)
        self.assertEqual(travel.way(self.home, self.near, "car").minutes, 7)
        self.assertEqual(travel.way(self.near, self.home, "car").minutes, 9)

    def test_aRowOfALocationGoesBeforeOneOfANeighbourhood(self):
        travel = Travel({}, [row("west", "east", "bus", 33), row("near", "west", "bus", 22)])
        self.assertEqual(travel.way(self.home, self.near, "bus").minutes, 22)

    def test_firstAndLastDepartureAreIncludedAndTheLastMayBeAfterMidnight(self):
        travel = Travel({}, [])
        way = travel.way(self.home, self.near, "bus")
        self.assertEqual([travel.runs_at(way, m) for m in (359, 360, 1439, 1440 + 30, 1440 + 31)],
                         [False, True, True, True, False])


class ChainTests(unittest.TestCase):
    def test_tooLittleTimeBetweenTwoPlacesIsNamedWithAllAmounts(self):
        self.assertEqual(
            breaches("travel", (MEETINGS, "talk,2027-07-01,12:30,13:30", "talk,2027-07-01,11:45,12:45")),
            ["chen leaves m-nt2-2 (lib) on 2027-07-01 at 11:30 and must be at m-talk-1 (school) at 11:45, the way by "
             "bus takes 15 minutes and the buffer is 5"])

    def test_exactlyTheWayAndTheBufferIsEnough(self):
        self.assertEqual(breaches("travel", (MEETINGS, "talk,2027-07-01,12:30,13:30", "talk,2027-07-01,11:50,"
                                                                                      "12:50")), [])

    def test_whoHasTimeToGoHomeTravelsFromHome(self):
        # 75 minutes are both ways home by bus and the buffer.
        self.assertEqual(
            breaches("travel-minutes", (MEETINGS, "talk,2027-07-01,12:30,13:30", "talk,2027-07-01,12:45,13:45")),
            ["chen at m-nt2-2 (lib) on 2027-07-01 09:30-11:30: minutes_after is 15, the way by bus to home takes 35",
             "chen at m-talk-1 (school) on 2027-07-01 12:45-13:45: minutes_before is 15, the way by bus from home "
             "takes 35"])

    def test_theBufferInMinutesOfAChainedLegIsTheOtherReading(self):
        self.assertEqual(
            warnings("travel-minutes", (ATTENDING, "chen,m-talk-1,confirmed,bus,15", "chen,m-talk-1,confirmed,bus,20")),
            ["chen at m-talk-1 (school) on 2027-07-01 12:30-13:30: minutes_before is 20, the way by bus from meeting "
             "m-nt2-2 takes 15"])

    def test_theWayByAChildcarePlaceIsTwoLegs(self):
        self.assertEqual(
            breaches("travel-minutes", (ATTENDING, "amal,m-nt2-1,confirmed,walk,15", "amal,m-nt2-1,confirmed,walk,5")),
            ["amal at m-nt2-1 (lib) on 2027-06-28 09:30-11:30: minutes_before is 5, the way by walk from home takes "
             "15"])

    def test_earlyMinutesBelongToTheActivity(self):
        self.assertEqual(
            breaches("travel-minutes", (ATTENDING, "emre,m-exam,confirmed,car,25,25,,30",
                                        "emre,m-exam,confirmed,car,25,25,,0")),
            ["emre at m-exam (far) on 2027-07-20 10:00-12:00: early_minutes is 0, the activity asks for 30"])

    def test_aMeetingAtHomeDuringTheWayIsABreachAndOnlineAWarning(self):
        changes = [(MEETINGS, "visit,2027-07-16,13:00,14:00", "visit,2027-07-15,11:30,12:30")]
        self.assertEqual(breaches("travel", *changes), [
            "amal is back from m-nt2-6 (lib) on 2027-07-15 09:30-11:30 at 11:35, m-visit (home) on 2027-07-15 "
            "11:30-12:30 has begun"])
        changes = [(MEETINGS, "video,2027-07-22,19:00,20:00", "video,2027-07-20,12:00,13:00")]
        self.assertEqual(warnings("travel", *changes), [
            "emre is back from m-exam (far) on 2027-07-20 10:00-12:00 at 12:25, m-video (online) on 2027-07-20 "
            "12:00-13:00 has begun"])


class ModeTests(unittest.TestCase):
    def test_theBicycleIsUsableFromTheDayAfterTheLastLesson(self):
        change = (ATTENDING, "amal,m-nt2-4,confirmed,walk", "amal,m-nt2-4,tentative,bicycle")
        self.assertEqual(breaches("mode", change), [
            "amal at m-nt2-4 (lib) on 2027-07-08 09:30-11:30: goes by bicycle, has walk|bus and no series that "
            "unlocks it ended before"])
        self.assertEqual(breaches("mode", (ATTENDING, "amal,m-nt2-5,confirmed,walk", "amal,m-nt2-5,tentative,"
                                                                                     "bicycle")), [])

    def test_whoAttendsTooFewLessonsUnlocksNothing(self):
        self.assertEqual(len(breaches("mode", (ATTENDING, "amal,m-cyc-2,confirmed,walk,15,15,,0\n", ""))), 1)

    def test_whoFailedHasNoBicycleAndWhoPassedIsConfirmed(self):
        self.assertEqual(len(breaches("mode", ("done.csv", "amal,nt2,2027-06-21,1,120,physical,absent",
                                               "amal,cycle,2027-07-09,1,90,physical,failed"))), 1)
        change = (ATTENDING, "amal,m-nt2-6,tentative", "amal,m-nt2-6,confirmed")
        self.assertEqual(breaches("mode-tentative", change), [
            "amal at m-nt2-6 (lib) on 2027-07-15 09:30-11:30: is confirmed, bicycle is unlocked but not passed"])
        passed = ("done.csv", "amal,nt2,2027-06-21,1,120,physical,absent", "amal,cycle,2027-07-09,1,90,physical,passed")
        self.assertEqual(breaches("mode-tentative", change, passed), [])

    def test_theLastBusIsIncluded(self):
        last = ("municipality.yaml", 'last: "19:05"', 'last: "15:00"')
        self.assertEqual(breaches("bus-hours", last), [])
        self.assertEqual(breaches("bus-hours", ("municipality.yaml", 'last: "19:05"', 'last: "14:55"')), [
            "chen at m-bud-1 (lib) on 2027-07-09 14:00-15:00: needs a bus at 15:00, the first is at 06:30 and the "
            "last at 14:55",
            "chen at m-bud-2 (lib) on 2027-07-16 14:00-15:00: needs a bus at 15:00, the first is at 06:30 and the "
            "last at 14:55"])


class RideTests(unittest.TestCase):
    def test_aRideThatArrivesAfterTheStartDoesNotFit(self):
        self.assertEqual(breaches("ride", ("rides.csv", "08:30,08:50", "08:30,09:05"))[0],
                         "chen at m-vol-1 (far) on 2027-07-21 09:00-12:00 with ride r1: arrives at 09:05, after the "
                         "start 09:00")

    def test_aRideThatArrivesLessThanTheEarlyMinutesBeforeIsAWarning(self):
        self.assertEqual(warnings("ride", ("rides.csv", "08:30,08:50", "08:30,08:55"))[0],
                         "chen at m-vol-1 (far) on 2027-07-21 09:00-12:00 with ride r1: arrives at 08:55, 10 minutes "
                         "before the start 09:00 are asked for")

    def test_aRideThatReturnsBeforeTheEndDoesNotFit(self):
        self.assertEqual(breaches("ride", ("rides.csv", "12:15,12:35", "11:45,12:05"))[0],
                         "chen at m-vol-1 (far) on 2027-07-21 09:00-12:00 with ride r1: returns at 11:45, before the "
                         "end 12:00")

    def test_aDriverWhoIsAwayBetweenTheTwoDrivesOnlyIsAWarning(self):
        change = ("blocks.csv", "staff,driver,busy,2027-07-29,,,,", "staff,driver,busy,2027-07-21,2027-07-21,,10:00,"
                                                                    "11:00")
        self.assertEqual(warnings("ride-driver", change), [
            "chen at m-vol-1 (far) on 2027-07-21 09:00-12:00 rides with driver (r1), who is blocked 2027-07-21 "
            "10:00-11:00"])
        change = ("blocks.csv", "staff,driver,busy,2027-07-29,,,,", "staff,driver,busy,2027-07-21,2027-07-21,,12:00,"
                                                                    "13:00")
        self.assertEqual(len(breaches("ride-driver", change)), 1)

    def test_theRidersWholeAbsenceCounts(self):
        change = ("blocks.csv", "participant,bilal,unwanted,,,mo,,,,,", "participant,chen,busy,,,we,12:00,12:30,,,")
        self.assertEqual(breaches("busy", change)[0],
                         "chen at m-vol-1 (far) on 2027-07-21 09:00-12:00 is away 2027-07-21 08:30-12:35 and busy "
                         "2027-07-21 12:00-12:30")


if __name__ == "__main__":
    unittest.main()
