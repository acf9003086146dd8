"""What is due, planned, done and missing; orders; programmes for whom."""

import unittest

import support
from planchecker.programmes import Programme
from support import breaches, warnings

PROGRAMME, ROWS, DONE = "programmes/klein.yaml", "plan/requirements.csv", "done.csv"


class FigureTests(unittest.TestCase):
    def test_partOfALongWindowIsDueInProportion(self):
        # 10 of 12 lessons are left for the 77 days from 25 June to 9 September, 45 of them in the horizon.
        self.assertEqual(breaches("requirements-figures", (ROWS, "amal,klein/lessons,must,2027-06-10,meetings,8,6,2,0",
                                                           "amal,klein/lessons,must,2027-06-10,meetings,12,6,2,4")),
                         ["amal klein/lessons: due is 12, counted 8; missing is 4, counted 0"])

    def test_anHoursRequirementCountsMinutesAndPhysicalOnesOnlyWhenAsked(self):
        self.assertEqual(breaches("requirements-figures", ("activities.csv", "Workshop,town,120", "Workshop,town,"
                                                                                                  "90")), [])
        self.assertEqual(breaches("requirements-figures", ("plan/meetings.csv", "19:00,21:00,school", "19:00,20:30,"
                                                                                                      "school")), [
            "amal klein/pvt: planned is 2, counted 1.5"])

    def test_aRowOnTheDateOfAMeetingIsThatMeeting(self):
        change = (DONE, "amal,nt2,2027-06-21,1,120,physical,absent", "amal,nt2,2027-06-28,1,120,physical,present")
        self.assertEqual([text for text in breaches("requirements-figures", change) if "lessons" in text],
                         ["amal klein/lessons: due is 8, counted 9; planned is 6, counted 5; done is 2, counted 3; "
                          "missing is 0, counted 1"])

    def test_whoWasAbsentOnTheDateOfAMeetingIsNotCounted(self):
        change = (DONE, "amal,nt2,2027-06-21,1,120,physical,absent", "amal,nt2,2027-06-28,1,120,physical,excused")
        self.assertEqual([text for text in breaches("requirements-figures", change) if "lessons" in text],
                         ["amal klein/lessons: planned is 6, counted 5; missing is 0, counted 1"])

    def test_theMeetingsOfAHelperCountForNothing(self):
        self.assertEqual(breaches("requirements-figures", ("staff.csv", "nl,,,,,dina", "nl,,,,,amal")), [])

    def test_aWindowWithoutADateMakesNothingDue(self):
        change = (PROGRAMME, "within: {from: pip, years: 3}", "within: {from: guidanceEnd, weeks: 3}")
        self.assertEqual(breaches("requirements-figures", change), [
            "amal klein/pvt: due is 1, counted 0", "chen klein/pvt: due is 1, counted 0; missing is 1, counted 0"])

    def test_weeksBeforeGuidanceEnds(self):
        change = (PROGRAMME, "within: {from: pip, years: 3}", "within: {before: guidanceEnd, weeks: 3}")
        dated = ("participants.csv", "settled,pip_date,", "settled,guidance_end,")
        # Guidance ends on 14 June for Amal, so the window is a backlog, and on 21 June for Chen: all is due.
        self.assertEqual(breaches("requirements-figures", change, dated), [
            "amal klein/pvt: due is 1, counted 2", "chen klein/pvt: due is 1, counted 2; missing is 1, counted 2"])

    def test_gapsAddUpTheWeeksTooMany(self):
        change = (PROGRAMME, "atMostWeeks: 3, priority: wish", "atMostWeeks: 1, priority: wish")
        # The weeks of 19 and 26 July and 2 August are empty: two too many.
        self.assertEqual(breaches("requirements-figures", change), [
            "amal klein/no-idle: missing is 0, counted 2", "chen klein/no-idle: missing is 0, counted 2"])

    def test_weeklyLooksAtTheShareOfTheWeeksFromTodayOn(self):
        change = (PROGRAMME, "share: 0.5", "share: 1")
        self.assertEqual(breaches("requirements-figures", change), [
            "amal klein/rhythm: due is 2, counted 4; missing is 0, counted 1",
            "chen klein/rhythm: due is 3, counted 6; missing is 0, counted 3"])

    def test_missingIsWhatIsDueWithoutDoneAndPlanned(self):
        self.assertEqual(breaches("requirements-figures", (ROWS, "chen,klein/lessons,must,2027-06-21,meetings,7,5,0,2",
                                                           "chen,klein/lessons,must,2027-06-21,meetings,7,5,0,1")),
                         ["chen klein/lessons: missing 1 is not due − done − planned"])

    def test_theOtherReadingOfOnceIsAWarning(self):
        change = (ROWS, "amal,klein/themes,must,2027-06-10,once,2,0,2,0", "amal,klein/themes,must,2027-06-10,once,2,2,"
                                                                          "2,0")
        self.assertEqual(warnings("requirements-figures", change), ["amal klein/themes: planned is 2, counted 0"])


class StatusTests(unittest.TestCase):
    def test_statusFollowsFromTheFigures(self):
        self.assertEqual(breaches("requirements-status", (ROWS, "meetings,8,6,2,0,on-track", "meetings,8,6,2,0,met")),
                         ["amal klein/lessons: status is met, with 8 due of 12 asked it is on-track"])

    def test_startIsTheFirstDateOfTheProgramme(self):
        self.assertEqual(breaches("requirements-status", (DONE, "amal,intake,2027-06-10", "amal,intake,2027-06-09"))[0],
                         "amal klein/friend: start is 2027-06-10, done.csv and the version before say 2027-06-09")

    def test_unitAndPriorityAreThoseOfTheRequirement(self):
        self.assertEqual(breaches("requirements-status", (ROWS, "amal,klein/pvt,legal,2027-06-10,hours",
                                                          "amal,klein/pvt,must,2027-06-10,meetings")),
                         ["amal klein/pvt: priority is must, the programme says legal",
                          "amal klein/pvt: unit is meetings, hours has hours"])


class AudienceTests(unittest.TestCase):
    def applies(self, audience, **values):
        import types
        person = dict(stage=2, route="b1", law="2021", level="a1", age_band="25-34", goals=["work"], tags=[],
                      modes=["walk"])
        person.update(values)
        return Programme({"id": "p", "for": audience}).applies(types.SimpleNamespace(**person), "west")

    def test_everyPartOfForMustFit(self):
        self.assertTrue(self.applies({"routes": ["b1"], "stages": ["2"], "neighbourhoods": ["west"]}))
        self.assertFalse(self.applies({"routes": ["b1"], "stages": ["3"]}))
        self.assertTrue(self.applies({"goals": ["work", "study"]}))
        self.assertFalse(self.applies({"tags": ["azc"]}))

    def test_whoHasNoValueDoesNotFitWhatIsAskedFor(self):
        self.assertFalse(self.applies({"routes": ["b1"]}, route=""))
        self.assertTrue(self.applies({}, route=""))

    def test_withoutAMode(self):
        self.assertTrue(self.applies({"without": {"mode": "bicycle"}}))
        self.assertFalse(self.applies({"without": {"mode": "bicycle"}}, modes=["walk", "bicycle"]))

    def test_theOwnProgrammesGoBeforeEveryFor(self):
        change = ("participants.csv", ",cs1,none\nchen", ",cs1,klein\nchen")
        self.assertEqual(breaches("requirements-complete", change)[0], "bilal has no row for klein/friend")
        change = ("participants.csv", ",cs1,\nbilal", ",cs1,none\nbilal")
        self.assertEqual(breaches("requirements-complete", change)[0],
                         "amal has a row for klein/friend, which is no requirement of theirs")


class OrderTests(unittest.TestCase):
    def test_lastOfLooksAtWhatComesAfter(self):
        change = ("plan/meetings.csv", "m-ws,g-ws,,ws,2027-06-29", "m-ws,g-ws,,ws,2027-07-15")
        self.assertEqual(breaches("order-last", change), [
            "amal klein/signing: m-sign (school) on 2027-07-13 13:00-13:30 is the last of the selection, m-ws "
            "(school) on 2027-07-15 19:00-21:00 comes after it"])

    def test_afterHoursCountsWhatEndedBefore(self):
        change = ("plan/meetings.csv", "m-ws,g-ws,,ws,2027-06-29", "m-ws,g-ws,,ws,2027-07-15")
        self.assertEqual(breaches("order-after-hours", change), [
            "amal klein/signing: m-sign (school) on 2027-07-13 13:00-13:30 has 0 hours before it, 2 are asked for"])

    def test_oneMeetingIsForgivenAtAShare(self):
        # 5 of the 8 lessons due lie before the evaluation; 0.8 × 8 − 1 = 5.4 is more, 0.75 × 8 − 1 = 5 is not.
        change = [(PROGRAMME, "fromShare: 0.3, toShare: 0.7", "fromShare: 0.75, toShare: 0.9")]
        self.assertEqual(breaches("order-at", *change), [])
        change = [(PROGRAMME, "fromShare: 0.3, toShare: 0.7", "fromShare: 0.8, toShare: 0.9")]
        self.assertEqual(breaches("order-at", *change), [
            "amal klein/middle: m-eval (lib) on 2027-07-06 13:00-14:00 has 5 of 8 of klein/lessons before it, asked is "
            "6.4 to 7.2"])

    def test_aSecondOneIsAllowedWhereAnotherRequirementCountsIt(self):
        second = [("plan/meetings.csv", "m-vol-1,", "m-visit-2,,klein/visit,visit,2027-07-23,13:00,14:00,home,,"
                                                    "tolk|visitor,"
                   "confirmed,0\nm-vol-1,"),
                  ("plan/attending.csv", "amal,m-ws", "amal,m-visit-2,confirmed,home,0,0,,0\namal,m-ws")]
        self.assertEqual(breaches("once", *second), [
            "amal klein/visit: visit stands 2 times, last at m-visit-2 (home) on 2027-07-23 13:00-14:00"])
        other = (PROGRAMME, "themes: [integration, participation]", "themes: [integration, participation, housing]")
        self.assertEqual(len(warnings("once", *second, other)), 1)


class SummaryTests(unittest.TestCase):
    def test_countsThatDifferAreNamed(self):
        self.assertEqual(breaches("summary", ("plan/summary.yaml", "attending: 43", "attending: 44")),
                         ["summary.yaml counts 44 attending, there are 43"])


if __name__ == "__main__":
    unittest.main()
