import Testing

@testable import Timetabling

@Suite struct CoverTests {
    /// Two guardians of a dependant; the first needs one appointment at place 0 on Monday at 10:00 for an hour.
    private func family() -> AttendanceTown {
        var town = AttendanceTown(weeks: 1)
        let parents = [town.addPerson(), town.addPerson()]
        _ = town.addDependant(of: parents)
        var offer = town.appointment(at: .places([0]), starts: [600])
        offer.days = DaySet(0..<1)
        let talk = town.addActivity(offer)
        town.addDemand(0, .meetings, 1, of: [talk])
        return town
    }

    @Test func aPartnerWhoIsFreeCoversTheWholeAbsence() {
        let state = family().constructed()
        #expect(
            state.covers[0] == [CoverUse(dependant: 0, meeting: 0, day: 0, by: .guardian(1), from: 590, until: 670)])
    }

    @Test func givenCareAndAPartnerCoverInTwoPieces() {
        var town = family()
        town.problem.dependants[0].covered[0] = town.mask(510..<630)
        // The partner is engaged while the given care holds.
        town.problem.people[1].notGuarding[0] = town.mask(510..<630)
        let state = town.constructed()
        #expect(
            state.covers[0] == [
                CoverUse(dependant: 0, meeting: 0, day: 0, by: .given, from: 590, until: 630),
                CoverUse(dependant: 0, meeting: 0, day: 0, by: .guardian(1), from: 630, until: 670),
            ])
    }

    @Test func nobodyToCoverMeansNoMeeting() {
        var town = family()
        town.problem.people[1].notGuarding[0] = town.mask(665..<670)
        let state = town.constructed()
        #expect(state.visits[0] == [])
        #expect(state.covers[0] == [])
    }

    @Test func aPartnerAtAMeetingIsNoCover() {
        var town = family()
        town.addDemand(1, .meetings, 1, of: [0])
        let state = town.constructed()
        #expect(state.visits[0].map(\.day) == [0])
        #expect(state.visits[1] == [], "the first left the dependant with the second, who therefore stays")
    }

    @Test func aPlaceOfCareLengthensTheWayByTwoLegs() {
        var town = family()
        town.problem.people[1].notGuarding[0] = town.mask(0..<1440)
        town.problem.careOffers = [CareOffer(place: 1, days: town.days, start: 510, end: 780, places: 1)]
        town.problem.dependants[0].offers = [0]
        let state = town.constructed()
        // Home to care, care to meeting, and the same back: ten minutes each.
        #expect(
            state.visits[0].map { [$0.minutesBefore, $0.minutesAfter, $0.leave, $0.back] } == [[20, 20, 580, 680]])
        #expect(
            state.covers[0] == [CoverUse(dependant: 0, meeting: 0, day: 0, by: .offer(0), from: 590, until: 670)])
    }

    @Test func aPlaceOfCareMustBeOpenFromBringingToCollecting() {
        var town = family()
        town.problem.people[1].notGuarding[0] = town.mask(0..<1440)
        town.problem.careOffers = [CareOffer(place: 1, days: town.days, start: 595, end: 780, places: 1)]
        town.problem.dependants[0].offers = [0]
        #expect(town.constructed().visits[0] == [])
        town.problem.careOffers[0].start = 590
        #expect(town.constructed().visits[0].count == 1)
    }

    @Test func placesOfCareAreNotExceeded() {
        var town = family()
        town.problem.people[1].notGuarding[0] = town.mask(0..<1440)
        _ = town.addDependant(of: [0], offers: [0])
        town.problem.dependants[0].offers = [0]
        town.problem.careOffers = [CareOffer(place: 1, days: town.days, start: 510, end: 780, places: 1)]
        #expect(town.constructed().visits[0] == [])
        town.problem.careOffers[0].places = 2
        #expect(town.constructed().covers[0].map(\.by) == [.offer(0), .offer(0)])
    }

    @Test func aMeetingAtHomeNeedsNoCover() {
        var town = family()
        town.problem.people[1].notGuarding[0] = town.mask(0..<1440)
        town.problem.activities[0].venue = .home
        let state = town.constructed()
        #expect(state.visits[0].map { [$0.leave, $0.back] } == [[600, 660]])
        #expect(state.covers[0] == [])
    }

    @Test func aPlaceAtTheMeetingMakesPossibleWhatNothingElseCovers() {
        var town = AttendanceTown(weeks: 1)
        let parent = town.addPerson()
        _ = town.addDependant(of: [parent])
        var offer = town.group(in: [town.addRoom(at: 0, capacity: 8)])
        let lessons = town.addActivity(offer)
        town.addDemand(parent, .meetings, 1, of: [lessons])
        #expect(town.constructed().visits[parent] == [])
        offer.onSitePlaces = 1
        town.problem.activities[lessons] = offer
        let state = town.constructed()
        #expect(state.visits[parent].count == 1)
        #expect(state.covers[parent].map(\.by) == [.onSite])
    }

    @Test(arguments: [(1.0, 1140), (8.0, 570)])
    func seriesLieWhereThereIsCareWhenGuardiansWeighMore(weight: Double, start: Int) {
        var town = AttendanceTown(weeks: 4)
        let parent = town.addPerson()
        town.problem.careOffers = [CareOffer(place: 0, days: town.weekdays, start: 510, end: 780, places: 1)]
        _ = town.addDependant(of: [parent], offers: [0])
        for _ in 0..<2 {
            let worker = town.addPerson()
            let works = town.mask(420..<1080)
            town.problem.people[worker].forbidden = Array(repeating: works, count: 28)
        }
        var offer = town.group(in: [town.addRoom(at: 0, capacity: 8)], starts: [570, 1140])
        offer.seriesMaximum = 1
        let lessons = town.addActivity(offer)
        for person in 0..<3 { town.addDemand(person, .meetings, 4, of: [lessons]) }
        town.problem.guardianWeight = weight
        let state = town.constructed()
        #expect(state.series.map { $0.slots.map(\.start) } == [[start]])
        #expect(state.visits[parent].isEmpty == (start == 1140))
    }

    @Test func aPlaceAtTheMeetingCoversAsManyAsThereAre() throws {
        var town = family()
        town.problem.people[1].notGuarding[0] = town.mask(0..<1440)
        var offer = town.group(in: [town.addRoom(at: 0, capacity: 8)])
        offer.onSitePlaces = 1
        let lessons = town.addActivity(offer)
        var existing = ExistingSeries(
            tag: 0, activity: lessons, slots: [(weekday: 0, start: 570)], room: 0, place: 0, staff: [], days: 0...6,
            isPinned: false)
        existing.members = [(person: 0, from: 0, until: 6, pinned: false)]
        town.problem.existingSeries = [existing]
        #expect(town.constructed().covers[0].map(\.by) == [.onSite])
        _ = town.addDependant(of: [0])
        #expect(town.constructed().visits[0] == [], "two dependants, one place")
    }
}
