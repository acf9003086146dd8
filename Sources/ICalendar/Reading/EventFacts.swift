/// What a component says besides its times.
struct EventFacts {
    let uid: String
    let summary: String
    let status: EventStatus?
    let transparency: EventTransparency

    /// Reads the properties of a component.
    init(_ component: ParsedComponent) {
        uid = component.text("UID") ?? ""
        summary = component.text("SUMMARY") ?? ""
        status = component.text("STATUS").flatMap { EventStatus(rawValue: $0.uppercased()) }
        transparency = component.text("TRANSP").flatMap { EventTransparency(rawValue: $0.uppercased()) } ?? .opaque
    }
}
