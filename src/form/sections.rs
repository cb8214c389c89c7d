//! Decides which questions matter by the answers so far, and in which order they are asked. This is code and not a table, so
//! that it reads like the form: section by section, each question below the answers on which it depends.

use std::ops::Range;

use crate::calendar::Date;
use crate::case::field::Person;
use crate::case::{Basis, Extent, Place};
use crate::form::helps::helps;
use crate::form::text_question::YearGroup;
use crate::form::years::income_years;
use crate::form::{
    Asked, ChoiceQuestion, ChosenOptions, Form, FosterFormOption, HelpAnswers, HelpOption, HouseholdOption, MOST_HELPS,
    PartnerOption, Question, Questions, TextQuestion, age, family,
};
use crate::rules::parameters::RuleBook;

/// What a section is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Heading {
    /// Which help it is, and from when to when.
    Help,
    /// The child: birth, domicile, support residence, disability and special school.
    Child,
    /// Majority, why the help is needed, and whether its provider is recognised and where it is.
    Grounds,
    /// What else there is to ask about the help.
    Details,
    /// Who is liable, the partners of the parents, and whether the household lives on Sozialhilfe or Ergänzungsleistungen.
    Household,
    /// A person's income and wealth.
    Income(Person),
    /// The deductions of the only household.
    Deductions(Person),
    /// The deductions of a parent, where two live apart.
    DeductionsApart(Person),
    /// The child's own income and wealth, and its deductions if it pays for itself.
    OwnIncome,
    /// What the income figures rest on, and asylum.
    Circumstances,
}

/// Questions that belong together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// What it is about.
    pub heading: Heading,
    /// The place of the help in the form.
    pub help: usize,
    /// The number of the help, or of the child, from 1.
    pub number: usize,
    /// The questions in their order; the figures of further years come last.
    pub questions: Vec<Asked>,
    /// Those of the questions that are only offered: one more change, and the figures of the next year. They are no part of the
    /// case until somebody answers them.
    pub offered: Vec<Asked>,
}

impl Section {
    fn new(heading: Heading, help: usize) -> Section {
        Section { heading, help, number: help + 1, questions: Vec::new(), offered: Vec::new() }
    }

    /// The questions without those that are only offered.
    pub fn told(&self) -> Vec<Asked> {
        let mut told = self.questions.clone();
        told.retain(|one| !self.offered.contains(one));
        told
    }

    fn text(&mut self, question: TextQuestion) {
        self.questions.push(Asked::typed(self.help, question));
    }

    fn choice(&mut self, question: ChoiceQuestion) {
        self.questions.push(Asked::chosen(self.help, question));
    }
}

/// All questions that matter, by section and in their order, with those that are only offered: first those about the helps and
/// their children, then those about money.
pub fn sections(form: &Form) -> Vec<Section> {
    let mut all = Vec::with_capacity(16);
    let helps = helps(form);
    for (help, child) in &helps {
        let answers = form.at(*help);
        all.push(self::help(answers));
        if matches!(answers.help_kind(), None | Some(HelpOption::NotCovered)) {
            continue;
        }
        if help == child {
            all.push(self::child(form, answers, &helps));
        }
        if answers.help_kind() != Some(HelpOption::EmergencyBed) {
            all.push(grounds(form.at(*help)));
        }
        all.push(details(answers));
    }
    money(form, &helps, &mut all);
    let children: Vec<usize> = helps.iter().filter(|(help, child)| help == child).map(|(_, child)| *child).collect();
    for section in &mut all {
        if matches!(section.heading, Heading::Child | Heading::OwnIncome) {
            section.number = children.iter().position(|child| *child == section.help).map_or(1, |place| place + 1);
        }
    }
    all.retain(|section| !section.questions.is_empty());
    all
}

/// All questions that matter, in their order, without those that are only offered.
pub fn asked(form: &Form) -> Vec<Asked> {
    Questions::of(form).asked
}

fn is_coaching(answers: HelpAnswers) -> bool {
    answers.help_kind() == Some(HelpOption::FamilyCoaching)
}

/// Whether this is the last outpatient help, and several children have some. Here the days of the whole family are asked, once.
fn is_last_of_several_coached(answers: HelpAnswers) -> bool {
    let coached: Vec<(usize, usize)> =
        helps(answers.form).into_iter().filter(|(help, _)| is_coaching(answers.form.at(*help))).collect();
    let is_last = coached.last().is_some_and(|(help, _)| *help == answers.help);
    is_last && coached.windows(2).any(|pair| matches!(pair, [(_, one), (_, other)] if one != other))
}

/// Whether the share depends on income.
fn is_charged_by_income(answers: HelpAnswers) -> bool {
    matches!(answers.help_kind(), Some(HelpOption::Home | HelpOption::FosterFamily))
}

fn help(answers: HelpAnswers) -> Section {
    let mut section = Section::new(Heading::Help, answers.help);
    section.choice(ChoiceQuestion::Help);
    match answers.help_kind() {
        None => {}
        Some(HelpOption::NotCovered) => section.choice(ChoiceQuestion::Uncovered),
        Some(_) => {
            section.text(TextQuestion::Start);
            section.text(TextQuestion::End);
        }
    }
    section
}

/// The other questions about a help. Most of them move only an amount, a date or a paper; schooling, vocational integration and
/// crisis care also move a condition. The last one, except at the last possible
/// help, is whether another help follows.
fn details(answers: HelpAnswers) -> Section {
    let mut section = Section::new(Heading::Details, answers.help);
    match answers.help_kind() {
        Some(HelpOption::FosterFamily) => {
            section.choice(ChoiceQuestion::FosterForm);
            if answers.foster_form() == Some(FosterFormOption::ShortTerm) {
                section.text(TextQuestion::DaysPerMonth);
            }
            if answers.foster_form() != Some(FosterFormOption::Crisis) {
                section.choice(ChoiceQuestion::Specialised);
            }
            section.text(TextQuestion::AgreedPay);
            section.choice(ChoiceQuestion::Request);
        }
        Some(HelpOption::Home) => {
            section.choice(ChoiceQuestion::Extent);
            if answers.extent() != Some(Extent::Full) {
                section.text(TextQuestion::RegularDays);
            }
            section.choice(ChoiceQuestion::Schooling);
            section.choice(ChoiceQuestion::Vocational);
            section.text(TextQuestion::Contribution);
            section.choice(ChoiceQuestion::Request);
        }
        Some(HelpOption::ReliefStay) => {
            section.choice(ChoiceQuestion::ReliefPlace);
            section.text(TextQuestion::DaysPerMonth);
        }
        Some(HelpOption::FamilyCoaching) => {
            section.text(TextQuestion::DaysPerMonth);
            if is_last_of_several_coached(answers) {
                section.text(TextQuestion::FamilyDays);
            }
        }
        _ => {}
    }
    if answers.help + 1 < MOST_HELPS {
        section.choice(ChoiceQuestion::Another);
    }
    section
}

fn child(form: &Form, answers: HelpAnswers, helps: &[(usize, usize)]) -> Section {
    let mut section = Section::new(Heading::Child, answers.help);
    let any = |is: fn(HelpAnswers) -> bool| helps.iter().any(|(help, child)| *child == answers.help && is(form.at(*help)));
    section.text(TextQuestion::Birth);
    if answers.was_answered(Question::Text(TextQuestion::Age)) && Date::read(answers.text(TextQuestion::Birth)).is_none() {
        section.text(TextQuestion::Age);
    }
    if !any(|answers| answers.help_kind() != Some(HelpOption::EmergencyBed)) {
        return section;
    }
    section.choice(ChoiceQuestion::Domicile);
    if any(is_residential) {
        section.choice(ChoiceQuestion::SupportResidence);
    }
    if any(|answers| matches!(answers.help_kind(), Some(HelpOption::ReliefStay | HelpOption::SchoolTransport))) {
        section.choice(ChoiceQuestion::Disability);
        section.choice(ChoiceQuestion::SpecialSchool);
    }
    section
}

fn is_residential(answers: HelpAnswers) -> bool {
    matches!(
        answers.help_kind(),
        Some(HelpOption::Home | HelpOption::FosterFamily | HelpOption::ReliefStay | HelpOption::EmergencyPlacement)
    )
}

/// Whether a child is of age in all months of a help. `false` if the birth or the start is unknown.
fn is_adult_from_start(form: &Form, (help, child): (usize, usize)) -> bool {
    let start = Date::read(form.at(help).text(TextQuestion::Start));
    is_of_age(form.at(child), start.map(|start| start.month().first()))
}

/// Whether the child is of age when the help ends, so that the questions about majority matter. A help without an end counts for a
/// year. `false` if the birth is unknown, or both days of the help are.
fn is_beyond_majority(answers: HelpAnswers) -> bool {
    let child = helps(answers.form).into_iter().find(|(help, _)| *help == answers.help).map_or(answers.help, |(_, child)| child);
    let child = answers.form.at(child);
    let a_year_on = Date::read(answers.text(TextQuestion::Start)).map(|start| start.plus_years(1));
    is_of_age(child, Date::read(answers.text(TextQuestion::End)).or(a_year_on)) || may_come_of_age(child)
}

/// Whether only the age of the child is known, and it may come of age within a year.
fn may_come_of_age(child: HelpAnswers) -> bool {
    let Some(rules) = RuleBook::embedded().newest() else { return false };
    Date::read(child.text(TextQuestion::Birth)).is_none()
        && age::in_years(child.text(TextQuestion::Age)).is_some_and(|years| years + 1 == rules.majority_age.value)
}

/// Whether the child is of age on a day. `false` if the birth or the day is unknown. Without a birth an age in years counts for the
/// whole stay.
fn is_of_age(child: HelpAnswers, day: Option<Date>) -> bool {
    let Some(rules) = RuleBook::embedded().newest() else { return false };
    let majority = rules.majority_age.value;
    match (Date::read(child.text(TextQuestion::Birth)), day) {
        (Some(birth), Some(day)) => birth.plus_years(majority) <= day,
        (Some(_), None) => false,
        (None, _) => age::in_years(child.text(TextQuestion::Age)).is_some_and(|years| years >= majority),
    }
}

fn grounds(answers: HelpAnswers) -> Section {
    let mut section = Section::new(Heading::Grounds, answers.help);
    let chosen = answers.help_kind();
    if is_beyond_majority(answers) {
        section.choice(ChoiceQuestion::BeganAsMinor);
        section.choice(ChoiceQuestion::Reentry);
        section.choice(ChoiceQuestion::MajorityReason);
    }
    match chosen {
        Some(HelpOption::ReliefStay | HelpOption::SchoolTransport) => {}
        Some(HelpOption::EmergencyPlacement) => {
            section.choice(ChoiceQuestion::Urgent);
            section.choice(ChoiceQuestion::IndicatedBy);
        }
        _ => {
            section.choice(ChoiceQuestion::Basis);
            if answers.basis() == Some(Basis::Indication) {
                section.choice(ChoiceQuestion::IndicatedBy);
                section.choice(ChoiceQuestion::MilderMeasure);
            }
        }
    }
    if chosen == Some(HelpOption::AfterCare) {
        section.choice(ChoiceQuestion::LeftPlacement);
    }
    if !matches!(chosen, Some(HelpOption::SchoolTransport | HelpOption::EmergencyPlacement)) {
        section.choice(ChoiceQuestion::Recognition);
    }
    if is_charged_by_income(answers) {
        section.choice(ChoiceQuestion::Place);
        let outside = matches!(answers.place(), Some(Place::OtherCanton | Place::NearAbroad));
        if outside && chosen == Some(HelpOption::Home) {
            section.choice(ChoiceQuestion::PlaceInside);
        }
    }
    section
}

/// The questions about money: who is liable, their income and deductions, the income of the children, and what these figures rest
/// on.
fn money(form: &Form, helps: &[(usize, usize)], all: &mut Vec<Section>) {
    let by_income = || helps.iter().copied().filter(|(help, _)| is_charged_by_income(form.at(*help)));
    // Young adults pay by § 34 for themselves, so their parents are not asked.
    let of_parents = by_income().any(|slot| !is_adult_from_start(form, slot));
    let coaching = helps.iter().any(|(help, _)| is_coaching(form.at(*help)));
    let chosen = form.at(0).household();
    let years = income_years(form, helps);
    if of_parents || coaching {
        household(form, of_parents, coaching, &years, all);
    }
    let is_told = family::is_family(form) || form.at(0).was_answered(Question::Choice(ChoiceQuestion::Household));
    if by_income().next().is_none() || of_parents && !is_told {
        return;
    }
    let mut children: Vec<usize> = Vec::new();
    for (help, child) in by_income() {
        if !children.contains(&child) {
            children.push(child);
            let alone = chosen == Some(HouseholdOption::NoLiableParents) || is_adult_from_start(form, (help, child));
            // From majority on, § 34 applies with the child's own deductions, also if it comes of age before the help ends.
            let of_age = helps.iter().any(|(help, whose)| *whose == child && is_beyond_majority(form.at(*help)));
            all.push(own_income(form, child, alone, alone || of_age, &years));
        }
    }
    let mut circumstances = Section::new(Heading::Circumstances, 0);
    circumstances.choice(ChoiceQuestion::TaxBasis);
    circumstances.choice(ChoiceQuestion::Asylum);
    all.push(circumstances);
}

fn household(form: &Form, by_income: bool, coaching: bool, years: &Range<u32>, all: &mut Vec<Section>) {
    let answers = form.at(0);
    let mut household = Section::new(Heading::Household, 0);
    household.choice(ChoiceQuestion::Household);
    if coaching {
        household.choice(ChoiceQuestion::SocialAssistance);
    }
    let chosen = answers.household().filter(|_| by_income);
    let units: &[(Person, Person)] = match chosen {
        Some(HouseholdOption::OneParent) => &[(Person::First, Person::FirstPartner)],
        Some(HouseholdOption::Apart) => &[(Person::First, Person::FirstPartner), (Person::Second, Person::SecondPartner)],
        _ => &[],
    };
    for (parent, _) in units {
        household.choice(ChoiceQuestion::Partner(*parent));
    }
    all.push(household);
    if chosen == Some(HouseholdOption::Together) {
        all.extend([Person::First, Person::Second].map(|person| income(form, person, years)));
        all.push(deductions(form, Heading::Deductions, Person::First, years));
    }
    for (parent, partner) in units {
        all.push(income(form, *parent, years));
        if matches!(answers.partner(*parent), Some(PartnerOption::StepParent | PartnerOption::Stable | PartnerOption::Unclear)) {
            all.push(income(form, *partner, years));
        }
        let heading = if units.len() > 1 { Heading::DeductionsApart } else { Heading::Deductions };
        all.push(deductions(form, heading, *parent, years));
    }
}

fn income(form: &Form, person: Person, years: &Range<u32>) -> Section {
    let mut section = Section::new(Heading::Income(person), 0);
    let figures = TextQuestion::of_year(YearGroup::Income, person);
    section.figures(form, 0, &figures, true);
    section.changes(form, person);
    section.further_years(form, years, &figures);
    section
}

fn deductions(form: &Form, heading: fn(Person) -> Heading, person: Person, years: &Range<u32>) -> Section {
    let mut section = Section::new(heading(person), 0);
    let figures = TextQuestion::of_year(YearGroup::Deductions, person);
    section.figures(form, 0, &figures, true);
    section.further_years(form, years, &figures);
    section
}

/// The questions about the child's own income. If nobody else pays (`alone`), it does not matter whom the income reaches. If the
/// child pays for itself by § 34 (`deducts`), it has deductions of its own (§ 30a Abs. 5).
fn own_income(form: &Form, help: usize, alone: bool, deducts: bool, years: &Range<u32>) -> Section {
    let mut section = Section::new(Heading::OwnIncome, help);
    let child = Person::Child(0);
    let mut own = TextQuestion::of_year(YearGroup::Own, child);
    own.push(TextQuestion::Wealth(child));
    let mut deductions = TextQuestion::of_year(YearGroup::Deductions, child);
    // Without `deducts` none. Day care never: it is for children in the payer's own household, and a placed child has none there.
    deductions.retain(|question| deducts && *question != TextQuestion::DayCare(child));
    section.figures(form, 0, &own, true);
    // As `OwnIncome::may_have_other`, but by the text: anything typed except exactly "0" counts, also "0.00" and an emptied text.
    let is_other = |((of, nth, question), text): &((usize, u32, TextQuestion), String)| {
        (*of, text.trim() != "0", *nth == 0 || years.contains(nth)) == (help, true, true)
            && matches!(question, TextQuestion::OwnOther | TextQuestion::Wealth(Person::Child(_)))
    };
    if !alone && form.texts.iter().any(is_other) {
        section.choice(ChoiceQuestion::ReachesParents);
        section.choice(ChoiceQuestion::InParentsRuling);
    }
    section.figures(form, 0, &deductions, true);
    section.further_years(form, years, &[own, deductions].concat());
    section
}
