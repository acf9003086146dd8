import RoosterModel

/// Language lessons of one sort: who they are for, and how many are needed.
struct SampleTrack {
    /// Part of the ids of its activities.
    var id: String
    /// Routes it is for.
    var routes: [Participant.Route]
    /// Levels it is for.
    var levels: [Participant.Level]
    /// Whether it is in the evening.
    var isEvening = false
    /// Meetings a week.
    var sessions: Int
    /// Minutes of a meeting.
    var minutes = 180
    /// Usual number of people in a group.
    var typical: Double
    /// Most people in a group.
    var most: Int
    /// Indices of the people who need it.
    var members: [Int] = []
    /// People at the same time, over the horizon.
    var demand = 0.0
    /// Groups that are offered at the same time.
    var groups = 0
    /// Ids of its activities.
    var activities: [String] = []

    /// The role of its teacher.
    var role: String { id.contains("alfa") ? "teacher-alfa" : "teacher-nt2" }

    /// The sorts of lessons of a size.
    static func all(_ size: SampleSize) -> [SampleTrack] {
        size == .dorp ? village : town
    }

    private static let low: [Participant.Level] = [.alfaAA, .preA1]

    private static let village: [SampleTrack] = [
        SampleTrack(id: "b1-basis", routes: [.b1], levels: [.alfaAA, .preA1, .a1], sessions: 3, typical: 13, most: 16),
        SampleTrack(id: "b1-verder", routes: [.b1], levels: [.a2, .b1], sessions: 3, typical: 13, most: 16),
        SampleTrack(
            id: "b1-avond", routes: [.b1, .z], levels: [.preA1, .a1, .a2, .b1], isEvening: true, sessions: 3,
            minutes: 150, typical: 13, most: 16),
        SampleTrack(id: "z-alfa", routes: [.z], levels: [.alfaA, .alfaAA], sessions: 4, typical: 11, most: 12),
        SampleTrack(id: "z-basis", routes: [.z], levels: [.preA1, .a1], sessions: 4, typical: 11, most: 14),
        SampleTrack(
            id: "onderwijs", routes: [.onderwijs], levels: [.alfaAA, .preA1, .a1, .a2, .b1], sessions: 5, typical: 15,
            most: 18),
    ]

    private static let town: [SampleTrack] = [
        SampleTrack(id: "b1-start", routes: [.b1], levels: low, sessions: 3, typical: 13, most: 16),
        SampleTrack(id: "b1-a1", routes: [.b1], levels: [.a1], sessions: 3, typical: 13, most: 16),
        SampleTrack(id: "b1-a2", routes: [.b1], levels: [.a2], sessions: 3, typical: 13, most: 16),
        SampleTrack(id: "b1-b1", routes: [.b1], levels: [.b1], sessions: 3, typical: 13, most: 16),
        SampleTrack(
            id: "b1-avond-basis", routes: [.b1], levels: [.alfaAA, .preA1, .a1], isEvening: true, sessions: 3,
            minutes: 150, typical: 13, most: 16),
        SampleTrack(
            id: "b1-avond-verder", routes: [.b1], levels: [.a2, .b1], isEvening: true, sessions: 3, minutes: 150,
            typical: 13, most: 16),
        SampleTrack(id: "z-alfa", routes: [.z], levels: [.alfaA, .alfaAA], sessions: 4, typical: 11, most: 12),
        SampleTrack(id: "z-start", routes: [.z], levels: [.preA1], sessions: 4, typical: 11, most: 14),
        SampleTrack(id: "z-a1", routes: [.z], levels: [.a1], sessions: 4, typical: 11, most: 14),
        SampleTrack(
            id: "z-avond", routes: [.z], levels: [.alfaA, .alfaAA, .preA1, .a1], isEvening: true, sessions: 3,
            minutes: 150, typical: 11, most: 14),
        SampleTrack(id: "onderwijs-start", routes: [.onderwijs], levels: low, sessions: 5, typical: 15, most: 18),
        SampleTrack(id: "onderwijs-a1", routes: [.onderwijs], levels: [.a1], sessions: 5, typical: 15, most: 18),
        SampleTrack(
            id: "onderwijs-a2", routes: [.onderwijs], levels: [.a2, .b1], sessions: 5, typical: 15, most: 18),
    ]
}
