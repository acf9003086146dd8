import BasicContainers

extension SectioningWorker {
    /// Moves a class to another room at its own time.
    mutating func moveRoom() -> Bool {
        let index = pickClass()
        guard state.model.rooms(of: index).count > 1, state.time[index] >= 0 else { return false }
        let time = Int(state.time[index])
        let isFree = isStrict && state.hard == 0
        guard let room = isFree ? pickFreeRoom(of: index, at: time) : pickRoom(of: index, at: time) else {
            return false
        }
        guard room != Int(state.room[index]) else { return false }
        return tryPlacing(index, time, room)
    }
}
