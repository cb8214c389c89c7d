//! «Genauer machen»: the three gaps that move most, and behind them what is no gap.

use hilfen_rechner::form::family::Page;
use hilfen_rechner::form::{Question, TextQuestion};
use hilfen_rechner::visit::refine::{What, refinements};
use hilfen_rechner::visit::{Event, Session};

use super::{P1, P2, Told, walked};
use crate::shipped::are_shipped;
use crate::support::{tell, walk};

fn offered(session: &Session) -> Vec<What> {
    refinements(&session.form, session.derived()).into_iter().map(|one| one.what).collect()
}

/// Four gaps and an age of seventeen: the three that move most, largest first, and the day of birth.
#[test]
fn what_is_no_gap_is_not_hidden_by_gaps() {
    if !are_shipped() {
        return;
    }
    let pages: Vec<Told> = vec![
        P1.pages[0],
        ("age", &["age=17"]),
        ("list", &["applies-alimony"]),
        ("extent", &["unknown"]),
        P1.pages[4],
        ("income", &["income-first=4500 bis 5000", "income-period-first:Range"]),
        ("alimony", &[]),
        P1.pages[6],
        ("wealth", &["wealth-band-first:CoupleFirst"]),
    ];
    let mut session = walked(&pages[..6]);
    tell(&mut session, &["told-alimony-first=500"]);
    session.update(Event::DontKnow);
    walk(&mut session, &pages[7..]);
    let all = refinements(&session.form, session.derived());
    let worth: Vec<_> = all.iter().map(|one| one.worth).collect();
    assert_eq!(all.len(), 4, "{all:?}");
    assert!(worth[0] >= worth[1] && worth[1] >= worth[2] && worth[2].is_some() && worth[3].is_none(), "{all:?}");
    assert_eq!(all[3].what, What::Birth);
}

/// A step close by leads to the ruling also behind gaps, and the other parent is offered whatever else is open.
#[test]
fn the_ruling_and_the_other_parent_come_behind_the_gaps() {
    if !are_shipped() {
        return;
    }
    let pages = [
        &P1.pages[..1],
        &[("age", &["age=17"]), P1.pages[2], ("extent", &["unknown"]), ("parents", &["parents:Apart"])],
        &P1.pages[5..],
    ]
    .concat();
    let found = offered(&walked(&pages));
    assert_eq!(found, [What::Page(Page::Extent(0)), What::OtherParent, What::Ruling, What::Birth]);
}

/// Where the limit in a foster family decides, what the carers get comes first, whatever moves more.
#[test]
fn the_pay_of_the_carers_comes_first_where_the_limit_decides() {
    if !are_shipped() {
        return;
    }
    let rich: &'static [&'static str] = &["income-first=190000", "income-period-first:Yearly"];
    let pages = [&P2.pages[..5], &[("income", rich)], &[P2.pages[6], ("wealth", &["unknown"] as &[_])]].concat();
    let session = walked(&pages);
    let found = offered(&session);
    let is_pay = |what: &What| matches!(what, What::Question(asked) if asked.question == Question::Text(TextQuestion::AgreedPay));
    assert!(found.first().is_some_and(is_pay), "{found:?}");
    // Below the limit it moves nothing.
    let poor = walked(&P2.pages[..8]);
    assert!(!offered(&poor).iter().any(is_pay));
}
