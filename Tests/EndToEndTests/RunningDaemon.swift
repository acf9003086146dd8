import Foundation
import FoundationNetworking
import Synchronization

/// A daemon of its own: state, socket and a free port.
final class RunningDaemon: Sendable {
    /// Why a daemon did not become ready.
    struct NotReady: Error, CustomStringConvertible {
        var errors: String
        var description: String { "roosterd did not become ready: \(errors)" }
    }

    /// The directory of state, socket and log.
    let directory: String
    /// Its control socket.
    let control: String
    private let process: Mutex<Process?> = Mutex(nil)
    private let port = Mutex(0)

    /// Makes the directory; nothing runs yet.
    init() throws {
        // Short, since the path of a socket has 107 bytes at most.
        directory = "/tmp/rst-\(UUID().uuidString.prefix(8))"
        control = "\(directory)/control"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    }

    /// The address feeds are served on.
    var address: String { "http://127.0.0.1:\(port.withLock { $0 })" }

    /// The process number.
    var processID: Int32 { process.withLock { $0?.processIdentifier ?? 0 } }

    /// Starts it, and waits until it says that it is ready.
    func start(_ more: [String] = ["--now", "2027-06-21T09:00:00Z"]) async throws {
        let log = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Programs.path("roosterd"))
        process.arguments = ["--state", "\(directory)/state", "--control", control, "--http", "127.0.0.1:0"] + more
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = log
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        let reader = LineReader(continuation)
        log.fileHandleForReading.readabilityHandler = { reader.take($0.availableData) }
        try process.run()
        self.process.withLock { $0 = process }
        var seen: [String] = []
        for await line in lines {
            seen.append(line)
            if line.contains("Serving feeds"), let port = Self.port(in: line) { self.port.withLock { $0 = port } }
            if line.contains("Ready") { return }
        }
        throw NotReady(errors: seen.joined(separator: "\n"))
    }

    private static func port(in line: String) -> Int? {
        guard let range = line.range(of: "http://127.0.0.1:") else { return nil }
        return Int(line[range.upperBound...].prefix { $0.isNumber })
    }

    /// Sends a signal and waits for the end; gives the exit status, or the signal's number, and how long it took.
    @discardableResult
    func end(_ signal: Int32 = SIGTERM) async -> (status: Int32, reason: Process.TerminationReason, seconds: Double) {
        guard let process = process.withLock({ $0 }) else { return (0, .exit, 0) }
        let begin = ContinuousClock.now
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async {
                kill(process.processIdentifier, signal)
                process.waitUntilExit()
                continuation.resume()
            }
        }
        self.process.withLock { $0 = nil }
        let taken = (ContinuousClock.now - begin).components
        return (
            process.terminationStatus, process.terminationReason,
            Double(taken.seconds) + Double(taken.attoseconds) / 1e18
        )
    }

    /// Ends it and removes its directory.
    func remove() async {
        await end()
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// Runs `roosterctl` against it.
    func ctl(_ arguments: String...) async throws -> ProgramResult {
        try await run("roosterctl", arguments, environment: ["ROOSTER_CONTROL": control])
    }

    /// Fetches a path.
    func get(
        _ path: String, method: String = "GET", headers: [String: String] = [:]
    ) async throws -> (status: Int, headers: [String: String], body: Data) {
        guard let url = URL(string: address + path) else { throw NotReady(errors: path) }
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalAndRemoteCacheData)
        request.httpMethod = method
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        let (body, response) = try await URLSession(configuration: .ephemeral).data(for: request)
        let http = response as? HTTPURLResponse
        let fields = (http?.allHeaderFields ?? [:]).map { ("\($0.key)".lowercased(), "\($0.value)") }
        return (http?.statusCode ?? 0, Dictionary(fields) { $1 }, body)
    }

    /// Runs a body with a daemon that is started and removed again.
    static func with(_ body: (RunningDaemon) async throws -> Void) async throws {
        let daemon = try RunningDaemon()
        do {
            try await daemon.start()
            try await body(daemon)
        } catch {
            await daemon.remove()
            throw error
        }
        await daemon.remove()
    }
}

/// Puts lines together from what comes in pieces.
private final class LineReader: Sendable {
    private let rest = Mutex(Data())
    private let continuation: AsyncStream<String>.Continuation

    init(_ continuation: AsyncStream<String>.Continuation) {
        self.continuation = continuation
    }

    func take(_ data: Data) {
        guard !data.isEmpty else { return continuation.finish() }
        let lines = rest.withLock { rest in
            rest.append(data)
            var lines: [String] = []
            while let end = rest.firstIndex(of: 10) {
                lines.append(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
                rest = Data(rest[rest.index(after: end)...])
            }
            return lines
        }
        for line in lines { continuation.yield(line) }
    }
}
