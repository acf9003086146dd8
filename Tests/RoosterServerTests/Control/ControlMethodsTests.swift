import Logging
import RoosterService
import Testing
import Varlink

@testable import RoosterServer

@Suite struct ControlMethodsTests {
    @Test func everyDeclaredMethodIsCarriedOut() async throws {
        let town = try await Town()
        defer { town.remove() }
        let methods = ControlMethod.all(of: town.tenant, version: "1", backupDirectory: town.directory)
        for interface in try ControlService.interfaces(methods) {
            #expect(interface.methodsNotImplemented == [], "\(interface.description.name)")
        }
        try await town.tenant.close()
    }

    @Test func whatReadsNeedsAViewerAndWhatAltersACoordinator() async throws {
        let town = try await Town()
        defer { town.remove() }
        let methods = ControlMethod.all(of: town.tenant, version: "1", backupDirectory: town.directory)
        let byRole = Dictionary(grouping: methods, by: \.role).mapValues { $0.map(\.method.name).sorted() }
        #expect(
            byRole[.viewer] == [
                "Alternatives", "Bottlenecks", "Diff", "Explain", "ExplainGroup", "Export", "GetPlan",
                "GetStatus", "History", "Signals", "Watch", "WhatIf",
            ])
        #expect(
            byRole[.coordinator] == [
                "Apply", "ImportBegin", "ImportCommit", "ImportPart", "Issue", "IssueAll", "List", "Plan", "Preview",
                "PrintGroup", "Publish", "ReadCalendar", "Revoke", "Rotate", "Set", "Undo", "UndoPublication",
            ])
        #expect(byRole[.administrator] == ["Backup"])
        try await town.tenant.close()
    }
}
