//! What is wrong with an answer or a case, what a result waits for, what was done, and what to do.

use crate::case::check::CaseError;
use crate::case::field::{Dated, Field, FieldKind};
use crate::form::{ProblemKind, ends};
use crate::money::{AmountError, Chf};
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::{amount, repeated};
use crate::visit::{Awaited, Notice, Origin, Unread};

texts! {
    /// What is wrong with an answer, below its field. `typed` is what the person typed.
    problems {
        missing => "Hier fehlt noch eine Antwort. Geben Sie sie ein, oder wählen Sie «Weiss ich nicht».",
        /// Without this answer there is no result.
        needed => "Hier fehlt noch eine Antwort. Ohne sie geht es nicht weiter. Sind Sie nicht sicher, fragen Sie den Sozialdienst Ihrer Gemeinde.",
        date(typed) => "«{typed}» ist kein Datum. Schreiben Sie Tag, Monat und Jahr, zum Beispiel {1.2.2027}.",
        count(typed) => "«{typed}» ist keine ganze Zahl. Schreiben Sie zum Beispiel {6}, oder lassen Sie das Feld leer.",
        age(typed) => "«{typed}» ist kein Alter. Schreiben Sie die Jahre oder das Geburtsdatum, zum Beispiel {13} oder {31.5.2013}.",
        one_count => "Schreiben Sie hier eine einzige Zahl von {1} bis {31}, oder lassen Sie das Feld leer.",
        end_missing => "Hier fehlt ein Ende des Bereichs. Schreiben Sie beide Beträge, oder lassen Sie beide Felder leer.",
        amount_missing => "Hier fehlt ein Betrag. Schreiben Sie zum Beispiel {64’000}, oder lassen Sie das Feld leer.",
        no_amount(typed) => "«{typed}» ist kein Betrag. Schreiben Sie nur Zahlen, zum Beispiel {64’000} oder {64’000.50}. Wissen Sie den Betrag nicht, lassen Sie das Feld leer.",
        ambiguous(typed) => "«{typed}» ist nicht eindeutig. Tausender schreiben Sie so: {85’000}. Rappen schreiben Sie so: {85.00}.",
        too_many_decimals(typed) => "«{typed}» hat mehr als zwei Stellen nach dem Punkt. Schreiben Sie Franken und Rappen, zum Beispiel {85.50}.",
        /// `largest` is an amount.
        too_large(typed, largest) => "«{typed}» ist zu gross. Gerechnet wird bis {largest} Franken. Prüfen Sie die Zahl der Nullen.",
    }
}

texts! {
    /// Why a case is refused: below the field with the wrong answer, or behind its place in a file.
    case_problems {
        no_child => "Es fehlt ein Kind. Fügen Sie mindestens ein Kind hinzu.",
        /// `number` is that of the child.
        no_help(number) => "Für Kind {number} fehlt die Hilfe. Wählen Sie mindestens eine Hilfe.",
        too_many[most] => "Gerechnet wird mit höchstens {most} Kind und {most} Hilfe je Kind. Teilen Sie den Fall auf. | Gerechnet wird mit höchstens {most} Kindern und {most} Hilfen je Kind. Teilen Sie den Fall auf.",
        /// `birth` is a date.
        born_in_future(birth) => "Das Geburtsdatum {birth} liegt in der Zukunft. Prüfen Sie das Jahr.",
        too_old[most] => "Gerechnet wird bis {most} Jahr. Prüfen Sie das Alter. | Gerechnet wird bis {most} Jahre. Prüfen Sie das Alter.",
        born_after_start(birth) => "Die Hilfe beginnt vor der Geburt am {birth}. Prüfen Sie das Geburtsdatum und den Beginn.",
        /// `end` and `start` are dates.
        end_before_start(end, start) => "Das Ende ({end}) liegt vor dem Beginn ({start}). Geben Sie ein späteres Ende ein, oder lassen Sie es leer.",
        too_long[years] => "Gerechnet wird höchstens {years} Jahr. Geben Sie ein früheres Ende ein, oder lassen Sie es leer. | Gerechnet werden höchstens {years} Jahre. Geben Sie ein früheres Ende ein, oder lassen Sie es leer.",
        /// `first` is a date.
        before_rules(first) => "Die hier bekannten Regeln gelten ab {first}. Für die Zeit davor gibt es keinen Betrag. Geben Sie einen späteren Beginn ein.",
        /// `least` and `most` are numbers of days.
        family_days(least, most) => "Diese Zahl passt nicht zu den Tagen der Kinder: Möglich sind {least} bis {most}. Ein Tag für zwei Kinder zählt als ein Tag.",
        year_missing => "Hier fehlt das Steuerjahr. Es gibt Zahlen von weiteren Jahren: Geben Sie an, von welchem Jahr diese sind.",
        year_twice(year) => "Das Steuerjahr {year} steht zweimal da. Lassen Sie eines davon weg.",
        /// `day` is a date.
        change_twice(day) => "Zwei Veränderungen haben das Datum {day}. Lassen Sie eine davon weg.",
        /// `first` and `last` are years.
        year_outside(year, first, last) => "Das Steuerjahr {year} liegt zu weit weg. Möglich sind {first} bis {last}. Prüfen Sie das Jahr.",
        too_many_dated[most] => "Gerechnet wird mit höchstens {most} Steuerjahr und {most} Veränderung. Lassen Sie die übrigen weg. | Gerechnet wird mit höchstens {most} Steuerjahren und {most} Veränderungen. Lassen Sie die übrigen weg.",
        /// `least` is an amount below zero.
        loss_too_large(least) => "Dieser Verlust ist zu gross. Gerechnet wird bis {least} Franken. Prüfen Sie die Zahl der Nullen.",
        /// A minus before somebody's wealth.
        debts => "Ein Minus heisst hier Schulden. Sind die Schulden grösser als das Vermögen, geben Sie {0} ein.",
        negative => "Hier ist kein Betrag unter null möglich. Lassen Sie das Minus weg.",
        too_many_days[most] => "Ein Monat hat höchstens {most} Tag. Schreiben Sie eine kleinere Zahl. | Ein Monat hat höchstens {most} Tage. Schreiben Sie eine kleinere Zahl.",
        too_many_deductions[most] => "Gerechnet wird mit höchstens {most} Kinderabzug. Schreiben Sie eine kleinere Zahl. | Gerechnet wird mit höchstens {most} Kinderabzügen. Schreiben Sie eine kleinere Zahl.",
        /// `largest` is an amount.
        amount_too_large(largest) => "Dieser Betrag ist zu gross. Gerechnet wird bis {largest} Franken. Prüfen Sie die Zahl der Nullen.",
        /// So many answers are open that not all ways to fill them can be computed.
        too_open => "In diesem Fall ist so viel offen, dass nicht alle Möglichkeiten gerechnet werden. Füllen Sie diese Antwort aus.",
        reversed => "Die erste Zahl ist grösser als die zweite. Schreiben Sie zuerst die kleinere, zum Beispiel «{50’000} bis {60’000}».",
    }
}

texts! {
    /// What a result waits for; stands where the result will be.
    pub awaited for Awaited {
        Help => "Wählen Sie zuerst die Hilfe. Das Ergebnis erscheint hier.",
        Start => "Geben Sie den geplanten Beginn der Hilfe ein. Das Ergebnis erscheint dann hier.",
        Household => "Wählen Sie, wer für das Kind zahlen muss (unterhaltspflichtig ist). Das Ergebnis erscheint dann hier.",
        Rules => "Einen Moment: Die Regeln werden geladen. Dann geht es hier weiter.",
    }
}

texts! {
    /// A message above the page: what was just done, or why it was not. The next thing that somebody does removes it.
    pub notice(Notice) {
        too_large: Notice::Unread(Unread::TooLarge) => "Das ist zu gross für einen Fall. Ihre Angaben sind unverändert. Wählen Sie eine Datei, die mit diesem Rechner gespeichert wurde.",
        damaged: Notice::Unread(Unread::Damaged) => "Die Datei oder der Link ist beschädigt oder unvollständig. Ihre Angaben sind unverändert. Bitten Sie um eine neue Datei oder einen neuen Link.",
        foreign: Notice::Unread(Unread::Foreign) => "Diese Datei gehört nicht zu diesem Rechner. Ihre Angaben sind unverändert. Wählen Sie eine Datei, die hier gespeichert wurde.",
        case_only: Notice::Unread(Unread::CaseOnly) => "Diese Datei enthält nur einen Fall für den Befehl «recompute», nicht die Angaben des Formulars. Ihre Angaben sind unverändert.",
        newer: Notice::Unread(Unread::Newer) => "Die Datei oder der Link stammt von einer neueren Fassung des Rechners. Ihre Angaben sind unverändert. Laden Sie die Seite neu, und öffnen Sie sie dann noch einmal.",
        file_opened: Notice::Opened(Origin::File, false) => "Die Angaben der Datei sind geöffnet. Bitte prüfen Sie sie.",
        file_opened_beside: Notice::Opened(Origin::File, true) => "Die Angaben der Datei sind geöffnet. Bitte prüfen Sie sie. Ihre bisherigen Angaben stehen beim Ergebnis als Variante.",
        link_opened: Notice::Opened(Origin::Link, false) => "Die Angaben des Links sind geöffnet. Bitte prüfen Sie sie. Dieser Browser behält den Link mit diesen Angaben in seinem Verlauf. Ohne Spur öffnen Sie einen solchen Link in einem privaten Fenster.",
        link_opened_beside: Notice::Opened(Origin::Link, true) => "Die Angaben des Links sind geöffnet. Bitte prüfen Sie sie. Ihre bisherigen Angaben stehen beim Ergebnis als Variante. Dieser Browser behält den Link mit diesen Angaben in seinem Verlauf. Ohne Spur öffnen Sie einen solchen Link in einem privaten Fenster.",
        newer_shown: Notice::Opened(Origin::Device, false) => "Die neueren Angaben stehen jetzt auch hier.",
        newer_shown_beside: Notice::Opened(Origin::Device, true) => "Die neueren Angaben stehen jetzt auch hier. Was vorher hier stand, finden Sie beim Ergebnis als Variante.",
        cleared: Notice::Cleared => "Alles ist gelöscht.",
        from_device: Notice::FromDevice => "Ihre gespeicherten Angaben sind wieder da.",
        not_kept: Notice::NotKept => "Dieser Browser lässt das Speichern nicht zu. Speichern Sie die Angaben als Datei.",
        no_such_day: Notice::NoSuchDay => "Der Tag in der Adresse ist kein Datum. Schreiben Sie zum Beispiel ?stand={2027}-{01}-{01}.",
    }
}

impl Catalogue {
    /// What is wrong with a field, and what to do. `typed` is what stands in it.
    pub fn problem(&self, kind: ProblemKind, typed: &str) -> String {
        match kind {
            ProblemKind::Missing => problems::missing(self).to_owned(),
            ProblemKind::Needed => problems::needed(self).to_owned(),
            ProblemKind::Amount(error) => self.amount_error(error, typed),
            ProblemKind::Date => problems::date(self, &repeated(typed)),
            ProblemKind::Age => problems::age(self, &repeated(typed)),
            ProblemKind::Count => problems::count(self, &repeated(typed)),
            ProblemKind::OneCount => problems::one_count(self).to_owned(),
            ProblemKind::Case(error) => self.case_error(error),
        }
    }

    fn amount_error(&self, error: AmountError, typed: &str) -> String {
        let said = &repeated(typed);
        match error {
            AmountError::Empty if ends(typed).is_some() => problems::end_missing(self).to_owned(),
            AmountError::Empty => problems::amount_missing(self).to_owned(),
            AmountError::NotANumber => problems::no_amount(self, said),
            AmountError::Ambiguous => problems::ambiguous(self, said),
            AmountError::TooManyDecimals => problems::too_many_decimals(self, said),
            AmountError::TooLarge => problems::too_large(self, said, &amount(Chf::LARGEST)),
        }
    }

    /// Why a case is refused, and what to do. Only the rules refuse a case.
    // web/split.mjs finds this gate by name, so it must not be inlined.
    #[inline(never)]
    pub fn case_error(&self, error: CaseError) -> String {
        match error {
            CaseError::NoChild => case_problems::no_child(self).to_owned(),
            CaseError::NoHelp { child } => case_problems::no_help(self, &(child + 1).to_string()),
            CaseError::TooMany { most } => case_problems::too_many(self, u32::try_from(most).unwrap_or(u32::MAX)),
            CaseError::BornInFuture { birth, .. } => case_problems::born_in_future(self, &self.date(birth)),
            CaseError::TooOld { most, .. } => case_problems::too_old(self, most),
            CaseError::BornAfterStart { birth, .. } => case_problems::born_after_start(self, &self.date(birth)),
            CaseError::EndBeforeStart { start, end, .. } => {
                case_problems::end_before_start(self, &self.date(end), &self.date(start))
            }
            CaseError::TooLong { years, .. } => case_problems::too_long(self, years),
            CaseError::BeforeRules { first, .. } => case_problems::before_rules(self, &self.date(first)),
            CaseError::FamilyDays { least, most } => case_problems::family_days(self, &least.to_string(), &most.to_string()),
            CaseError::YearMissing { .. } => case_problems::year_missing(self).to_owned(),
            CaseError::Twice { dated: Dated::Year(year), .. } => case_problems::year_twice(self, &year.to_string()),
            CaseError::Twice { dated: Dated::Since(day), .. } => case_problems::change_twice(self, &self.date(day)),
            CaseError::YearOutside { year, first, last, .. } => {
                case_problems::year_outside(self, &year.to_string(), &first.to_string(), &last.to_string())
            }
            CaseError::TooManyDated { most, .. } => case_problems::too_many_dated(self, u32::try_from(most).unwrap_or(u32::MAX)),
            CaseError::Negative { field, .. } if field.least().is_negative() => {
                case_problems::loss_too_large(self, &amount(field.least()))
            }
            CaseError::Negative { field: Field::Wealth(_), .. } => self.debts().to_owned(),
            CaseError::Negative { .. } => case_problems::negative(self).to_owned(),
            CaseError::TooLarge { field, .. } => self.too_large(field),
            CaseError::TooOpen { .. } => case_problems::too_open(self).to_owned(),
            CaseError::Reversed { .. } => case_problems::reversed(self).to_owned(),
        }
    }

    /// That there are more debts than wealth.
    pub(in crate::text) fn debts(&self) -> &'static str {
        case_problems::debts(self)
    }

    /// That a figure is too large, with the bound for its kind.
    fn too_large(&self, field: Field) -> String {
        match field.kind() {
            FieldKind::Days => case_problems::too_many_days(self, field.most_count()),
            FieldKind::Children => case_problems::too_many_deductions(self, field.most_count()),
            FieldKind::Amount | FieldKind::Choice => case_problems::amount_too_large(self, &amount(Chf::LARGEST)),
        }
    }
}
