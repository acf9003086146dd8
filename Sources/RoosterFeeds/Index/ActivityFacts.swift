import RoosterModel

/// What feeds need of an activity, shared instead of copied: a town has a hundred thousand attendances.
final class ActivityFacts: Sendable {
    /// Its id.
    let id: String
    /// What it is.
    let kind: Activity.Kind
    /// Its theme.
    let theme: String
    /// Titles by language.
    let titles: [String: String]
    /// Id of the organisation.
    let organisation: String
    /// Whether people come one at a time.
    let isIndividual: Bool
    /// Whether the participant decides.
    let isVoluntary: Bool
    /// Whether everybody may come without enrolment.
    let isOpen: Bool
    /// The address at which it can be joined online.
    let link: String?
    /// Most people on any date.
    let groupMax: Int?
    /// Meetings over the whole life of a group.
    let meetingsTotal: Int?
    /// Last day that is paid for.
    let fundedUntil: CalendarDate?

    /// Keeps what feeds need.
    init(_ activity: Activity) {
        id = activity.id
        kind = activity.kind
        theme = activity.theme
        titles = activity.titles
        organisation = activity.organisation
        isIndividual = activity.enrolment == .individual
        isVoluntary = activity.isVoluntary
        isOpen = activity.enrolment == .open
        link = activity.online ? activity.link : nil
        groupMax = activity.groupMax
        meetingsTotal = activity.meetingsTotal
        fundedUntil = activity.fundedUntil
    }
}
