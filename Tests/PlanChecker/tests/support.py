"""Makes towns in temporary directories and runs the checker on them."""

import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

from planchecker.context import Context  # noqa: E402
from planchecker.folder import Folder  # noqa: E402
from planchecker.report import all_rules, run  # noqa: E402, F401
from town import FILES, write_town  # noqa: E402


def town(changes=()):
    """The files of the town with texts replaced: (file, old, new)."""
    files = dict(FILES)
    for name, old, new in changes:
        if old not in files[name]:
            raise AssertionError(f"{name} has no {old!r}")
        files[name] = files[name].replace(old, new)
    return files


def reports(changes=(), rules=None, files=None):
    """Rule → report of the town with changes."""
    with tempfile.TemporaryDirectory() as directory:
        write_town(directory, files if files is not None else town(changes))
        context = Context(Folder(directory))
        return {report.rule: report for report in run(context, rules)}


def breaches(rule, *changes):
    """The breaches of one rule after changes."""
    return reports(changes, [rule])[rule].breaches


def warnings(rule, *changes):
    """The strict warnings of one rule after changes; there must be no breach."""
    report = reports(changes, [rule])[rule]
    if report.breaches:
        raise AssertionError(report.breaches)
    return report.warnings
