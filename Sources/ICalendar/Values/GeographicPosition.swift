/// A place on the globe, kept to a millionth of a degree (about 11 cm), which is what RFC 5545 §3.8.1.6 asks for.
public struct GeographicPosition: Hashable, Sendable {
    /// Degrees north of the equator in millionths.
    public let latitudeMicrodegrees: Int
    /// Degrees east of Greenwich in millionths.
    public let longitudeMicrodegrees: Int

    /// Creates a position from degrees, or nothing when they are not on the globe.
    ///
    /// - Parameters:
    ///   - latitude: Degrees north, −90…90.
    ///   - longitude: Degrees east, −180…180.
    public init?(latitude: Double, longitude: Double) {
        // The ranges also refuse what is not a number.
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        latitudeMicrodegrees = Self.microdegrees(latitude)
        longitudeMicrodegrees = Self.microdegrees(longitude)
    }

    /// Rounds to the nearest millionth, without `rounded()`, which would make every user link the C mathematics library.
    private static func microdegrees(_ degrees: Double) -> Int {
        Int(degrees * 1_000_000 + (degrees < 0 ? -0.5 : 0.5))
    }
}
