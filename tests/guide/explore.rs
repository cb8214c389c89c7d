//! Walks over the questions of the Fachmodus as the form describes them: every question with every answer, once for each kind of
//! help.

use std::collections::HashSet;
use std::sync::OnceLock;

use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::{Action, Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, Question, TextKind, TextQuestion, asked};
use hilfen_rechner::visit::is_answered;

/// An empty form.
pub fn empty() -> Form {
    Form::default()
}

/// The answer to a question, as an action: a text for what is typed, the number of the choice for what is chosen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Answer {
    Text(&'static str),
    Choice(Option<Chosen>),
}

/// The answers that are tried: all choices; of what is typed one of each sort that the form may tell from the others.
pub fn answers(question: Question) -> Vec<Answer> {
    let texts: &[&str] = match question {
        Question::Choice(pick) => {
            let open = pick.may_be_open().then_some(Answer::Choice(None));
            return pick.options().iter().map(|option| Answer::Choice(Some(*option))).chain(open).collect();
        }
        // A minor, one of age from the start, one that comes of age in the year.
        Question::Text(TextQuestion::Birth) => &["1.1.2015", "1.1.2000", "15.6.2009", "?"],
        Question::Text(TextQuestion::Start) => &["1.2.2027", "?"],
        Question::Text(TextQuestion::End) => &["", "31.12.2027"],
        Question::Text(TextQuestion::ChangeSince(_)) => &["", "1.5.2027", "?"],
        Question::Text(TextQuestion::RegularDays) => &["", "6"],
        Question::Text(entry) if entry.kind() == TextKind::Count => &["2", "1 bis 3", "?"],
        Question::Text(_) => &["0", "5000", "1000 bis 2000", "?"],
    };
    texts.iter().map(|text| Answer::Text(text)).collect()
}

/// Gives an answer.
pub fn give(form: &mut Form, Asked { help, nth, question }: Asked, answer: Answer) {
    form.update(match (question, answer) {
        (Question::Text(entry), Answer::Text(text)) => Action::Type(help, nth, entry, text.to_owned()),
        (Question::Choice(pick), Answer::Choice(option)) => Action::Choose(help, pick, option),
        other => panic!("no answer to this question: {other:?}"),
    });
}

/// The first question of the Fachmodus without an answer, of the first year and the first change.
pub fn first_gap(form: &Form) -> Option<Asked> {
    asked(form).into_iter().find(|one| one.nth == 0 && !is_answered(form, *one))
}

/// The forms after each answer to each question, once for each kind of help; all questions before it are answered, and none
/// after it.
pub fn forms() -> &'static [Form] {
    static FORMS: OnceLock<Vec<Form>> = OnceLock::new();
    FORMS.get_or_init(walk)
}

fn walk() -> Vec<Form> {
    let mut seen = HashSet::new();
    let mut forms = vec![empty()];
    let mut next = 0;
    while let Some(mut form) = forms.get(next).cloned() {
        next += 1;
        while let Some(gap) = first_gap(&form) {
            let kind = form.at(gap.help).chosen(ChoiceQuestion::Help);
            let tried = answers(gap.question);
            for answer in &tried {
                if seen.insert((kind, gap.help == 0, gap.question, *answer)) {
                    let mut other = form.clone();
                    give(&mut other, gap, *answer);
                    forms.push(other);
                }
            }
            give(&mut form, gap, tried[0]);
        }
    }
    forms
}

/// Why the Fachmodus never asks a question; none where it does.
pub fn never_asked(question: Question) -> Option<&'static str> {
    match question {
        Question::Text(entry) if entry.is_of_family() => Some("only the family way asks it"),
        Question::Choice(pick) if pick.is_of_family() => Some("only the family way asks it"),
        Question::Text(TextQuestion::IncomeLine(..))
        | Question::Choice(ChoiceQuestion::Period(..) | ChoiceQuestion::Estimated(_)) => {
            Some("the income helper stands below the Zwischentotal")
        }
        Question::Choice(ChoiceQuestion::Partner(Person::First | Person::Second)) => None,
        Question::Choice(ChoiceQuestion::Partner(_)) => Some("only a liable parent is asked for a partner"),
        Question::Text(
            TextQuestion::Subtotal(Person::Child(_))
            | TextQuestion::Property(Person::Child(_))
            | TextQuestion::Upkeep(Person::Child(_))
            | TextQuestion::ChangeSince(Person::Child(_))
            | TextQuestion::ChangeMonthly(Person::Child(_)),
        ) => Some("a child has wage, other income and wealth, and no Zwischentotal"),
        Question::Text(TextQuestion::DayCare(Person::Child(_))) => Some("a placed child has no children in day care"),
        Question::Text(
            TextQuestion::ChildDeductions(Person::FirstPartner | Person::SecondPartner)
            | TextQuestion::MaintenancePaid(Person::FirstPartner | Person::SecondPartner)
            | TextQuestion::DayCare(Person::FirstPartner | Person::SecondPartner)
            | TextQuestion::Illness(Person::FirstPartner | Person::SecondPartner),
        ) => Some("the deductions of a household are asked of the parent"),
        _ => None,
    }
}
