"""Totals in a unit: done and planned added up inside the window."""

from ..requirements import Figures


def figures(case, amount, asked_options):
    """The figures of every reading; `amount` turns items into a number."""
    for asked in asked_options:
        for counting, dueing in case.readings():
            items = case.counted(**counting)
            done = amount([item for item in items if item.done])
            planned = amount([item for item in items if not item.done])
            yield Figures(asked, case.due(asked, done, **dueing), planned, done)
