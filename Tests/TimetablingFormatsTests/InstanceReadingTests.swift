import Testing
import Timetabling
import TimetablingFormats

/// Reading instances: every element arrives, and errors name file, line, element, value and rule.
@Suite struct InstanceReadingTests {
    private static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <problem name="tiny" nrDays="2" slotsPerDay="100" nrWeeks="3">
          <optimization time="1" room="2" distribution="3" student="4"/>
          <rooms>
            <room id="7" capacity="20">
              <travel room="8" value="5"/>
              <unavailable days="10" start="10" length="20" weeks="011"/>
            </room>
            <room id="8" capacity="30"/>
          </rooms>
          <courses>
            <course id="1"><config id="2"><subpart id="3">
              <class id="4" limit="9"><room id="7" penalty="6"/>
                <time days="11" start="30" length="5" weeks="101" penalty="8"/></class>
              <class id="5" parent="4" room="false"><time days="01" start="0" length="1" weeks="111"/></class>
            </subpart></config></course>
          </courses>
          <distributions>
            <distribution type="MaxBlock(40,9)" penalty="2"><class id="4"/><class id="5"/></distribution>
            <distribution type="SameRoom" required="true"><class id="5"/><class id="4"/></distribution>
          </distributions>
          <students><student id="6"><course id="1"/></student></students>
        </problem>
        """

    @Test func everyElementArrives() throws {
        let instance = try SectioningInstance(xml: Self.text, file: "tiny.xml")
        #expect(instance.name == "tiny")
        #expect([instance.dayCount, instance.slotsPerDay, instance.weekCount] == [2, 100, 3])
        #expect(instance.weights == SectioningWeights(time: 1, room: 2, distribution: 3, student: 4))
        let closed = SectioningInstance.Interval(days: 0b01, start: 10, length: 20, weeks: 0b110)
        #expect(
            instance.rooms == [
                SectioningInstance.Room(
                    id: 7, capacity: 20, travel: [.init(room: 8, slots: 5)], unavailable: [closed]),
                SectioningInstance.Room(id: 8, capacity: 30),
            ])
        #expect(
            instance.classes == [
                SectioningInstance.Class(
                    id: 4, limit: 9, rooms: [.init(room: 7, penalty: 6)],
                    times: [.init(.init(days: 0b11, start: 30, length: 5, weeks: 0b101), penalty: 8)]),
                SectioningInstance.Class(
                    id: 5, parent: 4, needsRoom: false,
                    times: [.init(.init(days: 0b10, start: 0, length: 1, weeks: 0b111))]),
            ])
        #expect(
            instance.distributions == [
                SectioningInstance.Distribution(DistributionRule(.maxBlock, 40, 9), penalty: 2, classes: [4, 5]),
                SectioningInstance.Distribution(DistributionRule(.sameRoom), classes: [5, 4]),
            ])
        #expect(instance.students == [SectioningInstance.Student(id: 6, courses: [1])])
    }

    @Test(arguments: [
        (#"limit="9""#, #"limit="many""#, "tiny.xml line 13: class limit (many) is not a whole number of at least 0"),
        (#"days="10""#, #"days="100""#, "tiny.xml line 7: unavailable days (100) is not a row of 2 zeros and ones"),
        (#"weeks="101""#, #"weeks="1x1""#, "tiny.xml line 14: time weeks (1x1) is not a row of 3 zeros and ones"),
        (
            "SameRoom", "SamRoom",
            "tiny.xml line 20: distribution type (SamRoom) is none of the nineteen constraint types"
        ),
        (#"<room id="8""#, #"<hall id="8""#, "tiny.xml line 9: hall is not known in a room"),
        (#"<student id="6">"#, #"<student>"#, "tiny.xml line 22: student id is missing"),
        ("</courses>", "</course>", "tiny.xml line 17: file is not well-formed XML"),
        ("<problem", "<solution", "tiny.xml line 2: solution is not the root of an instance; expected problem"),
    ])
    func errorsNamePlaceValueAndRule(old: String, new: String, message: String) {
        let text = Self.text.replacing(old, with: new)
        let error = #expect(throws: TimetablingFileError.self) { try SectioningInstance(xml: text, file: "tiny.xml") }
        #expect(error?.description == message)
    }

    @Test func missingFileIsNamed() {
        let error = #expect(throws: TimetablingFileError.self) {
            try SectioningInstance(contentsOfFile: "/nowhere/tiny.xml")
        }
        #expect(error?.description == "/nowhere/tiny.xml: file cannot be read")
    }

    @Test(
        .enabled(if: ItcFolder.isPresent, ItcFolder.comment),
        arguments: [
            ("mary-spr17", 544, 882, 90, 3666, 3951), ("nbi-spr18", 404, 782, 67, 2293, 596),
            ("tg-fal17", 36, 711, 23, 0, 503), ("wbg-fal10", 21, 150, 7, 19, 82),
        ])
    func competitionInstancesHaveTheirKnownSizes(
        name: String, courses: Int, classes: Int, rooms: Int, students: Int, distributions: Int
    ) throws {
        let problem = try SectioningProblem(contentsOfFile: ItcFolder.path(of: name))
        #expect(problem.name == name)
        #expect(problem.courseIdentifiers.count == courses)
        #expect(problem.classCount == classes)
        #expect(problem.roomCount == rooms)
        #expect(problem.studentCount == students)
        #expect(problem.distributionCount == distributions)
    }
}
