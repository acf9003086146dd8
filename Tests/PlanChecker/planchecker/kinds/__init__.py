"""How each kind of requirement is counted: UNIT and figures(case), the settled reading first."""

import importlib

NAMES = ("count", "hours", "once", "each", "weekly", "recurring", "gap", "themes", "buddy", "start")


def counter(kind):
    """The module of a kind, or None."""
    return importlib.import_module(f"{__name__}.{kind}") if kind in NAMES else None
