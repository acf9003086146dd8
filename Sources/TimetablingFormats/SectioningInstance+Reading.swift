import Foundation
public import Timetabling

extension SectioningInstance {
    /// Reads an instance of ITC 2019.
    ///
    /// - Throws: ``TimetablingFileError`` with the line and the value that break the format.
    public init(contentsOfFile path: String) throws(TimetablingFileError) {
        let handler = try ElementReader.read(path: path, into: InstanceHandler())
        self = try Self.complete(handler, file: path)
    }

    /// Reads an instance of ITC 2019 from the text of a file.
    ///
    /// - Throws: ``TimetablingFileError`` with the line and the value that break the format.
    public init(xml text: String, file: String) throws(TimetablingFileError) {
        let handler = try ElementReader.read(Data(text.utf8), file: file, into: InstanceHandler())
        self = try Self.complete(handler, file: file)
    }

    private static func complete(
        _ handler: InstanceHandler, file: String
    ) throws(TimetablingFileError) -> SectioningInstance {
        guard let instance = handler.instance else {
            throw TimetablingFileError(file: file, line: 0, element: "file", value: "", rule: "holds no problem")
        }
        return instance
    }
}

extension SectioningProblem {
    /// Reads and compiles an instance of ITC 2019.
    ///
    /// - Throws: ``TimetablingFileError`` for a file that breaks the format or names what does not exist.
    public init(contentsOfFile path: String) throws(TimetablingFileError) {
        let instance = try SectioningInstance(contentsOfFile: path)
        do {
            try self.init(compiling: instance)
        } catch {
            let line = (try? ElementReader.read(path: path, into: FaultFinder(error)))?.line ?? 0
            throw TimetablingFileError(file: path, line: line, element: error.description, value: "", rule: "")
        }
    }
}
