//! What the result says first of a case: who pays, how much, how sure; and what changes an amount.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::{Assessment, Change, Open};
use hilfen_rechner::case::*;
use hilfen_rechner::money::Chf;
use hilfen_rechner::rules::payers::Payer;
use hilfen_rechner::rules::right::Condition;
use hilfen_rechner::text::GERMAN;
use hilfen_rechner::visit::headline::{Kind, statements};

use crate::support::*;

fn unit(parent: Finances) -> Unit {
    Unit { parent, partner: None, deductions: Deductions::none() }
}

fn with_wealth(subtotal: &str, wealth: Answer<Chf>) -> Household {
    Household::One(unit(Finances { wealth, ..person(subtotal) }))
}

fn stay(household: Household) -> Case {
    simple(household, home(Extent::Full), "1.2.2027", "31.1.2028")
}

#[test]
fn what_is_said_first_of_each_state() {
    let between = |low, high| Answer::Between { low: chf(low), high: chf(high) };
    let apart = || Household::Apart { first: unit(person("62000")), second: unit(Finances::only(Answer::Unknown)) };
    let both = Household::Apart { first: unit(person("62000")), second: unit(person("40000")) };
    let mut of_age = stay(alone("42000"));
    of_age.children[0].birth = Some(date("3.8.2009"));
    of_age.children[0].own.wage = known("12600");
    of_age.children[0].helps[0].grounds.majority_reason = Choice::Known(MajorityReason::EndOfTraining);
    let parents = Household::Apart { first: unit(person("62000")), second: unit(person("52000")) };
    let of_age_apart = Case { household: parents, ..of_age.clone() };
    let mut refused = stay(alone("60000"));
    refused.children[0].helps[0].grounds.recognition = Choice::Known(Recognition::NotRecognised);
    let rows: [(&str, Case, &[&str], Option<Kind>); 9] = [
        ("sure", stay(alone("62000")), &["Sie zahlen rund 413 Franken im Monat."], Some(Kind::Computed)),
        (
            "a range goes outward to the franc",
            stay(with_wealth("60000", between("0", "50000"))),
            &["Sie zahlen zwischen 350 und 434 Franken im Monat."],
            Some(Kind::Bounded),
        ),
        (
            "nothing is known of the wealth",
            stay(with_wealth("60000", Answer::Unknown)),
            &["Sie zahlen rund 350 Franken im Monat, ohne grosses Vermögen."],
            Some(Kind::Bounded),
        ),
        (
            "never a sum of two who live apart",
            stay(both),
            &["Sie zahlen rund 413 Franken im Monat.", "Der andere Elternteil zahlt nichts."],
            Some(Kind::Computed),
        ),
        (
            "nothing is known of the other parent",
            stay(apart()),
            &["Sie zahlen rund 413 Franken im Monat.", "Was der andere Elternteil zahlt, kommt nicht zu Ihrem Betrag dazu."],
            Some(Kind::Computed),
        ),
        (
            "the child comes of age",
            of_age,
            &["Sie zahlen bis August 2027 rund 273 Franken im Monat.", "Danach zahlt Ihr Kind: rund 158 Franken."],
            Some(Kind::Computed),
        ),
        (
            "the child of parents who live apart comes of age",
            of_age_apart,
            &[
                "Sie zahlen bis August 2027 rund 622 Franken im Monat.",
                "Der andere Elternteil zahlt rund 431 Franken im Monat.",
                "Danach zahlt Ihr Kind: rund 158 Franken.",
            ],
            Some(Kind::Computed),
        ),
        ("no", refused, &["An diese Hilfe kann der Kanton nicht zahlen."], None),
        ("nothing", stay(alone("20000")), &["Sie zahlen nichts."], Some(Kind::Computed)),
    ];
    for (name, case, expected, kind) in rows {
        let said = statements(&assessed(&case), None);
        let texts: Vec<String> = said.iter().map(|one| GERMAN.spoken_headline(one)).collect();
        assert_eq!(texts, expected, "{name}");
        assert_eq!(said[0].kind(), kind, "{name}");
    }
}

#[test]
fn a_share_leaves_out_what_is_wholly_unknown() {
    let open = assessed(&stay(with_wealth("60000", Answer::Unknown)));
    let share = open.first_share().unwrap();
    assert_eq!((share.amount.low, share.amount.high), (chf("350"), chf("350")));
    assert_eq!(share.most(), chf("2500"));
    let apart = Household::Apart { first: unit(person("62000")), second: unit(Finances::only(Answer::Unknown)) };
    let shares = assessed(&stay(apart)).payer_shares();
    assert_eq!(shares.iter().map(|share| share.open == Open::Income).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn what_changes_an_exact_amount() {
    let exact = assessed(&stay(alone("62000")));
    let found: Vec<(Change, String)> =
        exact.moves(Payer::First, &book()).iter().map(|one| (one.change, one.monthly.to_string())).collect();
    let help = exact.helps[0].help;
    let expected = [
        (Change::OnlyWeekdays(help), "330.67"),
        (Change::Deductions(Chf::francs(2000)), "350.00"),
        (Change::Income(Chf::francs(3001)), "487.51"),
    ];
    assert_eq!(found, expected.map(|(change, amount)| (change, amount.to_owned())));
    assert_eq!(assessed(&stay(with_wealth("60000", Answer::Unknown))).moves(Payer::First, &book()), []);
    let apart = Household::Apart { first: unit(person("62000")), second: unit(Finances::only(Answer::Unknown)) };
    assert_eq!(
        assessed(&stay(apart)).moves(Payer::First, &book()).len(),
        3,
        "what is open of the other parent moves nothing here"
    );
}

#[test]
fn what_an_open_answer_would_give() {
    let open = assessed(&stay(with_wealth("60000", Answer::Between { low: chf("0"), high: chf("50000") })));
    let found = open.moves_of_answer(Payer::First, &book());
    assert_eq!(found.iter().map(|one| one.monthly.to_string()).collect::<Vec<_>>(), ["350.00", "433.33"]);
    let unknown = assessed(&stay(with_wealth("60000", Answer::Unknown)));
    assert_eq!(unknown.moves_of_answer(Payer::First, &book()).len(), 4);
    assert_eq!(assessed(&stay(alone("62000"))).moves_of_answer(Payer::First, &book()), []);
}

#[test]
fn a_step_of_the_tariff_close_above_an_exact_income_is_told() {
    let of = |result: &Assessment| result.near_jump(Payer::First, &result.moves(Payer::First, &book()));
    let near = |income| of(&assessed(&stay(alone(income))));
    let found = near("64000").unwrap();
    assert_eq!((found.more, found.monthly.to_string()), (Chf::francs(1001), "487.51".to_owned()));
    assert_eq!(near("65000").unwrap().more, Chf::francs(1), "exactly on it");
    assert_eq!(near("62000"), None, "too far below it");
    let open = assessed(&stay(with_wealth("64000", Answer::Unknown)));
    assert_eq!(of(&open), None, "not while an answer is open");
}

#[test]
fn the_only_condition_that_is_not_met() {
    let refused = |change: fn(&mut Grounds)| {
        let mut case = stay(alone("62000"));
        change(&mut case.children[0].helps[0].grounds);
        assessed(&case).only_failure().map(|(_, condition)| condition)
    };
    let not_recognised = |grounds: &mut Grounds| grounds.recognition = Choice::Known(Recognition::NotRecognised);
    assert_eq!(refused(not_recognised), Some(Condition::Recognition));
    assert_eq!(refused(|grounds| grounds.milder_measure = Choice::Known(true)), Some(Condition::NoMilderMeasure));
    let both = |grounds: &mut Grounds| {
        grounds.recognition = Choice::Known(Recognition::NotRecognised);
        grounds.milder_measure = Choice::Known(true);
    };
    assert_eq!(refused(both), None, "two conditions");
    assert_eq!(refused(|_| {}), None, "none");
}

/// All that is said of a case, as a screen reader says it, and the sentences behind each statement.
fn said(case: &Case) -> (String, Vec<String>) {
    let all = statements(&assessed(case), None);
    (GERMAN.spoken(&all), all.iter().flat_map(|one| GERMAN.headline_more(one)).collect())
}

/// A child that comes of age in March 2027, in a home.
fn coming_of_age() -> Child {
    let mut child = child(vec![help(home(Extent::Full), "1.12.2026", "31.1.2028")]);
    child.birth = Some(date("15.3.2009"));
    child.own.wage = known("10000");
    child.helps[0].grounds.majority_reason = Choice::Known(MajorityReason::EndOfTraining);
    child
}

#[test]
fn an_amount_that_changes_before_majority_is_a_bound() {
    let change = IncomeChange { since: date("1.7.2029"), monthly: known("3000") };
    let finances = Finances { change: Some(change), ..person("82000") };
    let mut case = simple(Household::One(unit(finances)), home(Extent::Full), "1.1.2027", "31.12.2036");
    case.children[0].birth = Some(date("10.6.2018"));
    case.children[0].helps[0].grounds.majority_reason = Choice::Known(MajorityReason::EndOfTraining);
    let (spoken, more) = said(&case);
    assert_eq!(spoken, "Sie zahlen bis Juni 2036 höchstens rund 820 Franken im Monat. Danach zahlt Ihr Kind nichts.");
    assert_eq!(more, ["So viel kostet der teuerste Monat. Andere kosten weniger."]);
    let result = assessed(&case);
    let all = statements(&result, None);
    let share = all[0].share.clone().unwrap();
    assert!(all[0].varies() && !all[1].varies());
    // All months together are the sum of the months, not so many times the dearest one.
    let sum: Chf = result.months[..share.months].iter().map(|month| month.total.high).sum();
    assert_eq!((share.months, share.total.high), (114, sum));
    assert_eq!(sum, chf("24600"), "30 months at 820, then nothing");
    let same = stay(alone("62000"));
    assert!(!statements(&assessed(&same), None)[0].varies());
}

#[test]
fn parents_pay_on_for_another_child() {
    let other = || child(vec![help(home(Extent::Weekly), "1.12.2026", "31.1.2028")]);
    let both = |household| said(&case(household, vec![coming_of_age(), other()])).0;
    assert_eq!(
        both(alone("58000")),
        "Sie zahlen bis März 2027 rund 510 Franken im Monat. Danach zahlen Sie noch rund 271 Franken. \
         Danach zahlt Ihr Kind: rund 42 Franken."
    );
    let apart = Household::Apart { first: unit(person("62000")), second: unit(person("52000")) };
    assert_eq!(
        both(apart),
        "Sie zahlen bis März 2027 rund 600 Franken im Monat. Der andere Elternteil zahlt rund 413 Franken im Monat. \
         Danach zahlen Sie noch rund 331 Franken. Danach zahlt der andere Elternteil noch rund 208 Franken. \
         Danach zahlt Ihr Kind: rund 42 Franken."
    );
    assert_eq!(
        said(&case(alone("58000"), vec![coming_of_age(), coming_of_age()])).0,
        "Sie zahlen bis März 2027 rund 510 Franken im Monat. Kind: Danach zahlt Ihr Kind: rund 42 Franken. \
         Kind 2: Danach zahlt Ihr Kind: rund 42 Franken."
    );
}

#[test]
fn each_of_several_amounts_says_what_it_is_for_and_when() {
    let apart = || Household::Apart { first: unit(person("90000")), second: unit(person("62000")) };
    let helps = |from| vec![help(coaching(4), "1.2.2027", "31.1.2028"), help(home(Extent::Full), from, "31.1.2028")];
    let of = |household, helps| said(&case(household, vec![child(helps)])).0;
    assert_eq!(
        of(apart(), helps("1.2.2027")),
        "Heim oder Pflegefamilie: Sie zahlen rund 975 Franken im Monat. Der andere Elternteil zahlt rund 413 Franken im Monat. \
         Familienbegleitung: Sie zahlen nichts."
    );
    assert_eq!(
        of(alone("62000"), helps("1.8.2027")),
        "Aug 2027 – Jan 2028, Heim oder Pflegefamilie: Sie zahlen rund 413 Franken im Monat. \
         Feb 2027 – Jan 2028, Familienbegleitung: Sie zahlen höchstens rund 100 Franken im Monat."
    );
    let relief = HelpKind::ReliefStay { place: ReliefPlace::FosterFamily, days_per_month: Answer::Known(2) };
    let outpatient = vec![help(relief, "1.2.2027", "31.1.2028"), help(coaching(4), "1.2.2027", "31.1.2028")];
    assert_eq!(
        of(alone("62000"), outpatient),
        "Familienbegleitung: Sie zahlen rund 100 Franken im Monat. Entlastungstage: Sie zahlen rund 50 Franken im Monat."
    );
}

#[test]
fn what_an_amount_leaves_out_is_named() {
    let partner = |relation| Partner { relation, finances: Finances::only(Answer::Unknown) };
    let with = |relation| stay(Household::One(Unit { partner: Some(partner(relation)), ..unit(person("62000")) }));
    let stable = with(Choice::Known(Relation::Stable));
    assert_eq!(said(&stable).0, "Sie zahlen rund 284 Franken im Monat, ohne Ihre Partnerin oder Ihren Partner.");
    let all = statements(&assessed(&stable), None);
    assert_eq!(GERMAN.more_at_most(&all[0], all[0].most.unwrap()).unwrap(), "Sonst kann es mehr sein, höchstens 2’500 Franken.");
    assert_eq!(
        said(&with(Choice::Unknown)).0,
        "Sie zahlen zwischen 284 und 414 Franken im Monat, ohne Ihre Partnerin oder Ihren Partner."
    );
    let (first, second) = (person("62000"), Finances::only(Answer::Unknown));
    let one = Household::Together(Couple { first, second, deductions: Deductions::none() });
    let expected =
        ("Sie zahlen zwischen 284 und 2’500 Franken im Monat.".to_owned(), vec!["Es fehlt noch ein Einkommen.".to_owned()]);
    assert_eq!(said(&stay(one)), expected);
}

#[test]
fn who_is_of_age_is_no_child() {
    let mut of_age = stay(alone("62000"));
    of_age.children[0].birth = Some(date("1.6.2007"));
    of_age.children[0].own.wage = known("30000");
    let begun = |case: &Case| GERMAN.if_begun_before(&assessed(case));
    assert_eq!(said(&of_age).0, "Der junge Mensch zahlt rund 1’125 Franken im Monat.");
    let only = "Ab der Volljährigkeit zahlt der Kanton nur, wenn die Hilfe vorher begonnen hat";
    assert!(begun(&of_age).is_some_and(|said| said.starts_with(only)));
    of_age.children[0].helps[0].grounds.began_as_minor = Choice::Known(true);
    assert_eq!(begun(&of_age), None, "told");
    let mut minor = stay(alone("62000"));
    minor.children[0].own.other = known("30000");
    minor.children[0].own.reaches_parents = Choice::Known(false);
    assert_eq!(said(&minor).0, "Sie zahlen nichts. Ihr Kind zahlt rund 1’125 Franken im Monat.");
    assert_eq!(begun(&minor), None);
}
