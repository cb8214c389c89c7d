//! No text of a page, a calculation, the curve or the print holds an amount that nobody typed and no rule made: each is an answer, what it
//! makes in a year, a figure of the law, or an amount of the assessment, which has no stand-in.

use std::collections::HashSet;

use proptest::prelude::*;
use serde_json::Value;

use hilfen_rechner::assessment::{Assessment, Charge};
use hilfen_rechner::form::amount;
use hilfen_rechner::form::family;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::rules::tariff::Jumps;
use hilfen_rechner::text::sheet_table::tables;
use hilfen_rechner::text::{GERMAN, Names};
use hilfen_rechner::visit::headline::statements;
use hilfen_rechner::visit::line::{Amount, Condition, Line, Said};
use hilfen_rechner::visit::refine::refinements;
use hilfen_rechner::visit::{Event, Outcome, Route, Session, told_pages};

use crate::support::walk;
use crate::wanderer::{Luck, answer, family_text, luck, start};

/// Above it an amount can only be a stand-in: nobody on the walks types as much, nor can a rule make it.
const MOST: u32 = 9_999_999;
/// Days, months and ages are no amounts.
const COUNTS: u32 = 31;
/// The days that are an example for an amount a day.
const EXAMPLE: u32 = 30;
/// Nobody on the walks has more children.
const MOST_CHILDREN: u32 = 10;
/// How far the bands of wealth reach above what is free of tax.
const BANDS: [u32; 4] = [0, 20_000, 45_000, 70_000];

/// The amounts that may be said.
#[derive(Default)]
struct Known(HashSet<String>);

impl Known {
    /// An amount, and how it is rounded where it is rough.
    fn add(&mut self, amount: Chf) {
        if amount > Chf::francs(MOST) || amount < -Chf::francs(MOST) {
            return;
        }
        for one in [amount, amount.nearest_franc(), amount.whole_francs(), amount.franc_above()] {
            // A sign stands before the number, or in its words.
            self.0.insert(one.as_shown().to_string().replace('-', ""));
        }
    }

    fn add_of_day(&mut self, day: Chf, days: u32) {
        [day, day.times(EXAMPLE), day.times(days)].into_iter().for_each(|amount| self.add(amount));
    }

    fn add_amount(&mut self, amount: Amount) {
        self.add(amount.monthly);
        amount.daily.into_iter().for_each(|day| self.add_of_day(day, amount.days.unwrap_or(EXAMPLE)));
    }

    /// The figures of the law.
    fn law(&mut self) {
        for file in RuleBook::embedded().files() {
            file.listed().iter().filter_map(|(_, figure)| Chf::read(figure.value).ok()).for_each(|value| self.add(value));
            for tariff in [&file.tariff_joint, &file.tariff_single, &file.tariff_own] {
                self.add(tariff.free_up_to);
                tariff.brackets.iter().for_each(|bracket| self.add(bracket.up_to));
            }
            let free = [&file.tax_free_wealth_household, &file.tax_free_wealth_other];
            for free in free.into_iter().flatten() {
                BANDS.iter().for_each(|above| self.add(free.value + Chf::francs(*above)));
            }
            (1..=MOST_CHILDREN).for_each(|children| self.add(file.child_deduction.value.times(children)));
            self.add_of_day(file.monthly_cap.value.times(12).divided(365), EXAMPLE);
        }
    }

    /// What somebody typed, for a month and for a year.
    fn typed(&mut self, session: &Session) {
        for (_, text) in session.form.typed() {
            let Ok(read) = amount(text) else { continue };
            let (low, high) = read.bounds(Chf::ZERO, Chf::ZERO);
            [low, high].into_iter().flat_map(|one| [1, 12, 13].map(|times| one.times(times))).for_each(|one| self.add(one));
        }
    }

    /// All amounts of an assessment, without the receipt, which repeats the case.
    fn made(&mut self, json: &Value) {
        match json {
            Value::Object(members) => {
                members.iter().filter(|(name, _)| *name != "receipt").for_each(|(_, value)| self.made(value));
            }
            Value::Array(items) => items.iter().for_each(|value| self.made(value)),
            Value::String(_) => serde_json::from_value(json.clone()).into_iter().for_each(|amount| self.add(amount)),
            _ => {}
        }
    }

    /// By how much a tariff rises at its steps.
    fn jumps(&mut self, jumps: &Jumps) {
        for jump in [jumps.below, jumps.ahead].into_iter().flatten() {
            [jump.bound, jump.distance, jump.above, jump.above - jump.at_bound].into_iter().for_each(|one| self.add(one));
        }
    }

    /// What the rules said ahead. That it is below the bound of the law, `line_is_true` holds.
    fn ahead(&mut self, line: &Line) {
        for entry in &line.entries {
            match &entry.said {
                Said::Missing { most, .. } | Said::Unknown { most, .. } => self.add_amount(*most),
                Said::AtMost(one) | Said::About(one) | Said::Exactly(one) => self.add_amount(*one),
                Said::Between(low, high) => [*low, *high].into_iter().for_each(|one| self.add_amount(one)),
                Said::ByDays(range) => [range.low, range.high].into_iter().for_each(|one| self.add(one)),
                Said::ByDaysOfYear(one) => self.add(*one),
                _ => {}
            }
            for condition in &entry.conditions {
                if let Condition::WealthUnknown(most) = condition {
                    self.add(*most);
                }
            }
            if let Some(near) = entry.next_jump {
                near.more.into_iter().for_each(|one| self.add(one));
                self.add_amount(near.then);
            }
        }
    }
}

/// The amounts that a text holds. No paragraph, percentage, date, year or count is one.
fn said(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut place = 0;
    while place < letters.len() {
        if !letters[place].is_ascii_digit() {
            place += 1;
            continue;
        }
        let begin = place;
        while letters.get(place).is_some_and(|letter| letter.is_ascii_digit() || matches!(letter, '’' | '.')) {
            place += 1;
        }
        let number: String = letters[begin..place].iter().collect();
        let number = number.trim_end_matches('.');
        let before: String = letters[begin.saturating_sub(7)..begin].iter().collect();
        let after: String = letters[place..].iter().take(4).collect();
        let is_of_law = ["§\u{a0}", "§ ", "Abs.\u{a0}", "Abs. ", "Ziffer "].iter().any(|start| before.ends_with(start));
        let is_rate = ["\u{a0}%", " %", "%", "-mal"].iter().any(|unit| after.starts_with(unit));
        let is_day = number.matches('.').count() > 1 || !number.contains(['’', '.']) && number.len() > 3;
        let Ok(read) = Chf::read(number) else { continue };
        if !is_of_law && !is_rate && !is_day && (read > Chf::francs(COUNTS) || number.contains('.')) {
            found.push(read.as_shown().to_string());
        }
    }
    found
}

/// The amounts of texts that may not be said, each with its text.
fn made_up(texts: &[String], known: &Known) -> Vec<String> {
    let each = texts.iter().flat_map(|text| said(text).into_iter().map(move |number| (number, text)));
    each.filter(|(number, _)| !known.0.contains(number)).map(|(number, text)| format!("{number} in «{text}»")).collect()
}

/// The calculations, the curve and the rows of the sheet.
fn texts_of(result: &Assessment, known: &mut Known) -> Vec<String> {
    let mut texts = Vec::new();
    for one in result.calculations.low.iter().chain(&result.calculations.high) {
        known.jumps(&one.jumps);
        texts.extend(GERMAN.jumps(&one.jumps));
        texts.extend(GERMAN.left_out(one, Names::Apart));
    }
    for ledger in result.ledgers() {
        for step in GERMAN.ledger(&ledger, Names::Apart) {
            texts.extend(step.sentences.into_iter().chain(step.results).map(|(_, text)| text));
            texts.extend(step.rows.into_iter().map(|(_, row)| row.value));
        }
        texts.extend(GERMAN.beyond(&ledger));
    }
    for line in result.months.iter().flat_map(|month| &month.lines) {
        texts.push(GERMAN.reason(&line.reason));
        texts.push(GERMAN.range(line.amount));
    }
    for place in result.tariff_places(&RuleBook::embedded()) {
        [place.income.low, place.income.high, place.share().low, place.share().high].into_iter().for_each(|one| known.add(one));
        for corner in place.corners() {
            known.add(corner.income);
            known.add(corner.share);
        }
        texts.extend([GERMAN.range(place.income), GERMAN.tariff_here(&place), GERMAN.tariff_described(&place)]);
        known.jumps(&place.jumps);
        texts.extend(GERMAN.jumps(&place.jumps));
    }
    for table in result.sheets().unwrap_or_default().iter().flat_map(|sheet| tables(sheet, &[])) {
        for line in &table.lines {
            texts.extend(line.each.iter().map(|(_, cell)| GERMAN.sheet_cell(*cell)));
            texts.extend([GERMAN.sheet_row(line, false), GERMAN.sheet_cell(line.together)]);
        }
    }
    texts
}

/// All that is said at the result.
fn result_holds(session: &Session) -> Result<(), TestCaseError> {
    let derived = session.derived();
    let (Outcome::Assessed(assessment), Some(ahead)) = (&derived.outcome, &derived.ahead) else { return Ok(()) };
    let mut known = Known::default();
    known.law();
    known.typed(session);
    known.ahead(&ahead.line);
    for result in [assessment.as_ref(), &ahead.assumed] {
        known.made(&serde_json::to_value(result).unwrap());
    }
    // What an answer can still move: up to the dearest month.
    let now = ahead.line.entries.iter().filter_map(|entry| entry.high()).max();
    assessment.dearest().zip(now).into_iter().for_each(|(most, now)| known.add(most.high - now));
    let mut texts = texts_of(assessment, &mut known);
    texts.extend(texts_of(&ahead.assumed, &mut known));
    let form = &family::told(&session.form);
    for (page, _) in told_pages(&session.form, session.moves()) {
        texts.push(GERMAN.told_on(page, form));
        texts.extend(GERMAN.not_applying(page, form));
    }
    let told = statements(assessment, Some(ahead));
    texts.push(GERMAN.spoken(&told));
    for statement in &told {
        texts.push(GERMAN.spoken_headline(statement));
        texts.extend(GERMAN.headline_more(statement));
        texts.extend(statement.most.and_then(|most| GERMAN.more_at_most(statement, most)));
    }
    texts.extend(refinements(&session.form, derived).iter().filter_map(|one| one.worth).map(|worth| GERMAN.worth_of(worth)));
    let wrong = made_up(&texts, &known);
    prop_assert!(wrong.is_empty(), "{wrong:#?}\n{}", family_text(session));
    // Of each payer no share is above the cap.
    let cap = RuleBook::embedded().files().iter().map(|file| file.monthly_cap.value).max().unwrap();
    for line in assessment.months.iter().flat_map(|month| &month.lines).filter(|line| line.charge == Charge::Placement) {
        prop_assert!(line.amount.high.rounded() <= cap.rounded(), "{line:?}");
    }
    Ok(())
}

/// All that a page says before it is answered.
fn page_holds(session: &Session, page: family::Page) -> Result<(), TestCaseError> {
    let mut known = Known::default();
    known.law();
    known.typed(session);
    let shown = session.shown();
    let mut texts: Vec<String> = GERMAN.reason_of(page, &shown).into_iter().collect();
    if let Some(line) = session.derived().line() {
        known.ahead(line);
        // The income that nothing is owed of is made by the rules, also where the line says it.
        if let Outcome::Assessed(assessment) = &session.derived().outcome {
            known.made(&serde_json::to_value(assessment).unwrap());
        }
        texts.extend(GERMAN.line(line));
    }
    let wrong = made_up(&texts, &known);
    prop_assert!(wrong.is_empty(), "{page:?}: {wrong:#?}\n{}", family_text(session));
    Ok(())
}

proptest! {
    #![proptest_config(crate::random::config(10))]

    #[test]
    fn every_amount_that_is_said_was_typed_or_made_by_a_rule(numbers in luck()) {
        let mut luck = Luck(numbers, 0);
        let mut session = start();
        session.update(Event::RulesCame);
        let mut pages = 0;
        while let Route::Page(page) = session.route {
            page_holds(&session, page)?;
            answer(&mut session, page, &mut luck);
            pages += 1;
            assert!(pages < 60, "round and round");
        }
        result_holds(&session)?;
    }
}

/// The highest band of incomes has no end: `8000 bis 0` stands for it, and 400'000 francs count, which nobody typed.
#[test]
fn the_highest_band_of_incomes_says_no_end() {
    let mut session = crate::support::visit();
    walk(
        &mut session,
        &[
            ("help", &["family-help:Home"]),
            ("age", &["age=15"]),
            ("list", &["none"]),
            ("extent", &["family-extent:Full"]),
            ("parents", &["parents:One"]),
            ("income", &["income-first=8000 bis 0", "income-period-first:Range"]),
        ],
    );
    let mut known = Known::default();
    known.law();
    known.typed(&session);
    let line = session.derived().line().unwrap();
    known.ahead(line);
    let wrong: Vec<String> =
        GERMAN.line(line).iter().flat_map(|text| said(text)).filter(|number| !known.0.contains(number)).collect();
    assert_eq!(wrong, Vec::<String>::new(), "{:?}", GERMAN.line(line));
}

#[test]
fn amounts_are_told_from_other_numbers() {
    for (text, expected) in [
        ("Höchstens rund 2’500 Franken im Monat, § 33, Abs. 2", vec!["2500.00"]),
        ("Ab dem 1. Dezember 2026 sind 13.5 % davon 1’293.75", vec!["1293.75"]),
        ("13-mal im Jahr, am 31.5.2013, 12 Tage", vec![]),
        ("−99’999’999.99 und 250.", vec!["99999999.99", "250.00"]),
    ] {
        assert_eq!(said(text), expected, "{text}");
    }
}
