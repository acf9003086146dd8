import Testing

@testable import RoosterFeeds

@Suite struct Base32Tests {
    /// The test vectors of RFC 4648 §10, in small letters and without padding.
    @Test(arguments: [
        ("", ""), ("f", "my"), ("fo", "mzxq"), ("foo", "mzxw6"), ("foob", "mzxw6yq"), ("fooba", "mzxw6ytb"),
        ("foobar", "mzxw6ytboi"),
    ])
    func theVectorsOfTheStandardComeOut(text: String, expected: String) {
        #expect(Base32.encode(text.utf8) == expected)
        #expect(expected.utf8.allSatisfy(Base32.isSign))
    }

    @Test(arguments: ["A", "0", "1", "8", "é", " ", "a-b"])
    func otherSignsAreRefused(text: String) {
        #expect(!text.utf8.allSatisfy(Base32.isSign))
    }
}
