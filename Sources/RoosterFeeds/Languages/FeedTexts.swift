/// The texts of one language, one file each; a phrase that a language lacks is said in Dutch.
package struct FeedTexts: Sendable {
    /// Who has read the texts.
    package enum Review: Sendable, Hashable {
        /// Written by people who speak the language.
        case written
        /// Translated by a machine, and not yet read by somebody who speaks the language.
        case machineTranslated
    }

    /// The language, as in a `LANGUAGE` parameter.
    package let code: String
    /// Whether the script runs from right to left.
    package let isRightToLeft: Bool
    /// Who has read the texts.
    package let review: Review
    /// Weekdays, months and the language's own name, from ICU.
    package let dates: DateWords

    private let patterns: [Pattern?]

    /// Makes the texts of a language.
    init(code: String, isRightToLeft: Bool = false, review: Review, _ texts: [Phrase: String]) {
        self.code = code
        self.isRightToLeft = isRightToLeft
        self.review = review
        dates = DateWords(language: code)
        patterns = Phrase.allCases.map { texts[$0].map(Pattern.init) }
    }

    /// The languages there are, by code.
    static let all: [String: FeedTexts] = Dictionary(
        uniqueKeysWithValues: inOrder.map { ($0.code, $0) })

    /// The languages there are, Dutch first.
    package static let inOrder: [FeedTexts] = [
        .dutch, .english, .arabic, .tigrinya, .turkish, .farsi, .dari, .somali, .ukrainian,
    ]

    /// The texts in a language, or in Dutch when there are none.
    package static func texts(for language: String) -> FeedTexts {
        all[language] ?? .dutch
    }

    /// A language that somebody asked for, when there are texts in it.
    package static func known(_ language: String?) -> String? {
        language.flatMap { all[$0]?.code }
    }

    /// Whether the language itself has a phrase.
    func has(_ phrase: Phrase) -> Bool {
        patterns[phrase.rawValue] != nil
    }

    /// A phrase with its values.
    func callAsFunction(_ phrase: Phrase, _ values: String...) -> String {
        guard let pattern = patterns[phrase.rawValue] ?? FeedTexts.dutch.patterns[phrase.rawValue] else { return "" }
        guard !values.isEmpty else { return pattern.pieces[0] }
        return pattern.filled(isRightToLeft ? values.map(Self.isolated) : values)
    }

    /// How many values a phrase takes in this language; nil when it lacks the phrase.
    func values(of phrase: Phrase) -> Set<Int>? {
        patterns[phrase.rawValue].map { Set($0.places) }
    }

    /// A name or number that keeps its own direction within a text from right to left (U+2068 to U+2069).
    private static func isolated(_ text: String) -> String {
        "\u{2068}\(text)\u{2069}"
    }
}

/// A text cut at its `{0}` and `{1}`, so that filling it in is only joining.
private struct Pattern: Sendable {
    /// The text before, between and behind the places.
    let pieces: [String]
    /// Which value stands behind each piece but the last.
    let places: [Int]
    /// Bytes of all pieces.
    private let length: Int

    init(_ text: String) {
        var pieces: [String] = []
        var places: [Int] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"),
            let place = Int(rest[rest.index(after: open)..<close])
        {
            pieces.append(String(rest[..<open]))
            places.append(place)
            rest = rest[rest.index(after: close)...]
        }
        self.pieces = pieces + [String(rest)]
        self.places = places
        length = self.pieces.reduce(0) { $0 + $1.utf8.count }
    }

    func filled(_ values: [String]) -> String {
        // Room for all at once: a text that grows piece by piece is moved again and again.
        var text = ""
        text.reserveCapacity(length + values.reduce(0) { $0 + $1.utf8.count })
        text += pieces[0]
        for (index, place) in places.enumerated() {
            if place < values.count { text += values[place] }
            text += pieces[index + 1]
        }
        return text
    }
}
