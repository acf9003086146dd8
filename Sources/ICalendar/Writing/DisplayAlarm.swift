/// A reminder on the reader's screen before an event starts (RFC 5545 §3.6.6, action `DISPLAY`).
public struct DisplayAlarm: Hashable, Sendable {
    /// Minutes before the start; 0 is the start itself.
    public var minutesBefore: Int
    /// What the reminder says.
    public var text: LocalizedText

    /// Creates a reminder.
    public init(minutesBefore: Int, text: LocalizedText) {
        self.minutesBefore = minutesBefore
        self.text = text
    }
}
