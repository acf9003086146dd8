import Foundation

/// JSON with sorted keys, so that equal values have equal bytes.
package enum DeterministicJSON {
    /// Writes a value.
    ///
    /// - Throws: ``StoreError/unreadableValue(what:detail:)`` for what JSON cannot hold, such as an infinite number.
    package static func encode(_ value: some Encodable) throws(StoreError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(value))
        } catch {
            throw .unreadableValue(what: "\(type(of: value))", detail: "\(error)")
        }
    }

    /// Reads a value; `what` names it in the error.
    ///
    /// - Throws: ``StoreError/unreadableValue(what:detail:)`` when the bytes do not hold one.
    package static func decode<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], what: String? = nil
    ) throws(StoreError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw .unreadableValue(what: what ?? "\(type)", detail: "\(error)")
        }
    }
}
