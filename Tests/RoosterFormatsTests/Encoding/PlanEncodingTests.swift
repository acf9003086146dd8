import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct PlanEncodingTests {
    @Test func decodesWhatItEncoded() throws {
        var plan = try PlanFolderTests.plan()
        plan.care[0].from = TimeOfDay(minutes: -20)
        let decoded = try decodePlan(encodePlan(plan, notices: PlanFolderTests.notices))
        #expect(decoded.plan == plan)
        #expect(decoded.notices == PlanFolderTests.notices)
    }

    @Test func equalPlansHaveEqualBytes() throws {
        let plan = try PlanFolderTests.plan()
        var other = plan
        other.summary.counts = [:]
        for key in plan.summary.counts.keys.sorted(by: >) { other.summary.counts[key] = plan.summary.counts[key] }
        #expect(encodePlan(plan) == encodePlan(other))
    }

    @Test func refusesBytesThatAreNoPlan() {
        #expect(throws: PlanDecodingError.notAPlan) { try decodePlan(Data()) }
        #expect(throws: PlanDecodingError.notAPlan) { try decodePlan(Data("RoosterPlan2".utf8)) }
        #expect(
            PlanDecodingError.notAPlan.description == "the bytes are not an encoded plan of a version that is known")
    }

    @Test func refusesEveryShorterAndLongerPiece() throws {
        let bytes = encodePlan(try PlanFolderTests.plan(), notices: PlanFolderTests.notices)
        for count in 0..<bytes.count {
            #expect(throws: PlanDecodingError.self) { try decodePlan(bytes.prefix(count)) }
        }
        #expect(throws: PlanDecodingError.trailingBytes(offset: bytes.count)) { try decodePlan(bytes + [0]) }
    }

    @Test func damagedBytesGiveAPlanOrAnError() throws {
        let bytes = [UInt8](encodePlan(try PlanFolderTests.plan(), notices: PlanFolderTests.notices))
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                damaged[Int.random(in: damaged.indices, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            _ = try? decodePlan(Data(damaged))
        }
    }

    @Test func jsonHasSortedKeys() throws {
        let json = String(decoding: try canonicalJSON(["b": 1, "a/c": 2]), as: UTF8.self)
        #expect(json == #"{"a/c":2,"b":1}"#)
    }

    @Test func equalStatesHaveEqualJSON() throws {
        let state = try PlanFolderTests.state()
        let again = try JSONDecoder().decode(State.self, from: canonicalJSON(state))
        #expect(again == state)
        #expect(try canonicalJSON(again) == canonicalJSON(state))
    }
}
