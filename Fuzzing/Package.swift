// swift-tools-version: 6.2
import PackageDescription

// A package of its own: its targets are compiled with the counters of libFuzzer, which nothing else should be. The two
// library targets are symbolic links, because declarations with `package` access are seen in one package only.
// The linker is lld: gold ends with an internal error on the symbols of libFuzzer.

let fuzzed: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .unsafeFlags(["-sanitize=fuzzer"]),
]

func driver(_ name: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["CFuzzer", "FuzzSupport", "Timetabling", "TimetablingFormats"],
        swiftSettings: fuzzed,
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
        .target(name: "CFuzzer"),
        .target(
            name: "FuzzSupport", dependencies: ["CFuzzer", "Timetabling", "TimetablingFormats"], swiftSettings: fuzzed),
        driver("FuzzInstance"), driver("FuzzSolution"), driver("FuzzEvaluator"),
    ])
