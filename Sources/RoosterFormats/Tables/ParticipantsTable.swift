import RoosterModel

extension Participant: TableRow {
    static let schema = TableSchema(
        blank: Participant(
            id: "", neighbourhood: "", coordinate: .blank, language: "", settled: .blank, modes: []),
        columns: [
            Column("id", \.id, .id),
            Column("first_name", optional: \.firstName, .text),
            Column("neighbourhood", \.neighbourhood, .text),
            Column("lat", \.coordinate.latitude, .number),
            Column("lon", \.coordinate.longitude, .number),
            Column("language", \.language, .text),
            Column("age_band", optional: \.ageBand, .word),
            Column("sex", optional: \.sex, .word),
            Column("route", optional: \.route, .word),
            Column("law", optional: \.law, .word),
            Column("level", optional: \.level, .word),
            Column("stage", optional: \.stage, .whole),
            Column("settled", \.settled, .date),
            Column("duo_notice", optional: \.duoNotice, .date),
            Column("registered", optional: \.registered, .date),
            Column("pip_date", optional: \.pipDate, .date),
            Column("guidance_end", optional: \.guidanceEnd, .date),
            Column("participation_hours_due", optional: \.participationHoursDue, .number),
            Column("modes", list: \.modes, .word, required: true),
            Column("goals", list: \.goals, .text),
            Column("talents", list: \.talents, .text),
            Column("wishes", list: \.wishes, .text),
            Column("tags", list: \.tags, .text),
            Column("women_only", list: \.womenOnly, .text),
            Column("available", list: \.available, .weeklyTime),
            Column("max_hours_week", optional: \.maxHoursWeek, .number),
            Column("partner", optional: \.partner, .id),
            Column("client_supporter", optional: \.clientSupporter, .id),
            Column("programme", list: \.programmes, .id),
            Column("reach_by", list: \.reachBy, .word),
            Column(flag: "discreet", \.discreet),
        ],
        key: ["id"])
}
