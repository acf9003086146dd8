"""An independent checker of the plans that Rooster publishes; it shares nothing with the planner."""
