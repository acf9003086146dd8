"""One damage for every rule: it must be caught by exactly that rule (others may see it too)."""

import os
import tempfile
import unittest

import support
from planchecker.context import Context
from planchecker.folder import Folder
from planchecker.mutations import MUTATIONS
from planchecker.report import all_rules, run
from mutate import damage


class MutationTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        cls.source = os.path.join(cls.directory.name, "town")
        support.write_town(cls.source)
        cls.context = Context(Folder(cls.source))

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    def test_everyRuleHasADamage(self):
        self.assertEqual(sorted(all_rules()), sorted(MUTATIONS))

    def catches(self, rule):
        with tempfile.TemporaryDirectory() as directory:
            target = os.path.join(directory, "damaged")
            done = damage(self.source, rule, target, self.context)
            self.assertIsNotNone(done, f"{rule}: the town has no fact to damage")
            report = run(Context(Folder(target)), [rule])[0]
            self.assertNotEqual(report.breaches, [], f"{rule}: {done} was not caught")


def _test(rule):
    return lambda self: self.catches(rule)


for _rule in all_rules():
    setattr(MutationTests, f"test_{_rule.replace('-', '_')}", _test(_rule))


if __name__ == "__main__":
    unittest.main()
