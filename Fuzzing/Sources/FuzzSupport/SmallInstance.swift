public import Timetabling
import TimetablingFormats

/// A fixed instance with every kind of rule, small enough for thousands of evaluations a second.
public enum SmallInstance {
    /// The instance, compiled.
    public static let problem: SectioningProblem = {
        do {
            return try SectioningProblem(compiling: SectioningInstance(xml: xml, file: "small.xml"))
        } catch {
            FuzzDriver.fail("\(error)")
        }
    }()

    private static let rules = [
        "SameStart", "SameTime", "DifferentTime", "SameDays", "DifferentDays", "SameWeeks", "DifferentWeeks",
        "SameRoom",
        "DifferentRoom", "Overlap", "NotOverlap", "SameAttendees", "Precedence", "WorkDay(12)", "MinGap(3)",
        "MaxDays(1)",
        "MaxDayLoad(9)", "MaxBreaks(0,2)", "MaxBlock(8,2)",
    ]

    private static var xml: String {
        let distributions = rules.enumerated().map { index, rule in
            let isHard = index % 3 == 0 ? #"required="true""# : #"penalty="\#(index + 1)""#
            let members = [index % 6, (index + 1) % 6, (index + 3) % 6].map { #"<class id="\#($0 + 1)"/>"# }.joined()
            return #"<distribution type="\#(rule)" \#(isHard)>\#(members)</distribution>"#
        }.joined()
        let times = (0..<4).map {
            #"<time days="\#(["110", "010", "101", "001"][$0])" start="\#($0 * 5)" length="6" "#
                + #"weeks="\#(["11", "10", "01", "11"][$0])" penalty="\#($0)"/>"#
        }.joined()
        let rooms = #"<room id="1" penalty="2"/><room id="2" penalty="0"/>"#
        func entry(_ id: Int, _ more: String) -> String { #"<class id="\#(id)" \#(more)>\#(rooms)\#(times)</class>"# }
        return """
            <problem name="small" nrDays="3" slotsPerDay="40" nrWeeks="2">
            <optimization time="1" room="2" distribution="3" student="4"/>
            <rooms><room id="1"><travel room="2" value="4"/></room>
            <room id="2"><unavailable days="100" start="0" length="9" weeks="11"/></room></rooms>
            <courses>
            <course id="1"><config id="1"><subpart id="1">\(entry(1, #"limit="2""#))\(entry(2, ""))</subpart>
            <subpart id="2">\(entry(3, #"parent="1""#))</subpart></config>
            <config id="2"><subpart id="3">\(entry(4, ""))</subpart></config></course>
            <course id="2"><config id="3"><subpart id="4">\(entry(5, ""))<class id="6" room="false">\(times)</class>
            </subpart></config></course></courses>
            <distributions>\(distributions)</distributions>
            <students><student id="1"><course id="1"/><course id="2"/></student>
            <student id="2"><course id="2"/></student><student id="3"><course id="1"/></student></students>
            </problem>
            """
    }
}
