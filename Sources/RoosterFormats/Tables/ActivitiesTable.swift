import RoosterModel

extension Activity: TableRow {
    static let schema = TableSchema(
        blank: Activity(
            id: "", kind: .language, theme: "", titles: [:], organisation: "", minutes: 1),
        columns: columns,
        key: ["id"],
        titles: TitleColumns(prefix: "title_", after: "theme", path: \.titles))

    private static let columns: [Column<Activity>] = whatItIs + whoTakesPart + whereAndWhen + whatItGives

    private static let whatItIs: [Column<Activity>] = [
        Column("id", \.id, .id),
        Column("kind", \.kind, .word),
        Column("theme", \.theme, .text),
        Column("organisation", \.organisation, .id),
        Column("minutes", \.minutes, .whole),
        Column("meetings_per_week", optional: \.meetingsPerWeek, .whole),
        Column("meetings_total", optional: \.meetingsTotal, .whole),
        Column("group_min", optional: \.groupMin, .whole),
        Column("group_max", optional: \.groupMax, .whole),
        Column("max_groups", optional: \.maxGroups, .whole),
        Column("min_share", optional: \.minShare, .number),
    ]

    private static let whoTakesPart: [Column<Activity>] = [
        Column("levels", list: \.levels, .word),
        Column("routes", list: \.routes, .word),
        Column("stages", list: \.stages, .whole),
        Column("contact_languages", list: \.contactLanguages, .text),
        Column(flag: "women_only", \.womenOnly),
        Column("enrolment", \.enrolment, .word, required: false),
        Column("mandatory", optional: \.mandatory, .word),
        Column("purpose", optional: \.purpose, .text),
    ]

    private static let whereAndWhen: [Column<Activity>] = [
        Column("locations", list: \.locations, .id),
        Column("room_features", list: \.roomFeatures, .text),
        Column("staff_needs", list: \.staffNeeds, .staffNeed),
        Column("dayparts", list: \.dayparts, .text),
        Column("earliest", optional: \.earliest, .time),
        Column("latest", optional: \.latest, .time),
        Column("early_minutes", optional: \.earlyMinutes, .whole),
        Column(flag: "alone_that_day", \.aloneThatDay),
        Column(flag: "daylight", \.daylight),
        Column("season_from", optional: \.seasonFrom, .monthDay),
        Column("season_to", optional: \.seasonTo, .monthDay),
        Column(flag: "online", \.online),
        Column("link", optional: \.link, .text),
    ]

    private static let whatItGives: [Column<Activity>] = [
        Column("childcare_on_site", optional: \.childcareOnSite, .whole),
        Column("pool", list: \.pool, .poolNeed),
        Column("unlocks", list: \.unlocks, .word),
        Column("counts_for", list: \.countsFor, .word),
        Column("together_by", list: \.togetherBy, .word),
        Column("talents", list: \.talents, .text),
        Column("funded_until", optional: \.fundedUntil, .date),
        Column("cost", optional: \.cost, .number),
    ]
}
