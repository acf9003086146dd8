import RoosterControl

/// Shows how far long work is: a bar on a terminal, plain lines otherwise.
struct ProgressText {
    /// Share after which another plain line is worth its place.
    private static let shareOfLine = 0.1

    private var last = ""
    private var lastShare = -1.0
    private var isOpen = false

    /// Nothing shown yet.
    init() {}

    /// Shows progress of a search.
    mutating func show(_ progress: PlanningInterface.Progress) {
        var text = progress.phase
        if progress.phase == "improving" || progress.phase == "interpreting" {
            text += "  \(progress.unplaced) short  \(percent(progress.served)) served"
        }
        if progress.secondsLeft > 0 { text += "  \(clock(progress.secondsLeft)) left" }
        show(phase: progress.phase, share: progress.share, text: text)
    }

    /// Shows that a share of some work is done.
    mutating func show(phase: String, share: Double, text: String) {
        if Terminal.isError {
            let width = 24
            let done = Int((share * Double(width)).rounded())
            let bar = String(repeating: "#", count: done) + String(repeating: ".", count: max(0, width - done))
            Terminal.write("\r\u{1B}[K[\(bar)] \(percent(share))  \(text)")
            isOpen = true
        } else if phase != last || share - lastShare >= Self.shareOfLine {
            Terminal.write("\(percent(share)) \(text)\n")
            lastShare = share
        }
        last = phase
    }

    /// Ends the bar.
    mutating func end() {
        if isOpen { Terminal.write("\r\u{1B}[K") }
        isOpen = false
    }

    private func percent(_ share: Double) -> String { NumberText.percent(share) }

    private func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60)"
    }
}

/// Numbers for people.
enum NumberText {
    /// `96.1 %`.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(abs(tenths % 10)) %"
    }
}
