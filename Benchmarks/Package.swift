// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing here is built with the service. The library target is a symbolic link, because
// declarations with `package` access are seen in one package only.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"), .strictMemorySafety(), .treatAllWarnings(as: .error),
]

let package = Package(
    name: "rooster-benchmarks",
    dependencies: [.package(url: "https://github.com/apple/swift-collections.git", exact: "1.6.0")],
    targets: [
        .target(
            name: "Timetabling", dependencies: [.product(name: "BasicContainers", package: "swift-collections")],
            exclude: ["Attendance"], swiftSettings: settings),
        .executableTarget(name: "MoveCounts", dependencies: ["Timetabling"], swiftSettings: settings),
    ])
