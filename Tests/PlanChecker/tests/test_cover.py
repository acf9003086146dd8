"""Who looks after the children."""

import unittest

import support  # noqa: F401
from support import breaches, warnings

CARE = "plan/care.csv"


class CoverTests(unittest.TestCase):
    def test_theWholeAbsenceIsCoveredFromLeavingHome(self):
        self.assertEqual(breaches("cover", (CARE, "baby,m-nt2-2,amal,partner,bilal,09:25,11:35",
                                            "baby,m-nt2-2,amal,partner,bilal,09:30,11:30")), [
            "baby is covered by nobody 2027-07-01 09:25-09:30 while amal is away 2027-07-01 09:25-11:35 for m-nt2-2"])

    def test_theGapBetweenTwoMeetingsIsPartOfTheAbsence(self):
        self.assertEqual(breaches("cover", (CARE, "baby,m-talk-2,amal,partner,bilal,13:30,15:15",
                                            "baby,m-talk-2,amal,partner,bilal,13:45,15:15")), [
            "baby is covered by nobody 2027-07-13 13:30-13:45 while amal is away 2027-07-13 12:45-15:15 for m-sign, "
            "m-talk-2"])

    def test_everyMeetingHasARowForEveryChild(self):
        self.assertEqual(breaches("cover", (CARE, "six,m-talk-2,amal,care,,14:00,15:15\n", ""))[0],
                         "six has no row in care.csv for m-talk-2 (school) on 2027-07-13 14:00-15:00, which its parent "
                         "amal attends")

    def test_aChildOfThirteenNeedsNoCover(self):
        self.assertEqual(len(breaches("cover", ("children.csv", "teen,amal|bilal,13-17", "teen,amal|bilal,8-12"))), 14)

    def test_newcomersWhoHelpNeedCoverToo(self):
        found = breaches("cover", ("children.csv", "teen,amal|bilal,13-17", "teen,dina,8-12"),
                         ("plan/attending.csv", "dina,m-cyc-1,confirmed,bicycle,10,10,,0\n", ""))
        self.assertIn("teen has no row in care.csv for m-cyc-1 (field) on 2027-07-02 10:00-11:30, which its parent "
                      "dina attends", found)
        self.assertIn("teen has no row in care.csv for m-cyc-2 (field) on 2027-07-06 10:00-11:30, which its parent "
                      "dina attends", found)


class CareTests(unittest.TestCase):
    def test_schoolAndTheHoursAfterItAreOneWindow(self):
        self.assertEqual(breaches("cover-care", ("care.csv", "six,tu,14:30,18:00", "six,tu,14:45,18:00")), [
            "six is not in care 2027-07-13 14:30-14:45 while amal attends m-talk-2 (school) on 2027-07-13 14:00-15:00"])

    def test_schoolStopsInTheHolidaysOfTheOwnRegion(self):
        holiday = ("calendars/days.csv", "2027-07-17,2027-08-29", "2027-07-15,2027-08-29")
        self.assertEqual(breaches("cover-care", holiday), [
            "six is not in care 2027-07-15 09:25-11:35 while amal attends m-nt2-6 (lib) on 2027-07-15 09:30-11:30"])
        elsewhere = ("calendars/days.csv", "school-holiday,Summer,midden", "school-holiday,Summer,zuid")
        self.assertEqual(breaches("cover-care", holiday, elsewhere), [])

    def test_aHolidayEverywhereNeedsNoRegion(self):
        holiday = ("calendars/days.csv", "2027-07-13,2027-07-13,closed,Elsewhere,noord",
                   "2027-07-08,2027-07-08,school-holiday,Day,")
        self.assertEqual(len(breaches("cover-care", holiday)), 1)


class PlaceTests(unittest.TestCase):
    def test_aPlaceMustBeOpenForTheStay(self):
        self.assertEqual(breaches("cover-place", ("childcare.csv", "08:30,12:30", "08:30,11:35"))[0],
                         "baby in place k-mo for m-nt2-1 (lib) on 2027-06-28 09:30-11:30: is not open for the stay "
                         "2027-06-28 09:20-11:40")

    def test_aPlaceOfSchoolWeeksIsClosedInTheHolidays(self):
        holiday = ("calendars/days.csv", "2027-07-17,2027-08-29", "2027-07-12,2027-08-29")
        self.assertEqual(breaches("cover-place", holiday), [
            "baby in place k-mo for m-nt2-5 (lib) on 2027-07-12 09:30-11:30: is not open for the stay 2027-07-12 "
            "09:20-11:40 in a school holiday"])

    def test_twoChildrenInOnePlaceAreTooMany(self):
        change = (CARE, "six,m-nt2-1,amal,care,,09:15,11:45", "six,m-nt2-1,amal,place,k-mo,09:15,11:45")
        self.assertEqual(breaches("childcare-places", change), [
            "place k-mo holds 2 children from 2027-06-28 09:20 on, it has 1 places (that day: baby, six)"])

    def test_whoIsFetchedMakesRoomForWhoComes(self):
        from planchecker.rules.childcare_places import most_at_once
        self.assertEqual(most_at_once([(0, 10), (10, 20)])[0], 1)
        self.assertEqual(most_at_once([(0, 11), (10, 20)]), (2, 10))


class PartnerTests(unittest.TestCase):
    def test_aPartnerInAMeetingIsNotFreeTravelIncluded(self):
        change = ("plan/meetings.csv", "eval,,klein/middle,evaluation,2027-07-06,13:00,14:00",
                  "eval,,klein/middle,evaluation,2027-07-05,14:00,15:00")
        self.assertEqual(breaches("cover-partner", change), [
            "baby with bilal 2027-07-05 13:55-14:05, while amal attends m-eval (lib) on 2027-07-05 14:00-15:00: bilal "
            "is away 2027-07-05 12:55-14:05 for m-club-1",
            "baby with amal 2027-07-05 12:55-14:05, while bilal attends m-club-1 (field) on 2027-07-05 13:00-14:00: "
            "amal is away 2027-07-05 13:55-15:05 for m-eval"])

    def test_somebodyWhoIsNoParentDoesNotCover(self):
        self.assertEqual(breaches("cover-partner", (CARE, "baby,m-eval,amal,partner,bilal", "baby,m-eval,amal,partner,"
                                                                                            "fay")), [
            "baby with fay 2027-07-06 12:55-14:05, while amal attends m-eval (lib) on 2027-07-06 13:00-14:00: fay is "
            "no parent of the child"])

    def test_aPartnerInAnOnlineMeetingIsAWarning(self):
        change = ("plan/attending.csv", "dina,m-video,confirmed", "bilal,m-video,confirmed")
        move = ("plan/meetings.csv", "video,2027-07-22,19:00,20:00", "video,2027-07-06,10:00,11:00")
        self.assertEqual(len(warnings("cover-partner", change, move)), 1)


if __name__ == "__main__":
    unittest.main()
