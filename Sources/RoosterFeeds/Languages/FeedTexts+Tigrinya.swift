extension FeedTexts {
    /// Tigrinya, with hours as on Dutch clocks: the part of the day stands beside them, since many count from six.
    static let tigrinya = FeedTexts(
        code: "ti", review: .machineTranslated,
        [
            .lesson: "ትምህርቲ ቋንቋ", .workshop: "ዓውደ መጽናዕቲ", .workshopOn: "ዓውደ መጽናዕቲ ብዛዕባ {0}",
            .appointment: "ቆጸራ", .municipality: "ቆጸራ ምስ ምምሕዳር ከተማ", .work: "ቦታ ስራሕ",
            .languageAndWork: "ቋንቋን ስራሕን", .volunteering: "ወለንታዊ ስራሕ", .cycling: "ትምህርቲ ብሽክለታ",
            .parentsRoom: "ክፍሊ ወለዲ", .buddy: "መሓዛ ቋንቋ", .walk: "ጉዕዞ ብእግሪ", .excursion: "ዑደት",
            .gathering: "ኣኼባ", .exam: "ፈተና", .activity: "ንጥፈት", .sport: "ስፖርት",
            .summerSchool: "ናይ ክረምቲ ትምህርቲ", .course: "ኮርስ", .cancelledTitle: "ተሰሪዙ: {0}",
            .integration: "ብሓባር ምንባር", .participation: "ምስታፍ", .housing: "መንበሪ ገዛ", .education: "ትምህርቲ",
            .health: "ጥዕና", .safety: "ድሕነት",
            .monday: "ሰኑይ", .tuesday: "ሰሉስ", .wednesday: "ረቡዕ", .thursday: "ሓሙስ", .friday: "ዓርቢ",
            .saturday: "ቀዳም", .sunday: "ሰንበት",
            .night: "ለይቲ", .morning: "ንግሆ", .afternoon: "ድሕሪ ቀትሪ", .evening: "ምሸት",
            .when: "መዓስ: {0} {1}፣ {2}፣ {3}", .place: "ኣበይ: {0}", .room: "ክፍሊ: {0}",
            .placeAndRoom: "ኣበይ: {0}፣ ክፍሊ {1}", .atHome: "ኣበይ: ኣብ ገዛኹም",
            .atParticipantsHome: "ኣበይ: ኣብ ገዛ ተሳታፊ", .online: "ኣበይ: ብኢንተርነት",
            .organiser: "ካብ: {0}", .questions: "ሕቶ ኣለኩም ድዩ? {0}",
            .cancelled: "እዚ ተሰሪዙ ኣሎ።", .tentative: "እዚ ገና ርግጸኛ ኣይኮነን።",
            .walking: "ብእግሪ: ኣስታት {0} ደቒቓ።", .bicycle: "ብብሽክለታ: ኣስታት {0} ደቒቓ።",
            .bus: "ብኣውቶቡስ: ኣስታት {0} ደቒቓ።", .car: "ብማኪና: ኣስታት {0} ደቒቓ።",
            .ride: "ምስ መሳርሕቲ ብማኪና ክትከዱ ኢኹም። ሰዓት {0} ካብ {1} ይብገስ።",
            .early: "ሰዓት {0} ኣብኡ ኩኑ።", .must: "ክትመጹ ኣለኩም።", .may: "ክትመጹ ትኽእሉ። ምርጫኹም እዩ።",
            .progress: "እዚ ቁጽሪ {0} ካብ {1} እዩ።", .progressHours: "ድሕሪ እዚ {0} ካብ {1} ሰዓታት ፈጺምኩም ኣለኹም።",
            .helping: "ኣብዚ ትሕግዙ ኢኹም።",
            .group: "ጉጅለ: {0}", .expected: "ዝጽበዩ: {0}", .expectedOf: "ዝጽበዩ: {0} ካብ {1}",
            .staffed: "ኣሳልጥቲ: {0}", .role: "ግደኹም: {0}", .match: "ምስ: {0}",
            .rideThere: "ጉዕዞ ናብ {0}", .rideBack: "ጉዕዞ ምምላስ ካብ {0}", .passengers: "ተሳፈርቲ: {0}",
            .rideTimes: "ካብ {0} ናብ {1}",
            .myCalendar: "ናተይ ሰሌዳ", .calendarOf: "ሰሌዳ {0}",
        ])
}
