import FoundationEssentials
import RoosterFormats
import RoosterModel

/// Samples that several tests look at, each made once.
enum SampleFixtures {
    /// The folder that comes with Rooster, `etc/` of the checkout.
    static func shipped() throws -> FolderContents {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        while !parts.isEmpty {
            let directory = parts.joined(separator: "/") + "/etc"
            if FileManager.default.fileExists(atPath: directory + "/programmes/law-2021.yaml") {
                return try FolderContents(readingDirectory: directory)
            }
            parts = parts.dropLast()
        }
        throw FolderAccessError.noDirectory("etc")
    }

    /// The rules that come with Rooster.
    static let rules = Result { try ShippedRules(shipped()) }

    /// The village as it comes.
    static let village = Result { try makeSampleMunicipality(SampleRequest(size: .dorp), rules: rules.get()) }
    /// The town as it comes.
    static let town = Result { try makeSampleMunicipality(SampleRequest(size: .stad), rules: rules.get()) }
    /// The city as it comes.
    static let city = Result { try makeSampleMunicipality(SampleRequest(size: .grootstad), rules: rules.get()) }

    /// The sample of a size as it comes.
    static func sample(_ size: SampleSize) throws -> Sample {
        switch size {
        case .dorp: try village.get()
        case .stad: try town.get()
        case .grootstad: try city.get()
        }
    }
}

extension Sample {
    /// Newcomers with a plan.
    var newcomers: [Participant] { state.participants.sorted.filter { !$0.isNotPlanned } }

    /// The share of the newcomers that fit.
    func share(_ fits: (Participant) -> Bool) -> Double {
        Double(newcomers.count(where: fits)) / Double(newcomers.count)
    }
}
