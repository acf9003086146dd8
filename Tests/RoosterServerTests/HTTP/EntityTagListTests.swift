import Testing

@testable import RoosterServer

@Suite struct EntityTagListTests {
    private func isNamed(in list: String) -> Bool {
        EntityTagList.names("\"x\"", in: Array(list.utf8).span)
    }

    @Test(arguments: [
        "\"x\"", "W/\"x\"", "*", " \"x\" ", "\"a\",\"x\"", "\"a\" , W/\"x\" ,\"b\"", ",,\"x\",", "\"a\",*",
    ])
    func aListNamesTheTag(list: String) {
        #expect(isNamed(in: list))
    }

    @Test(arguments: ["", " ", ",", "x", "\"X\"", "\"x", "w/\"x\"", "W/", "W/ \"x\"", "\"xy\"", "\"a\",\"b\"", "**"])
    func aListDoesNotNameTheTag(list: String) {
        #expect(!isNamed(in: list))
    }
}
