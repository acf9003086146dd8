import Testing

@testable import RoosterService

@Suite struct HTTPDateTests {
    @Test func aDateIsWrittenAsRFC9110Says() {
        #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
    }

    @Test func aWrittenDateIsRead() {
        #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
    }

    @Test(arguments: [
        "", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 31 Feb 1994 08:49:37 GMT", "x",
    ])
    func anythingElseIsNoDate(_ text: String) {
        #expect(HTTPDate.seconds(text) == nil)
    }
}
