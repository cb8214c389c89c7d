//! Who files, by when, with which papers; which duties follow; whom to ask.

use crate::rules::procedure::{Contact, Deadline, DeadlineKind, Decided, Duty, Filer, Paper, PaperKind, StartAdvice, Way};
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// Who may file, in a list.
    pub filer for Filer {
        SocialService => "Sozialdienst der Gemeinde",
        ChildProtection => "Kindesschutzbehörde ({KESB})",
        Mosaik => "Beratungsstelle der Stiftung Mosaik",
        Birmann => "Sozialberatung der Birmann-Stiftung",
        ChildPsychiatry => "Kinder- und Jugendpsychiatrie ({KJP}) Basel-Landschaft, bei einer psychiatrischen Indikation",
        MandatedPerson => "Von Gemeinde oder {KESB} beauftragte Fachperson",
        OutsideBody => "Sozialdienst oder {KESB} eines anderen Kantons, wenn das Kind dort seinen Wohnsitz und in Basel-Landschaft den Unterstützungswohnsitz hat",
        Parents => "Die Eltern selbst",
        YoungPerson => "Das Kind oder die junge Person selbst",
    }
}

texts! {
    /// How to file the request, below the list of those who may file.
    pub way for Way {
        EForm => "Mit dem E-Formular, vollständig und mit allen Unterschriften.",
        Email => "Mit einer E-Mail an {AKJB-E-Mail} und einer kurzen Begründung.",
        AskOffice => "Fragen Sie beim {AKJB}, wie das Gesuch einzureichen ist.",
        NoRequest => "Es braucht kein Gesuch.",
        Nothing => "Beim {AKJB} ist nichts einzureichen.",
    }
}

texts! {
    /// What is due. The date stands before it, with a colon. `days` is the number of days that the law sets.
    deadlines {
        outpatient_request[days] => "Gesuch beim {AKJB}, mindestens {days} Arbeitstag vor dem Beginn, auch in einer Krise | Gesuch beim {AKJB}, mindestens {days} Arbeitstage vor dem Beginn, auch in einer Krise",
        placement_request[days] => "Gesuch beim {AKJB}, mindestens {days} Arbeitstag vor dem Beginn | Gesuch beim {AKJB}, mindestens {days} Arbeitstage vor dem Beginn",
        extension_request[days] => "Gesuch um Verlängerung, {days} Tag vor dem Beginn der Verlängerung | Gesuch um Verlängerung, {days} Tage vor dem Beginn der Verlängerung",
        change_request[days] => "Gesuch für den Wechsel, {days} Tag vor dem Wechsel | Gesuch für den Wechsel, {days} Tage vor dem Wechsel",
        emergency_request[days] => "Gesuch für die Weiterführung, {days} Tag nach dem Beginn der Unterbringung | Gesuch für die Weiterführung, {days} Tage nach dem Beginn der Unterbringung",
        crisis_request[days] => "Gesuch für die Krisenintervention, {days} Tag nach dem Beginn | Gesuch für die Krisenintervention, {days} Tage nach dem Beginn",
        emergency_end[days] => "Geht der Aufenthalt weiter, müssen bis zu diesem Tag die Anordnung oder das unterschriebene Gesuch beim {AKJB} sein (höchstens {days} Tag) | Geht der Aufenthalt weiter, müssen bis zu diesem Tag die Anordnung oder das unterschriebene Gesuch beim {AKJB} sein (höchstens {days} Tage)",
        crisis_end[days] => "Letzter möglicher Tag in der Krisenpflege (höchstens {days} Tag) | Letzter möglicher Tag in der Krisenpflege (höchstens {days} Tage)",
        /// `age` is the age of majority.
        majority(age) => "{age}. Geburtstag. Die Weiterführung muss bewilligt sein",
    }
}

texts! {
    /// From when on the canton contributes, and when to begin or to file.
    starts {
        /// Behind a step that says when the help can begin.
        only_from_decision => "Der Kanton zahlt grundsätzlich erst ab dem Datum seiner Verfügung ({VO §\u{a0}24 Abs.\u{a0}3}).",
        in_time => "Der Kanton zahlt grundsätzlich erst ab dem Datum seiner Verfügung ({VO §\u{a0}24 Abs.\u{a0}3}). Beginnen Sie wenn möglich erst danach.",
        /// `day` is a date.
        too_early(day) => "Der Beginn ist zu früh. Der Kanton zahlt grundsätzlich erst ab dem Datum seiner Verfügung ({VO §\u{a0}24 Abs.\u{a0}3}). Mit einem Gesuch von heute ist ein Beginn ab dem {day} rechtzeitig.",
        /// Behind one of the sentences before: nobody knows what the request is for.
        otherwise(day) => "Bei einer Verlängerung oder einem Wechsel ist erst ein Beginn ab dem {day} rechtzeitig.",
        from_start => "In einer Krise kann der Kanton ab dem Beginn zahlen ({VO §\u{a0}24 Abs.\u{a0}3}). Reichen Sie das Gesuch innert der Frist ein.",
        office_clarifies => "Reichen Sie das Gesuch innert der Frist ein. Ab wann der Kanton zahlt, klärt das {AKJB}.",
    }
}

texts! {
    /// A paper to hand in.
    pub paper_kind for PaperKind {
        RequestForm => "E-Formular mit allen Unterschriften",
        Authorisation => "Schriftliche Vollmacht der Eltern oder der jungen Person für die Stelle, die das Gesuch stellt, unterschrieben",
        CostShareForm => "Berechnung der Kostenbeteiligung, ausgefüllt und unterschrieben",
        TaxRuling => "Steuerveranlagung des Vorjahres, mit Einkommen und Vermögen",
        IncomeChangeProof => "Belege für das Einkommen seit der Veränderung",
        ChildIncomeProof => "Belege für Lohn, Renten oder Unterhalt",
        MaintenanceRuling => "Genehmigter Unterhaltsvertrag oder Urteil, mit Zahlungsbelegen",
        DayCareBills => "Rechnungen der Tagesbetreuung",
        IllnessCosts => "Krankheits-, Unfall- und Behinderungskosten gemäss Steuerveranlagung",
        SocialAssistanceProof => "Nachweis von Sozialhilfe oder Ergänzungsleistungen, wenn Sie sie beziehen",
        Order => "Anordnung der Kindesschutzbehörde ({KESB}), des Gerichts oder der Jugendanwaltschaft",
        Mandate => "Formular «Auftrag Indikation/Fallbegleitung»",
        FosterContract => "Pflegevertrag",
        SchoolIndication => "Wenn das Kind im Heim zur Schule geht: schulische Indikation (Nachweis des Schulbedarfs)",
        VocationalIndication => "Wenn das Kind im Heim eine berufliche Integration macht: berufliche Indikation des {ZBI}",
        DisabilityProof => "Nachweis der Behinderung und, wenn vorhanden, der Sonderschule",
        MajorityDeclaration => "Volljährigkeitserklärung",
        ShortReason => "Kurze Begründung",
    }
}

texts! {
    /// A duty. Before the colon stands whose it is.
    pub duty for Duty {
        PayShare => "Familie: den eigenen Anteil zahlen (Kostenbeteiligung)",
        ProveIncome => "Familie: Einkommen und Vermögen belegen",
        TellTruth => "Familie: richtige und vollständige Angaben machen. Für falsche oder verschwiegene droht eine Busse ({SHG § 40a})",
        ReportChanges => "Familie: grössere Änderungen von Einkommen und Vermögen melden",
        PaySideCosts => "Familie: Nebenkosten zahlen",
        PlanHelp => "Fachstelle: die Situation abklären und die Hilfe mit allen planen",
        TalkAboutCosts => "Fachstelle: früh über die Kosten sprechen",
        Recompute => "Fachstelle: dauerhaft verändertes Einkommen melden und neu berechnen",
        GuideCase => "Fachstelle: die Familie bis zum Ende der Hilfe begleiten",
    }
}

texts! {
    /// What holds once the office has decided.
    decisions {
        bill_from_provider => "Die Rechnung kann vom Heim oder von der Fachorganisation für Pflegefamilien ({DAF}) kommen ({VO §\u{a0}31 Abs.\u{a0}3}).",
        nothing_on_top => "Der Elternbeitrag nach der Heimvereinbarung ({IVSE}) kommt nicht dazu: Ihn zahlt der Kanton ({VO §\u{a0}14 Abs.\u{a0}3bis}).",
        valid_to_its_end => "Eine laufende Verfügung gilt bis zu ihrem Ablauf ({VO §\u{a0}38}).",
        appeal[days] => "Gegen eine Verfügung können Sie sich in der Regel innert {days} Tag schriftlich beim Regierungsrat wehren ({VwVG §§\u{a0}29, 33}). Es gilt, was in ihrer Rechtsmittelbelehrung steht. Auch ein Brief mit dem Titel «Rechnung» kann diese Frist auslösen ({VwVG §\u{a0}18}). | Gegen eine Verfügung können Sie sich in der Regel innert {days} Tagen schriftlich beim Regierungsrat wehren ({VwVG §§\u{a0}29, 33}). Es gilt, was in ihrer Rechtsmittelbelehrung steht. Auch ein Brief mit dem Titel «Rechnung» kann diese Frist auslösen ({VwVG §\u{a0}18}).",
    }
}

texts! {
    /// Whom to ask, with e-mail address and telephone number if they are known.
    pub contact for Contact {
        Office => "Amt für Kind, Jugend und Behindertenangebote ({AKJB}): {AKJB-E-Mail}, Telefon {AKJB-Telefon}",
        VocationalCentre => "Zentrum Berufsintegration ({ZBI}): {ZBI-E-Mail}",
        Helpline => "Telefon {147}",
        Municipality => "Ihre Gemeinde",
        SchoolOffice => "Die Schule oder das Amt für Volksschulen",
        ChildProtection => "Die Stelle, welche die Begleitung angeordnet hat ({KESB} oder Gericht)",
    }
}

impl Catalogue {
    /// What is due, without the day.
    pub fn deadline(&self, deadline: &Deadline) -> String {
        let count = deadline.count;
        match deadline.kind {
            DeadlineKind::OutpatientRequest => deadlines::outpatient_request(self, count),
            DeadlineKind::PlacementRequest => deadlines::placement_request(self, count),
            DeadlineKind::ExtensionRequest => deadlines::extension_request(self, count),
            DeadlineKind::ChangeRequest => deadlines::change_request(self, count),
            DeadlineKind::EmergencyRequest => deadlines::emergency_request(self, count),
            DeadlineKind::CrisisRequest => deadlines::crisis_request(self, count),
            DeadlineKind::EmergencyEnd => deadlines::emergency_end(self, count),
            DeadlineKind::CrisisEnd => deadlines::crisis_end(self, count),
            DeadlineKind::Majority => deadlines::majority(self, &count.to_string()),
        }
    }

    /// What is due, with the day.
    pub fn due(&self, deadline: &Deadline) -> String {
        self.labelled(&self.date(deadline.date), &self.deadline(deadline))
    }

    /// From when on the canton contributes. `None` if no request is needed.
    pub fn start(&self, advice: StartAdvice) -> Option<String> {
        match advice {
            StartAdvice::InTime => Some(starts::in_time(self).to_owned()),
            StartAdvice::InTimeIfFirst { otherwise } => {
                Some(self.sentences(&[starts::in_time(self).to_owned(), starts::otherwise(self, &self.date(otherwise))]))
            }
            StartAdvice::TooEarly { earliest, otherwise } => {
                let otherwise = otherwise.map(|day| starts::otherwise(self, &self.date(day)));
                let said = [starts::too_early(self, &self.date(earliest))].into_iter().chain(otherwise);
                Some(self.sentences(&said.collect::<Vec<_>>()))
            }
            StartAdvice::FromStart => Some(starts::from_start(self).to_owned()),
            StartAdvice::OfficeClarifies => Some(starts::office_clarifies(self).to_owned()),
            StartAdvice::NotNeeded => None,
        }
    }

    /// Why a start is too early, where the next step says already that it is.
    pub fn only_from_decision(&self) -> &'static str {
        starts::only_from_decision(self)
    }

    /// A paper to hand in, with the person whose it is, if it is one person's.
    pub fn paper(&self, paper: Paper) -> String {
        let name = self.paper_kind(paper.kind);
        match paper.person {
            Some(person) => self.noted(name, &self.person(person)),
            None => name.to_owned(),
        }
    }

    /// What holds once the office has decided.
    pub fn decided(&self, decided: Decided) -> String {
        match decided {
            Decided::BillFromProvider => decisions::bill_from_provider(self).to_owned(),
            Decided::NothingOnTop => decisions::nothing_on_top(self).to_owned(),
            Decided::ValidToItsEnd => decisions::valid_to_its_end(self).to_owned(),
            Decided::Appeal { days } => decisions::appeal(self, days),
        }
    }
}
