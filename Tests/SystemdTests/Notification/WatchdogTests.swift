import Systemd
import Testing

@Suite struct WatchdogTests {
    @Test func speaksTwiceInEachTimeout() throws {
        let watchdog = try #require(try Watchdog(environment: ["WATCHDOG_USEC": "30000000"]))
        #expect(watchdog.timeout == .seconds(30))
        #expect(watchdog.interval == .seconds(15))
    }

    @Test func isOffWithoutTheVariableOrForAnotherProcess() throws {
        #expect(try Watchdog(environment: [:]) == nil)
        let environment = ["WATCHDOG_USEC": "1000", "WATCHDOG_PID": "7"]
        #expect(try Watchdog(environment: environment, processIdentifier: 8) == nil)
        #expect(try Watchdog(environment: environment, processIdentifier: 7)?.timeout == .milliseconds(1))
    }

    @Test(arguments: [
        (["WATCHDOG_USEC": "soon"], "the variable WATCHDOG_USEC (soon) is not as systemd writes it"),
        (["WATCHDOG_USEC": "0"], "the variable WATCHDOG_USEC (0) is not as systemd writes it"),
        (["WATCHDOG_USEC": "1", "WATCHDOG_PID": "x"], "the variable WATCHDOG_PID (x) is not as systemd writes it"),
    ])
    func refusesWhatIsNoNumber(environment: [String: String], message: String) {
        let error = #expect(throws: SystemdError.self) { try Watchdog(environment: environment) }
        #expect(error?.description == message)
    }
}
