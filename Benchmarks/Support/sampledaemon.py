"""A daemon on a sample municipality, for measurements: started on loopback, planned, published, asked, stopped."""
import datetime
import json
import os
import pathlib
import re
import socket
import subprocess
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
RELEASE = ROOT / ".build" / "release"


class CallFailed(Exception):
    """A method of the daemon answered with an error."""


class Control:
    """One connection to the control socket."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(str(path))
        self.rest = b""

    def call(self, method, **parameters):
        """Calls a method and waits for its answer."""
        message = {"method": f"nl.rooster.{method}", "parameters": parameters}
        self.socket.sendall(json.dumps(message).encode() + b"\0")
        while b"\0" not in self.rest:
            data = self.socket.recv(1 << 20)
            if not data:
                raise CallFailed(f"{method}: the daemon closed the connection")
            self.rest += data
        answer, self.rest = self.rest.split(b"\0", 1)
        reply = json.loads(answer)
        if "error" in reply:
            raise CallFailed(f"{method}: {reply['error']} {reply.get('parameters')}")
        return reply["parameters"]


def free_port():
    """A port of 127.0.0.1 on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def on_core(core, command):
    """The command, held on one processor when there are more."""
    return command if core is None or os.cpu_count() < 2 else ["taskset", "-c", str(core), *map(str, command)]


class SampleDaemon:
    """A running daemon; use it in a `with` statement."""

    def __init__(self, folder, core=None, programs=RELEASE):
        self.folder = pathlib.Path(folder).resolve()
        self.core = core
        self.programs = pathlib.Path(programs).resolve()
        self.http = free_port()
        self.metrics_port = free_port()
        self.socket = self.folder / "control"

    def __enter__(self):
        (self.folder / "state").mkdir(parents=True, exist_ok=True)
        # The limits stay in force, only out of reach of what is measured.
        (self.folder / "rooster.yaml").write_text(
            "http:\n  workers: 1\n  requestsPerMinutePerAddress: 100000000\n  requestsPerMinutePerFeed: 100000000\n"
            "log: notice\n")
        with open(self.folder / "roosterd.log", "ab") as log:
            self.process = subprocess.Popen(
                on_core(self.core, [
                    self.programs / "roosterd", "--config", self.folder / "rooster.yaml", "--state",
                    self.folder / "state", "--http", f"127.0.0.1:{self.http}", "--metrics",
                    f"127.0.0.1:{self.metrics_port}", "--control", self.socket]),
                stdout=log, stderr=log)
        for _ in range(600):
            if self.process.poll() is not None:
                raise SystemExit(f"roosterd ended; see {self.folder / 'roosterd.log'}")
            try:
                self.get("/healthz")
                self.control = Control(self.socket)
                return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit("roosterd does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)

    def get(self, path):
        """The body of a page or calendar."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.http}{path}", timeout=10) as answer:
            return answer.read()

    def metric(self, name):
        """The value of a metric; 0 when it is not there yet."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.metrics_port}/metrics", timeout=10) as answer:
            found = re.search(rf"^{name} (\S+)$", answer.read().decode(), re.MULTILINE)
        return float(found.group(1)) if found else 0.0

    def resident(self):
        """Bytes of memory in use, with the pages of large calendars, which are not mapped."""
        process = pathlib.Path(f"/proc/{self.process.pid}")
        used = int(re.search(r"VmRSS:\s+(\d+)", (process / "status").read_text()).group(1)) * 1024
        pages = {
            (found.st_ino, found.st_blocks * 512) for descriptor in (process / "fd").iterdir()
            if os.readlink(descriptor).startswith("/dev/shm/") for found in [descriptor.stat()]}
        return used + sum(size for _, size in pages)

    def processor_seconds(self):
        """Seconds of processor time used so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def settle(self, longest=60):
        """Waits until the daemon does nothing any more, or so many seconds: after a publication it makes ready for the
        next change."""
        quiet, used = 0, self.processor_seconds()
        for _ in range(longest * 4):
            time.sleep(0.25)
            quiet, before, used = quiet + 1, used, self.processor_seconds()
            if used - before > 0.02:
                quiet = 0
            if quiet >= 4:
                return

    def roosterctl(self, *arguments):
        """Runs roosterctl and gives what it prints; what it remarks besides is shown when it fails."""
        done = subprocess.run(
            [str(self.programs / "roosterctl"), *map(str, arguments)], capture_output=True, text=True,
            env={**os.environ, "ROOSTER_CONTROL": str(self.socket)})
        if done.returncode:
            raise SystemExit(f"roosterctl {arguments[0]}: {done.stderr[-2000:]}")
        return done.stdout

    def publish_sample(self, sample, seconds, newcomers=None):
        """Imports a sample, plans it and publishes the plan, unless one is published already; newcomers: how many, when
        not as many as the sample has."""
        if self.control.call("Planning.GetPlan").get("published"):
            return
        folder = self.folder / sample
        if not folder.exists():
            # From this week on, or the feeds of providers and places would be empty: they show a few weeks only.
            today = datetime.date.today()
            monday = today - datetime.timedelta(days=today.weekday())
            more = ["--newcomers", newcomers] if newcomers else []
            self.roosterctl("sample", sample, "--output", folder, "--start", monday, *more)
        self.roosterctl("import", folder)
        self.plan(seconds, seed=1)
        self.control.call("Planning.Publish")

    def plan(self, seconds, seed):
        """Makes a draft, which keeps as much of what is published as the planner likes to."""
        self.roosterctl("plan", "--wait", "--seconds", seconds, "--seed", seed)

    def sample_file(self, name):
        """A file of the sample's folder."""
        return next(self.folder.glob("*/municipality.yaml")).parent / name

    def readers(self):
        """Everybody who can have a feed: kind and id."""
        folder = self.sample_file("municipality.yaml").parent
        found = [("municipality", "municipality")]
        for kind, table in [
            ("participant", "participants"), ("organisation", "organisations"), ("staff", "staff"),
            ("location", "locations"),
        ]:
            lines = (folder / f"{table}.csv").read_text(encoding="utf-8").splitlines()
            found += [(kind, line.split(",", 1)[0]) for line in lines[1:]]
        return found

    def issue_all(self):
        """Issues a feed to every reader at once; all feeds."""
        self.roosterctl("feeds", "issue", "--all")
        return json.loads(self.roosterctl("feeds", "list", "--json"))

    def issue(self, kind, reader, language=None):
        """Issues a feed, in the reader's language unless another is given; its path, events and bytes."""
        more = {"language": language} if language else {}
        return self.control.call("Feeds.Issue", readerKind=kind, reader=reader, **more)["feed"]
