//! From what is typed to a case, and what is wrong with it: a field that cannot be read is named, the rest goes on.

use crate::answer::{Answer, Choice};
use crate::calendar::{Date, Year};
use crate::case::check::check;
use crate::case::field::Person;
use crate::case::{
    Case, Child, Couple, Deductions, DeductionsOfYear, Finances, FinancesOfYear, Grounds, Help, HelpKind, Home, Household,
    IncomeChange, OwnIncome, OwnIncomeOfYear, Partner, Relation, Request, Unit,
};
use crate::form::figures::{amount, count, date, problem};
use crate::form::sections::helps;
use crate::form::to_case::{
    basis, domicile, extent, foster_form, indicating_body, indication, majority_reason, place, recognition, relief_place,
    request, tax_basis, uncovered,
};
use crate::form::years::income_years;
use crate::form::{Asked, ChoiceQuestion, Form, Opt, Problem, ProblemKind, Question, Questions, TextQuestion};
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
        let Some(help) = reader.help() else {
            // Which help it is can be open only at the last one.
            if is_draft && place > 0 { break } else { return None }
        };
        match children.last_mut() {
            Some(last) if place != child => last.helps.push(help),
            _ => children.push(reader.child(help)),
        }
    }
    let reader = Reader { form, asked, today, place: 0, nth: 0, is_draft };
    Some(Case {
        today,
        household: reader.household()?,
        social_assistance: reader.yes(ChoiceQuestion::SocialAssistance),
        family_days: family_days(form, asked),
        asylum: reader.yes(ChoiceQuestion::Asylum),
        tax_basis: reader.choice(ChoiceQuestion::TaxBasis, tax_basis),
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

impl Reader<'_> {
    fn asks(&self, question: Question) -> bool {
        self.asked.contains(&Asked { help: self.place, nth: self.nth, question })
    }

    /// The text of a field, where it is asked.
    fn text(&self, entry: TextQuestion) -> Option<&str> {
        self.asks(Question::Text(entry)).then(|| self.form.at(self.place).nth(self.nth).text(entry))
    }

    /// The choice, where it is asked.
    fn pick(&self, pick: ChoiceQuestion) -> Option<Opt> {
        self.asks(Question::Choice(pick)).then(|| self.form.at(self.place).pick(pick)).flatten()
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

    /// A choice as the case has it.
    fn choice<T>(&self, pick: ChoiceQuestion, is: impl Fn(Opt) -> Option<T>) -> Choice<T> {
        self.pick(pick).and_then(is).map_or(Choice::Unknown, Choice::Known)
    }

    fn yes(&self, pick: ChoiceQuestion) -> Choice<bool> {
        self.choice(pick, |opt| match opt {
            Opt::Yes => Some(true),
            Opt::No => Some(false),
            _ => None,
        })
    }

    fn help(&self) -> Option<Help> {
        let kind = self.help_kind()?;
        let told = self.date(TextQuestion::Start);
        // For what the canton does not pay, no date is asked.
        let is_dateless = self.is_draft || matches!(kind, HelpKind::NotCovered(_));
        let start = told.or(is_dateless.then_some(self.today))?;
        let end = told.and_then(|_| self.date(TextQuestion::End));
        Some(Help { kind, start, end, request: self.request(), grounds: self.grounds() })
    }

    fn child(&self, help: Help) -> Child {
        Child {
            birth: self.date(TextQuestion::Birth),
            domicile: self.choice(ChoiceQuestion::Domicile, domicile),
            support_residence: self.yes(ChoiceQuestion::SupportResidence),
            disability: self.yes(ChoiceQuestion::Disability),
            special_school: self.yes(ChoiceQuestion::SpecialSchool),
            own: self.own_income(),
            helps: vec![help],
        }
    }

    fn help_kind(&self) -> Option<HelpKind> {
        let days_per_month = self.count(TextQuestion::DaysPerMonth);
        Some(match self.pick(ChoiceQuestion::Help)? {
            Opt::FamilyCoaching => HelpKind::FamilyCoaching { days_per_month },
            Opt::FosterFamily => HelpKind::FosterFamily {
                form: self.pick(ChoiceQuestion::FosterForm).and_then(|opt| foster_form(opt, days_per_month)),
                specialised: self.yes(ChoiceQuestion::Specialised),
                agreed_pay: self.amount(TextQuestion::AgreedPay),
            },
            Opt::FosterService => HelpKind::FosterService,
            Opt::Home => HelpKind::Home(Home {
                setting: None,
                extent: self.choice(ChoiceQuestion::Extent, extent),
                regular_days: match self.count(TextQuestion::RegularDays) {
                    Answer::Known(days) if days > 0 => Some(days),
                    Answer::Known(_) | Answer::Between { .. } | Answer::Unknown => None,
                },
                schooling: indication(self.pick(ChoiceQuestion::Schooling)),
                vocational: indication(self.pick(ChoiceQuestion::Vocational)),
                contribution: self.amount(TextQuestion::Contribution),
            }),
            Opt::ReliefStay => {
                HelpKind::ReliefStay { place: relief_place(self.pick(ChoiceQuestion::ReliefPlace)), days_per_month }
            }
            Opt::SchoolTransport => HelpKind::SchoolTransport,
            Opt::AfterCare => HelpKind::AfterCare,
            Opt::EmergencyBed => HelpKind::EmergencyBed,
            Opt::EmergencyPlacement => HelpKind::EmergencyPlacement,
            Opt::NotCovered => HelpKind::NotCovered(uncovered(self.pick(ChoiceQuestion::Uncovered))),
            _ => return None,
        })
    }

    fn request(&self) -> Request {
        if self.asks(Question::Choice(ChoiceQuestion::Request)) {
            request(self.pick(ChoiceQuestion::Request))
        } else {
            Request::First
        }
    }

    fn grounds(&self) -> Grounds {
        Grounds {
            basis: self.choice(ChoiceQuestion::Basis, basis),
            indicated_by: self.choice(ChoiceQuestion::IndicatedBy, indicating_body),
            milder_measure: self.yes(ChoiceQuestion::MilderMeasure),
            recognition: self.choice(ChoiceQuestion::Recognition, recognition),
            place: self.choice(ChoiceQuestion::Place, place),
            place_inside: self.yes(ChoiceQuestion::PlaceInside),
            began_as_minor: self.yes(ChoiceQuestion::BeganAsMinor),
            reentry: self.yes(ChoiceQuestion::Reentry),
            majority_reason: self.choice(ChoiceQuestion::MajorityReason, majority_reason),
            left_placement: self.yes(ChoiceQuestion::LeftPlacement),
            urgent: self.yes(ChoiceQuestion::Urgent),
        }
    }

    /// Who is liable. None until it is chosen, where the share depends on it.
    fn household(&self) -> Option<Household> {
        let chosen = self.pick(ChoiceQuestion::Household);
        let asked = Question::Choice(ChoiceQuestion::Household);
        if chosen.is_none() && self.asks(asked) && self.form.at(0).was_answered(asked) {
            // Nobody knows who: two parents of whom nothing is known pay from nothing to the most that anybody may have to.
            let anybody = Unit { parent: Finances::only(Answer::Unknown), partner: None, deductions: Deductions::none() };
            return Some(Household::Apart { first: anybody.clone(), second: anybody });
        }
        if chosen.is_none() && !self.is_draft && needs_household(self.form, self.asked) {
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
        let chosen = self.pick(ChoiceQuestion::Partner(parent));
        // Nobody knows whether there is a partner at all: that is asked, and the partner's income is not.
        let is_open = chosen.is_none() && self.asks(Question::Choice(ChoiceQuestion::Partner(parent)));
        let relation = match chosen {
            Some(Opt::StepParent) => Some(Choice::Known(Relation::StepParent)),
            Some(Opt::StablePartner) => Some(Choice::Known(Relation::Stable)),
            Some(Opt::NewPartner) => Some(Choice::Known(Relation::NotStable)),
            Some(Opt::PartnerUnclear) => Some(Choice::Unknown),
            None if is_open => Some(Choice::Unknown),
            _ => None,
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
            reaches_parents: self.yes(ChoiceQuestion::ReachesParents),
            in_parents_ruling: self.yes(ChoiceQuestion::InParentsRuling),
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
            && matches!(form.at(one.help).pick(ChoiceQuestion::Help), Some(Opt::Home | Opt::FosterFamily))
    };
    asked.contains(&household) && asked.iter().any(placed)
}
