import RoosterModel

extension MunicipalityYAML {
    /// Reads from when on something is a signal; nil where every figure is the default.
    static func readSignals(_ document: inout YAMLMapping, problems: inout ProblemList) -> SignalLimits? {
        guard var mapping = document.mapping("signals", problems: &problems) else { return nil }
        var limits = SignalLimits()
        for (key, path) in SignalLimits.keys {
            mapping.set(&limits[keyPath: path], key, .whole, problems: &problems)
        }
        mapping.refuseUnknownKeys(problems: &problems)
        return limits == SignalLimits() ? nil : limits
    }

    /// The figures that are not the defaults.
    static func signals(_ limits: SignalLimits) -> Entries {
        let usual = SignalLimits()
        return SignalLimits.keys.filter { limits[keyPath: $0.path] != usual[keyPath: $0.path] }.map {
            ($0.key, .whole(limits[keyPath: $0.path]))
        }
    }
}
