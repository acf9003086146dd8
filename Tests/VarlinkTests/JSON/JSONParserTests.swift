import Testing
import Varlink

@Suite struct JSONParserTests {
    @Test(
        arguments: [
            ("null", nil), ("true", true), (" false\n", false), ("0", 0), ("-0", 0), ("-12", -12), ("1.0", 1.0),
            ("1e2", 100.0),
            ("-2.5E-1", -0.25), ("9223372036854775807", 9_223_372_036_854_775_807),
            ("-9223372036854775808", -9_223_372_036_854_775_808), ("9223372036854775808", 9_223_372_036_854_775_808.0),
            ("9007199254740993", 9_007_199_254_740_993), (#""""#, ""), (#""a""#, "a"), ("\"één 🚲\"", "één 🚲"),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{08}\u{0C}\n\r\t"), (#""\u00e9\uD83D\uDEB2\u0000""#, "é🚲\u{0}"),
            (#"[]"#, []), (#" [ 1 , "a" , [ ] ] "#, [1, "a", []]), ("{}", [:]),
            (#"{"a":{"b":[null]}, "c" : 1}"#, ["a": ["b": [nil]], "c": 1]),
            (#"{"a":1,"A":2}"#, ["a": 1, "A": 2]),
        ] as [(String, JSONValue)])
    func aTextIsReadExactly(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(arguments: [
        ("", "at byte 0 a value is missing"), ("nul", "at byte 0 no value begins like this"),
        ("nothing", "at byte 0 no value begins like this"), ("1 2", "at byte 2 text follows the value"),
        ("01", "at byte 0 a number begins with a superfluous 0"), ("-", "at byte 1 a digit is missing"),
        ("1.", "at byte 2 a digit is missing"), ("1e+", "at byte 3 a digit is missing"),
        ("+1", "at byte 0 no value begins like this"),
        (".5", "at byte 0 no value begins like this"), ("1e999", "at byte 0 a number is beyond the range of a double"),
        ("NaN", "at byte 0 no value begins like this"), (#""a"#, "at byte 2 a string does not end"),
        ("\"a\nb\"", "at byte 2 a control character stands in a string"),
        (#""\x""#, "at byte 2 no escape is written like this"),
        (#""\u12g4""#, "at byte 5 an escape needs four hexadecimal digits"),
        (#""\ud83d""#, "at byte 3 a surrogate stands alone"),
        (#""\ud83d\u0041""#, "at byte 3 a surrogate stands alone"),
        (#""\udeb2""#, "at byte 3 a surrogate stands alone"),
        ("[1", "at byte 2 a comma or a closing bracket is missing"), ("[1,]", "at byte 3 no value begins like this"),
        (#"{"a""#, "at byte 4 a colon is missing"), (#"{"a":1"#, "at byte 6 a comma or a closing brace is missing"),
        (#"{"a":1,}"#, "at byte 7 a name is missing"), ("{a:1}", "at byte 1 a name is missing"),
        (#"{"a":1,"b":2,"a":3}"#, "at byte 13 a name stands twice in one object"),
        ("'a'", "at byte 0 no value begins like this"),
        ("// a\n1", "at byte 0 no value begins like this"), ("\u{FEFF}1", "at byte 0 no value begins like this"),
    ])
    func whatIsNotJSONIsRefusedWithItsPlace(text: String, fault: String) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error?.description == "the text is not JSON: \(fault)")
    }

    @Test(
        arguments: [[0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF]] as [[UInt8]])
    func aStringThatIsNotUTF8IsRefused(bytes: [UInt8]) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22] + bytes + [0x22]) }
        #expect(error?.description == "the text is not JSON: at byte 1 a string is not UTF-8")
    }

    @Test func nestingHasALimit() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try JSONValue(parsing: nested(64)) != nil)
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: nested(65)) }
        #expect(error?.description == "the text is not JSON: at byte 64 values nest deeper than 64")
        #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "[", count: 1_000_000)) }
    }

    @Test(arguments: [
        #"{"a":[1,-2,3.5,1e+300],"b":{"c":null,"d":true},"é":"\"\\\n\t\r\b\f\u0000\u001f/🚲"}"#, "[]", "{}", #""""#,
        "-9223372036854775808",
    ])
    func whatIsWrittenIsReadBackTheSame(text: String) throws {
        let value = try JSONValue(parsing: text)
        #expect(String(decoding: value.serialized(), as: UTF8.self) == text)
        #expect(try JSONValue(parsing: value.serialized()) == value)
    }

    @Test func membersAreSortedSoThatEqualValuesGiveEqualBytes() {
        let value: JSONValue = ["b": 1, "a": ["d": 1.0, "c": nil]]
        #expect(value.description == #"{"a":{"c":null,"d":1.0},"b":1}"#)
    }

    @Test func partsOfAValueAreReachedByNameAndPlace() {
        let value: JSONValue = ["a": ["b", 2.0, nil], "c": nil]
        #expect(value["a"]?[0]?.stringValue == "b")
        #expect(value["a"]?[1]?.integerValue == 2)
        #expect(value["a"]?[2] == .null)
        #expect(value["a"]?[3] == nil)
        #expect(value["c"] == nil)
        #expect(JSONValue.number(2.5).integerValue == nil)
        #expect(JSONValue.integer(2).numberValue == 2)
        #expect(JSONValue.string("1").integerValue == nil)
    }
}
