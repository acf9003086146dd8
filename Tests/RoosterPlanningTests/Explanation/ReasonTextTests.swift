import RoosterModel
import Testing

@testable import RoosterPlanning

@Suite struct ReasonTextTests {
    @Test(arguments: Reason.allCases)
    func everyReasonIsASentenceInBothLanguages(_ reason: Reason) {
        for sentence in [ReasonText.dutch(reason), ReasonText.english(reason)] {
            #expect(sentence.count > 10)
            #expect(sentence.hasSuffix("."))
        }
        #expect(ReasonText.dutch(reason) != ReasonText.english(reason))
    }

    @Test func noTwoReasonsSayTheSame() {
        #expect(Set(Reason.allCases.map(ReasonText.dutch)).count == Reason.allCases.count)
        #expect(Set(Reason.allCases.map(ReasonText.english)).count == Reason.allCases.count)
    }
}
