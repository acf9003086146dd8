import RoosterModel

extension SampleTown {
    /// Describes the planted cases, one line each.
    mutating func describeCases() {
        let people = "participants.csv:"
        func add(
            _ number: String, _ subjects: [String], _ planted: String, _ expected: String, to cases: inout [SampleCase]
        ) {
            cases.append(SampleCase(number: number, subjects: subjects, planted: planted, expected: expected))
        }
        // Nine Wednesdays from the first week on, and the day after the last.
        let firstFreeDay = request.start + 59
        describeFirst(people, add)
        describeSecond(people, add, firstFreeDay: firstFreeDay)
        describeThird(people, add)
    }

    private typealias Add = (String, [String], String, String, inout [SampleCase]) -> Void

    private mutating func describeFirst(_ people: String, _ add: Add) {
        add(
            "C01", [people + "c01-before-christmas"],
            "Settles fourteen days before the Christmas holiday.",
            "First meeting within 14 days; lessons lost to the holiday are caught up within the 13 weeks, or the shortfall is named.",
            &cases)
        add(
            "C02", [people + "c02-two-shifts"],
            "Works early and late in turns of a week, so that half of the mornings and half of the evenings are free.",
            "An evening group with min_share 0.45 in the weeks that are free; no lesson in a shift.", &cases)
        add(
            "C03", [people + "c03-single-parent", "children.csv:c03-child-2", "children.csv:c03-child-6"],
            "Single parent; the playgroup of the two-year-old (Tuesday, Thursday) and school stop in holidays.",
            "Morning lessons on covered days or with a place; nothing without cover in school holidays.", &cases)
        add(
            "C04", [people + "c04-mother", people + "c04-father", "children.csv:c04-baby"],
            "Both in the Z-route with a baby, and never to be busy at the same time.",
            "Different groups at different times; each covers for the other, or a place does.", &cases)
        add(
            "C05", [people + "c05-law-2013"],
            "Under the law of 2013, registered 337 days ago, 2.5 of 12 hours of the participation declaration done.",
            "The rest and the signing within 28 days, no labour market module; or short with what is missing.", &cases)
        add(
            "C06", [people + "c06-moves", "homes.csv:c06-moves/\(request.start + 28)"],
            "Lives in a reception centre and moves into town on \(request.start + 28).",
            "A warm handover and lessons near the reception centre before, meetings in town after; nothing unreachable on either side.",
            &cases)
        add(
            "C07", ["staff.csv:c07-driver", "rides.csv:c07-ride", people + "c07-rider-a", people + "c07-rider-b"],
            "Two riders reach their shift at bedrijf-001 only with the driver, who is away from \(request.start + 35) to \(request.start + 41).",
            "Both ride on Tuesdays and Thursdays; in the week away exactly these two miss the shift.", &cases)
        add(
            "C08", [people + "c08-third-buddy", "groups.csv:c08-buddy-3"],
            "Has a buddy for the language and one for orientation; a third (language) is proposed.",
            "The third is not planned: one buddy for each purpose.", &cases)
        add(
            "C09", [people + "c09-job-offer"],
            "In a day group. What if: a busy block on two of its days, 08:00-17:00.",
            "The check names the lessons that fall out, and an evening group that could take over.", &cases)
    }

    private mutating func describeSecond(_ people: String, _ add: Add, firstFreeDay: CalendarDate) {
        add(
            "C10", [people + "c10-empty-summer"],
            "School route, eighteen to twenty-four; its lessons stop in summer.",
            "Summer school or other activities fill the summer; without them the gap is reported.", &cases)
        add(
            "C11", [people + "c11-guidance-ends"],
            "Guidance ends on \(request.start + 56).",
            "A handover talk within the eight weeks before.", &cases)
        add(
            "C12", [people + "c12-discreet", people + "c12-partner", "together.csv:c12-discreet/c12-partner"],
            "Wants a discreet feed and a plan apart from the partner's.",
            "Never in one meeting; nothing of the one in a feed of the other; sensitive meetings read Afspraak.", &cases
        )
        add(
            "C13", [people + "c13-alfa"],
            "Learns the alphabet (alfa-aa) in a group of at most twelve.",
            "Stays in a group of at most 12 with an alfa teacher.", &cases)
        add(
            "C14", [people + "c14-helper", "staff.csv:c14-helper-staff"],
            "Helps at cycling lessons and is a host of the language café.",
            "Helping and own meetings never clash; at most 5 hours of help a week; the ceiling counts both.", &cases)
        add(
            "C15", [people + "c15-cycling", "groups.csv:c15-course"],
            "Only walks; a pinned cycling course ends in week 9 (when the season allows).",
            "Nothing farther than 2.5 km before; farther places by bicycle, tentative, from \(firstFreeDay) on.", &cases
        )
        add(
            "C16", [people + "c16-five-parties", "groups.csv:c16-work", "groups.csv:c16-placement"],
            "Five parties want 9 + 8 + 8 + 3 + 1.5 hours a week of somebody with a ceiling of 20.",
            "Never above 20 hours; what is optional goes first, and the reason is ceiling-week.", &cases)
        add(
            "C17", [people + "c17-two-intakes", "groups.csv:c17-second-intake"],
            "The work company has fixed an intake of its own within ten days of the municipality's.",
            "Flagged as double work; the pinned one stays, the joint intake does not clash with it.", &cases)
        add(
            "C18", [people + "c18-exam", "groups.csv:c18-exam-day"],
            "An exam in Rijswijk on a pinned day, half an hour early.",
            "Nothing else that day; thirty early minutes and the way there belong to the absence.", &cases)
    }

    private mutating func describeThird(_ people: String, _ add: Add) {
        add(
            "C19", [people + "c19-impossible", "children.csv:c19-child-1"],
            "Works nights, sleeps until 13:00, is busy again at 15:00, and nobody has the one-year-old in the evening.",
            "No lessons fit: short with reasons busy and child-uncovered; the cheapest repair is named.", &cases)
        add(
            "C20", [people + "c20-pip-due"],
            "DUO's notice is 61 days old: the PIP is due on \(request.start + 9).",
            "The PIP talk lies on or before that day.", &cases)
        add(
            "C21", [people + "c21-almost-done"],
            "Z-route, 790 of 800 hours of lessons and 780 of 800 of participation, 60 of them from the intake.",
            "Four more lessons and twenty hours of participation, then the final talk; no lessons after that are due.",
            &cases)
        add(
            "C22", [people + "c22-family-z"],
            "Z-route as a family migrant.",
            "800 hours of lessons, no requirement of participation hours.", &cases)
        add(
            "C23", [people + "c23-online"],
            "500 hours, of which 100 in class; scaling down asks for 300 in class.",
            "Lessons in class are due besides the hours; the online group does not count for them.", &cases)
        add(
            "C24", ["activities.csv:c24-taalcafe"],
            "The language café is funded until \(request.start + (7 * (request.weeks / 2) - 1)).",
            "Its later meetings are tentative.", &cases)
        add(
            "C25", [people + "c25-last-bus"],
            "Works by day, lives in the outlying area, and the last bus leaves at 21:05; evening lessons end at 21:30.",
            "No evening lesson in a building: out of reach with reason bus-hours; a ride or an earlier end is the repair.",
            &cases)
        add(
            "C26", [people + "c26-paper"],
            "Speaks Tigrinya and wants the plan on paper only.",
            "A printed week in Tigrinya with 24-hour times; no feed is needed.", &cases)
        add(
            "C27", ["organisations.csv:c27-provider", "activities.csv:c27-spreekuur"],
            "A provider asks for the names of learners in its feed.",
            "Its feed has numbers only.", &cases)
    }
}
