//! Every row of the tables in `cases/`.

use crate::support::*;

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::Steps;
use hilfen_rechner::rules::charging::for_days;
use hilfen_rechner::rules::income::{Deducted, Figures, partner_part, relevant_income, total_income};
use hilfen_rechner::rules::outpatient::{self, OutpatientMonth};
use hilfen_rechner::rules::parameters::Parameters;

fn parameters() -> &'static Parameters {
    book().on(Date::new(2027, 1, 1).unwrap()).unwrap()
}

/// The rows of a table, at least `least` of them.
fn rows(file: &str, least: usize) -> Vec<csv::StringRecord> {
    let path = format!("{}/tests/cases/{file}", env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<_> = csv::Reader::from_path(path).unwrap().into_records().map(|row| row.unwrap()).collect();
    assert!(rows.len() >= least, "{file} has only {} rows", rows.len());
    rows
}

#[test]
fn tariffs() {
    for row in rows("tariff.csv", 150) {
        let [paragraph, income, percent, monthly, daily] = [0, 1, 2, 3, 4].map(|column| row.get(column).unwrap());
        let tariff = match paragraph {
            "32" => parameters().tariff_joint,
            "33" => parameters().tariff_single,
            "34" => parameters().tariff_own,
            other => panic!("§ {other}"),
        };
        let year = tariff.share_of_year(chf(income), parameters(), &mut Steps::default());
        assert_eq!(tariff.rate(chf(income)).percent.to_string(), percent, "percent of {row:?}");
        assert_eq!(year.divided(12).to_string(), monthly, "monthly of {row:?}");
        assert_eq!(for_days(year, 1, parameters()).to_string(), daily, "daily of {row:?}");
    }
}

/// §§ 32–34 have 11, 13 and 8 rows, each from where the one before ends, and the last without an end.
#[test]
fn a_tariff_has_each_of_its_rows_once() {
    let parameters = parameters();
    let tariffs = [(&parameters.tariff_joint, 11), (&parameters.tariff_single, 13), (&parameters.tariff_own, 8)];
    for (tariff, count) in tariffs {
        let rates: Vec<_> = tariff.rates().collect();
        assert_eq!(rates.len(), count, "{:?}", tariff.kind);
        assert!(rates[0].over.is_none() && rates[count - 1].up_to.is_none(), "{:?}", tariff.kind);
        assert!(rates.windows(2).all(|pair| pair[0].up_to.is_some() && pair[0].up_to == pair[1].over), "{:?}", tariff.kind);
    }
}

#[test]
fn relevant_incomes() {
    for row in rows("income.csv", 8) {
        let amount = |column: usize| row.get(column).filter(|cell| !cell.is_empty()).map_or(Chf::ZERO, chf);
        let person = |first: usize| Figures {
            subtotal: amount(first),
            property: amount(first + 1),
            wealth: amount(first + 2),
            ..Figures::default()
        };
        let mut steps = Steps::default();
        let first = total_income(Person::First, &person(1), parameters(), &mut steps);
        let second = total_income(Person::Second, &person(5), parameters(), &mut steps);
        let second = match row.get(8).unwrap() {
            "0.5" => partner_part(Person::FirstPartner, second, parameters(), &mut steps),
            _ => second,
        };
        let deducted = Deducted {
            year: None,
            children: row.get(9).unwrap().parse().unwrap(),
            maintenance_paid: amount(10),
            day_care: amount(11),
            illness: amount(12),
        };
        let income = relevant_income(first + second, &deducted, parameters(), &mut steps);
        assert_eq!(income.to_string(), row.get(13).unwrap(), "{row:?}");
    }
}

#[test]
fn outpatient_shares() {
    for row in rows("outpatient.csv", 28) {
        let cell = |column: usize| row.get(column).unwrap();
        let month = OutpatientMonth {
            days: cell(0).parse().unwrap(),
            liable_parents: true,
            exempt: cell(1) == "1",
            placement: cell(2) == "1",
        };
        assert_eq!(outpatient::share(&month, parameters(), &mut Steps::default()).to_string(), cell(3), "{row:?}");
    }
}
