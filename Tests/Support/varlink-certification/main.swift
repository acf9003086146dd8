import Varlink
import VarlinkCertification

// Serves org.varlink.certification, or with --client calls it, at the path of a Unix socket; for suites from outside.
let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.last, path != "--client" else {
    print("usage: varlink-certification [--client] PATH")
    throw CancellationError()
}
if arguments.first == "--client" {
    let isRight = try await CertificationClient.run(try await VarlinkClient.connect(path: path))
    print(isRight ? "Certification passed" : "Certification failed")
} else {
    let server = try VarlinkServer(
        configuration: .init(
            vendor: "Rooster", product: "Varlink certification", version: "1", url: "https://varlink.org",
            address: .path(path)),
        interfaces: [CertificationInterface.make()])
    try await server.run { print("listening at \(path)") }
}
