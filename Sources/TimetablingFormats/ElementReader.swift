import Foundation
import FoundationXML

/// Receives the elements of an XML file in order.
protocol ElementHandler {
    /// Handles the start of an element.
    mutating func start(_ attributes: ElementAttributes) throws(TimetablingFileError)
}

/// Streams an XML file through Foundation's parser into a handler; no tree is built.
final class ElementReader<Handler: ElementHandler>: NSObject, XMLParserDelegate {
    private var handler: Handler
    private let file: String
    private var failure: TimetablingFileError?
    private var faultLine: Int?
    /// Names of the elements that are open.
    private var open: [String] = []

    private init(file: String, handler: Handler) {
        self.file = file
        self.handler = handler
    }

    /// Reads a file into a handler and gives the handler back.
    static func read(path: String, into handler: Handler) throws(TimetablingFileError) -> Handler {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TimetablingFileError(file: path, line: 0, element: "file", value: "", rule: "cannot be read")
        }
        return try read(data, file: path, into: handler)
    }

    /// Reads the bytes of a file into a handler and gives the handler back.
    static func read(_ data: Data, file: String, into handler: Handler) throws(TimetablingFileError) -> Handler {
        let reader = ElementReader(file: file, handler: handler)
        let parser = XMLParser(data: try XmlBytes.cleaned(data, file: file))
        parser.delegate = reader
        let succeeded = parser.parse()
        if let failure = reader.failure { throw failure }
        // On Linux the parser tells the fault of a file that was cut off, and says all the same that it succeeded.
        guard succeeded, reader.faultLine == nil else {
            throw TimetablingFileError(
                file: file, line: reader.faultLine ?? parser.lineNumber, element: "file", value: "",
                rule: "is not well-formed XML")
        }
        return reader.handler
    }

    /// Passes an element on, and stops the parser at the first error.
    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard failure == nil else { return }
        do throws(TimetablingFileError) {
            try handler.start(
                ElementAttributes(
                    file: file, line: parser.lineNumber, element: elementName, parent: open.last, values: attributes))
            open.append(elementName)
        } catch {
            failure = error
            parser.abortParsing()
        }
    }

    /// Leaves an element.
    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?
    ) {
        _ = open.popLast()
    }

    /// Remembers where the first fault of the XML itself was met, and stops: the parser would guess on.
    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
        guard faultLine == nil else { return }
        faultLine = parser.lineNumber
        parser.abortParsing()
    }
}
