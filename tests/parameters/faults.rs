//! Each way in which a parameter file can be wrong gets its sentence.

use super::parameter_file::MAY_BE_OPEN;
use super::*;

/// A file of the law's tests, which no new comparison with the law changes.
const WHOLE: &str = include_str!("../figures/2025-01-01.toml");

/// It with one text replaced, read; panics if the text does not stand there.
fn with(from: &str, to: &str) -> Result<ParameterFile, Vec<String>> {
    assert!(WHOLE.contains(from), "{from:?} is not in the file");
    read(&WHOLE.replacen(from, to, 1))
}

#[test]
fn each_way_of_being_wrong_gets_its_sentence() {
    let cap = r#"monthly_cap = { value = "2500", unit = "CHF/month", source = "VO §§ 32, 33, 34", kind = "law" }"#;
    let figure = |change: (&str, &str)| cap.replace(change.0, change.1);
    let rows: Vec<(&str, &str, String, &str)> = vec![
        (
            "a figure is missing",
            cap,
            String::new(),
            "The figure `monthly_cap` (CHF/month) is missing: add it with value, unit, source and kind.",
        ),
        (
            "an unknown figure",
            cap,
            format!("{cap}\n{}", cap.replace("monthly", "yearly")),
            "`figure.yearly_cap` is not known to the rules: take it out, or correct its name.",
        ),
        (
            "a wrong unit",
            cap,
            figure(("CHF/month", "CHF/year")),
            "`monthly_cap` has the unit \"CHF/year\": it must be \"CHF/month\".",
        ),
        (
            "no source",
            cap,
            figure(("VO §§ 32, 33, 34", "")),
            "`monthly_cap` has the source \"\": name the act and the paragraph, like \"VO § 36\", or for an assumption its id.",
        ),
        (
            "a source without a paragraph",
            cap,
            figure(("VO §§ 32, 33, 34", "VO ")),
            "`monthly_cap` has the source \"VO \": name the act",
        ),
        (
            "an act that is not known",
            cap,
            figure(("VO §§ 32, 33, 34", "OR Art. 1")),
            "`monthly_cap` has the source \"OR Art. 1\": name the act",
        ),
        (
            "an assumption with a paragraph",
            cap,
            figure(("kind = \"law\"", "kind = \"assumption\"")),
            "`monthly_cap` has the source \"VO §§ 32, 33, 34\": name the act",
        ),
        (
            "a figure of the tax act as law",
            "source = \"SGS 331 § 50\", kind = \"assumption\"",
            "source = \"SGS 331 § 50\", kind = \"law\"".into(),
            "`tax_free_wealth_household` has the source \"SGS 331 § 50\": name the act",
        ),
        (
            "an act of estimates without a paragraph",
            "source = \"SGS 331 § 50\"",
            "source = \"SGS 331 \"".into(),
            "`tax_free_wealth_household` has the source \"SGS 331 \": name the act",
        ),
        (
            "nothing that shows what was compared",
            "checked_against = \"Fassung in Kraft seit 1.1.2025. Keine neuere Fassung bis 3. August 2026 (öffentlicher Spiegel der amtlichen Sammlung).\"",
            "checked_against = \"\"".into(),
            "`checked_against` is empty: say which text was compared, and how you know that none is newer.",
        ),
        (
            "an unknown kind",
            cap,
            figure(("kind = \"law\"", "kind = \"rumour\"")),
            "`monthly_cap` has the kind \"rumour\": it must be law, practice or assumption.",
        ),
        (
            "no number",
            cap,
            figure(("\"2500\"", "\"viel\"")),
            "`monthly_cap` has the value \"viel\": write a plain CHF/month like \"25\" or \"35.70\".",
        ),
        ("a thousands sign", cap, figure(("\"2500\"", "\"2'500\"")), "`monthly_cap` has the value \"2'500\": write"),
        ("three decimals", cap, figure(("\"2500\"", "\"2500.555\"")), "`monthly_cap` has the value \"2500.555\": write"),
        ("a negative amount", cap, figure(("\"2500\"", "\"-2500\"")), "`monthly_cap` has the value \"-2500\": write"),
        (
            "more than 100 percent",
            "wealth_percent = { value = \"10\"",
            "wealth_percent = { value = \"100.01\"".into(),
            "`wealth_percent` has the value \"100.01\": write a plain percent",
        ),
        (
            "nought days",
            "least_days = { value = \"10\"",
            "least_days = { value = \"0\"".into(),
            "`least_days` has the value \"0\": write a plain days",
        ),
        (
            "half a day",
            "least_days = { value = \"10\"",
            "least_days = { value = \"9.5\"".into(),
            "`least_days` has the value \"9.5\": write a plain days",
        ),
        (
            "a thousand days",
            "least_days = { value = \"10\"",
            "least_days = { value = \"1000\"".into(),
            "`least_days` has the value \"1000\": write",
        ),
        (
            "brackets out of order",
            "up_to = \"65000\", percent = \"5.5\"",
            "up_to = \"60000\", percent = \"5.5\"".into(),
            "`tariff.joint`: the bracket up to 60000 does not lie above the one before it.",
        ),
        (
            "the first bracket below the free bound",
            "free_up_to = \"55000\"",
            "free_up_to = \"60000\"".into(),
            "`tariff.joint`: the bracket up to 60000 does not lie above the one before it.",
        ),
        (
            "a falling percentage",
            "percent = \"5.5\"",
            "percent = \"4.5\"".into(),
            "`tariff.joint`: 4.5 % up to 65000 must be more than the bracket before and at most 100.",
        ),
        (
            "a bracket above 100 percent",
            "percent = \"12.5\"",
            "percent = \"101\"".into(),
            "`tariff.joint`: 101 % up to 100000 must be more than the bracket before and at most 100.",
        ),
        (
            "the top percentage too low",
            "top_percent = \"13.5\"",
            "top_percent = \"12.5\"".into(),
            "`tariff.joint`: the top percentage 12.5 must be more than the last bracket's and at most 100.",
        ),
        (
            "the top percentage above 100",
            "top_percent = \"60\"",
            "top_percent = \"100.5\"".into(),
            "`tariff.own`: the top percentage 100.5 must be",
        ),
        (
            "a tariff without a source",
            "source = \"VO § 33\"",
            "source = \"\"".into(),
            "`tariff.single` has the source \"\": name the act",
        ),
        ("a tariff is missing", "[tariff.own]", "[tariff.orphans]".into(), "The tariff `tariff.own` is missing: add it."),
        (
            "an unknown tariff",
            "[tariff.own]",
            "[tariff.orphans]".into(),
            "`tariff.orphans` is not known to the rules: take it out, or correct its name.",
        ),
        (
            "no date",
            "valid_from = \"2025-01-01\"",
            "valid_from = \"1.1.2025\"".into(),
            "`valid_from` is \"1.1.2025\": write a date like \"2027-01-01\".",
        ),
        (
            "a day that does not exist",
            "checked_on = \"2026-08-03\"",
            "checked_on = \"2025-02-29\"".into(),
            "`checked_on` is \"2025-02-29\": write a date like \"2027-01-01\".",
        ),
        (
            "an end that is no day",
            "checked_on = \"2026-08-03\"",
            "checked_on = \"2026-08-03\"\nvalid_to = \"Ende 2027\"".into(),
            "`valid_to` is \"Ende 2027\": write a date like \"2027-01-01\".",
        ),
        (
            "not the first of a month",
            "valid_from = \"2025-01-01\"",
            "valid_from = \"2025-01-02\"".into(),
            "`valid_from` must be the first day of a month: shares are charged by calendar months (VO § 29 Abs. 1).",
        ),
        (
            "a link without https",
            "link = \"https://",
            "link = \"http://".into(),
            "`title` and `link` say where the figures stand: give both, the link with https://.",
        ),
        (
            "no title",
            "title = \"SGS 850.15, Stand 1.1.2025\"",
            "title = \"\"".into(),
            "`title` and `link` say where the figures stand",
        ),
        (
            "a holiday that does not exist",
            "\"05-01\"",
            "\"05-32\"".into(),
            "`holidays.fixed` holds \"05-32\": write month and day like \"05-01\".",
        ),
        (
            "holidays without a source",
            "source = \"SGS 547 § 2\"",
            "source = \"Feiertage\"".into(),
            "`holidays` has the source \"Feiertage\": name the act",
        ),
        ("a field that is not known", "title =", "titel =".into(), "unknown field `titel`"),
        ("a field is missing", "link = \"https://bl.clex.ch/data/850.15/de\"", String::new(), "missing field `link`"),
        ("a number in place of a text", "value = \"2500\"", "value = 2500".into(), "invalid type: integer `2500`"),
        ("no TOML", "[figure]", "[figure".into(), "unclosed table"),
    ];
    for (name, from, to, sentence) in rows {
        let Err(wrong) = with(from, &to) else { panic!("{name}: the file was taken") };
        assert!(wrong.iter().any(|one| one.contains(sentence)), "{name}: {wrong:#?}");
    }
}

#[test]
fn a_figure_that_may_be_open_may_be_absent_and_several_faults_are_all_told() {
    for name in MAY_BE_OPEN {
        let without: Vec<_> = WHOLE.lines().filter(|line| !line.starts_with(name)).collect();
        assert!(without.len() < WHOLE.lines().count(), "{name}");
        assert!(read(&without.join("\n")).is_ok(), "{name}");
    }
    let wrong =
        with("valid_from = \"2025-01-01\"\nchecked_on = \"2026-08-03\"", "valid_from = \"2025-13-01\"\nchecked_on = \"nie\"");
    assert_eq!(wrong.err().map(|sentences| sentences.len()), Some(2));
}

#[test]
fn dates_amounts_and_counts_of_a_file() {
    let dates = [
        ("2027-01-31", Some((2027, 1, 31))),
        ("2024-02-29", Some((2024, 2, 29))),
        ("2000-02-29", Some((2000, 2, 29))),
        ("2100-02-29", None),
        ("2027-02-29", None),
        ("2027-04-31", None),
        ("2027-00-01", None),
        ("2027-01-00", None),
        ("2027-1-01", None),
        ("1999-12-31", None),
        ("2200-01-01", None),
        ("2027-01-01-", None),
        ("", None),
    ];
    for (text, expected) in dates {
        assert_eq!(date_parts(text), expected, "{text}");
    }
    let amounts = [
        ("35.70", Some(3570)),
        ("35.7", Some(3570)),
        ("35", Some(3500)),
        ("0", Some(0)),
        ("", None),
        (".5", None),
        ("5.", None),
        ("+5", None),
        ("5.123", None),
        ("42949673", None),
    ];
    for (text, expected) in amounts {
        assert_eq!(hundredths(text), expected, "{text:?}");
    }
    for (text, expected) in [("10", Some(10)), ("007", Some(7)), ("", None), ("-1", None), ("+1", None), ("99999999999", None)] {
        assert_eq!(count(text), expected, "{text:?}");
    }
}
