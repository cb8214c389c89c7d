//! The windows: amounts that are probably meant for another period, in thousands, or mistyped, and days that are probably mistyped. None
//! of them stands in the law: they are our assumptions about what people earn and pay, and decide nothing but what is asked back.

use std::ops::RangeInclusive;

use crate::money::Chf;

/// What an amount is, whoever told it and wherever it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Figure {
    /// The income of one person.
    Income,
    /// The income of parents who live together, as one sum.
    JointIncome,
    /// The child's wage.
    Wage,
    /// The child's other income.
    ChildMoney,
    /// Income from properties.
    Rent,
    /// Maintenance paid.
    Alimony,
    /// Costs of day care.
    DayCare,
    /// Costs of illness.
    Illness,
    /// What a person owns, or taxable wealth.
    Wealth,
}

impl Figure {
    /// Whether it lowers the income that counts.
    pub fn lowers(self) -> bool {
        matches!(self, Figure::Alimony | Figure::DayCare | Figure::Illness)
    }
}

/// Which amount a window is compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Told {
    /// The amount as told, if it was told for a month.
    Month,
    /// The amount as told, if it was told for a year.
    Year,
    /// The amount that counts: the sum of a year, or the wealth.
    Counted,
}

/// What is asked back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum AskBack {
    /// Whether it is meant in thousands.
    Thousands,
    /// Whether it is meant for a month.
    AMonth,
    /// Whether it is meant for a year.
    AYear,
    /// Whether the sum of the year is so small.
    LittleAYear,
    /// Whether the sum of the year is so large.
    MuchAYear,
    /// Whether there is a loss.
    Loss,
    /// Whether the amount is right.
    Unusual,
}

/// Amounts that are asked back.
pub(super) struct Window {
    pub of: &'static [Figure],
    pub told: Told,
    /// The first amount of the window.
    pub from: Chf,
    /// The first amount above the window.
    pub below: Chf,
    pub asks: AskBack,
}

/// The first amount above so many francs.
const fn above(francs: i64) -> Chf {
    Chf::rappen(francs * 100 + 1)
}

const fn francs(francs: i64) -> Chf {
    Chf::rappen(francs * 100)
}

/// Above every amount that can be told or that a year's sum can reach.
const NO_END: Chf = Chf::rappen(i64::MAX);
const NO_BEGIN: Chf = Chf::rappen(-i64::MAX);

const fn window(of: &'static [Figure], told: Told, from: Chf, below: Chf, asks: AskBack) -> Window {
    Window { of, told, from, below, asks }
}

/// All windows about amounts. Nothing is asked back about an amount of 0.
pub(super) const WINDOWS: &[Window] = {
    use AskBack::*;
    use Figure::*;
    use Told::*;
    const INCOME: &[Figure] = &[Income, JointIncome];
    &[
        window(INCOME, Counted, NO_BEGIN, Chf::ZERO, Loss),
        window(INCOME, Year, above(0), francs(20), LittleAYear),
        window(INCOME, Year, francs(20), francs(401), Thousands),
        window(&[Income], Year, francs(401), francs(15_000), AMonth),
        window(&[JointIncome], Year, francs(401), francs(20_000), AMonth),
        window(INCOME, Month, above(0), francs(400), LittleAYear),
        window(INCOME, Month, above(25_000), NO_END, AYear),
        window(INCOME, Counted, above(400_000), NO_END, MuchAYear),
        window(&[Wage], Month, above(0), francs(100), Unusual),
        window(&[Wage], Month, above(3_500), NO_END, AYear),
        window(&[Wage], Year, above(0), above(1_500), AMonth),
        window(&[Wage], Year, above(13 * 3_500), NO_END, Unusual),
        window(&[ChildMoney], Month, above(4_000), NO_END, AYear),
        window(&[ChildMoney], Year, above(0), above(2_000), AMonth),
        window(&[ChildMoney], Year, above(12 * 4_000), NO_END, Unusual),
        window(&[Rent], Month, above(10_000), NO_END, AYear),
        window(&[Rent], Year, above(0), above(3_000), AMonth),
        window(&[Rent], Year, above(12 * 10_000), NO_END, Unusual),
        window(&[Alimony], Month, above(5_000), NO_END, AYear),
        window(&[Alimony], Year, above(0), above(2_000), AMonth),
        window(&[Alimony], Year, above(12 * 5_000), NO_END, Unusual),
        window(&[DayCare], Month, above(4_000), NO_END, AYear),
        window(&[DayCare], Year, above(0), above(1_500), AMonth),
        window(&[DayCare], Year, above(12 * 4_000), NO_END, Unusual),
        window(&[Illness], Counted, above(30_000), NO_END, Unusual),
        window(&[Wealth], Counted, above(0), francs(1_000), Thousands),
        window(&[Wealth], Counted, above(5_000_000), NO_END, Unusual),
    ]
};

/// Days a month on which help comes almost daily. More than a month has are a mistake.
pub(super) const ALMOST_DAILY: RangeInclusive<u32> = 23..=31;
/// The same days, told for a year.
pub(super) const ALMOST_DAILY_IN_YEAR: RangeInclusive<u32> = 265..=366;
/// Days of a long holiday.
pub(super) const LONG_HOLIDAY: RangeInclusive<u32> = 61..=u32::MAX;
/// Children with a tax deduction, unusually many.
pub(super) const MANY_CHILDREN: RangeInclusive<u32> = 13..=u32::MAX;
/// Children with a tax deduction for which there is a choice of their own, so they are no «5 oder mehr».
pub(super) const FEW_CHILDREN: RangeInclusive<u32> = 0..=4;

/// What a day is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Day {
    /// The day of birth of the child.
    Birth,
    /// The first day of a help that a family plans.
    PlannedStart,
    /// The first day of a help that a family has already.
    PastStart,
    /// The first day of a help in the Fachmodus, which takes both.
    Start,
    /// The last day of a help.
    End,
    /// The day from which on an income is another one.
    Change,
}

/// How far from today a day is usual, in years. A day further away is asked back.
pub(super) struct DayWindow {
    pub of: Day,
    pub past: u32,
    pub ahead: u32,
}

/// All windows about days.
pub(super) const DAYS: &[DayWindow] = &[
    DayWindow { of: Day::Birth, past: 26, ahead: 0 },
    DayWindow { of: Day::PlannedStart, past: 0, ahead: 2 },
    DayWindow { of: Day::PastStart, past: 10, ahead: 0 },
    // Of a help without an end twelve months are shown: none of them is still to come.
    DayWindow { of: Day::Start, past: 1, ahead: 2 },
    DayWindow { of: Day::End, past: 1, ahead: 10 },
    DayWindow { of: Day::Change, past: 10, ahead: 2 },
];
