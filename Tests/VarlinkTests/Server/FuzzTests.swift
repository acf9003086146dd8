import Foundation
import Testing
import Varlink

/// Random and mutated frames: the server neither falls over nor bends a rule.
///
/// Foundation's JSON reader is the oracle.
@Suite(.timeLimit(.minutes(20)))
struct FuzzTests {
    /// What became of a frame that was sent with an `Echo` behind it.
    private enum Fate: Equatable {
        case closed
        case answered(times: Int)
    }

    private static let corpus: [String] = [
        #"{"method":"org.example.test.Echo","parameters":{"text":"a text","weight":1.5}}"#,
        #"{"method":"org.example.test.Echo","oneway":true,"parameters":{"text":"é🚲\n\u00e9\ud83d\udeb2"}}"#,
        #"{"method":"org.example.test.Echo","more":true,"parameters":{"text":"","weight":null}}"#,
        #"{"method":"org.example.test.Refuse","parameters":{"code":-9223372036854775808}}"#,
        #"{"method":"org.example.test.Refuse","upgrade":true,"parameters":{"code":1e3}}"#,
        #"{"method":"org.example.test.Take","parameters":{"any":{"a":[{}]},"flag":false,"items":[{"colour":"red","sizes":[1,2]}],"notes":{"a":"b"}}}"#,
        #"{"method":"org.varlink.service.GetInfo","org.example.trace":[[[[1]]]]}"#,
        #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"org.example.test"}}"#,
        #"{"method":"org.example.none.Get","oneway":false,"more":false}"#,
    ]

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func everyFrameIsEitherAnsweredOrClosesTheConnection(seed: UInt64) async throws {
        let service = TestService()
        var random = SplitMix(state: seed)
        var frames = (0..<5000).map { _ in Self.frame(&random) }[...]
        var closed = 0
        try await withServer([service.interface()]) { path, _ async throws in
            while !frames.isEmpty {
                try await RawPeer.connected(to: path) { peer in
                    while let frame = frames.popFirst() {
                        let fate = try await fate(of: frame, number: frames.count, &peer)
                        #expect(isRight(fate, of: frame), "\(fate) \(String(decoding: frame, as: UTF8.self))")
                        guard fate != .closed else { break }
                    }
                    closed += 1
                }
            }
        }
        // Neither kind is rare, so that both rules were tried.
        #expect((500...4500).contains(closed))
    }

    @Test func callsInPiecesOfAnyLengthAreTheSameCalls() async throws {
        let service = TestService()
        var random = SplitMix(state: 5)
        let texts = (0..<2000).map { number in
            "\(number)" + String(repeating: "é", count: Int.random(in: 0...100, using: &random))
        }
        var stream: ArraySlice<UInt8> = texts.flatMap { text -> [UInt8] in
            Array(#"{"method":"org.example.test.Echo","parameters":{"text":"\#(text)"}}"#.utf8) + [0]
        }[...]
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                var answered = 0
                while !stream.isEmpty {
                    let piece = stream.prefix(Int.random(in: 1...3000, using: &random))
                    stream = stream.dropFirst(piece.count)
                    try await peer.send(bytes: Array(piece))
                    for _ in 0..<piece.count(where: { $0 == 0 }) {
                        #expect(try await peer.next() == #"{"parameters":{"text":"\#(texts[answered])"}}"#)
                        answered += 1
                    }
                }
                #expect(answered == texts.count)
            }
        }
    }

    /// Sends a frame and an `Echo` with a number behind it.
    private func fate(of frame: [UInt8], number: Int, _ peer: inout RawPeer) async throws -> Fate {
        let echo = #"{"method":"org.example.test.Echo","parameters":{"text":"number \#(number)"}}"#
        try? await peer.send(bytes: frame + [0] + Array(echo.utf8) + [0])
        var replies = 0
        while let reply = try await peer.next() {
            if reply == #"{"parameters":{"text":"number \#(number)"}}"# { return .answered(times: replies) }
            replies += 1
        }
        return .closed
    }

    /// Compares what became of a frame with what Foundation reads in it.
    private func isRight(_ fate: Fate, of frame: [UInt8]) -> Bool {
        let call = try? JSONSerialization.jsonObject(with: Data(frame)) as? [String: Any]
        let flags = ["oneway", "more", "upgrade"].filter { (call?[$0] as? Bool) == true }
        switch fate {
        case .answered(let times):
            guard let call, call["method"] is String, flags.count <= 1 else { return false }
            let known = ["method", "parameters", "oneway", "more", "upgrade"]
            let areHeadersRight = call.keys.allSatisfy { known.contains($0) || $0.contains(".") }
            return areHeadersRight && times == (flags == ["oneway"] ? 0 : 1)
        case .closed:
            // What Foundation reads but the server does not take breaks a rule for headers, or is stricter JSON.
            return call == nil || breaksAHeaderRule(call ?? [:], flags) || isStricter(frame)
        }
    }

    private func breaksAHeaderRule(_ call: [String: Any], _ flags: [String]) -> Bool {
        let areFlagsRight = ["oneway", "more", "upgrade"].allSatisfy { call[$0].map { $0 is Bool } ?? true }
        let known = ["method", "parameters", "oneway", "more", "upgrade"]
        let parameters = call["parameters"] ?? NSNull()
        return !(call["method"] is String) || flags.count > 1 || !areFlagsRight
            || !(parameters is [String: Any] || parameters is NSNull)
            || call.keys.contains { !known.contains($0) && !$0.contains(".") }
    }

    /// True where only the JSON is at fault, in a way that Foundation lets pass.
    private func isStricter(_ frame: [UInt8]) -> Bool {
        do {
            _ = try JSONValue(parsing: frame)
            return false
        } catch {
            return error.rule == "a name stands twice in one object" || endsWithComma(frame, before: error.offset)
        }
    }

    /// True where a list or an object ends with a comma, which Foundation reads.
    private func endsWithComma(_ frame: [UInt8], before offset: Int) -> Bool {
        let last = frame[..<offset].last { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return last == UInt8(ascii: ",") && offset < frame.count && "]}".utf8.contains(frame[offset])
    }

    /// One frame: a good call, a mutated one, or noise; never with a NUL byte, which would make it two.
    private static func frame(_ random: inout SplitMix) -> [UInt8] {
        var bytes = Array(corpus[Int.random(in: 0..<corpus.count, using: &random)].utf8)
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<2: break
        case 2: bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in .random(in: 1...255, using: &random) }
        default:
            for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes, &random) }
        }
        return bytes.map { $0 == 0 ? 1 : $0 }
    }

    private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
        switch Int.random(in: 0..<7, using: &random) {
        case 0: bytes[place] = .random(in: 1...255, using: &random)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4: bytes.insert(Array("{}[]\",:\\ \n0-.e".utf8).randomElement(using: &random) ?? 0x20, at: place)
        case 5: bytes.removeLast(bytes.count - place)
        default:
            let other = Array(corpus[Int.random(in: 0..<corpus.count, using: &random)].utf8)
            bytes.replaceSubrange(place..<end, with: other.suffix(Int.random(in: 0...40, using: &random)))
        }
    }
}

/// Vigna's SplitMix64: the same frames on every machine.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
