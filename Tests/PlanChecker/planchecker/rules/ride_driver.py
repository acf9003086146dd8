"""Nobody rides with a driver who is away."""

from ..report import at, span
from ..times import first_hit

NAME = "ride-driver"
SENTENCE = "the driver of a ride is not blocked during the trip"


def check(context, report):
    for row in context.away_rows():
        if row.mode != "ride" or row.ride_times is None:
            continue
        report.fact()
        driver = context.rides[row.ride].driver
        blocks = context.blocks.get(("staff", driver), [])
        if not blocks:
            continue
        depart, arrive, leaves, home = row.ride_times
        driving = first_hit(blocks, depart, arrive) or first_hit(blocks, leaves, home)
        found = driving or first_hit(blocks, depart, home)
        if found:
            # A block between the two drives only: "any part of the trip" may or may not mean the stay as well.
            report.found(driving is not None, f"{row.person} at {at(row.meeting)} rides with {driver} ({row.ride}), "
                                              f"who is blocked {span(found[1], found[2])}")
