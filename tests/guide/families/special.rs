//! The special ways, page by page.

use hilfen_rechner::form::family::Page;
use hilfen_rechner::form::{Asked, ChosenOptions, Side, read};
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::headline::{Kind, statements};
use hilfen_rechner::visit::line::Said;
use hilfen_rechner::visit::{Event, Outcome, Route};

use super::{P1, P2, P3, P6, P7, Told, day, line, walked};
use crate::shipped::are_shipped;
use crate::support::{agree, page, tell, text, walk};

/// The special ways, each with its figure.
#[test]
fn special_ways_end_with_what_is_owed() {
    if !are_shipped() {
        return;
    }
    const HOME: [Told; 1] = [("help", &["family-help:Home"])];
    let rows: [(&str, Vec<Told>, &[&str]); 16] = [
        (
            "P1 with a father who lives elsewhere",
            [&P1.pages[..4], &[("parents", &["parents:Apart"])], &P1.pages[5..]].concat(),
            &["YouOfTwo: about 203.96"],
        ),
        (
            "P2 with a band of wealth",
            [&P2.pages[..7], &[("wealth", &["wealth-band-first:CoupleFirst"])]].concat(),
            &["You: 1041.67 to 1147.50"],
        ),
        (
            "P4 without Sozialhilfe, twice a week",
            vec![("help", &["family-help:FamilyCoaching"]), ("list", &["none"]), ("days", &["told-days=2", "days-unit:Weekly"])],
            &["You: 200.00 to 200.00 by days"],
        ),
        (
            "coaching, nobody knows how often",
            vec![("help", &["family-help:FamilyCoaching"]), ("list", &["none"]), ("days", &["unknown"])],
            &["You: 25.00 a day, at most 200.00"],
        ),
        (
            "coaching beside a home",
            vec![("help", &["family-help:FamilyCoaching"]), ("list", &["applies-placed"])],
            &["You: nothing"],
        ),
        (
            "of age, without an income",
            [&HOME[..], &[("age", &["age=19"]), ("list", &["none"]), ("extent", &["family-extent:Full"])]].concat(),
            &["YoungAdult: nothing"],
        ),
        (
            "of age, with a wage",
            [
                &HOME[..],
                &[
                    ("age", &["age=19"]),
                    ("list", &["applies-wage"]),
                    ("extent", &["family-extent:Full"]),
                    ("child-wage", &["told-wage-child=950", "wage-times:ThirteenTimes"]),
                ],
            ]
            .concat(),
            &["YoungAdult: about 154.38"],
        ),
        (
            "no parents, nothing of the child's own",
            [
                &HOME[..],
                &[
                    ("age", &["age=10"]),
                    ("list", &["none"]),
                    ("extent", &["family-extent:Full"]),
                    ("parents", &["parents:NoLiableParents"]),
                ],
            ]
            .concat(),
            &["ChildForCarer: nothing"],
        ),
        (
            "Sozialhilfe and a home",
            [&P1.pages[..5], &[("income", &["income-period-first:Nothing"]), ("wealth", &["wealth-band-first:SingleBelow"])]]
                .concat(),
            &["You: nothing"],
        ),
        ("an emergency", vec![("help", &["family-help:EmergencyPlacement"])], &["You: nothing"]),
        ("less than ten days a month", [&P1.pages[..3], &[("extent", &["family-extent:FewDays"])]].concat(), &["You: nothing"]),
        (
            "nobody knows how much of the time",
            [&P1.pages[..3], &[("extent", &["unknown"])], &P1.pages[4..]].concat(),
            &["You: 101.98 to 203.96"],
        ),
        (
            "a range of incomes",
            [&P1.pages[..5], &[("income", &["income-first=4000 bis 4500", "income-period-first:Range"])], &P1.pages[6..]]
                .concat(),
            &["You: 143.33 to 267.50"],
        ),
        ("relief a year", vec![P6.pages[0], ("days", &["told-days=30", "days-unit:Yearly"])], &["You: 750.00 a year"]),
        (
            "abroad",
            [&P1.pages[..2], &[("list", &["applies-elsewhere"]), ("elsewhere", &["elsewhere:Abroad"])]].concat(),
            &["You: refused"],
        ),
        ("the youth court", [&P1.pages[..2], &[("list", &["applies-youth-court"])]].concat(), &["You: the office decides"]),
    ];
    for (name, pages, expected) in rows {
        let session = walked(&pages);
        assert_eq!(session.route, Route::Result, "{name}");
        assert_eq!(line(&session), expected, "{name}");
    }
}

/// Four more families, who type what comes to mind.
#[test]
fn four_more_families_reach_a_figure() {
    if !are_shipped() {
        return;
    }
    let rows: [(&str, Vec<Told>, &[&str]); 4] = [
        (
            "a father on sick pay: his income has changed",
            [
                &P1.pages[..2],
                &[("list", &["applies-changed"])],
                &P1.pages[3..5],
                &[("income", &["income-first=3’600.–", "income-period-first:TwelveTimes"])],
                &P1.pages[6..],
            ]
            .concat(),
            &["You: nothing"],
        ),
        (
            "a mother who has just lost her job and knows no sum",
            [&P1.pages[..2], &[("list", &["applies-changed"])], &P1.pages[3..5], &[("income", &["unknown"])]].concat(),
            &["You: 0 to 2500.00, income unknown"],
        ),
        (
            "a self-employed couple with a loss",
            [&P2.pages[..5], &[("income", &["income-first=-12000", "income-period-first:Yearly"])], &P2.pages[7..]].concat(),
            &["You: nothing"],
        ),
        (
            "two children in two places",
            [
                &P1.pages[..2],
                &[
                    ("list", &["applies-more"]),
                    P1.pages[3],
                    ("more", &["more-foster"]),
                    ("foster-form.2", &["foster-form.2:LongTerm"]),
                ],
                &P1.pages[4..],
            ]
            .concat(),
            &["You: about 203.96"],
        ),
    ];
    for (name, pages, expected) in rows {
        let session = walked(&pages);
        assert_eq!(session.route, Route::Result, "{name}");
        assert_eq!(line(&session), expected, "{name}");
    }
}

/// An item that ended the way can be left open: the rest is asked then.
#[test]
fn who_is_not_sure_goes_on_anyway() {
    let mut session = walked(P7.pages);
    session.update(Event::Anyway(Asked::named("applies-asylum").unwrap()));
    assert_eq!(session.form.at(0).asylum(), None, "open");
    let rest: [Told; 5] = [
        ("foster-form", &["foster-form:LongTerm"]),
        ("parents", &["parents:One"]),
        ("income", &["income-first=4150", "income-period-first:ThirteenTimes"]),
        ("children", &["child-count-first:One"]),
        ("wealth", &["wealth-band-first:CoupleBelow"]),
    ];
    walk(&mut session, &rest);
    assert_eq!(session.route, Route::Result);
    let said = GERMAN.line(session.derived().line().unwrap()).join(" ");
    assert!(said.contains("Das gilt, wenn Sie nicht zum Asylbereich gehören."), "{said}");
}

/// The pages of the other parent follow one another behind the figure, and lead back to it. The own share stays.
#[test]
fn the_other_parent_is_told_after_the_figure() {
    if !are_shipped() {
        return;
    }
    let mut session = walked(P3.pages);
    session.update(Event::Went(Route::Page(Page::List(Side::Other))));
    let pages: [Told; 5] = [
        ("list-other", &["applies-rent-other"]),
        ("income-other", &["income-second=60000", "income-period-second:Yearly"]),
        ("rent-other", &["told-rent-second=500"]),
        ("children-other", &["child-count-second:One"]),
        ("wealth-other", &["wealth-band-second:CoupleBelow"]),
    ];
    walk(&mut session, &pages);
    assert_eq!(session.route, Route::Result);
    assert_eq!(line(&session)[0], "YouOfTwo: about 340.27");
    let told = |name: &str| {
        let asked = Asked::named(name).unwrap();
        text(&session.form, asked).to_owned()
    };
    assert_eq!(["subtotal-second", "property-second", "child-deductions-second"].map(told), ["60000.00", "6000.00", "1"]);
    // 60’000 + 6’000 − 1’500 to 1’200 of upkeep − 5’000, at 7 %, less a fifth for a week's stay.
    assert_eq!(line(&session), ["YouOfTwo: about 340.27", "OtherParent: 277.67 to 279.07"]);
}

/// A day of birth in place of an age: the same figure before the birthday, and the young person's own from then on.
#[test]
fn a_day_of_birth_says_from_when_the_young_person_pays() {
    if !are_shipped() {
        return;
    }
    let pages = [&P1.pages[..1], &[("age", &["age=15,6,2009"])], &P1.pages[2..]].concat();
    let session = walked(&pages);
    assert_eq!(text(&session.form, Asked::named("birth").unwrap()), "15.6.2009");
    assert_eq!(line(&session), ["You: about 203.96", "YoungAdult: nothing"]);
}

/// The day of the start is asked after the figure, and moves it only through the months that are shown.
#[test]
fn the_start_is_told_after_the_figure() {
    if !are_shipped() {
        return;
    }
    let mut session = walked(P1.pages);
    let start = Asked::named("start").unwrap();
    assert_eq!(text(&session.form, start), "1.12.2026", "the first of the next month until then");
    session.update(Event::Went(Route::Page(Page::Start)));
    walk(&mut session, &[("start", &["told-start=Februar 2027"])]);
    assert_eq!((text(&session.form, start), session.route), ("1.2.2027", Route::Result));
    assert_eq!(line(&session), P1.line);
}

/// While a further help is not told, no help of few days limits the share.
#[test]
fn a_further_help_that_is_not_told_may_be_a_placement_in_full() {
    let pages = [&P1.pages[..2], &[("list", &["applies-more"] as &[_]), ("extent", &["family-extent:PartTime"])]].concat();
    let Said::Missing { most, .. } = walked(&pages).derived().line().unwrap().entries[0].said.clone() else { panic!() };
    assert_eq!(most.monthly, RuleBook::embedded().on(day()).unwrap().monthly_cap.value);
}

/// What a family reads where a bare amount would mislead.
#[test]
fn the_line_says_what_an_amount_alone_would_not() {
    if !are_shipped() {
        return;
    }
    let home = |age, list, rest: &[Told]| {
        [&[("help", &["family-help:Home"] as &[_]), ("age", age), ("list", list), P1.pages[3]], rest].concat()
    };
    let holiday = [
        ("help", &["family-help:FosterFamily"] as &[_]),
        ("age", &["age=13"]),
        ("list", &["none"]),
        ("foster-form", &["foster-form:Holiday"]),
        ("days", &["told-days=7"]),
        P1.pages[4],
    ];
    let rows: [(&str, Vec<Told>, &[&str]); 6] = [
        (
            "a minor who answers",
            home(&["age=16"], &["none"], &[("parents", &["parents:YoungPerson"])]),
            &["Bis 18 zahlen Ihre Eltern"],
        ),
        (
            "a minor with a wage who answers",
            home(
                &["age=16"],
                &["applies-wage"],
                &[("parents", &["parents:YoungPerson"]), ("child-wage", &["told-wage-child=950", "wage-times:ThirteenTimes"])],
            ),
            &["Bis 18 zahlen Ihre Eltern"],
        ),
        ("a week of holiday care", [&holiday as &[_], &P1.pages[5..]].concat(), &["Franken für 7 Tage"]),
        (
            "no income known",
            home(&["age=13"], &["none"], &[P1.pages[4], ("income", &["unknown"])]),
            &["Bis 40’000 Franken Einkommen im Jahr zahlen Sie nichts"],
        ),
        (
            "an income that has changed",
            home(&["age=13"], &["applies-changed"], &P1.pages[4..]),
            &["Sonst zählt das Einkommen des letzten Jahres."],
        ),
        (
            "a wage of the child",
            home(
                &["age=16"],
                &["applies-wage"],
                &[
                    P1.pages[4],
                    P1.pages[5],
                    ("child-wage", &["told-wage-child=950", "wage-times:ThirteenTimes"]),
                    P1.pages[6],
                    P1.pages[7],
                ],
            ),
            &["Gerechnet mit 53’950 Franken Einkommen im Jahr und dem anderen Geld"],
        ),
    ];
    for (name, pages, expected) in rows {
        let session = walked(&pages);
        let said = GERMAN.line(session.derived().line().unwrap()).join(" ");
        for part in expected {
            assert!(said.contains(part), "{name}: {said}");
        }
        assert!(!said.contains("zwischen 0 und 0"), "{name}: {said}");
        assert!(!(name.contains("minor") && said.contains("0 Franken")), "{name}: {said}");
    }
}

/// Who chooses another answer about the parents and then the first one again has the same answers as before, whether an age or a day
/// of birth was told: what follows from a joint income is not left behind.
#[test]
fn parents_changed_and_changed_back_leave_nothing_behind() {
    for age in [&["age=13"] as &[_], &["age=31.5.2013"]] {
        let pages = [&P3.pages[..1], &[("age", age)], &P3.pages[2..]].concat();
        let before = walked(&pages);
        for other in ["Together", "One", "NoLiableParents", "Else"] {
            let mut session = before.clone();
            for parents in [other, "Apart"] {
                session.update(Event::Went(Route::Page(Page::Parents)));
                tell(&mut session, &[&format!("parents:{parents}")]);
                session.update(Event::Next);
                agree(&mut session);
            }
            assert_eq!(read(&session.form, day()), read(&before.form, day()), "{age:?}, {other}");
        }
    }
}

/// A number of days that lies between two numbers is an answer: it is no day rate.
#[test]
fn days_between_two_numbers_count() {
    if !are_shipped() {
        return;
    }
    let coaching: &[Told] = &[("help", &["family-help:FamilyCoaching"]), ("list", &["none"])];
    let relief: &[Told] = &[("help", &["family-help:ReliefStay"])];
    for (before, days, expected) in [
        (coaching, "told-days=2-3", "50.00 to 75.00 by days"),
        (coaching, "told-days=0-3", "0.00 to 75.00 by days"),
        (coaching, "told-days=?", "25.00 a day, at most 200.00"),
        (relief, "told-days=2-3", "50.00 to 75.00 by days"),
        (relief, "told-days=0 bis 3", "0.00 to 75.00 by days"),
        (relief, "told-days=3", "75.00 to 75.00 by days"),
        (relief, "told-days=?", "25.00 a day"),
    ] {
        let mut session = walked(before);
        page(&mut session, "days", &[days, "days-unit:Monthly"]);
        assert_eq!(line(&session), [format!("You: {expected}")], "{days}");
    }
}

/// What the result says of a family: all of it as it is spoken, and what kind of fact its first amount is.
fn result(pages: &[Told]) -> (String, Option<Kind>, Option<&'static str>) {
    let session = walked(pages);
    let derived = session.derived();
    let Outcome::Assessed(assessment) = &derived.outcome else { panic!("no result") };
    let all = statements(assessment, derived.ahead.as_deref());
    (GERMAN.headline(&all[0]), all[0].kind(), GERMAN.if_begun_before(assessment))
}

#[test]
fn what_the_result_says_first_holds_and_reads_well() {
    if !are_shipped() {
        return;
    }
    let changed: Vec<Told> = [
        &P1.pages[..2],
        &[("list", &["applies-changed"])],
        &P1.pages[3..5],
        &[("income", &["income-first=3’600.–", "income-period-first:TwelveTimes"])],
        &P1.pages[6..],
    ]
    .concat();
    assert_eq!(result(&changed), ("Sie zahlen *nichts.*".to_owned(), Some(Kind::Estimated), None), "if the office agrees");
    let wealth_open = [&P1.pages[..5], &[("income", &["income-first=3000", "income-period-first:TwelveTimes"])]].concat();
    let said = "Sie zahlen *nichts,* ohne grosses Vermögen.".to_owned();
    assert_eq!(result(&wealth_open), (said, Some(Kind::Estimated), None), "the comma does not begin a line");
    let of_age: Vec<Told> =
        vec![("help", &["family-help:Home"]), ("age", &["age=19"]), ("list", &["none"]), ("extent", &["family-extent:Full"])];
    let (said, _, only) = result(&of_age);
    assert_eq!(said, "Der junge Mensch zahlt *nichts.*");
    assert!(only.is_some_and(|only| only.contains("wenn die Hilfe vorher begonnen hat")));
}
