//! The names of fields and buttons, and what each means.

use hilfen_rechner::case::Domicile;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::{Asked, ChoiceQuestion, MOST_HELPS, ParentsOption, Question, TextQuestion};
use hilfen_rechner::visit::event_names::{NONE, changed, pressed, typed};
use hilfen_rechner::visit::{Asking, Event, Place, Print};

use crate::support::{choice, field};

#[test]
fn a_field_tells_what_was_typed_into_it() {
    let subtotal = field(0, TextQuestion::Subtotal(Person::First));
    let rows = [
        ("start", Some(Event::Typed(field(0, TextQuestion::Start), "x".into()))),
        ("start.2", Some(Event::Typed(field(1, TextQuestion::Start), "x".into()))),
        ("subtotal-first", Some(Event::Typed(subtotal, "x".into()))),
        ("subtotal-first.1.2027", Some(Event::Typed(Asked { nth: 2027, ..subtotal }, "x".into()))),
        ("help", None),
        ("", None),
        ("start.0", None),
        ("start.99", None),
        ("subtotal-first~von", None),
    ];
    for (name, expected) in rows {
        assert_eq!(typed(name, "x".to_owned()), expected, "{name}");
    }
}

#[test]
fn a_choice_tells_which_one_was_taken() {
    let help = choice(0, ChoiceQuestion::Help);
    let rows = [
        ("help", "0", Event::Chose(help, ChoiceQuestion::Help.options().first().copied())),
        ("help", "?", Event::Chose(help, None)),
        ("help", "999", Event::Chose(help, None)),
        ("domicile.2", "1", Event::Chose(choice(1, ChoiceQuestion::Domicile), Some(Domicile::OtherCanton.into()))),
        (NONE, "1", Event::NoneOf),
        ("start", "1.2.2027", Event::Settled),
        ("unknown", "1", Event::Settled),
    ];
    for (name, value, expected) in rows {
        assert_eq!(changed(name, value), expected, "{name} {value}");
    }
}

#[test]
fn a_button_tells_what_it_does() {
    let subtotal = field(0, TextQuestion::Subtotal(Person::Second));
    let parents = choice(0, ChoiceQuestion::Parents);
    let of_2027 = Asked { nth: 2027, ..subtotal };
    let rows = [
        ("unknown", Some(Event::DontKnow)),
        ("range subtotal-second", None),
        ("pick parents 0", Some(Event::Picked(parents, Some(ParentsOption::Together.into())))),
        ("pick parents ?", Some(Event::Picked(parents, None))),
        ("pick parents", None),
        ("pick nothing 0", None),
        ("switch parents 1", Some(Event::Switched(parents, Some(ParentsOption::Apart.into())))),
        ("switch parents ?", Some(Event::Switched(parents, None))),
        ("switch parents", None),
        ("anyway parents", Some(Event::Anyway(parents))),
        ("anyway nothing", None),
        ("apart", Some(Event::GiveApart)),
        ("estimate subtotal-second", Some(Event::TakeEstimate(Person::Second))),
        ("estimate start", None),
        ("confirm subtotal-second.1.2027", Some(Event::ConfirmYear(of_2027))),
        ("remove subtotal-second.1.2027", Some(Event::Ask(Asking::RemoveYear(of_2027)))),
        ("remove subtotal-second.1.x", None),
        ("keep", Some(Event::KeepVariant)),
        ("use 1", Some(Event::UseVariant(1))),
        ("drop 0", Some(Event::Ask(Asking::DropVariant(0)))),
        ("drop", None),
        ("print-family", Some(Event::Print(Print::Family))),
        ("print-sheet", Some(Event::Print(Print::Sheet))),
        ("clear", Some(Event::Ask(Asking::Clear(Place::Foot)))),
        ("clear page", Some(Event::Ask(Asking::Clear(Place::Page)))),
        ("no", Some(Event::Answered(false))),
        ("yes", Some(Event::Answered(true))),
        ("", None),
        ("send", None),
    ];
    for (what, expected) in rows {
        assert_eq!(pressed(what), expected, "{what}");
    }
}

#[test]
fn every_name_reads_back() {
    let questions = TextQuestion::all().map(Question::Text).chain(ChoiceQuestion::all().map(Question::Choice));
    for question in questions {
        for help in 0..MOST_HELPS {
            let asked = Asked { help, nth: 0, question };
            assert_eq!(Asked::named(&asked.name()), Some(asked));
        }
    }
}
