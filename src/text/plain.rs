//! What only the page without JavaScript says. Behind a feature, so that the calculator carries no word of it.

use crate::rules::parameters::{Figure, Parameters};
use crate::rules::procedure::DeadlineKind;
use crate::rules::source::Source;
use crate::rules::tariff::TariffKind;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::amount;

texts! {
    /// Fixed words of the page without JavaScript.
    pub enum Plain as plain {
        /// Name of the page.
        Title => "Tarife und Voraussetzungen",
        /// What the page shows, and who shows the amount for a family.
        Introduction => "Diese Seite braucht kein JavaScript. Sie zeigt, was Hilfen zur Erziehung im Kanton Basel-Landschaft kosten und wann der Kanton zahlen kann. Den Betrag für Ihre Familie zeigt der Rechner, oder fragen Sie das {AKJB}.",
        /// Leads to the calculator.
        ToCalculator => "Zum Rechner (mit JavaScript)",
        /// That the page does not bind.
        NotBinding => "Diese Seite ist unverbindlich. Verbindlich ist nur die Verfügung des {AKJB}. Darin steht auch, bis wann Sie sich wehren können (Rechtsmittelbelehrung).",
        /// Heading: how a share is found.
        HowItWorks => "Wer zahlt, und wie viel?",
        /// Heading: tariffs.
        Tariffs => "Tarife",
        /// That the percentage applies to the whole income, and that the upper bound of a bracket still belongs to it.
        TariffsIntro => "Der Ansatz gilt für das ganze Einkommen im Jahr. Die obere Grenze gehört noch zur Stufe.",
        /// Column: lower bound of a bracket.
        Over => "Über ({CHF})",
        /// Column: upper bound of a bracket.
        UpTo => "bis ({CHF})",
        /// Column: the share a month at the upper bound of a bracket.
        ShareAtBound => "Im Monat am Ende der Stufe",
        /// Heading: what else moves a share.
        FurtherRules => "Weitere Beträge und Regeln",
        /// Heading: the highest foster pay.
        FosterPay => "Höchstes Pflegegeld ({CHF})",
        /// What the foster pay limits.
        FosterPayIntro => "In einer Pflegefamilie ist der Anteil nie höher als das Pflegegeld ({VO § 28 Abs. 3}).",
        /// Column: form of foster care.
        FosterForm => "Art der Pflege",
        /// Column: ordinary family.
        Ordinary => "Pflege\u{ad}familie",
        /// Column: specialised family.
        Specialised => "Fach\u{ad}pflege\u{ad}familie",
        /// Row: a day in short-term or holiday care.
        FosterDay => "Kurzzeit- und Ferienpflege, ein Tag",
        /// Row: a day in a crisis family.
        CrisisDay => "Krisenpflege, ein Tag",
        /// Row: a month in weekly care.
        WeeklyCare => "Wochenpflege, ein Monat",
        /// Row: a month in long-term care.
        LongTermCare => "Dauerpflege, ein Monat",
        /// What the conditions are for.
        ConditionsIntro => "Der Kanton kann zahlen, wenn diese Voraussetzungen erfüllt sind:",
        /// Above what holds for every help.
        ForAll => "Für alle Hilfen",
        /// Heading: what to do.
        WhatToDo => "Was jetzt zu tun ist",
        /// Heading: how to file.
        Ways => "Wie wird das Gesuch gestellt?",
        /// Heading: contacts.
        Contacts => "Kontakt",
    }
}

texts! {
    /// Lines of the page without JavaScript, with a value.
    pub plain_lines {
        /// `rules` is the name of the ordinance with its date, `day` the first day on which it holds.
        rules_from(rules, day) => "Tarifstand {rules}. Gilt ab {day}. Für Monate davor kann anderes gelten.",
        /// `day` is the date on which the rules were last compared with the ordinance.
        checked_on(day) => "Zuletzt mit der Verordnung verglichen: {day}.",
        /// `amount` is the highest share a month, in the last row of a tariff.
        at_most(amount) => "höchstens {amount}",
        /// Above a list that holds for some helps. `helps` are their names.
        for_helps(helps) => "Für: {helps}",
        for_all_but(helps) => "Für alle Hilfen ausser: {helps}",
    }
}

texts! {
    /// For whom a tariff is. The name of the tariff stands before it, with a colon.
    pub tariff_for for TariffKind {
        Joint => "Eltern zusammen, oder ein Elternteil mit Ehe oder stabiler Partnerschaft",
        Single => "Ein Elternteil für sich allein",
        Own => "Junge Erwachsene; Kinder mit eigenem Einkommen oder ohne unterhaltspflichtige Eltern",
    }
}

texts! {
    /// Who pays, how the share is found, and the figures of the law. Values are amounts in francs, percentages and numbers of days,
    /// nights, months or years.
    rules_in_words {
        who_pays => "Lebt ein Kind im Heim oder in einer Pflegefamilie, zahlen die Eltern einen Anteil. Nach der Volljährigkeit zahlt die junge Person.",
        what_counts(percent) => "Es zählt das Einkommen im Jahr: das Zwischentotal der Steuerveranlagung, {percent} % des Vermögens und das Einkommen des Kindes, ohne die Abzüge (siehe unten).",
        share(months, cap) => "Dieses ganze Einkommen mal der Ansatz aus der Tabelle, geteilt durch die Zahl der Monate ({months}), ist der Anteil: höchstens {cap} Franken im Monat.",
        child_deduction(amount) => "Abgezogen werden {amount} Franken für jedes Kind mit Steuerabzug, ausserdem genehmigter Unterhalt, Tagesbetreuung, Krankheits- und Behinderungskosten.",
        partner(percent) => "Von der Partnerin oder vom Partner eines Elternteils zählen {percent} % des Einkommens.",
        stable_partnership[years] => "Eine Partnerschaft ist stabil, wenn sie {years} Jahr dauert oder wenn es ein gemeinsames Kind gibt. | Eine Partnerschaft ist stabil, wenn sie {years} Jahre dauert oder wenn es ein gemeinsames Kind gibt.",
        least_days[days] => "Ein Kalendermonat mit weniger als {days} Tag kostet nichts. | Ein Kalendermonat mit weniger als {days} Tagen kostet nichts.",
        weekly(percent) => "Ist das Kind nur unter der Woche im Heim, ist der Anteil {percent} % kleiner.",
        /// If the child is there on at most `limit` % of the days, the share is `percent` % smaller.
        part_time(limit, percent) => "Ist es teilstationär dort, an höchstens {limit} % der Tage im Monat, ist er {percent} % kleiner.",
        outpatient(day, cap) => "Familienbegleitung ({SPF}) kostet {day} Franken für jeden Einsatztag, höchstens {cap} Franken im Monat. Mit Sozialhilfe oder Ergänzungsleistungen ist sie gratis.",
        relief(day) => "Ein Entlastungsaufenthalt kostet {day} Franken am Tag, bei jedem Einkommen.",
        emergency[nights](days) => "Notbett und notfallmässige Unterbringung dauern höchstens {nights} Nacht (Tage: {days}). Das Notbett ist gratis. | Notbett und notfallmässige Unterbringung dauern höchstens {nights} Nächte (Tage: {days}). Das Notbett ist gratis.",
        asylum(amount) => "Für Familien unter der Asylverordnung beteiligt sich die Gemeinde mit {amount} Franken. Was die Familie zahlt, klärt das {AKJB}.",
        foster_exception(amount) => "In begründeten Ausnahmen beträgt das Pflegegeld höchstens {amount} Franken im Monat.",
    }
}

texts! {
    /// A time limit of the rules, without a date.
    time_limits {
        outpatient_request[days] => "Gesuch beim {AKJB}: mindestens {days} Arbeitstag vor dem Beginn, auch in einer Krise. | Gesuch beim {AKJB}: mindestens {days} Arbeitstage vor dem Beginn, auch in einer Krise.",
        placement_request[days] => "Gesuch beim {AKJB}: mindestens {days} Arbeitstag vor dem Beginn. | Gesuch beim {AKJB}: mindestens {days} Arbeitstage vor dem Beginn.",
        extension_request[days] => "Verlängerung: {days} Tag vor dem Beginn der Verlängerung. | Verlängerung: {days} Tage vor dem Beginn der Verlängerung.",
        change_request[days] => "Wechsel: {days} Tag vor dem Wechsel. | Wechsel: {days} Tage vor dem Wechsel.",
        emergency_request[days] => "Weiterführung nach einem Notfall: innert {days} Tag nach dem Beginn. | Weiterführung nach einem Notfall: innert {days} Tagen nach dem Beginn.",
        crisis_request[days] => "Krisenintervention: innert {days} Tag nach dem Beginn. | Krisenintervention: innert {days} Tagen nach dem Beginn.",
        emergency_end[days] => "Geht der Aufenthalt weiter, müssen innert {days} Tag die Anordnung oder das unterschriebene Gesuch beim {AKJB} sein. | Geht der Aufenthalt weiter, müssen innert {days} Tagen die Anordnung oder das unterschriebene Gesuch beim {AKJB} sein.",
        crisis_end[days] => "Die Krisenpflege dauert höchstens {days} Tag. | Die Krisenpflege dauert höchstens {days} Tage.",
        majority(age) => "Die Weiterführung muss vor dem {age}. Geburtstag bewilligt sein.",
    }
}

impl Catalogue {
    /// Who pays, and how the share is found.
    pub fn how_it_works(&self, parameters: &Parameters) -> Vec<String> {
        let Parameters { wealth_percent, months_per_year, monthly_cap, .. } = parameters;
        vec![
            rules_in_words::who_pays(self).to_owned(),
            rules_in_words::what_counts(self, &wealth_percent.value.to_string()),
            rules_in_words::share(self, &months_per_year.value.to_string(), &amount(monthly_cap.value)),
        ]
    }

    /// The figures beside the tariffs, as sentences with their places in the law.
    pub fn figures(&self, parameters: &Parameters) -> Vec<(String, Source)> {
        let p = parameters;
        let (limit, cap, days) =
            (p.part_time_limit.value.to_string(), amount(p.outpatient_cap.value), p.emergency_days.value.to_string());
        let mut list = vec![
            line(p.child_deduction, |one| rules_in_words::child_deduction(self, &amount(one))),
            line(p.partner_percent, |half| rules_in_words::partner(self, &half.to_string())),
            line(p.stable_partnership_years, |years| rules_in_words::stable_partnership(self, years)),
            line(p.least_days, |days| rules_in_words::least_days(self, days)),
            line(p.weekly_reduction, |off| rules_in_words::weekly(self, &off.to_string())),
            line(p.part_time_reduction, |off| rules_in_words::part_time(self, &limit, &off.to_string())),
            line(p.outpatient_day, |day| rules_in_words::outpatient(self, &amount(day), &cap)),
            line(p.relief_day, |day| rules_in_words::relief(self, &amount(day))),
            line(p.emergency_nights, |nights| rules_in_words::emergency(self, nights, &days)),
        ];
        let exception = |most| rules_in_words::foster_exception(self, &amount(most));
        let asylum = |share| rules_in_words::asylum(self, &amount(share));
        list.extend(p.foster_exception.map(|most| line(most, exception)));
        list.extend(p.asylum_share.map(|share| line(share, asylum)));
        list
    }

    /// A deadline of the rules, without a date. `count` is its number of days; of majority it is the age.
    pub fn time_limit(&self, kind: DeadlineKind, count: u32) -> String {
        match kind {
            DeadlineKind::OutpatientRequest => time_limits::outpatient_request(self, count),
            DeadlineKind::PlacementRequest => time_limits::placement_request(self, count),
            DeadlineKind::ExtensionRequest => time_limits::extension_request(self, count),
            DeadlineKind::ChangeRequest => time_limits::change_request(self, count),
            DeadlineKind::EmergencyRequest => time_limits::emergency_request(self, count),
            DeadlineKind::CrisisRequest => time_limits::crisis_request(self, count),
            DeadlineKind::EmergencyEnd => time_limits::emergency_end(self, count),
            DeadlineKind::CrisisEnd => time_limits::crisis_end(self, count),
            DeadlineKind::Majority => time_limits::majority(self, &count.to_string()),
        }
    }
}

/// A figure in a sentence, with its place in the law.
fn line<T>(figure: Figure<T>, sentence: impl FnOnce(T) -> String) -> (String, Source) {
    (sentence(figure.value), figure.source)
}
