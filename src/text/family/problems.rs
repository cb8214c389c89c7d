//! What is wrong on a page of the family way, and what to do.

use crate::form::family::{self, Page, PageProblem, PageProblemKind};
use crate::form::{Form, ProblemKind, Question, TextKind, TextQuestion, ToldLine};
use crate::money::AmountError;
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::repeated;

texts! {
    /// What is wrong on a page of the family way, in the box above its question. `typed` is what the person typed.
    page_problems {
        choose => "Bitte wählen Sie eine Antwort.",
        tick => "Kreuzen Sie an, was zutrifft, oder wählen Sie «Nichts davon».",
        tick_one => "Kreuzen Sie mindestens eine Zeile an.",
        amount => "Geben Sie einen Betrag ein.",
        number => "Geben Sie eine Zahl ein.",
        age => "Geben Sie das Alter oder das Geburtsdatum ein.",
        day => "Geben Sie einen Tag oder einen Monat ein, oder wählen Sie eine andere Antwort.",
        period_of_amount => "Wählen Sie, wofür der Betrag gilt.",
        period_of_days => "Wählen Sie, wofür die Zahl gilt.",
        times => "Wählen Sie, wie oft im Jahr der Lohn kommt.",
        no_amount(typed) => "«{typed}» ist kein Betrag. Schreiben Sie nur Zahlen, zum Beispiel {4150}.",
        /// Behind such a message, where the page has this button.
        or_unknown => "Wissen Sie es nicht? Dann drücken Sie «Weiss ich nicht».",
        no_count(typed) => "«{typed}» ist keine ganze Zahl. Schreiben Sie zum Beispiel {2}.",
        no_start(typed) => "«{typed}» ist kein Tag und kein Monat. Schreiben Sie zum Beispiel {1.2.2027} oder Februar {2027}.",
        too_many_helps => "Hier gehen höchstens drei weitere Hilfen. Nehmen Sie ein Kreuz weg, oder rechnen Sie im Fachmodus.",
        below_zero => "Schreiben Sie den Betrag ohne Minus.",
        week_days => "Eine Woche hat {7} Tage. Schreiben Sie eine kleinere Zahl, oder wählen Sie «im Monat».",
        month_days => "Ein Monat hat höchstens {31} Tage. Schreiben Sie eine kleinere Zahl.",
        year_days => "Ein Jahr hat höchstens {366} Tage. Schreiben Sie eine kleinere Zahl.",
        born_later => "Dieses Datum liegt in der Zukunft. Prüfen Sie das Jahr.",
        /// `most` is the age up to which the calculator is meant.
        too_old[age](most) => "Das wäre {age} Jahr. Gemeint ist das Kind, nicht Sie. Dieser Rechner gilt bis {most} Jahre. Sonst fragen Sie das {AKJB}. | Das wären {age} Jahre. Gemeint ist das Kind, nicht Sie. Dieser Rechner gilt bis {most} Jahre. Sonst fragen Sie das {AKJB}.",
    }
}

impl Catalogue {
    /// What is wrong on a page, and what to do.
    pub fn page_problem(&self, page: Page, problem: PageProblem, form: &Form) -> String {
        let typed = match problem.asked.question {
            Question::Text(question) => form.of(problem.asked).text(question),
            Question::Choice(_) => "",
        };
        let text = match problem.kind {
            PageProblemKind::Choose if matches!(page, Page::More | Page::ChildMoney) => page_problems::tick_one(self),
            PageProblemKind::Choose => page_problems::choose(self),
            PageProblemKind::Tick => page_problems::tick(self),
            PageProblemKind::Enter => self.nothing_typed(problem),
            PageProblemKind::ChoosePeriod => match page {
                Page::Days(_) => page_problems::period_of_days(self),
                Page::ChildWage => page_problems::times(self),
                _ => page_problems::period_of_amount(self),
            },
            PageProblemKind::Text(kind) => {
                let unreadable = self.unreadable(page, kind, typed);
                let is_no_number = matches!(kind, ProblemKind::Amount(AmountError::NotANumber) | ProblemKind::Count);
                let has_button = is_no_number && family::unknown(form, page).is_some();
                let hint = has_button.then(|| page_problems::or_unknown(self).to_owned());
                return self.sentences(&[Some(unreadable), hint].into_iter().flatten().collect::<Vec<_>>());
            }
            PageProblemKind::TooManyHelps => page_problems::too_many_helps(self),
            PageProblemKind::BelowZero => match problem.asked.question {
                Question::Text(TextQuestion::Told(_, ToldLine::Wealth | ToldLine::Taxable)) => self.debts(),
                _ => page_problems::below_zero(self),
            },
            PageProblemKind::WeekDays => page_problems::week_days(self),
            PageProblemKind::MonthDays => page_problems::month_days(self),
            PageProblemKind::YearDays => page_problems::year_days(self),
            PageProblemKind::BornLater => page_problems::born_later(self),
            PageProblemKind::TooOld(age) => return page_problems::too_old(self, age, &family::age::oldest().to_string()),
        };
        text.to_owned()
    }

    /// That a field is empty.
    fn nothing_typed(&self, problem: PageProblem) -> &'static str {
        let Question::Text(question) = problem.asked.question else { return page_problems::choose(self) };
        match question.kind() {
            TextKind::Amount => page_problems::amount(self),
            TextKind::Count => page_problems::number(self),
            TextKind::Age => page_problems::age(self),
            TextKind::Date | TextKind::Start => page_problems::day(self),
        }
    }

    /// That a text cannot be read. A field of the family way cannot be left empty as one of the Fachmodus can, so some problems have
    /// other words.
    fn unreadable(&self, page: Page, kind: ProblemKind, typed: &str) -> String {
        let said = &repeated(typed);
        match kind {
            ProblemKind::Amount(AmountError::Empty | AmountError::NotANumber) => page_problems::no_amount(self, said),
            ProblemKind::Count => page_problems::no_count(self, said),
            ProblemKind::Date if page == Page::Start => page_problems::no_start(self, said),
            other => self.problem(other, typed),
        }
    }
}
