import RoosterServer
import Testing
import Varlink

@Suite struct RolePolicyTests {
    private let policy = RolePolicy(ownUser: 500, groups: [10: .viewer, 20: .coordinator])

    private func peer(_ user: UInt32, group: UInt32 = 1, groups: [UInt32] = []) -> VarlinkPeer {
        VarlinkPeer(userID: user, groupID: group, processID: 1, groups: groups)
    }

    @Test func rootAndTheDaemonsUserAreAdministrators() {
        #expect(policy.role(of: peer(0)) == .administrator)
        #expect(policy.role(of: peer(500)) == .administrator)
    }

    @Test func groupsGiveTheHighestOfTheirRoles() {
        #expect(policy.role(of: peer(1000, groups: [10])) == .viewer)
        #expect(policy.role(of: peer(1000, group: 10, groups: [30, 20])) == .coordinator)
    }

    @Test func whoIsInNoGroupHasNoRole() {
        #expect(policy.role(of: peer(1000, groups: [30])) == nil)
    }

    @Test func aHigherRoleMayDoWhatALowerOneMay() {
        #expect(Role.viewer < Role.coordinator)
        #expect(Role.coordinator < Role.administrator)
    }
}
