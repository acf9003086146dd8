"""Calendar programs that nobody here wrote, subscribed to feeds over HTTP: what each of them shows."""

import contextlib
import datetime
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import time
import urllib.parse
import zoneinfo

ZONE = zoneinfo.ZoneInfo("Europe/Amsterdam")


class Khal:
    """vdirsyncer fetches, khal shows."""

    name = "khal"

    def __init__(self, directory, addresses):
        self.directories = {}
        for feed, address in addresses.items():
            place = directory / f"khal-{feed}"
            (place / "calendar").mkdir(parents=True)
            (place / "vdirsyncer").write_text(
                f'[general]\nstatus_path = "{place}/status"\n[pair feed]\na = "remote"\nb = "local"\n'
                'collections = null\nconflict_resolution = "a wins"\npartial_sync = "ignore"\n'
                f'[storage remote]\ntype = "http"\nurl = "{address}"\n[storage local]\n'
                f'type = "filesystem"\npath = "{place}/calendar"\nfileext = ".ics"\n')
            (place / "khal").write_text(
                f"[calendars]\n[[feed]]\npath = {place}/calendar\n[locale]\nlocal_timezone = Europe/Amsterdam\n"
                "default_timezone = Europe/Amsterdam\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
                "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
                f"[sqlite]\npath = {place}/khal.db\n[default]\ndefault_calendar = feed\n")
            self.run("vdirsyncer", "-c", place / "vdirsyncer", "discover", "--no-list")
            self.directories[feed] = place

    @staticmethod
    def run(*command):
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        return done.stdout

    def refresh(self):
        for place in self.directories.values():
            self.run("vdirsyncer", "-c", place / "vdirsyncer", "sync")

    def shown(self, feed, first, days):
        """(date, start, end, title, place) of every event that begins in some days."""
        text = self.run(
            "khal", "-c", self.directories[feed] / "khal", "list", "--format",
            "{start-date}|{start-time}|{end-time}|{title}|{location}", "--day-format", "", first.isoformat(),
            f"{days}d")
        return {tuple(line.split("|")) for line in text.splitlines() if line.count("|") == 4}

    def close(self):
        pass


class Thunderbird:
    """Thunderbird without a window, with network calendars it refreshes every minute; what its own storage holds."""

    name = "Thunderbird"

    def __init__(self, directory, addresses, program, fetches):
        self.profile = directory / "thunderbird"
        self.copy = directory / "thunderbird-copy"
        self.fetches = fetches
        self.ids = {feed: f"3f1d6c1a-0000-4000-8000-{number:012}" for number, feed in enumerate(addresses)}
        self.profile.mkdir()
        settings = {
            "calendar.list.sortOrder": " ".join(self.ids.values()), "calendar.timezone.local": "Europe/Amsterdam",
            "calendar.timezone.useSystemTimezone": False, "mail.provider.suppress_dialog_on_startup": True,
            "mailnews.start_page.enabled": False, "mail.rights.version": 1, "app.update.enabled": False,
            "datareporting.policy.dataSubmissionEnabled": False, "toolkit.telemetry.enabled": False}
        for feed, address in addresses.items():
            settings |= {f"calendar.registry.{self.ids[feed]}.{key}": value for key, value in {
                "name": feed, "type": "ics", "uri": address, "cache.enabled": True, "readOnly": True,
                "refreshInterval": "1", "calendar-main-in-composite": True}.items()}
        words = {True: "true", False: "false"}
        (self.profile / "prefs.js").write_text("".join(
            f'user_pref("{key}", {words[value] if isinstance(value, bool) else value if isinstance(value, int) else chr(34) + value + chr(34)});\n'
            for key, value in settings.items()))
        self.process = subprocess.Popen(
            [str(program), "--headless", "--no-remote", "--profile", str(self.profile)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": str(directory), "MOZ_HEADLESS": "1"})

    def refresh(self):
        """Waits until it has asked for every feed once more by itself, and stored what it got."""
        before = {feed: self.fetches(feed) for feed in self.ids}
        for _ in range(180):
            time.sleep(1)
            assert self.process.poll() is None, "Thunderbird ended"
            if all(self.fetches(feed) > before[feed] for feed in self.ids):
                time.sleep(5)
                return
        raise AssertionError("Thunderbird does not ask again")

    def shown(self, feed, first, days):
        """(date, start, end, title, place) of every event that begins in some days."""
        # It keeps its storage locked; with what lies beside it a copy is whole.
        shutil.rmtree(self.copy, ignore_errors=True)
        shutil.copytree(self.profile / "calendar-data", self.copy)
        with contextlib.closing(sqlite3.connect(self.copy / "cache.sqlite")) as storage:
            places = dict(storage.execute(
                "select item_id, value from cal_properties where cal_id = ? and key = 'LOCATION'", [self.ids[feed]]))
            rows = storage.execute(
                "select id, title, event_start, event_end, event_start_tz from cal_events where cal_id = ?",
                [self.ids[feed]]).fetchall()
        found = set()
        for uid, title, start, end, zone in rows:
            assert zone == "Europe/Amsterdam", (uid, zone)
            begin, until = (datetime.datetime.fromtimestamp(moment / 1e6, ZONE) for moment in (start, end))
            if first <= begin.date() < first + datetime.timedelta(days=days):
                place = places.get(uid, "")
                place = place.decode() if isinstance(place, bytes) else place
                found.add((begin.date().isoformat(), f"{begin:%H:%M}", f"{until:%H:%M}", title, place))
        return found

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=60)


class Evolution:
    """evolution-data-server, which fetches, keeps and gives Evolution its calendars, on a D-Bus session of its own."""

    name = "Evolution"
    needed = (
        "dbus-run-session", "/usr/libexec/evolution-source-registry", "/usr/libexec/evolution-calendar-factory",
        "/usr/lib/python3/dist-packages/gi")

    def __init__(self, directory, addresses, fetches):
        self.fetches = fetches
        self.names = {feed: f"rooster-{feed}" for feed in addresses}
        home = directory / "evolution"
        sources = home / "config" / "evolution" / "sources"
        sources.mkdir(parents=True)
        (home / "run").mkdir(mode=0o700)
        for feed, address in addresses.items():
            parts = urllib.parse.urlsplit(address)
            (sources / f"{self.names[feed]}.source").write_text(
                f"[Data Source]\nDisplayName={feed}\nEnabled=true\nParent=webcal-stub\n"
                "[Calendar]\nBackendName=webcal\nSelected=true\n[Security]\nMethod=none\n"
                f"[Authentication]\nHost={parts.hostname}\nPort={parts.port}\nMethod=none\n"
                f"[WebDAV Backend]\nResourcePath={parts.path}\n[Refresh]\nEnabled=false\n")
        self.process = subprocess.Popen(
            ["dbus-run-session", "--", "/usr/bin/python3", str(pathlib.Path(__file__).parent / "evolution_session.py"),
             *self.names.values()],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            # Otherwise it asks the system whether this machine can be reached.
            env={"PATH": os.environ["PATH"], "HOME": str(home), "GIO_USE_NETWORK_MONITOR": "base",
                 "GSETTINGS_BACKEND": "memory", "LANG": "C.UTF-8", "TZ": "Europe/Amsterdam",
                 **{f"XDG_{kind.upper()}_HOME": str(home / kind) for kind in ("config", "cache", "data")},
                 "XDG_RUNTIME_DIR": str(home / "run")})
        said = self.process.stdout.readline()
        assert said == "ready\n", f"evolution-data-server does not open the calendars ({said})"

    def asked(self, command):
        """What it answers in one line."""
        print(command, file=self.process.stdin, flush=True)
        return self.process.stdout.readline()

    def refresh(self):
        """Has it fetch every feed once more, and waits until it has taken in what it got."""
        before = {feed: self.fetches(feed) for feed in self.names}
        self.asked("refresh")
        for _ in range(60):
            time.sleep(1)
            if all(self.fetches(feed) > before[feed] for feed in self.names):
                time.sleep(5)
                return
        raise AssertionError("evolution-data-server does not ask again")

    def shown(self, feed, first, days):
        """(date, start, end, title, place) of every event that begins in some days."""
        found = set()
        for component in json.loads(self.asked(self.names[feed])):
            text = component.replace("\r\n ", "")
            lines = [re.fullmatch(r"([A-Z-]+)((?:;[^:]*)?):(.*)", line) for line in text.split("\r\n")]
            values = {line[1]: (line[2], line[3]) for line in reversed([line for line in lines if line])}
            for name in ("DTSTART", "DTEND"):
                assert values[name][0].endswith("Europe/Amsterdam"), values[name]
            begin, until = (
                datetime.datetime.strptime(values[name][1], "%Y%m%dT%H%M%S") for name in ("DTSTART", "DTEND"))
            if first <= begin.date() < first + datetime.timedelta(days=days):
                title, place = (
                    re.sub(r"\\([\\;,])", r"\1", values.get(name, ("", ""))[1]) for name in ("SUMMARY", "LOCATION"))
                found.add((begin.date().isoformat(), f"{begin:%H:%M}", f"{until:%H:%M}", title, place))
        return found

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=60)


def fetches_in(log):
    """A function that counts how often a feed was fetched, by the daemon's log."""
    return lambda feed: len(re.findall(rf"Feed was fetched\b.*{feed}\b", pathlib.Path(log).read_text()))
