import Testing

@testable import RoosterServer

@Suite struct FormFieldsTests {
    @Test func fieldsAreDecoded() {
        let fields = FormFields("group=g%2F1&answer=yes&name=Oud+Noord&empty=&=x&alone&last=1&last=2")
        #expect(fields["group"] == "g/1")
        #expect(fields["name"] == "Oud Noord")
        #expect(fields["empty"] == nil)
        #expect(fields["alone"] == nil)
        #expect(fields["last"] == "2")
        #expect(fields["missing"] == nil)
    }

    @Test func whatIsNotEncodedRightIsTakenAsItStands() {
        let fields = FormFields("a=%zz%&b=%E2%82")
        #expect(fields["a"] == "%zz%")
        #expect(fields["b"] == "\u{FFFD}")
    }
}
