import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct HelpTests {
    /// The columns of the specification, required ones with a star.
    static let columns: [Table: String] = [
        .locations: "id* name* neighbourhood lat* lon* kind step_free",
        .rooms: "id* location* name* capacity* features opening",
        .organisations: "id* name* kind* contact",
        .staff: """
        id* organisation* roles* lat lon modes languages available max_hours_week max_hours_day first_name \
        participant
        """,
        .participants: """
        id* first_name neighbourhood* lat* lon* language* age_band sex route law level stage settled* duo_notice \
        registered pip_date guidance_end participation_hours_due modes* goals talents wishes tags women_only \
        available max_hours_week partner client_supporter programme reach_by discreet
        """,
        .homes: "participant* from* neighbourhood* lat* lon*",
        .children: "id* parents* age_band*",
        .care: "child* weekday* start* end* kind* school_weeks_only",
        .childcare: "id* location* age_bands* weekday* start* end* places* school_weeks_only",
        .blocks: "subject_kind* subject* kind* from until weekdays start end every_weeks first_week_of note",
        .activities: """
        id* kind* theme* title_nl* title_en organisation* minutes* meetings_per_week meetings_total group_min \
        group_max max_groups min_share levels routes stages contact_languages women_only enrolment mandatory \
        purpose locations room_features staff_needs dayparts earliest latest early_minutes alone_that_day daylight \
        season_from season_to online link childcare_on_site pool unlocks counts_for together_by talents funded_until cost
        """,
        .groups: "id* activity* from until times room staff pinned",
        .enrolments: "participant* group* since until pinned answer",
        .done: "participant* activity* date* meetings minutes how result",
        .pools: "id* kind* location* amount*",
        .rides: """
        id* driver* from_neighbourhood* to_location* weekdays* depart* arrive* return* home* seats* from until
        """,
        .together: "a* b* relation*",
        .travel: "from* to* mode* minutes* first last",
    ]

    @Test(arguments: Table.allCases)
    func everyTableHasTheColumnsOfTheSpecification(table: Table) {
        let help = columnHelp(for: table).map { $0.name + ($0.isRequired ? "*" : "") }
        #expect(help.joined(separator: " ") == Self.columns[table])
    }
}
