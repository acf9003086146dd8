import Glibc
import Systemd
import Testing

@Suite struct ServiceNotifierTests {
    @Test(arguments: [false, true]) func sendsEachNotificationAsOneDatagram(abstract: Bool) throws {
        let supervisor = try DatagramReceiver(abstract: abstract)
        let notifier = try ServiceNotifier(environment: ["NOTIFY_SOCKET": supervisor.address])
        #expect(notifier.isSupervised)
        try notifier.notify(.ready, .status("Serving"))
        try notifier.notify(.alive)
        try notifier.notify(.stopping)
        try notifier.notify()
        let received = supervisor.received()
        #expect(received == ["READY=1\nSTATUS=Serving\n", "WATCHDOG=1\n", "STOPPING=1\n"])
    }

    @Test func reloadingSaysWhenByTheMonotonicClock() throws {
        func now() -> UInt64 {
            var time = timespec()
            _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
            return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
        }
        let supervisor = try DatagramReceiver()
        let before = now()
        try ServiceNotifier(environment: ["NOTIFY_SOCKET": supervisor.address]).notify(.reloading)
        let after = now()
        let received = supervisor.received()
        let lines = try #require(received.first).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first == "RELOADING=1")
        let time = try #require(lines.last.flatMap { UInt64($0.dropFirst("MONOTONIC_USEC=".count)) })
        #expect(lines.last == "MONOTONIC_USEC=\(time)")
        #expect((before...after).contains(time))
    }

    @Test func aStatusStaysOnOneLine() throws {
        let supervisor = try DatagramReceiver()
        try ServiceNotifier(environment: ["NOTIFY_SOCKET": supervisor.address]).notify(.status("a\nREADY=1\r\nb"))
        let received = supervisor.received()
        #expect(received == ["STATUS=a READY=1 b\n"])
    }

    @Test(arguments: [[:], ["NOTIFY_SOCKET": ""]]) func withoutASupervisorNothingHappens(environment: [String: String])
        throws
    {
        let notifier = try ServiceNotifier(environment: environment)
        #expect(!notifier.isSupervised)
        try notifier.notify(.ready)
    }

    @Test(arguments: ["vsock:2:1234", "relative", "/\(String(repeating: "a", count: 107))"])
    func refusesOtherAddresses(address: String) {
        let error = #expect(throws: SystemdError.self) { try ServiceNotifier(environment: ["NOTIFY_SOCKET": address]) }
        #expect(error?.description == "the notification socket (\(address)) has an address that is not supported")
    }

    @Test func aSupervisorThatIsGoneIsAnError() throws {
        let notifier = try ServiceNotifier(environment: ["NOTIFY_SOCKET": "/tmp/systemd-tests-nobody-listens"])
        let error = #expect(throws: SystemdError.self) { try notifier.notify(.ready) }
        #expect(error?.description == "sendto failed: No such file or directory (2)")
    }
}
