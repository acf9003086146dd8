import RoosterModel

extension MunicipalityYAML {
    /// Reads how travel is estimated; a mode that is given is taken as it stands, without the defaults of the mode.
    static func readTravel(_ mapping: inout YAMLMapping, problems: inout ProblemList) -> TravelSettings {
        var travel = TravelSettings()
        mapping.set(&travel.detour, "detour", .number, problems: &problems)
        mapping.set(&travel.bufferMinutes, "bufferMinutes", .whole, problems: &problems)
        for mode in TravelMode.allCases {
            guard var given = mapping.mapping(mode.rawValue, problems: &problems) else { continue }
            var settings = TravelSettings.Mode(kmh: travel[mode].kmh)
            if let kmh = given.require("kmh", .number, problems: &problems) { settings.kmh = kmh }
            settings.maxKm = given.read("maxKm", .number, problems: &problems)
            given.set(&settings.fixedMinutes, "fixedMinutes", .whole, problems: &problems)
            settings.first = given.read("first", .time, problems: &problems)
            settings.last = given.read("last", .time, problems: &problems)
            given.refuseUnknownKeys(problems: &problems)
            travel[mode] = settings
        }
        mapping.refuseUnknownKeys(problems: &problems)
        return travel
    }

    /// Reads the prices of penalties and of changes.
    static func readPrices(
        _ document: inout YAMLMapping, into settings: inout Municipality, problems: inout ProblemList
    ) {
        if var weights = document.mapping("weights", problems: &problems) {
            for (key, path) in weightKeys {
                weights.set(&settings.weights[keyPath: path], key, .number, problems: &problems)
            }
            weights.refuseUnknownKeys(problems: &problems)
        }
        if var prices = document.mapping("changePrices", problems: &problems) {
            for (key, path) in changePriceKeys {
                prices.set(&settings.changePrices[keyPath: path], key, .number, problems: &problems)
            }
            prices.refuseUnknownKeys(problems: &problems)
        }
    }

    /// The keys of `weights`, in order.
    static var weightKeys: [(key: String, path: WritableKeyPath<Weights, Double>)] {
        [
            ("unwanted", \.unwanted), ("travelMinute", \.travelMinute), ("gapMinute", \.gapMinute),
            ("splitNeighbourhood", \.splitNeighbourhood), ("teacherChange", \.teacherChange),
            ("lateStartDay", \.lateStartDay),
        ]
    }

    /// The keys of `changePrices`, in order.
    static var changePriceKeys: [(key: String, path: WritableKeyPath<ChangePrices, Double>)] {
        [("time", \.time), ("room", \.room), ("staff", \.staff), ("enrolment", \.enrolment)]
    }
}
