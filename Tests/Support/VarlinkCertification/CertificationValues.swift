import Varlink

/// What the certification's calls and replies carry.
enum CertificationValues {
    /// What each step's call carries beside the client's name.
    static let calls: [String: [String: JSONValue]] = [
        "Test02": ["bool": true],
        "Test03": ["int": 1],
        "Test04": ["float": 1.0],
        "Test05": ["string": "ping"],
        "Test06": fields,
        "Test07": ["struct": .object(fields)],
        "Test08": ["map": ["foo": "Foo", "bar": "Bar"]],
        "Test09": ["set": ["one": [:], "two": [:], "three": [:]]],
        "Test10": ["mytype": myType],
        "Test11": ["last_more_replies": .array((1...10).map { "Reply number \($0)" })],
    ]

    /// What each step's one reply carries; Start, Test10 and Test11 answer otherwise.
    static let replies: [String: JSONValue] = [
        "Test01": ["bool": true],
        "Test02": ["int": 1],
        "Test03": ["float": 1.0],
        "Test04": ["string": "ping"],
        "Test05": .object(fields),
        "Test06": ["struct": .object(fields)],
        "Test07": ["map": ["foo": "Foo", "bar": "Bar"]],
        "Test08": ["set": ["one": [:], "two": [:], "three": [:]]],
        "Test09": ["mytype": myType],
        "End": ["all_ok": true],
    ]

    /// The step after a step; none after the last.
    static func successor(of step: String) -> String? {
        steps.firstIndex(of: step).flatMap { index in index + 1 < steps.count ? steps[index + 1] : nil }
    }

    private static let steps = (1...9).map { "Test0\($0)" } + ["Test10", "Test11", "End"]

    private static let fields: [String: JSONValue] = [
        "bool": false, "int": 2, "float": .number(.pi), "string": "a lot of string",
    ]

    private static let myType: JSONValue = [
        "object": [
            "method": "org.varlink.certification.Test09",
            "parameters": ["map": ["foo": "Foo", "bar": "Bar"]],
        ],
        "enum": "two",
        "struct": ["first": 1, "second": "2"],
        "array": ["one", "two", "three"],
        "dictionary": ["foo": "Foo", "bar": "Bar"],
        "stringset": ["one": [:], "two": [:], "three": [:]],
        "interface": [
            "foo": [nil, ["foo": "foo", "bar": "bar"], nil, ["one": "foo", "two": "bar"]],
            "anon": ["foo": true, "bar": false],
        ],
    ]
}
