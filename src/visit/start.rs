//! How a visit starts: with stored answers, with a link, or with query parameters:
//! `?help=home&mode=alles&stand=2027-01-01#/ergebnis`.

use crate::calendar::Date;
use crate::form::family;
use crate::form::{Action, ChoiceQuestion, Form, HelpOption, OptionType};
use crate::visit::{Event, Found, Notice, Origin, Route, Session, open_link};

/// The name of a help in an address.
fn name_in_address(help: HelpOption) -> &'static str {
    match help {
        HelpOption::FamilyCoaching => "coaching",
        HelpOption::FosterFamily => "foster_family",
        HelpOption::Home => "home",
        HelpOption::ReliefStay => "relief",
        HelpOption::AfterCare => "after_care",
        HelpOption::FosterService => "daf",
        HelpOption::SchoolTransport => "transport",
        HelpOption::EmergencyBed => "emergency_bed",
        HelpOption::EmergencyPlacement => "emergency_placement",
        HelpOption::NotCovered => "not_covered",
    }
}

/// The help with a name in an address.
fn help_named(name: &str) -> Option<HelpOption> {
    HelpOption::ALL.iter().copied().filter_map(HelpOption::of).find(|help| name_in_address(*help) == name)
}

/// The value of a query parameter. `query` is the address from the `?` on.
pub fn query_parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    let pairs = query.trim_start_matches('?').split('&');
    pairs.filter_map(|pair| pair.split_once('=')).find(|(known, _)| *known == name).map(|(_, value)| value)
}

impl Session {
    /// Starts a visit from its address: `query` is the part from the `?` on, `path` the part behind the `#`. `found` holds the
    /// stored texts. Query parameters that make no sense are ignored; a day that is not a date also causes a notice. `mode` counts
    /// only if `path` names no page, and `help` only if there are no stored answers.
    pub fn started(query: &str, path: &str, found: Found, today: Date) -> Session {
        let parameter = |name| query_parameter(query, name);
        let preview = parameter("stand").map(Date::read);
        let today = preview.flatten().unwrap_or(today);
        let route = Route::read(path).or_else(|| (parameter("mode") == Some("alles")).then_some(Route::Everything));
        let mut session = match found.visit() {
            Some(visit) => Session::restored(visit.answers, today, route),
            None => {
                let mut form = Form::default();
                let help = parameter("help").and_then(help_named);
                if let Some(help) = help {
                    form.update(Action::Choose(0, ChoiceQuestion::Help, Some(help.into())));
                    family::begin(&mut form);
                    form = family::told(&form);
                    family::write_all(&mut form, today);
                }
                let route = route.or_else(|| help.is_some().then(|| Session::new(form.clone(), today, None).guided()));
                Session::new(form, today, route)
            }
        };
        session.went_on(&found);
        if found.is_from_device() && !session.form.is_empty() {
            session.notice = Some(Notice::FromDevice);
        }
        session.preview = preview.flatten();
        if preview == Some(None) {
            session.notice = Some(Notice::NoSuchDay);
        }
        if let Some(opened) = open_link(path) {
            session.update(Event::Opened(opened, Origin::Link));
        }
        session
    }
}
