import Crypto

/// How all pages look, and what a browser may do with them.
enum PageStyle {
    /// The style sheet, which stands in the page: a phone then asks once.
    static let sheet = """
        *{box-sizing:border-box}body{margin:0;font:1.1rem/1.5 "Noto Sans","Noto Sans Ethiopic","Noto Sans Arabic",\
        system-ui,sans-serif;color:#1a1a1a;background:#fff}
        main,header,footer{max-width:44rem;margin:0 auto;padding:.5rem 1rem}
        h1{font-size:1.7rem;margin:.5rem 0}h2{font-size:1.35rem;margin:1.5rem 0 .5rem;border-bottom:3px solid #0b4f8a}
        h3{font-size:1.1rem;margin:1rem 0 .25rem}h4{font-size:1.15rem;margin:0}
        a{color:#0b4f8a}a:focus-visible,button:focus-visible,summary:focus-visible,select:focus-visible,\
        input:focus-visible{outline:3px solid #b00058;outline-offset:2px}
        .skip{position:absolute;inset-inline-start:-99rem}.skip:focus{position:static;display:inline-block;padding:.5rem}
        svg.p{width:2.5rem;height:2.5rem;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;\
        stroke-linejoin:round;flex:none}svg.s{width:1.5rem;height:1.5rem;vertical-align:-.35rem}
        article{display:flex;gap:.8rem;border:1px solid #767676;border-inline-start:6px solid #0b4f8a;border-radius:6px;\
        padding:.6rem .8rem;margin:.5rem 0}article>div{flex:1;min-width:0}
        article.x{border-inline-start-color:#a31515;background:#fdf3f3}article.u{border-style:dashed}
        article h2,article h3{border:0;margin:0;font-size:1.15rem}
        .t{font-size:1.25rem;font-weight:700}p,ul{margin:.2rem 0}ul.l{list-style:none;padding:0}
        .w{font-weight:700;color:#a31515}.u .w{color:#6b4e00}.m{background:#fff6d6;border:1px solid #8a6d00;padding:.4rem .6rem}
        summary{cursor:pointer;padding:.4rem 0;color:#0b4f8a;text-decoration:underline}
        button,.b{display:inline-block;font:inherit;font-weight:700;min-height:2.75rem;padding:.5rem 1.2rem;margin:.25rem 0;\
        margin-inline-end:.5rem;border:2px solid #0b4f8a;border-radius:6px;background:#0b4f8a;color:#fff;\
        text-decoration:none;cursor:pointer}button.n{background:#fff;color:#0b4f8a}
        code{overflow-wrap:anywhere;background:#f0f0f0;padding:.1rem .3rem}
        .q{width:11rem;height:11rem;background:#fff;color:#000}select{font:inherit;min-height:2.75rem;max-width:100%}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}nav a{display:inline-block;padding:.3rem 0}
        label{display:block;margin-top:.5rem}
        @media print{body{font-size:11pt}nav,form,.k,summary,.skip{display:none}article{break-inside:avoid}}
        """

    /// The style sheet of the week on paper: one A4.
    static let paper = """
        @page{size:A4;margin:10mm}*{box-sizing:border-box}
        body{margin:0;font:10.5pt/1.3 "Noto Sans","Noto Sans Ethiopic","Noto Sans Arabic",system-ui,sans-serif;\
        color:#000;background:#fff}
        main{max-width:190mm;margin:0 auto}header{display:flex;justify-content:space-between;align-items:flex-start}
        h1{font-size:17pt;margin:0}h2{font-size:12.5pt;margin:2mm 0 0;border-bottom:1.5pt solid #000}p{margin:0}
        .f{font-size:9.5pt}.f .i{padding:.4mm 0}.f h2{font-size:10.5pt;margin-top:1mm}.f svg.p{width:6mm;height:6mm}\
        .f svg.s{width:3.5mm;height:3.5mm}.q{width:26mm;height:26mm}.d{break-inside:avoid}
        .i{display:flex;gap:3mm;padding:1mm 0;border-bottom:.5pt solid #767676;break-inside:avoid}
        main>p{margin-top:3mm}.i>div{flex:1}.t{font-weight:700;white-space:nowrap;min-width:26mm}.w{font-weight:700}
        svg.p{width:8mm;height:8mm;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;\
        stroke-linejoin:round;flex:none}svg.s{width:4mm;height:4mm;vertical-align:-1mm}
        """

    /// The `Content-Security-Policy` of a page with a style sheet: nothing but that sheet, forms to here.
    static func policy(for sheet: String) -> String {
        let hash = Base64.encode(SHA256.hash(data: Array(sheet.utf8)))
        return "default-src 'none'; style-src 'sha256-\(hash)'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'"
    }
}

/// Base 64 of RFC 4648 §4, for hashes in headers.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

    /// Writes bytes with padding.
    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            var value = part.reduce(0) { $0 << 8 | Int($1) }
            value <<= 8 * (3 - part.count)
            for index in 0..<4 {
                if index > part.count {
                    text += "="
                } else {
                    text.unicodeScalars.append(alphabet[value >> (18 - 6 * index) & 63])
                }
            }
        }
        return text
    }
}
