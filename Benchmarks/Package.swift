// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing here is built with the service. The library targets are symbolic links, because
// declarations with `package` access are seen in one package only.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"), .strictMemorySafety(), .treatAllWarnings(as: .error),
]

let package = Package(
    name: "rooster-benchmarks",
    dependencies: [
        .package(url: "https://github.com/apple/swift-collections.git", exact: "1.6.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    ],
    targets: [
        .target(
            name: "Timetabling", dependencies: [.product(name: "BasicContainers", package: "swift-collections")],
            swiftSettings: settings),
        .target(name: "RoosterModel", swiftSettings: settings),
        .target(name: "RoosterPlanning", dependencies: ["RoosterModel", "Timetabling"], swiftSettings: settings),
        .target(
            name: "RoosterFormats", dependencies: ["RoosterModel", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .target(
            name: "BenchmarkTown", dependencies: ["RoosterModel", "RoosterPlanning", "RoosterFormats"],
            swiftSettings: settings),
        .executableTarget(
            name: "PlanTown", dependencies: ["BenchmarkTown", "RoosterModel", "RoosterPlanning"],
            swiftSettings: settings),
        .executableTarget(
            name: "ReplanTown", dependencies: ["BenchmarkTown", "RoosterModel", "RoosterPlanning", "RoosterFormats"],
            swiftSettings: settings),
        .executableTarget(
            name: "ExplainTown", dependencies: ["BenchmarkTown", "RoosterModel", "RoosterPlanning", "Timetabling"],
            swiftSettings: settings),
        .executableTarget(name: "MoveCounts", dependencies: ["Timetabling"], swiftSettings: settings),
    ])
