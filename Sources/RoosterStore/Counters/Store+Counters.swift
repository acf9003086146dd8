import GRDB

extension Store {
    /// All counters by name.
    package func counters() throws(StoreError) -> [String: Int] {
        try reading { database in
            let rows = try Row.fetchAll(database, sql: "SELECT name, value FROM counter")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        }
    }

    /// Sets counters; those that are not named stay.
    package func putCounters(_ values: [String: Int]) throws(StoreError) {
        try writing { database in
            for (name, value) in values {
                try database.execute(sql: "INSERT OR REPLACE INTO counter VALUES (?, ?)", arguments: [name, value])
            }
        }
    }
}
