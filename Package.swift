// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6, strict memory safety, warnings as errors.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// The engine is compiled optimised in debug builds too, or its tests would take minutes.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "rooster",
    dependencies: [
        .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    ],
    targets: [
        .target(
            name: "Timetabling",
            dependencies: [.product(name: "BasicContainers", package: "swift-collections")],
            swiftSettings: settings + optimised),
        .target(name: "RoosterModel", swiftSettings: settings),
        .target(name: "RoosterPlanning", dependencies: ["RoosterModel", "Timetabling"], swiftSettings: settings),
        .target(
            name: "RoosterFormats",
            dependencies: ["RoosterModel", .product(name: "Yams", package: "Yams")], swiftSettings: settings),
    ]
)
