import Foundation
import Testing

@testable import RoosterFormats

@Suite struct DirectoryTests {
    private func withDirectory(_ body: (String) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "rooster-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try body(directory.path)
    }

    @Test func readsWhatItWrote() throws {
        try withDirectory { path in
            try Village.folder.write(toDirectory: path)
            try Data("x".utf8).write(to: URL(filePath: path + "/.~lock.rooms.csv#"))
            try Data("x".utf8).write(to: URL(filePath: path + "/NOTES.md"))
            #expect(try FolderContents(readingDirectory: path) == Village.folder)
        }
    }

    @Test func saysWhatCannotBeRead() throws {
        try withDirectory { path in
            #expect(throws: FolderAccessError.noDirectory(path)) { try FolderContents(readingDirectory: path) }
            #expect(FolderAccessError.noDirectory("/x").description == "/x: is not a directory")
            try Village.folder.write(toDirectory: path)
            var limits = FolderLimits()
            limits.csvBytes = 10
            do throws(FolderAccessError) {
                _ = try FolderContents(readingDirectory: path, limits: limits)
                Issue.record("was read")
            } catch {
                #expect(error.description.hasSuffix("activities.csv: has 198 bytes; at most 10 are read"))
            }
            limits = FolderLimits()
            limits.files = 3
            #expect(throws: FolderAccessError.tooMuch(path, limit: "3 files")) {
                try FolderContents(readingDirectory: path, limits: limits)
            }
        }
    }
}
