import RoosterModel

/// What each rule says to people, in Dutch and English.
enum ReasonText {
    /// The rule as a sentence in Dutch.
    static func dutch(_ reason: Reason) -> String {
        switch reason {
        case .busy: "Er is al iets anders op de tijden die kunnen."
        case .notAvailable: "De tijden vallen buiten de beschikbaarheid."
        case .outOfReach: "Geen plaats is bereikbaar met de vervoermiddelen van deze persoon."
        case .noMode: "Er is geen vervoermiddel."
        case .busHours: "Er rijdt geen bus op die tijd."
        case .ride: "Er is geen plaats in een auto die past."
        case .childUncovered: "Een kind zou zonder opvang zijn."
        case .groupFull: "De groepen zijn vol."
        case .groupTooSmall: "Er zijn te weinig mensen voor nog een groep."
        case .maxGroups: "Er mogen niet meer groepen tegelijk lopen."
        case .roomMissing: "Er is geen ruimte vrij."
        case .roomCapacity: "De ruimtes zijn te klein."
        case .staffMissing: "Er is niemand vrij om het te geven."
        case .staffHours: "De uren van de begeleiders zijn op."
        case .audience: "Wat er is, is voor anderen bedoeld."
        case .womenOnly: "Er is geen groep voor alleen vrouwen."
        case .ceilingWeek: "De week is vol."
        case .activitiesPerDay: "De dag is vol."
        case .freeWeekday: "Er moet een dag vrij blijven."
        case .rampUp: "Het zou te snel meer worden."
        case .closedDay: "De dagen zijn gesloten."
        case .daylight: "Het is dan donker."
        case .season: "Het is er het seizoen niet voor."
        case .pool: "Er is te weinig materiaal te leen."
        case .order: "Eerst moet er iets anders gebeuren."
        case .window: "Binnen de termijn is geen plek meer."
        case .minShare: "Te veel bijeenkomsten zouden wegvallen."
        case .relation: "Een afspraak over samen of apart staat in de weg."
        case .freeze: "Het ligt te dichtbij om nog te veranderen."
        case .budget: "Er zouden te veel mensen iets van merken."
        case .declined: "Het aanbod is afgewezen."
        case .notOffered: "Het wordt niet aangeboden."
        }
    }

    /// The rule as a sentence in English.
    static func english(_ reason: Reason) -> String {
        switch reason {
        case .busy: "Something else is in the way at the possible times."
        case .notAvailable: "The times lie outside the availability."
        case .outOfReach: "No place is in reach by the person's modes of travel."
        case .noMode: "There is no mode of travel."
        case .busHours: "No bus runs at that time."
        case .ride: "No seat in a car fits."
        case .childUncovered: "A child would be without care."
        case .groupFull: "The groups are full."
        case .groupTooSmall: "There are too few people for another group."
        case .maxGroups: "No more groups may run at the same time."
        case .roomMissing: "No room is free."
        case .roomCapacity: "The rooms are too small."
        case .staffMissing: "Nobody is free to lead it."
        case .staffHours: "The hours of the staff are used up."
        case .audience: "What is offered is meant for others."
        case .womenOnly: "There is no group for women only."
        case .ceilingWeek: "The week is full."
        case .activitiesPerDay: "The day is full."
        case .freeWeekday: "A weekday must stay free."
        case .rampUp: "The load would rise too fast."
        case .closedDay: "The days are closed."
        case .daylight: "It is dark then."
        case .season: "It is out of season."
        case .pool: "There is too little to lend."
        case .order: "Something else must come first."
        case .window: "No place is left within the window."
        case .minShare: "Too many meetings would be missed."
        case .relation: "A relation to somebody else stands in the way."
        case .freeze: "It is too near to be changed."
        case .budget: "Too many people would be touched."
        case .declined: "The offer was declined."
        case .notOffered: "It is not offered."
        }
    }
}
