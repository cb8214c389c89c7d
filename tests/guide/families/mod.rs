//! The eight families of the design, and the special ways, page by page.
mod bands;
mod refined;
mod roughly;
mod special;
mod who;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::form::family::{Moves, Page, pages};
use hilfen_rechner::visit::line::Said;
use hilfen_rechner::visit::{Route, Session};

use crate::shipped::are_shipped;
use crate::support::{on, walk};

/// A page with what is told on it. The line after it is added with the outlook.
type Told = (&'static str, &'static [&'static str]);

/// A family: its name, its pages, and the figure at the end.
struct Family {
    name: &'static str,
    pages: &'static [Told],
    /// The page, counted from 1, after which a figure can stand: the payer's income is told, or nothing is asked for.
    first_figure: usize,
    /// What the line says then.
    first_line: &'static [&'static str],
    /// What the line says at the end.
    line: &'static [&'static str],
}

fn day() -> Date {
    Date::new(2026, 11, 29).unwrap()
}

/// Walks the pages one after the other; each is the one that comes next.
fn walked(pages: &[Told]) -> Session {
    let mut session = on(day());
    walk(&mut session, pages);
    session
}

/// What the line says, in few words: who pays, and how much a month.
fn line(session: &Session) -> Vec<String> {
    let Some(line) = session.derived().line() else { return Vec::new() };
    line.entries.iter().map(|entry| format!("{:?}: {}", entry.who, words(&entry.said))).collect()
}

fn words(said: &Said) -> String {
    match said {
        Said::Refused => "refused".to_owned(),
        Said::Office(_) => "the office decides".to_owned(),
        Said::Missing { most, .. } => format!("0 to {}, no income told", most.monthly),
        Said::Unknown { most, .. } => format!("0 to {}, income unknown", most.monthly),
        Said::Nothing(_) => "nothing".to_owned(),
        Said::AtMost(most) => format!("at most {}", most.monthly),
        Said::Between(least, most) => format!("{} to {}", least.monthly, most.monthly),
        Said::About(amount) => format!("about {}", amount.monthly),
        Said::Exactly(amount) => amount.monthly.to_string(),
        Said::EachDay { day, most } => format!("{day} a day{}", most.map_or(String::new(), |most| format!(", at most {most}"))),
        Said::ByDays(days) => format!("{} to {} by days", days.low, days.high),
        Said::ByDaysOfYear(sum) => format!("{sum} a year"),
        Said::NotKnown => "not known".to_owned(),
    }
}

/// Walks a family to the result and compares what the line says after its first figure and at the end.
fn check(family: &Family) {
    let session = walked(&family.pages[..family.first_figure]);
    assert_eq!(line(&session), family.first_line, "{}, first figure", family.name);
    let session = walked(family.pages);
    assert_eq!(
        (line(&session), session.route),
        (family.line.iter().map(|part| (*part).to_owned()).collect(), Route::Result),
        "{}",
        family.name
    );
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
    first_line: &["You: at most 269.75"],
    line: &["You: about 203.96"],
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
    first_line: &["You: at most 1293.75"],
    line: &["You: about 1041.67"],
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
    first_line: &["YouOfTwo: at most 644.80"],
    line: &["YouOfTwo: about 340.27"],
};

const P4: Family = Family {
    name: "P4, Sozialhilfe and family coaching",
    pages: &[("help", &["family-help:FamilyCoaching"]), ("list", &["applies-assistance"])],
    first_figure: 2,
    first_line: &["You: nothing"],
    line: &["You: nothing"],
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
    first_line: &["You: about 142.50", "YourParents: not known"],
    line: &["You: about 142.50", "YourParents: not known"],
};

const P6: Family = Family {
    name: "P6, relief days",
    pages: &[("help", &["family-help:ReliefStay"]), ("days", &["told-days=3", "days-unit:Monthly"])],
    first_figure: 2,
    first_line: &["You: 75.00 to 75.00 by days"],
    line: &["You: 75.00 to 75.00 by days"],
};

const P7: Family = Family {
    name: "P7, refugees",
    pages: &[("help", &["family-help:FosterFamily"]), ("age", &["age=6"]), ("list", &["applies-asylum"])],
    first_figure: 3,
    first_line: &["You: the office decides"],
    line: &["You: the office decides"],
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
    first_line: &["ChildForCarer: about 658.00"],
    line: &["ChildForCarer: about 658.00"],
};

const FAMILIES: [Family; 8] = [P1, P2, P3, P4, P5, P6, P7, P8];

#[test]
fn each_family_reaches_its_figure_on_the_pages_of_the_design() {
    if !are_shipped() {
        return;
    }
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
