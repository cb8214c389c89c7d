//! Turns what was told in the unit in which people know it into the figures of the case: all amounts a year, all days a month.

use crate::answer::Answer;
use crate::calendar::Month;
use crate::case::field::Person;
use crate::form::family::page::Page;
use crate::form::family::told_for::is_set_aside;
use crate::form::figures::{amount, count};
use crate::form::{
    AlimonyOption, ChildCountOption, ChosenOptions, DaysUnitOption, Form, FosterFormOption, HelpOption, IncomePeriodOption,
    ListItem, ParentsOption, PartnerOption, PeriodOption, Side, TextQuestion, ToldLine, UNKNOWN, WealthBandOption, as_typed,
};
use crate::money::Chf;
use crate::rules::parameters::RuleBook;

/// The payments of a wage with a thirteenth month.
const PAYMENTS: u32 = 13;
/// The income a year up to which the highest band, which has no upper bound, is looked at.
const MOST_INCOME: u32 = 400_000;
/// The most days that outpatient help comes in a month.
const MOST_DAYS: u32 = 31;
/// The days of the shortest month.
const SHORTEST_MONTH: u32 = 28;
/// How many times each day of the week comes in a month, at least; at most once more.
const WEEKS: u32 = 4;
/// How far apart the bounds of the bands of wealth lie, from the tax-free wealth on.
const BANDS: [u32; 4] = [0, 20_000, 45_000, 70_000];

/// An amount taken several times.
pub(super) fn times(told: Answer<Chf>, count: u32) -> Answer<Chf> {
    map(told, |amount| amount.times(count))
}

fn map<T: Copy, U>(told: Answer<T>, of: impl Fn(T) -> U) -> Answer<U> {
    match told {
        Answer::Known(figure) => Answer::Known(of(figure)),
        Answer::Between { low, high } => Answer::Between { low: of(low), high: of(high) },
        Answer::Unknown => Answer::Unknown,
    }
}

/// A figure that is at least zero and at most the given one.
fn up_to(told: Answer<Chf>) -> Answer<Chf> {
    match told {
        Answer::Known(high) | Answer::Between { high, .. } => Answer::Between { low: Chf::ZERO, high },
        Answer::Unknown => Answer::Unknown,
    }
}

/// An amount that was told a month, a year. Unknown if it cannot be read.
pub fn monthly(form: &Form, person: Person, line: ToldLine) -> Answer<Chf> {
    times(told(form, person, line), Month::IN_YEAR)
}

/// An amount as it was told. Unknown if it cannot be read.
pub fn told(form: &Form, person: Person, line: ToldLine) -> Answer<Chf> {
    amount(form.at(0).text(TextQuestion::Told(person, line))).unwrap_or_default()
}

/// How often a year an income is paid that is told for this period.
pub(super) fn payments(period: IncomePeriodOption) -> u32 {
    match period {
        IncomePeriodOption::ThirteenTimes => PAYMENTS,
        IncomePeriodOption::TwelveTimes => Month::IN_YEAR,
        IncomePeriodOption::Yearly
        | IncomePeriodOption::Ruling
        | IncomePeriodOption::Range
        | IncomePeriodOption::Nothing
        | IncomePeriodOption::NotStable => 1,
    }
}

/// A person's income a year. Unknown for "I don't know", and if it cannot be read.
pub fn income(form: &Form, person: Person) -> Answer<Chf> {
    let told = amount(form.at(0).text(TextQuestion::Income(person))).unwrap_or_default();
    match form.at(0).income_period(person) {
        None => Answer::Unknown,
        Some(IncomePeriodOption::Nothing | IncomePeriodOption::NotStable) => Answer::Known(Chf::ZERO),
        Some(IncomePeriodOption::Range) => match told {
            Answer::Between { low, high } => Answer::Between {
                low: low.times(Month::IN_YEAR),
                // The highest band has no upper bound.
                high: if high == Chf::ZERO { Chf::francs(MOST_INCOME) } else { high.times(PAYMENTS) },
            },
            other => times(other, Month::IN_YEAR),
        },
        Some(period) => times(told, payments(period)),
    }
}

/// The child's wage a year.
pub fn wage(form: &Form) -> Answer<Chf> {
    let monthly = told(form, Person::Child(0), ToldLine::Wage);
    match form.at(0).wage_times() {
        Some(PeriodOption::ThirteenTimes) => times(monthly, PAYMENTS),
        Some(PeriodOption::TwelveTimes) => times(monthly, Month::IN_YEAR),
        Some(PeriodOption::Yearly) => monthly,
        None => Answer::Unknown,
    }
}

/// The child's income besides its wage a year: its pension and its maintenance.
pub fn other_income(form: &Form) -> Answer<Chf> {
    let line = |line| match form.at(0).child_has(line) {
        Some(true) => monthly(form, Person::Child(0), line),
        Some(false) => Answer::Known(Chf::ZERO),
        None => Answer::Unknown,
    };
    match (line(ToldLine::Pension), line(ToldLine::Maintenance)) {
        (Answer::Unknown, _) | (_, Answer::Unknown) => Answer::Unknown,
        (one, other) => {
            let ((low, high), (also_low, also_high)) = (one.bounds(Chf::ZERO, Chf::ZERO), other.bounds(Chf::ZERO, Chf::ZERO));
            between(low + also_low, high + also_high)
        }
    }
}

fn between<T: Copy + Ord>(low: T, high: T) -> Answer<T> {
    if low == high { Answer::Known(low) } else { Answer::Between { low, high } }
}

/// The child's taxable wealth: what it owns above the tax-free amount of a single person.
pub fn child_wealth(form: &Form) -> Answer<Chf> {
    match form.at(0).child_has(ToldLine::Wealth) {
        Some(true) => tax_free(false)
            .map_or(Answer::Unknown, |free| map(told(form, Person::Child(0), ToldLine::Wealth), |owned| above(owned, free))),
        Some(false) => Answer::Known(Chf::ZERO),
        None => Answer::Unknown,
    }
}

fn above(owned: Chf, free: Chf) -> Chf {
    (owned - free).at_least_zero()
}

/// The upkeep of let properties: between the flat rates for newer and for older houses. Unknown if the figures in force do not name
/// them.
pub fn upkeep(rent: Answer<Chf>) -> Answer<Chf> {
    let rules = RuleBook::embedded().newest();
    let rates = rules.and_then(|rules| rules.flat_upkeep_newer.zip(rules.flat_upkeep_older));
    match (rent, rates) {
        (Answer::Known(low) | Answer::Between { low, .. }, Some((newer, older))) => {
            let high = if let Answer::Between { high, .. } = rent { high } else { low };
            between(newer.value.of(low), older.value.of(high))
        }
        _ => Answer::Unknown,
    }
}

/// The maintenance that a person pays a year, as far as it is deducted.
pub fn alimony(form: &Form, person: Person) -> Answer<Chf> {
    let told = monthly(form, person, ToldLine::Alimony);
    match form.at(0).alimony(person) {
        Some(AlimonyOption::Ordered) => told,
        Some(AlimonyOption::Agreed) => Answer::Known(Chf::ZERO),
        None => up_to(told),
    }
}

/// A person's deductible costs of illness a year.
pub fn illness(form: &Form, person: Person) -> Answer<Chf> {
    match form.at(0).illness_in_ruling(person) {
        Some(true) => told(form, person, ToldLine::Illness),
        Some(false) => Answer::Known(Chf::ZERO),
        None => Answer::Unknown,
    }
}

/// The children for whom a person has a tax deduction. If the deductions are unknown: none to all of the children.
pub fn children(form: &Form, person: Person) -> Answer<u32> {
    let typed = || count(form.at(0).text(TextQuestion::Children(person))).unwrap_or_default();
    if is_set_aside(form, Page::Children(person)) {
        return Answer::Unknown;
    }
    match form.at(0).child_count(person) {
        Some(ChildCountOption::Zero) => Answer::Known(0),
        Some(ChildCountOption::One) => Answer::Known(1),
        Some(ChildCountOption::Two) => Answer::Known(2),
        Some(ChildCountOption::Three) => Answer::Known(3),
        Some(ChildCountOption::Four) => Answer::Known(4),
        Some(ChildCountOption::More) => typed(),
        None => match typed() {
            Answer::Known(high) | Answer::Between { high, .. } => between(0, high),
            Answer::Unknown => Answer::Unknown,
        },
    }
}

/// Whether the tax-free wealth is that of a couple: parents together, or a parent with a tax deduction for a child. A parent with a
/// partner who counts has that of a single person: it is asked about both together, so the amount is an upper bound.
pub fn is_taxed_as_couple(form: &Form, person: Person) -> bool {
    let is_together = person == Person::First && form.at(0).parents() == Some(ParentsOption::Together);
    let has_child = matches!(children(form, person), Answer::Known(1..));
    is_together || has_child && !has_counting_partner(form, person)
}

/// Whether the parent lives with a partner whose income counts, or may count.
pub fn has_counting_partner(form: &Form, person: Person) -> bool {
    let (side, partner) =
        if person == Person::Second { (Side::Other, Person::SecondPartner) } else { (Side::Own, Person::FirstPartner) };
    form.at(0).parents() != Some(ParentsOption::Together)
        && form.at(0).applies(ListItem::Partner, side) == Some(true)
        && form.at(0).partner(person) != Some(PartnerOption::NotStable)
        && form.at(0).income_period(partner) != Some(IncomePeriodOption::NotStable)
}

/// The wealth that is free of tax. `None` if the figures in force do not name it: then only taxable wealth can be told.
pub fn tax_free(is_couple: bool) -> Option<Chf> {
    let rules = RuleBook::embedded().newest()?;
    let figure = if is_couple { rules.tax_free_wealth_household } else { rules.tax_free_wealth_other };
    figure.map(|figure| figure.value)
}

/// The bounds of the bands that a page offers, as what the person owns: the first choice lies below the first of them.
pub fn bands(is_couple: bool) -> Option<[Chf; 4]> {
    tax_free(is_couple).map(|free| BANDS.map(|above| free + Chf::francs(above)))
}

/// The choices of a page about wealth, in their order.
pub fn wealth_options(is_couple: bool) -> [WealthBandOption; 6] {
    use WealthBandOption::*;
    if is_couple {
        [CoupleBelow, CoupleFirst, CoupleSecond, CoupleThird, More, Taxable]
    } else {
        [SingleBelow, SingleFirst, SingleSecond, SingleThird, More, Taxable]
    }
}

/// A person's taxable wealth.
pub fn wealth(form: &Form, person: Person) -> Answer<Chf> {
    use WealthBandOption::*;
    let band = |low: usize| {
        let bound = |place: usize| Chf::francs(BANDS.get(place).copied().unwrap_or_default());
        Answer::Between { low: bound(low), high: bound(low + 1) }
    };
    let free = tax_free(is_taxed_as_couple(form, person));
    let found = match form.at(0).wealth_band(person) {
        Some(CoupleBelow | SingleBelow) => Answer::Known(Chf::ZERO),
        Some(CoupleFirst | SingleFirst) => band(0),
        Some(CoupleSecond | SingleSecond) => band(1),
        Some(CoupleThird | SingleThird) => band(2),
        Some(More) => free.map_or(Answer::Unknown, |free| map(told(form, person, ToldLine::Wealth), |owned| above(owned, free))),
        Some(Taxable) => told(form, person, ToldLine::Taxable),
        None => Answer::Unknown,
    };
    // With a partner it is not known who owns what, and each has the tax-free amount: an upper bound.
    let is_known_nothing = found == Answer::Known(Chf::ZERO);
    if has_counting_partner(form, person) && !is_known_nothing { up_to(found) } else { found }
}

/// The days a month of a help. `None` if what was told is no number of days, or has no unit yet.
pub fn days(form: &Form, help: usize) -> Answer<u32> {
    let answers = form.at(help);
    let told = count(answers.text(TextQuestion::DaysTold)).unwrap_or_default();
    let (low, high) = match told {
        Answer::Unknown => return Answer::Unknown,
        known => known.bounds(0, 0),
    };
    match answers.days_unit() {
        Some(DaysUnitOption::Weekly) => between(low.saturating_mul(WEEKS), high.saturating_mul(WEEKS + 1).min(MOST_DAYS)),
        Some(DaysUnitOption::Monthly) => between(low, high),
        Some(DaysUnitOption::Yearly) => between(low / Month::IN_YEAR, high.div_ceil(Month::IN_YEAR)),
        None => Answer::Unknown,
    }
}

/// Whether it is told on how many days a month a help comes, also between two numbers.
pub fn are_days_told(form: &Form, help: usize) -> bool {
    count(form.at(help).text(TextQuestion::DaysPerMonth)).is_ok_and(|days| days != Answer::Unknown)
}

/// The days a year of a help, if they were told so.
pub fn days_of_year(form: &Form, help: usize) -> Option<u32> {
    let answers = form.at(help);
    match count(answers.text(TextQuestion::DaysTold)) {
        Ok(Answer::Known(days)) if answers.days_unit() == Some(DaysUnitOption::Yearly) => Some(days),
        _ => None,
    }
}

/// The units in which the days of a help are told, in their order. Holiday care has the one unit «Tage».
pub fn units(form: &Form, help: usize) -> &'static [DaysUnitOption] {
    match form.at(help).help_kind() {
        Some(HelpOption::ReliefStay) => &[DaysUnitOption::Monthly, DaysUnitOption::Yearly],
        Some(HelpOption::FosterFamily) if is_holiday(form, help) => &[],
        _ => &[DaysUnitOption::Weekly, DaysUnitOption::Monthly],
    }
}

/// Whether the help is holiday care, whose days are those from its first to its last.
pub fn is_holiday(form: &Form, help: usize) -> bool {
    let answers = form.at(help);
    answers.help_kind() == Some(HelpOption::FosterFamily) && answers.foster_form() == Some(FosterFormOption::Holiday)
}

/// The days of holiday care that the first help is, if so many were told that they fit into a month.
pub fn holiday_days(form: &Form) -> Option<u32> {
    match count(form.at(0).text(TextQuestion::DaysTold)) {
        Ok(Answer::Known(days @ 1..=SHORTEST_MONTH)) if is_holiday(form, 0) => Some(days),
        _ => None,
    }
}

/// The bands of monthly incomes that a page offers instead of an amount, as their bounds in francs. The first begins at 0 and the
/// last has no upper bound, said as 0.
pub fn income_bands(form: &Form, person: Person) -> Vec<(u32, u32)> {
    let is_together = person == Person::First && form.at(0).parents() == Some(ParentsOption::Together);
    let bounds: &[u32] = if is_together {
        &[0, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000, 0]
    } else {
        &[0, 3_000, 3_500, 4_000, 4_500, 5_000, 6_000, 7_000, 8_000, 0]
    };
    bounds.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
}

/// The band of monthly incomes that was chosen, as [`income_bands`] gives it. `None` if an income was told otherwise.
pub fn told_band(form: &Form, person: Person) -> Option<(u32, u32)> {
    let is_range = form.at(0).income_period(person) == Some(IncomePeriodOption::Range);
    let told = amount(form.at(0).text(TextQuestion::Income(person))).ok()?;
    let is_told = |(low, high): &(u32, u32)| told == Answer::Between { low: Chf::francs(*low), high: Chf::francs(*high) };
    income_bands(form, person).into_iter().find(is_told).filter(|_| is_range)
}

/// Whether the band that was chosen has no upper end. What [`income`] takes as its end nobody told.
pub fn is_highest_band(form: &Form, person: Person) -> bool {
    matches!(told_band(form, person), Some((1.., 0)))
}

/// A twelfth of a year's amount in whole Rappen, for what lowers the income that counts: twelve of them are not less.
pub(super) fn monthly_up(sum: Chf) -> Chf {
    let exact = sum.divided(Month::IN_YEAR);
    let [below, above] = exact.neighbours();
    if below == exact { below } else { above }
}

/// A twelfth of a year's amount in whole Rappen, for income: twelve of them are not more. A step of the tariff ends at whole thousands
/// and so do many wages: one Rappen more would be charged by the next step.
pub(super) fn monthly_down(sum: Chf) -> Chf {
    let [below, _] = sum.divided(Month::IN_YEAR).neighbours();
    below
}

/// An answer as somebody would type it. An end of a range is rounded outward to the Rappen.
pub(super) fn as_text(answer: Answer<Chf>) -> String {
    match answer {
        Answer::Unknown => UNKNOWN.to_owned(),
        Answer::Between { low, high } => {
            let [low, _] = low.neighbours();
            let [below, above] = high.neighbours();
            as_typed(Answer::Between { low, high: if below == high { below } else { above } })
        }
        known => as_typed(known),
    }
}
