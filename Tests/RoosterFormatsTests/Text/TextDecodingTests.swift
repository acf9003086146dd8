import FoundationEssentials
import Testing

@testable import RoosterFormats

@Suite struct TextDecodingTests {
    private func text(_ bytes: [UInt8]) throws -> String {
        String(decoding: try TextDecoding.utf8(Data(bytes)), as: UTF8.self)
    }

    private func rule(_ bytes: [UInt8]) -> TextDecoding.Failure? {
        do {
            _ = try TextDecoding.utf8(Data(bytes))
            return nil
        } catch {
            return error
        }
    }

    @Test func readsUTF8WithAndWithoutMark() throws {
        #expect(try text(Array("één".utf8)) == "één")
        #expect(try text([0xEF, 0xBB, 0xBF] + Array("één".utf8)) == "één")
    }

    @Test func readsWindows1252WhereBytesAreNotUTF8() throws {
        #expect(try text([0x63, 0x61, 0x66, 0xE9, 0x20, 0x80, 0x35, 0x92]) == "café €5’")
    }

    @Test func refusesAMarkBeforeOtherBytes() {
        let failure = rule([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE9, 0x0A])
        #expect(failure?.line == 2)
        #expect(failure?.rule == "begins with the mark of UTF-8, but holds bytes that are not")
    }

    @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
    func refusesBytesThatWindows1252DoesNotHave(byte: UInt8) {
        let failure = rule([0x61, 0x0A, byte])
        let digits = String(byte, radix: 16, uppercase: true)
        #expect(failure?.line == 2)
        #expect(failure?.rule == "is not UTF-8, and holds the byte \(digits), which Windows-1252 does not have")
    }

    @Test func refusesBinaryFiles() {
        #expect(rule([0x50, 0x4B, 0x03, 0x04])?.rule == "holds the byte 03, so it is no text")
        #expect(rule([0x61, 0x0A, 0x00])?.line == 2)
        #expect(rule([0xFF, 0xFE, 0x61, 0x00])?.rule == "is UTF-16; save it as UTF-8")
    }
}
