import FoundationEssentials
import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// Bytes of a file in one reply; in base64 they stay below the frame limit.
    static let bytesPerReply = 512 << 10

    /// `nl.rooster.Service.Export`: everything as a data folder, in parts of files.
    static func export(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(AdministrationInterface.name, "Export", role: .viewer) { call in
            guard call.wantsMore else { throw VarlinkError.expectedMore }
            for file in try await tenant.exportFolder() {
                var rest = file.bytes
                repeat {
                    let part = Data(rest.prefix(bytesPerReply))
                    rest = rest.dropFirst(bytesPerReply)
                    try await call.replyContinuing(
                        encoding: AdministrationInterface.ExportReply(file: file.path, data: part))
                } while !rest.isEmpty
            }
            // An empty name ends the folder, since the last reply must carry something.
            try await call.reply(encoding: AdministrationInterface.ExportReply(file: "", data: Data()))
        }
    }
}
