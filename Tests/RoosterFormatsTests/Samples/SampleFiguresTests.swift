import RoosterFormats
import RoosterModel
import Testing

@Suite struct SampleFiguresTests {
    @Test(arguments: [(SampleSize.dorp, 60, 39, 9), (.stad, 600, 390, 11), (.grootstad, 5_000, 3_250, 14)])
    func peopleChildrenAndNeighbourhoodsAreAsAsked(
        size: SampleSize, newcomers: Int, children: Int, neighbourhoods: Int
    ) throws {
        let sample = try SampleFixtures.sample(size)
        #expect(sample.newcomers.count == newcomers)
        #expect(sample.state.children.count == children)
        let planted: Set = ["Buitengebied", "Katwijk", "Goes"]
        let homes = Set(sample.newcomers.map(\.neighbourhood)).subtracting(planted)
        #expect((neighbourhoods - 2...neighbourhoods).contains(homes.count))
    }

    @Test(arguments: [(SampleSize.stad, 0.57, 0.28, 0.11), (.grootstad, 0.57, 0.28, 0.11)])
    func routesHaveTheirShares(size: SampleSize, b1: Double, z: Double, school: Double) throws {
        let sample = try SampleFixtures.sample(size)
        #expect(abs(sample.share { $0.route == .b1 } - b1) < 0.03)
        #expect(abs(sample.share { $0.route == .z } - z) < 0.03)
        #expect(abs(sample.share { $0.route == .onderwijs } - school) < 0.02)
    }

    @Test func distributionsOfTheCityAreThoseOfTheDesign() throws {
        let sample = try SampleFixtures.city.get()
        for (stage, share) in [(1, 0.18), (2, 0.26), (3, 0.26), (4, 0.18), (5, 0.12)] {
            #expect(abs(sample.share { $0.stage == stage } - share) < 0.02, "stage \(stage)")
        }
        for (level, share) in [
            (Participant.Level.alfaA, 0.09), (.alfaAA, 0.06), (.preA1, 0.22), (.a1, 0.27), (.a2, 0.22), (.b1, 0.10),
            (.b2, 0.04),
        ] {
            #expect(abs(sample.share { $0.level == level } - share) < 0.025, "level \(level.rawValue)")
        }
        for (language, share) in [("ar", 0.52), ("ti", 0.12), ("tr", 0.10), ("en", 0.06)] {
            #expect(abs(sample.share { $0.language == language } - share) < 0.03, "language \(language)")
        }
        for (age, share) in [(Participant.AgeBand.from18, 0.24), (.from25, 0.36), (.from55, 0.05)] {
            #expect(abs(sample.share { $0.ageBand == age } - share) < 0.02, "age \(age.rawValue)")
        }
        let women = sample.newcomers.filter { $0.sex == .female }
        let without = women.count { !$0.modes.contains(.bicycle) }
        #expect(abs(Double(without) / Double(women.count) - 0.32) < 0.03)
        let asylum = sample.newcomers.filter { $0.tags.contains("asylum") }
        #expect(abs(Double(asylum.count { $0.sex == .male }) / Double(asylum.count) - 0.6) < 0.03)
        #expect(
            abs(sample.share { $0.settled >= sample.state.municipality?.horizon.start ?? $0.settled } - 0.185) < 0.02)
    }

    @Test func partiesAndPlacesOfTheTownAreAsManyAsAsked() throws {
        let state = try SampleFixtures.town.get().state
        func count(_ kind: Organisation.Kind) -> Int { state.organisations.sorted.count { $0.kind == kind } }
        #expect(count(.club) == 16)
        #expect(count(.employer) == 45)
        #expect(count(.initiative) == 12)
        // Four language providers, the regional school, twelve other parties, and the one of case C27.
        #expect(count(.provider) == 18)
        #expect(state.rooms.sorted.count { $0.features.contains("board") } == 26)
        #expect(Set(state.rooms.sorted.filter { $0.features.contains("board") }.map(\.location)).count == 11)
        #expect(state.staff.sorted.count { $0.roles.contains("client-supporter") } == 10)
        #expect(state.staff.sorted.count { $0.roles.contains { $0.hasPrefix("buddy-") } } == 130)
        let teachers = state.staff.sorted.count { !$0.roles.allSatisfy { $0 != "teacher-nt2" && $0 != "teacher-alfa" } }
        #expect((30...40).contains(teachers))
    }

    @Test func languageGroupsOfTheTownAreAsManyAsTheDesignHasAtTightnessOne() throws {
        let sample = try makeSampleMunicipality(
            SampleRequest(size: .stad, tightness: 1), rules: SampleFixtures.rules.get())
        func groups(_ prefix: String) -> Int {
            sample.state.activities.sorted.filter { $0.id.hasPrefix("nt2-\(prefix)") && !$0.online }
                .reduce(0) { $0 + ($1.maxGroups ?? 0) }
        }
        // The design has 27 (6 in the evening), 16 and 5; who arrives later counts for six tenths here.
        #expect((22...30).contains(groups("b1-")), "\(groups("b1-"))")
        #expect((3...7).contains(groups("b1-avond")), "\(groups("b1-avond"))")
        #expect((14...18).contains(groups("z-")), "\(groups("z-"))")
        #expect((4...6).contains(groups("onderwijs")), "\(groups("onderwijs"))")
    }
}
