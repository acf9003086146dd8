import RoosterModel
import Testing

@testable import RoosterService

@Suite struct CalendarImportTests {
    private func calendar(_ events: String...) -> [UInt8] {
        let body = events.enumerated().map { number, times in
            "BEGIN:VEVENT\r\nUID:\(number)\r\nDTSTAMP:20270101T000000Z\r\n\(times)\r\nSUMMARY:Tandarts\r\nEND:VEVENT\r\n"
        }
        return Array("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n\(body.joined())END:VCALENDAR\r\n".utf8)
    }

    private let first = "DTSTART:20270629T070000Z\r\nDTEND:20270629T080000Z"
    private let second = "DTSTART:20270630T070000Z\r\nDTEND:20270630T080000Z"

    @Test func aCalendarReadAgainReplacesWhatWasReadBeforeAndNothingElse() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let own = Block(subjectKind: .staff, subject: "juf", kind: .busy, note: "by hand")
        _ = try await tenant.apply([.put(.block(own))], by: .test)
        let once = try await tenant.importCalendar(calendar(first), of: .busy(.staff, id: "juf"), by: .test)
        #expect((once.added, once.removed) == (1, 0))
        let same = try await tenant.importCalendar(calendar(first), of: .busy(.staff, id: "juf"), by: .test)
        #expect((same.added, same.removed, same.revision) == (0, 0, once.revision))
        let other = try await tenant.importCalendar(calendar(second), of: .busy(.staff, id: "juf"), by: .test)
        #expect((other.added, other.removed) == (1, 1))
        let blocks = await tenant.state.blocks.sorted
        #expect(blocks.map(\.from?.isoText) == [nil, "2027-06-30"])
        #expect(blocks.allSatisfy { $0.note != "Tandarts" })
        try await tenant.close()
    }

    @Test func aDryRunAltersNothing() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let judged = try await tenant.importCalendar(
            calendar(first, second), of: .busy(.room, id: "bieb-1"), dryRun: true, by: .test)
        #expect(judged.added == 2)
        #expect(await tenant.state.blocks.isEmpty)
        try await tenant.close()
    }

    @Test func whatIsNoCalendarOrOfNobodyIsRefused() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        // An empty calendar too: that nothing was added says nothing of a wrong id.
        for (bytes, subject, sentence) in [
            (Array("BEGIN:VCALENDAR\r\nhello".utf8), "juf", "calendar: line 2: "),
            (calendar(first), "nobody", "staff (nobody): there is no such staff"),
            (calendar(), "nobody", "staff (nobody): there is no such staff"),
        ] {
            let refusal = await #expect(throws: ServiceError.self) {
                _ = try await tenant.importCalendar(bytes, of: .busy(.staff, id: subject), by: .test)
            }
            #expect(refusal?.description.hasPrefix(sentence) == true, "\(String(describing: refusal))")
        }
        try await tenant.close()
    }

    @Test func calendarsOfOneSubjectLieOverOneAnother() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await tenant.importCalendar(
            calendar(first), of: .busy(.staff, id: "juf"), name: "school", by: .test)
        _ = try await tenant.importCalendar(
            calendar(second), of: .busy(.staff, id: "juf"), name: "choir", by: .test)
        #expect(await tenant.state.blocks.sorted.map(\.from?.isoText) == ["2027-06-29", "2027-06-30"])
        let emptied = try await tenant.importCalendar(
            calendar(), of: .busy(.staff, id: "juf"), name: "school", by: .test)
        #expect((emptied.added, emptied.removed) == (0, 1))
        #expect(await tenant.state.blocks.sorted.map(\.from?.isoText) == ["2027-06-30"])
        try await tenant.close()
    }

    @Test func anEmployersShiftsCloseItsPlacesInBetween() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await tenant.addBakery()
        let own = try await tenant.importCalendar(calendar(second), of: .busy(.location, id: "oven"), by: .test)
        let shifts = try await tenant.importCalendar(calendar(first, second), of: .shifts(employer: "molen"), by: .test)
        #expect((own.added, shifts.removed) == (1, 0))
        let blocks = await tenant.state.blocks.sorted.filter { $0.note == "shifts" }
        #expect(Set(blocks.map(\.subject)) == ["oven"])
        #expect(Set(blocks.map { $0.range?.text ?? "" }) == ["", "00:00-09:00", "10:00-24:00"])
        let fewer = try await tenant.importCalendar(calendar(first), of: .shifts(employer: "molen"), by: .test)
        #expect(fewer.removed > 0)
        try await tenant.close()
    }

    @Test func shiftsOfWhoIsNoEmployerAndARosterWithoutShiftsAreRefused() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await tenant.addBakery()
        for (employer, rule) in [
            ("school", "employer (school): the organisation is of kind provider"),
            ("nobody", "employer (nobody): there is no such organisation"),
            ("molen", "calendar: it has no shift from 2027-06-28 to 2027-07-25"),
        ] {
            let refusal = await #expect(throws: ServiceError.self) {
                _ = try await tenant.importCalendar(calendar(), of: .shifts(employer: employer), by: .test)
            }
            #expect(refusal?.description == rule)
        }
        try await tenant.close()
    }
}

extension Tenant {
    /// Adds an employer with one place where people can work.
    fileprivate func addBakery() throws {
        guard var work = state.activities["taal"] else { return }
        work.id = "bakken"
        work.kind = .placement
        work.organisation = "molen"
        work.locations = ["oven", "bieb"]
        let place = Location(
            id: "oven", name: "Bakkerij", coordinate: Coordinate(latitude: 51.5, longitude: 4.1), kind: .employer)
        _ = try apply(
            [
                .put(.organisation(Organisation(id: "molen", name: "De Molen", kind: .employer))),
                .put(.location(place)), .put(.activity(work)),
            ], by: .test)
    }
}
