//! What the pages of the family way show of answers that were given elsewhere, and that showing them changes nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod changed;
#[path = "../random/config.rs"]
mod random;
#[path = "../figures/shipped.rs"]
mod shipped;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::family::{self, Moves, Page};
use hilfen_rechner::form::{Action, Asked, ChoiceQuestion, Form, Question, TextKind, TextQuestion, asked};
use hilfen_rechner::visit::{Event, Outcome, Route, Session, fault, restore, written};
use proptest::prelude::*;

use shipped::are_shipped;

fn today() -> Date {
    Date::new(2026, 11, 29).unwrap()
}

fn session(form: Form) -> Session {
    let mut session = Session::new(form, today(), None);
    session.update(Event::RulesCame);
    session
}

/// The amounts of the answers: the total and each month.
fn amounts(session: &Session) -> String {
    match &session.derived().outcome {
        Outcome::Assessed(assessed) => {
            let of_months: Vec<String> =
                assessed.months.iter().map(|month| format!("{} {:?}", month.month, month.total)).collect();
            format!("{:?} {of_months:?}", assessed.total)
        }
        other => format!("{other:?}"),
    }
}

/// The answers that are tried for a question: those that the form or the pages tell from others.
fn replies(asked: Asked) -> Vec<Action> {
    let texts: &[&str] = match asked.question {
        Question::Choice(question) => {
            let open = question.may_be_open().then_some(None);
            let all = question.options().iter().map(|one| Some(*one)).chain(open);
            return all.map(|one| Action::Choose(asked.help, question, one)).collect();
        }
        Question::Text(TextQuestion::Birth) => &["1.1.2015", "1.1.2005", "15.6.2009", "1.1.2012", "?"],
        Question::Text(TextQuestion::Start) => &["1.2.2027"],
        Question::Text(TextQuestion::End) => &["", "31.8.2027"],
        Question::Text(TextQuestion::ChangeSince(_)) => &["", "", "1.5.2027", "1.1.2027"],
        Question::Text(TextQuestion::RegularDays) => &["", "6", "12"],
        Question::Text(question) if question.kind() == TextKind::Count => &["0", "2", "7", "1 bis 3", "0 bis 2", "?"],
        Question::Text(_) => &["0", "0", "53'950", "12000", "1000 bis 2400", "7777.77", "?"],
    };
    let Question::Text(question) = asked.question else { panic!() };
    texts.iter().map(|text| Action::Type(asked.help, asked.nth, question, (*text).to_owned())).collect()
}

/// A form of the classic questions: each is answered at random, or left, as `picks` say.
fn classic(picks: &[u8]) -> Form {
    let mut form = Form::default();
    let mut met: Vec<Asked> = Vec::new();
    for pick in picks {
        let Some(next) = asked(&form).into_iter().find(|one| !met.contains(one)) else { break };
        met.push(next);
        let replies = replies(next);
        let is_needed = matches!(next.question, Question::Text(TextQuestion::Start))
            || next == Asked::chosen(0, ChoiceQuestion::Help)
            || next == Asked::chosen(0, ChoiceQuestion::Household);
        // A question in five is left.
        if is_needed || pick % 5 > 0 {
            form.update(replies[usize::from(*pick) / 5 % replies.len()].clone());
        }
    }
    form
}

/// Presses «Weiter» on every page that shows an answer, and says what the amounts were before and after each.
fn walk(session: &mut Session) -> Vec<(Page, String)> {
    let mut met = Vec::new();
    let mut after = Vec::new();
    loop {
        let shown = session.shown();
        let pages = family::pages(&shown, Moves::BOTH).into_iter().chain(family::later_pages(&shown));
        let Some(page) = pages.into_iter().find(|page| !met.contains(page)) else { return after };
        met.push(page);
        session.update(Event::Went(Route::Page(page)));
        if session.route != Route::Page(page) || !family::is_told(&shown, page) {
            continue;
        }
        session.update(Event::Next);
        assert_eq!(session.blocking_error, None, "{page:?}");
        after.push((page, amounts(session)));
    }
}

proptest! {
    #![proptest_config(crate::random::config(150))]

    #[test]
    fn next_on_every_page_changes_no_amount(picks in prop::collection::vec(any::<u8>(), 1..90)) {
        let form = classic(&picks);
        let mut session = session(form.clone());
        let before = amounts(&session);
        // Without a figure there is none to change: the family way begins with a start of its own.
        prop_assume!(!before.starts_with("Waiting"));
        for (page, after) in walk(&mut session) {
            prop_assert_eq!(&after, &before, "{:?} of {}", page, session.kept());
        }
        let lost: Vec<Action> =
            form.actions().filter(|given| session.form.answer(given.asked()).as_ref() != Some(given)).collect();
        prop_assert_eq!(lost, Vec::new(), "of {:?}", form);
    }
}

/// A form with these lines, as files hold them.
fn form(lines: &str) -> Form {
    let text = lines.replace(' ', "\n").replace('_', " ");
    assert_eq!(fault(&text), None, "{lines}");
    restore(&text).remove(0)
}

/// The lines of a form about some questions, by name.
fn lines(form: &Form, questions: &[Asked]) -> String {
    let mut found = Form::default();
    questions.iter().filter_map(|asked| form.answer(*asked)).for_each(|action| found.update(action));
    written([&found]).trim().replace(' ', "_").replace('\n', " ")
}

const HOME: &str = "help:6 start=1.2.2027 birth=31.5.2013";
const ONE: &str = "help:6 start=1.2.2027 birth=31.5.2013 household:71";

#[test]
fn a_page_shows_what_the_other_answers_say() {
    if !are_shipped() {
        return;
    }
    // The answers besides those of the first column, the page, and what it shows.
    let rows: &[(&str, &str, &str, &str)] = &[
        ("help:6", "", "help", "family-help:6"),
        ("help:3", "", "help", "family-help:3"),
        ("help:10", "", "help", "family-help:11"),
        ("help:9", "", "help", "family-help:83"),
        ("help:9", "", "other-help", "other-help:9"),
        ("help:12", "uncovered:13", "other-help", "other-help:13"),
        ("help:12", "uncovered:0", "other-help", "other-help:85"),
        ("help:12", "", "other-help", ""),
        (HOME, "", "age", "age=31.5.2013"),
        ("help:6", "birth=?", "age", ""),
        // Ticked what is above 0, unticked what was answered with 0, nothing where nobody answered.
        (ONE, "", "list", ""),
        (ONE, "another:2", "list", "applies-more:2"),
        (ONE, "asylum:2 domicile:42 basis:46", "list", "applies-asylum:2 applies-elsewhere:2 applies-youth-court:2"),
        (ONE, "asylum:0 domicile:43 basis:48", "list", "applies-asylum:0 applies-elsewhere:1 applies-youth-court:1"),
        (ONE, "partner-first:74 property-first=0", "list", "applies-partner:2 applies-rent:2"),
        (ONE, "partner-first:0 property-first=?", "list", "applies-partner:0 applies-rent:1"),
        (ONE, "partner-first:76 property-first=100", "list", "applies-partner:1 applies-rent:1"),
        (ONE, "own-other=0", "list", ""),
        (ONE, "own-other=0 wealth-child=0", "list", "applies-money:2"),
        (ONE, "own-other=0 wealth-child=1000", "list", "applies-money:1"),
        (ONE, "change-since-first=", "list", "applies-changed:2"),
        (ONE, "change-since-first=1.5.2027", "list", "applies-changed:1"),
        (
            ONE,
            "maintenance-paid-first=0 day-care-first=1_bis_2 illness-first=5",
            "list",
            "applies-alimony:2 applies-day-care:1 applies-illness:1",
        ),
        ("help:3", "social-assistance:1 household:73", "list", "applies-assistance:1 applies-no-parents:1"),
        ("help:3", "another:38 help.2:6 household:72", "list", "applies-placed:1 applies-relief-too:2 applies-no-parents:2"),
        (
            ONE,
            "another:38 help.2:4",
            "more",
            "more-coaching:2 more-relief:2 more-home:2 more-foster:1 more-open-cost:2 more-beyond:2",
        ),
        (ONE, "domicile:44", "elsewhere", "elsewhere:44"),
        (ONE, "domicile:42", "elsewhere", ""),
        (ONE, "extent:27 regular-days=", "extent", "family-extent:27"),
        (ONE, "extent:27 regular-days=9", "extent", "family-extent:86"),
        (ONE, "extent:27 regular-days=10", "extent", "family-extent:27"),
        (ONE, "extent:0", "extent", "family-extent:0"),
        ("help:3", "days=8_bis_10", "days", "told-days=8_bis_10 days-unit:88"),
        ("help:3", "days=?", "days", "told-days=?"),
        ("help:4 foster-form:18 start=1.2.2027", "end=14.2.2027", "days", "told-days=14"),
        (ONE, "", "parents", "parents:71"),
        (HOME, "household:0", "parents", ""),
        (ONE, "subtotal-first=53950", "income", "income-first=53950.00 income-period-first:39"),
        (ONE, "subtotal-first=53950 tax-basis:79", "income", "income-first=53950.00 income-period-first:79"),
        (ONE, "subtotal-first=53950 tax-basis:79 estimated-first:1", "income", "income-first=53950.00 income-period-first:39"),
        (ONE, "subtotal-first=0", "income", "income-period-first:93"),
        (ONE, "subtotal-first=?", "income", "income-period-first:0"),
        (ONE, "subtotal-first=1_bis_2", "income", "income-first=1.00_bis_2.00 income-period-first:39"),
        (ONE, "subtotal-first=", "income", ""),
        (ONE, "change-since-first=1.5.2027 change-monthly-first=4000", "income", "income-first=4000.00 income-period-first:40"),
        (HOME, "household:70 subtotal-first=1 subtotal-second=2", "income", "income-first=3.00 income-period-first:39"),
        (HOME, "household:70 subtotal-first=1", "income", ""),
        (HOME, "household:70 subtotal-first=1 subtotal-second=2 change-since-second=1.5.2027", "income", ""),
        (
            ONE,
            "partner-first:76 subtotal-first-partner=5",
            "income-partner",
            "income-first-partner=5.00 income-period-first-partner:39",
        ),
        (ONE, "partner-first:78 subtotal-first-partner=5", "income-partner", ""),
        (ONE, "own-wage=11400", "child-wage", "told-wage-child=11400.00 wage-times:39"),
        (
            ONE,
            "own-other=22560 wealth-child=0",
            "child-money",
            "told-pension-child=1880.00 has-pension:1 has-maintenance:2 has-wealth:2",
        ),
        (
            ONE,
            "own-other=0 wealth-child=60000",
            "child-money",
            "told-wealth-child=150000.00 has-pension:2 has-maintenance:2 has-wealth:1",
        ),
        (ONE, "own-other=100 wealth-child=0", "child-money", ""),
        (ONE, "reaches-parents:1 in-parents-ruling:2", "child-money-to", "child-money-to:95"),
        (ONE, "reaches-parents:2 in-parents-ruling:1", "child-money-to", ""),
        (ONE, "property-first=12000", "rent", "told-rent-first=1000.00"),
        (ONE, "property-first=100", "rent", ""),
        (ONE, "maintenance-paid-first=16800", "alimony", "told-alimony-first=1400.00 alimony-set-first:97"),
        (ONE, "maintenance-paid-first=?", "alimony", "alimony-set-first:0"),
        (ONE, "day-care-first=2400_bis_4800", "day-care", "told-day-care-first=200.00_bis_400.00"),
        (ONE, "illness-first=5", "illness", "told-illness-first=5.00 illness-in-ruling-first:1"),
        (ONE, "child-deductions-first=2", "children", "child-count-first:101"),
        (ONE, "child-deductions-first=6", "children", "children-first=6 child-count-first:104"),
        (ONE, "child-deductions-first=0_bis_3", "children", "children-first=3 child-count-first:0"),
        (ONE, "", "children", ""),
        (ONE, "child-deductions-first=1 wealth-first=0", "wealth", "wealth-band-first:105"),
        (ONE, "child-deductions-first=0 wealth-first=0", "wealth", "wealth-band-first:109"),
        (ONE, "wealth-first=7000", "wealth", "told-taxable-first=7000.00 wealth-band-first:114"),
        (HOME, "household:70 wealth-first=1 wealth-second=2", "wealth", "told-taxable-first=3.00 wealth-band-first:114"),
        (ONE, "", "wealth", ""),
        (ONE, "", "start", "told-start=1.2.2027"),
        (ONE, "basis:47", "proposer", "proposer:118"),
        (ONE, "basis:46 indicated-by:50", "proposer", "proposer:50"),
        (ONE, "basis:46 indicated-by:56", "proposer", ""),
    ];
    for (name, more, at, expected) in rows {
        let told = family::told(&form(format!("{name} {more}").trim()));
        let page = Page::named(at).unwrap();
        let shown = lines(&told, &page.questions(&told));
        assert_eq!(shown, *expected, "{at} of {name} {more}");
    }
}
