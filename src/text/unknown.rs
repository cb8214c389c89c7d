//! What a calculation leaves out because nothing is known of it, and the most that the share can be.

use crate::assessment::Calculation;
use crate::case::field::{Field, Person};
use crate::rules::payers::Payer;
use crate::text::messages::texts;
use crate::text::write::bound;
use crate::text::{Catalogue, Names};

texts! {
    /// Below the steps of a calculation that leaves out what is unknown.
    left_out {
        /// `what` lists the names of what is left out.
        without(what) => "Ohne: {what}. Das ist noch offen.",
        /// What is left out can raise the share up to `amount`.
        at_most(amount) => "Höchstens {amount} Franken im Monat (Obergrenze).",
    }
}

texts! {
    /// What a calculation leaves out: names in a list.
    left_out_name {
        /// The intermediate sum of the tax form.
        subtotal => "Zwischentotal",
        changed_income => "Einkommen seit der Veränderung",
        property => "Liegenschaften",
        /// The flat-rate deduction for the upkeep of properties.
        upkeep => "Pauschalabzug",
        wealth => "Vermögen",
        /// The deduction for each child.
        children => "Abzug für Kinder",
        maintenance => "bezahlter Unterhalt",
        day_care => "Tagesbetreuung",
        illness => "Krankheit und Behinderung",
        wage => "Lohn",
        other_income => "anderes Einkommen",
    }
}

impl Catalogue {
    /// What a calculation leaves out, and the most that the share can be because of it. Empty if it leaves nothing out, or nothing that
    /// matters.
    pub fn left_out(&self, calculation: &Calculation, names: Names) -> Vec<String> {
        if calculation.is_last_step_enough() {
            return Vec::new();
        }
        let Calculation { payer, without, at_most, .. } = calculation;
        // Of a person whose whole income is left out, it is enough to name that.
        let is_whole = |person| without.contains(&Field::Subtotal(person)) || without.contains(&Field::ChangedIncome(person));
        let is_told = |field: &&Field| {
            let is_income = matches!(field, Field::Subtotal(_) | Field::ChangedIncome(_));
            is_income || !field.person().is_some_and(is_whole)
        };
        let names: Vec<String> = without.iter().filter(is_told).map(|field| self.figure_of(*field, *payer, names)).collect();
        let without = (!names.is_empty()).then(|| left_out::without(self, &self.listed(&names)));
        without.into_iter().chain(at_most.map(|most| left_out::at_most(self, &bound(most)))).collect()
    }

    /// The name of a figure, with the person unless it is the payer.
    pub fn figure_of(&self, field: Field, payer: Payer, names: Names) -> String {
        let name = self.figure_name(field);
        match (field.person(), payer) {
            (Some(Person::First), Payer::First) | (Some(Person::Second), Payer::Second) | (None, _) => name.to_owned(),
            // The deductions of parents who live together are those of both.
            (Some(Person::First), Payer::Parents) if field.is_deducted() && !matches!(field, Field::Upkeep(_)) => name.to_owned(),
            (Some(Person::Child(child)), Payer::Child(payer)) if child == payer => name.to_owned(),
            (Some(person), _) => self.noted(name, &names.person(self, person)),
        }
    }

    /// The name of a figure of income, wealth or deductions, in a word or two. Empty for all other fields.
    fn figure_name(&self, field: Field) -> &'static str {
        use left_out_name as name;
        match field {
            Field::Subtotal(_) => name::subtotal(self),
            Field::ChangedIncome(_) => name::changed_income(self),
            Field::Property(_) => name::property(self),
            Field::Upkeep(_) => name::upkeep(self),
            Field::Wealth(_) => name::wealth(self),
            Field::ChildDeductions(_) => name::children(self),
            Field::MaintenancePaid(_) => name::maintenance(self),
            Field::DayCare(_) => name::day_care(self),
            Field::Illness(_) => name::illness(self),
            Field::Wage(_) => name::wage(self),
            Field::OtherIncome(_) => name::other_income(self),
            // Choices and the answers about helps are never left out.
            Field::Relation(_)
            | Field::ReachesParents(_)
            | Field::InParentsRuling(_)
            | Field::FosterForm(_)
            | Field::Extent(_)
            | Field::Contribution(_)
            | Field::Specialised(_)
            | Field::AgreedPay(_)
            | Field::DaysPerMonth(_)
            | Field::FamilyDays
            | Field::SocialAssistance => "",
        }
    }
}
