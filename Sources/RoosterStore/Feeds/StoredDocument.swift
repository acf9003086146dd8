/// A feed as it is served.
package struct StoredDocument: Sendable, Hashable {
    /// Id of the feed.
    package var feed: String
    /// The body.
    package var bytes: [UInt8]
    /// The strong entity tag, with its quotes.
    package var etag: String
    /// When the content last changed, in seconds since 1970-01-01 UTC.
    package var lastModified: Int
    /// The media type with its parameters.
    package var contentType: String

    /// Makes a document.
    package init(feed: String, bytes: [UInt8], etag: String, lastModified: Int, contentType: String) {
        self.feed = feed
        self.bytes = bytes
        self.etag = etag
        self.lastModified = lastModified
        self.contentType = contentType
    }
}

/// What a publication changes in the feeds.
package struct FeedPublication: Sendable, Hashable {
    /// Documents that are new or changed.
    package var documents: [StoredDocument]
    /// Records of feeds of which any is new, changed or gone.
    package var records: [StoredFeedRecords]
    /// By what feeds are found that were not found before.
    package var keys: [StoredFeedKey]
    /// Ids of feeds that are no longer served.
    package var removedDocuments: [String]

    /// Makes a publication.
    package init(
        documents: [StoredDocument] = [], records: [StoredFeedRecords] = [], keys: [StoredFeedKey] = [],
        removedDocuments: [String] = []
    ) {
        self.documents = documents
        self.records = records
        self.keys = keys
        self.removedDocuments = removedDocuments
    }
}
