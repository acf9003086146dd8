/// What a feed or page says, without the language it says it in; `{0}` and `{1}` in a text stand for values.
package enum Phrase: Int, CaseIterable, Sendable {
    // Titles.
    case lesson, workshop, workshopOn, appointment, municipality, work, languageAndWork, volunteering, cycling
    case parentsRoom, buddy, walk, excursion, gathering, exam, activity, sport, summerSchool, course
    case cancelledTitle
    // Themes.
    case integration, participation, housing, education, health, safety
    // Parts of the day; weekdays and months come from ICU.
    case night, morning, afternoon, evening
    // Lines for everybody.
    case when, place, room, placeAndRoom, atHome, atParticipantsHome, online, join, organiser, questions
    case cancelled, tentative
    // Lines for newcomers.
    case walking, bicycle, bus, car, ride, early, must, may, progress, progressDone, progressHours, helping
    case bringPen, bringIdentity, bringSportswear, bringShoes, bringLetters
    // Names of calendars.
    case myCalendar, calendarOf
    // Pages.
    case today, thisWeek, nextWeek, nothing, why, whyPlan, whyWish, whyTime, whyChildcare
    case question, yes, no, saidYes, saidNo, changeLater
    case subscribe, otherCalendar, copyAddress, calendarIsSlow, scan, keepSecret, printWeek, madeOn, skipToContent
    case language, machineTranslated
    case catalogue, openToAll, neighbourhood, partOfDay, theme, all, show, calendarOfSelection
    // Lines for organisations, staff and locations.
    case group, expected, expectedOf, staffed, role, match
    case rideThere, rideBack, passengers, rideTimes
    // Lines for client supporters.
    case movedTitle, firstTitle
    // Lines for childcare and the municipality.
    case childcare, children, ageGroup, parents
    case capacity, seats, groupsWithRoom, childcarePlaces, councilLetter, figuresFrom

    /// The last phrase that newcomers read; what follows is for organisations, in Dutch where a language lacks it.
    static let lastForNewcomers = Phrase.calendarOfSelection
}
