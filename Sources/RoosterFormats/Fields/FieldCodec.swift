import RoosterModel

/// How one value stands in a field: read from it, written to it, and described in help and errors.
struct FieldCodec<Value: Sendable>: Sendable {
    /// What the value looks like, such as `date`.
    let form: String
    /// Reads a field that is not empty.
    let read: @Sendable (Field) throws(FieldProblem) -> Value
    /// Writes a value into the field that was begun.
    let write: @Sendable (Value, inout CSVWriter) -> Void
}

extension FieldCodec where Value == String {
    /// Any text.
    static let text = FieldCodec(
        form: "text", read: { (field) throws(FieldProblem) in field.text }, write: { $1.append($0) })

    /// An id.
    static let id = FieldCodec(
        form: "id", read: { (field) throws(FieldProblem) in field.text }, write: { $1.append($0) })
}

extension FieldCodec where Value == Int {
    /// A whole number.
    static let whole = FieldCodec(
        form: "whole number",
        read: { (field) throws(FieldProblem) in
            guard let number = NumberText.wholeNumber(field) else {
                throw FieldProblem(field, "is not a whole number")
            }
            return number
        },
        write: { $1.append($0) })
}

extension FieldCodec where Value == Double {
    /// A number with decimal point or comma.
    static let number = FieldCodec(
        form: "number",
        read: { (field) throws(FieldProblem) in
            guard let number = NumberText.number(field) else { throw FieldProblem(field, "is not a number") }
            return number
        },
        write: { $1.append(NumberText.text($0)) })
}

extension FieldCodec where Value == Bool {
    /// Yes or no, in English or Dutch.
    static let yesOrNo = FieldCodec(
        form: "yes or no",
        read: { (field) throws(FieldProblem) in
            switch field.text.lowercased() {
            case "yes", "ja", "true", "1": return true
            case "no", "nee", "false", "0": return false
            default: throw FieldProblem(field, "is not one of yes, no, ja, nee, true, false, 1, 0")
            }
        },
        write: { $1.append($0 ? "yes" : "no") })
}

extension FieldCodec
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String, Value.AllCases: Sendable {
    /// One of the words of an enumeration.
    static var word: FieldCodec {
        let words = Value.allCases.map { (bytes: Array($0.rawValue.utf8), value: $0) }
        let list = Value.allCases.map(\.rawValue).joined(separator: ", ")
        return FieldCodec(
            form: "one of \(list)",
            read: { (field) throws(FieldProblem) in
                for word in words where field.equals(word.bytes) { return word.value }
                throw FieldProblem(field, "is not one of \(list)")
            },
            write: { $1.append($0.rawValue) })
    }
}

extension FieldCodec where Value == StaffNeed {
    /// `teacher-nt2:1`, `helper:1/2`, `interpreter@language:1`.
    static let staffNeed = FieldCodec(
        form: "role:amount or role:amount/participants",
        read: { (field) throws(FieldProblem) in
            guard let need = StaffNeed(text: field.text) else {
                throw FieldProblem(field, "is not of the form role:1, role:1/2 or role@language:1")
            }
            return need
        },
        write: { $1.append($0.text) })
}

extension FieldCodec where Value == PoolNeed {
    /// `bicycles:1`.
    static let poolNeed = FieldCodec(
        form: "kind:amount",
        read: { (field) throws(FieldProblem) in
            guard let need = PoolNeed(text: field.text) else {
                throw FieldProblem(field, "is not of the form bicycles:1")
            }
            return need
        },
        write: { $1.append($0.text) })
}
