"""Single rules where a damage is not enough: what they must let pass, and their other half."""

import unittest

import support  # noqa: F401
from support import breaches, reports, warnings

MEETINGS, ATTENDING, ACTIVITIES = "plan/meetings.csv", "plan/attending.csv", "activities.csv"


class PinTests(unittest.TestCase):
    def test_whatConsistsOfPinnedItemsOnlyIsNotHeldAgainstThePlan(self):
        change = ("rooms.csv", "we 08:00-22:00", "we 09:30-22:00")
        report = reports([change], ["opening"])["opening"]
        self.assertEqual(report.breaches, [])
        self.assertEqual(len(report.excused), 2)

    def test_aBusyBlockAgainstAPinnedPlaceIsExcused(self):
        change = ("blocks.csv", "participant,bilal,unwanted,,,mo,,,,,", "participant,dina,busy,,,we,,,,,")
        report = reports([change], ["busy"])["busy"]
        self.assertEqual((report.breaches, len(report.excused)), ([], 2))

    def test_aPinnedGroupOnAClosedDayIsABreachUnlessCancelled(self):
        self.assertEqual(len(breaches("closed-day", (MEETINGS, "t2,cancelled,0", "t2,confirmed,0"))), 1)


class CalendarTests(unittest.TestCase):
    def test_closedDaysOfAnotherRegionDoNotHold(self):
        self.assertEqual(breaches("closed-day", ("calendars/days.csv", "Elsewhere,noord", "Everywhere,"))[0],
                         "m-sign (school) on 2027-07-13 13:00-13:30 is on a closed day (Everywhere)")


class StaffTests(unittest.TestCase):
    def test_ratiosCountTheParticipantsWhoAttendNotTheHelpers(self):
        rows = [("plan/attending.csv", "fay,m-pin-1", "fay,m-cyc-1,confirmed,walk,20,20,,0\nfay,m-pin-1"),
                ("plan/attending.csv", "emre,m-club-1", "emre,m-cyc-1,confirmed,walk,10,10,,0\nemre,m-club-1")]
        self.assertEqual(breaches("staff-needs", *rows), [
            "m-cyc-1 (field) on 2027-07-02 10:00-11:30 has 1 helper, cycle needs 2 for 3 participants"])

    def test_anInterpreterSpeaksTheLanguageOfTheParticipant(self):
        self.assertEqual(breaches("staff-roles", ("staff.csv", "nl|ar", "nl|tr")), [
            "m-visit (home) on 2027-07-16 13:00-14:00: interpreter tolk speaks nl, tr, not ar"])

    def test_theClientSupporterIsTheOwn(self):
        self.assertEqual(breaches("staff-roles", ("participants.csv", ",14,bilal,cs1,", ",14,bilal,t2,"))[0],
                         "m-eval (lib) on 2027-07-06 13:00-14:00: cs1 is not the client supporter of amal, t2 is")

    def test_staffNeedTheWayAndTheBufferBetweenTwoPlaces(self):
        change = (MEETINGS, "m-intake,,klein/intake,intake,2027-06-28,13:00,14:00",
                  "m-intake,,klein/intake,intake,2027-07-01,13:35,14:35")
        self.assertEqual(breaches("staff-overlap", change), [
            "cs1 leaves m-talk-1 (school) on 2027-07-01 at 13:30 and must be at m-intake (lib) at 13:35, the way by "
            "bicycle takes 5 minutes and the buffer is 5"])
        fits = (change[0], change[1], change[2].replace("13:35,14:35", "13:40,14:40"))
        self.assertEqual(breaches("staff-overlap", fits), [])

    def test_aDayOfTwoPlacesIsAddedUp(self):
        change = (MEETINGS, "m-intake,,klein/intake,intake,2027-06-28", "m-intake,,klein/intake,intake,2027-07-01")
        self.assertEqual(breaches("staff-hours-day", change, ("staff.csv", "bicycle,nl,,6,4", "bicycle,nl,,6,1.5")), [
            "cs1 has 2 hours on 2027-07-01, max_hours_day is 1.5"])


class HelperTests(unittest.TestCase):
    def test_helpCountsForTheCeilingOfTheNewcomer(self):
        change = ("participants.csv", "walk|bicycle,,,,,,cs1,none\nemre", "walk|bicycle,,,,3,,cs1,none\nemre")
        self.assertEqual(breaches("ceiling-week", change), [
            "dina has 3.5 hours in the week of 2027-06-28, the ceiling is 3",
            "dina has 5 hours in the week of 2027-07-05, the ceiling is 3"])

    def test_helpDoesNotCountForTheSizeOfTheGroup(self):
        self.assertEqual(breaches("group-max", (ACTIVITIES, "Cycling,town,90,2,3,1,3", "Cycling,town,90,2,3,1,1")), [])

    def test_aHelperWithoutARowIsBusyAllTheSame(self):
        change = ("blocks.csv", "participant,bilal,unwanted,,,mo,,,,,", "participant,dina,busy,,,tu,11:35,12:00,,,")
        self.assertEqual(breaches("busy", change), [
            "dina at m-cyc-2 (field) on 2027-07-06 10:00-11:30 is away 2027-07-06 09:50-11:40 and busy 2027-07-06 "
            "11:35-12:00"])


    def test_whoHelpsAtSomebodysHomeTravelsThere(self):
        help_out = [("staff.csv", "tolk,town,interpreter,,,car,nl|ar,,,,,",
                     "tolk,town,interpreter,,,car,nl|ar,,,,,dina"),
                    ("blocks.csv", "participant,bilal,unwanted,,,mo,,,,,", "participant,dina,busy,,,fr,14:00,14:05,,,")]
        self.assertEqual(breaches("busy", *help_out), [
            "dina at m-visit (home) on 2027-07-16 13:00-14:00 is away 2027-07-16 12:55-14:05 and busy 2027-07-16 "
            "14:00-14:05"])

    def test_aHelperWhoCannotComeIsNamed(self):
        change = ("participants.csv", "dina,Dina,centrum,52.062,4.495", "dina,Dina,centrum,52.162,4.495")
        self.assertEqual(breaches("mode", change), [
            "dina helps at m-cyc-2 (field) on 2027-07-06 10:00-11:30 and has no mode that reaches it",
            "dina helps at m-cyc-3 (field) on 2027-07-09 10:00-11:30 and has no mode that reaches it"])


class BlockTests(unittest.TestCase):
    def test_everySecondWeekIsFreeInBetween(self):
        change = ("blocks.csv", "fr,22:00,06:00,2,2027-06-28", "mo,09:00,12:00,2,2027-06-28")
        self.assertEqual(breaches("busy", change), [
            "emre at m-nt2-1 (lib) on 2027-06-28 09:30-11:30 is away 2027-06-28 09:25-11:35 and busy 2027-06-28 "
            "09:00-12:00",
            "emre at m-nt2-5 (lib) on 2027-07-12 09:30-11:30 is away 2027-07-12 09:25-11:35 and busy 2027-07-12 "
            "09:00-12:00"])

    def test_unwantedTimesForbidNothing(self):
        self.assertEqual(breaches("busy", ("blocks.csv", "unwanted,,,mo", "unwanted,,,tu")), [])


class GroupTests(unittest.TestCase):
    def test_aSeriesThatReachesBeyondTheHorizonMayHaveItsOtherMeetingsThere(self):
        change = (ACTIVITIES, "Cycling,town,90,2,3,1,3", "Cycling,town,90,2,4,1,3")
        self.assertEqual(breaches("meetings-total", change), [
            "group g-cyc has 3 meetings, meetings_total of cycle is 4; it runs 2027-07-02 to 2027-07-09"])
        longer = ("plan/groups.csv", "g-cyc,cycle,2027-07-02,2027-07-09", "g-cyc,cycle,2027-07-02,2027-09-09")
        self.assertEqual(len(warnings("meetings-total", change, longer)), 1)

    def test_whoStartsLaterOwesTheShareOfTheRest(self):
        self.assertEqual(breaches("min-share", (ATTENDING, "chen,m-nt2-3,confirmed,bus,35,35,,0\n", "")), [])
        self.assertEqual(breaches("min-share", (ATTENDING, "chen,m-nt2-3,confirmed,bus,35,35,,0\n", ""),
                                  (ATTENDING, "chen,m-nt2-4,confirmed,bus,35,35,,0\n", "")), [
            "chen attends 3 of 5 meetings of g-nt2, min_share of nt2 is 0.8"])

    def test_enrolmentEnds(self):
        change = ("plan/enrolments.csv", "chen,g-nt2,nt2,klein/lessons|klein/no-idle|klein/rhythm|klein/themes,"
                                         "2027-07-01,"
                  "2027-07-16", "chen,g-nt2,nt2,klein/lessons|klein/no-idle|klein/rhythm|klein/themes,2027-07-01,"
                                "2027-07-14")
        self.assertEqual(breaches("enrolment", change), [
            "chen attends m-nt2-6 (lib) on 2027-07-15 09:30-11:30, the enrolment in g-nt2 runs 2027-07-01 to "
            "2027-07-14"])

    def test_cancelledMeetingsOccupyNothing(self):
        change = (MEETINGS, "m-talk-3,,klein/talks,talk,2027-07-29,12:30,13:30,school,school-1,cs1,confirmed",
                  "m-talk-3,,klein/talks,talk,2027-07-13,14:00,15:00,school,school-1,cs1,cancelled")
        self.assertEqual(breaches("room-overlap", change), [])

    def test_aPersonWithoutALevelPasses(self):
        self.assertEqual(breaches("audience", (ACTIVITIES, "a1|a2,b1,2|3|4", "a1|a2,z,2|3|4"))[0],
                         "amal at m-nt2-1 (lib) on 2027-06-28 09:30-11:30: route is b1, nt2 is for z")

    def test_menDoNotAttendWhatIsForWomen(self):
        self.assertEqual(breaches("women-only", (ATTENDING, "emre,m-club-1", "emre,m-cyc-1")), [
            "emre at m-cyc-1 (field) on 2027-07-02 10:00-11:30: cycle is for women, sex is m"])


class CeilingTests(unittest.TestCase):
    def test_theSecondPeriodAllowsTwoSteps(self):
        change = ("municipality.yaml", "hoursPerWeekStep: 6", "hoursPerWeekStep: 4.5")
        self.assertEqual(breaches("ramp-up", change), [
            "chen has 5 hours in the week of 2027-07-05, period 1 since the first meeting on 2027-06-28: at most 4.5",
            "dina has 5 hours in the week of 2027-07-05, period 1 since the first meeting on 2027-06-30: at most 4.5",
            "emre has 5 hours in the week of 2027-07-05, period 1 since the first meeting on 2027-06-28: at most 4.5"])

    def test_twoMeetingsOfOneActivityAreOneActivityInTheLenientReading(self):
        change = ("municipality.yaml", "activitiesPerDay: 2, freeWeekdays: 1", "activitiesPerDay: 1, freeWeekdays: 1")
        self.assertEqual(len(breaches("activities-per-day", change)), 2)

    def test_freeWeekdaysAreMondayToFriday(self):
        change = (MEETINGS, "evaluation,2027-07-06", "evaluation,2027-07-07")
        self.assertEqual(breaches("free-weekdays", change), [
            "amal has 0 free weekdays in the week of 2027-07-05, stage 2 asks for 1"])


class FreezeTests(unittest.TestCase):
    MOVE = (MEETINGS, "m-nt2-2,g-nt2,,nt2,2027-07-01,09:30,11:30", "m-nt2-2,g-nt2,,nt2,2027-07-01,10:00,12:00")

    def test_whatIsNearStays(self):
        self.assertEqual(breaches("freeze", self.MOVE), [
            "m-nt2-2 on 2027-07-01 lies within 7 days of 2027-06-25 or moves there: it moves to m-nt2-2 (lib) on "
            "2027-07-01 10:00-12:00 in lib-1 and no hard rule of its own forces it"])

    def test_aTeacherWhoIsAwayForcesAMove(self):
        change = ("blocks.csv", "staff,t1,busy,2027-07-20,2027-07-30,,,", "staff,t1,busy,2027-07-01,2027-07-01,,09:00,"
                                                                          "09:45")
        self.assertEqual(breaches("freeze", self.MOVE, change), [])

    def test_nothingMovesIntoTheDaysOfTheFreeze(self):
        change = (MEETINGS, "evaluation,2027-07-06", "evaluation,2027-07-01")
        self.assertEqual(len(breaches("freeze", change)), 1)


class RelationTests(unittest.TestCase):
    def test_whoHasASeparatePlanIsToldNothingOfTheOther(self):
        change = [("municipality.yaml", "a: bilal, b: dina", "a: bilal, b: chen"),
                  ("plan/tell.csv", "participant,chen,feed,en,m-intake", "participant,bilal,feed,en,m-intake")]
        self.assertEqual(breaches("separate-plans", *change), [
            "tell.csv: bilal is told of m-intake, a meeting of somebody with separate plans"])

    def test_travelAtTheSameTimeIsAWarning(self):
        change = (MEETINGS, "club,2027-07-05,13:00,14:00", "club,2027-07-05,11:30,12:30")
        self.assertEqual(len(warnings("not-at-the-same-time", change)), 1)

    def test_aBuddyWhoIsKeptIsTheOnlyOne(self):
        changes = [("groups.csv", "g-bud,buddy,,,,,friend", "g-bud,buddy,,,,,host"),
                   ("plan/groups.csv", "g-bud,buddy,2027-07-09,2027-07-16,,,friend", "g-bud,buddy,,,,,host")]
        self.assertEqual(breaches("buddy", *changes), [
            "chen has the buddy host for chat (group g-bud) and meets friend for it"])

    def test_aPairThatExistsGoesOn(self):
        self.assertEqual(breaches("held-pairs", ("groups.csv", "g-bud,buddy,,,,,friend", "g-bud,buddy,,,,,coach|friend")),
                         [])  # a coach can be no buddy
        change = ("plan/meetings.csv", "m-bud-2,g-bud,,buddy,2027-07-16,14:00,15:00,lib,lib-2,friend",
                  "m-bud-2,,,buddy,2027-07-16,14:00,15:00,lib,lib-2,coach")
        self.assertEqual(breaches("held-pairs", change), [
            "chen has g-bud for buddy and m-bud-2 (lib) on 2027-07-16 14:00-15:00 is in no group"])
        change = ("groups.csv", "g-bud,buddy,,,,,friend", "g-bud,buddy,,2027-07-01,,,friend")
        self.assertEqual(breaches("held-pairs", change, ("plan/meetings.csv", "m-bud-2,g-bud,", "m-bud-2,,")), [])

    def test_aSecondBuddyAfterTheFirstIsAWarning(self):
        change = (MEETINGS, "buddy,2027-07-16,14:00,15:00,lib,lib-2,friend", "buddy,2027-07-16,14:00,15:00,lib,lib-2,"
                                                                             "coach")
        self.assertEqual(warnings("buddy", change), [
            "chen has two buddies for chat: friend 2027-07-09 to 2027-07-09 and coach 2027-07-16 to 2027-07-16"])


if __name__ == "__main__":
    unittest.main()
