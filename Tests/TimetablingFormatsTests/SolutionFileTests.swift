import Testing
import Timetabling
import TimetablingFormats

/// Solutions written in the competition's XML read back the same; faults are named.
@Suite struct SolutionFileTests {
    private static func problem() throws -> SectioningProblem {
        var instance = SectioningInstance(name: "a<b", dayCount: 2, slotsPerDay: 100, weekCount: 3)
        instance.rooms = [.init(id: 7)]
        let classes = [
            SectioningInstance.Class(
                id: 4, rooms: [.init(room: 7)],
                times: [
                    .init(.init(days: 0b01, start: 3, length: 5, weeks: 0b001)),
                    .init(.init(days: 0b11, start: 30, length: 5, weeks: 0b101)),
                ]),
            SectioningInstance.Class(
                id: 5, needsRoom: false, times: [.init(.init(days: 0b10, start: 0, length: 1, weeks: 0b111))]),
        ]
        instance.courses = [.init(id: 1, configurations: [.init(id: 1, subparts: [.init(id: 1, classes: classes)])])]
        instance.students = [.init(id: 6, courses: [1]), .init(id: 8, courses: [1])]
        return try SectioningProblem(compiling: instance)
    }

    private static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE solution PUBLIC "-//ITC 2019//DTD Problem Format/EN" "http://www.itc2019.org/competition-format.dtd">
        <solution name="a&lt;b" runtime="12.5" cores="2" technique="annealing &amp; swaps" author="R" institution="I" \
        country="NL">
          <class id="4" days="11" start="30" weeks="101" room="7">
            <student id="6"/>
            <student id="8"/>
          </class>
          <class id="5" days="01" start="0" weeks="111"/>
        </solution>

        """

    @Test func writtenFileHasTheCompetitionsForm() throws {
        let problem = try Self.problem()
        var solution = SectioningSolution(emptyFor: problem)
        solution.timeOptions = [1, 0]
        solution.roomOptions = [0, -1]
        solution.classesOfStudent = [[0], [0]]
        let origin = SectioningSolutionFile.Origin(
            runtime: 12.5, cores: 2, technique: "annealing & swaps", author: "R", institution: "I", country: "NL")
        let file = SectioningSolutionFile(solution, of: problem, origin: origin)
        #expect(file.xml(dayCount: 2, weekCount: 3) == Self.text)
        let read = try SectioningSolutionFile(xml: Self.text, file: "s.xml", of: problem)
        #expect(read.origin == origin)
        #expect(try read.solution(of: problem, file: "s.xml") == solution)
    }

    @Test(arguments: [
        (#"name="a&lt;b""#, #"name="c""#, "s.xml line 3: solution name (c) is not a<b"),
        (#"class id="5""#, #"class id="9""#, "s.xml line 8: class id (9) is not in the instance"),
        (#"class id="5""#, #"class id="4""#, "s.xml line 8: class id (4) occurs twice"),
        (
            #"start="30""#, #"start="31""#,
            "s.xml line 4: class start (31) with its days and weeks is no time of class 4"
        ),
        (#"room="7""#, #"room="9""#, "s.xml line 4: class room (9) is no room of class 4"),
        (#"<student id="8"/>"#, #"<student id="9"/>"#, "s.xml line 6: student id (9) is not in the instance"),
        (#"<student id="8"/>"#, #"<student id="6"/>"#, "s.xml line 6: student id (6) occurs twice in class 4"),
        (#"runtime="12.5""#, #"runtime="long""#, "s.xml line 3: solution runtime (long) is not a number of seconds"),
    ])
    func faultsAreNamed(old: String, new: String, message: String) throws {
        let problem = try Self.problem()
        let text = Self.text.replacing(old, with: new)
        let error = #expect(throws: TimetablingFileError.self) {
            try SectioningSolutionFile(xml: text, file: "s.xml", of: problem).solution(of: problem, file: "s.xml")
        }
        #expect(error?.description == message)
    }
}
