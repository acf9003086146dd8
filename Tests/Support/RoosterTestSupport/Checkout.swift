package import Foundation

/// The checkout that the tests were built from.
package enum Checkout {
    /// Its directory, found from this file.
    package static var directory: URL {
        var url = URL(filePath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url
    }
}
