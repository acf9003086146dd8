import RoosterFeeds
import Synchronization

/// Pages that were made since the last publication, so that one who loads a page again and again costs little.
final class PageCache: Sendable {
    /// What was asked for.
    struct Question: Hashable {
        /// Id of the feed.
        var feed: String
        /// Where the service is reached.
        var address: PageAddress
        /// The language that was chosen.
        var language: String?
        /// Weeks ahead on paper; nil: the page.
        var weeksAhead: Int?
    }

    /// Most pages that are kept: some 4 MB.
    private static let most = 256

    private let pages = Mutex<[Question: Page]>([:])

    /// The page, made when it is not there.
    func page(_ question: Question, make: () -> Page?) -> Page? {
        if let page = pages.withLock({ $0[question] }) { return page }
        // Made outside the lock: two who ask at once both make it, and nobody waits.
        guard let page = make() else { return nil }
        pages.withLock { pages in
            if pages.count >= Self.most { pages = [:] }
            pages[question] = page
        }
        return page
    }
}
