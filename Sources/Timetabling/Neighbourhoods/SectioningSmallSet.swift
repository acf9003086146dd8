import BasicContainers

/// Scratch space of the search over a few classes: the classes, their options, the best way found.
struct SectioningSmallSet: ~Copyable {
    /// The most classes placed anew together.
    static let mostMembers = 5
    /// The most options kept of each.
    private static let mostOptions = 96

    /// The classes.
    var members = RigidArray<Int32>(capacity: mostMembers)
    /// What each costs alone at the least.
    var cheapest = RigidArray<Int>(repeating: 0, count: mostMembers)
    /// What each and all after it cost at the least.
    var rest = RigidArray<Int>(repeating: 0, count: mostMembers + 1)
    /// Times on the present path.
    var chosenTime = RigidArray<Int32>(repeating: -1, count: mostMembers)
    /// Rooms on the present path.
    var chosenRoom = RigidArray<Int32>(repeating: -1, count: mostMembers)
    /// Times of the best way.
    var bestTime = RigidArray<Int32>(repeating: -1, count: mostMembers)
    /// Rooms of the best way.
    var bestRoom = RigidArray<Int32>(repeating: -1, count: mostMembers)
    /// Whether what each costs alone at the least bounds what it costs beside others.
    var isBounded = true
    /// A way may break no more hard rules than this.
    var mostHard = Int.max
    /// A way must cost less than this.
    var ceiling = 0
    /// Options that may still be tried.
    var steps = 0
    /// Whether a way was found.
    var isFound = false

    /// Times of the options, a block per member.
    private(set) var optionTime = RigidArray<Int32>(repeating: -1, count: mostMembers * mostOptions)
    /// Rooms of the options.
    private(set) var optionRoom = RigidArray<Int32>(repeating: -1, count: mostMembers * mostOptions)
    /// Costs of the options with the other members out.
    private(set) var optionCost = RigidArray<Int>(repeating: 0, count: mostMembers * mostOptions)
    private var optionCount = RigidArray<Int>(repeating: 0, count: mostMembers)
    private var current = 0

    /// Adds a class that can move, unless it is among the members already.
    mutating func add(_ index: Int32, movable state: borrowing SectioningState) {
        guard members.count < Self.mostMembers, state.time[Int(index)] >= 0 else { return }
        guard state.model.isMovable(Int(index)) else { return }
        for position in members.indices where members[position] == index { return }
        members.append(index)
    }

    /// Begins the list of a member's options.
    mutating func beginOptions(_ position: Int) {
        current = position
        optionCount[position] = 0
    }

    /// Adds an option; when the list is full, it takes the place of the dearest if it is cheaper.
    mutating func addOption(_ time: Int, _ room: Int, _ cost: Int) {
        let start = current * Self.mostOptions
        var place = start + optionCount[current]
        if optionCount[current] < Self.mostOptions {
            optionCount[current] += 1
        } else {
            place = start
            for other in start..<(start + Self.mostOptions) where optionCost[other] > optionCost[place] {
                place = other
            }
            guard cost < optionCost[place] else { return }
        }
        optionTime[place] = Int32(time)
        optionRoom[place] = Int32(room)
        optionCost[place] = cost
    }

    /// Drops a member's options that cost so much or more, and puts the others in order: the cheapest first, equal
    /// ones at random.
    mutating func keepOptions(_ position: Int, below bound: Int, random: inout RandomSource) {
        let start = position * Self.mostOptions
        var count = 0
        for place in start..<(start + optionCount[position]) where optionCost[place] < bound {
            move(place, to: start + count)
            count += 1
        }
        optionCount[position] = count
        for step in 0..<count {
            var least = start + step + random.below(count - step)
            for place in (start + step)..<(start + count) where optionCost[place] < optionCost[least] {
                least = place
            }
            swapOptions(start + step, least)
        }
    }

    /// The options of a member that are left.
    func options(_ position: Int) -> Range<Int> {
        (position * Self.mostOptions)..<(position * Self.mostOptions + optionCount[position])
    }

    /// Keeps the present path as the best way.
    mutating func keepBest(_ cost: Int) {
        isFound = true
        ceiling = cost
        for position in members.indices {
            bestTime[position] = chosenTime[position]
            bestRoom[position] = chosenRoom[position]
        }
    }

    private mutating func move(_ from: Int, to place: Int) {
        optionTime[place] = optionTime[from]
        optionRoom[place] = optionRoom[from]
        optionCost[place] = optionCost[from]
    }

    private mutating func swapOptions(_ first: Int, _ second: Int) {
        guard first != second else { return }
        optionTime.swapAt(first, second)
        optionRoom.swapAt(first, second)
        optionCost.swapAt(first, second)
    }
}
