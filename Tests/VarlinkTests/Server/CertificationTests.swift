import Testing
import Varlink
import VarlinkCertification

/// The varlink project's own interface to test implementations with.
///
/// The service's side is proved by a suite from outside, which `Tests/Support/varlink-certification` serves:
/// `python -m varlink.tests.test_certification --client --varlink=unix:PATH`.
@Suite(.timeLimit(.minutes(20)))
struct CertificationTests {
    @Test func theClientPassesTheCertificationOfTheServer() async throws {
        try await withServer([CertificationInterface.make()]) { path, _ async throws in
            #expect(try await CertificationClient.run(try await VarlinkClient.connect(path: path)))
        }
    }

    @Test func aStepOutOfOrderFailsTheCertification() async throws {
        try await withServer([CertificationInterface.make()]) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            let identity = try await client.call("org.varlink.certification.Start")
            let error = await #expect(throws: VarlinkError.self) {
                try await client.call("org.varlink.certification.End", identity)
            }
            #expect(error?.name == "org.varlink.certification.CertificationError")
        }
    }
}
