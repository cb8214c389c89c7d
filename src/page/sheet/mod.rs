//! The sheet «Berechnung der Kostenbeteiligung», on paper only: page 1 is what is signed, the pages behind it are its annex. There is
//! one sheet for each payer of each placement. Names and numbers of persons are lines to write on: the page asks and stores none.

mod annex;
mod calculation;
mod e_form;
mod front;
mod pages;

use crate::answer::Answer;
use crate::assessment::{Assessment, HelpAssessment, Sheet};
use crate::case::field::Person;
use crate::case::{Case, HelpKind, Household, Partner};
use crate::form::{Asked, ChoiceQuestion, Question};
use crate::page::ViewContext;
use crate::page::element::{El, button, el, untranslated};
use crate::page::result::calculation::names;
use crate::page::result::{answer, paper};
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::rules::right::Majority;
use crate::text::sheet_table::{Table, tables};
use crate::text::{Catalogue, Names, SheetWord};
use crate::visit::open_above;

pub use e_form::e_form;

/// What all parts of a sheet are drawn from.
struct Context<'a> {
    sheet: &'a Sheet<'a>,
    /// All sheets that are printed together, with this one.
    all: &'a [Sheet<'a>],
    /// Its calculations, that of the dearest month first.
    tables: Vec<Table>,
    assessment: &'a Assessment,
    view: &'a ViewContext<'a>,
    texts: &'static Catalogue,
}

impl Context<'_> {
    /// A fixed word of the sheet.
    fn word(&self, word: SheetWord) -> &'static str {
        self.texts.sheet_word(word)
    }

    /// Whose the figures are.
    fn names(&self) -> Names {
        names(self.view)
    }

    /// Whether another payer for the same placement has a sheet too: it needs an income.
    fn has_sheet(&self, other: Payer) -> bool {
        self.all.iter().any(|one| (one.help, one.payer) == (self.sheet.help, other))
    }

    fn case(&self) -> &Case {
        &self.assessment.receipt.case
    }

    fn help(&self) -> Option<&HelpAssessment> {
        self.assessment.helps.iter().find(|one| one.help == self.sheet.help)
    }

    /// The question which help it is, whose place in the form is that of the help.
    fn asked_help(&self) -> Option<Asked> {
        let place = self.assessment.helps.iter().position(|one| one.help == self.sheet.help)?;
        let is_help = |one: &&Asked| one.question == Question::Choice(ChoiceQuestion::Help);
        self.view.derived.questions.asked.iter().filter(is_help).nth(place).copied()
    }

    /// The persons whose income counts: each has a tax ruling of their own.
    fn persons(&self) -> Vec<Person> {
        let counts = |partner: &Option<Partner>| {
            partner.as_ref().is_some_and(|partner| partner.relation.known().is_none_or(|relation| relation.counts()))
        };
        match (self.sheet.payer, &self.case().household) {
            (Payer::Child(child), _) => vec![Person::Child(child)],
            (_, Household::Together(_)) => vec![Person::First, Person::Second],
            (Payer::Second, Household::Apart { second, .. }) if counts(&second.partner) => {
                vec![Person::Second, Person::SecondPartner]
            }
            (Payer::Second, _) => vec![Person::Second],
            (_, Household::One(unit) | Household::Apart { first: unit, .. }) if counts(&unit.partner) => {
                vec![Person::First, Person::FirstPartner]
            }
            _ => vec![Person::First],
        }
    }

    /// Whether months cost different amounts.
    fn varies(&self) -> bool {
        self.sheet.phases.iter().any(|phase| !phase.amount.is_shown_as(self.sheet.amount))
    }

    /// Whether an amount is a range.
    fn is_range(&self) -> bool {
        !self.sheet.amount.is_exact() || self.sheet.phases.iter().any(|phase| !phase.amount.is_exact())
    }

    /// Whether an income is only estimated.
    fn is_estimated(&self) -> bool {
        answer::rests_on_estimate(self.assessment, self.view)
    }

    /// Whether the amount can still change: it is a range, or rests on an estimate.
    fn is_provisional(&self) -> bool {
        self.is_range() || self.is_estimated()
    }

    /// The periods of a calculation.
    fn periods(&self, table: &Table) -> String {
        let periods: Vec<String> = table.periods().iter().map(|(from, to)| self.texts.period(*from, *to)).collect();
        self.texts.listed(&periods)
    }

    /// The reading about the limit of § 28 Abs. 3, as far as it is about this help. None where a limit of a home is known.
    fn limit_reading(&self) -> Option<&'static str> {
        let child = self.case().children.get(self.sheet.help.child)?;
        match &child.helps.get(self.sheet.help.help)?.kind {
            HelpKind::FosterFamily { .. } => Some(self.word(SheetWord::FosterLimit)),
            HelpKind::Home(home) if home.contribution != Answer::Unknown => None,
            _ => Some(self.word(SheetWord::HomeLimit)),
        }
    }

    /// Whether a child pays that is not of age in the first month: then somebody else signs.
    fn is_signed_for(&self) -> bool {
        let Payer::Child(child) = self.sheet.payer else { return false };
        let first = self.sheet.phases.first().map(|phase| phase.from);
        let (Some(child), Some(month)) = (self.case().children.get(child), first) else { return false };
        let parameters = RuleBook::embedded().on(month.first());
        !parameters.is_some_and(|parameters| Majority::of(child, parameters).is_reached(month.last()))
    }
}

/// The button that prints the sheets, and that the office may want its own form; or why there is no sheet.
pub fn print_button(assessment: &Assessment, texts: &'static Catalogue) -> El {
    match assessment.sheets() {
        Ok(_) => el("span")
            .class("sheet-print")
            .with(button("print-sheet", texts.sheet_word(SheetWord::Print)))
            .space()
            .with(el("span").class("note").text(texts.sheet_word(SheetWord::OwnForm))),
        Err(why) => el("span").class("note sheet-print").text(texts.no_sheet(why)),
    }
}

/// All sheets.
pub fn sheets(assessment: &Assessment, view: &ViewContext) -> Option<El> {
    let sheets = assessment.sheets().ok()?;
    let is_one_of_several = sheets.len() > 1;
    let pages = sheets.iter().flat_map(|sheet| {
        let context = Context {
            sheet,
            all: &sheets,
            tables: tables(sheet, &open_above(&view.session.form, sheet.payer)),
            assessment,
            view,
            texts: view.texts,
        };
        let annex = pages::filled(annex::blocks(&context));
        let last = annex.len() + 1;
        let texts = view.texts;
        // The pages of different payers must not be mixed.
        let payer = is_one_of_several.then(|| texts.payer(sheet.payer));
        let rules = assessment
            .receipt
            .rules
            .iter()
            .flat_map(|rules| [rules.title.to_owned(), texts.rules_compared(&texts.date(rules.checked_on))]);
        let rules = texts.facts(&rules.collect::<Vec<_>>());
        let preview = view.session.preview.map(|day| texts.preview(&texts.date(day)));
        let facts = paper::facts(&assessment.receipt, view, preview);
        let foot = |number: usize| {
            let page = texts.page_of(&number.to_string(), &last.to_string());
            el("div")
                .class("sheet-foot")
                .with(
                    el("div")
                        .with(untranslated("p", facts.clone()))
                        .maybe((number == 1).then(|| untranslated("p", rules.clone()))),
                )
                .with(el("b").text(texts.facts(&payer.iter().cloned().chain([page]).collect::<Vec<_>>())))
        };
        let first = page("sheet front").all(front::front(&context)).with(foot(1));
        let further = annex
            .into_iter()
            .zip(2..)
            .map(|(blocks, number)| page("sheet").with(front::annex_head(&context)).all(blocks).with(foot(number)));
        std::iter::once(first).chain(further).collect::<Vec<_>>()
    });
    Some(el("div").class("sheets on-paper").all(pages))
}

fn page(class: &'static str) -> El {
    el("section").class(class)
}

/// A heading, with a tag behind it that says what kind of facts follow.
fn titled(title: &str, kind: Option<El>) -> El {
    el("h3").with(el("span").text(title.to_owned())).space().maybe(kind)
}

/// A tag that says what kind of facts these are. The line around it and the sign say the same as the word.
fn kind(class: &'static str, word: &'static str) -> El {
    el("span").class(class).text(word)
}

/// A box to tick by hand.
fn tick() -> El {
    el("span").class("tick").attr("aria-hidden", "true")
}

/// A box to tick with its text.
fn ticked(text: impl crate::page::element::Text) -> El {
    el("span").class("option").with(tick()).space().with(el("span").text(text))
}

/// A field: its label, and what stands there or is written there by hand.
fn field(class: &'static str, label: impl crate::page::element::Text, content: Option<El>) -> El {
    el("div").class(class).with(el("dt").text(label)).with(content.map_or_else(|| el("dd"), |content| el("dd").with(content)))
}

/// What the page knows of a field.
fn known(text: String) -> Option<El> {
    Some(untranslated("bdi", text))
}

/// A line that shows how to fill it in.
fn blank(text: &'static str) -> Option<El> {
    Some(el("bdi").class("blank").attr("translate", "no").text(text))
}

/// A row of cells that head a table.
fn head_row(cells: impl IntoIterator<Item = El>) -> El {
    el("thead").with(el("tr").all(cells))
}

fn column(text: impl crate::page::element::Text, class: &'static str) -> El {
    el("th").attr("scope", "col").class(class).text(text)
}
