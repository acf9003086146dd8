"""Compares the arrows between targets in Package.swift with the table of allowed ones.

Usage: python3 Tests/Architecture/check_arrows.py [PACKAGE_DIRECTORY]
Exit status 1 when a target imports what it may not, or is not in the table.
"""

import json
import pathlib
import subprocess
import sys

# What each target may import of ours, and which packages; tests are free.
ALLOWED = {
    "Timetabling": ([], ["swift-collections"]),
    "TimetablingFormats": (["Timetabling"], []),
    "RoosterModel": ([], []),
    "RoosterPlanning": (["RoosterModel", "Timetabling"], []),
    "RoosterFormats": (["RoosterModel"], ["Yams"]),
    "RoosterStore": (["RoosterModel"], ["GRDB.swift"]),
    "CIcal": ([], []),
    "ICalendar": (["CIcal"], []),
    "RoosterFeeds": (["RoosterModel", "ICalendar"], ["swift-crypto", "swift-mustache"]),
    "RoosterService": (
        ["RoosterModel", "RoosterPlanning", "RoosterStore", "RoosterFeeds", "RoosterFormats"],
        ["swift-log", "swift-metrics", "swift-service-lifecycle", "swift-nio"],
    ),
    "Varlink": ([], ["swift-nio"]),
    "RoosterControl": (["Varlink", "RoosterModel"], []),
    "RoosterServer": (
        ["RoosterService", "RoosterControl", "Varlink", "RoosterModel", "RoosterFeeds", "PrometheusMetrics"],
        ["hummingbird", "swift-http-types", "swift-nio", "swift-log", "swift-metrics", "swift-service-lifecycle"],
    ),
    "CSystemd": ([], []),
    "Systemd": (["CSystemd"], ["swift-log"]),
    "PrometheusMetrics": ([], ["swift-metrics"]),
    "roosterd": (
        ["RoosterServer", "RoosterService", "RoosterStore", "Systemd", "PrometheusMetrics"],
        ["swift-configuration", "swift-service-lifecycle", "swift-log", "swift-metrics"],
    ),
    "roosterctl": (["RoosterControl", "RoosterFormats", "RoosterModel", "Varlink"], ["swift-argument-parser"]),
    "timetable": (["Timetabling", "TimetablingFormats"], ["swift-argument-parser"]),
    "RoosterTestSupport": ([], []),
    "VarlinkCertification": (["Varlink"], []),
    "varlink-certification": (["Varlink", "VarlinkCertification"], []),
}

# The engine stands on its own: these modules would tie it to a system or a server.
FORBIDDEN_IN_ENGINE = ["Foundation", "FoundationEssentials", "NIOCore", "Logging", "GRDB"]


def complaints_of(target):
    """Sentences on what a target imports without leave."""
    name = target["name"]
    if name not in ALLOWED:
        return [f"target {name} is not in the table of allowed arrows"]
    ours, packages = ALLOWED[name]
    found = []
    for dependency in target["dependencies"]:
        if "byName" in dependency and dependency["byName"][0] not in ours:
            found.append(f"target {name} may not import {dependency['byName'][0]}")
        if "product" in dependency and dependency["product"][1] not in packages:
            found.append(f"target {name} may not use package {dependency['product'][1]}")
    return found


def engine_complaints(root):
    """Sentences on modules that the engine's sources import without leave."""
    found = []
    for path in sorted((root / "Sources" / "Timetabling").rglob("*.swift")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            words = line.replace("public ", "").replace("package ", "").split()
            if len(words) >= 2 and words[0] == "import" and words[1] in FORBIDDEN_IN_ENGINE:
                found.append(f"{path.relative_to(root)}:{number}: the engine may not import {words[1]}")
    return found


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]).resolve()
    dump = subprocess.run(
        ["swift", "package", "dump-package"], cwd=root, capture_output=True, text=True, check=True)
    targets = [target for target in json.loads(dump.stdout)["targets"] if target["type"] != "test"]
    found = [sentence for target in targets for sentence in complaints_of(target)] + engine_complaints(root)
    print("\n".join(found) if found else f"arrows: {len(targets)} targets import only what they may")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
