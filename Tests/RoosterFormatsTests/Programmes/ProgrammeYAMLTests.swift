import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct ProgrammeYAMLTests {
    /// Every kind of requirement and every condition, as the writer puts them.
    static let everything = """
        id: zoetermeer
        title: {en: Start in Zoetermeer, nl: "Start: in Zoetermeer"}
        source: "Gemeente Zoetermeer, 2016"
        for: {routes: [b1, z, onderwijs], laws: ["2021"], stages: [1, 2], levels: [pre-a1], neighbourhoods: [Noord], \
        ageBands: ["18-24"], goals: [werk], tags: [x], without: {mode: bicycle}}
        start: {from: settled, withinDays: 14}
        requirements:
          - {id: lessons, kind: count, of: {countsFor: [lesson]}, atLeast: 26, within: {from: start, weeks: 13}, \
        priority: must}
          - {id: shops, kind: each, of: {activities: [ws-a, ws-b]}, within: {before: guidanceEnd, days: 30}, \
        everyDayApart: 3, priority: must}
          - {id: pvt-hours, kind: hours, of: {countsFor: [pvt]}, atLeast: 12.5, how: physical, within: {from: pip, \
        years: 3, countsFrom: notice}, priority: legal}
          - {id: signing, kind: once, of: {activities: [sign]}, within: {from: notice, months: 6}, after: lessons, \
        afterHours: {of: {countsFor: [pvt]}, atLeast: 12}, lastOf: {countsFor: [pvt]}, priority: legal}
          - {id: intake, kind: once, of: {activities: [intake]}, within: {from: settled, days: 14}, \
        firstOf: programme, priority: legal}
          - {id: middle, kind: once, of: {activities: [evaluatie]}, at: {of: lessons, fromShare: 0.4, toShare: 0.6}, \
        priority: must}
          - {id: link, kind: once, of: {kinds: [sport, volunteering]}, match: talents, priority: wish}
          - {id: week, kind: weekly, of: {themes: [participation]}, hours: 4.5, share: 0.8, fromWeek: 2, toWeek: 12, \
        priority: must}
          - {id: week-two, kind: weekly, of: {themes: [participation]}, meetings: 2, priority: must}
          - {id: talk, kind: recurring, of: {kinds: [talk]}, everyWeeks: 4, atMostWeeks: 6, priority: must}
          - {id: no-idle, kind: gap, of: {themes: [integration]}, atMostWeeks: 3, priority: wish}
          - {id: width, kind: themes, of: {themes: [health, housing]}, atLeast: 2, priority: wish}
          - {id: buddy, kind: buddy, of: {kinds: [buddy]}, purpose: language, trialMeetings: 3, priority: wish}

        """

    @Test func writesWhatItRead() throws {
        let programme = try readProgramme(yaml: Self.everything, file: "zoetermeer.yaml")
        #expect(writeProgramme(programme) == Self.everything)
        #expect(programme.requirements.count == 13)
        #expect(programme.requirements[2].kind == .hours(atLeast: 12.5, physicalOnly: true))
        #expect(programme.requirements[1].within == Window(clock: .guidanceEnd, isBefore: true, length: .days(30)))
        #expect(
            programme.requirements[2].within == Window(clock: .pip, length: .years(3), countsFrom: .notice))
        #expect(
            programme.requirements[3].conditions.afterHours
                == Conditions.Hours(of: Selection(countsFor: [.pvt]), atLeast: 12))
        #expect(programme.audience.withoutMode == .bicycle)
    }

    @Test func readsSingleWordsWhereListsStand() throws {
        let programme = try readProgramme(
            yaml: """
                id: x
                title: {nl: X}
                requirements:
                  - {id: a, kind: count, of: {countsFor: lesson, kinds: sport|talk}, atLeast: 3, priority: must}
                """, file: "x.yaml")
        #expect(programme.requirements[0].of == Selection(kinds: [.sport, .talk], countsFor: [.lesson]))
    }

    private func problems(_ requirement: String) -> String {
        do {
            _ = try readProgramme(
                yaml:
                    "id: x\ntitle: {nl: X}\nrequirements:\n  - {id: z, kind: once, of: {kinds: [talk]}, priority: must}\n"
                    + requirement, file: "x.yaml")
            return ""
        } catch {
            return error.description
        }
    }

    @Test(arguments: [
        (
            "  - {id: a, kind: count, of: {kinds: [talk]}, atMost: 3, priority: must}",
            """
            x.yaml:5: requirements.atLeast: is required and not given
            x.yaml:5: requirements.atMost: is not a key that is known here
            """
        ),
        (
            "  - {id: a, kind: each, of: {kinds: [talk]}, priority: maybe}",
            "x.yaml:5: requirements.priority: \"maybe\" is not one of legal, must, wish"
        ),
        (
            "  - {id: a, kind: once, of: {kinds: [talk]}, within: {from: start}, priority: must}",
            "x.yaml:5: requirements.within: needs one of from and before, and one of days, weeks, months and years"
        ),
        (
            "  - {id: a, kind: weekly, of: {kinds: [talk]}, priority: must}",
            "x.yaml:5: requirements.kind: \"weekly\" asks for either meetings or hours"
        ),
        (
            "  - {id: a, kind: once, of: {kinds: [talk]}, firstOf: all, priority: must}",
            "x.yaml:5: requirements.firstOf: \"all\" is neither programme nor a selection such as {kinds: [language]}"
        ),
        (
            "  - {id: a, kind: once, priority: must}",
            "x.yaml:5: requirements.of: is required and not given"
        ),
        (
            "  - {id: z, kind: once, of: {kinds: [talk]}, priority: must}",
            "x.yaml:5: requirements.id: \"z\" stands in line 4 already"
        ),
        (
            "  - {id: a, kind: once, of: {kinds: [talk]}, after: nothing, priority: must}",
            "x.yaml:5: requirements.a.after: \"nothing\" is not a requirement of this programme"
        ),
        (
            "  - {id: a, kind: once, of: {kinds: [talk]}, at: {of: y, fromShare: 0.9, toShare: 1.5}, priority: must}",
            """
            x.yaml:5: requirements.a.at.of: "y" is not a requirement of this programme
            x.yaml:5: requirements.a.at.toShare: "1.5" must be from 0 to 1
            """
        ),
        (
            """
              - {id: a, kind: once, of: {kinds: [talk]}, after: c, priority: must}
              - {id: b, kind: once, of: {kinds: [talk]}, after: a, priority: must}
              - {id: c, kind: once, of: {kinds: [talk]}, after: b, priority: must}
            """,
            "x.yaml:5: requirements.a.after: is circular: a comes after c comes after b comes after a"
        ),
    ])
    func saysWhatIsWrongWithARequirement(requirement: String, message: String) {
        #expect(problems(requirement) == message)
    }

    @Test func ownProgrammesNameActivitiesThatAreOfferedAndShippedOnesNeedNot() {
        let yaml = """
            id: eigen
            title: {nl: Eigen}
            requirements:
              - {id: a, kind: once, of: {activities: [les, niets]}, lastOf: {activities: [ook-niets]}, priority: must}
            """
        let contents = Village.with("programmes/eigen.yaml", yaml)
        #expect(
            Village.problems(of: contents) == """
                programmes/eigen.yaml:4: requirements.a.of.activities: "niets" is not an id of activities.csv
                programmes/eigen.yaml:4: requirements.a.lastOf.activities: "ook-niets" is not an id of activities.csv
                """)
        let shipped = [Programme(id: "eigen", titles: ["nl": "Eigen"], requirements: [])]
        #expect(throws: Never.self) { try readFolder(contents, shippedProgrammes: shipped) }
    }
}
