//! What the program does where no act says anything: docs/legal-reading.md tells each.

use hilfen_rechner::answer::{Answer, Choice};
use hilfen_rechner::assessment::assess;
use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::case::field::{Dated, Field, Person};
use hilfen_rechner::case::*;

use crate::support::*;

fn under(basis: Basis, mut help: Help) -> Help {
    help.grounds.basis = Choice::Known(basis);
    help
}

/// What the help costs each month, with the others of one child.
fn months(helps: Vec<Help>) -> Vec<String> {
    by_month(&assessed(&case(alone("60000"), vec![child(helps)])))
}

/// More days are told for a month than the help has in its first and last: on no other day could it be given.
#[test]
fn days_a_month_are_at_most_the_days_of_the_help_in_it() {
    let relief = HelpKind::ReliefStay { place: ReliefPlace::Home, days_per_month: Answer::Known(6) };
    let short = foster(FosterForm::ShortTerm { days_per_month: Answer::Known(6) }, Answer::Unknown);
    let rows = [
        // Two days in March, six in April, one in May.
        ("coaching", coaching(6), ["2027-03 50.00", "2027-04 150.00", "2027-05 25.00"]),
        ("relief days", relief, ["2027-03 50.00", "2027-04 150.00", "2027-05 25.00"]),
        // 7 % of 60 000 ÷ 365 a day.
        ("short-term care", short, ["2027-03 23.01", "2027-04 69.04", "2027-05 11.51"]),
    ];
    for (name, kind, expected) in rows {
        assert_eq!(months(vec![help(kind, "30.3.2027", "1.5.2027")]), expected, "{name}");
    }
}

/// § 29 Abs. 2: on days under an order of juvenile criminal law the child is away from home, too. What they cost, other law says.
#[test]
fn days_under_a_criminal_order_count_for_the_ten_days_of_another_stay() {
    let stay = || help(home(Extent::Full), "9.4.2027", "14.4.2027");
    let before = |basis| under(basis, help(home(Extent::Full), "1.4.2027", "8.4.2027"));
    assert_eq!(months(vec![stay()]), ["2027-04 0.00"], "six days alone");
    assert_eq!(months(vec![before(Basis::CriminalOrder), stay()]), ["2027-04 350.00"], "eight days before them");
    assert_eq!(months(vec![before(Basis::CriminalOrder)]), ["2027-04 0.00"], "their own share is not computed");
    assert_eq!(months(vec![before(Basis::Order), stay()]), ["2027-04 350.00"], "as under any other order");
}

/// § 35a Abs. 3 looks at the help, not at who says what it costs (reading `spf-zero-month`).
#[test]
fn coaching_is_free_beside_any_placement_in_which_the_canton_takes_part() {
    let coached = || help(coaching(4), "1.4.2027", "30.4.2027");
    let stay = || help(home(Extent::Full), "1.4.2027", "30.4.2027");
    let free = |helps: Vec<Help>, asylum| {
        let mut case = case(alone("60000"), vec![child(helps)]);
        case.asylum = Choice::Known(asylum);
        let lines = &assessed(&case).months[0].lines;
        lines.iter().map(|line| line.amount.high.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(free(vec![coached()], false), ["100.00"], "alone");
    assert_eq!(free(vec![coached()], true), ["100.00"], "alone, in an asylum case");
    assert_eq!(free(vec![coached(), stay()], true), ["0.00"], "the share of the home is left to the office");
    assert_eq!(free(vec![coached(), under(Basis::CriminalOrder, stay())], false), ["0.00"], "other law says who pays the home");
    let mut refused = stay();
    refused.grounds.recognition = Choice::Known(Recognition::NotRecognised);
    assert_eq!(free(vec![coached(), refused], false), ["100.00"], "the canton takes no part in the home");
}

/// The months of one help without an end, beside another that ends later or sooner (reading `open-end`).
#[test]
fn a_help_without_an_end_is_shown_until_the_last_other_ends() {
    let open = || help(home(Extent::Full), "1.1.2027", "");
    let other = |end| help(coaching(4), "1.2.2027", end);
    assert_eq!(months(vec![open()]), ["2027-01..2027-12 350.00"], "alone: twelve months");
    assert_eq!(months(vec![open(), other("31.5.2027")]), ["2027-01..2027-12 350.00"], "the other ends sooner");
    assert_eq!(months(vec![open(), other("31.3.2028")]), ["2027-01..2028-03 350.00"], "the other ends later");
    assert_eq!(months(vec![other("31.3.2028"), open()]), ["2027-01..2028-03 350.00"], "whichever comes first");
    let sibling = case(alone("60000"), vec![child(vec![open()]), child(vec![other("31.3.2028")])]);
    assert_eq!(by_month(&assessed(&sibling)), ["2027-01..2028-03 350.00"], "the other is a sibling's");
}

/// A parent may lose money; a child's wage is none or some.
#[test]
fn a_monthly_income_since_a_change_may_be_a_loss_of_a_parent_only() {
    let change = |monthly| Some(IncomeChange { since: date("1.2.2027"), monthly: known(monthly) });
    let of_child = |monthly| {
        let mut case = simple(alone("60000"), home(Extent::Full), "1.2.2027", "31.7.2027");
        case.children[0].own.wage_change = change(monthly);
        assess(&case, &book()).err()
    };
    let field = Field::ChangedIncome(Person::Child(0));
    assert_eq!(of_child("-0.01"), Some(vec![CaseError::Negative { field, dated: Some(Dated::Since(date("1.2.2027"))) }]));
    assert_eq!(of_child("0"), None);
    let parent =
        Unit { parent: Finances { change: change("-1"), ..person("60000") }, partner: None, deductions: Deductions::none() };
    let result = assessed(&simple(Household::One(parent), home(Extent::Full), "1.2.2027", "31.7.2027"));
    assert_eq!(by_month(&result), ["2027-02..2027-07 0.00"]);
}

/// § 36 beside § 35b (reading `relief-beside-spf`): both are owed, and only a placement makes coaching free.
#[test]
fn relief_days_and_coaching_are_both_owed() {
    let relief = || help(crate::right::RELIEF, "1.4.2027", "30.4.2027");
    let coached = || help(coaching(6), "1.4.2027", "30.4.2027");
    let stay = || help(home(Extent::Full), "1.4.2027", "30.4.2027");
    assert_eq!(months(vec![coached(), relief()]), ["2027-04 250.00"], "6 × 25 and 4 × 25");
    assert_eq!(months(vec![coached(), relief(), stay()]), ["2027-04 450.00"], "350 and 4 × 25");
}
