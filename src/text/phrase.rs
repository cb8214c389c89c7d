//! The fixed words of the page, by what they are for; each catalogue says them.

/// Fixed words of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phrase {
    /// Name of the calculator.
    Title,
    /// What it is, in one sentence.
    Introduction,
    /// That nothing leaves the device.
    Private,
    /// Heading of the questions.
    YourAnswers,
    /// Heading of the result.
    Result,
    /// "I don't know", as a choice.
    DontKnow,
    /// A choice that must be taken.
    PleaseChoose,
    /// That an empty field is "I don't know", and how a range is written.
    EmptyMeansUnknown,
    /// The figures of a further year, which follows.
    FiguresOfYear,
    /// That they are taken over from the year before, and not confirmed.
    TakenOver,
    /// Confirms them.
    ConfirmFigures,
    /// Takes them away.
    RemoveFigures,
    /// Why months are computed with the figures of another year, and that this is provisional.
    OtherYears,
    /// Fields that could not be read.
    PleaseMend,
    /// That the canton does not pay, so no share is shown.
    NoShare,
    /// No amount: the office decides.
    AmountOpen,
    /// "a month".
    PerMonth,
    /// That an amount that the office decides comes on top.
    PartlyOpen,
    /// The same behind an amount, in a table.
    PlusOpen,
    /// The answer where the canton can pay some of the helps only.
    PartlyRefused,
    /// That an income is only approximate, and so the amount.
    ApproximateResult,
    /// That the months cost differently.
    MonthsVary,
    /// Heading: who pays.
    WhoPays,
    /// That the sum is known, and who pays how much of it is not.
    SplitOpen,
    /// Heading: what moves the range.
    WhatMoves,
    /// What the list of gaps says.
    WhatMovesIntro,
    /// Heading: month by month.
    MonthByMonth,
    /// Column.
    MonthColumn,
    /// Column.
    AmountColumn,
    /// Column.
    ReasonColumn,
    /// Sum of all months.
    Total,
    /// Sum of the first months of an open stay.
    TotalOpenEnd,
    /// Heading: conditions.
    Conditions,
    /// What the short names of the acts stand for.
    Acts,
    /// Heading: what to do.
    WhatToDo,
    /// Who files.
    WhoFiles,
    /// By when.
    ByWhen,
    /// Days that no count of working days knows: the offices are closed.
    OfficesClosed,
    /// Papers.
    Papers,
    /// Duties.
    Duties,
    /// Heading: once the office has decided.
    Decided,
    /// Whom to ask.
    WhomToAsk,
    /// Heading: who can confirm that a help is needed.
    WhoConfirms,
    /// Heading: calculation.
    Calculation,
    /// The calculation at the lower end.
    LowEnd,
    /// The calculation at the upper end.
    HighEnd,
    /// On paper for the family: that only the dearest month is calculated there.
    DearestOnly,
    /// On paper for the family: that there are more rows.
    MoreRows,
    /// Instead of a calculation, while nothing is known of an amount.
    CalculationLater,
    /// That parents cannot file themselves.
    ParentsCannotFile,
    /// Who may ask for help that needs no request.
    WhoMayAsk,
    /// Heading: assumptions.
    Assumptions,
    /// Heading: what the office decides.
    OfficeDecides,
    /// Heading: rules and receipt.
    RulesAndReceipt,
    /// Before the name of the rules: `SGS 850.15, Stand 1.1.2025`.
    RulesOf,
    /// That the text has been checked up to a day.
    CheckedUpTo,
    /// Before what the rules were compared with.
    CheckedAgainst,
    /// That the result does not bind.
    NotBinding,
    /// Receipt: how to check it.
    ReceiptIntro,
    /// Receipt: its short number.
    ReceiptNumber,
    /// Receipt: program.
    Program,
    /// Receipt: file and hash.
    RulesFile,
    /// Opens the law.
    ReadLaw,
    /// A date is past.
    Passed,
    /// Opens the way to file.
    OpenWay,
    /// Writes to, or calls, a contact.
    OpenContact,
    /// A payer's amounts by the months.
    FromTo,
    /// That something in the list of fields must be mended: heading.
    Mistakes,
    /// The ways in, for screen readers.
    Ways,
    /// Way in: one question after the other.
    Guided,
    /// Way in: everything on one page.
    Everything,
    /// All answers at a glance.
    Review,
    /// What the review is for.
    ReviewIntro,
    /// Some questions are not answered.
    SomeOpen,
    /// Goes on with the questions.
    GoOn,
    /// To the result.
    ToResult,
    /// Goes on.
    Next,
    /// To the question before.
    Back,
    /// Changes an answer.
    Change,
    /// Nobody answered yet.
    NotAnswered,
    /// No end, no change, or a question that is not asked.
    Nothing,
    /// Goes on without an end.
    NoEnd,
    /// Goes on without a change of income.
    NoChange,
    /// Goes on without regular days.
    NoRegularDays,
    /// Only a range is known.
    KnowRange,
    /// The amount is known after all.
    KnowAmount,
    /// «von»
    From,
    /// As far as answered, the canton does not pay.
    EarlyNo,
    /// To the reason.
    ToReason,
    /// Before the amount so far.
    SoFar,
    /// Income helper: title.
    EstimateTitle,
    /// Income helper: what it is good for.
    EstimateNote,
    /// Income helper: before the sum.
    EstimateSum,
    /// Income helper: takes the sum over.
    TakeEstimate,
    /// A Zwischentotal by the income helper.
    Approximate,
    /// Behind an answer that was preset and that nobody confirmed.
    Assumed,
    /// Among the assumptions: that there are such answers.
    PresetsAssumed,
    /// Heading: what is not covered.
    NotCoveredTitle,
    /// What is not covered.
    NotCovered,
    /// Heading: the tariff as a curve.
    Curve,
    /// The family's place.
    YouAreHere,
    /// The income on the curve.
    CurveIncome,
    /// Before a sentence about the low end of a range.
    AtLowEnd,
    /// Before a sentence about the high end of a range.
    AtHighEnd,
    /// The curve as a table.
    CurveTable,
    /// Column: bracket from.
    CurveOver,
    /// Column: bracket to.
    CurveUpTo,
    /// Column: percentage.
    CurvePercent,
    /// Column: share a month at the end of the bracket.
    CurveShare,
    /// A step is passed by a little: deductions that are easily forgotten.
    ForgottenDeductions,
    /// Heading: variants.
    Variants,
    /// What variants are for.
    VariantsIntro,
    /// Keeps the present answers.
    KeepVariant,
    /// What is said of a variant that was just kept, before its letter.
    KeptAs,
    /// The present answers.
    Now,
    /// Row: amount a month.
    AmountRow,
    /// Row: what can be done with a variant.
    VariantActions,
    /// Makes a variant the present case.
    UseVariant,
    /// Drops a variant.
    DropVariant,
    /// Prints for the family.
    PrintFamily,
    /// Prints for the file.
    PrintFile,
    /// Print: all answers.
    AllAnswers,
    /// Print: when.
    PrintedOn,
    /// Print: place and date.
    SignPlace,
    /// A line for the child's name and the number of the case.
    SignChild,
    /// Print: signature of the parents.
    SignParents,
    /// Print: signature of the professional.
    SignOffice,
    /// Dates as a file for the calendar.
    ToCalendar,
    /// The name of that file.
    CalendarFile,
    /// What is kept, and how to pass it on.
    Data,
    /// That the device keeps nothing.
    KeepsNothing,
    /// That the device keeps the answers.
    KeepsAnswers,
    /// That the device keeps other answers than these.
    KeepsOthers,
    /// The box: the device shall keep the answers.
    Remember,
    /// For whom that is not.
    RememberNote,
    /// Deletes everything.
    Clear,
    /// Whether really everything shall be deleted.
    ClearAsk,
    /// Yes, everything.
    ClearYes,
    /// Does not do what is asked.
    Cancel,
    /// What is deleted, and the key for it.
    ClearNote,
    /// Heading: pass on.
    PassOn,
    /// Saves a file.
    SaveFile,
    /// Where the file is then.
    SaveNote,
    /// Opens a file.
    OpenFile,
    /// What opening does.
    OpenNote,
    /// That what is opened has no room beside the answers that are there.
    ReplaceAsk,
    /// It shall take their place.
    ReplaceYes,
    /// It shall not be opened.
    ReplaceNo,
    /// That these answers came in a file or a link.
    CameFromOutside,
    /// Makes a link.
    MakeLink,
    /// What a link contains, and who keeps it.
    LinkNote,
    /// The link itself.
    Link,
    /// Heading: how to see that nothing is sent.
    Verify,
    /// Proof: without a network.
    VerifyOffline,
    /// Proof: the tools of the browser.
    VerifyTools,
    /// Proof: what stands in storage.
    VerifyStorage,
    /// Proof: the source.
    VerifySource,
    /// What stays in a browser all the same.
    VerifyTraces,
    /// What the page cannot do.
    VerifyLimits,
    /// That the rules of another day are shown.
    Preview,
    /// That the rules may be out of date.
    Stale,
    /// There is no network.
    Offline,
    /// Works without a network.
    WorksOffline,
    /// A newer version is ready.
    NewVersion,
    /// It has newer rules, from a day on.
    NewRules,
    /// Takes the newer version.
    TakeVersion,
    /// What the frame at the foot of the page is.
    AboutPage,
}
