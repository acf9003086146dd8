import RoosterFormats
import RoosterModel
import Testing

@Suite struct SampleBalanceTests {
    /// What is scarce, as named in the report.
    static let scarce = [
        "Language groups by day", "Language groups in the evening", "Teachers of language groups",
        "Lesson rooms by day", "Childcare places for children under 4",
    ]

    @Test(arguments: [0.75, 0.85, 1.2])
    func supplyFollowsTheTightness(tightness: Double) throws {
        let sample = try makeSampleMunicipality(
            SampleRequest(size: .stad, tightness: tightness), rules: SampleFixtures.rules.get())
        for name in Self.scarce {
            let row = try #require(sample.balance.first { $0.name == name })
            #expect(abs(row.supply / row.demand - tightness) < 0.13, "\(name): \(row.supply) of \(row.demand)")
        }
    }

    @Test func fullerGroupsHoldEverybodyAtTheUsualTightness() throws {
        for size in SampleSize.allCases {
            let sample = try SampleFixtures.sample(size)
            let seats = try #require(sample.balance.first { $0.name == "Seats in language groups by day" })
            #expect(seats.supply >= seats.demand, "\(size)")
        }
    }

    @Test func teachersHaveTheHoursThatTheirGroupsTake() throws {
        let state = try SampleFixtures.town.get().state
        var asked: [String: Double] = [:]
        for activity in state.activities.sorted where activity.kind == .language && !activity.online {
            let hours = Double(activity.minutes * (activity.meetingsPerWeek ?? 1) * (activity.maxGroups ?? 1)) / 60
            for need in activity.staffNeeds { asked[need.role, default: 0] += hours }
        }
        for (role, hours) in asked.sorted(by: { $0.key < $1.key }) {
            let offered = state.staff.sorted.filter { $0.roles.contains(role) }.reduce(0) {
                $0 + ($1.maxHoursWeek ?? 0)
            }
            #expect(offered >= hours, "\(role)")
        }
    }

    @Test(arguments: SampleSize.allCases)
    func whatIsDueFitsTheCeilingOfNineInTen(size: SampleSize) throws {
        let sample = try SampleFixtures.sample(size)
        let loads = DueLoad.all(of: sample.state)
        let fitting = loads.count { $0.hours <= $0.ceiling }
        #expect(Double(fitting) >= 0.9 * Double(loads.count), "\(fitting) of \(loads.count)")
    }

    @Test func nineHoursAWeekMeetTheLessonsThatAreDueForMost() throws {
        let state = try SampleFixtures.town.get().state
        let horizon = try #require(state.municipality?.horizon)
        let due = DueLoad.lessonHours(in: state, horizon: horizon)
        // 22 weeks with lessons, three lessons of three hours.
        let met = due.count { $0 <= 198 }
        #expect(Double(met) >= 0.75 * Double(due.count), "\(met) of \(due.count)")
        let mean = due.reduce(0, +) / Double(due.count)
        #expect((90...198).contains(mean), "\(mean)")
    }
}
