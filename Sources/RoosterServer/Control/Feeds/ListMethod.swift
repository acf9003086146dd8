import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// Feeds in one reply, well below the frame limit.
    private static let feedsPerPage = 1000

    /// `nl.rooster.Feeds.List`: the issued feeds, in pages.
    ///
    /// It needs the role that may issue them, since it tells their addresses.
    static func listFeeds(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "List", role: .coordinator) { call in
            let parameters: FeedsInterface.ListParameters = try call.decodeParameters()
            let all = await tenant.listFeeds().map(FeedsInterface.Feed.init)
            var rest = all.filter { feed in
                (parameters.readerKind.map { $0 == feed.readerKind } ?? true)
                    && (parameters.reader.map { $0 == feed.reader } ?? true)
            }[...]
            while call.wantsMore, rest.count > feedsPerPage {
                try await call.replyContinuing(
                    encoding: FeedsInterface.ListReply(feeds: Array(rest.prefix(feedsPerPage))))
                rest = rest.dropFirst(feedsPerPage)
            }
            try await call.reply(encoding: FeedsInterface.ListReply(feeds: Array(rest.prefix(feedsPerPage))))
        }
    }
}
