#!/usr/bin/env python3
"""A newcomer's path through the pages, in headless Chromium, against a running daemon.

    check_pages.py --daemon roosterd --ctl roosterctl --folder DATA [--axe axe.min.js] [--pictures DIRECTORY]

DATA is a data folder with a plan. For Dutch, Arabic and Tigrinya (and the other languages in short) it opens the page,
reads the week, asks why, answers what is voluntary, follows the subscription, prints the week, and looks at the
catalogue. It asks of every page: below 50 kB, no script, no request to anybody else, a strict policy, no violation of
WCAG 2.1 A and AA that axe finds, no sideways scrolling at 320 CSS pixels (200 % zoom of a phone), everything reachable by
keyboard, the QR code readable by zbarimg. What is not installed is named and skipped.
"""

import argparse
import base64
import datetime
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

failures = []
skipped = []


def check(holds, sentence):
    if not holds:
        failures.append(sentence)
        print("NOT:", sentence)


class KeepRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(KeepRedirect)


def fetch(address, data=None, headers=None, method=None):
    request = urllib.request.Request(address, data=data, headers=headers or {}, method=method)
    try:
        answer = OPENER.open(request, timeout=20)
    except urllib.error.HTTPError as error:
        answer = error
    return answer.status, answer.headers, answer.read()


class Browser:
    """Chromium over its own protocol; scripts come from there and not from the page, so the page's policy stays."""

    def __init__(self, directory):
        import websocket

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-port=0", "--remote-allow-origins=*", f"--user-data-dir={directory}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        said = ""
        for line in self.process.stderr:
            said += line
            if "DevTools listening on" in line:
                break
        found = re.search(r"DevTools listening on ws://127\.0\.0\.1:(\d+)", said)
        assert found, f"chromium did not start: {said}"
        port = found.group(1)
        pages = json.loads(urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list").read())
        page = next(page for page in pages if page["type"] == "page")
        self.socket = websocket.create_connection(page["webSocketDebuggerUrl"], timeout=60)
        self.number = 0
        self.requests = []
        self.problems = []
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.call(f"{domain}.enable")

    def call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        wanted = self.number
        while True:
            message = json.loads(self.socket.recv())
            self.note(message)
            if message.get("id") == wanted:
                assert "error" not in message, message
                return message["result"]

    def note(self, message):
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        if message.get("method") == "Log.entryAdded":
            self.problems.append(message["params"]["entry"]["text"])
        if message.get("method") == "Page.loadEventFired":
            self.loaded = True

    def open(self, address, width=420, height=900):
        self.requests, self.problems, self.loaded = [], [], False
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=True)
        self.call("Page.navigate", url=address)
        while not self.loaded:
            self.note(json.loads(self.socket.recv()))

    def evaluate(self, script):
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def press(self, key):
        code = {"Tab": 9, "Enter": 13}[key]
        extra = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **extra)

    def picture(self, file, selector=None):
        """The whole page, or one element as a phone of twice the density shows it."""
        more = {}
        if selector:
            box = self.evaluate(
                f"(()=>{{const b=document.querySelector('{selector}').getBoundingClientRect();"
                "return {x: b.x + scrollX, y: b.y + scrollY, width: b.width, height: b.height, scale: 2}})()")
            more["clip"] = box
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, **more)["data"]
        pathlib.Path(file).write_bytes(base64.b64decode(data))

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()


def examine(browser, axe, address, name, language):
    """What every page must be."""
    status, headers, body = fetch(address)
    text = body.decode()
    check(status == 200, f"{name} is served ({status})")
    check(len(body) < 50_000, f"{name} is below 50 kB ({len(body)})")
    check("<script" not in text and " style=" not in text, f"{name} has no script and no style attribute")
    policy = headers.get("Content-Security-Policy", "")
    check("default-src 'none'" in policy and "unsafe" not in policy, f"{name} has a strict policy ({policy})")
    check(headers.get("Set-Cookie") is None, f"{name} sets no cookie")
    if browser is None:
        return text
    browser.open(address)
    check(not browser.problems, f"{name} shows without complaint of the browser ({browser.problems})")
    origin = "/".join(address.split("/")[:3])
    foreign = [url for url in browser.requests if not url.startswith(origin)]
    check(not foreign, f"{name} asks nobody else ({foreign})")
    direction = browser.evaluate("getComputedStyle(document.documentElement).direction")
    check(direction == ("rtl" if language in ("ar", "fa", "prs") else "ltr"), f"{name} runs {direction}")
    if axe:
        browser.evaluate(axe + ";0")
        found = browser.evaluate(
            "axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}})"
            ".then(r => ({violations: r.violations.map(v => v.id + ': ' + v.nodes[0].html + ' (' + "
            "v.nodes[0].failureSummary + ')'), passes: r.passes.length}))")
        check(not found["violations"], f"{name} breaks no rule of axe ({found['violations']})")
        check(found["passes"] > 5, f"{name} was examined by axe ({found['passes']} rules)")
    browser.open(address, width=320)
    width = browser.evaluate("document.documentElement.scrollWidth")
    check(width <= 320, f"{name} needs no sideways scrolling at 320 pixels ({width})")
    return text


def keyboard(browser, name):
    """Every link, button and summary can be reached with Tab and shows where one is."""
    wanted = browser.evaluate("document.querySelectorAll('a[href],button,summary,select').length")
    reached = set()
    for _ in range(wanted + 2):
        browser.press("Tab")
        reached.add(browser.evaluate(
            "(()=>{const e=document.activeElement;const s=getComputedStyle(e);"
            "return [...document.querySelectorAll('a[href],button,summary,select')].indexOf(e)"
            "+(s.outlineStyle==='none'?':hidden':'')})()"))
    reached = {where for where in reached if not where.startswith("-1")}
    check(not any(where.endswith("hidden") for where in reached), f"{name} shows where the keyboard is")
    check(len(reached) >= wanted, f"{name} is reached whole by keyboard")


def qr(picture):
    if shutil.which("zbarimg") is None:
        if "zbarimg" not in skipped:
            skipped.append("zbarimg")
        return None
    return subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True).stdout.strip()


class Daemon:
    """A daemon with a folder's plan published, at ten o'clock of a day of the plan."""

    def __init__(self, options, directory):
        folder = pathlib.Path(directory, "folder")
        shutil.copytree(options.folder, folder)
        summary = folder / "plan" / "summary.yaml"
        text = summary.read_text()
        if "version: 0" in text:
            summary.write_text(text.replace("version: 0", "version: 1", 1))
        self.control = f"{directory}/control"
        self.log = pathlib.Path(directory, "log")
        config = pathlib.Path(directory, "rooster.yaml")
        config.write_text("log: trace\nfeeds:\n  alarmMinutes: 60\n")
        self.ctl = options.ctl
        self.process = subprocess.Popen(
            [options.daemon, "--state", f"{directory}/state", "--control", self.control, "--http", "127.0.0.1:0",
             "--config", str(config), "--now", options.now], stderr=self.log.open("w"), stdout=subprocess.DEVNULL)
        for _ in range(200):
            found = re.search(r"http://127\.0\.0\.1:(\d+)", self.log.read_text())
            if found and "Ready" in self.log.read_text():
                break
            time.sleep(0.1)
        self.base = f"http://127.0.0.1:{found.group(1)}"
        self.run("import", str(folder))

    def run(self, *arguments):
        done = subprocess.run(
            [self.ctl, *arguments, "--control", self.control], capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, (arguments, done.stderr)
        return done.stdout

    def issue(self, *arguments):
        return json.loads(self.run("feeds", "issue", *arguments, "--json"))

    def close(self):
        self.process.terminate()
        self.process.wait()


def path_of_a_newcomer(daemon, browser, axe, person, language, options):
    feed = daemon.issue("--participant", person, "--language", language)
    page = daemon.base + feed["path"].removesuffix(".ics")
    name = f"the week of a newcomer in {language}"
    text = examine(browser, axe, page, name, language)
    check("<article" in text, f"{name} has meetings")
    check(feed["path"] in text, f"{name} names its calendar")
    status, headers, body = fetch(daemon.base + feed["path"])
    check(status == 200 and body.startswith(b"BEGIN:VCALENDAR"), "the calendar can be subscribed to")
    again, _, _ = fetch(daemon.base + feed["path"], headers={"If-None-Match": headers["ETag"]})
    check(again == 304, "a calendar that is current is not sent again")
    if browser:
        browser.open(page)
        browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        check(browser.evaluate("document.querySelectorAll('details li').length") > 0, f"{name} says why")
        browser.picture(pathlib.Path(options.pictures, f"week-{language}.png"))
        code = pathlib.Path(options.pictures, f"code-{language}.png")
        browser.picture(code, "svg.q")
        read = qr(str(code))
        check(read in (None, page), f"the QR code leads to the page ({read})")
        keyboard(browser, name)
        browser.open(page + "/print", width=794, height=1123)
        data = browser.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
        paper = pathlib.Path(options.pictures, f"week-{language}.pdf")
        paper.write_bytes(base64.b64decode(data))
        pages = len(re.findall(rb"/Type\s*/Page\b", paper.read_bytes()))
        check(pages == 1, f"the week in {language} is printed on one sheet ({pages})")
    if 'name="group"' in text:
        answer(daemon, browser, page, text, language)
    return page


def answer(daemon, browser, page, text, language):
    group = re.search(r'name="group" value="([^"]*)"', text).group(1)
    form = urllib.parse.urlencode({"group": group, "answer": "no"}).encode()
    status, headers, _ = fetch(page, data=form)
    check(status == 303 and headers["Location"] == urllib.parse.urlparse(page).path, f"an answer leads back ({status})")
    after = fetch(page)[2].decode()
    check('value="yes"' in after, "who said no may still say yes")
    if browser:
        browser.open(page)
        browser.evaluate("document.querySelector('button[value=yes]').focus()")
        browser.loaded = False
        browser.press("Enter")
        while not browser.loaded:
            browser.note(json.loads(browser.socket.recv()))
        check(browser.evaluate("document.querySelectorAll('button[value=no]').length") > 0, "a yes by keyboard counts")
    wrong = urllib.parse.urlencode({"group": "somebody-elses", "answer": "yes"}).encode()
    check(fetch(page, data=wrong)[0] == 400, "nothing else can be answered")
    check(fetch(page, data=b"x" * 10_000)[0] in (400, 413), "a long answer is refused")


def keys(daemon, page):
    never = daemon.base + "/a/" + "a" * 32
    answers = {fetch(address)[0::2] for address in (never, never + ".ics", daemon.base + "/nothing")}
    check(answers == {(404, b"Not found\n")}, f"a wrong key is answered as a wrong path ({answers})")
    feed = daemon.issue("--municipality")
    daemon.run("feeds", "revoke", feed["id"])
    check(fetch(daemon.base + feed["path"])[0] == 410, "a withdrawn key is gone")
    status, headers, body = fetch(page, method="HEAD")
    check(status == 200 and not body and int(headers["Content-Length"]) > 1000, "HEAD gets the fields alone")
    key = page.rsplit("/", 1)[1]
    check(key not in daemon.log.read_text(), "no log holds a key")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--daemon", required=True)
    arguments.add_argument("--ctl", required=True)
    arguments.add_argument("--folder", required=True)
    arguments.add_argument("--now", default="2027-09-14T08:00:00Z")
    arguments.add_argument("--axe")
    arguments.add_argument("--pictures")
    arguments.add_argument("--people", nargs="*", default=[])
    options = arguments.parse_args()
    directory = tempfile.mkdtemp(prefix="rooster-pages-")
    options.pictures = options.pictures or directory
    pathlib.Path(options.pictures).mkdir(exist_ok=True)
    axe = pathlib.Path(options.axe).read_text() if options.axe else None
    if axe is None:
        skipped.append("axe (--axe names no file)")
    browser = None
    try:
        if shutil.which("chromium") is None:
            raise ImportError("chromium")
        browser = Browser(f"{directory}/chromium")
    except ImportError as error:
        skipped.append(f"everything in a browser ({error})")
    daemon = Daemon(options, directory)
    try:
        people = options.people or offered(options.folder, options.now)
        page = None
        for number, language in enumerate(["nl", "ar", "ti", "en", "tr", "fa", "prs", "so", "uk"]):
            page = path_of_a_newcomer(daemon, browser, axe, people[number % len(people)], language, options)
        for language in ("nl", "ar"):
            address = f"{daemon.base}/catalogue?language={language}"
            examine(browser, axe, address, f"the catalogue in {language}", language)
            if browser:
                keyboard(browser, f"the catalogue in {language}")
        status, headers, body = fetch(f"{daemon.base}/catalogue.ics?language=nl&theme=health")
        check(status == 200 and body.startswith(b"BEGIN:VCALENDAR"), "the catalogue has a calendar")
        keys(daemon, page)
    finally:
        daemon.close()
        if browser:
            browser.close()
    for what in skipped:
        print("skipped:", what)
    print(f"{len(failures)} of the checks failed" if failures else "every check holds")
    return 1 if failures else 0


def offered(folder, now):
    """People to whom something voluntary is proposed, and who have meetings in these two weeks."""
    import csv

    def rows(name):
        with open(f"{folder}/plan/{name}.csv", newline="") as file:
            return list(csv.DictReader(file))

    today = datetime.date.fromisoformat(now[:10])
    near = {row["id"] for row in rows("meetings")
            if 0 <= (datetime.date.fromisoformat(row["date"]) - today).days < 6 and row["status"] == "confirmed"}
    busy = {row["participant"] for row in rows("attending") if row["meeting"] in near}
    people = sorted({row["participant"] for row in rows("enrolments") if row["answer"] == "proposed"} & busy)
    return people[:: max(1, len(people) // 9)] or sorted(busy)


if __name__ == "__main__":
    sys.exit(main())
