import Foundation
import Testing
import Varlink

@Suite struct JSONCodableTests {
    struct Sample: Codable, Equatable {
        enum Kind: String, Codable { case large, small }
        struct Part: Codable, Equatable {
            var name: String?
            var sizes: [Int]
        }
        var kind: Kind = .small
        var parts: [Part] = [Part(name: "a", sizes: [1, 2]), Part(name: nil, sizes: [])]
        var byName: [String: UInt8] = ["x": 255]
        var weight = 1.5
        var count: Int64 = .min
        var bytes = Data([1, 2, 3])
        var any: JSONValue = [1, "two", nil]
        var nothing: Int?
    }

    let json: JSONValue = [
        "kind": "small", "parts": [["name": "a", "sizes": [1, 2]], ["sizes": []]], "byName": ["x": 255], "weight": 1.5,
        "count": .integer(.min), "bytes": "AQID", "any": [1, "two", nil],
    ]

    @Test func aTypeIsWrittenAndReadBack() throws {
        #expect(try JSONValue(encoding: Sample()) == json)
        #expect(try json.decoded(as: Sample.self) == Sample())
    }

    @Test func aMemberThatIsNullCountsAsAbsent() throws {
        var members = json.objectValue ?? [:]
        members["nothing"] = .null
        #expect(try JSONValue.object(members).decoded(as: Sample.self) == Sample())
    }

    @Test func inheritanceAndNestedContainersAreKept() throws {
        let value = Nested(first: 1, second: ["a", "b"])
        let json: JSONValue = ["inner": ["first": 1], "list": ["a", "b"]]
        #expect(try JSONValue(encoding: value) == json)
        #expect(try json.decoded(as: Nested.self) == value)
    }

    @Test func foundationReadsAndWritesTheSame() throws {
        let data = try JSONEncoder().encode(json)
        #expect(try JSONValue(parsing: data) == json)
        #expect(try JSONDecoder().decode(JSONValue.self, from: data) == json)
    }

    @Test func valuesWithoutAWordInJSONAreRefused() {
        #expect(throws: EncodingError.self) { try JSONValue(encoding: [Double.nan]) }
        #expect(throws: EncodingError.self) { try JSONValue(encoding: [UInt64.max]) }
    }

    @Test(
        arguments: [
            ("kind", 7, "kind"), ("kind", "huge", "kind"), ("count", 1.5, "count"), ("byName", ["x": 256], "byName.x"),
            ("parts", [["sizes": [1]], ["sizes": ["1"]]], "parts[1].sizes[0]"),
            ("parts", [["name": "a"]], "parts[0].sizes"),
            ("bytes", "*", "bytes"), ("weight", nil, "weight"), ("parts", [:], "parts"), ("byName", [], "byName"),
        ] as [(String, JSONValue, String)])
    func aFaultNamesItsPlace(member: String, value: JSONValue, place: String) throws {
        var members = json.objectValue ?? [:]
        members[member] = value
        let error = #expect(throws: DecodingError.self) { try JSONValue.object(members).decoded(as: Sample.self) }
        #expect(error.map(path) == place)
    }

    private func path(_ error: DecodingError) -> String {
        let path: [any CodingKey] =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: []
            }
        return path.reduce("") { path, key in
            key.intValue.map { "\(path)[\($0)]" } ?? (path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)")
        }
    }
}

/// A type that writes itself through nested containers.
private struct Nested: Codable, Equatable {
    enum Key: String, CodingKey { case inner, list, first }
    let first: Int
    let second: [String]

    init(first: Int, second: [String]) {
        self.first = first
        self.second = second
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        first = try container.nestedContainer(keyedBy: Key.self, forKey: .inner).decode(Int.self, forKey: .first)
        var list = try container.nestedUnkeyedContainer(forKey: .list)
        var second: [String] = []
        while !list.isAtEnd { second.append(try list.decode(String.self)) }
        self.second = second
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        var inner = container.nestedContainer(keyedBy: Key.self, forKey: .inner)
        try inner.encode(first, forKey: .first)
        var list = container.nestedUnkeyedContainer(forKey: .list)
        for text in second { try list.encode(text) }
    }
}
