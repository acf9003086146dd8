/// How somebody gets a calendar into their own: buttons, the address, and its QR code.
struct Subscription {
    /// A button.
    struct Link {
        var name: String
        var address: String
    }

    /// A QR code as a picture.
    struct Code {
        var path: String
        var side: Int
        var scanWord: String

        /// The code of an address; nil when it is too long for one.
        init?(_ address: String, texts: FeedTexts) {
            guard let code = QRCode(address) else { return nil }
            path = code.path
            side = code.size + 8
            scanWord = texts(.scan)
        }
    }

    let heading: String
    let links: [Link]
    let copyWord: String
    let calendarAddress: String
    let code: Code?

    /// Makes it for the page at a path.
    ///
    /// Google and Outlook fetch the calendar themselves, so their links hand them its address; nothing is handed over
    /// until somebody follows one.
    init(path: String, name: String, texts: FeedTexts, address: PageAddress) {
        let whole = "\(address.base)\(path).ics"
        let webcal = "webcal://\(address.withoutScheme)\(path).ics"
        heading = texts(.subscribe)
        copyWord = texts(.copyAddress)
        calendarAddress = whole
        links = [
            Link(name: "Apple", address: webcal),
            Link(name: "Google", address: "https://calendar.google.com/calendar/r?cid=\(webcal.inAddress)"),
            Link(
                name: "Outlook",
                address: "https://outlook.live.com/calendar/0/addfromweb?url=\(whole.inAddress)&name=\(name.inAddress)"),
            Link(name: texts(.otherCalendar), address: webcal),
        ]
        code = Code("\(address.base)\(path)", texts: texts)
    }
}
