/// What `roosterd` was told on its command line.
struct Arguments: Equatable {
    /// The state directory.
    var state: String?
    /// Address and port for feeds.
    var http: String?
    /// Address and port for metrics.
    var metrics: String?
    /// Path of the control socket.
    var control: String?
    /// The configuration file.
    var config: String?
    /// The time to start at.
    var now: String?
    /// A backup to restore instead of serving.
    var restore: String?
    /// Whether to print the help.
    var wantsHelp = false
    /// Whether to print the version.
    var wantsVersion = false

    /// The help.
    static let help = """
        Rooster's daemon: keeps a municipality's programme, plans it, and serves calendar feeds.

        Usage: roosterd [--state DIR] [--http ADDRESS:PORT] [--control PATH] [--config FILE] [--now TIME]
               roosterd [--state DIR] --restore FILE

          --state DIR            Where everything is kept; $STATE_DIRECTORY when systemd sets it.
          --http ADDRESS:PORT    Where feeds are served (127.0.0.1:8470); port 0 takes a free one.
          --metrics ADDRESS:PORT Where /metrics is served; nowhere by default.
          --control PATH         The socket for roosterctl; DIR/control by default.
          --config FILE          The configuration, as etc/rooster.yaml explains.
          --now TIME             Start at this time (2027-06-28T09:00:00Z) and run on from there.
          --restore FILE         Put a backup of `roosterctl backup` into the state directory, and stop.
          --version, --help

        Example: roosterd --state /tmp/rooster --http 127.0.0.1:8470

        """

    /// Reads a command line.
    ///
    /// - Throws: ``StartError/usage(_:)``.
    init(_ words: [String]) throws(StartError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            var name = word
            var value: String?
            if word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
                name = String(word[..<equals])
                value = String(word[word.index(after: equals)...])
            }
            switch name {
            case "--help", "-h": wantsHelp = true
            case "--version": wantsVersion = true
            default:
                guard let option = Self.options[name] else { throw .usage("unknown option '\(word)'") }
                guard let value = value ?? rest.popFirst() else { throw .usage("option \(name) needs a value") }
                self[keyPath: option] = value
            }
        }
    }

    private static let options: [String: any WritableKeyPath<Arguments, String?> & Sendable] = [
        "--state": \.state, "--http": \.http, "--metrics": \.metrics, "--control": \.control, "--config": \.config,
        "--now": \.now, "--restore": \.restore,
    ]
}
