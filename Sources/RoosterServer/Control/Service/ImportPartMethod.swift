import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Service.ImportPart`: receives a part of a file.
    static func importPart(_ sessions: ImportSessions) -> ControlMethod {
        ControlMethod(AdministrationInterface.name, "ImportPart", role: .coordinator) {
            (parameters: AdministrationInterface.ImportPartParameters, _) in
            guard parameters.data.count <= AdministrationInterface.ImportPartParameters.maximumBytes else {
                throw ServiceError.invalidPart(
                    file: parameters.file,
                    rule: "a part has at most \(AdministrationInterface.ImportPartParameters.maximumBytes) bytes")
            }
            try await sessions.receive(parameters.data, file: parameters.file, session: parameters.session)
            return VarlinkEmpty()
        }
    }
}
