/// What a feed says, without the language it says it in; `{0}` and `{1}` in a text stand for values.
package enum Phrase: Int, CaseIterable, Sendable {
    // Titles.
    case lesson, workshop, workshopOn, appointment, municipality, work, languageAndWork, volunteering, cycling
    case parentsRoom, buddy, walk, excursion, gathering, exam, activity, sport, summerSchool, course
    case cancelledTitle
    // Themes.
    case integration, participation, housing, education, health, safety
    // Days and parts of the day.
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    case night, morning, afternoon, evening
    // Lines for everybody.
    case when, place, room, placeAndRoom, atHome, atParticipantsHome, online, organiser, questions
    case cancelled, tentative
    // Lines for newcomers.
    case walking, bicycle, bus, car, ride, early, must, may, progress, progressHours, helping
    // Lines for organisations, staff and locations.
    case group, expected, expectedOf, staffed, role, match
    case rideThere, rideBack, passengers, rideTimes
    // Names of calendars.
    case myCalendar, calendarOf
}
