import Testing
import Varlink

@testable import RoosterControl

@Suite struct ControlErrorTests {
    @Test func problemsOfAFolderAreListedOneALine() {
        let error = ControlError(
            VarlinkError(
                "nl.rooster.Service.InvalidFolder",
                ["problems": ["rooms.csv:2: capacity: \"x\" is no number", "staff.csv: is empty"], "total": 12]))
        #expect(
            error.description == """
                rooms.csv:2: capacity: "x" is no number
                staff.csv: is empty
                and 10 more
                nothing was imported
                """)
    }

    @Test func aMissingRoleIsNamed() {
        let error = ControlError(
            VarlinkError(
                "nl.rooster.Planning.RoleMissing",
                ["role": "coordinator", "method": "nl.rooster.Planning.Publish"]))
        #expect(
            error.description == "nl.rooster.Planning.Publish needs the role coordinator, which you do not have")
    }

    @Test func aRefusedChangeNamesRowColumnValueAndRule() {
        let refusal: JSONValue = [
            "subject": "rooms.csv:r1", "field": "location", "value": "nowhere", "rule": "is the id of no location",
        ]
        let error = ControlError(
            VarlinkError("nl.rooster.Planning.Refused", ["refusals": [refusal], "total": 1]))
        #expect(
            error.description == "rooms.csv:r1: location: \"nowhere\" is the id of no location\nnothing was applied")
    }
}
