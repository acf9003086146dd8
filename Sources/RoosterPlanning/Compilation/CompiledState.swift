import Foundation
import RoosterModel
import Timetabling

/// A state as an instance of the engine, with what is needed to read the answer back.
struct CompiledState {
    var state: State
    let municipality: Municipality
    let calendar: PlanningCalendar
    let geography: Geography
    var ledger: RequirementLedger
    let today: CalendarDate
    /// Rows in the order in which the engine numbers them; those that went since keep their places.
    var participants: [Participant]
    let locations: [Location]
    var rooms: [Room]
    var staff: [StaffMember]
    let activities: [Activity]
    var children: [Child]
    var childcare: [ChildcarePlaces]
    var rides: [Ride]
    var pools: [Pool]
    var numbers: Numbers
    /// Masks and ways so far, to which a later state adds.
    var maskTable = MaskTable()
    var ways: WayCompiler
    /// What people attended of the published plan before today.
    private(set) var past: [String: [Records.Entry]] = [:]
    /// Groups and meetings that exist, in the order of the engine's tags.
    var existingGroups: [String] = []
    var existingMeetings: [String] = []
    /// The requirement that each demand of the engine stands for.
    var casesOfDemands: [RequirementCase] = []
    /// Who leads whose appointments already.
    private(set) var pairs = PairCompiler()
    var problem: AttendanceProblem

    /// The engine's numbers by id.
    struct Numbers {
        var participants: [String: Int]
        var locations: [String: Int]
        var rooms: [String: Int]
        var staff: [String: Int]
        var activities: [String: Int]
    }

    /// Compiles a request; nil when the municipality's settings are not there.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - base: What was compiled of a state that differs in people and in single rows of other tables only: what is
    ///     the same is taken from it, and rows keep their numbers, new ones coming last. Nil: all is compiled.
    init?(_ request: PlanningRequest, like base: CompiledState? = nil) {
        guard let settings = request.state.municipality else { return nil }
        state = request.state
        municipality = settings
        today = request.now.date
        calendar = PlanningCalendar(settings, calendars: state.calendars.values.sorted { $0.id < $1.id })
        geography =
            base?.geography
            ?? Geography(settings.travel, known: state.travel.sorted, locations: state.locations.sorted)
        let published = request.startAfresh ? nil : request.published
        ledger = RequirementLedger(
            state, municipality: settings, published: published, today: today, like: base?.ledger)
        participants = state.participants.sorted
        locations = Self.rows(\.locations, of: state, after: base, \.locations)
        rooms = Self.rows(\.rooms, of: state, after: base, \.rooms)
        staff = Self.rows(\.staff, of: state, after: base, \.staff)
        activities = Self.rows(\.activities, of: state, after: base, \.activities)
        children = state.children.sorted
        childcare = Self.rows(\.childcare, of: state, after: base, \.childcare)
        rides = Self.rows(\.rides, of: state, after: base, \.rides)
        pools = Self.rows(\.pools, of: state, after: base, \.pools)
        numbers = Numbers(
            participants: Self.index(participants), locations: Self.index(locations), rooms: Self.index(rooms),
            staff: Self.index(staff), activities: Self.index(activities))
        ways = base?.ways ?? WayCompiler(locations, geography)
        problem = AttendanceProblem(
            horizon: calendar.horizon, firstPlannable: max(0, today - calendar.start), masks: [],
            places: ways.table, bufferMinutes: settings.travel.bufferMinutes)
        compile(published: published, basis: request.basis, like: base)
    }

    /// The children who must be looked after, in the order in which the engine numbers them.
    var dependantChildren: [Child] { children.filter(\.ageBand.needsCover) }

    /// Whether a row still stands in its table.
    func isThere<Element: Row>(_ row: Element, _ table: KeyPath<State, Rows<Element>>) -> Bool {
        state[keyPath: table].contains(row.key)
    }

    /// The rows of a table: those another has in its order, then those it has not.
    private static func rows<Element: Row>(
        _ table: KeyPath<State, Rows<Element>>, of state: State, after base: CompiledState?,
        _ known: KeyPath<CompiledState, [Element]>
    ) -> [Element] {
        let rows = state[keyPath: table]
        guard let base else { return rows.sorted }
        let former = base[keyPath: known]
        // Nothing is looked at of a table that nobody altered.
        if former.count == rows.count, rows == base.state[keyPath: table] { return former }
        return former.compactMap { rows[$0.key] } + rows.sortedRows(without: Set(former.map(\.key)))
    }

    /// The numbers of rows, by key.
    static func index<Element: Row>(_ rows: [Element]) -> [String: Int] {
        Dictionary(rows.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }

    private mutating func compile(published: Plan?, basis: Plan?, like base: CompiledState?) {
        var table = base?.maskTable ?? MaskTable()
        past = published.map { PlanRecords($0, ledger.records).entries(before: today) } ?? [:]
        pairs = PairCompiler(self)
        problem.people = PeopleCompiler(self, published: published).people(&table, &ways)
        problem.places = ways.table
        problem.homeWays = geography.homeWays(areas: PeopleCompiler.areas(state))
        let households = HouseholdCompiler(self)
        problem.careOffers = households.offers()
        problem.dependants = households.dependants(&table)
        let resources = ResourceCompiler(self)
        problem.rides = resources.rides()
        problem.rooms = resources.rooms(&table, like: base)
        problem.staff = resources.staff(&table, like: base)
        problem.pools = resources.pools()
        problem.masks = table.masks
        maskTable = table
        var activities = ActivityCompiler(self)
        problem.activities = activities.offers(like: base)
        // Below the step from one level to the next, so that nobody's wish goes before somebody's duty.
        problem.guardianWeight = municipality.childcareMode == .childcareFirst ? 8 : 1
        problem.prices.travelMinute = municipality.weights.travelMinute
        problem.prices.unwanted = municipality.weights.unwanted
        problem.prices.stranger = municipality.weights.splitNeighbourhood
        problem.prices.staffChange = municipality.weights.teacherChange
        problem.prices.waitingDay = municipality.weights.lateStartDay
        problem.prices.gapMinute = municipality.weights.gapMinute
        var demands = DemandCompiler(self, past: past)
        (problem.demands, casesOfDemands) = demands.demands()
        var existing = ExistingCompiler(self)
        existing.compile(basis ?? published, heldAs: published)
        problem.existingSeries = existing.series
        problem.existingAppointments = existing.appointments
        existingGroups = existing.groups
        existingMeetings = existing.meetings
    }
}
