//! What is asked beside the fields of the Fachmodus.

use hilfen_rechner::form::Asked;
use hilfen_rechner::form::family::{self, Meaning};
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::{Event, Route};

use super::{labels, session, tell, words, words_of};

/// What is asked beside a field of the Fachmodus: the field, its text, the words, and the buttons.
const FIELDS: &[(&str, &str, &str, &str)] = &[
    ("subtotal-first", "19", "Das sind nur 19 Franken im Jahr. Stimmt das?", "Ja"),
    ("subtotal-first", "20", "Meinen Sie 20’000 Franken im Jahr?", "Ja: 20’000 · Nein"),
    (
        "subtotal-first",
        "4150",
        "4’150 Franken im Jahr: Ist das im Monat?",
        "Ja, 13-mal im Jahr: 53’950 · Ja, 12-mal im Jahr: 49’800 · Nein, im Jahr",
    ),
    (
        "subtotal-first-partner",
        "14’999",
        "14’999 Franken im Jahr: Ist das im Monat?",
        "Ja, 13-mal im Jahr: 194’987 · Ja, 12-mal im Jahr: 179’988 · Nein, im Jahr",
    ),
    ("subtotal-first", "15000", "-", ""),
    ("subtotal-first", "400000", "-", ""),
    ("subtotal-second", "400001", "Das sind 400’001 Franken im Jahr. Stimmt das?", "Ja"),
    ("subtotal-first", "-1", "Ein Minus gibt es nur bei einem Verlust aus selbständiger Arbeit. Stimmt das?", "Ja"),
    ("subtotal-first", "0", "-", ""),
    ("change-monthly-first", "399", "Das sind nur 4’788 Franken im Jahr. Stimmt das?", "Ja"),
    ("change-monthly-first", "400", "-", ""),
    ("change-monthly-first", "25000", "-", ""),
    ("change-monthly-first", "53950", "53’950 Franken im Monat: Ist das im Jahr?", "Ja, im Jahr: 4’495.83 · Nein, im Monat"),
    (
        "own-wage",
        "1500",
        "1’500 Franken im Jahr: Ist das im Monat?",
        "Ja, 13-mal im Jahr: 19’500 · Ja, 12-mal im Jahr: 18’000 · Nein, im Jahr",
    ),
    ("own-wage", "0", "-", ""),
    ("own-wage", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja, 13-mal im Jahr: 13 · Ja, 12-mal im Jahr: 12 · Nein, im Jahr"),
    ("own-wage", "1500.05", "-", ""),
    ("own-wage", "45500", "-", ""),
    ("own-wage", "45501", "45’501 Franken: Stimmt das?", "Ja"),
    ("own-other", "2000", "2’000 Franken im Jahr: Ist das im Monat?", "Ja: 24’000 · Nein, im Jahr"),
    ("own-other", "0", "-", ""),
    ("own-other", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja: 12 · Nein, im Jahr"),
    ("own-other", "2001", "-", ""),
    ("own-other", "48000", "-", ""),
    ("own-other", "48001", "48’001 Franken: Stimmt das?", "Ja"),
    ("property-first", "3000", "3’000 Franken im Jahr: Ist das im Monat?", "Ja: 36’000 · Nein, im Jahr"),
    ("property-first", "0", "-", ""),
    ("property-first", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja: 12 · Nein, im Jahr"),
    ("property-first", "3001", "-", ""),
    ("property-first", "120000", "-", ""),
    ("property-first", "120001", "120’001 Franken: Stimmt das?", "Ja"),
    ("maintenance-paid-first", "0", "-", ""),
    ("maintenance-paid-first", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja: 12 · Nein, im Jahr"),
    ("maintenance-paid-first", "2000", "2’000 Franken im Jahr: Ist das im Monat?", "Ja: 24’000 · Nein, im Jahr"),
    ("maintenance-paid-child", "2001", "-", ""),
    ("maintenance-paid-first", "60000", "-", ""),
    ("maintenance-paid-first", "60001", "60’001 Franken: Stimmt das?", "Ja"),
    ("day-care-first", "1500", "1’500 Franken im Jahr: Ist das im Monat?", "Ja: 18’000 · Nein, im Jahr"),
    ("day-care-first", "0", "-", ""),
    ("day-care-first", "1", "1 Franken im Jahr: Ist das im Monat?", "Ja: 12 · Nein, im Jahr"),
    ("day-care-first", "1501", "-", ""),
    ("day-care-first", "48000", "-", ""),
    ("day-care-first", "48001", "48’001 Franken: Stimmt das?", "Ja"),
    ("illness-first", "30000", "-", ""),
    ("illness-first", "30001", "30’001 Franken: Stimmt das?", "Ja"),
    ("wealth-first", "0", "-", ""),
    ("wealth-first", "1", "Meinen Sie 1’000 Franken?", "Ja: 1’000 · Nein"),
    ("wealth-first", "150", "Meinen Sie 150’000 Franken?", "Ja: 150’000 · Nein"),
    ("wealth-child", "1000", "-", ""),
    ("wealth-first", "5000000", "-", ""),
    ("wealth-first", "5000001", "5’000’001 Franken: Stimmt das?", "Ja"),
    ("child-deductions-first", "12", "-", ""),
    ("child-deductions-first", "13", "13 Kinder: Stimmt das?", "Ja"),
    ("days", "22", "-", ""),
    ("days", "23", "Das ist fast jeden Tag. Stimmt das?", "Ja"),
    // The birth of a child is a day, and the name of a help no amount.
    ("birth", "1985", "-", ""),
];

#[test]
fn each_window_stands_beside_its_field_in_the_fachmodus() {
    let mut wrong = Vec::new();
    for (name, text, expected, buttons) in FIELDS {
        let asked = Asked::named(name).expect(name);
        let mut session = session();
        session.update(Event::RulesCame);
        session.update(Event::Went(Route::Everything));
        session.update(Event::Typed(asked, (*text).to_owned()));
        assert_eq!(session.field_doubt(asked), None, "not while somebody types");
        session.update(Event::Settled);
        let doubt = session.field_doubt(asked);
        let found = (words(doubt.as_ref()), doubt.as_ref().map(labels).unwrap_or_default());
        if (found.0.as_str(), found.1.as_str()) != (*expected, *buttons) {
            wrong.push(format!("{name}={text}: {found:?}"));
        }
        let Some(doubt) = doubt else { continue };
        for (place, reply) in doubt.replies.iter().enumerate() {
            let mut session = session.clone();
            session.update(Event::Replied(asked, place));
            let again = session.field_doubt(asked).is_some_and(|again| again.is_same_question(&doubt));
            assert!(!again, "{name}={text} {reply:?}");
            if let Meaning::Otherwise(_) = reply.meaning {
                let label = GERMAN.reply(&doubt, reply);
                let (_, amount) = label.split_once(": ").unwrap();
                assert_eq!(words_of(&session.form, name), amount.replace('’', ""), "it writes what the button says");
            } else {
                assert_eq!(words_of(&session.form, name), *text, "nothing else writes");
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// What is asked beside a field because of what stands in others: the other answers, the field, its text, and the words.
const BESIDE_OTHERS: &[(&str, &str, &str, &str)] = &[
    ("subtotal-first=53950", "maintenance-paid-first", "53950", "-"),
    (
        "subtotal-first=53950",
        "maintenance-paid-first",
        "53950.05",
        "Das sind 53’950.05 Franken im Jahr. Das ist mehr als das Einkommen. Stimmt das?",
    ),
    // Of a range its lower end, against the higher end of the income.
    ("subtotal-first=20000 bis 30000", "maintenance-paid-first", "30000 bis 40000", "-"),
    (
        "subtotal-first=20000 bis 30000",
        "maintenance-paid-first",
        "30001 bis 40000",
        "Das sind 30’001 bis 40’000 Franken im Jahr. Das ist mehr als das Einkommen. Stimmt das?",
    ),
    // Nobody knows how high the income is.
    ("subtotal-first=?", "maintenance-paid-first", "50000", "-"),
    ("", "maintenance-paid-first", "50000", "-"),
    ("subtotal-first=20000; change-monthly-first=?", "maintenance-paid-first", "50000", "-"),
    // Today's income counts too.
    ("subtotal-first=20000; change-monthly-first=3000", "maintenance-paid-first", "36000", "-"),
    (
        "subtotal-first=20000; change-monthly-first=3000",
        "maintenance-paid-first",
        "36001",
        "Das sind 36’001 Franken im Jahr. Das ist mehr als das Einkommen. Stimmt das?",
    ),
    // Parents who live together pay from both incomes, others from their own.
    ("household:70; subtotal-first=20000; subtotal-second=30000", "maintenance-paid-first", "50000", "-"),
    (
        "household:70; subtotal-first=20000; subtotal-second=30000",
        "maintenance-paid-first",
        "50001",
        "Das sind 50’001 Franken im Jahr. Das ist mehr als das Einkommen. Stimmt das?",
    ),
    (
        "household:72; subtotal-first=90000; subtotal-second=30000",
        "maintenance-paid-second",
        "30001",
        "Das sind 30’001 Franken im Jahr. Das ist mehr als das Einkommen. Stimmt das?",
    ),
    ("own-wage=12000; own-other=6000", "maintenance-paid-child", "18000", "-"),
    (
        "own-wage=12000; own-other=6000",
        "maintenance-paid-child",
        "18001",
        "Das sind 18’001 Franken im Jahr. Das ist mehr als das Einkommen. Stimmt das?",
    ),
    // Holiday care of 60 and of 61 days; other foster care may last.
    ("help:4; foster-form:18; start=1.2.2027", "end", "1.4.2027", "-"),
    ("help:4; foster-form:18; start=1.2.2027", "end", "2.4.2027", "Das sind 61 Tage. Stimmt das?"),
    ("help:4; foster-form:18; start=1.2.2027", "end", "1.1.2027", "-"),
    ("help:4; foster-form:20; start=1.2.2027", "end", "2.4.2027", "-"),
    ("help:4; foster-form:18", "end", "2.4.2027", "-"),
];

#[test]
fn a_field_that_does_not_fit_another_one_is_asked_back_at_both_ends() {
    let mut wrong = Vec::new();
    for (others, name, text, expected) in BESIDE_OTHERS {
        let asked = Asked::named(name).expect(name);
        let mut session = session();
        session.update(Event::RulesCame);
        session.update(Event::Went(Route::Everything));
        tell(&mut session, others);
        tell(&mut session, &format!("{name}={text}"));
        let doubt = session.field_doubt(asked);
        if words(doubt.as_ref()) != *expected {
            wrong.push(format!("{others}; {name}={text}: {}", words(doubt.as_ref())));
        }
        let Some(doubt) = doubt else { continue };
        assert_eq!(labels(&doubt), "Ja", "no reply leads to the field: it stands beside it");
        session.update(Event::Replied(asked, 0));
        assert_eq!((session.field_doubt(asked), words_of(&session.form, name)), (None, *text), "it is asked once");
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_figure_that_nobody_typed_is_not_asked_back() {
    let session = session();
    for (name, ..) in FIELDS {
        assert_eq!(family::field_doubts(&session.form, Asked::named(name).unwrap()), []);
    }
}
