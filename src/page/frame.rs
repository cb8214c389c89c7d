//! The frame of every page: title, navigation, notices and footer.

use yew::AttrValue;

use crate::case::file::FORMAT;
use crate::form::Form;
use crate::page::Device;
use crate::page::element::{El, button, el, link};
use crate::page::everything::remove_id;
use crate::page::result::variants::{drop_id, letter};
use crate::rules::parameters::RuleBook;
use crate::text::{Catalogue, Phrase, SheetWord};
use crate::visit::event_names::REMEMBER;
use crate::visit::{Asking, Place, Print, Route, Session, answer_count};

/// The title of the document: the page or its question, and the calculator.
pub fn title(session: &Session, texts: &'static Catalogue) -> String {
    texts.title(&[name(session, texts), texts.phrase(Phrase::Title)])
}

/// The title of the document while it is printed, which is the name of its file: what it is, for which help, and the day.
pub fn print_title(session: &Session, texts: &'static Catalogue) -> String {
    let print = match session.print {
        Print::Family => texts.phrase(Phrase::Calculator),
        Print::Sheet => texts.sheet_word(SheetWord::Title),
    };
    texts.print_title(print, &session.form, session.clock.shown())
}

/// The name of the file with the answers.
pub fn file_name(session: &Session, texts: &'static Catalogue) -> String {
    texts.file_name(FORMAT, &session.form, session.clock.shown(), ".json")
}

/// The name of the page, or its question.
pub fn name(session: &Session, texts: &'static Catalogue) -> &'static str {
    match session.route {
        Route::Page(page) => texts.question_of(page, &session.shown()),
        Route::Review => texts.phrase(Phrase::Review),
        Route::Result => texts.phrase(Phrase::Result),
        Route::Everything | Route::Field(_) => texts.phrase(Phrase::Everything),
        Route::Data => texts.phrase(Phrase::Data),
        Route::About => texts.phrase(Phrase::About),
    }
}

/// The address of a page for a link: `#` and its path.
pub fn address(route: Route) -> String {
    ["#", &route.path()].concat()
}

/// The header: a bar with the name of the calculator and links to its other pages, then the notices; on the first question an
/// introduction until something is answered.
pub fn masthead(session: &Session, device: &Device, texts: &'static Catalogue) -> El {
    let first = Route::FIRST;
    let nav = || el("nav").attr("aria-label", texts.phrase(Phrase::Ways)).with(ways(session, texts));
    // A phone has no room for the links. The menu is another element on each page, so that it is closed on the next one.
    let path = session.route.path();
    let menu = el("details").key(&path).class("menu").with(el("summary").text(texts.phrase(Phrase::Menu))).with(nav());
    let bar = el("div")
        .key("bar")
        .class("bar")
        .with(el("p").key("name").class("name").with(link(address(first), texts.phrase(Phrase::Title))))
        .with(nav().key("links").class("links"))
        .with(menu);
    el("header")
        .class("masthead")
        .with(bar)
        .maybe((session.route == first && is_fresh(&session.form)).then(|| introduction(texts)))
        .all(banner(session, device, texts))
}

/// The links to the pages other than this one.
fn ways(session: &Session, texts: &'static Catalogue) -> El {
    let is_guided = matches!(session.route, Route::Page(_));
    let ways = [
        (session.guided(), Phrase::Guided, is_guided),
        (Route::Everything, Phrase::Everything, session.route.is_everything()),
        (Route::Review, Phrase::Review, session.route == Route::Review),
        (Route::Result, Phrase::Result, session.route == Route::Result),
    ];
    let others = ways.into_iter().filter(|(.., is_here)| !is_here);
    el("ul").all(others.map(|(route, phrase, _)| el("li").with(link(address(route), texts.phrase(phrase)))))
}

/// The box with the question before something is lost. The first button is the one that changes nothing.
pub fn ask(asking: &Asking, session: &Session, texts: &'static Catalogue) -> El {
    let phrase = |phrase| texts.phrase(phrase).to_owned();
    let (question, no, yes) = match asking {
        Asking::Clear(_) => (texts.clear_question(answer_count(&session.form)), Phrase::Cancel, Phrase::ClearYes),
        Asking::DropVariant(place) => (texts.drop_variant(letter(place + 1)), Phrase::Cancel, Phrase::DropYes),
        Asking::RemoveYear(asked) => (texts.which(texts.phrase(Phrase::RemoveAsk), *asked), Phrase::Cancel, Phrase::RemoveYes),
        Asking::Overwrite => (phrase(Phrase::OverwriteAsk), Phrase::Cancel, Phrase::OverwriteYes),
        Asking::Newer(_) => (phrase(Phrase::NewerAsk), Phrase::NewerNo, Phrase::NewerYes),
        Asking::Replace(..) => (phrase(Phrase::ReplaceAsk), Phrase::ReplaceNo, Phrase::ReplaceYes),
    };
    let loses_variants = matches!(asking, Asking::Clear(_)) && !session.variants.is_empty();
    let variants = loses_variants.then(|| el("p").key("variants").text(texts.phrase(Phrase::ClearVariants)));
    let no = button("no", texts.phrase(no)).attr("id", "no").attr("aria-describedby", "ask");
    let yes = button("yes", texts.phrase(yes)).class("bad");
    // Screen readers say the name of the group when the focus enters it.
    el("div")
        .key("ask")
        .class("ask")
        .attr("role", "group")
        .attr("aria-labelledby", "ask")
        .with(el("div").key("question").attr("id", "ask").with(el("p").key("ask").sentence(&question)).maybe(variants))
        .with(el("div").key("buttons").class("ask-buttons").with(no).with(yes))
}

/// The id of the button that opened a question. No button opens the question about newer answers or a file or link that would replace
/// all.
pub fn opener(asking: &Asking) -> AttrValue {
    AttrValue::from(match asking {
        Asking::Clear(place) => clear_id(*place).to_owned(),
        Asking::DropVariant(place) => drop_id(*place),
        Asking::RemoveYear(asked) => remove_id(*asked),
        Asking::Overwrite => REMEMBER.to_owned(),
        Asking::Newer(_) | Asking::Replace(..) => "heading".to_owned(),
    })
}

fn clear_id(place: Place) -> &'static str {
    match place {
        Place::Page => "clear-page",
        Place::Foot => "clear-foot",
    }
}

/// The button «Alles löschen», or in its place the question whether to delete everything.
pub fn clear(session: &Session, place: Place, texts: &'static Catalogue) -> El {
    if let Some(asking) = session.asking.as_ref().filter(|asking| **asking == Asking::Clear(place)) {
        return ask(asking, session, texts);
    }
    let what = match place {
        Place::Page => "clear page",
        Place::Foot => "clear",
    };
    button(what, texts.phrase(Phrase::Clear)).attr("id", clear_id(place)).key("button")
}

/// The notices above every page, and the question whether to replace the answers or to show newer ones.
fn banner(session: &Session, device: &Device, texts: &'static Catalogue) -> impl Iterator<Item = El> {
    let german =
        device.is_german_instead.then(|| el("p").class("banner").key("german").text(texts.phrase(Phrase::GermanInstead)));
    let day = other_day(session, texts).map(|text| el("p").class("banner").key("day").text(text));
    let notice = session.notice.map(|notice| {
        let text = texts.notice(notice);
        el("p").class("banner").key("notice").attr("id", "notice").attr("tabindex", "-1").text(text)
    });
    // So that nobody takes opened answers for their own.
    let shows = session.is_opened && (matches!(session.route, Route::Review | Route::Result) || session.route.is_everything());
    let opened = shows.then(|| el("p").class("banner").key("opened").text(texts.phrase(Phrase::CameFromOutside)));
    let asking = session.asking.as_ref().filter(|asking| matches!(asking, Asking::Newer(_) | Asking::Replace(..)));
    let asking = asking.map(|asking| ask(asking, session, texts).class("ask banner"));
    german.into_iter().chain(day).chain(opened).chain(notice).chain(asking)
}

/// The footer: a newer version, a warning if the rules may be outdated, the version of the rules, whether the page is or works offline, a
/// link to the page about the answers, and «Alles löschen».
pub fn foot(session: &Session, device: &Device, texts: &'static Catalogue) -> El {
    let rules = RuleBook::embedded();
    let state = match device {
        Device { offline: true, .. } => Some(Phrase::Offline),
        Device { kept: true, .. } => Some(Phrase::WorksOffline),
        _ => None,
    };
    let state = state.map(|state| el("span").class("badge").text(texts.phrase(state)));
    let newer = device.newer.map(|day| {
        // The date is shown only if the newer version has newer rules than this one.
        let has_rules = rules.newest().is_some_and(|newest| newest.valid_from < day);
        let text = if has_rules { texts.new_rules(&texts.date(day)) } else { texts.phrase(Phrase::NewVersion).to_owned() };
        el("p")
            .key("newer")
            .class("open")
            .with(el("span").text(text))
            .space()
            .with(button("version", texts.phrase(Phrase::TakeVersion)))
    });
    // The page of the result names the rules, and warns, beside the amount.
    let is_said = session.route == Route::Result;
    let title = rules.newest().filter(|_| !is_said).map(|newest| texts.rules_of(newest.title));
    let outdated =
        (!is_said && rules.is_outdated(session.today)).then(|| el("p").key("outdated").text(texts.phrase(Phrase::Stale)));
    let beside = [(Route::Data, Phrase::Data), (Route::About, Phrase::About)].map(|(route, phrase)| {
        let (text, link) = (texts.phrase(phrase), link(address(route), texts.phrase(phrase)));
        el("p").key(text).with(if session.route == route { link.attr("aria-current", "page") } else { link })
    });
    el("footer")
        .class("foot")
        .attr("aria-label", texts.phrase(Phrase::AboutPage))
        .maybe(newer)
        .maybe(outdated)
        .with(
            el("p")
                .key("state")
                .maybe(title.map(|title| el("span").text(title)))
                .space()
                .with(el("span").key("badge").attr("aria-live", "polite").maybe(state)),
        )
        .with(el("p").key("office").text(texts.phrase(Phrase::OfficeName)))
        .with(
            el("div")
                .key("clear")
                .class("last")
                .with(clear(session, Place::Foot, texts))
                .all(beside)
                .with(el("p").key("key").class("by-key").text(texts.phrase(Phrase::ClearKey))),
        )
}

/// That today is a day that the device does not show: one that the address sets, or one in place of that of a wrong clock.
pub fn other_day(session: &Session, texts: &'static Catalogue) -> Option<String> {
    let day = texts.date(session.today);
    match session.preview {
        Some(_) => Some(texts.preview(&day)),
        None => session.clock.is_wrong.then(|| texts.wrong_clock(&day)),
    }
}

fn is_fresh(form: &Form) -> bool {
    form.is_empty()
}

fn introduction(texts: &'static Catalogue) -> El {
    el("div")
        .key("introduction")
        .with(el("p").text(texts.phrase(Phrase::Introduction)))
        .with(el("p").class("private").text(texts.phrase(Phrase::Private)))
}
