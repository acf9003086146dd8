import RoosterControl
import RoosterModel
import RoosterService
import Testing
import Varlink

@testable import RoosterServer

@Suite struct ServiceErrorAnswerTests {
    @Test func everyRefusalIsAnErrorThatTheInterfaceOfItsMethodsDeclares() throws {
        let planning = try InterfaceDescription(parsing: PlanningInterface.text)
        let refusals: [ServiceError] = [
            .stale(current: 3), .refused([]), .busy, .nothingImported, .noSuchPlan("2"),
            .draftOutdated(
                OutdatedDraft(
                    draftRevision: 1, currentRevision: 2, madeOn: CalendarDate(dayNumber: 0),
                    today: CalendarDate(dayNumber: 1))), .planningFailed("why"),
            .notFound(subject: "p1", rule: "is not there"),
            .unknownFormat(2),
        ]
        for refusal in refusals {
            let answer = refusal.answer(in: PlanningInterface.name)
            let name = answer.name.split(separator: ".").last.map(String.init) ?? ""
            let declared = try #require(planning.error(named: name), "\(name)")
            #expect(planning.firstMismatch(of: answer.parameters, with: declared.parameters) == nil, "\(name)")
        }
    }

    @Test func theErrorsOfFeedsAreDeclared() throws {
        let feeds = try InterfaceDescription(parsing: FeedsInterface.text)
        let refusals: [ServiceError] = [
            .nothingImported, .notFound(subject: "feed (f-1)", rule: "there is no such feed"), .stale(current: 1),
            .feedFailed(feed: "f-1", reason: "why"), .unknownFormat(2),
        ]
        for refusal in refusals {
            let answer = refusal.answer(in: FeedsInterface.name)
            let name = answer.name.split(separator: ".").last.map(String.init) ?? ""
            let declared = try #require(feeds.error(named: name), "\(name)")
            #expect(feeds.firstMismatch(of: answer.parameters, with: declared.parameters) == nil, "\(name)")
        }
    }

    @Test func theErrorsOfImportAreDeclared() throws {
        let service = try InterfaceDescription(parsing: AdministrationInterface.text)
        let refusals: [ServiceError] = [
            .invalidFolder(problems: ["rooms.csv:2: capacity: wrong"], total: 1), .noSuchSession("import-1"),
            .invalidPart(file: "..", rule: "leaves the folder"), .stale(current: 1), .nothingImported,
        ]
        for refusal in refusals {
            let answer = refusal.answer(in: AdministrationInterface.name)
            let name = answer.name.split(separator: ".").last.map(String.init) ?? ""
            let declared = try #require(service.error(named: name), "\(name)")
            #expect(service.firstMismatch(of: answer.parameters, with: declared.parameters) == nil, "\(name)")
        }
    }
}
