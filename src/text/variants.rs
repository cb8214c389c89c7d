//! What stands with the variants: their names, what each payer owes in them, and what is different.

use crate::answer::Range;
use crate::assessment::End;
use crate::assessment::compare::{ComparedPhase, ComparedSum, Difference};
use crate::money::Chf;
use crate::text::messages::texts;
use crate::text::write::amount;
use crate::text::{AtEnd, Catalogue};

texts! {
    /// The variants. `letter` is that of a variant: A for the present answers, B for the first one beside them.
    variants {
        intro => "Geben Sie jeder Variante einen kurzen Namen. Der Unterschied gilt gegenüber {A}. «Übernehmen» tauscht eine Variante mit {A}.",
        /// Label of the field for a name.
        name_of(letter) => "Name von Variante {letter}",
        /// Beside the name of the present answers.
        present => "Das sind Ihre jetzigen Angaben.",
        /// Title of the table, for screen readers.
        caption => "Varianten nach Zeitraum und wer zahlt, Franken im Monat",
        /// Row of the table, above the amounts. `payer` is who pays, `period` the months.
        phase(payer, period) => "{payer}: {period}, im Monat",
        /// Row of the table, above the sums of all months.
        sum[months](payer) => "{payer}: zusammen, {months} Monat | {payer}: zusammen, {months} Monate",
        /// As `sum`, where some variants have other months as well.
        common_sum[months](payer) => "{payer}: zusammen, {months} gemeinsamer Monat | {payer}: zusammen, {months} gemeinsame Monate",
        /// Below an amount: that it is that of the present answers.
        same => "gleich",
        /// Heading: the answers that differ.
        different => "Was anders ist",
        /// Below the heading of the variants, where there are none.
        none => "Noch keine behalten",
        /// Below the heading of the variants: their number, with the present answers.
        short(count) => "Varianten: {count}",
        /// As `short`. `sum` is the lowest amount for all months.
        short_with_sum(count, sum) => "Varianten: {count}. Am wenigsten kostet zusammen: {sum}.",
    }
}

impl Catalogue {
    /// How to read the variants.
    pub fn variants_intro(&self) -> &'static str {
        variants::intro(self)
    }

    /// Label of the field for the name of a variant.
    pub fn variant_name_label(&self, letter: &str) -> String {
        variants::name_of(self, letter)
    }

    /// Beside the name of the present answers.
    pub fn variant_is_present(&self) -> &'static str {
        variants::present(self)
    }

    /// Title of the table.
    pub fn variants_caption(&self) -> &'static str {
        variants::caption(self)
    }

    /// Heading of the answers that differ.
    pub fn variants_differ(&self) -> &'static str {
        variants::different(self)
    }

    /// Who pays, and in which months.
    pub fn compared_phase(&self, phase: &ComparedPhase) -> String {
        variants::phase(self, &self.payer(phase.payer), &self.period(phase.from, phase.to))
    }

    /// Who pays, and how many months are added up.
    pub fn compared_sum(&self, sum: &ComparedSum) -> String {
        let payer = &self.payer(sum.payer);
        if sum.is_whole { variants::sum(self, sum.months, payer) } else { variants::common_sum(self, sum.months, payer) }
    }

    /// How an amount differs from that of the present answers. None if one of them is missing.
    pub fn compared(&self, from: Option<Range>, to: Option<Range>) -> Option<Vec<AtEnd<String>>> {
        let signed = |by: Chf| if by.is_negative() { amount(by) } else { ["+", &amount(by)].concat() };
        Some(match Difference::between(from?, to?) {
            Difference::Same => vec![(None, variants::same(self).to_owned())],
            Difference::By(by) => vec![(None, signed(by))],
            Difference::AtEnds(low, high) => vec![(Some(End::Low), signed(low)), (Some(End::High), signed(high))],
        })
    }

    /// How many variants there are with the present answers, and the lowest sum if all are known.
    pub fn variants_in_short(&self, count: usize, sums: &[ComparedSum]) -> String {
        let number = &count.to_string();
        match sums {
            _ if count < 2 => variants::none(self).to_owned(),
            [only] => {
                let exact = only.amounts.iter().map(|sum| sum.filter(|sum| sum.is_exact()).map(|sum| sum.low));
                match exact.collect::<Option<Vec<Chf>>>().and_then(|all| all.into_iter().min()) {
                    Some(least) => variants::short_with_sum(self, number, &amount(least)),
                    None => variants::short(self, number),
                }
            }
            _ => variants::short(self, number),
        }
    }
}
