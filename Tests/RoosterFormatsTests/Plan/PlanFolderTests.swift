import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct PlanFolderTests {
    /// The village's state with a plan.
    static func state() throws -> State { try readFolder(Village.folder, shippedProgrammes: []).state }

    /// A plan with a row in every file.
    static func plan() throws -> Plan {
        let start = try #require(CalendarDate(isoText: "2027-06-28"))
        let morning = try #require(TimeRange(text: "09:00-12:00"))
        let night = try #require(TimeRange(text: "22:00-01:00"))
        var plan = Plan()
        plan.groups = [
            PlannedGroup(
                id: "les-a", activity: "les", from: start, until: start + 70,
                times: [WeeklyTime(weekday: .monday, range: morning)], room: "r1", staff: ["anna", "bram"], size: 1,
                isOpen: true)
        ]
        plan.meetings = [
            Meeting(
                id: "afspraak-1", group: nil, requirements: ["start-hier/lessen"], activity: "les", date: start + 1,
                range: night, location: "home", room: nil, staff: [], status: .tentative, sequence: 3),
            Meeting(
                id: "les-a-1", group: "les-a", activity: "les", date: start, range: morning, location: "school",
                room: "r1", staff: ["anna"]),
        ]
        plan.enrolments = [
            PlannedEnrolment(
                participant: "p1", group: "les-a", activity: "les", requirements: ["start-hier/lessen"], from: start,
                until: start + 70, answer: .accepted)
        ]
        plan.attending = [
            Attending(participant: "p1", meeting: "afspraak-1", mode: .home, minutesBefore: 0, minutesAfter: 0),
            Attending(
                participant: "p1", meeting: "les-a-1", status: .tentative, mode: .ride, minutesBefore: 10,
                minutesAfter: 15, ride: "rit-1", earlyMinutes: 5),
        ]
        plan.care = [
            ChildCover(
                child: "k1", meeting: "afspraak-1", parent: "p1", cover: .care, by: nil,
                from: TimeOfDay(minutes: 1310), until: TimeOfDay(minutes: 1510)),
            ChildCover(
                child: "k1", meeting: "les-a-1", parent: "p1", cover: .place, by: "kdv-mo",
                from: TimeOfDay(minutes: 520), until: TimeOfDay(minutes: 740)),
        ]
        plan.staffing = [Staffing(staff: "anna", meeting: "les-a-1", role: "teacher-nt2")]
        plan.pools = [PoolUse(pool: "fietsen", meeting: "les-a-1", amount: 4)]
        plan.requirements = [
            RequirementStanding(
                participant: "p1", requirement: "start-hier/lessen", priority: .must, start: start, unit: .meetings,
                due: 20, planned: 2, done: 1.5, missing: 16.5, status: .short, reasons: [.groupFull, .busy],
                repairs: ["activities.csv:les.group_max=9", "staff.csv:anna.available=mo 09:00-12:00|tu 09:00-12:00"]),
            RequirementStanding(
                participant: "p1", requirement: "start-hier/start", priority: .must, start: start, unit: .once, due: 1,
                planned: 1, done: 0, missing: 0, status: .met),
        ]
        plan.summary.version = 4
        plan.summary.revision = 17
        plan.summary.publishedAt = "2027-06-21T10:00:00Z"
        plan.summary.publishedBy = "Coördinator: J."
        plan.summary.horizonStart = start
        plan.summary.horizonEnd = start + 209
        plan.summary.counts = ["meetings": 2, "groups": 1]
        plan.summary.penalties = ["travelMinute": 25.5]
        plan.summary.short = ["must": 1]
        plan.summary.served = 0.25
        plan.summary.bound = 0.75
        plan.summary.boundHow = "Every seat was filled."
        plan.summary.seconds = 1.25
        plan.summary.seed = .max
        return plan
    }

    /// A notice in a language that is written from right to left.
    static let notices = [
        ChangeNotice(
            subjectKind: "participant", subject: "p1", reachBy: [.sms, .phone], language: "ar", meeting: "les-a-1",
            change: .moved, before: "2027-06-28 09:00-12:00 r1", after: "2027-06-29 09:00-12:00 r1",
            text: "الدرس انتقل, \"غدا\"")
    ]

    private func read(_ contents: FolderContents) throws -> ImportedFolder {
        try readFolder(contents, shippedProgrammes: [])
    }

    @Test func readsBackEveryFileOfAPlan() throws {
        let plan = try Self.plan()
        let previous = PreviousPlan(plan)
        let contents = writeFolder(try Self.state(), plan: plan, previous: previous, notices: Self.notices)
        let folder = try read(contents)
        #expect(folder.plan == plan)
        #expect(folder.previous == previous)
        #expect(folder.notices == Self.notices)
        #expect(
            writeFolder(folder.state, plan: folder.plan, previous: folder.previous, notices: folder.notices) == contents
        )
    }

    @Test func writesTheColumnsOfTheSpecification() throws {
        let contents = writeFolder(
            try Self.state(), plan: try Self.plan(), previous: PreviousPlan(), notices: Self.notices)
        func lines(_ path: String) -> [String] {
            (contents[path].map { String(decoding: $0, as: UTF8.self) } ?? "").split(separator: "\n").map(String.init)
        }
        #expect(lines("plan/groups.csv")[0] == "id,activity,from,until,times,room,staff,size,open")
        #expect(
            lines("plan/groups.csv")[1] == "les-a,les,2027-06-28,2027-09-06,mo 09:00-12:00,r1,anna|bram,1,yes")
        #expect(
            lines("plan/meetings.csv") == [
                "id,group,requirements,activity,date,start,end,location,room,staff,status,sequence",
                "afspraak-1,,start-hier/lessen,les,2027-06-29,22:00,01:00,home,,,tentative,3",
                "les-a-1,les-a,,les,2027-06-28,09:00,12:00,school,r1,anna,confirmed,0",
            ])
        #expect(lines("plan/enrolments.csv")[0] == "participant,group,activity,requirements,from,until,answer")
        #expect(
            lines("plan/attending.csv") == [
                "participant,meeting,status,mode,minutes_before,minutes_after,ride,early_minutes",
                "p1,afspraak-1,confirmed,home,0,0,,0", "p1,les-a-1,tentative,ride,10,15,rit-1,5",
            ])
        #expect(
            lines("plan/care.csv") == [
                "child,meeting,parent,cover,by,from,until", "k1,afspraak-1,p1,care,,21:50,01:10",
                "k1,les-a-1,p1,place,kdv-mo,08:40,12:20",
            ])
        #expect(lines("plan/staffing.csv")[0] == "staff,meeting,role")
        #expect(lines("plan/pools.csv")[0] == "pool,meeting,amount")
        #expect(
            lines("plan/requirements.csv")[1]
                == "p1,start-hier/lessen,must,2027-06-28,meetings,20,2,1.5,16.5,short")
        #expect(
            lines("plan/unplaced.csv") == [
                "participant,requirement,missing,reasons,repair",
                "p1,start-hier/lessen,16.5,group-full|busy,activities.csv:les.group_max=9|"
                    + "staff.csv:anna.available=mo 09:00-12:00|tu 09:00-12:00",
            ])
        #expect(
            lines("plan/tell.csv")[0] == "subject_kind,subject,reach_by,language,meeting,change,before,after,text")
        #expect(contents.paths.contains("plan/previous/summary.yaml"))
    }

    @Test func coverBeforeMidnightIsOnTheDayBefore() throws {
        var plan = try Self.plan()
        plan.meetings[1].range = try #require(TimeRange(text: "00:30-02:00"))
        plan.care[1].from = TimeOfDay(minutes: -20)
        plan.care[1].until = TimeOfDay(minutes: 140)
        let folder = try read(writeFolder(try Self.state(), plan: plan))
        #expect(folder.plan?.care == plan.care)
    }

    @Test func sortsRowsThatAreNotInOrder() throws {
        var plan = try Self.plan()
        plan.meetings.reverse()
        plan.attending.reverse()
        #expect(try read(writeFolder(try Self.state(), plan: plan)).plan == Self.plan())
        var contents = writeFolder(try Self.state(), plan: plan)
        contents["plan/attending.csv"] = Data(
            """
            participant,meeting,status,mode,minutes_before,minutes_after,ride,early_minutes
            p1,les-a-1,tentative,ride,10,15,rit-1,5
            p1,afspraak-1,confirmed,home,0,0,,
            """.utf8)
        #expect(try read(contents).plan == Self.plan())
    }

    @Test(arguments: [
        (
            "plan/meetings.csv", "les-a-1,les-a,", "les-a-1,les-z,",
            "3: group: \"les-z\" is not an id of plan/groups.csv"
        ),
        ("plan/meetings.csv", ",home,,", ",kelder,,", "2: location: \"kelder\" is not an id of locations.csv"),
        (
            "plan/attending.csv", "p1,les-a-1", "p1,les-b-1",
            "3: meeting: \"les-b-1\" is not an id of plan/meetings.csv"
        ),
        (
            "plan/attending.csv", "p1,afspraak-1", "p8,afspraak-1",
            "2: participant: \"p8\" is not an id of participants.csv"
        ),
        ("plan/attending.csv", "rit-1", "rit-2", "3: ride: \"rit-2\" is not an id of rides.csv"),
        (
            "plan/attending.csv", "p1,les-a-1", "p1,afspraak-1",
            "3: participant, meeting: has the same value as line 2"
        ),
        ("plan/attending.csv", ",10,15,", ",-10,15,", "3: minutes_before: \"-10\" is not a whole number of 0 or more"),
        ("plan/care.csv", "kdv-mo", "kdv-di", "3: by: \"kdv-di\" is not an id of childcare.csv"),
        ("plan/staffing.csv", "anna", "anne", "2: staff: \"anne\" is not an id of staff.csv"),
        ("plan/pools.csv", "fietsen", "auto", "2: pool: \"auto\" is not an id of pools.csv"),
        (
            "plan/enrolments.csv", "start-hier/lessen", "lessen",
            "2: requirements: \"lessen\" is not a requirement; write PROGRAMME/ID"
        ),
        (
            "plan/unplaced.csv", "start-hier/lessen", "start-hier/start",
            "2: requirement: \"start-hier/start\" is not a short requirement of p1 in plan/requirements.csv"
        ),
        (
            "plan/unplaced.csv", "|busy", "|moe",
            "2: reasons: \"moe\" is not one of busy, not-available, out-of-reach, no-mode, bus-hours, ride, child-uncovered, group-full, group-too-small, max-groups, room-missing, room-capacity, staff-missing, staff-hours, audience, women-only, ceiling-week, activities-per-day, free-weekday, ramp-up, closed-day, daylight, season, pool, order, window, min-share, relation, freeze, budget, declined, not-offered"
        ),
        (
            "plan/tell.csv", "participant,p1", "buurman,p1",
            "2: subject_kind: \"buurman\" is not one of participant, staff, organisation, location"
        ),
        (
            "plan/summary.yaml", "2027-06-21T10:00:00Z", "gisteren",
            "3: publishedAt: \"gisteren\" is not a moment; write 2027-06-28T09:00:00Z"
        ),
        (
            "plan/groups.csv", "2027-06-28,2027-09-06", "2027-06-28,2026-09-06",
            "2: until: \"2026-09-06\" is before from (2027-06-28)"
        ),
    ])
    func saysWhatIsWrongInAPlan(path: String, text: String, replacement: String, message: String) throws {
        var contents = writeFolder(try Self.state(), plan: try Self.plan(), notices: Self.notices)
        let before = String(decoding: try #require(contents[path]), as: UTF8.self)
        #expect(before.contains(text))
        contents[path] = Data(before.replacing(text, with: replacement).utf8)
        #expect(Village.problems(of: contents).split(separator: "\n").first ?? "" == "\(path):\(message)")
    }

    @Test func needsTheSummaryBesideTheOtherFiles() throws {
        let contents = writeFolder(try Self.state(), plan: try Self.plan()).without("plan/summary.yaml")
        #expect(
            Village.problems(of: contents)
                == "plan/summary.yaml: is required beside the other files and not there")
    }
}
