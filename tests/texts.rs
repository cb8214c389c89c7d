//! The catalogue: Swiss spelling, plain sentences, and no figure of the tariff, which would have to change with it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "figures/mod.rs"]
mod figures;

use hilfen_rechner::assessment::{GapEffect, assess};
use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::Extent;
use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::case::field::{Dated, Field, Person};
use hilfen_rechner::case::file::{Expected, FileError, Found, Wrong};
use hilfen_rechner::form::{Action, ChoiceQuestion, Form, HelpOption, HouseholdOption, Question, TextQuestion, read};
use hilfen_rechner::money::{Chf, Percent};
use hilfen_rechner::rules::Steps;
use hilfen_rechner::rules::charging::for_days;
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::rules::right::SPD_ALONE_FROM;
use hilfen_rechner::rules::source::Source;
use hilfen_rechner::rules::{Days, OpenPoint, Reading, Reason, Step};
use hilfen_rechner::text::messages::{COMMAND_GROUPS, GROUPS, cut};
use hilfen_rechner::text::{GERMAN, StepText, write};

/// All German messages as they are shown, values still in braces.
fn messages() -> impl Iterator<Item = &'static str> {
    GROUPS.iter().chain(COMMAND_GROUPS).flat_map(|group| cut(group.german))
}

#[test]
fn swiss_spelling_and_the_swiss_apostrophe() {
    for text in messages() {
        assert!(!text.contains('ß') && !text.contains("'000"), "{text}");
        assert!(!text.contains("Du ") && !text.contains(" dein"), "{text}");
    }
}

#[test]
fn no_amount_of_the_tariff_stands_in_a_text() {
    let newest = RuleBook::embedded().newest().unwrap();
    let amounts = newest.listed().iter().filter(|(_, figure)| figure.unit.starts_with("CHF")).map(|(_, figure)| figure.value);
    let bounds = [newest.tariff_joint, newest.tariff_single, newest.tariff_own].into_iter().flat_map(|tariff| {
        tariff
            .rates()
            .filter_map(|rate| rate.over)
            .map(|bound| bound.to_string().trim_end_matches(".00").to_owned())
            .collect::<Vec<_>>()
    });
    let shown: Vec<String> = amounts.map(str::to_owned).chain(bounds).filter(|amount| amount.len() > 2).collect();
    assert!(shown.len() > 30);
    for text in messages() {
        // Examples of how an amount is written are no figures of the tariff.
        let text = text.replace("50’000 bis 60’000", "").replace("85’000", "").replace("64’000", "");
        for amount in &shown {
            let written = write::amount(Chf::read(amount).unwrap());
            let written = written.trim_end_matches(".00");
            assert!(
                !text.contains(&format!("{written} Franken")) && !text.contains(&format!(" {written}.")),
                "{written} stands in {text}"
            );
        }
    }
}

#[test]
fn every_reading_and_open_point_is_a_sentence() {
    let texts =
        Reading::ALL.iter().map(|one| GERMAN.reading(*one)).chain(OpenPoint::ALL.iter().map(|one| GERMAN.open_point(*one)));
    for text in texts {
        assert!(text.ends_with('.') && text.len() > 20, "{text}");
        let longest = text.split(['.', ':', '?']).map(|sentence| sentence.split_whitespace().count()).max().unwrap();
        assert!(longest <= 22, "{longest} words in a row: {text}");
    }
}

/// A reader of a reading sees what speaks against it, where the law gives it a foothold.
#[test]
fn a_reading_that_may_be_wrong_tells_its_counter_text() {
    let rows: [(Reading, &[&str]); 5] = [
        (Reading::OwnShareDeductions, &["Dagegen spricht", "§ 30a Abs. 5", "§ 34"]),
        (
            Reading::YoungAdultParents,
            &["Dagegen sprechen", "SHG § 28a Abs. 1bis («gilt auch für»)", "VO § 28 Abs. 1", "ZGB Art. 277 Abs. 2"],
        ),
        (Reading::DayRate, &["Dagegen spricht", "«pro Monat»", "(Tarif 2025)", "400’000 nach § 32 hier 822 ", "1’479 "]),
        (Reading::ReliefBesideSpf, &["«Vorbehalten bleibt § 36»", "Anders gelesen"]),
        (Reading::OneYearsIncome, &["VO § 30a Abs. 1", "Jahres davor"]),
    ];
    for (reading, told) in rows {
        let text = GERMAN.reading(reading);
        assert!(told.iter().all(|part| text.contains(part)), "{text}");
    }
}

/// The example in the reading `day-rate`, by the figures that it names.
#[test]
fn the_example_of_the_day_rate_is_right() {
    let rules = RuleBook::embedded().on(Date::new(2025, 1, 1).unwrap()).unwrap();
    let (income, tariff) = (Chf::francs(400_000), &rules.tariff_joint);
    let ten_days = |year| write::amount(for_days(year, 10, rules));
    assert_eq!(ten_days(tariff.share_of_year(income, rules, &mut Steps::default())), "821.92");
    assert_eq!(ten_days(tariff.rate(income).percent.of(income)), "1’479.45");
}

/// §§ 28 Abs. 5, 35a Abs. 2, 36 Abs. 2: three different words of the law.
#[test]
fn hardship_is_told_apart() {
    let rows = [
        (OpenPoint::Hardship, ["kann", "Unterbringung", "senken (VO § 28 Abs. 5)"]),
        (OpenPoint::HardshipOutpatient, ["kann", "Familienbegleitung", "senken oder erlassen (VO § 35a Abs. 2)"]),
        (OpenPoint::HardshipRelief, ["muss", "Entlastungstage", "angemessen senken (VO § 36 Abs. 2)"]),
    ];
    for (point, told) in rows {
        let text = GERMAN.open_point(point);
        assert!(told.iter().all(|part| text.contains(part)), "{text}");
    }
}

/// The day of the rules stands in words, too.
#[test]
fn the_day_from_which_the_spd_alone_indicates_is_that_of_the_rules() {
    let hint = GERMAN.hint(Question::Choice(ChoiceQuestion::Schooling)).unwrap();
    assert!(hint.contains(&format!("vor dem {}", GERMAN.date(SPD_ALONE_FROM))), "{hint}");
}

/// A step as it is read: the sentence, the rows of the sum, and what comes out.
fn said(step: &Step) -> String {
    let StepText { sentences, rows, results, .. } = GERMAN.step(step);
    let rows = rows.iter().map(|(_, row)| [" | ", row.sign, " ", &row.label, " ", &row.value].concat().replace("|  ", "| "));
    sentences[0].1.clone() + &rows.collect::<String>() + " → " + &results[0].1
}

#[test]
fn a_step_tells_the_persons_own_figures() {
    let mut form = Form::default();
    for action in [
        Action::Choose(0, ChoiceQuestion::Help, Some(HelpOption::Home.into())),
        Action::Choose(0, ChoiceQuestion::Extent, Some(Extent::Weekly.into())),
        Action::Type(0, 0, TextQuestion::Start, "1.2.2027".into()),
        Action::Type(0, 0, TextQuestion::End, "28.2.2027".into()),
        Action::Choose(0, ChoiceQuestion::Household, Some(HouseholdOption::OneParent.into())),
        Action::Type(0, 0, TextQuestion::Subtotal(hilfen_rechner::case::field::Person::First), "300000".into()),
    ] {
        form.update(action);
    }
    let result = assess(&read(&form, Date::new(2026, 11, 21).unwrap()).case.unwrap(), &figures::book()).unwrap();
    let steps: Vec<String> =
        result.calculations.low[0].steps.iter().map(|step| format!("{} [{}]", said(step), step.source)).collect();
    assert_eq!(
        steps,
        [
            "Elternteil 1: Gesamteinkommen | Zwischentotal 300’000.00 → 300’000.00 [VO § 30a Abs. 2]",
            "Massgebendes Jahreseinkommen, ohne Abzüge → 300’000.00 [VO § 30a Abs. 5]",
            "Tarif § 33: 300’000.00 liegen über 95’000. Im Monat sind das 15 % davon, geteilt durch 12. → 3’750.00 [VO § 33]",
            "3’750.00 sind mehr als der Höchstbetrag. Es gilt der Höchstbetrag im Monat. → 2’500.00 [VO § 33]",
            "Wochenpflege oder gleicher Umfang im Heim: 20 % weniger als 2’500.00. → 2’000.00 [VO § 29 Abs. 3]",
            "Für den ganzen Monat → 2’000.00 [VO § 29 Abs. 1]",
        ]
    );
}

/// Every sum adds up, whatever its signs.
#[test]
fn a_sum_is_told_row_by_row() {
    let person = Person::First;
    let (percent, francs) = (Percent::hundredths(1000), Chf::francs);
    let total =
        |property, wealth| Reason::TotalIncome { person, year: None, subtotal: francs(60_000), property, wealth, percent };
    let relevant = |children, illness| Reason::RelevantIncome {
        year: None,
        sum: francs(20_000),
        children,
        per_child: francs(5_000),
        maintenance_paid: Chf::ZERO,
        day_care: Chf::ZERO,
        illness,
    };
    let rows = [
        (
            total(Chf::rappen(-400_000), francs(50_000)),
            61_000,
            "Elternteil 1: Gesamteinkommen | Zwischentotal 60’000.00 | − Liegenschaften netto 4’000.00 | + 10 % des Vermögens von \
             50’000.00 5’000.00 → 61’000.00",
        ),
        (
            relevant(2, francs(900)),
            9_100,
            "Massgebendes Jahreseinkommen | Einkommen 20’000.00 | − Kinder: 2, für jedes 5’000.00 10’000.00 | \
             − Krankheit und Behinderung 900.00 → 9’100.00",
        ),
        (
            relevant(5, Chf::ZERO),
            0,
            "Massgebendes Jahreseinkommen, nie unter null | Einkommen 20’000.00 | − Kinder: 5, für jedes 5’000.00 25’000.00 → 0.00",
        ),
        (relevant(0, Chf::ZERO), 20_000, "Massgebendes Jahreseinkommen, ohne Abzüge → 20’000.00"),
        (
            Reason::ByDays { days: Days::Known(10), monthly: francs(365), days_per_year: 365 },
            120,
            "Nach Tagen | Betrag im Monat 365.00 | × Monate im Jahr 12 | ÷ Tage im Jahr 365 | × Tage in diesem Monat 10 \
             → 120.00",
        ),
        (
            Reason::OutpatientDays { days: Days::Known(9), per_day: francs(40), cap: francs(300) },
            300,
            "Nach Einsatztagen, höchstens 300.00 im Monat | Betrag für einen Tag 40.00 | × Tage 9 | = Betrag für alle Tage 360.00 → 300.00",
        ),
    ];
    for (reason, result, expected) in rows {
        let step = Step { source: Source::ordinance("§ 30a Abs. 2"), reason, result: francs(result) };
        assert_eq!(said(&step), expected);
    }
}

#[test]
fn years_and_changes_are_told() {
    let (subtotal, since) = (Field::Subtotal(Person::First), Date::new(2027, 3, 1).unwrap());
    let gap = |field, dated| GERMAN.gap_name(&GapEffect { field, dated, monthly: Chf::francs(12), bounded: true });
    let reason = Reason::TotalIncome {
        person: Person::First,
        year: Some(2026),
        subtotal: Chf::francs(9),
        property: Chf::ZERO,
        wealth: Chf::ZERO,
        percent: Percent::hundredths(1000),
    };
    let step = Step { source: Source::ordinance("§ 30a Abs. 2"), reason, result: Chf::francs(9) };
    let rows = [
        (GERMAN.stand_in(&[2026], false), "gerechnet mit den Zahlen von 2026"),
        (GERMAN.stand_in(&[2025, 2026], false), "gerechnet mit den Zahlen von 2025 und 2026"),
        (GERMAN.stand_in(&[2026], true), "zum Teil gerechnet mit den Zahlen von 2026"),
        (GERMAN.first_year(2026), "Die Zahlen oben sind die des Steuerjahres 2026."),
        (gap(subtotal, Some(Dated::Year(2026))), "Zwischentotal der Einkünfte im Jahr, Steuerjahr 2026 (Elternteil 1)"),
        (
            gap(Field::ChangedIncome(Person::First), Some(Dated::Since(since))),
            "Einkommen im Monat seit der Veränderung, ab 1. März 2027 (Elternteil 1)",
        ),
        (said(&step), "Elternteil 1: Gesamteinkommen (2026) | Zwischentotal 9.00 → 9.00"),
        (
            GERMAN.case_error(CaseError::Twice { field: subtotal, dated: Dated::Year(2026) }),
            "Das Steuerjahr 2026 steht zweimal da. Lassen Sie eines davon weg.",
        ),
        (
            GERMAN.case_error(CaseError::YearOutside { field: subtotal, year: 20_226, first: 2017, last: 2037 }),
            "Das Steuerjahr 20226 liegt zu weit weg. Möglich sind 2017 bis 2037. Prüfen Sie das Jahr.",
        ),
    ];
    for (found, expected) in rows {
        assert_eq!(found, expected);
    }
}

#[test]
fn an_unreadable_file_is_explained_in_german() {
    let wrong = |wrong| GERMAN.file_error(&FileError::WrongValue { path: "case.x".into(), wrong });
    let of_type = |found, expected| Wrong::Type { found, expected };
    let unknown = |name: &str, known| Wrong::UnknownOption { name: name.into(), known };
    let rows = [
        (of_type(Found::Whole("-1".into()), Expected::Count), "Gefunden: die Zahl -1. Erwartet: eine ganze Zahl ab 0."),
        (of_type(Found::Fraction("1.5".into()), Expected::Count), "Gefunden: die Kommazahl 1.5. Erwartet: eine ganze Zahl ab 0."),
        (of_type(Found::Text("no".into()), Expected::Bool), "Gefunden: der Text \"no\". Erwartet: true oder false."),
        (of_type(Found::Null, Expected::Object), "Gefunden: nichts (null). Erwartet: ein Objekt mit Feldern."),
        (unknown("friends", &["step_parent", "stable"]), "«friends» gibt es hier nicht. Möglich sind: step_parent, stable."),
        (unknown("a`, expected b", &["stable"]), "«a`, expected b» gibt es hier nicht. Möglich sind: stable."),
        (Wrong::Twice { name: "today".into() }, "Das Feld «today» steht zweimal da. Entfernen Sie eines davon."),
        (
            of_type(Found::NameAlone, Expected::NameWithValue),
            "Gefunden: ein Wort allein. Erwartet: ein Objekt mit diesem Wort und seinem Wert.",
        ),
        (of_type(Found::Object, Expected::NameAlone), "Gefunden: ein Objekt. Erwartet: dieses Wort allein, ohne Wert."),
        (
            of_type(Found::OtherLength, Expected::Object),
            "Gefunden: eine Liste von anderer Länge. Erwartet: ein Objekt mit Feldern.",
        ),
        (Wrong::NotOneOption, "Hier muss genau eine der möglichen Angaben stehen, vollständig geschrieben."),
    ];
    for (detail, expected) in rows {
        assert_eq!(wrong(detail), format!("Der Wert bei «case.x» passt nicht: {expected}"));
    }
}
