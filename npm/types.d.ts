// The case and its assessment as types. Written by tests/types from the Rust types: not to be changed by hand.
// docs/case-format.md says what the fields mean.

/** The result for a case. */
export interface Assessment {
  /** The readings that the amounts rest on. */
  assumptions: Array<Reading>;
  /** How the amounts were calculated. */
  calculations: Calculations;
  /** What is not known yet, and how far it moves the share. */
  gaps: Array<GapEffect>;
  /** May the canton pay: for each help its conditions, and how to go about it. */
  helps: Array<HelpAssessment>;
  /** The shares month by month, by payer. */
  months: Array<MonthShares>;
  /** What only the office can decide. */
  open: Array<OpenPoint>;
  /** What is needed to compute the same again. */
  receipt: Receipt;
  /** All months together; none where no share is computed at all. */
  total: Range | null;
  /** Whether `total` is the whole stay: not where a help has no end, or goes on for longer than crisis care may last. */
  whole_stay: boolean;
}

/** The basis of a help (SHG § 28 Abs. 2, VO §§ 26, 27). */
export type Basis =
  /** Fachliche Indikation by a body of VO § 25. */
  | "indication"
  /** Order by the KESB or a court (VO § 27). */
  | "order"
  /** Order under juvenile criminal law: other law says who pays. */
  | "criminal_order"
  /** Neither. */
  | "neither";

/** An answer to a question with a few choices. */
export type BasisChoice =
  /** The choice. */
  | { known: Basis }
  /** "I don't know", or not asked yet. */
  | "unknown";

/** The calculation of an amount that holds for some months. */
export interface Calculation {
  /** What came out, a month. */
  amount: Chf;
  /** The most that the payer can owe in a month, where one of `without` can raise the amount. */
  at_most?: Chf | null;
  /** First month. */
  from: IsoMonth;
  /** For which help. */
  help: HelpId;
  /** The steps of the tariff next to the income; none where no tariff decides. */
  jumps: Jumps;
  /** Who pays it. */
  payer: Payer;
  /** Each step with its paragraph, operands and result. */
  steps: Array<Step>;
  /** Last month. */
  to: IsoMonth;
  /** The wholly unknown figures of income, wealth and deductions that count as nothing here. */
  without?: Array<Field>;
}

/** The calculations at both ends of the range. An amount or a number of which nothing is known counts as nothing in both (`Calculation::without`), and the ends differ only by what lies between two figures and by open choices. */
export interface Calculations {
  /** As each month costs most; empty where the total of each month is the same at both ends. */
  high: Array<Calculation>;
  /** As each month costs least. */
  low: Array<Calculation>;
}

/** A whole case: one family, one or more children, the helps planned for them. */
export interface Case {
  /** Whether the family falls under the cantonal asylum ordinance (§ 28 Abs. 4). */
  asylum?: YesNoChoice;
  /** The children with the helps planned for them; at least one. */
  children: Array<Child>;
  /** Einsatztage of outpatient help in the family a month, all children together: a day for two children is one day (§ 35b Abs. 2). Used only if it is planned for several children. */
  family_days?: CountAnswer;
  /** Who is liable for maintenance (unterhaltspflichtig), and what they have. */
  household: Household;
  /** Whether the household lives on Sozialhilfe or Ergänzungsleistungen (§ 35b). */
  social_assistance?: YesNoChoice;
  /** What the income figures are taken from. */
  tax_basis?: TaxBasisChoice;
  /** The day on which the case is assessed: it decides which deadlines have passed. */
  today: IsoDate;
}

/** What a share is owed for. A payer owes one share for all placements of a month (§ 28 Abs. 2). */
export type Charge =
  /** Placements, §§ 28–35. */
  | "placement"
  /** Outpatient help, §§ 35a, 35b. */
  | "outpatient"
  /** A relief stay, § 36. */
  | { relief: HelpId }
  /** An emergency bed. */
  | { emergency_bed: HelpId };

/** A condition with its state and its source. */
export interface CheckedCondition {
  /** Which. */
  condition: Condition;
  /** Where it stands. */
  source: Source;
  /** Its state. */
  status: Status;
}

/** An exact amount in Swiss francs. Sums saturate, far beyond every amount that a case may hold. */
export type Chf = string;

/** An answer to a question for a figure (an amount, a number of days). */
export type ChfAnswer =
  /** The figure. */
  | { known: Chf }
  /** Between these two figures, both included. */
  | { between: {
    /** The highest possible figure. */
    high: Chf;
    /** The lowest possible figure. */
    low: Chf;
  } }
  /** "I don't know": any figure that the question allows. A question left out of a case file is unknown too. */
  | "unknown";

/** A child, a young person or a young adult for whom help is planned. No name is asked. */
export interface Child {
  /** The age in whole years, used only if `birth` is not given. From the age of majority on, the child is of age in every month; at least two years below it, a minor in every month. In between the child counts as a minor and majority stays open. */
  age?: number | null;
  /** Date of birth. If neither it nor the age is known, the child counts as a minor and majority stays open. */
  birth?: IsoDate | null;
  /** Whether a disability is proven. */
  disability?: YesNoChoice;
  /** Civil-law domicile (zivilrechtlicher Wohnsitz). */
  domicile?: DomicileChoice;
  /** The helps planned, at least one. */
  helps: Array<Help>;
  /** Own income, maintenance and support. */
  own?: OwnIncome;
  /** Whether the child goes to a special school (Sonderschule) that the Amt für Volksschulen finances. */
  special_school?: YesNoChoice;
  /** Whether the support residence (Unterstützungswohnsitz, ZUG) is in BL. */
  support_residence?: YesNoChoice;
}

/** A condition of the right to a contribution. */
export type Condition =
  /** The help is one that the canton finances. */
  | "covered"
  /** Civil-law domicile of the child in BL. */
  | "domicile"
  /** Support residence of the child in BL, for residential help in part. */
  | "support_residence"
  /** Indication or order. */
  | "basis"
  /** The indication comes from a body that may indicate. */
  | "indicating_body"
  /** No milder measure is possible. */
  | "no_milder_measure"
  /** The provider is recognised. */
  | "recognition"
  /** The place is in Switzerland, for homes also just across the border. */
  | "country"
  /** A home outside the canton only where none inside is free. */
  | "outside_canton"
  /** Schulische Indikation by the SPD. */
  | "school_indication"
  /** Schulische Indikation by SPD or KJP, for helps that began before the SPD alone gave it. */
  | "earlier_school_indication"
  /** Berufliche Indikation by the ZBI. */
  | "vocational_indication"
  /** A proven disability. */
  | "disability"
  /** Special schooling in the home. */
  | "special_school"
  /** A proven disability, or a special school financed by the Amt für Volksschulen. */
  | "disability_or_special_school"
  /** The child has left a home or a foster family. */
  | "left_placement"
  /** A crisis calls for a place at once. */
  | "urgent"
  /** Not longer than 3 nights / 4 days. */
  | "emergency_duration"
  /** Not longer than 90 days in a crisis family. */
  | "crisis_duration"
  /** A minor, or a help that began before majority. */
  | "majority"
  /** An important reason beyond majority. */
  | "majority_reason";

/** Whom to ask. */
export type Contact =
  /** AKJB, the office. */
  | "office"
  /** Zentrum Berufsintegration. */
  | "vocational_centre"
  /** Telephone 147. */
  | "helpline"
  /** The municipality. */
  | "municipality"
  /** Amt für Volksschulen, or the school. */
  | "school_office"
  /** The body that ordered the measure. */
  | "child_protection";

/** An answer to a question for a figure (an amount, a number of days). */
export type CountAnswer =
  /** The figure. */
  | { known: number }
  /** Between these two figures, both included. */
  | { between: {
    /** The highest possible figure. */
    high: number;
    /** The lowest possible figure. */
    low: number;
  } }
  /** "I don't know": any figure that the question allows. A question left out of a case file is unknown too. */
  | "unknown";

/** Two liable parents in one household. */
export interface Couple {
  /** What is deducted from their common income. */
  deductions?: Deductions;
  /** One parent. */
  first: Finances;
  /** The other parent. */
  second: Finances;
}

/** Which of several answers to a question: figures may be given for several years, and an income may change more than once. */
export type Dated =
  /** The answer for this calendar year. */
  | { year: number }
  /** The answer since the change on this day. */
  | { since: IsoDate };

/** A number of days that somebody tells, as it is said. */
export type Days = number | {
  /** The most. */
  high: number;
  /** The fewest. */
  low: number;
} | null;

/** A date to keep. */
export interface Deadline {
  /** Days, working days, nights or years, as `unit` says. */
  count: number;
  /** The last day. */
  date: IsoDate;
  /** What for. */
  kind: DeadlineKind;
  /** Whether it is past on the day of the case. */
  passed: boolean;
  /** Where it stands. */
  source: Source;
  /** What `count` counts. */
  unit: string;
}

/** What a deadline is for. */
export type DeadlineKind =
  /** Request for outpatient help, before it begins. */
  | "outpatient_request"
  /** First request for a placement, before it begins. */
  | "placement_request"
  /** Request for an extension, before it begins. */
  | "extension_request"
  /** Request for a change of home or foster family, before it. */
  | "change_request"
  /** Request for a placement after an emergency, after it began. */
  | "emergency_request"
  /** Request for a crisis intervention, after it began. */
  | "crisis_request"
  /** Order or signed request before the emergency placement ends. */
  | "emergency_end"
  /** Last day in a crisis family. */
  | "crisis_end"
  /** Majority: the request for going on must be decided by then. */
  | "majority";

/** What holds once the office has decided. */
export type Decided =
  /** The bill may come from the home or the DAF (VO § 31 Abs. 3). */
  | "bill_from_provider"
  /** The canton pays the parents' share of the IVSE: it does not come on top (VO § 14 Abs. 3bis). */
  | "nothing_on_top"
  /** A running decision stays valid to its end (VO § 38). */
  | "valid_to_its_end"
  /** A complaint goes to the Regierungsrat in writing (VwVG §§ 29, 33); a letter named «Rechnung» can be a decision (§ 18 Abs. 1bis). */
  | { appeal: {
    /** Within so many days, in general. */
    days: number;
  } };

/** What is deducted from the total income (§ 30a Abs. 5), a year. */
export interface Deductions {
  /** Minors and young adults for whom a tax deduction is granted (lit. a). */
  children?: CountAnswer;
  /** Cost of day care for children in the common household (lit. c). */
  day_care?: ChfAnswer;
  /** The figures of further calendar years (§ 30a Abs. 1). */
  further_years?: Array<DeductionsOfYear>;
  /** Deductible illness, accident and disability costs of the tax ruling (lit. d). */
  illness?: ChfAnswer;
  /** Maintenance paid that an authority approved or a court ordered or approved (lit. b). */
  maintenance_paid?: ChfAnswer;
  /** The calendar year (Steuerjahr) of the figures above. Without a year they apply in every month. */
  year?: number | null;
}

/** What is deducted from the total income of a further calendar year. */
export interface DeductionsOfYear {
  /** As `Deductions::children`. */
  children?: CountAnswer;
  /** As `Deductions::day_care`. */
  day_care?: ChfAnswer;
  /** As `Deductions::illness`. */
  illness?: ChfAnswer;
  /** As `Deductions::maintenance_paid`. */
  maintenance_paid?: ChfAnswer;
  /** Which year. */
  year: number;
}

/** Where a child has its civil-law domicile. */
export type Domicile =
  /** In Basel-Landschaft. */
  | "basel_landschaft"
  /** In another canton. */
  | "other_canton"
  /** Abroad. */
  | "abroad"
  /** The authorities disagree: the office decides. */
  | "disputed";

/** An answer to a question with a few choices. */
export type DomicileChoice =
  /** The choice. */
  | { known: Domicile }
  /** "I don't know", or not asked yet. */
  | "unknown";

/** A duty of one of those involved. */
export type Duty =
  /** Pay the share. */
  | "pay_share"
  /** Prove income and wealth. */
  | "prove_income"
  /** Tell everything that matters, truthfully (SHG § 40a). */
  | "tell_truth"
  /** Report changes of income and wealth. */
  | "report_changes"
  /** Pay the side costs. */
  | "pay_side_costs"
  /** Indicating body: clarify and plan the help. */
  | "plan_help"
  /** Indicating body: talk about the costs early. */
  | "talk_about_costs"
  /** Indicating body: report lasting changes of income, compute anew. */
  | "recompute"
  /** Indicating body: guide the case until its end. */
  | "guide_case";

/** How much of the week a child is in the home (§ 29 Abs. 3 and 4). */
export type Extent =
  /** All days. */
  | "full"
  /** As weekly care. */
  | "weekly"
  /** Teilstationär: at most half of the days of the month. */
  | "part_time";

/** An answer to a question with a few choices. */
export type ExtentChoice =
  /** The choice. */
  | { known: Extent }
  /** "I don't know", or not asked yet. */
  | "unknown";

/** The fact on which a condition fails, with its limit. */
export type Failure =
  /** The canton does not finance it. */
  | { not_covered: Uncovered }
  /** The domicile is elsewhere. */
  | { domicile_elsewhere: Domicile }
  /** Neither an indication nor an order. */
  | "no_basis"
  /** The body may not indicate this help. */
  | "body_not_entitled"
  /** A milder measure would do. */
  | "milder_measure_possible"
  /** The provider is not recognised. */
  | "not_recognised"
  /** The place is abroad. */
  | { abroad: Place }
  /** A suitable place inside the canton is free. */
  | "place_free_inside"
  /** No indication of schooling. */
  | "no_school_indication"
  /** No indication by the ZBI. */
  | "no_vocational_indication"
  /** No proven disability. */
  | "no_disability"
  /** No special schooling in the home. */
  | "no_special_school"
  /** Neither of the two. */
  | "neither_disability_nor_special_school"
  /** No home or foster family was left. */
  | "no_placement_before"
  /** No crisis. */
  | "not_urgent"
  /** Too many days. */
  | { too_long: {
    /** Days planned. */
    days: number;
    /** Days at most. */
    limit: number;
  } }
  /** Of age, and no help began before. */
  | { of_age: {
    /** Age of majority. */
    age: number;
    /** Day of majority, if the date of birth is given. */
    since: IsoDate | null;
  } }
  /** Beyond majority without an important reason. */
  | { no_majority_reason: {
    /** Day of majority, if the date of birth is given. */
    since: IsoDate | null;
  } };

/** A question whose answer can move an amount. */
export type Field =
  /** `Finances::subtotal`. */
  | { subtotal: Person }
  /** `Finances::property`. */
  | { property: Person }
  /** `Finances::upkeep`. */
  | { upkeep: Person }
  /** `Finances::wealth` and `OwnIncome::wealth`. */
  | { wealth: Person }
  /** `IncomeChange::monthly`, of a parent's income or of a child's wage. */
  | { changed_income: Person }
  /** `Deductions::children`. */
  | { child_deductions: Person }
  /** `Deductions::maintenance_paid`. */
  | { maintenance_paid: Person }
  /** `Deductions::day_care`. */
  | { day_care: Person }
  /** `Deductions::illness`. */
  | { illness: Person }
  /** `Partner::relation`. */
  | { relation: Person }
  /** `OwnIncome::wage`. */
  | { wage: number }
  /** `OwnIncome::other`. */
  | { other_income: number }
  /** `OwnIncome::reaches_parents`. */
  | { reaches_parents: number }
  /** `OwnIncome::in_parents_ruling`. */
  | { in_parents_ruling: number }
  /** `HelpKind::FosterFamily::form`. */
  | { foster_form: HelpId }
  /** `Home::extent`. */
  | { extent: HelpId }
  /** `Home::contribution`. */
  | { contribution: HelpId }
  /** `HelpKind::FosterFamily::specialised`. */
  | { specialised: HelpId }
  /** `HelpKind::FosterFamily::agreed_pay`. */
  | { agreed_pay: HelpId }
  /** Days a month of SPF, relief stays and short-term care. */
  | { days_per_month: HelpId }
  /** `Case::family_days`. */
  | "family_days"
  /** `Case::social_assistance`. */
  | "social_assistance";

/** Who may file the request. */
export type Filer =
  /** Sozialdienst of the municipality. */
  | "social_service"
  /** KESB. */
  | "child_protection"
  /** Stiftung Mosaik. */
  | "mosaik"
  /** Birmann-Stiftung. */
  | "birmann"
  /** KJP BL, for a psychiatric indication. */
  | "child_psychiatry"
  /** A mandated, qualified person. */
  | "mandated_person"
  /** Social service or KESB outside the canton, for residential help with support residence in BL. */
  | "outside_body"
  /** The parents. */
  | "parents"
  /** The young person. */
  | "young_person";

/** One person's income and wealth (§ 30a Abs. 2 and 3): the figures of one calendar year, those of further years, and changes. */
export interface Finances {
  /** A considerable change of the income during the stay (§ 30a Abs. 6). */
  change?: IncomeChange | null;
  /** Further changes of the income, each with its day. */
  further_changes?: Array<IncomeChange>;
  /** The figures of further calendar years (§ 30a Abs. 1). */
  further_years?: Array<FinancesOfYear>;
  /** Taxable income from properties not lived in (nicht selbst bewohnte Liegenschaften). */
  property?: ChfAnswer;
  /** Zwischentotal der steuerbaren Einkünfte, without properties that the person does not live in. */
  subtotal?: ChfAnswer;
  /** The flat-rate deduction for their upkeep (Pauschalabzug). */
  upkeep?: ChfAnswer;
  /** Taxable wealth (steuerbares Vermögen). */
  wealth?: ChfAnswer;
  /** The calendar year (Steuerjahr) of the figures above. Without a year they apply in every month. */
  year?: number | null;
}

/** One person's income and wealth of a further calendar year. */
export interface FinancesOfYear {
  /** As `Finances::property`. */
  property?: ChfAnswer;
  /** As `Finances::subtotal`. */
  subtotal?: ChfAnswer;
  /** As `Finances::upkeep`. */
  upkeep?: ChfAnswer;
  /** As `Finances::wealth`. */
  wealth?: ChfAnswer;
  /** Which year. */
  year: number;
}

/** Forms of foster care (VO §§ 12, 17, 19). */
export type FosterForm =
  /** Kurzzeitpflege: regular weekends or single days. */
  | { short_term: {
    /** Days a month. */
    days_per_month?: CountAnswer;
  } }
  /** Ferienpflege: every day from start to end. */
  | "holiday"
  /** Wochenpflege: during the week and at most one weekend a month. */
  | "weekly"
  /** Dauerpflege. */
  | "long_term"
  /** Krisenpflege in a crisis family, every day from start to end. */
  | "crisis";

/** How far one missing answer moves the share of a month. */
export interface GapEffect {
  /** Whether it has two ends of its own: not where nothing at all is known of an amount. */
  bounded: boolean;
  /** Which of several answers to it: that of a year, or that since a change. */
  dated?: Dated | null;
  /** The question. */
  field: Field;
  /** Francs a month between its two ends, with all other gaps left at their low or at their high end, whichever moves more. */
  monthly: Chf;
}

/** The facts on which the right to a contribution depends (SHG § 28; VO §§ 8, 13g, 14, 23–27). */
export interface Grounds {
  /** Indication or order. */
  basis?: BasisChoice;
  /** Beyond majority: whether a help began before it. */
  began_as_minor?: YesNoChoice;
  /** Who indicates. */
  indicated_by?: IndicatingBodyChoice;
  /** After-care: whether the child has left a home or a foster family. */
  left_placement?: YesNoChoice;
  /** Beyond majority: why the placement goes on (VO § 23). */
  majority_reason?: MajorityReasonChoice;
  /** Whether a milder measure would do (§ 26 Abs. 2). */
  milder_measure?: YesNoChoice;
  /** Where the help is given. */
  place?: PlaceChoice;
  /** Outside the canton: whether a suitable place inside is free in time (§ 14 Abs. 2). */
  place_inside?: YesNoChoice;
  /** Whether the provider is recognised. */
  recognition?: RecognitionChoice;
  /** Beyond majority: whether the last help ended within the year before the new one begins (re-entry). */
  reentry?: YesNoChoice;
  /** Emergency placement: whether a crisis needs a place at once. */
  urgent?: YesNoChoice;
}

/** A help planned for a child. */
export interface Help {
  /** Last day, which counts; none if the end is open. */
  end?: IsoDate | null;
  /** The facts on which the right to a contribution depends. */
  grounds?: Grounds;
  /** Which help. */
  kind: HelpKind;
  /** What the request is for: deadlines depend on it. */
  request?: Request;
  /** First day. */
  start: IsoDate;
}

/** A help with its right and its procedure. */
export interface HelpAssessment {
  /** Whether a share is computed for it; where not, an open point says why, or the canton does not pay. */
  computed: boolean;
  /** Each condition with its state. */
  conditions: Array<CheckedCondition>;
  /** Which. */
  help: HelpId;
  /** Who files, by when, with what. */
  procedure: Procedure;
  /** May the canton pay. */
  verdict: Verdict;
}

/** A help, by the index of its child and its own index among the helps of that child. */
export interface HelpId {
  /** The child's index in the case. */
  child: number;
  /** The help's index with the child. */
  help: number;
}

/** The helps of the page «Beiträge an Hilfen zur Erziehung». */
export type HelpKind =
  /** Sozialpädagogische Familienbegleitung (SPF). */
  | { family_coaching: {
    /** Einsatztage a month. */
    days_per_month?: CountAnswer;
  } }
  /** Pflegefamilie. */
  | { foster_family: {
    /** The agreed foster pay: a month for weekly and long-term care, a day for the others. Unknown: the maximum of § 17. */
    agreed_pay?: ChfAnswer;
    /** The form of care. None if it is not known: then it is any form but crisis care, because a family in a crisis knows that. */
    form?: FosterForm | null;
    /** Whether it is a Fachpflegefamilie. */
    specialised?: YesNoChoice;
  } }
  /** Leistungen einer Dienstleistungsanbietenden in der Familienpflege (DAF). */
  | "foster_service"
  /** Heim. */
  | { home: Home }
  /** Tageweiser Entlastungsaufenthalt of a disabled child (§ 36). */
  | { relief_stay: {
    /** Days a month. */
    days_per_month?: CountAnswer;
    /** Where. */
    place: ReliefPlace;
  } }
  /** Transport in ein Sonderschulheim. */
  | "school_transport"
  /** Nachbetreuung after a home or a foster family. */
  | "after_care"
  /** Notbett, on the child's own wish. */
  | "emergency_bed"
  /** Notfallmässige Unterbringung by an indicating body. */
  | "emergency_placement"
  /** What the canton does not pay. */
  | { not_covered: Uncovered };

/** A stay in a home (Heim). */
export interface Home {
  /** The canton's contribution a month. */
  contribution?: ChfAnswer;
  /** How much of the week the child is there. */
  extent?: ExtentChoice;
  /** The regular days a month, if they are fewer than the calendar days of the stay. */
  regular_days?: number | null;
  /** Stationäre Beschulung: `None` if there is none, else whether an entitled body has indicated it. */
  schooling?: YesNoChoice | null;
  /** Which kind of home. It is only recorded: no rule depends on it. */
  setting?: Setting | null;
  /** Berufliche Integration: `None` if there is none, else whether the ZBI has indicated it (in an offer recognised by IVSE A). */
  vocational?: YesNoChoice | null;
}

/** The liable parents (Unterhaltspflichtige) of the children. */
export type Household =
  /** Both liable parents live together (§ 32). */
  | { together: Couple }
  /** One liable parent, alone (§ 33) or with a partner (§ 32). */
  | { one: Unit }
  /** Two liable parents living apart, each assessed on their own. */
  | { apart: {
    /** One parent. */
    first: Unit;
    /** The other parent. */
    second: Unit;
  } }
  /** No liable parents: the minor pays by § 34. */
  | "no_liable_parents";

/** The income since a considerable change (erhebliche Veränderung, § 30a Abs. 6). */
export interface IncomeChange {
  /** The monthly income since then. It replaces the subtotal of a parent or the wage of a child. */
  monthly?: ChfAnswer;
  /** The day of the change. */
  since: IsoDate;
}

/** Bodies that may indicate (VO § 25). */
export type IndicatingBody =
  /** Sozialdienst of the municipality. */
  | "social_service"
  /** Kindesschutzbehörde (KESB). */
  | "child_protection"
  /** Beratungsstelle der Stiftung Mosaik. */
  | "mosaik"
  /** Sozialberatung der Birmann-Stiftung. */
  | "birmann"
  /** Kinder- und Jugendpsychiatrie (KJP), for a psychiatric indication. */
  | "child_psychiatry"
  /** A qualified person mandated by a municipality or the KESB (Abs. 2, 3). */
  | "mandated_person"
  /** A social service or child-protection authority outside the canton. */
  | "outside_canton"
  /** The AKJB itself, for relief stays and in justified exceptions. */
  | "office"
  /** Somebody else. */
  | "other";

/** An answer to a question with a few choices. */
export type IndicatingBodyChoice =
  /** The choice. */
  | { known: IndicatingBody }
  /** "I don't know", or not asked yet. */
  | "unknown";

/** A day of the Gregorian calendar between 1900 and 2199. */
export type IsoDate = string;

/** A calendar month (Kalendermonat), the unit of charging (VO § 29 Abs. 1). */
export type IsoMonth = string;

/** A jump of the tariff: one Rappen more of income, and the next bracket's percentage applies to the whole income. */
export interface Jump {
  /** The share a month one Rappen above it. */
  above: Chf;
  /** The share a month at the bound. */
  at_bound: Chf;
  /** Up to this income, CHF a year, the lower share holds. */
  bound: Chf;
  /** How far the income is from it. */
  distance: Chf;
}

/** The jumps of a tariff next to an income. */
export interface Jumps {
  /** The next jump above the income; none in the top bracket. */
  ahead: Jump | null;
  /** The last jump below the income; none in the free bracket. */
  below: Jump | null;
}

/** What a limit of § 28 Abs. 3 rests on. */
export type LimitBasis =
  /** The agreed foster pay. */
  | "agreed_pay"
  /** The maximum of § 17, where no pay is known or the agreed one is higher. */
  | "foster_maximum"
  /** Neither pay nor maximum is known: at the low end the limit leaves nothing (reading `foster-limit`). */
  | "unknown"
  /** The canton's contribution to a home, as entered. */
  | "home_contribution";

/** What a payer owes in a month. */
export interface LineShare {
  /** How much. */
  amount: Range;
  /** What for: one share for all placements together. */
  charge: Charge;
  /** The help that decides the amount at the upper end. */
  help: HelpId;
  /** Whether others of its figures are of that year. */
  partly_own_year: boolean;
  /** Who. */
  payer: Payer;
  /** The deciding step at the upper end: why it is so much, or nothing. Its days are those of both ends. */
  reason: Reason;
  /** The years by whose figures it is charged, because nobody has given those of the month's own previous year (§ 30a Abs. 1). */
  stand_in: Array<number>;
}

/** Why a placement goes on beyond majority (SHG § 28 Abs. 3, VO § 23, page). */
export type MajorityReason =
  /** School or training (Sek II) is about to end. */
  | "end_of_training"
  /** Waiting for a residential place of the disability system. */
  | "disability_place"
  /** Another important reason: the office decides. */
  | "other"
  /** None. */
  | "nothing";

/** An answer to a question with a few choices. */
export type MajorityReasonChoice =
  /** The choice. */
  | { known: MajorityReason }
  /** "I don't know", or not asked yet. */
  | "unknown";

/** The shares of a calendar month. */
export interface MonthShares {
  /** Who owes how much for what. */
  lines: Array<LineShare>;
  /** Which month. */
  month: IsoMonth;
  /** All payers together. Its ends need not be the sums of the lines' ends: not all of them are reached at once. */
  total: Range;
}

/** What only the AKJB can decide or clarify. It is shown as open and never computed. */
export type OpenPoint =
  /** Hardship: the share of a placement may be reduced (§ 28 Abs. 5). */
  | "hardship"
  /** Hardship: the share of SPF may be reduced or waived (§ 35a Abs. 2). */
  | "hardship-outpatient"
  /** Hardship: the share of relief days must be reduced (§ 36 Abs. 2). */
  | "hardship-relief"
  /** What after-care costs. */
  | "after-care-cost"
  /** What the services of a DAF cost. */
  | "foster-service-cost"
  /** What the transport to a special-school home costs. */
  | "transport-cost"
  /** Nebenkosten. */
  | "side-costs"
  /** The child's pensions and Hilflosenentschädigung claimed on top (SHG § 28a Abs. 1). */
  | "child-pensions"
  /** Asylum cases: § 28 Abs. 4. */
  | "asylum"
  /** Orders under juvenile criminal law. */
  | "criminal-order"
  /** Tax at source. */
  | "tax-at-source"
  /** No tax ruling yet. */
  | "no-tax-ruling"
  /** Residence or support residence in dispute. */
  | "residence"
  /** Whether a change of income is considerable (erheblich). */
  | "considerable-change"
  /** Recognition in a single case. */
  | "single-case"
  /** Whether a place outside the canton is reasonable by comparison (§ 14 Abs. 2). */
  | "outside-canton"
  /** A reason beyond majority that the office weighs. */
  | "majority-reason"
  /** Foster pay above the maximum in justified exceptions (§ 17 Abs. 4). */
  | "foster-exception"
  /** The maximum of the foster pay in months before 2024 (§ 17). */
  | "foster-maximum"
  /** What follows on the longest stay in a crisis family (§§ 12, 17): only that stay is computed. */
  | "after-crisis";

/** Own income and wealth of a placed child or young adult, a year. */
export interface OwnIncome {
  /** Deductions of § 30a Abs. 5; used only if § 34 applies. */
  deductions?: Deductions;
  /** Further changes of the wage, each with its day. */
  further_wage_changes?: Array<IncomeChange>;
  /** The figures of further calendar years (§ 30a Abs. 1). */
  further_years?: Array<OwnIncomeOfYear>;
  /** Whether `other` and `wealth` are part of the parents' tax ruling already. If so, they are not counted twice. */
  in_parents_ruling?: YesNoChoice;
  /** Pensions, maintenance, relatives' support (Unterhalts- und Unterstützungsbeiträge). */
  other?: ChfAnswer;
  /** Whether `other` reaches the liable parents. If not, § 35 applies. */
  reaches_parents?: YesNoChoice;
  /** Income from work (Einkommen aus Erwerbstätigkeit). */
  wage?: ChfAnswer;
  /** A lasting change of the wage. */
  wage_change?: IncomeChange | null;
  /** Taxable wealth. */
  wealth?: ChfAnswer;
  /** The calendar year (Steuerjahr) of wage, other and wealth. Without a year they apply in every month. */
  year?: number | null;
}

/** Own income and wealth of a placed child or young adult in a further calendar year. */
export interface OwnIncomeOfYear {
  /** As `OwnIncome::other`. */
  other?: ChfAnswer;
  /** As `OwnIncome::wage`. */
  wage?: ChfAnswer;
  /** As `OwnIncome::wealth`. */
  wealth?: ChfAnswer;
  /** Which year. */
  year: number;
}

/** A paper, and the person whose paper it is, if it is one person's. */
export interface Paper {
  /** Which. */
  kind: PaperKind;
  /** Whose. */
  person: Person | null;
}

/** A paper to hand in. */
export type PaperKind =
  /** E-form with all signatures. */
  | "request_form"
  /** The family's written authorisation of the body that files (VO §§ 15, 20, 22b, Abs. 1 each). */
  | "authorisation"
  /** The computed cost share, signed. */
  | "cost_share_form"
  /** Tax ruling of the previous year, or proof of income and wealth. */
  | "tax_ruling"
  /** Proof of the income since the change. */
  | "income_change_proof"
  /** Proof of pensions, maintenance or wages of the child. */
  | "child_income_proof"
  /** The approved or ordered maintenance. */
  | "maintenance_ruling"
  /** Bills of day care. */
  | "day_care_bills"
  /** Deductible illness and disability costs, as in the tax ruling. */
  | "illness_costs"
  /** Proof of Sozialhilfe or Ergänzungsleistungen. */
  | "social_assistance_proof"
  /** Order of the KESB or the court. */
  | "order"
  /** Mandate for indication and guidance. */
  | "mandate"
  /** Pflegevertrag. */
  | "foster_contract"
  /** Schulische Indikation. */
  | "school_indication"
  /** Berufliche Indikation. */
  | "vocational_indication"
  /** Proof of the disability or of the special school. */
  | "disability_proof"
  /** Volljährigkeitserklärung. */
  | "majority_declaration"
  /** Short reason by e-mail. */
  | "short_reason";

/** A person who lives with a liable parent. */
export interface Partner {
  /** Their income and wealth. */
  finances: Finances;
  /** Decides whether their income counts. */
  relation?: RelationChoice;
}

/** Who owes a share. */
export type Payer =
  /** The liable parents jointly. */
  | "parents"
  /** Those who bring the child up (Erziehungsberechtigte), if there are no liable parents. */
  | "carers"
  /** The first or only liable parent. */
  | "first"
  /** The second liable parent. */
  | "second"
  /** A child or young adult, by index in the case. */
  | { child: number };

/** A percentage, `9.5` for 9.5 %. */
export type Percent = string;

/** A person whose income or deductions may count. */
export type Person =
  /** The first or only liable parent; for deductions: the household of that parent. */
  | "first"
  /** The second liable parent; for deductions: the household of that parent. */
  | "second"
  /** The partner of the first parent. */
  | "first_partner"
  /** The partner of the second parent. */
  | "second_partner"
  /** A child or young adult, by index in `Case::children`. */
  | { child: number };

/** Where a help is given (SHG § 28 Abs. 1, VO § 14). */
export type Place =
  /** In Basel-Landschaft. */
  | "in_canton"
  /** In another canton. */
  | "other_canton"
  /** Just across the border (grenznahes Ausland). */
  | "near_abroad"
  /** Farther abroad. */
  | "far_abroad";

/** An answer to a question with a few choices. */
export type PlaceChoice =
  /** The choice. */
  | { known: Place }
  /** "I don't know", or not asked yet. */
  | "unknown";

/** The whole procedure for one help. */
export interface Procedure {
  /** Whom to ask. */
  contacts: Array<Contact>;
  /** By when. */
  deadlines: Array<Deadline>;
  /** What holds once the office has decided. */
  decided: Array<Decided>;
  /** The duties of those involved. */
  duties: Array<Duty>;
  /** Who may file. */
  filers: Array<Filer>;
  /** With which papers. */
  papers: Array<Paper>;
  /** From when on. */
  start: StartAdvice;
  /** How the request is filed. */
  way: Way;
}

/** All that an amount can still be. Some completion of the case reaches each end, with three exceptions in which the range may be wider: several payers split an amount, several stays meet in a month, or too much is open to compute every completion (`assessment::MOST_WORK_EXACT`). */
export interface Range {
  /** The highest possible amount. */
  high: Chf;
  /** The lowest possible amount. */
  low: Chf;
}

/** A reading (Annahme) on which a computed amount rests. */
export type Reading =
  /** Monthly share = year's income × % ÷ 12. */
  | "pro-rata"
  /** No step is rounded; what is shown is rounded once, half up, to the Rappen. */
  | "rounding"
  /** By days: year's income × % ÷ 365; the cap is 2500 × 12 ÷ 365 a day. */
  | "day-rate"
  /** First the cap, then § 29, then the limit of § 28 Abs. 3. */
  | "cap-order"
  /** Parents living apart are assessed one by one; a limit is shared in proportion. */
  | "separate-payers"
  /** Half of the partner's total income; deductions come off the sum, in full. */
  | "partner-half"
  /** A placed minor's wage counts in full in the parents' base, and not in § 34 where § 35 applies. */
  | "child-wage"
  /** A placed minor's other income counts in the parents' base, once. */
  | "child-other"
  /** CHF 5000 for each child with a tax deduction. */
  | "child-deduction"
  /** Young adults pay by § 34 on their own income; their parents pay nothing. */
  | "young-adult-parents"
  /** A negative total counts as zero. */
  | "negative-income"
  /** The limit of § 28 Abs. 3 in a foster family and in a home. */
  | "foster-limit"
  /** No pro rata for the entry and exit month of a monthly share. */
  | "partial-month"
  /** Relief of a disabled child in a foster family is § 36. */
  | "relief-foster"
  /** SPF is free in a month with a placement, even where the placement costs nothing. */
  | "spf-zero-month"
  /** Several placed children: one share, the highest. */
  | "several-children"
  /** The income since the change, taken to a year, applies from the first full month after it. */
  | "income-change"
  /** In the entry and exit month the canton's contribution, and so the limit, is pro rata by days (§§ 14 Abs. 5, 17 Abs. 5). */
  | "partial-limit"
  /** The month in which a child turns 18 is still a minor's month. */
  | "majority-month"
  /** The days of a stay are its calendar days, unless regular days are given. */
  | "stay-days"
  /** Each month's own previous year counts; the figures that are given stand in for a year whose figures nobody has given. */
  | "one-years-income"
  /** A child's income counts in the base of each parent who is assessed apart, and what § 35 leaves is shared in proportion. */
  | "child-income-apart"
  /** Several placements of one child in a month: days together, one share. */
  | "several-placements"
  /** § 35: nothing is deducted from the minor's own income. */
  | "own-share-deductions"
  /** Parents living apart owe §§ 35b and 36 jointly. */
  | "fixed-jointly"
  /** Of several placed children, each one's income counts for its own placement only. */
  | "own-child-only"
  /** Without an end, a help is shown until the last other one ends, at least for twelve calendar months. */
  | "open-end"
  /** Days before a start: the start itself is not counted. */
  | "deadline-count"
  /** An emergency placement of 3 nights / 4 days is below 10 days and costs nothing. */
  | "emergency-free"
  /** A help that the canton cannot pay is no placement and has no share, whatever else is paid. */
  | "refused-help"
  /** An unknown income is assumed to be no loss. */
  | "unknown-income"
  /** A child with an unknown date of birth is assumed to be a minor. */
  | "unknown-age"
  /** Relief days are owed beside SPF, and SPF is not free because of them. */
  | "relief-beside-spf"
  /** Without a tax ruling, the tax-free amount comes off the wealth that a family tells. */
  | "tax-free-wealth"
  /** The flat-rate deduction for upkeep is a part of the rent, between the rates of newer and older houses. */
  | "flat-upkeep"
  /** A child below the age of `Parameters::wage_from_age` has no wage. */
  | "wage-from-14"
  /** An income is estimated from what is paid out. */
  | "estimated-income";

/** A rule that was applied, with its operands. Amounts are a year's unless they say otherwise. */
export type Reason =
  /** A monthly income since a change, taken to a year (§ 30a Abs. 6). Result: the year's. */
  | { annualised: {
    /** A month. */
    monthly: Chf;
    /** Months of a year. */
    months: number;
    /** Whose. */
    person: Person;
  } }
  /** Gesamteinkommen (§ 30a Abs. 2 and 3). Result: the sum. */
  | { total_income: {
    /** How much of it counts. */
    percent: Percent;
    /** Whose. */
    person: Person;
    /** Net income of properties not lived in. */
    property: Chf;
    /** Zwischentotal. */
    subtotal: Chf;
    /** Taxable wealth. */
    wealth: Chf;
    /** Of which calendar year, where the case says so. */
    year?: number | null;
  } }
  /** The countable part of a partner's income (§ 30a Abs. 4). Result: that part. */
  | { partner_part: {
    /** How much of it counts. */
    percent: Percent;
    /** Whose. */
    person: Person;
    /** Their total income. */
    total: Chf;
  } }
  /** A partner whose income does not count (SHG § 28a Abs. 1quater). Result: nothing. */
  | { partner_not_counted: {
    /** Whose. */
    person: Person;
    /** Years after which a partnership is stable. */
    years: number;
  } }
  /** A placed minor's own income in the parents' base (§ 30a Abs. 1), or the income that the minor pays from first (§ 35). Result: what counts. */
  | { child_income: {
    /** Other income with the countable part of wealth, unless it stands in the parents' ruling already. */
    other: Chf;
    /** Whose. */
    person: Person;
    /** Income from work. */
    wage: Chf;
    /** Of which calendar year, where the case says so. */
    year?: number | null;
  } }
  /** Massgebendes Jahreseinkommen: the sum less the deductions (§ 30a Abs. 5). Result: not below zero. */
  | { relevant_income: {
    /** Children with a tax deduction. */
    children: number;
    /** Day care. */
    day_care: Chf;
    /** Illness, accident and disability. */
    illness: Chf;
    /** Approved maintenance paid. */
    maintenance_paid: Chf;
    /** For each of them. */
    per_child: Chf;
    /** The incomes together. */
    sum: Chf;
    /** Of which calendar year the deductions are, where the case says so. */
    year?: number | null;
  } }
  /** The bracket of a tariff (§§ 32–34). Result: the share a month before the cap. */
  | { bracket: {
    /** Massgebendes Jahreseinkommen. */
    income: Chf;
    /** Months of a year. */
    months: number;
    /** The bracket's lower bound; none for the free bracket. */
    over: Chf | null;
    /** Of the whole income. */
    percent: Percent;
    /** Which tariff. */
    tariff: TariffKind;
    /** Its upper bound, which belongs to it; none for the top bracket. */
    up_to: Chf | null;
  } }
  /** The cap of the top bracket. Result: the cap a month. */
  | { cap: {
    /** The share a month before it. */
    before: Chf;
  } }
  /** A minor's own share comes first (§ 35). Result: what is left for this parent in the month. */
  | { own_share_first: {
    /** The minor's share by § 34 in the month. */
    own: Chf;
    /** The share of all parents by §§ 32, 33 in the month. */
    parents: Chf;
    /** This parent's part of it. */
    this_parent: Chf;
  } }
  /** Weekly or part-time care (§ 29 Abs. 3 and 4). Result: what is left a month. */
  | { reduction: {
    /** The share before it. */
    before: Chf;
    /** Which extent. */
    extent: Extent;
    /** What comes off. */
    percent: Percent;
  } }
  /** A month with at least the days that count (§ 29 Abs. 1). Result: the share of the month. */
  | { full_month: {
    /** Days of the child's stays in a month that is not whole; no pro rata is made. */
    part_of_month: number | null;
  } }
  /** More days than part-time care may have: the share is not halved (§ 29 Abs. 4). Result: the share of the month. */
  | { not_part_time: {
    /** Regular days in the month. */
    days: number;
    /** How much of the month part-time care may be. */
    most: Percent;
  } }
  /** Too few days in the month (§ 29 Abs. 2). Result: nothing. */
  | { too_few_days: {
    /** Days of the child's stays in the month. */
    days: number;
    /** From so many days on a share is owed. */
    least: number;
  } }
  /** By days (§ 30). Result: the share of the month. */
  | { by_days: {
    /** Days of the stay in the month. */
    days: Days;
    /** Days of a year. */
    days_per_year: number;
    /** The share a month it comes from. */
    monthly: Chf;
  } }
  /** The limit of § 28 Abs. 3. Result: what is left for this payer. */
  | { limit: {
    /** What it rests on. */
    basis: LimitBasis;
    /** This payer's share before it. */
    before: Chf;
    /** The canton's contribution in the month. */
    limit: Chf;
    /** All shares together before it. */
    sum: Chf;
  } }
  /** Shares are due for several stays: only the highest is owed (§ 28 Abs. 2). Result: the highest. */
  | { highest_only: {
    /** The other share, which falls away. */
    lower: Chf;
  } }
  /** Stays of one child that are charged by days, together (§ 30). Result: the sum. */
  | { days_together: {
    /** The stays before. */
    before: Chf;
    /** The next stay. */
    more: Chf;
  } }
  /** Days of outpatient help (§ 35b). Result: the share of the month. */
  | { outpatient_days: {
    /** At most. */
    cap: Chf;
    /** Einsatztage. */
    days: Days;
    /** For each. */
    per_day: Chf;
  } }
  /** Free for households on Sozialhilfe or Ergänzungsleistungen (§ 35b). Result: nothing. */
  | { outpatient_exempt: {
    /** What would be owed otherwise. */
    before: Chf;
  } }
  /** Free because of a placement in the same month (§ 35a Abs. 3). Result: nothing. */
  | { placement_instead: {
    /** What would be owed otherwise. */
    before: Chf;
  } }
  /** No liable parents: § 35b asks nobody else. Result: nothing. */
  | "nobody_liable"
  /** Days of relief (§ 36). Result: the share of the month. */
  | { relief_days: {
    /** Days. */
    days: Days;
    /** For each. */
    per_day: Chf;
  } }
  /** An emergency bed costs nothing. Result: nothing. */
  | "free_of_charge";

/** What anyone needs to check a result: program, figures, case. */
export interface Receipt {
  /** The case itself. */
  case: Case;
  /** A short number of all below: `4K7M-9QX2`. Another program, other figures or another answer give another one. */
  number: string;
  /** Name, version and commit of the program. */
  program: string;
  /** The parameter files that were used, the oldest first. */
  rules: Array<RulesUsed>;
}

/** Whether a provider is recognised (VO §§ 8, 13g). */
export type Recognition =
  /** Anerkannt. */
  | "recognised"
  /** Einzelfallanerkennung asked for or granted. */
  | "single_case"
  /** Neither. */
  | "not_recognised";

/** An answer to a question with a few choices. */
export type RecognitionChoice =
  /** The choice. */
  | { known: Recognition }
  /** "I don't know", or not asked yet. */
  | "unknown";

/** The relation of a partner to the liable parent (SHG § 28a Abs. 1quater). */
export type Relation =
  /** Married to the parent: a legally obliged supporter (gesetzlich Beistandspflichtige). */
  | "step_parent"
  /** A partnership of two years or with a common child (stabile Partnerschaft). */
  | "stable"
  /** Neither: the partner's income does not count. */
  | "not_stable";

/** An answer to a question with a few choices. */
export type RelationChoice =
  /** The choice. */
  | { known: Relation }
  /** "I don't know", or not asked yet. */
  | "unknown";

/** Where a relief stay takes place. */
export type ReliefPlace =
  /** In a home. */
  | "home"
  /** In a foster family, as short-term or holiday care. */
  | "foster_family"
  /** Not known yet. */
  | "unknown";

/** What the request is for. */
export type Request =
  /** Erstgesuch, also with a new provider. */
  | "first"
  /** Verlängerung. */
  | "extension"
  /** Umplatzierung between homes or foster families. */
  | "change"
  /** Placement that goes on after an emergency placement or an emergency bed. */
  | "after_emergency"
  /** Krisenintervention. */
  | "crisis"
  /** Not known yet: every deadline before the start is listed. */
  | "unknown";

/** A parameter file that was used. */
export interface RulesUsed {
  /** What was compared, and what shows that nothing newer was in force. */
  checked_against: string;
  /** Compared with the official collection up to this day. */
  checked_on: IsoDate;
  /** Its name. */
  file: string;
  /** Where the ordinance can be read. */
  link: string;
  /** Its SHA-256. */
  sha256: string;
  /** What it holds, for people. */
  title: string;
  /** In force from this day. */
  valid_from: IsoDate;
}

/** Kinds of homes. */
export type Setting =
  /** Wohnheim. */
  | "residential_home"
  /** Wohngruppe. */
  | "residential_group"
  /** Betreutes Wohnen. */
  | "assisted_living";

/** The act and the place in it, `VO § 29 Abs. 2`. */
export type Source = string;

/** From when on the canton contributes (VO § 24 Abs. 3). */
export type StartAdvice =
  /** There is time for a decision before the start. */
  | "in_time"
  /** Nobody knows what the request is for: there is time if it is a first request, but not for an extension or a change. */
  | { in_time_if_first: {
    /** The first start for which a request of today for an extension or a change would be in time. */
    otherwise: IsoDate;
  } }
  /** The start is too early: contributions run from the decision only. */
  | { too_early: {
    /** The first start for which a request of today would be in time. */
    earliest: IsoDate;
    /** The same for an extension or a change, if nobody knows what the request is for. */
    otherwise: IsoDate | null;
  } }
  /** A crisis intervention: contributions may run from the start. */
  | "from_start"
  /** A placement that goes on: after an emergency, which the exception for crises does not name, or one that has begun and may be extended. */
  | "office_clarifies"
  /** No request, so nothing to decide. */
  | "not_needed";

/** Whether a condition holds. */
export type Status =
  /** It holds. */
  | "met"
  /** It fails, on this fact. */
  | { not_met: Failure }
  /** It holds at first. From the day of this failure on the canton cannot pay. */
  | { met_until: Failure }
  /** It is not answered yet. */
  | "not_answered"
  /** Only the office can decide it. */
  | { office_decides: OpenPoint };

/** One step of a calculation. */
export interface Step {
  /** Which rule, with the figures it used. */
  finding: Reason;
  /** What came out, unrounded. */
  result: Chf;
  /** Where the rule stands. */
  source: Source;
}

/** Which tariff. */
export type TariffKind =
  /** § 32: liable persons together, or with a supporter or stable partner. */
  | "joint"
  /** § 33: other liable persons. */
  | "single"
  /** § 34: minors without liable persons, and young adults; a minor's part by § 35. */
  | "own";

/** What the income figures rest on. */
export type TaxBasis =
  /** A tax ruling (Veranlagung) of the previous year. */
  | "ruling"
  /** Tax at source (Quellensteuer): the office clarifies. */
  | "at_source"
  /** No ruling yet: the office clarifies. */
  | "no_ruling_yet";

/** An answer to a question with a few choices. */
export type TaxBasisChoice =
  /** The choice. */
  | { known: TaxBasis }
  /** "I don't know", or not asked yet. */
  | "unknown";

/** What the page names as not financed. */
export type Uncovered =
  /** Tagesbetreuung. */
  | "day_care"
  /** Beschulung without placement. */
  | "schooling"
  /** Ausbildung without placement. */
  | "training"
  /** Besuchsrechtsbegleitung. */
  | "accompanied_visits"
  /** Anything else: the page's list is not complete. */
  | "other";

/** A liable parent who is assessed alone, and the partner in the household, if any. */
export interface Unit {
  /** What is deducted from the income. */
  deductions?: Deductions;
  /** The liable parent. */
  parent: Finances;
  /** A step-parent or partner in the household. */
  partner?: Partner | null;
}

/** May the canton pay for this help? */
export type Verdict =
  /** All conditions are met, as answered, at least at first. */
  | "possible"
  /** Something is not answered, or for the office to decide. */
  | "open"
  /** A condition is not met. */
  | "no";

/** How the request is filed. */
export type Way =
  /** The e-form, complete and with all signatures. */
  | "e_form"
  /** An e-mail to the office with a short reason. */
  | "email"
  /** The page names no way: ask the office. */
  | "ask_office"
  /** No request is needed. */
  | "no_request"
  /** Nothing to file: the canton does not pay for this help. */
  | "nothing";

/** An answer to a question with a few choices. */
export type YesNoChoice =
  /** The choice. */
  | { known: boolean }
  /** "I don't know", or not asked yet. */
  | "unknown";
