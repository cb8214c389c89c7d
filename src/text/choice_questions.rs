//! What the choice questions say, each with its hint.

use crate::case::field::Person;
use crate::form::ChoiceQuestion;
use crate::text::messages::texts;

texts! {
    /// A question that is answered by choosing, above a list. With it stands the hint, which says what is meant.
    pub choice_question, choice_hint for ChoiceQuestion {
        help: ChoiceQuestion::Help => {
            question: "Um welche Hilfe geht es?",
            hint: "Zum Heim gehören Wohnheim, Wohngruppe und betreutes Wohnen. Ist die Hilfe noch offen, berät Sie der Sozialdienst Ihrer Gemeinde.",
        }
        uncovered: ChoiceQuestion::Uncovered => {
            question: "Um welche andere Leistung geht es?",
        }
        foster_form: ChoiceQuestion::FosterForm => {
            question: "Art der Pflege in der Pflegefamilie",
        }
        specialised: ChoiceQuestion::Specialised => {
            question: "Ist es eine Fachpflegefamilie?",
            hint: "Eine Pflegefamilie mit Fachausbildung. Die Pflegefamilie weiss es.",
        }
        extent: ChoiceQuestion::Extent => {
            question: "Wie viel ist das Kind im Heim?",
        }
        schooling: ChoiceQuestion::Schooling => {
            question: "Geht das Kind im Heim zur Schule?",
            hint: "Die Indikation gibt der Schulpsychologische Dienst ({SPD}), gratis. Begann die Hilfe vor dem {1}. August {2026}, gilt auch eine der Kinder- und Jugendpsychiatrie ({KJP}).",
        }
        vocational: ChoiceQuestion::Vocational => {
            question: "Macht das Kind im Heim eine berufliche Integration?",
            hint: "Die Indikation gibt das Zentrum Berufsintegration ({ZBI}).",
        }
        relief_place: ChoiceQuestion::ReliefPlace => {
            question: "Wo ist das Kind an den Entlastungstagen?",
        }
        request: ChoiceQuestion::Request => {
            question: "Was wird beantragt?",
            hint: "Fragen Sie die Stelle, die das Gesuch stellt.",
        }
        domicile: ChoiceQuestion::Domicile => {
            question: "Wo hat das Kind seinen zivilrechtlichen Wohnsitz?",
            hint: "Meist dort, wo die Eltern oder der Elternteil mit Obhut wohnen (Zivilgesetzbuch, {Art. 25})",
        }
        support_residence: ChoiceQuestion::SupportResidence => {
            question: "Ist der Unterstützungswohnsitz im Kanton Basel-Landschaft?",
            hint: "Ja, wenn für Sozialhilfe eine Gemeinde in Basel-Landschaft zuständig wäre (Zuständigkeitsgesetz, {Art. 7})",
        }
        disability: ChoiceQuestion::Disability => {
            question: "Ist eine Behinderung nachgewiesen?",
        }
        special_school: ChoiceQuestion::SpecialSchool => {
            question: "Besucht das Kind eine vom Amt für Volksschulen finanzierte Sonderschule?",
        }
        basis: ChoiceQuestion::Basis => {
            question: "Worauf stützt sich die Hilfe?",
            hint: "Eine Fachstelle bestätigt den Bedarf (Indikation), oder Kindesschutzbehörde ({KESB}) oder Gericht ordnen die Hilfe an.",
        }
        indicated_by: ChoiceQuestion::IndicatedBy => {
            question: "Wer bestätigt, dass die Hilfe nötig ist?",
        }
        milder_measure: ChoiceQuestion::MilderMeasure => {
            question: "Würde auch eine mildere Hilfe genügen?",
            hint: "Fragen Sie die Stelle, die das Gesuch stellt.",
        }
        recognition: ChoiceQuestion::Recognition => {
            question: "Ist die Anbieterin oder der Anbieter anerkannt?",
            hint: "Die Anbieterin oder der Anbieter weiss es.",
        }
        place: ChoiceQuestion::Place => {
            question: "Wo ist das Heim oder die Pflegefamilie?",
        }
        place_inside: ChoiceQuestion::PlaceInside => {
            question: "Wäre im Kanton rechtzeitig ein geeigneter Platz frei?",
            hint: "Fragen Sie die Stelle, die das Gesuch stellt.",
        }
        left_placement: ChoiceQuestion::LeftPlacement => {
            question: "Ist das Kind aus einem Heim oder einer Pflegefamilie ausgetreten?",
        }
        urgent: ChoiceQuestion::Urgent => {
            question: "Braucht das Kind in einer Krise sofort einen Platz?",
        }
        began_as_minor: ChoiceQuestion::BeganAsMinor => {
            question: "Hat eine Hilfe begonnen, bevor das Kind volljährig war?",
        }
        reentry: ChoiceQuestion::Reentry => {
            question: "Ist es ein Wiedereintritt innerhalb eines Jahres?",
        }
        majority_reason: ChoiceQuestion::MajorityReason => {
            question: "Warum geht die Hilfe nach der Volljährigkeit weiter?",
        }
        household: ChoiceQuestion::Household => {
            question: "Wer muss für das Kind zahlen (unterhaltspflichtig)?",
            hint: "Meist sind es beide Eltern. Wer von ihnen Elternteil {1} oder {2} ist, wählen Sie.",
        }
        partner_of_second: ChoiceQuestion::Partner(Person::Second | Person::SecondPartner) => {
            question: "Lebt Elternteil {2} mit einer Partnerin oder einem Partner zusammen?",
            hint: "Gemeint ist nicht der andere Elternteil dieses Kindes.",
        }
        partner_of_first: ChoiceQuestion::Partner(Person::First | Person::FirstPartner | Person::Child(_)) => {
            question: "Lebt Elternteil {1} mit einer Partnerin oder einem Partner zusammen?",
            hint: "Gemeint ist nicht der andere Elternteil dieses Kindes.",
        }
        estimated: ChoiceQuestion::Estimated(_) => {
            question: "Ist das Zwischentotal nur ungefähr?",
        }
        period: ChoiceQuestion::Period(..) => {
            question: "Zeitraum",
        }
        another: ChoiceQuestion::Another => {
            question: "Kommt noch eine Hilfe dazu?",
            hint: "Ist das noch offen, rechnet der Rechner ohne weitere Hilfe.",
        }
        social_assistance: ChoiceQuestion::SocialAssistance => {
            question: "Bezieht der Haushalt Sozialhilfe oder Ergänzungsleistungen?",
        }
        asylum: ChoiceQuestion::Asylum => {
            question: "Fällt die Familie unter die kantonale Asylverordnung?",
            hint: "Der Sozialdienst der Gemeinde weiss es.",
        }
        tax_basis: ChoiceQuestion::TaxBasis => {
            question: "Woher kommen die Zahlen zum Einkommen?",
        }
        reaches_parents: ChoiceQuestion::ReachesParents => {
            question: "Kommt das Geld des Kindes (ohne Lohn) den Eltern zu?",
            hint: "Zum Beispiel nicht, wenn es an die Beistandsperson geht.",
        }
        in_parents_ruling: ChoiceQuestion::InParentsRuling => {
            question: "Steht das Geld des Kindes (ohne Lohn) schon in der Steuerveranlagung der Eltern?",
        }
        way: ChoiceQuestion::Way => {
            question: "Wie wurden die Angaben gemacht?",
        }
        family_help: ChoiceQuestion::FamilyHelp => {
            question: "Um welche Hilfe geht es?",
        }
        other_help: ChoiceQuestion::OtherHelp => {
            question: "Welche Hilfe meinen Sie?",
        }
        applies: ChoiceQuestion::Applies(..) => {
            question: "Trifft etwas davon zu?",
        }
        elsewhere: ChoiceQuestion::Elsewhere => {
            question: "Wo ist das Kind angemeldet?",
        }
        more: ChoiceQuestion::More(_) => {
            question: "Welche Hilfe kommt dazu?",
        }
        family_extent: ChoiceQuestion::FamilyExtent => {
            question: "Wie viel ist das Kind im Heim?",
        }
        days_unit: ChoiceQuestion::DaysUnit => {
            question: "Wofür gilt die Zahl?",
        }
        parents: ChoiceQuestion::Parents => {
            question: "Wie leben die Eltern des Kindes?",
        }
        income_period: ChoiceQuestion::IncomePeriod(_) => {
            question: "Wofür gilt der Betrag?",
        }
        wage_times: ChoiceQuestion::WageTimes => {
            question: "Wie oft im Jahr?",
        }
        child_has: ChoiceQuestion::ChildHas(_) => {
            question: "Welches Geld hat das Kind?",
        }
        child_money_to: ChoiceQuestion::ChildMoneyTo => {
            question: "Wohin geht dieses Geld?",
        }
        alimony: ChoiceQuestion::Alimony(_) => {
            question: "Wer hat die Alimente festgelegt?",
        }
        illness_in_ruling: ChoiceQuestion::IllnessInRuling(_) => {
            question: "Stehen Krankheitskosten als Abzug in Ihrer Steuerveranlagung?",
        }
        child_count: ChoiceQuestion::ChildCount(_) => {
            question: "Für wie viele Kinder gibt es bei Ihren Steuern einen Kinderabzug?",
        }
        wealth_band: ChoiceQuestion::WealthBand(_) => {
            question: "Wie viel besitzen Sie nach Abzug der Schulden?",
        }
        start_wish: ChoiceQuestion::StartWish => {
            question: "Wann soll es beginnen?",
        }
        told_for: ChoiceQuestion::ToldFor(_) => {
            question: "Wofür galt die Angabe?",
        }
        proposer: ChoiceQuestion::Proposer => {
            question: "Wer schlägt die Hilfe vor?",
        }
    }
}
