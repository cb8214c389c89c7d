//! The running line of the family way: what the family will pay, in one or two sentences.

use crate::answer::Range;
use crate::assessment::{StayPart, Without};
use crate::money::Chf;
use crate::rules::OpenPoint;
use crate::rules::parameters::{Parameters, RuleBook};
use crate::text::messages::texts;
use crate::text::write::{amount, bound};
use crate::text::{Catalogue, ResultPhrase};
use crate::visit::line::{Amount, Entry, Line, Purpose, Said, Who, WhyNothing};

/// So many days are an example for an amount a day.
const DAYS_OF_EXAMPLE: u32 = 30;

texts! {
    /// What a family will pay, as far as its answers say: one sentence below the buttons of each page, and the first sentence of the
    /// result. All amounts are whole francs, except in `exactly`. Conditions stand behind some of these, after a comma.
    line {
        missing(highest) => "Ihr Anteil: zwischen {0} und {highest} Franken im Monat. Es fehlt noch das Einkommen.",
        missing_a_day(highest) => "Ihr Anteil: zwischen {0} und rund {highest} Franken am Tag. Es fehlt noch das Einkommen.",
        /// The child pays from its own pension or other money.
        missing_of_child(highest) => "Das Kind zahlt aus seinem eigenen Geld, zwischen {0} und {highest} Franken im Monat. Es fehlt noch dieses Geld.",
        /// The young person who answers pays from the age of majority on: `from`.
        missing_of_you(from, highest) => "Ab {from} zahlen Sie selbst, zwischen {0} und {highest} Franken im Monat. Es fehlt noch Ihr Einkommen.",
        /// `from` is an age, as above.
        missing_of_adult(from, highest) => "Ab {from} zahlt der junge Mensch selbst, zwischen {0} und {highest} Franken im Monat. Es fehlt noch sein Einkommen.",
        free_up_to(limit) => "Bis {limit} Franken Einkommen im Jahr zahlen Sie nichts, ohne grosses Vermögen.",
        free_up_to_of_child(limit) => "Bis {limit} Franken Einkommen im Jahr zahlt das Kind nichts, ohne grosses Vermögen.",
        free_up_to_of_adult(limit) => "Bis {limit} Franken Einkommen im Jahr zahlt der junge Mensch nichts, ohne grosses Vermögen.",
        /// An amount for the told days of a short stay.
        about_for[days](amount) => "Rund {amount} Franken für {days} Tag | Rund {amount} Franken für {days} Tage",
        at_most_for[days](amount) => "Höchstens rund {amount} Franken für {days} Tag | Höchstens rund {amount} Franken für {days} Tage",
        between_for[days](low, high) => "Zwischen {low} und {high} Franken für {days} Tag | Zwischen {low} und {high} Franken für {days} Tage",
        unknown(highest) => "Zwischen {0} und {highest} Franken im Monat. Ohne das Einkommen lässt sich nicht mehr sagen.",
        at_most(amount) => "Höchstens rund {amount} Franken im Monat",
        at_most_a_day(day, amount) => "Höchstens rund {day} Franken am Tag, das sind {amount} Franken in {30} Tagen",
        between(low, high) => "Zwischen {low} und {high} Franken im Monat",
        between_a_day(low, high) => "Zwischen {low} und {high} Franken am Tag",
        about(amount) => "Rund {amount} Franken im Monat",
        about_a_day(day, amount) => "Rund {day} Franken am Tag, das sind {amount} Franken in {30} Tagen",
        /// `amount` has two decimals.
        exactly(amount) => "{amount} Franken im Monat",
        each_day(day) => "{day} Franken am Tag",
        each_day_at_most(day, highest) => "{day} Franken am Tag, höchstens {highest} Franken im Monat",
        by_days(amount) => "{amount} Franken im Monat",
        by_days_between(low, high) => "{low} bis {high} Franken im Monat",
        by_days_of_year(amount) => "{amount} Franken im Jahr",
        /// `income` and `limit` are francs a year.
        nothing_low(income, limit) => "{0} Franken im Monat: {income} Franken Einkommen liegen unter der Grenze von {limit}",
        nothing_at(limit) => "{0} Franken im Monat: Das Einkommen liegt genau auf der Grenze von {limit}",
        nothing_below(limit) => "{0} Franken im Monat: Das Einkommen liegt unter der Grenze von {limit}",
        nothing => "{0} Franken im Monat",
        nothing_few_days[days] => "{0} Franken im Monat: An weniger als {days} Tag im Monat zahlen Sie nichts | {0} Franken im Monat: An weniger als {days} Tagen im Monat zahlen Sie nichts",
        nothing_own => "{0} Franken: ohne eigenes Einkommen zahlt der junge Mensch nichts",
        nothing_own_of_you => "{0} Franken: ohne eigenes Einkommen zahlen Sie nichts",
        nothing_own_of_child => "{0} Franken: ohne eigenes Geld zahlt das Kind nichts",
        nothing_assistance => "{0} Franken: Mit Sozialhilfe oder Ergänzungsleistungen kostet die Familienbegleitung nichts",
        nothing_no_parents => "{0} Franken: Ohne Eltern, die zahlen müssen, kostet die Familienbegleitung nichts",
        nothing_placed => "{0} Franken: Ist ein Kind im Heim oder in einer Pflegefamilie, kostet die Familienbegleitung nichts",
        nothing_emergency[days] => "{0} Franken: Für höchstens {days} Tag zahlen Sie nichts | {0} Franken: Für höchstens {days} Tage zahlen Sie nichts",
        office => "Betrag offen: Das klärt das {AKJB}",
        office_asylum(amount) => "Betrag offen. Für Familien im Asylbereich beteiligt sich die Gemeinde mit {amount} Franken. Was Sie selbst zahlen, klärt das {AKJB} mit der Gemeinde",
        office_asylum_plain => "Betrag offen. Für Familien im Asylbereich beteiligt sich die Gemeinde. Was Sie selbst zahlen, klärt das {AKJB} mit der Gemeinde",
        /// The amount of the parents of the young person who answers. `to` is the age of majority.
        not_known(to) => "Bis {to} zahlen Ihre Eltern, jeder nach seinem Einkommen. Ihr Lohn zählt dabei mit. Den Betrag kennen wir nicht",
        /// Behind an amount that a child pays.
        you_pay_nothing => "Sie selbst zahlen nichts.",
        /// Before what the young person who answers owes from the age of majority on.
        from_majority_of_you(age) => "Ab {age}:",
        /// Before what the parent pays who does not answer.
        other_parent => "Der andere Elternteil:",
        /// Before what is owed until the child comes of age.
        until_majority(age) => "Bis {age}:",
        /// Before what is owed from then on.
        from_majority(age) => "Ab dem Monat nach dem {age}. Geburtstag:",
        /// `low` and `high` are the same if one amount was told.
        computed_with(amount) => "Gerechnet mit {amount} Franken Einkommen im Jahr.",
        computed_with_more(amount) => "Gerechnet mit {amount} Franken Einkommen im Jahr und dem anderen Geld, das Sie genannt haben.",
        /// The income was told without an upper end.
        computed_with_above(amount) => "Gerechnet mit mehr als {amount} Franken Einkommen im Jahr.",
        /// The income was told without a lower end.
        computed_with_at_most(amount) => "Gerechnet mit höchstens {amount} Franken Einkommen im Jahr.",
        computed_with_range(low, high) => "Gerechnet mit {low} bis {high} Franken Einkommen im Jahr.",
        /// `amount` is one of the following amounts.
        step_ahead(rise, amount) => "Nahe an einer Stufe. Ab {rise} Franken mehr im Jahr sind es {amount}.",
        step_here(amount) => "Genau auf einer Stufe. Verdienen Sie nur wenig mehr, sind es {amount}.",
        then_a_month(amount) => "rund {amount} Franken im Monat",
        then_a_month_at_most(amount) => "höchstens rund {amount} Franken im Monat",
        then_a_day(amount) => "rund {amount} Franken am Tag",
        then_a_day_at_most(amount) => "höchstens rund {amount} Franken am Tag",
        then_for[days](amount) => "rund {amount} Franken für {days} Tag | rund {amount} Franken für {days} Tage",
        then_for_at_most[days](amount) => "höchstens rund {amount} Franken für {days} Tag | höchstens rund {amount} Franken für {days} Tage",
        /// What an amount rests on, behind it.
        if_change_counts => "Das gilt, wenn das {AKJB} die Veränderung als gross genug ansieht.",
        /// What holds otherwise, behind the sentence before.
        otherwise => "Sonst zählt das Einkommen des letzten Jahres. Dann ist der Betrag ein anderer.",
        /// What an amount rests on, behind it: the family left open whether it belongs to the field of asylum.
        if_no_asylum => "Das gilt, wenn Sie nicht zum Asylbereich gehören.",
        less_by_other_parent => "Weniger, wenn der andere Elternteil viel verdient.",
        wealth_unknown(highest) => "Mit grossem Vermögen ist es mehr, höchstens {highest} Franken.",
    }
}

texts! {
    /// What an amount of the running line rests on, behind a comma.
    line_conditions {
        wealth => "ohne grosses Vermögen",
        partner => "ohne Ihre Partnerin oder Ihren Partner",
        /// Of what the other parent pays.
        partner_of_other => "ohne Partnerin oder Partner",
        rent => "ohne Mieteinnahmen",
        child_wage => "ohne den Lohn des Kindes",
        child_money => "ohne das Geld des Kindes",
        /// Another child of the family is placed too.
        other_child => "ohne das Geld des anderen Kindes",
        /// Behind the second condition, if there are more.
        and_more => "und weitere Angaben",
        /// From whose money a child pays.
        from_child => "aus dem Geld des Kindes",
        from_you => "Sie selbst",
        from_adult => "der junge Mensch selbst",
    }
}

texts! {
    /// What an amount is paid for: before it, where several amounts stand after each other.
    pub purpose for Purpose {
        Placement => "Heim oder Pflegefamilie:",
        Outpatient => "Familienbegleitung:",
        Relief => "Entlastungstage:",
    }
}

texts! {
    /// Why the running line has risen: something counts now that was not told before.
    line_rises {
        wealth => "Jetzt mit dem Vermögen.",
        partner => "Jetzt mit Ihrer Partnerin oder Ihrem Partner.",
        rent => "Jetzt mit Mieteinnahmen.",
        child_wage => "Jetzt mit dem Lohn des Kindes.",
        child_money => "Jetzt mit dem Geld des Kindes.",
    }
}

impl Catalogue {
    /// The sentences of the line, one after the other.
    pub fn line(&self, line: &Line) -> Vec<String> {
        // The money of a child takes in its wage.
        let is_said = |without: &&Without| **without != Without::ChildWage || !line.now_with.contains(&Without::ChildMoney);
        let mut found: Vec<String> = line.now_with.iter().filter(is_said).map(|without| self.rise(*without).to_owned()).collect();
        for entry in &line.entries {
            found.extend(self.line_entry(line, entry));
        }
        found.extend(self.computed_with(line));
        found
    }

    /// The income that was computed with.
    pub fn computed_with(&self, line: &Line) -> Option<String> {
        let Range { low, high } = line.computed_with?;
        Some(if line.is_open_above {
            line::computed_with_above(self, &bound(low))
        } else if low != high && low == Chf::ZERO {
            line::computed_with_at_most(self, &bound(high))
        } else if low != high {
            line::computed_with_range(self, &bound(low), &bound(high))
        } else if line.computed_with_more {
            line::computed_with_more(self, &bound(low))
        } else {
            line::computed_with(self, &bound(low))
        })
    }

    /// The sentences of one statement of a line. If the line is about several purposes, the first one names that of the statement.
    pub fn line_entry(&self, line: &Line, entry: &Entry) -> Vec<String> {
        let mut found = self.statement(entry);
        if line.has_several_purposes() {
            found.insert(0, self.purpose(entry.purpose).to_owned());
        }
        found
    }

    fn statement(&self, entry: &Entry) -> Vec<String> {
        let mut said = vec![self.said(entry)];
        said.extend(self.named_conditions(entry));
        said.extend(self.named_payer(entry).map(str::to_owned));
        let mut sentence = self.listed(&said);
        if !sentence.ends_with('.') {
            sentence.push('.');
        }
        let mut found: Vec<String> = match entry.said {
            Said::Missing { .. } | Said::NotKnown => Vec::new(),
            _ => self.part_of_stay(entry).into_iter().collect(),
        };
        if entry.who == Who::OtherParent {
            found.push(line::other_parent(self).to_owned());
        }
        found.push(sentence);
        if let Said::Missing { free_up_to: Some(limit), .. } | Said::Unknown { free_up_to: Some(limit), .. } = entry.said {
            found.push(self.free_up_to(entry.who, limit));
        }
        if entry.who == Who::ChildForCarer && entry.high().is_some_and(|high| high > Chf::ZERO) {
            found.push(self.you_pay_nothing().to_owned());
        }
        found.extend(entry.conditions.iter().filter_map(|condition| self.condition_sentence(*condition)));
        found.extend(entry.next_jump.map(|near| self.near_jump(near)));
        found
    }

    /// Who pays, behind an amount, where it is not the parents.
    fn named_payer(&self, entry: &Entry) -> Option<&'static str> {
        let has_amount = entry.high().is_some_and(|high| high > Chf::ZERO);
        match entry.who {
            _ if !has_amount => None,
            Who::ChildForCarer | Who::Child => Some(line_conditions::from_child(self)),
            Who::YoungAdult => Some(line_conditions::from_adult(self)),
            Who::You if entry.part == StayPart::FromMajority => Some(line_conditions::from_you(self)),
            _ => None,
        }
    }

    /// Why nothing is owed, in a sentence. `None` if no single rule says so.
    pub(in crate::text) fn why_nothing(&self, why: WhyNothing, who: Who) -> Option<String> {
        let is_said = !matches!(why, WhyNothing::Other);
        is_said.then(|| [&self.nothing(why, who), "."].concat())
    }

    /// Why the office decides, in sentences.
    pub(in crate::text) fn why_office(&self, points: &[OpenPoint]) -> Vec<String> {
        if points.contains(&OpenPoint::Asylum) {
            return vec![[&self.office(points), "."].concat()];
        }
        points.iter().map(|point| self.open_point(*point).to_owned()).collect()
    }

    /// That the amount of the parents of the young person who reads is not known.
    pub(in crate::text) fn parents_unknown(&self) -> String {
        [&line::not_known(self, &self.age()), "."].concat()
    }

    /// The age of majority.
    pub fn age(&self) -> String {
        figure(|rules| rules.majority_age.value.to_string())
    }

    fn said(&self, entry: &Entry) -> String {
        match &entry.said {
            Said::Refused => self.result_phrase(ResultPhrase::EarlyNo).to_owned(),
            Said::Office(points) => self.office(points),
            Said::Missing { most, .. } => self.missing(*most, entry.who, entry.part == StayPart::FromMajority),
            Said::Nothing(why) => self.nothing(*why, entry.who),
            Said::Unknown { most, .. } => match (most.daily, most.days) {
                (Some(day), Some(days)) => line::between_for(self, days, &bound(Chf::ZERO), &for_days(day, days)),
                _ => line::unknown(self, &rough(most.monthly)),
            },
            Said::AtMost(amount) => match (amount.daily, amount.days) {
                (Some(day), Some(days)) => line::at_most_for(self, days, &for_days(day, days)),
                (Some(day), None) => line::at_most_a_day(self, &rough(day), &for_days(day, DAYS_OF_EXAMPLE)),
                (None, _) => line::at_most(self, &rough(amount.monthly)),
            },
            Said::Between(low, high) => match (low.daily, high.daily, low.days) {
                (Some(low), Some(high), Some(days)) => {
                    let (low, high) = (low.times(days).whole_francs(), high.times(days).franc_above());
                    line::between_for(self, days, &bound(low), &bound(high))
                }
                (Some(low), Some(high), None) => {
                    line::between_a_day(self, &bound(low.whole_francs()), &bound(high.franc_above()))
                }
                _ => line::between(self, &bound(low.monthly.whole_francs()), &bound(high.monthly.franc_above())),
            },
            Said::About(Amount { daily: Some(day), days, .. }) | Said::Exactly(Amount { daily: Some(day), days, .. }) => {
                match days {
                    Some(days) => line::about_for(self, *days, &for_days(*day, *days)),
                    None => line::about_a_day(self, &rough(*day), &for_days(*day, DAYS_OF_EXAMPLE)),
                }
            }
            Said::About(amount) => line::about(self, &rough(amount.monthly)),
            Said::Exactly(exact) => line::exactly(self, &amount(exact.monthly)),
            Said::EachDay { day, most: None } => line::each_day(self, &bound(*day)),
            Said::EachDay { day, most: Some(most) } => line::each_day_at_most(self, &bound(*day), &bound(*most)),
            Said::ByDays(range) if range.is_exact() => line::by_days(self, &bound(range.high)),
            Said::ByDays(range) => line::by_days_between(self, &bound(range.low), &bound(range.high)),
            Said::ByDaysOfYear(amount) => line::by_days_of_year(self, &bound(*amount)),
            Said::NotKnown => line::not_known(self, &self.age()),
        }
    }

    fn missing(&self, most: Amount, who: Who, is_young_person: bool) -> String {
        let amount = &rough(most.monthly);
        match (who, most.daily) {
            (Who::You | Who::YouOfTwo | Who::YourParents | Who::OtherParent, Some(day)) => line::missing_a_day(self, &rough(day)),
            (Who::You, None) if is_young_person => line::missing_of_you(self, &self.age(), amount),
            (Who::ChildForCarer | Who::Child, _) => line::missing_of_child(self, amount),
            (Who::YoungAdult, _) => line::missing_of_adult(self, &self.age(), amount),
            (Who::You | Who::YouOfTwo | Who::YourParents | Who::OtherParent, None) => line::missing(self, amount),
        }
    }

    fn nothing(&self, why: WhyNothing, who: Who) -> String {
        match why {
            WhyNothing::LowIncome { income: Some(income), limit } if income == limit => line::nothing_at(self, &bound(limit)),
            WhyNothing::LowIncome { income: Some(income), limit } => line::nothing_low(self, &bound(income), &bound(limit)),
            WhyNothing::LowIncome { income: None, limit } => line::nothing_below(self, &bound(limit)),
            WhyNothing::FewDays => line::nothing_few_days(self, days(|rules| rules.least_days.value)),
            WhyNothing::NoOwnIncome => match who {
                Who::ChildForCarer | Who::Child => line::nothing_own_of_child(self).to_owned(),
                Who::YoungAdult => line::nothing_own(self).to_owned(),
                Who::You | Who::YouOfTwo | Who::YourParents | Who::OtherParent => line::nothing_own_of_you(self).to_owned(),
            },
            WhyNothing::Assistance => line::nothing_assistance(self).to_owned(),
            WhyNothing::NoParents => line::nothing_no_parents(self).to_owned(),
            WhyNothing::Placed => line::nothing_placed(self).to_owned(),
            WhyNothing::Emergency => line::nothing_emergency(self, days(|rules| rules.emergency_days.value)),
            WhyNothing::Other => line::nothing(self).to_owned(),
        }
    }

    fn office(&self, points: &[OpenPoint]) -> String {
        if !points.contains(&OpenPoint::Asylum) {
            return line::office(self).to_owned();
        }
        match RuleBook::embedded().newest().and_then(|rules| rules.asylum_share) {
            Some(share) => line::office_asylum(self, &bound(share.value)),
            None => line::office_asylum_plain(self).to_owned(),
        }
    }

    fn rise(&self, without: Without) -> &'static str {
        match without {
            Without::Wealth => line_rises::wealth(self),
            Without::Partner => line_rises::partner(self),
            Without::Rent => line_rises::rent(self),
            Without::ChildWage => line_rises::child_wage(self),
            Without::ChildMoney => line_rises::child_money(self),
        }
    }
}

/// A figure of the newest rules as a text.
fn figure(of: impl Fn(&Parameters) -> String) -> String {
    RuleBook::embedded().newest().map_or_else(String::new, of)
}

/// A number of days of the newest rules.
fn days(of: impl Fn(&Parameters) -> u32) -> u32 {
    RuleBook::embedded().newest().map_or(0, of)
}

/// A rough amount: whole francs.
pub(in crate::text) fn rough(amount: Chf) -> String {
    bound(amount.nearest_franc())
}

/// What so many days cost, from the exact amount of a day.
pub(in crate::text) fn for_days(day: Chf, days: u32) -> String {
    rough(day.times(days))
}
