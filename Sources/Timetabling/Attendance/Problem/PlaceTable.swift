/// Places and the ways between them, by mode.
///
/// A town of a thousand places and five thousand homes has millions of ways, but only some hundred that differ: those
/// are kept once, and everything else holds their numbers.
public struct PlaceTable: Sendable {
    /// Number of places.
    public let count: Int
    /// Number of modes.
    public let modeCount: Int
    /// Number of the way between two places: `ways[from * count + to]`.
    private var ways: [UInt16]
    /// What differs: `legs[way * modeCount + mode]`.
    private var legs: [Leg]
    /// Numbers of the ways in ``legs``.
    private var numbers: [[Leg]: UInt16]

    /// A table without ways.
    public init(count: Int, modeCount: Int) {
        self.count = count
        self.modeCount = modeCount
        let none = Array(repeating: Leg.none, count: modeCount)
        ways = Array(repeating: 0, count: count * count)
        legs = none
        numbers = [none: 0]
    }

    /// The number of a way, given as one leg for each mode.
    ///
    /// There is room for 65 536 different ones; a town that had more would not go by the rest.
    public mutating func way(_ legs: [Leg]) -> UInt16 {
        if let number = numbers[legs] { return number }
        guard let number = UInt16(exactly: numbers.count) else { return 0 }
        numbers[legs] = number
        self.legs += legs
        return number
    }

    /// The leg of a way by a mode.
    @inline(__always)
    public func leg(way: UInt16, _ mode: Int) -> Leg { legs[Int(way) * modeCount + mode] }

    /// The way from a place to a place by a mode.
    public func leg(_ from: Int, _ to: Int, _ mode: Int) -> Leg { leg(way: ways[from * count + to], mode) }

    /// Sets the number of the way from a place to a place.
    public mutating func set(_ from: Int, _ to: Int, way: UInt16) { ways[from * count + to] = way }
}

/// The ways between one home and all places.
public struct HomeLegs: Sendable {
    /// Number of the way from home, by place.
    public var there: [UInt16]
    /// Number of the way home, by place.
    public var back: [UInt16]
    /// Number of the area the home lies in, for rides.
    public var area: Int
    /// Where it lies on a flat map, in kilometres by the road; nil: unknown.
    public var point: MapPoint?

    /// Makes the ways of a home, whose numbers are those of ``PlaceTable/way(_:)``.
    public init(there: [UInt16], back: [UInt16], area: Int, point: MapPoint? = nil) {
        self.there = there
        // Most people go home as they came: one list is kept then.
        self.back = there == back ? there : back
        self.area = area
        self.point = point
    }
}
