import Mustache

/// The words of a group's list, which teachers and coordinators read: Dutch, or English for those who do not.
struct GroupListWords: Sendable {
    /// Dates and what other pages say too.
    let texts: FeedTexts
    let group: String
    let key: String
    let firstName: String
    let cancelled: String
    let notExpected: String
    let nothing: String
    let teacher: String
    let keepSafe: String

    static let dutch = GroupListWords(
        texts: .dutch, group: "groep", key: "Sleutel", firstName: "Voornaam", cancelled: "gaat niet door",
        notExpected: "wordt niet verwacht", nothing: "Er zijn geen bijeenkomsten in deze weken.",
        teacher: "Paraaf docent",
        keepSafe: "Op deze lijst staan personen. Laat haar niet liggen, en vernietig haar na gebruik.")

    static let english = GroupListWords(
        texts: .texts(for: "en"), group: "group", key: "Key", firstName: "First name", cancelled: "cancelled",
        notExpected: "not expected", nothing: "There are no meetings in these weeks.", teacher: "Teacher's initials",
        keepSafe: "This list names people. Do not leave it lying about, and destroy it after use.")
}

extension PageStyle {
    /// The style sheet of a group's list: A4 on its side.
    static let list = """
        @page{size:A4 landscape;margin:8mm}*{box-sizing:border-box}
        body{margin:0;font:10pt/1.3 "Noto Sans","Noto Sans Ethiopic","Noto Sans Arabic",system-ui,sans-serif;\
        color:#000;background:#fff}
        main{max-width:281mm;margin:0 auto}h1{font-size:16pt;margin:0}p{margin:0 0 1mm}
        table{border-collapse:collapse;width:100%;margin:3mm 0;table-layout:fixed}
        thead{display:table-header-group}tr{break-inside:avoid}section+section{break-before:page}
        th,td{border:.6pt solid #000;padding:1mm 1.5mm;text-align:start;vertical-align:top}
        tbody th,tbody td{height:8mm;vertical-align:middle}thead th{font-size:9pt}th.k{width:27mm}th.n{width:32mm}
        tbody th{font-weight:400}td.c{background:#ddd;text-align:center}.x{text-decoration:line-through}
        .h{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}td{position:relative}
        """
}

extension GroupList {
    /// The body of the list.
    static let template = MustacheTemplate.compiled(
        """
        <main><h1>{{title}}</h1><p>{{place}}</p><p>{{periodLine}} · {{madeLine}}</p>
        {{#nothingLine}}<p>{{nothingLine}}</p>{{/nothingLine}}
        {{#sheets}}<section><table><thead><tr><th class="k" scope="col">{{words.key}}</th>\
        <th class="n" scope="col">{{words.firstName}}</th>
        {{#columns}}<th scope="col"><time datetime="{{isoDate}}"{{#cancelled}} class="x"{{/cancelled}}>{{weekday}}<br>{{day}}\
        </time><br>{{hours}}{{#cancelled}}<br>{{cancelled}}{{/cancelled}}</th>
        {{/columns}}</tr></thead><tbody>
        {{#rows}}<tr><th scope="row"><bdi>{{key}}</bdi></th><td><bdi>{{name}}</bdi></td>{{#cells}}\
        {{#closed}}<td class="c">–<span class="h"> {{closed}}</span></td>{{/closed}}{{^closed}}<td></td>{{/closed}}\
        {{/cells}}</tr>
        {{/rows}}<tr><th scope="row" colspan="2">{{words.teacher}}</th>{{#columns}}<td></td>{{/columns}}</tr>
        </tbody></table></section>
        {{/sheets}}<p>{{words.keepSafe}}</p></main>
        """)
}
