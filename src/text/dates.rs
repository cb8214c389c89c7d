//! Days, months and years as people write them.

use crate::calendar::{Date, Month};
use crate::text::Catalogue;
use crate::text::messages::texts;

texts! {
    /// The name of a month beside its year: «Mai 2027».
    pub month_name(u8) {
        january: 1 => "Januar",
        february: 2 => "Februar",
        march: 3 => "März",
        april: 4 => "April",
        may: 5 => "Mai",
        june: 6 => "Juni",
        july: 7 => "Juli",
        august: 8 => "August",
        september: 9 => "September",
        october: 10 => "Oktober",
        november: 11 => "November",
        december: _ => "Dezember",
    }
}

texts! {
    /// The name of a month behind a day: «3. Mai 2027». Some languages have another form here.
    pub month_in_date(u8) {
        january: 1 => "Januar",
        february: 2 => "Februar",
        march: 3 => "März",
        april: 4 => "April",
        may: 5 => "Mai",
        june: 6 => "Juni",
        july: 7 => "Juli",
        august: 8 => "August",
        september: 9 => "September",
        october: 10 => "Oktober",
        november: 11 => "November",
        december: _ => "Dezember",
    }
}

texts! {
    /// Dates, months and periods.
    dates {
        /// A date. `month` is the name of a month behind a day.
        date(day, month, year) => "{day}. {month} {year}",
        /// A month. `month` is the name of a month alone.
        month(month, year) => "{month} {year}",
        /// A period. `from` and `to` are both dates or both months, as they are written.
        period(from, to) => "{from} bis {to}",
    }
}

impl Catalogue {
    /// `3. Mai 2027`.
    pub fn date(&self, date: Date) -> String {
        let month = date.month();
        dates::date(self, &date.day().to_string(), self.month_in_date(month.number()), &month.year().to_string())
    }

    /// `Mai 2027`.
    pub fn month(&self, month: Month) -> String {
        self.month_named(self.month_name(month.number()), month)
    }

    /// A month by this name, with its year.
    pub(in crate::text) fn month_named(&self, name: &str, month: Month) -> String {
        dates::month(self, name, &month.year().to_string())
    }

    /// From one day or month to another; both are written already.
    pub fn from_to(&self, from: &str, to: &str) -> String {
        dates::period(self, from, to)
    }

    /// `Mai 2027`, `Mai 2027 bis Juni 2028`.
    pub fn period(&self, from: Month, to: Month) -> String {
        if from == to { self.month(from) } else { self.from_to(&self.month(from), &self.month(to)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::GERMAN;

    #[test]
    fn dates_are_written_out() {
        let date = Date::new(2027, 5, 3).map(|date| GERMAN.date(date));
        assert_eq!(date.as_deref(), Some("3. Mai 2027"));
        let names = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember";
        assert_eq!((1..=12).map(|month| GERMAN.month_name(month)).collect::<Vec<_>>().join(" "), names);
        assert_eq!((1..=12).map(|month| GERMAN.month_in_date(month)).collect::<Vec<_>>().join(" "), names);
    }
}
