extension FeedTexts {
    /// Modern Standard Arabic, with Western digits as on Dutch boards.
    static let arabic = FeedTexts(
        code: "ar", isRightToLeft: true, review: .machineTranslated,
        [
            .lesson: "درس اللغة", .workshop: "ورشة عمل", .workshopOn: "ورشة عمل عن {0}", .appointment: "موعد",
            .municipality: "موعد مع البلدية", .work: "مكان العمل", .languageAndWork: "اللغة والعمل",
            .volunteering: "عمل تطوعي", .cycling: "درس ركوب الدراجة", .parentsRoom: "غرفة الأهل",
            .buddy: "رفيق اللغة", .walk: "نزهة سيرًا على الأقدام", .excursion: "رحلة", .gathering: "لقاء",
            .exam: "اختبار", .activity: "نشاط", .sport: "رياضة", .summerSchool: "مدرسة صيفية",
            .course: "دورة", .cancelledTitle: "أُلغي: {0}",
            .integration: "العيش معًا", .participation: "المشاركة", .housing: "السكن", .education: "التعليم",
            .health: "الصحة", .safety: "السلامة",
            .monday: "الاثنين", .tuesday: "الثلاثاء", .wednesday: "الأربعاء", .thursday: "الخميس",
            .friday: "الجمعة", .saturday: "السبت", .sunday: "الأحد",
            .night: "ليلًا", .morning: "صباحًا", .afternoon: "بعد الظهر", .evening: "مساءً",
            .when: "متى: {0} {1}، {2}، {3}", .place: "أين: {0}", .room: "القاعة: {0}",
            .placeAndRoom: "أين: {0}، القاعة {1}", .atHome: "أين: في بيتك",
            .atParticipantsHome: "أين: في بيت المشارك", .online: "أين: عبر الإنترنت",
            .organiser: "الجهة: {0}", .questions: "لديك أسئلة؟ {0}",
            .cancelled: "هذا الموعد أُلغي.", .tentative: "هذا الموعد غير مؤكد بعد.",
            .walking: "سيرًا على الأقدام: حوالي {0} دقيقة.", .bicycle: "بالدراجة: حوالي {0} دقيقة.",
            .bus: "بالحافلة: حوالي {0} دقيقة.", .car: "بالسيارة: حوالي {0} دقيقة.",
            .ride: "تذهب في سيارة أحد الزملاء. الانطلاق الساعة {0} من {1}.",
            .early: "كن هناك الساعة {0}.", .must: "الحضور واجب.", .may: "الحضور اختياري. القرار لك.",
            .progress: "هذا رقم {0} من {1}.", .progressHours: "بعد هذا تكون قد أتممت {0} من {1} ساعة.",
            .helping: "أنت تساعد هنا.",
            .group: "المجموعة: {0}", .expected: "العدد المتوقع: {0}", .expectedOf: "العدد المتوقع: {0} من {1}",
            .staffed: "الإشراف: {0}", .role: "دورك: {0}", .match: "مع: {0}",
            .rideThere: "رحلة إلى {0}", .rideBack: "رحلة العودة من {0}", .passengers: "الركاب: {0}",
            .rideTimes: "من {0} إلى {1}",
            .myCalendar: "جدولي", .calendarOf: "جدول {0}",
        ])
}
