//! How a visit starts: with stored answers, with a link, or with query parameters:
//! `?help=home&mode=alles&stand=2027-01-01#/ergebnis`.

use crate::calendar::Date;
use crate::form::{Action, ChoiceQuestion, Form, HelpOption};
use crate::visit::{Event, Found, Notice, Origin, Route, Session, open_link};

/// The helps by their names in the address.
const HELPS: [(&str, HelpOption); 10] = [
    ("coaching", HelpOption::FamilyCoaching),
    ("foster_family", HelpOption::FosterFamily),
    ("home", HelpOption::Home),
    ("relief", HelpOption::ReliefStay),
    ("after_care", HelpOption::AfterCare),
    ("daf", HelpOption::FosterService),
    ("transport", HelpOption::SchoolTransport),
    ("emergency_bed", HelpOption::EmergencyBed),
    ("emergency_placement", HelpOption::EmergencyPlacement),
    ("not_covered", HelpOption::NotCovered),
];

/// The value of a query parameter. `query` is the address from the `?` on.
pub fn query_parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    let pairs = query.trim_start_matches('?').split('&');
    pairs.filter_map(|pair| pair.split_once('=')).find(|(known, _)| *known == name).map(|(_, value)| value)
}

impl Session {
    /// Starts a visit from its address: `query` is the part from the `?` on, `path` the part behind the `#`. `found` holds the
    /// stored texts. Query parameters that make no sense are ignored; a day that is not a date causes a notice.
    pub fn started(query: &str, path: &str, found: Found, today: Date) -> Session {
        let parameter = |name| query_parameter(query, name);
        let preview = parameter("stand").map(Date::read);
        let today = preview.flatten().unwrap_or(today);
        let route = Route::read(path).or_else(|| (parameter("mode") == Some("alles")).then_some(Route::Everything));
        let mut session = match found.visit() {
            Some(visit) => Session::restored(visit.answers, today, route),
            None => {
                let mut form = Form::default();
                let help = parameter("help").and_then(|name| HELPS.iter().find(|(known, _)| *known == name));
                if let Some((_, help)) = help {
                    form.update(Action::Choose(0, ChoiceQuestion::Help, Some((*help).into())));
                }
                let route = route.or_else(|| help.is_some().then(|| Session::new(form.clone(), today, None).guided()));
                Session::new(form, today, route)
            }
        };
        session.went_on(&found);
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
