//! The right to a contribution: the verdict, the conditions with their status, and what a family can do.

use crate::case::{Domicile, Place, Uncovered};
use crate::rules::right::{Condition, Failure, Status, Verdict};
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// Whether the canton can pay, in one sentence.
    pub verdict for Verdict {
        Possible => "Der Kanton kann an diese Hilfe zahlen.",
        Open => "Der Kanton kann an diese Hilfe zahlen, wenn die offenen Voraussetzungen erfüllt sind.",
        No => "Nach diesen Angaben kann der Kanton nicht an diese Hilfe zahlen.",
    }
}

texts! {
    /// A condition of the right, as a sentence that is true where it is met.
    pub condition for Condition {
        Covered => "Der Kanton finanziert diese Art von Hilfe",
        Domicile => "Das Kind hat seinen zivilrechtlichen Wohnsitz im Kanton Basel-Landschaft",
        SupportResidence => "Der Unterstützungswohnsitz ist im Kanton Basel-Landschaft",
        Basis => "Die Hilfe ist fachlich bestätigt (indiziert) oder angeordnet",
        IndicatingBody => "Eine berechtigte Stelle bestätigt den Bedarf",
        NoMilderMeasure => "Keine mildere Hilfe genügt",
        Recognition => "Die Anbieterin oder der Anbieter ist anerkannt",
        Country => "Der Ort der Hilfe ist zugelassen (Schweiz, bei Heimen auch grenznah)",
        OutsideCanton => "Im Kanton ist kein geeigneter Platz rechtzeitig frei",
        SchoolIndication => "Der Schulpsychologische Dienst ({SPD}) bestätigt den Schulbedarf (die Seite des {AKJB} nennt in Ausnahmen noch die {KJP})",
        EarlierSchoolIndication => "Der Schulpsychologische Dienst ({SPD}) oder die Kinder- und Jugendpsychiatrie ({KJP}) bestätigt den Schulbedarf",
        VocationalIndication => "Das Zentrum Berufsintegration ({ZBI}) bestätigt den Bedarf",
        Disability => "Eine Behinderung ist nachgewiesen",
        SpecialSchool => "Das Kind besucht im Heim die Sonderschule",
        DisabilityOrSpecialSchool => "Eine Behinderung ist nachgewiesen, oder der Kanton finanziert die Sonderschule",
        LeftPlacement => "Das Kind ist aus einem Heim oder einer Pflegefamilie ausgetreten",
        Urgent => "Das Kind braucht in einer Krise sofort einen Platz",
        EmergencyDuration => "Der Aufenthalt ist kurz genug für einen Notfall",
        CrisisDuration => "Der Aufenthalt ist kurz genug für die Krisenpflege",
        Majority => "Das Kind ist minderjährig, oder die Hilfe begann vorher",
        MajorityReason => "Nach der Volljährigkeit gibt es einen wichtigen Grund",
    }
}

texts! {
    /// The status of a condition, in few words beside it.
    pub status(Status) {
        met: Status::Met => "erfüllt",
        not_met: Status::NotMet(_) => "nicht erfüllt",
        met_until: Status::MetUntil(_) => "nur bis zur Voll\u{ad}jährig\u{ad}keit",
        not_answered: Status::NotAnswered => "noch offen",
        office_decides: Status::OfficeDecides(_) => "entscheidet das {AKJB}",
    }
}

texts! {
    /// Why a condition is not met, with the fact and the limit, and what the family can do.
    failures {
        /// The help is day care.
        day_care => "Tagesbetreuung: Das zahlt der Kanton nicht als Kinder- und Jugendhilfe. Es muss anders bezahlt werden. Unten steht, wo Sie fragen können.",
        /// The help is schooling without placement.
        schooling => "Schule ohne Unterbringung: Das zahlt der Kanton nicht als Kinder- und Jugendhilfe. Es muss anders bezahlt werden. Unten steht, wo Sie fragen können.",
        /// The help is vocational training without placement.
        training => "Ausbildung ohne Unterbringung: Das zahlt der Kanton nicht als Kinder- und Jugendhilfe. Es muss anders bezahlt werden. Unten steht, wo Sie fragen können.",
        /// The help is accompanied visits of a parent.
        visits => "Besuchsrechtsbegleitung: Das zahlt der Kanton nicht als Kinder- und Jugendhilfe. Es muss anders bezahlt werden. Unten steht, wo Sie fragen können.",
        /// The help is something else.
        other_help => "Andere Leistungen: Das zahlt der Kanton nicht als Kinder- und Jugendhilfe. Es muss anders bezahlt werden. Unten steht, wo Sie fragen können.",
        domicile_abroad => "Verlangt ist Wohnsitz im Kanton Basel-Landschaft. Angegeben ist: im Ausland. Fragen Sie am Wohnsitz des Kindes nach.",
        domicile_in_another_canton => "Verlangt ist Wohnsitz im Kanton Basel-Landschaft. Angegeben ist: in einem anderen Kanton. Fragen Sie am Wohnsitz des Kindes nach.",
        domicile_not_settled => "Verlangt ist Wohnsitz im Kanton Basel-Landschaft. Angegeben ist: nicht geklärt. Fragen Sie am Wohnsitz des Kindes nach.",
        no_basis => "Es braucht eine Indikation oder eine Anordnung. Angegeben ist: keines davon. Sprechen Sie mit dem Sozialdienst Ihrer Gemeinde.",
        body_not_entitled => "Diese Stelle darf die Hilfe nicht bestätigen. Unten steht, wer es darf.",
        milder_measure_possible => "Der Kanton zahlt nur, wenn keine mildere Hilfe genügt. Angegeben ist: eine mildere Hilfe genügt. Sprechen Sie mit der Fachstelle.",
        not_recognised => "Der Kanton zahlt nur, wenn die Anbieterin oder der Anbieter anerkannt ist. Angegeben ist: nicht anerkannt. In besonderen Ausnahmen ist eine Einzelfallanerkennung möglich. Fragen Sie das {AKJB}, bevor die Hilfe beginnt.",
        near_abroad => "Pflegefamilien müssen in der Schweiz sein, Heime in der Schweiz oder grenznah. Angegeben ist: im grenznahen Ausland.",
        far_abroad => "Pflegefamilien müssen in der Schweiz sein, Heime in der Schweiz oder grenznah. Angegeben ist: weiter weg im Ausland.",
        in_switzerland => "Pflegefamilien müssen in der Schweiz sein, Heime in der Schweiz oder grenznah. Angegeben ist: in der Schweiz.",
        place_free_inside => "Ein Heim ausserhalb des Kantons ist nur möglich, wenn im Kanton rechtzeitig kein geeigneter Platz frei ist. Angegeben ist: ein Platz ist frei.",
        no_school_indication => "Es fehlt die schulische Indikation. Melden Sie das Kind beim Schulpsychologischen Dienst ({SPD}) an. Die Abklärung ist gratis ({SGS 640.71 §\u{a0}4}).",
        no_vocational_indication => "Es fehlt die Indikation des {ZBI}. Melden Sie sich bei {ZBI-E-Mail}.",
        no_disability => "Verlangt ist der Nachweis einer Behinderung. Angegeben ist: nein.",
        no_special_school => "Der Transport wird nur zu einer Sonderschule im Heim bezahlt. Angegeben ist: keine Sonderschule.",
        neither_disability_nor_special_school => "Verlangt ist der Nachweis einer Behinderung oder eine vom Amt für Volksschulen finanzierte Sonderschule. Angegeben ist: keines von beiden.",
        no_placement_before => "Nachbetreuung folgt auf ein Heim oder eine Pflegefamilie. Angegeben ist: kein Austritt.",
        not_urgent => "Eine notfallmässige Unterbringung braucht eine Krise. Angegeben ist: nein. Sonst braucht es ein Gesuch.",
        /// `limit` and `days` are numbers of days.
        too_long(limit, days) => "Höchstdauer in Tagen: {limit}. Geplant sind: {days}. Für die Zeit danach braucht es rechtzeitig ein Gesuch für eine andere Hilfe.",
        /// `since` is a date, `age` the age of majority.
        of_age[age](since) => "Das Kind ist seit {since} volljährig ({age} Jahr). Keine Hilfe hat vorher begonnen, und es ist kein Wiedereintritt. Fragen Sie das {AKJB}, welche Hilfe jetzt möglich ist. | Das Kind ist seit {since} volljährig ({age} Jahre). Keine Hilfe hat vorher begonnen, und es ist kein Wiedereintritt. Fragen Sie das {AKJB}, welche Hilfe jetzt möglich ist.",
        /// The child is of age, but the day since when is not known.
        of_age_already[age] => "Das Kind ist volljährig ({age} Jahr). Keine Hilfe hat vorher begonnen, und es ist kein Wiedereintritt. Fragen Sie das {AKJB}, welche Hilfe jetzt möglich ist. | Das Kind ist volljährig ({age} Jahre). Keine Hilfe hat vorher begonnen, und es ist kein Wiedereintritt. Fragen Sie das {AKJB}, welche Hilfe jetzt möglich ist.",
        /// `since` is the day of majority.
        no_majority_reason(since) => "Nach dem {since} zahlt der Kanton nur aus wichtigem Grund: zum Beispiel, weil die Ausbildung bald endet. Angegeben ist: kein Grund. Fragen Sie das {AKJB}.",
        /// The day of majority is not known.
        no_reason_of_age => "Nach der Volljährigkeit zahlt der Kanton nur aus wichtigem Grund: zum Beispiel, weil die Ausbildung bald endet. Angegeben ist: kein Grund. Fragen Sie das {AKJB}.",
        /// Follows a failure that holds only from majority on.
        until_majority => "Gerechnet sind hier nur die Monate bis zur Volljährigkeit. Danach zahlt der Kanton ohne wichtigen Grund nicht.",
        not_answered => "Das hängt von einer Angabe ab, die noch fehlt.",
    }
}

impl Catalogue {
    /// Why a condition is not met, met only until majority, or open, with fact and limit, and what the family can do. `None` if it
    /// is met.
    pub fn status_reason(&self, status: Status) -> Option<String> {
        match status {
            Status::Met => None,
            Status::NotMet(failure) => Some(self.failure(failure)),
            Status::MetUntil(failure) => Some([&self.failure(failure), failures::until_majority(self)].join(" ")),
            Status::NotAnswered => Some(failures::not_answered(self).to_owned()),
            Status::OfficeDecides(point) => Some(self.open_point(point).to_owned()),
        }
    }

    fn failure(&self, failure: Failure) -> String {
        let fixed = match failure {
            Failure::NotCovered(Uncovered::DayCare) => failures::day_care(self),
            Failure::NotCovered(Uncovered::Schooling) => failures::schooling(self),
            Failure::NotCovered(Uncovered::Training) => failures::training(self),
            Failure::NotCovered(Uncovered::AccompaniedVisits) => failures::visits(self),
            Failure::NotCovered(Uncovered::Other) => failures::other_help(self),
            Failure::DomicileElsewhere(Domicile::Abroad) => failures::domicile_abroad(self),
            Failure::DomicileElsewhere(Domicile::OtherCanton) => failures::domicile_in_another_canton(self),
            Failure::DomicileElsewhere(Domicile::BaselLandschaft | Domicile::Disputed) => failures::domicile_not_settled(self),
            Failure::NoBasis => failures::no_basis(self),
            Failure::BodyNotEntitled => failures::body_not_entitled(self),
            Failure::MilderMeasurePossible => failures::milder_measure_possible(self),
            Failure::NotRecognised => failures::not_recognised(self),
            Failure::Abroad(Place::NearAbroad) => failures::near_abroad(self),
            Failure::Abroad(Place::FarAbroad) => failures::far_abroad(self),
            Failure::Abroad(Place::InCanton | Place::OtherCanton) => failures::in_switzerland(self),
            Failure::PlaceFreeInside => failures::place_free_inside(self),
            Failure::NoSchoolIndication => failures::no_school_indication(self),
            Failure::NoVocationalIndication => failures::no_vocational_indication(self),
            Failure::NoDisability => failures::no_disability(self),
            Failure::NoSpecialSchool => failures::no_special_school(self),
            Failure::NeitherDisabilityNorSpecialSchool => failures::neither_disability_nor_special_school(self),
            Failure::NoPlacementBefore => failures::no_placement_before(self),
            Failure::NotUrgent => failures::not_urgent(self),
            Failure::TooLong { days, limit } => {
                return failures::too_long(self, &limit.to_string(), &days.to_string());
            }
            Failure::OfAge { since: Some(since), age } => return failures::of_age(self, age, &self.date(since)),
            Failure::OfAge { since: None, age } => return failures::of_age_already(self, age),
            Failure::NoMajorityReason { since: Some(since) } => return failures::no_majority_reason(self, &self.date(since)),
            Failure::NoMajorityReason { since: None } => failures::no_reason_of_age(self),
        };
        fixed.to_owned()
    }
}
