import BasicContainers

/// Places every class without breaking a hard rule, throwing out what stands in the way and remembering who did.
///
/// Iterative forward search (Müller, "Constraint-based timetabling", 2005) with the counters of guided ejection search
/// (Nagata and Bräysy, OR Letters 37, 2009): each class counts how often it could not be placed freely, and a placement
/// throws out those whose counters add up to the least. The counters tell afterwards which classes were hard to place.
struct SectioningConstruction: ~Copyable {
    /// How often each class could not be placed freely.
    private(set) var trouble: RigidArray<Int32>
    /// How often a class was placed at each candidate time against resistance.
    private var struggle: RigidArray<Int32>
    private var waiting: RigidArray<Int32>
    private var ejected: RigidArray<Int32>
    private var random: RandomSource

    /// Steps per class before it begins again; successful runs on ITC 2019 need one to four.
    private static let patience = 12
    /// Steps per class after which it gives up; an instance without feasible timetable would never end.
    private static let mostSteps = 300

    private struct Choice {
        var time = -1
        var room = -1
        var cost = Int.max
        var soft = Int.max
        var ties = 1
    }

    /// Creates a construction for a state.
    init(_ model: SectioningModel, seed: UInt64) {
        trouble = RigidArray(repeating: 1, count: model.classCount)
        struggle = RigidArray(repeating: 0, count: model.timePlacement.count)
        waiting = RigidArray(capacity: model.classCount)
        ejected = RigidArray(capacity: model.classCount)
        random = RandomSource(seed: seed)
    }

    /// Places classes until all are placed or the time is over; what is left is then placed where it breaks the least.
    ///
    /// - Returns: The number of classes placed, counted with repetitions.
    mutating func run(
        _ state: inout SectioningState, deadline: Deadline, share: Double, incumbent: SectioningIncumbent,
        stop: StopFlag
    ) -> Int {
        queue(&state)
        var steps = 0
        while waiting.count > 0 {
            steps += 1
            if steps % 64 == 0, deadline.share > share || stop.isRaised || incumbent.isComplete { break }
            if steps > Self.mostSteps * state.model.classCount { break }
            if steps % (Self.patience * state.model.classCount) == 0 { restart(&state) }
            let index = takeWaiting()
            let choice = best(for: index, in: &state)
            guard choice.time >= 0 else { continue }
            if choice.cost > 0 {
                trouble[index] += 1
                struggle[choice.time] += 1
                eject(for: index, choice, from: &state)
            }
            state.place(index, time: choice.time, room: choice.room)
        }
        placeRest(&state)
        return steps
    }

    /// Takes everything out and begins again with the classes first that were hard to place.
    private mutating func restart(_ state: inout SectioningState) {
        for index in 0..<state.model.classCount where state.time[index] >= 0 {
            state.place(index, time: -1, room: -1)
        }
        for position in struggle.indices { struggle[position] = 0 }
        queue(&state)
    }

    /// Puts the classes without place in order: fewest options per constraint last, where they are taken first.
    private mutating func queue(_ state: inout SectioningState) {
        var order: [(Double, Int)] = []
        for index in 0..<state.model.classCount where state.time[index] < 0 {
            let options = state.model.times(of: index).count * max(1, state.model.rooms(of: index).count)
            let pairs = state.model.hardPairs(of: index)
            order.append((Double(options) / Double(1 + pairs) / Double(trouble[index]), index))
        }
        waiting.removeAll()
        for entry in order.sorted(by: { $0 > $1 }) { waiting.append(Int32(entry.1)) }
    }

    /// Mostly the class put back last, now and then any.
    private mutating func takeWaiting() -> Int {
        let last = waiting.count - 1
        if random.below(10) == 0 { waiting.swapAt(random.below(waiting.count), last) }
        return Int(waiting.removeLast())
    }

    private mutating func best(for index: Int, in state: inout SectioningState) -> Choice {
        var choice = Choice()
        let rooms = state.model.rooms(of: index)
        for time in state.model.times(of: index) {
            collect(index, time, state.model.timePlacement[time], runs: 0...0, in: state)
            var base = resistance()
            // The counter per time keeps a class from throwing out the same others again and again.
            if base > 0 { base += Int(struggle[time]) }
            guard base <= choice.cost else { continue }
            if !state.model.problem.needsRoom[index] {
                collect(index, time, state.model.timePlacement[time], runs: 1...1, in: state)
                consider(index, time, -1, base + resistance(), in: &state, &choice)
            } else {
                for room in rooms where state.model.isAvailable(time: time, room: room) {
                    collect(index, time, state.model.placement(time: time, room: room), runs: 1...1, in: state)
                    consider(index, time, room, base + resistance(), in: &state, &choice)
                }
            }
        }
        return choice
    }

    /// What it takes to throw out the classes collected.
    private func resistance() -> Int {
        var sum = 0
        for position in ejected.indices { sum += Int(trouble[Int(ejected[position])]) }
        return sum
    }

    /// Collects the classes that stand in the way of a placement: run 0 by rules without rooms, run 1 by the others.
    private mutating func collect(
        _ index: Int, _ time: Int, _ placed: SectioningPlacement, runs: ClosedRange<Int>,
        in state: borrowing SectioningState
    ) {
        ejected.removeAll()
        let words = state.model.wordCount
        let row = Int(state.model.timePattern[time]) * words
        for word in 0..<words {
            var obstacles: UInt64 = 0
            if runs.contains(0) {
                obstacles = state.model.notOverlapMask[index * words + word] & state.overlapping[row + word]
            }
            if runs.contains(1) {
                if placed.room != SectioningPlacement.noRoom {
                    obstacles |= state.occupants[Int(placed.room) * words + word] & state.overlapping[row + word]
                }
                var candidates = state.model.attendeesMask[index * words + word] & state.near[row + word] & ~obstacles
                while candidates != 0 {
                    let bit = candidates & (0 &- candidates)
                    candidates ^= bit
                    if state.clashes(placed, with: word * 64 + bit.trailingZeroBitCount) { obstacles |= bit }
                }
            }
            while obstacles != 0 {
                ejected.append(Int32(word * 64 + obstacles.trailingZeroBitCount))
                obstacles &= obstacles &- 1
            }
        }
        for run in runs {
            for position in state.model.run(run, of: index) {
                let edge = state.model.edges[position]
                let other = state.placement[Int(edge.other)]
                if edge.isBroken(placed, other, state.model.problem.travel.span, state.model.problem.roomCount) {
                    note(Int(edge.other))
                }
            }
        }
    }

    private mutating func consider(
        _ index: Int, _ time: Int, _ room: Int, _ cost: Int, in state: inout SectioningState, _ choice: inout Choice
    ) {
        guard cost <= choice.cost else { return }
        var soft = 0
        if cost == 0 {
            // Rules over whole sets are not repaired by throwing out, only avoided where that costs nothing.
            let delta = state.delta(placing: index, time: time, room: room)
            soft = delta.soft + delta.hard * 1_000
        }
        if cost < choice.cost || soft < choice.soft {
            choice = Choice(time: time, room: room, cost: cost, soft: soft, ties: 1)
        } else if soft == choice.soft {
            choice.ties += 1
            if random.below(choice.ties) == 0 {
                choice.time = time
                choice.room = room
            }
        }
    }

    private mutating func eject(for index: Int, _ choice: Choice, from state: inout SectioningState) {
        collect(index, choice.time, state.model.placement(time: choice.time, room: choice.room), runs: 0...1, in: state)
        for position in ejected.indices {
            state.place(Int(ejected[position]), time: -1, room: -1)
            waiting.append(ejected[position])
        }
    }

    private mutating func note(_ index: Int) {
        for position in ejected.indices where Int(ejected[position]) == index { return }
        ejected.append(Int32(index))
    }

    /// Places what is left where it breaks the fewest hard rules, without throwing anything out.
    private mutating func placeRest(_ state: inout SectioningState) {
        for index in 0..<state.model.classCount where state.time[index] < 0 {
            var best = (time: -1, room: -1, hard: Int.max)
            for time in state.model.times(of: index) {
                let rooms = state.model.rooms(of: index)
                for room in state.model.problem.needsRoom[index] ? rooms : -1..<0
                where state.model.isAvailable(time: time, room: room) {
                    let delta = state.delta(placing: index, time: time, room: room)
                    if delta.hard < best.hard { best = (time, room, delta.hard) }
                }
            }
            if best.time >= 0 { state.place(index, time: best.time, room: best.room) }
        }
    }
}
