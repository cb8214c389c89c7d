//! The result: the answer in a sentence and who pays, the next step, then when one pays, what changes the amount, what comes on top, and
//! folded all that explains it. The order is that of a phone; `styles/result.css` puts the step beside the answer where there is room.

pub mod answer;
mod bar;
pub mod calculation;
mod curve;
mod extra;
pub mod family;
mod moves;
mod next_steps;
pub mod paper;
mod phases;
mod sign;
mod step;
pub mod variants;

use crate::assessment::{Assessment, Headline, Move, StayPart};
use crate::case::Household;
use crate::form::{Asked, ChoiceQuestion, ChosenOptions, Problem, Question};
use crate::page::ViewContext;
use crate::page::element::{El, bare_button, el, heading, link, link_with, list};
use crate::page::frame::address;
use crate::page::inputs::id;
use crate::page::result::next_steps::Helps;
use crate::page::{professional, sheet};
use crate::rules::parameters::RuleBook;
use crate::rules::payers::Payer;
use crate::rules::right::Verdict;
use crate::text::{Catalogue, DataPhrase, FamilyResult, Phrase, ResultPhrase, ResultWord};
use crate::visit::headline::{Statement, is_beside_placement, is_handed_over, statements};
use crate::visit::line::Said;
use crate::visit::{self, Ahead, Awaited, Derived, Outcome, Print, Route, Session, route_to};

/// The result alone on its page.
pub fn page(view: &ViewContext) -> El {
    let is_assessed = matches!(view.derived.outcome, Outcome::Assessed(_));
    let title = (!is_assessed).then(|| heading().key("title").text(view.texts.phrase(Phrase::Result)));
    el("main").class("result alone").key("result").maybe(title).with(body(view, view.derived.problems()))
}

/// All that is shown of an outcome.
pub fn body(view: &ViewContext, problems: &[Problem]) -> El {
    let texts = view.texts;
    let body = el("div").key("body");
    match &view.derived.outcome {
        Outcome::Waiting(awaited) => {
            let text = el("p").class("waiting").text(texts.awaited(*awaited));
            let field = awaited_field(*awaited, view).filter(|_| view.session.route.is_everything());
            let onward = match field {
                Some(asked) => link_with(way_to(asked, view), &label(asked, view)),
                None => link(address(view.session.guided()), texts.phrase(Phrase::GoOn)),
            };
            let onward = el("p").with(onward);
            body.with(el("div").key("waiting").with(text).with(onward))
        }
        Outcome::Mend(_) => body.with(mend(problems, view).key("mend")),
        Outcome::Assessed(assessment) => assessed(body, assessment, view),
    }
}

/// The problems, each with a link to its input.
fn mend(problems: &[Problem], view: &ViewContext) -> El {
    let items = problems.iter().map(|problem| el("li").with(link_with(way_to(problem.asked, view), &label(problem.asked, view))));
    el("div").class("mend").with(el("p").text(view.texts.phrase(Phrase::PleaseMend))).maybe(list("", items.collect()))
}

/// The question that a result waits for.
fn awaited_field(awaited: Awaited, view: &ViewContext) -> Option<Asked> {
    match awaited {
        Awaited::Help | Awaited::Start => visit::awaited(&view.derived.questions).map(|(_, asked)| asked),
        Awaited::Household => Some(Asked::chosen(0, ChoiceQuestion::Household)),
        Awaited::Rules => None,
    }
}

/// A question in a list of links, with the title of its section if another one has the same words.
pub fn label(asked: Asked, view: &ViewContext) -> String {
    let (texts, questions) = (view.texts, &view.derived.questions);
    let own = texts.label(asked);
    let is_alone = questions.asked.iter().all(|other| *other == asked || texts.label(*other) != own);
    let section = questions.sections.iter().find(|section| section.questions.contains(&asked)).filter(|_| !is_alone);
    section.map_or(own.clone(), |section| texts.labelled(&professional::title(section, view), &own))
}

/// The address of a question: its input in the Fachmodus, else its page.
fn way_to(asked: Asked, view: &ViewContext) -> String {
    match view.session.route {
        Route::Everything | Route::Field(_) => ["#", &id(asked)].concat(),
        _ => address(route_to(&view.session.form, asked)),
    }
}

/// What the rules say ahead of answers still to come, after the family way.
fn ahead<'a>(session: &Session, derived: &'a Derived) -> Option<&'a Ahead> {
    derived.ahead.as_deref().filter(|_| crate::form::family::is_family(&session.form))
}

/// What a screen reader says of a result: its first sentences.
pub fn spoken(assessment: &Assessment, session: &Session, derived: &Derived, texts: &'static Catalogue) -> String {
    texts.spoken(&statements(assessment, ahead(session, derived)))
}

/// The result in a few words, or what it waits for.
pub fn in_short(outcome: &Outcome, texts: &'static Catalogue) -> String {
    match outcome {
        Outcome::Waiting(awaited) => texts.awaited(*awaited).to_owned(),
        Outcome::Mend(_) => texts.phrase(Phrase::PleaseMend).to_owned(),
        Outcome::Assessed(assessment) => match assessment.headline() {
            Headline::NoShare => texts.verdict(assessment.verdict()).to_owned(),
            Headline::OfficeDecides => texts.result_phrase(ResultPhrase::AmountOpen).to_owned(),
            // Never a sum of two parents who live apart.
            Headline::Monthly(dearest) => texts.a_month(assessment.first_share().map_or(dearest, |share| share.range())),
        },
    }
}

/// Adds the result of an assessment to `body`.
fn assessed(body: El, assessment: &Assessment, view: &ViewContext) -> El {
    let ahead = ahead(view.session, view.derived);
    let mut told = Told {
        assessment,
        ahead,
        // What is computed while what the line names with «ohne» is nothing.
        computed: ahead.map_or(assessment, |ahead| &ahead.assumed),
        statements: statements(assessment, ahead),
        names: names(assessment, view),
        moves: Vec::new(),
        view,
    };
    told.moves = told.moves_of_first_payer();
    let parts = el("div")
        .key("parts")
        .class("parts")
        .with(answer::answer(&told, false).key("answer"))
        .with(told.side().key("side"))
        .with(told.rest().key("rest"));
    body.class("assessed").with(sign::patterns().key("patterns")).with(parts).maybe(print(&told))
}

/// What is printed of a result: the print for the family, or the sheets for the office. `None` while somebody types.
fn print(told: &Told) -> Option<El> {
    match told.view.session.print {
        _ if !told.view.has_print => None,
        Print::Family => Some(paper::family(told).key("paper")),
        Print::Sheet => sheet::sheets(told.assessment, told.view).map(|sheets| sheets.key("sheets")),
    }
}

/// A result with all that its parts say.
pub struct Told<'a> {
    assessment: &'a Assessment,
    ahead: Option<&'a Ahead>,
    computed: &'a Assessment,
    statements: Vec<Statement>,
    names: Vec<String>,
    /// What changes the amount that stands first. Each is an assessment of its own, so they are computed once for screen and paper.
    moves: Vec<Move>,
    view: &'a ViewContext<'a>,
}

impl Told<'_> {
    /// The helps; if there is only one, its name is left out.
    fn helps(&self) -> Helps<'_> {
        let names = if self.names.len() > 1 { self.names.clone() } else { Vec::new() };
        let are_apart = matches!(self.assessment.receipt.case.household, Household::Apart { .. });
        Helps { all: &self.assessment.helps, names, are_apart, is_family: self.is_family(), texts: self.view.texts }
    }

    fn is_possible(&self) -> bool {
        self.assessment.verdict() != Verdict::No
    }

    fn has_amounts(&self) -> bool {
        // Calculations, curve and months are about a month: they would not lead to the amount of a year.
        let is_of_year = self.statements.iter().any(|statement| matches!(statement.entry.said, Said::ByDaysOfYear(_)));
        self.is_possible() && !is_of_year && matches!(self.computed.headline(), Headline::Monthly(_))
    }

    /// The payer whose amount stands first.
    fn payer(&self) -> Option<Payer> {
        self.computed.first_share().map(|share| share.payer)
    }

    /// Empty after the family way, and where no amount is computed.
    fn moves_of_first_payer(&self) -> Vec<Move> {
        let payer = self.payer().filter(|_| !self.is_family() && self.has_amounts());
        payer.map(|payer| self.assessment.moves(payer, &RuleBook::embedded())).unwrap_or_default()
    }

    fn side(&self) -> El {
        el("div").class("side").with(step::step(self, false)).with(step::status(self.view))
    }

    /// The months with what they cost. They say from when on was computed.
    fn phases(&self, is_on_paper: bool) -> Option<El> {
        // The months of each payer stand in the answer already, if one follows the other and each owes one amount.
        let is_said = is_handed_over(&self.statements) && !self.statements.iter().any(Statement::varies);
        let note = family::computed_from(&self.view.session.form, self.view.texts);
        let has_phases = self.has_amounts() && !is_said && self.statements.iter().any(|one| one.monthly().is_some());
        // While the month of the majority is not known, no month of a payer is known.
        let is_split = !is_handed_over(&self.statements) && self.statements.iter().any(|one| one.entry.part != StayPart::Whole);
        let has_phases = has_phases && !(is_split && self.is_family()) && !is_beside_placement(&self.statements);
        let names = calculation::names_for_reader(self.view);
        has_phases.then(|| phases::phases(self.computed, note, names, is_on_paper, self.view.texts)).flatten()
    }

    /// What the amount rests on. From when on was computed is said here where no months say it.
    fn good_to_know(&self, has_phases: bool) -> Option<El> {
        let has_amount = |one: &Statement| !matches!(one.entry.said, Said::Office(_) | Said::NotKnown);
        let is_monthly = matches!(self.computed.headline(), Headline::Monthly(_));
        let is_computed = self.is_possible() && is_monthly && self.statements.iter().any(has_amount);
        let from = family::computed_from(&self.view.session.form, self.view.texts).filter(|_| is_computed && !has_phases);
        self.ahead.and_then(|ahead| family::good_to_know(ahead, from, self.view))
    }

    fn is_family(&self) -> bool {
        self.ahead.is_some()
    }

    /// What changes the amount. After the family way: what makes it more precise.
    fn changes(&self) -> Option<El> {
        match self.ahead {
            Some(ahead) => ahead.line.can_be_refined().then(|| family::more_precise(self.view)),
            None if self.has_amounts() => moves::moves(self.assessment, self.payer()?, &self.moves, self.view),
            None => moves::if_met(self.assessment, self.view),
        }
    }

    fn rest(&self) -> El {
        let view = self.view;
        let (phases, changes) = (self.phases(false).map(|one| ("phases", one)), self.changes().map(|one| ("changes", one)));
        let good_to_know = self.good_to_know(phases.is_some());
        // Of a range it matters most how it becomes one amount.
        let has_gaps = |payer| self.assessment.own_gaps(payer).next().is_some();
        let is_open = !self.is_family() && self.payer().is_some_and(has_gaps);
        let [first, second] = if is_open { [changes, phases] } else { [phases, changes] };
        let extra = if self.is_possible() { extra::extra(self.computed, view) } else { Some(extra::accompanied(view)) };
        let blocks = [first, second, extra.map(|one| ("extra", one)), good_to_know.map(|one| ("notes", one))];
        el("div")
            .class("rest")
            .all(blocks.into_iter().flatten().map(|(name, block)| block.key(name)))
            .with(self.prints().key("prints"))
            .with(self.folds().key("fold"))
    }

    /// The buttons for both prints; after the family way also the way to the Fachmodus.
    fn prints(&self) -> El {
        let texts = self.view.texts;
        let print = |what, phrase| bare_button(what).with(sign::printer()).with(el("span").text(texts.result_phrase(phrase)));
        let is_in_fachmodus = self.view.session.route.is_everything();
        let expert = || link(address(Route::Everything), texts.family_result(FamilyResult::OpenInExpertMode)).class("button");
        let blocked = self.view.device.no_print.then(|| texts.data_phrase(DataPhrase::NoPrint));
        el("div")
            .class("print-row buttons")
            .with(print("print-family", ResultPhrase::PrintFamily))
            .with(sheet::print_button(self.assessment, texts))
            .maybe((self.is_family() && !is_in_fachmodus).then(expert))
            .maybe(blocked.map(|text| el("p").class("note").text(text)))
    }

    /// The folded parts, from «is it right?» to what a professional needs.
    fn folds(&self) -> El {
        let (view, texts) = (self.view, self.view.texts);
        let helps = self.helps();
        let mut folds: Vec<Fold> = Vec::new();
        folds.extend(self.is_family().then(|| family::said(view)));
        if self.has_amounts() {
            let title = |phrase| texts.result_phrase(phrase);
            let finding = calculation::in_short(self.computed, view);
            folds.push(fold(title(ResultPhrase::Calculation), finding, calculation::content(self.computed, view)));
            let picture = curve::content(self.computed, view);
            folds.extend(picture.map(|picture| fold(title(ResultPhrase::Curve), curve::in_short(self.computed, view), picture)));
        }
        if self.is_family() {
            folds.extend(family::for_professionals(self.assessment, view).filter(|_| self.is_possible()));
        } else {
            folds.push(next_steps::conditions(&helps, self.assessment.verdict(), view));
        }
        let form = &view.session.form;
        let is_dated = !(self.is_family() && crate::form::family::is_start_open(form));
        let first = self.is_family().then(|| family::about_request(view)).filter(|_| self.is_possible());
        folds.push(next_steps::what_to_do(self.assessment, &helps, first, texts, is_dated));
        folds.extend(calculation::readings(self.computed, view));
        let kept = view.session.variants.len();
        let none = || texts.result_word(ResultWord::NoneKept).to_owned();
        let finding = if kept > 0 { variants::in_short(view) } else { none() };
        let variants = fold(texts.result_phrase(ResultPhrase::Variants), finding, variants::content(view));
        folds.push(Fold { is_open: kept > 0, id: Some("variants"), ..variants });
        folds.extend(sheet::e_form(self.assessment, view));
        folds.push(calculation::receipt(self.assessment, view));
        el("div").class("fold").all(folds.into_iter().map(Fold::element))
    }
}

/// A part that is folded up: its title, what it finds in one line, and its content.
pub struct Fold {
    title: &'static str,
    finding: String,
    content: El,
    /// Whether it is unfolded without anybody unfolding it.
    is_open: bool,
    /// The id of its title, if that gets the focus when its content changes.
    id: Option<&'static str>,
}

/// A part that is folded up.
pub fn fold(title: &'static str, finding: String, content: El) -> Fold {
    Fold { title, finding, content, is_open: false, id: None }
}

impl Fold {
    /// The element stays when the answers change, so that it stays unfolded.
    fn element(self) -> El {
        let title = el("span").with(el("h2").text(self.title)).space().with(el("small").sentence(&self.finding));
        let summary = el("summary").key("summary").with(title);
        el("details")
            .key(self.title)
            .flag("open", self.is_open)
            .with(match self.id {
                Some(id) => summary.attr("id", id),
                None => summary,
            })
            .with(el("div").key("content").class("in").with(self.content))
    }
}

/// The name of each help: `Pflegefamilie`, or `Kind 2: Pflegefamilie`.
fn names(assessment: &Assessment, view: &ViewContext) -> Vec<String> {
    let (helps, texts) = (&assessment.helps, view.texts);
    let several_children = helps.iter().any(|help| help.help.child > 0);
    let mut names: Vec<String> = Vec::new();
    for one in &view.derived.questions.asked {
        if one.question == Question::Choice(ChoiceQuestion::Help)
            && let Some(help) = helps.get(names.len())
            && let Some(kind) = view.session.form.at(one.help).help_kind()
        {
            let name = texts.option(kind.into());
            let name = if several_children { texts.labelled(&texts.child(help.help.child), name) } else { name.to_owned() };
            // The second help of the same name gets the number 2, the third one 3.
            let same = names.iter().filter(|known| known.starts_with(&name)).count();
            names.push(if same > 0 { texts.noted(&name, &(same + 1).to_string()) } else { name });
        }
    }
    names
}

/// A part of the result under its heading.
pub fn block(heading: &'static str) -> El {
    el("section").class("block").with(el("h2").text(heading))
}
