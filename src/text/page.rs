//! Lines of the page with a value in them.

use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// Lines of the page with a value.
    pub page {
        /// `day` is the date whose rules are shown in place of those of today.
        preview(day) => "Vorschau: Gerechnet wird, als wäre heute der {day}.",
        /// The clock of the device shows a day that cannot be today. `day` is the date with which the page computes.
        wrong_clock(day) => "Das Datum dieses Geräts kann nicht stimmen. Gerechnet wird, als wäre heute der {day}. Stellen Sie zuerst das Datum richtig: Fristen und Alter hängen davon ab.",
        /// A newer version of the program is ready. `day` is the date from which its rules hold.
        new_rules(day) => "Eine neue Fassung ist bereit. Sie enthält neuere Regeln, gültig ab {day}.",
        /// `rules` is the name of the ordinance with its date.
        rules_of(rules) => "Tarifstand {rules}",
        /// `day` is the date on which the rules were last compared with the ordinance.
        rules_checked(rules, day) => "Tarifstand {rules}. Zuletzt mit der Verordnung verglichen: {day}.",
        /// On a print. `day` is a date, `time` an hour with its minutes.
        printed_on(day, time) => "Gedruckt am {day}, {time}",
        receipt_number(number) => "Belegnummer {number}",
        /// `file` is the name of a file with rules. Its checksum follows.
        rules_file(file) => "{file}, {SHA-256}",
        /// Of a help whose end is not known: its first day `start`.
        open_stay(start) => "{start}. Das Ende ist offen",
        /// Says that the answers were kept. `letter` is that of the variant, from B on.
        kept_as(letter) => "Behalten als Variante {letter}",
        /// Question: whether to delete a variant. `letter` is that of the variant.
        drop_variant(letter) => "Variante {letter} löschen?",
        /// `number` is a percentage.
        percentage(number) => "{number} %",
    }
}

texts! {
    /// The question whether to delete everything.
    clear {
        /// `number` is how many answers there are.
        clear_answers[number] => "{number} Angabe löschen? | Alle {number} Angaben löschen?",
        /// No question is answered. Answers may still be stored on the device.
        clear_all => "Alle Angaben löschen?",
    }
}

impl Catalogue {
    /// The question whether to delete everything, with the number of answers.
    pub fn clear_question(&self, answers: usize) -> String {
        match answers {
            0 => clear::clear_all(self).to_owned(),
            _ => clear::clear_answers(self, u32::try_from(answers).unwrap_or(u32::MAX)),
        }
    }
}
