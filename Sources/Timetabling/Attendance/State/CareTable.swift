/// Where and when dependants can be looked after, put together by place once a town.
///
/// A large town has hundreds of offers of care and thousands of children who could go to any of them: whoever asks for a
/// place on a day reads only what is open then.
struct CareTable: Sendable {
    /// A place at which something is open on a day.
    struct OpenPlace: Sendable {
        /// Number of the place.
        var place: Int32
        fileprivate var hours: Range<Int32>
    }

    private struct Hours: Sendable {
        var offer: Int32
        var start: Int16
        var end: Int16
    }

    private(set) var openPlaces: [OpenPlace] = []
    private var hours: [Hours] = []
    /// Which offers each dependant can go to, as the number of a set: children of an age share one.
    private var setOfDependant: [Int32] = []
    /// What is open of a set on a day, by number: `[set * dayCount + day]`.
    private var kindOfDay: [Int32] = []
    /// Where the places of each kind begin in ``openPlaces``, and the end.
    private var first: [Int32] = [0]
    /// Where a place lies in ``openPlaces``: `[kind * placeCount + place]`; -1 where nothing is open.
    private var positions: [Int32] = []
    private let dayCount: Int
    private let placeCount: Int

    init(_ problem: AttendanceProblem) {
        dayCount = problem.horizon.dayCount
        placeCount = (problem.careOffers.map(\.place).max() ?? -1) + 1
        var sets: [[Int]: Int32] = [:]
        for dependant in problem.dependants {
            let known = sets[dependant.offers]
            setOfDependant.append(known ?? Int32(sets.count))
            guard known == nil else { continue }
            sets[dependant.offers] = Int32(sets.count)
            add(dependant.offers, problem)
        }
    }

    private mutating func add(_ offers: [Int], _ problem: AttendanceProblem) {
        var kinds: [[Int]: Int32] = [:]
        for day in 0..<dayCount {
            let open = offers.filter { problem.careOffers[$0].days.contains(day) }
            let kind = kinds[open] ?? addKind(open, problem)
            kinds[open] = kind
            kindOfDay.append(kind)
        }
    }

    private mutating func addKind(_ open: [Int], _ problem: AttendanceProblem) -> Int32 {
        let kind = first.count - 1
        positions += Array(repeating: -1, count: placeCount)
        var ofPlace: [Int: [Hours]] = [:]
        var places: [Int] = []
        for number in open {
            let offer = problem.careOffers[number]
            if ofPlace[offer.place] == nil { places.append(offer.place) }
            ofPlace[offer.place, default: []].append(
                Hours(
                    offer: Int32(number), start: Int16(clamping: offer.start), end: Int16(clamping: offer.end)))
        }
        for place in places {
            let from = Int32(hours.count)
            hours += ofPlace[place] ?? []
            positions[kind * placeCount + place] = Int32(openPlaces.count)
            openPlaces.append(OpenPlace(place: Int32(place), hours: from..<Int32(hours.count)))
        }
        first.append(Int32(openPlaces.count))
        return Int32(kind)
    }

    /// What is open for a dependant on a day, as a number that days on which the same is open share.
    func kind(of dependant: Int, on day: Int) -> Int {
        Int(kindOfDay[Int(setOfDependant[dependant]) * dayCount + day])
    }

    /// Positions in ``openPlaces`` of what is open for a dependant on a day, places in the order of their first offers.
    func places(for dependant: Int, on day: Int) -> Range<Int> {
        let kind = kind(of: dependant, on: day)
        return Int(first[kind])..<Int(first[kind + 1])
    }

    /// Position in ``openPlaces`` of a place that has something open for a dependant on a day.
    func position(of place: Int, for dependant: Int, on day: Int) -> Int? {
        guard place >= 0, place < placeCount else { return nil }
        let position = positions[kind(of: dependant, on: day) * placeCount + place]
        return position < 0 ? nil : Int(position)
    }

    /// Whether one offer at a place is open for so long.
    func holds(_ position: Int, _ minutes: Range<Int>) -> Bool {
        for index in openPlaces[position].hours
        where Int(hours[Int(index)].start) <= minutes.lowerBound && Int(hours[Int(index)].end) >= minutes.upperBound {
            return true
        }
        return false
    }

    /// Numbers of the offers that are open at a place, ascending.
    func offers(at position: Int) -> [Int] { openPlaces[position].hours.map { Int(hours[Int($0)].offer) } }
}
