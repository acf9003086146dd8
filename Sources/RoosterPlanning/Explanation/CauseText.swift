import RoosterModel

/// Says which change caused a difference, in Dutch and English.
enum CauseText {
    /// What a cause says, by language.
    static func sentences(_ link: DifferenceCause.Link, _ cause: JournalledChange?) -> [String: String] {
        guard let cause else {
            return [
                "nl": "Opnieuw plannen vond iets beters; geen wijziging heeft ermee te maken.",
                "en": "Planning again found something better; no change has to do with it.",
            ]
        }
        let text = words(cause)
        return link == .direct
            ? [
                "nl": "Komt door wijziging \(cause.revision): \(text.dutch).",
                "en": "Because of change \(cause.revision): \(text.english).",
            ]
            : [
                "nl": "Volgt uit wijziging \(cause.revision): \(text.dutch).",
                "en": "Follows from change \(cause.revision): \(text.english).",
            ]
    }

    private static func words(_ cause: JournalledChange) -> (dutch: String, english: String) {
        switch cause.change {
        case .put(.block(let block)): return words(block)
        case .put(let row):
            let (key, file) = (row.reference.key, row.reference.table.fileName)
            return ("\(key) in \(file) nieuw of gewijzigd", "\(key) in \(file) new or changed")
        case .remove(let reference):
            return (
                "\(reference.key) uit \(reference.table.fileName) weg",
                "\(reference.key) of \(reference.table.fileName) removed"
            )
        case .configure: return ("de instellingen van de gemeente", "the settings of the municipality")
        case .putProgramme(let programme): return ("programma \(programme.id)", "programme \(programme.id)")
        case .removeProgramme(let id): return ("programma \(id) weg", "programme \(id) removed")
        case .putCalendar(let calendar): return ("kalender \(calendar.id)", "calendar \(calendar.id)")
        case .removeCalendar(let id): return ("kalender \(id) weg", "calendar \(id) removed")
        case .publish, .putFeed: return (cause.subject, cause.subject)
        }
    }

    private static func words(_ block: Block) -> (dutch: String, english: String) {
        let when = BlockText(block)
        return block.kind == .busy
            ? ("\(block.subject) is bezet \(when.dutch)", "\(block.subject) is busy \(when.english)")
            : ("\(block.subject) liever niet: \(when.dutch)", "\(block.subject) would rather not: \(when.english)")
    }
}
