//! The path of a refused answer in the file, for error messages: `case.children[0].birth`.

use crate::case::check::{CaseError, wrong_figure};
use crate::case::field::{About, Dated, Field, FieldAnswer, HelpId, Person, Told};
use crate::case::{Case, DeductionsOfYear, Finances, FinancesOfYear, HelpKind, Household, OwnIncomeOfYear};

/// The path of the answer because of which a case is refused, in the form that serde_path_to_error uses.
pub fn place(error: CaseError, case: &Case) -> String {
    match error {
        CaseError::NoChild | CaseError::TooMany { .. } => "case.children".to_owned(),
        CaseError::NoHelp { child } => format!("case.children[{child}].helps"),
        CaseError::BornInFuture { child, .. } => format!("case.children[{child}].birth"),
        CaseError::BornAfterStart { help, .. } => format!("case.children[{}].birth", help.child),
        CaseError::TooOld { child, .. } => format!("case.children[{child}].age"),
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
    let told: Vec<Told> = case.figures().into_iter().filter(|(known, ..)| *known == field).collect();
    let place = told.iter().rposition(is).unwrap_or_default();
    let of = |first: &str, further: &str, has_first: bool, name: &str| {
        let set =
            if has_first && place == 0 { first.to_owned() } else { format!("{further}[{}].", place - usize::from(has_first)) };
        format!("{set}{}", date.unwrap_or(name))
    };
    let changed = |person, first: &str, further: &str, has_first: bool| {
        format!("{}.{}", finances_path(person, case), of(first, further, has_first, "monthly"))
    };
    match field {
        Field::ChangedIncome(person @ Person::Child(child)) => {
            let has_first = case.children.get(child).is_some_and(|child| child.own.wage_change.is_some());
            changed(person, "wage_change.", "further_wage_changes", has_first)
        }
        Field::ChangedIncome(person) => {
            let has_first = finances_of(person, case).is_some_and(|finances| finances.change.is_some());
            changed(person, "change.", "further_changes", has_first)
        }
        Field::Relation(person) => format!("{}.partner.relation", unit_path(person, case)),
        Field::ReachesParents(child) => format!("{}.reaches_parents", unit_path(Person::Child(child), case)),
        Field::InParentsRuling(child) => format!("{}.in_parents_ruling", unit_path(Person::Child(child), case)),
        Field::FamilyDays => "case.family_days".to_owned(),
        Field::SocialAssistance => "case.social_assistance".to_owned(),
        _ => match field.about() {
            About::Person(person) => {
                let (base, name) = of_person(field, person, case);
                format!("{base}.{}", of("", "further_years", true, name))
            }
            About::Help(help) => help_path(help, member_of_help(field, help, case)),
            About::Family => "case".to_owned(),
        },
    }
}

/// The path of the object that holds a figure of a person, and the name of its member with the figure.
fn of_person(field: Field, person: Person, case: &Case) -> (String, &'static str) {
    fn named(mut fields: impl Iterator<Item = (Field, &'static str, FieldAnswer)>, field: Field) -> Option<&'static str> {
        fields.find(|(known, ..)| *known == field).map(|(_, name, _)| name)
    }
    let own = match person {
        Person::Child(child) => named(OwnIncomeOfYear::default().fields(child), field),
        _ => None,
    };
    if let Some(name) = own.or_else(|| named(FinancesOfYear::default().fields(person), field)) {
        return (finances_path(person, case), name);
    }
    let name = named(DeductionsOfYear::default().fields(person), field).unwrap_or_default();
    (format!("{}.deductions", unit_path(person, case)), name)
}

/// The path of an answer about a help, from the help on.
fn member_of_help(field: Field, id: HelpId, case: &Case) -> &'static str {
    let Some(help) = case.children.get(id.child).and_then(|child| child.helps.get(id.help)) else { return "kind" };
    let mut kind = help.kind.clone();
    match (&kind, field) {
        // The regular days can never be open, so `fields_mut` does not have them.
        (HelpKind::Home(_), Field::DaysPerMonth(_)) => "kind.home.regular_days",
        _ => kind.fields_mut(id).iter().find(|(known, ..)| *known == field).map_or("kind", |(_, path, _)| path),
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
