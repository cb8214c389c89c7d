//! What is told no longer holds after a change in the Fachmodus, and everything else does.

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::{self, Page};
use hilfen_rechner::form::{Action, Asked, Form, Question, TextQuestion};
use hilfen_rechner::visit::{Event, Found, Outcome, Route, Session};

use super::{amounts, form, lines, session, today, walk};

/// A visit with the answers of a family in a home: one parent, two list items, everything told.
fn told_by_family() -> Session {
    let mut session = session(Form::default());
    let pages: &[(&str, &[&str])] = &[
        ("help", &["family-help:6"]),
        ("age", &["age=15"]),
        ("list", &["applies-alimony:1", "applies-wage:1"]),
        ("extent", &["family-extent:25"]),
        ("parents", &["parents:70"]),
        ("income", &["income-first=4150", "income-period-first:41"]),
        ("child-wage", &["told-wage-child=100", "wage-times:40"]),
        ("alimony", &["alimony-set-first:97", "told-alimony-first=100"]),
        ("children", &["child-count-first:100"]),
        ("wealth", &["wealth-band-first:105"]),
    ];
    for (at, answers) in pages {
        tell(&mut session, at, answers);
    }
    assert_eq!(session.route, Route::Result);
    session
}

/// Answers a page, and presses «Weiter».
fn tell(session: &mut Session, at: &str, answers: &[&str]) {
    session.update(Event::Went(Route::Page(Page::named(at).unwrap())));
    answers.iter().for_each(|answer| give(session, answer));
    session.update(Event::Next);
    assert_eq!(session.blocking_error, None, "{at}");
}

/// Types or chooses where the visit is.
fn give(session: &mut Session, line: &str) {
    for action in form(line).actions() {
        let asked = action.asked();
        session.update(match action {
            Action::Type(_, _, _, text) => Event::Typed(asked, text),
            Action::Choose(_, _, option) => Event::Chose(asked, option),
        });
    }
}

/// The lines of the family way.
fn raw(form: &Form) -> Vec<String> {
    let is_raw = |asked: Asked| match asked.question {
        Question::Text(question) => question.is_of_family(),
        Question::Choice(question) => question.is_of_family(),
    };
    let asked: Vec<Asked> = form.actions().map(|action| action.asked()).filter(|asked| is_raw(*asked)).collect();
    asked.iter().map(|asked| lines(form, &[*asked])).collect()
}

#[test]
fn a_change_in_the_fachmodus_drops_what_was_told_of_it_and_nothing_else_and_stays() {
    // What is changed in the Fachmodus, the lines that are dropped, and the page that shows it then.
    let rows: &[(&str, &[&str], &str)] = &[
        ("help:4", &["family-help:6"], "help"),
        ("birth=1.1.2012", &["age=15"], "age"),
        ("domicile:43", &["applies-elsewhere:2"], "list"),
        ("basis:47", &["applies-youth-court:2"], "list"),
        ("maintenance-paid-first=2400", &["told-alimony-first=100", "applies-alimony:1", "alimony-set-first:97"], "alimony"),
        ("own-wage=600", &["told-wage-child=100", "applies-wage:1", "wage-times:40"], "child-wage"),
        ("day-care-first=1200", &["applies-day-care:2"], "list"),
        ("extent:26", &["family-extent:25"], "extent"),
        ("subtotal-first=60000", &["income-first=4150", "income-period-first:41"], "income"),
        ("subtotal-second=1000", &["income-first=4150", "income-period-first:41"], "income"),
        ("tax-basis:79", &["income-first=4150", "income-period-first:41"], "income"),
        ("child-deductions-first=3", &["child-count-first:100"], "children"),
        ("wealth-first=5000", &["wealth-band-first:105"], "wealth"),
        ("wealth-second=5000", &["income-first=4150", "income-period-first:41", "wealth-band-first:105"], "wealth"),
        ("start=1.3.2027", &["start-wish:117"], "start"),
        ("recognition:59", &[], ""),
        ("schooling:29", &[], ""),
    ];
    for (change, dropped, at) in rows {
        let mut session = told_by_family();
        let before = raw(&session.form);
        session.update(Event::Went(Route::Everything));
        give(&mut session, change);
        let after = raw(&session.form);
        let gone: Vec<&String> = before.iter().filter(|line| !after.contains(line)).collect();
        assert_eq!(gone, *dropped, "{change}");
        assert_eq!(after.iter().find(|line| !before.contains(line)), None, "{change}");
        if let Some(page) = Page::named(at) {
            assert!(family::is_from_fachmodus(&session.form, page), "{change}: {at}");
            assert!(family::is_told(&family::told(&session.form), page), "{change}: {at} shows it");
        }
        // Going on with the family way changes neither the answer nor the amount.
        let amount = amounts(&session);
        tell(&mut session, "start", &[if change.starts_with("start") { "told-start=1.3.2027" } else { "start-wish:117" }]);
        if !at.is_empty() {
            tell(&mut session, at, &[]);
        }
        let asked = form(change).actions().next().unwrap().asked();
        assert_eq!(lines(&session.form, &[asked]), *change, "{change} after «Weiter»");
        if !change.starts_with("help") {
            assert_eq!(amounts(&session), amount, "{change} after «Weiter»");
        }
    }
}

#[test]
fn what_a_page_no_longer_says_is_gone() {
    // An answer on a page, and what it no longer says of the case. It must not stand there as if somebody had answered it.
    let rows: &[(&str, &[&str], &str, &str)] = &[
        ("parents", &["parents:72"], "subtotal-second wealth-second property-second", ""),
        ("parents", &["parents:73"], "subtotal-first subtotal-second wealth-first", ""),
        ("list", &["applies-alimony:2"], "maintenance-paid-first", "maintenance-paid-first=0"),
        ("age", &["age=13"], "own-wage", "own-wage=0"),
        ("help", &["family-help:3"], "extent household asylum", ""),
    ];
    for (at, answers, names, expected) in rows {
        let mut session = told_by_family();
        tell(&mut session, at, answers);
        let questions: Vec<Asked> = names.split(' ').map(|name| Asked::named(name).unwrap()).collect();
        assert_eq!(lines(&session.form, &questions), *expected, "{at} {answers:?}");
    }
    // The wage of a child of 13 was never asked: at 15 it is open.
    let mut session = told_by_family();
    tell(&mut session, "age", &["age=13"]);
    tell(&mut session, "age", &["age=15"]);
    assert_eq!(lines(&session.form, &[Asked::named("own-wage").unwrap()]), "own-wage=1200.00");
}

#[test]
fn parents_who_live_apart_in_the_fachmodus_have_no_joint_income() {
    let mut session = told_by_family();
    session.update(Event::Went(Route::Everything));
    give(&mut session, "household:72");
    let of_second = [Asked::named("subtotal-second").unwrap(), Asked::named("wealth-second").unwrap()];
    assert_eq!(lines(&session.form, &of_second), "", "the other parent's income is open");
    give(&mut session, "household:70");
    assert_eq!(lines(&session.form, &of_second), "subtotal-second=0 wealth-second=0", "a part of the joint one again");
}

#[test]
fn an_address_with_a_help_begins_the_family_way_with_it() {
    let rows = [
        ("coaching", "/frage/list"),
        ("foster_family", "/frage/age"),
        ("home", "/frage/age"),
        ("relief", "/frage/days"),
        ("after_care", "/ergebnis"),
        ("daf", "/ergebnis"),
        ("transport", "/ergebnis"),
        ("emergency_bed", "/ergebnis"),
        ("emergency_placement", "/ergebnis"),
        ("not_covered", "/frage/other-help"),
        ("nothing", "/frage/help"),
    ];
    for (help, path) in rows {
        let session = Session::started(&format!("?help={help}"), "", Found::default(), today());
        assert_eq!(session.route.path(), path, "{help}");
        let everything = Session::started(&format!("?help={help}&mode=alles"), "", Found::default(), today());
        assert_eq!(everything.route, Route::Everything, "{help}");
        assert_eq!(session.form, everything.form, "{help}");
        assert_eq!(family::is_family(&session.form), help != "nothing", "{help}");
        let mut session = session;
        session.update(Event::RulesCame);
        assert!(!matches!(session.derived().outcome, Outcome::Mend(_)), "{help}");
    }
}

#[test]
fn every_address_of_a_question_leads_to_the_page_that_holds_it() {
    // Where a question of the case is asked of a family; all others lead to the first page.
    let rows = [
        ("uncovered", "help"),
        ("birth", "age"),
        ("start", "start"),
        ("end", "days"),
        ("days", "days"),
        ("regular-days", "extent"),
        ("extent.2", "extent.2"),
        ("domicile", "elsewhere"),
        ("basis", "proposer"),
        ("indicated-by", "proposer"),
        ("another", "list"),
        ("household", "parents"),
        ("social-assistance", "list"),
        ("asylum", "list"),
        ("partner-first", "list"),
        ("partner-second", "list-other"),
        ("subtotal-first", "income"),
        ("subtotal-first-partner", "income-partner"),
        ("wealth-first", "wealth"),
        ("property-first", "rent"),
        ("upkeep-second", "rent-other"),
        ("change-since-first", "income"),
        ("change-monthly-second", "income-other"),
        ("child-deductions-first", "children"),
        ("maintenance-paid-child", "alimony-child"),
        ("day-care-first", "day-care"),
        ("illness-first", "illness"),
        ("own-wage", "child-wage"),
        ("own-other", "child-money"),
        ("wealth-child", "child-money"),
        ("reaches-parents", "child-money-to"),
        ("foster-form", "foster-form"),
        ("milder-measure", "help"),
        ("agreed-pay", "help"),
    ];
    for (name, page) in rows {
        let route = Route::read(&format!("/frage/{name}"));
        assert_eq!(route.map(Route::path), Some(format!("/frage/{page}")), "{name}");
    }
    // Whatever was an address stays one.
    for name in Question::all().map(Question::name).filter(|name| Asked::named(name).is_some()) {
        let help = if name.contains("help") { 1 } else { 4 };
        for help in 1..=help {
            let name = if help == 1 { name.clone() } else { format!("{name}.{help}") };
            assert!(matches!(Route::read(&format!("/frage/{name}")), Some(Route::Page(_))), "{name}");
        }
    }
}

#[test]
fn a_wealth_beside_a_partner_stays_as_it_was_given() {
    for (of_person, of_partner) in [("7777.77", "0"), ("?", "53'950"), ("0", "53'950"), ("1000", "?")] {
        let home = "help:6 start=1.2.2027 birth=1.1.2015 household:71 partner-first:75";
        let form = form(&[home, " wealth-first=", of_person, " wealth-first-partner=", of_partner].concat());
        let mut session = session(form.clone());
        walk(&mut session);
        for person in [Person::First, Person::FirstPartner] {
            let wealth = Asked::typed(0, TextQuestion::Wealth(person));
            assert_eq!(session.form.answer(wealth), form.answer(wealth), "{of_person} and {of_partner}");
        }
    }
}
