extension State {
    /// Everything in this state that cannot be, in the order of the tables and of keys.
    ///
    /// Pinned things that contradict each other are no problems: the planner reports them. Neither is a role that no
    /// staff member has: then what asks for it cannot be planned, and the planner says so.
    ///
    /// - Parameter shippedProgrammes: Ids of the programmes that come with Rooster. These may name activities that
    ///   the municipality does not offer; its own programmes may not.
    /// - Returns: The problems; empty when all is well.
    /// - Complexity: O(rows · log rows).
    public func validate(shippedProgrammes: Set<String> = []) -> [ValidationProblem] {
        var check = Check(self)
        if let municipality { municipality.check(&check) }
        check.rows(locations)
        check.rows(rooms)
        check.rows(organisations)
        check.rows(staff)
        check.rows(participants)
        check.rows(homes)
        check.rows(children)
        check.rows(care)
        check.rows(childcare)
        check.rows(blocks)
        check.rows(activities)
        check.rows(groups)
        check.rows(enrolments)
        check.rows(done)
        check.rows(pools)
        check.rows(rides)
        check.rows(together)
        check.rows(travel)
        for programme in programmes.values.sorted(by: { $0.id < $1.id }) {
            programme.check(&check, mayNameUnknownActivities: shippedProgrammes.contains(programme.id))
        }
        for calendar in calendars.values.sorted(by: { $0.id < $1.id }) {
            calendar.check(&check)
        }
        return check.problems
    }
}

/// A row that can be judged.
protocol CheckedRow: Row {
    /// Adds what is wrong with this row.
    func check(_ check: inout Check)
}

extension Check {
    /// Judges every row of a table.
    mutating func rows(_ rows: Rows<some CheckedRow>) {
        for row in rows.sorted {
            subject = .row(RowReference(table: type(of: row).table, key: row.key))
            row.check(&self)
        }
    }
}
