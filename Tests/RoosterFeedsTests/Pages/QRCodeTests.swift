import Testing

@testable import RoosterFeeds

@Suite struct QRCodeTests {
    @Test func aLongerTextTakesALargerCodeAndTheLongestThereIsNone() {
        #expect(QRCode("")?.size == 21)
        #expect(QRCode(String(repeating: "a", count: 14))?.size == 21)
        #expect(QRCode(String(repeating: "a", count: 15))?.size == 25)
        #expect(QRCode(String(repeating: "a", count: 213))?.size == 57)
        #expect(QRCode(String(repeating: "a", count: 214)) == nil)
    }

    /// The code that zbarimg reads as the text; `Tests/Pages/check_pages.py` shows such codes to it anew.
    @Test func aKnownTextGivesTheCodeThatADecoderRead() throws {
        let code = try #require(QRCode("rooster"))
        let rows = (0..<code.size).map { y in
            String((0..<code.size).map { code.isDark($0, y) ? "#" : "." })
        }
        #expect(rows == Self.rooster)
    }

    private static let rooster = [
        "#######.#...#.#######",
        "#.....#..#.#..#.....#",
        "#.###.#...###.#.###.#",
        "#.###.#.###.#.#.###.#",
        "#.###.#.#...#.#.###.#",
        "#.....#.##.#..#.....#",
        "#######.#.#.#.#######",
        "........#####........",
        "#...#.####.#.#####..#",
        ".###...##..##....#.#.",
        "###...#....#..###.##.",
        "##..##...##..###....#",
        "#..#..##.#..###....##",
        "........#.#.######...",
        "#######.#...##..#.##.",
        "#.....#..####...#..##",
        "#.###.#.#.##..##.#..#",
        "#.###.#..#.##...#.###",
        "#.###.#..###..#.#.#..",
        "#.....#......####....",
        "#######.##..####.#..#",
    ]
}
