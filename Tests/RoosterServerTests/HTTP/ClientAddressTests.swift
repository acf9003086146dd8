import HTTPTypes
import Testing

@testable import RoosterServer

@Suite struct ClientAddressTests {
    private func network(_ address: String?, forwarded: String? = nil) -> String? {
        var headers = HTTPFields()
        if let name = HTTPField.Name("X-Forwarded-For") { headers[name] = forwarded }
        return ClientAddress.network(of: HTTPQuestion(method: .get, path: "/", headers: headers, address: address))
    }

    @Test func anAddressIsItselfAndOneOfIPv6ItsNetwork() {
        #expect(network("192.0.2.7") == "192.0.2.7")
        #expect(network("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64")
        #expect(network("2001:db8::6") == "2001:db8:0:0::/64")
        #expect(network("::ffff:192.0.2.7") == "::ffff:192.0.2.7")
    }

    @Test func onlyAProxyOnThisMachineIsBelieved() {
        #expect(network("127.0.0.1") == nil)
        #expect(network(nil) == nil)
        #expect(network("127.0.0.1", forwarded: "203.0.113.9, 192.0.2.7") == "192.0.2.7")
        #expect(network("::1", forwarded: "2001:db8::6") == "2001:db8:0:0::/64")
        #expect(network("198.51.100.1", forwarded: "192.0.2.7") == "198.51.100.1")
    }
}
