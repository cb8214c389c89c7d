//! Our civil calendar against an independent one, day by day from 1900 to 2199, and Easter against a printed list.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use hilfen_rechner::calendar::{Date, Holiday, Weekday};
use jiff::civil;

fn date(year: i32, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap_or_else(|| panic!("no date: {year}-{month}-{day}"))
}

fn oracle(date: Date) -> civil::Date {
    civil::date(date.year().try_into().unwrap(), date.month().number().try_into().unwrap(), date.day().try_into().unwrap())
}

fn weekday(day: Weekday) -> civil::Weekday {
    match day {
        Weekday::Monday => civil::Weekday::Monday,
        Weekday::Tuesday => civil::Weekday::Tuesday,
        Weekday::Wednesday => civil::Weekday::Wednesday,
        Weekday::Thursday => civil::Weekday::Thursday,
        Weekday::Friday => civil::Weekday::Friday,
        Weekday::Saturday => civil::Weekday::Saturday,
        Weekday::Sunday => civil::Weekday::Sunday,
    }
}

#[test]
fn every_day_of_three_centuries() {
    let first = date(1900, 1, 1);
    let (mut ours, mut theirs) = (first, civil::date(1900, 1, 1));
    let mut count = 0;
    loop {
        assert_eq!(oracle(ours), theirs);
        assert_eq!(weekday(ours.weekday()), theirs.weekday(), "{ours}");
        assert_eq!(ours.month().days(), u32::try_from(theirs.days_in_month()).unwrap(), "{ours}");
        assert_eq!(oracle(ours.month().first()), theirs.first_of_month());
        assert_eq!(oracle(ours.month().last()), theirs.last_of_month());
        assert_eq!(first.days_until(ours), count, "{ours}");
        assert_eq!(ours.days_until(first), -count, "{ours}");
        assert_eq!(first.plus_days(count), ours);
        assert_eq!(ours.plus_days(-count), first);
        assert_eq!(ours.to_string(), theirs.to_string());
        assert_eq!(Date::read(&ours.to_string()), Some(ours));
        if ours == date(2199, 12, 31) {
            break;
        }
        (ours, theirs, count) = (ours.plus_days(1), theirs.tomorrow().unwrap(), count + 1);
    }
    assert_eq!(count, 300 * 365 + 73 - 1, "73 leap days, and the first day is none after itself");
}

#[test]
fn only_days_that_exist() {
    let none = [
        ("29 February of a common year", 2023, 2, 29),
        ("29 February of a full century", 2100, 2, 29),
        ("30 February", 2024, 2, 30),
        ("31 April", 2027, 4, 31),
        ("day nought", 2027, 1, 0),
        ("month nought", 2027, 0, 1),
        ("month thirteen", 2027, 13, 1),
        ("before 1900", 1899, 12, 31),
        ("after 2199", 2200, 1, 1),
    ];
    for (name, year, month, day) in none {
        assert_eq!(Date::new(year, month, day), None, "{name}");
    }
    assert!(Date::new(2000, 2, 29).is_some() && Date::new(2024, 2, 29).is_some());
}

#[test]
fn at_the_ends_of_the_calendar_the_nearest_day_is_kept() {
    assert_eq!(date(2199, 12, 31).plus_days(1), date(2199, 12, 31));
    assert_eq!(date(1900, 1, 1).plus_days(-1), date(1900, 1, 1));
    assert_eq!(date(2190, 6, 15).plus_years(18), date(2199, 6, 15));
    assert_eq!(date(2199, 12, 31).working_days_after(3, &[]), date(2199, 12, 31));
    assert_eq!(date(1900, 1, 1).working_days_before(3, &[]), date(1900, 1, 1));
}

#[test]
fn years_later() {
    let rows = [
        ("an ordinary day", (2009, 1, 15), 18, "2027-01-15"),
        ("born on 29 February", (2008, 2, 29), 18, "2026-03-01"),
        ("29 February in a leap year again", (2008, 2, 29), 16, "2024-02-29"),
        ("no years", (2008, 2, 29), 0, "2008-02-29"),
    ];
    for (name, (year, month, day), years, expected) in rows {
        assert_eq!(date(year, month, day).plus_years(years).to_string(), expected, "{name}");
    }
}

#[test]
fn months() {
    let month = date(2027, 11, 20).month();
    assert_eq!(month.next().to_string(), "2027-12");
    assert_eq!(month.plus(2).to_string(), "2028-01");
    assert_eq!(month.plus(14).to_string(), "2029-01");
    assert_eq!(month.through(month.plus(3)).count(), 4);
    assert_eq!(month.plus(1).through(month).count(), 0);
    let rows = [
        ("the whole month", (2027, 10, 1), Some((2027, 12, 31)), 30),
        ("from the middle on", (2027, 11, 21), None, 10),
        ("until the ninth", (2027, 1, 1), Some((2027, 11, 9)), 9),
        ("one day", (2027, 11, 5), Some((2027, 11, 5)), 1),
        ("over before", (2027, 1, 1), Some((2027, 10, 31)), 0),
        ("not begun", (2027, 12, 1), None, 0),
    ];
    for (name, (y, m, d), end, days) in rows {
        assert_eq!(month.days_of_stay(date(y, m, d), end.map(|(y, m, d)| date(y, m, d))), days, "{name}");
    }
}

#[test]
fn easter_as_printed() {
    let rows = [
        (1900, "1900-04-15"),
        (1913, "1913-03-23"),
        (1943, "1943-04-25"),
        (1954, "1954-04-18"),
        (1961, "1961-04-02"),
        (1981, "1981-04-19"),
        (2000, "2000-04-23"),
        (2008, "2008-03-23"),
        (2011, "2011-04-24"),
        (2016, "2016-03-27"),
        (2019, "2019-04-21"),
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2026, "2026-04-05"),
        (2027, "2027-03-28"),
        (2028, "2028-04-16"),
        (2029, "2029-04-01"),
        (2030, "2030-04-21"),
        (2035, "2035-03-25"),
        (2038, "2038-04-25"),
        (2049, "2049-04-18"),
        (2076, "2076-04-19"),
        (2100, "2100-03-28"),
    ];
    for (year, expected) in rows {
        assert_eq!(Holiday::Easter(0).in_year(year).unwrap().to_string(), expected, "Easter {year}");
    }
    for year in 1900..=2199 {
        let sunday = Holiday::Easter(0).in_year(year).unwrap();
        assert_eq!(sunday.weekday(), Weekday::Sunday, "{sunday}");
        assert!(date(year, 3, 22) <= sunday && sunday <= date(year, 4, 25), "{sunday}");
    }
}

#[test]
fn holidays_and_working_days() {
    let holidays = [Holiday::Fixed { month: 5, day: 1 }, Holiday::Easter(-2), Holiday::Easter(1)];
    assert_eq!(holidays[2].in_year(2027), Some(date(2027, 3, 29)));
    assert_eq!(Holiday::Fixed { month: 2, day: 29 }.in_year(2027), None);
    let rows = [
        ("Thursday before Good Friday", (2027, 3, 25), true),
        ("Good Friday", (2027, 3, 26), false),
        ("Saturday", (2027, 3, 27), false),
        ("Easter Monday", (2027, 3, 29), false),
        ("Tuesday after", (2027, 3, 30), true),
        ("Friday 30 April", (2027, 4, 30), true),
        ("Labour Day on a Wednesday", (2030, 5, 1), false),
    ];
    for (name, (year, month, day), expected) in rows {
        assert_eq!(date(year, month, day).is_working_day(&holidays), expected, "{name}");
    }
    assert_eq!(date(2027, 3, 30).working_days_before(1, &holidays), date(2027, 3, 25));
    assert_eq!(date(2027, 3, 25).working_days_after(1, &holidays), date(2027, 3, 30));
    assert_eq!(date(2027, 3, 27).working_days_after(2, &holidays), date(2027, 3, 31));
    assert_eq!(date(2027, 3, 27).working_days_before(0, &holidays), date(2027, 3, 27));
}

#[test]
fn reads_a_date_as_people_write_it() {
    let rows = [
        ("1.2.2027", Some("2027-02-01")),
        ("01.02.2027", Some("2027-02-01")),
        (" 1. 2. 2027 ", Some("2027-02-01")),
        ("2027-02-01", Some("2027-02-01")),
        ("2027-2-1", Some("2027-02-01")),
        ("29.2.2024", Some("2024-02-29")),
        ("29.2.2023", None),
        ("31.4.2027", None),
        ("1.2.27", Some("2027-02-01")),
        ("31.5.14", Some("2014-05-31")),
        ("1. Februar 2027", Some("2027-02-01")),
        ("3. Mai 27", Some("2027-05-03")),
        ("31.März 2027", Some("2027-03-31")),
        ("1. Sept. 2027", Some("2027-09-01")),
        ("1. JAN 2027", Some("2027-01-01")),
        ("1. Lenz 2027", None),
        ("1. Februar", None),
        ("1.2.7", None),
        ("1.2.027", None),
        ("27-02-01", None),
        ("1/2/2027", None),
        ("2.2027", None),
        ("1.2", None),
        ("1.2.2027.3", None),
        ("2027-02", None),
        ("2027-02-01-01", None),
        ("+1.2.2027", None),
        ("-1.2.2027", None),
        ("1.2.02027", None),
        ("001.2.2027", None),
        ("heute", None),
        ("", None),
        ("1.2.1899", None),
        ("١.٢.٢٠٢٧", None),
    ];
    for (typed, expected) in rows {
        assert_eq!(Date::read(typed).map(|date| date.to_string()).as_deref(), expected, "{typed:?}");
    }
}
