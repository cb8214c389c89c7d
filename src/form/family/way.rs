//! The order of the pages of the family way, and which of them a family sees.
//!
//! First come the pages that can end the way, then those that a figure needs, then those that raise it, then those that lower it. A
//! page whose answer cannot move the amount is left out ([`Moves`]).

use crate::case::Domicile;
use crate::case::field::Person;
use crate::form::family::age::{Stage, stage};
use crate::form::family::answered::is_answered;
use crate::form::family::page::{CHILD_MONEY, Page, opened_by};
use crate::form::{
    Chosen, ChosenOptions, FamilyExtentOption, FamilyHelpOption, Form, FosterFormOption, HelpOption, ListItem, MOST_HELPS,
    OtherHelpOption, ParentsOption, Side, ToldLine,
};

/// Whether answers still to come can move the amount. A page that cannot is left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moves {
    /// Whether something that lowers the amount can: not where the family pays nothing.
    pub down: bool,
    /// Whether something that raises the amount can: not where it is at its most.
    pub up: bool,
}

impl Moves {
    /// Nothing is known yet: every page counts.
    pub const BOTH: Moves = Moves { down: true, up: true };
}

/// The items of the list that a family sees, in their order.
pub fn items(form: &Form, side: Side) -> Vec<ListItem> {
    use ListItem::*;
    if side == Side::Other {
        return vec![Partner, Rent, Alimony, DayCare, Illness];
    }
    if form.at(0).help_kind() == Some(HelpOption::FamilyCoaching) {
        return vec![Elsewhere, YouthCourt, Assistance, Placed, ReliefToo, NoParents];
    }
    match stage(form) {
        Some(Stage::Adult) => vec![Asylum, Elsewhere, YouthCourt, More, Wage, Money, Alimony, Illness],
        Some(Stage::Child) => {
            vec![Asylum, Elsewhere, YouthCourt, More, Partner, Money, Rent, Changed, Alimony, DayCare, Illness]
        }
        _ => vec![Asylum, Elsewhere, YouthCourt, More, Partner, Wage, Money, Rent, Changed, Alimony, DayCare, Illness],
    }
}

/// Whether an item of the list was ticked. `None` before an answer, and after «Trotzdem ausrechnen».
pub fn applies(form: &Form, item: ListItem, side: Side) -> Option<bool> {
    form.at(0).applies(item, side)
}

/// Whether an item is shown and ticked.
fn is_ticked(form: &Form, item: ListItem, side: Side) -> bool {
    applies(form, item, side) == Some(true) && items(form, side).contains(&item)
}

/// The pages of the way to the figure, in their order. Pages that are only offered after the figure are not among them.
pub fn pages(form: &Form, moves: Moves) -> Vec<Page> {
    let mut pages = vec![Page::Help];
    let answers = form.at(0);
    match answers.family_help() {
        None | Some(FamilyHelpOption::EmergencyPlacement) => return pages,
        Some(FamilyHelpOption::SomethingElse) => {
            pages.push(Page::OtherHelp);
            return pages;
        }
        Some(FamilyHelpOption::Undecided) => {
            pages.push(Page::Undecided);
            return pages;
        }
        Some(FamilyHelpOption::ReliefStay) => {
            pages.push(Page::Days(0));
            return pages;
        }
        Some(FamilyHelpOption::FamilyCoaching) => {
            pages.push(Page::List(Side::Own));
            pages.extend(gates(form));
            if !is_ended(form) {
                // Beside a placement family coaching costs nothing, on however many days it comes (§ 35a Abs. 3).
                if !is_ticked(form, ListItem::Placed, Side::Own) {
                    pages.push(Page::Days(0));
                }
                pages.extend(helps_besides(form));
            }
            return pages;
        }
        Some(FamilyHelpOption::Home | FamilyHelpOption::FosterFamily) => {}
    }
    pages.extend([Page::Age, Page::List(Side::Own)]);
    pages.extend(gates(form));
    if is_ended(form) {
        return pages;
    }
    pages.extend(placement(form, 0));
    if is_ticked(form, ListItem::More, Side::Own) {
        pages.push(Page::More);
        pages.extend(helps_besides(form));
    }
    if is_free(form) {
        return pages;
    }
    match stage(form) {
        None => {}
        Some(Stage::Adult) => pages.extend(of_child(form, moves)),
        Some(Stage::Child | Stage::Youth | Stage::Turning) => {
            pages.push(Page::Parents);
            pages.extend(of_family(form, moves));
        }
    }
    pages
}

/// The pages that are offered after the figure: when the help begins, who proposes it, and those about the other parent.
pub fn later_pages(form: &Form) -> Vec<Page> {
    let mut pages = vec![Page::Start];
    if answers_of_proposer_matter(form) {
        pages.push(Page::Proposer);
    }
    if form.at(0).parents() == Some(ParentsOption::Apart) && stage(form) != Some(Stage::Adult) {
        pages.push(Page::List(Side::Other));
        if is_answered(form, Page::List(Side::Other)) {
            // `Moves` is about the own share: it says nothing about that of the other parent.
            pages.extend(of_parent(form, Side::Other, Moves::BOTH));
        }
    }
    pages
}

/// Whether a help is that of another child than the first one.
pub fn is_other_child(form: &Form, help: usize) -> bool {
    crate::form::helps::helps(form).iter().any(|(place, first_of_child)| *place == help && *first_of_child > 0)
}

fn answers_of_proposer_matter(form: &Form) -> bool {
    form.at(0).help_kind().is_some_and(|help| help != HelpOption::ReliefStay && help != HelpOption::NotCovered)
}

/// Whether a page can move the amount: one that only lowers it where it can fall, one that only raises it where it can rise. A page
/// that is answered stays.
fn is_moving(page: Page, moves: Moves, form: &Form) -> bool {
    let lowers = matches!(page, Page::Alimony(_) | Page::DayCare(_) | Page::Illness(_) | Page::Children(_));
    let raises = matches!(page, Page::Wealth(_) | Page::Rent(_));
    (!lowers || moves.down) && (!raises || moves.up) || is_answered(form, page)
}

/// The pages that a ticked gate opens, before any figure.
fn gates(form: &Form) -> Option<Page> {
    is_ticked(form, ListItem::Elsewhere, Side::Own).then_some(Page::Elsewhere)
}

/// Whether an item that is ticked ends the way: no figure of the family changes the result then.
pub fn is_ended(form: &Form) -> bool {
    use ListItem::*;
    let ends: &[ListItem] = match form.at(0).help_kind() {
        Some(HelpOption::FamilyCoaching) => &[Elsewhere, YouthCourt, Assistance, NoParents],
        _ => &[Asylum, Elsewhere, YouthCourt],
    };
    ends.iter().any(|item| is_ticked(form, *item, Side::Own))
}

/// Whether nothing is owed whatever the family has: the only placement is on too few days a month (§ 29 Abs. 2).
pub(super) fn is_free(form: &Form) -> bool {
    form.at(0).family_extent() == Some(FamilyExtentOption::FewDays) && !is_ticked(form, ListItem::More, Side::Own)
}

/// The page about how a child is placed, and its days.
fn placement(form: &Form, help: usize) -> Vec<Page> {
    let answers = form.at(help);
    match answers.help_kind() {
        Some(HelpOption::Home) => vec![Page::Extent(help)],
        Some(HelpOption::FosterFamily) => {
            let by_days = matches!(answers.foster_form(), Some(FosterFormOption::ShortTerm | FosterFormOption::Holiday));
            let days = by_days.then_some(Page::Days(help));
            std::iter::once(Page::FosterForm(help)).chain(days).collect()
        }
        Some(HelpOption::ReliefStay) => vec![Page::Days(help)],
        _ => Vec::new(),
    }
}

/// The pages of the further helps. Of a placement beside family coaching nothing is asked: coaching costs nothing then.
fn helps_besides(form: &Form) -> Vec<Page> {
    let is_coaching = form.at(0).help_kind() == Some(HelpOption::FamilyCoaching);
    let helps = crate::form::helps::helps(form).into_iter().map(|(help, _)| help).filter(|help| *help > 0);
    let is_asked = |help: &usize| !is_coaching || form.at(*help).help_kind() == Some(HelpOption::ReliefStay);
    helps.filter(is_asked).take(MOST_HELPS - 1).flat_map(|help| placement(form, help)).collect()
}

/// The pages about the money of a minor's family, by who pays.
fn of_family(form: &Form, moves: Moves) -> Vec<Page> {
    match form.at(0).parents() {
        None | Some(ParentsOption::Else) => Vec::new(),
        Some(ParentsOption::NoLiableParents | ParentsOption::YoungPerson) => of_child(form, moves),
        Some(ParentsOption::Together | ParentsOption::Apart | ParentsOption::One) => of_parent(form, Side::Own, moves),
    }
}

/// The pages about the money of a child that pays itself.
fn of_child(form: &Form, moves: Moves) -> Vec<Page> {
    let mut pages = own_money(form);
    let lowers = [ListItem::Alimony, ListItem::Illness];
    let is_adult = stage(form) == Some(Stage::Adult);
    if is_adult {
        pages.extend(
            lowers.iter().filter(|item| is_ticked(form, **item, Side::Own)).filter_map(|item| opened_by(*item, Side::Own, true)),
        );
    }
    pages.retain(|page| is_moving(*page, moves, form));
    pages
}

/// The pages about the child's own wage and money.
fn own_money(form: &Form) -> Vec<Page> {
    let mut pages = Vec::new();
    if is_ticked(form, ListItem::Wage, Side::Own) {
        pages.push(Page::ChildWage);
    }
    if is_ticked(form, ListItem::Money, Side::Own) {
        pages.push(Page::ChildMoney);
        let has_income = CHILD_MONEY.iter().any(|line| *line != ToldLine::Wealth && form.at(0).child_has(*line) == Some(true));
        let of_parents =
            matches!(form.at(0).parents(), Some(ParentsOption::Together | ParentsOption::Apart | ParentsOption::One));
        if has_income && of_parents {
            pages.push(Page::ChildMoneyTo);
        }
    }
    pages
}

/// The pages about a parent's household: its income, then what raises, then what lowers, then the wealth.
fn of_parent(form: &Form, side: Side, moves: Moves) -> Vec<Page> {
    let (parent, partner) = match side {
        Side::Own => (Person::First, Person::FirstPartner),
        Side::Other => (Person::Second, Person::SecondPartner),
    };
    let ticked = |item| is_ticked(form, item, side);
    let opened = |items: &[ListItem]| -> Vec<Page> {
        items.iter().filter(|item| ticked(**item)).filter_map(|item| opened_by(*item, side, false)).collect()
    };
    let mut pages = vec![Page::Income(parent)];
    // Parents who live together have no partner.
    if ticked(ListItem::Partner) && form.at(0).parents() != Some(ParentsOption::Together) {
        pages.push(Page::Income(partner));
    }
    if side == Side::Own {
        pages.extend(own_money(form));
    }
    pages.extend(opened(&[ListItem::Rent]));
    pages.extend(opened(&[ListItem::Alimony, ListItem::DayCare, ListItem::Illness]));
    pages.extend([Page::Children(parent), Page::Wealth(parent)]);
    pages.retain(|page| is_moving(*page, moves, form));
    pages
}

/// The help of the case that the choices on the first two pages stand for. `None` while there is none.
pub fn help_of(form: &Form) -> Option<HelpOption> {
    let answers = form.at(0);
    Some(match answers.family_help()? {
        FamilyHelpOption::Home => HelpOption::Home,
        FamilyHelpOption::FosterFamily => HelpOption::FosterFamily,
        FamilyHelpOption::FamilyCoaching => HelpOption::FamilyCoaching,
        FamilyHelpOption::ReliefStay => HelpOption::ReliefStay,
        FamilyHelpOption::EmergencyPlacement => HelpOption::EmergencyPlacement,
        FamilyHelpOption::Undecided => return None,
        FamilyHelpOption::SomethingElse => match answers.other_help()? {
            OtherHelpOption::AfterCare => HelpOption::AfterCare,
            OtherHelpOption::FosterService => HelpOption::FosterService,
            OtherHelpOption::SchoolTransport => HelpOption::SchoolTransport,
            OtherHelpOption::DayCare
            | OtherHelpOption::Schooling
            | OtherHelpOption::Training
            | OtherHelpOption::AccompaniedVisits
            | OtherHelpOption::Unlisted => HelpOption::NotCovered,
        },
    })
}

/// Whether a page offers a choice. Where the child lives is asked only if that is not in the canton, and who is asked about parents is a
/// child only from the age on at which it earns a wage. An answer that was given stays in sight.
pub fn is_offered(form: &Form, option: Chosen) -> bool {
    match option {
        Chosen::Domicile(domicile) => domicile != Domicile::BaselLandschaft,
        Chosen::Parents(ParentsOption::YoungPerson) => {
            stage(form) != Some(Stage::Child) || form.at(0).parents() == Some(ParentsOption::YoungPerson)
        }
        _ => true,
    }
}
