import RoosterModel
import Timetabling

/// Compiles children under 13 and places of childcare.
struct HouseholdCompiler {
    let compiled: CompiledState

    init(_ compiled: CompiledState) {
        self.compiled = compiled
    }

    func offers() -> [CareOffer] {
        compiled.childcare.map { row in
            var days = DaySet()
            for day in compiled.calendar.days(of: row.time.weekday, schoolWeeksOnly: row.schoolWeeksOnly)
            where compiled.isThere(row, \.childcare) && !compiled.calendar.closed.contains(day) { days.insert(day) }
            return CareOffer(
                place: compiled.numbers.locations[row.location] ?? 0, days: days, start: row.time.range.startMinutes,
                end: row.time.range.endMinutes, places: row.places)
        }
    }

    func dependants(_ table: inout MaskTable) -> [Dependant] {
        let care = Dictionary(grouping: compiled.state.care.sorted, by: \.child)
        let offers = offersOfBand()
        return compiled.dependantChildren.map {
            dependant($0, care[$0.id] ?? [], offers: offers[$0.ageBand] ?? [], &table)
        }
    }

    /// Numbers of the offers that take children of an age band: one list for each, since a large town has thousands of
    /// children.
    func offersOfBand() -> [Child.AgeBand: [Int]] {
        Dictionary(
            uniqueKeysWithValues: Child.AgeBand.allCases.map { band in
                (band, compiled.childcare.indices.filter { compiled.childcare[$0].ageBands.contains(band) })
            })
    }

    /// One child who must be looked after, with the hours in which somebody does already.
    func dependant(
        _ child: Child, _ care: [CareHours], offers: [Int], _ table: inout MaskTable
    ) -> Dependant {
        var covered = TimeMasks(compiled.calendar)
        for hours in care { covered.add(hours.time, schoolWeeksOnly: hours.schoolWeeksOnly) }
        return Dependant(
            guardians: child.parents.compactMap { compiled.numbers.participants[$0] },
            covered: covered.numbers(in: &table), offers: offers)
    }
}
