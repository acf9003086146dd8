extension YAMLMapping {
    /// The line of every key in this mapping and the mappings inside it, by the keys that lead to it joined by dots.
    var lines: [String: Int] {
        var lines: [String: Int] = [:]
        Self.collect(keys, path: path, into: &lines)
        return lines
    }

    private static func collect(_ entries: [YAMLEntry], path: String, into lines: inout [String: Int]) {
        for entry in entries {
            let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
            lines[name] = entry.line
            if case .map(let inner, _) = entry.value { collect(inner, path: name, into: &lines) }
        }
    }
}
