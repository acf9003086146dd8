"""No more people in a ride than it has seats."""

from collections import defaultdict

from ..fields import DAY, show_date

NAME = "ride-seats"
SENTENCE = "a ride carries no more people on a date than it has seats"


def check(context, report):
    riders = defaultdict(set)
    for row in context.away_rows():
        if row.mode == "ride" and row.ride_times is not None:
            riders[row.ride, row.ride_times[0] // DAY].add(row.person)
    for (ride_id, day), people in sorted(riders.items()):
        report.fact()
        ride = context.rides[ride_id]
        if ride.seats is not None and len(people) > ride.seats:
            report.breach(f"ride {ride_id} on {show_date(day)} carries {len(people)} people "
                          f"({', '.join(sorted(people))}), it has {ride.seats} seats")
