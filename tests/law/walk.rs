//! Walks all answers of a case that can move an amount, to change them: the mutable twin of `case::field::figures`.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::Without;
use hilfen_rechner::calendar::Year;
use hilfen_rechner::case::field::{Dated, Field, FieldAnswer, HelpId, Person};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;

/// Where an amount or a number is picked between two bounds.
pub trait ChoiceQuestion {
    fn pick(&self, low: i64, high: i64) -> i64;
}

/// A place for an answer.
pub enum Place<'a> {
    Amount(&'a mut Answer<Chf>),
    Count(&'a mut Answer<u32>),
    Relation(&'a mut Choice<Relation>),
    Extent(&'a mut Choice<Extent>),
    Form(&'a mut Option<FosterForm>),
    Told,
    Flag(&'a mut Choice<bool>),
}

type Found<'a> = Vec<(Field, Option<Dated>, Place<'a>)>;

/// Every answer with its name, in the order of `figures`.
pub fn places<'a>(case: &'a mut Case) -> Found<'a> {
    let mut found = Vec::new();
    let coaches_several = case.coaches_several();
    match &mut case.household {
        Household::Together(couple) => {
            finances(&mut found, Person::First, &mut couple.first);
            finances(&mut found, Person::Second, &mut couple.second);
            deductions(&mut found, Person::First, &mut couple.deductions);
        }
        Household::One(one) => unit(&mut found, [Person::First, Person::FirstPartner], one),
        Household::Apart { first, second } => {
            unit(&mut found, [Person::First, Person::FirstPartner], first);
            unit(&mut found, [Person::Second, Person::SecondPartner], second);
        }
        Household::NoLiableParents => {}
    }
    found.push((Field::SocialAssistance, None, Place::Flag(&mut case.social_assistance)));
    if coaches_several {
        found.push((Field::FamilyDays, None, Place::Count(&mut case.family_days)));
    }
    for (index, child) in case.children.iter_mut().enumerate() {
        let (person, own) = (Person::Child(index), &mut child.own);
        let mut of_year = |year: Option<Year>, [wage, other, wealth]: [&'a mut Answer<Chf>; 3]| {
            let year = year.map(Dated::Year);
            found.push((Field::Wage(index), year, Place::Amount(wage)));
            found.push((Field::OtherIncome(index), year, Place::Amount(other)));
            found.push((Field::Wealth(person), year, Place::Amount(wealth)));
        };
        of_year(own.year, [&mut own.wage, &mut own.other, &mut own.wealth]);
        for of in &mut own.further_years {
            of_year(Some(of.year), [&mut of.wage, &mut of.other, &mut of.wealth]);
        }
        changes(&mut found, person, &mut own.wage_change, &mut own.further_wage_changes);
        found.push((Field::ReachesParents(index), None, Place::Flag(&mut own.reaches_parents)));
        found.push((Field::InParentsRuling(index), None, Place::Flag(&mut own.in_parents_ruling)));
        deductions(&mut found, person, &mut own.deductions);
        for (help, planned) in child.helps.iter_mut().enumerate() {
            help_places(&mut found, HelpId { child: index, help }, planned);
        }
    }
    found
}

fn unit<'a>(found: &mut Found<'a>, [parent, partner]: [Person; 2], unit: &'a mut Unit) {
    finances(found, parent, &mut unit.parent);
    if let Some(with) = &mut unit.partner {
        found.push((Field::Relation(partner), None, Place::Relation(&mut with.relation)));
        finances(found, partner, &mut with.finances);
    }
    deductions(found, parent, &mut unit.deductions);
}

fn finances<'a>(found: &mut Found<'a>, person: Person, finances: &'a mut Finances) {
    let mut of_year = |year: Option<Year>, [subtotal, property, upkeep, wealth]: [&'a mut Answer<Chf>; 4]| {
        let year = year.map(Dated::Year);
        found.push((Field::Subtotal(person), year, Place::Amount(subtotal)));
        found.push((Field::Property(person), year, Place::Amount(property)));
        found.push((Field::Upkeep(person), year, Place::Amount(upkeep)));
        found.push((Field::Wealth(person), year, Place::Amount(wealth)));
    };
    let Finances { subtotal, property, upkeep, wealth, change, further_changes, year, further_years } = finances;
    of_year(*year, [subtotal, property, upkeep, wealth]);
    for of in further_years {
        of_year(Some(of.year), [&mut of.subtotal, &mut of.property, &mut of.upkeep, &mut of.wealth]);
    }
    changes(found, person, change, further_changes);
}

fn changes<'a>(found: &mut Found<'a>, person: Person, first: &'a mut Option<IncomeChange>, further: &'a mut Vec<IncomeChange>) {
    for IncomeChange { since, monthly } in first.iter_mut().chain(further) {
        found.push((Field::ChangedIncome(person), Some(Dated::Since(*since)), Place::Amount(monthly)));
    }
}

fn deductions<'a>(found: &mut Found<'a>, person: Person, deductions: &'a mut Deductions) {
    let mut of_year = |year: Option<Year>, children, [maintenance_paid, day_care, illness]: [&'a mut Answer<Chf>; 3]| {
        let year = year.map(Dated::Year);
        found.push((Field::ChildDeductions(person), year, Place::Count(children)));
        found.push((Field::MaintenancePaid(person), year, Place::Amount(maintenance_paid)));
        found.push((Field::DayCare(person), year, Place::Amount(day_care)));
        found.push((Field::Illness(person), year, Place::Amount(illness)));
    };
    let Deductions { children, maintenance_paid, day_care, illness, year, further_years } = deductions;
    of_year(*year, children, [maintenance_paid, day_care, illness]);
    for of in further_years {
        of_year(Some(of.year), &mut of.children, [&mut of.maintenance_paid, &mut of.day_care, &mut of.illness]);
    }
}

fn help_places<'a>(found: &mut Found<'a>, id: HelpId, help: &'a mut Help) {
    match &mut help.kind {
        HelpKind::FamilyCoaching { days_per_month } | HelpKind::ReliefStay { days_per_month, .. } => {
            found.push((Field::DaysPerMonth(id), None, Place::Count(days_per_month)));
        }
        HelpKind::FosterFamily { form, specialised, agreed_pay } => {
            match form {
                Some(FosterForm::ShortTerm { days_per_month }) => {
                    // A form that is told leaves nothing to fill in.
                    found.push((Field::FosterForm(id), None, Place::Told));
                    found.push((Field::DaysPerMonth(id), None, Place::Count(days_per_month)));
                }
                form => found.push((Field::FosterForm(id), None, Place::Form(form))),
            }
            found.push((Field::Specialised(id), None, Place::Flag(specialised)));
            found.push((Field::AgreedPay(id), None, Place::Amount(agreed_pay)));
        }
        HelpKind::Home(home) => {
            found.push((Field::Extent(id), None, Place::Extent(&mut home.extent)));
            found.push((Field::Contribution(id), None, Place::Amount(&mut home.contribution)));
        }
        _ => {}
    }
}

/// What an amount may be: a pay or a contribution that is unknown stays unknown, for then the reading `foster-limit` holds.
fn bounds(field: Field, answer: Answer<Chf>) -> Option<(i64, i64)> {
    if answer == Answer::Unknown && matches!(field, Field::AgreedPay(_) | Field::Contribution(_)) {
        return None;
    }
    let (low, high) = answer.bounds(Chf::ZERO, Chf::LARGEST);
    Some((rappen(low), rappen(high)))
}

/// The Rappen of an amount that was typed.
pub fn rappen(amount: Chf) -> i64 {
    amount.to_string().replace('.', "").parse().unwrap()
}

/// The case with every gap filled.
pub fn completed(case: &Case, by: &impl ChoiceQuestion) -> Case {
    let mut filled = case.clone();
    for (field, _, place) in places(&mut filled) {
        fill(field, place, by);
    }
    with_fitting_days(filled)
}

/// The days of outpatient help of each child, from the fewest to the most.
fn coached_days(case: &Case) -> Vec<(u32, u32)> {
    let helps = case.children.iter().flat_map(|child| &child.helps);
    let days = helps.filter_map(|help| match help.kind {
        HelpKind::FamilyCoaching { days_per_month } => Some(days_per_month.bounds(0, 31)),
        _ => None,
    });
    days.collect()
}

/// The family's days of outpatient help brought within those that fit the children's: others are refused.
pub fn with_fitting_days(mut case: Case) -> Case {
    let days = coached_days(&case);
    let (least, most) = (days.iter().map(|days| days.0).max().unwrap_or(0), days.iter().map(|days| days.1).sum::<u32>().min(31));
    let (low, high) = case.family_days.bounds(0, 31);
    if case.family_days != Answer::Unknown {
        let fit = |days: u32| days.max(least).min(most);
        case.family_days = between(fit(low), fit(high));
    }
    case
}

/// The family's days widened, so that they fit whatever the children's are.
pub fn with_days_that_always_fit(mut case: Case) -> Case {
    let days = coached_days(&case);
    let (low, high) = case.family_days.bounds(0, 31);
    let low = low.min(days.iter().map(|days| days.0).sum::<u32>());
    let high = high.max(days.iter().map(|days| days.1).max().unwrap_or(0));
    if case.family_days != Answer::Unknown {
        case.family_days = between(low, high);
    }
    case
}

fn between(low: u32, high: u32) -> Answer<u32> {
    if low == high { Answer::Known(low) } else { Answer::Between { low, high } }
}

/// The case with every second gap narrowed or filled.
pub fn narrowed(case: &Case, by: &impl ChoiceQuestion) -> Case {
    let mut narrower = case.clone();
    for (field, _, place) in places(&mut narrower) {
        match (by.pick(0, 2), place) {
            (0, place) => fill(field, place, by),
            (1, Place::Amount(answer)) => {
                if let Some((low, high)) = bounds(field, *answer) {
                    let low = by.pick(low, high);
                    *answer = Answer::Between { low: Chf::rappen(low), high: Chf::rappen(by.pick(low, high)) };
                }
            }
            _ => {}
        }
    }
    with_days_that_always_fit(narrower)
}

/// One of the forms that foster care may have of which none is told.
pub fn form_of(number: i64, days: u32) -> FosterForm {
    match number {
        0 => FosterForm::LongTerm,
        1 => FosterForm::Weekly,
        2 => FosterForm::Holiday,
        _ => FosterForm::ShortTerm { days_per_month: Answer::Known(days) },
    }
}

fn fill(field: Field, place: Place<'_>, by: &impl ChoiceQuestion) {
    let coin = || by.pick(0, 1) == 1;
    match place {
        Place::Amount(answer) => {
            if let Some((low, high)) = bounds(field, *answer) {
                *answer = Answer::Known(Chf::rappen(by.pick(low, high)));
            }
        }
        Place::Count(answer) => {
            let (low, high) = answer.bounds(0, field.most_count());
            *answer = Answer::Known(u32::try_from(by.pick(i64::from(low), i64::from(high))).unwrap());
        }
        Place::Relation(relation @ Choice::Unknown) => {
            *relation = Choice::Known(if coin() { Relation::Stable } else { Relation::NotStable });
        }
        Place::Extent(extent @ Choice::Unknown) => {
            let pick = usize::try_from(by.pick(0, 2)).unwrap();
            *extent = Choice::Known([Extent::Full, Extent::Weekly, Extent::PartTime][pick]);
        }
        Place::Flag(flag @ Choice::Unknown) => *flag = Choice::Known(coin()),
        Place::Form(form @ None) => *form = Some(form_of(by.pick(0, 3), u32::try_from(by.pick(0, 31)).unwrap())),
        Place::Relation(_) | Place::Extent(_) | Place::Flag(_) | Place::Form(_) | Place::Told => {}
    }
}

/// Whether a gap is left that moves an amount: an unknown pay or contribution does not count.
pub fn has_gap(case: &Case) -> bool {
    case.figures().into_iter().any(|(field, _, figure)| {
        let no_limit =
            matches!(field, Field::AgreedPay(_) | Field::Contribution(_)) && figure == FieldAnswer::Amount(Answer::Unknown);
        figure.is_gap() && !no_limit
    })
}

/// The case with nothing for what an outlook or a line of this payer names: made here by the questions, in the program by the members
/// of the case.
pub fn with_nothing(case: &Case, payer: Payer, named: &[Without]) -> Case {
    let mut without = case.clone();
    let named = |what| named.contains(&what);
    let together = matches!(case.household, Household::Together(_));
    if named(Without::Partner)
        && let Household::One(unit) | Household::Apart { first: unit, .. } = &mut without.household
    {
        unit.partner = None;
    }
    let pays = |person| match (payer, person) {
        (Payer::Child(child), person) => person == Person::Child(child),
        (_, Person::Second) => together,
        (_, person) => matches!(person, Person::First | Person::FirstPartner),
    };
    let parents_pay = !matches!(payer, Payer::Child(_));
    let is_placed = |child: usize| case.children[child].helps.iter().any(|help| help.kind.is_placement());
    let mut without_rent = Vec::new();
    for (field, dated, place) in places(&mut without) {
        let Place::Amount(answer) = place else { continue };
        let is_unknown = *answer == Answer::Unknown;
        let is_nothing = match field {
            Field::Wealth(Person::Child(child)) if parents_pay => named(Without::ChildMoney) && is_placed(child),
            Field::Wealth(person) => named(Without::Wealth) && pays(person),
            Field::Property(person) => named(Without::Rent) && pays(person),
            Field::Wage(child) | Field::ChangedIncome(Person::Child(child)) => {
                named(Without::ChildWage) && parents_pay && is_placed(child)
            }
            Field::OtherIncome(child) => named(Without::ChildMoney) && parents_pay && is_placed(child),
            Field::Upkeep(person) if without_rent.contains(&(person, dated)) => {
                *answer = Answer::Known(Chf::ZERO);
                false
            }
            _ => false,
        };
        if is_nothing && is_unknown {
            *answer = Answer::Known(Chf::ZERO);
            if let Field::Property(person) = field {
                without_rent.push((person, dated));
            }
        }
    }
    without
}
