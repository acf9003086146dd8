#!/usr/bin/env python3
"""Checks an exported folder of Rooster: every published plan must keep every rule of the data folder's description.

Exit status: 0 nothing broken, 1 something broken, 2 the folder cannot be read.
"""

import argparse
import gc
import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

from planchecker.context import Context  # noqa: E402
from planchecker.folder import Folder  # noqa: E402
from planchecker.report import all_rules, run  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", help="what `roosterctl export` wrote")
    parser.add_argument("--rule", nargs="+", action="extend", metavar="NAME", help="only these rules")
    parser.add_argument("--json", action="store_true", help="write the findings as JSON")
    parser.add_argument("--strict", action="store_true", help="strict warnings count as breaches")
    parser.add_argument("--warnings", action="store_true", help="print strict warnings and excused findings too")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="sentences a rule, 0: all (20)")
    parser.add_argument("--list", action="store_true", help="list the rules and stop")
    parser.add_argument("--timings", action="store_true", help="show seconds a rule")
    return parser


def print_rules():
    for name, module in all_rules().items():
        print(f"{name}: {module.SENTENCE}")


def print_sentences(label, sentences, limit):
    shown = sentences if limit == 0 else sentences[:limit]
    for sentence in shown:
        print(f"{label}: {sentence}")
    if len(shown) < len(sentences):
        print(f"{label}: and {len(sentences) - len(shown)} more")


def print_table(reports, seconds):
    width = max(len(report.rule) for report in reports)
    print(f"\n{'rule':<{width}} {'facts':>9} {'broken':>7} {'strict':>7} {'pinned':>7}")
    for report in reports:
        note = "  looked at nothing" if report.facts == 0 else ""
        if seconds:
            note += f"  {seconds[report.rule]:.1f} s"
        print(f"{report.rule:<{width}} {report.facts:>9} {len(report.breaches):>7} {len(report.warnings):>7} "
              f"{len(report.excused):>7}{note}")
    print(f"{'all':<{width}} {sum(r.facts for r in reports):>9} {sum(len(r.breaches) for r in reports):>7} "
          f"{sum(len(r.warnings) for r in reports):>7} {sum(len(r.excused) for r in reports):>7}")


def main():
    parser = arguments()
    if "--list" in sys.argv[1:]:
        print_rules()
        return 0
    options = parser.parse_args()
    gc.disable()  # the records live until the end: collecting them costs time and frees nothing
    unknown = [name for name in options.rule or () if name not in all_rules()]
    if unknown:
        parser.error(f"no such rule: {', '.join(unknown)} (see --list)")
    try:
        context = Context(Folder(options.folder))
    except (OSError, ValueError, KeyError) as error:
        print(f"check_plan: {options.folder}: {error}", file=sys.stderr)
        return 2
    reports, seconds = [], {}
    for name in options.rule or all_rules():
        begun = time.monotonic()
        reports.extend(run(context, [name]))
        seconds[name] = time.monotonic() - begun
    broken = any(report.breaches or options.strict and report.warnings for report in reports)
    if options.json:
        json.dump({report.rule: {"facts": report.facts, "broken": report.breaches, "strict": report.warnings,
                                 "pinned": report.excused} for report in reports}, sys.stdout, indent=1)
        print()
        return 1 if broken else 0
    for report in reports:
        print_sentences(report.rule, report.breaches, options.limit)
        if options.warnings or options.strict:
            print_sentences(f"{report.rule} (strict)", report.warnings, options.limit)
        if options.warnings:
            print_sentences(f"{report.rule} (pinned)", report.excused, options.limit)
    print_table(reports, seconds if options.timings else None)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
