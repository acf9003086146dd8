package import RoosterModel

/// Changes, row by row, that turn `current` into what a folder says.
///
/// Rows, programmes and calendars that the folder does not have stay, unless `removeMissing` is set. What a folder
/// does not hold (feeds, which version is published) is left alone. The same folder twice gives no change.
package func changes(from current: State, to imported: State, removeMissing: Bool) -> [Change] {
    var changes: [Change] = []
    if let municipality = imported.municipality, municipality != current.municipality {
        changes.append(.configure(municipality))
    }
    for programme in imported.programmes.values.sorted(by: { $0.id < $1.id })
    where current.programmes[programme.id] != programme {
        changes.append(.putProgramme(programme))
    }
    for calendar in imported.calendars.values.sorted(by: { $0.id < $1.id })
    where current.calendars[calendar.id] != calendar {
        changes.append(.putCalendar(calendar))
    }
    for table in Table.allCases {
        for row in imported.rows(of: table) where current.row(row.reference) != row {
            changes.append(.put(row))
        }
    }
    if removeMissing { changes += removals(from: current, to: imported) }
    return changes
}

/// Removes what only the current state has; rows that others refer to come last.
private func removals(from current: State, to imported: State) -> [Change] {
    var changes: [Change] = []
    for table in Table.allCases.reversed() {
        for row in current.rows(of: table) where imported.row(row.reference) == nil {
            changes.append(.remove(row.reference))
        }
    }
    for id in current.programmes.keys.sorted() where imported.programmes[id] == nil {
        changes.append(.removeProgramme(id))
    }
    for id in current.calendars.keys.sorted() where imported.calendars[id] == nil {
        changes.append(.removeCalendar(id))
    }
    return changes
}
