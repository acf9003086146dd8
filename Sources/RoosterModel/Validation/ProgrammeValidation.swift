extension Programme {
    /// Adds what is wrong with a programme.
    func check(_ check: inout Check, mayNameUnknownActivities: Bool) {
        check.subject = .programme(id, requirement: nil)
        check.id("id", id)
        if id == "none" { check.refuse("id", id, "stands for no programme and cannot be an id") }
        check.text("title.nl", titles["nl"] ?? "")
        for (language, title) in titles.sorted(by: { $0.key < $1.key }) where language != "nl" {
            check.text("title.\(language)", optional: title)
        }
        check.text("source", optional: source)
        for stage in audience.stages { check.range("for.stages", stage, 1...5) }
        check.items("for.neighbourhoods", audience.neighbourhoods)
        check.items("for.goals", audience.goals)
        check.items("for.tags", audience.tags)
        check.range("start.withinDays", start?.withinDays, 0...3660)
        var seen: Set<String> = []
        for requirement in requirements {
            check.subject = .programme(id, requirement: requirement.id)
            if !seen.insert(requirement.id).inserted {
                check.refuse("id", requirement.id, "is the id of two requirements")
            }
            requirement.check(&check, in: self, mayNameUnknownActivities: mayNameUnknownActivities)
        }
        checkOrder(&check)
    }

    /// No requirement comes after itself, through whatever others: by `after`, or by its place in another's course.
    private func checkOrder(_ check: inout Check) {
        var before: [String: [String]] = [:]
        for requirement in requirements {
            before[requirement.id] = [requirement.conditions.after, requirement.conditions.at?.requirement]
                .compactMap(\.self)
        }
        var settled: Set<String> = []
        for requirement in requirements {
            guard let circle = Self.circle(from: requirement.id, before, &settled) else { continue }
            check.subject = .programme(id, requirement: requirement.id)
            check.refuse("after", nil, "is circular: \(circle.joined(separator: " comes after "))")
        }
    }

    /// A way from a requirement back to itself; nil when there is none.
    ///
    /// What has none is added to `settled`.
    private static func circle(
        from start: String, _ before: [String: [String]], _ settled: inout Set<String>
    ) -> [String]? {
        var path: [String] = [start]
        var pending: [[String]] = [before[start] ?? []]
        while let last = path.last {
            guard let next = pending[pending.count - 1].popLast() else {
                settled.insert(last)
                path.removeLast()
                pending.removeLast()
                continue
            }
            if let index = path.firstIndex(of: next) {
                settled.formUnion(path)
                return Array(path[index...]) + [next]
            }
            guard !settled.contains(next) else { continue }
            path.append(next)
            pending.append(before[next] ?? [])
        }
        return nil
    }
}
