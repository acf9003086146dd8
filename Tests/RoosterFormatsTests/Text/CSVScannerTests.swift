import Testing

@testable import RoosterFormats

@Suite struct CSVScannerTests {
    private func records(_ text: String) -> [String] {
        var scanner = CSVScanner(Array(text.utf8))
        var fields: [Field] = []
        var records: [String] = []
        while let line = scanner.next(&fields) {
            let problem = scanner.problem.map { " ! \($0)" } ?? ""
            records.append("\(line): \(fields.map(\.text).joined(separator: "/"))\(problem)")
        }
        return records
    }

    @Test func findsTheSeparatorFromTheHeader() {
        #expect(records("a,b\n1;2,3\n") == ["1: a/b", "2: 1;2/3"])
        #expect(records("a;b\n1;2,3\n") == ["1: a/b", "2: 1/2,3"])
        #expect(records("a\tb\n1\t2,3\n") == ["1: a/b", "2: 1/2,3"])
        #expect(records("\"a,x,y\";b\n1;2\n") == ["1: a,x,y/b", "2: 1/2"])
    }

    @Test func readsQuotedFieldsAndKeepsPhysicalLines() {
        let text = "a,b\n\"one\ntwo\",\"say \"\"hi\"\"\"\n3,4\n"
        #expect(records(text) == ["1: a/b", "2: one\ntwo/say \"hi\"", "4: 3/4"])
    }

    @Test func readsEveryLineEnd() {
        #expect(records("a,b\r\n1,2\r\n\"x\r\ny\",4\r\n5,6") == ["1: a/b", "2: 1/2", "3: x\r\ny/4", "5: 5/6"])
        #expect(records("a,b\r1,2\r3,4") == ["1: a/b", "2: 1/2", "3: 3/4"])
    }

    @Test func trimsWhiteSpaceAndKeepsEmptyFields() {
        #expect(records("a , b\n  1 ,\n,\n") == ["1: a/b", "2: 1/", "3: /"])
    }

    @Test func saysWhatIsWrongWithQuotes() {
        #expect(
            records("a,b\n\"1\"x,2\n3,4\n") == [
                "1: a/b",
                "2: 1/2 ! there is text after a closing quote; a quote inside a quoted field is written twice",
                "3: 3/4",
            ])
        #expect(records("a,b\n1,\"2\n3,4\n") == ["1: a/b", "2: 1/ ! a quote is opened and not closed"])
    }

    @Test func keepsQuotesInsideUnquotedFields() {
        #expect(records("a,b\nJan \"Piet\",2\n") == ["1: a/b", "2: Jan \"Piet\"/2"])
    }
}
