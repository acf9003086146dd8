import Mustache

/// What all pages share: language, direction, title, words of the frame.
struct PageFrame {
    let texts: FeedTexts
    let title: String

    /// What stands before the body of a page.
    func opening(sheet: String) -> String {
        let direction = texts.isRightToLeft ? "rtl" : "ltr"
        return """
            <!DOCTYPE html>
            <html lang="\(texts.tag)" dir="\(direction)"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">\
            <meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no">\
            <title>\(title.inHTML)</title><style>\(sheet)</style></head><body>\(Pictogram.sprite)
            """
    }

    /// What stands behind it.
    static let closing = "</body></html>\n"

    /// The languages to choose from, each in its own words.
    static func languages(current: FeedTexts, address: (String) -> String) -> [LanguageLink] {
        FeedTexts.inOrder.map { texts in
            LanguageLink(
                tag: texts.tag, direction: texts.isRightToLeft ? "rtl" : "ltr", name: texts.dates.languageName,
                address: address(texts.code), isCurrent: texts.code == current.code)
        }
    }
}

/// A link to the same page in another language.
struct LanguageLink {
    var tag: String
    var direction: String
    var name: String
    var address: String
    var isCurrent: Bool
}

extension FeedTexts {
    /// The language for browsers: Dari is `prs` in Dutch registers and `fa-AF` to the world.
    var tag: String { code == "prs" ? "fa-AF" : code }
}

extension String {
    /// The text with hours such as `09:00–12:00` kept on one line of a page (word joiners around the dash).
    var withUnbrokenHours: String {
        replacing("–", with: "\u{2060}–\u{2060}")
    }

    /// The text with what HTML would read as markup escaped.
    var inHTML: String {
        var text = ""
        for character in unicodeScalars {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(character)
            }
        }
        return text
    }
}
