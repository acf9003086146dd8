import Timetabling
import TimetablingFormats

/// A small instance and a solution of it, as texts for tests of readers.
enum SmallFiles {
    /// The instance: a course with two configurations, one without a choice, two students.
    static let instance = """
        <?xml version="1.0" encoding="UTF-8"?>
        <problem name="small" nrDays="2" slotsPerDay="100" nrWeeks="3">
          <optimization time="1" room="2" distribution="3" student="4"/>
          <rooms><room id="7" capacity="20"><travel room="8" value="5"/></room><room id="8" capacity="30"/></rooms>
          <courses>
            <course id="1">
              <config id="1"><subpart id="1">
                <class id="1" limit="9"><room id="7" penalty="6"/><room id="8"/>
                  <time days="11" start="30" length="5" weeks="101" penalty="8"/>
                  <time days="10" start="3" length="5" weeks="111"/></class>
              </subpart></config>
              <config id="2"><subpart id="2">
                <class id="2" room="false"><time days="01" start="0" length="1" weeks="111"/></class>
              </subpart></config>
            </course>
            <course id="2"><config id="3"><subpart id="3">
              <class id="3"><room id="7"/><time days="11" start="30" length="5" weeks="101" penalty="1"/></class>
            </subpart></config></course>
          </courses>
          <distributions>
            <distribution type="SameDays" penalty="2"><class id="1"/><class id="3"/></distribution>
          </distributions>
          <students>
            <student id="5"><course id="1"/><course id="2"/></student>
            <student id="6"><course id="1"/></student>
          </students>
        </problem>
        """

    /// A feasible solution of it.
    static let solution = """
        <?xml version="1.0" encoding="UTF-8"?>
        <solution name="small" runtime="1.5" cores="2" technique="t" author="a" institution="i" country="c">
          <class id="1" days="11" start="30" weeks="101" room="8">
            <student id="5"/>
          </class>
          <class id="2" days="01" start="0" weeks="111">
            <student id="6"/>
          </class>
          <class id="3" days="11" start="30" weeks="101" room="7">
            <student id="5"/>
          </class>
        </solution>
        """

    /// The compiled instance.
    static func problem(_ text: String = instance) throws -> SectioningProblem {
        try SectioningProblem(compiling: SectioningInstance(xml: text, file: "i.xml"))
    }

    /// The choices of a solution file.
    static func choices(
        _ text: String, of problem: SectioningProblem, extent: SectioningSolutionFile.Extent = .whole
    ) throws(TimetablingFileError) -> SectioningSolution {
        try SectioningSolutionFile(xml: text, file: "s.xml", of: problem)
            .solution(of: problem, file: "s.xml", extent: extent)
    }
}
