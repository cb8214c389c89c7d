//! The pages of the family way: their addresses, and the questions that stand on each.

use crate::case::field::Person;
use crate::form::family::way::items;
use crate::form::{
    AlimonyOption, Asked, ChildCountOption, ChoiceQuestion, ChosenOptions, Form, ListItem, MOST_HELPS, MoreItem, Question, Side,
    TextQuestion, ToldLine, WealthBandOption,
};

/// A page of the family way.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Page {
    /// Which help it is.
    Help,
    /// Which other help it is.
    OtherHelp,
    /// What the helps cost, while none is chosen. It asks nothing.
    Undecided,
    /// How old the child is.
    Age,
    /// What applies, as one list.
    List(Side),
    /// Where the child has its domicile.
    Elsewhere,
    /// Which helps there are besides.
    More,
    /// How much of the time the child is in the home, at a help.
    Extent(usize),
    /// How the child lives in the foster family, at a help.
    FosterForm(usize),
    /// On how many days the help comes, at a help.
    Days(usize),
    /// How the parents live.
    Parents,
    /// The income of a parent, or of a partner.
    Income(Person),
    /// The child's wage.
    ChildWage,
    /// Which other money the child has.
    ChildMoney,
    /// Where that money goes.
    ChildMoneyTo,
    /// The rent that a parent receives.
    Rent(Person),
    /// The maintenance that a person pays.
    Alimony(Person),
    /// What a parent pays for day care.
    DayCare(Person),
    /// A person's costs of illness.
    Illness(Person),
    /// For how many children a parent has a tax deduction.
    Children(Person),
    /// What a parent owns.
    Wealth(Person),
    /// When the help begins.
    Start,
    /// Who proposes the help.
    Proposer,
}

impl Page {
    /// All pages that there can be.
    pub fn all() -> Vec<Page> {
        let mut all = vec![Page::Help, Page::OtherHelp, Page::Undecided, Page::Age];
        all.extend([Page::List(Side::Own), Page::List(Side::Other), Page::Elsewhere, Page::More]);
        all.extend((0..MOST_HELPS).flat_map(|help| [Page::Extent(help), Page::FosterForm(help), Page::Days(help)]));
        all.extend([Page::Parents, Page::ChildWage, Page::ChildMoney, Page::ChildMoneyTo, Page::Start, Page::Proposer]);
        let (parents, child) = ([Person::First, Person::Second], Person::Child(0));
        all.extend(parents.into_iter().chain([Person::FirstPartner, Person::SecondPartner]).map(Page::Income));
        all.extend(parents.into_iter().flat_map(|parent| [Page::Rent(parent), Page::DayCare(parent)]));
        all.extend(parents.into_iter().chain([child]).flat_map(|payer| [Page::Alimony(payer), Page::Illness(payer)]));
        all.extend(parents.into_iter().flat_map(|parent| [Page::Children(parent), Page::Wealth(parent)]));
        all
    }

    /// Its part of the address. It names no answer and never changes.
    pub fn name(self) -> String {
        let of_help =
            |name: &str, help: usize| if help == 0 { name.to_owned() } else { [name, ".", &(help + 1).to_string()].concat() };
        let of_person = |name: &str, person| {
            let whose = match person {
                Person::First => "",
                Person::Second => "-other",
                Person::FirstPartner => "-partner",
                Person::SecondPartner => "-other-partner",
                Person::Child(_) => "-child",
            };
            [name, whose].concat()
        };
        match self {
            Page::Help => "help".to_owned(),
            Page::OtherHelp => "other-help".to_owned(),
            Page::Undecided => "undecided".to_owned(),
            Page::Age => "age".to_owned(),
            Page::List(Side::Own) => "list".to_owned(),
            Page::List(Side::Other) => "list-other".to_owned(),
            Page::Elsewhere => "elsewhere".to_owned(),
            Page::More => "more".to_owned(),
            Page::Extent(help) => of_help("extent", help),
            Page::FosterForm(help) => of_help("foster-form", help),
            Page::Days(help) => of_help("days", help),
            Page::Parents => "parents".to_owned(),
            Page::Income(person) => of_person("income", person),
            Page::ChildWage => "child-wage".to_owned(),
            Page::ChildMoney => "child-money".to_owned(),
            Page::ChildMoneyTo => "child-money-to".to_owned(),
            Page::Rent(person) => of_person("rent", person),
            Page::Alimony(person) => of_person("alimony", person),
            Page::DayCare(person) => of_person("day-care", person),
            Page::Illness(person) => of_person("illness", person),
            Page::Children(person) => of_person("children", person),
            Page::Wealth(person) => of_person("wealth", person),
            Page::Start => "start".to_owned(),
            Page::Proposer => "proposer".to_owned(),
        }
    }

    /// The page with this part of an address. It may not be on the way now.
    pub fn named(name: &str) -> Option<Page> {
        Page::all().into_iter().find(|page| page.name() == name)
    }

    /// The place of the help in the form that the page is about. 0 for a page about the family.
    pub fn help(self) -> usize {
        match self {
            Page::Extent(help) | Page::FosterForm(help) | Page::Days(help) => help,
            _ => 0,
        }
    }

    /// The questions on the page, with those that some of its choices open.
    pub fn questions(self, form: &Form) -> Vec<Asked> {
        let choice = |question| Asked::chosen(self.help(), question);
        let text = |question| Asked::typed(self.help(), question);
        match self {
            Page::Help => vec![choice(ChoiceQuestion::FamilyHelp)],
            Page::OtherHelp => vec![choice(ChoiceQuestion::OtherHelp)],
            Page::Undecided => Vec::new(),
            Page::Age => vec![text(TextQuestion::Age)],
            Page::List(side) => items(form, side).into_iter().map(|item| choice(ChoiceQuestion::Applies(item, side))).collect(),
            Page::Elsewhere => vec![choice(ChoiceQuestion::Elsewhere)],
            Page::More => MoreItem::ALL.iter().map(|item| choice(ChoiceQuestion::More(*item))).collect(),
            Page::Extent(_) => vec![choice(ChoiceQuestion::FamilyExtent)],
            Page::FosterForm(_) => vec![choice(ChoiceQuestion::FosterForm)],
            Page::Days(_) => vec![text(TextQuestion::DaysTold), choice(ChoiceQuestion::DaysUnit)],
            Page::Parents => vec![choice(ChoiceQuestion::Parents)],
            Page::Income(person) => vec![text(TextQuestion::Income(person)), choice(ChoiceQuestion::IncomePeriod(person))],
            Page::ChildWage => {
                vec![text(TextQuestion::Told(Person::Child(0), ToldLine::Wage)), choice(ChoiceQuestion::WageTimes)]
            }
            Page::ChildMoney => CHILD_MONEY
                .iter()
                .flat_map(|line| [choice(ChoiceQuestion::ChildHas(*line)), text(TextQuestion::Told(Person::Child(0), *line))])
                .collect(),
            Page::ChildMoneyTo => vec![choice(ChoiceQuestion::ChildMoneyTo)],
            Page::Rent(person) => vec![text(TextQuestion::Told(person, ToldLine::Rent))],
            Page::Alimony(person) => {
                vec![choice(ChoiceQuestion::Alimony(person)), text(TextQuestion::Told(person, ToldLine::Alimony))]
            }
            Page::DayCare(person) => vec![text(TextQuestion::Told(person, ToldLine::DayCare))],
            Page::Illness(person) => {
                vec![choice(ChoiceQuestion::IllnessInRuling(person)), text(TextQuestion::Told(person, ToldLine::Illness))]
            }
            Page::Children(person) => vec![choice(ChoiceQuestion::ChildCount(person)), text(TextQuestion::Children(person))],
            Page::Wealth(person) => vec![
                choice(ChoiceQuestion::WealthBand(person)),
                text(TextQuestion::Told(person, ToldLine::Wealth)),
                text(TextQuestion::Told(person, ToldLine::Taxable)),
            ],
            Page::Start => vec![choice(ChoiceQuestion::StartWish), text(TextQuestion::StartTold)],
            Page::Proposer => vec![choice(ChoiceQuestion::Proposer)],
        }
    }

    /// The questions of the form to which the page writes what follows from its answers. Those of the list are in [`written_by`].
    pub fn writes(self) -> Vec<Asked> {
        let choice = |question| Asked::chosen(self.help(), question);
        let text = |question| Asked::typed(self.help(), question);
        let child = Person::Child(0);
        match self {
            Page::Help | Page::OtherHelp => vec![choice(ChoiceQuestion::Help), choice(ChoiceQuestion::Uncovered)],
            Page::Undecided | Page::More => Vec::new(),
            Page::Age => vec![text(TextQuestion::Birth)],
            Page::List(side) => ListItem::ALL.iter().flat_map(|item| written_by(*item, side)).collect(),
            Page::Elsewhere => vec![choice(ChoiceQuestion::Domicile)],
            Page::Extent(_) => vec![choice(ChoiceQuestion::Extent), text(TextQuestion::RegularDays)],
            Page::FosterForm(_) => vec![choice(ChoiceQuestion::FosterForm)],
            Page::Days(_) => vec![text(TextQuestion::DaysPerMonth), text(TextQuestion::End)],
            Page::Parents => vec![choice(ChoiceQuestion::Household)],
            Page::Income(person) => vec![
                text(TextQuestion::Subtotal(person)),
                text(TextQuestion::ChangeSince(person)),
                text(TextQuestion::ChangeMonthly(person)),
            ],
            Page::ChildWage => vec![text(TextQuestion::OwnWage)],
            Page::ChildMoney => vec![text(TextQuestion::OwnOther), text(TextQuestion::Wealth(child))],
            Page::ChildMoneyTo => vec![choice(ChoiceQuestion::ReachesParents), choice(ChoiceQuestion::InParentsRuling)],
            Page::Rent(person) => vec![text(TextQuestion::Property(person)), text(TextQuestion::Upkeep(person))],
            Page::Alimony(person) => vec![text(TextQuestion::MaintenancePaid(person))],
            Page::DayCare(person) => vec![text(TextQuestion::DayCare(person))],
            Page::Illness(person) => vec![text(TextQuestion::Illness(person))],
            Page::Children(person) => vec![text(TextQuestion::ChildDeductions(person))],
            Page::Wealth(person) => vec![text(TextQuestion::Wealth(person))],
            Page::Start => vec![text(TextQuestion::Start)],
            Page::Proposer => vec![choice(ChoiceQuestion::Basis), choice(ChoiceQuestion::IndicatedBy)],
        }
    }

    /// The questions on the page whose inputs are open by what is chosen there. A list or a choice always is.
    pub fn open_questions(self, form: &Form) -> Vec<Asked> {
        let answers = form.at(self.help());
        let was_chosen = |question| answers.was_answered(Question::Choice(question));
        let is_open = |asked: &Asked| {
            let Question::Text(question) = asked.question else { return true };
            match (self, question) {
                (Page::ChildMoney, TextQuestion::Told(_, line)) => answers.child_has(line) == Some(true),
                (Page::Illness(person), _) => answers.illness_in_ruling(person) == Some(true),
                (Page::Children(person), _) => match answers.child_count(person) {
                    None => was_chosen(ChoiceQuestion::ChildCount(person)),
                    chosen => chosen == Some(ChildCountOption::More),
                },
                (Page::Wealth(person), TextQuestion::Told(_, ToldLine::Wealth)) => {
                    answers.wealth_band(person) == Some(WealthBandOption::More)
                }
                (Page::Wealth(person), _) => answers.wealth_band(person) == Some(WealthBandOption::Taxable),
                (Page::Alimony(person), _) => answers.alimony(person) == Some(AlimonyOption::Ordered),
                _ => true,
            }
        };
        let mut open = self.questions(form);
        open.retain(is_open);
        open
    }

    /// Whether it belongs to the other parent, or asks for a day or a body after the figure: it is offered, not part of the way.
    pub fn is_later(self) -> bool {
        match self {
            Page::Start | Page::Proposer | Page::List(Side::Other) => true,
            Page::Income(person)
            | Page::Rent(person)
            | Page::Alimony(person)
            | Page::DayCare(person)
            | Page::Illness(person)
            | Page::Children(person)
            | Page::Wealth(person) => matches!(person, Person::Second | Person::SecondPartner),
            _ => false,
        }
    }
}

/// The money of a child besides its wage, in the order of the page.
pub const CHILD_MONEY: [ToldLine; 3] = [ToldLine::Pension, ToldLine::Maintenance, ToldLine::Wealth];

/// The page that an item of the list opens, if it opens one.
pub fn opened_by(item: ListItem, side: Side, is_adult: bool) -> Option<Page> {
    let (parent, partner) = match side {
        Side::Own if is_adult => (Person::Child(0), Person::FirstPartner),
        Side::Own => (Person::First, Person::FirstPartner),
        Side::Other => (Person::Second, Person::SecondPartner),
    };
    Some(match item {
        ListItem::Elsewhere => Page::Elsewhere,
        ListItem::More => Page::More,
        ListItem::Partner => Page::Income(partner),
        ListItem::Wage => Page::ChildWage,
        ListItem::Money => Page::ChildMoney,
        ListItem::Rent => Page::Rent(parent),
        ListItem::Alimony => Page::Alimony(parent),
        ListItem::DayCare => Page::DayCare(parent),
        ListItem::Illness => Page::Illness(parent),
        _ => return None,
    })
}

/// The questions of the form that an item of the list answers where it is not ticked.
pub fn written_by(item: ListItem, side: Side) -> Vec<Asked> {
    let choice = |question| vec![Asked::chosen(0, question)];
    let text = |questions: &[TextQuestion]| questions.iter().map(|question| Asked::typed(0, *question)).collect();
    let parent = if side == Side::Own { Person::First } else { Person::Second };
    let child = Person::Child(0);
    match item {
        ListItem::Asylum => choice(ChoiceQuestion::Asylum),
        ListItem::Elsewhere => choice(ChoiceQuestion::Domicile),
        ListItem::YouthCourt => choice(ChoiceQuestion::Basis),
        ListItem::More | ListItem::Placed | ListItem::ReliefToo => choice(ChoiceQuestion::Another),
        ListItem::Assistance => choice(ChoiceQuestion::SocialAssistance),
        ListItem::NoParents => choice(ChoiceQuestion::Household),
        ListItem::Partner => choice(ChoiceQuestion::Partner(parent)),
        ListItem::Wage => text(&[TextQuestion::OwnWage]),
        ListItem::Money => text(&[TextQuestion::OwnOther, TextQuestion::Wealth(child)]),
        ListItem::Rent => text(&[TextQuestion::Property(parent), TextQuestion::Upkeep(parent)]),
        ListItem::Changed => text(&[TextQuestion::ChangeSince(parent), TextQuestion::ChangeMonthly(parent)]),
        ListItem::Alimony => text(&[TextQuestion::MaintenancePaid(parent), TextQuestion::MaintenancePaid(child)]),
        ListItem::DayCare => text(&[TextQuestion::DayCare(parent)]),
        ListItem::Illness => text(&[TextQuestion::Illness(parent), TextQuestion::Illness(child)]),
    }
}
