import RoosterModel

/// A picture for people who do not read well yet: drawn here, in the colour of the text around it.
enum Pictogram: String, CaseIterable, Sendable {
    case book, people, building, tools, bicycle, walk, ball, pencil, hands, star, house, screen, bus, car, clock
    case bag, pin

    /// The strokes on a square of 24 by 24.
    var path: String {
        switch self {
        case .book: "M12 6C10 4 6 4 3 5v14c3-1 7-1 9 1 2-2 6-2 9-1V5c-3-1-7-1-9 1zM12 6v14"
        case .people:
            "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 11a3 3 0 1 0 0-6M2 20v-2a5 5 0 0 1 11 0v2"
                + "M16 14a5 5 0 0 1 6 4v2"
        case .building: "M3 10l9-6 9 6zM5 10v9M10 10v9M14 10v9M19 10v9M3 20h18"
        case .tools: "M4 20l8-8M14 4a5 5 0 0 0-2 8 5 5 0 0 0 8-2l-3 1-3-3zM4 4l5 5M15 15l5 5"
        case .bicycle:
            "M6 20a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM18 20a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM6 16l4-7h6l2 7"
                + "M10 9l4 7M8 6h3M16 9l-1-4h3"
        case .walk:
            "M13 5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM12 8l-1 6 4 3 1 5M11 14l-1 4-3 4M12 8l-4 2v4"
                + "M12 8l3 3 4 1"
        case .ball:
            "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 8l4 3-1.5 4.5h-5L8 11zM12 3v5M16 11l5-1"
                + "M14.5 15.5l3 4M9.5 15.5l-3 4M8 11l-5-1"
        case .pencil: "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4M13 21h8"
        case .hands: "M12 20C5 15 3 12 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3-2 6-9 11z"
        case .star: "M12 3l2.8 5.7 6.2 1-4.5 4.4 1 6.2-5.5-3-5.5 3 1-6.2L3 9.7l6.2-1z"
        case .house: "M3 12l9-8 9 8M6 10v10h12V10M10 20v-6h4v6"
        case .screen: "M3 5h18v11H3zM9 20h6M12 16v4"
        case .bus: "M4 5h16v12H4zM4 11h16M12 5v6M7 17v3M17 17v3M7 14h.01M17 14h.01"
        case .car: "M3 17v-5l3-6h12l3 6v5zM3 12h18M6 17v2M18 17v2M7 14.5h.01M17 14.5h.01"
        case .clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l4 2"
        case .bag: "M5 9h14l1 11H4zM9 9V6a3 3 0 0 1 6 0v3"
        case .pin: "M12 21c-5-6-7-9-7-12a7 7 0 0 1 14 0c0 3-2 6-7 12zM12 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"
        }
    }

    /// All pictures as symbols that a page refers to.
    static let sprite: String =
        #"<svg width="0" height="0" aria-hidden="true" focusable="false">"#
        + allCases.map { picture in
            #"<symbol id="\#(picture.rawValue)" viewBox="0 0 24 24"><path d="\#(picture.path)"/></symbol>"#
        }.joined()
        + "</svg>"
}

extension Activity.Kind {
    /// The picture of what one goes to.
    var pictogram: Pictogram {
        switch self {
        case .language, .summerSchool: .book
        case .workshop, .map, .participationDeclaration, .training, .parentsRoom, .ceremony: .people
        case .talk: .building
        case .dualWork, .placement: .tools
        case .volunteering, .buddy: .hands
        case .cycling: .bicycle
        case .walk, .excursion: .walk
        case .exam: .pencil
        case .sport: .ball
        case .homeVisit: .house
        case .open: .star
        }
    }
}

extension Attending.Mode {
    /// The picture of how one gets there.
    var pictogram: Pictogram {
        switch self {
        case .walk: .walk
        case .bicycle: .bicycle
        case .bus: .bus
        case .car, .ride: .car
        case .home: .house
        case .online: .screen
        }
    }
}
