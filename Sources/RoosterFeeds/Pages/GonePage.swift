/// What a withdrawn or ended key gets: its reader's language is no longer known, so Dutch and English.
package enum GonePage {
    /// The page.
    package static var page: Page {
        let frame = PageFrame(texts: .dutch, title: "Rooster")
        let html =
            frame.opening(sheet: PageStyle.sheet) + """
                <main><h1>Deze pagina is niet meer geldig</h1>
                <p>Vraag uw contactpersoon bij de gemeente om een nieuw adres.</p>
                <div lang="en"><h2>This page is no longer valid</h2>
                <p>Ask your contact at the municipality for a new address.</p></div></main>
                """ + PageFrame.closing
        return Page(html, sheet: PageStyle.sheet, language: "nl")
    }
}
