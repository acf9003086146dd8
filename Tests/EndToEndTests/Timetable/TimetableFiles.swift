import Foundation

/// A folder of its own with a small instance of the competition's format and a solution of it that breaks two rules.
struct TimetableFiles: ~Copyable {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("timetable-\(UUID())")

    /// Writes the files.
    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(Self.instance, to: "small.xml")
        try write(Self.broken, to: "broken.xml")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("bench"), withIntermediateDirectories: true)
        try write(Self.instance, to: "bench/small.xml")
        try write("instance,total,lowerBound\nsmall,4,4\n", to: "known.csv")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The path of a file of the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Writes a file of the folder.
    func write(_ text: String, to name: String) throws {
        try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    }

    /// The text of a file of the folder.
    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    /// Twelve lessons in two rooms on two days, lessons of a pair on one day at a price; the least total is counted by
    /// `timetable solve`, never here.
    static let instance = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE problem PUBLIC "-//ITC 2019//DTD Problem Format/EN" "http://www.itc2019.org/competition-format.dtd">
        <problem name="small" nrDays="2" slotsPerDay="100" nrWeeks="2">
          <optimization time="2" room="1" distribution="3" student="5"/>
          <rooms>
            <room id="1" capacity="20"><travel room="2" value="5"/><unavailable days="10" start="0" length="20" weeks="11"/></room>
            <room id="2" capacity="30"/>
          </rooms>
          <courses>
            <course id="1"><config id="1"><subpart id="1">
        \((1...6).map(lesson).joined(separator: "\n"))
            </subpart></config></course>
            <course id="2"><config id="2"><subpart id="2">
        \((7...12).map(lesson).joined(separator: "\n"))
            </subpart></config></course>
          </courses>
          <distributions>
            <distribution type="SameDays" penalty="2"><class id="1"/><class id="7"/></distribution>
            <distribution type="NotOverlap" required="true"><class id="2"/><class id="8"/></distribution>
            <distribution type="MaxDays(1)" penalty="1"><class id="3"/><class id="9"/><class id="10"/></distribution>
          </distributions>
          <students>
            <student id="1"><course id="1"/><course id="2"/></student>
            <student id="2"><course id="2"/></student>
          </students>
        </problem>

        """

    private static func lesson(_ id: Int) -> String {
        let times = ["10", "01"].flatMap { days in
            [10, 30, 50, 70].map { start in
                "<time days=\"\(days)\" start=\"\(start)\" length=\"18\" weeks=\"11\" penalty=\"\((start / 10 + id) % 3)\"/>"
            }
        }
        return "<class id=\"\(id)\" limit=\"5\"><room id=\"1\" penalty=\"0\"/><room id=\"2\" penalty=\"1\"/>"
            + times.joined() + "</class>"
    }

    /// All lessons at once in one room: every pair overlaps.
    static let broken = """
        <?xml version="1.0" encoding="UTF-8"?>
        <solution name="small">
        \((1...12).map { "<class id=\"\($0)\" days=\"01\" start=\"10\" weeks=\"11\" room=\"2\">\(students(of: $0))</class>" }
            .joined(separator: "\n"))
        </solution>

        """

    private static func students(of lesson: Int) -> String {
        switch lesson {
        case 1: "<student id=\"1\"/>"
        case 7: "<student id=\"1\"/><student id=\"2\"/>"
        default: ""
        }
    }
}
