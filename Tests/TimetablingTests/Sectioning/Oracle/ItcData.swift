import Foundation
import Testing

/// The ITC 2019 instances in the shared folder, where it is present.
///
/// `ROOSTER_SHARED` names the folder; without it, `shared` beside the root of the checkout is used.
enum ItcData {
    /// The folder of the instances.
    static let folder: String = {
        let root = ProcessInfo.processInfo.environment["ROOSTER_SHARED"] ?? sibling
        return root + "/data/itc2019"
    }()

    private static let sibling: String = {
        var url = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while url.path != "/", url.lastPathComponent != "Tests" { url.deleteLastPathComponent() }
        return url.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared").path
    }()

    /// The names of the instances, without extension.
    static let names = [
        "bet-sum18", "lums-spr18", "lums-sum17", "mary-spr17", "muni-fi-spr16", "muni-fsps-spr17", "nbi-spr18",
        "pu-cs-fal07", "tg-fal17", "wbg-fal10", "yach-fal17",
    ]

    /// Whether the folder is there.
    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder) }

    /// What to say when it is not.
    static var comment: Comment { "\(folder) is missing" }

    /// The path of an instance.
    static func path(of name: String) -> String { "\(folder)/\(name).xml" }
}
