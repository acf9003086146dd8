import ArgumentParser
import RoosterControl
import RoosterFormats
import RoosterModel

/// `roosterctl sample SIZE`: makes a sample municipality; needs no daemon.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Makes a sample municipality as a data folder, without the daemon.",
        discussion: "Example: roosterctl sample stad --output ./stad --tightness 0.85 --start 2027-06-28")

    @Argument(help: "How large: dorp (60 newcomers), stad (600) or grootstad (5 000).")
    var size: SampleSize

    @Option(help: "The directory; made when it is not there.", completion: .directory)
    var output: String

    @Option(help: "Seed of the generator.")
    var seed: UInt64 = 1

    @Option(help: "Supply ÷ demand of what is scarce: 0.75 scarce, 0.85 as usual, 1.2 ample.")
    var tightness = 0.85

    @Option(help: "First day of the horizon, a Monday.")
    var start: SampleStart?

    @Option(help: "Weeks of the horizon.")
    var weeks = 30

    @Option(help: "Newcomers, with everything else in proportion; without it those of the size.")
    var newcomers: Int?

    @Option(help: "Programmes besides the law, separated by commas; without it those of the size.")
    var programmes: String?

    @Option(help: "The folder that comes with Rooster, with programmes/ and calendars/.", completion: .directory)
    var shipped: String?

    @Flag(help: "Print JSON for programs.")
    var json = false

    mutating func run() throws {
        var request = SampleRequest(size: size, seed: seed, tightness: tightness, weeks: weeks, newcomers: newcomers)
        if let start { request.start = start.date }
        request.programmes = programmes.map { $0.split(separator: ",").map(String.init) }
        let shipped = try FolderContents(readingDirectory: try ShippedFolder.locate(shipped))
        let contents = try makeSample(request, shipped: shipped)
        try contents.write(toDirectory: output)
        if json {
            print(try ControlJSON.text(of: SampleReportLine(directory: output, files: contents.files.count)))
        } else {
            print("wrote \(contents.files.count) files to \(output)")
        }
    }
}

/// What `sample --json` prints.
private struct SampleReportLine: Encodable {
    var directory: String
    var files: Int
}

/// The first day of a sample.
struct SampleStart: ExpressibleByArgument {
    /// The day.
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(isoText: argument) else { return nil }
        self.date = date
    }
}

extension SampleSize: ExpressibleByArgument {}
