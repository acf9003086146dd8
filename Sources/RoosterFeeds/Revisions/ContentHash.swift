import Crypto

/// Hashes of what feeds say.
enum ContentHash {
    /// Bytes of a hash that tells one content of an event from another.
    static let length = 16

    /// The first bytes of the SHA-256 of others.
    static func of(_ bytes: [UInt8], length: Int = length) -> [UInt8] {
        var hash = SHA256()
        // Handed over in one piece: as a collection they would go through an iterator.
        unsafe bytes.withUnsafeBytes { memory in unsafe hash.update(bufferPointer: memory) }
        return unsafe hash.finalize().withUnsafeBytes { memory in unsafe Array(memory.prefix(length)) }
    }
}
