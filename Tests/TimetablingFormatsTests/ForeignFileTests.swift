import Testing
import Timetabling
import TimetablingFormats

/// Files that others wrote otherwise, but by the format, read the same.
@Suite struct ForeignFileTests {
    private static let doctype = """
        <!DOCTYPE problem PUBLIC "-//ITC 2019//DTD Problem Format/EN" "http://www.itc2019.org/competition-format.dtd">
        """

    private static let changes: [(name: String, change: @Sendable (String) -> String)] = [
        ("byte order mark", { "\u{FEFF}" + $0 }),
        ("document type", { $0.replacing("?>\n", with: "?>\n" + doctype + "\n", maxReplacements: 1) }),
        ("comments", { $0.replacing("<class", with: "<!-- a class -->\n<class") }),
        ("line ends of Windows", { $0.replacing("\n", with: "\r\n") }),
        ("no declaration", { $0.replacing(#"<?xml version="1.0" encoding="UTF-8"?>"#, with: "") }),
        ("processing instructions", { $0.replacing("<class", with: "<?x?><?y z='<a>'?>\n<class") }),
        ("comments with markup", { $0.replacing("<class", with: "<!-- <?x --> <!-- <a> ?> --><class") }),
        ("single quotes", { $0.replacing("\"", with: "'") }),
        ("room before days", { $0.replacing(#"days="11" start="30""#, with: #"start="30" days="11""#) }),
        ("id last", { $0.replacing(#"<class id="3" days="11" start="30" weeks="101" room="7">"#, with: reordered) }),
        ("other attributes", { $0.replacing("<class ", with: #"<class note="x" "#) }),
        ("end tags", { $0.replacing(#"<student id="5"/>"#, with: #"<student id="5"></student>"#) }),
    ]

    private static let reordered = #"<class room="7" weeks="101" start="30" days="11" id="3">"#

    @Test(arguments: changes.map(\.name))
    func solutionReadsTheSame(name: String) throws {
        let change = try #require(Self.changes.first { $0.name == name }).change
        let problem = try SmallFiles.problem()
        let plain = try SmallFiles.choices(SmallFiles.solution, of: problem)
        let changed = change(SmallFiles.solution)
        #expect(changed != SmallFiles.solution)
        #expect(try SmallFiles.choices(changed, of: problem) == plain)
    }

    @Test(arguments: changes.map(\.name).filter { $0 != "id last" && $0 != "end tags" })
    func instanceReadsTheSame(name: String) throws {
        let change = try #require(Self.changes.first { $0.name == name }).change
        let changed = change(SmallFiles.instance)
        #expect(changed != SmallFiles.instance)
        #expect(
            try SectioningInstance(xml: changed, file: "i.xml")
                == SectioningInstance(xml: SmallFiles.instance, file: "i.xml"))
    }

    @Test func attributesThatSayWhoMadeItMayBeMissing() throws {
        let problem = try SmallFiles.problem()
        let bare = SmallFiles.solution.replacing(
            #" runtime="1.5" cores="2" technique="t" author="a" institution="i" country="c""#, with: "")
        let file = try SectioningSolutionFile(xml: bare, file: "s.xml", of: problem)
        #expect(file.origin == SectioningSolutionFile.Origin())
    }
}
