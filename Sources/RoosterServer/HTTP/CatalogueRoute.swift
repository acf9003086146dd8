import HTTPTypes
package import HummingbirdCore
import NIOCore
import RoosterFeeds
package import RoosterService

/// `/catalogue` and `/catalogue.ics`: the open activities, for everybody, by neighbourhood, day-part and theme.
package struct CatalogueRoute: HTTPRoute {
    private let tenant: Tenant

    /// Makes the route.
    package init(tenant: Tenant) {
        self.tenant = tenant
    }

    package func answer(to question: HTTPQuestion) async -> Response? {
        guard question.path == "/catalogue" || question.path == "/catalogue.ics" else { return nil }
        guard let pages = tenant.pages.load() else { return .notFound }
        let fields = FormFields(question.query ?? "")
        let language = FeedTexts.known(fields["language"])
        let filter = CatalogueFilter(
            neighbourhood: fields["neighbourhood"], daypart: fields["daypart"], theme: fields["theme"])
        if question.path.hasSuffix(".ics") {
            let document = pages.catalogueFeed(filter, language: language)
            return .calendar(
                ServedDocument(document, isKept: false), to: question.headers, cache: "public, max-age=300")
        }
        let address = PageAddress(question, configured: tenant.settings.baseAddress)
        let page = pages.catalogue(filter, language: language, at: address)
        return .page(page, to: question.headers, cache: "public, max-age=300")
    }
}
