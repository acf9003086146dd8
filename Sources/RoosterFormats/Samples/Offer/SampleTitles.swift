/// Titles as they stand in a newcomer's feed: neutral, without level or route.
enum SampleTitles {
    /// A language lesson.
    static let lesson = [
        "nl": "Taalles", "en": "Language lesson", "ar": "درس لغة", "tr": "Dil dersi", "uk": "Урок мови",
        "fa": "کلاس زبان", "prs": "صنف زبان", "so": "Cashar luqadeed", "ti": "ትምህርቲ ቋንቋ",
    ]
    /// A language lesson on the computer.
    static let onlineLesson = ["nl": "Taalles online", "en": "Language lesson online", "uk": "Урок мови онлайн"]
    /// A talk at the town hall.
    static let talk = [
        "nl": "Afspraak gemeente", "en": "Appointment with the municipality", "ar": "موعد مع البلدية",
        "tr": "Belediye randevusu", "uk": "Зустріч у муніципалітеті", "fa": "قرار با شهرداری",
        "prs": "قرار با شاروالی", "so": "Ballan degmada", "ti": "ቆጸራ ምምሕዳር ከተማ",
    ]
    /// A cycling lesson.
    static let cycling = [
        "nl": "Fietsles", "en": "Cycling lesson", "ar": "درس ركوب الدراجة", "tr": "Bisiklet dersi",
        "uk": "Урок їзди на велосипеді", "fa": "آموزش دوچرخه", "prs": "آموزش بایسکل", "so": "Casharka baaskiilka",
        "ti": "ትምህርቲ ብሽክለታ",
    ]
}
