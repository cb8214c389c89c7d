//! What the Fachmodus says beside the answers that a family gave.

use crate::form::family::FieldNote;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::bound;

texts! {
    /// Fixed words of the Fachmodus on the answers of a family.
    pub enum Professional as professional {
        /// Behind the name of the first parent, in brackets: the figures are those of both parents.
        Together => "beide zusammen",
        /// In place of the figures of the second parent.
        ToldTogether => "Die Familie hat die Beträge beider Eltern zusammen angegeben. Sie stehen bei Elternteil {1}.",
        /// Behind the sentence before, above its button.
        WhenApart => "Nach dem Trennen bleiben sie dort stehen. Geben Sie dann für jeden Elternteil den eigenen Betrag ein.",
        /// A button: the figures of the two parents are given apart.
        GiveApart => "Beträge getrennt eingeben",
    }
}

texts! {
    /// Beside a question of the Fachmodus: where its answer comes from.
    field_notes {
        /// The family said that there is nothing.
        denied => "von der Familie verneint",
        approximate => "ungefähr, von der Familie",
        /// The family told no upper end. `amount` is in francs.
        above(amount) => "von der Familie: mehr als {amount}, nach oben offen",
        /// `day` is a date.
        start_open(day) => "noch offen, gerechnet ab {day}",
        open => "noch offen",
        assumed => "angenommen",
        /// Above a list of questions. `number` is how many there are.
        open_for_professionals(number) => "Offen für die Fachperson: {number}",
    }
}

impl Catalogue {
    /// Where the answer to a question comes from.
    pub fn field_note(&self, note: FieldNote) -> String {
        match note {
            FieldNote::Denied => field_notes::denied(self).to_owned(),
            FieldNote::Approximate => field_notes::approximate(self).to_owned(),
            FieldNote::Above(low) => field_notes::above(self, &bound(low)),
            FieldNote::StartOpen(day) => field_notes::start_open(self, &self.date(day)),
            FieldNote::Open => field_notes::open(self).to_owned(),
            FieldNote::Assumed => field_notes::assumed(self).to_owned(),
        }
    }

    /// The heading of the questions that only professionals answer.
    pub fn open_for_professionals(&self, number: usize) -> String {
        field_notes::open_for_professionals(self, &number.to_string())
    }
}
