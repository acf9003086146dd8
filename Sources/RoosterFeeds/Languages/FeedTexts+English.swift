extension FeedTexts {
    /// English.
    static let english = FeedTexts(
        code: "en", review: .machineTranslated,
        [
            .lesson: "Language lesson", .workshop: "Workshop", .workshopOn: "Workshop on {0}",
            .appointment: "Appointment", .municipality: "Appointment with the municipality", .work: "Workplace",
            .languageAndWork: "Language and work", .volunteering: "Voluntary work", .cycling: "Cycling lesson",
            .parentsRoom: "Parents' room", .buddy: "Language buddy", .walk: "Walk", .excursion: "Outing",
            .gathering: "Gathering", .exam: "Test", .activity: "Activity", .sport: "Sport",
            .summerSchool: "Summer school", .course: "Course", .cancelledTitle: "Cancelled: {0}",
            .integration: "living together", .participation: "taking part", .housing: "housing",
            .education: "education", .health: "health", .safety: "safety",
            .monday: "Monday", .tuesday: "Tuesday", .wednesday: "Wednesday", .thursday: "Thursday",
            .friday: "Friday", .saturday: "Saturday", .sunday: "Sunday",
            .night: "night", .morning: "morning", .afternoon: "afternoon", .evening: "evening",
            .when: "When: {0} {1}, {2}, {3}", .place: "Where: {0}", .room: "Room: {0}",
            .placeAndRoom: "Where: {0}, room {1}", .atHome: "Where: at your home",
            .atParticipantsHome: "Where: at the participant's home", .online: "Where: online",
            .organiser: "By: {0}", .questions: "Questions? {0}",
            .cancelled: "This is cancelled.", .tentative: "This is not certain yet.",
            .walking: "On foot: about {0} minutes.", .bicycle: "By bicycle: about {0} minutes.",
            .bus: "By bus: about {0} minutes.", .car: "By car: about {0} minutes.",
            .ride: "A colleague gives you a ride. It leaves at {0} from {1}.",
            .early: "Be there at {0}.", .must: "You must come.", .may: "You may come. You choose.",
            .progress: "This is number {0} of {1}.", .progressHours: "After this you have done {0} of {1} hours.",
            .helping: "You help here.",
            .group: "Group: {0}", .expected: "Expected: {0}", .expectedOf: "Expected: {0} of {1}",
            .staffed: "Staff: {0}", .role: "Your role: {0}", .match: "With: {0}",
            .rideThere: "Ride to {0}", .rideBack: "Ride back from {0}", .passengers: "Passengers: {0}",
            .rideTimes: "From {0} to {1}",
            .myCalendar: "My timetable", .calendarOf: "Timetable {0}",
        ])
}
