import FoundationEssentials
import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Service.Backup`: store and feed secret as a tar archive, in parts.
    static func backup(_ tenant: Tenant, in directory: String) -> ControlMethod {
        ControlMethod(AdministrationInterface.name, "Backup", role: .administrator) { call in
            guard call.wantsMore else { throw VarlinkError.expectedMore }
            var rest = try await tenant.backup(in: directory)
            while rest.count > bytesPerReply {
                let part = Data(rest.prefix(bytesPerReply))
                rest = rest.dropFirst(bytesPerReply)
                try await call.replyContinuing(encoding: AdministrationInterface.BackupReply(data: part))
            }
            try await call.reply(encoding: AdministrationInterface.BackupReply(data: Data(rest)))
        }
    }
}
