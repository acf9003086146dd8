// swift-tools-version: 6.2
import PackageDescription

// A package of its own: its targets are compiled with the counters of libFuzzer, which nothing else should be. The
// library targets are symbolic links, because declarations with `package` access are seen in one package only; of
// RoosterFeeds only what reads foreign calendars is compiled.
// The linker is lld: gold ends with an internal error on the symbols of libFuzzer.

let fuzzed: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .unsafeFlags(["-sanitize=fuzzer"]),
]

func driver(_ name: String, of fuzzedTargets: [Target.Dependency] = ["Timetabling", "TimetablingFormats"]) -> Target {
    .executableTarget(
        name: name, dependencies: ["CFuzzer", "FuzzSupport"] + fuzzedTargets, swiftSettings: fuzzed,
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"]), .linkedLibrary("stdc++")])
}

let package = Package(
    name: "rooster-fuzzing",
    dependencies: [.package(url: "https://github.com/apple/swift-collections.git", exact: "1.6.0")],
    targets: [
        .target(
            name: "Timetabling", dependencies: [.product(name: "BasicContainers", package: "swift-collections")],
            exclude: ["Attendance"], swiftSettings: fuzzed),
        .target(name: "TimetablingFormats", dependencies: ["Timetabling"], swiftSettings: fuzzed),
        .systemLibrary(name: "CIcal"),
        .target(name: "ICalendar", dependencies: ["CIcal"], swiftSettings: fuzzed),
        .target(name: "RoosterModel", swiftSettings: fuzzed),
        .target(name: "RoosterFeeds", dependencies: ["RoosterModel", "ICalendar"], swiftSettings: fuzzed),
        .target(name: "CFuzzer"),
        .target(
            name: "FuzzSupport", dependencies: ["CFuzzer", "Timetabling", "TimetablingFormats"], swiftSettings: fuzzed),
        driver("FuzzInstance"), driver("FuzzSolution"), driver("FuzzEvaluator"),
        driver("FuzzCalendar", of: ["ICalendar", "RoosterFeeds", "RoosterModel"]),
    ])
