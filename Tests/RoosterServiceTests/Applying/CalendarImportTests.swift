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
        let once = try await tenant.importCalendar(calendar(first), for: .staff, subject: "juf", by: .test)
        #expect((once.added, once.removed) == (1, 0))
        let same = try await tenant.importCalendar(calendar(first), for: .staff, subject: "juf", by: .test)
        #expect((same.added, same.removed, same.revision) == (0, 0, once.revision))
        let other = try await tenant.importCalendar(calendar(second), for: .staff, subject: "juf", by: .test)
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
            calendar(first, second), for: .room, subject: "bieb-1", dryRun: true, by: .test)
        #expect(judged.added == 2)
        #expect(await tenant.state.blocks.isEmpty)
        try await tenant.close()
    }

    @Test func whatIsNoCalendarOrOfNobodyIsRefused() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        for (bytes, subject) in [(Array("BEGIN:VCALENDAR\r\nhello".utf8), "juf"), (calendar(first), "nobody")] {
            await #expect(throws: ServiceError.self) {
                _ = try await tenant.importCalendar(bytes, for: .staff, subject: subject, by: .test)
            }
        }
        try await tenant.close()
    }
}
