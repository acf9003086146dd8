import RoosterModel

extension SampleTown {
    /// Adds what people of planted cases did before.
    mutating func plantHistories() {
        let start = request.start
        did("c20-pip-due", "intake", on: start + -12)
        plantLawOf2013()
        plantAlmostDone()
        plantOnline()
    }

    /// C05: eleven months registered, three of the twelve hours of the participation declaration done.
    private mutating func plantLawOf2013() {
        let id = "c05-law-2013"
        did(id, "intake", on: request.start + -320)
        if let activity = lessonActivity(of: id) {
            did(id, activity, on: request.start + -30, meetings: 60, minutes: 10_800)
        }
        did(id, "pvt-gemengd", on: request.start + -90, meetings: 1, minutes: 150)
    }

    /// C21: 790 of 800 hours of lessons, 780 of 800 of participation, 60 of these from the intake.
    private mutating func plantAlmostDone() {
        let id = "c21-almost-done"
        guard let index = indexByID[id], let activity = lessonActivity(of: id) else { return }
        let settled = people[index].participant.settled
        did(id, "intake", on: settled + 8)
        did(id, "pip-gesprek", on: settled + 42)
        did(id, activity, on: settled + 50, meetings: 13, minutes: 2_340)
        did(id, activity, on: settled + 95, meetings: 13, minutes: 2_340)
        did(id, activity, on: request.start + -6, meetings: 237, minutes: 42_720)
        did(id, "vrijwillig-initiatief-001", on: settled + 40, meetings: 20, minutes: 3_600)
        did(id, "vrijwillig-initiatief-001", on: request.start + -5, meetings: 232, minutes: 41_760)
        finishIntroduction(of: id, settled: settled)
        did(id, "map-ronde", on: settled + 500, meetings: 8, minutes: 960)
        did(id, "map-praktijk-werkgever-002", on: settled + 600, meetings: 6, minutes: 1_440)
        did(id, "map-eindgesprek", on: settled + 620)
    }

    /// C23: 500 hours, of which 100 in class.
    private mutating func plantOnline() {
        let id = "c23-online"
        guard let index = indexByID[id], let activity = lessonActivity(of: id) else { return }
        let settled = people[index].participant.settled
        did(id, "intake", on: settled + 8)
        did(id, "pip-gesprek", on: settled + 42)
        did(id, activity, on: settled + 50, meetings: 13, minutes: 2_340)
        did(id, activity, on: settled + 95, meetings: 20, minutes: 3_660, manner: .physical)
        did(id, "nt2-b1-online", on: request.start + -8, meetings: 200, minutes: 24_000, manner: .online)
        finishIntroduction(of: id, settled: settled)
        did(id, "map-ronde", on: settled + 500, meetings: 8, minutes: 960)
    }

    private mutating func finishIntroduction(of id: String, settled: CalendarDate) {
        for (index, workshop) in Self.workshops.enumerated() {
            did(id, workshop.0, on: settled + (18 + 8 * index), minutes: 120)
        }
        did(id, "rondje-\(geography.shortName)", on: settled + 60)
        did(id, "evaluatie", on: settled + 60)
        did(id, "pvt-ondertekening", on: settled + 130)
        did(id, "sport-club-001", on: settled + 70)
        if let index = indexByID[id] {
            did(id, "wijkwandeling-\(people[index].participant.neighbourhood.asID)", on: settled + 30)
        }
    }

    private func lessonActivity(of id: String) -> String? {
        indexByID[id].flatMap { people[$0].track }.flatMap { tracks[$0].activities.first }
    }
}
