import RoosterModel

extension SampleTown {
    /// Adds appointments at the municipality and at home.
    mutating func addTalks() {
        add(
            Self.activity(
                "intake", .talk, theme: "integration", "Afspraak gemeente", "Appointment", by: "gemeente", minutes: 90,
                enrolment: .individual
            ) {
                $0.titles = SampleTitles.talk
                $0.locations = ["stadhuis"]
                $0.roomFeatures = ["talk"]
                $0.staffNeeds = [
                    StaffNeed(role: StaffNeed.ownClientSupporter, amount: 1),
                    StaffNeed(role: "social-worker", amount: 1),
                    StaffNeed(role: "work-coach", amount: 1),
                    StaffNeed(role: "interpreter", inParticipantsLanguage: true, amount: 1),
                ]
                $0.dayparts = ["office"]
            })
        for (id, minutes) in [
            ("pip-gesprek", 60), ("evaluatie", 45), ("voortgang", 45), ("eindgesprek", 60), ("map-eindgesprek", 45),
            ("overdracht", 60),
        ] {
            add(
                Self.activity(
                    id, .talk, theme: "integration", "Afspraak gemeente", "Appointment", by: "gemeente",
                    minutes: minutes, enrolment: .individual
                ) {
                    $0.titles = SampleTitles.talk
                    $0.locations = ["stadhuis"]
                    $0.roomFeatures = ["talk"]
                    $0.staffNeeds = [StaffNeed(role: StaffNeed.ownClientSupporter, amount: 1)]
                    if id == "overdracht" { $0.staffNeeds.append(StaffNeed(role: "social-worker", amount: 1)) }
                    $0.dayparts = ["office"]
                })
        }
        add(
            Self.activity(
                "huisbezoek", .homeVisit, theme: "integration", "Bezoek bij u thuis", "Visit at your home",
                by: "begeleiding", minutes: 60, enrolment: .individual
            ) {
                $0.locations = ["home"]
                $0.roomFeatures = ["none"]
                $0.staffNeeds = [StaffNeed(role: "home-visitor", amount: 1)]
                $0.dayparts = ["office"]
            })
        addTalkStaff()
        addExam()
    }

    private mutating func addTalkStaff() {
        var random = random("talks")
        let perSupporter = max(1, figures.supporters / 3)
        for index in 1...perSupporter {
            employ(
                Self.numbered("maatschappelijk-werker", index), at: "begeleiding", roles: ["social-worker"],
                available: schoolDays.map { weekly($0, 8.5, 17.5) }, hoursWeek: 20, hoursDay: 6.5, random: &random)
            employ(
                Self.numbered("werkcoach", index), at: "werkbedrijf", roles: ["work-coach"],
                available: schoolDays.map { weekly($0, 8.5, 17.5) }, hoursWeek: 20, hoursDay: 6.5, random: &random)
            employ(
                Self.numbered("huisbezoeker", index), at: "begeleiding", roles: ["home-visitor"],
                available: schoolDays.prefix(4).map { weekly($0, 9, 17) }, hoursWeek: 10, hoursDay: 4,
                modes: [.bicycle, .car], random: &random)
        }
        balance.append(
            SampleBalance(
                name: "Client supporters", unit: "hours over the horizon",
                demand: Double(people.count) * 1.6 + newPeople * 2.5,
                supply: Double(figures.supporters * request.weeks) * 24))
    }

    /// The exam in Rijswijk: be there early, nothing else that day.
    private mutating func addExam() {
        var random = random("exam")
        add(
            Self.activity(
                "examen-knm", .exam, theme: "integration", "Examen in Rijswijk", "Exam in Rijswijk", by: "gemeente",
                minutes: 60
            ) {
                $0.meetingsTotal = 1
                $0.groupMin = 1
                $0.groupMax = 30
                $0.maxGroups = 1
                $0.locations = ["duo-rijswijk"]
                $0.roomFeatures = ["none"]
                $0.staffNeeds = [StaffNeed(role: "examiner", amount: 1)]
                $0.dayparts = ["office"]
                $0.earlyMinutes = 30
                $0.aloneThatDay = true
            })
        employ(
            "examinator-001", at: "gemeente", roles: ["examiner"],
            available: [weekly(.tuesday, 9.5, 16), weekly(.thursday, 9.5, 16)],
            hoursWeek: 10, random: &random)
        let rijswijk = SampleGeography.examPlace.centre
        state.staff["examinator-001"]?.coordinate = rijswijk
        state.staff["examinator-001"]?.modes = [.car]
    }
}
