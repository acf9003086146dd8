import Crypto
import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterFeeds

@Suite struct WeekPageTests {
    let town = SmallTown()
    private let address = PageAddress(base: "https://rooster.example/")

    private func page(
        _ reader: FeedIssue.Reader, _ language: String = "nl", in town: SmallTown? = nil, isPaper: Bool = false
    ) throws -> (page: Page, text: String) {
        let town = town ?? self.town
        let renderer = FeedRenderer(
            state: town.state, plan: PlanIndex(plan: town.plan, state: town.state), secret: secret, now: SmallTown.now)
        let issue = FeedIssue(id: "feed-1", reader: reader, language: language)
        let page = try #require(
            isPaper ? renderer.printSheet(issue, at: address, weeksAhead: 1) : renderer.weekPage(issue, at: address))
        return (page, String(decoding: page.bytes, as: UTF8.self))
    }

    @Test func aNewcomerSeesTodayThisWeekAndNextWeek() throws {
        let text = try page(.participant("pers-1")).text
        let headings = text.matches(of: /<h2>(.*?)<\/h2>/).map { String($0.1) }
        #expect(headings == ["Vandaag", "Deze week", "Volgende week", "Rooster op uw telefoon"])
        #expect(text.contains("woensdag 1 september 2027"))
        #expect(text.contains("<p>Er staat niets in uw rooster.</p>"))
        #expect(text.contains(#"<time datetime="2027-09-06">maandag 6 september</time>"#))
        #expect(text.contains(#"<bdi dir="ltr">09:00–12:00</bdi> <span>ochtend</span>"#))
        #expect(text.contains("<li>Neem mee: pen en papier.</li><li>U moet komen.</li>"))
    }

    @Test func aMeetingSaysWhyInThePersonsOwnTerms() throws {
        let text = try page(.participant("pers-1")).text
        #expect(
            text.contains(
                "<summary>Waarom dit?</summary><ul><li>Dit hoort bij uw plan.</li><li>Dit is nummer 11 van 26.</li>"
                    + "<li>De tijd past bij uw andere afspraken.</li><li>Van: Taalhuis</li>"
                    + "<li>Vragen? receptie, 075-6810000</li></ul>"))
    }

    @Test func arabicRunsFromTheRightWithTheDutchWordIsolatedBeside() throws {
        let text = try page(.participant("pers-1"), "ar").text
        #expect(text.contains(#"<html lang="ar" dir="rtl">"#))
        #expect(text.contains(#"<bdi lang="nl">Taalles</bdi> · <bdi>درس اللغة</bdi>"#))
        #expect(text.contains("الاثنين 6 سبتمبر"))
        #expect(text.contains("أين: \u{2068}De Brug; lokaal &amp; meer\u{2069}"))
    }

    @Test(arguments: ["nl", "en", "ar", "ti", "tr", "fa", "prs", "so", "uk"])
    func aPageIsSmallSaysNothingForbiddenAndMarksWhatAMachineTranslated(language: String) throws {
        for number in 1...8 {
            for isPaper in [false, true] {
                let (page, text) = try page(.participant("pers-\(number)"), language, isPaper: isPaper)
                #expect(page.bytes.count < 50_000)
                for word in SmallTown.firstNames + [
                    "pers-", "Marieke", "Joost", "alfa", "onderwijs", "route", "afwezig",
                ] {
                    #expect(!text.contains(word), "\(word) in \(language)")
                }
                #expect(!text.contains("<script"))
                #expect(!text.contains(" style="))
            }
            let text = try page(.participant("pers-\(number)"), language).text
            #expect(text.contains("class=\"m\"") == (language != "nl"))
        }
    }

    @Test func theBrowserMayUseNothingButThePagesOwnSheet() throws {
        let (page, text) = try page(.participant("pers-1"))
        let sheet = try #require(text.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
        let hash = Data(SHA256.hash(data: Array(sheet.utf8))).base64EncodedString()
        #expect(
            page.policy
                == "default-src 'none'; style-src 'sha256-\(hash)'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'")
    }

    @Test func whatIsVoluntaryAsksYesOrNoAndWhatIsNotDoesNot() throws {
        var town = town
        for position in town.plan.enrolments.indices where town.plan.enrolments[position].group == "g2" {
            town.plan.enrolments[position].answer = .proposed
        }
        let text = try page(.participant("pers-1"), in: town).text
        #expect(text.contains("<h2>Wilt u meedoen?</h2>"))
        #expect(text.contains(#"<form method="post" action="/a/"#))
        #expect(text.contains(#"<input type="hidden" name="group" value="g2">"#))
        #expect(!text.contains(#"value="g1""#))
        #expect(text.contains(#"<button name="answer" value="yes">Ja</button>"#))
        #expect(text.contains(#"<button class="n" name="answer" value="no">Nee</button>"#))
        let enrolment = Enrolment(participant: "pers-1", group: "g2", answer: .accepted)
        town.state.enrolments[enrolment.key] = enrolment
        let answered = try page(.participant("pers-1"), in: town).text
        #expect(answered.contains("U heeft ja gezegd. U kunt uw antwoord nog veranderen."))
        #expect(!answered.contains(#"value="yes""#))
    }

    @Test func ofADiscreetPersonSensitiveMeetingsAreAppointmentsWithoutPlaceOrReason() throws {
        var town = town
        town.state.participants["pers-2"]?.discreet = true
        let text = try page(.participant("pers-2"), in: town).text
        #expect(text.contains(#"<bdi lang="nl">Afspraak</bdi>"#))
        #expect(!text.contains("Stadhuis"))
        #expect(!text.contains("gemeente"))
    }

    @Test func theCalendarCanBeSubscribedToFromEveryProgram() throws {
        let text = try page(.participant("pers-1")).text
        let key = secret.key(feed: "feed-1", generation: 1).text
        #expect(text.contains(#"href="webcal://rooster.example/a/\#(key).ics""#))
        #expect(
            text.contains(
                "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Frooster.example%2Fa%2F\(key).ics"))
        #expect(text.contains("https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Frooster.example"))
        #expect(text.contains(#"<code dir="ltr">https://rooster.example/a/\#(key).ics</code>"#))
        #expect(text.contains(##"<path stroke="#000" d="M4 4.5h7"##))
    }

    @Test func otherReadersAreToldHowToSubscribe() throws {
        let text = try page(.organisation("taal")).text
        #expect(text.contains("<h2>Rooster op uw telefoon</h2>"))
        #expect(!text.contains("Taalles"))
    }
}
