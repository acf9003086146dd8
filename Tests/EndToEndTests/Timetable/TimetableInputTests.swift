import Foundation
import Testing

/// What the `timetable` program says about files and options it cannot use.
@Suite struct TimetableInputTests {
    /// A change of the instance and what is said of it.
    static let spoilings = [
        ("<subpart id=\"1\">", "<subpart id=\"1\"", "small.xml line 11: file is not well-formed XML"),
        (
            "<room id=\"2\" capacity=\"30\"/>", "", "small.xml line 6: room (1) names room (2), which does not exist"
        ),
        (
            "<course id=\"2\"/></student>", "<course id=\"9\"/></student>",
            "small.xml line 33: student (1) names course (9), which does not exist"
        ),
        (
            "<class id=\"1\"/><class id=\"7\"/>", "<class id=\"1\"/><class id=\"70\"/>",
            "small.xml line 28: distribution (1) names class (70), which does not exist"
        ),
        ("<student id=\"2\">", "<student id=\"1\">", "small.xml line 34: student (1) occurs twice"),
        ("type=\"SameDays\"", "type=\"SameMoon\"", "small.xml line 28: distribution type (SameMoon)"),
    ]

    @Test(arguments: spoilings.indices)
    func aBrokenInstanceIsRefusedWithItsLine(place: Int) async throws {
        let (old, new, message) = Self.spoilings[place]
        let files = try TimetableFiles()
        let text = TimetableFiles.instance.replacing(old, with: new, maxReplacements: 1)
        try #require(text != TimetableFiles.instance)
        try files.write(text, to: "small.xml")
        let result = try await run("timetable", ["solve", files.path("small.xml"), "--seconds", "1"])
        #expect(result.status != 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    /// A change of the solution and what is said of it.
    static let solutions = [
        ("<solution name=\"small\">", "<solution name=\"other\">", "other"),
        ("class id=\"12\"", "class id=\"99\"", "99"),
        ("class id=\"12\"", "class id=\"11\"", "11"),
        ("start=\"10\"", "start=\"11\"", "line 3"),
        ("</solution>", "", "well-formed"),
    ]

    @Test(arguments: solutions.indices)
    func aBrokenSolutionIsRefused(place: Int) async throws {
        let (old, new, message) = Self.solutions[place]
        let files = try TimetableFiles()
        let text = TimetableFiles.broken.replacing(old, with: new, maxReplacements: 1)
        try #require(text != TimetableFiles.broken)
        try files.write(text, to: "broken.xml")
        let result = try await run("timetable", ["evaluate", files.path("small.xml"), files.path("broken.xml")])
        #expect(result.status != 0)
        #expect(result.errors.contains("broken.xml"), "\(result.errors)")
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test(arguments: [
        (["--seconds", "0"], "seconds (0.0) is not above 0"), (["--workers", "0"], "workers (0) is not between 1 and"),
        (["--engine", "luck"], "annealing"), (["--initial", "/nowhere.xml"], "/nowhere.xml"),
    ])
    func anImpossibleOptionIsNamed(options: [String], message: String) async throws {
        let files = try TimetableFiles()
        let result = try await run("timetable", ["solve", files.path("small.xml")] + options)
        #expect(result.status != 0)
        #expect(result.errors.contains(message), "\(result.errors)")
    }
}
