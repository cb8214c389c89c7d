//! The walk through the pages of the family way: what «Weiter» does, and which page comes next.
//!
//! What is typed and chosen on a page is a draft until «Weiter»: it moves no figure, and it stays on the page if the person goes
//! back and comes again.

use crate::form::family::{self, Doubt, Moves, Page, PageProblem, PageProblemKind};
use crate::form::{Action, Asked, ChoiceQuestion, Chosen, Form, Question};
use crate::visit::guide::first_gap;
use crate::visit::{Derived, Outcome, Route, Session, gates};

/// The `return_to` that leads over all unanswered pages to the result.
const TO_THE_GAPS: (Route, Vec<Page>) = (Route::Result, Vec::new());

impl Session {
    /// The answers as the page shows them: with what is typed on it and does not count yet. What is typed on another page moves nothing
    /// here, such as an age that calls for another list.
    pub fn shown(&self) -> Form {
        let told = family::told(&self.form);
        let Route::Page(page) = self.route else { return told };
        let own = page.questions(&told);
        let mut draft = self.draft.clone();
        let drafted = self.draft.typed().map(|(asked, _)| asked).chain(self.draft.chosen().map(|(asked, _)| asked));
        drafted.filter(|asked| !own.contains(asked)).for_each(|asked| draft.forget(asked));
        told.with(&draft)
    }

    /// Whether answers still to come can move the amount.
    pub fn moves(&self) -> Moves {
        self.derived().moves()
    }

    /// Notes an answer on a page. It counts after «Weiter».
    pub(super) fn note(&mut self, action: Action) {
        self.draft.update(action);
        self.set_today();
        self.doubt = None;
        if let (Some(problem), Route::Page(page)) = (self.blocking_error, self.route) {
            // The shown problem follows what is typed.
            let now = family::check_on(&self.shown(), page, self.today);
            self.blocking_error = now.filter(|now| now.asked == problem.asked);
        }
    }

    /// «Weiss ich nicht» of a page.
    pub(super) fn dont_know(&mut self) {
        let Route::Page(page) = self.route else { return };
        for action in family::unknown(&self.shown(), page).unwrap_or_default() {
            self.draft.update(action);
        }
        self.next();
    }

    /// A button of a page that answers it with an option. What was typed there is no part of that answer.
    pub(super) fn picked(&mut self, asked: Asked, option: Option<Chosen>) {
        if self.is_draft(asked) {
            self.empty_texts();
        }
        self.chose(asked, option);
        self.next();
    }

    /// A button of a page that changes how it asks. Without an option all answers of the page are taken back.
    pub(super) fn switched(&mut self, asked: Asked, option: Option<Chosen>) {
        let Route::Page(page) = self.route else { return };
        if option.is_some() {
            self.empty_texts();
            return self.chose(asked, option);
        }
        for asked in page.questions(&self.shown()) {
            self.draft.forget(asked);
            self.form.forget(asked);
        }
        for asked in page.writes() {
            self.form.forget(asked);
        }
        self.settle();
    }

    /// Empties the texts of the page.
    fn empty_texts(&mut self) {
        let Route::Page(page) = self.route else { return };
        for asked in page.questions(&self.shown()) {
            if let Question::Text(question) = asked.question {
                self.draft.update(Action::Type(asked.help, asked.nth, question, String::new()));
            }
        }
    }

    /// «Nichts davon» of a list. Ticked a second time, it is taken back, as far as «Weiter» was not pressed yet.
    pub(super) fn none_of(&mut self) {
        let Route::Page(page) = self.route else { return };
        if family::is_none_of(&self.shown(), page) {
            page.questions(&self.form).into_iter().for_each(|asked| self.draft.forget(asked));
            return;
        }
        for action in family::none_of(&self.shown(), page) {
            self.note(action);
        }
    }

    /// «Trotzdem ausrechnen»: an item of the list is open, and the way goes on.
    pub(super) fn go_on_anyway(&mut self, asked: Asked) {
        let Question::Choice(question @ ChoiceQuestion::Applies(..)) = asked.question else { return };
        self.form.update(Action::Choose(asked.help, question, None));
        self.form.forget(Asked::chosen(0, ChoiceQuestion::Elsewhere));
        family::write_all(&mut self.form, self.today);
        self.settle();
        self.derive();
        self.return_to = None;
        self.route = self.guided();
    }

    /// «Weiter»: what is told on the page counts from now on, and the next page follows. A problem keeps the person on the page.
    pub(super) fn next(&mut self) {
        let Route::Page(page) = self.route else { return };
        self.settle();
        let open = page.open_questions(&self.shown()).into_iter();
        let unclear: Vec<Doubt> = open.filter_map(|asked| self.respelled(asked)).collect();
        let mut shown = self.shown();
        for action in family::completed(&shown, page) {
            shown.update(action.clone());
            self.draft.update(action);
        }
        // Before the check, because it refuses some answers that are asked back: a year in place of an age.
        let mut doubts = unclear;
        doubts.extend(family::doubts(&shown, page, self.today));
        doubts.extend(page.open_questions(&shown).into_iter().flat_map(|asked| self.day_doubts(&shown, asked)));
        self.doubt = self.unsettled(doubts);
        if self.doubt.is_some() {
            return;
        }
        if let Some(problem) = family::check_on(&shown, page, self.today) {
            self.blocking_error = Some(problem);
            return;
        }
        let form = self.written(&shown, page);
        let (earlier, now) = (family::told(&self.form), family::told(&form));
        let asked_anew = |one: &Page| family::asks(&now, *one) != family::asks(&earlier, *one);
        let other_drafts: Vec<Page> = Page::all().into_iter().filter(asked_anew).collect();
        if let Some(problem) = self.refusal(&form, page) {
            self.blocking_error = Some(problem);
            return;
        }
        self.form = form;
        let before = if self.derived.has_rules() { gates::line_before(self.derived.line()) } else { None };
        // What was typed for another question is no draft of this one.
        for asked in other_drafts.iter().chain([&page]).flat_map(|page| page.questions(&shown)) {
            self.draft.forget(asked);
        }
        self.derive();
        if let Some(ahead) = &mut self.derived.ahead {
            gates::compare(&mut ahead.line, before.as_ref());
        }
        self.route = self.onward(page);
        if !matches!(self.route, Route::Page(_)) {
            self.return_to = None;
        }
    }

    /// The answers with those of a page, and all that follows from them.
    fn written(&self, shown: &Form, page: Page) -> Form {
        let mut form = self.form.clone();
        family::begin(&mut form);
        let answers = page.questions(shown).into_iter().filter_map(|asked| shown.answer(asked)).collect();
        family::tell(&mut form, answers, self.today);
        form
    }

    /// Why the answers of a page make no sense in the case, at its first input.
    fn refusal(&self, form: &Form, page: Page) -> Option<PageProblem> {
        let asked = page.questions(form).first().copied()?;
        let written = page.writes();
        let derived = Derived::of(form, self.today, self.rules(), false);
        let Outcome::Mend(problems) = &derived.outcome else { return None };
        let problem = problems.iter().find(|problem| written.contains(&problem.asked))?;
        Some(PageProblem { asked, kind: PageProblemKind::Text(problem.kind) })
    }

    /// The page after one that was answered. With `return_to` it is the first unanswered page that is not in its list, or its route if
    /// there is none. Without, it is the next page of the way, or the result after the last one.
    fn onward(&self, page: Page) -> Route {
        let form = &family::told(&self.form);
        let pages = family::pages(form, self.moves());
        let back = self.return_to.as_ref().map_or(Route::Result, |(route, _)| *route);
        let unanswered = |pages: &[Page], known: &[Page]| {
            pages.iter().copied().find(|one| !known.contains(one) && !family::is_answered(form, *one))
        };
        if page.is_later() {
            // The pages of the other parent follow one another.
            let later = family::later_pages(form);
            let rest: Vec<Page> = later.into_iter().skip_while(|one| *one != page).skip(1).collect();
            let of_other = |one: &Page| !matches!(one, Page::Start | Page::Proposer | Page::List(_));
            let rest: Vec<Page> = rest.into_iter().filter(of_other).collect();
            let next = if matches!(page, Page::Start | Page::Proposer) { None } else { unanswered(&rest, &[]) };
            return next.map_or(back, Route::Page);
        }
        match &self.return_to {
            Some((_, known)) => unanswered(&pages, known).map_or(back, Route::Page),
            None => {
                let next = pages.iter().copied().skip_while(|one| *one != page).nth(1);
                // Answers may have opened pages further back: they come last.
                next.or_else(|| unanswered(&pages, &[])).map_or(Route::Result, Route::Page)
            }
        }
    }

    /// Goes to another page, as a link or the back button asks.
    pub(super) fn went(&mut self, route: Route) {
        let route = self.reachable(route);
        if route == self.route {
            return;
        }
        self.settle();
        self.return_to = match (self.route, route) {
            (Route::Page(_), Route::Page(_)) => self.return_to.take(),
            // From the first unanswered page the way leads through all other unanswered ones, not back after one answer.
            (Route::Review | Route::Result, Route::Page(_)) if route == self.guided() => Some(TO_THE_GAPS),
            // What was open before stays open: only what the change opens is asked.
            (from @ (Route::Review | Route::Result), Route::Page(_)) => {
                let mut open = family::pages(&self.form, self.moves());
                open.retain(|page| !family::is_answered(&self.form, *page));
                Some((from, open))
            }
            _ => None,
        };
        self.route = route;
    }

    /// The route itself. In place of a page that is not on the way now, the page of the help where that opened it, so that the back
    /// button never leads forward, else [`Session::guided`].
    pub(super) fn reachable(&self, route: Route) -> Route {
        match route {
            Route::Page(page) if !self.is_on_way(page) => self.opener(page).unwrap_or_else(|| self.guided()),
            route => route,
        }
    }

    /// The page whose answer opens a page about the help, once it is answered otherwise.
    fn opener(&self, page: Page) -> Option<Route> {
        let is_about_help = matches!(page, Page::OtherHelp | Page::Undecided);
        (is_about_help && family::is_answered(&family::told(&self.form), Page::Help)).then_some(Route::FIRST)
    }

    /// Whether a page can be shown: the way up to it is answered, or it is offered after the figure.
    fn is_on_way(&self, page: Page) -> bool {
        let form = &family::told(&self.form);
        family::pages(form, Moves::BOTH).contains(&page) || family::later_pages(form).contains(&page)
    }

    /// The page where the family way continues: the first unanswered page, or the result.
    pub fn guided(&self) -> Route {
        first_gap(&family::told(&self.form), self.moves()).map_or(Route::Result, Route::Page)
    }

    /// The page before one, for «Zurück». `None` before the first one.
    pub fn before(&self, page: Page) -> Option<Route> {
        let form = &family::told(&self.form);
        if page.is_later() {
            return Some(Route::Result);
        }
        family::pages(form, self.moves()).into_iter().take_while(|one| *one != page).last().map(Route::Page)
    }

    /// Whether an input belongs to a page of the family way, so that what is typed there is a draft.
    pub(super) fn is_draft(&self, asked: Asked) -> bool {
        matches!(self.route, Route::Page(page) if page.questions(&self.shown()).contains(&asked))
    }
}
