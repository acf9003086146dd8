import RoosterModel

extension SampleTown {
    /// Adds what the planted cases need of places, staff and offers.
    mutating func plantOffer() {
        plantDriver()
        plantMove()
        plantCare()
        plantSecondIntake()
        plantLastBus()
        plantHelper()
        plantCyclingPlace()
        state.organisations["c27-provider"] = Organisation(
            id: "c27-provider", name: "Taalpraktijk De Kaart", kind: .provider,
            contact: "Planbureau; vraagt om namen van cursisten in de agenda")
        add(
            Self.activity(
                "c27-spreekuur", .open, theme: "integration", "Oefenuur", "Practice hour", by: "c27-provider",
                minutes: 60,
                enrolment: .open
            ) {
                $0.meetingsPerWeek = 1
                $0.groupMax = 12
                $0.maxGroups = 1
                $0.mandatory = .may
                $0.minShare = 0.1
                $0.locations = ["bibliotheek"]
                // At a table of the library: the case must not hang on whether a room is left.
                $0.roomFeatures = ["none"]
                $0.staffNeeds = [StaffNeed(role: "c27-teacher", amount: 1)]
                $0.dayparts = ["afternoon"]
            })
        var random = random("c27")
        employ(
            "c27-teacher", at: "c27-provider", roles: ["c27-teacher"],
            available: [weekly(.wednesday, 12.75, 16.5), weekly(.friday, 12.75, 16.5)],
            hoursWeek: 4, random: &random)
    }

    /// C07: a colleague drives two riders to a shift, and is ill in the sixth week.
    private mutating func plantDriver() {
        guard let rider = indexByID["c07-rider-a"] else { return }
        let home = people[rider].participant.neighbourhood
        let place = geography.neighbourhoods.firstIndex { $0.name == home } ?? 0
        var random = random("c07")
        employ(
            "c07-driver", at: "werkgever-001", roles: ["driver"], available: schoolDays.map { weekly($0, 7, 18) },
            hoursWeek: 30, neighbourhood: place, modes: [.car], random: &random)
        state.rides["c07-ride"] = Ride(
            id: "c07-ride", driver: "c07-driver", fromNeighbourhood: home, toLocation: "bedrijf-001",
            weekdays: [.tuesday, .thursday], depart: TimeOfDay(minutes: 445), arrive: TimeOfDay(minutes: 475),
            returning: TimeOfDay(minutes: 735), home: TimeOfDay(minutes: 765), seats: 2)
        let ill = Block(
            subjectKind: .staff, subject: "c07-driver", kind: .busy, from: request.start + 35,
            until: request.start + 41,
            note: "C07")
        state.blocks[ill.key] = ill
        // The first bus is there after the shift has begun.
        let bus = TravelTime(
            from: home, to: "bedrijf-001", mode: .bus, minutes: 50, first: TimeOfDay(minutes: 545),
            last: TimeOfDay(minutes: 1_145))
        state.travel[bus.key] = bus
    }

    /// C06: from the reception centre to the town in the fifth week.
    private mutating func plantMove() {
        let reception = request.size == .dorp ? SampleGeography.southernReception : SampleGeography.reception
        if let index = indexByID["c06-moves"] {
            let later = people[index].participant
            people[index].participant.neighbourhood = reception.name
            people[index].participant.coordinate = reception.centre
            people[index].participant.modes = [.walk, .bus]
            let home = Home(
                participant: later.id, from: request.start + 28, neighbourhood: later.neighbourhood,
                coordinate: later.coordinate)
            state.homes[home.key] = home
        }
        let location = "opvang-\(reception.name.asID)"
        add(
            Self.activity(
                "nt2-opvang", .language, theme: "integration", "Taalles", "Language lesson", by: "begeleiding",
                minutes: 120
            ) {
                $0.titles = SampleTitles.lesson
                $0.meetingsPerWeek = 2
                $0.groupMin = 1
                $0.groupMax = 10
                $0.maxGroups = 1
                $0.minShare = 0.1
                $0.levels = [.alfaA, .alfaAA, .preA1]
                $0.locations = [location]
                $0.roomFeatures = ["none"]
                $0.staffNeeds = [StaffNeed(role: "teacher-reception", amount: 1)]
                $0.dayparts = ["morning"]
                $0.countsFor = [.lesson]
            })
        add(
            Self.activity(
                "warme-overdracht", .talk, theme: "integration", "Kennismaking", "Getting to know each other",
                by: "gemeente", minutes: 60, enrolment: .individual
            ) {
                $0.locations = [location]
                $0.roomFeatures = ["none"]
                $0.staffNeeds = [
                    StaffNeed(role: StaffNeed.ownClientSupporter, amount: 1),
                    StaffNeed(role: "social-worker", amount: 1),
                ]
                $0.dayparts = ["office"]
            })
        var random = random("c06")
        employ(
            "docent-opvang", at: "begeleiding", roles: ["teacher-reception"],
            available: [weekly(.tuesday, 9, 12.5), weekly(.thursday, 9, 12.5)], hoursWeek: 4, random: &random)
        state.staff["docent-opvang"]?.coordinate = reception.centre
    }

    /// C03 and C19: the care that their children have.
    private mutating func plantCare() {
        for day in [Weekday.tuesday, .thursday] {
            addCare("c03-child-2", weekly(day, 8.25, 12.75), .childcare, schoolWeeksOnly: true)
        }
        addSchool("c03-child-6")
        for day in [Weekday.sunday, .monday, .tuesday, .wednesday, .thursday] {
            // Grandmother sleeps in while the mother works.
            addCare("c19-child-1", weekly(day, 21, 31.5), .family)
        }
        if let index = indexByID["c19-impossible"] {
            block(index, schoolDays, hours(15, 17), note: "C19")
        }
    }

    /// C17: a second party that wants an intake of its own.
    private mutating func plantSecondIntake() {
        add(
            Self.activity(
                "intake-werkbedrijf", .talk, theme: "participation", "Afspraak werkbedrijf", "Appointment work company",
                by: "werkbedrijf", minutes: 60, enrolment: .individual
            ) {
                $0.locations = ["stadhuis"]
                $0.roomFeatures = ["talk"]
                $0.staffNeeds = [StaffNeed(role: "work-coach", amount: 1)]
                $0.dayparts = ["office"]
            })
    }

    /// C25: the last bus to the outlying area leaves before the evening lesson ends.
    private mutating func plantLastBus() {
        for id in lessonLocations.keys.sorted().flatMap({ lessonLocations[$0] ?? [] }) {
            let bus = TravelTime(
                from: "Buitengebied", to: id, mode: .bus, minutes: 40, first: TimeOfDay(minutes: 395),
                last: TimeOfDay(minutes: 1_265))
            state.travel[bus.key] = bus
        }
    }

    /// C15: a cycling course within walking distance of the person.
    private mutating func plantCyclingPlace() {
        guard let index = indexByID["c15-cycling"] else { return }
        let person = people[index].participant
        state.locations["c15-plein"] = Location(
            id: "c15-plein", name: "Verkeersplein \(person.neighbourhood)", neighbourhood: person.neighbourhood,
            coordinate: geography.neighbourhood(person.neighbourhood).centre, kind: .outdoor, stepFree: true)
        state.pools["c15-lesfietsen"] = Pool(id: "c15-lesfietsen", kind: "bicycles", location: "c15-plein", amount: 7)
        guard var course = state.activities["fietsles-1"] else { return }
        course.id = "c15-fietsles"
        course.locations = ["c15-plein"]
        course.meetingsPerWeek = 1
        course.maxGroups = 1
        course.groupMin = 1
        course.groupMax = 6
        state.activities[course.id] = course
    }

    /// C14: a newcomer who helps at cycling lessons and is a host.
    private mutating func plantHelper() {
        guard let index = indexByID["c14-helper"] else { return }
        state.staff["c14-helper-staff"] = StaffMember(
            id: "c14-helper-staff", organisation: Self.numbered("initiatief", 1),
            roles: ["cycling-helper", "host", "host-c24-taalcafe"],
            coordinate: people[index].participant.coordinate, modes: [.bicycle], languages: ["nl", "ar"],
            available: [weekly(.tuesday, 13, 17), weekly(.wednesday, 9.5, 17), weekly(.friday, 9.5, 17)],
            maxHoursWeek: 5,
            participant: "c14-helper")
    }
}
