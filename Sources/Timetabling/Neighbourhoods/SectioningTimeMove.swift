import BasicContainers

extension SectioningWorker {
    /// A class that can move; while something is broken, often one that breaks a hard rule.
    @inline(__always)
    mutating func pickClass() -> Int {
        let model = state.model.movable.count
        var index = Int(state.model.movable[random.below(model)])
        guard state.hard > 0, random.below(4) == 0 else { return index }
        for _ in 0..<16 {
            if state.hardBreaks(index, Int(state.time[index]), state.placement[index]) > 0 { break }
            index = Int(state.model.movable[random.below(model)])
        }
        return index
    }

    /// A candidate room that is open at a time; -1 for a class without rooms, nil when the draw failed.
    @inline(__always)
    mutating func pickRoom(of index: Int, at time: Int) -> Int? {
        let rooms = state.model.rooms(of: index)
        guard !rooms.isEmpty else { return -1 }
        for _ in 0..<4 {
            let room = rooms.lowerBound + random.below(rooms.count)
            if state.model.isAvailable(time: time, room: room) { return room }
        }
        return nil
    }

    /// The first candidate room from a random one on that is open and free at a time; -1 for a class without rooms, nil
    /// when none is.
    @inline(__always)
    mutating func findFreeRoom(of index: Int, at time: Int) -> Int? {
        let rooms = state.model.rooms(of: index)
        guard !rooms.isEmpty else { return -1 }
        let row = Int(state.model.timePattern[time]) * state.model.wordCount
        let first = random.below(rooms.count)
        for step in 0..<rooms.count {
            let room = rooms.lowerBound + (first + step) % rooms.count
            guard state.model.isAvailable(time: time, room: room) else { continue }
            if state.overlaps(index, row, state.model.placement(time: time, room: room)) == 0 { return room }
        }
        return nil
    }

    /// A candidate room that is open and free at a time; -1 for a class without rooms, nil when the draws failed.
    @inline(__always)
    mutating func pickFreeRoom(of index: Int, at time: Int) -> Int? {
        let rooms = state.model.rooms(of: index)
        guard !rooms.isEmpty else { return -1 }
        let row = Int(state.model.timePattern[time]) * state.model.wordCount
        for _ in 0..<6 {
            let room = rooms.lowerBound + random.below(rooms.count)
            guard state.model.isAvailable(time: time, room: room) else { continue }
            if state.overlaps(index, row, state.model.placement(time: time, room: room)) == 0 { return room }
        }
        return nil
    }

    /// Moves a class to another time, in its own room or another.
    mutating func moveTime() -> Bool {
        let index = pickClass()
        let times = state.model.times(of: index)
        let time = times.lowerBound + random.below(times.count)
        guard time != Int(state.time[index]) else { return false }
        let isFree = isStrict && state.hard == 0
        if isFree, state.isBlocked(index, at: time) { return false }
        var room = Int(state.room[index])
        if room >= 0, random.below(2) == 0 || !state.model.isAvailable(time: time, room: room) {
            guard let other = isFree ? pickFreeRoom(of: index, at: time) : pickRoom(of: index, at: time) else {
                return false
            }
            room = other
        }
        return tryPlacing(index, time, room)
    }

    /// Places a class when that is acceptable.
    @inline(__always)
    mutating func tryPlacing(_ index: Int, _ time: Int, _ room: Int) -> Bool {
        guard
            let delta = state.delta(placing: index, time: time, room: room, hardWeight: hardWeight, limit: limit),
            accepts(delta)
        else { return false }
        willChange(by: delta)
        state.place(index, time: time, room: room, delta)
        didChange()
        return true
    }
}
