#!/usr/bin/env python3
"""Asks evolution-data-server, on the D-Bus session this runs in, to refresh calendars, and says what they hold.

    dbus-run-session -- /usr/bin/python3 evolution_session.py SOURCE…

SOURCE is the name of a `.source` file without its ending. Commands come line by line: `refresh`, or the name of a source,
which is answered by one line of JSON, the events as iCalendar. It ends with its input. It runs with the system's Python,
which has the bindings of Debian's gir1.2-ecal-2.0.
"""

import json
import sys

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
from gi.repository import ECal, EDataServer  # noqa: E402

WAIT = 30  # seconds for a calendar to be connected


def main():
    registry = EDataServer.SourceRegistry.new_sync(None)
    clients = {}
    for name in sys.argv[1:]:
        source = registry.ref_source(name)
        clients[name] = ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, WAIT, None)
    print("ready", flush=True)
    for line in sys.stdin:
        command = line.strip()
        if command == "refresh":
            for client in clients.values():
                client.refresh_sync(None)
            print("refreshing", flush=True)
        else:
            _, found = clients[command].get_object_list_sync("#t", None)
            print(json.dumps([component.as_ical_string() for component in found]), flush=True)


if __name__ == "__main__":
    main()
