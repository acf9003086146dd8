import Logging

/// One setting of a configuration file.
struct Setting: Equatable {
    /// The keys that lead to it, joined by dots.
    var key: String
    /// The value, as it stands there, without quotes.
    var text: String
    /// The line, from 1.
    var line: Int
}

/// Why a setting is refused.
struct SettingError: Error, Equatable {
    /// The rule it breaks, as a sentence that goes on from the value.
    var rule: String
}

/// Reads the part of YAML that a configuration needs: sections by indentation, `key: value`, `[lists]`, comments.
///
/// A reader of our own, since the daemon needs nothing else of YAML, and can so name line and key of whatever it does
/// not know instead of passing over it.
enum ConfigurationLines {
    /// The settings of a text, in its order.
    ///
    /// - Throws: ``StartError/configuration(file:line:_:)`` for a line that is neither section nor setting.
    static func read(_ text: String, file: String) throws(StartError) -> [Setting] {
        var settings: [Setting] = []
        var section: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = withoutComment(line)
            guard let first = content.first(where: { $0 != " " }) else { continue }
            guard first != "\t", let colon = content.firstIndex(of: ":") else {
                throw .configuration(file: file, line: index + 1, "the line is no `key: value`")
            }
            let isIndented = content.first == " "
            let key = String(trimmed(content[..<colon]))
            let value = unquoted(trimmed(content[content.index(after: colon)...]))
            if isIndented {
                guard let section else {
                    throw .configuration(file: file, line: index + 1, "the line is indented but in no section")
                }
                if !value.isEmpty { settings.append(Setting(key: "\(section).\(key)", text: value, line: index + 1)) }
            } else if value.isEmpty {
                section = key
            } else {
                section = nil
                settings.append(Setting(key: key, text: value, line: index + 1))
            }
        }
        return settings
    }

    private static func withoutComment(_ line: Substring) -> Substring {
        var isQuoted = false
        var previous: Character = " "
        for index in line.indices {
            let character = line[index]
            if character == "\"" { isQuoted.toggle() }
            if character == "#", !isQuoted, previous == " " { return line[..<index] }
            previous = character
        }
        return line.last == "\r" ? line.dropLast() : line
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " || text.last == "\r" { text.removeLast() }
        return text
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
        return String(text.dropFirst().dropLast())
    }
}

extension Setting {
    /// A whole number within a range.
    func integer(in range: ClosedRange<Int>) throws(SettingError) -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw SettingError(rule: "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// Yes or no.
    func boolean() throws(SettingError) -> Bool {
        switch text {
        case "true", "yes": true
        case "false", "no": false
        default: throw SettingError(rule: "must be yes or no")
        }
    }

    /// `[a, b]`, or one name.
    var list: [String] {
        let inner = text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...]
        return inner.split(separator: ",").map { part in part.filter { $0 != " " && $0 != "\"" } }
    }

    /// An octal mode of a file.
    func mode() throws(SettingError) -> UInt16 {
        guard let mode = UInt16(text, radix: 8), mode <= 0o777 else {
            throw SettingError(rule: "must be an octal mode such as 0660")
        }
        return mode
    }

    /// An http or https address without a slash at the end.
    func address() throws(SettingError) -> String {
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
            throw SettingError(rule: "must begin with https:// or http://")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// A level of the log.
    func level() throws(SettingError) -> Logger.Level {
        guard let level = Logger.Level(rawValue: text) else {
            throw SettingError(rule: "must be one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return level
    }
}
