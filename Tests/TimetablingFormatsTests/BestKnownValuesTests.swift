import Foundation
import Testing
import TimetablingFormats

/// The file of best known values: rows arrive, bad ones are named.
@Suite struct BestKnownValuesTests {
    @Test func rowsArrive() throws {
        let text = "\u{FEFF}# where from\r\n\r\ninstance,total,lowerBound\r\na,10,7\r\n# more\r\nb,4,\r\n"
        let known = try BestKnownValues(csv: text, file: "k.csv")
        #expect(known.values == ["a": .init(total: 10, lowerBound: 7), "b": .init(total: 4)])
    }

    @Test(arguments: [
        ("name,total", "k.csv line 1: heading (name,total) is not instance,total,lowerBound"),
        ("# nothing\n", "k.csv: file lacks the heading instance,total,lowerBound"),
        ("instance,total,lowerBound\na,10", "k.csv line 2: row (a,10) has 2 fields instead of 3"),
        ("instance,total,lowerBound\n,10,", "k.csv line 2: row (,10,) names no instance"),
        ("instance,total,lowerBound\na,ten,", "k.csv line 2: total (ten) is not a whole number of at least 0"),
        ("instance,total,lowerBound\na,10,-1", "k.csv line 2: lowerBound (-1) is not a whole number of at least 0"),
        ("instance,total,lowerBound\na,10,11", "k.csv line 2: lowerBound (11) is above the total 10"),
        ("instance,total,lowerBound\na,10,\na,9,", "k.csv line 3: instance (a) occurs twice"),
    ])
    func badRowsAreNamed(text: String, message: String) {
        let error = #expect(throws: TimetablingFileError.self) { try BestKnownValues(csv: text, file: "k.csv") }
        #expect(error?.description == message)
    }

    @Test func fileOfTheRepositoryIsSound() throws {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while url.path != "/", url.lastPathComponent != "Tests" { url.deleteLastPathComponent() }
        let path = url.deletingLastPathComponent().appendingPathComponent("Benchmarks/itc2019-best-known.csv").path
        let known = try BestKnownValues(contentsOfFile: path)
        #expect(known.values.count == 8)
        #expect(known.values["mary-spr17"] == .init(total: 14_910, lowerBound: 14_359))
    }

    @Test func missingFileIsNamed() {
        let error = #expect(throws: TimetablingFileError.self) { try BestKnownValues(contentsOfFile: "/nowhere/k.csv") }
        #expect(error?.description == "/nowhere/k.csv: file cannot be read")
    }
}
