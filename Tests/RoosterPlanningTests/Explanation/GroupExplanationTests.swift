import RoosterModel
import RoosterPlanning
import Testing

/// Why a group is full, small or not there, in a village of two people with one evening group.
@Suite struct GroupExplanationTests {
    private func scenes(_ state: State, plannedAs planned: State? = nil) -> PlanScenes {
        PlanScenes(
            plan: TwoConflicts.plan(planned ?? state), published: nil, state: state, now: TwoConflicts.now(state))
    }

    /// The village without the group, its offer altered.
    private func withoutGroup(
        _ changes: [Change] = [], _ alter: (inout Activity) -> Void = { _ in }
    ) throws -> State {
        let state = try TwoConflicts.state(seats: 12, places: 2).applying([
            .remove(RowReference(table: .enrolments, key: "p2/e2")),
            .remove(RowReference(table: .groups, key: "e2")),
        ])
        var activity = try #require(state.activities["avond"])
        alter(&activity)
        return try state.applying([.put(.activity(activity))] + changes)
    }

    @Test func aFullGroupNamesWhatLimitsItAndWhoWaits() throws {
        let found = try #require(explain(group: "e2", in: scenes(try TwoConflicts.state())))
        #expect(found.standing == .full)
        #expect([found.size, found.least, found.most, found.seatsFree] == [1, 1, 1, 0])
        #expect(
            found.limits == [
                .init(rule: ExcludingRule(reason: .groupFull, subject: "activities.csv:avond"), seats: 1)
            ])
        #expect(found.times.map(\.text) == ["tu 19:00-21:00"])
        #expect(found.isPinned && found.room == "bieb-1" && found.staff == ["juf"])
        #expect(found.cost == .init(meetings: 4, hours: 8, staffHours: 8, euros: nil))
        #expect(found.serves == [.init(requirement: "taal/lessen", people: 1, relying: 1)])
        #expect(found.waitingInAll == 1)
        let waiting = try #require(found.waiting.first)
        #expect(waiting.participant == "p1" && waiting.missing == 4 && !waiting.isFree)
        #expect(Set(waiting.conflicts.map { $0.rules.map(\.reason) }) == [[.groupFull], [.childUncovered]])
        #expect(found.lacking == [])
    }

    @Test func itIsSaidInBothLanguages() throws {
        let found = try #require(explain(group: "e2", in: scenes(try TwoConflicts.state(places: 2))))
        #expect(
            found.sentences["nl"]?.prefix(7) == [
                "Groep e2 van avond: 1 mens; nodig zijn er 1, hoogstens 1 passen; vol.",
                "Op dinsdag 19:00-21:00 in bieb-1 met juf; die uren liggen vast.",
                "Meer dan 1 gaat niet: activities.csv:avond.",
                "Kost 4 bijeenkomsten van samen 8 uur en 8 uur begeleiding.",
                "Telt voor taal/lessen van 1 mens; zonder komt er 1 tekort.",
                "1 mens wacht op een plaats.",
                "p1 (taal/lessen): de groepen zijn vol.",
            ])
        #expect(
            found.sentences["en"]?.prefix(7) == [
                "Group e2 of avond: 1 person; it needs 1 and takes at most 1; full.",
                "On Tuesday 19:00-21:00 in bieb-1 with juf; these hours are pinned.",
                "No more than 1 is possible: activities.csv:avond.",
                "Takes 4 meetings, 8 hours in all, and 8 hours of staff.",
                "Counts for taal/lessen of 1 person; without it 1 is short.",
                "1 person waits for a seat.",
                "p1 (taal/lessen): the groups are full.",
            ])
    }

    @Test func aSeatThatNobodyCanTakeSaysWhatIsInTheWay() throws {
        let found = try #require(explain(group: "e2", in: scenes(try TwoConflicts.state(seats: 2))))
        #expect(found.standing == .seatsFree && found.seatsFree == 1)
        #expect(found.waiting.map(\.conflicts).map { $0.map { $0.rules.map(\.reason) } } == [[[.childUncovered]]])
    }

    @Test func whoCouldJoinAtOnceIsFree() throws {
        let open = try TwoConflicts.state(seats: 2, places: 2)
        let found = try #require(explain(group: "e2", in: scenes(open, plannedAs: try TwoConflicts.state())))
        #expect(found.waiting.map(\.isFree) == [true])
        #expect(
            found.sentences["en"]?.contains("p1 (taal/lessen): nothing is in the way; planning again may help.") == true
        )
    }

    @Test func aRoomThatIsSmallerThanTheGroupLimitsIt() throws {
        var state = try TwoConflicts.state(seats: 8)
        var room = try #require(state.rooms["bieb-1"])
        room.capacity = 3
        state = try state.applying([.put(.room(room))])
        let found = try #require(explain(group: "e2", in: scenes(state)))
        #expect(found.limits.map(\.seats) == [3, 8])
        #expect(found.limits.first?.rule == ExcludingRule(reason: .roomCapacity, subject: "rooms.csv:bieb-1"))
        #expect(found.seatsFree == 2)
    }

    @Test func aGroupBelowItsLeastLacksMembers() throws {
        var state = try TwoConflicts.state(seats: 8)
        var activity = try #require(state.activities["avond"])
        activity.groupMin = 3
        state = try state.applying([.put(.activity(activity))])
        let found = try #require(explain(group: "e2", in: scenes(state)))
        #expect(found.standing == .belowLeast && found.size == 1 && found.least == 3)
        #expect(found.lacking.map { $0.rules.map(\.reason) } == [[.groupTooSmall]])
        #expect(found.waiting.map(\.participant) == ["p1"])
    }

    @Test func anUnpinnedGroupNamesOtherHoursThatKeepItsPeople() throws {
        var state = try TwoConflicts.state()
        var group = try #require(state.groups["e2"])
        group.pinned = false
        state = try state.applying([.put(.group(group)), .remove(RowReference(table: .children, key: "baby-2"))])
        let found = try #require(explain(group: "e2", in: scenes(state)))
        #expect(!found.isPinned)
        #expect(found.otherHours.count == 2)
        #expect(found.otherHours.allSatisfy { $0.dropped == [] && $0.times != found.times })
    }

    // MARK: Not opened

    @Test func withTooFewPeopleMembersAreMissing() throws {
        let state = try withoutGroup { $0.groupMin = 3 }
        let found = try #require(explain(group: "avond", in: scenes(state)))
        #expect(found.standing == .notOpened && found.running == [])
        #expect(found.lacking.map { $0.rules.map(\.reason) } == [[.groupTooSmall]])
        #expect(found.comers == 2 && found.waitingInAll == 2)
        #expect(
            found.waiting.flatMap(\.conflicts).map { $0.rules.map(\.reason) } == [[.groupTooSmall], [.groupTooSmall]])
        #expect(found.sentences["nl"]?.first == "Van avond is er geen groep.")
        #expect(found.sentences["nl"]?.contains("Wat ontbreekt: er kunnen te weinig mensen tegelijk.") == true)
    }

    @Test func withoutATeacherThatIsWhatIsMissing() throws {
        let state = try withoutGroup([.remove(RowReference(table: .staff, key: "juf"))])
        let found = try #require(explain(group: "avond", in: scenes(state)))
        #expect(
            found.lacking.map(\.rules) == [
                [ExcludingRule(reason: .staffMissing, subject: "staff.csv:teacher-nt2")]
            ])
        #expect(found.sentences["en"]?.contains("What is missing: nobody is free as teacher-nt2.") == true)
    }

    @Test func withoutARoomThatFitsThatIsWhatIsMissing() throws {
        let state = try withoutGroup { $0.roomFeatures = ["keuken"] }
        let found = try #require(explain(group: "avond", in: scenes(state)))
        #expect(found.lacking.map { $0.rules.map(\.reason) } == [[.roomMissing]])
        #expect(found.waiting.allSatisfy { !$0.isFree })
    }

    @Test func withoutHoursThatIsWhatIsMissing() throws {
        let state = try withoutGroup {
            $0.seasonFrom = MonthDay(month: 12, day: 1)
            $0.seasonTo = MonthDay(month: 12, day: 31)
        }
        let found = try #require(explain(group: "avond", in: scenes(state)))
        #expect(found.lacking.map { $0.rules.map(\.reason) } == [[.window]])
    }

    /// At the hours when a teacher is there nobody who waits can come, and at the others there is no teacher.
    @Test func aTeacherAtOtherHoursThanThePeopleLacksBoth() throws {
        var state = try withoutGroup { $0.dayparts = ["morning", "evening"] }
        var teacher = try #require(state.staff["juf"])
        let mornings = TimeRange(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 720))
        teacher.available = Weekday.allCases.map { WeeklyTime(weekday: $0, range: mornings) }
        let working = TimeRange(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 1050))
        state = try state.applying([
            .put(.staff(teacher)),
            .put(.block(Block(subjectKind: .participant, subject: "p2", kind: .busy, range: working))),
        ])
        let found = try #require(explain(group: "avond", in: scenes(state)))
        #expect(found.lacking.map { Set($0.rules.map(\.reason)) } == [[.groupTooSmall, .staffMissing]])
    }

    @Test func whereNobodyWaitsThereIsNoNeedForOne() throws {
        let state = try withoutGroup([
            .remove(RowReference(table: .blocks, key: try #require(try TwoConflicts.state().blocks.sorted.first?.key)))
        ]) { $0.levels = [.b2] }
        var people: [Change] = []
        for id in ["p1", "p2"] {
            var person = try #require(state.participants[id])
            person.level = .a1
            people.append(.put(.participant(person)))
        }
        let found = try #require(explain(group: "avond", in: scenes(try state.applying(people))))
        #expect(found.waitingInAll == 0)
        #expect(found.lacking.map { $0.rules.map(\.reason) } == [[.groupTooSmall]])
    }

    /// Of an offer of single dates, one group at a time, the group of the first Tuesday shuts no other day.
    @Test func aGroupOfOneDateShutsNoOtherDay() throws {
        var state = try TwoConflicts.state(places: 2)
        var activity = try #require(state.activities["avond"])
        activity.meetingsTotal = 1
        state = try state.applying([.put(.activity(activity))])
        // The plan was made while the teacher was to be away from the second week on.
        let away = Block(subjectKind: .staff, subject: "juf", kind: .busy, from: TwoConflicts.now(state).date + 7)
        let scenes = scenes(state, plannedAs: try state.applying([.put(.block(away))]))
        let found = try #require(explain(group: "avond", in: scenes))
        #expect(found.running == ["e2"])
        #expect(found.lacking == [] && found.waiting.first { $0.participant == "p1" }?.isFree == true)
        let personal = explain(participant: "p1", requirement: TwoConflicts.requirement, in: scenes).first
        #expect(personal?.openOptions == ["avond"])
        #expect(personal?.conflicts == [])
    }

    @Test func whatIsNotOfferedInGroupsIsNoGroup() throws {
        let state = try withoutGroup { $0.enrolment = .individual }
        #expect(explain(group: "avond", in: scenes(state)) == nil)
        #expect(explain(group: "nobody", in: scenes(state)) == nil)
    }
}
