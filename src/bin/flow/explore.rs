//! Finds the order of the questions, and the questions that each answer leads to, by trying all answers.

use std::collections::HashSet;

use hilfen_rechner::form::{
    Action, Asked, ChoiceQuestion, Chosen, ChosenOptions, Form, Heading, Question, Questions, Section, TextKind, TextQuestion,
    UNKNOWN, sections,
};
use hilfen_rechner::rules::parameters::RuleBook;
use hilfen_rechner::text::{GERMAN, Phrase};
use hilfen_rechner::visit::is_answered;

/// What an answer leads to.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    Question(Question),
    /// The questions of one more help.
    AnotherHelp,
}

/// An answer, as its index among those that are tried.
pub type Reply = (Question, usize);

/// An answer, and a question or another help that it leads to.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Link {
    pub from: Reply,
    /// The help that was chosen before; `None` if the answer chooses the help itself.
    pub help: Option<Chosen>,
    pub to: Target,
}

/// A way through the form: the answers, and why each question is asked.
#[derive(Clone)]
pub struct Way {
    pub form: Form,
    given: Vec<Reply>,
    reasons: Vec<Link>,
}

/// The result of the search.
#[derive(Default)]
pub struct Flow {
    /// Ways to the end, one for each different list of questions.
    pub ways: Vec<Way>,
    pub links: Vec<Link>,
}

/// The answers to try for a question, each with its text in the chart.
pub fn replies(question: Question) -> Vec<(String, Action)> {
    let entry = match question {
        Question::Choice(question) => {
            let chosen = question.options().iter().map(|option| (GERMAN.option(*option), Some(*option)));
            let open = question.may_be_open().then_some((GERMAN.phrase(Phrase::DontKnow), None));
            return chosen.chain(open).map(|(label, option)| (label.to_owned(), Action::Choose(0, question, option))).collect();
        }
        Question::Text(entry) => entry,
    };
    let unknown = (GERMAN.phrase(Phrase::DontKnow), UNKNOWN.to_owned());
    let majority = RuleBook::embedded().newest().map_or(0, |rules| rules.majority_age.value);
    let born = |years: u32| format!("15.6.{}", 2027_u32.saturating_sub(years));
    let tried = match entry {
        // For a help that begins on 1.2.2027.
        TextQuestion::Birth => vec![
            ("minderjährig", born(majority / 2)),
            ("wird während der Hilfe volljährig", born(majority)),
            ("von Anfang an volljährig", born(majority + 5)),
            unknown,
        ],
        TextQuestion::Start => vec![("ein Datum", "1.2.2027".to_owned())],
        TextQuestion::End | TextQuestion::ChangeSince(_) => vec![("leer", String::new()), ("ein Datum", "1.5.2027".to_owned())],
        _ if entry.kind() == TextKind::Count => vec![("eine Zahl", "6".to_owned()), unknown],
        _ => vec![("0", "0".to_owned()), ("mehr als 0", "5000".to_owned()), unknown],
    };
    tried.into_iter().map(|(label, text)| (label.to_owned(), Action::Type(0, 0, entry, text))).collect()
}

/// The questions of a section that the guided way asks.
fn guided(section: &Section) -> impl Iterator<Item = Question> {
    section.questions.iter().filter(|one| one.nth == 0).map(|one| one.question)
}

/// The questions that are asked now about the first help, and whether another help is asked about.
fn targets(form: &Form) -> Vec<Target> {
    let mut all = Vec::new();
    for section in sections(form) {
        if section.help == 0 {
            all.extend(guided(&section).map(Target::Question));
        } else if !all.contains(&Target::AnotherHelp) {
            all.push(Target::AnotherHelp);
        }
    }
    all
}

/// The sections of the first help.
pub fn first_sections(form: &Form) -> Vec<Section> {
    let mut first: Vec<Section> = sections(form).into_iter().filter(|section| section.help == 0).collect();
    for section in &mut first {
        // The chart draws both headings as one box, because their questions are the same.
        if let Heading::DeductionsApart(parent) = section.heading {
            section.heading = Heading::Deductions(parent);
        }
    }
    first
}

impl Flow {
    /// Tries every answer to every question once for each help. Earlier questions are answered, later ones are not. Answers that lead to
    /// another help are recorded as links but not followed.
    pub fn explored() -> Flow {
        let mut flow = Flow::default();
        let (mut tried, mut linked, mut lists) = (HashSet::new(), HashSet::new(), HashSet::new());
        let mut waiting = vec![Way { form: Form::default(), given: Vec::new(), reasons: Vec::new() }];
        while let Some(mut way) = waiting.pop() {
            let mut links = Vec::new();
            while let Some(Asked { question, .. }) = first_gap(&way.form) {
                let help = way.help();
                let mut onward = onward(&way, question, help).into_iter();
                let Some(first) = onward.next() else { break };
                for (place, other) in onward.enumerate() {
                    if targets(&other.form).contains(&Target::AnotherHelp) {
                        links.extend(other.reasons.into_iter().filter(|link| link.to == Target::AnotherHelp));
                    } else if tried.insert((question, help, place)) {
                        waiting.push(other);
                    }
                }
                way = first;
            }
            links.extend(&way.reasons);
            flow.links.extend(links.into_iter().filter(|link| linked.insert(*link)));
            if lists.insert(targets(&way.form)) {
                flow.ways.push(way);
            }
        }
        flow
    }
}

impl Way {
    fn help(&self) -> Option<Chosen> {
        self.form.at(0).chosen(ChoiceQuestion::Help)
    }
}

/// Continues a way with each answer to a question, one new way for each. The answer becomes the reason for a question that is asked
/// afterwards if that question was not asked before, or if at least one other answer does not lead to it.
fn onward(way: &Way, question: Question, help: Option<Chosen>) -> Vec<Way> {
    let before = targets(&way.form);
    let after: Vec<(Form, Vec<Target>)> = replies(question)
        .into_iter()
        .map(|(_, action)| {
            let mut form = way.form.clone();
            form.update(action);
            let targets = targets(&form);
            (form, targets)
        })
        .collect();
    let is_open = |target: &Target| !before.contains(target) || after.iter().any(|(_, targets)| !targets.contains(target));
    let mut ways = Vec::new();
    for (place, (form, targets)) in after.iter().enumerate() {
        let from = (question, place);
        let mut reasons = way.reasons.clone();
        // A question may depend on several answers. Only the last one is kept as its reason.
        reasons.retain(|link| targets.contains(&link.to) && !is_open(&link.to));
        reasons.extend(targets.iter().filter(|to| is_open(to)).map(|to| Link { from, help, to: *to }));
        let mut given = way.given.clone();
        given.push(from);
        ways.push(Way { form: form.clone(), given, reasons });
    }
    ways
}

/// Merges lists into one order: an element follows all that precede it in a list. Where lists disagree, the first
/// occurrence decides.
fn in_order<T: Copy + PartialEq>(lists: &[Vec<T>]) -> Vec<T> {
    let mut met: Vec<T> = Vec::new();
    let mut pairs: Vec<[T; 2]> = Vec::new();
    for list in lists {
        for one in list {
            if !met.contains(one) {
                met.push(*one);
            }
        }
        for pair in list.array_windows::<2>() {
            if !pairs.contains(pair) {
                pairs.push(*pair);
            }
        }
    }
    let mut ordered = Vec::new();
    while !met.is_empty() {
        let is_free = |one: &T| !pairs.iter().any(|[first, then]| then == one && met.contains(first));
        let place = met.iter().position(is_free).unwrap_or(0);
        ordered.push(met.remove(place));
    }
    ordered
}

impl Flow {
    /// The sections in their order, each with its questions.
    pub fn sections(&self) -> Vec<(Heading, Vec<Question>)> {
        let ways: Vec<Vec<Section>> = self.ways.iter().map(|way| first_sections(&way.form)).collect();
        let headings: Vec<Vec<Heading>> = ways.iter().map(|way| way.iter().map(|section| section.heading).collect()).collect();
        let of = |heading| ways.iter().flatten().filter(move |section| section.heading == heading);
        let questions = |heading| in_order(&of(heading).map(|section| guided(section).collect()).collect::<Vec<_>>());
        in_order(&headings).into_iter().map(|heading| (heading, questions(heading))).collect()
    }

    /// The helps with which a question is asked.
    pub fn helps(&self, question: Question) -> Vec<Chosen> {
        let with = |help: &Chosen| {
            let asks = |way: &Way| targets(&way.form).contains(&Target::Question(question));
            self.ways.iter().any(|way| way.help() == Some(*help) && asks(way))
        };
        ChoiceQuestion::Help.options().iter().copied().filter(with).collect()
    }

    /// The answers to other questions that keep an answer from leading to its target.
    pub fn exceptions(&self, from: Reply, helps: &[Chosen], to: Target) -> Vec<Reply> {
        let Some((_, answer)) = replies(from.0).into_iter().nth(from.1) else { return Vec::new() };
        let leads = |way: &Way| {
            let mut form = way.form.clone();
            form.update(answer.clone());
            targets(&form).contains(&to)
        };
        let concerned = self.ways.iter().filter(|way| {
            way.given.iter().any(|(question, _)| *question == from.0) && way.help().is_some_and(|help| helps.contains(&help))
        });
        let (leading, mut failing): (Vec<&Way>, Vec<&Way>) = concerned.partition(|way| leads(way));
        let mut exceptions = Vec::new();
        while let Some(way) = failing.first() {
            let only_there = |reply: &&Reply| !leading.iter().any(|way| way.given.contains(reply));
            let Some(reply) = way.given.iter().find(only_there).copied() else { break };
            failing.retain(|way| !way.given.contains(&reply));
            exceptions.push(reply);
        }
        exceptions
    }
}

/// The first question of the Fachmodus that is not answered.
fn first_gap(form: &Form) -> Option<Asked> {
    Questions::of(form).asked.into_iter().find(|one| one.nth == 0 && !is_answered(form, *one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_found_and_a_disagreement_does_no_harm() {
        let rows: [(&str, &[Vec<char>], &str); 3] = [
            ("what was met later may come first", &[vec!['b', 'c'], vec!['a', 'b']], "abc"),
            ("both ways", &[vec!['a', 'b', 'c'], vec!['a', 'c', 'b']], "abc"),
            ("nothing", &[], ""),
        ];
        for (name, lists, expected) in rows {
            assert_eq!(in_order(lists).iter().collect::<String>(), expected, "{name}");
        }
    }
}
