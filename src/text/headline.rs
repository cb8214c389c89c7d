//! The first sentence of the result: who pays how much. What stands between two `*` is set large.

use crate::assessment::{Assessment, StayPart};
use crate::money::Chf;
use crate::rules::payers::Payer;
use crate::text::messages::texts;
use crate::text::write::bound;
use crate::text::{Catalogue, FamilyResult, ResultPhrase};
use crate::visit::headline::{Statement, has_several_purposes, rests_on_begin};
use crate::visit::line::{Amount, Condition, Said, Who, WhyNothing};

texts! {
    /// Who pays how much: the first sentence of the result, and sentences that follow it. Conditions may stand behind them, after a
    /// comma. What is set large stands between two `*`. All amounts are whole francs.
    headline {
        you_about(amount) => "Sie zahlen rund *{amount} Franken* im Monat",
        you_at_most(amount) => "Sie zahlen höchstens rund *{amount} Franken* im Monat",
        you_between(low, high) => "Sie zahlen zwischen *{low} und {high} Franken* im Monat",
        you_nothing => "Sie zahlen *nichts*",
        you_a_day_about(amount) => "Sie zahlen rund *{amount} Franken* am Tag",
        you_a_day_at_most(amount) => "Sie zahlen höchstens rund *{amount} Franken* am Tag",
        you_a_day_between(low, high) => "Sie zahlen zwischen *{low} und {high} Franken* am Tag",
        you_a_day_nothing => "Sie zahlen *nichts*",
        /// An amount for the told days of a short stay.
        you_for_about[days](amount) => "Sie zahlen rund *{amount} Franken* für {days} Tag | Sie zahlen rund *{amount} Franken* für {days} Tage",
        you_for_at_most[days](amount) => "Sie zahlen höchstens rund *{amount} Franken* für {days} Tag | Sie zahlen höchstens rund *{amount} Franken* für {days} Tage",
        you_for_between[days](low, high) => "Sie zahlen zwischen *{low} und {high} Franken* für {days} Tag | Sie zahlen zwischen *{low} und {high} Franken* für {days} Tage",
        /// The minor child of the reader.
        child_about(amount) => "Ihr Kind zahlt rund *{amount} Franken* im Monat",
        child_at_most(amount) => "Ihr Kind zahlt höchstens rund *{amount} Franken* im Monat",
        child_between(low, high) => "Ihr Kind zahlt zwischen *{low} und {high} Franken* im Monat",
        child_nothing => "Ihr Kind zahlt *nichts*",
        /// Who is of age, and may be reading it.
        adult_about(amount) => "Der junge Mensch zahlt rund *{amount} Franken* im Monat",
        adult_at_most(amount) => "Der junge Mensch zahlt höchstens rund *{amount} Franken* im Monat",
        adult_between(low, high) => "Der junge Mensch zahlt zwischen *{low} und {high} Franken* im Monat",
        adult_nothing => "Der junge Mensch zahlt *nichts*",
        adult_a_day_about(amount) => "Der junge Mensch zahlt rund *{amount} Franken* am Tag",
        adult_a_day_at_most(amount) => "Der junge Mensch zahlt höchstens rund *{amount} Franken* am Tag",
        adult_a_day_between(low, high) => "Der junge Mensch zahlt zwischen *{low} und {high} Franken* am Tag",
        /// The child for whom the reader cares.
        ward_about(amount) => "Das Kind zahlt rund *{amount} Franken* im Monat",
        ward_at_most(amount) => "Das Kind zahlt höchstens rund *{amount} Franken* im Monat",
        ward_between(low, high) => "Das Kind zahlt zwischen *{low} und {high} Franken* im Monat",
        ward_nothing => "Das Kind zahlt *nichts*",
        ward_a_day_about(amount) => "Das Kind zahlt rund *{amount} Franken* am Tag",
        ward_a_day_at_most(amount) => "Das Kind zahlt höchstens rund *{amount} Franken* am Tag",
        ward_a_day_between(low, high) => "Das Kind zahlt zwischen *{low} und {high} Franken* am Tag",
        /// Behind a sentence about the months before majority.
        then_about(amount) => "Danach zahlt Ihr Kind: rund *{amount} Franken*",
        then_at_most(amount) => "Danach zahlt Ihr Kind: höchstens rund *{amount} Franken*",
        then_between(low, high) => "Danach zahlt Ihr Kind: zwischen *{low} und {high} Franken*",
        then_nothing => "Danach zahlt Ihr Kind *nichts*",
        /// The reader pays on for other children, once a child of age pays itself.
        then_still_about(amount) => "Danach zahlen Sie noch rund *{amount} Franken*",
        then_still_at_most(amount) => "Danach zahlen Sie noch höchstens rund *{amount} Franken*",
        then_still_between(low, high) => "Danach zahlen Sie noch zwischen *{low} und {high} Franken*",
        then_still_nothing => "Danach zahlen Sie *nichts*",
        /// The same of the other parent, who does not read it.
        then_other_about(amount) => "Danach zahlt der andere Elternteil noch rund *{amount} Franken*",
        then_other_at_most(amount) => "Danach zahlt der andere Elternteil noch höchstens rund *{amount} Franken*",
        then_other_between(low, high) => "Danach zahlt der andere Elternteil noch zwischen *{low} und {high} Franken*",
        then_other_nothing => "Danach zahlt der andere Elternteil *nichts*",
        /// Before what a child of age pays who reads it. `from` is the first month.
        from_month(from) => "Ab {from}:",
        /// Before what the parents of that child pay. `last` is the last month.
        up_to_month(last) => "Bis {last}:",
        /// Where only family coaching is free, because a child is placed.
        coaching_nothing => "Für die Familienbegleitung zahlen Sie *nichts*",
        /// The other parent, who does not read it.
        other_about(amount) => "Der andere Elternteil zahlt rund *{amount} Franken* im Monat",
        other_at_most(amount) => "Der andere Elternteil zahlt höchstens rund *{amount} Franken* im Monat",
        other_between(low, high) => "Der andere Elternteil zahlt zwischen *{low} und {high} Franken* im Monat",
        other_nothing => "Der andere Elternteil zahlt *nichts*",
        /// `last` is the last month before the child pays itself.
        until(last, amount) => "Sie zahlen bis {last} rund *{amount} Franken* im Monat",
        until_at_most(last, amount) => "Sie zahlen bis {last} höchstens rund *{amount} Franken* im Monat",
        until_between(last, low, high) => "Sie zahlen bis {last} zwischen *{low} und {high} Franken* im Monat",
        until_nothing(last) => "Sie zahlen bis {last} *nichts*",
        a_month(amount) => "Sie zahlen *{amount} Franken* im Monat",
        a_day(amount) => "Sie zahlen *{amount} Franken* am Tag",
        a_year(amount) => "Sie zahlen *{amount} Franken* im Jahr",
        refused => "An diese Hilfe kann der Kanton *nicht zahlen*",
        office => "Was Sie zahlen, *klärt das {AKJB}*",
        /// The parents of the young person who reads it.
        parents => "Ihre Eltern zahlen, *jeder nach seinem Einkommen*",
        other_unknown => "Was der andere Elternteil zahlt, kommt nicht zu Ihrem Betrag dazu",
        /// A share of so many francs a day can be at most so much a month.
        most_a_month(amount) => "Höchstens {amount} Franken im Monat.",
        days_of_month(amount) => "Das sind {amount} Franken in {30} Tagen.",
        income_unknown => "Ohne das Einkommen lässt sich nicht mehr sagen.",
        income_missing => "Es fehlt noch das Einkommen.",
        one_income_missing => "Es fehlt noch ein Einkommen.",
        /// Something that was taken as nothing may raise the amount: the sentence before names it.
        more_at_most(amount) => "Sonst kann es mehr sein, höchstens {amount} Franken.",
        /// Before what one of several children pays: `child` is which.
        of_child(child) => "{child}:",
    }
}

/// How an amount is said of a payer.
struct Forms {
    about: fn(&Catalogue, &str) -> String,
    at_most: fn(&Catalogue, &str) -> String,
    between: fn(&Catalogue, &str, &str) -> String,
    nothing: fn(&Catalogue) -> &'static str,
}

macro_rules! forms {
    ($about:ident, $at_most:ident, $between:ident, $nothing:ident) => {
        Forms { about: headline::$about, at_most: headline::$at_most, between: headline::$between, nothing: headline::$nothing }
    };
}

const YOU: Forms = forms!(you_about, you_at_most, you_between, you_nothing);
const YOU_A_DAY: Forms = forms!(you_a_day_about, you_a_day_at_most, you_a_day_between, you_a_day_nothing);
const CHILD: Forms = forms!(child_about, child_at_most, child_between, child_nothing);
const ADULT: Forms = forms!(adult_about, adult_at_most, adult_between, adult_nothing);
const ADULT_A_DAY: Forms = forms!(adult_a_day_about, adult_a_day_at_most, adult_a_day_between, adult_nothing);
const WARD: Forms = forms!(ward_about, ward_at_most, ward_between, ward_nothing);
const WARD_A_DAY: Forms = forms!(ward_a_day_about, ward_a_day_at_most, ward_a_day_between, ward_nothing);
const THEN: Forms = forms!(then_about, then_at_most, then_between, then_nothing);
const THEN_STILL: Forms = forms!(then_still_about, then_still_at_most, then_still_between, then_still_nothing);
const THEN_OTHER: Forms = forms!(then_other_about, then_other_at_most, then_other_between, then_other_nothing);
const OTHER: Forms = forms!(other_about, other_at_most, other_between, other_nothing);

/// So many days are an example for an amount a day.
const DAYS_OF_EXAMPLE: u32 = 30;

impl Catalogue {
    /// The first sentence about a payer, with its conditions. What is set large stands between two `*`.
    pub fn headline(&self, statement: &Statement) -> String {
        let mut said = vec![self.share_said(statement)];
        said.extend(self.named_conditions(&statement.entry));
        // A comma or the full stop behind what is set large is set large too, as it may begin a line.
        let mut sentence = self.listed(&said).replace("*, ", ",* ");
        match sentence.strip_suffix('*') {
            Some(start) => sentence = [start, ".*"].concat(),
            None => sentence.push('.'),
        }
        sentence
    }

    /// The same without marks, to be spoken.
    pub fn spoken_headline(&self, statement: &Statement) -> String {
        self.headline(statement).replace('*', "")
    }

    fn share_said(&self, statement: &Statement) -> String {
        let entry = &statement.entry;
        match &entry.said {
            Said::Refused => headline::refused(self).to_owned(),
            Said::Office(_) => headline::office(self).to_owned(),
            Said::NotKnown if entry.who == Who::OtherParent => headline::other_unknown(self).to_owned(),
            Said::NotKnown => headline::parents(self).to_owned(),
            Said::EachDay { day, .. } => headline::a_day(self, &bound(*day)),
            Said::ByDays(range) if range.is_exact() => headline::a_month(self, &bound(range.high)),
            Said::ByDays(range) => (YOU.between)(self, &low(range.low), &high(range.high)),
            Said::ByDaysOfYear(amount) => headline::a_year(self, &bound(*amount)),
            Said::Nothing(WhyNothing::Placed) => headline::coaching_nothing(self).to_owned(),
            Said::Nothing(_) => match statement.until_of_reader() {
                Some(month) => headline::until_nothing(self, &self.month(month)),
                None => (forms_of(statement, false).nothing)(self).to_owned(),
            },
            Said::Missing { most, .. } | Said::Unknown { most, .. } => self.between(statement, amount_of_nothing(*most), *most),
            Said::Between(low, high) => self.between(statement, *low, *high),
            Said::About(amount) | Said::Exactly(amount) if !statement.varies() => {
                if let Some((days, francs)) = of_days(*amount) {
                    return headline::you_for_about(self, days, &bound(francs.nearest_franc()));
                }
                let francs = bound(one_of(*amount).nearest_franc());
                match statement.until_of_reader() {
                    Some(month) => headline::until(self, &self.month(month), &francs),
                    None => (forms_of(statement, amount.daily.is_some()).about)(self, &francs),
                }
            }
            Said::AtMost(amount) | Said::About(amount) | Said::Exactly(amount) => {
                if let Some((days, francs)) = of_days(*amount) {
                    return headline::you_for_at_most(self, days, &bound(francs.nearest_franc()));
                }
                let francs = bound(one_of(*amount).nearest_franc());
                match statement.until_of_reader() {
                    Some(month) => headline::until_at_most(self, &self.month(month), &francs),
                    None => (forms_of(statement, amount.daily.is_some()).at_most)(self, &francs),
                }
            }
        }
    }

    fn between(&self, statement: &Statement, from: Amount, to: Amount) -> String {
        if let Some((days, to)) = of_days(to) {
            let from = of_days(from).map_or(Chf::ZERO, |(_, from)| from);
            return headline::you_for_between(self, days, &low(from), &high(to));
        }
        let (from, to, is_daily) = (one_of(from), one_of(to), to.daily.is_some());
        match statement.until_of_reader() {
            Some(month) => headline::until_between(self, &self.month(month), &low(from), &high(to)),
            None => (forms_of(statement, is_daily).between)(self, &low(from), &high(to)),
        }
    }

    /// The sentences behind the first one about a payer.
    pub fn headline_more(&self, statement: &Statement) -> Vec<String> {
        let entry = &statement.entry;
        let mut found: Vec<String> = Vec::new();
        match &entry.said {
            Said::Nothing(why) => {
                found.extend(self.why_nothing(*why, entry.who));
                found.extend((*why == WhyNothing::Placed).then(|| self.family_result(FamilyResult::HomeOfPlaced).to_owned()));
            }
            Said::Office(points) => found.extend(self.why_office(points)),
            Said::EachDay { most: Some(most), .. } => found.push(headline::most_a_month(self, &bound(*most))),
            Said::Unknown { free_up_to, .. } => {
                found.push(headline::income_unknown(self).to_owned());
                found.extend(free_up_to.map(|limit| self.free_up_to(entry.who, limit)));
            }
            Said::NotKnown if entry.who != Who::OtherParent => found.push(self.parents_unknown()),
            Said::Missing { free_up_to, .. } => {
                found.push(headline::income_missing(self).to_owned());
                found.extend(free_up_to.map(|limit| self.free_up_to(entry.who, limit)));
            }
            Said::About(amount) | Said::Exactly(amount) | Said::AtMost(amount) => {
                let of_days = |day: Chf| headline::days_of_month(self, &bound(day.times(DAYS_OF_EXAMPLE).nearest_franc()));
                found.extend(amount.daily.filter(|_| amount.days.is_none()).map(of_days));
            }
            _ => {}
        }
        if statement.varies() {
            found.push(self.result_phrase(ResultPhrase::MonthsVary).to_owned());
        }
        if entry.conditions.contains(&Condition::IncomeMissing) {
            found.push(headline::one_income_missing(self).to_owned());
        }
        let has_amount = entry.high().is_some_and(|high| high > Chf::ZERO);
        if entry.who == Who::ChildForCarer && has_amount {
            found.push(self.you_pay_nothing().to_owned());
        }
        found.extend(entry.conditions.iter().filter_map(|condition| self.condition_sentence(*condition)));
        found
    }

    /// That what was taken as nothing raises the amount, where no other sentence says so.
    pub fn more_at_most(&self, statement: &Statement, most: Chf) -> Option<String> {
        let is_said = statement.entry.conditions.iter().any(|condition| matches!(condition, Condition::WealthUnknown(_)));
        (!is_said).then(|| headline::more_at_most(self, &high(most)))
    }

    /// What stands before each sentence about a payer: for which part of the stay, if no month is known; when and for what, or of which
    /// child, where several amounts stand after each other. A label holds until the next one.
    pub fn headline_labels(&self, all: &[Statement]) -> Vec<Option<String>> {
        let mut known: Option<String> = None;
        let label = |statement| {
            let label = self.headline_label(statement, all);
            let is_new = label != known;
            known.clone_from(&label);
            label.filter(|_| is_new)
        };
        all.iter().map(label).collect()
    }

    fn headline_label(&self, statement: &Statement, all: &[Statement]) -> Option<String> {
        let entry = &statement.entry;
        let is_dated = statement.until.is_some() || statement.is_later;
        if entry.part != StayPart::Whole && !is_dated && !matches!(entry.said, Said::Missing { .. }) {
            return self.part_of_stay(entry);
        }
        // The young person who reads is told of the own share first, though it is the later one.
        if is_dated && all.iter().any(|one| one.entry.who == Who::YourParents) {
            let from = statement.share.as_ref().filter(|_| statement.is_later).map(|share| share.from);
            let from = from.map(|month| headline::from_month(self, &self.month(month)));
            return from.or_else(|| Some(headline::up_to_month(self, &self.month(statement.until?))));
        }
        if has_several_purposes(all) {
            let when = self.own_months(statement, all);
            let said: Vec<String> = when.into_iter().chain([self.purpose(entry.purpose).to_owned()]).collect();
            return Some(self.listed(&said));
        }
        let child_of = |statement: &Statement| match statement.share.as_ref()?.payer {
            Payer::Child(child) => Some(child),
            _ => None,
        };
        let child = child_of(statement)?;
        all.iter().filter_map(child_of).any(|other| other != child).then(|| headline::of_child(self, &self.child(child)))
    }

    /// The months of an amount, where the others have other months.
    pub fn own_months(&self, statement: &Statement, all: &[Statement]) -> Option<String> {
        let months = |statement: &Statement| statement.share.as_ref().map(|share| (share.from, share.to));
        let (from, to) = months(statement)?;
        all.iter().filter_map(months).any(|other| other != (from, to)).then(|| self.months(from, to))
    }

    /// That the canton pays for somebody of age only if the help began before: `None` if that is clear.
    pub fn if_begun_before(&self, assessment: &Assessment) -> Option<&'static str> {
        rests_on_begin(assessment).then(|| self.family_result(FamilyResult::AfterMajority))
    }

    /// The sentence that a screen reader says of a result.
    pub fn spoken(&self, statements: &[Statement]) -> String {
        let labelled = self.headline_labels(statements).into_iter().zip(statements);
        let said: Vec<String> =
            labelled.flat_map(|(label, statement)| label.into_iter().chain([self.spoken_headline(statement)])).collect();
        if said.is_empty() { self.result_phrase(ResultPhrase::AmountOpen).to_owned() } else { self.sentences(&said) }
    }
}

fn forms_of(statement: &Statement, is_daily: bool) -> &'static Forms {
    let is_of_child = statement.share.as_ref().is_some_and(|share| matches!(share.payer, Payer::Child(_)));
    match statement.entry.who {
        Who::OtherParent if statement.is_later => &THEN_OTHER,
        Who::OtherParent => &OTHER,
        Who::You if statement.is_later && is_of_child => &YOU,
        Who::You | Who::YouOfTwo if statement.is_later => &THEN_STILL,
        Who::Child | Who::YoungAdult | Who::ChildForCarer if statement.is_later => &THEN,
        Who::Child => &CHILD,
        Who::YoungAdult if is_daily => &ADULT_A_DAY,
        Who::YoungAdult => &ADULT,
        Who::ChildForCarer if is_daily => &WARD_A_DAY,
        Who::ChildForCarer => &WARD,
        Who::You | Who::YouOfTwo | Who::YourParents if is_daily => &YOU_A_DAY,
        Who::You | Who::YouOfTwo | Who::YourParents => &YOU,
    }
}

/// The days of a short stay, and the amount for them. None if the amount is not said for these.
fn of_days(amount: Amount) -> Option<(u32, Chf)> {
    let (days, day) = amount.days.zip(amount.daily)?;
    Some((days, day.times(days)))
}

/// The amount that is said: that of a day where there is one.
fn one_of(amount: Amount) -> Chf {
    amount.daily.unwrap_or(amount.monthly)
}

fn amount_of_nothing(of: Amount) -> Amount {
    Amount { monthly: Chf::ZERO, daily: of.daily.map(|_| Chf::ZERO), days: of.days }
}

/// The lower end of a range, outward to the franc.
fn low(amount: Chf) -> String {
    bound(amount.whole_francs())
}

/// The upper end of a range, outward to the franc.
fn high(amount: Chf) -> String {
    bound(amount.franc_above())
}
