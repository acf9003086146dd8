/// The attributes of one XML element, read with errors that name the file, the line, the element and the value.
struct ElementAttributes {
    /// Path or name of the file.
    let file: String
    /// Line of the element.
    let line: Int
    /// Name of the element.
    let element: String
    /// Name of the element around it; nil for the root.
    let parent: String?
    /// Values by name.
    let values: [String: String]

    /// An error about the element.
    func error(_ rule: String) -> TimetablingFileError {
        TimetablingFileError(file: file, line: line, element: element, value: "", rule: rule)
    }

    /// An error about the value of an attribute.
    func error(_ attribute: String, value: String, _ rule: String) -> TimetablingFileError {
        TimetablingFileError(file: file, line: line, element: "\(element) \(attribute)", value: value, rule: rule)
    }

    /// The text of an attribute.
    func text(_ attribute: String) throws(TimetablingFileError) -> String {
        guard let value = values[attribute] else { throw error(attribute, value: "", "is missing") }
        return value
    }

    /// A whole number of at least `least`, at most `most`.
    func number(_ attribute: String, least: Int = 0, most: Int = Int(Int32.max)) throws(TimetablingFileError) -> Int {
        let text = try text(attribute)
        guard let number = Int32(text), number >= least else {
            throw error(attribute, value: text, "is not a whole number of at least \(least)")
        }
        guard number <= most else { throw error(attribute, value: text, "is more than \(most)") }
        return Int(number)
    }

    /// Checks that the element stands in one of the elements that may hold it.
    func check(standsIn holders: [String]) throws(TimetablingFileError) {
        guard let parent else { throw error("is the root; expected it in \(holders.joined(separator: " or "))") }
        guard holders.contains(parent) else {
            throw error("stands in \(parent); expected it in \(holders.joined(separator: " or "))")
        }
    }

    /// A whole number, or nil when the attribute is absent.
    func optionalNumber(_ attribute: String, most: Int = Int(Int32.max)) throws(TimetablingFileError) -> Int? {
        guard values[attribute] != nil else { return nil }
        return try number(attribute, most: most)
    }

    /// A row of zeros and ones; the first character becomes bit 0.
    func bits(_ attribute: String, count: Int) throws(TimetablingFileError) -> UInt64 {
        let text = try text(attribute)
        var bits: UInt64 = 0
        var length = 0
        for character in text.utf8 {
            switch character {
            case UInt8(ascii: "1") where length < 64: bits |= 1 << UInt64(length)
            case UInt8(ascii: "0"): break
            default: length = .max - 1
            }
            guard length < 64 else { break }
            length += 1
        }
        guard length == count, text.utf8.count == count else {
            throw error(attribute, value: text, "is not a row of \(count) zeros and ones")
        }
        return bits
    }
}
