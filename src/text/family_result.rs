//! What the result of the family way says beside its amounts: what it rests on, what makes it more precise, and what only the
//! professionals clarify.

use crate::calendar::Date;
use crate::form::Form;
use crate::form::family::Page;
use crate::money::Chf;
use crate::rules::parameters::RuleBook;
use crate::text::messages::texts;
use crate::text::write::bound;
use crate::text::{Catalogue, Child};
use crate::visit::refine::What;

texts! {
    /// Fixed words of the result of the family way: headings, links, sentences.
    pub enum FamilyResult as family_result {
        /// Below an amount from a rough income.
        Approximate => "Ungefähr. Das {AKJB} rechnet mit der Steuerveranlagung des letzten Kalenderjahres.",
        /// What counts in place of the tax ruling.
        TaxAtSource => "Bei Quellensteuer oder ohne Veranlagung klärt das {AKJB}, welches Einkommen zählt.",
        /// Below the share of a parent who lives apart.
        OtherParent => "Der andere Elternteil zahlt einen eigenen Anteil nach seinem Einkommen. Ohne seine Zahlen können wir ihn nicht ausrechnen.",
        /// The reading `young-adult-parents`.
        ParentsOfAdult => "Für junge Erwachsene zahlen die Eltern nach unserer Auslegung nichts.",
        /// A condition that is shown from the age of majority on.
        AfterMajority => "Ab der Volljährigkeit zahlt der Kanton nur, wenn die Hilfe vorher begonnen hat. Er zahlt nur aus wichtigen Gründen, zum Beispiel bis zum Ende der Ausbildung.",
        /// Two children are placed.
        OnlyOnce => "Sie zahlen nur einmal, auch wenn zwei Kinder untergebracht sind.",
        /// There is family coaching beside a placement.
        CoachingOnTop => "Die Familienbegleitung kostet in diesen Monaten nichts.",
        /// A condition of relief stays.
        Relief => "Es braucht den Nachweis der Behinderung oder eine vom Kanton bezahlte Sonderschule.",
        /// Relief stays: § 36 Abs. 2.
        ReliefHardship => "Bei Sozialhilfe oder Ergänzungsleistungen wird der Betrag auf Gesuch gesenkt.",
        /// Of helps before which the domicile is not asked.
        ForResidents => "Das gilt für Kinder mit Wohnsitz im Baselbiet.",
        /// A place at once is free for some days only.
        EmergencyLonger => "Bleibt das Kind länger, rechnen Sie mit Heim oder Pflegefamilie.",
        /// Whom a child may call itself.
        EmergencyBed => "Notbett: Telefon {147}, kostenlos.",
        /// Of after-care, whose cost is open.
        AfterCare => "Nach dem Wortlaut der Verordnung fällt kein Anteil an. Das {AKJB} bestätigt es.",
        /// Of a foster service, whose cost is open.
        FosterService => "Die Verordnung nennt keinen Anteil für Leistungen einer {DAF}. Das {AKJB} bestätigt es.",
        /// Of transport, whose cost is open.
        Transport => "Bewilligt der Kanton die Fahrten, zahlt er sie. Das {AKJB} bestätigt es.",
        /// Further helps whose cost is open.
        OpenCost => "Was Nachbetreuung, {DAF} oder Fahrten kosten, klärt das {AKJB}.",
        /// The family has more helps than its way asks about.
        Beyond => "Der Fachmodus rechnet bis vier Hilfen.",
        /// The family is not sure whether it falls under asylum, and computes anyway.
        AsylumOpen => "Asyl: Sie waren nicht sicher. Trifft es zu, klärt das {AKJB} mit der Gemeinde, was Sie zahlen.",
        /// None of the answers about the parents fits.
        OtherKindOfParents => "Rechnen Sie mit der Person, die für das Kind zahlen muss. Der Sozialdienst weiss, wer das ist.",
        /// The way has ended at domicile, asylum or the youth court.
        AskService => "Fragen Sie den Sozialdienst Ihrer Gemeinde.",
        /// Family coaching is free because a child is placed.
        HomeOfPlaced => "Was das Heim kostet, rechnen Sie mit «Heim».",
        /// A button: computes although the way has ended.
        Anyway => "Nicht sicher? Trotzdem ausrechnen",
        /// A link: the canton does not pay for the chosen service.
        OtherHelp => "Eine andere Hilfe wählen",
        /// Heading of the answers.
        Said => "Das haben Sie gesagt",
        /// Beside an answer that a professional changed.
        InExpertMode => "im Fachmodus geändert",
        /// In place of an answer that nobody gave.
        StillOpen => "noch offen",
        /// Heading of the answers that would make the amount more precise.
        MorePrecise => "Genauer machen",
        /// A link: an exact figure in place of a rough one.
        FromRuling => "Zahl aus der Steuerveranlagung eingeben",
        /// A link.
        BirthDate => "Geburtsdatum des Kindes eingeben",
        /// The same, where the young person answers or is of age.
        OwnBirthDate => "Geburtsdatum eingeben",
        /// A link.
        GiveOtherParent => "Den anderen Elternteil eingeben",
        /// No answer would make the amount more precise.
        MostPrecise => "Genauer geht es erst mit der Steuerveranlagung.",
        /// A link.
        StartOpen => "Beginn eingeben",
        /// A link.
        ProposerOpen => "Eingeben, wer die Hilfe vorschlägt",
        /// From when on the canton pays.
        OnlyAfterDecision => "Der Kanton zahlt in der Regel erst ab dem Datum seiner Verfügung.",
        /// Somebody proposes the help who cannot file.
        ProposerElse => "Das Gesuch stellt eine andere Stelle. Sprechen Sie mit dem Sozialdienst Ihrer Gemeinde.",
        /// The maintenance is no deduction as long as nobody approved it.
        AlimonyAgreed => "Lassen Sie die Alimente von der {KESB} genehmigen, dann zählen sie.",
        /// Heading of what only professionals clarify.
        Office => "Das klärt die Fachstelle",
        /// Below these questions.
        IfConfirmed => "Wenn die Fachstelle das bestätigt, kann der Kanton zahlen.",
        /// A question that only professionals clarify.
        Needed => "Ist die Hilfe nötig (Indikation) oder angeordnet?",
        /// A question that only professionals clarify.
        Milder => "Genügt keine mildere Hilfe?",
        /// A question that only professionals clarify.
        Recognised => "Ist die Anbieterin anerkannt?",
        /// A question that only professionals clarify.
        PlacePossible => "Ist der Ort möglich?",
        /// A question that only professionals clarify.
        SupportResidence => "Gehört das Kind auch für die Sozialhilfe ins Baselbiet (Unterstützungswohnsitz)?",
        /// The same, where the young person answers or is of age.
        OwnSupportResidence => "Gilt das Baselbiet auch für die Sozialhilfe als Wohnsitz (Unterstützungswohnsitz)?",
        /// A question that only professionals clarify.
        KindOfRequest => "Welches Gesuch ist es, und was gilt bei Schule oder Berufsbildung im Heim?",
        /// A link to the page with all questions.
        OpenInExpertMode => "Im Fachmodus öffnen",
    }
}

texts! {
    /// Sentences of the result of the family way with figures.
    family_results {
        /// `day` is a date.
        from_day(day) => "Gerechnet ab {day}, weil der Beginn noch offen ist.",
        /// By how much an answer can change the amount: behind what it is about.
        worth(amount) => "bis rund {amount} Franken Unterschied im Monat",
        working_days_before[days] => "Gesuch: mindestens {days} Arbeitstag vor dem Beginn. | Gesuch: mindestens {days} Arbeitstage vor dem Beginn.",
        /// Behind the sentence before.
        days_before_extension[days] => "Bei Verlängerung oder Wechsel {days} Tag vorher. | Bei Verlängerung oder Wechsel {days} Tage vorher.",
        after_entry[days] => "Gesuch: bis {days} Tag nach dem Eintritt. | Gesuch: bis {days} Tage nach dem Eintritt.",
        crisis_at_most[days] => "Krisenpflege dauert höchstens {days} Tag. | Krisenpflege dauert höchstens {days} Tage.",
    }
}

impl Catalogue {
    /// From which day was computed, because the start is open.
    pub fn computed_from(&self, day: Date) -> String {
        family_results::from_day(self, &self.date(day))
    }

    /// What would make the amount more precise.
    pub fn refinement(&self, what: What, form: &Form) -> &'static str {
        match what {
            What::Page(page) => self.label_of(page, form),
            What::Question(asked) => self.question(asked.question),
            What::Ruling => self.family_result(FamilyResult::FromRuling),
            What::Birth if is_of_child(form) => self.family_result(FamilyResult::BirthDate),
            What::Birth => self.family_result(FamilyResult::OwnBirthDate),
            What::OtherParent => self.family_result(FamilyResult::GiveOtherParent),
        }
    }

    /// Which question about the support residence only professionals clarify.
    pub fn about_support_residence(&self, form: &Form) -> FamilyResult {
        if is_of_child(form) { FamilyResult::SupportResidence } else { FamilyResult::OwnSupportResidence }
    }

    /// By how much an answer can change the amount, rounded as the amount itself.
    pub fn worth_of(&self, amount: Chf) -> String {
        family_results::worth(self, &bound(amount.nearest_franc()))
    }

    /// By when to file, while no day is known: counted from the start.
    pub fn terms(&self, help: Terms) -> Vec<String> {
        let Some(rules) = RuleBook::embedded().newest() else { return Vec::new() };
        match help {
            Terms::Placement => vec![
                family_results::working_days_before(self, rules.placement_request.value),
                family_results::days_before_extension(self, rules.extension_request.value),
            ],
            Terms::Outpatient => vec![family_results::working_days_before(self, rules.outpatient_request.value)],
            Terms::Crisis => vec![family_results::after_entry(self, rules.crisis_request.value)],
        }
    }

    /// How long crisis care may last.
    pub fn longest_crisis(&self) -> Option<String> {
        let rules = RuleBook::embedded().newest()?;
        Some(family_results::crisis_at_most(self, rules.crisis_days.value))
    }
}

/// Whether the help is that of a child: the young person neither answers nor is of age.
fn is_of_child(form: &Form) -> bool {
    Child::on(Page::Start, form) == Child::Minor
}

/// Which terms a request has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Terms {
    /// Of a placement.
    Placement,
    /// Of outpatient help.
    Outpatient,
    /// Of a placement in a crisis.
    Crisis,
}
