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
    targets: [
        .target(name: "Timetabling", swiftSettings: settings + optimised),
        .target(name: "RoosterModel", swiftSettings: settings),
    ]
)
