//! Outpatient help for several children: a day on which help is given for two children is one day (§ 35b Abs. 2).

use hilfen_rechner::answer::Answer;
use hilfen_rechner::case::check::CaseError;
use hilfen_rechner::case::*;

use crate::support::*;

fn siblings(first: Answer<u32>, second: Answer<u32>, family: Answer<u32>) -> Case {
    let coached = |days_per_month| child(vec![help(HelpKind::FamilyCoaching { days_per_month }, "1.2.2027", "28.2.2027")]);
    Case { family_days: family, ..case(alone("62000"), vec![coached(first), coached(second)]) }
}

/// § 35b Abs. 2: a day for two children is one day.
#[test]
fn days_of_outpatient_help_for_several_children() {
    let (some, between) = (Answer::Known, |low, high| Answer::Between { low, high });
    let rows = [
        ("the family's days decide", some(3), some(2), some(4), "2027-02 100.00"),
        ("all on the same days", some(3), some(3), some(3), "2027-02 75.00"),
        ("not told: from the most of one to all", some(3), some(2), Answer::Unknown, "2027-02 75.00–125.00"),
        ("at most the cap", some(6), some(5), Answer::Unknown, "2027-02 150.00–200.00"),
        ("no child's days told", Answer::Unknown, Answer::Unknown, some(4), "2027-02 100.00"),
        ("one child's days told", some(3), Answer::Unknown, between(0, 4), "2027-02 75.00–100.00"),
        ("a range", some(3), some(3), between(4, 5), "2027-02 100.00–125.00"),
        ("a wide range", some(3), some(3), between(0, 31), "2027-02 75.00–150.00"),
        ("ranges", between(1, 3), between(2, 4), Answer::Unknown, "2027-02 50.00–175.00"),
    ];
    for (name, first, second, family, expected) in rows {
        assert_eq!(by_month(&assessed(&siblings(first, second, family))), [expected], "{name}");
    }
    // In a month with fewer days, or with the help of one child only, the days told for all do not hold.
    let mut parts = siblings(some(3), some(2), some(4));
    parts.children[1].helps[0].start = date("28.2.2027");
    parts.children[0].helps[0].end = Some(date("31.3.2027"));
    assert_eq!(by_month(&assessed(&parts)), ["2027-02 100.00", "2027-03 75.00"]);
    parts.family_days = some(5);
    assert_eq!(by_month(&assessed(&parts)), ["2027-02 100.00", "2027-03 75.00"], "3 and 1 day in February");
    // On three calendar days no more than three days can be.
    let three_days = |family| {
        let mut case = siblings(some(5), some(5), family);
        case.children.iter_mut().for_each(|child| child.helps[0].end = Some(date("3.2.2027")));
        by_month(&assessed(&case))
    };
    assert_eq!(three_days(some(8)), ["2027-02 75.00"]);
    assert_eq!(three_days(Answer::Unknown), ["2027-02 75.00"]);
    let mut one = siblings(some(3), some(3), Answer::Unknown);
    let second = one.children.remove(1);
    one.children[0].helps.extend(second.helps);
    assert_eq!(by_month(&assessed(&one)), ["2027-02 150.00"], "two helps of one child");
    one.children[0].helps.iter_mut().for_each(|help| help.end = Some(date("3.2.2027")));
    assert_eq!(by_month(&assessed(&one)), ["2027-02 75.00"], "two helps of one child on the same three days");
    // Told: also two helps of one child may fall on the same days.
    let mut both = siblings(some(3), some(3), some(3));
    let again = both.children[0].helps[0].clone();
    both.children[0].helps.push(again);
    assert_eq!(by_month(&assessed(&both)), ["2027-02 75.00"]);
    // One child's days are not told, and it has 3 days in February: the family has from 2 to 5.
    let mut short = siblings(Answer::Unknown, some(2), some(6));
    short.children[0].helps[0].start = date("26.2.2027");
    assert_eq!(by_month(&assessed(&short)), ["2027-02 50.00–125.00"]);
    let alone =
        Case { children: vec![siblings(some(3), some(2), some(9)).children.remove(0)], ..siblings(some(3), some(2), some(9)) };
    assert_eq!(by_month(&assessed(&alone)), ["2027-02 75.00"], "one child: the question is not looked at");
}

#[test]
fn days_of_the_family_that_do_not_fit_those_of_the_children_are_refused() {
    let (some, between) = (Answer::Known, |low, high| Answer::Between { low, high });
    let rows = [
        ("fewer than one child has", some(3), some(2), some(2), true),
        ("more than all have", some(3), some(2), some(6), true),
        ("a range below", some(3), some(2), between(0, 2), true),
        ("a range above", some(3), some(2), between(6, 9), true),
        ("a range that reaches them", some(3), some(2), between(0, 3), false),
        ("the most", some(3), some(2), some(5), false),
        ("one not told", some(3), Answer::Unknown, some(31), false),
    ];
    for (name, first, second, family, refused) in rows {
        let case = siblings(first, second, family);
        let wrong = hilfen_rechner::assessment::assess(&case, &book()).err().unwrap_or_default();
        let expected = if refused { vec![CaseError::FamilyDays { least: 3, most: 5 }] } else { Vec::new() };
        assert_eq!(wrong, expected, "{name}");
    }
}
