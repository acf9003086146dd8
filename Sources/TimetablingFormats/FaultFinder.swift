import Timetabling

/// Looks up the line of what could not be compiled, in a second reading that only a faulty file costs.
///
/// The instance keeps no lines: they would weigh on every reading for the sake of one that fails.
struct FaultFinder: ElementHandler {
    /// Where each element that ids belong to is defined, and not only named.
    private static let definitions = [
        "room": "rooms", "course": "courses", "class": "subpart", "student": "students",
        "distribution": "distributions",
    ]
    /// Attributes by which one element names another.
    private static let references = ["id", "room", "parent"]

    private let fault: SectioningProblemError
    private var seen = 0
    private var isInside = false
    private var isFound = false
    /// Line of the fault, 0 until it was met.
    private(set) var line = 0

    /// Looks for the place of one error.
    init(_ fault: SectioningProblemError) { self.fault = fault }

    /// Handles the start of an element.
    mutating func start(_ attributes: ElementAttributes) {
        let (element, id) = fault.subject
        if attributes.element == element, attributes.parent == Self.definitions[element] {
            seen += 1
            isInside = element == "distribution" ? seen == id : attributes.values["id"] == "\(id)"
            // Of an id that occurs twice the second place is the wrong one, of anything else the first is the place.
            if isInside, line == 0 || fault.isRepetition { line = attributes.line }
        }
        if isInside, case .unknownReference(_, _, let target, let reference) = fault, !isFound,
            Self.references.contains(where: { attribute in
                attributes.values[attribute] == "\(reference)"
                    && (attributes.element == target || attribute == "parent" || attribute == "room")
            })
        {
            (line, isFound) = (attributes.line, true)
        }
    }
}

extension SectioningProblemError {
    /// The element that the error is about, and its id; a distribution goes by its number.
    fileprivate var subject: (element: String, id: Int) {
        switch self {
        case .repeatedIdentifier(let element, let id): (element, id)
        case .unknownReference(let element, let id, _, _): (element, id)
        case .outOfRange(let element, let id, _, _, _): (element, id)
        }
    }

    fileprivate var isRepetition: Bool {
        if case .repeatedIdentifier = self { true } else { false }
    }
}
