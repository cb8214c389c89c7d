//! «Genauer machen»: the answers that would make the figure of the family way more precise, each with what it can move.

use crate::assessment::Assessment;
use crate::case::field::{Field, Person};
use crate::form::family::{self, Moves, Page, Stage};
use crate::form::{Asked, ChosenOptions, Form, IncomePeriodOption, ParentsOption, Side};
use crate::money::Chf;
use crate::visit::guide::page_for;
use crate::visit::{Ahead, Derived, Outcome, Route};

/// The most answers that are offered.
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

/// The answers that would move most, the one that moves most first.
pub fn refinements(form: &Form, derived: &Derived) -> Vec<Refinement> {
    let (Outcome::Assessed(assessment), Some(ahead)) = (&derived.outcome, &derived.ahead) else { return Vec::new() };
    let told = family::told(form);
    let way = [family::pages(&told, Moves::BOTH), family::later_pages(&told)].concat();
    let mut found: Vec<Refinement> = Vec::new();
    let questions = &derived.questions;
    for gap in &assessment.gaps {
        let asked = questions.question_of(gap.field, gap.dated);
        let Some(worth) = worth(gap.field, gap.monthly, assessment, ahead) else { continue };
        let is_of_other = matches!(gap.field.person(), Some(Person::Second | Person::SecondPartner));
        let (what, route) = if is_of_other && form.at(0).parents() == Some(ParentsOption::Apart) {
            (What::OtherParent, Route::Page(Page::List(Side::Other)))
        } else {
            match page_for(form, asked) {
                Some(page) => (What::Page(page), Route::Page(page)),
                // Of what no page asks, only what the limit in a foster family depends on.
                None if matches!(gap.field, Field::AgreedPay(_) | Field::Specialised(_)) => {
                    (What::Question(asked), Route::Field(asked))
                }
                None => continue,
            }
        };
        if !found.iter().any(|known| known.what == what) {
            let worth = (what != What::OtherParent).then_some(worth);
            found.push(Refinement { what, route, worth });
        }
    }
    // The other parent is offered although the own share may not depend on that.
    let is_other_open =
        form.at(0).parents() == Some(ParentsOption::Apart) && !family::is_answered(form, Page::Income(Person::Second));
    if is_other_open && !found.iter().any(|known| known.what == What::OtherParent) {
        found.push(Refinement { what: What::OtherParent, route: Route::Page(Page::List(Side::Other)), worth: None });
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.worth.unwrap_or_default()));
    let is_near_jump = ahead.line.entries.iter().any(|entry| entry.next_jump.is_some());
    let is_rough = form.at(0).income_period(Person::First) != Some(IncomePeriodOption::Ruling);
    if is_near_jump && is_rough && family::is_answered(form, Page::Income(Person::First)) {
        found.push(Refinement { what: What::Ruling, route: Route::Page(Page::Income(Person::First)), worth: None });
    }
    let has_birth = crate::calendar::Date::read(form.at(0).text(crate::form::TextQuestion::Birth)).is_some();
    if family::stage(form) == Some(Stage::Turning) && !has_birth {
        found.push(Refinement { what: What::Birth, route: Route::Page(Page::Age), worth: None });
    }
    // Where the way has ended, for example by an answer in the Fachmodus, its pages are not asked any more.
    found.retain(|one| !matches!(one.route, Route::Page(page) if !way.contains(&page)));
    found.truncate(MOST);
    found
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
