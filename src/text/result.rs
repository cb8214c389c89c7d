//! The words of the result: who pays, the next step, when one pays, what changes the amount, and what its folded parts find.

use crate::calendar::{Date, Month, Weekday};
use crate::money::Chf;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::amount;

texts! {
    /// Fixed words of the result. What is set bold stands between two `*`.
    pub enum ResultWord as result_word {
        /// Link beside the help and its dates: leads to the answers.
        ChangeAnswers => "ändern",
        /// In place of the dates of a help.
        StartNotKnown => "Beginn noch offen",
        /// Before an exact amount.
        Exactly => "Genau",
        /// Between two exact amounts: that of the parents, and that of the child from majority on.
        Afterwards => "danach",
        /// Kind of an amount: it follows from the answers.
        Computed => "berechnet",
        /// Kind of an amount: it lies between two others.
        Bounded => "Bereich",
        /// Kind of an amount: an answer is only approximate.
        Estimated => "geschätzt",
        /// Kind of a fact: the office decides.
        ByOffice => "entscheidet das {AKJB}",
        /// Kind of a fact: we assume it.
        Assumed => "Annahme",
        /// Behind an exact amount: the parents live apart.
        OnlyYourShare => "nur Ihr Anteil",
        /// Who pays: the parents who read it.
        BothParents => "Sie, beide Eltern",
        /// Who pays: the person who reads it.
        You => "Sie",
        /// Who pays: the parent who does not read it.
        OtherParent => "Anderer Elternteil",
        /// Who pays: the parents of the young person who reads it.
        YourParents => "Ihre Eltern",
        /// Who pays: the child of the person who reads it.
        YourChild => "Ihr Kind",
        /// Who pays: somebody of age, who may be reading it.
        YoungAdult => "Der junge Mensch",
        /// Who pays: the municipality.
        Municipality => "Ihre Gemeinde",
        /// Who pays.
        Canton => "Kanton",
        /// What the canton pays, beside the share of the family.
        TheRest => "den Rest, sobald bewilligt",
        /// What the canton pays: everything.
        Everything => "alles, sobald bewilligt",
        /// In place of an amount: it is that of the other parent.
        UnknownHere => "hier unbekannt",
        /// In place of the amount of the other parent, on the print for one of them.
        NotOnPaper => "nicht auf diesem Blatt",
        /// In place of an amount.
        OfficeClarifies => "klärt das {AKJB}",
        /// A further amount is open.
        OpenOnTop => "Dazu, noch offen",
        /// Part of a range, behind who pays it: at least this amount.
        Sure => "sicher",
        /// Part of a range, behind who pays it: what is above the part that is sure.
        DependsOnAnswers => "je nach Angabe",
        /// Heading of the reason why the canton cannot pay.
        Reason => "Der Grund",
        /// Heading of the one thing to do.
        NextStep => "Nächster Schritt",
        /// The same, where the canton cannot pay.
        GoOn => "So geht es weiter",
        /// Behind the last day for a request: why it matters.
        BeforeDecision => "Ohne Entscheid zahlt der Kanton meist nicht.",
        /// Behind the last day for a request in a crisis.
        CrisisFromStart => "In einer Krise kann er ab dem Beginn zahlen.",
        /// Button: opens the form for the request.
        OpenRequest => "Gesuch öffnen",
        /// Link: calls the office.
        OfficeNumber => "{AKJB} {AKJB-Telefon}",
        /// Button: calls the office.
        CallOffice => "{AKJB-Telefon} anrufen",
        /// Button: calls the helpline.
        CallHelpline => "{147} anrufen",
        /// In the line about the rules: that the result does not bind.
        OnlyDecisionBinds => "verbindlich ist erst der Entscheid (Verfügung) des {AKJB}",
        /// Heading: the amounts by time.
        WhenYouPay => "Wann Sie zahlen",
        /// The same, where a child pays from its own money.
        WhenPaid => "Wann gezahlt wird",
        /// Below the sums of several months.
        WhyRappen => "Gerechnet wird ungerundet. Darum kann eine Summe um einige Rappen abweichen.",
        /// Heading: what changes the amount.
        WhatChanges => "Was den Betrag ändert",
        /// What would change the amount.
        OnlyWeekdays => "Kind nur unter der Woche im Heim",
        /// Below the amount that an answer would give: it is the lowest one.
        Lowest => "tiefster Betrag",
        /// Below the amount that an answer would give: it is the highest one.
        Highest => "höchster Betrag",
        /// Heading: what comes on top, and what lowers the amount.
        OnTop => "Was dazukommt, was den Betrag senkt",
        /// Behind an exact amount: some answers are presets that nobody confirmed.
        WithPresets => "mit angenommenen Angaben",
        /// Behind the exact amount of a placement, which can be nothing.
        SideCostsOnTop => "Nebenkosten kommen dazu",
        /// Heading of a sentence about costs beside the share.
        SideCosts => "Dazu kommen Nebenkosten",
        /// Heading of a sentence about hardship.
        LessInHardship => "Weniger im Härtefall",
        /// Heading of a sentence about a lower income.
        LessIncome => "Weniger, wenn das Einkommen sinkt",
        /// Below that heading.
        IncomeFalls => "Bei einer erheblichen Veränderung zählt das neue Einkommen ab dem ersten vollen Monat ({VO § 30a Abs. 6}).",
        /// Link behind that sentence.
        GiveNewIncome => "Neues Einkommen eingeben",
        /// Heading of further notes.
        GoodToKnow => "Gut zu wissen",
        /// Heading: papers and dates.
        PapersAndDates => "Unterlagen und Termine",
        /// Heading of the papers that the family brings, on its print.
        BringPapers => "Das bringen Sie mit",
        /// Heading of the conditions that are still open, on the print for the family.
        ClarifiedByOthers => "Das klärt die Fachstelle noch",
        /// Heading of empty lines on the print for the family.
        MyQuestions => "Meine Fragen für das Gespräch",
        /// On the print for the family, behind the name of the calculator.
        ForFamily => "Für die Familie",
        /// On a print, in place of its day: the device shows a day that cannot be today.
        PrintedWithoutDay => "Gedruckt ohne Datum: Das Gerät zeigt ein falsches",
        /// On the print for the family: whom to ask.
        AskOfficePrinted => "Fragen? {AKJB}, Telefon {AKJB-Telefon}, {AKJB-E-Mail}",
        /// On the print for the family: whom a child may call.
        HelplinePrinted => "Braucht Ihr Kind sofort einen sicheren Ort? Es kann selbst anrufen: Telefon {147} (Notbett, gratis).",
        /// The same, where the young person answers or is of age.
        OwnHelplinePrinted => "Brauchen Sie sofort einen sicheren Ort? Rufen Sie an: Telefon {147} (Notbett, gratis).",
        /// Heading where the canton cannot pay: what it would cost if it could.
        Compared => "Zum Vergleich",
        /// Heading where the canton cannot pay: who helps the family.
        WhoAccompanies => "Wer Sie begleitet",
        /// Below that heading.
        NotAlone => "Das ist keine gute Nachricht, und Sie müssen sie nicht allein tragen. Der Sozialdienst Ihrer Gemeinde klärt mit Ihnen, welche Hilfe passt.",
        /// Below the title of the variants: there is none.
        NoneKept => "noch keine behalten",
    }
}

texts! {
    /// Whom to talk to: the first sentence of the next step. What is set bold stands between two `*`.
    pub enum NextPhrase as next_phrase {
        /// The first contact for most families.
        SocialService => "Sie müssen das nicht allein regeln. Sprechen Sie bald mit dem *Sozialdienst Ihrer Gemeinde*: Er stellt das Gesuch.",
        /// The authority has confirmed or ordered the help.
        ChildProtection => "Sie müssen das nicht allein regeln. Sprechen Sie mit der *Kindesschutzbehörde ({KESB})*: Sie stellt das Gesuch für Sie.",
        /// This body has confirmed the help.
        Mosaik => "Sie müssen das nicht allein regeln. Sprechen Sie mit der *Beratungsstelle der Stiftung Mosaik*: Sie stellt das Gesuch für Sie.",
        /// This body has confirmed the help.
        Birmann => "Sie müssen das nicht allein regeln. Sprechen Sie mit der *Sozialberatung der Birmann-Stiftung*: Sie stellt das Gesuch für Sie.",
        /// This body has confirmed the help.
        ChildPsychiatry => "Sie müssen das nicht allein regeln. Sprechen Sie mit der *Kinder- und Jugendpsychiatrie ({KJP})*: Sie stellt das Gesuch für Sie.",
        /// Somebody else has confirmed the help.
        Professional => "Sie müssen das nicht allein regeln. Sprechen Sie mit Ihrer *Fachperson*: Sie stellt das Gesuch für Sie.",
        /// The service that the canton does not pay, or the reason why it cannot, is a matter of the social service.
        AskSocialService => "Sprechen Sie mit dem *Sozialdienst Ihrer Gemeinde*.",
        /// Parents file themselves.
        Yourself => "Sie stellen das Gesuch selbst, mit dem *E-Formular*. Fragen beantwortet das {AKJB}.",
        /// The office clarifies.
        AskOffice => "Fragen Sie das *{AKJB}*, bevor die Hilfe beginnt.",
        /// The canton does not pay: day care.
        Municipality => "Fragen Sie *Ihre Gemeinde*.",
        /// The canton does not pay: schooling.
        School => "Fragen Sie *die Schule oder das Amt für Volksschulen*.",
        /// The canton does not pay: accompanied visits.
        OrderingBody => "Fragen Sie *die Stelle, welche die Begleitung angeordnet hat*.",
        /// An emergency bed.
        Helpline => "Es braucht kein Gesuch. Ihr Kind kann selbst anrufen: *Telefon {147}*.",
        /// A placement at once.
        NoRequest => "Es braucht kein Gesuch. Sprechen Sie mit dem *Sozialdienst Ihrer Gemeinde*.",
    }
}

texts! {
    /// Lines of the result with values. What is set bold stands between two `*`.
    pub result_lines {
        /// The dates of a help without an end: `start` is its first day.
        since(start) => "ab {start}",
        /// A day with its weekday.
        day(weekday, date) => "{weekday}, {date}",
        /// `day` is a day with its weekday.
        request_by(day) => "*Bis {day}* muss das Gesuch beim Kanton sein.",
        /// As above: the day is today.
        request_today(day) => "*Noch heute, {day},* muss das Gesuch beim Kanton sein.",
        /// As above: it is not known whether the request is the first one.
        or_earlier(day) => "Bei Verlängerung oder Wechsel schon bis {day}.",
        /// As above. A help can begin then if the canton is to pay from its first day on.
        earliest(day) => "*Frühestens am {day}* kann die Hilfe beginnen.",
        /// As above: it is not known whether the request is the first one.
        or_later(day) => "Bei Verlängerung oder Wechsel frühestens am {day}.",
        /// Behind the first day on which a help can begin. `day` is the start that is computed with.
        start_too_early(day) => "Der Beginn am {day} ist zu früh: Ohne Entscheid zahlt der Kanton meist nicht.",
        /// As above. The last day for the request is past.
        request_was(day) => "*Stellen Sie das Gesuch sofort.* Die Frist war am {day}.",
        /// `day` is the day on which the child comes of age: its birthday of `age`.
        later(age, day) => "Später: *vor dem {age}. Geburtstag am {day}* muss die Weiterführung bewilligt sein.",
        /// Before the amount that a family would pay. `condition` is a sentence: the condition that is not met.
        if_met(condition) => "Wenn gilt: {condition}",
        /// Below a row: why its amount is not the last word. `why` is which figures of another year it rests on.
        provisional(why) => "vorläufig, {why}",
        /// `day` is the last day of crisis care.
        ends_on(day) => "Die Krisenpflege endet spätestens am *{day}*.",
        a_day(amount) => "{amount} am Tag",
        a_year(amount) => "{amount} im Jahr",
        /// A period of months with short names.
        short_period(from, to) => "{from} – {to}",
        /// `amount` is that of each month.
        each(amount) => "je {amount}",
        /// `amount` is that of the dearest of several months.
        each_at_most(amount) => "je höchstens {amount}",
        /// `amount` is that of several months.
        together(amount) => "zusammen {amount}",
        /// `amount` is the highest one that is possible.
        never_more(amount) => "nie mehr als {amount}",
        /// `amount` may come on top of the part that is sure.
        up_to_more(amount) => "bis {amount} mehr",
        from_amount(amount) => "Ab *{amount}*",
        /// In the list of who pays: more was not told, and can raise the amount.
        or_more(amount) => "ab {amount}",
        /// What would change the amount: `amount` francs a year.
        more_income(amount) => "{amount} Franken mehr Einkommen im Jahr",
        more_deductions(amount) => "{amount} Franken mehr Abzüge im Jahr",
        /// The answer to a question that would give an amount.
        if_answer(question, amount) => "{question}: {amount} Franken",
        /// By how much an answer moves the amount.
        moves_by(amount) => "bis {amount}",
        rules_compared(day) => "verglichen am {day}",
    }
}

texts! {
    /// The short name of a month beside its year, where there is little room: «Feb 2027».
    pub short_month(u8) {
        january: 1 => "Jan",
        february: 2 => "Feb",
        march: 3 => "März",
        april: 4 => "Apr",
        may: 5 => "Mai",
        june: 6 => "Juni",
        july: 7 => "Juli",
        august: 8 => "Aug",
        september: 9 => "Sept",
        october: 10 => "Okt",
        november: 11 => "Nov",
        december: _ => "Dez",
    }
}

texts! {
    /// The name of a day of the week, before a date.
    pub weekday_name(Weekday) {
        monday: Weekday::Monday => "Montag",
        tuesday: Weekday::Tuesday => "Dienstag",
        wednesday: Weekday::Wednesday => "Mittwoch",
        thursday: Weekday::Thursday => "Donnerstag",
        friday: Weekday::Friday => "Freitag",
        saturday: Weekday::Saturday => "Samstag",
        sunday: Weekday::Sunday => "Sonntag",
    }
}

texts! {
    /// How many there are of something: one line below the title of a folded part, and beside a period.
    result_counts {
        months[number] => "{number} Monat | {number} Monate",
        more_periods[number] => "{number} weiterer Zeitraum | {number} weitere Zeiträume",
        met[number] => "{number} erfüllt | {number} erfüllt",
        clarified[number] => "{number} klärt die Fachstelle | {number} klärt die Fachstelle",
        not_met[number] => "{number} nicht erfüllt | {number} nicht erfüllt",
        papers[number] => "{number} Unterlage | {number} Unterlagen",
        assumptions[number] => "{number} Stelle, an der die Verordnung schweigt | {number} Stellen, an denen die Verordnung schweigt",
        points[number] => "{number} Punkt, hier nicht gerechnet | {number} Punkte, hier nicht gerechnet",
        told[number] => "{number} Antwort | {number} Antworten",
        calculations[number] => "{number} Rechnung | {number} Rechnungen",
        kept[number] => "{number} behalten | {number} behalten",
        /// A request before the start of the help, in working days.
        working_days_before[number] => "*Mindestens {number} Arbeitstag vor dem Beginn* muss das Gesuch beim Kanton sein. | *Mindestens {number} Arbeitstage vor dem Beginn* muss das Gesuch beim Kanton sein.",
        /// A request before an extension, in days.
        days_before_extension[number] => "*Mindestens {number} Tag vor der Verlängerung* muss das Gesuch beim Kanton sein. | *Mindestens {number} Tage vor der Verlängerung* muss das Gesuch beim Kanton sein.",
        /// Values that a professional copies.
        values[number] => "{number} Wert zum Kopieren, für die Fachstelle | {number} Werte zum Kopieren, für die Fachstelle",
        /// A request after the start of a help in a crisis, in days.
        days_after[number] => "*Bis {number} Tag nach dem Eintritt* muss das Gesuch beim Kanton sein. | *Bis {number} Tage nach dem Eintritt* muss das Gesuch beim Kanton sein.",
    }
}

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// Months of a period.
    Months,
    /// Periods that are folded.
    MorePeriods,
    /// Conditions that are met.
    Met,
    /// Conditions that are open.
    Clarified,
    /// Conditions that are not met.
    NotMet,
    /// Papers to hand in.
    Papers,
    /// Readings of ours.
    Assumptions,
    /// Points that the office decides.
    Points,
    /// Pages that a family answered.
    Told,
    /// Calculations.
    Calculations,
    /// Variants.
    Kept,
    /// Working days before the start.
    WorkingDaysBefore,
    /// Days before an extension.
    DaysBeforeExtension,
    /// Days after the entry.
    DaysAfter,
    /// Values to copy.
    Values,
}

impl Catalogue {
    /// How many there are.
    pub fn counted_as(&self, what: Counted, count: usize) -> String {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        match what {
            Counted::Months => result_counts::months(self, count),
            Counted::MorePeriods => result_counts::more_periods(self, count),
            Counted::Met => result_counts::met(self, count),
            Counted::Clarified => result_counts::clarified(self, count),
            Counted::NotMet => result_counts::not_met(self, count),
            Counted::Papers => result_counts::papers(self, count),
            Counted::Assumptions => result_counts::assumptions(self, count),
            Counted::Points => result_counts::points(self, count),
            Counted::Told => result_counts::told(self, count),
            Counted::Calculations => result_counts::calculations(self, count),
            Counted::Kept => result_counts::kept(self, count),
            Counted::WorkingDaysBefore => result_counts::working_days_before(self, count),
            Counted::DaysBeforeExtension => result_counts::days_before_extension(self, count),
            Counted::DaysAfter => result_counts::days_after(self, count),
            Counted::Values => result_counts::values(self, count),
        }
    }

    /// `Feb 2027`, `Feb 2027 – Jan 2028`.
    pub fn months(&self, from: Month, to: Month) -> String {
        let short = |month: Month| self.month_named(self.short_month(month.number()), month);
        if from == to { short(from) } else { self.short_period(&short(from), &short(to)) }
    }

    /// A day with its weekday.
    pub fn weekday(&self, date: Date) -> String {
        self.day(self.weekday_name(date.weekday()), &self.date(date))
    }

    /// The first letter of a month.
    pub fn month_letter(&self, month: Month) -> String {
        self.month_name(month.number()).chars().take(1).collect()
    }

    /// The difference between two amounts as they are shown, with its sign.
    pub fn difference(&self, from: Chf, to: Chf) -> String {
        let written = amount(to.as_shown() - from.as_shown());
        if written.starts_with('−') { written } else { ["+", &written].concat() }
    }
}
