//! The papers to hand in: they follow from the answers, each once.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::case::field::Person;
use hilfen_rechner::case::*;
use hilfen_rechner::rules::procedure::PaperKind as P;

use crate::right::{COACHING, RELIEF, all_helps, crisis, met};
use crate::support::*;

fn papers(case: &Case) -> Vec<(P, Option<Person>)> {
    assessed(case).helps[0].procedure.papers.iter().map(|paper| (paper.kind, paper.person)).collect()
}

fn kinds(case: &Case) -> Vec<P> {
    papers(case).into_iter().map(|(kind, _)| kind).collect()
}

#[test]
fn the_papers_of_each_help() {
    for (name, kind) in all_helps() {
        let expected = match name {
            // § 22b: no computed share and nothing on income.
            "coaching" => vec![P::RequestForm, P::Authorisation],
            "after-care" => vec![P::ShortReason, P::Authorisation],
            // For the services of a DAF and the transport the page names no form.
            "services of a DAF" => vec![P::Authorisation],
            "emergency bed" | "emergency placement" => vec![],
            // The parents file themselves.
            "transport" => vec![P::DisabilityProof],
            "relief" => vec![P::RequestForm, P::DisabilityProof],
            "home" => vec![P::RequestForm, P::Authorisation, P::CostShareForm, P::TaxRuling],
            "home with school and training" => {
                let before = [P::RequestForm, P::Authorisation, P::SchoolIndication, P::VocationalIndication];
                [&before[..], &[P::CostShareForm, P::TaxRuling]].concat()
            }
            // Four days in a crisis family need no contract.
            "crisis care" => vec![P::RequestForm, P::Authorisation, P::CostShareForm, P::TaxRuling],
            _ => vec![P::RequestForm, P::Authorisation, P::FosterContract, P::CostShareForm, P::TaxRuling],
        };
        assert_eq!(kinds(&met(kind)), expected, "{name}");
    }
    assert_eq!(kinds(&met(HelpKind::NotCovered(Uncovered::DayCare))), []);
}

#[test]
fn a_crisis_family_needs_a_contract_beyond_two_weeks() {
    let has_contract = |end: Option<&str>| {
        let mut case = met(crisis());
        case.children[0].helps[0].end = end.map(date);
        kinds(&case).contains(&P::FosterContract)
    };
    assert!(!has_contract(Some("1.2.2027")), "one day");
    assert!(!has_contract(Some("14.2.2027")), "14 days");
    assert!(has_contract(Some("15.2.2027")), "15 days");
    assert!(has_contract(None), "no end known");
}

#[test]
fn papers_that_follow_from_an_answer() {
    type Row = (&'static str, HelpKind, fn(&mut Case), P, bool);
    fn grounds(case: &mut Case) -> &mut Grounds {
        &mut case.children[0].helps[0].grounds
    }
    let rows: Vec<Row> = vec![
        ("an order", COACHING, |case| grounds(case).basis = Choice::Known(Basis::Order), P::Order, true),
        (
            "an order under criminal law",
            COACHING,
            |case| grounds(case).basis = Choice::Known(Basis::CriminalOrder),
            P::Order,
            true,
        ),
        ("an indication", COACHING, |_| {}, P::Order, false),
        (
            "a mandated person",
            COACHING,
            |case| grounds(case).indicated_by = Choice::Known(IndicatingBody::MandatedPerson),
            P::Mandate,
            true,
        ),
        ("a social service", COACHING, |_| {}, P::Mandate, false),
        (
            "coaching, on Sozialhilfe",
            COACHING,
            |case| case.social_assistance = Choice::Known(true),
            P::SocialAssistanceProof,
            true,
        ),
        ("coaching, not told", COACHING, |case| case.social_assistance = Choice::Unknown, P::SocialAssistanceProof, true),
        (
            "home, on Sozialhilfe",
            home(Extent::Full),
            |case| case.social_assistance = Choice::Known(true),
            P::SocialAssistanceProof,
            false,
        ),
        (
            "an emergency after an order",
            HelpKind::EmergencyPlacement,
            |case| grounds(case).basis = Choice::Known(Basis::Order),
            P::Order,
            true,
        ),
        (
            "of age during the stay",
            home(Extent::Full),
            |case| case.children[0].birth = Some(date("3.2.2009")),
            P::MajorityDeclaration,
            true,
        ),
        (
            "of age on the last day",
            home(Extent::Full),
            |case| case.children[0].birth = Some(date("4.2.2009")),
            P::MajorityDeclaration,
            true,
        ),
        (
            "of age the day after",
            home(Extent::Full),
            |case| case.children[0].birth = Some(date("5.2.2009")),
            P::MajorityDeclaration,
            false,
        ),
        ("of age before", RELIEF, |case| case.children[0].birth = Some(date("1.1.2009")), P::MajorityDeclaration, true),
        (
            "of age on the first day, no end",
            COACHING,
            |case| {
                case.children[0].birth = Some(date("1.2.2009"));
                case.children[0].helps[0].end = None
            },
            P::MajorityDeclaration,
            true,
        ),
        (
            "of age within the months that are shown, no end",
            COACHING,
            |case| {
                case.children[0].birth = Some(date("31.1.2010"));
                case.children[0].helps[0].end = None
            },
            P::MajorityDeclaration,
            true,
        ),
        (
            "of age later, no end",
            COACHING,
            |case| {
                case.children[0].birth = Some(date("1.2.2010"));
                case.children[0].helps[0].end = None
            },
            P::MajorityDeclaration,
            false,
        ),
        (
            "of age: the parents prove nothing",
            home(Extent::Full),
            |case| case.children[0].birth = Some(date("1.2.2009")),
            P::TaxRuling,
            false,
        ),
        (
            "of age during the stay: the parents prove",
            home(Extent::Full),
            |case| case.children[0].birth = Some(date("3.2.2009")),
            P::TaxRuling,
            true,
        ),
        ("no liable parents", home(Extent::Full), |case| case.household = Household::NoLiableParents, P::TaxRuling, false),
    ];
    for (name, kind, change, paper, expected) in rows {
        let mut case = met(kind);
        change(&mut case);
        assert_eq!(kinds(&case).contains(&paper), expected, "{name}");
    }
}

#[test]
fn whose_papers() {
    let changed = || Finances { change: Some(IncomeChange { since: date("1.3.2027"), monthly: known("1") }), ..person("1") };
    let with = |relation| Some(Partner { relation, finances: changed() });
    let deductions = || Deductions {
        children: Answer::Known(1),
        maintenance_paid: known("1"),
        day_care: known("2"),
        illness: known("3"),
        ..Deductions::none()
    };
    let unit = |relation| Unit { parent: person("1"), partner: with(relation), deductions: deductions() };
    let of_parent = |who| [P::TaxRuling, P::MaintenanceRuling, P::DayCareBills, P::IllnessCosts].map(|paper| (paper, Some(who)));
    let of = |kinds: &[P], who: Person| kinds.iter().map(|kind| (*kind, Some(who))).collect::<Vec<_>>();
    let proofs = [P::TaxRuling, P::IncomeChangeProof];
    let couple = Couple { first: changed(), second: person("1"), deductions: Deductions::none() };
    let rows = [
        ("together", Household::Together(couple), [of(&proofs, Person::First), of(&[P::TaxRuling], Person::Second)].concat()),
        (
            "a parent with a stable partner",
            Household::One(unit(Choice::Known(Relation::Stable))),
            [of(&[P::TaxRuling], Person::First), of(&proofs, Person::FirstPartner), of_parent(Person::First)[1..].to_vec()]
                .concat(),
        ),
        (
            "a partner of unknown standing",
            Household::One(unit(Choice::Unknown)),
            [of(&[P::TaxRuling], Person::First), of(&proofs, Person::FirstPartner), of_parent(Person::First)[1..].to_vec()]
                .concat(),
        ),
        (
            "a partner who does not count",
            Household::One(unit(Choice::Known(Relation::NotStable))),
            of_parent(Person::First).to_vec(),
        ),
        (
            "apart",
            Household::Apart {
                first: Unit { parent: person("1"), partner: None, deductions: Deductions::none() },
                second: unit(Choice::Known(Relation::StepParent)),
            },
            [
                of(&[P::TaxRuling], Person::First),
                of(&[P::TaxRuling], Person::Second),
                of(&proofs, Person::SecondPartner),
                of_parent(Person::Second)[1..].to_vec(),
            ]
            .concat(),
        ),
    ];
    for (name, household, expected) in rows {
        let mut case = met(home(Extent::Full));
        case.household = household;
        assert_eq!(papers(&case)[3..], expected, "{name}");
    }
}

fn first_year() -> OwnIncome {
    OwnIncome { year: Some(2026), ..OwnIncome::none() }
}

fn of_year(wage: &str, other: &str) -> OwnIncomeOfYear {
    OwnIncomeOfYear { year: 2027, wage: known(wage), other: known(other), wealth: known("0") }
}

#[test]
fn what_a_child_has_is_proven() {
    let change = IncomeChange { since: date("1.3.2027"), monthly: known("0") };
    let rows = [
        ("nothing", OwnIncome::none(), vec![]),
        ("a wage", OwnIncome { wage: known("1"), ..OwnIncome::none() }, vec![P::ChildIncomeProof]),
        ("a wage that is not told", OwnIncome { wage: Answer::Unknown, ..OwnIncome::none() }, vec![P::ChildIncomeProof]),
        ("a pension", OwnIncome { other: known("1"), ..OwnIncome::none() }, vec![P::ChildIncomeProof]),
        ("wealth", OwnIncome { wealth: known("1"), ..OwnIncome::none() }, vec![P::ChildIncomeProof]),
        ("a change", OwnIncome { wage_change: Some(change), ..OwnIncome::none() }, vec![P::IncomeChangeProof]),
        ("a further change", OwnIncome { further_wage_changes: vec![change], ..OwnIncome::none() }, vec![P::IncomeChangeProof]),
        (
            "a wage in a further year",
            OwnIncome { further_years: vec![of_year("1", "0")], ..first_year() },
            vec![P::ChildIncomeProof],
        ),
        (
            "a pension in a further year",
            OwnIncome { further_years: vec![of_year("0", "1")], ..first_year() },
            vec![P::ChildIncomeProof],
        ),
        ("nothing in two years", OwnIncome { further_years: vec![of_year("0", "0")], ..first_year() }, vec![]),
    ];
    for (name, own, expected) in rows {
        let mut case = met(home(Extent::Full));
        case.children[0].own = own;
        let found: Vec<P> =
            papers(&case).into_iter().filter(|(_, person)| *person == Some(Person::Child(0))).map(|(kind, _)| kind).collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn a_deduction_is_proven_where_it_may_be_there() {
    let rows = [
        ("nothing", Answer::Known(chf("0")), false),
        ("one franc", known("1"), true),
        ("perhaps", Answer::Between { low: chf("0"), high: chf("1") }, true),
        ("not told", Answer::Unknown, false),
    ];
    for (name, day_care, expected) in rows {
        let mut case = met(home(Extent::Full));
        case.household = Household::One(Unit {
            parent: person("1"),
            partner: None,
            deductions: Deductions { day_care, ..Deductions::none() },
        });
        assert_eq!(kinds(&case).contains(&P::DayCareBills), expected, "{name}");
    }
}
