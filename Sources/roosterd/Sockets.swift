import RoosterServer
import Systemd

/// Where the daemon listens: on what systemd passed, or on sockets of its own.
struct Sockets {
    /// Where feeds are served.
    var http: HTTPService.Address
    /// Where metrics are served; nil: nowhere.
    var metrics: HTTPService.Address?
    /// Where the control socket is.
    var control: ControlService.Address

    /// The address of feeds when none is named.
    static let usualHTTP = "127.0.0.1:8470"

    /// Decides where to listen.
    ///
    /// - Throws: ``StartError/usage(_:)`` for an address that is none, ``StartError/failed(_:)`` for a wrong passed socket.
    init(
        _ arguments: Arguments, passed: PassedSockets, state: String, runtime: String?, controlMode: UInt16
    ) throws(StartError) {
        if let socket = try Self.only(passed["http"], "http") {
            http = .descriptor(socket.descriptor)
        } else {
            http = try Self.address(arguments.http ?? Self.usualHTTP, option: "--http")
        }
        if let socket = try Self.only(passed["metrics"], "metrics") {
            metrics = .descriptor(socket.descriptor)
        } else {
            metrics = try arguments.metrics.map { value throws(StartError) in
                try Self.address(value, option: "--metrics")
            }
        }
        if let socket = try Self.only(passed["varlink"], "varlink") {
            control = .descriptor(socket.descriptor)
        } else {
            control = .path(arguments.control ?? "\(runtime ?? state)/control", mode: controlMode)
        }
    }

    private static func only(_ sockets: [PassedSocket], _ name: String) throws(StartError) -> PassedSocket? {
        guard sockets.count <= 1 else {
            throw .failed("systemd passed \(sockets.count) sockets named \(name); one is served")
        }
        return sockets.first
    }

    /// `127.0.0.1:8470` or `[::1]:8470`.
    static func address(_ text: String, option: String) throws(StartError) -> HTTPService.Address {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon > text.startIndex
        else { throw .usage("\(option) (\(text)) must be ADDRESS:PORT") }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        return .host(String(host), port: port)
    }
}

extension ControlService.Address {
    /// Where it is, for people.
    var place: String {
        switch self {
        case .path(let path, _): path
        case .descriptor(let descriptor): "descriptor \(descriptor) of systemd"
        }
    }
}
