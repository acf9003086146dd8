import ICalendar
import Testing

@Suite struct StructureTests {
    private func message(_ text: String, limits: ReadingLimits = ReadingLimits()) -> String? {
        do {
            _ = try ParsedCalendar(Array(text.utf8), limits: limits)
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: [
        ("", "the file has no component"),
        ("\n\n", "the file has no component"),
        ("BEGIN:VCALENDAR\n\nBEGIN:VEVENT\n", "line 3: VEVENT begins but the file ends inside it"),
        ("BEGIN:VCALENDAR\nEND:VEVENT\n", "line 2: VEVENT ends inside VCALENDAR, which began on line 1"),
        ("END:VEVENT\n", "line 1: VEVENT ends without having begun"),
        ("SUMMARY:x\n", "line 1: SUMMARY stands outside all components"),
        ("BEGIN:VEVENT\nSUMMARY;X\nEND:VEVENT", "line 2: a parameter of SUMMARY has no equals sign or an open quote"),
        (
            "BEGIN:VEVENT\nSUMMARY;X=\"a:b\nEND:VEVENT",
            "line 2: a parameter of SUMMARY has no equals sign or an open quote"
        ),
        (
            "BEGIN:VEVENT\r\nDESCRIPTION:a\r\n b\r\nhello world\r\n",
            "line 4: the line (hello world) has no colon before a value"
        ),
        ("BEGIN:VEVENT\n:x\n", "line 2: the line (:x) does not begin with the name of a property"),
        ("BEGIN:VEVENT\rDTSTART:2026\rEND:VEVENT\r", nil),
    ])
    func namesTheLineAndTheReason(text: String, expected: String?) {
        #expect(message(text) == expected)
    }

    @Test func textThatIsNotUTF8IsRefused() {
        let bytes = Array("BEGIN:VEVENT\nSUMMARY:".utf8) + [0xE9, 0x0A] + Array("END:VEVENT\n".utf8)
        let error = #expect(throws: CalendarReadingError.self) { try ParsedCalendar(bytes) }
        #expect(error == CalendarReadingError(line: 2, reason: .notUTF8))
    }

    @Test func limitsAreKept() {
        var limits = ReadingLimits()
        limits.size = 20
        #expect(
            message("BEGIN:VEVENT\nEND:VEVENT", limits: limits)
                == "the file (23 bytes) is larger than the limit (20 bytes)")
        limits.size = 1000
        limits.components = 2
        #expect(
            message("BEGIN:A\nEND:A\nBEGIN:B\nEND:B\nBEGIN:C\nEND:C", limits: limits)
                == "line 5: the file has more components than the limit (2)")
        limits.depth = 1
        #expect(
            message("BEGIN:A\nBEGIN:B\n", limits: limits)
                == "line 2: components lie deeper in one another than the limit (1)")
    }

    @Test func keepsLinesParametersAndFolds() throws {
        let text = "\u{FEFF}begin:vevent\nSummary;language=nl;x=\"a,b\",c:een \n  twee\\, drie\\nvier\nEND:VEVENT\n"
        let event = try #require(try ParsedCalendar(Array(text.utf8)).components.first)
        #expect(event.name == "VEVENT")
        let summary = try #require(event.property("SUMMARY"))
        #expect(summary.line == 2)
        #expect(summary.text == "een  twee, drie\nvier")
        #expect(summary.parameter("LANGUAGE") == "nl")
        #expect(summary.parameters.last == ParsedParameter(name: "X", values: ["a,b", "c"]))
    }
}
