import ArgumentParser
import FoundationEssentials

/// A language of the sentences that the service gives; names of fields and JSON stay as they are.
enum SentenceLanguage: String, CaseIterable, ExpressibleByArgument {
    case nl, en

    /// The language of the locale, as `LC_ALL`, `LC_MESSAGES` or `LANG` says; English for any other.
    static var ofLocale: SentenceLanguage {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("nl") == true ? .nl : .en
    }

    /// One of two texts.
    func text(dutch: String, english: String) -> String { self == .nl ? dutch : english }
}

/// The option that chooses the language.
struct LanguageOption: ParsableArguments {
    @Option(help: "Language of the sentences: nl or en; without it that of the locale.")
    var language: SentenceLanguage?

    /// The language to use.
    var chosen: SentenceLanguage { language ?? .ofLocale }
}
