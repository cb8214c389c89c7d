//! What somebody does on the pages that come with the rules: variants, what the Fachmodus takes over, prints and links.

use crate::case::field::Person;
use crate::form::{Action, ChoiceQuestion, Form, TextQuestion, as_typed, estimate, family};
use crate::visit::storage_format::kept_name;
use crate::visit::{Asking, Event, MOST_VARIANTS, Remembered, Session};

impl Session {
    /// Handles such an event.
    // web/split.mjs finds this gate by name, so it must not be inlined.
    #[inline(never)]
    pub(super) fn later(&mut self, event: Event) {
        match event {
            Event::TakeEstimate(person) => self.take_estimate(person),
            Event::GiveApart => {
                family::give_apart(&mut self.form);
                self.settle();
            }
            Event::KeepVariant if self.variants.len() < MOST_VARIANTS => {
                self.variants.push(self.present());
                // The name stays with what it was given to: the present answers are about to change.
                self.name.clear();
            }
            Event::Named(place, name) => self.named(place, &name),
            Event::UseVariant(place) => {
                if let Some(variant) = self.variants.get_mut(place) {
                    std::mem::swap(&mut variant.form, &mut self.form);
                    std::mem::swap(&mut variant.name, &mut self.name);
                    self.draft = Form::default();
                    std::mem::swap(&mut variant.is_opened, &mut self.is_opened);
                    std::mem::swap(&mut variant.calendar_number, &mut self.calendar_number);
                    self.settle();
                    self.derive();
                    self.route = self.reachable(self.route);
                }
            }
            Event::Print(print) => self.print = print,
            Event::Remember => match self.remembered {
                Remembered::Nothing => self.remembered = Remembered::These,
                Remembered::These => self.remembered = Remembered::Nothing,
                Remembered::Others => self.asking = Some(Asking::Overwrite),
            },
            Event::MakeLink => self.linked = true,
            _ => {}
        }
    }

    /// Names a set of answers: the present one, or a variant.
    fn named(&mut self, place: usize, name: &str) {
        let name = kept_name(name);
        match place.checked_sub(1) {
            None => self.name = name,
            Some(place) => {
                if let Some(variant) = self.variants.get_mut(place) {
                    variant.name = name;
                }
            }
        }
    }

    fn take_estimate(&mut self, person: Person) {
        if let Some(sum) = estimate(self.form.at(0), person) {
            self.form.update(Action::Type(0, 0, TextQuestion::Subtotal(person), as_typed(sum)));
            self.form.update(Action::Choose(0, ChoiceQuestion::Estimated(person), Some(true.into())));
            self.settle();
        }
    }
}
