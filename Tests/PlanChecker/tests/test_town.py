"""The hand-made town keeps every rule and gives every rule something to look at."""

import unittest

import support


class TownTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.reports = support.reports()

    def test_nothingIsBroken(self):
        self.assertEqual({name: report.breaches for name, report in self.reports.items() if report.breaches}, {})

    def test_nothingBreaksTheStricterReading(self):
        self.assertEqual({name: report.warnings for name, report in self.reports.items() if report.warnings}, {})

    def test_everyRuleLooksAtSomething(self):
        self.assertEqual([name for name, report in self.reports.items() if report.facts == 0], [])


if __name__ == "__main__":
    unittest.main()
