import Metrics

/// What the service counts.
enum ServiceMetrics {
    /// Changes that were applied.
    static let changes = Counter(label: "rooster_changes_total")
    /// Searches that made a draft.
    static let searches = Counter(label: "rooster_searches_total")
    /// Repairs of the published plan that made a draft.
    static let repairs = Counter(label: "rooster_repairs_total")
    /// Searches that made none.
    static let failedSearches = Counter(label: "rooster_searches_failed_total")
    /// Plan versions that were published.
    static let publications = Counter(label: "rooster_publications_total")
    /// Feed documents that were rendered.
    static let renderedFeeds = Counter(label: "rooster_feeds_rendered_total")
    /// How long it takes to render all feeds whose content may have changed.
    static let rendering = Timer(label: "rooster_feeds_rendering")
    /// How long it takes to store and serve what was rendered.
    static let serving = Timer(label: "rooster_feeds_serving")
    /// Feeds that could not be rendered.
    static let failedFeeds = Counter(label: "rooster_feeds_failed_total")
}
