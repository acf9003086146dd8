// Numbers of meetings and series that are gone, given to new ones.

extension AttendanceState {
    /// Keeps the move since ``begin()``, and gives the numbers of what it ended to what is planned later.
    ///
    /// Only for a search, in which nobody else holds such numbers. A search of five minutes in a town of 5 000 ended so
    /// many meetings that they took a gigabyte.
    mutating func keepMove() {
        for step in log {
            switch step {
            case .meetingEnded(let number) where meetings[number].series == nil: spare(meeting: number)
            case .seriesClosed(let number): spare(series: number)
            default: break
            }
        }
        log.removeAll(keepingCapacity: true)
    }

    /// Notes that the number of a meeting is free; what was published keeps its own.
    private mutating func spare(meeting number: Int) {
        guard !meetings[number].isAlive, meetings[number].tag == nil else { return }
        meetings[number].staff = []
        meetings[number].series = nil
        spareMeetings.append(number)
    }

    private mutating func spare(series number: Int) {
        guard !series[number].isOpen, !series[number].isSpare, series[number].tag == nil else { return }
        for meeting in series[number].meetings { spare(meeting: meeting) }
        series[number].isSpare = true
        series[number].meetings = []
        series[number].members = []
        spareSeries.append(number)
    }

    /// Puts a meeting in the list, at a free number if there is one.
    mutating func number(of meeting: MeetingState) -> Int {
        guard let spare = spareMeetings.popLast() else {
            meetings.append(meeting)
            return meetings.count - 1
        }
        meetings[spare] = meeting
        return spare
    }

    /// Puts a series in the list, at a free number if there is one.
    mutating func number(of new: SeriesState) -> Int {
        guard let spare = spareSeries.popLast() else {
            series.append(new)
            return series.count - 1
        }
        series[spare] = new
        return spare
    }

    /// Takes the meeting that was added last out of the list again.
    mutating func forget(meeting number: Int) {
        guard number < meetings.count - 1 else {
            meetings.removeLast()
            return
        }
        meetings[number].series = nil
        spareMeetings.append(number)
    }

    /// Takes the series that was opened last out of the list again.
    mutating func forget(series number: Int) {
        guard number < series.count - 1 else {
            series.removeLast()
            return
        }
        series[number].isOpen = false
        series[number].isSpare = true
        series[number].meetings = []
        spareSeries.append(number)
    }
}
