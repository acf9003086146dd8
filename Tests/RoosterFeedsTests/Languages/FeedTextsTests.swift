import Testing

@testable import RoosterFeeds

@Suite struct FeedTextsTests {
    @Test(arguments: ["nl", "en", "ar", "ti"])
    func everyLanguageHasEveryPhraseWithTheValuesOfTheDutchOne(language: String) {
        let texts = FeedTexts.texts(for: language)
        #expect(texts.code == language)
        for phrase in Phrase.allCases {
            #expect(texts.has(phrase), "\(language) lacks \(phrase)")
            #expect(texts.values(of: phrase) == FeedTexts.dutch.values(of: phrase), "\(language) \(phrase)")
        }
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
