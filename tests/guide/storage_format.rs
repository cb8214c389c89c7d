//! The answers as a text: what is written reads back, and what makes no sense is left out.

use proptest::prelude::*;

use hilfen_rechner::case::Extent;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::{Action, Asked, ChoiceQuestion, Form, HelpOption, IncomeLine, MOST_HELPS, TextQuestion};
use hilfen_rechner::visit::{Fault, MOST_VARIANTS, Route, Session, fault, restore, written};

use crate::explore::{empty, forms};
use crate::support::{chosen, field, form, today, typed, variant};

/// Actions on any question of any help, with texts of any kind.
fn actions() -> impl Strategy<Value = Vec<Action>> {
    let [entries, picks]: [usize; 2] = [TextQuestion::all().count(), ChoiceQuestion::all().count()];
    let text = prop_oneof![".{0,16}", "[\\x00-\\x1f\\x7f-\\x9f=:\\-\\n\\r\u{2028}a]{0,8}", Just("---".to_owned())];
    let nth = prop_oneof![Just(0), 2..=4_u32, 2025..=2030_u32];
    let typed = (0..MOST_HELPS, 0..entries, nth, text).prop_map(|(help, place, nth, text)| {
        let entry = TextQuestion::all().nth(place).unwrap();
        Action::Type(help, if entry.comes_again(nth) { nth } else { 0 }, entry, text)
    });
    let chosen = (0..MOST_HELPS, 0..picks, 0usize..20).prop_map(|(help, place, number)| {
        let pick = ChoiceQuestion::all().nth(place).unwrap();
        Action::Choose(help, pick, pick.options().get(number).copied())
    });
    prop::collection::vec(prop_oneof![typed, chosen], 0..30)
}

fn after(actions: &[Action]) -> Form {
    let mut form = empty();
    for action in actions {
        form.update(action.clone());
    }
    form
}

/// The same action, with a text as a field can hold it: one line.
fn in_a_line(action: &Action) -> Action {
    match action {
        Action::Type(help, nth, entry, text) => {
            Action::Type(*help, *nth, *entry, text.chars().filter(|letter| !letter.is_control()).collect())
        }
        chosen @ Action::Choose(..) => chosen.clone(),
    }
}

proptest! {
    #![proptest_config(crate::random::config(200))]

    #[test]
    fn what_is_written_reads_back(all in prop::collection::vec(actions(), 1..4)) {
        let forms: Vec<Form> = all.iter().map(|actions| after(actions)).collect();
        let expected: Vec<Form> =
            all.iter().map(|actions| after(&actions.iter().map(in_a_line).collect::<Vec<_>>())).collect();
        let kept = written(&forms);
        prop_assert_eq!(&restore(&kept), &expected);
        prop_assert_eq!(written(&expected), kept);
    }

    #[test]
    fn no_text_makes_it_panic(text in "(.{0,12}|(start|end|help|---|frage|per-wage-first|subtotal-second)[.0-9]{0,3}[=:\\n-]{0,2}.{0,4}\\n){0,8}") {
        let forms = restore(&text);
        prop_assert!(!forms.is_empty());
        let kept = written(&forms);
        prop_assert_eq!(written(&restore(&kept)), kept);
        let session = Session::restored(&text, today(), Some(Route::Everything));
        prop_assert!(session.variants.len() <= MOST_VARIANTS);
    }
}

#[test]
fn every_form_on_the_way_reads_back() {
    assert_eq!(restore(&written(forms())), forms());
}

#[test]
fn a_line_that_makes_no_sense_is_left_out() {
    let home = form(&[chosen(0, ChoiceQuestion::Help, HelpOption::Home)]);
    let part = TextQuestion::IncomeLine(Person::Second, IncomeLine::Other);
    let rows = [
        ("nothing", "", empty()),
        ("a choice", "help:6", home.clone()),
        ("«Weiss ich nicht»", "help:0", after(&[Action::Choose(0, ChoiceQuestion::Help, None)])),
        ("a text with signs", "start=a=b:c", form(&[typed(0, TextQuestion::Start, "a=b:c")])),
        ("an empty text", "end=", form(&[typed(0, TextQuestion::End, "")])),
        ("of the second help", "start.2=1.2.2027", form(&[typed(1, TextQuestion::Start, "1.2.2027")])),
        ("of the income helper", "other-second=5", form(&[typed(0, part, "5")])),
        ("the later line counts", "help:3\nhelp:6", home.clone()),
        ("lines of another system", "help:6\r\n", home),
        ("no such question", "colour=red\nhelpx:1", empty()),
        ("no such choice", "help:1\nhelp:-1\nhelp:x\nhelp:", empty()),
        ("the wrong sign", "help=3\nstart:1", empty()),
        ("no such help", "start.0=1\nstart.5=1\nstart.=1\nstart.2.2=1\nstart.99999999999999999999=1", empty()),
        ("no sign", "help\n \n\0\n.\n=\n:\n=:\n----", empty()),
    ];
    for (name, text, expected) in rows {
        assert_eq!(restore(text), [expected], "{name}");
    }
    assert_eq!(restore("help:6\n---\n---\nhelp:0").len(), 3, "three forms");
}

#[test]
fn a_tab_that_was_reloaded_has_its_variants_and_not_more() {
    let kept = ["help:6\n"; MOST_VARIANTS + 3].join("---\n");
    let session = Session::restored(&kept, today(), None);
    assert_eq!(session.form, form(&[chosen(0, ChoiceQuestion::Help, HelpOption::Home)]));
    assert_eq!(session.variants, vec![variant(&session.form, false); MOST_VARIANTS]);
    assert_eq!(Session::restored("", today(), None), Session::new(empty(), today(), None));
}

/// Every choice with its number, and every question by name, as saved answers hold them.
fn names_and_numbers() -> String {
    let mut lines: Vec<String> = Vec::new();
    for option in ChoiceQuestion::all().flat_map(|pick| pick.options()) {
        let line = format!("{:03} {option:?}", option.number());
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.sort();
    lines.extend(TextQuestion::all().map(|entry| format!("= {}", entry.name())));
    // Of what can be told several times, one name that shows how the others are made.
    let names =
        |nth| TextQuestion::all().filter(move |entry| entry.comes_again(nth)).map(move |entry| Asked { nth, ..field(0, entry) });
    lines.extend([2, 2027].into_iter().flat_map(names).map(|asked| format!("= {}", asked.name())));
    lines.extend(ChoiceQuestion::all().map(|pick| format!(": {}", pick.name())));
    lines.join("\n") + "\n"
}

/// The kinds of homes moved nothing: nobody is asked of them any more, and what was saved with them is read without them.
#[test]
fn answers_to_earlier_questions_are_read_and_left_out() {
    let saved = "help:6\nsetting:22\nsetting.2:24\nextent:25\n";
    assert_eq!(fault(saved), None);
    assert_eq!(
        restore(saved),
        [form(&[chosen(0, ChoiceQuestion::Help, HelpOption::Home), chosen(0, ChoiceQuestion::Extent, Extent::Full)])]
    );
    for number in 22..=24 {
        assert!(
            ChoiceQuestion::all().flat_map(|pick| pick.options()).all(|option| option.number() != number),
            "{number} is used again"
        );
    }
    assert_eq!(fault("setting=22\n"), Some(Fault::NoAnswer("setting=22")));
    assert_eq!(fault("setting.5:22\n"), Some(Fault::NoAnswer("setting.5:22")));
}

#[test]
fn a_text_is_whole_where_each_line_answers_a_question_of_its_own() {
    use Fault::{NoAnswer, Repeated};
    let long = format!("start={}", "1".repeat(500));
    let rows = [
        ("an answer each", "help:6\nstart=1.2.2027\nstart.2=1.2.2027", None),
        ("the same in a variant", "help:6\n---\nhelp:6", None),
        ("no answer", "help:6\ncolour=red\nhelp:6", Some(NoAnswer("colour=red"))),
        ("no answer in a variant", "help:6\n---\nhelp:200", Some(NoAnswer("help:200"))),
        ("an answer without end", &long, Some(NoAnswer(&long))),
        ("two choices", "help:3\nstart=1.2.2027\nhelp:6", Some(Repeated("help:6"))),
        ("a choice and «Weiss ich nicht»", "help:3\nhelp:0", Some(Repeated("help:0"))),
        ("the same choice", "help:6\nhelp:6", Some(Repeated("help:6"))),
        ("two texts", "start=1.2.2027\nstart=", Some(Repeated("start="))),
        ("another name of the first help", "start=1.2.2027\nstart.1=1.3.2027", Some(Repeated("start.1=1.3.2027"))),
        ("twice in a variant", "help:6\n---\nhelp:6\nhelp:3", Some(Repeated("help:3"))),
        ("twice what is no longer asked", "help:6\nsetting.2:22\nsetting.2:24", Some(Repeated("setting.2:24"))),
    ];
    for (name, text, expected) in rows {
        assert_eq!(fault(text), expected, "{name}");
    }
}

#[test]
fn names_and_numbers_never_change() {
    let known = include_str!("../files/choices.txt");
    let now = names_and_numbers();
    for line in known.lines() {
        assert!(now.lines().any(|present| present == line), "«{line}» stands in answers that people have saved");
    }
    assert_eq!(now.lines().count(), known.lines().count(), "add what is new to tests/files/choices.txt:\n{now}");
}
