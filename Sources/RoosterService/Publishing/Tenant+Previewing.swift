import RoosterFeeds
import RoosterModel
import RoosterStore

/// In what form a feed is looked at.
package enum FeedForm: String, Sendable, Hashable, CaseIterable {
    /// As a calendar.
    case calendar
    /// As the page behind its key.
    case page
    /// As a newcomer's week on paper.
    case paper
}

extension Tenant {
    /// What the reader of a feed sees, for coordinators and for letters.
    ///
    /// - Parameters:
    ///   - id: Id of the feed.
    ///   - form: In what form.
    ///   - language: Another language for page or paper; nil: the feed's.
    ///   - weeksAhead: Which week on paper, 0: this one.
    /// - Returns: The calendar or the page.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``.
    package nonisolated func preview(
        feed id: String, as form: FeedForm, language: String? = nil, weeksAhead: Int = 0
    ) throws(ServiceError) -> String {
        let address = PageAddress(base: settings.baseAddress ?? "http://localhost")
        let bytes: [UInt8]?
        switch form {
        case .calendar: bytes = feeds.load().documents[id]?.bytes
        case .page: bytes = pages.load()?.week(feed: id, at: address, language: language)?.bytes
        case .paper:
            bytes =
                pages.load()?.sheet(feed: id, at: address, language: language, weeksAhead: min(52, max(0, weeksAhead)))?
                .bytes
        }
        guard let bytes else {
            throw .notFound(subject: "feed (\(id))", rule: "there is no \(form.rawValue) of such a feed")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A group's list for the teacher's paper, with keys, first names and the dates of the meetings to tick.
    ///
    /// - Parameters:
    ///   - group: Id of the group in the published plan.
    ///   - language: `nl` or `en`; nil: Dutch.
    ///   - weeksAhead: The first week, 0: this one.
    ///   - weeks: How many weeks.
    /// - Returns: A page for the printer.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``.
    package nonisolated func groupList(
        of group: String, language: String? = nil, weeksAhead: Int = 0, weeks: Int = 4
    ) throws(ServiceError) -> String {
        let page = pages.load()?.groupList(
            group, language: language, weeksAhead: min(52, max(0, weeksAhead)), weeks: min(52, max(1, weeks)))
        guard let page else {
            throw .notFound(subject: "group (\(group))", rule: "the published plan has no such group")
        }
        return String(decoding: page.bytes, as: UTF8.self)
    }
}
