//! What is wrong with a file, or with a case that comes from no form: for `recompute` and the npm package.

use crate::case::check::CaseError;
use crate::case::file::{Expected, FileError, Found, WHOLE, Wrong};
use crate::text::Catalogue;
use crate::text::messages::texts;
use crate::text::write::in_sight;
use crate::visit::{Fault, NoCase};

texts! {
    /// Why a file is not read. Its readers know what JSON is.
    file_problems {
        too_large => "Die Datei ist zu gross für einen Fall. Wählen Sie eine Datei, die mit diesem Rechner gespeichert wurde.",
        not_json(line, column) => "Die Datei ist beschädigt (Zeile {line}, Stelle {column}): Sie ist kein vollständiges {JSON}. Speichern Sie den Fall noch einmal.",
        foreign => "Die Datei gehört nicht zu diesem Rechner. Erwartet wird {\"format\": \"hilfen-rechner\"} mit einer Version.",
        answers_only => "Die Datei enthält Angaben des Formulars, wie sie die Seite speichert. Verlangt ist hier ein Fall ({\"version\": 1}).",
        /// The answers of the form are too few, or one is wrong.
        no_case => "Die Angaben in dieser Datei reichen nicht für ein Ergebnis. Öffnen Sie sie im Rechner, und beantworten Sie die offenen Fragen.",
        /// `line` is a line of the answers.
        no_answer(line) => "«{line}» ist keine Antwort dieses Rechners. Prüfen Sie die Schreibweise, oder entfernen Sie sie bei «answers».",
        answer_twice(line) => "«{line}» beantwortet eine Frage, die bei «answers» schon beantwortet ist. Lassen Sie nur eine der beiden Antworten stehen.",
        /// `version` is a number.
        newer(version) => "Die Datei hat die Version {version}. Sie stammt von einem neueren Rechner. Öffnen Sie sie mit der neuesten Fassung.",
        /// `path` is the place of a field, `known` are names of fields.
        unknown_field(path, known) => "Das Feld «{path}» ist nicht bekannt. Möglich sind hier: {known}. Prüfen Sie die Schreibweise, oder entfernen Sie das Feld.",
        missing_field(name) => "In der Datei fehlt das Feld «{name}». Ergänzen Sie es.",
        missing_field_at(path, name) => "Bei «{path}» fehlt das Feld «{name}». Ergänzen Sie es.",
        /// `wrong` are one or two sentences: what is wrong.
        wrong_file(wrong) => "Die Datei passt nicht: {wrong}",
        wrong_value(path, wrong) => "Der Wert bei «{path}» passt nicht: {wrong}",
        /// `found` and `expected` are things that may stand in a file.
        wrong_type(found, expected) => "Gefunden: {found}. Erwartet: {expected}.",
        /// `known` are names.
        unknown_option(name, known) => "«{name}» gibt es hier nicht. Möglich sind: {known}.",
        field_twice(name) => "Das Feld «{name}» steht zweimal da. Entfernen Sie eines davon.",
        not_one_option => "Hier muss genau eine der möglichen Angaben stehen, vollständig geschrieben.",
        /// What is wrong with the case, with its place in the file. `problem` are one or more sentences.
        case_problem_at(path, problem) => "Bei «{path}»: {problem}",
    }
}

texts! {
    /// What stands in a file, behind «Gefunden:».
    found {
        null => "nichts (null)",
        /// `value` is true or false.
        bool(value) => "der Wahrheitswert {value}",
        whole(number) => "die Zahl {number}",
        fraction(number) => "die Kommazahl {number}",
        /// `words` are those of the file, in quotation marks.
        text(words) => "der Text {words}",
        list => "eine Liste",
        other_length => "eine Liste von anderer Länge",
        object => "ein Objekt",
        name_alone => "ein Wort allein",
    }
}

texts! {
    /// What should stand in a file, behind «Erwartet:».
    pub expected for Expected {
        Amount => "ein Betrag als Text, höchstens zwei Stellen nach dem Punkt, zum Beispiel {\"1234.50\"}",
        Date => "ein Datum als Text, zum Beispiel {\"2027-02-01\"}",
        Text => "ein Text",
        /// `true` and `false` stay.
        Bool => "true oder false",
        Count => "eine ganze Zahl ab {0}",
        Whole => "eine ganze Zahl",
        List => "eine Liste",
        Object => "ein Objekt mit Feldern",
        NameWithValue => "ein Objekt mit diesem Wort und seinem Wert",
        NameAlone => "dieses Wort allein, ohne Wert",
    }
}

impl Catalogue {
    /// Why a case is refused, with its place in the file or table.
    pub fn case_error_at(&self, place: &str, error: CaseError) -> String {
        file_problems::case_problem_at(self, place, &self.case_error(error))
    }

    /// Why a file is not read, and what to do.
    pub fn file_error(&self, error: &FileError) -> String {
        let text = match error {
            FileError::TooLarge => file_problems::too_large(self).to_owned(),
            FileError::NotJson { line, column } => file_problems::not_json(self, &line.to_string(), &column.to_string()),
            FileError::Foreign => file_problems::foreign(self).to_owned(),
            FileError::AnswersOnly => file_problems::answers_only(self).to_owned(),
            FileError::Newer { version } => file_problems::newer(self, &version.to_string()),
            FileError::UnknownField { path, known } => file_problems::unknown_field(self, path, &known.join(", ")),
            FileError::MissingField { path, name } if path == WHOLE => file_problems::missing_field(self, name),
            FileError::MissingField { path, name } => file_problems::missing_field_at(self, path, name),
            FileError::WrongValue { path, wrong } if path == WHOLE => file_problems::wrong_file(self, &self.wrong(wrong)),
            FileError::WrongValue { path, wrong } => file_problems::wrong_value(self, path, &self.wrong(wrong)),
        };
        // The text repeats names of the file. They may be anything, and a terminal may show them.
        in_sight(&text)
    }

    /// Why saved answers make no case. It repeats only the beginning of a long line.
    pub fn answers_error(&self, error: NoCase) -> String {
        let shown = |line: &str| line.chars().take(60).collect::<String>();
        let text = match error {
            NoCase::Fault(Fault::NoAnswer(line)) => file_problems::no_answer(self, &shown(line)),
            NoCase::Fault(Fault::Repeated(line)) => file_problems::answer_twice(self, &shown(line)),
            NoCase::TooLittle => file_problems::no_case(self).to_owned(),
        };
        in_sight(&text)
    }

    fn wrong(&self, wrong: &Wrong) -> String {
        match wrong {
            Wrong::Type { found, expected } => file_problems::wrong_type(self, &self.found(found), self.expected(*expected)),
            Wrong::UnknownOption { name, known } => file_problems::unknown_option(self, name, &known.join(", ")),
            Wrong::Twice { name } => file_problems::field_twice(self, name),
            Wrong::NotOneOption => file_problems::not_one_option(self).to_owned(),
        }
    }

    fn found(&self, found: &Found) -> String {
        match found {
            Found::Null => found::null(self).to_owned(),
            Found::Bool(value) => found::bool(self, &value.to_string()),
            Found::Whole(number) => found::whole(self, number),
            Found::Fraction(number) => found::fraction(self, number),
            Found::Text(text) => found::text(self, &format!("{text:?}")),
            Found::List => found::list(self).to_owned(),
            Found::OtherLength => found::other_length(self).to_owned(),
            Found::Object => found::object(self).to_owned(),
            Found::NameAlone => found::name_alone(self).to_owned(),
        }
    }
}
