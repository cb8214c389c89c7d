//! What people read. One catalogue for each language; the compiler proves each complete.
//!
//! It turns data into sentences and decides nothing: every enum is matched without a wildcard, so a rule, a question or an
//! error without its text does not compile.

pub mod answer;
pub mod calendar_file;
mod german;
mod messages;
mod phrase;
#[cfg(feature = "plain_page")]
pub mod plain;
pub mod write;

pub use german::case_error_at;
pub use phrase::Phrase;

use crate::assessment::GapEffect;
use crate::calendar::{Date, Month, Year};
use crate::case::check::CaseError;
use crate::case::file::FileError;
use crate::form::{Asked, Chosen, Heading, ProblemKind, Question};
use crate::rules::payers::Payer;
use crate::rules::procedure::{Contact, Deadline, Decided, Duty, Filer, Paper, StartAdvice, Way};
use crate::rules::right::{Condition, Status, Verdict};
use crate::rules::tariff::{Jumps, TariffKind};
use crate::rules::{OpenPoint, Reading, Reason, Step};
use crate::visit::{Awaited, Notice, Position};

/// All texts of one language.
pub trait Catalogue: Sync {
    /// Its language tag.
    fn tag(&self) -> &'static str;
    /// A fixed text.
    fn phrase(&self, phrase: Phrase) -> &'static str;
    /// A heading of the form; which one of its kind is told from the second on.
    fn heading(&self, heading: Heading, number: usize) -> String;
    /// The question itself.
    fn question(&self, question: Question) -> &'static str;
    /// The question; of what can be told several times, with which of it.
    fn label(&self, asked: Asked) -> String {
        self.which(self.question(asked.question), asked)
    }
    /// A text about a question; of what can be told several times, with which of it.
    fn which(&self, text: &str, asked: Asked) -> String;
    /// Why the question is asked, in one sentence.
    fn why(&self, question: Question) -> &'static str;
    /// Where the figure stands, or what is meant.
    fn hint(&self, question: Question) -> Option<&'static str>;
    /// Where one is in a section of the form, and what comes after it.
    fn position(&self, position: &Position) -> String;
    /// A choice.
    fn option(&self, chosen: Chosen) -> &'static str;
    /// What is wrong with a field, and what to do. `typed` is what stands in it.
    fn problem(&self, kind: ProblemKind, typed: &str) -> String;
    /// Why a case is refused, and what to do.
    fn case_error(&self, error: CaseError) -> String;
    /// What a result waits for, and what to do.
    fn awaited(&self, awaited: Awaited) -> &'static str;
    /// What is said once.
    fn notice(&self, notice: Notice) -> &'static str;
    /// `3. Mai 2027`.
    fn date(&self, date: Date) -> String;
    /// `Mai 2027`.
    fn month(&self, month: Month) -> String;
    /// Who pays.
    fn payer(&self, payer: Payer) -> String;
    /// The answer in one sentence.
    fn verdict(&self, verdict: Verdict) -> &'static str;
    /// A step of the calculation, with the person's own figures.
    fn step(&self, step: &Step) -> String;
    /// The name of a tariff.
    fn tariff(&self, tariff: TariffKind) -> &'static str;
    /// The steps of the tariff next to the income.
    fn jumps(&self, jumps: &Jumps) -> Vec<String>;
    /// Why a month costs so much, or nothing, in a few words.
    fn reason(&self, reason: &Reason) -> String;
    /// By the figures of which years a share is computed, where those of the year before are missing, or some of them.
    fn stand_in(&self, years: &[Year], partly: bool) -> String;
    /// Of which year the first figures are, beside those of further years.
    fn first_year(&self, year: Year) -> String;
    /// A gap, and how far it moves the share.
    fn gap(&self, gap: &GapEffect) -> String;
    /// A condition.
    fn condition(&self, condition: Condition) -> &'static str;
    /// The state of a condition in a word.
    fn status(&self, status: Status) -> &'static str;
    /// Why a condition is not met or open, with fact and limit, and the way on.
    fn status_reason(&self, status: Status) -> Option<String>;
    /// A reading of ours.
    fn reading(&self, reading: Reading) -> &'static str;
    /// What the office decides.
    fn open_point(&self, point: OpenPoint) -> &'static str;
    /// Who may file.
    fn filer(&self, filer: Filer) -> &'static str;
    /// By which way.
    fn way(&self, way: Way) -> &'static str;
    /// What is due, without the day.
    fn deadline(&self, deadline: &Deadline) -> String;
    /// From when on the canton contributes.
    fn start(&self, advice: StartAdvice) -> Option<String>;
    /// A paper.
    fn paper(&self, paper: Paper) -> String;
    /// A duty.
    fn duty(&self, duty: Duty) -> &'static str;
    /// What holds once the office has decided.
    fn decided(&self, decided: Decided) -> String;
    /// Whom to ask.
    fn contact(&self, contact: Contact) -> &'static str;
}

/// What only commands say: in [`Catalogue`] these texts would travel to every phone.
pub trait FileTexts: Sync {
    /// Why a file is not read, and what to do.
    fn file_error(&self, error: &FileError) -> String;
}

/// The German catalogue.
pub static GERMAN: &dyn Catalogue = &german::German;

/// All catalogues: a further language is one more row here, and its texts.
static CATALOGUES: [&dyn Catalogue; 1] = [GERMAN];

/// The catalogue of the language that is wished for, by the beginning of its tag (`de`); the first one where there is none.
pub fn catalogue(wish: Option<&str>) -> &'static dyn Catalogue {
    let known = wish.and_then(|wish| CATALOGUES.into_iter().find(|one| one.tag().starts_with(wish)));
    known.unwrap_or(GERMAN)
}

/// What commands say in German.
pub static GERMAN_FILES: &dyn FileTexts = &german::German;
