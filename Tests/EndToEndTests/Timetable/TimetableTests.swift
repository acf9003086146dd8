import Foundation
import Testing

/// The `timetable` program as its users see it: outputs, files and exit status.
@Suite struct TimetableTests {
    /// Options that make a run short and the same each time.
    static let short = ["--seconds", "60", "--workers", "1", "--move-limit", "3000", "--no-bound"]

    @Test func whatSolveWritesIsValuedTheSameByEvaluate() async throws {
        let files = try TimetableFiles()
        let solved = try await run(
            "timetable", ["solve", files.path("small.xml"), "--output", files.path("s.xml"), "--json"] + Self.short)
        try #require(solved.status == 0, "\(solved.errors)")
        let evaluated = try await run(
            "timetable", ["evaluate", files.path("small.xml"), files.path("s.xml"), "--json"])
        #expect(evaluated.status == 0)
        let report = solved.json["evaluation"] as? [String: Any] ?? [:]
        for part in ["student", "time", "room", "distribution", "total"] {
            #expect(report[part] as? Int == evaluated.json[part] as? Int)
            #expect(report[part] is Int)
        }
        #expect(evaluated.json["isFeasible"] as? Bool == true)
        #expect(solved.json["isExact"] as? Bool == true)
        let written = try files.text("s.xml")
        for attribute in ["name=\"small\"", "runtime=", "cores=\"1\"", "technique=", "author=", "institution="] {
            #expect(written.contains(attribute))
        }
    }

    @Test func oneWorkerWithASeedWritesTheSameSolutionTwice() async throws {
        let files = try TimetableFiles()
        for name in ["a.xml", "b.xml"] {
            let arguments = ["solve", files.path("small.xml"), "--seed", "7", "--output", files.path(name)]
            _ = try await run("timetable", arguments + Self.short)
        }
        #expect(try withoutRuntime(files.text("a.xml")) == withoutRuntime(files.text("b.xml")))
    }

    @Test(arguments: ["annealing", "late-acceptance"])
    func aRunThatStartsFromASolutionEndsNoWorse(engine: String) async throws {
        let files = try TimetableFiles()
        let first = ["solve", files.path("small.xml"), "--output", files.path("a.xml"), "--json"] + Self.short
        let before = try await run("timetable", first)
        let second = ["solve", files.path("small.xml"), "--initial", files.path("a.xml"), "--engine", engine, "--json"]
        let after = try await run("timetable", second + Self.short)
        let totals = [before, after].map { ($0.json["evaluation"] as? [String: Any])?["total"] as? Int }
        #expect(try #require(totals[1]) <= #require(totals[0]))
    }

    @Test func evaluateNamesWhatIsBrokenAndFails() async throws {
        let files = try TimetableFiles()
        let result = try await run("timetable", ["evaluate", files.path("small.xml"), files.path("broken.xml")])
        #expect(result.status == 1)
        #expect(result.output.contains("feasible      no"))
        #expect(result.output.contains("classes 1 and 2 overlap in room 2"), "\(result.output)")
        #expect(result.output.contains("NotOverlap"), "\(result.output)")
    }

    @Test func explainNamesWhatCostsMost() async throws {
        let files = try TimetableFiles()
        let result = try await run("timetable", ["explain", files.path("small.xml"), files.path("broken.xml")])
        #expect(result.output.contains("class"), "\(result.output)")
        #expect(result.errors.isEmpty)
    }

    @Test func controlCWritesTheBestSoFar() async throws {
        let files = try TimetableFiles()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Programs.path("timetable"))
        process.arguments = [
            "solve", files.path("small.xml"), "--seconds", "600", "--output", files.path("s.xml"), "--progress",
        ]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        // The first progress line comes when the search runs; only once: a second interruption ends the program at once.
        errors.fileHandleForReading.readabilityHandler = { [process] handle in
            guard !handle.availableData.isEmpty, process.isRunning else { return }
            handle.readabilityHandler = nil
            process.interrupt()
        }
        try await process.runToEnd()
        errors.fileHandleForReading.readabilityHandler = nil
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        let evaluated = try await run("timetable", ["evaluate", files.path("small.xml"), files.path("s.xml")])
        #expect(evaluated.status == 0, "\(evaluated.output)")
    }

    @Test func benchShowsTheGapToTheBestKnownAndWritesEveryRun() async throws {
        let files = try TimetableFiles()
        let arguments = [
            "bench", files.path("bench"), "--seconds", "1", "--workers", "1", "--seeds", "1,2", "--best-known",
            files.path("known.csv"), "--json", files.path("runs.json"),
        ]
        let result = try await run("timetable", arguments)
        #expect(result.status == 0, "\(result.errors)")
        let row = try #require(result.output.split(separator: "\n").first { $0.hasPrefix("small") })
        #expect(row.contains("4"))
        let runs = try JSONSerialization.jsonObject(with: Data(files.text("runs.json").utf8)) as? [[String: Any]]
        #expect(runs?.compactMap { $0["seed"] as? Int } == [1, 2])
        #expect(runs?.allSatisfy { $0["bound"] is Int && $0["peakMemory"] is Int } == true)
    }

    private func withoutRuntime(_ text: String) -> String {
        text.replacing(/runtime="[0-9.]*"/, with: "")
    }
}
