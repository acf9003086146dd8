import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct BadInputTests {
    @Test func refusesAFileOfTwoHundredMegabytesUnread() {
        var contents = Village.folder
        contents["done.csv"] = Data(count: 200 << 20)
        #expect(
            Village.problems(of: contents) == "done.csv: has 209715200 bytes; at most 33554432 are read")
    }

    @Test func refusesAFolderThatIsTooLargeAltogether() {
        var limits = FolderLimits()
        limits.totalBytes = 1000
        #expect(
            Village.problems(of: Village.folder, limits: limits).hasPrefix(
                "municipality.yaml: stands in a folder of "))
    }

    @Test func refusesABinaryFile() {
        var contents = Village.folder
        contents["staff.csv"] = Data([0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF])
        #expect(Village.problems(of: contents) == "staff.csv:1: holds the byte 03, so it is no text")
    }

    @Test func refusesAMarkBeforeOtherBytesAndBytesThatWindowsDoesNotHave() {
        var contents = Village.folder
        contents["pools.csv"] = Data([0xEF, 0xBB, 0xBF] + Array("id,kind\n".utf8) + [0xE9])
        contents["rides.csv"] = Data(Array("id\n".utf8) + [0x81])
        #expect(
            Village.problems(of: contents) == """
                pools.csv:2: begins with the mark of UTF-8, but holds bytes that are not
                rides.csv:2: is not UTF-8, and holds the byte 81, which Windows-1252 does not have
                """)
    }

    @Test func refusesHalfAFile() {
        #expect(
            Village.problems(of: Village.with("municipality.yaml", "name: X\nhorizon: {start: 2027-06-28, wee")) == """
                municipality.yaml:2: is not YAML: while parsing a flow mapping (begun in line 2): did not find expected \
                ',' or '}'
                """)
    }

    @Test func refusesKeysThatStandTwice() {
        #expect(
            Village.problems(of: Village.with("municipality.yaml", "name: X\nname: Y\n"))
                == "municipality.yaml:1: is not YAML: the key name stands in one mapping twice")
    }

    @Test func refusesDeepNesting() {
        let deep = "name: X\nx: " + String(repeating: "[", count: 50) + String(repeating: "]", count: 50)
        #expect(
            Village.problems(of: Village.with("municipality.yaml", deep))
                == "municipality.yaml:2: values are nested deeper than 32")
        let deeper = "name: X\nx: " + String(repeating: "[", count: 100_000)
        #expect(
            Village.problems(of: Village.with("municipality.yaml", deeper))
                == "municipality.yaml:2: is not YAML that is read: values are nested too deep")
        let blocks = String(repeating: "- ", count: 100_000) + "x"
        #expect(
            Village.problems(of: Village.with("municipality.yaml", blocks))
                == "municipality.yaml:1: is not YAML that is read: values are nested too deep")
    }

    @Test func refusesAnchorsInAnchors() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<60 {
            bomb +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
        }
        #expect(
            Village.problems(of: Village.with("municipality.yaml", bomb)) == """
                municipality.yaml:2: anchors (&name) that are used again (*name) are not read; write the value out
                """)
    }

    @Test func refusesTwoDocumentsAndTextThatIsNoMapping() {
        #expect(
            Village.problems(of: Village.with("municipality.yaml", "name: X\n---\nname: Y\n"))
                == "municipality.yaml:2: is not YAML: expected a single document in the stream (begun in line 1): "
                + "but found another document")
        #expect(
            Village.problems(of: Village.with("programmes/start.yaml", "hello"))
                == "programmes/start.yaml:1: must be a mapping such as {key: value}")
    }

    @Test func refusesRowsAndFieldsWithoutBound() {
        let wide = "id,kind,location,amount\n" + String(repeating: ",", count: 2_000_000) + "\n"
        #expect(
            Village.problems(of: Village.with("pools.csv", wide)) == "pools.csv:2: the row has more than 512 fields")
        let long = "id,kind,location,amount\nf," + String(repeating: "|", count: 2_000_000) + ",school,3\n"
        #expect(
            Village.problems(of: Village.with("pools.csv", long)) == "pools.csv:2: a field has more than 65536 bytes")
    }

    @Test func refusesControlCharactersThatYAMLEscapes() {
        #expect(
            Village.problems(of: Village.with("municipality.yaml", "name: \"X\\0\"\nhorizon: {start: 2027-06-28}\n"))
                == "municipality.yaml:1: holds a control character")
    }

    @Test func refusesTooManyValues() {
        var limits = FolderLimits()
        limits.yamlValues = 100
        let text = "name: X\nlanguages: [" + Array(repeating: "nl", count: 200).joined(separator: ", ") + "]\n"
        #expect(
            Village.problems(of: Village.with("municipality.yaml", text), limits: limits)
                == "municipality.yaml:2: holds more than 100 values")
    }

    @Test func needsMunicipalityYAML() {
        #expect(
            Village.problems(of: Village.with("municipality.yaml", nil))
                == "municipality.yaml: is required and not there")
        #expect(
            Village.problems(of: Village.with("municipality.yaml", "")) == """
                municipality.yaml:1: name: is required and not given
                municipality.yaml:1: horizon: is required and not given
                """)
    }
}
