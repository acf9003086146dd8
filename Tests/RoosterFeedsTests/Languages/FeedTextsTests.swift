import Testing

@testable import RoosterFeeds

@Suite struct FeedTextsTests {
    @Test(arguments: ["nl", "en"])
    func dutchAndEnglishHaveEveryPhrase(language: String) {
        for phrase in Phrase.allCases { #expect(FeedTexts.texts(for: language).has(phrase), "\(phrase)") }
    }

    @Test(arguments: ["nl", "en", "ar", "ti", "tr", "fa", "prs", "so", "uk"])
    func everyLanguageHasWhatNewcomersReadWithTheValuesOfTheDutchOne(language: String) {
        let texts = FeedTexts.texts(for: language)
        #expect(texts.code == language)
        for phrase in Phrase.allCases {
            guard texts.has(phrase) else {
                // What only a location reads may be Dutch.
                let isForOthers = phrase.rawValue > Phrase.lastForNewcomers.rawValue || phrase == .room
                #expect(isForOthers, "\(language) lacks \(phrase)")
                continue
            }
            #expect(texts.values(of: phrase) == FeedTexts.dutch.values(of: phrase), "\(language) \(phrase)")
        }
    }

    @Test func everyLanguageWritesDaysInItsOwnWordsAndWesternDigits() {
        let monday = SmallTown.day(2027, 6, 28)
        let written = FeedTexts.inOrder.map { "\($0.code) \($0.dates.weekday(monday)) \($0.dates.dayAndMonth(monday))" }
        #expect(
            written == [
                "nl maandag 28 juni", "en Monday 28 June", "ar الاثنين 28 يونيو", "ti ሰኑይ 28 ሰነ",
                "tr Pazartesi 28 Haziran", "fa دوشنبه 28 ژوئن", "prs دوشنبه جون 28", "so Isniin Juun 28",
                "uk понеділок 28 червня",
            ])
    }

    @Test func aLanguageWithoutTextsSpeaksDutch() {
        #expect(FeedTexts.texts(for: "xx").code == "nl")
        #expect(FeedTexts(code: "xx", review: .machineTranslated, [.lesson: "X"])(.workshop) == "Workshop")
    }

    @Test func valuesStandWhereTheTextPutsThem() {
        #expect(FeedTexts.dutch(.progress, "17", "26") == "Dit is nummer 17 van 26.")
        let turned = FeedTexts(code: "xx", review: .written, [.progress: "{1}/{0}"])
        #expect(turned(.progress, "17", "26") == "26/17")
    }

    @Test func namesAreIsolatedInTextFromRightToLeft() {
        #expect(FeedTexts.arabic(.place, "De Brug") == "أين: \u{2068}De Brug\u{2069}")
        #expect(FeedTexts.tigrinya(.place, "De Brug") == "ኣበይ: De Brug")
    }
}
