//! The family stories of `cases/stories.md`, played with the form as a person fills it in.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::*;

use hilfen_rechner::answer::Range;
use hilfen_rechner::assessment::{Assessment, assess};
use hilfen_rechner::form::{Action, Asked, Form, Question, read, sections};
use hilfen_rechner::text::{GERMAN, Names, ResultPhrase, StepText};
use serde::Deserialize;

const STORIES: &str = include_str!("../cases/stories.md");

/// The answers of a play and what must come out.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Play {
    answers: BTreeMap<String, BTreeMap<String, String>>,
    amount: Option<String>,
    #[serde(default)]
    payers: Vec<String>,
    #[serde(default)]
    months: String,
    #[serde(default)]
    says: Vec<String>,
    #[serde(default)]
    says_not: Vec<String>,
    /// The ids of readings that the result rests on, beside others.
    #[serde(default)]
    readings: Vec<String>,
    papers: Option<Vec<String>>,
    /// What only the browser test finds.
    #[serde(default, rename = "page")]
    _page: Vec<String>,
    #[serde(default)]
    refused: BTreeMap<String, String>,
}

/// The stories: title, prose, and the data of each play.
fn stories() -> Vec<(&'static str, String, Vec<&'static str>)> {
    let stories = STORIES.split("\n## ").skip(1).map(|story| {
        let (title, text) = story.split_once('\n').unwrap();
        let mut prose = title.to_owned();
        let mut plays = Vec::new();
        for (place, piece) in text.split("```").enumerate() {
            match piece.strip_prefix("json\n") {
                Some(play) if place % 2 == 1 => plays.push(play),
                _ => prose.push_str(piece),
            }
        }
        (title, prose, plays)
    });
    stories.collect()
}

fn plays() -> Vec<(&'static str, Play)> {
    let plays = stories().into_iter().flat_map(|(title, _, plays)| plays.into_iter().map(move |play| (title, play)));
    plays.map(|(title, play)| (title, serde_json::from_str(play).unwrap_or_else(|error| panic!("{title}: {error}")))).collect()
}

/// The form in which the answers stand: each is given once its question is asked.
fn filled(play: &Play) -> Form {
    let mut form = Form::default();
    let mut left: Vec<(&str, &str, &str)> = Vec::new();
    for (section, answers) in &play.answers {
        left.extend(answers.iter().map(|(question, answer)| (section.as_str(), question.as_str(), answer.as_str())));
    }
    while !left.is_empty() {
        let before = left.len();
        left.retain(|(section, question, answer)| match asked(&form, section, question) {
            Some(asked) => {
                form.update(action(asked, answer));
                false
            }
            None => true,
        });
        assert!(left.len() < before, "these questions are not asked: {left:?}");
    }
    form
}

fn asked(form: &Form, section: &str, question: &str) -> Option<Asked> {
    let section = sections(form).into_iter().find(|one| GERMAN.heading(one.heading, one.number) == section)?;
    section.questions.into_iter().find(|one| GERMAN.label(*one) == question)
}

fn action(asked: Asked, answer: &str) -> Action {
    match asked.question {
        Question::Text(question) => Action::Type(asked.help, asked.nth, question, answer.to_owned()),
        Question::Choice(question) => {
            let option = question.options().iter().find(|option| GERMAN.option(**option) == answer);
            Action::Choose(asked.help, question, Some(*option.unwrap_or_else(|| panic!("{question:?} has no {answer:?}"))))
        }
    }
}

#[test]
fn every_story_ends_as_it_is_told() {
    for (title, play) in plays() {
        let form = filled(&play);
        let reading = read(&form, date("20.11.2026"));
        let refused = reading.problems.iter().map(|problem| {
            let Question::Text(question) = problem.asked.question else { panic!("{title}: {problem:?}") };
            (GERMAN.label(problem.asked), GERMAN.problem(problem.kind, form.of(problem.asked).text(question)))
        });
        let refused: Vec<(String, String)> = refused.collect();
        let is_expected =
            |(label, why): &(String, String)| play.refused.get(label).is_some_and(|expected| why.contains(expected));
        assert!(refused.len() == play.refused.len() && refused.iter().all(is_expected), "{title}: {refused:?}");
        if !refused.is_empty() {
            continue;
        }
        let result = assess(&reading.case.unwrap(), &book()).unwrap();
        assert_eq!(result.dearest().map(shown), play.amount, "{title}");
        assert_eq!(payers(&result), play.payers, "{title}");
        assert_eq!(months(&result), play.months, "{title}");
        let said = said(&result);
        for sentence in &play.says {
            assert!(said.contains(sentence), "{title}: {sentence:?} is not said");
        }
        for sentence in &play.says_not {
            assert!(!said.contains(sentence), "{title}: {sentence:?} is said");
        }
        for id in &play.readings {
            assert!(result.readings.iter().any(|reading| reading.id() == id), "{title}: {id}");
        }
        if let Some(papers) = &play.papers {
            let found = result.helps.iter().flat_map(|help| &help.procedure.papers).map(|paper| GERMAN.paper(*paper));
            assert_eq!(&found.collect::<Vec<String>>(), papers, "{title}");
        }
    }
}

fn shown(range: Range) -> String {
    GERMAN.range(range)
}

/// As the page tells who pays what.
fn payers(result: &Assessment) -> Vec<String> {
    let phases = result.phases().into_iter().map(|phase| {
        let stand_in = match phase.stand_in {
            [] => String::new(),
            years => format!(", {}", GERMAN.stand_in(years, phase.partly_own_year)),
        };
        format!("{}, {}{stand_in} {}", GERMAN.payer(phase.payer), GERMAN.period(phase.from, phase.to), shown(phase.amount))
    });
    phases.collect()
}

/// The totals of the months, those on end with the same one together: `5 × 1’108.33, 7 × 495.00`.
fn months(result: &Assessment) -> String {
    let computed: Vec<_> = result.months.iter().filter(|month| !month.lines.is_empty()).collect();
    let runs = computed.chunk_by(|one, next| one.total == next.total);
    runs.map(|run| format!("{} × {}", run.len(), shown(run[0].total))).collect::<Vec<String>>().join(", ")
}

/// All that the catalogue has to say of a result, on one line and without soft hyphens.
fn said(result: &Assessment) -> String {
    let mut said = vec![GERMAN.verdict(result.verdict()).to_owned()];
    if result.peak().is_none() {
        said.push(GERMAN.result_phrase(ResultPhrase::AmountOpen).to_owned());
    }
    for ledger in result.ledgers() {
        for StepText { sentences, rows, results, sources, .. } in GERMAN.ledger(&ledger, Names::Apart) {
            said.extend(sentences.into_iter().map(|(_, sentence)| sentence));
            said.extend(rows.iter().map(|(_, row)| format!("{} {} {}", row.sign, row.label, row.value)));
            said.extend(results.into_iter().map(|(_, result)| result));
            said.extend(sources.iter().map(ToString::to_string));
        }
        said.extend(ledger.ends.iter().flat_map(|one| GERMAN.jumps(&one.jumps)));
    }
    for month in &result.months {
        said.extend([GERMAN.month(month.month), shown(month.total)]);
        said.extend(month.lines.iter().map(|line| GERMAN.reason(&line.reason)));
    }
    let total = if result.whole_stay { ResultPhrase::Total } else { ResultPhrase::TotalOpenEnd };
    said.extend(result.total.map(|total_amount| format!("{} {}", GERMAN.result_phrase(total), shown(total_amount))));
    said.extend(result.readings.iter().map(|reading| GERMAN.reading(*reading).to_owned()));
    said.extend(result.open.iter().map(|point| GERMAN.open_point(*point).to_owned()));
    for help in &result.helps {
        said.extend(help.conditions.iter().map(|checked| GERMAN.status(checked.status).to_owned()));
        let procedure = &help.procedure;
        said.extend(GERMAN.start(procedure.start));
        said.push(GERMAN.way(procedure.way).to_owned());
        let deadlines = procedure.deadlines.iter();
        said.extend(deadlines.map(|deadline| format!("{}: {}", GERMAN.date(deadline.date), GERMAN.deadline(deadline))));
        said.extend(procedure.papers.iter().map(|paper| GERMAN.paper(*paper)));
        said.extend(procedure.duties.iter().map(|duty| GERMAN.duty(*duty).to_owned()));
        said.extend(procedure.decided.iter().map(|decided| GERMAN.decided(*decided)));
    }
    said.join(" ").replace('\u{ad}', "")
}

/// The numbers of a text without signs between thousands and without `.00`: `2’250.00` and `2 250` are both `2250`. A date is one.
fn numbers(text: &str) -> BTreeSet<String> {
    let is_digit = |letter: Option<&char>| letter.is_some_and(char::is_ascii_digit);
    let letters: Vec<char> = text.chars().collect();
    let mut numbers = BTreeSet::new();
    let mut number = String::new();
    for (place, letter) in letters.iter().enumerate() {
        let after = |count: usize| letters.get(place + count);
        match letter {
            '0'..='9' => number.push(*letter),
            '.' if !number.is_empty() && is_digit(after(1)) => number.push('.'),
            '’' | '\'' | ' '
                if (1..=3).contains(&number.len()) && (1..4).all(|count| is_digit(after(count))) && !is_digit(after(4)) => {}
            _ if number.is_empty() => {}
            _ => drop(numbers.insert(std::mem::take(&mut number).trim_end_matches(".00").to_owned())),
        }
    }
    numbers.insert(number.trim_end_matches(".00").to_owned());
    numbers.remove("");
    numbers
}

#[test]
fn no_number_of_the_prose_is_missing_in_the_data() {
    let stories = stories();
    assert_eq!(stories.len(), 18);
    for (place, (title, prose, plays)) in stories.into_iter().enumerate() {
        let prose = prose.strip_prefix(&format!("{}. ", place + 1)).unwrap_or_else(|| panic!("{title}"));
        assert!(!plays.is_empty(), "{title} is not played");
        let known = numbers(&plays.join("\n"));
        let unknown: Vec<String> = numbers(prose).into_iter().filter(|number| !known.contains(number)).collect();
        assert!(unknown.is_empty(), "{title}: {unknown:?} stands in no play");
    }
}

/// Below the first bracket and above the last one there is no step to tell.
#[test]
fn the_first_and_the_last_bracket_have_a_step_on_one_side() {
    let jumps =
        |income| assessed(&simple(together(income, "0"), home(hilfen_rechner::case::Extent::Full), "1.2.2027", "28.2.2027"));
    let ahead = jumps("60000").calculations.low[0].jumps.ahead.unwrap();
    assert_eq!((ahead.bound, ahead.distance), (chf("60000"), chf("0")));
    assert_eq!(jumps("55000").calculations.low[0].jumps.below, None);
    let top = jumps("300000").calculations.low[0].jumps;
    assert_eq!((top.below.unwrap().bound, top.ahead), (chf("100000"), None));
}
