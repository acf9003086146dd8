#!/usr/bin/env python3
"""Damages a good exported plan for one rule, to see that the checker catches it.

    mutate.py DIR RULE OUTPUT_DIR    writes a damaged copy
    mutate.py DIR --all              damages a copy for every rule in turn, checks it, prints which were caught
"""

import argparse
import gc
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

from planchecker.context import Context  # noqa: E402
from planchecker.folder import Folder  # noqa: E402
from planchecker.mutations import MUTATIONS, Copy  # noqa: E402
from planchecker.report import all_rules, run  # noqa: E402


def damage(source, rule, target, context=None):
    """Writes a copy of a folder damaged for one rule; says what was done, or None when no fact fits."""
    context = context or Context(Folder(source))
    if os.path.exists(target):
        raise SystemExit(f"mutate: {target} exists already")
    shutil.copytree(source, target, symlinks=False)
    copy = Copy(target)
    done = MUTATIONS[rule](copy, context)
    if done is None:
        shutil.rmtree(target)
        return None
    copy.save()
    return done


def damage_all(source, only=None):
    """Damages and checks for every rule; returns the rules that were not caught."""
    clean = Context(Folder(source))
    before = {report.rule: len(report.breaches) for report in run(clean)}
    missed = []
    for rule in only or all_rules():
        with tempfile.TemporaryDirectory() as directory:
            target = os.path.join(directory, "plan")
            done = damage(source, rule, target, clean)
            if done is None:
                print(f"{rule}: not applicable, the plan has no fact for it")
                continue
            report = run(Context(Folder(target)), [rule])[0]
            caught = len(report.breaches) > before[rule]
            sentence = f": {report.breaches[0]}" if caught else ""
            print(f"{rule}: {'caught' if caught else 'NOT CAUGHT'} ({done}){sentence}", flush=True)
            if not caught:
                missed.append(rule)
        gc.collect()
    print(f"{len(missed)} not caught" + (f": {', '.join(missed)}" if missed else ""))
    return missed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("rule", nargs="?")
    parser.add_argument("output", nargs="?")
    parser.add_argument("--all", action="store_true", help="every rule in turn")
    options = parser.parse_args()
    if options.all:
        return 1 if damage_all(options.folder, [options.rule] if options.rule else None) else 0
    if not options.rule or not options.output or options.rule not in MUTATIONS:
        parser.error("needs RULE and OUTPUT_DIR, or --all; rules: " + " ".join(sorted(MUTATIONS)))
    done = damage(options.folder, options.rule, options.output)
    if done is None:
        print(f"{options.rule}: not applicable, the plan has no fact for it")
        return 2
    print(f"{options.rule}: {done}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
