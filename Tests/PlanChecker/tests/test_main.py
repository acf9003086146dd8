"""The programs: exit status, table, JSON."""

import json
import os
import subprocess
import sys
import tempfile
import unittest

import support
from town import write_town

PROGRAM = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "check_plan.py")


class MainTests(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)

    def check(self, changes, *options):
        write_town(self.directory.name, support.town(changes))
        return subprocess.run([sys.executable, PROGRAM, self.directory.name, *options], capture_output=True, text=True)

    def test_aGoodPlanEndsWithZeroAndATable(self):
        result = self.check(())
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertRegex(result.stdout, r"room-overlap +17 +0 +0 +0\n")

    def test_aBrokenPlanEndsWithOneAndNamesTheRule(self):
        result = self.check([("rooms.csv", "lib-2,lib,Two,4", "lib-2,lib,Two,0")])
        self.assertEqual(result.returncode, 1)
        self.assertIn("room-capacity: m-eval (lib) on 2027-07-06 13:00-14:00 has 1 participants, room lib-2 holds 0\n",
                      result.stdout)

    def test_jsonHoldsTheFindingsOfTheRulesAskedFor(self):
        result = self.check([("rooms.csv", "lib-2,lib,Two,4", "lib-2,lib,Two,0")], "--json", "--rule", "room-capacity")
        found = json.loads(result.stdout)
        self.assertEqual(list(found), ["room-capacity"])
        self.assertEqual((found["room-capacity"]["facts"], len(found["room-capacity"]["broken"])), (17, 4))

    def test_strictWarningsCountOnlyWhenAskedFor(self):
        change = [("plan/attending.csv", "chen,m-talk-1,confirmed,bus,15", "chen,m-talk-1,confirmed,bus,20")]
        self.assertEqual(self.check(change, "--rule", "travel-minutes").returncode, 0)
        self.assertEqual(self.check(change, "--rule", "travel-minutes", "--strict").returncode, 1)

    def test_aRuleThatLookedAtNothingSaysSo(self):
        result = self.check([("rides.csv", "r1,driver", "r1,driver")], "--rule", "order-apart")
        self.assertNotIn("looked at nothing", result.stdout)
        result = self.check([("programmes/klein.yaml", "everyDayApart: 7, ", "")], "--rule", "order-apart")
        self.assertRegex(result.stdout, r"order-apart +0 +0 +0 +0  looked at nothing")

    def test_whatIsNoFolderEndsWithTwo(self):
        result = subprocess.run([sys.executable, PROGRAM, "/nonexistent"], capture_output=True, text=True)
        self.assertEqual(result.returncode, 2)
        self.assertIn("is no exported folder", result.stderr)


if __name__ == "__main__":
    unittest.main()
