//! From what is typed to a case, and what is wrong with it: a field that cannot be read is named, the rest goes on.

use crate::answer::{Answer, Choice};
use crate::calendar::Date;
use crate::case::check::CaseError;
use crate::case::field::{Field, Person};
use crate::case::{
    Case, Child, Couple, Deductions, Finances, Grounds, Help, HelpKind, Home, Household, IncomeChange, OwnIncome, Partner,
    Relation, ReliefPlace, Request, Unit,
};
use crate::form::choices::{
    basis, domicile, extent, foster_form, indicating_body, indication, majority_reason, place, recognition, setting, tax_basis,
    uncovered,
};
use crate::form::{Entry, EntryKind, Form, Opt, Pick, Question, sections};
use crate::money::{AmountError, Chf};

/// What came of reading the form.
#[derive(Clone, PartialEq, Debug)]
pub struct Reading {
    /// The case, where help and start are given and everything could be read.
    pub case: Option<Case>,
    /// The fields that could not be read, in the order of the form.
    pub problems: Vec<Problem>,
}

/// What is wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Which field.
    pub entry: Entry,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// The amount cannot be read.
    Amount(AmountError),
    /// The date cannot be read.
    Date,
    /// The number cannot be read.
    Count,
    /// One number is wanted, from 1 on, not a range.
    OneCount,
    /// What was read makes no sense in the case.
    Case(CaseError),
}

/// Reads the questions that are asked now. Others are not looked at, whatever stands in them.
pub fn read(form: &Form) -> Reading {
    let asked: Vec<Question> = sections(form).into_iter().flat_map(|section| section.questions).collect();
    let reader = Reader { form, asked };
    let problems = reader.problems();
    let case = if problems.is_empty() { reader.case() } else { None };
    Reading { case, problems }
}

/// The field at which a refused case is to be mended.
pub fn entry_of(error: CaseError) -> Entry {
    match error {
        CaseError::BornInFuture { .. } | CaseError::BornAfterStart { .. } => Entry::Birth,
        CaseError::EndBeforeStart { .. } | CaseError::TooLong { .. } => Entry::End,
        CaseError::Negative { field } | CaseError::TooLarge { field } | CaseError::Reversed { field } => entry_of_field(field),
        CaseError::BeforeRules { .. } | CaseError::NoChild | CaseError::NoHelp { .. } | CaseError::TooMany { .. } => Entry::Start,
    }
}

fn entry_of_field(field: Field) -> Entry {
    match field {
        Field::Subtotal(person) => Entry::Subtotal(person),
        Field::Property(person) => Entry::Property(person),
        Field::Upkeep(person) => Entry::Upkeep(person),
        Field::Wealth(person) => Entry::Wealth(person),
        Field::ChangedIncome(person) => Entry::ChangeMonthly(person),
        Field::ChildDeductions(person) => Entry::ChildDeductions(person),
        Field::MaintenancePaid(person) => Entry::MaintenancePaid(person),
        Field::DayCare(person) => Entry::DayCare(person),
        Field::Illness(person) => Entry::Illness(person),
        Field::Wage(_) => Entry::OwnWage,
        Field::OtherIncome(_) | Field::ReachesParents(_) | Field::InParentsRuling(_) => Entry::OwnOther,
        Field::Contribution(_) => Entry::Contribution,
        Field::AgreedPay(_) => Entry::AgreedPay,
        Field::DaysPerMonth(_) => Entry::DaysPerMonth,
        Field::Relation(_) | Field::Extent(_) | Field::Specialised(_) | Field::SocialAssistance => Entry::Start,
    }
}

/// Reads an amount, a range of amounts («50'000 bis 60'000»), or nothing for "I don't know".
pub fn amount(text: &str) -> Result<Answer<Chf>, AmountError> {
    answer(text, Chf::read)
}

/// Reads a whole number or a range of them.
pub fn count(text: &str) -> Result<Answer<u32>, ()> {
    answer(text, |part| part.trim().parse::<u32>().map_err(|_| ()))
}

fn answer<T, E>(text: &str, one: impl Fn(&str) -> Result<T, E>) -> Result<Answer<T>, E> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Answer::Unknown);
    }
    one(text).map(Answer::Known).or_else(|error| {
        let bare = text.strip_prefix("von ").unwrap_or(text);
        ["bis", "–", "-"]
            .into_iter()
            .filter_map(|sign| bare.split_once(sign))
            .find_map(|(low, high)| Some(Answer::Between { low: one(low).ok()?, high: one(high).ok()? }))
            .ok_or(error)
    })
}

struct Reader<'a> {
    form: &'a Form,
    asked: Vec<Question>,
}

impl Reader<'_> {
    /// The text of a field, where it is asked.
    fn text(&self, entry: Entry) -> Option<&str> {
        self.asked.contains(&Question::Type(entry)).then(|| self.form.text(entry))
    }

    /// The choice, where it is asked.
    fn pick(&self, pick: Pick) -> Option<Opt> {
        self.asked.contains(&Question::Choose(pick)).then(|| self.form.pick(pick)).flatten()
    }

    fn problems(&self) -> Vec<Problem> {
        let entries = self.asked.iter().filter_map(|question| match question {
            Question::Type(entry) => Some(*entry),
            Question::Choose(_) => None,
        });
        entries.filter_map(|entry| Some(Problem { entry, kind: self.problem(entry)? })).collect()
    }

    fn problem(&self, entry: Entry) -> Option<ProblemKind> {
        let text = self.form.text(entry).trim();
        match entry.kind() {
            EntryKind::Amount => amount(text).err().map(ProblemKind::Amount),
            EntryKind::Count => match count(text) {
                Err(()) => Some(ProblemKind::Count),
                Ok(Answer::Between { .. } | Answer::Known(0)) if entry == Entry::RegularDays => Some(ProblemKind::OneCount),
                Ok(_) => None,
            },
            EntryKind::Date => (!text.is_empty() && Date::read(text).is_none()).then_some(ProblemKind::Date),
        }
    }

    /// A figure that is not asked for is nothing.
    fn amount(&self, entry: Entry) -> Answer<Chf> {
        self.text(entry).map_or(Answer::Known(Chf::ZERO), |text| amount(text).unwrap_or_default())
    }

    fn count(&self, entry: Entry) -> Answer<u32> {
        self.text(entry).map_or(Answer::Known(0), |text| count(text).unwrap_or_default())
    }

    fn date(&self, entry: Entry) -> Option<Date> {
        self.text(entry).and_then(Date::read)
    }

    /// A choice as the case has it.
    fn choice<T>(&self, pick: Pick, is: impl Fn(Opt) -> Option<T>) -> Choice<T> {
        self.pick(pick).and_then(is).map_or(Choice::Unknown, Choice::Known)
    }

    fn yes(&self, pick: Pick) -> Choice<bool> {
        self.choice(pick, |opt| match opt {
            Opt::Yes => Some(true),
            Opt::No => Some(false),
            _ => None,
        })
    }

    /// Whether a change of income is told without its day: it would be left out silently.
    fn change_without_day(&self) -> bool {
        self.asked.iter().any(|question| match question {
            Question::Type(entry @ Entry::ChangeSince(_)) => self.date(*entry).is_none(),
            _ => false,
        })
    }

    fn case(&self) -> Option<Case> {
        if self.change_without_day() {
            return None;
        }
        let kind = self.help_kind()?;
        // For what the canton does not pay, no date is asked.
        let start = match kind {
            HelpKind::NotCovered(_) => self.form.today,
            _ => self.date(Entry::Start)?,
        };
        let help = Help { kind, start, end: self.date(Entry::End), request: self.request(), grounds: self.grounds() };
        let child = Child {
            birth: self.date(Entry::Birth),
            domicile: self.choice(Pick::Domicile, domicile),
            support_residence: self.yes(Pick::SupportResidence),
            disability: self.yes(Pick::Disability),
            special_school: self.yes(Pick::SpecialSchool),
            own: self.own_income(),
            helps: vec![help],
        };
        Some(Case {
            today: self.form.today,
            household: self.household()?,
            social_assistance: self.yes(Pick::SocialAssistance),
            asylum: self.yes(Pick::Asylum),
            tax_basis: self.choice(Pick::TaxBasis, tax_basis),
            children: vec![child],
        })
    }

    fn help_kind(&self) -> Option<HelpKind> {
        let days_per_month = self.count(Entry::DaysPerMonth);
        Some(match self.pick(Pick::Help)? {
            Opt::FamilyCoaching => HelpKind::FamilyCoaching { days_per_month },
            Opt::FosterFamily => HelpKind::FosterFamily {
                form: foster_form(self.pick(Pick::FosterForm), days_per_month),
                specialised: self.yes(Pick::Specialised),
                agreed_pay: self.amount(Entry::AgreedPay),
            },
            Opt::FosterService => HelpKind::FosterService,
            Opt::Home => HelpKind::Home(Home {
                setting: setting(self.pick(Pick::Setting)),
                extent: self.choice(Pick::Extent, extent),
                regular_days: match self.count(Entry::RegularDays) {
                    Answer::Known(days) if days > 0 => Some(days),
                    Answer::Known(_) | Answer::Between { .. } | Answer::Unknown => None,
                },
                schooling: indication(self.pick(Pick::Schooling)),
                vocational: indication(self.pick(Pick::Vocational)),
                contribution: self.amount(Entry::Contribution),
            }),
            Opt::ReliefStay => {
                let place = if self.pick(Pick::ReliefPlace) == Some(Opt::FosterFamily) {
                    ReliefPlace::FosterFamily
                } else {
                    ReliefPlace::Home
                };
                HelpKind::ReliefStay { place, days_per_month }
            }
            Opt::SchoolTransport => HelpKind::SchoolTransport,
            Opt::AfterCare => HelpKind::AfterCare,
            Opt::EmergencyBed => HelpKind::EmergencyBed,
            Opt::EmergencyPlacement => HelpKind::EmergencyPlacement,
            Opt::NotCovered => HelpKind::NotCovered(uncovered(self.pick(Pick::Uncovered))),
            _ => return None,
        })
    }

    fn request(&self) -> Request {
        match self.pick(Pick::Request) {
            Some(Opt::Extension) => Request::Extension,
            Some(Opt::ChangeOfPlace) => Request::Change,
            Some(Opt::AfterEmergency) => Request::AfterEmergency,
            Some(Opt::CrisisIntervention) => Request::Crisis,
            _ => Request::First,
        }
    }

    fn grounds(&self) -> Grounds {
        Grounds {
            basis: self.choice(Pick::Basis, basis),
            indicated_by: self.choice(Pick::IndicatedBy, indicating_body),
            milder_measure: self.yes(Pick::MilderMeasure),
            recognition: self.choice(Pick::Recognition, recognition),
            place: self.choice(Pick::Place, place),
            place_inside: self.yes(Pick::PlaceInside),
            began_as_minor: self.yes(Pick::BeganAsMinor),
            reentry: self.yes(Pick::Reentry),
            majority_reason: self.choice(Pick::MajorityReason, majority_reason),
            left_placement: self.yes(Pick::LeftPlacement),
            urgent: self.yes(Pick::Urgent),
        }
    }

    /// Who is liable. None until it is chosen, where the share depends on it.
    fn household(&self) -> Option<Household> {
        let chosen = self.pick(Pick::Household);
        let decides =
            self.asked.contains(&Question::Choose(Pick::Household)) && self.asked.contains(&Question::Choose(Pick::Request));
        if chosen.is_none() && decides {
            return None;
        }
        Some(match chosen.unwrap_or(Opt::Together) {
            Opt::OneParent => Household::One(self.unit(Person::First, Person::FirstPartner)),
            Opt::Apart => Household::Apart {
                first: self.unit(Person::First, Person::FirstPartner),
                second: self.unit(Person::Second, Person::SecondPartner),
            },
            Opt::NoLiableParents => Household::NoLiableParents,
            _ => Household::Together(self.couple()),
        })
    }

    fn couple(&self) -> Couple {
        Couple {
            first: self.finances(Person::First),
            second: self.finances(Person::Second),
            deductions: self.deductions(Person::First),
        }
    }

    fn unit(&self, parent: Person, partner: Person) -> Unit {
        let relation = match self.pick(Pick::Partner(parent)) {
            Some(Opt::StepParent) => Some(Choice::Known(Relation::StepParent)),
            Some(Opt::StablePartner) => Some(Choice::Known(Relation::Stable)),
            Some(Opt::NewPartner) => Some(Choice::Known(Relation::NotStable)),
            Some(Opt::PartnerUnclear) => Some(Choice::Unknown),
            _ => None,
        };
        Unit {
            parent: self.finances(parent),
            partner: relation.map(|relation| Partner { relation, finances: self.finances(partner) }),
            deductions: self.deductions(parent),
        }
    }

    fn finances(&self, person: Person) -> Finances {
        if self.text(Entry::Subtotal(person)).is_none() {
            // Nobody was asked: nothing is known, not even that it is nothing.
            return Finances::default();
        }
        let since = self.date(Entry::ChangeSince(person));
        Finances {
            subtotal: self.amount(Entry::Subtotal(person)),
            property: self.amount(Entry::Property(person)),
            upkeep: self.amount(Entry::Upkeep(person)),
            wealth: self.amount(Entry::Wealth(person)),
            change: since.map(|since| IncomeChange { since, monthly: self.amount(Entry::ChangeMonthly(person)) }),
        }
    }

    fn deductions(&self, person: Person) -> Deductions {
        Deductions {
            children: self.count(Entry::ChildDeductions(person)),
            maintenance_paid: self.amount(Entry::MaintenancePaid(person)),
            day_care: self.amount(Entry::DayCare(person)),
            illness: self.amount(Entry::Illness(person)),
        }
    }

    fn own_income(&self) -> OwnIncome {
        if self.text(Entry::OwnWage).is_none() {
            return OwnIncome::default();
        }
        OwnIncome {
            wage: self.amount(Entry::OwnWage),
            other: self.amount(Entry::OwnOther),
            wealth: self.amount(Entry::Wealth(Person::Child(0))),
            reaches_parents: self.yes(Pick::ReachesParents),
            in_parents_ruling: self.yes(Pick::InParentsRuling),
            deductions: self.deductions(Person::Child(0)),
            ..OwnIncome::none()
        }
    }
}
