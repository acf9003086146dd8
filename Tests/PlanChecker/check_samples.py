#!/usr/bin/env python3
"""Makes sample municipalities, plans and publishes them with the real programs, and has every plan checked.

    python3 Tests/PlanChecker/check_samples.py dorp stad
    python3 Tests/PlanChecker/check_samples.py dorp --tightness 0.75 1.2 --seeds 1 2 3 --replan

With --replan every town gets some changes of a usual week and is planned and published a second time, so that the rules
about what people have (freeze, ids, whom to tell, budget) have something to look at. Status 1 when any rule is broken.
"""

import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CHECKER = Path(__file__).resolve().parent / "check_plan.py"
CHECKOUT = CHECKER.parent.parent.parent
SECONDS = {"dorp": 5, "stad": 30, "grootstad": 240}
NOW = "2027-06-28T07:00:00Z"


class Town:
    """A daemon of its own with one sample municipality in it."""

    def __init__(self, programs, directory, log):
        self.programs, self.directory, self.log = programs, directory, log
        self.environment = {**os.environ, "ROOSTER_CONTROL": str(directory / "control")}
        self.process = None

    def __enter__(self):
        self.process = subprocess.Popen(
            [self.programs / "roosterd", "--state", self.directory / "state", "--control",
             self.directory / "control", "--http", "127.0.0.1:0", "--now", NOW],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        for _ in range(200):
            if subprocess.run([self.programs / "roosterctl", "status"], env=self.environment,
                              capture_output=True, check=False).returncode == 0:
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        self.__exit__()
        raise SystemExit("roosterd did not become ready; see its log")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def run(self, *arguments):
        """What roosterctl prints; ends the program when it fails."""
        result = subprocess.run([self.programs / "roosterctl", *map(str, arguments)], env=self.environment,
                                capture_output=True, text=True, check=False)
        if result.returncode != 0:
            raise SystemExit(f"roosterctl {' '.join(map(str, arguments))}: {result.stderr.strip()}")
        return result.stdout

    def publish(self, seconds, workers):
        """Plans and publishes; the seconds that the search says it took."""
        begin = time.monotonic()
        options = ["--workers", workers] if workers else []
        self.run("plan", "--wait", "--seconds", seconds, *options)
        taken = time.monotonic() - begin
        self.run("publish")
        return taken


def change_a_week(folder):
    """A usual week's changes, written into a folder: a teacher away, somebody busy, a place of childcare gone."""

    def rows(name):
        with open(folder / name, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            return reader.fieldnames, list(reader)

    columns, blocks = rows("blocks.csv")
    teacher = next(row["id"] for row in rows("staff.csv")[1] if "teacher-nt2" in row["roles"])
    people = [row["id"] for row in rows("participants.csv")[1] if row["id"].startswith("n0")]
    blocks.append({"subject_kind": "staff", "subject": teacher, "kind": "busy", "from": "2027-07-12",
                   "until": "2027-07-16"})
    for number, person in enumerate(people[:: max(1, len(people) // 5)]):
        blocks.append({"subject_kind": "participant", "subject": person, "kind": "busy",
                       "from": f"2027-07-{13 + number % 4}", "until": f"2027-07-{13 + number % 4}",
                       "start": "10:00", "end": "11:00"})
    with open(folder / "blocks.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(blocks)


def check(folder):
    """The checker's report of a folder."""
    result = subprocess.run([sys.executable, CHECKER, folder, "--json"], capture_output=True, text=True, check=False)
    try:
        return json.loads(result.stdout)
    except ValueError:
        raise SystemExit(f"the checker failed on {folder}: {result.stderr.strip()}") from None


def totals(report):
    """Facts, breaches, strict readings and pinned findings over all rules, and the rules that looked at nothing."""
    sums = {"facts": sum(rule["facts"] for rule in report.values())}
    for key in ("broken", "strict", "pinned"):
        sums[key] = sum(len(rule[key]) for rule in report.values())
    return sums, {name for name, rule in report.items() if not rule["facts"]}


def sentences(report, limit=3):
    """The first breaches of every rule that is broken."""
    return [f"  {name}: {sentence}" for name, rule in report.items() for sentence in rule["broken"][:limit]]


def short(folder):
    """How many requirements are short, by priority."""
    result = {}
    with open(folder / "plan" / "requirements.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["status"] == "short":
                result[row["priority"]] = result.get(row["priority"], 0) + 1
    return " ".join(f"{result.get(key, 0)}" for key in ("legal", "must", "wish"))


def judge(town, name, plan_seconds, seen):
    """Exports a town, has it checked and prints its line; whether nothing is broken."""
    folder = town.directory / f"export-{name.split()[-1]}"
    town.run("export", folder)
    report = check(folder)
    sums, silent = totals(report)
    seen.append(silent)
    with open(folder / "plan" / "attending.csv", "rb") as file:
        attending = sum(1 for _ in file) - 1
    print(f"{name:<28} {plan_seconds:7.1f} {attending:>9} {short(folder):>14} {sums['facts']:>10} {sums['broken']:>7} "
          f"{sums['strict']:>7} {sums['pinned']:>7}", flush=True)
    print("".join(f"{sentence}\n" for sentence in sentences(report)), end="", flush=True)
    return not sums["broken"]


def one(programs, size, tightness, seed, options, seen):
    """Makes, plans and checks one town."""
    directory = Path(tempfile.mkdtemp(prefix="rooster-check-", dir="/tmp"))
    is_whole = True
    try:
        with open(directory / "daemon.log", "wb") as log, Town(programs, directory, log) as town:
            folder = directory / "folder"
            town.run("sample", size, "--output", folder, "--tightness", tightness, "--seed", seed)
            town.run("import", folder)
            seconds = options.seconds or SECONDS[size]
            name = f"{size} {tightness:g} seed {seed}"
            is_whole &= judge(town, f"{name} first", town.publish(seconds, options.workers), seen)
            if options.replan:
                change_a_week(folder)
                town.run("import", folder)
                is_whole &= judge(town, f"{name} again", town.publish(seconds, options.workers), seen)
    finally:
        if options.keep:
            print(f"  kept in {directory}")
        else:
            shutil.rmtree(directory, ignore_errors=True)
    return is_whole


def main():
    """Checks every town that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="+", choices=SECONDS)
    parser.add_argument("--tightness", nargs="+", type=float, default=[0.75, 0.85, 1.0, 1.2])
    parser.add_argument("--seeds", nargs="+", type=int, default=[1])
    parser.add_argument("--seconds", type=float, help="time of a search (usually 5, 30 and 240 by size)")
    parser.add_argument("--workers", type=int, help="threads of a search")
    parser.add_argument("--replan", action="store_true", help="change some things and plan a second time")
    parser.add_argument("--programs", type=Path, default=CHECKOUT / ".build" / "release", help="where they were built")
    parser.add_argument("--keep", action="store_true", help="keep the folders")
    options = parser.parse_args()
    print(f"{'town':<28} {'seconds':>7} {'attending':>9} {'short l m w':>14} {'facts':>10} {'broken':>7} {'strict':>7} "
          f"{'pinned':>7}")
    seen, is_whole = [], True
    for size in options.sizes:
        for tightness in options.tightness:
            for seed in options.seeds:
                is_whole &= one(options.programs, size, tightness, seed, options, seen)
    silent = set.intersection(*seen)
    print(f"looked at nothing anywhere: {' '.join(sorted(silent)) or 'none'}")
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main())
