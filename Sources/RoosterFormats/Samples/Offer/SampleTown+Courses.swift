import RoosterModel

extension SampleTown {
    /// Adds cycling courses, the summer school, parents' rooms and the ceremony.
    mutating func addCourses() {
        addCycling()
        addSummerSchool()
        addParentsRooms()
        addCeremony()
        addSchoolingForWork()
    }

    /// A long course at the lowest level of vocational school, beside the integration (DOMAIN.md ZM15).
    private mutating func addSchoolingForWork() {
        var random = random("schooling")
        add(
            Self.activity(
                "mbo-1-cohort", .training, theme: "education", "Opleiding", "Training course", by: "roc", minutes: 180
            ) {
                $0.meetingsPerWeek = 2
                $0.meetingsTotal = 40
                $0.groupMin = request.size == .dorp ? 4 : 8
                $0.groupMax = 16
                $0.maxGroups = max(1, figures.newcomers / 1_000)
                $0.mandatory = .may
                $0.stages = [3, 4, 5]
                $0.levels = [.a2, .b1, .b2]
                $0.locations = ["roc"]
                $0.roomFeatures = ["board"]
                $0.staffNeeds = [StaffNeed(role: "teacher-mbo", amount: 1)]
                $0.dayparts = ["morning", "afternoon"]
                $0.countsFor = [.knm]
            })
        for index in 1...max(1, figures.newcomers / 1_000) {
            let id = Self.numbered("docent-mbo", index)
            employ(
                id, at: "roc", roles: ["teacher-mbo"], available: schoolDays.prefix(4).map { weekly($0, 8.5, 16.5) },
                hoursWeek: 6, random: &random)
            blockHolidays(staff: id)
        }
    }

    /// Cycling courses of nine lessons: daylight, season, a bicycle each, one volunteer to two learners (DOMAIN.md §2e).
    private mutating func addCycling() {
        var random = random("cycling")
        let learners = people.filter { !$0.participant.modes.contains(.bicycle) }.count
        let places = max(1, figures.cyclingCourses / 5)
        let running = scarce(Double(learners) / 8 / 4)
        let perPlace = max(1, (running + places - 1) / places)
        for index in 1...places {
            let location = "fietsplein-\(index)"
            addPlace(
                location, "Verkeersplein \(index)", in: (index - 1) * 4 % geography.neighbourhoods.count,
                kind: .outdoor,
                random: &random)
            let bicycles = max(7, figures.courseBicycles / places)
            state.pools["lesfietsen-\(index)"] = Pool(
                id: "lesfietsen-\(index)", kind: "bicycles", location: location, amount: bicycles)
            for isForWomen in [false, true] {
                add(
                    Self.activity(
                        isForWomen ? "fietsles-vrouwen-\(index)" : "fietsles-\(index)", .cycling,
                        theme: "participation",
                        "Fietsles", "Cycling lesson", by: request.size == .dorp ? "welzijn" : "fietsschool", minutes: 75
                    ) {
                        $0.titles = SampleTitles.cycling
                        $0.meetingsPerWeek = 2
                        $0.meetingsTotal = 9
                        $0.groupMin = request.size == .dorp ? 2 : 4
                        $0.groupMax = min(8, bicycles)
                        $0.maxGroups = perPlace
                        $0.womenOnly = isForWomen
                        $0.locations = [location]
                        $0.roomFeatures = ["none"]
                        $0.staffNeeds = [
                            StaffNeed(role: "cycling-teacher", amount: 1),
                            StaffNeed(role: "cycling-helper", amount: 1, perAttending: 2),
                        ]
                        $0.dayparts = ["daytime"]
                        $0.daylight = true
                        $0.seasonFrom = MonthDay(month: 3, day: 15)
                        $0.seasonTo = MonthDay(month: 10, day: 31)
                        $0.pool = [PoolNeed(kind: "bicycles", amount: 1)]
                        $0.unlocks = [.bicycle]
                    })
            }
        }
        addCyclingStaff(teachers: max(1, (running + 1) / 2), random: &random)
        balance.append(
            SampleBalance(
                name: "Cycling courses", unit: "courses at the same time", demand: Double(learners) / 8 / 4,
                supply: Double(running)))
    }

    private mutating func addCyclingStaff(teachers: Int, random: inout SampleRandom) {
        for index in 1...teachers {
            employ(
                Self.numbered("fietsdocent", index), at: request.size == .dorp ? "welzijn" : "fietsschool",
                roles: ["cycling-teacher"], available: schoolDays.map { weekly($0, 9.5, 17) }, hoursWeek: 10,
                neighbourhood: index * 4, random: &random)
        }
        for index in 1...figures.cyclingVolunteers {
            employ(
                Self.numbered("fietsvrijwilliger", index), at: request.size == .dorp ? "welzijn" : "fietsschool",
                roles: ["cycling-helper"],
                available: random.some(3, of: schoolDays).map { weekly($0, 9.5, index % 3 == 0 ? 13 : 17) },
                hoursWeek: [2.5, 2.5, 5][index % 3], neighbourhood: index, random: &random)
        }
    }

    /// Lessons in the summer holiday, with a place for children at hand (DOMAIN.md V8).
    private mutating func addSummerSchool() {
        guard let summer else { return }
        var random = random("summer")
        // Who is new and who follows the school route needs lessons in summer most.
        let wanting = people.filter {
            $0.participant.settled < summer.until && ($0.months < 3.5 || $0.participant.route == .onderwijs)
        }.count
        let groups = scarce(Double(wanting) / 14)
        let from = (summer.from + 2).parts
        let until = (summer.until + -5).parts
        for (id, levels) in [("start", [.alfaA, .alfaAA, .preA1]), ("verder", [Participant.Level.a1, .a2, .b1])] {
            add(
                Self.activity(
                    "zomerschool-\(id)", .summerSchool, theme: "education", "Zomerschool", "Summer school",
                    by: providers[0], minutes: 180
                ) {
                    $0.meetingsPerWeek = 4
                    $0.groupMin = request.size == .dorp ? 4 : 8
                    $0.groupMax = 16
                    $0.maxGroups = max(1, (groups + 1) / 2)
                    $0.minShare = 0.6
                    $0.levels = levels
                    $0.roomFeatures = ["board"]
                    $0.staffNeeds = [StaffNeed(role: "teacher-summer", amount: 1)]
                    $0.dayparts = ["morning", "afternoon"]
                    $0.seasonFrom = MonthDay(month: from.month, day: from.day)
                    $0.seasonTo = MonthDay(month: until.month, day: until.day)
                    $0.countsFor = [.lesson, .zLanguage]
                    $0.childcareOnSite = 6
                })
        }
        let teachers = max(2, groups)
        for index in 1...teachers {
            employ(
                Self.numbered("docent-zomer", index), at: providers[0], roles: ["teacher-summer"],
                available: schoolDays.prefix(4).map { weekly($0, 8.5, 16.5) }, hoursWeek: 12, hoursDay: 6,
                neighbourhood: index, random: &random)
        }
        balance.append(
            SampleBalance(
                name: "Summer school", unit: "groups", demand: Double(wanting) / 14,
                supply: Double(max(1, (groups + 1) / 2) * 2)))
    }

    /// Parents' rooms at primary schools, tied to the start of school and to school weeks (DOMAIN.md ZM13).
    private mutating func addParentsRooms() {
        var random = random("schools")
        for index in 1...figures.schools {
            let school = Self.numbered("school", index)
            let place = (index * 2) % geography.neighbourhoods.count
            addPlace(
                "basisschool-\(school.suffix(3))", "Basisschool \(index)", in: place, kind: .school, random: &random)
            let day = schoolDays[index % 5]
            employ(
                "ouderconsulent-\(school.suffix(3))", at: school, roles: ["parents-host-\(school)"],
                available: [weekly(day, 8.5, 10.75)], hoursWeek: 2, neighbourhood: place, random: &random)
            for holiday in holidays {
                let block = Block(
                    subjectKind: .staff, subject: "ouderconsulent-\(school.suffix(3))", kind: .busy,
                    from: holiday.from, until: holiday.until)
                state.blocks[block.key] = block
            }
            add(
                Self.activity(
                    "ouderkamer-\(school)", .parentsRoom, theme: "education", "Ouderkamer", "Parents' room", by: school,
                    minutes: 90
                ) {
                    $0.meetingsPerWeek = 1
                    $0.groupMin = 1
                    $0.groupMax = 12
                    $0.maxGroups = 1
                    $0.minShare = 0.3
                    $0.mandatory = .may
                    $0.locations = ["basisschool-\(school.suffix(3))"]
                    $0.roomFeatures = ["none"]
                    $0.staffNeeds = [StaffNeed(role: "parents-host-\(school)", amount: 1)]
                    $0.dayparts = ["workday"]
                    $0.latest = TimeOfDay(minutes: 645)
                    $0.childcareOnSite = 4
                })
        }
    }

    /// Diplomas with the whole family, in the evening (DOMAIN.md ZM16).
    private mutating func addCeremony() {
        add(
            Self.activity(
                "uitreiking", .ceremony, theme: "participation", "Feestelijke uitreiking", "Ceremony", by: "gemeente",
                minutes: 120, enrolment: .open
            ) {
                $0.meetingsTotal = 1
                $0.groupMax = 40
                $0.maxGroups = 1
                $0.mandatory = .may
                $0.locations = ["stadhuis"]
                $0.roomFeatures = ["hall"]
                $0.staffNeeds = [StaffNeed(role: "municipal-officer-evening", amount: 1)]
                $0.dayparts = ["evening"]
                $0.childcareOnSite = 40
            })
        var random = random("ceremony")
        employ(
            "burgemeester-001", at: "gemeente", roles: ["municipal-officer-evening"],
            available: [weekly(.thursday, 18.5, 22)],
            hoursWeek: 3, random: &random)
    }
}
