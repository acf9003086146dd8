import RoosterModel

extension ChangeNotice: PlanRow {
    static let fileName = "tell.csv"

    static let schema = TableSchema(
        blank: ChangeNotice(
            subjectKind: "", subject: "", reachBy: [], language: "", meeting: "", change: .added, before: "", after: "",
            text: ""),
        columns: [
            Column("subject_kind", \.subjectKind, .subjectKind),
            Column("subject", \.subject, .id),
            Column("reach_by", list: \.reachBy, .word),
            Column("language", \.language, .text, required: false),
            Column("meeting", \.meeting, .id),
            Column("change", \.change, .word),
            Column("before", \.before, .text, required: false),
            Column("after", \.after, .text, required: false),
            Column("text", \.text, .text, required: false),
        ],
        key: ["subject_kind", "subject", "meeting", "change"])

    static func isBefore(_ left: ChangeNotice, _ right: ChangeNotice) -> Bool {
        let first = (left.subjectKind, left.subject, left.meeting, left.change.rawValue, left.text)
        let second = (right.subjectKind, right.subject, right.meeting, right.change.rawValue, right.text)
        return first < second
    }
}

extension FieldCodec where Value == String {
    /// Who can be told of a change.
    static let subjectKind = FieldCodec(
        form: "one of participant, staff, organisation, location",
        read: { (field) throws(FieldProblem) in
            let text = field.text
            guard ["participant", "staff", "organisation", "location"].contains(text) else {
                throw FieldProblem(field, "is not one of participant, staff, organisation, location")
            }
            return text
        },
        write: { $1.append($0) })
}
