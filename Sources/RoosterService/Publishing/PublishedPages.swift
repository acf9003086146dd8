package import RoosterFeeds
import RoosterModel

/// The pages as HTTP readers see them: made when asked for, from what the feeds were last rendered from.
///
/// It never changes after it is published, so a page never waits for planner or store.
package struct PublishedPages: Sendable {
    private let renderer: FeedRenderer
    private let catalogue: [String: FeedRevisions]
    private let cache = PageCache()

    /// Makes the pages of a publication.
    ///
    /// - Parameters:
    ///   - renderer: Knows state and plan.
    ///   - catalogue: The records of the catalogue, by its feed id.
    init(renderer: FeedRenderer, catalogue: [String: FeedRevisions]) {
        self.renderer = renderer
        self.catalogue = catalogue
    }

    /// The page behind a feed's key; nil when its reader is no longer there.
    package func week(feed: String, at address: PageAddress, language: String?) -> Page? {
        cache.page(PageCache.Question(feed: feed, address: address, language: language)) {
            renderer.issue(feed).flatMap { renderer.weekPage($0, at: address, language: language) }
        }
    }

    /// A newcomer's week on paper; nil for other readers.
    package func sheet(feed: String, at address: PageAddress, language: String?, weeksAhead: Int) -> Page? {
        let question = PageCache.Question(
            feed: feed, address: address, language: language, weeksAhead: weeksAhead)
        return cache.page(question) {
            renderer.issue(feed).flatMap {
                renderer.printSheet($0, at: address, language: language, weeksAhead: weeksAhead)
            }
        }
    }

    /// A group's list for the teacher's paper; nil when the published plan has no such group.
    package func groupList(_ group: String, language: String?, weeksAhead: Int, weeks: Int) -> Page? {
        renderer.groupList(group, language: language, weeksAhead: weeksAhead, weeks: weeks)
    }

    /// The open activities that fit a filter.
    package func catalogue(_ filter: CatalogueFilter, language: String?, at address: PageAddress) -> Page {
        renderer.cataloguePage(filter, language: language, at: address)
    }

    /// The calendar of the open activities that fit a filter.
    package func catalogueFeed(_ filter: CatalogueFilter, language: String?) -> FeedDocument {
        let language = language ?? "nl"
        let revisions = catalogue[FeedRenderer.catalogueID(language)] ?? FeedRevisions()
        return renderer.catalogueFeed(filter, language: language, revisions: revisions).document
    }
}
