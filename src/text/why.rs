//! Why each question is asked: what its answer decides. What the answer is worth stands in the parameter files.

use crate::form::{ChoiceQuestion, Question, TextQuestion};
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// Below a question, in one sentence: what its answer decides.
    text_whys {
        birth => "Das Alter entscheidet, ob der Kanton zahlen kann und wer einen Anteil zahlt.",
        start => "Vom Beginn hängt ab, welche Regeln gelten und welche Fristen laufen.",
        end => "Vom Ende hängt ab, für welche Monate ein Betrag anfällt.",
        days_per_month => "Der Betrag richtet sich nach der Zahl dieser Tage.",
        family_days => "Bezahlt wird für jeden Tag in der Familie, nicht für jedes Kind.",
        regular_days => "Ist das Kind nur an wenigen Tagen im Heim, sinkt oder entfällt der Betrag.",
        agreed_pay => "Ihr Anteil ist nie höher als der Beitrag des Kantons.",
        subtotal => "Das Einkommen bestimmt, welche Stufe des Tarifs gilt.",
        property => "Von den Einkünften aus diesen Liegenschaften zählt nur, was nach dem Pauschalabzug bleibt.",
        wealth => "Ein Teil des Vermögens zählt wie Einkommen.",
        change_since => "Nach einer erheblichen Veränderung zählt ab dem ersten vollen Monat das neue Einkommen.",
        child_deductions => "Für jedes dieser Kinder sinkt das Einkommen, das für den Betrag zählt.",
        maintenance_paid => "Diese Ausgaben senken das Einkommen, das für den Betrag zählt.",
        own_wage => "Auch eigenes Geld des Kindes kann bestimmen, wer wie viel zahlt.",
    }
}

texts! {
    /// Below a question, in one sentence: what its answer decides.
    choice_whys {
        help => "Von der Hilfe hängt ab, ob der Kanton zahlen kann und welche Regeln gelten.",
        uncovered => "So sehen Sie, wer Ihnen bei dieser Leistung weiterhilft.",
        foster_form => "Davon hängt ab, ob ein Betrag im Monat oder am Tag gilt.",
        specialised => "Bei einer Fachpflegefamilie liegt die Grenze höher, bis zu der Sie zahlen.",
        extent => "Ist das Kind nicht die ganze Zeit im Heim, kann der Betrag sinken.",
        schooling => "Dafür verlangt der Kanton einen zusätzlichen Nachweis (Indikation).",
        relief_place => "In einer Pflegefamilie beruht der Betrag auf unserer Auslegung der Verordnung.",
        request => "Davon hängt ab, bis wann das Gesuch beim {AKJB} sein muss.",
        another => "Weitere Hilfen für die Familie können den Betrag verändern.",
        domicile => "Der Kanton zahlt grundsätzlich nur für Kinder mit Wohnsitz in Basel-Landschaft.",
        support_residence => "Bei Aufenthalten ausserhalb der Familie kann auch dieser Ort über den Beitrag entscheiden.",
        disability => "Davon hängt ab, ob der Kanton an Entlastung oder Transport zahlen kann.",
        basis => "Der Kanton zahlt nur an bestätigte (indizierte) oder angeordnete Hilfen.",
        indicated_by => "Nur bestimmte Stellen dürfen den Bedarf bestätigen.",
        milder_measure => "Der Kanton zahlt nur, wenn keine mildere Hilfe genügt.",
        recognition => "Ohne Anerkennung zahlt der Kanton nur in besonderen Ausnahmen.",
        place => "Vom Ort hängt ab, ob der Kanton zahlen kann.",
        place_inside => "An ein Heim ausserhalb zahlt der Kanton nur, wenn hier ein geeigneter Platz fehlt.",
        left_placement => "Nachbetreuung gibt es nur nach einem Heim oder einer Pflegefamilie.",
        urgent => "Eine notfallmässige Unterbringung setzt eine Krise voraus.",
        began_as_minor => "Davon hängt ab, ob der Kanton nach der Volljährigkeit noch zahlen kann.",
        majority_reason => "Nach der Volljährigkeit zahlt der Kanton nur aus wichtigen Gründen.",
        household => "Davon hängt ab, wer einen Anteil zahlt und welcher Tarif gilt.",
        partner => "In einer Ehe oder stabilen Partnerschaft zählt auch ein Teil des Einkommens dieser Person.",
        social_assistance => "Mit Sozialhilfe oder Ergänzungsleistungen kostet die Familienbegleitung nichts.",
        asylum => "Dann beteiligt sich die Gemeinde, und das {AKJB} klärt, was die Familie zahlt.",
        tax_basis => "Bei Quellensteuer oder ohne Veranlagung klärt das {AKJB}, welches Einkommen zählt.",
        reaches_parents => "Wenn nicht, muss vielleicht das Kind selbst einen Anteil zahlen.",
        in_parents_ruling => "So zählt dieses Geld nicht doppelt.",
    }
}

impl Catalogue {
    /// Why the question is asked, in one sentence; nothing where it is never asked alone.
    pub fn why(&self, question: Question) -> &'static str {
        match question {
            Question::Text(question) => match question {
                TextQuestion::Birth => text_whys::birth(self),
                TextQuestion::Start => text_whys::start(self),
                TextQuestion::End => text_whys::end(self),
                TextQuestion::DaysPerMonth => text_whys::days_per_month(self),
                TextQuestion::FamilyDays => text_whys::family_days(self),
                TextQuestion::RegularDays => text_whys::regular_days(self),
                TextQuestion::AgreedPay | TextQuestion::Contribution => text_whys::agreed_pay(self),
                TextQuestion::Subtotal(_) => text_whys::subtotal(self),
                TextQuestion::Property(_) | TextQuestion::Upkeep(_) => text_whys::property(self),
                TextQuestion::Wealth(_) => text_whys::wealth(self),
                TextQuestion::ChangeSince(_) | TextQuestion::ChangeMonthly(_) => text_whys::change_since(self),
                TextQuestion::ChildDeductions(_) => text_whys::child_deductions(self),
                TextQuestion::MaintenancePaid(_) | TextQuestion::DayCare(_) | TextQuestion::Illness(_) => {
                    text_whys::maintenance_paid(self)
                }
                TextQuestion::OwnWage | TextQuestion::OwnOther => text_whys::own_wage(self),
                TextQuestion::IncomeLine(..) => "",
            },
            Question::Choice(question) => match question {
                ChoiceQuestion::Help => choice_whys::help(self),
                ChoiceQuestion::Uncovered => choice_whys::uncovered(self),
                ChoiceQuestion::FosterForm => choice_whys::foster_form(self),
                ChoiceQuestion::Specialised => choice_whys::specialised(self),
                ChoiceQuestion::Extent => choice_whys::extent(self),
                ChoiceQuestion::Schooling | ChoiceQuestion::Vocational => choice_whys::schooling(self),
                ChoiceQuestion::ReliefPlace => choice_whys::relief_place(self),
                ChoiceQuestion::Request => choice_whys::request(self),
                ChoiceQuestion::Another => choice_whys::another(self),
                ChoiceQuestion::Domicile => choice_whys::domicile(self),
                ChoiceQuestion::SupportResidence => choice_whys::support_residence(self),
                ChoiceQuestion::Disability | ChoiceQuestion::SpecialSchool => choice_whys::disability(self),
                ChoiceQuestion::Basis => choice_whys::basis(self),
                ChoiceQuestion::IndicatedBy => choice_whys::indicated_by(self),
                ChoiceQuestion::MilderMeasure => choice_whys::milder_measure(self),
                ChoiceQuestion::Recognition => choice_whys::recognition(self),
                ChoiceQuestion::Place => choice_whys::place(self),
                ChoiceQuestion::PlaceInside => choice_whys::place_inside(self),
                ChoiceQuestion::LeftPlacement => choice_whys::left_placement(self),
                ChoiceQuestion::Urgent => choice_whys::urgent(self),
                ChoiceQuestion::BeganAsMinor | ChoiceQuestion::Reentry => choice_whys::began_as_minor(self),
                ChoiceQuestion::MajorityReason => choice_whys::majority_reason(self),
                ChoiceQuestion::Household => choice_whys::household(self),
                ChoiceQuestion::Partner(_) => choice_whys::partner(self),
                ChoiceQuestion::SocialAssistance => choice_whys::social_assistance(self),
                ChoiceQuestion::Asylum => choice_whys::asylum(self),
                ChoiceQuestion::TaxBasis => choice_whys::tax_basis(self),
                ChoiceQuestion::ReachesParents => choice_whys::reaches_parents(self),
                ChoiceQuestion::InParentsRuling => choice_whys::in_parents_ruling(self),
                ChoiceQuestion::Estimated(_) | ChoiceQuestion::Period(..) => "",
            },
        }
    }
}
