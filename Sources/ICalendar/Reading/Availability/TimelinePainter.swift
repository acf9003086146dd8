/// A window on which spans are painted, each over those before it.
struct TimelinePainter {
    private let window: Range<UTCInstant>
    private var layers: [BusyInterval] = []

    init(window: Range<UTCInstant>) {
        self.window = window
    }

    /// Paints a span over what is there.
    mutating func paint(_ kind: BusyKind, from start: UTCInstant, to end: UTCInstant) {
        let start = max(start, window.lowerBound)
        let end = min(end, window.upperBound)
        if start < end { layers.append(BusyInterval(start: start, end: end, kind: kind)) }
    }

    /// What can be seen, neighbours of one kind joined.
    ///
    /// - Complexity: O(n log n) in the number of spans: at each edge the topmost open span is the last of a heap.
    var visible: [BusyInterval] {
        let edges = Set(layers.flatMap { [$0.start, $0.end] }).sorted()
        let byStart = layers.indices.sorted { (layers[$0].start, $0) < (layers[$1].start, $1) }
        var open = LayerHeap()
        var pending = byStart[...]
        var result: [BusyInterval] = []
        for (start, end) in zip(edges, edges.dropFirst()) {
            while let layer = pending.first, layers[layer].start <= start {
                open.insert(layer)
                pending = pending.dropFirst()
            }
            while let top = open.top, layers[top].end <= start { open.removeTop() }
            guard let top = open.top else { continue }
            let kind = layers[top].kind
            if let previous = result.last, previous.end == start, previous.kind == kind {
                result[result.count - 1].end = end
            } else {
                result.append(BusyInterval(start: start, end: end, kind: kind))
            }
        }
        return result
    }
}

/// The numbers of open layers, the highest on top.
private struct LayerHeap {
    private var numbers: [Int] = []

    var top: Int? { numbers.first }

    mutating func insert(_ number: Int) {
        numbers.append(number)
        var child = numbers.count - 1
        while child > 0, numbers[(child - 1) / 2] < numbers[child] {
            numbers.swapAt((child - 1) / 2, child)
            child = (child - 1) / 2
        }
    }

    mutating func removeTop() {
        guard let last = numbers.popLast(), !numbers.isEmpty else { return }
        numbers[0] = last
        var parent = 0
        while true {
            var largest = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < numbers.count && numbers[child] > numbers[largest] {
                largest = child
            }
            guard largest != parent else { return }
            numbers.swapAt(parent, largest)
            parent = largest
        }
    }
}
