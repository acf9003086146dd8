"""Whatever the rows hold, every rule ends with findings and not with a failure."""

import csv
import io
import random
import tempfile
import unittest

import support
from planchecker.context import Context
from planchecker.folder import Folder
from town import FILES, write_town

VALUES = ("", "x", "2027-07-07", "10:00", "mo", "1", "0", "-1", "99", "home", "online", "amal", "m-ws", "g-nt2", "lib",
          "ride", "walk", "cancelled", "confirmed", "k-mo", "klein/lessons", "yes")


def scrambled(seed):
    """The town with a few cells, chosen by the seed, deleted, doubled or changed."""
    chance, files = random.Random(seed), dict(FILES)
    for _ in range(4):
        name = chance.choice([name for name in files if name.endswith(".csv")])
        rows = list(csv.reader(io.StringIO(files[name])))
        if len(rows) < 2:
            continue
        row, column = chance.randrange(1, len(rows)), chance.randrange(len(rows[0]))
        what = chance.random()
        if what < 0.2:
            del rows[row]
        elif what < 0.4:
            rows.append(list(rows[row]))
        else:
            rows[row][column] = chance.choice(VALUES) if what < 0.7 else chance.choice(rows[1:])[column]
        stream = io.StringIO()
        csv.writer(stream, lineterminator="\n").writerows(rows)
        files[name] = stream.getvalue()
    return files


class RobustnessTests(unittest.TestCase):
    def test_scrambledTownsAreCheckedToTheEnd(self):
        for seed in range(60):
            with self.subTest(seed=seed), tempfile.TemporaryDirectory() as directory:
                write_town(directory, scrambled(seed))
                self.assertEqual(len(support.run(Context(Folder(directory)))), len(support.all_rules()))


if __name__ == "__main__":
    unittest.main()
