import Foundation
import Testing

/// A killed daemon has kept everything that it answered.
@Suite(.serialized) struct KillingTests {
    @Test func everyAnsweredChangeIsThereAfterAKill() async throws {
        let daemon = try RunningDaemon()
        try await daemon.start()
        try await daemon.importVillage()
        let people = try await daemon.people()
        var answered: Set<String> = []
        for round in 0..<20 {
            // A stream of changes in the background, killed in its middle.
            async let stream = daemon.issueFeeds(to: people, label: "round \(round)", until: 3 + round % 4)
            answered.formUnion(try await stream)
            try await daemon.start()
            let listed = try await daemon.ctl("feeds", "list", "--json")
            let feeds = try #require(
                try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]])
            let present = Set(feeds.compactMap { $0["path"] as? String })
            #expect(answered.subtracting(present) == [], "round \(round)")
            for path in answered.suffix(3) { #expect(try await daemon.get(path).status == 200) }
        }
        #expect(answered.count >= 20)
        await daemon.remove()
    }

    @Test func aTermDuringASearchEndsAtOnceAndKeepsItsPlan() async throws {
        try await RunningDaemon.with { daemon in
            try await daemon.importVillage()
            async let planned = daemon.ctl("plan", "--wait", "--seconds", "300")
            try await daemon.waitForSearch()
            let end = await daemon.end()
            #expect(end.status == 0)
            #expect(end.reason == .exit)
            #expect(end.seconds < 10)
            #expect(try await planned.status == 0)
            try await daemon.start()
            let status = try await daemon.ctl("status", "--json")
            #expect(status.json["draft"] != nil)
        }
    }
}

extension RunningDaemon {
    /// Keys of the people of the village.
    func people() async throws -> [String] {
        let table = try String(contentsOfFile: "\(directory)/dorp/participants.csv", encoding: .utf8)
        return table.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    }

    /// Issues feeds one after the other, kills the daemon while further ones are under way, and gives those that were
    /// answered.
    func issueFeeds(to people: [String], label: String, until count: Int) async throws -> Set<String> {
        var answered: Set<String> = []
        try await withThrowingTaskGroup(of: String?.self) { group in
            for person in people.prefix(12) {
                group.addTask {
                    let issued = try await self.ctl(
                        "feeds", "issue", "--participant", person, "--label", label, "--json")
                    return issued.status == 0 ? issued.json["path"] as? String : nil
                }
            }
            var replies = 0
            for try await path in group {
                if let path { answered.insert(path) }
                replies += 1
                if replies == count { await end(SIGKILL) }
            }
        }
        return answered
    }

    /// Waits until a search runs, by following the service.
    func waitForSearch() async throws {
        while true {
            let status = try await ctl("status", "--json")
            let phase = (status.json["planner"] as? [String: Any])?["phase"] as? String
            if phase == "constructing" || phase == "improving" { return }
        }
    }
}
