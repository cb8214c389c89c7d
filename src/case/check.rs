//! Refuses a case that makes no sense, with every reason. Nothing is computed from such a case.

use serde::Serialize;

use crate::answer::Answer;
use crate::calendar::{Date, Year};
use crate::case::field::{Dated, Field, FieldAnswer, HelpId, Told};
use crate::case::{Case, Help, HelpKind};
use crate::money::Chf;

/// The longest stay that is computed, in years.
pub const LONGEST_YEARS: u32 = 10;
/// The most children in a case, helps for a child, and years or changes that a question is answered for.
pub const MOST_ENTRIES: usize = 12;

/// The highest age that a child may be given, in years: a higher one is a slip.
pub const MOST_AGE: u32 = 120;

/// What is wrong with a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseError {
    /// The case has no child.
    NoChild,
    /// A child has no help.
    NoHelp {
        /// The child's place in the case.
        child: usize,
    },
    /// More children, or more helps for a child, than are computed.
    TooMany {
        /// The most that are computed.
        most: usize,
    },
    /// Born after the day of the case.
    BornInFuture {
        /// The child's place in the case.
        child: usize,
        /// Its date of birth.
        birth: Date,
    },
    /// A child is older than [`MOST_AGE`].
    TooOld {
        /// The child's place in the case.
        child: usize,
        /// The highest age that is allowed.
        most: u32,
    },
    /// A help begins before the child is born.
    BornAfterStart {
        /// Which help.
        help: HelpId,
        /// The child's date of birth.
        birth: Date,
    },
    /// A help ends before it begins.
    EndBeforeStart {
        /// Which help.
        help: HelpId,
        /// Its first day.
        start: Date,
        /// Its last day.
        end: Date,
    },
    /// A stay of more than [`LONGEST_YEARS`].
    TooLong {
        /// Which help.
        help: HelpId,
        /// The most years.
        years: u32,
    },
    /// A help begins before the first rules that are known here.
    BeforeRules {
        /// Which help.
        help: HelpId,
        /// Its first day.
        start: Date,
        /// The first day for which the rules are known.
        first: Date,
    },
    /// The family's days of outpatient help do not fit those of the single helps: they are at least those of the help with the
    /// most, and at most those of all helps together (§ 35b Abs. 2).
    FamilyDays {
        /// The fewest that fit.
        least: u32,
        /// The most that fit.
        most: u32,
    },
    /// There are figures of further years, but the first figures do not say of which year they are.
    YearMissing {
        /// The first question about them.
        field: Field,
    },
    /// A question has two answers for the same year, or since the same day.
    Twice {
        /// Which question.
        field: Field,
        /// Which year or day.
        dated: Dated,
    },
    /// A year that is far from the helps.
    YearOutside {
        /// The first question about its figures.
        field: Field,
        /// The year.
        year: Year,
        /// The earliest year that is allowed.
        first: Year,
        /// The latest.
        last: Year,
    },
    /// More years of figures, or changes of an income, than are computed.
    TooManyDated {
        /// Which question.
        field: Field,
        /// The first that is too many.
        dated: Dated,
        /// The most that are computed.
        most: usize,
    },
    /// An amount is below what the question allows: negative, or a loss below the negative of [`Chf::LARGEST`].
    Negative {
        /// Which question.
        field: Field,
        /// Which of several answers to it.
        #[serde(skip_serializing_if = "Option::is_none")]
        dated: Option<Dated>,
    },
    /// An amount or a number is larger than the question allows.
    TooLarge {
        /// Which question.
        field: Field,
        /// Which of several answers to it.
        #[serde(skip_serializing_if = "Option::is_none")]
        dated: Option<Dated>,
    },
    /// Too many answers are open for the case to be computed. This is one of them.
    TooOpen {
        /// Which question.
        field: Field,
        /// Of which year, or since which change.
        dated: Option<Dated>,
    },
    /// The lower bound of a range is above the upper one.
    Reversed {
        /// Which question.
        field: Field,
        /// Which of several answers to it.
        #[serde(skip_serializing_if = "Option::is_none")]
        dated: Option<Dated>,
    },
}

/// All reasons why the case makes no sense; empty if there are none. `first_day` is the first day for which the rules are known. A
/// case that makes sense can still be refused because too much is open (`assessment`).
pub fn check(case: &Case, first_day: Option<Date>) -> Vec<CaseError> {
    let mut wrong = Vec::new();
    if case.children.is_empty() {
        wrong.push(CaseError::NoChild);
    }
    if case.children.len() > MOST_ENTRIES || case.children.iter().any(|child| child.helps.len() > MOST_ENTRIES) {
        wrong.push(CaseError::TooMany { most: MOST_ENTRIES });
    }
    let mut years = [Year::MAX, Year::MIN];
    for (index, child) in case.children.iter().enumerate() {
        if child.helps.is_empty() {
            wrong.push(CaseError::NoHelp { child: index });
        }
        if let Some(birth) = child.birth.filter(|birth| *birth > case.today) {
            wrong.push(CaseError::BornInFuture { child: index, birth });
        }
        if child.age.is_some_and(|age| age > MOST_AGE) {
            wrong.push(CaseError::TooOld { child: index, most: MOST_AGE });
        }
        for (place, help) in child.helps.iter().enumerate() {
            years = [years[0].min(help.start.year()), years[1].max(help.start.year())];
            check_help(HelpId { child: index, help: place }, help, child.birth, first_day, &mut wrong);
        }
    }
    let told = case.figures();
    wrong.extend(told.iter().copied().filter_map(wrong_figure));
    check_dates(&told, years, &mut wrong);
    check_family_days(case, &mut wrong);
    wrong
}

/// Checks the years of figures and the days of changes: each occurs once, there are not too many, and no year is far from those in
/// which helps begin. With further years, the first figures must have a year too.
fn check_dates(told: &[Told], [first, last]: [Year; 2], wrong: &mut Vec<CaseError>) {
    let reach = LONGEST_YEARS.cast_signed();
    let (first, last) = (first.saturating_sub(reach), last.saturating_add(reach));
    for (place, (field, dated, _)) in told.iter().enumerate() {
        let Some(dated) = *dated else { continue };
        // The first question about the figures of a year, or since a change, stands for all of them.
        if !matches!(field, Field::Subtotal(_) | Field::Wage(_) | Field::ChildDeductions(_) | Field::ChangedIncome(_)) {
            continue;
        }
        let field = *field;
        let (mut before, mut is_twice, mut is_undated) = (0, false, false);
        for (_, known, _) in told.iter().take(place).filter(|(known, ..)| *known == field) {
            before += 1;
            is_twice |= *known == Some(dated);
            is_undated |= known.is_none();
        }
        let outside = match dated {
            Dated::Year(year) if year < first || year > last => Some(CaseError::YearOutside { field, year, first, last }),
            _ => None,
        };
        if is_undated && before == 1 {
            wrong.push(CaseError::YearMissing { field });
        } else if is_twice {
            wrong.push(CaseError::Twice { field, dated });
        } else if before == MOST_ENTRIES {
            wrong.push(CaseError::TooManyDated { field, dated, most: MOST_ENTRIES });
        } else {
            wrong.extend(outside);
        }
    }
}

fn check_family_days(case: &Case, wrong: &mut Vec<CaseError>) {
    if !case.coaches_several() {
        return;
    }
    let days = |help: &Help| match help.kind {
        HelpKind::FamilyCoaching { days_per_month } => days_per_month.bounds(0, Field::FamilyDays.most_count()),
        _ => (0, 0),
    };
    let (mut least, mut most) = (0_u32, 0_u32);
    for child in &case.children {
        // Two helps of one child may follow each other, or fall on the same days: only the days of one are certain.
        least = child.helps.iter().map(|help| days(help).0).max().unwrap_or(0).max(least);
        most = child.helps.iter().fold(most, |most, help| most.saturating_add(days(help).1));
    }
    let (low, high) = case.family_days.bounds(least, most);
    if high < least || low > most {
        wrong.push(CaseError::FamilyDays { least, most });
    }
}

fn check_help(id: HelpId, help: &Help, birth: Option<Date>, first_day: Option<Date>, wrong: &mut Vec<CaseError>) {
    let start = help.start;
    if let Some(birth) = birth.filter(|birth| *birth > start) {
        wrong.push(CaseError::BornAfterStart { help: id, birth });
    }
    match help.end {
        Some(end) if end < start => wrong.push(CaseError::EndBeforeStart { help: id, start, end }),
        Some(end) if end > start.plus_years(LONGEST_YEARS) => wrong.push(CaseError::TooLong { help: id, years: LONGEST_YEARS }),
        _ => {}
    }
    if let Some(first) = first_day.filter(|first| start < *first) {
        wrong.push(CaseError::BeforeRules { help: id, start, first });
    }
    if let HelpKind::Home(home) = &help.kind
        && home.regular_days.is_some_and(|days| days > Field::DaysPerMonth(id).most_count())
    {
        wrong.push(CaseError::TooLarge { field: Field::DaysPerMonth(id), dated: None });
    }
}

/// What is wrong with one answer, whatever the others are. None if nothing is.
pub(super) fn wrong_figure((field, dated, figure): Told) -> Option<CaseError> {
    let problem = match figure {
        FieldAnswer::Choice { .. } => None,
        FieldAnswer::Amount(answer) => outside(answer, field.least(), Chf::LARGEST),
        FieldAnswer::Count(answer) => outside(answer, 0, field.most_count()),
    };
    problem.map(|problem| match problem {
        Outside::Below => CaseError::Negative { field, dated },
        Outside::Above => CaseError::TooLarge { field, dated },
        Outside::Reversed => CaseError::Reversed { field, dated },
    })
}

enum Outside {
    Below,
    Above,
    Reversed,
}

/// How an answer is outside what its question allows. None if it is inside.
fn outside<T: Copy + Ord>(answer: Answer<T>, least: T, most: T) -> Option<Outside> {
    if matches!(answer, Answer::Between { low, high } if low > high) {
        return Some(Outside::Reversed);
    }
    let (low, high) = answer.bounds(least, most);
    if low < least {
        Some(Outside::Below)
    } else if high > most {
        Some(Outside::Above)
    } else {
        None
    }
}
