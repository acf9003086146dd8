extension FeedTexts {
    /// Dutch at level B1, as on the boards of the schools.
    static let dutch = FeedTexts(
        code: "nl", review: .written,
        [
            .lesson: "Taalles", .workshop: "Workshop", .workshopOn: "Workshop {0}", .appointment: "Afspraak",
            .municipality: "Afspraak gemeente", .work: "Werkplek", .languageAndWork: "Taal en werk",
            .volunteering: "Vrijwilligerswerk", .cycling: "Fietsles", .parentsRoom: "Ouderkamer",
            .buddy: "Taalmaatje", .walk: "Wandeling", .excursion: "Uitje", .gathering: "Bijeenkomst",
            .exam: "Toets", .activity: "Activiteit", .sport: "Sport", .summerSchool: "Zomerschool",
            .course: "Cursus", .cancelledTitle: "Gaat niet door: {0}",
            .integration: "samenleven", .participation: "meedoen", .housing: "wonen", .education: "onderwijs",
            .health: "gezondheid", .safety: "veiligheid",
            .monday: "maandag", .tuesday: "dinsdag", .wednesday: "woensdag", .thursday: "donderdag",
            .friday: "vrijdag", .saturday: "zaterdag", .sunday: "zondag",
            .night: "nacht", .morning: "ochtend", .afternoon: "middag", .evening: "avond",
            .when: "Wanneer: {0} {1}, {2}, {3}", .place: "Waar: {0}", .room: "Lokaal: {0}",
            .placeAndRoom: "Waar: {0}, lokaal {1}", .atHome: "Waar: bij u thuis",
            .atParticipantsHome: "Waar: bij de deelnemer thuis", .online: "Waar: online",
            .organiser: "Van: {0}", .questions: "Vragen? {0}",
            .cancelled: "Dit gaat niet door.", .tentative: "Dit is nog niet zeker.",
            .walking: "U loopt ongeveer {0} minuten.", .bicycle: "Met de fiets: ongeveer {0} minuten.",
            .bus: "Met de bus: ongeveer {0} minuten.", .car: "Met de auto: ongeveer {0} minuten.",
            .ride: "U rijdt mee met een collega. Vertrek om {0} uit {1}.",
            .early: "Wees er om {0}.", .must: "U moet komen.", .may: "U mag komen. U kiest zelf.",
            .progress: "Dit is nummer {0} van {1}.", .progressHours: "Hierna heeft u {0} van {1} uur gedaan.",
            .helping: "U helpt hier mee.",
            .group: "Groep: {0}", .expected: "Verwacht: {0}", .expectedOf: "Verwacht: {0} van {1}",
            .staffed: "Begeleiding: {0}", .role: "Uw rol: {0}", .match: "Met: {0}",
            .rideThere: "Rit naar {0}", .rideBack: "Rit terug van {0}", .passengers: "Passagiers: {0}",
            .rideTimes: "Van {0} naar {1}",
            .myCalendar: "Mijn rooster", .calendarOf: "Rooster {0}",
        ])
}
