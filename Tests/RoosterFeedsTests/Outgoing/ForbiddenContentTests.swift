import RoosterFeeds
import RoosterModel
import Testing

@Suite struct ForbiddenContentTests {
    let town = SmallTown()

    private var readers: [FeedIssue.Reader] {
        town.state.participants.sorted.map { .participant($0.id) } + town.state.staff.sorted.map { .staff($0.id) }
            + town.state.organisations.sorted.map { .organisation($0.id) }
            + town.state.locations.sorted.map { .location($0.id) } + town.state.rooms.sorted.map { .room($0.id) }
    }

    /// Whose key or first name a reader may see: a newcomer nobody's, not even their own; staff those of a match.
    private func allowed(_ reader: FeedIssue.Reader) -> Set<String> {
        switch reader {
        case .staff("st-buddy"): ["Samira"]
        case .staff("st-supporter"): ["pers-2", "Bilal"]
        case .participant, .organisation, .staff, .location, .room, .childcare, .municipality: []
        }
    }

    @Test(arguments: ["nl", "en", "ar", "ti"])
    func noFeedNamesAParticipantOrSaysWhatNobodyMaySee(language: String) throws {
        for reader in readers {
            let document = try town.feed(reader, language: language).document
            #expect(!document.blocks.isEmpty || reader == .participant("pers-4"), "\(reader)")
            let lines = document.lines.filter { !$0.hasPrefix("UID") }
            let text = lines.joined(separator: "\n").lowercased()
            let people = SmallTown.firstNames + town.state.participants.sorted.map(\.id)
            for name in people where !allowed(reader).contains(name) {
                #expect(!text.contains(name.lowercased()), "\(reader) in \(language) names \(name)")
            }
            for staff in ["Marieke", "Joost", "Ineke"] { #expect(!text.contains(staff.lowercased()), "\(reader)") }
            let levels = Participant.Level.allCases.map(\.rawValue).filter { $0.count > 2 }
            for word in levels + ["onderwijsroute", "inburger", "wi2021", "route", "absent", "afwezig"] {
                #expect(!text.contains(word), "\(reader) in \(language) says \(word)")
            }
            #expect(!text.contains(/\b(a1|a2|b1|b2)\b/), "\(reader) in \(language)")
            #expect(!text.contains(/(^|\D)\d{9}(\D|$)/), "\(reader) in \(language)")
        }
    }

    @Test func aUIDSaysNothingAndOfAnAppointmentDiffersFromFeedToFeed() throws {
        let renderer = FeedRenderer(
            state: town.state, plan: PlanIndex(plan: town.plan, state: town.state), secret: secret, now: SmallTown.now)
        func uids(_ feed: String, _ reader: FeedIssue.Reader) throws -> [String: String] {
            let issue = FeedIssue(id: feed, reader: reader)
            let document = try renderer.render(issue, revisions: FeedRevisions()).document
            return Dictionary(
                uniqueKeysWithValues: document.blocks.map { ($0.value("DTSTART") ?? "", $0.value("UID") ?? "") })
        }
        let newcomer = try uids("f1", .participant("pers-2"))
        let provider = try uids("f2", .organisation("taal"))
        let supporter = try uids("f3", .staff("st-supporter"))
        #expect(newcomer["20270906T090000"] == provider["20270906T090000"])
        #expect(newcomer["20270907T130000"] != supporter["20270907T130000"])
        for uid in Array(newcomer.values) + Array(provider.values) + Array(supporter.values) {
            #expect(uid.wholeMatch(of: /[a-z2-7]{26}@rooster/) != nil, "\(uid)")
        }
    }
}
