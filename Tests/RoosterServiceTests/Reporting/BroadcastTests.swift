import Testing

@testable import RoosterService

@Suite struct BroadcastTests {
    @Test func aFollowerSeesTheCurrentValueFirstAndThenTheNewest() async {
        let broadcast = Broadcast(1)
        broadcast.send(2)
        var values = broadcast.follow().makeAsyncIterator()
        #expect(await values.next() == 2)
        broadcast.send(3)
        broadcast.send(4)
        #expect(await values.next() == 4)
    }

    @Test func theSameValueIsNotSentTwice() async {
        let broadcast = Broadcast(1)
        var values = broadcast.follow().makeAsyncIterator()
        #expect(await values.next() == 1)
        broadcast.send(1)
        broadcast.send(2)
        #expect(await values.next() == 2)
    }
}
