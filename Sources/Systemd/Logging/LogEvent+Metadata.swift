import Logging

extension LogEvent {
    /// The metadata of handler, provider, event and error, later ones winning, in the order of their keys.
    func mergedMetadata(
        _ metadata: Logger.Metadata, _ provider: Logger.MetadataProvider?
    ) -> [(key: String, value: Logger.Metadata.Value)] {
        var merged = metadata
        if let provider { merged.merge(provider.get()) { _, provided in provided } }
        if let explicit = self.metadata { merged.merge(explicit) { _, explicit in explicit } }
        if let error {
            // The keys that swift-log's own handlers use.
            merged["error.message"] = "\(error)"
            merged["error.type"] = "\(String(reflecting: type(of: error)))"
        }
        return merged.sorted { $0.key < $1.key }
    }
}
