//! From what is typed to a case, and what is wrong with it: a field that cannot be read is named, the rest goes on.

use crate::answer::{Answer, Choice};
use crate::calendar::{Date, Year};
use crate::case::check::check;
use crate::case::field::Person;
use crate::case::{
    Case, Child, Couple, Deductions, DeductionsOfYear, Finances, FinancesOfYear, FosterForm, Grounds, Help, HelpKind, Home,
    Household, IncomeChange, OwnIncome, OwnIncomeOfYear, Partner, Relation, ReliefPlace, Request, Uncovered, Unit,
};
use crate::form::figures::{amount, count, date, problem};
use crate::form::helps::helps;
use crate::form::years::income_years;
use crate::form::{
    Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, FosterFormOption, HelpOption, HouseholdOption, IndicationOption,
    PartnerOption, Problem, ProblemKind, Question, Questions, ReliefPlaceOption, RequestOption, TextQuestion, UncoveredOption,
};
use crate::money::Chf;
use crate::rules::parameters::RuleBook;

/// What came of reading the form.
#[derive(Clone, PartialEq, Debug)]
pub struct ParsedForm {
    /// The case, where all that it needs is told and could be read. It may still make no sense.
    pub case: Option<Case>,
    /// Everything that is wrong with the answers, in the order of the form; one problem for each question.
    pub problems: Vec<Problem>,
}

/// Reads all questions that matter by the answers of a form. Others are not looked at, whatever stands in them.
pub fn read(form: &Form, today: Date) -> ParsedForm {
    Questions::of(form).read(today)
}

impl Questions {
    /// Reads the answers to these questions. Others are not looked at, whatever stands in them.
    pub fn read(&self, today: Date) -> ParsedForm {
        let Questions { form, asked, .. } = self;
        let unread = |one: &Asked| match one.question {
            Question::Text(entry) => Some(Problem { asked: *one, kind: problem(entry, form.of(*one).text(entry))? }),
            Question::Choice(_) => None,
        };
        let mut problems: Vec<Problem> = asked.iter().filter_map(unread).collect();
        let case = if problems.is_empty() { case(form, asked, today, false) } else { None };
        // What makes no sense is found before everything is answered. There is no draft before a help is chosen.
        let draft = if case.is_none() { self::case(form, asked, today, true) } else { None };
        let told = case.as_ref().or(draft.as_ref());
        let wrong = told.map_or_else(Vec::new, |case| check(case, RuleBook::embedded().first_day()));
        problems.extend(wrong.into_iter().map(|error| Problem { asked: self.asked_at(error), kind: ProblemKind::Case(error) }));
        // One for each question, in their order. (A sort of the library costs a phone ten times these lines.)
        let of = |one: &Asked| problems.iter().find(|problem| problem.asked == *one).copied();
        ParsedForm { case, problems: asked.iter().filter_map(of).collect() }
    }
}

/// The case of these answers. A draft is the case as far as it is told.
fn case(form: &Form, asked: &[Asked], today: Date, is_draft: bool) -> Option<Case> {
    let mut children: Vec<Child> = Vec::new();
    for (place, child) in helps(form) {
        let reader = Reader { form, asked, today, place, nth: 0, is_draft };
        let Some(help) = reader.read_help() else {
            // Which help it is can be open only at the last one.
            if is_draft && place > 0 { break } else { return None }
        };
        match children.last_mut() {
            Some(last) if place != child => last.helps.push(help),
            _ => children.push(reader.read_child(help)),
        }
    }
    let reader = Reader { form, asked, today, place: 0, nth: 0, is_draft };
    Some(Case {
        today,
        household: reader.read_household()?,
        social_assistance: reader.social_assistance().into(),
        family_days: family_days(form, asked),
        asylum: reader.asylum().into(),
        tax_basis: reader.tax_basis().into(),
        children,
    })
}

/// The family's days of outpatient help: asked at the last of several children's.
fn family_days(form: &Form, asked: &[Asked]) -> Answer<u32> {
    let place = asked.iter().find(|one| one.question == Question::Text(TextQuestion::FamilyDays)).map(|one| one.help);
    place.and_then(|help| count(form.at(help).text(TextQuestion::FamilyDays)).ok()).unwrap_or_default()
}

/// Reads the questions of one help, its child and, at the first place, the household.
#[derive(Clone, Copy)]
struct Reader<'a> {
    form: &'a Form,
    asked: &'a [Asked],
    today: Date,
    place: usize,
    /// Of what can be told several times, which.
    nth: u32,
    /// Whether answers may still be missing.
    is_draft: bool,
}

impl ChosenOptions for Reader<'_> {
    /// The chosen option, where the question is asked.
    fn chosen(&self, question: ChoiceQuestion) -> Option<Chosen> {
        if self.asks(Question::Choice(question)) { self.form.at(self.place).chosen(question) } else { None }
    }
}

impl Reader<'_> {
    fn asks(&self, question: Question) -> bool {
        self.asked.contains(&Asked { help: self.place, nth: self.nth, question })
    }

    /// The text of a field, where it is asked.
    fn text(&self, entry: TextQuestion) -> Option<&str> {
        self.asks(Question::Text(entry)).then(|| self.form.at(self.place).nth(self.nth).text(entry))
    }

    /// A figure that is not asked for is nothing.
    fn amount(&self, entry: TextQuestion) -> Answer<Chf> {
        self.text(entry).map_or(Answer::Known(Chf::ZERO), |text| amount(text).unwrap_or_default())
    }

    fn count(&self, entry: TextQuestion) -> Answer<u32> {
        self.text(entry).map_or(Answer::Known(0), |text| count(text).unwrap_or_default())
    }

    fn date(&self, entry: TextQuestion) -> Option<Date> {
        self.text(entry).and_then(|text| date(entry, text))
    }

    fn read_help(&self) -> Option<Help> {
        let kind = self.read_kind()?;
        let told = self.date(TextQuestion::Start);
        // For what the canton does not pay, no date is asked.
        let is_dateless = self.is_draft || matches!(kind, HelpKind::NotCovered(_));
        let start = told.or(is_dateless.then_some(self.today))?;
        let end = told.and_then(|_| self.date(TextQuestion::End));
        Some(Help { kind, start, end, request: self.read_request(), grounds: self.grounds() })
    }

    fn read_child(&self, help: Help) -> Child {
        Child {
            birth: self.date(TextQuestion::Birth),
            domicile: self.domicile().into(),
            support_residence: self.support_residence().into(),
            disability: self.disability().into(),
            special_school: self.special_school().into(),
            own: self.own_income(),
            helps: vec![help],
        }
    }

    fn read_kind(&self) -> Option<HelpKind> {
        let days_per_month = self.count(TextQuestion::DaysPerMonth);
        Some(match self.help_kind()? {
            HelpOption::FamilyCoaching => HelpKind::FamilyCoaching { days_per_month },
            HelpOption::FosterFamily => HelpKind::FosterFamily {
                form: self.foster_form().map(|form| match form {
                    FosterFormOption::ShortTerm => FosterForm::ShortTerm { days_per_month },
                    FosterFormOption::Holiday => FosterForm::Holiday,
                    FosterFormOption::Weekly => FosterForm::Weekly,
                    FosterFormOption::LongTerm => FosterForm::LongTerm,
                    FosterFormOption::Crisis => FosterForm::Crisis,
                }),
                specialised: self.specialised().into(),
                agreed_pay: self.amount(TextQuestion::AgreedPay),
            },
            HelpOption::FosterService => HelpKind::FosterService,
            HelpOption::Home => HelpKind::Home(Home {
                setting: None,
                extent: self.extent().into(),
                regular_days: match self.count(TextQuestion::RegularDays) {
                    Answer::Known(days) if days > 0 => Some(days),
                    Answer::Known(_) | Answer::Between { .. } | Answer::Unknown => None,
                },
                schooling: is_indicated(self.schooling()),
                vocational: is_indicated(self.vocational()),
                contribution: self.amount(TextQuestion::Contribution),
            }),
            HelpOption::ReliefStay => HelpKind::ReliefStay {
                place: match self.relief_place() {
                    Some(ReliefPlaceOption::Home) => ReliefPlace::Home,
                    Some(ReliefPlaceOption::FosterFamily) => ReliefPlace::FosterFamily,
                    None => ReliefPlace::Unknown,
                },
                days_per_month,
            },
            HelpOption::SchoolTransport => HelpKind::SchoolTransport,
            HelpOption::AfterCare => HelpKind::AfterCare,
            HelpOption::EmergencyBed => HelpKind::EmergencyBed,
            HelpOption::EmergencyPlacement => HelpKind::EmergencyPlacement,
            HelpOption::NotCovered => HelpKind::NotCovered(match self.uncovered() {
                Some(UncoveredOption::DayCare) => Uncovered::DayCare,
                Some(UncoveredOption::Schooling) => Uncovered::Schooling,
                Some(UncoveredOption::Training) => Uncovered::Training,
                Some(UncoveredOption::AccompaniedVisits) => Uncovered::AccompaniedVisits,
                None => Uncovered::Other,
            }),
        })
    }

    fn read_request(&self) -> Request {
        match self.request() {
            None if !self.asks(Question::Choice(ChoiceQuestion::Request)) => Request::First,
            None => Request::Unknown,
            Some(RequestOption::First) => Request::First,
            Some(RequestOption::Extension) => Request::Extension,
            Some(RequestOption::Change) => Request::Change,
            Some(RequestOption::AfterEmergency) => Request::AfterEmergency,
            Some(RequestOption::Crisis) => Request::Crisis,
        }
    }

    fn grounds(&self) -> Grounds {
        Grounds {
            basis: self.basis().into(),
            indicated_by: self.indicated_by().into(),
            milder_measure: self.milder_measure().into(),
            recognition: self.recognition().into(),
            place: self.place().into(),
            place_inside: self.place_inside().into(),
            began_as_minor: self.began_as_minor().into(),
            reentry: self.reentry().into(),
            majority_reason: self.majority_reason().into(),
            left_placement: self.left_placement().into(),
            urgent: self.urgent().into(),
        }
    }

    /// Who is liable. None until it is chosen, where the share depends on it.
    fn read_household(&self) -> Option<Household> {
        let chosen = self.household();
        let asked = Question::Choice(ChoiceQuestion::Household);
        if chosen.is_none() && self.asks(asked) && self.form.at(0).was_answered(asked) {
            // Nobody knows who: two parents of whom nothing is known pay from nothing to the most that anybody may have to.
            let anybody = Unit { parent: Finances::only(Answer::Unknown), partner: None, deductions: Deductions::none() };
            return Some(Household::Apart { first: anybody.clone(), second: anybody });
        }
        if chosen.is_none() && !self.is_draft && needs_household(self.form, self.asked) {
            return None;
        }
        Some(match chosen {
            Some(HouseholdOption::OneParent) => Household::One(self.unit(Person::First, Person::FirstPartner)),
            Some(HouseholdOption::Apart) => Household::Apart {
                first: self.unit(Person::First, Person::FirstPartner),
                second: self.unit(Person::Second, Person::SecondPartner),
            },
            Some(HouseholdOption::NoLiableParents) => Household::NoLiableParents,
            Some(HouseholdOption::Together) | None => Household::Together(self.couple()),
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
        let chosen = self.partner(parent);
        // Nobody knows whether there is a partner at all: that is asked, and the partner's income is not.
        let is_open = chosen.is_none() && self.asks(Question::Choice(ChoiceQuestion::Partner(parent)));
        let relation = match chosen {
            Some(PartnerOption::StepParent) => Some(Choice::Known(Relation::StepParent)),
            Some(PartnerOption::Stable) => Some(Choice::Known(Relation::Stable)),
            Some(PartnerOption::NotStable) => Some(Choice::Known(Relation::NotStable)),
            Some(PartnerOption::Unclear) => Some(Choice::Unknown),
            None if is_open => Some(Choice::Unknown),
            Some(PartnerOption::None) | None => None,
        };
        let finances = if is_open { Finances::only(Answer::Unknown) } else { self.finances(partner) };
        Unit {
            parent: self.finances(parent),
            partner: relation.map(|relation| Partner { relation, finances }),
            deductions: self.deductions(parent),
        }
    }

    fn finances(&self, person: Person) -> Finances {
        if self.text(TextQuestion::Subtotal(person)).is_none() {
            // Nobody was asked: nothing is known, not even that it is nothing.
            return Finances::default();
        }
        let (mut change, mut further_changes) = (None, Vec::new());
        for told in self.each(TextQuestion::ChangeSince(person)).iter().filter_map(|at| at.change(person)) {
            match change {
                None => change = Some(told),
                Some(_) => further_changes.push(told),
            }
        }
        let of_year = |at: &Reader| FinancesOfYear {
            year: at.nth.cast_signed(),
            subtotal: at.amount(TextQuestion::Subtotal(person)),
            property: at.amount(TextQuestion::Property(person)),
            upkeep: at.amount(TextQuestion::Upkeep(person)),
            wealth: at.amount(TextQuestion::Wealth(person)),
        };
        let FinancesOfYear { subtotal, property, upkeep, wealth, .. } = of_year(self);
        let further_years: Vec<FinancesOfYear> = self.each(TextQuestion::Subtotal(person)).iter().skip(1).map(of_year).collect();
        let year = self.first_year(further_years.is_empty());
        Finances { subtotal, property, upkeep, wealth, change, further_changes, year, further_years }
    }

    fn change(&self, person: Person) -> Option<IncomeChange> {
        let since = self.date(TextQuestion::ChangeSince(person))?;
        Some(IncomeChange { since, monthly: self.amount(TextQuestion::ChangeMonthly(person)) })
    }

    fn deductions(&self, person: Person) -> Deductions {
        let of_year = |at: &Reader| DeductionsOfYear {
            year: at.nth.cast_signed(),
            children: at.count(TextQuestion::ChildDeductions(person)),
            maintenance_paid: at.amount(TextQuestion::MaintenancePaid(person)),
            day_care: at.amount(TextQuestion::DayCare(person)),
            illness: at.amount(TextQuestion::Illness(person)),
        };
        let DeductionsOfYear { children, maintenance_paid, day_care, illness, .. } = of_year(self);
        let further_years: Vec<DeductionsOfYear> =
            self.each(TextQuestion::ChildDeductions(person)).iter().skip(1).map(of_year).collect();
        let year = self.first_year(further_years.is_empty());
        Deductions { children, maintenance_paid, day_care, illness, year, further_years }
    }

    fn own_income(&self) -> OwnIncome {
        if self.text(TextQuestion::OwnWage).is_none() {
            return OwnIncome::default();
        }
        let of_year = |at: &Reader| OwnIncomeOfYear {
            year: at.nth.cast_signed(),
            wage: at.amount(TextQuestion::OwnWage),
            other: at.amount(TextQuestion::OwnOther),
            wealth: at.amount(TextQuestion::Wealth(Person::Child(0))),
        };
        let OwnIncomeOfYear { wage, other, wealth, .. } = of_year(self);
        let further_years: Vec<OwnIncomeOfYear> = self.each(TextQuestion::OwnWage).iter().skip(1).map(of_year).collect();
        OwnIncome {
            wage,
            other,
            wealth,
            reaches_parents: self.reaches_parents().into(),
            in_parents_ruling: self.in_parents_ruling().into(),
            deductions: self.deductions(Person::Child(0)),
            year: self.first_year(further_years.is_empty()),
            further_years,
            ..OwnIncome::none()
        }
    }

    /// All answers to what can be told several times, the first one first.
    fn each(&self, entry: TextQuestion) -> Vec<Reader<'_>> {
        let mut each = Vec::new();
        for one in self.asked {
            if one.help == self.place && one.question == Question::Text(entry) {
                each.push(Reader { nth: one.nth, ..*self });
            }
        }
        each
    }

    /// The calendar year of the first figures: it matters only beside those of others.
    fn first_year(&self, is_only: bool) -> Option<Year> {
        (!is_only).then(|| income_years(self.form, &helps(self.form)).start.cast_signed())
    }
}

/// Whether the share depends on who is liable: where the household is asked for and a placement is charged by income.
fn needs_household(form: &Form, asked: &[Asked]) -> bool {
    let household = Asked::chosen(0, ChoiceQuestion::Household);
    let placed = |one: &Asked| {
        one.question == Question::Choice(ChoiceQuestion::Help)
            && matches!(form.at(one.help).help_kind(), Some(HelpOption::Home | HelpOption::FosterFamily))
    };
    asked.contains(&household) && asked.iter().any(placed)
}

/// Schooling or vocational integration in the case: none, or whether it is indicated. Where nobody knows whether there is any, the
/// indication is open.
fn is_indicated(chosen: Option<IndicationOption>) -> Option<Choice<bool>> {
    match chosen {
        Some(IndicationOption::Without) => None,
        Some(IndicationOption::Indicated) => Some(Choice::Known(true)),
        Some(IndicationOption::NotIndicated) => Some(Choice::Known(false)),
        Some(IndicationOption::Open) | None => Some(Choice::Unknown),
    }
}
