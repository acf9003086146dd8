package import FoundationEssentials

extension ControlClient {
    /// How the service stands.
    ///
    /// - Throws: ``ControlError``.
    package func status() async throws(ControlError) -> AdministrationInterface.Status {
        try await call("\(AdministrationInterface.name).GetStatus")
    }

    /// Who did what, the newest first.
    ///
    /// - Throws: ``ControlError``.
    package func history(
        _ parameters: RecordsInterface.HistoryParameters
    ) async throws(ControlError) -> [RecordsInterface.Entry] {
        let reply: RecordsInterface.HistoryReply = try await call("\(RecordsInterface.name).History", parameters)
        return reply.entries
    }

    /// Imports a data folder: sends its files in parts, and then says that it is whole.
    ///
    /// - Parameters:
    ///   - files: The files by their paths inside the folder.
    ///   - removeMissing: Whether rows that are not in the folder are removed.
    ///   - dryRun: Whether to judge only.
    ///   - progress: Called with the bytes that were sent and all bytes.
    /// - Returns: What changed.
    /// - Throws: ``ControlError``.
    package func importFolder(
        _ files: [(path: String, bytes: Data)], removeMissing: Bool, dryRun: Bool, progress: (Int, Int) -> Void
    ) async throws(ControlError) -> AdministrationInterface.ImportCommitReply {
        let total = files.reduce(0) { $0 + $1.bytes.count }
        var sent = 0
        let begun: AdministrationInterface.ImportBeginReply = try await call(
            "\(AdministrationInterface.name).ImportBegin")
        for file in files {
            var rest = file.bytes
            repeat {
                let part = Data(rest.prefix(AdministrationInterface.ImportPartParameters.maximumBytes))
                rest = rest.dropFirst(part.count)
                let parameters = AdministrationInterface.ImportPartParameters(
                    session: begun.session, file: file.path, data: part)
                let _: Nothing = try await call("\(AdministrationInterface.name).ImportPart", parameters)
                sent += part.count
                progress(sent, total)
            } while !rest.isEmpty
        }
        return try await call(
            "\(AdministrationInterface.name).ImportCommit",
            AdministrationInterface.ImportCommitParameters(
                session: begun.session, removeMissing: removeMissing, dryRun: dryRun))
    }

    /// Everything as a data folder: files by their paths inside it.
    ///
    /// - Throws: ``ControlError``.
    package func exportFolder() async throws -> [String: Data] {
        var files: [String: Data] = [:]
        try await stream("\(AdministrationInterface.name).Export") { (part: AdministrationInterface.ExportReply) in
            // An empty name ends the folder.
            if !part.file.isEmpty { files[part.file, default: Data()].append(part.data) }
        }
        return files
    }

    /// A backup: an archive in tar format.
    ///
    /// - Throws: ``ControlError``.
    package func backup(progress: (Int) -> Void) async throws -> Data {
        var archive = Data()
        try await stream("\(AdministrationInterface.name).Backup") { (part: AdministrationInterface.BackupReply) in
            archive.append(part.data)
            progress(archive.count)
        }
        return archive
    }

    /// What the service is and which interfaces it serves.
    ///
    /// - Throws: ``ControlError``.
    package func serviceDescription() async throws(ControlError) -> ServiceDescription {
        try await call("org.varlink.service.GetInfo")
    }

    /// The text of an interface.
    ///
    /// - Throws: ``ControlError``.
    package func interfaceText(of interface: String) async throws(ControlError) -> String {
        let reply: InterfaceText = try await call(
            "org.varlink.service.GetInterfaceDescription", InterfaceQuestion(interface: interface))
        return reply.description
    }
}

/// What a Varlink service tells about itself.
package struct ServiceDescription: Codable, Sendable, Hashable {
    /// Who made it.
    package var vendor: String
    /// What it is.
    package var product: String
    /// Its version.
    package var version: String
    /// A page about it.
    package var url: String
    /// Names of its interfaces.
    package var interfaces: [String]
}

private struct InterfaceQuestion: Codable, Sendable {
    var interface: String
}

private struct InterfaceText: Codable, Sendable {
    var description: String
}

/// A reply that carries nothing.
struct Nothing: Codable, Sendable {}
