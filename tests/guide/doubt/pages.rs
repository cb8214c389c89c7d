//! What the pages ask back.

use hilfen_rechner::visit::Event;

use super::{asked_back, labels, tell, visit, words};
use crate::shipped::are_shipped;

/// What a page asks back: where, what is told, the words, and the buttons.
pub const PAGES: &[(&str, &str, &str, &str)] = &[
    // The income, for a year.
    ("income", "income-first=19.95; income-period-first:39", "Das sind nur 19.95 Franken im Jahr. Stimmt das?", "Ja · Ändern"),
    ("income", "income-first=20; income-period-first:39", "Meinen Sie 20’000 Franken im Jahr?", "Ja · Nein"),
    ("income", "income-first=400; income-period-first:39", "Meinen Sie 400’000 Franken im Jahr?", "Ja · Nein"),
    ("income", "income-first=85; income-period-first:79", "Meinen Sie 85’000 Franken im Jahr?", "Ja · Nein"),
    (
        "income",
        "income-first=401; income-period-first:39",
        "401 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    (
        "income",
        "income-first=14999; income-period-first:39",
        "14’999 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    (
        "income",
        "income-first=4150; income-period-first:79",
        "4’150 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    (
        "income",
        "income-first=4000 bis 4500; income-period-first:39",
        "4’000 bis 4’500 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    ("income", "income-first=15000; income-period-first:39", "-", ""),
    ("income", "income-first=400000; income-period-first:39", "-", ""),
    (
        "income",
        "income-first=400000.01; income-period-first:79",
        "Das sind 400’000.01 Franken im Jahr. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "income together",
        "income-first=19999; income-period-first:39",
        "19’999 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    ("income together", "income-first=20000; income-period-first:39", "-", ""),
    (
        "income together",
        "income-first=30000; income-period-first:41",
        "30’000 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    // For a month.
    ("income", "income-first=0.05; income-period-first:40", "Das sind nur 0.60 Franken im Jahr. Stimmt das?", "Ja · Ändern"),
    ("income", "income-first=80; income-period-first:41", "Das sind nur 1’040 Franken im Jahr. Stimmt das?", "Ja · Ändern"),
    (
        "income",
        "income-first=399.95; income-period-first:40",
        "Das sind nur 4’799.40 Franken im Jahr. Stimmt das?",
        "Ja · Ändern",
    ),
    ("income", "income-first=400; income-period-first:40", "-", ""),
    ("income", "income-first=25000; income-period-first:41", "-", ""),
    (
        "income",
        "income-first=25000.05; income-period-first:40",
        "25’000.05 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    // Below zero, and none.
    (
        "income",
        "income-first=-0.05; income-period-first:39",
        "Ein Minus gibt es nur bei einem Verlust aus selbständiger Arbeit. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "income",
        "income-first=-5000; income-period-first:40",
        "Ein Minus gibt es nur bei einem Verlust aus selbständiger Arbeit. Stimmt das?",
        "Ja · Ändern",
    ),
    ("income", "income-first=0; income-period-first:39", "-", ""),
    ("income", "income-first=0", "-", ""),
    ("income", "income-first=3000 bis 3500; income-period-first:92", "-", ""),
    (
        "income changed",
        "income-first=640000; income-period-first:39",
        "Das sind 640’000 Franken im Jahr. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "income-partner",
        "income-first-partner=14999; income-period-first-partner:39",
        "14’999 Franken: Ist das im Monat?",
        "Ja, 13-mal im Jahr · Ja, 12-mal im Jahr · Nein, im Jahr",
    ),
    ("income-partner", "income-first-partner=15000; income-period-first-partner:39", "-", ""),
    // The child.
    ("child-wage", "told-wage-child=99.95; wage-times:40", "99.95 Franken: Stimmt das?", "Ja · Ändern"),
    ("child-wage", "told-wage-child=100; wage-times:41", "-", ""),
    ("child-wage", "told-wage-child=3500; wage-times:40", "-", ""),
    (
        "child-wage",
        "told-wage-child=3500.05; wage-times:40",
        "3’500.05 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    ("child-wage", "told-wage-child=0; wage-times:40", "-", ""),
    ("child-money", "has-pension:1; told-pension-child=4000", "-", ""),
    (
        "child-money",
        "has-pension:1; told-pension-child=4000.05",
        "4’000.05 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    (
        "child-money",
        "has-maintenance:1; told-maintenance-child=4001",
        "4’001 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    ("child-money", "has-wealth:1; told-wealth-child=999", "Meinen Sie 999’000 Franken?", "Ja · Nein"),
    (
        "child-money",
        "has-wealth:1; told-wealth-child=1000",
        "1’000 Franken sind weniger als 90’000. Das Vermögen zählt dann nicht. Stimmt das?",
        "Ja · Ändern",
    ),
    ("child-money", "has-wealth:1; told-wealth-child=90000", "-", ""),
    // What raises and what lowers.
    ("rent", "told-rent-first=10000", "-", ""),
    ("rent", "told-rent-first=10000.05", "10’000.05 Franken: Ist das im Jahr?", "Ja, im Jahr · Nein, im Monat"),
    ("alimony", "alimony-set-first:97; told-alimony-first=4495.80", "-", ""),
    (
        "alimony",
        "alimony-set-first:97; told-alimony-first=4495.85",
        "Das sind 53’950.20 Franken im Jahr. Das ist mehr als Ihr Einkommen. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "alimony",
        "alimony-set-first:97; told-alimony-first=5001",
        "5’001 Franken: Ist das im Jahr?",
        "Ja, im Jahr · Nein, im Monat",
    ),
    ("alimony", "told-alimony-first=5001; alimony-set-first:98", "-", ""),
    ("day-care", "told-day-care-first=4000", "-", ""),
    ("day-care", "told-day-care-first=4000.05", "4’000.05 Franken: Ist das im Jahr?", "Ja, im Jahr · Nein, im Monat"),
    ("illness", "illness-in-ruling-first:1; told-illness-first=30000", "-", ""),
    ("illness", "illness-in-ruling-first:1; told-illness-first=30000.05", "30’000.05 Franken: Stimmt das?", "Ja · Ändern"),
    ("illness", "told-illness-first=90000; illness-in-ruling-first:2", "-", ""),
    ("children", "child-count-first:104; children-first=0", "0 Kinder: Stimmt das?", "Ja · Ändern"),
    ("children", "child-count-first:104; children-first=4", "4 Kinder: Stimmt das?", "Ja · Ändern"),
    ("children", "child-count-first:104; children-first=5", "-", ""),
    ("children", "child-count-first:104; children-first=12", "-", ""),
    ("children", "child-count-first:104; children-first=13", "13 Kinder: Stimmt das?", "Ja · Ändern"),
    ("children", "child-count-first:100; children-first=13", "-", ""),
    // Wealth: with a tax deduction for a child 180’000 are free, without 90’000.
    ("wealth", "wealth-band-first:113; told-wealth-first=999.95", "Meinen Sie 999’950 Franken?", "Ja · Nein"),
    (
        "wealth",
        "wealth-band-first:113; told-wealth-first=1000",
        "1’000 Franken sind weniger als 180’000. Das Vermögen zählt dann nicht. Stimmt das?",
        "Ja · Ändern",
    ),
    (
        "wealth",
        "wealth-band-first:113; told-wealth-first=179999.95",
        "179’999.95 Franken sind weniger als 180’000. Das Vermögen zählt dann nicht. Stimmt das?",
        "Ja · Ändern",
    ),
    ("wealth", "wealth-band-first:113; told-wealth-first=180000", "-", ""),
    (
        "wealth none",
        "wealth-band-first:113; told-wealth-first=89999",
        "89’999 Franken sind weniger als 90’000. Das Vermögen zählt dann nicht. Stimmt das?",
        "Ja · Ändern",
    ),
    ("wealth none", "wealth-band-first:113; told-wealth-first=90000", "-", ""),
    ("wealth", "wealth-band-first:113; told-wealth-first=5000000", "-", ""),
    ("wealth", "wealth-band-first:113; told-wealth-first=5000001", "5’000’001 Franken: Stimmt das?", "Ja · Ändern"),
    ("wealth", "wealth-band-first:114; told-taxable-first=150", "Meinen Sie 150’000 Franken?", "Ja · Nein"),
    ("wealth", "wealth-band-first:114; told-taxable-first=1000", "-", ""),
    ("wealth", "wealth-band-first:114; told-taxable-first=0", "-", ""),
    // Days.
    ("days coaching", "told-days=22; days-unit:88", "-", ""),
    ("days coaching", "told-days=23; days-unit:88", "Das ist fast jeden Tag. Stimmt das?", "Ja · Ändern"),
    ("days coaching", "told-days=31; days-unit:88", "Das ist fast jeden Tag. Stimmt das?", "Ja · Ändern"),
    ("days coaching", "told-days=7; days-unit:87", "-", ""),
    ("days relief", "told-days=264; days-unit:89", "-", ""),
    ("days relief", "told-days=265; days-unit:89", "Das ist fast jeden Tag. Stimmt das?", "Ja · Ändern"),
    ("days holiday", "told-days=60", "-", ""),
    ("days holiday", "told-days=61", "Das sind 61 Tage. Stimmt das?", "Ja · Ändern"),
    // Age.
    ("age", "age=25", "-", ""),
    ("age", "age=26", "too old: 26", ""),
    ("age", "age=31.5.1985", "too old: 41", ""),
    ("age", "age=1999", "too old: 26", ""),
    ("age", "age=2000", "Ist das Kind 25 oder 26 Jahre alt?", "25 · 26"),
    ("age", "age=2013", "Ist das Kind 12 oder 13 Jahre alt?", "12 · 13"),
    ("age", "age=2025", "Ist das Kind 0 oder 1 Jahr alt?", "0 · 1"),
    ("age", "age=2026", "Ist das Kind noch kein Jahr alt?", "Ja · Ändern"),
    ("age", "age=31.5.2013", "-", ""),
];

#[test]
fn each_window_of_the_pages_asks_at_both_its_ends() {
    if !are_shipped() {
        return;
    }
    let mut wrong = Vec::new();
    for (target, told, expected, buttons) in PAGES {
        let mut session = visit(target);
        let here = session.route;
        tell(&mut session, told);
        session.update(Event::Next);
        if asked_back(&session) != *expected {
            wrong.push(format!("{target}: {told}: {} {:?}", asked_back(&session), session.blocking_error));
            continue;
        }
        match &session.doubt {
            Some(doubt) => {
                assert_eq!(labels(doubt), *buttons, "{target}: {told}");
                assert_eq!(session.route, here, "it stays on the page");
                let before = session.form.clone();
                session.update(Event::Next);
                assert_eq!(
                    (session.route, words(session.doubt.as_ref())),
                    (here, (*expected).to_owned()),
                    "«Weiter» confirms nothing"
                );
                assert_eq!(session.form, before, "nothing counts before a reply");
            }
            None => assert_eq!(session.route == here, session.blocking_error.is_some(), "{target}: {told}"),
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
