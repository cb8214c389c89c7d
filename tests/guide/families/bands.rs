//! The bands of monthly incomes: each is repeated as the page offers it, and an end that nobody told is shown to no reader.

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::{FieldNote, Page, field_note, income_bands};
use hilfen_rechner::form::{Asked, ChosenOptions, ParentsOption, range};
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;
use hilfen_rechner::text::answer::answer;
use hilfen_rechner::text::sheet_table::tables;
use hilfen_rechner::text::write::bound;
use hilfen_rechner::text::{GERMAN, Names};
use hilfen_rechner::visit::{Outcome, Session, open_above};

use super::{Told, day};
use crate::shipped::are_shipped;
use crate::support::{on, page, walk};

/// A home, up to the page about the income.
fn at_income(parents: &'static str, list: &'static [&'static str]) -> Session {
    let mut session = on(day());
    let parents: &'static [&'static str] = if parents == "One" { &["parents:One"] } else { &["parents:Together"] };
    let before: [Told; 5] = [
        ("help", &["family-help:Home"]),
        ("age", &["age=13"]),
        ("list", list),
        ("extent", &["family-extent:Full"]),
        ("parents", parents),
    ];
    walk(&mut session, &before);
    session
}

/// The same with a band chosen, at the result.
fn in_band(before: &Session, band: (u32, u32)) -> Session {
    let mut session = before.clone();
    let typed = format!("income-first={}", range(&band.0.to_string(), &band.1.to_string()));
    page(&mut session, "income", &[&typed, "income-period-first:Range"]);
    let is_couple = session.form.at(0).parents() == Some(ParentsOption::Together);
    let below = if is_couple { "wealth-band-first:CoupleBelow" } else { "wealth-band-first:SingleBelow" };
    for (name, told) in [("children", "child-count-first:Zero"), ("wealth", below)] {
        if session.route.path() == format!("/frage/{name}") {
            page(&mut session, name, &[told]);
        }
    }
    session
}

/// All that is said of an answer in a band.
fn said(session: &Session) -> Vec<(&'static str, String)> {
    let derived = session.derived();
    let Outcome::Assessed(_) = &derived.outcome else { panic!("no result") };
    let ahead = derived.ahead.as_ref().unwrap();
    let form = &session.form;
    let names = if open_above(form, Payer::Parents).is_empty() { "closed" } else { "open" };
    let mut said =
        vec![("recap", GERMAN.told_on(Page::Income(Person::First), form)), ("line", GERMAN.line(&ahead.line).join(" "))];
    for name in ["subtotal-first", "change-monthly-first"] {
        let asked = Asked::named(name).unwrap();
        said.push(("answer", answer(form, asked, &GERMAN)));
        said.extend(field_note(form, asked).map(|note| ("note", GERMAN.field_note(note))));
    }
    for sheet in ahead.assumed.sheets().unwrap() {
        for table in tables(&sheet, &open_above(form, sheet.payer)) {
            for line in &table.lines {
                let cells = line.each.iter().map(|(_, cell)| *cell).chain([line.together]);
                said.extend(cells.map(|cell| ("sheet", GERMAN.sheet_figure(cell))));
                said.push(("sheet", GERMAN.sheet_row(line, false)));
            }
            said.extend(GERMAN.why_open(&table.high, table.is_open_above, None).map(|why| ("sheet", why)));
        }
    }
    for ledger in ahead.assumed.ledgers() {
        if names == "open" {
            said.push(("ledger", GERMAN.lowest_of(&ledger)));
        }
        let low = ledger.at_low().filter(|_| names == "open");
        for step in GERMAN.ledger(low.as_ref().unwrap_or(&ledger), Names::Apart) {
            said.extend(step.sentences.into_iter().chain(step.results).map(|(_, text)| ("ledger", text)));
            said.extend(step.rows.into_iter().map(|(_, row)| ("ledger", row.value)));
        }
    }
    said
}

#[test]
fn each_band_is_repeated_as_it_was_offered() {
    if !are_shipped() {
        return;
    }
    for parents in ["One", "Together"] {
        let before = at_income(parents, &["none"]);
        for band @ (low, high) in income_bands(&before.form, Person::First) {
            let session = in_band(&before, band);
            let recap = GERMAN.told_on(Page::Income(Person::First), &session.form);
            assert_eq!(recap, [&GERMAN.income_band(low, high), " im Monat"].concat(), "{parents}");
            let expected = match (low * 12, high * 13) {
                (low, 0) => format!("Gerechnet mit mehr als {} Franken Einkommen im Jahr.", bound(Chf::francs(low))),
                (0, high) => format!("Gerechnet mit höchstens {} Franken Einkommen im Jahr.", bound(Chf::francs(high))),
                (low, high) => {
                    format!(
                        "Gerechnet mit {} bis {} Franken Einkommen im Jahr.",
                        bound(Chf::francs(low)),
                        bound(Chf::francs(high))
                    )
                }
            };
            let line = GERMAN.line(session.derived().line().unwrap());
            assert!(line.contains(&expected), "{expected}: {line:?}");
        }
    }
}

/// 400’000 francs stand for "no end", 33’333.33 for a month of it. Neither they nor what follows from them reaches a reader: no amount
/// of an income is above what was told, but for the bound of the bracket and the highest share.
#[test]
fn an_end_that_nobody_told_is_not_shown() {
    if !are_shipped() {
        return;
    }
    for (parents, list) in
        [("One", &["none"] as &[_]), ("Together", &["none"]), ("One", &["applies-changed"]), ("Together", &["applies-changed"])]
    {
        let before = at_income(parents, list);
        let band @ (low, _) = *income_bands(&before.form, Person::First).last().unwrap();
        let session = in_band(&before, band);
        let said = said(&session);
        for (place, text) in &said {
            let digits = text.replace('’', "");
            let numbers = digits.split(|letter: char| !letter.is_ascii_digit()).filter_map(|one| one.parse::<u32>().ok());
            for number in numbers {
                assert!(number <= low * 12, "{parents} {list:?} {place}: {text}");
            }
        }
        let field = if list == ["none"] { "subtotal-first" } else { "change-monthly-first" };
        let asked = Asked::named(field).unwrap();
        assert!(matches!(field_note(&session.form, asked), Some(FieldNote::Above(_))), "{field}");
        let has = |place: &str, part: &str| said.iter().any(|(known, text)| *known == place && text.contains(part));
        assert!(has("sheet", "bis offen") && has("sheet", "Das Einkommen hat keine obere Angabe."), "{said:?}");
        assert!(has("ledger", "Das ist der tiefste Betrag."), "{said:?}");
        assert!(has("answer", "mehr als"), "{said:?}");
    }
}
