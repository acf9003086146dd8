import FoundationEssentials
import Glibc

/// Rooster's daemon.
@main
struct Roosterd {
    /// Starts it; a failure is one sentence on standard error.
    static func main() async {
        do {
            let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
            if arguments.wantsHelp {
                print(Arguments.help, terminator: "")
            } else if arguments.wantsVersion {
                print("roosterd \(Daemon.version)")
            } else {
                try await Daemon(arguments: arguments, environment: ProcessInfo.processInfo.environment).run()
            }
        } catch {
            let status = (error as? StartError)?.exitStatus ?? 1
            FileHandleOutput.standardError("roosterd: \(error)\n")
            exit(status)
        }
    }
}

/// Writes text to standard error.
enum FileHandleOutput {
    /// Writes to standard error; what cannot be written is lost.
    static func standardError(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
