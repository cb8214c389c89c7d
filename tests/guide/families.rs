//! The eight families of the design, and the special ways, page by page.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::family::{Moves, Page, pages};
use hilfen_rechner::rules::payers::Payer;
use hilfen_rechner::visit::{Route, Session};

use crate::support::{assessed, on, walk};

/// A page with what is told on it. The line after it is added with the outlook.
type Told = (&'static str, &'static [&'static str]);

/// A family: its name, its pages, and the figure at the end.
struct Family {
    name: &'static str,
    pages: &'static [Told],
    /// The page, counted from 1, after which a figure can stand: the payer's income is told, or nothing is asked for.
    first_figure: usize,
    /// What the payer owes in the dearest month, or nothing if the office decides.
    figure: Figure,
}

/// Who pays how much at most in a month: the payer, the least and the most. `None` if there is no amount.
type Figure = Option<(Payer, &'static str, &'static str)>;

fn day() -> Date {
    Date::new(2026, 11, 29).unwrap()
}

/// Walks the pages one after the other; each is the one that comes next.
fn walked(pages: &[Told]) -> Session {
    let mut session = on(day());
    walk(&mut session, pages);
    session
}

/// What a payer owes in the dearest of its months: the least and the most.
fn owed(session: &Session, payer: Payer) -> Option<(String, String)> {
    let lines = assessed(session).months.iter().flat_map(|month| &month.lines);
    let dearest =
        lines.filter(|line| line.payer == payer).map(|line| line.amount).max_by_key(|amount| (amount.high, amount.low))?;
    Some((dearest.low.to_string(), dearest.high.to_string()))
}

/// Walks a family to the result and compares its figure.
fn check(family: &Family) {
    let session = walked(family.pages);
    assert_eq!(session.route, Route::Result, "{}", family.name);
    match family.figure {
        Some((payer, low, high)) => {
            assert_eq!(owed(&session, payer), Some((low.to_owned(), high.to_owned())), "{}", family.name);
        }
        None => assert_eq!(assessed(&session).dearest(), None, "{}", family.name),
    }
}

const P1: Family = Family {
    name: "P1, a mother alone",
    pages: &[
        ("help", &["family-help:Home"]),
        ("age", &["age=13"]),
        ("list", &["none"]),
        ("extent", &["family-extent:Full"]),
        ("parents", &["parents:One"]),
        ("income", &["income-first=4150", "income-period-first:ThirteenTimes"]),
        ("children", &["child-count-first:One"]),
        ("wealth", &["wealth-band-first:CoupleBelow"]),
    ],
    first_figure: 6,
    figure: Some((Payer::First, "203.96", "203.96")),
};

const P2: Family = Family {
    name: "P2, a couple with three children",
    pages: &[
        ("help", &["family-help:FosterFamily"]),
        ("age", &["age=9"]),
        ("list", &["none"]),
        ("foster-form", &["foster-form:LongTerm"]),
        ("parents", &["parents:Together"]),
        ("income", &["income-first=115000", "income-period-first:Yearly"]),
        ("children", &["child-count-first:Three"]),
        ("wealth", &["wealth-band-first:CoupleBelow"]),
    ],
    first_figure: 6,
    figure: Some((Payer::Parents, "1041.67", "1041.67")),
};

const P3: Family = Family {
    name: "P3, a father who lives apart and pays maintenance",
    pages: &[
        ("help", &["family-help:Home"]),
        ("age", &["age=11"]),
        ("list", &["applies-alimony"]),
        ("extent", &["family-extent:Weekly"]),
        ("parents", &["parents:Apart"]),
        ("income", &["income-first=6200", "income-period-first:ThirteenTimes"]),
        ("alimony", &["alimony-set-first:Ordered", "told-alimony-first=1400"]),
        ("children", &["child-count-first:Zero"]),
        ("wealth", &["wealth-band-first:SingleBelow"]),
    ],
    first_figure: 6,
    figure: Some((Payer::First, "340.27", "340.27")),
};

const P4: Family = Family {
    name: "P4, Sozialhilfe and family coaching",
    pages: &[("help", &["family-help:FamilyCoaching"]), ("list", &["applies-assistance"])],
    first_figure: 2,
    figure: Some((Payer::Parents, "0.00", "0.00")),
};

const P5: Family = Family {
    name: "P5, an apprentice who comes of age",
    pages: &[
        ("help", &["family-help:Home"]),
        ("age", &["age=17"]),
        ("list", &["applies-wage"]),
        ("extent", &["family-extent:Full"]),
        ("parents", &["parents:YoungPerson"]),
        ("child-wage", &["told-wage-child=950", "wage-times:TwelveTimes"]),
    ],
    first_figure: 6,
    figure: Some((Payer::Child(0), "142.50", "142.50")),
};

const P6: Family = Family {
    name: "P6, relief days",
    pages: &[("help", &["family-help:ReliefStay"]), ("days", &["told-days=3", "days-unit:Monthly"])],
    first_figure: 2,
    figure: Some((Payer::Parents, "75.00", "75.00")),
};

const P7: Family = Family {
    name: "P7, refugees",
    pages: &[("help", &["family-help:FosterFamily"]), ("age", &["age=6"]), ("list", &["applies-asylum"])],
    first_figure: 3,
    figure: None,
};

const P8: Family = Family {
    name: "P8, a grandmother and an orphan's pension",
    pages: &[
        ("help", &["family-help:Home"]),
        ("age", &["age=10"]),
        ("list", &["applies-money"]),
        ("extent", &["family-extent:Full"]),
        ("parents", &["parents:NoLiableParents"]),
        ("child-money", &["has-pension", "told-pension-child=1880"]),
    ],
    first_figure: 6,
    figure: Some((Payer::Child(0), "658.00", "658.00")),
};

const FAMILIES: [Family; 8] = [P1, P2, P3, P4, P5, P6, P7, P8];

#[test]
fn each_family_reaches_its_figure_on_the_pages_of_the_design() {
    let counts = [(6, 8), (6, 8), (6, 9), (2, 2), (6, 6), (2, 2), (3, 3), (6, 6)];
    for (family, (first, all)) in FAMILIES.iter().zip(counts) {
        assert_eq!((family.first_figure, family.pages.len()), (first, all), "{}", family.name);
        check(family);
    }
}

/// Nothing is asked about what the family did not tick: no question of another page was answered.
#[test]
fn a_family_is_asked_nothing_else() {
    for family in &FAMILIES {
        let session = walked(family.pages);
        let way: Vec<String> = pages(&session.form, Moves::BOTH).into_iter().map(Page::name).collect();
        let walked: Vec<&str> = family.pages.iter().map(|(name, _)| *name).collect();
        assert_eq!(way, walked, "{}", family.name);
    }
}

/// The special ways, each with its figure.
#[test]
fn special_ways_end_with_what_is_owed() {
    const HOME: [Told; 1] = [("help", &["family-help:Home"])];
    let rows: [(&str, Vec<Told>, Figure); 16] = [
        (
            "P1 with a father who lives elsewhere",
            [&P1.pages[..4], &[("parents", &["parents:Apart"])], &P1.pages[5..]].concat(),
            Some((Payer::First, "203.96", "203.96")),
        ),
        (
            "P2 with a band of wealth",
            [&P2.pages[..7], &[("wealth", &["wealth-band-first:CoupleFirst"])]].concat(),
            Some((Payer::Parents, "1041.67", "1147.50")),
        ),
        (
            "P4 without Sozialhilfe, twice a week",
            vec![("help", &["family-help:FamilyCoaching"]), ("list", &["none"]), ("days", &["told-days=2", "days-unit:Weekly"])],
            Some((Payer::Parents, "200.00", "200.00")),
        ),
        (
            "coaching, nobody knows how often",
            vec![("help", &["family-help:FamilyCoaching"]), ("list", &["none"]), ("days", &["unknown"])],
            Some((Payer::Parents, "0.00", "200.00")),
        ),
        (
            "coaching beside a home",
            vec![
                ("help", &["family-help:FamilyCoaching"]),
                ("list", &["applies-placed"]),
                ("days", &["told-days=3", "days-unit:Monthly"]),
            ],
            None,
        ),
        (
            "of age, without an income",
            [&HOME[..], &[("age", &["age=19"]), ("list", &["none"]), ("extent", &["family-extent:Full"])]].concat(),
            Some((Payer::Child(0), "0.00", "0.00")),
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
            Some((Payer::Child(0), "154.38", "154.38")),
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
            Some((Payer::Child(0), "0.00", "0.00")),
        ),
        (
            "Sozialhilfe and a home",
            [
                &P1.pages[..5],
                &[
                    ("income", &["income-period-first:Nothing"]),
                    ("children", &["child-count-first:One"]),
                    ("wealth", &["wealth-band-first:CoupleBelow"]),
                ],
            ]
            .concat(),
            Some((Payer::First, "0.00", "0.00")),
        ),
        ("an emergency", vec![("help", &["family-help:EmergencyPlacement"])], None),
        (
            "less than ten days a month",
            [&P1.pages[..3], &[("extent", &["family-extent:FewDays"])]].concat(),
            Some((Payer::First, "0.00", "0.00")),
        ),
        (
            "nobody knows how much of the time",
            [&P1.pages[..3], &[("extent", &["unknown"])], &P1.pages[4..]].concat(),
            Some((Payer::First, "0.00", "203.96")),
        ),
        (
            "a range of incomes",
            [&P1.pages[..5], &[("income", &["income-first=4000 bis 4500", "income-period-first:Range"])], &P1.pages[6..]]
                .concat(),
            Some((Payer::First, "143.33", "267.50")),
        ),
        (
            "relief a year",
            vec![P6.pages[0], ("days", &["told-days=30", "days-unit:Yearly"])],
            Some((Payer::Parents, "50.00", "75.00")),
        ),
        (
            "another canton",
            [&P1.pages[..2], &[("list", &["applies-elsewhere"]), ("elsewhere", &["elsewhere:OtherCanton"])]].concat(),
            None,
        ),
        ("the youth court", [&P1.pages[..2], &[("list", &["applies-youth-court"])]].concat(), None),
    ];
    for (name, pages, figure) in rows {
        let session = walked(&pages);
        assert_eq!(session.route, Route::Result, "{name}");
        let found = figure.and_then(|(payer, ..)| owed(&session, payer));
        assert_eq!(found, figure.map(|(_, low, high)| (low.to_owned(), high.to_owned())), "{name}");
    }
}

/// Four more families, who type what comes to mind.
#[test]
fn four_more_families_reach_a_figure() {
    let rows: [(&str, Vec<Told>, Figure); 4] = [
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
            Some((Payer::First, "0.00", "0.00")),
        ),
        (
            "a mother who has just lost her job and knows no sum",
            [&P1.pages[..2], &[("list", &["applies-changed"])], &P1.pages[3..5], &[("income", &["unknown"])], &P1.pages[6..]]
                .concat(),
            Some((Payer::First, "0.00", "2500.00")),
        ),
        (
            "a self-employed couple with a loss",
            [&P2.pages[..5], &[("income", &["income-first=-12000", "income-period-first:Yearly"])], &P2.pages[6..]].concat(),
            Some((Payer::Parents, "0.00", "0.00")),
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
            Some((Payer::First, "203.96", "203.96")),
        ),
    ];
    for (name, pages, figure) in rows {
        let session = walked(&pages);
        assert_eq!(session.route, Route::Result, "{name}");
        let found = figure.and_then(|(payer, ..)| owed(&session, payer));
        assert_eq!(found, figure.map(|(_, low, high)| (low.to_owned(), high.to_owned())), "{name}");
    }
}
