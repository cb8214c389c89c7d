//! The rows of the table of the sheet «Berechnung der Kostenbeteiligung», and the papers that prove its figures.

use crate::form::TextQuestion;
use crate::text::messages::texts;
use crate::text::sheet_table::{Cell, Line, Position, Value};
use crate::text::write::{amount, bound};
use crate::text::{Catalogue, SheetWord};

texts! {
    /// Rows of the table of the sheet. An `operand` is a number of days or
    /// children, or an amount; it may be a range, as `percent` and `own` may.
    sheet_rows {
        /// The monthly income since a change, times twelve.
        annualised(operand) => "Einkommen im Monat: {operand}",
        /// The monthly wage of a child since a change, times twelve.
        child_change(operand) => "Lohn des Kindes im Monat: {operand}",
        subtotal => "Zwischentotal der Einkünfte",
        /// The income of a child that pays for itself.
        own_income => "Einkommen",
        property => "Liegenschaften, nicht selbst bewohnt",
        wealth(percent) => "{percent} des steuerbaren Vermögens",
        total => "Gesamteinkommen",
        partner_part(percent) => "Anteil von Partnerin oder Partner: {percent}",
        partner_not_counted => "Partnerin oder Partner: zählt nicht",
        child_income => "Eigenes Einkommen des Kindes",
        sum => "Einkommen zusammen",
        children(operand) => "Abzug für Kinder: {operand}",
        maintenance => "Genehmigter Unterhalt",
        day_care => "Tagesbetreuung",
        illness => "Krankheit, Unfall, Behinderung",
        relevant => "Massgebendes Jahreseinkommen",
        bracket => "Tarifstufe, Einkommen bis",
        rate => "Ansatz, vom ganzen Einkommen",
        monthly => "Im Monat: mal Ansatz, geteilt durch {12}",
        cap => "Höchstbetrag im Monat",
        reduction(percent) => "Nach der Reduktion um {percent}",
        no_reduction => "Reduktion um {20 %} oder {50 %}: keine",
        not_halved(operand) => "Nicht halbiert, Tage im Monat: {operand}",
        too_few_days(operand) => "Zu wenige Tage im Monat: {operand}",
        by_days(operand) => "Nach Tagen im Monat: {operand}",
        own_share_first(own) => "Rest nach dem eigenen Anteil des Kindes von {own}",
        limit(operand) => "Grenze Kantonsbeitrag: {operand}",
        limit_not_reached => "Grenze Kantonsbeitrag: nicht erreicht",
        /// Whether it is reached, is open.
        limit_open => "Grenze Kantonsbeitrag",
        limit_unknown => "Kantonsbeitrag nicht bekannt: ohne Grenze",
        highest_only(operand) => "Nur der höchste Anteil, der andere entfällt: {operand}",
        days_together => "Mehrere Aufenthalte zusammen",
        without_open => "Ohne das, was offen ist",
        share => "Kostenbeteiligung im Monat",
        /// In the name of a row: so many children, with an amount for each.
        times(number, each) => "{number} × {each}",
    }
}

texts! {
    /// The paper that proves an answer, in a word or two.
    proofs {
        ruling => "Veranlagung",
        approval => "Genehmigung",
        bills => "Rechnungen",
        since_change => "Belege seit der Veränderung",
        wage_statement => "Lohnausweis",
        any => "Belege",
        contract => "Pflegevertrag",
        provider => "Angabe der Einrichtung",
    }
}

impl Catalogue {
    /// The name of a row of the table. `is_child` if a child pays for itself.
    pub fn sheet_row(&self, line: &Line, is_child: bool) -> String {
        use sheet_rows as rows;
        let operand = &self.sheet_operand(line.operand);
        let is_there = line.together != [None; 2];
        let fixed = match line.position {
            Position::Annualised => return rows::annualised(self, operand),
            Position::ChildChange => return rows::child_change(self, operand),
            Position::Subtotal if is_child => rows::own_income(self),
            Position::Subtotal => rows::subtotal(self),
            Position::Property => rows::property(self),
            Position::Wealth => return rows::wealth(self, operand),
            Position::Total => rows::total(self),
            Position::PartnerPart if operand.is_empty() => rows::partner_not_counted(self),
            Position::PartnerPart => return rows::partner_part(self, operand),
            Position::ChildIncome => rows::child_income(self),
            Position::Sum => rows::sum(self),
            Position::Children => return rows::children(self, operand),
            Position::Maintenance => rows::maintenance(self),
            Position::DayCare => rows::day_care(self),
            Position::Illness => rows::illness(self),
            Position::Relevant => rows::relevant(self),
            Position::Bracket => rows::bracket(self),
            Position::Rate => rows::rate(self),
            Position::Monthly => rows::monthly(self),
            Position::Cap => rows::cap(self),
            Position::Reduction if is_there => return rows::reduction(self, operand),
            Position::Reduction => rows::no_reduction(self),
            Position::NotHalved => return rows::not_halved(self, operand),
            Position::TooFewDays => return rows::too_few_days(self, operand),
            Position::ByDays => return rows::by_days(self, operand),
            Position::OwnShareFirst => return rows::own_share_first(self, operand),
            Position::Limit if is_there && operand.is_empty() => rows::limit_open(self),
            Position::Limit if is_there => return rows::limit(self, operand),
            Position::Limit if line.operand.contains(&Some(Value::Open)) => rows::limit_unknown(self),
            Position::Limit => rows::limit_not_reached(self),
            Position::HighestOnly => return rows::highest_only(self, operand),
            Position::DaysTogether => rows::days_together(self),
            Position::WithoutOpen => rows::without_open(self),
            Position::Share => rows::share(self),
        };
        fixed.to_owned()
    }

    /// A figure of the table. Empty if there is none.
    pub fn sheet_value(&self, value: Option<Value>) -> String {
        match value {
            None => String::new(),
            Some(Value::Amount(francs)) => amount(francs),
            Some(Value::Percent(percent)) => self.percentage(&percent.to_string()),
            Some(Value::Count(count)) => count.to_string(),
            Some(Value::Days(days)) => self.days(days),
            Some(Value::Times(count, each)) => sheet_rows::times(self, &count.to_string(), &bound(each)),
            Some(Value::Open) => self.sheet_word(SheetWord::Open).to_owned(),
            Some(Value::Highest) => self.sheet_word(SheetWord::Highest).to_owned(),
        }
    }

    /// A figure with both its ends, if they differ.
    pub fn sheet_cell(&self, cell: Cell) -> String {
        let [low, high] = cell.map(|value| self.sheet_value(value));
        self.ends(low, high)
    }

    /// Both ends, or the one that there is.
    fn ends(&self, low: String, high: String) -> String {
        if low == high || high.is_empty() {
            low
        } else if low.is_empty() {
            high
        } else {
            self.from_to(&low, &high)
        }
    }

    /// The figure in the name of a row, amounts without Rappen.
    fn sheet_operand(&self, cell: Cell) -> String {
        let short = |value| match value {
            Some(Value::Amount(francs)) => bound(francs),
            other => self.sheet_value(other),
        };
        let [low, high] = cell.map(short);
        self.ends(low, high)
    }

    /// The paper that proves an answer. Empty if none does.
    pub fn proof(&self, question: TextQuestion) -> String {
        use TextQuestion::*;
        let paper = match question {
            Subtotal(_) | Wealth(_) | Property(_) | Upkeep(_) | ChildDeductions(_) | Illness(_) => proofs::ruling(self),
            MaintenancePaid(_) => proofs::approval(self),
            DayCare(_) => proofs::bills(self),
            ChangeSince(_) | ChangeMonthly(_) => proofs::since_change(self),
            OwnWage => proofs::wage_statement(self),
            OwnOther => proofs::any(self),
            AgreedPay => proofs::contract(self),
            Contribution | RegularDays | DaysPerMonth => proofs::provider(self),
            _ => "",
        };
        let number = match question {
            Subtotal(_) => tax_form_number(Position::Subtotal),
            Wealth(_) => tax_form_number(Position::Wealth),
            Property(_) => tax_form_number(Position::Property),
            MaintenancePaid(_) => tax_form_number(Position::Maintenance),
            DayCare(_) => tax_form_number(Position::DayCare),
            Illness(_) => tax_form_number(Position::Illness),
            _ => "",
        };
        if number.is_empty() { paper.to_owned() } else { self.proof_number(paper, number) }
    }
}

/// The presumed number on the tax form of Basel-Landschaft. Empty if there is none.
pub fn tax_form_number(position: Position) -> &'static str {
    match position {
        Position::Subtotal => "399",
        Position::Property => "405–450",
        Position::Wealth => "910",
        Position::Maintenance => "570, 575",
        Position::DayCare => "640",
        Position::Illness => "720",
        _ => "",
    }
}
