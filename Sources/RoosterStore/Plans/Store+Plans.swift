import GRDB

extension Store {
    /// Keeps a plan version, in place of the one with the same number.
    package func putPlan(_ plan: PlanVersion) throws(StoreError) {
        try erasing { database in try Self.insert(plan, into: database) }
    }

    /// The plan version with a number; nil when there is none.
    ///
    /// - Throws: ``StoreError/damaged(path:detail:)`` when it is not what was written.
    package func plan(number: Int) throws(StoreError) -> PlanVersion? {
        try reading { database in try self.plan(number: number, database) }
    }

    /// The plan version with the highest number; nil before the first.
    ///
    /// - Throws: ``StoreError/damaged(path:detail:)`` when it is not what was written.
    package func newestPlan() throws(StoreError) -> PlanVersion? {
        try reading { database in
            guard let number = try Int.fetchOne(database, sql: "SELECT max(number) FROM plan") else { return nil }
            return try self.plan(number: number, database)
        }
    }

    /// All plan versions without the plans, newest first.
    package func planHeadings() throws(StoreError) -> [PlanHeading] {
        try reading { database in
            try Row.fetchAll(database, sql: "SELECT * FROM plan ORDER BY number DESC").map(Self.heading)
        }
    }

    /// Removes the plan versions below a number, and leaves nothing of them in the file; gives how many there were.
    package func removePlans(before number: Int) throws(StoreError) -> Int {
        try erasing { database in
            try database.execute(sql: "DELETE FROM plan WHERE number < ?", arguments: [number])
            return database.changesCount
        }
    }

    /// Puts a plan version inside a transaction.
    static func insert(_ plan: PlanVersion, into database: Database) throws {
        let heading = plan.heading
        try database.execute(
            sql: "INSERT OR REPLACE INTO plan VALUES (?, ?, ?, ?, ?)",
            arguments: [
                heading.number, heading.revision, heading.publishedAt, heading.publishedBy, heading.summary.blob,
            ])
        try database.execute(
            sql: "INSERT OR REPLACE INTO planBytes VALUES (?, ?, ?)",
            arguments: [heading.number, plan.bytes.blob, Checksum.of(plan.bytes)])
    }

    private func plan(number: Int, _ database: Database) throws -> PlanVersion? {
        let sql = "SELECT * FROM plan JOIN planBytes USING (number) WHERE number = ?"
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [number]) else { return nil }
        let bytes = try row.bytes("bytes")
        try requireChecksum(Checksum.of(bytes), stored: row["checksum"], of: "plan version \(number)")
        return PlanVersion(heading: try Self.heading(row), bytes: bytes)
    }

    private static func heading(_ row: Row) throws -> PlanHeading {
        PlanHeading(
            number: row["number"], revision: row["revision"], publishedAt: row["publishedAt"],
            publishedBy: row["publishedBy"], summary: try row.bytes("summary"))
    }
}
