import RoosterFeeds
import RoosterModel
import Testing

@Suite struct GroupListTests {
    private func list(
        of town: SmallTown = SmallTown(), _ group: String = "g1", language: String? = nil, weeksAhead: Int = 0,
        weeks: Int = 4
    ) throws -> String {
        let renderer = FeedRenderer(
            state: town.state, plan: PlanIndex(plan: town.plan, state: town.state), secret: secret, now: SmallTown.now)
        let page = try #require(
            renderer.groupList(group, language: language, weeksAhead: weeksAhead, weeks: weeks))
        return String(decoding: page.bytes, as: UTF8.self)
    }

    /// The line of a person, from key to the end of the row.
    private func line(_ key: String, in list: String) -> Substring? {
        list.split(separator: "<tr>").first { $0.contains("<bdi>\(key)</bdi></th>") }
    }

    @Test func whoBelongsToTheGroupStandsThereWithKeyAndFirstName() throws {
        let list = try list()
        for number in 1...6 {
            let row = try #require(line("pers-\(number)", in: list))
            #expect(row.contains("<bdi>\(SmallTown.firstNames[number - 1])</bdi>"))
        }
        for other in ["pers-7", "pers-8", "Hodan", "Karim", "alfa", "onderwijs", "Marieke"] {
            #expect(!list.contains(other), "\(other)")
        }
        #expect(list.contains("<h1>Taalles ochtend · groep g1</h1>"))
    }

    @Test func theDatesOfTheWeeksAreTheColumns() throws {
        let dates = ["2027-08-30", "2027-09-06", "2027-09-13", "2027-09-20"]
        let list = try list()
        #expect(list.matches(of: /datetime="([0-9-]+)"/).map { String($0.1) } == dates)
        #expect(list.contains("maandag<br>30-08"))
        #expect(try self.list(weeksAhead: 1, weeks: 1).matches(of: /datetime="([0-9-]+)"/).count == 1)
    }

    @Test func whoIsNotExpectedHasNothingToTick() throws {
        // The sixth comes every other week only.
        let list = try list()
        #expect(try #require(line("pers-6", in: list)).matches(of: /wordt niet verwacht/).count == 2)
        #expect(try #require(line("pers-1", in: list)).matches(of: /<td><\/td>/).count == 4)
    }

    @Test func whoIsDiscreetOrHasNoFirstNameIsAKeyAlone() throws {
        var town = SmallTown()
        town.state.participants["pers-1"]?.discreet = true
        town.state.participants["pers-2"]?.firstName = nil
        let list = try list(of: town)
        #expect(!list.contains("Zeynab"))
        for person in ["pers-1", "pers-2"] {
            #expect(try #require(line(person, in: list)).contains("<bdi></bdi>"))
        }
    }

    @Test func whoDeclinedOrWasRemovedIsNotThere() throws {
        var town = SmallTown()
        town.state.participants["pers-5"] = nil
        town.plan.attending.removeAll { $0.participant == "pers-3" && $0.meeting.hasPrefix("m-lesson") }
        town.state.enrolments["pers-3/g1"] = Enrolment(participant: "pers-3", group: "g1", answer: .declined)
        let list = try list(of: town)
        #expect(line("pers-3", in: list) == nil)
        #expect(line("pers-5", in: list) == nil)
    }

    @Test func aCancelledMeetingIsStruckOut() throws {
        var town = SmallTown()
        town.change("m-lesson-105") { $0.status = .cancelled }
        let list = try list(of: town)
        #expect(list.contains(#"<time datetime="2027-09-06" class="x">"#))
        #expect(try #require(line("pers-1", in: list)).matches(of: /gaat niet door/).count == 1)
    }

    @Test func whatPeopleAreCalledIsNoMarkup() throws {
        var town = SmallTown()
        town.state.participants["pers-1"]?.firstName = "<b>Ann & co"
        #expect(try list(of: town).contains("<bdi>&lt;b&gt;Ann &amp; co</bdi>"))
    }

    @Test func manyMeetingsTakeSeveralSheetsAndNoneASentence() throws {
        #expect(try list(weeks: 12).matches(of: /<section>/).count == 2)
        let none = try list("g2", language: "en", weeksAhead: 20)
        #expect(none.contains("There are no meetings in these weeks."))
        #expect(!none.contains("<table>"))
    }

    @Test func aGroupThatIsNotInThePlanHasNoList() throws {
        let town = SmallTown()
        let renderer = FeedRenderer(
            state: town.state, plan: PlanIndex(plan: town.plan, state: town.state), secret: secret, now: SmallTown.now)
        #expect(renderer.groupList("g9", language: nil, weeksAhead: 0, weeks: 4) == nil)
    }
}
