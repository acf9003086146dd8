import RoosterModel
import Timetabling

/// Moves the people of a scene into a plan that is held: what was held for them becomes theirs, as the plan says.
struct FamilyInTown {
    let scenes: PlanScenes
    let town: HeldTown
    let compiled: CompiledState
    let family: Set<String>

    /// Moves everybody.
    func move(into timetable: inout AttendanceState) {
        for participant in family.sorted() {
            for number in town.helperMeetings[participant] ?? [] { timetable.giveBack(meeting: number) }
        }
        timetable.noteHelpers()
        for participant in family.sorted() {
            guard let person = compiled.numbers.participants[participant] else { continue }
            move(participant, person, into: &timetable)
        }
    }

    private func move(_ participant: String, _ person: Int, into timetable: inout AttendanceState) {
        let covers = covers(of: participant)
        giveBackCare(of: participant, in: &timetable)
        var told: [AttendanceState.ToldVisit] = []
        for row in scenes.attendingOf(participant) {
            guard let number = town.numbers[row.meeting] else { continue }
            let ride = row.ride.flatMap { town.rideNumbers[$0] }
            timetable.giveBack(number, to: person, ride: ride)
            told.append(
                AttendanceState.ToldVisit(
                    meeting: number, way: Visit.Way(row, rides: town.rideNumbers), minutesBefore: row.minutesBefore,
                    minutesAfter: row.minutesAfter, covers: covers[row.meeting] ?? []))
        }
        let groups = scenes.enrolmentsOf(participant).compactMap { town.seriesOfGroup[$0.group] }
        timetable.tell(told, of: person, in: groups.filter { timetable.series[$0].isOpen })
    }

    /// Who looks after a participant's children, by meeting.
    private func covers(of participant: String) -> [String: [CoverUse]] {
        let numbers = CompiledState.index(compiled.dependantChildren)
        var result: [String: [CoverUse]] = [:]
        for row in scenes.care(of: participant) {
            guard let child = numbers[row.child], let meeting = town.numbers[row.meeting],
                let by = CoverUse.By(
                    row, offers: town.offerNumbers, participants: compiled.numbers.participants)
            else { continue }
            result[row.meeting, default: []].append(
                CoverUse(
                    dependant: child, meeting: meeting, day: town.timetable.meetings[meeting].day, by: by,
                    from: row.from.minutes, until: max(row.from.minutes, row.until.minutes)))
        }
        return result
    }

    private func giveBackCare(of participant: String, in timetable: inout AttendanceState) {
        for row in scenes.care(of: participant) where row.cover == .place {
            guard let offer = row.by.flatMap({ town.offerNumbers[$0] }), let meeting = town.numbers[row.meeting] else {
                continue
            }
            timetable.giveBackCare(
                offer, day: town.timetable.meetings[meeting].day,
                minutes: row.from.minutes..<max(row.from.minutes, row.until.minutes))
        }
    }
}
