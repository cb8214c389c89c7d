//! Where in the file a refused answer stands, so that a sentence can say it: `case.children[0].birth`.

use crate::case::check::CaseError;
use crate::case::field::{Dated, Field, HelpId, Person, figures};
use crate::case::{Case, HelpKind, Household};

/// The path of the answer that makes no sense, as the file's reader writes paths.
pub fn place(error: CaseError, case: &Case) -> String {
    match error {
        CaseError::NoChild | CaseError::TooMany { .. } => "case.children".to_owned(),
        CaseError::NoHelp { child } => format!("case.children[{child}].helps"),
        CaseError::BornInFuture { child, .. } => format!("case.children[{child}].birth"),
        CaseError::BornAfterStart { help, .. } => format!("case.children[{}].birth", help.child),
        CaseError::EndBeforeStart { help, .. } | CaseError::TooLong { help, .. } => help_path(help, "end"),
        CaseError::BeforeRules { help, .. } => help_path(help, "start"),
        CaseError::FamilyDays { .. } => "case.family_days".to_owned(),
        CaseError::Negative { field, dated } | CaseError::TooLarge { field, dated } | CaseError::Reversed { field, dated } => {
            field_path(field, dated, None, case)
        }
        CaseError::YearMissing { field } => field_path(field, None, Some("year"), case),
        CaseError::YearOutside { field, year, .. } => field_path(field, Some(Dated::Year(year)), Some("year"), case),
        CaseError::Twice { field, dated } | CaseError::TooManyDated { field, dated, .. } => {
            let name = if matches!(dated, Dated::Year(_)) { "year" } else { "since" };
            field_path(field, Some(dated), Some(name), case)
        }
    }
}

fn help_path(id: HelpId, name: &str) -> String {
    format!("case.children[{}].helps[{}].{name}", id.child, id.help)
}

/// The path of an answer, or of `date` beside it: of its year, or of the day since when it holds.
fn field_path(field: Field, dated: Option<Dated>, date: Option<&str>, case: &Case) -> String {
    let told = figures(case).into_iter().filter(|(known, ..)| *known == field);
    // Of two with the same date the second one is meant.
    let place = told.map(|(_, known, _)| known).collect::<Vec<_>>().iter().rposition(|known| *known == dated);
    let further = |name: &str| match place {
        None | Some(0) => String::new(),
        Some(place) => format!("{name}[{}].", place - 1),
    };
    let of_year = |base: String, name: &str| format!("{base}.{}{}", further("further_years"), date.unwrap_or(name));
    let changed = |base: String, first: &str, more: &str| {
        let change = if further(more).is_empty() { format!("{first}.") } else { further(more) };
        format!("{base}.{change}{}", date.unwrap_or("monthly"))
    };
    let finances = |person, name: &str| of_year(finances_path(person, case), name);
    let deductions = |person, name: &str| of_year(format!("{}.deductions", unit_path(person, case)), name);
    let own = |child: usize, name: &str| of_year(unit_path(Person::Child(child), case), name);
    match field {
        Field::Subtotal(person) => finances(person, "subtotal"),
        Field::Property(person) => finances(person, "property"),
        Field::Upkeep(person) => finances(person, "upkeep"),
        Field::Wealth(person) => finances(person, "wealth"),
        Field::ChangedIncome(person @ Person::Child(_)) => {
            changed(finances_path(person, case), "wage_change", "further_wage_changes")
        }
        Field::ChangedIncome(person) => changed(finances_path(person, case), "change", "further_changes"),
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

/// Where a household's deductions and partner stand: with a parent, or with a child for its own income.
fn unit_path(person: Person, case: &Case) -> String {
    match (person, &case.household) {
        (Person::Child(child), _) => format!("case.children[{child}].own"),
        (_, Household::Together(_)) => "case.household.together".to_owned(),
        (Person::Second | Person::SecondPartner, Household::Apart { .. }) => "case.household.apart.second".to_owned(),
        (Person::First | Person::FirstPartner, Household::Apart { .. }) => "case.household.apart.first".to_owned(),
        (_, Household::One(_) | Household::NoLiableParents) => "case.household.one".to_owned(),
    }
}

/// Where a person's income and wealth stand.
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

/// Where the days a month stand: each help has them elsewhere.
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
