import Foundation
import Timetabling

extension SectioningSolutionFile {
    /// The competition's XML.
    ///
    /// - Parameters:
    ///   - dayCount: Days of a week of the instance.
    ///   - weekCount: Weeks of the instance.
    /// - Returns: The text of the file.
    public func xml(dayCount: Int, weekCount: Int) -> String {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE solution PUBLIC "-//ITC 2019//DTD Problem Format/EN" \
            "http://www.itc2019.org/competition-format.dtd">
            <solution name="\(escaped(name))" runtime="\(origin.runtime)" cores="\(origin.cores)" \
            technique="\(escaped(origin.technique))" author="\(escaped(origin.author))" \
            institution="\(escaped(origin.institution))" country="\(escaped(origin.country))">

            """
        for entry in entries {
            text += "  <class id=\"\(entry.id)\" days=\"\(bits(UInt64(entry.days), dayCount))\""
            text += " start=\"\(entry.start)\" weeks=\"\(bits(entry.weeks, weekCount))\""
            if let room = entry.room { text += " room=\"\(room)\"" }
            text += entry.students.isEmpty ? "/>\n" : ">\n"
            for student in entry.students { text += "    <student id=\"\(student)\"/>\n" }
            if !entry.students.isEmpty { text += "  </class>\n" }
        }
        return text + "</solution>\n"
    }

    /// Writes the competition's XML; a reader sees the old file or the whole new one.
    ///
    /// - Throws: ``TimetablingFileError`` when the file cannot be written.
    public func write(toFile path: String, dayCount: Int, weekCount: Int) throws(TimetablingFileError) {
        do {
            try xml(dayCount: dayCount, weekCount: weekCount)
                .write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw TimetablingFileError(
                file: path, line: 0, element: "file", value: "", rule: "cannot be written: \(error)")
        }
    }

    private func bits(_ set: UInt64, _ count: Int) -> String {
        String(decoding: (0..<count).map { UInt8(ascii: "0") + UInt8(set >> UInt64($0) & 1) }, as: UTF8.self)
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
