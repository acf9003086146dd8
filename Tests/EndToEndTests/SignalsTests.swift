import Foundation
import Testing

/// Signals of a village, with the real programs; a week before its first day.
@Suite(.serialized) struct SignalsTests {
    @Test func aPublishedVillageTellsWhatToLookAt() async throws {
        try await RunningDaemon.with { daemon in
            try await daemon.publishVillage()
            let pip = try await daemon.ctl("signals", "--participant", "c20-pip-due", "--kind", "pip-clock", "--json")
            let signals = try JSONSerialization.jsonObject(with: Data(pip.output.utf8)) as? [[String: Any]] ?? []
            #expect(signals.count == 1, "\(pip.output) \(pip.errors)")
            #expect(signals.first?["date"] as? String == "2027-07-07")
            let sentences = signals.first?["sentences"] as? [[String: String]] ?? []
            #expect(sentences.map { $0["language"] } == ["nl", "en"])
            #expect(
                sentences.first?["matter"]
                    == "Het PIP moet er zijn op 2027-07-07, over 16 dagen; de kennisgeving van DUO is van 2027-04-28.")

            let driver = try await daemon.ctl("signals", "--kind", "driver-away", "--participant", "c07-rider-a")
            #expect(
                driver.output.contains(
                    "The driver is away from 2027-08-03 to 2027-08-05: 2 days without a ride for c07-rider-a, "
                        + "c07-rider-b."), "\(driver.output)")
            let intakes = try await daemon.ctl("signals", "--kind", "two-intakes", "--language", "nl")
            #expect(intakes.output.contains("deelnemer c17-two-intakes"), "\(intakes.output)")
            #expect(intakes.output.hasPrefix("ERNST"), "\(intakes.output)")
        }
    }

    @Test func onlyDaysUntilADayAreShown() async throws {
        try await RunningDaemon.with { daemon in
            try await daemon.importVillage()
            let all = try await daemon.ctl("signals", "--json")
            let early = try await daemon.ctl("signals", "--until", "2027-07-07", "--json")
            func days(_ result: ProgramResult) throws -> [String] {
                let signals = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]] ?? []
                return signals.compactMap { $0["date"] as? String }
            }
            let (every, some) = (try days(all), try days(early))
            #expect(!some.isEmpty)
            #expect(some.sorted() == every.filter { $0 <= "2027-07-07" }.sorted())
        }
    }

    @Test func whatIsWrongIsSaid() async throws {
        try await RunningDaemon.with { daemon in
            let early = try await daemon.ctl("signals")
            #expect(early.status == 1)
            #expect(early.errors == "roosterctl: nothing was imported yet: roosterctl import DIR comes first\n")
            try await daemon.importVillage()
            let nobody = try await daemon.ctl("signals", "--participant", "nobody")
            #expect(nobody.status == 1)
            #expect(nobody.errors == "roosterctl: participant (nobody): there is no such participant\n")
            let kind = try await daemon.ctl("signals", "--kind", "nonsense")
            #expect(kind.status == 2)
            #expect(kind.errors.contains("--kind (nonsense) must be one of pip-clock, term-clock, "), "\(kind.errors)")
            let until = try await daemon.ctl("signals", "--until", "July")
            #expect(until.status == 2)
            #expect(until.errors.contains("--until (July) must be a day such as 2027-07-31"), "\(until.errors)")
        }
    }
}
