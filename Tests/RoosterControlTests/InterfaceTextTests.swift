import RoosterControl
import Testing
import Varlink

@Suite struct InterfaceTextTests {
    static let texts = [
        PlanningInterface.text, FeedsInterface.text, RecordsInterface.text, AdministrationInterface.text,
    ]

    @Test(arguments: texts) func everyTextIsReadByOtherImplementationsAndIsDocumented(_ text: String) throws {
        let description = try InterfaceDescription(parsing: text)
        #expect(description.portabilityProblems() == [])
        #expect(description.styleProblems() == [])
        #expect(!text.contains("\r"))
    }

    @Test func namesAreThoseOfTheTexts() throws {
        let names = try Self.texts.map { try InterfaceDescription(parsing: $0).name }
        #expect(
            names == [
                PlanningInterface.name, FeedsInterface.name, RecordsInterface.name, AdministrationInterface.name,
            ])
    }

    @Test func everyFieldOfEveryTypeHasAComment() throws {
        for text in Self.texts {
            for type in try InterfaceDescription(parsing: text).types {
                guard case .structure(let fields) = type.type else { continue }
                #expect(fields.filter(\.documentation.isEmpty).map(\.name) == [], "\(type.name)")
            }
        }
    }
}
