package import RoosterModel

/// A sample municipality: its state, the planted cases, and demand and supply.
package struct Sample: Sendable {
    /// All tables, programmes and calendars.
    package var state: State
    /// The planted cases C01–C27, in order.
    package var cases: [SampleCase]
    /// Demand and supply of what is scarce.
    package var balance: [SampleBalance]
    /// Figures of the people and the offer.
    package var figures: SampleReport
}

/// Makes a sample municipality; the same request and rules give the same sample.
///
/// - Throws: ``SampleError`` when the request cannot be met.
package func makeSampleMunicipality(_ request: SampleRequest, rules: ShippedRules) throws(SampleError) -> Sample {
    var town = try SampleTown(request: request, shipped: rules)
    town.addSettings()
    town.addMunicipalCalendar()
    town.addPlaces()
    town.addOrganisations()
    town.addSupporters()
    town.addPeople()
    town.addLanguage()
    town.addIntroduction()
    town.addTalks()
    town.addParticipation()
    town.addCourses()
    town.addChildcare()
    town.addRides()
    town.plantOffer()
    town.addExistingGroups()
    town.plantGroups()
    town.collectPracticeIDs()
    town.addDone()
    town.plantHistories()
    town.finishPeople()
    town.describeCases()
    return Sample(
        state: town.state, cases: town.cases.sorted { $0.number < $1.number }, balance: town.balance,
        figures: SampleReport(town))
}

extension SampleTown {
    /// Puts the people into the state.
    mutating func finishPeople() {
        for person in people {
            state.participants[person.id] = person.participant
        }
    }
}
