//! The questions and the headings of the form.

use crate::case::field::Person;
use crate::form::{Asked, ChoiceQuestion, Heading, IncomeLine, Question, TextQuestion};
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::visit::Position;

texts! {
    /// A heading above questions.
    pub heading_name(Heading) {
        help: Heading::Help => "Die Hilfe",
        child: Heading::Child => "Das Kind",
        grounds: Heading::Grounds => "Grundlage der Hilfe",
        details: Heading::Details => "Einzelheiten der Hilfe",
        household: Heading::Household => "Die Familie",
        income_first: Heading::Income(Person::First) => "Einkommen von Elternteil {1}",
        income_second: Heading::Income(Person::Second) => "Einkommen von Elternteil {2}",
        income_first_partner: Heading::Income(Person::FirstPartner) => "Einkommen der Partnerin oder des Partners von Elternteil {1}",
        income_second_partner: Heading::Income(Person::SecondPartner) => "Einkommen der Partnerin oder des Partners von Elternteil {2}",
        own_income: Heading::Income(Person::Child(_)) | Heading::OwnIncome => "Eigenes Einkommen des Kindes",
        deductions_second: Heading::DeductionsApart(Person::Second) => "Abzüge von Elternteil {2}",
        deductions_first: Heading::DeductionsApart(_) => "Abzüge von Elternteil {1}",
        deductions: Heading::Deductions(_) => "Abzüge",
        circumstances: Heading::Circumstances => "Besondere Umstände",
    }
}

texts! {
    /// What is typed: above a field, or alone on a page.
    pub text_question(TextQuestion) {
        birth: TextQuestion::Birth => "Geburtsdatum des Kindes",
        start: TextQuestion::Start => "Geplanter Beginn",
        end: TextQuestion::End => "Ende, wenn bekannt",
        days_per_month: TextQuestion::DaysPerMonth => "Tage im Monat (Einsatztage oder Aufenthaltstage)",
        family_days: TextQuestion::FamilyDays => "An wie vielen Tagen im Monat ist die Familienbegleitung in der Familie?",
        regular_days: TextQuestion::RegularDays => "Wie viele Tage im Monat ist das Kind regelmässig im Heim?",
        agreed_pay: TextQuestion::AgreedPay => "Vereinbartes Pflegegeld",
        contribution: TextQuestion::Contribution => "Beitrag des Kantons an das Heim im Monat",
        subtotal: TextQuestion::Subtotal(_) => "Zwischentotal der Einkünfte im Jahr",
        property: TextQuestion::Property(_) => "Einkünfte im Jahr aus Liegenschaften, die die Person nicht selbst bewohnt",
        upkeep: TextQuestion::Upkeep(_) => "Pauschalabzug im Jahr für den Unterhalt nicht selbst bewohnter Liegenschaften",
        wealth: TextQuestion::Wealth(_) => "Steuerbares Vermögen",
        change_since: TextQuestion::ChangeSince(_) => "Seit wann ist das Einkommen dauerhaft anders?",
        change_monthly: TextQuestion::ChangeMonthly(_) => "Einkommen im Monat seit der Veränderung",
        child_deductions: TextQuestion::ChildDeductions(_) => "Kinder mit Steuerabzug",
        maintenance_paid: TextQuestion::MaintenancePaid(_) => "Bezahlter Unterhalt im Jahr, behördlich genehmigt",
        day_care: TextQuestion::DayCare(_) => "Kosten der Tagesbetreuung im Jahr",
        illness: TextQuestion::Illness(_) => "Abziehbare Krankheits-, Unfall- und Behinderungskosten im Jahr",
        own_wage: TextQuestion::OwnWage => "Lohn des Kindes im Jahr",
        own_other: TextQuestion::OwnOther => "Renten, Unterhalt oder Unterstützung für das Kind im Jahr",
        income_line_wage: TextQuestion::IncomeLine(_, IncomeLine::Wage) => "Nettolohn (Lohnausweis Ziffer {11})",
        income_line_pension: TextQuestion::IncomeLine(_, IncomeLine::Pension) => "Renten",
        income_line_allowance: TextQuestion::IncomeLine(_, IncomeLine::Allowance) => "Taggelder",
        income_line_maintenance: TextQuestion::IncomeLine(_, IncomeLine::Maintenance) => "Erhaltener Unterhalt",
        income_line_other: TextQuestion::IncomeLine(_, IncomeLine::Other) => "Anderes Einkommen",
    }
}

texts! {
    /// What is chosen: above a list, or alone on a page.
    pub choice_question(ChoiceQuestion) {
        help: ChoiceQuestion::Help => "Um welche Hilfe geht es?",
        uncovered: ChoiceQuestion::Uncovered => "Um welche andere Leistung geht es?",
        foster_form: ChoiceQuestion::FosterForm => "Art der Pflege in der Pflegefamilie",
        specialised: ChoiceQuestion::Specialised => "Ist es eine Fachpflegefamilie?",
        extent: ChoiceQuestion::Extent => "Wie viel ist das Kind im Heim?",
        schooling: ChoiceQuestion::Schooling => "Geht das Kind im Heim zur Schule?",
        vocational: ChoiceQuestion::Vocational => "Macht das Kind im Heim eine berufliche Integration?",
        relief_place: ChoiceQuestion::ReliefPlace => "Wo ist das Kind an den Entlastungstagen?",
        request: ChoiceQuestion::Request => "Was wird beantragt?",
        domicile: ChoiceQuestion::Domicile => "Wo hat das Kind seinen zivilrechtlichen Wohnsitz?",
        support_residence: ChoiceQuestion::SupportResidence => "Ist der Unterstützungswohnsitz im Kanton Basel-Landschaft?",
        disability: ChoiceQuestion::Disability => "Ist eine Behinderung nachgewiesen?",
        special_school: ChoiceQuestion::SpecialSchool => "Besucht das Kind eine vom Amt für Volksschulen finanzierte Sonderschule?",
        basis: ChoiceQuestion::Basis => "Worauf stützt sich die Hilfe?",
        indicated_by: ChoiceQuestion::IndicatedBy => "Wer bestätigt, dass die Hilfe nötig ist?",
        milder_measure: ChoiceQuestion::MilderMeasure => "Würde auch eine mildere Hilfe genügen?",
        recognition: ChoiceQuestion::Recognition => "Ist die Anbieterin oder der Anbieter anerkannt?",
        place: ChoiceQuestion::Place => "Wo ist das Heim oder die Pflegefamilie?",
        place_inside: ChoiceQuestion::PlaceInside => "Wäre im Kanton rechtzeitig ein geeigneter Platz frei?",
        left_placement: ChoiceQuestion::LeftPlacement => "Ist das Kind aus einem Heim oder einer Pflegefamilie ausgetreten?",
        urgent: ChoiceQuestion::Urgent => "Braucht das Kind in einer Krise sofort einen Platz?",
        began_as_minor: ChoiceQuestion::BeganAsMinor => "Hat eine Hilfe begonnen, bevor das Kind volljährig war?",
        reentry: ChoiceQuestion::Reentry => "Ist es ein Wiedereintritt innerhalb eines Jahres?",
        majority_reason: ChoiceQuestion::MajorityReason => "Warum geht die Hilfe nach der Volljährigkeit weiter?",
        household: ChoiceQuestion::Household => "Wer muss für das Kind zahlen (unterhaltspflichtig)?",
        partner_of_second: ChoiceQuestion::Partner(Person::Second | Person::SecondPartner) => "Lebt Elternteil {2} mit einer Partnerin oder einem Partner zusammen?",
        partner_of_first: ChoiceQuestion::Partner(Person::First | Person::FirstPartner | Person::Child(_)) => "Lebt Elternteil {1} mit einer Partnerin oder einem Partner zusammen?",
        estimated: ChoiceQuestion::Estimated(_) => "Ist das Zwischentotal nur ungefähr?",
        period: ChoiceQuestion::Period(..) => "Zeitraum",
        another: ChoiceQuestion::Another => "Kommt noch eine Hilfe dazu?",
        social_assistance: ChoiceQuestion::SocialAssistance => "Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?",
        asylum: ChoiceQuestion::Asylum => "Fällt die Familie unter die kantonale Asylverordnung?",
        tax_basis: ChoiceQuestion::TaxBasis => "Woher kommen die Zahlen zum Einkommen?",
        reaches_parents: ChoiceQuestion::ReachesParents => "Kommt das Geld des Kindes (ohne Lohn) den Eltern zu?",
        in_parents_ruling: ChoiceQuestion::InParentsRuling => "Steht das Geld des Kindes (ohne Lohn) schon in der Steuerveranlagung der Eltern?",
    }
}

texts! {
    /// What tells one of several from the others, and where one is.
    places {
        /// A question or a button about the figures of a year.
        of_year(text, year) => "{text} (Steuerjahr {year})",
        /// A question about one of several changes of an income. `number` is 2 or more.
        of_change(text, number) => "{text} ({number}. Veränderung)",
        /// Behind the heading above a question. `number` is that of the question.
        position(number) => ", Frage {number}.",
        /// The same, where the questions below the heading end with this one. `next` is the next heading.
        last_position(number, next) => ", Frage {number}. Danach: {next}.",
    }
}

impl Catalogue {
    /// The question; of what can be told several times, with which of it.
    pub fn label(&self, asked: Asked) -> String {
        self.which(self.question(asked.question), asked)
    }

    /// The question itself.
    pub fn question(&self, question: Question) -> &'static str {
        match question {
            Question::Text(question) => self.text_question(question),
            Question::Choice(question) => self.choice_question(question),
        }
    }

    /// `Steuerbares Vermögen (Steuerjahr 2027)`.
    pub fn which(&self, text: &str, asked: Asked) -> String {
        match asked.year() {
            Some(_) => places::of_year(self, text, &asked.nth.to_string()),
            None if asked.nth > 0 => places::of_change(self, text, &asked.nth.to_string()),
            None => text.to_owned(),
        }
    }

    /// `Die Hilfe`, `Die Hilfe (2)`: which one of its kind a heading is, from the second on.
    pub fn heading(&self, heading: Heading, number: usize) -> String {
        let name = self.heading_name(heading);
        if number > 1 { self.noted(name, &number.to_string()) } else { name.to_owned() }
    }

    /// Which question of its section it is, and what comes after.
    pub fn position(&self, position: &Position) -> String {
        let number = position.number.to_string();
        match position.next {
            Some((heading, nth)) => places::last_position(self, &number, &self.heading(heading, nth)),
            None => places::position(self, &number),
        }
    }
}
