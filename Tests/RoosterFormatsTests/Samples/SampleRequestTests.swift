import RoosterFormats
import RoosterModel
import Testing

@Suite struct SampleRequestTests {
    @Test func theSameRequestGivesTheSameBytes() throws {
        let shipped = try SampleFixtures.shipped()
        let request = SampleRequest(size: .stad, seed: 7)
        #expect(try makeSample(request, shipped: shipped) == makeSample(request, shipped: shipped))
    }

    @Test func anotherSeedGivesOtherPeople() throws {
        let rules = try SampleFixtures.rules.get()
        let first = try makeSampleMunicipality(SampleRequest(size: .dorp, seed: 1), rules: rules)
        let second = try makeSampleMunicipality(SampleRequest(size: .dorp, seed: 2), rules: rules)
        #expect(first.state.participants != second.state.participants)
        #expect(first.cases.map(\.subjects) == second.cases.map(\.subjects))
    }

    @Test func anotherTightnessKeepsThePeopleAndChangesTheOffer() throws {
        let rules = try SampleFixtures.rules.get()
        let scarce = try makeSampleMunicipality(SampleRequest(size: .stad, tightness: 0.75), rules: rules)
        let ample = try makeSampleMunicipality(SampleRequest(size: .stad, tightness: 1.2), rules: rules)
        #expect(scarce.state.participants == ample.state.participants)
        #expect(scarce.state.children == ample.state.children)
        #expect(scarce.state.childcare != ample.state.childcare)
    }

    @Test func everyMondayOfTheCalendarsCanBeTheStart() throws {
        let rules = try SampleFixtures.rules.get()
        for text in ["2026-01-05", "2026-11-02", "2028-02-28", "2029-02-05"] {
            let start = try #require(CalendarDate(isoText: text))
            let sample = try makeSampleMunicipality(SampleRequest(size: .dorp, start: start), rules: rules)
            #expect(sample.state.validate().isEmpty, "\(text)")
            #expect(sample.newcomers.count == 60)
        }
    }

    @Test(arguments: [120, 300, 1_250])
    func everythingIsInProportionToTheNewcomersAskedFor(newcomers: Int) throws {
        let rules = try SampleFixtures.rules.get()
        let request = SampleRequest(size: .grootstad, newcomers: newcomers)
        let sample = try makeSampleMunicipality(request, rules: rules)
        #expect(sample.state.validate().isEmpty)
        #expect(sample.newcomers.count == newcomers)
        #expect(sample.state.rooms.count < 175)
        #expect(throws: SampleError.newcomers(59)) {
            try makeSampleMunicipality(SampleRequest(size: .dorp, newcomers: 59), rules: rules)
        }
    }

    @Test(arguments: [2, 3, 5, 8, 13, 2027])
    func everySeedGivesAValidVillageOfTheSameSize(seed: UInt64) throws {
        let rules = try SampleFixtures.rules.get()
        let sample = try makeSampleMunicipality(SampleRequest(size: .dorp, seed: seed), rules: rules)
        #expect(sample.state.validate().isEmpty)
        #expect(sample.newcomers.count == 60)
        #expect(sample.state.children.count == 39)
        #expect(sample.cases.count == 27)
    }

    @Test func aTuesdayIsRefused() throws {
        let tuesday = SampleRequest.defaultStart + 1
        #expect(throws: SampleError.startIsNotMonday(tuesday)) {
            try makeSampleMunicipality(SampleRequest(size: .dorp, start: tuesday), rules: SampleFixtures.rules.get())
        }
        #expect(
            "\(SampleError.startIsNotMonday(tuesday))"
                == "start (2027-06-29): a horizon starts on a Monday, the nearest one before is 2027-06-28")
    }

    @Test func aHorizonBeyondTheCalendarsIsRefused() throws {
        let late = SampleRequest.defaultStart + 7 * 100
        let request = SampleRequest(size: .dorp, start: late)
        #expect(throws: SampleError.outsideCalendars(start: late, weeks: 30)) {
            try makeSampleMunicipality(request, rules: SampleFixtures.rules.get())
        }
    }

    @Test func anUnknownProgrammeIsRefusedWithTheKnownOnes() throws {
        let request = SampleRequest(size: .dorp, programmes: ["zoetermeer", "atlantis"])
        let error = #expect(throws: SampleError.self) {
            try makeSampleMunicipality(request, rules: SampleFixtures.rules.get())
        }
        #expect(
            error?.description.hasPrefix("programmes (atlantis): there is no such programme; known are cycling, ")
                == true)
    }

    @Test func aTightnessOutOfBoundsIsRefused() throws {
        #expect("\(SampleError.tightness(3))" == "tightness (3.0): must lie between 0.5 and 2")
        #expect(throws: SampleError.tightness(3)) {
            try makeSampleMunicipality(SampleRequest(size: .dorp, tightness: 3), rules: SampleFixtures.rules.get())
        }
    }
}
