//! The conditions with their status, and what to do now: who files, by when, with which papers.

use crate::assessment::{Assessment, HelpAssessment};
use crate::calendar::Date;
use crate::case::field::Person;
use crate::page::ViewContext;
use crate::page::element::{El, button, el, link, link_out, list};
use crate::page::result::calculation::place;
use crate::page::result::{Fold, fold, sign, way_to};
use crate::rules::procedure::{Contact, Deadline, DeadlineKind, Filer, Paper, PaperKind, StartAdvice};
use crate::rules::right::{CheckedCondition, Failure, Status, Verdict};
use crate::text::calendar_file::due;
use crate::text::{Catalogue, Counted, ResultPhrase, ResultWord, SheetWord};

/// Whether the canton can pay, and each condition with its status and source, and with the reason unless it is met. Those that are not
/// met come first.
pub fn conditions(helps: &Helps, verdict: Verdict, view: &ViewContext) -> Fold {
    let texts = view.texts;
    let mut found: Vec<String> = Vec::new();
    let mut content = el("div").with(el("p").text(texts.verdict(verdict)));
    for counted in [Counted::NotMet, Counted::Clarified, Counted::Met] {
        let of = |help: &HelpAssessment| -> Vec<(String, El)> {
            let those = help.conditions.iter().filter(|checked| group(checked.status) == counted);
            those.map(|checked| condition(help, checked, view)).collect()
        };
        // A condition that several helps meet in the same way stands in the list once.
        let mut words: Vec<String> = helps.all.iter().flat_map(of).map(|(words, _)| words).collect();
        words.sort_unstable();
        words.dedup();
        let count = words.len();
        if count > 0 {
            let title = texts.counted_as(counted, count);
            content = content.with(el("h3").text(title.clone())).with(el("div").class("conditions").all(helps.lists(true, &of)));
            found.push(title);
        }
    }
    // What is met is not what a reader looks for first.
    found.reverse();
    let content = content.with(el("p").class("note").text(texts.result_phrase(ResultPhrase::Acts)));
    fold(texts.result_phrase(ResultPhrase::Conditions), texts.facts(&found), content)
}

/// The group in which a condition is counted.
fn group(status: Status) -> Counted {
    match status {
        Status::NotMet(_) | Status::MetUntil(_) => Counted::NotMet,
        Status::NotAnswered | Status::OfficeDecides(_) => Counted::Clarified,
        Status::Met => Counted::Met,
    }
}

fn condition(help: &HelpAssessment, checked: &CheckedCondition, view: &ViewContext) -> (String, El) {
    let texts = view.texts;
    // The word tells the status; the class only adds a colour.
    let class = match checked.status {
        Status::Met => "state met",
        Status::NotMet(_) | Status::MetUntil(_) => "state not-met",
        Status::NotAnswered => "state unanswered",
        Status::OfficeDecides(_) => "state office",
    };
    let (state, name) = (texts.status(checked.status), texts.condition(checked.condition));
    let why = texts.status_reason(checked.status).unwrap_or_default();
    // By these words `lists` finds equal rows of several helps.
    let words = [state, name, &why, &checked.source.to_string()].concat();
    let missing = (checked.status == Status::NotAnswered).then(|| {
        let missing = view.derived.questions.question_of_condition(help.help, checked.condition);
        link(way_to(missing, view), texts.question(missing.question))
    });
    let reason = (!why.is_empty()).then(|| el("p").class("reason").with(el("span").sentence(&why)).space().maybe(missing));
    let sign = match checked.status {
        Status::Met => sign::met(),
        Status::NotMet(_) | Status::MetUntil(_) => sign::not_met(),
        Status::NotAnswered | Status::OfficeDecides(_) => sign::open(),
    };
    let item = el("li").with(sign).with(el("span").class(class).text(state)).span("condition", name).space();
    (words, item.with(place(checked.source)).maybe(reason))
}

/// What to do: from when on, who files, in which way and by when, with which papers, what follows, and whom to ask. Without a
/// known start (`is_dated`) no day is said. `first` stands before all that.
pub fn what_to_do(assessment: &Assessment, helps: &Helps, first: Option<El>, texts: &'static Catalogue, is_dated: bool) -> Fold {
    let needs_request = |help: &HelpAssessment| help.procedure.way.is_request();
    let only_by_others = helps.filed().any(|help| {
        let themselves = |filer: &Filer| matches!(filer, Filer::Parents | Filer::YoungPerson);
        needs_request(help) && !help.procedure.filers.iter().any(themselves)
    });
    let who = if helps.filed().any(needs_request) { ResultPhrase::WhoFiles } else { ResultPhrase::WhoMayAsk };
    let filers = |help: &HelpAssessment| items(&help.procedure.filers, |one| texts.filer(*one));
    // One warning is enough: the next step has it.
    let start = |help: &HelpAssessment| match helps.early() {
        Some((early, ..)) if early.help == help.help => Some(texts.only_from_decision().to_owned()),
        _ => texts.start(help.procedure.start),
    };
    let way = |help: &HelpAssessment| {
        let way = help.procedure.way;
        let (words, text) = item(texts.way(way));
        let to = way.link().map(|to| link_out(to, texts.result_phrase(ResultPhrase::OpenWay)));
        vec![(words, text.space().maybe(to))]
    };
    let contact = |contact: &Contact| {
        let (words, text) = item(texts.contact(*contact));
        let to = contact.link().map(|to| link(to, texts.result_phrase(ResultPhrase::OpenContact)));
        (words, text.space().maybe(to))
    };
    // The sheet is printed where it is asked for.
    let has_sheet = assessment.sheets().is_ok();
    let paper = |paper: &Paper| {
        let (words, text) = item(texts.paper(*paper));
        let is_sheet = has_sheet && paper.kind == PaperKind::CostShareForm;
        let print = is_sheet.then(|| button("print-sheet", texts.sheet_word(SheetWord::Print)));
        (words, text.space().maybe(print))
    };
    let papers = |help: &HelpAssessment| helps.papers_of(help, helps.is_family).map(paper).collect();
    let block = |class, title: Option<ResultPhrase>, lists: Vec<El>| {
        let title = title.map(|phrase| el("h3").text(texts.result_phrase(phrase)));
        (!lists.is_empty()).then(|| el("div").class(class).maybe(title).all(lists))
    };
    let titled = |phrase, lists| block("", Some(phrase), lists);
    let steps = el("div")
        .class("procedure")
        .maybe(block("start", None, helps.lists(false, &|help| start(help).filter(|_| is_dated).map(item).into_iter().collect())))
        .maybe(only_by_others.then(|| el("p").text(texts.result_phrase(ResultPhrase::ParentsCannotFile))))
        .maybe(titled(who, helps.lists(false, &filers)))
        .maybe(block("ways", None, helps.lists(false, &way)))
        .maybe(titled(ResultPhrase::ByWhen, if is_dated { deadlines(helps, texts) } else { Vec::new() }))
        .maybe(titled(ResultPhrase::Papers, helps.lists(false, &papers)))
        .maybe(block(
            "duties",
            Some(ResultPhrase::Duties),
            helps.lists(false, &|help| items(&help.procedure.duties, |one| texts.duty(*one))),
        ))
        .maybe(block(
            "decided",
            Some(ResultPhrase::Decided),
            helps.lists(false, &|help| items(&help.procedure.decided, |one| texts.decided(*one))),
        ))
        .maybe(titled(
            ResultPhrase::WhoConfirms,
            helps.lists(true, &|help| if lacks_indication(help) { filers(help) } else { Vec::new() }),
        ))
        .maybe(titled(ResultPhrase::WhomToAsk, helps.lists(true, &|help| help.procedure.contacts.iter().map(contact).collect())));
    let mut papers: Vec<Paper> = helps.filed().flat_map(|help| helps.papers_of(help, helps.is_family)).copied().collect();
    papers.sort_unstable_by_key(|paper| (paper.kind as usize, paper.person));
    papers.dedup();
    let mut found = vec![texts.counted_as(Counted::Papers, papers.len())];
    found.extend(next_date(helps).filter(|_| is_dated).map(|date| texts.date(date.date)));
    let has_papers = !papers.is_empty();
    let title =
        if has_papers { texts.result_word(ResultWord::PapersAndDates) } else { texts.result_phrase(ResultPhrase::WhomToAsk) };
    let finding = if has_papers { texts.facts(&found) } else { whom_in_short(helps, texts) };
    fold(title, finding, el("div").maybe(first).with(steps))
}

/// The date that the next step names: the last day for the request, else the next deadline.
fn next_date(helps: &Helps) -> Option<Deadline> {
    let dates = due(helps.all, &[]).into_iter().map(|(date, _)| date).filter(|date| !date.passed);
    let is_extension = |date: &Deadline| matches!(date.kind, DeadlineKind::ExtensionRequest | DeadlineKind::ChangeRequest);
    dates.min_by_key(is_extension)
}

/// The first contact, in place of papers.
fn whom_in_short(helps: &Helps, texts: &'static Catalogue) -> String {
    let contact = helps.all.iter().find_map(|help| help.procedure.contacts.first());
    contact.map(|contact| texts.contact(*contact).to_owned()).unwrap_or_default()
}

/// The papers to hand in, with the names of their helps unless they are for all. `None` if there are none.
pub fn papers(helps: &Helps) -> Option<El> {
    let own = |help: &HelpAssessment| helps.papers_of(help, true).map(|one| item(helps.texts.paper(*one))).collect();
    let lists = helps.lists(false, &own);
    (!lists.is_empty()).then(|| el("div").all(lists))
}

/// The conditions that are still open, in few words. `None` if there are none.
pub fn open_conditions(helps: &Helps, view: &ViewContext) -> Option<El> {
    let texts = view.texts;
    let of = |help: &HelpAssessment| -> Vec<(String, El)> {
        let open = help.conditions.iter().filter(|checked| group(checked.status) == Counted::Clarified);
        open.map(|checked| {
            let name = texts.condition(checked.condition);
            (name.to_owned(), el("li").with(sign::open()).with(el("span").text(name)))
        })
        .collect()
    };
    let lists = helps.lists(false, &of);
    (!lists.is_empty()).then(|| el("div").class("conditions").all(lists))
}

/// The deadlines of the helps that the canton can pay, the earliest first, with the names of their helps unless they apply to all.
fn deadlines(helps: &Helps, texts: &'static Catalogue) -> Vec<El> {
    let dates = due(helps.all, &helps.names);
    let items: Vec<El> = dates
        .into_iter()
        .map(|(date, names)| {
            let item = deadline(&date, texts);
            if names.is_empty() || names.len() == helps.filed().count() {
                item
            } else {
                item.span("whose", texts.in_brackets(&texts.listed(&names)))
            }
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let is_counted_back = helps.filed().flat_map(|help| &help.procedure.deadlines).any(|one| one.kind.is_counted_back());
    let closed = is_counted_back.then(|| el("p").class("note").text(texts.result_phrase(ResultPhrase::OfficesClosed)));
    vec![el("div").with(el("ul").all(items)).maybe(closed)]
}

/// Whether the help is refused because no entitled body has confirmed or ordered it. Then the next step is to ask such a body, so
/// these bodies are shown although no request can be filed.
pub fn lacks_indication(help: &HelpAssessment) -> bool {
    let fails =
        |checked: &CheckedCondition| matches!(checked.status, Status::NotMet(Failure::NoBasis | Failure::BodyNotEntitled));
    help.conditions.iter().any(fails)
}

/// An item of a list with its text, by which equal items are found.
fn item(words: impl Into<String>) -> (String, El) {
    let words = words.into();
    (words.clone(), el("li").with(el("span").text(words)))
}

fn items<T, W: Into<String>>(things: &[T], words: impl Fn(&T) -> W) -> Vec<(String, El)> {
    things.iter().map(|thing| item(words(thing))).collect()
}

/// The helps, with their names if there are several.
pub struct Helps<'a> {
    pub all: &'a [HelpAssessment],
    pub names: Vec<String>,
    /// Whether the parents live apart, so that each brings papers of its own.
    pub are_apart: bool,
    /// Whether a family reads it.
    pub is_family: bool,
    pub texts: &'static Catalogue,
}

impl Helps<'_> {
    /// The helps for which something can be filed: those that the canton may pay for, or for which this is still open. For the
    /// others only the conditions, the contacts and, if an indication is missing, the bodies that give it are shown.
    pub fn filed(&self) -> impl Iterator<Item = &HelpAssessment> {
        self.all.iter().filter(|help| help.verdict != Verdict::No)
    }

    /// The help whose start the next step says to be too early, with the first day on which it can begin, also for an extension or a
    /// change if that is another one.
    pub fn early(&self) -> Option<(&HelpAssessment, Date, Option<Date>)> {
        self.filed().find_map(|help| match help.procedure.start {
            StartAdvice::TooEarly { earliest, otherwise } => Some((help, earliest, otherwise)),
            _ => None,
        })
    }

    /// The papers of a help. Without those of the other parent, who lives apart, if the family reads it.
    fn papers_of<'h>(&self, help: &'h HelpAssessment, is_for_family: bool) -> impl Iterator<Item = &'h Paper> {
        let leaves_out = self.are_apart && is_for_family;
        let is_of_other = |paper: &Paper| matches!(paper.person, Some(Person::Second | Person::SecondPartner));
        help.procedure.papers.iter().filter(move |paper| !(leaves_out && is_of_other(paper)))
    }

    /// The items that `of` gives for each help, each item once. Items of the same helps form a list; the names of these helps stand
    /// above it, unless it applies to all. `also_no` includes helps that the canton cannot pay.
    fn lists(&self, also_no: bool, of: &dyn Fn(&HelpAssessment) -> Vec<(String, El)>) -> Vec<El> {
        let said = self.all.iter().enumerate().filter(|(_, help)| also_no || help.verdict != Verdict::No);
        let mut helps = 0;
        let mut things: Vec<(String, El, Vec<usize>)> = Vec::new();
        for (place, help) in said {
            helps += 1;
            for (words, item) in of(help) {
                match things.iter_mut().find(|(known, ..)| *known == words) {
                    Some((_, _, whose)) => whose.push(place),
                    None => things.push((words, item, vec![place])),
                }
            }
        }
        let mut groups: Vec<(Vec<usize>, Vec<El>)> = Vec::new();
        for (_, item, whose) in things {
            match groups.iter_mut().find(|(known, _)| *known == whose) {
                Some((_, items)) => items.push(item),
                None => groups.push((whose, vec![item])),
            }
        }
        let named = |(whose, items): (Vec<usize>, Vec<El>)| {
            let names: Vec<&str> = whose.iter().filter_map(|place| Some(self.names.get(*place)?.as_str())).collect();
            let is_told = whose.len() < helps;
            el("div").maybe(is_told.then(|| el("p").class("whose").text(self.texts.listed(&names)))).maybe(list("", items))
        };
        groups.into_iter().map(named).collect()
    }
}

fn deadline(deadline: &Deadline, texts: &'static Catalogue) -> El {
    let passed = deadline.passed.then(|| el("span").class("state not-met").text(texts.result_phrase(ResultPhrase::Passed)));
    let due = texts.due(deadline);
    el("li").with(el("span").text(due)).space().with(place(deadline.source)).space().maybe(passed)
}
