//! Answers with which nobody goes on.

use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::case::field::{Field, Person};
use hilfen_rechner::form::family::{Page, PageProblemKind};
use hilfen_rechner::form::{Asked, ProblemKind};
use hilfen_rechner::money::AmountError;
use hilfen_rechner::visit::{Event, Route, Session};

use crate::session::{at_days, at_opened, before};
use crate::support::{HOME, tell, text, visit, walk};

#[test]
fn nobody_goes_on_without_an_answer_or_with_a_mistake() {
    use PageProblemKind as P;
    let wage = || at_opened("applies-wage", "child-wage");
    let money = || at_opened("applies-money", "child-money");
    let coaching = || at_days(&[("help", &["family-help:FamilyCoaching"]), ("list", &["none"])]);
    let holiday = || {
        at_days(&[
            ("help", &["family-help:FosterFamily"]),
            ("age", &["age=9"]),
            ("list", &["none"]),
            ("foster-form", &["foster-form:Holiday"]),
        ])
    };
    let later = |page| {
        let mut session = visit();
        walk(&mut session, HOME);
        session.update(Event::Went(Route::Page(page)));
        session
    };
    let reversed = CaseError::Reversed { field: Field::Subtotal(Person::First), dated: None };
    let four = ["more-coaching", "more-relief", "more-home", "more-foster"];
    let rows: Vec<(&str, Session, &[&str], &str, P)> = vec![
        ("no help", before("help"), &[], "family-help", P::Choose),
        ("no age", before("age"), &[], "age", P::Enter),
        ("only a blank", before("age"), &["age= "], "age", P::Enter),
        ("no age that is one", before("age"), &["age=klein"], "age", P::Text(ProblemKind::Age)),
        ("the age of a parent", before("age"), &["age=41"], "age", P::TooOld(41)),
        ("the birth of a parent", before("age"), &["age=1.1.1980"], "age", P::TooOld(46)),
        ("not born yet", before("age"), &["age=1.1.2027"], "age", P::BornLater),
        ("nothing ticked", before("list"), &[], "applies-asylum", P::Tick),
        ("one ticked and unticked", before("list"), &["applies-rent", "applies-rent:YesNo(false)"], "applies-asylum", P::Tick),
        ("no extent", before("extent"), &[], "family-extent", P::Choose),
        ("no parents", before("parents"), &[], "parents", P::Choose),
        ("no income", before("income"), &[], "income-first", P::Enter),
        ("no period", before("income"), &["income-first=4150"], "income-period-first", P::ChoosePeriod),
        ("only a period", before("income"), &["income-period-first:Yearly"], "income-first", P::Enter),
        (
            "no amount",
            before("income"),
            &["income-first=viel", "income-period-first:Yearly"],
            "income-first",
            P::Text(ProblemKind::Amount(AmountError::NotANumber)),
        ),
        (
            "the larger figure first",
            before("income"),
            &["income-first=60000 bis 50000", "income-period-first:Yearly"],
            "income-first",
            P::Text(ProblemKind::Case(reversed)),
        ),
        ("no children", before("children"), &[], "child-count-first", P::Choose),
        ("more children than five, not how many", before("children"), &["child-count-first:More"], "children-first", P::Enter),
        ("no wealth", before("wealth"), &[], "wealth-band-first", P::Choose),
        ("a band of a single person", before("wealth"), &["wealth-band-first:SingleBelow"], "wealth-band-first", P::Choose),
        ("more wealth, not how much", before("wealth"), &["wealth-band-first:More"], "told-wealth-first", P::Enter),
        (
            "negative wealth",
            before("wealth"),
            &["wealth-band-first:Taxable", "told-taxable-first=-1"],
            "told-taxable-first",
            P::BelowZero,
        ),
        ("debts", before("wealth"), &["wealth-band-first:More", "told-wealth-first=-20000"], "told-wealth-first", P::BelowZero),
        ("a wage below zero", wage(), &["told-wage-child=-950", "wage-times:TwelveTimes"], "told-wage-child", P::BelowZero),
        ("a wage without payments", wage(), &["told-wage-child=950"], "wage-times", P::ChoosePeriod),
        ("payments without a wage", wage(), &["wage-times:TwelveTimes"], "told-wage-child", P::Enter),
        ("which money", money(), &[], "has-pension", P::Choose),
        ("how much", money(), &["has-maintenance"], "told-maintenance-child", P::Enter),
        ("rent", at_opened("applies-rent", "rent"), &[], "told-rent-first", P::Enter),
        ("who set the maintenance", at_opened("applies-alimony", "alimony"), &[], "alimony-set-first", P::Choose),
        ("maintenance", at_opened("applies-alimony", "alimony"), &["alimony-set-first:Ordered"], "told-alimony-first", P::Enter),
        ("day care", at_opened("applies-day-care", "day-care"), &[], "told-day-care-first", P::Enter),
        ("in the ruling", at_opened("applies-illness", "illness"), &[], "illness-in-ruling-first", P::Choose),
        ("illness", at_opened("applies-illness", "illness"), &["illness-in-ruling-first"], "told-illness-first", P::Enter),
        ("which help besides", at_opened("applies-more", "more"), &[], "more-coaching", P::Choose),
        ("more helps than there are", at_opened("applies-more", "more"), &four, "more-coaching", P::TooManyHelps),
        ("days without a unit", coaching(), &["told-days=2"], "days-unit", P::ChoosePeriod),
        ("a unit without days", coaching(), &["days-unit:Weekly"], "told-days", P::Enter),
        ("eight days a week", coaching(), &["told-days=8", "days-unit:Weekly"], "told-days", P::WeekDays),
        ("more days than a month has", coaching(), &["told-days=32", "days-unit:Monthly"], "told-days", P::MonthDays),
        ("no number of days", coaching(), &["told-days=oft", "days-unit:Weekly"], "told-days", P::Text(ProblemKind::Count)),
        ("holidays without days", holiday(), &[], "told-days", P::Enter),
        ("no day of a start in the past", later(Page::Start), &["start-wish:AlreadyThere"], "told-start", P::Enter),
        ("no day that is one", later(Page::Start), &["told-start=bald"], "told-start", P::Text(ProblemKind::Date)),
        ("before the rules", later(Page::Start), &["told-start=1.1.2020"], "start-wish", P::Text(ProblemKind::Missing)),
        ("no proposer", later(Page::Proposer), &[], "proposer", P::Choose),
    ];
    for (name, mut session, answers, asked, kind) in rows {
        let (route, kept) = (session.route, session.form.clone());
        assert!(matches!(route, Route::Page(_)), "{name}: {route:?}");
        tell(&mut session, answers);
        assert_eq!(session.blocking_error, None, "{name}: not before «Weiter»");
        let before = session.shown();
        session.update(Event::Next);
        let problem = session.blocking_error.unwrap_or_else(|| panic!("{name}: goes on to {:?}", session.route));
        let is_case_error = matches!((problem.kind, kind), (P::Text(ProblemKind::Case(_)), P::Text(ProblemKind::Missing)));
        assert!(problem.kind == kind || is_case_error, "{name}: {problem:?}");
        assert_eq!((problem.asked, session.route), (Asked::named(asked).unwrap(), route), "{name}");
        assert_eq!(session.form, kept, "{name}: nothing counts");
        for one in before.typed().map(|(one, _)| one) {
            assert_eq!(text(&session.shown(), one), text(&before, one), "{name}: what was typed stays");
        }
    }
}
