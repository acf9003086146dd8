import Mustache

extension WeekPage {
    /// The words of the frame in the page's language.
    struct Words {
        let skip: String
        let question: String
        let yes: String
        let no: String
        let slow: String
        let secret: String
        let print: String
        let language: String
        let machine: String
        let catalogue: String

        init(_ texts: FeedTexts) {
            skip = texts(.skipToContent)
            question = texts(.question)
            yes = texts(.yes)
            no = texts(.no)
            slow = texts(.calendarIsSlow)
            secret = texts(.keepSecret)
            print = texts(.printWeek)
            language = texts(.language)
            machine = texts(.machineTranslated)
            catalogue = texts(.catalogue)
        }
    }

    /// The body of the page.
    ///
    /// Dutch names stand in `bdi`, so that they keep their direction among Arabic words.
    static let template = MustacheTemplate.compiled(
        """
        <a class="skip" href="#main">{{words.skip}}</a>
        <header><h1>{{title}}</h1><p class="t">{{dateLine}}</p>
        {{#isTranslatedByMachine}}<p class="m">{{words.machine}}</p>{{/isTranslatedByMachine}}</header>
        <main id="main" tabindex="-1">
        {{#parts}}<section><h2>{{heading}}</h2>{{#nothingLine}}<p>{{nothingLine}}</p>{{/nothingLine}}
        {{#days}}{{#dayName}}<h3><time datetime="{{isoDate}}">{{dayName}}</time></h3>{{/dayName}}
        {{#meetings}}<article class="{{#isCancelled}}x{{/isCancelled}}{{#isTentative}}u{{/isTentative}}">\
        <svg class="p" aria-hidden="true"><use href="#{{pictogram}}"/></svg>\
        <div><h4><bdi lang="nl">{{dutchTitle}}</bdi>{{#ownTitle}} · <bdi>{{ownTitle}}</bdi>{{/ownTitle}}</h4>
        <p class="t"><bdi dir="ltr">{{hours}}</bdi> <span>{{partOfDay}}</span></p>
        {{#remark}}<p class="w">{{remark}}</p>{{/remark}}\
        {{#placeLine}}<p>{{placeLine}}</p>{{/placeLine}}\
        {{#joinAddress}}<p><a href="{{joinAddress}}" rel="noreferrer"><bdi>{{joinAddress}}</bdi></a></p>{{/joinAddress}}\
        {{#travelLine}}<p>{{#modePictogram}}<svg class="p s" aria-hidden="true"><use href="#{{modePictogram}}"/></svg> \
        {{/modePictogram}}{{travelLine}}</p>{{/travelLine}}\
        <ul class="l">{{#lines}}<li>{{.}}</li>{{/lines}}</ul>
        {{#hasReasons}}<details><summary>{{whyWord}}</summary><ul>{{#reasons}}<li>{{.}}</li>{{/reasons}}</ul></details>\
        {{/hasReasons}}</div></article>
        {{/meetings}}{{/days}}</section>
        {{/parts}}
        {{#hasOffers}}<section><h2>{{words.question}}</h2>
        {{#offers}}<article class="u"><svg class="p" aria-hidden="true"><use href="#{{offerPictogram}}"/></svg>\
        <div><h3><bdi lang="nl">{{offerTitle}}</bdi>{{#offerOwnTitle}} · <bdi>{{offerOwnTitle}}</bdi>{{/offerOwnTitle}}</h3>
        <p>{{whenLine}}</p>{{#offerPlace}}<p>{{offerPlace}}</p>{{/offerPlace}}\
        {{#saidLine}}<p><strong>{{saidLine}}</strong></p>{{/saidLine}}
        <form method="post" action="{{answerAddress}}"><input type="hidden" name="group" value="{{group}}">\
        {{#asksYes}}<button name="answer" value="yes">{{words.yes}}</button>{{/asksYes}}\
        {{#asksNo}}<button class="n" name="answer" value="no">{{words.no}}</button>{{/asksNo}}</form></div></article>
        {{/offers}}</section>{{/hasOffers}}
        {{#subscription}}<section class="k" id="subscribe"><h2>{{heading}}</h2>
        <p>{{#links}}<a class="b" href="{{address}}" rel="noreferrer">{{name}}</a> {{/links}}</p>
        <p>{{copyWord}} <code dir="ltr">{{calendarAddress}}</code></p>
        {{#code}}<p>{{scanWord}}</p><svg class="q" role="img" aria-label="{{scanWord}}" viewBox="0 0 {{side}} {{side}}">\
        <path stroke="#000" d="{{path}}"/></svg>{{/code}}</section>{{/subscription}}
        </main>
        <footer><p>{{words.slow}}</p><p>{{words.secret}}</p>
        <p>{{#printAddress}}<a href="{{printAddress}}">{{words.print}}</a> · {{/printAddress}}\
        <a href="{{catalogueAddress}}">{{words.catalogue}}</a></p>
        <nav aria-label="{{words.language}}"><ul>{{#languages}}<li>\
        <a href="{{address}}" hreflang="{{tag}}" lang="{{tag}}" dir="{{direction}}"\
        {{#isCurrent}} aria-current="true"{{/isCurrent}}>{{name}}</a></li>{{/languages}}</ul></nav></footer>
        """)
}
