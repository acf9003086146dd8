import ICalendar
import Testing

@Suite struct LineFoldingTests {
    private static let texts = [
        String(repeating: "abcdefghij ", count: 40),
        String(repeating: "هذه المدرسة قريبة من محطة القطار ", count: 12),
        String(repeating: "ትግርኛቋንቋትምህርቲ", count: 20),
        String(repeating: "ናይ ትግርኛ ትምህርቲ ", count: 12),
        String(repeating: "👩‍👩‍👧‍👦", count: 30),
        String(repeating: "🇳🇱🇪🇷", count: 40),
        String(repeating: "e\u{301}x", count: 80),
        String(repeating: "क्षि", count: 60),
        String(repeating: "\\;,\n", count: 60),
        "a" + String(repeating: "\u{301}", count: 200) + "b",
    ]

    private func summaryLines(_ text: String) throws -> (physical: [[UInt8]], logical: String) {
        let bytes = Samples.document([Samples.event(start: try Samples.time(2026, 8, 24, 9, 30), summary: text)])
            .bytes()
        let logical = try #require(Samples.unfoldedLines(bytes).first { $0.hasPrefix("SUMMARY") })
        return (Samples.physicalLines(bytes), logical)
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    @Test(arguments: texts) func noLineIsLongerThan75Octets(text: String) throws {
        #expect(try summaryLines(text).physical.allSatisfy { $0.count <= 75 })
    }

    @Test(arguments: texts) func unfoldingGivesTheTextBack(text: String) throws {
        #expect(try summaryLines(text).logical.unicodeScalars.elementsEqual("SUMMARY:\(escaped(text))".unicodeScalars))
    }

    @Test(arguments: texts.dropLast()) func everyPieceEndsBetweenGraphemeClusters(text: String) throws {
        // The pieces' clusters together must be the clusters of the whole line.
        let lines = try summaryLines(text)
        let start = try #require(lines.physical.firstIndex { $0.starts(with: Array("SUMMARY".utf8)) })
        var pieces = [String(decoding: lines.physical[start], as: UTF8.self)]
        for line in lines.physical[(start + 1)...] where line.first == 32 {
            pieces.append(String(decoding: line.dropFirst(), as: UTF8.self))
            #expect(pieces[pieces.count - 1].utf8.count <= 74)
        }
        #expect(pieces.count > 1)
        #expect(pieces.flatMap { Array($0) } == Array(lines.logical))
    }

    @Test(arguments: texts) func everyPieceIsValidUTF8(text: String) throws {
        for line in try summaryLines(text).physical { #expect(String(validating: line, as: UTF8.self) != nil) }
    }

    @Test func noPieceEndsInsideAnEscape() throws {
        for length in 60..<80 {
            let text = String(repeating: "a", count: length) + String(repeating: ",", count: 50)
            for line in try summaryLines(text).physical {
                let backslashes = line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
                #expect(backslashes % 2 == 0)
            }
        }
    }

    @Test func aLineOf75OctetsIsNotFolded() throws {
        let text = String(repeating: "a", count: 75 - "SUMMARY:".utf8.count)
        #expect(try summaryLines(text).physical.contains(Array("SUMMARY:\(text)".utf8)))
        let longer = try summaryLines(text + "b").physical
        #expect(longer.contains(Array("SUMMARY:\(text)".utf8)))
        #expect(longer.contains(Array(" b".utf8)))
    }
}
