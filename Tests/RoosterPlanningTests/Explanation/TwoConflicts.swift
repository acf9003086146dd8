import Foundation
import RoosterFormats
import RoosterModel
import RoosterPlanning

/// A village with one evening group that is full and one childcare place that is taken, both by `p2`.
///
/// `p1` wants four lessons, has a baby and works by day: the group has no seat, and the baby no place.
enum TwoConflicts {
    /// The requirement of `p1`.
    static let requirement = "taal/lessen"

    /// The village.
    ///
    /// - Parameters:
    ///   - seats: Most people in the group.
    ///   - places: Childcare places on Tuesday evening.
    /// - Returns: What it tells.
    /// - Throws: What reading a folder throws.
    static func state(seats: Int = 1, places: Int = 1) throws -> State {
        let people = ["p1", "p2"].map { id in
            """
              - {id: \(id), neighbourhood: noord, lat: 51.53, lon: 4.09, language: nl, settled: 2027-06-01, modes: walk,
                 programme: taal}
            """
        }
        let text = """
            name: Dorp
            timezone: Europe/Amsterdam
            languages: [nl, en]
            horizon: {start: 2027-06-28, weeks: 4}
            locations:
              - {id: bieb, name: Bibliotheek, neighbourhood: noord, lat: 51.53, lon: 4.09}
            rooms:
              - {id: bieb-1, location: bieb, name: Zaal 1, capacity: 12}
            organisations:
              - {id: school, name: Taalschool, kind: provider}
            staff:
              - {id: juf, organisation: school, roles: teacher-nt2}
            participants:
            \(people.joined(separator: "\n"))
            children:
              - {id: baby-1, parents: p1, age_band: 0-1}
              - {id: baby-2, parents: p2, age_band: 0-1}
            childcare:
              - {id: k1, location: bieb, age_bands: 0-1, weekday: tu, start: "18:00", end: "22:00", places: \(places)}
            blocks:
              - {subject_kind: participant, subject: p1, kind: busy, start: "08:00", end: "17:30"}
            activities:
              - {id: avond, kind: language, theme: integration, title_nl: Avondles, organisation: school, minutes: 120,
                 group_min: 1, group_max: \(seats), max_groups: 1, enrolment: group, staff_needs: "teacher-nt2:1",
                 dayparts: evening, counts_for: lesson}
            groups:
              - {id: e2, activity: avond, times: "tu 19:00-21:00", room: bieb-1, staff: juf, pinned: yes}
            enrolments:
              - {participant: p2, group: e2, pinned: yes}
            programmes:
              - id: taal
                title: {nl: Taal}
                requirements:
                  - {id: lessen, kind: count, of: {countsFor: [lesson]}, atLeast: 4, priority: must}
            """
        var contents = FolderContents()
        contents["municipality.yaml"] = Data(text.utf8)
        return try readFolder(contents, shippedProgrammes: []).state
    }

    /// The first day of its horizon.
    static func now(_ state: State) -> PlanningMoment {
        let start = state.municipality?.horizon.start ?? CalendarDate(dayNumber: 0)
        return PlanningMoment(date: start, text: "\(start.isoText)T09:00:00Z")
    }

    /// Its plan.
    static func plan(_ state: State) -> Plan {
        makePlan(
            PlanningRequest(state: state, published: nil, now: now(state), seconds: 0.3), stop: PlanningStop()
        ) { _ in }
    }

    /// The explanation for `p1`.
    static func explanation(_ state: State) -> Explanation? {
        explain(participant: "p1", requirement: requirement, plan: plan(state), state: state, now: now(state)).first
    }
}
