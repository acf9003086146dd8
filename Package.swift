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

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let basicContainers: Target.Dependency = .product(name: "BasicContainers", package: "swift-collections")
let coreMetrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// Domain and engines.
let inner: [Target] = [
    .target(name: "Timetabling", dependencies: [basicContainers], swiftSettings: settings + optimised),
    .target(name: "TimetablingFormats", dependencies: ["Timetabling"], swiftSettings: settings),
    .target(name: "RoosterModel", swiftSettings: settings),
    .target(name: "RoosterPlanning", dependencies: ["RoosterModel", "Timetabling"], swiftSettings: settings),
    .target(name: "RoosterFormats", dependencies: ["RoosterModel", yams], swiftSettings: settings),
    .target(name: "RoosterStore", dependencies: ["RoosterModel", grdb], swiftSettings: settings),
    .systemLibrary(name: "CIcal", providers: [.apt(["libical-dev"])]),
    .target(name: "ICalendar", dependencies: ["CIcal"], swiftSettings: settings),
    .target(
        name: "RoosterFeeds", dependencies: ["RoosterModel", "ICalendar", crypto, mustache], swiftSettings: settings),
]

/// Use cases, protocols and edges.
let outer: [Target] = [
    .target(
        name: "RoosterService",
        dependencies: [
            "RoosterModel", "RoosterPlanning", "RoosterStore", "RoosterFeeds", "RoosterFormats", logging, metrics,
            lifecycle, nioCore, nioPosix,
        ], swiftSettings: settings),
    .target(name: "Varlink", dependencies: [nioCore, nioPosix], swiftSettings: settings),
    .target(name: "RoosterControl", dependencies: ["Varlink", "RoosterModel"], swiftSettings: settings),
    .target(
        name: "RoosterServer",
        dependencies: [
            "RoosterService", "RoosterControl", "Varlink", "RoosterModel", "RoosterFeeds", "PrometheusMetrics",
            hummingbirdCore, httpTypes, nioCore, nioPosix, logging, metrics, lifecycle,
        ], swiftSettings: settings),
    .systemLibrary(name: "CSystemd", providers: [.apt(["libsystemd-dev"])]),
    .target(name: "Systemd", dependencies: ["CSystemd", logging], swiftSettings: settings),
    .target(name: "PrometheusMetrics", dependencies: [coreMetrics], swiftSettings: settings),
]

let executables: [Target] = [
    .executableTarget(
        name: "roosterd",
        dependencies: [
            "RoosterServer", "RoosterService", "RoosterStore", "Systemd", "PrometheusMetrics", logging, metrics,
            coreMetrics, lifecycle, unixSignals,
        ], swiftSettings: settings),
    .executableTarget(
        name: "roosterctl",
        dependencies: ["RoosterControl", "RoosterFormats", "RoosterModel", "Varlink", argumentParser],
        swiftSettings: settings),
    .executableTarget(
        name: "timetable", dependencies: ["Timetabling", "TimetablingFormats", argumentParser],
        swiftSettings: settings),
]

let tests: [Target] = [
    .testTarget(
        name: "TimetablingTests", dependencies: ["Timetabling", "TimetablingFormats", basicContainers],
        swiftSettings: settings),
    .testTarget(
        name: "TimetablingFormatsTests", dependencies: ["Timetabling", "TimetablingFormats"], swiftSettings: settings),
    .testTarget(name: "RoosterModelTests", dependencies: ["RoosterModel"], swiftSettings: settings),
    .target(name: "RoosterTestSupport", path: "Tests/Support/RoosterTestSupport", swiftSettings: settings),
    .testTarget(
        name: "RoosterPlanningTests",
        dependencies: ["RoosterPlanning", "RoosterModel", "RoosterFormats", "Timetabling", "RoosterTestSupport"],
        swiftSettings: settings),
    .testTarget(
        name: "RoosterFormatsTests", dependencies: ["RoosterModel", "RoosterFormats"], swiftSettings: settings),
    .testTarget(
        name: "RoosterStoreTests", dependencies: ["RoosterStore", "RoosterModel", grdb], swiftSettings: settings),
    .testTarget(
        name: "ICalendarTests", dependencies: ["ICalendar", "CIcal"], exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
        name: "RoosterFeedsTests", dependencies: ["RoosterFeeds", "RoosterModel", "ICalendar", crypto],
        swiftSettings: settings),
    .target(
        name: "VarlinkCertification", dependencies: ["Varlink"], path: "Tests/Support/VarlinkCertification",
        swiftSettings: settings),
    .executableTarget(
        name: "varlink-certification", dependencies: ["Varlink", "VarlinkCertification"],
        path: "Tests/Support/varlink-certification", swiftSettings: settings),
    .testTarget(
        name: "VarlinkTests", dependencies: ["Varlink", "VarlinkCertification", nioCore, nioPosix],
        swiftSettings: settings),
    .testTarget(name: "RoosterControlTests", dependencies: ["RoosterControl", "Varlink"], swiftSettings: settings),
    .testTarget(
        name: "RoosterServiceTests",
        dependencies: [
            "RoosterService", "RoosterPlanning", "RoosterStore", "RoosterFeeds", "RoosterFormats", "RoosterModel",
            logging, lifecycle,
        ], swiftSettings: settings),
    .testTarget(
        name: "RoosterServerTests",
        dependencies: [
            "RoosterServer", "RoosterService", "RoosterStore", "RoosterControl", "RoosterFeeds", "RoosterModel",
            "Varlink", logging, nioCore, nioEmbedded, nioPosix, hummingbirdCore, httpTypes,
        ], swiftSettings: settings),
    .testTarget(name: "SystemdTests", dependencies: ["Systemd", logging], swiftSettings: settings),
    .testTarget(
        name: "PrometheusMetricsTests", dependencies: ["PrometheusMetrics", coreMetrics], swiftSettings: settings),
    .testTarget(
        name: "AcceptanceTests",
        dependencies: [
            "RoosterService", "RoosterPlanning", "RoosterStore", "RoosterFeeds", "RoosterFormats", "RoosterModel",
            "RoosterTestSupport", logging, nioCore,
        ], swiftSettings: settings),
    .testTarget(name: "EndToEndTests", dependencies: ["roosterd", "roosterctl", "timetable"], swiftSettings: settings),
]

let package = Package(
    name: "rooster",
    products: [
        .executable(name: "roosterd", targets: ["roosterd"]),
        .executable(name: "roosterctl", targets: ["roosterctl"]),
        .executable(name: "timetable", targets: ["timetable"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        // Without its default traits: the feeds need no full Foundation.
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: inner + outer + executables + tests
)
