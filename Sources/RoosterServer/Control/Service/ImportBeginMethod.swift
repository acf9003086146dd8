import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Service.ImportBegin`: begins to receive a data folder.
    static func importBegin(_ sessions: ImportSessions) -> ControlMethod {
        ControlMethod(AdministrationInterface.name, "ImportBegin", role: .coordinator) { call in
            let session = await sessions.begin()
            try await call.reply(encoding: AdministrationInterface.ImportBeginReply(session: session))
        }
    }
}
