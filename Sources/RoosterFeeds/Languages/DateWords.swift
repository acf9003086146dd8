import FoundationEssentials
import FoundationInternationalization
package import RoosterModel

/// How a language writes days: by ICU's data, in the Gregorian calendar and with Western digits as on Dutch boards.
package struct DateWords: Sendable {
    /// The language's name in the language itself.
    package let languageName: String
    private let weekdays: [String]
    private let dayAndMonth: Date.FormatStyle
    private let wholeDate: Date.FormatStyle

    /// Asks ICU for a language's words.
    ///
    /// - Parameter language: Such as `ar`; `prs`, the code that Dutch registers use for Dari, is `fa-AF` in CLDR.
    init(language: String) {
        let identifier =
            switch language {
            case "prs": "fa_AF"
            case "ti": "ti_ER"
            case "en": "en_GB"
            default: language
            }
        let locale = Locale(identifier: "\(identifier)@calendar=gregorian;numbers=latn")
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = locale
        calendar.timeZone = .gmt
        let style = Date.FormatStyle(locale: locale, calendar: calendar, timeZone: .gmt)
        let weekday = style.weekday(.wide)
        // Day 4 was a Monday.
        weekdays = (4...10).map { Self.moment($0).formatted(weekday) }
        dayAndMonth = style.day().month(.wide)
        wholeDate = style.day().month(.wide).year()
        // CLDR calls Dari the Persian of Afghanistan; its speakers do not.
        languageName = language == "prs" ? "دری" : locale.localizedString(forLanguageCode: language) ?? language
    }

    /// The name of a date's weekday.
    package func weekday(_ date: CalendarDate) -> String {
        weekdays[date.weekday.index]
    }

    /// Day and month, such as "28 juni".
    package func dayAndMonth(_ date: CalendarDate) -> String {
        Self.moment(date.dayNumber).formatted(dayAndMonth)
    }

    /// Day, month and year, such as "28 juni 2027".
    package func wholeDate(_ date: CalendarDate) -> String {
        Self.moment(date.dayNumber).formatted(wholeDate)
    }

    private static func moment(_ dayNumber: Int) -> Date {
        Date(timeIntervalSince1970: Double(dayNumber * 86_400))
    }
}
