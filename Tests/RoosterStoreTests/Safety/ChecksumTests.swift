import Testing

@testable import RoosterStore

@Suite struct ChecksumTests {
    /// "Check" value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
    @Test func theCheckValueOfTheCatalogueComesOut() {
        #expect(Checksum.of(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(Checksum.of([]) == 0)
    }

    @Test(arguments: 0..<40)
    func piecesOfAnyLengthGiveTheChecksumOfTheWhole(cut: Int) {
        let bytes = (0..<40).map { UInt8($0 * 7 % 251) }
        var inPieces = Checksum()
        inPieces.add(Array(bytes[..<cut]))
        inPieces.add(Array(bytes[cut...]))
        #expect(inPieces.value == Checksum.of(bytes))
    }

    @Test func textsAreKeptApart() {
        var first = Checksum()
        first.add("ab")
        first.add("c")
        var second = Checksum()
        second.add("a")
        second.add("bc")
        var third = Checksum()
        third.add("ab")
        third.add(nil)
        #expect(first.value != second.value)
        #expect(first.value != third.value)
    }
}
