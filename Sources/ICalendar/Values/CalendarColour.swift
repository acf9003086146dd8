/// A colour by its CSS name and its red, green and blue parts.
///
/// RFC 7986 §5.9 wants the CSS 3 name; Apple's calendar wants the hexadecimal form.
public struct CalendarColour: Hashable, Sendable {
    /// The name in CSS Color Module Level 3, in small letters.
    public let name: String
    /// The parts as `0xRRGGBB`.
    public let code: UInt32

    /// Creates a colour from its CSS name and its parts as `0xRRGGBB`.
    public init(name: String, code: UInt32) {
        self.name = name
        self.code = code & 0xFF_FFFF
    }

    /// A dark blue that stands out on white.
    public static let steelBlue = CalendarColour(name: "steelblue", code: 0x4682B4)
    /// A blue green.
    public static let teal = CalendarColour(name: "teal", code: 0x008080)
    /// A dark green.
    public static let seaGreen = CalendarColour(name: "seagreen", code: 0x2E8B57)
    /// A green between olive and grass.
    public static let oliveDrab = CalendarColour(name: "olivedrab", code: 0x6B8E23)
    /// A dark yellow.
    public static let goldenrod = CalendarColour(name: "goldenrod", code: 0xDAA520)
    /// A strong orange.
    public static let darkOrange = CalendarColour(name: "darkorange", code: 0xFF8C00)
    /// A light red.
    public static let tomato = CalendarColour(name: "tomato", code: 0xFF6347)
    /// A dark red.
    public static let crimson = CalendarColour(name: "crimson", code: 0xDC143C)
    /// A purple.
    public static let purple = CalendarColour(name: "purple", code: 0x800080)
    /// A violet blue.
    public static let slateBlue = CalendarColour(name: "slateblue", code: 0x6A5ACD)
    /// A dark brown.
    public static let sienna = CalendarColour(name: "sienna", code: 0xA0522D)
    /// A neutral grey.
    public static let slateGrey = CalendarColour(name: "slategrey", code: 0x708090)
}
