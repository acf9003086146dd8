import Foundation

/// A page for the printer, as a file.
struct PaperFile {
    /// Name of the file, without ending.
    let name: String
    /// The page.
    let text: String

    /// Writes the page, and a PDF of it where a browser is installed.
    ///
    /// - Parameter directory: Where; made when it is not there.
    /// - Returns: Whether there is a PDF.
    /// - Throws: What the file system says.
    func write(to directory: String) throws -> Bool {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let path = "\(directory)/\(name)"
        try text.write(toFile: "\(path).html", atomically: true, encoding: .utf8)
        return Self.makePDF(of: path)
    }

    /// Whether a browser made a PDF of a page.
    private static func makePDF(of path: String) -> Bool {
        let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let browser else { return false }
        let process = Process()
        process.executableURL = URL(filePath: browser)
        process.arguments = [
            "--headless=new", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=\(path).pdf",
            URL(filePath: "\(path).html").absoluteString,
        ]
        // Chromium has no sandbox for root; the page is ours and has no script.
        if geteuid() == 0 { process.arguments?.insert("--no-sandbox", at: 0) }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            return false
        }
        process.waitUntilExit()
        return process.terminationStatus == 0 && FileManager.default.fileExists(atPath: "\(path).pdf")
    }
}
