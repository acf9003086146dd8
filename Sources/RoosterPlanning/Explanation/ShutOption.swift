import RoosterModel
import Timetabling

/// Numbers rules, so that sets of them are bits.
struct RuleTable {
    private(set) var rules: [ExcludingRule] = []
    private var numbers: [ExcludingRule: Int] = [:]

    /// The bit of a rule; beyond sixty-three different rules the last bit stands for all the rest.
    mutating func bit(_ rule: ExcludingRule) -> UInt64 {
        if let known = numbers[rule] { return 1 << UInt64(known) }
        guard rules.count < 63 else { return 1 << 63 }
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
    var classes: [Class] = []

    /// All rules that have to do with it.
    var rules: UInt64 { classes.reduce(0) { $1.ways.reduce($0, |) } }

    /// Adds a meeting.
    mutating func add(_ meeting: ProbedMeeting, ways: [UInt64]) {
        let least = Self.minimal(ways)
        if let index = classes.firstIndex(where: { $0.ways == least }) {
            classes[index].meetings.append(meeting)
        } else {
            classes.append(Class(ways: least, meetings: [meeting]))
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
        var result: [UInt64] = []
        for set in Set(sets).sorted(by: { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) })
        where !result.contains(where: { $0 & set == $0 }) {
            result.append(set)
        }
        return result
    }
}
