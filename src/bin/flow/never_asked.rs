//! What the family way never asks: the questions of the Fachmodus that no page answers, and what the list says where nothing is ticked.

use hilfen_rechner::calendar::Date;
use hilfen_rechner::case::field::Person;
use hilfen_rechner::form::family::{self, Page};
use hilfen_rechner::form::{
    Action, Asked, ChoiceQuestion, ChosenOptions, FamilyHelpOption, Form, Heading, Question, Side, TextQuestion,
};
use hilfen_rechner::text::{FamilyResult, GERMAN, Phrase};

/// Where a question stands instead. `None` for a question that a page of the family way answers.
fn instead(question: Question) -> Option<String> {
    use ChoiceQuestion as Choice;
    use TextQuestion as Text;
    let office = |asks| Some([GERMAN.family_result(FamilyResult::Office), ": ", GERMAN.family_result(asks)].concat());
    let result = |says| Some(["Bedingung beim Ergebnis: ", GERMAN.family_result(says)].concat());
    let precise = |when: &str| Some([GERMAN.family_result(FamilyResult::MorePrecise), ", ", when].concat());
    let because = |why: &str| Some(["Nicht nötig, weil ", why].concat());
    match question {
        Question::Choice(Choice::SupportResidence) => office(FamilyResult::SupportResidence),
        Question::Choice(Choice::MilderMeasure) => office(FamilyResult::Milder),
        Question::Choice(Choice::Recognition) => office(FamilyResult::Recognised),
        Question::Choice(Choice::Place | Choice::PlaceInside) => office(FamilyResult::PlacePossible),
        Question::Choice(Choice::Request | Choice::Schooling | Choice::Vocational) => office(FamilyResult::KindOfRequest),
        Question::Choice(Choice::LeftPlacement) => result(FamilyResult::AfterCare),
        Question::Choice(Choice::Disability | Choice::SpecialSchool) => result(FamilyResult::Relief),
        Question::Choice(Choice::BeganAsMinor | Choice::Reentry | Choice::MajorityReason) => result(FamilyResult::AfterMajority),
        Question::Choice(Choice::Specialised) | Question::Text(Text::AgreedPay) => {
            precise("wenn das Pflegegeld den Anteil begrenzen kann")
        }
        Question::Choice(Choice::Urgent) => because("wer «Sofort ein Platz» wählt, die Krise schon nennt."),
        Question::Choice(Choice::ReliefPlace) => because("der Anteil an jedem Ort gleich ist."),
        Question::Choice(Choice::TaxBasis) => because("die Antwort auf die Frage nach dem Einkommen es sagt."),
        Question::Text(Text::Contribution) => {
            Some([GERMAN.family_result(FamilyResult::Office), ": Der Beitrag begrenzt den Anteil (§ 28 Abs. 3)."].concat())
        }
        Question::Text(Text::FamilyDays) => because("der Weg nur nach einer Familienbegleitung fragt."),
        Question::Text(Text::Wealth(Person::FirstPartner | Person::SecondPartner)) => {
            because("die Seite zum Vermögen nach beiden zusammen fragt.")
        }
        Question::Text(
            Text::Property(Person::FirstPartner | Person::SecondPartner)
            | Text::Upkeep(Person::FirstPartner | Person::SecondPartner),
        ) => because("angenommen wird: 0 Franken."),
        Question::Text(Text::ChildDeductions(Person::Child(_))) => because("angenommen wird: kein Kinderabzug."),
        _ => None,
    }
}

/// The questions of the Fachmodus that no page of the family way answers, as a table with where each stands instead.
pub fn never_asked(sections: &[(Heading, Vec<Question>)]) -> String {
    let written: Vec<Question> = Page::all().into_iter().flat_map(Page::writes).map(|asked| asked.question).collect();
    let mut lines = vec!["| Frage im Fachmodus | Name | Bei Familien |".to_owned(), "|---|---|---|".to_owned()];
    // The questions about several children with outpatient help are asked of a further help only.
    let further = (Heading::Details, vec![Question::Text(TextQuestion::FamilyDays)]);
    for (heading, questions) in sections.iter().chain([&further]) {
        for question in questions.iter().filter(|question| !written.contains(question)) {
            let asked = [&GERMAN.heading(*heading, 1), ": ", GERMAN.question(*question)].concat();
            lines.push(format!("| {asked} | `{}` | {} |", question.name(), instead(*question).unwrap_or_default()));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The items of the list, each with what it says of the questions of the Fachmodus where it is not ticked.
pub fn not_ticked(today: Date) -> String {
    let mut lines = vec!["| Nicht angekreuzt | Das gilt als gesagt |".to_owned(), "|---|---|".to_owned()];
    let ways = [
        (FamilyHelpOption::Home, "8"),
        (FamilyHelpOption::Home, "15"),
        (FamilyHelpOption::Home, "20"),
        (FamilyHelpOption::FamilyCoaching, "8"),
    ];
    for (help, age) in ways {
        let mut form = Form::default();
        family::begin(&mut form);
        form.update(Action::Choose(0, ChoiceQuestion::FamilyHelp, Some(help.into())));
        form.update(Action::Type(0, 0, TextQuestion::Age, age.to_owned()));
        family::write_all(&mut form, today);
        let list = Page::List(Side::Own);
        family::none_of(&form, list).into_iter().for_each(|answer| form.update(answer));
        family::write_all(&mut form, today);
        for item in family::items(&form, Side::Own) {
            let said: Vec<String> =
                family::written_by(item, Side::Own).into_iter().filter_map(|asked| said(&form, asked)).collect();
            let said = if said.is_empty() {
                "Offen, bis die Familie sagt, wer die Hilfe vorschlägt.".to_owned()
            } else {
                said.join("<br>")
            };
            let line = format!("| {} | {said} |", GERMAN.list_item(item, Side::Own, &form));
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A question of the Fachmodus with its answer.
fn said(form: &Form, asked: Asked) -> Option<String> {
    let answer = match form.answer(asked)? {
        Action::Choose(help, question, _) => match form.at(help).chosen(question) {
            Some(option) => GERMAN.option(option).to_owned(),
            None => GERMAN.phrase(Phrase::DontKnow).to_owned(),
        },
        Action::Type(_, _, _, text) if text.is_empty() => "leer".to_owned(),
        Action::Type(_, _, _, text) => text,
    };
    Some([GERMAN.question(asked.question), " ", &answer].concat())
}
