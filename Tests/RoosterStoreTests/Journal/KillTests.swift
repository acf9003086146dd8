import Foundation
import RoosterStore
import Synchronization
import Testing

/// Kills a process in the middle of a stream of changes, and looks at what it had answered.
@Suite struct KillTests {
    @Test(arguments: 0..<12)
    func everyAnsweredEntryIsThereAfterAKill(round: Int) async throws {
        let folder = try TemporaryFolder()
        let path = folder.store
        // The parent plays the part of the caller who was answered: it reads what the child said before it died.
        let answers = "\(folder.path)/answers"
        try Data().write(to: URL(filePath: answers))
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, answers = answers as String, round = round as Int] in
            let store = try Store.open(at: path)
            let file = try FileHandle(forWritingTo: URL(filePath: answers))
            let answered = Atomic(0)
            await withThrowingTaskGroup { group in
                group.addTask { @Sendable in
                    for number in 0... {
                        let text = Changes.text(number + 1)
                        _ = try store.append(draft(text), expecting: number, plan: planVersion(number + 1, text))
                        try file.write(contentsOf: [UInt8(ascii: ".")])
                        answered.store(number + 1, ordering: .releasing)
                    }
                }
                group.addTask { @Sendable in
                    while answered.load(ordering: .acquiring) < 3 + 2 * round { sched_yield() }
                    // From here a number of turns that differs from round to round, so that the blow falls elsewhere.
                    for _ in 0..<(round * 40) { sched_yield() }
                    kill(getpid(), SIGKILL)
                }
            }
        }
        let answered = try Data(contentsOf: URL(filePath: answers)).count
        #expect(answered >= 3 + 2 * round)
        let store = try Store.open(at: path)
        try store.verify()
        let revision = try store.revision()
        #expect((answered...answered + 1).contains(revision))
        let entries = try store.entries(after: 0)
        #expect(entries.map(\.revision) == Array(1...revision))
        #expect(entries.allSatisfy { $0.changes == Array(Changes.text($0.revision).utf8) })
        #expect(try store.planHeadings().map(\.number) == (1...revision).reversed())
        #expect(try store.append(draft("[]"), expecting: revision).revision == revision + 1)
    }
}

private enum Changes {
    /// What entry `revision` holds: longer than a page, so that a commit is more than one write.
    static func text(_ revision: Int) -> String {
        String(repeating: "change \(revision) ", count: 700)
    }
}
