import RoosterModel
import Timetabling

/// Numbers rules, so that sets of them are bits.
struct RuleTable {
    private(set) var rules: [ExcludingRule] = []
    private var numbers: [ExcludingRule: Int] = [:]

    /// Stands for all rules beyond sixty-three different ones.
    static let rest = UInt64(1) << 63

    /// The bit of a rule; beyond sixty-three different rules the last bit stands for all the rest.
    mutating func bit(_ rule: ExcludingRule) -> UInt64 {
        if let known = numbers[rule] { return 1 << UInt64(known) }
        guard rules.count < 63 else { return Self.rest }
        rules.append(rule)
        numbers[rule] = rules.count - 1
        return 1 << UInt64(rules.count - 1)
    }

    /// The rules of a set.
    func rules(of set: UInt64) -> [ExcludingRule] {
        rules.indices.filter { set >> UInt64($0) & 1 == 1 }.map { rules[$0] }
    }
}

/// A way to meet a requirement, with the rules that shut each of its meetings.
///
/// It is open when at least ``need`` of its meetings have a way that no rule shuts. Fewer rules never shut more, which
/// is what the conflict sets rest on.
struct ShutOption {
    /// What it is.
    enum Target: Hashable {
        /// To join a group, by the number of its series.
        case group(Int)
        /// To attend more dates of a group that the person is in.
        case dates(Int)
        /// One more group of an activity.
        case furtherGroup(Int)
        /// An appointment of an activity.
        case appointment(Int)
    }

    /// Meetings that are shut alike.
    struct Class {
        /// The rules on each way, those that no other way has fewer of.
        var ways: [UInt64]
        /// The meetings.
        var meetings: [ProbedMeeting]
    }

    var target: Target
    /// Id of the group or activity.
    var id: String
    /// Meetings that must be open.
    var need: Int
    private(set) var classes: [Class] = []
    /// Where the meetings with some ways are in ``classes``.
    private var places: [[UInt64]: Int] = [:]

    /// An option without meetings yet.
    init(target: Target, id: String, need: Int) {
        self.target = target
        self.id = id
        self.need = need
    }

    /// All rules that have to do with it.
    var rules: UInt64 { classes.reduce(0) { $1.ways.reduce($0, |) } }

    /// Adds a meeting.
    mutating func add(_ meeting: ProbedMeeting, ways: [UInt64]) {
        add([meeting], least: Self.minimal(ways))
    }

    /// Adds the meetings of another option.
    mutating func add(_ other: ShutOption) {
        for part in other.classes { add(part.meetings, least: part.ways) }
    }

    private mutating func add(_ meetings: [ProbedMeeting], least: [UInt64]) {
        if let index = places[least] {
            classes[index].meetings += meetings
        } else {
            places[least] = classes.count
            classes.append(Class(ways: least, meetings: meetings))
        }
    }

    /// Whether it is open when only these rules are kept.
    func isOpen(keeping kept: UInt64) -> Bool {
        var open = 0
        for part in classes where part.ways.contains(where: { $0 & kept == 0 }) {
            open += part.meetings.count
            if open >= need { return true }
        }
        return false
    }

    /// The sets that no other set of the list is a part of, in order.
    static func minimal(_ sets: [UInt64]) -> [UInt64] {
        if sets.count == 1 { return sets }
        var result: [UInt64] = []
        for set in Set(sets).sorted(by: { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) })
        where !result.contains(where: { $0 & set == $0 }) {
            result.append(set)
        }
        return result
    }
}

extension ShutOption {
    /// The same with further rules: some on every meeting, some on each.
    func shut(by common: UInt64, _ each: (ProbedMeeting) -> UInt64) -> ShutOption {
        var result = ShutOption(target: target, id: id, need: need)
        for part in classes {
            for meeting in part.meetings {
                let rules = common | each(meeting)
                result.add(meeting, ways: part.ways.map { $0 | rules })
            }
        }
        return result
    }
}
