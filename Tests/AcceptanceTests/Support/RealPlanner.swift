import Foundation
import RoosterFormats
import RoosterModel
import RoosterPlanning
import RoosterService
import RoosterTestSupport

extension Planner {
    /// The same planner, bounded by moves, so that a busy machine makes the same plan, only later.
    func bounded(mostMoves: Int) -> Planner {
        var bounded = self
        bounded.makePlan = { request, stop, progress in
            var shorter = request
            shorter.mostMoves = mostMoves
            return try self.makePlan(shorter, stop, progress)
        }
        return bounded
    }
}

/// What comes with Rooster: programmes and calendars of `etc/`.
struct Shipped: Sendable {
    /// The files of `etc/`.
    let folder: FolderContents
    /// Its programmes.
    let programmes: [Programme]
    /// All of it, read once.
    static let all = Result { try Shipped() }

    private init() throws {
        var programmes: [Programme] = []
        folder = try FolderContents(readingDirectory: Checkout.directory.appending(path: "etc").path)
        for path in folder.paths where path.hasPrefix("programmes/") && path.hasSuffix(".yaml") {
            guard let bytes = folder[path] else { continue }
            programmes.append(try readProgramme(yaml: String(decoding: bytes, as: UTF8.self), file: path))
        }
        self.programmes = programmes
    }
}
