//! How we read the law where it is silent, and what we leave to the office. The ids are stable: they stand in the results of
//! `recompute` and the npm package, and in docs/legal-reading.md.

use serde::Serialize;

/// Defines an enum whose variants have stable ids, the same in code, files and documentation.
macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
        #[cfg_attr(feature = "types", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $id)] $variant,)* }

        impl $name {
            /// All of them, in the order of the documentation.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// Its stable id.
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)* }
            }
        }
    };
}

ids! {
    /// A reading (Annahme) on which a computed amount rests.
    Reading {
        /// Monthly share = year's income × % ÷ 12.
        ProRata = "pro-rata",
        /// No step is rounded; what is shown is rounded once, half up, to the Rappen.
        Rounding = "rounding",
        /// By days: year's income × % ÷ 365; the cap is 2500 × 12 ÷ 365 a day.
        DayRate = "day-rate",
        /// First the cap, then § 29, then the limit of § 28 Abs. 3.
        CapOrder = "cap-order",
        /// Parents living apart are assessed one by one; a limit is shared in proportion.
        SeparatePayers = "separate-payers",
        /// Half of the partner's total income; deductions come off the sum, in full.
        PartnerHalf = "partner-half",
        /// A placed minor's wage counts in full in the parents' base, and not in § 34 where § 35 applies.
        ChildWage = "child-wage",
        /// A placed minor's other income counts in the parents' base, once.
        ChildOther = "child-other",
        /// CHF 5000 for each child with a tax deduction.
        ChildDeduction = "child-deduction",
        /// Young adults pay by § 34 on their own income; their parents pay nothing.
        YoungAdultParents = "young-adult-parents",
        /// A negative total counts as zero.
        NegativeIncome = "negative-income",
        /// The limit of § 28 Abs. 3 in a foster family and in a home.
        FosterLimit = "foster-limit",
        /// No pro rata for the entry and exit month of a monthly share.
        PartialMonth = "partial-month",
        /// Relief of a disabled child in a foster family is § 36.
        ReliefFoster = "relief-foster",
        /// SPF is free in a month with a placement, even where the placement costs nothing.
        SpfZeroMonth = "spf-zero-month",
        /// Several placed children: one share, the highest.
        SeveralChildren = "several-children",
        /// The income since the change, taken to a year, applies from the first full month after it.
        IncomeChange = "income-change",
        /// In the entry and exit month the canton's contribution, and so the limit, is pro rata by days (§§ 14 Abs. 5, 17 Abs.
        /// 5).
        PartialLimit = "partial-limit",
        /// The month in which a child turns 18 is still a minor's month.
        MajorityMonth = "majority-month",
        /// The days of a stay are its calendar days, unless regular days are given.
        StayDays = "stay-days",
        /// Each month's own previous year counts; the figures that are given stand in for a year whose figures nobody has given.
        OneYearsIncome = "one-years-income",
        /// A child's income counts in the base of each parent who is assessed apart, and what § 35 leaves is shared in
        /// proportion.
        ChildIncomeApart = "child-income-apart",
        /// Several placements of one child in a month: days together, one share.
        SeveralPlacements = "several-placements",
        /// § 35: nothing is deducted from the minor's own income.
        OwnShareDeductions = "own-share-deductions",
        /// Parents living apart owe §§ 35b and 36 jointly.
        FixedJointly = "fixed-jointly",
        /// Of several placed children, each one's income counts for its own placement only.
        OwnChildOnly = "own-child-only",
        /// Without an end, a help is shown until the last other one ends, at least for twelve calendar months.
        OpenEnd = "open-end",
        /// Days before a start: the start itself is not counted.
        DeadlineCount = "deadline-count",
        /// An emergency placement of 3 nights / 4 days is below 10 days and costs nothing.
        EmergencyFree = "emergency-free",
        /// A help that the canton cannot pay is no placement and has no share, whatever else is paid.
        RefusedHelp = "refused-help",
        /// An unknown income is assumed to be no loss.
        UnknownIncome = "unknown-income",
        /// A child with an unknown date of birth is assumed to be a minor.
        UnknownAge = "unknown-age",
        /// Relief days are owed beside SPF, and SPF is not free because of them.
        ReliefBesideSpf = "relief-beside-spf",
        /// Without a tax ruling, the tax-free amount comes off the wealth that a family tells.
        TaxFreeWealth = "tax-free-wealth",
        /// The flat-rate deduction for upkeep is a part of the rent, between the rates of newer and older houses.
        FlatUpkeep = "flat-upkeep",
        /// A child below the age of `Parameters::wage_from_age` has no wage.
        WageFrom14 = "wage-from-14",
        /// An income is estimated from what is paid out.
        EstimatedIncome = "estimated-income",
    }
}

impl Reading {
    /// The readings that the answers of a visit rest on, and no case: a case does not tell how its figures were found.
    pub const OF_VISIT: [Reading; 4] =
        [Reading::TaxFreeWealth, Reading::FlatUpkeep, Reading::WageFrom14, Reading::EstimatedIncome];
}

ids! {
    /// What only the AKJB can decide or clarify. It is shown as open and never computed.
    OpenPoint {
        /// Hardship: the share of a placement may be reduced (§ 28 Abs. 5).
        Hardship = "hardship",
        /// Hardship: the share of SPF may be reduced or waived (§ 35a Abs. 2).
        HardshipOutpatient = "hardship-outpatient",
        /// Hardship: the share of relief days must be reduced (§ 36 Abs. 2).
        HardshipRelief = "hardship-relief",
        /// What after-care costs.
        AfterCareCost = "after-care-cost",
        /// What the services of a DAF cost.
        FosterServiceCost = "foster-service-cost",
        /// What the transport to a special-school home costs.
        TransportCost = "transport-cost",
        /// Nebenkosten.
        SideCosts = "side-costs",
        /// The child's pensions and Hilflosenentschädigung claimed on top (SHG § 28a Abs. 1).
        ChildPensions = "child-pensions",
        /// Asylum cases: § 28 Abs. 4.
        Asylum = "asylum",
        /// Orders under juvenile criminal law.
        CriminalOrder = "criminal-order",
        /// Tax at source.
        TaxAtSource = "tax-at-source",
        /// No tax ruling yet.
        NoTaxRuling = "no-tax-ruling",
        /// Residence or support residence in dispute.
        Residence = "residence",
        /// Whether a change of income is considerable (erheblich).
        ConsiderableChange = "considerable-change",
        /// Recognition in a single case.
        SingleCase = "single-case",
        /// Whether a place outside the canton is reasonable by comparison (§ 14 Abs. 2).
        OutsideCanton = "outside-canton",
        /// A reason beyond majority that the office weighs.
        MajorityReason = "majority-reason",
        /// Foster pay above the maximum in justified exceptions (§ 17 Abs. 4).
        FosterException = "foster-exception",
        /// The maximum of the foster pay in months before 2024 (§ 17).
        FosterMaximum = "foster-maximum",
        /// What follows on the longest stay in a crisis family (§§ 12, 17): only that stay is computed.
        AfterCrisis = "after-crisis",
    }
}
