//! The page without JavaScript holds what the newest rules hold: every bracket, every amount, every condition.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::process::Command;
use std::sync::OnceLock;

use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::parameters::{Kind, Parameters, RuleBook};
use hilfen_rechner::rules::procedure::{Contact, Decided};
use hilfen_rechner::rules::right::Condition;
use hilfen_rechner::text::{GERMAN, ResultPhrase, write::amount};

fn page() -> &'static str {
    static PAGE: OnceLock<String> = OnceLock::new();
    PAGE.get_or_init(|| {
        let output = Command::new(env!("CARGO_BIN_EXE_plain_page")).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    })
}

fn newest() -> &'static Parameters {
    RuleBook::embedded().newest().unwrap()
}

/// Every condition. The match says which one is missing here after a new one.
fn conditions() -> [Condition; 20] {
    use Condition::*;
    match Covered {
        Covered | Domicile | SupportResidence | Basis | IndicatingBody | NoMilderMeasure | Recognition | Country => {}
        // The page tells what holds now.
        EarlierSchoolIndication => {}
        OutsideCanton | SchoolIndication | VocationalIndication | Disability | SpecialSchool | DisabilityOrSpecialSchool => {}
        LeftPlacement | Urgent | EmergencyDuration | CrisisDuration | Majority | MajorityReason => {}
    }
    [
        Covered,
        Domicile,
        SupportResidence,
        Basis,
        IndicatingBody,
        NoMilderMeasure,
        Recognition,
        Country,
        OutsideCanton,
        SchoolIndication,
        VocationalIndication,
        Disability,
        SpecialSchool,
        DisabilityOrSpecialSchool,
        LeftPlacement,
        Urgent,
        EmergencyDuration,
        CrisisDuration,
        Majority,
        MajorityReason,
    ]
}

#[test]
fn every_bracket_stands_in_a_row_with_the_share_of_its_end() {
    let rows: Vec<&str> = page().lines().collect();
    let mut brackets = 0;
    for tariff in [newest().tariff_joint, newest().tariff_single, newest().tariff_own] {
        for rate in tariff.rates() {
            let cell = |text: String| format!("<td class=\"figure\">{text}</td>");
            // All of them are whole francs.
            let bound = |bound: Option<Chf>| cell(bound.map_or_else(String::new, |bound| amount(bound).replace(".00", "")));
            let share = match rate.up_to {
                // By hand, and not by the tariff itself.
                Some(income) => amount(rate.percent.of(income).divided(12).min(newest().monthly_cap.value)),
                None => format!("höchstens {}", amount(newest().monthly_cap.value)),
            };
            let wanted = [bound(rate.over), bound(rate.up_to), cell(format!("{} %", rate.percent)), cell(share)].concat();
            assert!(rows.iter().any(|row| row.contains(&wanted)), "{} lacks {wanted}", tariff.source);
            brackets += 1;
        }
    }
    assert_eq!(brackets, rows.iter().filter(|row| row.contains("<tr><td")).count());
}

#[test]
fn every_condition_stands_in_it() {
    for condition in conditions() {
        assert!(page().contains(&format!("<li>{} <span class=\"source\">", GERMAN.condition(condition))), "{condition:?}");
    }
}

#[test]
fn every_amount_and_percentage_of_the_law_stands_in_it() {
    let of_law = newest().listed().iter().filter(|(_, figure)| figure.kind != Kind::Assumption);
    let counted = of_law.filter(|(_, figure)| figure.unit.starts_with("CHF") || figure.unit == "percent");
    let mut seen = 0;
    for (name, figure) in counted {
        let written =
            if figure.unit == "percent" { format!("{} %", figure.value) } else { amount(Chf::read(figure.value).unwrap()) };
        assert!(page().contains(&written), "{name} ({written}) is missing");
        seen += 1;
    }
    assert!(seen > 15);
}

#[test]
fn it_says_which_rules_and_whom_to_ask() {
    for wanted in [
        newest().title,
        newest().link,
        newest().checked_against,
        &GERMAN.date(newest().valid_from),
        GERMAN.contact(Contact::Office),
    ] {
        assert!(page().contains(wanted), "{wanted} is missing");
    }
}

#[test]
fn it_says_how_accessible_the_calculator_is_what_becomes_of_data_and_how_to_report_a_mistake() {
    for (heading, paragraphs) in GERMAN.about_parts() {
        assert!(page().contains(&format!("<h2>{heading}</h2>")), "{heading}");
        for paragraph in paragraphs {
            assert!(page().contains(&format!("<p>{paragraph}</p>")), "{paragraph}");
        }
    }
}

#[test]
fn it_says_what_no_count_of_days_knows_and_what_follows_on_a_decision() {
    let appeal = Decided::Appeal { days: newest().appeal_days.value };
    let decided =
        [Decided::BillFromProvider, Decided::NothingOnTop, Decided::ValidToItsEnd, appeal].map(|one| GERMAN.decided(one));
    for wanted in decided.iter().map(String::as_str).chain([GERMAN.result_phrase(ResultPhrase::OfficesClosed)]) {
        assert!(page().contains(wanted), "{wanted} is missing");
    }
}

#[test]
fn it_holds_no_script_and_nothing_from_elsewhere() {
    for forbidden in ["<script", "<style", " style=", " src=", "javascript:", " onclick"] {
        assert!(!page().contains(forbidden), "{forbidden}");
    }
    assert!(page().contains("default-src 'none'; style-src 'self'"));
}

/// RFC 9116 wants both: whom to tell of a weakness, and until when somebody reads it.
#[test]
fn security_txt_names_the_contact_of_the_office_and_a_day() {
    let text = include_str!("../deploy/security.txt");
    let field = |name: &str| text.lines().filter_map(|line| line.strip_prefix(name)).collect::<Vec<_>>();
    // The build writes the address there (tests/contact.rs).
    assert_eq!(field("Contact: "), ["mailto:{{office_email}}"]);
    let [expires] = field("Expires: ")[..] else { panic!("one day, not {:?}", field("Expires: ")) };
    assert!(expires.len() == 20 && expires.ends_with('Z'), "{expires}");
}
