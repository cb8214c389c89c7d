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
        /// As `short`. `sum` is the lowest amount for all months, `name` the one variant that costs so little.
        short_with_least(count, name, sum) => "Varianten: {count}. Am wenigsten kostet: {name}, zusammen {sum}.",
        /// As `short`, where several variants cost the lowest amount for all months.
        short_with_sum(count, sum) => "Varianten: {count}. Die tiefste Summe: {sum}.",
        /// As `short`, where all variants cost the same amount for all months.
        short_alike(count, sum) => "Varianten: {count}. Jede kostet zusammen {sum}.",
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

    /// How many variants there are with the present answers, and which one costs least if all sums are known. `names` are those of
    /// the variants, in the order of the sums.
    pub fn variants_in_short(&self, names: &[String], sums: &[ComparedSum]) -> String {
        if names.len() < 2 {
            return variants::none(self).to_owned();
        }
        let number = &names.len().to_string();
        let shown = |sum: &Option<Range>| sum.filter(|sum| sum.is_exact()).map(|sum| sum.low.as_shown());
        let exact: Option<Vec<Chf>> = match sums {
            [only] => only.amounts.iter().map(shown).collect(),
            _ => None,
        };
        let all = exact.unwrap_or_default();
        let Some(least) = all.iter().min() else {
            return variants::short(self, number);
        };
        let costing_least: Vec<&String> = names.iter().zip(&all).filter(|(_, sum)| *sum == least).map(|(name, _)| name).collect();
        let sum = &amount(*least);
        match costing_least.as_slice() {
            [only] => variants::short_with_least(self, number, only, sum),
            some if some.len() == names.len() => variants::short_alike(self, number, sum),
            _ => variants::short_with_sum(self, number, sum),
        }
    }
}
