//! The canton's contribution to foster families, VO § 17, and the limit of § 28 Abs. 3 that follows from it.

use crate::case::FosterForm;
use crate::money::Chf;
use crate::rules::charging::Limit;
use crate::rules::parameters::{Figure, Parameters};
use crate::rules::presence::Presence;
use crate::rules::step::LimitBasis;

/// Whether the form of care is charged by days (§ 30): crisis, regular short-term and holiday care.
pub fn is_by_days(form: FosterForm) -> bool {
    matches!(form, FosterForm::ShortTerm { .. } | FosterForm::Holiday | FosterForm::Crisis)
}

/// The maximum of the agreed foster pay (§ 17 Abs. 2, 3 and 6): a month for weekly and long-term care, a day for the others.
/// None for months whose maximum is not known.
pub fn maximum(form: FosterForm, specialised: bool, parameters: &Parameters) -> Option<Figure<Chf>> {
    match (form, specialised) {
        (FosterForm::Weekly, false) => parameters.foster_weekly_ordinary,
        (FosterForm::Weekly, true) => parameters.foster_weekly_specialised,
        (FosterForm::LongTerm, false) => parameters.foster_long_ordinary,
        (FosterForm::LongTerm, true) => parameters.foster_long_specialised,
        (FosterForm::ShortTerm { .. } | FosterForm::Holiday, false) => parameters.foster_day_ordinary,
        (FosterForm::ShortTerm { .. } | FosterForm::Holiday, true) => parameters.foster_day_specialised,
        (FosterForm::Crisis, _) => parameters.foster_day_crisis,
    }
}

/// Whether the maximum of § 17 is known for every form of care. Then there is a limit even if the agreed pay is unknown.
pub fn knows_each_maximum(parameters: &Parameters) -> bool {
    let forms = [FosterForm::Weekly, FosterForm::LongTerm, FosterForm::Holiday, FosterForm::Crisis];
    forms.iter().all(|form| [false, true].iter().all(|specialised| maximum(*form, *specialised, parameters).is_some()))
}

/// A foster placement in one calendar month.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct FosterMonth {
    /// Form of care.
    pub form: FosterForm,
    /// Whether it is a Fachpflegefamilie.
    pub specialised: bool,
    /// The agreed pay, a month or a day as in [`maximum`]; none if it is not known.
    pub agreed: Option<Chf>,
    /// The calendar days of the stay in the month.
    pub present: Presence,
    /// Days to charge, if the care is charged by days.
    pub charged_days: u32,
}

/// The limit of § 28 Abs. 3 for a month in a foster family: the agreed pay if known and not above the maximum of § 17,
/// else the maximum (reading `foster-limit`); by days, or pro rata in the entry and exit month (§ 17 Abs. 5, reading
/// `partial-limit`). None if neither is known: there is a limit then too, but its amount is unknown.
pub fn limit(stay: &FosterMonth, parameters: &Parameters) -> Option<Limit> {
    let maximum = maximum(stay.form, stay.specialised, parameters).map(|figure| figure.value);
    let (pay, basis) = match (stay.agreed, maximum) {
        (Some(agreed), Some(maximum)) if agreed > maximum => (maximum, LimitBasis::FosterMaximum),
        (Some(agreed), _) => (agreed, LimitBasis::AgreedPay),
        (None, maximum) => (maximum?, LimitBasis::FosterMaximum),
    };
    let amount = if is_by_days(stay.form) { pay.times(stay.charged_days) } else { stay.present.part_of(pay) };
    Some(Limit { amount, basis })
}
