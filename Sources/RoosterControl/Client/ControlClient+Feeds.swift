package import FoundationEssentials

extension ControlClient {
    /// Issues a feed to a reader.
    ///
    /// - Throws: ``ControlError``.
    package func issueFeed(
        _ parameters: FeedsInterface.IssueParameters
    ) async throws(ControlError) -> FeedsInterface.Feed {
        let reply: FeedsInterface.FeedReply = try await call("\(FeedsInterface.name).Issue", parameters)
        return reply.feed
    }

    /// Issues a feed to every reader who has none.
    ///
    /// - Throws: ``ControlError``.
    package func issueAllFeeds(
        _ parameters: FeedsInterface.IssueAllParameters
    ) async throws(ControlError) -> FeedsInterface.IssueAllReply {
        try await call("\(FeedsInterface.name).IssueAll", parameters)
    }

    /// Alters what was chosen for a feed.
    ///
    /// - Throws: ``ControlError``.
    package func setFeed(
        _ parameters: FeedsInterface.SetParameters
    ) async throws(ControlError) -> FeedsInterface.Feed {
        let reply: FeedsInterface.FeedReply = try await call("\(FeedsInterface.name).Set", parameters)
        return reply.feed
    }

    /// Gives a feed another key.
    ///
    /// - Throws: ``ControlError``.
    package func rotateFeed(id: String) async throws(ControlError) -> FeedsInterface.Feed {
        let reply: FeedsInterface.FeedReply = try await call(
            "\(FeedsInterface.name).Rotate", FeedsInterface.FeedParameters(id: id))
        return reply.feed
    }

    /// Withdraws a feed.
    ///
    /// - Throws: ``ControlError``.
    package func revokeFeed(id: String) async throws(ControlError) -> FeedsInterface.Feed {
        let reply: FeedsInterface.FeedReply = try await call(
            "\(FeedsInterface.name).Revoke", FeedsInterface.FeedParameters(id: id))
        return reply.feed
    }

    /// The issued feeds.
    ///
    /// - Throws: ``ControlError``.
    package func feeds(_ parameters: FeedsInterface.ListParameters) async throws -> [FeedsInterface.Feed] {
        var feeds: [FeedsInterface.Feed] = []
        try await stream("\(FeedsInterface.name).List", parameters) { (page: FeedsInterface.ListReply) in
            feeds += page.feeds
        }
        return feeds
    }
}

extension ControlClient {
    /// What the reader of a feed sees.
    ///
    /// - Throws: ``ControlError``.
    package func previewFeed(
        _ parameters: FeedsInterface.PreviewParameters
    ) async throws(ControlError) -> FeedsInterface.PreviewReply {
        try await call("\(FeedsInterface.name).Preview", parameters)
    }

    /// A group's list for the teacher's paper.
    ///
    /// - Throws: ``ControlError``.
    package func printGroup(
        _ parameters: FeedsInterface.PrintGroupParameters
    ) async throws(ControlError) -> FeedsInterface.PreviewReply {
        try await call("\(FeedsInterface.name).PrintGroup", parameters)
    }

    /// Takes a foreign calendar over as blocks.
    ///
    /// - Throws: ``ControlError``.
    package func readCalendar(
        _ parameters: FeedsInterface.ReadCalendarParameters
    ) async throws(ControlError) -> FeedsInterface.ReadCalendarReply {
        try await call("\(FeedsInterface.name).ReadCalendar", parameters)
    }

    /// Sends the parts of a large calendar, all but what is to go with ``readCalendar(_:)``.
    ///
    /// - Parameter bytes: The `.ics` file.
    /// - Returns: The session that has the parts, nil when there are none, and the last part.
    /// - Throws: ``ControlError``.
    package func sendCalendarParts(
        of bytes: Data
    ) async throws(ControlError) -> (session: String?, last: Data) {
        let most = AdministrationInterface.ImportPartParameters.maximumBytes
        guard bytes.count > most else { return (nil, bytes) }
        let begun: AdministrationInterface.ImportBeginReply = try await call(
            "\(AdministrationInterface.name).ImportBegin")
        var rest = bytes
        while rest.count > most {
            let parameters = AdministrationInterface.ImportPartParameters(
                session: begun.session, file: FeedsInterface.ReadCalendarParameters.partsFile,
                data: Data(rest.prefix(most)))
            let _: Nothing = try await call("\(AdministrationInterface.name).ImportPart", parameters)
            rest = rest.dropFirst(most)
        }
        return (begun.session, Data(rest))
    }
}
