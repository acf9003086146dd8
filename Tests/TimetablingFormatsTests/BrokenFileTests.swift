import Foundation
import Testing
import Timetabling
import TimetablingFormats

/// Broken files are refused with line and reason.
@Suite struct BrokenFileTests {
    private static let solutions: [(old: String, new: String, message: String)] = [
        (#"<class id="2""#, #"<class id="4""#, "s.xml line 6: class id (4) is not in the instance"),
        (#"<class id="3""#, #"<class id="1""#, "s.xml line 9: class id (1) occurs twice"),
        (#"<student id="6"/>"#, #"<student id="9"/>"#, "s.xml line 7: student id (9) is not in the instance"),
        (
            #"<student id="6"/>"#, #"<student id="5"/>"#,
            "s.xml line 7: student id (5) takes class 2 and class 1 of two configurations of course 1"
        ),
        (
            "  <class id=\"2\" days=\"01\" start=\"0\" weeks=\"111\">\n    <student id=\"6\"/>\n  </class>\n", "",
            "s.xml line 2: solution lacks class 2"
        ),
        (#"room="8""#, #"room="9""#, "s.xml line 3: class room (9) is no room of class 1"),
        (#"weeks="101" room="7""#, #"weeks="101" room="8""#, "s.xml line 9: class room (8) is no room of class 3"),
        (
            #"start="0" weeks="111""#, #"start="1" weeks="111""#,
            "s.xml line 6: class start (1) with its days and weeks is no time of class 2"
        ),
        (
            #"start="0" weeks="111""#, #"start="0" weeks="110""#,
            "s.xml line 6: class start (0) with its days and weeks is no time of class 2"
        ),
        (#"weeks="111""#, #"weeks="1111""#, "s.xml line 6: class weeks (1111) is not a row of 3 zeros and ones"),
        (#"start="0""#, #"start="-1""#, "s.xml line 6: class start (-1) is not a whole number of at least 0"),
        (#"start="0" "#, "", "s.xml line 6: class start is missing"),
        ("<student id=\"6\"/>", "<pupil id=\"6\"/>", "s.xml line 7: pupil is not known in a solution"),
        (
            "<student id=\"6\"/>", "</class><student id=\"6\"/><class>",
            "s.xml line 7: student stands in solution; expected it in class"
        ),
        ("</solution>", "", "s.xml line 11: file is not well-formed XML"),
        (#"runtime="1.5""#, #"runtime="nan""#, "s.xml line 2: solution runtime (nan) is not a number of seconds"),
        (#"name="small""#, #"name="large""#, "s.xml line 2: solution name (large) is not small"),
        (#"<solution"#, "<problem", "s.xml line 2: problem is not the root of a solution; expected solution"),
    ]

    @Test(arguments: solutions.indices)
    func solutionIsRefused(place: Int) throws {
        let (old, new, message) = Self.solutions[place]
        let problem = try SmallFiles.problem()
        let text = SmallFiles.solution.replacing(old, with: new, maxReplacements: 1)
        #expect(text != SmallFiles.solution)
        let error = #expect(throws: TimetablingFileError.self) { try SmallFiles.choices(text, of: problem) }
        #expect(error?.description == message)
    }

    @Test(arguments: [
        ("", "s.xml: file holds no solution"), ("<?xml version=\"1.0\"?>", "s.xml line 1: file is not well-formed XML"),
        ("<a", "s.xml: file holds no solution"),
        ("<a/>", "s.xml line 1: a is not the root of a solution; expected solution"),
        ("\0\0\0<\"\u{7}", "s.xml line 1: file holds a control character"),
        ("<a>\n\u{1}</a>", "s.xml line 2: file holds a control character"),
        ("<?x?>", "s.xml line 1: file is not well-formed XML"),
        ("<!DOCTYPE a [\n<!ENTITY e \"x\">]><a/>", "s.xml line 2: <!ENTITY is not known in the format"),
        ("<!DOCTYPE a [<!NOTATION n SYSTEM \"x\">]>", "s.xml line 1: <!NOTATION is not known in the format"),
        ("<!DOCTYPE a SYSTEM \"<!--\"><?x?><!-- -->", "s.xml line 1: file is not well-formed XML"),
        ("text", "s.xml line 1: file is not well-formed XML"),
        ("<solution name=\"small\">\n", "s.xml line 1: file is not well-formed XML"),
    ])
    func textThatIsNoSolutionIsRefused(text: String, message: String) throws {
        let problem = try SmallFiles.problem()
        let error = #expect(throws: TimetablingFileError.self) { try SmallFiles.choices(text, of: problem) }
        #expect(error?.description == message)
    }

    @Test func textThatIsNotUtf8IsRefused() throws {
        let path = NSTemporaryDirectory() + "rooster-\(UUID().uuidString).xml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([0xFF, 0xFE, 0x3C, 0x00]).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: TimetablingFileError.self) { try SectioningInstance(contentsOfFile: path) }
        #expect(error?.description == "\(path): file is not UTF-8")
    }

    @Test func everyTruncationIsRefused() throws {
        let problem = try SmallFiles.problem()
        for length in 0..<(SmallFiles.solution.count - 1) {
            #expect(throws: TimetablingFileError.self, "\(length) characters") {
                try SmallFiles.choices(String(SmallFiles.solution.prefix(length)), of: problem)
            }
        }
    }

    @Test func partialFileIsAStart() throws {
        let problem = try SmallFiles.problem()
        let text = """
            <solution name="small"><class id="1" days="10" start="3" weeks="111"><student id="5"/></class>
            <class id="2" days="01" start="0" weeks="111"><student id="5"/></class></solution>
            """
        let start = try SmallFiles.choices(text, of: problem, extent: .partial)
        #expect(start.timeOptions == [1, 0, -1])
        #expect(start.roomOptions == [-1, -1, -1])
        #expect(start.classesOfStudent == [[0, 1], []])
        let wrong = text.replacing(#"id="2""#, with: #"id="8""#)
        let error = #expect(throws: TimetablingFileError.self) {
            try SmallFiles.choices(wrong, of: problem, extent: .partial)
        }
        #expect(error?.description == "s.xml line 2: class id (8) is not in the instance")
    }

    @Test func instanceThatWasCutOffIsRefused() {
        let error = #expect(throws: TimetablingFileError.self) {
            try SectioningInstance(xml: String(SmallFiles.instance.split(separator: "</courses>")[0]), file: "i.xml")
        }
        #expect(error?.description == "i.xml line 19: file is not well-formed XML")
    }

    @Test(arguments: [
        ("<room id=\"8\" capacity", "<problem/><room id=\"8\" capacity", "i.xml line 4: problem occurs twice"),
        (#"penalty="8""#, #"penalty="100001""#, "i.xml line 9: time penalty (100001) is more than 100000"),
        (#"student="4""#, #"student="10001""#, "i.xml line 3: optimization student (10001) is more than 10000"),
        ("<config id=\"2\">", "<time/><config id=\"2\">", "i.xml line 12: time stands in course; expected it in class"),
        ("<students>", "<student/><students>", "i.xml line 23: student stands in problem; expected it in students"),
    ])
    func instanceIsRefused(old: String, new: String, message: String) throws {
        let text = SmallFiles.instance.replacing(old, with: new, maxReplacements: 1)
        let error = #expect(throws: TimetablingFileError.self) { try SectioningInstance(xml: text, file: "i.xml") }
        #expect(error?.description == message)
    }
}
