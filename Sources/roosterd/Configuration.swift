import Logging

/// What the configuration file may say; everything has a default.
struct Configuration: Equatable {
    /// Most connections for feeds.
    var httpConnections = 4096
    /// Seconds after which a connection without a request is closed.
    var httpIdleSeconds = 60
    /// Threads that serve feeds; 0: one a processor, shared with the other sockets.
    var httpWorkers = 0
    /// Requests a minute from one address; 0: no limit.
    var requestsPerMinutePerAddress = 1200
    /// Requests a minute for one feed; 0: no limit.
    var requestsPerMinutePerFeed = 600
    /// Groups whose members may read.
    var viewers: [String] = []
    /// Groups whose members may alter, plan and publish.
    var coordinators: [String] = []
    /// Groups whose members may take backups.
    var administrators: [String] = []
    /// Mode of the control socket when the daemon makes it.
    var controlMode: UInt16 = 0o660
    /// Seconds of a search when the caller names none.
    var searchSeconds = 60.0
    /// Threads of a search when the caller names none; 0: one less than there are processors.
    var searchWorkers = 0
    /// Seed of a search when the caller names none.
    var searchSeed: UInt64 = 1
    /// What feed addresses begin with.
    var baseAddress: String?
    /// Minutes before a meeting at which personal feeds remind.
    var alarmMinutes: Int?
    /// Whether cancelled meetings stay visible in calendars that hide them.
    var showsCancelled = true
    /// Whether childcare sees the parents' first names.
    var namesParents = false
    /// Directory of programmes that every municipality has.
    var programmes: String?
    /// What is logged.
    var logLevel = Logger.Level.info

    /// The defaults.
    init() {}

    /// Reads a configuration.
    ///
    /// - Throws: ``StartError/configuration(file:line:_:)`` for an unknown key or a value out of range.
    init(text: String, file: String) throws(StartError) {
        for setting in try ConfigurationLines.read(text, file: file) {
            do throws(SettingError) {
                try apply(setting)
            } catch {
                throw .configuration(file: file, line: setting.line, "\(setting.key) (\(setting.text)) \(error.rule)")
            }
        }
    }

    private mutating func apply(_ setting: Setting) throws(SettingError) {
        switch setting.key {
        case "http.connections": httpConnections = try setting.integer(in: 1...1_000_000)
        case "http.idleSeconds": httpIdleSeconds = try setting.integer(in: 1...3600)
        case "http.workers": httpWorkers = try setting.integer(in: 0...256)
        case "http.requestsPerMinutePerAddress": requestsPerMinutePerAddress = try setting.integer(in: 0...100_000_000)
        case "http.requestsPerMinutePerFeed": requestsPerMinutePerFeed = try setting.integer(in: 0...100_000_000)
        case "control.viewers": viewers = setting.list
        case "control.coordinators": coordinators = setting.list
        case "control.administrators": administrators = setting.list
        case "control.mode": controlMode = try setting.mode()
        case "planning.seconds": searchSeconds = Double(try setting.integer(in: 1...86_400))
        case "planning.workers": searchWorkers = try setting.integer(in: 0...256)
        case "planning.seed": searchSeed = UInt64(try setting.integer(in: 0...Int.max))
        case "feeds.baseAddress": baseAddress = try setting.address()
        case "feeds.alarmMinutes": alarmMinutes = try setting.integer(in: 0...10_080)
        case "feeds.showCancelled": showsCancelled = try setting.boolean()
        case "feeds.nameParentsToChildcare": namesParents = try setting.boolean()
        case "programmes": programmes = setting.text
        case "log": logLevel = try setting.level()
        default: throw SettingError(rule: "is no setting of roosterd; etc/rooster.yaml lists them")
        }
    }
}
