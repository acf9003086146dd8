public import Varlink

/// The client side of `org.varlink.certification`.
public enum CertificationClient {
    /// Takes every step: each reply is the next call's argument.
    ///
    /// - Parameter client: A connection to a service with the interface.
    /// - Returns: True where the service found every call right.
    /// - Throws: `VarlinkError` `CertificationError` where it did not.
    public static func run(_ client: VarlinkClient) async throws -> Bool {
        let interface = "org.varlink.certification"
        let identity = try await client.call("\(interface).Start")
        var argument: JSONValue = [:]
        for step in (1...9).map({ "Test0\($0)" }) {
            argument = try await client.call("\(interface).\(step)", identity.merging(argument))
        }
        var texts: [JSONValue] = []
        for try await reply in try await client.callMore("\(interface).Test10", identity.merging(argument)) {
            texts.append(reply["string"] ?? nil)
        }
        try await client.callOneway("\(interface).Test11", identity.merging(["last_more_replies": .array(texts)]))
        return try await client.call("\(interface).End", identity) == ["all_ok": true]
    }
}

extension JSONValue {
    /// The members of both objects; of members with one name this object's.
    func merging(_ other: JSONValue) -> JSONValue {
        .object((objectValue ?? [:]).merging(other.objectValue ?? [:]) { own, _ in own })
    }
}
