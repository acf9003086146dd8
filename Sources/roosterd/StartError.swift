/// Why the daemon did not start, as a sentence.
enum StartError: Error, Equatable, CustomStringConvertible {
    /// The command line is wrong.
    case usage(String)
    /// The configuration is wrong: file, line and what.
    case configuration(file: String, line: Int?, String)
    /// No state directory was named.
    case noState
    /// The state directory cannot be made or written.
    case unusableState(path: String, reason: String)
    /// The address is used by another program.
    case addressInUse(String)
    /// Something else, already a sentence.
    case failed(String)

    /// The sentence.
    var description: String {
        switch self {
        case .usage(let what): "\(what); roosterd --help tells more"
        case .configuration(let file, let line, let what): "\(file)\(line.map { ":\($0)" } ?? ""): \(what)"
        case .noState: "no state directory: name one with --state DIR"
        case .unusableState(let path, let reason): "state directory (\(path)) cannot be used: \(reason)"
        case .addressInUse(let address): "address (\(address)) is in use by another program: choose another one"
        case .failed(let what): what
        }
    }

    /// The exit status: 2 for wrong usage, 1 for all else.
    var exitStatus: Int32 {
        switch self {
        case .usage: 2
        case .configuration, .noState, .unusableState, .addressInUse, .failed: 1
        }
    }
}
