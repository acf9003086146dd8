import RoosterModel
import Testing

@testable import RoosterFormats

@Suite struct RowEditsTests {
    private let place = ChildcarePlaces(
        id: "k7", location: "school", ageBands: [.from2],
        time: WeeklyTime(
            weekday: .tuesday, range: TimeRange(start: TimeOfDay(minutes: 540), end: TimeOfDay(minutes: 720))),
        places: 8)
    private let block = Block(
        subjectKind: .participant, subject: "p1", kind: .busy, weekdays: [.monday, .tuesday],
        range: TimeRange(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 1020)))

    private func state() throws -> State {
        try State().applying([.put(.childcare(place)), .put(.block(block))])
    }

    @Test func editsOfOneRowBecomeOneChange() throws {
        let found = try changes(
            from: ["childcare.csv:k7.places=9", "childcare.csv:k7.end=12:30"], in: try state())
        var wanted = place
        wanted.places = 9
        wanted.time.range.end = TimeOfDay(minutes: 750)
        #expect(found == [.put(.childcare(wanted))])
    }

    @Test func aRowWhoseKeyChangesReplacesTheFormerOne() throws {
        let found = try changes(from: ["blocks.csv:\(block.key).weekdays=mo"], in: try state())
        var wanted = block
        wanted.weekdays = [.monday]
        #expect(found == [.remove(RowReference(table: .blocks, key: block.key)), .put(.block(wanted))])
    }

    @Test func aHyphenTakesARowAwayAndANewIdMakesOne() throws {
        let found = try changes(
            from: [
                "-childcare.csv:k7", "childcare.csv:k8.location=school", "childcare.csv:k8.age_bands=2-3",
                "childcare.csv:k8.weekday=tu", "childcare.csv:k8.start=09:00", "childcare.csv:k8.end=12:00",
                "childcare.csv:k8.places=8",
            ], in: try state())
        var wanted = place
        wanted.id = "k8"
        #expect(found == [.remove(RowReference(table: .childcare, key: "k7")), .put(.childcare(wanted))])
    }

    @Test(arguments: [
        ("childcare.csv:k7", "childcare.csv:k7: an edit reads FILE:KEY.COLUMN=VALUE, or -FILE:KEY"),
        ("care.csv:x.kind=school", "care.csv:x: there is no such row"),
        ("nothing.csv:x.y=1", "nothing.csv:x.y=1: there is no such file; files are named as in the data folder"),
        ("childcare.csv:k7.places=many", #"childcare.csv:2: places: "many" is not a whole number"#),
        ("childcare.csv:k7.colour=red", "childcare.csv:1: colour: is not a column of this file"),
        ("-childcare.csv:k9", "-childcare.csv:k9: there is no such row"),
        (
            "childcare.csv:k9.places=2",
            "childcare.csv:k9: there is no such row, and a new one needs location, age_bands, weekday, start, end"
        ),
    ]) func whatIsWrongIsNamed(_ edit: String, _ message: String) throws {
        let state = try state()
        let error = #expect(throws: FolderErrors.self) { _ = try changes(from: [edit], in: state) }
        #expect(error?.problems.first?.description == message)
    }
}
