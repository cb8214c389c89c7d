//! «Genauer machen»: the answers that would make the figure of the family way more precise, each with what it can move.

use crate::assessment::Assessment;
use crate::calendar::Date;
use crate::case::field::{Field, HelpId, Person};
use crate::form::family::{self, Moves, Page, Stage};
use crate::form::{Asked, ChosenOptions, Form, IncomePeriodOption, ParentsOption, Side, TextQuestion};
use crate::money::Chf;
use crate::rules::{LimitBasis, Reason, Step};
use crate::visit::guide::{is_answered, page_for};
use crate::visit::{Ahead, Derived, Outcome, Route};

/// So many answers are offered of those that are told by how much they move the amount.
const MOST: usize = 3;

/// An answer that makes the figure more precise.
#[derive(Clone, PartialEq, Debug)]
pub struct Refinement {
    /// What it is.
    pub what: What,
    /// Where it is given.
    pub route: Route,
    /// By how much it can change the amount of a month. `None` where that is not known.
    pub worth: Option<Chf>,
}

/// What would make a figure more precise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// The answer on a page of the family way.
    Page(Page),
    /// The answer to a question of the Fachmodus.
    Question(Asked),
    /// The figure of the tax ruling in place of a rough income.
    Ruling,
    /// The day of birth.
    Birth,
    /// All answers of the other parent.
    OtherParent,
}

/// The answers that would move most, the one that moves most first, and behind them what is no gap. What the limit in a foster family
/// depends on comes before all: where it matters, it decides.
pub fn refinements(form: &Form, derived: &Derived) -> Vec<Refinement> {
    let (Outcome::Assessed(assessment), Some(ahead)) = (&derived.outcome, &derived.ahead) else { return Vec::new() };
    let told = family::told(form);
    let way = [family::pages(&told, Moves::BOTH), family::later_pages(&told)].concat();
    let mut found: Vec<Refinement> = Vec::new();
    let refinement = |what, route| Refinement { what, route, worth: None };
    let parents_are_apart = form.at(0).parents() == Some(ParentsOption::Apart);
    // The other parent is offered although the own share may not depend on that.
    let mut is_other_open = parents_are_apart && !family::is_answered(form, Page::Income(Person::Second));
    let questions = &derived.questions;
    for gap in &assessment.gaps {
        let asked = questions.question_of(gap.field, gap.dated);
        let Some(worth) = worth(gap.field, gap.monthly, assessment, ahead) else { continue };
        let is_of_other = matches!(gap.field.person(), Some(Person::Second | Person::SecondPartner));
        if is_of_other && parents_are_apart {
            is_other_open = true;
            continue;
        }
        let (what, route) = match page_for(form, asked) {
            Some(page) => (What::Page(page), Route::Page(page)),
            // Of what no page asks, only what the limit in a foster family depends on.
            None if matches!(gap.field, Field::AgreedPay(_) | Field::Specialised(_)) => {
                (What::Question(asked), Route::Field(asked))
            }
            None => continue,
        };
        if !found.iter().any(|known| known.what == what) {
            found.push(Refinement { worth: Some(worth), ..refinement(what, route) });
        }
    }
    // Nobody fills in a figure for an unknown pay, so it is no gap. Where the limit that it would set decides, it comes first.
    let pay = limited(&ahead.assumed).map(|help| questions.question_of(Field::AgreedPay(help), None));
    let pay = pay.filter(|asked| !is_answered(form, *asked)).map(|asked| refinement(What::Question(asked), Route::Field(asked)));
    found.retain(|one| pay.as_ref().is_none_or(|pay| pay.what != one.what));
    // Where the way has ended, for example by an answer in the Fachmodus, its pages are not asked any more.
    let is_asked = |one: &Refinement| !matches!(one.route, Route::Page(page) if !way.contains(&page));
    found.retain(is_asked);
    let is_of_limit = |one: &Refinement| matches!(one.what, What::Question(_));
    found.sort_by_key(|one| (!is_of_limit(one), std::cmp::Reverse(one.worth.unwrap_or_default())));
    found.splice(..0, pay);
    found.truncate(MOST);
    let is_near_jump = ahead.line.entries.iter().any(|entry| entry.next_jump.is_some());
    let income = Page::Income(Person::First);
    let is_rough = form.at(0).income_period(Person::First) != Some(IncomePeriodOption::Ruling);
    let is_ruling_better = is_near_jump && is_rough && family::is_answered(form, income);
    let is_birth_told = Date::read(form.at(0).text(TextQuestion::Birth)).is_some();
    let is_birth_open = family::stage(form) == Some(Stage::Turning) && !is_birth_told;
    let others = [
        is_other_open.then(|| refinement(What::OtherParent, Route::Page(Page::List(Side::Other)))),
        is_ruling_better.then(|| refinement(What::Ruling, Route::Page(income))),
        is_birth_open.then(|| refinement(What::Birth, Route::Page(Page::Age))),
    ];
    found.extend(others.into_iter().flatten().filter(is_asked));
    found
}

/// The foster placement whose highest pay limits a share (§ 28 Abs. 3).
fn limited(assessment: &Assessment) -> Option<HelpId> {
    let is_limit = |step: &Step| matches!(step.reason, Reason::Limit { basis: LimitBasis::FosterMaximum, .. });
    let mut all = assessment.calculations.low.iter().chain(&assessment.calculations.high);
    all.find(|one| one.steps.iter().any(is_limit)).map(|one| one.help)
}

/// By how much the answer to a gap can change the amount: as long as what the line names with «ohne» is nothing, or how much that
/// can add.
fn worth(field: Field, alone: Chf, assessment: &Assessment, ahead: &Ahead) -> Option<Chf> {
    let assumed = ahead.assumed.gaps.iter().find(|gap| gap.field == field).map(|gap| gap.monthly);
    let most = assessment.dearest().map(|range| range.high);
    let now = ahead.line.entries.iter().filter_map(|entry| entry.high()).max();
    let rest = most.zip(now).map(|(most, now)| most - now);
    let is_taken_as_nothing =
        matches!(field, Field::Wealth(_) | Field::Property(_) | Field::Relation(_) | Field::OtherIncome(_) | Field::Wage(_));
    let found = match assumed {
        Some(worth) => worth,
        None if is_taken_as_nothing => rest.map_or(alone, |rest| alone.min(rest)),
        None => return None,
    };
    (found > Chf::ZERO).then_some(found)
}
