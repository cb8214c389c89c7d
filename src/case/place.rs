//! The path of a refused answer in the file, for error messages: `case.children[0].birth`.

use crate::case::check::{CaseError, wrong_figure};
use crate::case::field::{Dated, Field, HelpId, Person, Told, figures};
use crate::case::{Case, Finances, HelpKind, Household};

/// The path of the answer that makes no sense, in the form that serde_path_to_error uses.
pub fn place(error: CaseError, case: &Case) -> String {
    match error {
        CaseError::NoChild | CaseError::TooMany { .. } => "case.children".to_owned(),
        CaseError::NoHelp { child } => format!("case.children[{child}].helps"),
        CaseError::BornInFuture { child, .. } => format!("case.children[{child}].birth"),
        CaseError::BornAfterStart { help, .. } => format!("case.children[{}].birth", help.child),
        CaseError::EndBeforeStart { help, .. } | CaseError::TooLong { help, .. } => help_path(help, "end"),
        CaseError::BeforeRules { help, .. } => help_path(help, "start"),
        CaseError::FamilyDays { .. } => "case.family_days".to_owned(),
        CaseError::Negative { field, .. } | CaseError::TooLarge { field, .. } | CaseError::Reversed { field, .. } => {
            field_path(field, None, case, |told| wrong_figure(*told) == Some(error))
        }
        CaseError::TooOpen { field, dated } => field_path(field, None, case, |(_, known, _)| *known == dated),
        CaseError::YearMissing { field } => field_path(field, Some("year"), case, |(_, dated, _)| dated.is_none()),
        CaseError::YearOutside { field, year, .. } => {
            field_path(field, Some("year"), case, |(_, dated, _)| *dated == Some(Dated::Year(year)))
        }
        CaseError::Twice { field, dated } | CaseError::TooManyDated { field, dated, .. } => {
            let name = if matches!(dated, Dated::Year(_)) { "year" } else { "since" };
            field_path(field, Some(name), case, |(_, known, _)| *known == Some(dated))
        }
    }
}

fn help_path(id: HelpId, name: &str) -> String {
    format!("case.children[{}].helps[{}].{name}", id.child, id.help)
}

/// The path of the last answer to `field` for which `is` holds. With `date`, the path of that key beside the answer: its year, or
/// the day of the change.
fn field_path(field: Field, date: Option<&str>, case: &Case, is: impl Fn(&Told) -> bool) -> String {
    let told: Vec<Told> = figures(case).into_iter().filter(|(known, ..)| *known == field).collect();
    let place = told.iter().rposition(is).unwrap_or_default();
    let of = |first: &str, further: &str, has_first: bool, name: &str| {
        let set =
            if has_first && place == 0 { first.to_owned() } else { format!("{further}[{}].", place - usize::from(has_first)) };
        format!("{set}{}", date.unwrap_or(name))
    };
    let of_year = |base: String, name: &str| format!("{base}.{}", of("", "further_years", true, name));
    let changed = |base: String, first: &str, further: &str, has_first: bool| {
        format!("{base}.{}", of(first, further, has_first, "monthly"))
    };
    let finances = |person, name: &str| of_year(finances_path(person, case), name);
    let deductions = |person, name: &str| of_year(format!("{}.deductions", unit_path(person, case)), name);
    let own = |child: usize, name: &str| of_year(unit_path(Person::Child(child), case), name);
    match field {
        Field::Subtotal(person) => finances(person, "subtotal"),
        Field::Property(person) => finances(person, "property"),
        Field::Upkeep(person) => finances(person, "upkeep"),
        Field::Wealth(person) => finances(person, "wealth"),
        Field::ChangedIncome(person @ Person::Child(child)) => {
            let has_first = case.children.get(child).is_some_and(|child| child.own.wage_change.is_some());
            changed(finances_path(person, case), "wage_change.", "further_wage_changes", has_first)
        }
        Field::ChangedIncome(person) => {
            let has_first = finances_of(person, case).is_some_and(|finances| finances.change.is_some());
            changed(finances_path(person, case), "change.", "further_changes", has_first)
        }
        Field::ChildDeductions(person) => deductions(person, "children"),
        Field::MaintenancePaid(person) => deductions(person, "maintenance_paid"),
        Field::DayCare(person) => deductions(person, "day_care"),
        Field::Illness(person) => deductions(person, "illness"),
        Field::Relation(person) => format!("{}.partner.relation", unit_path(person, case)),
        Field::Wage(child) => own(child, "wage"),
        Field::OtherIncome(child) => own(child, "other"),
        Field::ReachesParents(child) => own(child, "reaches_parents"),
        Field::InParentsRuling(child) => own(child, "in_parents_ruling"),
        Field::FosterForm(help) => help_path(help, "kind.foster_family.form"),
        Field::Extent(help) => help_path(help, "kind.home.extent"),
        Field::Contribution(help) => help_path(help, "kind.home.contribution"),
        Field::Specialised(help) => help_path(help, "kind.foster_family.specialised"),
        Field::AgreedPay(help) => help_path(help, "kind.foster_family.agreed_pay"),
        Field::DaysPerMonth(help) => help_path(help, days(help, case)),
        Field::FamilyDays => "case.family_days".to_owned(),
        Field::SocialAssistance => "case.social_assistance".to_owned(),
    }
}

/// The path of the object with a person's deductions and partner; for a child, of its own income.
fn unit_path(person: Person, case: &Case) -> String {
    match (person, &case.household) {
        (Person::Child(child), _) => format!("case.children[{child}].own"),
        (_, Household::Together(_)) => "case.household.together".to_owned(),
        (Person::Second | Person::SecondPartner, Household::Apart { .. }) => "case.household.apart.second".to_owned(),
        (Person::First | Person::FirstPartner, Household::Apart { .. }) => "case.household.apart.first".to_owned(),
        (_, Household::One(_) | Household::NoLiableParents) => "case.household.one".to_owned(),
    }
}

/// The path of the object with a person's income and wealth.
fn finances_path(person: Person, case: &Case) -> String {
    let unit = unit_path(person, case);
    match (person, &case.household) {
        (Person::Child(_), _) => unit,
        (Person::First | Person::FirstPartner, Household::Together(_)) => format!("{unit}.first"),
        (Person::Second | Person::SecondPartner, Household::Together(_)) => format!("{unit}.second"),
        (Person::First | Person::Second, _) => format!("{unit}.parent"),
        (Person::FirstPartner | Person::SecondPartner, _) => format!("{unit}.partner.finances"),
    }
}

fn finances_of(person: Person, case: &Case) -> Option<&Finances> {
    let unit = match (person, &case.household) {
        (Person::First | Person::FirstPartner, Household::Together(couple)) => return Some(&couple.first),
        (_, Household::Together(couple)) => return Some(&couple.second),
        (Person::Second | Person::SecondPartner, Household::Apart { second, .. }) => second,
        (_, Household::One(unit) | Household::Apart { first: unit, .. }) => unit,
        (_, Household::NoLiableParents) => return None,
    };
    match person {
        Person::FirstPartner | Person::SecondPartner => unit.partner.as_ref().map(|with| &with.finances),
        _ => Some(&unit.parent),
    }
}

/// The path of the days a month, which depends on the help.
fn days(id: HelpId, case: &Case) -> &'static str {
    let help = case.children.get(id.child).and_then(|child| child.helps.get(id.help));
    match help.map(|help| &help.kind) {
        Some(HelpKind::FamilyCoaching { .. }) => "kind.family_coaching.days_per_month",
        Some(HelpKind::FosterFamily { .. }) => "kind.foster_family.form.short_term.days_per_month",
        Some(HelpKind::Home(_)) => "kind.home.regular_days",
        Some(HelpKind::ReliefStay { .. }) => "kind.relief_stay.days_per_month",
        _ => "kind",
    }
}
